package deadline

import (
	"errors"
	"fmt"
	"strconv"
)

// Term is a length of time in the law's own unit (thời hạn): 5 working days, 1 month. A Term and its text are one thing:
// it prints in the law's words and reads back. The zero Term is none.
type Term struct {
	N    int // how many units, 1 to [MaxTerm]
	Unit Unit
}

// MaxTerm is the largest number of units of a term.
const MaxTerm = 99999

// ErrTerm is what an unusable term, or a text that is not one, unwraps to.
var ErrTerm = errors.New("not a term")

// IsZero reports whether t is no term.
func (t Term) IsZero() bool { return t == Term{} }

// Check returns an error wrapping [ErrTerm] unless t is a term that can be counted: a unit, and 1 to [MaxTerm] of it.
func (t Term) Check() error {
	if reason := t.check(); reason != "" {
		return &TermError{Input: t.String(), Reason: reason}
	}
	return nil
}

// check says what is wrong with t, or "".
func (t Term) check() string {
	switch {
	case t.IsZero():
		return "there is no term"
	case !t.Unit.valid():
		return "the term has no unit"
	case t.N < 1 || t.N > MaxTerm:
		return fmt.Sprintf("a term is 1 to %d units, not %d", MaxTerm, t.N)
	}
	return ""
}

// String returns the term as agencies write it, with two digits at least: "05 ngày làm việc", "30 ngày", "01 tháng". The
// zero Term is "".
func (t Term) String() string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d %s", t.N, t.Unit.Vietnamese())
}

// English returns the term in English: "5 working days", "1 month". The zero Term is "".
func (t Term) English() string {
	switch {
	case t.IsZero():
		return ""
	case t.N == 1 || !t.Unit.valid():
		return strconv.Itoa(t.N) + " " + t.Unit.String()
	}
	return strconv.Itoa(t.N) + " " + units[t.Unit].ens
}

// In returns the term in the given language.
func (t Term) In(l Language) string {
	if l == English {
		return t.English()
	}
	return t.String()
}

// MarshalText returns [Term.String]. A term that cannot be read back is an error.
func (t Term) MarshalText() ([]byte, error) {
	if reason := t.check(); reason != "" && !t.IsZero() {
		return nil, &TermError{Input: t.String(), Reason: reason}
	}
	return []byte(t.String()), nil
}

// UnmarshalText reads what [ParseTerm] reads; empty text is the zero Term. On an error t is unchanged.
func (t *Term) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = Term{}
		return nil
	}
	parsed, err := ParseTerm(string(text))
	if err != nil {
		return err
	}
	*t = parsed
	return nil
}
