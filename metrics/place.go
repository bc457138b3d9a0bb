package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
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
	place, _ := p.frame().place(r, due)
	return place
}

// place is Period.Place, and the deadline that it was judged against; zero where it was not judged.
func (f *frame) place(r *record.Row, due Due) (Place, deadline.Deadline) {
	stage, carried, doubt := f.stage(r.Status, r.Received, r.Finished)
	if stage == stageUnplaceable && carried && f.endedBefore(r.Returned, r.Refused) {
		return Place{}, deadline.Deadline{}
	}
	if stage != stageOpen && stage != stageResolved {
		return Place{Class: stage.class(), Carried: carried}, deadline.Deadline{}
	}
	if doubt != NoDoubt {
		return Place{stage.unknown(), carried, doubt}, deadline.Deadline{}
	}
	var d deadline.Deadline
	if d, doubt = due.Of(r); doubt != NoDoubt {
		return Place{stage.unknown(), carried, doubt}, deadline.Deadline{}
	}
	var class Class
	class, doubt = f.judge(stage, d.Bound(), r.Finished)
	return Place{class, carried, doubt}, d
}

// frame is a period with its instants worked out, to place many dossiers in. All that places a dossier, one alone or one of millions,
// goes through stage and judge.
type frame struct {
	from, to civil.Date
	fromAt   int64 // 00:00 of from, as Unix seconds
	at       int64 // the as-of instant
	told     bool  // whether there is one
	midnight bool  // it is the end of a day
}

func (p Period) frame() *frame {
	f := &frame{from: p.From, to: p.To, fromAt: holiday.Midnight(p.From).Unix()}
	if at := p.Instant(); !at.IsZero() {
		f.at, f.told = at.Unix(), true
		f.midnight = at.Equal(holiday.Midnight(holiday.DateOf(at)))
	}
	return f
}

// stage is how far a dossier has come by the as-of instant, before it is judged.
type stage uint8

const (
	stageAbsent stage = iota
	stageOpen
	stageResolved
	stageClosed
	stageUnplaceable
)

var stageClasses = [...]Class{stageAbsent: Absent, stageOpen: OpenUnknown, stageResolved: ResolvedUnknown, stageClosed: Closed, stageUnplaceable: Unplaceable}

func (s stage) class() Class { return stageClasses[s] }

// unknown is the class of a dossier that cannot be judged.
func (s stage) unknown() Class {
	if s == stageOpen {
		return OpenUnknown
	}
	return ResolvedUnknown
}

// stage says how far a dossier has come, whether it was received before the period, and why it cannot be judged, whatever its due
// date. One that is unplaceable and was received before it may have endedBefore it.
func (f *frame) stage(status record.Status, received, finished record.Moment) (stage, bool, Doubt) {
	if status == record.StatusRegistered || status == record.StatusNotAccepted || received.IsZero() || !f.receivedBy(received) {
		return stageAbsent, false, NoDoubt
	}
	carried := !f.from.IsZero() && received.Day().Before(f.from)
	if finished.IsZero() {
		if hasEnded(status) {
			return stageUnplaceable, carried, NoDoubt
		}
		return stageOpen, carried, f.untold()
	}
	switch end := finished.EndUnix(); {
	case carried && end <= f.fromAt:
		return stageAbsent, false, NoDoubt
	case f.told && end > f.at:
		return stageOpen, carried, NoDoubt
	case status == record.StatusWithdrawn || status == record.StatusStopped:
		return stageClosed, carried, NoDoubt
	}
	// The end is before the receipt, but for a day that is both.
	if finished.StartUnix() < received.StartUnix() && !(finished.WholeDay() && finished.Day() == received.Day()) {
		return stageResolved, carried, FinishBeforeReceipt
	}
	return stageResolved, carried, NoDoubt
}

// untold is why what is in progress cannot be judged: with no as-of instant.
func (f *frame) untold() Doubt {
	if f.told {
		return NoDoubt
	}
	return NoInstant
}

// hasEnded reports whether the status is one of a dossier that has ended: 7 to 10.
func hasEnded(s record.Status) bool { return s >= record.StatusWithdrawn && s <= record.StatusReturned }

// endedBefore reports whether a dossier of unknown end is known to have ended before the period: it was handed over, or refused.
func (f *frame) endedBefore(returned, refused record.Moment) bool {
	for _, bound := range [...]record.Moment{returned, refused} {
		if bound.Second() == 0 {
			bound = bound.AsDay() // 00:00:00 is how many systems write a day
		}
		if !bound.IsZero() && bound.EndUnix() <= f.fromAt {
			return true
		}
	}
	return false
}

// receivedBy reports whether a receipt is one of the period's, or of the time before it, at the as-of instant.
func (f *frame) receivedBy(received record.Moment) bool {
	switch {
	case !f.to.IsZero() && received.Day().After(f.to):
		return false
	case !f.told:
		return true
	case f.midnight: // the end of the day before
		return received.StartUnix() < f.at
	}
	return received.StartUnix() <= f.at
}

// judge judges a dossier that is open or resolved.
func (f *frame) judge(s stage, b deadline.Bound, finished record.Moment) (Class, Doubt) {
	if s == stageOpen {
		switch b.Judge(f.at) {
		case deadline.Late:
			return Overdue, NoDoubt
		case deadline.Undetermined:
			if !b.Suspended {
				return OpenUnknown, NoDueDate
			}
		}
		return Within, NoDoubt // a term that is suspended was not over when that began
	}
	outcome := deadline.Undetermined
	if finished.WholeDay() {
		outcome = b.JudgeDay(finished.Day())
	} else {
		outcome = b.Judge(finished.StartUnix())
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
