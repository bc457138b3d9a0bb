package lunar

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// A Date is a day of the lunar calendar (ngày âm lịch). Dates compare with ==,
// and the zero Date is none. Year is the civil year in which the lunar year
// begins: 2025-01-25 is day 26 of month 12 of 2024. Leap marks the leap month
// (tháng nhuận), which comes after the month of the same number.
//
// Any numbers may stand in a Date; [Date.Civil] says whether there is such a day.
type Date struct {
	Year, Month, Day int
	Leap             bool
}

// FromCivil returns the lunar date of d. The error, for a d before 1968-01-01 or
// after 2100-12-31 and for the zero d, is an *[Error] wrapping [ErrRange].
//
// Source: Decision 121-CP of 8/8/1967.
func FromCivil(d civil.Date) (Date, error) {
	if d.Before(first) || d.After(last) { // the zero date is before every other
		return Date{}, &Error{Civil: d, Err: ErrRange}
	}
	n := d.DaysSince(first)
	row := 1 + n*4/1461 // of the civil year, or beside it within a day of 1 January
	if int(years[row].tet) > n {
		row--
	}
	y := years[row]
	n -= int(y.tet)
	i := n / 30
	for y.daysBefore(i+1) <= n {
		i++
	}
	month, leap := y.month(i)
	return Date{Year: firstYear + row, Month: month, Day: 1 + n - y.daysBefore(i), Leap: leap}, nil
}

// Civil returns the civil date of d. The error is an *[Error]: it wraps
// [ErrNoSuchDate] where the calendar has no such day (day 30 of a month of 29
// days, day 0, month 13, a leap month in a year without it), and [ErrRange]
// where the day lies before 1968-01-01 or after 2100-12-31, though a part of its
// lunar year be inside, and for the zero d.
//
// Source: Decision 121-CP of 8/8/1967.
func (d Date) Civil() (civil.Date, error) {
	before, days, err := locate(d.Year, d.Month, d.Leap)
	if err != nil {
		return civil.Date{}, &Error{Lunar: d, Err: err}
	}
	if d.Day < 1 || d.Day > days {
		return civil.Date{}, &Error{Lunar: d, Days: days, Err: ErrNoSuchDate}
	}
	c := first.AddDays(before + d.Day - 1)
	if c.Before(first) || c.After(last) {
		return civil.Date{}, &Error{Lunar: d, Err: ErrRange}
	}
	return c, nil
}

// String returns d as it is written in Vietnamese, day/month and the name of the
// year: "10/3 Bính Ngọ", "15/6 nhuận Ất Tỵ" in a leap month. The name comes back
// after 60 years, so the text alone does not fix a day of this calendar. It is
// "no date" for the zero Date, and whatever numbers stand in any other.
func (d Date) String() string {
	if d == (Date{}) {
		return "no date"
	}
	leap := ""
	if d.Leap {
		leap = "nhuận "
	}
	return fmt.Sprintf("%d/%d %s%s", d.Day, d.Month, leap, YearName(d.Year))
}
