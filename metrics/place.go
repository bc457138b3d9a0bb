package metrics

import (
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Class is what a dossier is at the as-of instant. The zero Class is Absent.
type Class uint8

// The classes, one for each dossier.
const (
	Absent          Class = iota // not received by then, ended before the period, or received after it
	Early                        // resolved before the last day
	OnTime                       // resolved on the last day
	Late                         // resolved after it
	ResolvedUnknown              // resolved, and cannot be judged
	Within                       // in progress, within the limit
	Overdue                      // in progress, past the limit
	OpenUnknown                  // in progress, and cannot be judged
	Closed                       // withdrawn or stopped after receipt
	Unplaceable                  // ended by its status, at an instant the record does not give
)

// Place is where one dossier stands in a period.
type Place struct {
	Class   Class
	Carried bool  // received before the period
	Doubt   Doubt // why it is ResolvedUnknown or OpenUnknown
}

// Place says where a dossier stands in the period, judged against what due finds.
//
// Its end is NgayKetThucXuLy; NgayTra and NgayTuChoi only say that it had ended by then. Received after the as-of instant it is
// absent, ended at that instant or before it has ended; 24:00 of a day, and 00:00 of the next as an as-of instant, is the end
// of that day, so what the next day received is absent. A whole day of receipt begins at 00:00, a whole day of ending ends
// at 24:00. Ended, with whatever status but 1, 3, 7 and 8, it is resolved; with no end it is in progress when its status is
// 2, 4, 5, 6 or not given.
func (p Period) Place(r *record.Row, due Due) Place {
	at := p.Instant()
	if r.Status == record.StatusRegistered || r.Status == record.StatusNotAccepted || r.Received.IsZero() {
		return Place{}
	}
	if !p.receivedBy(r.Received, at) {
		return Place{}
	}
	place := Place{Carried: !p.From.IsZero() && r.Received.Day().Before(p.From)}
	if r.Finished.IsZero() {
		switch {
		case !hasEnded(r.Status):
			place.Class, place.Doubt = open(r, due, at)
		case place.Carried && endedBefore(r, holiday.Midnight(p.From)):
			return Place{}
		default:
			place.Class = Unplaceable
		}
		return place
	}
	end := r.Finished.End()
	switch {
	case place.Carried && !end.After(holiday.Midnight(p.From)):
		return Place{}
	case !at.IsZero() && end.After(at):
		place.Class, place.Doubt = open(r, due, at)
	case r.Status == record.StatusWithdrawn || r.Status == record.StatusStopped:
		place.Class = Closed
	default:
		place.Class, place.Doubt = resolved(r, due)
	}
	return place
}

// hasEnded reports whether the status is one of a dossier that has ended: 7 to 10.
func hasEnded(s record.Status) bool {
	return s == record.StatusWithdrawn || s == record.StatusStopped || s == record.StatusDone || s == record.StatusReturned
}

// endedBefore reports whether a dossier of unknown end is known to have ended by the instant: it was handed over, or
// refused, by then.
func endedBefore(r *record.Row, at time.Time) bool {
	for _, bound := range [...]record.Moment{r.Returned, r.Refused} {
		if bound.Second() == 0 {
			bound = bound.AsDay() // 00:00:00 is how many systems write a day
		}
		if !bound.IsZero() && !bound.End().After(at) {
			return true
		}
	}
	return false
}

// receivedBy reports whether a receipt is one of the period's, or of the time before it, at the as-of instant.
func (p Period) receivedBy(received record.Moment, at time.Time) bool {
	switch {
	case !p.To.IsZero() && received.Day().After(p.To):
		return false
	case at.IsZero():
		return true
	case at.Equal(holiday.Midnight(holiday.DateOf(at))): // the end of the day before
		return received.Start().Before(at)
	}
	return !received.Start().After(at)
}

func resolved(r *record.Row, due Due) (Class, Doubt) {
	if r.Finished.Start().Before(r.Received.Start()) && !(r.Finished.WholeDay() && r.Finished.Day() == r.Received.Day()) {
		return ResolvedUnknown, FinishBeforeReceipt
	}
	d, doubt := due(r)
	if doubt != NoDoubt {
		return ResolvedUnknown, doubt
	}
	outcome := d.Judge(r.Finished.Start())
	if r.Finished.WholeDay() {
		outcome = d.JudgeDay(r.Finished.Day())
	}
	switch outcome {
	case deadline.Early:
		return Early, NoDoubt
	case deadline.OnTime:
		return OnTime, NoDoubt
	case deadline.Late:
		return Late, NoDoubt
	}
	return ResolvedUnknown, NoDueDate
}

func open(r *record.Row, due Due, at time.Time) (Class, Doubt) {
	if at.IsZero() {
		return OpenUnknown, NoInstant
	}
	d, doubt := due(r)
	if doubt != NoDoubt {
		return OpenUnknown, doubt
	}
	switch d.Judge(at) {
	case deadline.Late:
		return Overdue, NoDoubt
	case deadline.Undetermined:
		return OpenUnknown, NoDueDate
	}
	return Within, NoDoubt
}

// tally is the one dossier as counts.
func (p Place) tally(r *record.Row) Tally {
	var t Tally
	if p.Class == Absent {
		return t
	}
	switch p.Class {
	case Early:
		t.Early = 1
	case OnTime:
		t.OnTime = 1
	case Late:
		t.Late = 1
	case ResolvedUnknown:
		t.ResolvedUnknown = 1
	case Within:
		t.Within = 1
	case Overdue:
		t.Overdue = 1
	case OpenUnknown:
		t.OpenUnknown = 1
	case Closed:
		t.Closed = 1
	case Unplaceable:
		t.Unplaceable = 1
	}
	if p.Carried {
		t.Carried = 1
		return t
	}
	switch r.Channel {
	case record.ChannelOnline:
		t.Online = 1
	case record.ChannelPost:
		t.Post = 1
	default:
		t.Direct = 1
	}
	if r.Columns.Has(record.ColumnChannel) && r.Columns.Has(record.ColumnLevel) {
		t.FullOnlineOf = 1
		if r.Channel == record.ChannelOnline && r.Level == record.LevelFull {
			t.FullOnline = 1
		}
	}
	if r.Columns.Has(record.ColumnPayment) && r.Columns.Has(record.ColumnFee) {
		t.PaymentKnown = 1
		if r.Fee > 0 {
			t.PaidOnlineOf = 1
			if r.Payment == record.PaymentPortal || r.Payment == record.PaymentGateway {
				t.PaidOnline = 1
			}
		}
	}
	return t
}
