package lunar

import (
	"errors"
	"fmt"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// The two ways a question can have no answer; branch on them with [errors.Is].
var (
	ErrRange      = errors.New("outside the lunar calendar")
	ErrNoSuchDate = errors.New("no such lunar date")
)

// An Error says which date, month or year has no answer, and why. It unwraps to
// [ErrRange] or [ErrNoSuchDate].
type Error struct {
	Civil civil.Date // what was asked of FromCivil, otherwise zero
	Lunar Date       // what was asked of the rest; Day, or Day and Month, 0 when not asked for
	Days  int        // how many days the month has, when it has no such Day; otherwise 0
	Err   error      // ErrRange or ErrNoSuchDate
}

// Unwrap returns the sentinel a caller branches on.
func (e *Error) Unwrap() error { return e.Err }

// Error returns one line such as:
//
//	lunar: 1967-12-31 is outside the lunar calendar (1968-01-01 to 2100-12-31)
//	lunar: month 2 of 2026 has 29 days, no day 30
func (e *Error) Error() string {
	d := e.Lunar
	switch {
	case e.Err != ErrNoSuchDate:
		return fmt.Sprintf("lunar: %s is outside the lunar calendar (%s to %s)", e.subject(), first, last)
	case d.Month < 1 || d.Month > 12:
		return fmt.Sprintf("lunar: %d has no month %d", d.Year, d.Month)
	case e.Days == 0:
		return fmt.Sprintf("lunar: %d has no %s", d.Year, d.month())
	default:
		return fmt.Sprintf("lunar: %s of %d has %d days, no day %d", d.month(), d.Year, e.Days, d.Day)
	}
}

// subject names what is outside the calendar, as far as it helps: a year
// outside leaves no more to say.
func (e *Error) subject() string {
	d := e.Lunar
	switch {
	case !e.Civil.IsZero():
		return e.Civil.String()
	case d == (Date{}):
		return "the zero date (year 0)"
	case d.Month == 0 || d.Year < firstYear || d.Year > lastYear:
		return fmt.Sprintf("year %d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s of %d", d.month(), d.Year)
	default:
		return fmt.Sprintf("day %d of %s of %d", d.Day, d.month(), d.Year)
	}
}

// month names the month of d in an error.
func (d Date) month() string {
	if d.Leap {
		return fmt.Sprintf("leap month %d", d.Month)
	}
	return fmt.Sprintf("month %d", d.Month)
}
