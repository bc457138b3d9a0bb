package deadline

import (
	"errors"
	"fmt"
	"strings"
)

// Limit is what a published time limit says (thời hạn giải quyết như công bố). [ParseLimit] reads one, and [Limit.In] writes
// it.
//
// A Limit holds also what was not understood of its text. [Limit.Check] says whether there is any such, and [Limit.Rule]
// gives a rule only where there is none; who reads Phases without them must look at NotUnderstood first.
type Limit struct {
	Counting Counting `json:"counting,omitzero"`
	Phases   []Phase  `json:"phases,omitzero"` // in the order of the text; none unless Counting is ByTerms

	// Total is what the text states as the sum of the first phase and of those that follow it one from another; zero if it
	// states none. It is as published, right or wrong.
	Total Term `json:"total,omitzero"`

	// What the text says besides of hours. Nothing is converted by it.
	Restated    Term `json:"restated,omitzero"`    // the first term once more, in working hours: "30 ngày làm việc (240 giờ làm việc)"
	HoursPerDay Term `json:"hoursPerDay,omitzero"` // how many a day is taken for: "tính mỗi ngày 08 giờ làm việc"

	NotUnderstood []string `json:"notUnderstood,omitzero"` // the pieces nothing was made of, as written, in order
}

// Counting says whether a limit has a number at all.
type Counting uint8

// Whether it has.
const (
	ByTerms   Counting = iota // it has terms
	Uncounted                 // không tính thời gian: no time is counted
	InOffice                  // giờ hành chính: done within office hours, with no number
	Unstated                  // không quy định: no limit is laid down
)

var countings = codes{"counting", []code{
	{"by-terms", Text{VI: "Tính theo thời hạn", EN: "By terms"}},
	{"uncounted", Text{VI: "Không tính thời gian", EN: "No time is counted"}},
	{"in-office", Text{VI: "Giờ hành chính", EN: "Within office hours"}},
	{"unstated", Text{VI: "Không quy định", EN: "Not laid down"}},
}}

// String returns the name, such as "uncounted".
func (c Counting) String() string { return countings.at(uint8(c)).name }

// In says it in the given language.
func (c Counting) In(l Language) string { return countings.at(uint8(c)).is.In(l) }

// MarshalText returns [Counting.String]; a value that does not exist is an error.
func (c Counting) MarshalText() ([]byte, error) { return countings.text(uint8(c)) }

// UnmarshalText reads a name; no text is by terms.
func (c *Counting) UnmarshalText(text []byte) error { return unmarshal(countings, c, text) }

// ErrLimit is what a text that cannot be a time limit, or a limit that cannot be relied on, unwraps to.
var ErrLimit = errors.New("not a usable time limit")

// ErrNotUnderstood: a part of the text was not understood. It is an [ErrLimit] too.
var ErrNotUnderstood = fmt.Errorf("%w: not all of it is understood", ErrLimit)

// ErrTotal: the phases do not add up to the total the text states. It is an [ErrLimit] too.
var ErrTotal = fmt.Errorf("%w: its total is not the sum of its phases", ErrLimit)

// LimitError is one thing wrong with a time limit. It unwraps to [ErrLimit], and to [ErrNotUnderstood], [ErrTotal] or
// [ErrRule] where it is that.
type LimitError struct {
	Input  string // the text, or the piece of it, that is wrong
	Reason string // what is wrong, as a clause
	Err    error  // what it unwraps to
}

// Error returns, for instance: deadline: time limit "5 ngay": this is not understood.
func (e *LimitError) Error() string {
	return fmt.Sprintf("deadline: time limit %q: %s", shorten(e.Input), e.Reason)
}

// Unwrap returns what kind of error it is, an [ErrLimit].
func (e *LimitError) Unwrap() error { return e.Err }

