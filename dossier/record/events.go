package record

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/dossier"
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
// A moment without a time of day becomes its 00:00, and is a gap. What has no moment at all becomes no event, and is a gap.
func (r *Record) Events(rows ...Progress) ([]dossier.Event, []Gap) {
	t := teller{record: r}
	t.arrival()
	t.supplements()
	for i := range rows {
		t.row(i, &rows[i])
	}
	t.end()
	// At one instant a dossier is received before it is handed over, and so on: in the order of the kinds, but that papers are
	// received before others are asked for.
	slices.SortStableFunc(t.events, func(a, b dossier.Event) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(order(a.Kind), order(b.Kind)))
	})
	return t.events, t.gaps
}

func order(k dossier.EventKind) int {
	switch k {
	case dossier.HandedOver:
		return int(dossier.Received) // and so behind it, since the sort is stable
	case dossier.SupplementReceived:
		return int(dossier.SupplementRequested) - 1
	}
	return int(k)
}

// teller reads the events off one record.
type teller struct {
	record *Record
	events []dossier.Event
	gaps   []Gap
}

func (t *teller) gap(field, format string, args ...any) {
	t.gaps = append(t.gaps, Gap{field, fmt.Sprintf(format, args...)})
}

// add adds an event at a moment; without one it is a gap that the event is missing.
func (t *teller) add(field string, at Moment, e dossier.Event) {
	if at.IsZero() {
		t.gap(field, "is not given, so %v is left out", e.Kind)
		return
	}
	if at.WholeDay() {
		t.gap(field, "has no time of day, and is taken for 00:00")
	}
	e.At = at.Start()
	t.events = append(t.events, e)
}

// arrival tells of the handing in and the receipt, with the first promise.
func (t *teller) arrival() {
	r := t.record
	if !r.Submitted.IsZero() && r.Submitted != r.Received {
		t.add("NgayNopHoSo", r.Submitted, dossier.Event{Kind: dossier.Submitted})
	}
	switch {
	case r.Status == StatusNotAccepted:
		if len(t.events) == 0 {
			t.gap("NgayNopHoSo", "is not given, so the refusal is left out")
			return
		}
		t.add("NgayTuChoi", r.Refused, dossier.Event{Kind: dossier.Declined})
		return
	case r.Received.IsZero() && r.Status <= StatusRegistered:
		return // not received yet
	}
	received := dossier.Event{Kind: dossier.Received, Promised: promise(r.Due)}
	for _, s := range r.Supplements {
		if !s.DueBefore.IsZero() {
			received.Promised = promise(s.DueBefore) // what was promised before any supplement
			break
		}
	}
	t.add("NgayTiepNhan", r.Received, received)
}

// promise is a date on a slip: a whole day is its 00:00.
func promise(m Moment) time.Time { return m.Start() }

// supplements tells of the requests for papers, and of their receipt with the new promise.
func (t *teller) supplements() {
	for i := range t.record.Supplements {
		s := &t.record.Supplements[i]
		path := fmt.Sprintf("DanhSachHoSoBoSung[%d].", i)
		if s.Asked.IsZero() {
			t.gap(path+"NgayBoSung", "is not given, so the request and its receipt are left out")
			continue
		}
		t.add(path+"NgayBoSung", s.Asked, dossier.Event{Kind: dossier.SupplementRequested})
		if s.Received.IsZero() {
			if t.record.Status != StatusSupplement {
				t.gap(path+"NgayTiepNhanBoSung", "is not given, so whether and when the papers came is not known")
			}
			continue
		}
		t.add(path+"NgayTiepNhanBoSung", s.Received, dossier.Event{Kind: dossier.SupplementReceived, Promised: promise(s.DueAfter)})
	}
	if t.record.Status == StatusSupplement && len(t.record.Supplements) == 0 {
		t.gap("DanhSachHoSoBoSung", "is empty, so when papers were asked for is not known")
	}
	if t.record.Status == StatusFinancial {
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
	if receiver == "" {
		t.gap(path+"PhongBanXuLy", "is not given, nor ChucDanh, so the hand-over is left out")
		return
	}
	t.add(path+field, at, dossier.Event{Kind: dossier.HandedOver, Receiver: receiver})
}

// end tells how the dossier ended.
func (t *teller) end() {
	r := t.record
	switch r.Status {
	case StatusDone, StatusReturned:
		t.add("NgayKetThucXuLy", r.Finished, dossier.Event{Kind: dossier.Resolved})
		if r.Status == StatusReturned && !r.Finished.IsZero() {
			t.add("NgayTra", r.Returned, dossier.Event{Kind: dossier.Returned})
		}
	case StatusStopped:
		t.add("NgayKetThucXuLy", r.Finished, dossier.Event{Kind: dossier.Stopped})
	case StatusWithdrawn:
		t.add("NgayKetThucXuLy", r.Finished, dossier.Event{Kind: dossier.WithdrawalRequested})
		if !r.Finished.IsZero() {
			t.add("NgayKetThucXuLy", r.Finished, dossier.Event{Kind: dossier.Withdrawn})
		}
	}
}
