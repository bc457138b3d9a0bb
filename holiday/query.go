package holiday

import (
	"fmt"
	"iter"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// month returns the days of a month, all of which must be in the calendar.
func (c *Calendar) month(year int, month time.Month) (civil.Range, error) {
	first, err := civil.NewDate(year, month, 1)
	if err != nil {
		return civil.Range{}, fmt.Errorf("holiday: %w", err)
	}
	days := civil.Range{From: first, Through: first.LastOfMonth()}
	for _, d := range [...]civil.Date{days.From, days.Through} {
		if _, ok := c.index(d); !ok {
			return civil.Range{}, c.outside(d, 0)
		}
	}
	return days, nil
}

// NthWorkingDay returns the nth working day of a month, counted from its end when n is negative: -1 is the last. n == 0 is
// [ErrZeroCount]; a month with fewer working days is an error wrapping [ErrNoSuchWorkingDay]; a month that is not wholly in the
// calendar is a [*RangeError].
func (c *Calendar) NthWorkingDay(year int, month time.Month, n int) (civil.Date, error) {
	days, err := c.month(year, month)
	if err != nil {
		return civil.Date{}, err
	}
	if n == 0 {
		return civil.Date{}, ErrZeroCount
	}
	first, _ := c.index(days.From)
	before, through := int(c.rank[first]), int(c.rank[first+days.Len()])
	if n > through-before || n < before-through {
		return civil.Date{}, fmt.Errorf("holiday: %w: %d-%02d has %d working days, no number %d", ErrNoSuchWorkingDay, year, int(month), through-before, n)
	}
	if n < 0 {
		return c.worked[through+n], nil
	}
	return c.worked[before+n-1], nil
}

// WorkingDays yields the working days from the first date through the second, both included, in order. A date outside the
// calendar is a [*RangeError].
func (c *Calendar) WorkingDays(from, through civil.Date) (iter.Seq[civil.Date], error) {
	i, ok := c.index(from)
	if !ok {
		return nil, c.outside(from, 0)
	}
	j, ok := c.index(through)
	if !ok {
		return nil, c.outside(through, 0)
	}
	first, last := c.rank[i], c.rank[max(i, j+1)]
	return func(yield func(civil.Date) bool) {
		for k := first; k < last; k++ {
			if !yield(c.worked[k]) {
				return
			}
		}
	}, nil
}

// Holidays yields the days of a year that are not as their weekday is, in order: public holidays, also on a weekly rest day,
// compensation, swapped days off and make-up days, closures. A year that is not wholly in the calendar is a [*RangeError].
func (c *Calendar) Holidays(year int) (iter.Seq[Day], error) {
	days, err := c.year(year)
	if err != nil {
		return nil, err
	}
	return func(yield func(Day) bool) {
		for day := range days {
			if ordinary := day.Kind == WeeklyRest || day.Kind == Working && day.ShutUntil == 0; !ordinary && !yield(day) {
				return
			}
		}
	}, nil
}

// year yields the days of a year.
func (c *Calendar) year(year int) (iter.Seq[Day], error) {
	first, err := civil.NewDate(year, time.January, 1)
	if err != nil {
		return nil, fmt.Errorf("holiday: %w", err)
	}
	return c.Days(first, first.AddMonths(11).LastOfMonth())
}
