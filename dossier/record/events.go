package record

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Gap is something that happened to a dossier and that its record does not tell wholly: what is not known stays unknown, and is
// not made up.
type Gap struct {
	Field  string // the national field that is missing, or lacks a time of day: "DanhSachHoSoBoSung[1].NgayTiepNhanBoSung"
	Reason string // as a clause
}

// String returns the field and the reason.
func (g Gap) String() string { return g.Field + ": " + g.Reason }

// Events returns what a record and its progress rows say happened, in order, as events that [dossier.Replay] folds, and what
// they leave unknown. A record is a snapshot, so much is: who held the dossier but by the progress rows, suspensions,
// extensions, when money was asked for and paid. No personal field is in the events.
//
// A moment without a time of day, or at 00:00, which many exports write for one, is not before what must have come before it on
// that day; it becomes the later of 00:00 and that, and is a gap. What has no moment, or one at which it cannot have happened,
// becomes no event, and is a gap: so the events always replay.
func (r *Record) Events(rows ...Progress) ([]dossier.Event, []Gap) {
	t := teller{record: r}
	t.arrival()
	if !t.received.IsZero() {
		t.supplements()
		for i := range rows {
			t.row(i, &rows[i])
		}
	}
	t.end()
	return t.inOrder(), t.gaps
}

// teller reads the events off one record.
type teller struct {
	record    *Record
	submitted time.Time
	received  time.Time
	told      []told
	gaps      []Gap
}

// told is an event and the field it was read from.
type told struct {
	field string
	event dossier.Event
}

func (t *teller) gap(field, format string, args ...any) {
	t.gaps = append(t.gaps, Gap{field, fmt.Sprintf(format, args...)})
}

// instant reads a moment that is not before another on its day; without a moment it is a gap that the event is missing.
func (t *teller) instant(field string, m Moment, kind dossier.EventKind, notBefore time.Time) (time.Time, bool) {
	if m.IsZero() {
		t.gap(field, "is not given, so %v is left out", kind)
		return time.Time{}, false
	}
	at := m.Start()
	if m.WholeDay() || m.Second() == 0 {
		if t.gap(field, "has no time of day"); m.Day() == holiday.DateOf(notBefore) && at.Before(notBefore) {
			at = notBefore
		}
	}
	return at, true
}

// add adds an event at a moment after the receipt.
func (t *teller) add(field string, m Moment, e dossier.Event) bool {
	var ok bool
	if e.At, ok = t.instant(field, m, e.Kind, t.received); ok {
		t.told = append(t.told, told{field, e})
	}
	return ok
}

// arrival tells of the handing in and the receipt, with the first promise.
func (t *teller) arrival() {
	r := t.record
	if !r.Submitted.IsZero() && r.Submitted != r.Received {
		t.submitted, _ = t.instant("NgayNopHoSo", r.Submitted, dossier.Submitted, time.Time{})
		t.told = append(t.told, told{"NgayNopHoSo", dossier.Event{Kind: dossier.Submitted, At: t.submitted}})
	}
	switch {
	case r.Status == StatusNotAccepted && t.submitted.IsZero():
		t.gap("NgayNopHoSo", "is not given, so the refusal is left out")
		return
	case r.Status == StatusNotAccepted:
		if at, ok := t.instant("NgayTuChoi", r.Refused, dossier.Declined, t.submitted); ok {
			t.told = append(t.told, told{"NgayTuChoi", dossier.Event{Kind: dossier.Declined, At: at}})
		}
		return
	case r.Received.IsZero() && (r.Status <= StatusRegistered || r.Status == StatusWithdrawn):
		return // not received
	}
	var ok bool
	if t.received, ok = t.instant("NgayTiepNhan", r.Received, dossier.Received, t.submitted); ok {
		t.told = append(t.told, told{"NgayTiepNhan", dossier.Event{Kind: dossier.Received, At: t.received, Promised: t.firstPromise()}})
	}
}

// firstPromise is the date promised at the receipt: that before the earliest supplement which says it, else that of the record.
func (t *teller) firstPromise() time.Time {
	first := t.record.Due
	var asked time.Time
	for _, s := range t.record.Supplements {
		if at := s.Asked.Start(); !s.DueBefore.IsZero() && !at.Before(t.received) && (asked.IsZero() || at.Before(asked)) {
			first, asked = s.DueBefore, at
		}
	}
	return first.Start() // a whole day is its 00:00
}

