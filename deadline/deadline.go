package deadline

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Deadline is when a term ends (thời điểm hết hạn). It is plain data: two deadlines computed for the same dossier under the
// same rule are equal. All instants are in [holiday.ICT], to the second.
type Deadline struct {
	Received  time.Time // the receipt (tiếp nhận) that was asked about
	Effective time.Time // the receipt the term counts from, after the late-receipt rule
	// Due is the end of the term: 24:00 of LastDay, so 00:00 of the day after it. What is finished at Due is not late.
	Due     time.Time
	LastDay civil.Date // the last day of the term
	// Provisional (dự kiến): a day of the calendar after the receipt day, up to and including LastDay, hangs on a choice
	// that is still open. Under a late-receipt rule so does the receipt day itself, which the effective receipt hangs on.
	Provisional bool
}

// DueOn returns the deadline of a promise to finish by the end of a day, whoever computed it: a date on a slip. It has no
// receipt and no rule. The zero Date gives the zero Deadline, which judges nothing.
func DueOn(day civil.Date) Deadline {
	if day.IsZero() {
		return Deadline{}
	}
	return Deadline{Due: at(civil.EndOfDay, day), LastDay: day}
}

// Deadline returns when the term of r ends for a dossier received at the given instant.
//
// The error is an [*Error]: the rule has no usable term, there is no receipt, or the calendar does not reach the receipt or
// the due date.
func (c *Clock) Deadline(r Rule, received time.Time) (Deadline, error) {
	return c.count(r, received, nil)
}

// count is the computation. It writes what it does to spans, if there are any to write to.
func (c *Clock) count(r Rule, received time.Time, spans *spans) (Deadline, error) {
	fail := func(err error) (Deadline, error) { return Deadline{}, &Error{r, received, err} }
	if c == nil || c.calendar == nil {
		return fail(ErrNoCalendar)
	}
	if err := r.check(); err != nil {
		return fail(err)
	}
	if received.IsZero() {
		return fail(ErrNoReceipt)
	}
	d := Deadline{Received: toSecond(received)}
	receiptDay := holiday.DateOf(d.Received)
	var err error
	if d.Effective, err = c.effective(r.Late, d.Received, receiptDay, spans); err != nil {
		return fail(err)
	}
	start := holiday.DateOf(d.Effective)
	if d.LastDay, err = c.lastDay(r.Term, start, spans); err != nil {
		return fail(err)
	}
	after := receiptDay
	if r.Late.Policy != NoLatePolicy {
		after = receiptDay.AddDays(-1)
	}
	if d.Provisional, err = c.calendar.ProvisionalBetween(after, d.LastDay); err != nil {
		return fail(err)
	}
	d.Due = at(civil.EndOfDay, d.LastDay)
	return d, nil
}

// effective applies the late-receipt rule. Under a rule, what comes before the office opens counts from the opening too, so
// that a later receipt never has an earlier effective receipt: Sunday's is Monday's opening, and so is Monday's at 05:00.
func (c *Clock) effective(l LateReceipt, received time.Time, day civil.Date, spans *spans) (time.Time, error) {
	worked, err := c.calendar.IsWorkingDay(day)
	if err != nil || l.Policy == NoLatePolicy {
		return received, err
	}
	on := day
	if !worked || timeOfDay(received) > l.Hour {
		if on, err = c.calendar.AddWorkingDays(day, 1); err != nil {
			return received, err
		}
	}
	opens, err := c.opening(on)
	if err != nil || !opens.After(received) {
		return received, err
	}
	spans.add(span{kind: shifting, from: day, through: on})
	return opens, nil
}

// lastDay counts the term from a start day, which is not counted, and rolls the end where the law does.
func (c *Clock) lastDay(t Term, start civil.Date, spans *spans) (civil.Date, error) {
	if t.Unit == WorkingDay {
		last, err := c.calendar.AddWorkingDays(start, t.N)
		spans.add(span{kind: counting, from: start, through: last})
		return last, err
	}
	end := correspondingDay(t, start)
	if end.IsZero() {
		end = civil.Max() // so that the error names a day that is outside every calendar
	}
	worked, err := c.calendar.IsWorkingDay(end)
	if err != nil {
		return civil.Date{}, err
	}
	if t.Unit == CalendarDay {
		spans.add(span{kind: counting, from: start, through: end})
	} else {
		spans.add(span{kind: jumping, from: start, through: end})
	}
	if worked {
		return end, nil
	}
	rolled, err := c.calendar.AddWorkingDays(end, 1)
	spans.add(span{kind: rolling, from: end, through: rolled})
	return rolled, err
}

// correspondingDay returns the day a term in calendar units ends on before it is rolled, the start day not counted; the
// zero Date beyond year 9999.
func correspondingDay(t Term, start civil.Date) civil.Date {
	switch t.Unit {
	case CalendarDay:
		return start.AddDays(t.N)
	case Week:
		return start.AddDays(7 * t.N)
	case Month:
		return start.AddMonths(t.N)
	case Year:
		return start.AddMonths(12 * t.N)
	}
	return civil.Date{}
}
