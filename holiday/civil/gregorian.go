package civil

import "time"

// The Gregorian calendar as integer arithmetic. Years are counted from March, so that the leap day is the last of its
// year and every month but that one has its length fixed by a straight line: month m (March = 0) begins on day
// (153*m + 2) / 5.

const (
	daysPer400Years = 146097
	daysPer4Years   = 1461
	// marchOffset is how many days the 1st of March of year 0 lies before the first of January of year 1.
	marchOffset = 306
)

// dayNumber returns the number of a day that exists; 0001-01-01 is 1.
func dayNumber(year, month, day int) int32 {
	y, m := uint32(year), uint32(month)
	if m < 3 {
		y, m = y-1, m+12
	}
	return int32(365*y+y/4-y/100+y/400+(153*(m-3)+2)/5) + int32(day) - marchOffset
}

// fromDayNumber is the inverse of dayNumber, for 1 to lastDay.
func fromDayNumber(n int32) (year, month, day int) {
	z := uint32(n + marchOffset - 1) // days since 1 March of year 0
	// 4z+3 over the length of 400 years is the century; what is left over, in quarters of a day, gives the year in it.
	c := (4*z + 3) / daysPer400Years
	r := (4*z + 3) % daysPer400Years / 4
	y := (4*r + 3) / daysPer4Years
	r = (4*r + 3) % daysPer4Years / 4 // day of the March year, from 0
	m := (5*r + 2) / 153
	day = int(r-(153*m+2)/5) + 1
	year, month = int(100*c+y), int(m)+3
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

// IsLeap reports whether year has a 29 February (năm nhuận dương lịch).
func IsLeap(year int) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

// DaysInMonth returns how many days the month has, 28 to 31, or 0 when month is not 1 to 12.
func DaysInMonth(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if IsLeap(year) {
			return 29
		}
		return 28
	case time.January, time.March, time.May, time.July, time.August, time.October, time.December:
		return 31
	}
	return 0
}
