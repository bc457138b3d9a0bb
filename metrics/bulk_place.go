package metrics

import (
	"math"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// place finds the counts that each row is in; none for a dossier that is not there. It is frame.place, by the parts of that, but for
// the dossiers that most are.
func (w *bulkWorker) place(rows []record.PackedRow, out uint32) {
	for i := range rows {
		r := &rows[i]
		bits, ok := w.usually(r)
		if !ok {
			bits = w.placeOther(r, &w.days[i])
		}
		w.bits[i] = bits &^ out
	}
}

// placeOther finds the counts that a row is in, and the ordinal of the last day of its limit where that is grouped by.
func (w *bulkWorker) placeOther(r *record.PackedRow, day *int32) uint32 {
	*day = 0
	f := w.asked.frame
	received, finished := r.Received(), r.Finished()
	stage, carried, doubt := f.stage(r.Status(), received, finished)
	if stage == stageAbsent || stage == stageUnplaceable && carried && f.endedBefore(r.Returned(), r.Refused()) {
		return 0
	}
	place := Place{Class: stage.class(), Carried: carried, Doubt: doubt}
	judged := place.Doubt == NoDoubt && (stage == stageOpen || stage == stageResolved)
	if judged || w.asked.byDue {
		bound, doubt := w.bound(r)
		*day = int32(bound.LastDay.Ordinal())
		switch {
		case judged && doubt == NoDoubt:
			place.Class, place.Doubt = f.judge(stage, bound, finished)
		case judged:
			place.Class, place.Doubt = stage.unknown(), doubt
		}
	}
	if place.Doubt != NoDoubt {
		w.doubts[place.Doubt]++
	}
	return counted(place, features{r.Status(), r.Channel(), r.Level(), r.Payment(), r.Fee()})
}

// bound returns what a row is judged by, or why that is unknown.
func (w *bulkWorker) bound(r *record.PackedRow) (deadline.Bound, Doubt) {
	if w.due != nil {
		return w.due.of(r)
	}
	if doubt := w.asked.Due.given(r.Received(), r.Due()); doubt != NoDoubt {
		return deadline.Bound{}, doubt
	}
	return deadline.BoundOn(r.Due().Day()), NoDoubt
}

// usual is what the dossiers that most are are placed by.
type usual struct {
	from, to    civil.Date // of receipts in the period; all days where it is open
	first, last civil.Date // of the calendar of given due dates
	at          int64      // the as-of instant
	byDue       bool
}

func (a *asked) usual() usual {
	u := usual{from: civil.Min(), to: civil.Max(), at: math.MaxInt64, byDue: a.byDue}
	if !a.Period.From.IsZero() {
		u.from = a.Period.From
	}
	if !a.Period.To.IsZero() {
		u.to = a.Period.To
	}
	if a.frame.told {
		u.at = a.frame.at
	}
	if c := a.Due.calendar; c != nil {
		u.first, u.last = c.First(), c.Last()
	}
	return u
}

// above returns 1 when a is above b, and 0 otherwise, without a branch that could be guessed wrong. Both are seconds.
func above(a, b int64) int64 { return int64(uint64(b-a) >> 63) }

// usually places a dossier as most are, in a few steps: received in the period, ended at an instant that is not before the receipt and is
// before the as-of instant, and judged by a last day. It reports false for another; frame.stage and frame.judge place it the same.
func (w *bulkWorker) usually(r *record.PackedRow) (uint32, bool) {
	const notResolved = 1<<record.StatusRegistered | 1<<record.StatusNotAccepted | 1<<record.StatusWithdrawn | 1<<record.StatusStopped
	u := &w.usual
	received, finished := r.Received(), r.Finished()
	day, end := received.Day(), finished.StartUnix()
	if day.Before(u.from) || day.After(u.to) || finished.Day().IsZero() || finished.WholeDay() || end >= u.at || end < received.StartUnix() ||
		notResolved>>(r.Status()&15)&1 != 0 || u.byDue {
		return 0, false
	}
	var bound deadline.Bound
	if w.due == nil {
		due := r.Due().Day()
		if due.Before(day) || due.Before(u.first) || due.After(u.last) {
			return 0, false
		}
		bound = deadline.BoundOn(due)
	} else {
		answer, ok := w.due.quick(r)
		if !ok {
			return 0, false
		}
		bound = answer.bound()
	}
	// Early, on time and late follow one another among the counts, and what is after the due instant is not before its day.
	class := countEarly + counter(above(end, record.On(bound.LastDay).StartUnix()-1)+above(end, bound.Due))
	return 1<<class | featureCounts(r.Channel(), r.Level(), r.Payment(), r.Fee()), true
}
