package lunar

import "math/bits"

// The lunar years that have a day in the calendar. Of the first only month 12
// has one; its other months stand in the table to be counted over.
const (
	firstYear = 1967
	lastYear  = 2100
)

// A year is one row of the table: a lunar year and its 12 or 13 months, counted
// from 0 in their order, the leap month included.
type year struct {
	tet  int32  // days from the calendar's first day to day 1 of month 1
	leap uint8  // the month that the leap month repeats, 0 when there is none
	long uint16 // bit i is set when month i, in order, has 30 days
}

// daysBefore returns how many days of the year lie before month i.
func (y year) daysBefore(i int) int {
	return 29*i + bits.OnesCount16(y.long&(1<<i-1))
}

// month returns the number of month i, and whether it is the leap month.
func (y year) month(i int) (month int, leap bool) {
	if y.leap > 0 && i >= int(y.leap) {
		return i, i == int(y.leap)
	}
	return i + 1, false
}

// index returns the place of a month, or false when the year does not have it.
func (y year) index(month int, leap bool) (i int, ok bool) {
	switch {
	case month < 1 || month > 12:
		return 0, false
	case leap:
		return month, month == int(y.leap)
	case y.leap > 0 && month > int(y.leap):
		return month, true
	default:
		return month - 1, true
	}
}
