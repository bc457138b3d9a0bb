package civil

import (
	"errors"
	"fmt"
	"time"
)

// The two ways a date can be wrong; branch on them with [errors.Is].
var (
	ErrSyntax    = errors.New("not a date written YYYY-MM-DD")
	ErrNoSuchDay = errors.New("no such day")
)

// Error says which input is not a date, and why. It unwraps to [ErrSyntax] or [ErrNoSuchDay].
type Error struct {
	Input  string // what was given
	Reason string // what is wrong with it, as a clause
	Err    error  // ErrSyntax or ErrNoSuchDay
}

// Error returns one line such as: civil: "2026-02-30": the month has only 28 days.
func (e *Error) Error() string { return fmt.Sprintf("civil: %q: %s", e.Input, e.Reason) }

// Unwrap returns the sentinel a caller branches on.
func (e *Error) Unwrap() error { return e.Err }

func syntaxError(input, reason string) error {
	return &Error{Input: clip(input), Reason: reason, Err: ErrSyntax}
}

// clip keeps an error message to a line, whatever was put in.
func clip(s string) string {
	const most = 64
	if len(s) > most {
		s = s[:most] + "..."
	}
	return s
}

func noSuchDay(year, month, day int) error {
	e := &Error{Input: fmt.Sprintf("%04d-%02d-%02d", year, month, day), Err: ErrNoSuchDay}
	switch {
	case year < 1 || year > 9999:
		e.Reason = "the year is not 0001 to 9999"
	case month < 1 || month > 12:
		e.Reason = "the month is not 01 to 12"
	case day < 1:
		e.Reason = "the day is not 01 or more"
	default:
		e.Reason = fmt.Sprintf("the month has only %d days", DaysInMonth(year, time.Month(month)))
	}
	return e
}
