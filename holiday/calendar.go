package holiday

import (
	"fmt"
	"iter"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Calendar knows which days are worked, and why. It is compiled once and never changes, so any number of goroutines may
// use it at once. Adding and counting working days, asking for a day and the nth of a month cost the same whatever the span,
// and their answers allocate nothing; what yields days costs as many as it yields. The zero Calendar has no days; every
// question to it is outside it.
type Calendar struct {
	days    civil.Range
	base    int      // the ordinal of the first day
	reason  []uint32 // day -> its reason
	reasons []reason
	status  []Status // year -> its status; empty without a statute
	source  source   // what it is compiled from
	print   [fingerprintSize]byte

	rank        []uint32     // day -> how many working days lie before it; one entry more than there are days
	worked      []civil.Date // the working days in order
	provisional []uint32     // day -> how many provisional days lie before it; one entry more than there are days
}

// index turns a finished draft into the tables that questions are answered from. A calendar on which nobody ever works
// answers nothing, and is refused.
func index(w *draft, provisional []bool) (*Calendar, error) {
	c := &Calendar{
		days: w.days, base: w.days.From.Ordinal(), reason: w.reason, reasons: w.reasons,
		rank:        make([]uint32, 1, len(w.reason)+1),
		provisional: make([]uint32, 1, len(w.reason)+1),
	}
	open := uint32(0)
	for i := range w.reason {
		if w.kind(i).Worked() {
			c.worked = append(c.worked, w.days.From.AddDays(i))
		}
		if provisional[i] {
			open++
		}
		c.rank = append(c.rank, uint32(len(c.worked)))
		c.provisional = append(c.provisional, open)
	}
	if len(c.worked) == 0 {
		return nil, fmt.Errorf("holiday: %w: no day from %v is worked", ErrNoWorkingDay, w.days)
	}
	c.print = c.fingerprint()
	return c, nil
}

// First returns the first day of the calendar.
func (c *Calendar) First() civil.Date { return c.days.From }

// Last returns the last day of the calendar.
func (c *Calendar) Last() civil.Date { return c.days.Through }

// Status says how firm the days of a year are; [Unknown] for a year outside the calendar.
func (c *Calendar) Status(year int) Status {
	i := year - c.days.From.Year()
	if year < c.days.From.Year() || i >= len(c.status) {
		return Unknown
	}
	return c.status[i]
}

// Day returns d with its kind, name and source of law. A date outside the calendar is a [*RangeError].
func (c *Calendar) Day(d civil.Date) (Day, error) {
	i, ok := c.index(d)
	if !ok {
		return Day{}, c.outside(d, 0)
	}
	return c.day(i), nil
}

// Days yields every day from the first date through the second, both included, in order; none when through is before
// from. A date outside the calendar is a [*RangeError], told before the first day is yielded.
func (c *Calendar) Days(from, through civil.Date) (iter.Seq[Day], error) {
	i, ok := c.index(from)
	if !ok {
		return nil, c.outside(from, 0)
	}
	j, ok := c.index(through)
	if !ok {
		return nil, c.outside(through, 0)
	}
	return func(yield func(Day) bool) {
		for k := i; k <= j; k++ {
			if !yield(c.day(k)) {
				return
			}
		}
	}, nil
}

func (c *Calendar) day(i int) Day {
	r := &c.reasons[c.reason[i]]
	return Day{
		Date: c.days.From.AddDays(i), Kind: r.kind,
		Name: r.name.VI, English: r.name.EN,
		Source: r.source.VI, SourceEnglish: r.source.EN,
		Pair: r.pair, ShutFrom: r.shutFrom, ShutUntil: r.shutUntil, Provisional: c.provisional[i+1] != c.provisional[i],
	}
}

// index returns the place of d in the tables, and false when d is outside them or no date.
func (c *Calendar) index(d civil.Date) (int, bool) {
	i := d.Ordinal() - c.base
	return i, uint(i) < uint(len(c.reason))
}

func (c *Calendar) outside(d civil.Date, count int) error {
	return &RangeError{Date: d, Count: count, First: c.days.From, Last: c.days.Through}
}
