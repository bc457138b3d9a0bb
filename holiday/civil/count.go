package civil

import "time"

// AddDays returns the day n days after d, or before it when n is negative. Beyond 0001-01-01 to 9999-12-31, and from the
// zero Date, it returns the zero Date.
func (d Date) AddDays(n int) Date {
	if d.n == 0 || n > lastDay || n < -lastDay {
		return Date{}
	}
	sum := int(d.n) + n
	if sum < 1 || sum > lastDay {
		return Date{}
	}
	return Date{int32(sum)}
}

// AddMonths returns the corresponding day (ngày tương ứng) n months after d, or before it when n is negative: the same
// day of the month, or the month's last day where there is no such day (Civil Code 2015, art. 148(3)). 31 January and one
// month is 28 or 29 February. A year is twelve months; art. 148(4) says nothing of 29 February, which falls back to 28
// February by analogy with 148(3). Beyond the range, and from the zero Date, it returns the zero Date.
//
// Clamping is not undone by going on: two steps of one month can end earlier than one step of two. Count from the
// original day.
func (d Date) AddMonths(n int) Date {
	if d.n == 0 || n > 12*9999 || n < -12*9999 {
		return Date{}
	}
	year, month, day := d.Date()
	months := 12*year + int(month) - 1 + n
	if months < 12*1 || months > 12*9999+11 {
		return Date{}
	}
	year, month = int(uint32(months)/12), time.Month(uint32(months)%12+1)
	if day > 28 {
		day = min(day, DaysInMonth(year, month))
	}
	return Date{dayNumber(year, int(month), day)}
}

// DaysSince returns how many days d lies after e: 0 for the same day, 1 for the day after it, negative when d is before
// e. It is 0 when either is the zero Date; ask [Date.IsZero] first.
func (d Date) DaysSince(e Date) int {
	if d.n == 0 || e.n == 0 {
		return 0
	}
	return int(d.n) - int(e.n)
}

// FirstOfMonth returns the first day of d's month; the zero Date for the zero Date.
func (d Date) FirstOfMonth() Date {
	_, _, day := d.Date()
	return d.AddDays(1 - day)
}

// LastOfMonth returns the last day of d's month; the zero Date for the zero Date.
func (d Date) LastOfMonth() Date {
	year, month, day := d.Date()
	return d.AddDays(DaysInMonth(year, month) - day)
}
