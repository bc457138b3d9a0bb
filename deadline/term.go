package deadline

import (
	"errors"
	"fmt"
)

// Term is a length of time in the law's own unit (thời hạn): 5 working days, a quarter of one, 1 month, the same day. A Term
// and its text are one thing: it prints in the law's words and reads back. The zero Term is none.
type Term struct {
	N    int      // how many whole units, up to [MaxTerm]; none for SameDay
	Part Fraction // the part of one more unit; only days and hours have parts
	Unit Unit
}

// MaxTerm is the largest number of units of a term.
const MaxTerm = 99999

// ErrTerm is what an unusable term, or a text that is not one, unwraps to.
var ErrTerm = errors.New("not a term")

// IsZero reports whether t is no term.
func (t Term) IsZero() bool { return t == Term{} }

// Check returns an error wrapping [ErrTerm] unless t is a term that can be counted: a unit, and more than nothing of it up
// to [MaxTerm].
func (t Term) Check() error {
	if reason := t.check(); reason != "" {
		return &TermError{Input: t.String(), Reason: reason}
	}
	return nil
}

// check says what is wrong with t, or "".
func (t Term) check() string {
	switch {
	case t.usual():
		return ""
	case t.IsZero():
		return "there is no term"
	case !t.Unit.valid():
		return "the term has no unit"
	case t.Unit == SameDay && (t.N != 0 || !t.Part.IsZero()):
		return "the same day has no number"
	case t.Unit == SameDay:
		return ""
	case t.Part.check() != "":
		return t.Part.check()
	case !t.Part.IsZero() && !t.Unit.splits():
		return "a term of " + units[t.Unit].ens + " is a whole number of them"
	case t.N < 0 || t.N > MaxTerm || t.N == MaxTerm && !t.Part.IsZero():
		return fmt.Sprintf("a term is above 0 and up to %d units, not %s", MaxTerm, number(t.N, t.Part, "."))
	case t.N == 0 && t.Part.IsZero():
		return "a term is more than nothing"
	}
	return ""
}

// usual reports whether t is plainly a whole number of units; check tells of the others.
func (t Term) usual() bool {
	return t.N > 0 && t.N <= MaxTerm && t.Part == Fraction{} && t.Unit > NoUnit && t.Unit < SameDay
}

// Plus returns the sum of two terms in one unit, so that the steps of a process add up exactly: 0,25 and 0,5 working days
// are 0,75. The zero Term adds nothing. Two units, the same day with anything, and a sum that is no term are errors wrapping
// [ErrTerm].
func (t Term) Plus(u Term) (Term, error) {
	if t.IsZero() || u.IsZero() {
		sum := t
		if t.IsZero() {
			sum = u
		}
		return sum, nil
	}
	fail := func(reason string) (Term, error) {
		return Term{}, &TermError{Input: t.String() + " + " + u.String(), Reason: reason}
	}
	for _, one := range [...]Term{t, u} {
		if reason := one.check(); reason != "" {
			return fail(reason)
		}
	}
	if t.Unit != u.Unit || t.Unit == SameDay {
		return fail("units do not convert: only terms in one unit add up")
	}
	sum := Term{N: t.N + u.N, Unit: t.Unit}
	a, b := t.Part, u.Part
	if a.IsZero() {
		a.Den = 1
	}
	if b.IsZero() {
		b.Den = 1
	}
	num, den := int(a.Num)*int(b.Den)+int(b.Num)*int(a.Den), int(a.Den)*int(b.Den)
	var err error
	if sum.Part, err = NewFraction(num%den, den); err != nil {
		return fail(err.(*TermError).Reason)
	}
	sum.N += num / den
	if reason := sum.check(); reason != "" {
		return fail(reason)
	}
	return sum, nil
}

// Compare returns -1, 0 or +1 as t is shorter than, as long as, or longer than u, and true; or false when they are in two
// units, which have no order.
func (t Term) Compare(u Term) (order int, ok bool) {
	if t.Unit != u.Unit || t.Part.check() != "" || u.Part.check() != "" {
		return 0, false
	}
	a, b := int64(t.Part.Num)*int64(max(u.Part.Den, 1)), int64(u.Part.Num)*int64(max(t.Part.Den, 1))
	switch {
	case t.N < u.N || t.N == u.N && a < b:
		return -1, true
	case t.N > u.N || a > b:
		return +1, true
	}
	return 0, true
}

// String returns the term as agencies write it, whole ones with two digits at least: "05 ngày làm việc", "0,25 ngày làm
// việc", "01 tháng", "ngay trong ngày". The zero Term is "".
func (t Term) String() string {
	switch {
	case t.IsZero():
		return ""
	case t.Unit == SameDay && t.check() == "":
		return t.Unit.Vietnamese()
	case t.Part.IsZero():
		return fmt.Sprintf("%02d %s", t.N, t.Unit.Vietnamese())
	}
	return number(t.N, t.Part, ",") + " " + t.Unit.Vietnamese()
}

// English returns the term in English: "5 working days", "0.25 working days", "1 month", "same day". The zero Term is "".
func (t Term) English() string {
	switch {
	case t.IsZero():
		return ""
	case t.Unit == SameDay && t.check() == "":
		return t.Unit.String()
	case t.N == 1 && t.Part.IsZero() || !t.Unit.valid():
		return number(t.N, t.Part, ".") + " " + t.Unit.String()
	}
	return number(t.N, t.Part, ".") + " " + units[t.Unit].ens
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
