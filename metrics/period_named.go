package metrics

import (
	"fmt"
	"strconv"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Scheme is where reporting periods are cut (cách chốt kỳ báo cáo). Which one a report goes by is its own document's to say:
// [Schemes] lists them, each with its source and how sure it is.
type Scheme uint8

// The schemes, besides those of [SchemeFromDay].
const (
	// SchemeCalendar is calendar months, quarters, halves and years (theo lịch).
	SchemeCalendar Scheme = 0
	// SchemeND09 is that of Decree 09/2019/NĐ-CP art. 12: from the 15th of the month before a period to the 14th of its last.
	SchemeND09 Scheme = 100
)

// lastSchemeDay is the latest day a period can begin on: every month has it.
const lastSchemeDay = 28

// SchemeFromDay returns the scheme of periods that begin on day n of the month before, and end on the day before day n of their
// last month: from day 21, August is 21 July to 20 August; from day 1, the first quarter is 1 December to the end of February.
// The day is 1 to 28.
func SchemeFromDay(n int) (Scheme, error) {
	if n < 1 || n > lastSchemeDay {
		return 0, fmt.Errorf("metrics: %w: a period begins on day 1 to %d, not %d", ErrPeriod, lastSchemeDay, n)
	}
	return Scheme(n), nil
}

// day returns the day of the month before that periods begin on; 0 for the calendar's. It is false for no scheme that exists.
func (s Scheme) day() (int, bool) {
	switch {
	case s == SchemeND09:
		return 15, true
	case s <= lastSchemeDay:
		return int(s), true
	}
	return 0, false
}

// String returns the scheme's name: "calendar", "nd09", or "day21".
func (s Scheme) String() string {
	day, ok := s.day()
	switch {
	case !ok:
		return "none"
	case s == SchemeCalendar:
		return "calendar"
	case s == SchemeND09:
		return "nd09"
	}
	return "day" + strconv.Itoa(day)
}

// Month returns the period of a month. The error wraps [ErrPeriod]: a month that does not exist, or a period that is not within
// 0001-01-01 to 9999-12-30.
func (s Scheme) Month(year int, month time.Month) (Period, error) {
	return s.months(year, int(month), 1, 12, "month")
}

// Quarter returns the period of a quarter, 1 to 4. The error is as that of [Scheme.Month].
func (s Scheme) Quarter(year, quarter int) (Period, error) {
	return s.months(year, quarter, 3, 4, "quarter")
}

// Half returns the period of a half-year, 1 or 2. The error is as that of [Scheme.Month].
func (s Scheme) Half(year, half int) (Period, error) { return s.months(year, half, 6, 2, "half-year") }

// Year returns the period of a year. The error is as that of [Scheme.Month].
func (s Scheme) Year(year int) (Period, error) { return s.months(year, 1, 12, 1, "year") }

// Between returns the period from one day to another, both included. The error wraps [ErrPeriod]: a day is not given, the last is
// before the first, or it is 9999-12-31.
func Between(from, to civil.Date) (Period, error) {
	if from.IsZero() || to.IsZero() {
		return Period{}, fmt.Errorf("metrics: %w: it needs a first and a last day", ErrPeriod)
	}
	p := Period{From: from, To: to}
	if err := p.Check(); err != nil {
		return Period{}, err
	}
	return p, nil
}

// months returns the nth period of a year that has as many of them, each of so many months.
func (s Scheme) months(year, n, long, many int, what string) (Period, error) {
	day, ok := s.day()
	if !ok {
		return Period{}, fmt.Errorf("metrics: %w: there is no scheme %d", ErrPeriod, uint8(s))
	}
	if n < 1 || n > many {
		return Period{}, fmt.Errorf("metrics: %w: %s %d is not 1 to %d", ErrPeriod, what, n, many)
	}
	first, err := civil.NewDate(year, time.Month(long*(n-1)+1), 1)
	if err != nil {
		return Period{}, fmt.Errorf("metrics: %w: year %d is not 1 to 9999", ErrPeriod, year)
	}
	last := first.AddMonths(long - 1).LastOfMonth()
	if day > 0 {
		first, last = first.AddMonths(-1).AddDays(day-1), last.FirstOfMonth().AddDays(day-2)
	}
	if first.IsZero() {
		return Period{}, fmt.Errorf("metrics: %w: %s %d of year %d begins before 0001-01-01", ErrPeriod, what, n, year)
	}
	return Between(first, last)
}
