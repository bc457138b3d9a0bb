package metrics

import (
	"math"
	"math/bits"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// place finds the counts that each row is in; none for a dossier that is not there. It is frame.place, by the parts of that, but for
// the dossiers that most are.
func (w *bulkWorker) place(rows []record.PackedRow, out uint32) {
	var odd uint64
	if w.usual.byDue {
		odd = ^uint64(0) >> (bulkBatch - len(rows))
	} else {
		w.answer(rows)
		odd = w.usually(rows)
	}
	for ; odd != 0; odd &= odd - 1 {
		i := bits.TrailingZeros64(odd)
		w.bits[i] = w.placeOther(&rows[i], &w.days[i])
	}
	for i := range rows {
		w.bits[i] &^= out
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
	at          int64      // the as-of instant, as secondOf
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
		const never = 1 << 60 // is after all days
		u.at = min(a.frame.at, never) - record.On(civil.Min()).StartUnix() + daySeconds
	}
	if c := a.Due.calendar; c != nil {
		u.first, u.last = c.First(), c.Last()
	}
	return u
}

const daySeconds = 24 * 60 * 60

// secondOf returns how many seconds there are from the beginning of the day 0, the one before the first, to an instant.
func secondOf(m record.Moment) int64 { return int64(m.Day().Ordinal())*daySeconds + int64(m.Second()) }

// above returns 1 when a is above b, and 0 otherwise, without a branch that could be guessed wrong. Both are seconds.
func above(a, b int64) int64 { return int64(uint64(b-a) >> 63) }

// answer finds when rows are due, where that is simple to tell: the others have the zero answer.
func (w *bulkWorker) answer(rows []record.PackedRow) {
	if w.due != nil {
		w.due.quick(rows, &w.answers)
		return
	}
	first, last := w.usual.first, w.usual.last
	answers := w.answers[:len(rows)]
	for i := range rows {
		r := &rows[i]
		due := r.Due().Day()
		a := answer{last: int32(due.Ordinal()), rest: daySeconds}
		if due.Before(r.Received().Day()) || due.Before(first) || due.After(last) {
			a = answer{}
		}
		answers[i] = a
	}
}

// usually places dossiers as most are, in a few steps: received in the period, ended at an instant that is not before the receipt and is
// before the as-of instant, and judged by a last day. It returns a bit for each of the others; frame.stage and frame.judge place those
// it does place the same.
func (w *bulkWorker) usually(rows []record.PackedRow) (odd uint64) {
	const notResolved = 1<<record.StatusRegistered | 1<<record.StatusNotAccepted | 1<<record.StatusWithdrawn | 1<<record.StatusStopped
	from, to, at := w.usual.from, w.usual.to, w.usual.at
	for i := range rows {
		i := i & (bulkBatch - 1)
		r, a := &rows[i], w.answers[i]
		received, finished := r.Received(), r.Finished()
		end := secondOf(finished)
		if a.last == 0 || received.Day().Before(from) || received.Day().After(to) || finished.Day().IsZero() || finished.WholeDay() ||
			end >= at || end < secondOf(received) || notResolved>>(r.Status()&15)&1 != 0 {
			odd |= 1 << i
			continue
		}
		// Early, on time and late follow one another among the counts, and what is after the due instant is not before its day.
		day := int64(a.last) * daySeconds
		class := countEarly + counter(above(end, day-1)+above(end, day+a.second()))
		w.bits[i] = 1<<class | featureCounts(r.Channel(), r.Level(), r.Payment(), r.Fee())
	}
	return odd
}