// Check returns an error wrapping [ErrLimit] unless all of the text was understood, its phases can be counted, each from an
// event of its own, and they add up to the total if one is stated. Several problems are joined, in the order of the fields;
// the pieces not understood come first, one error each.
func (l Limit) Check() error {
	var problems []error
	for _, piece := range l.NotUnderstood {
		problems = append(problems, &LimitError{piece, "this is not understood", ErrNotUnderstood})
	}
	fail := func(reason string, err error) {
		problems = append(problems, &LimitError{l.canonical(Vietnamese), reason, err})
	}
	switch {
	case !countings.has(uint8(l.Counting)):
		fail("its counting does not exist", ErrLimit)
	case l.Counting == ByTerms && len(l.Phases) == 0 && len(l.NotUnderstood) == 0:
		fail("there is no term", ErrLimit)
	case l.Counting != ByTerms && (len(l.Phases) > 0 || !l.Total.IsZero() || !l.Restated.IsZero() || !l.HoursPerDay.IsZero()):
		fail("there are terms in a limit without a number", ErrLimit)
	}
	for i, p := range l.Phases {
		if reason := p.Rule.fault(); reason != "" {
			fail(fmt.Sprintf("phase %d: %s", i+1, reason), fmt.Errorf("%w: %w", ErrLimit, ErrRule))
		}
		if reason := startFault(l.Phases[:i], p); reason != "" {
			fail(fmt.Sprintf("phase %d: %s", i+1, reason), ErrLimit)
		}
	}
	for _, t := range [...]Term{l.Total, l.Restated, l.HoursPerDay} {
		if reason := t.check(); !t.IsZero() && reason != "" {
			fail(reason, ErrLimit)
		}
	}
	if reason := l.restatedFault(); reason != "" {
		fail(reason, ErrLimit)
	}
	if !l.HoursPerDay.IsZero() && l.HoursPerDay.Unit != WorkingHour {
		fail("a day is taken for working hours, not for "+l.HoursPerDay.String(), ErrLimit)
	}
	if reason := l.conversionFault(); reason != "" {
		fail(reason, ErrTotal)
	}
	if sum, err := l.Sum(); !l.Total.IsZero() && err != nil {
		fail("its phases have no sum to hold against the total", ErrTotal)
	} else if !l.Total.IsZero() && sum != l.Total {
		fail(fmt.Sprintf("its phases add up to %q, not to the total %q", sum, l.Total), ErrTotal)
	}
	return errors.Join(problems...)
}

// restatedFault says what is wrong with Restated, or "".
func (l Limit) restatedFault() string {
	if l.Restated.IsZero() || l.Restated.Unit == WorkingHour && l.Total.IsZero() && len(l.Phases) > 0 && l.Phases[0].Rule.Term.Unit == WorkingDay {
		return ""
	}
	return "only a first term of working days, with no total, is said once more, and that in working hours"
}

// conversionFault says that the hours the text restates are not those its own conversion gives, or "". It holds the text
// against itself; nothing is converted by it.
func (l Limit) conversionFault() string {
	if l.Restated.IsZero() || l.HoursPerDay.IsZero() || len(l.Phases) == 0 || !l.HoursPerDay.Part.IsZero() {
		return ""
	}
	days, hours := l.Phases[0].Rule.Term, l.Restated
	// days times hours a day, with parts of days, against the hours, with parts of hours.
	dayDen, hourDen := int64(max(days.Part.Den, 1)), int64(max(hours.Part.Den, 1))
	stated := (int64(hours.N)*hourDen + int64(hours.Part.Num)) * dayDen
	if computed := (int64(days.N)*dayDen + int64(days.Part.Num)) * int64(l.HoursPerDay.N) * hourDen; computed == stated {
		return ""
	}
	return fmt.Sprintf("%q of %q a day are not %q", days, l.HoursPerDay, hours)
}

// startFault says what is wrong with the event p counts from, after the phases before it, or "". Two terms from one event are
// not two phases: one of them is an exception, or an error.
func startFault(before []Phase, p Phase) string {
	switch {
	case !starts.has(uint8(p.From)):
		return "the event it counts from does not exist"
	case p.From == FromEvent && strings.TrimSpace(p.Name) == "":
		return "it does not name the event it counts from"
	case p.From == FromPrevious && len(before) == 0:
		return "there is no phase before it to count from"
	case p.From == FromPrevious:
		return ""
	case p.From == FromReceipt && len(before) > 0:
		return "only the first phase counts from the receipt"
	}
	for _, b := range before {
		if b.From == p.From && (p.From != FromEvent || b.Name == p.Name) {
			return "two phases count from one event"
		}
	}
	return ""
}

// Sum returns the sum of the first phase and of those that follow it one from another, which is what a total is stated of.
// Phases in several units, or of the same day, have none: that is an error wrapping [ErrTerm]. Without phases it is the zero
// Term.
func (l Limit) Sum() (Term, error) {
	var sum Term
	for i, p := range l.Phases {
		if i > 0 && p.From != FromPrevious {
			break
		}
		var err error
		if sum, err = sum.Plus(p.Rule.Term); err != nil {
			return Term{}, err
		}
	}
	return sum, nil
}

// Rule returns the rule of a limit of one phase that counts from the receipt, all of it understood. For any other limit it is
// an error wrapping [ErrLimit].
func (l Limit) Rule() (Rule, error) {
	if err := l.Check(); err != nil {
		return Rule{}, err
	}
	fail := func(reason string) (Rule, error) {
		return Rule{}, &LimitError{l.canonical(Vietnamese), reason, ErrLimit}
	}
	switch {
	case l.Counting != ByTerms:
		return fail("it has no number")
	case len(l.Phases) != 1:
		return fail(fmt.Sprintf("it has %d phases, and one rule is not enough for them", len(l.Phases)))
	case l.Phases[0].From != FromReceipt:
		return fail("it does not count from the receipt")
	}
	return l.Phases[0].Rule, nil
}