// supplements tells of the requests for papers, and of their receipt with the new promise.
func (t *teller) supplements() {
	r := t.record
	for i := range r.Supplements {
		s := &r.Supplements[i]
		path := fmt.Sprintf("DanhSachHoSoBoSung[%d].", i)
		switch {
		case s.Asked.IsZero():
			t.gap(path+"NgayBoSung", "is not given, so the request and its receipt are left out")
			continue
		case s.Received.IsZero() && r.Status != StatusSupplement:
			t.gap(path+"NgayTiepNhanBoSung", "is not given, so whether and when the papers came is not known, and the request is left out")
			continue
		}
		if t.add(path+"NgayBoSung", s.Asked, dossier.Event{Kind: dossier.SupplementRequested}) && !s.Received.IsZero() {
			t.add(path+"NgayTiepNhanBoSung", s.Received, dossier.Event{Kind: dossier.SupplementReceived, Promised: s.DueAfter.Start()})
		}
	}
	if r.Status == StatusSupplement && len(r.Supplements) == 0 {
		t.gap("DanhSachHoSoBoSung", "is empty, so when papers were asked for is not known")
	}
	if r.Status == StatusFinancial {
		t.gap("TrangThaiHoSo", "is 6, and a record does not say when the money was asked for")
	}
}

// row tells of a progress row as a hand-over: to the department, or the title, that the row is of.
func (t *teller) row(i int, p *Progress) {
	path := fmt.Sprintf("[%d].", i)
	at, field := p.Started, "NgayBatDau"
	if at.IsZero() {
		at, field = p.At, "ThoiDiemXuLy"
	}
	receiver := p.Department
	if receiver == "" {
		receiver = p.Title
	}
	switch {
	case p.Code != "" && t.record.Code != "" && p.Code != t.record.Code:
		t.gap(path+"MaHoSo", "is that of another dossier, so the hand-over is left out")
	case receiver == "":
		t.gap(path+"PhongBanXuLy", "is not given, nor ChucDanh, so the hand-over is left out")
	default:
		t.add(path+field, at, dossier.Event{Kind: dossier.HandedOver, Receiver: receiver})
	}
}

// end tells how the dossier ended.
func (t *teller) end() {
	r := t.record
	if t.received.IsZero() {
		if r.Status == StatusWithdrawn && !t.submitted.IsZero() {
			if at, ok := t.instant("NgayKetThucXuLy", r.Finished, dossier.Withdrawn, t.submitted); ok {
				t.told = append(t.told, told{"NgayKetThucXuLy", dossier.Event{Kind: dossier.Withdrawn, At: at}})
			}
		} else if r.Status >= StatusWithdrawn {
			t.gap("NgayTiepNhan", "is not given, so how it ended is left out")
		}
		return
	}
	ended := map[Status][]dossier.EventKind{
		StatusDone: {dossier.Resolved}, StatusReturned: {dossier.Resolved}, StatusStopped: {dossier.Stopped},
		StatusWithdrawn: {dossier.WithdrawalRequested, dossier.Withdrawn},
	}[r.Status]
	for _, kind := range ended {
		if !t.add("NgayKetThucXuLy", r.Finished, dossier.Event{Kind: kind}) {
			if r.Status == StatusReturned {
				t.gap("NgayTra", "is left out with it")
			}
			return
		}
	}
	if r.Status == StatusReturned {
		t.add("NgayTra", r.Returned, dossier.Event{Kind: dossier.Returned})
	}
}

// inOrder sorts what was told by its instant, what was told first first, and leaves out what cannot have happened then.
func (t *teller) inOrder() []dossier.Event {
	rank := func(k dossier.EventKind) int {
		switch {
		case k <= dossier.Received:
			return 0
		case k == dossier.SupplementReceived:
			return 1 // before papers are asked for again
		case k == dossier.HandedOver:
			return 2
		case k < dossier.WithdrawalRequested:
			return 3
		}
		return 4
	}
	slices.SortStableFunc(t.told, func(a, b told) int {
		return cmp.Or(a.event.At.Compare(b.event.At), cmp.Compare(rank(a.event.Kind), rank(b.event.Kind)))
	})
	t.shiftMidnights()
	var s dossier.State
	var events []dossier.Event
	for _, one := range t.told {
		next, err := s.Apply(one.event)
		if err != nil {
			t.gap(one.field, "is a moment at which it cannot have been %v, so that is left out", one.event.Kind)
			continue
		}
		s, events = next, append(events, one.event)
	}
	return events
}

// shiftMidnights moves an end that has no time of day behind all that happened on its day.
func (t *teller) shiftMidnights() {
	for i := range t.told {
		e := &t.told[i]
		if rank := e.event.Kind; rank < dossier.WithdrawalRequested || e.event.At != holiday.Midnight(holiday.DateOf(e.event.At)) {
			continue
		}
		for _, other := range t.told {
			if other.event.Kind < dossier.WithdrawalRequested && holiday.DateOf(other.event.At) == holiday.DateOf(e.event.At) && other.event.At.After(e.event.At) {
				e.event.At = other.event.At
			}
		}
	}
	slices.SortStableFunc(t.told, func(a, b told) int { return a.event.At.Compare(b.event.At) })
}
