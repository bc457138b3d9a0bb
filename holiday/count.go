package holiday

import "github.com/dunghan-vn/dunghan/holiday/civil"

// IsWorkingDay reports whether the office works on d. A date outside the calendar is a [*RangeError].
func (c *Calendar) IsWorkingDay(d civil.Date) (bool, error) {
	i, ok := c.index(d)
	if !ok {
		return false, c.outside(d, 0)
	}
	return c.rank[i+1] != c.rank[i], nil
}

// AddWorkingDays returns the nth working day after d, or the nth before it when n is negative. d itself is not counted,
// worked or not (Civil Code 2015, art. 147(2)). So Friday and one working day is Monday, and so is Saturday and one.
//
// n == 0 is [ErrZeroCount], since no working day is none away from a day that is not worked. A date outside the calendar,
// or an answer beyond it, is a [*RangeError].
func (c *Calendar) AddWorkingDays(d civil.Date, n int) (civil.Date, error) {
	if e := c.nth(d, n); !e.IsZero() {
		return e, nil
	}
	return civil.Date{}, c.noNth(d, n)
}

// nth is AddWorkingDays, or no date where there is none. It is small enough to be inlined.
func (c *Calendar) nth(d civil.Date, n int) civil.Date {
	i := uint(d.Ordinal() - c.base)
	if i >= uint(len(c.reason)) || n == 0 {
		return civil.Date{}
	}
	// k is the place of the answer among the working days: those up to and including d are passed going forward, those
	// before d are passed going back.
	k := int(c.rank[i]) + n
	if n > 0 {
		k = int(c.rank[i+1]) + n - 1
	}
	if uint(k) >= uint(len(c.worked)) {
		return civil.Date{}
	}
	return c.worked[k]
}

// noNth says why there is no nth working day from d.
func (c *Calendar) noNth(d civil.Date, n int) error {
	if _, ok := c.index(d); ok && n == 0 {
		return ErrZeroCount
	} else if !ok {
		n = 0
	}
	return c.outside(d, n)
}

// WorkingDaysBetween returns how many working days lie after the first date, up to and including the second. Turned
// around, with through before after, it is minus the working days on or after through and before after. So it undoes
// [Calendar.AddWorkingDays] for a count of either sign.
//
// The date after may be the day before [Calendar.First], so that the first day can be counted too. Any other date
// outside the calendar is a [*RangeError].
func (c *Calendar) WorkingDaysBetween(after, through civil.Date) (int, error) {
	i, j := after.Ordinal()-c.base, through.Ordinal()-c.base
	if uint(i+1) > uint(len(c.reason)) || uint(j) >= uint(len(c.reason)) || after.IsZero() {
		return 0, c.notBetween(after, through)
	}
	if i <= j {
		return int(c.rank[j+1]) - int(c.rank[i+1]), nil
	}
	return int(c.rank[j]) - int(c.rank[i]), nil
}

// notBetween says which of two dates is outside.
func (c *Calendar) notBetween(after, through civil.Date) error {
	if _, ok := c.index(through); !ok {
		return c.outside(through, 0)
	}
	return c.outside(after, 0)
}

// ProvisionalBetween reports whether any day after the first date, up to and including the second, is provisional: what
// is counted over those days may still change. False when through is not after after. The date after may be the day before
// [Calendar.First]; any other date outside the calendar is a [*RangeError].
func (c *Calendar) ProvisionalBetween(after, through civil.Date) (bool, error) {
	i, ok := c.index(after)
	if !ok && i != -1 {
		return false, c.outside(after, 0)
	}
	j, ok := c.index(through)
	if !ok {
		return false, c.outside(through, 0)
	}
	return j > i && c.provisional[j+1] != c.provisional[i+1], nil
}
