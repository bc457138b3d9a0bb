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

// ParseTerm reads one length: a number and a unit, in Vietnamese or English, as in "05 ngày làm việc", "0,25 ngày làm việc",
// "1/2 ngày", "08 giờ làm việc", "24 giờ", "01 tháng", "5 working days", "1 year"; or "ngay trong ngày", "same day", which
// have no number. Upper and lower case, the number of spaces, and whether a letter and its marks are one character or several
// make no difference. "ngày" and "giờ" alone are the calendar day and the clock hour; the unit is never guessed, so "5" and
// "5 ngay" are errors; "calendar days" and "clock hours" say in English what "days" and "hours" do. One and many are not told
// apart. Decimals follow a comma or a point, two of them, or three after a zero: "1.500" could be two numbers, and is neither.
//
// The error is a [*TermError].
func ParseTerm(s string) (Term, error) {
	if !utf8.ValidString(s) {
		return Term{}, &TermError{Input: s, Reason: "the text is not UTF-8"}
	}
	if len(s) > 1<<10 {
		return Term{}, &TermError{Input: s, Reason: "a term is one number and one unit, not a page"}
	}
	in := scanner{text: []rune(s)}
	in.at = skipSpace(in.text, 0)
	if in.at == len(in.text) {
		return Term{}, &TermError{Input: s, Reason: `the text is empty; a term is a number and a unit, as "05 ngày làm việc"`}
	}
	if unitNamed(oneSpace(in.text)) == SameDay {
		return Term{Unit: SameDay}, nil
	}
	n, part, reason := in.number()
	if reason != "" {
		return Term{}, &TermError{s, in.at + 1, reason}
	}
	in.at = skipSpace(in.text, in.at)
	word := oneSpace(in.text[in.at:])
	if word == "" {
		return Term{}, &TermError{Input: s, Reason: "there is no unit after the number; " + unitsKnown}
	}
	t := Term{n, part, unitNamed(word)}
	if t.Unit == NoUnit {
		return Term{}, &TermError{s, in.at + 1, fmt.Sprintf("%q is no unit; %s", shorten(word), unitsKnown)}
	}
	if reason := t.check(); reason != "" {
		return Term{}, &TermError{s, in.at + 1, reason}
	}
	return t, nil
}

// MustParseTerm is [ParseTerm] for terms written in a program; it panics on an error.
func MustParseTerm(s string) Term {
	t, err := ParseTerm(s)
	if err != nil {
		panic(err)
	}
	return t
}

const unitsKnown = "units are ngày làm việc, ngày, tuần, tháng, năm, giờ làm việc, giờ, working days, days or calendar days, weeks, months, years, working hours, hours or clock hours"

// oneSpace draws each run of spaces together into one, and drops those at the ends.
func oneSpace(text []rune) string { return strings.Join(strings.Fields(string(text)), " ") }

// otherNames is what units are called besides the words they print as.
var otherNames = map[string]Unit{
	"calendar day": CalendarDay, "calendar days": CalendarDay, "clock hour": ClockHour, "clock hours": ClockHour,
	"trong ngày": SameDay,
}

func unitNamed(word string) Unit {
	word = strings.ToLower(composed(word))
	for u, w := range units {
		if Unit(u).valid() && (word == w.vi || word == w.en || word == w.ens) {
			return Unit(u)
		}
	}
	return otherNames[word]
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
