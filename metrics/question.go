package metrics

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Question is what a report is asked.
type Question struct {
	Period Period
	By     []Dimension // grouped by these, in this order; none is one group, the total
	Due    Due         // what each dossier is judged against

	// Indicators is what is asked beside the counts and the five rates of the main report; each once.
	Indicators []Indicator
	// Clock and Procedures are for indicators that measure time against the limit of a procedure, or ask for its fee. Not given, they
	// are those of a computed Due.
	Clock      *deadline.Clock
	Procedures dossier.Catalogue
}

// check returns what is wrong with a question.
func (q Question) check() error {
	if q.Due.IsZero() {
		return errors.New("metrics: the question does not say which due dates to judge against")
	}
	return errors.Join(q.Period.Check(), checkDimensions(q.By), checkIndicators(q.Indicators))
}

// Definitions is the version of what is counted: where one dossier would be counted otherwise than before, it is one more. Counts of
// two versions do not add up.
const Definitions = 1

// Asked is a question as plain data: all that its counts hang on. Counts of two questions add up when these are the same.
type Asked struct {
	Definitions int
	Period      Period
	By          []Dimension
	Judged      holiday.Text // what dossiers are judged against, for the heading of a report; may be empty
	Due         string       // see [Due.Fingerprint]
	Calendar    string       // the version of the calendar that due dates are judged or time is counted on; empty where there is none
	Measured    string       // the clock and the procedures that time is measured by; empty where it is not
	Indicators  []string     // their IDs, in the order asked
}

// asData returns the question as plain data.
func (a *asked) asData() Asked {
	d := Asked{Definitions: Definitions, Period: a.Period, By: slices.Clone(a.By), Judged: a.Due.Text(), Due: a.Due.Fingerprint()}
	switch {
	case a.Due.calendar != nil:
		d.Calendar = a.Due.calendar.Version()
	case a.clock != nil:
		d.Calendar = a.clock.Calendar().Version()
	}
	measured := false
	for _, i := range a.Indicators {
		d.Indicators = append(d.Indicators, i.ID())
		measured = measured || i.Measures() || i.Name == "paid_online_of_fee_procedures" || i.counts766()
	}
	if measured && a.clock != nil {
		d.Measured = a.clock.Version() + "; procedures " + fingerprint(a.procedures)
	}
	return d
}

// ErrMismatch is what counts that do not add up unwrap to.
var ErrMismatch = errors.New("counts of different questions")

// MismatchError is counts that do not add up: in what they were asked differently. It unwraps to [ErrMismatch].
type MismatchError struct {
	What  string // "the period", "the calendar"
	One   string // here: of the counts that were to be added to; where a cube is read, of this package
	Other string // there: of the counts that were to be added, or read
}

// Error returns, for instance: metrics: counts of different questions: the calendar is 2026-10-02+6c1a27433acb here, none there.
func (e *MismatchError) Error() string {
	return fmt.Sprintf("metrics: %v: %s is %s here, %s there", ErrMismatch, e.What, cmp.Or(e.One, "none"), cmp.Or(e.Other, "none"))
}

// Unwrap returns [ErrMismatch].
func (e *MismatchError) Unwrap() error { return ErrMismatch }

// Match returns a [*MismatchError] unless the counts of a and b add up. The words in Judged may differ, and nothing else: the same
// dimensions or indicators in another order are another question.
func (a Asked) Match(b Asked) error {
	for _, c := range [...]struct {
		what       string
		one, other any
		same       bool
	}{
		{"the version of the definitions", a.Definitions, b.Definitions, a.Definitions == b.Definitions},
		{"the period", strings.TrimSpace(a.Period.bounds(deadline.English)), strings.TrimSpace(b.Period.bounds(deadline.English)), a.Period.same(b.Period)},
		{"the grouping", a.By, b.By, slices.Equal(a.By, b.By)},
		{"the calendar", a.Calendar, b.Calendar, a.Calendar == b.Calendar},
		{"what is judged against", a.Due, b.Due, a.Due == b.Due},
		{"what time is measured by", a.Measured, b.Measured, a.Measured == b.Measured},
		{"the list of indicators", a.Indicators, b.Indicators, slices.Equal(a.Indicators, b.Indicators)},
	} {
		if !c.same {
			return &MismatchError{c.what, fmt.Sprintf("%v", c.one), fmt.Sprintf("%v", c.other)}
		}
	}
	return nil
}

// same reports whether [Asked.Match] returns nil, without a word.
func (a *Asked) same(b *Asked) bool {
	return a.Definitions == b.Definitions && a.Period.same(b.Period) && slices.Equal(a.By, b.By) && a.Calendar == b.Calendar &&
		a.Due == b.Due && a.Measured == b.Measured && slices.Equal(a.Indicators, b.Indicators)
}

func (a Asked) clone() Asked {
	a.By, a.Indicators = slices.Clone(a.By), slices.Clone(a.Indicators)
	return a
}
