package deadline

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// TermError is a text that is not a term. It unwraps to [ErrTerm].
type TermError struct {
	Input  string
	Column int    // the character of Input that is wrong, from 1; 0 for the whole
	Reason string // what is wrong, as a clause
}

// Error returns, for instance: deadline: "5 ngay", character 3: "ngay" is no unit: ...
func (e *TermError) Error() string {
	if e.Column > 0 {
		return fmt.Sprintf("deadline: %q, character %d: %s", shorten(e.Input), e.Column, e.Reason)
	}
	return fmt.Sprintf("deadline: %q: %s", shorten(e.Input), e.Reason)
}

// Unwrap returns [ErrTerm].
func (e *TermError) Unwrap() error { return ErrTerm }

// ParseTerm reads one length: a number and a unit, in Vietnamese or English, as in "05 ngày làm việc", "20 ngày", "01
// tháng", "2 tuần", "5 working days", "1 year". Upper and lower case, the number of spaces, and whether a letter and its
// marks are one character or several make no difference. "ngày" alone is the calendar day; the unit is never guessed, so
// "5" and "5 ngay" are errors; "calendar days" says in English what "days" does. One and many are not told apart.
//
// The error is a [*TermError].
func ParseTerm(s string) (Term, error) {
	if !utf8.ValidString(s) {
		return Term{}, &TermError{Input: s, Reason: "the text is not UTF-8"}
	}
	if len(s) > 1<<10 {
		return Term{}, &TermError{Input: s, Reason: "a term is one number and one unit, not a page"}
	}
	text := []rune(s)
	i := skipSpace(text, 0)
	if i == len(text) {
		return Term{}, &TermError{Input: s, Reason: `the text is empty; a term is a number and a unit, as "05 ngày làm việc"`}
	}
	n, start := 0, i
	for ; i < len(text) && '0' <= text[i] && text[i] <= '9'; i++ {
		if n = 10*n + int(text[i]-'0'); n > MaxTerm {
			return Term{}, &TermError{s, start + 1, fmt.Sprintf("the number is above %d", MaxTerm)}
		}
	}
	if i == start {
		return Term{}, &TermError{s, start + 1, `a term begins with its number, as "05 ngày làm việc"`}
	}
	if i < len(text) && (text[i] == ',' || text[i] == '.' || text[i] == '/') {
		return Term{}, &TermError{s, i + 1, "a term here is a whole number of units"}
	}
	if n == 0 {
		return Term{}, &TermError{s, start + 1, "a term is 1 or more"}
	}
	i = skipSpace(text, i)
	word := strings.Join(strings.Fields(string(text[i:])), " ")
	if word == "" {
		return Term{}, &TermError{Input: s, Reason: "there is no unit after the number; " + unitsKnown}
	}
	unit := unitNamed(word)
	if unit == NoUnit {
		return Term{}, &TermError{s, i + 1, fmt.Sprintf("%q is no unit; %s", shorten(word), unitsKnown)}
	}
	return Term{n, unit}, nil
}

// MustParseTerm is [ParseTerm] for terms written in a program; it panics on an error.
func MustParseTerm(s string) Term {
	t, err := ParseTerm(s)
	if err != nil {
		panic(err)
	}
	return t
}

const unitsKnown = "units are ngày làm việc, ngày, tuần, tháng, năm, working days, days or calendar days, weeks, months, years"

func unitNamed(word string) Unit {
	word = strings.ToLower(composed(word))
	for u, w := range units {
		if Unit(u).valid() && (word == w.vi || word == w.en || word == w.ens || Unit(u) == CalendarDay && (word == "calendar "+w.en || word == "calendar "+w.ens)) {
			return Unit(u)
		}
	}
	return NoUnit
}

func skipSpace(text []rune, i int) int {
	for i < len(text) && unicode.IsSpace(text[i]) {
		i++
	}
	return i
}

// shorten keeps an error message to a line.
func shorten(s string) string {
	const most = 80
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "..."
}
