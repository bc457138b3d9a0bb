package lunar

import "github.com/dunghan-vn/dunghan/holiday/civil"

var (
	first = civil.MustParseDate("1968-01-01")
	last  = civil.MustParseDate("2100-12-31")
)

// First returns the first day of the calendar, 1968-01-01 (2/12 of lunar 1967).
// Source: Decision 121-CP of 8/8/1967.
func First() civil.Date { return first }

// Last returns the last day of the calendar, 2100-12-31 (1/12 of lunar 2100).
// It is a bound of what was computed, not of law.
func Last() civil.Date { return last }

// NewYear returns the day the lunar year begins, day 1 of month 1 (Tết Nguyên
// đán, mùng 1 tháng Giêng), from 21 January to 19 February of the same civil
// year. The error, for a year outside 1968 to 2100, is an *[Error] wrapping
// [ErrRange].
func NewYear(year int) (civil.Date, error) {
	return Date{Year: year, Month: 1, Day: 1}.Civil()
}

// LeapMonth returns the month of the lunar year that the leap month repeats
// (tháng nhuận), 1 to 12, or 0 when the year has none. The error, for a year
// outside 1968 to 2100, is an *[Error] wrapping [ErrRange].
func LeapMonth(year int) (int, error) {
	if year <= firstYear || year > lastYear {
		return 0, &Error{Lunar: Date{Year: year}, Err: ErrRange}
	}
	return int(years[year-firstYear].leap), nil
}

// MonthDays returns how many days the month of the lunar year has: 29 (tháng
// thiếu) or 30 (tháng đủ). The months that the bounds cut, month 12 of 1967 and
// of 2100, are given whole. The error is an *[Error] wrapping [ErrNoSuchDate]
// where the year has no such month, and [ErrRange] where no day of the month is
// in the calendar.
func MonthDays(year, month int, leap bool) (int, error) {
	_, days, err := locate(year, month, leap)
	if err != nil {
		return 0, &Error{Lunar: Date{Year: year, Month: month, Leap: leap}, Err: err}
	}
	return days, nil
}

// locate finds a month that has a day in the calendar: how many days lie from
// the calendar's first day to the month's first (-1 for month 12 of 1967), and
// how many days the month has. The error is a bare sentinel.
func locate(year, month int, leap bool) (before, days int, err error) {
	if year < firstYear || year > lastYear {
		return 0, 0, ErrRange
	}
	y := years[year-firstYear]
	i, ok := y.index(month, leap)
	if !ok {
		return 0, 0, ErrNoSuchDate
	}
	before = int(y.tet) + y.daysBefore(i)
	days = y.daysBefore(i+1) - y.daysBefore(i)
	if before+days <= 0 || before > last.DaysSince(first) {
		return 0, 0, ErrRange
	}
	return before, days, nil
}
