package holiday

import (
	"errors"
	"fmt"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// What a caller can branch on with [errors.Is].
var (
	// ErrOutside: a date, or the answer, is outside the calendar.
	ErrOutside = errors.New("outside the calendar")
	// ErrZeroCount: no day is "0 working days" from another.
	ErrZeroCount = errors.New("0 working days from a day is no day")
	// ErrNoWorkingDay: a calendar on which no day is worked.
	ErrNoWorkingDay = errors.New("nobody ever works")
	// ErrNoSuchWorkingDay: a month does not have so many working days.
	ErrNoSuchWorkingDay = errors.New("no such working day")
	// ErrDecision: a decision cannot be read, or contradicts the statute or another decision.
	ErrDecision = errors.New("bad decision")
)

// RangeError is a question that a calendar does not reach. It unwraps to [ErrOutside].
type RangeError struct {
	Date        civil.Date // the date asked about
	Count       int        // working days counted from Date; 0 when Date itself is outside
	First, Last civil.Date // the days the calendar has
}

// Error returns, for instance: holiday: 2101-01-01 is outside the calendar (2000-01-01 to 2100-12-31).
func (e *RangeError) Error() string {
	what := e.Date.String() + " is"
	if e.Count != 0 {
		what = fmt.Sprintf("%d working days from %s ends", e.Count, e.Date)
		if e.Count == 1 || e.Count == -1 {
			what = fmt.Sprintf("%d working day from %s ends", e.Count, e.Date)
		}
	}
	return fmt.Sprintf("holiday: %s outside the calendar (%v to %v)", what, e.First, e.Last)
}

// Unwrap returns [ErrOutside].
func (e *RangeError) Unwrap() error { return ErrOutside }

// DecisionError is a decision that cannot stand. It unwraps to [ErrDecision].
type DecisionError struct {
	Line   int    // in the text it was read from, from 1; 0 when it was not read from a text
	Column int    // the column of that line, from 1; 0 for the whole line
	Input  string // the decision or the value, as text
	Reason string // what is wrong, as a clause
}

// Error returns, for instance: holiday: decisions line 3, column 6: "2026-02-30": the month has only 28 days. A decision
// that cannot stand among the others, which is found when a calendar is built, is quoted whole and has no line.
func (e *DecisionError) Error() string {
	where := "decision"
	switch {
	case e.Column > 0:
		where = fmt.Sprintf("decisions line %d, column %d", e.Line, e.Column)
	case e.Line > 0:
		where = fmt.Sprintf("decisions line %d", e.Line)
	}
	return fmt.Sprintf("holiday: %s: %q: %s", where, e.Input, e.Reason)
}

// Unwrap returns [ErrDecision].
func (e *DecisionError) Unwrap() error { return ErrDecision }
