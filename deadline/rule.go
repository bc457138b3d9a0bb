package deadline

import (
	"errors"
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Rule is what the law says of one time limit (quy định về thời hạn giải quyết): how long, and how a late receipt counts.
type Rule struct {
	Term  Term
	Late  LateReceipt // the zero value is none
	Basis string      // the article or decision that sets the limit, for the explanation; may be empty
}

// ErrRule is what a rule that cannot be counted by unwraps to.
var ErrRule = errors.New("unusable rule")

// Error is a deadline that cannot be computed. It unwraps to what stopped it: [ErrRule], [ErrNoReceipt], [ErrNoCalendar] or
// a [*holiday.RangeError].
type Error struct {
	Rule     Rule
	Received time.Time
	Err      error
}

// ErrNoCalendar: the clock is not one that [NewClock] made.
var ErrNoCalendar = errors.New("the clock has no calendar")

// ErrNoReceipt: the instant of receipt is the zero time.
var ErrNoReceipt = errors.New("there is no instant of receipt")

// Error returns, for instance: deadline: 5 working days from 2100-12-28 09:00:00: holiday: ... outside the calendar (...).
func (e *Error) Error() string {
	term := e.Rule.Term.English()
	if term == "" {
		term = "no term"
	}
	if e.Received.IsZero() {
		return fmt.Sprintf("deadline: %s: %v", term, e.Err)
	}
	return fmt.Sprintf("deadline: %s from %s: %v", term, e.Received.In(holiday.ICT).Format(time.DateTime), e.Err)
}

// Unwrap returns what stopped the computation.
func (e *Error) Unwrap() error { return e.Err }

// check returns what makes r unusable, or nil.
func (r Rule) check() error {
	reason := r.Term.check()
	if reason == "" {
		reason = r.Late.check()
	}
	if reason != "" {
		return fmt.Errorf("%w: %s", ErrRule, reason)
	}
	return nil
}
