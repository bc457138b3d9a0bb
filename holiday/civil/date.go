package civil

import "time"

// Date is a calendar day (ngày dương lịch) from 0001-01-01 to 9999-12-31. Dates compare with ==, and the zero Date is
// "no date".
type Date struct {
	n int32 // day number: 1 is 0001-01-01; 0 is no date
}

// lastDay is the day number of 9999-12-31.
const lastDay = 3652059

// Min and Max return the first and the last Date there is: 0001-01-01 and 9999-12-31.
func Min() Date { return Date{1} }

// Max returns 9999-12-31, the last Date there is. See [Min].
func Max() Date { return Date{lastDay} }

// NewDate returns the given day. A month outside 1 to 12, a day the month does not have, or a year outside 1 to 9999
// is an [*Error] wrapping [ErrNoSuchDay].
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > DaysInMonth(year, month) {
		return Date{}, noSuchDay(year, int(month), day)
	}
	return Date{dayNumber(year, int(month), day)}, nil
}

// DateOf returns the day of t in t's own location, or the zero Date when that is outside 0001-01-01 to 9999-12-31.
// One instant is two different days in two zones: to read instants as Vietnam does, use holiday.DateOf.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	if year < 1 || year > 9999 {
		return Date{}
	}
	return Date{dayNumber(year, int(month), day)}
}

// Ordinal returns the number of the day, 1 for 0001-01-01 and one more for each day after it, and 0 for the zero Date.
func (d Date) Ordinal() int { return int(d.n) }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.n == 0 }

// Date returns the year, month and day of d; all are zero for the zero Date.
func (d Date) Date() (year int, month time.Month, day int) {
	if d.n == 0 {
		return 0, 0, 0
	}
	y, m, dd := fromDayNumber(d.n)
	return y, time.Month(m), dd
}

// Year returns the year of d, 1 to 9999, or 0 for the zero Date.
func (d Date) Year() int {
	year, _, _ := d.Date()
	return year
}

// Weekday returns the day of the week of d. The zero Date has none and answers Sunday; ask [Date.IsZero] first.
func (d Date) Weekday() time.Weekday {
	return time.Weekday(d.n % 7) // 0001-01-01, number 1, is a Monday
}

// Compare returns -1 when d is before e, 0 when they are the same day, +1 when d is after e. The zero Date sorts before
// every other.
func (d Date) Compare(e Date) int {
	switch {
	case d.n < e.n:
		return -1
	case d.n > e.n:
		return +1
	}
	return 0
}

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.n < e.n }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.n > e.n }

// Equal reports whether d and e are the same day, or both the zero Date. It is the same as d == e, and is here for
// packages that compare by method.
func (d Date) Equal(e Date) bool { return d.n == e.n }

// In returns the first instant of d in loc: 00:00, or what [time.Date] makes of it in a zone that skips its midnight
// that day. A nil loc is UTC. The zero Date gives the zero time.
func (d Date) In(loc *time.Location) time.Time {
	if d.n == 0 {
		return time.Time{}
	}
	if loc == nil {
		loc = time.UTC
	}
	year, month, day := d.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, loc)
}
