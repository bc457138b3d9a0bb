package dossier

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Procedure is an administrative procedure (thủ tục hành chính, TTHC): what it is called and how long it may take.
type Procedure struct {
	Code   string // the national code (mã TTHC), text always: "1.000100"
	Name   string
	Limits []Limit // in the order they came into force
}

// Limit is one version of a procedure's time limit (thời hạn giải quyết).
type Limit struct {
	From  civil.Date // the first day it is in force; the zero Date is since ever
	Term  deadline.Term
	Basis string // the decision it rests on; may be empty
}

// What a caller can branch on with [errors.Is].
var (
	// ErrNoProcedure: no procedure of the catalogue has the code.
	ErrNoProcedure = errors.New("no such procedure")
	// ErrNoLimit: the procedure has no limit in force on the day.
	ErrNoLimit = errors.New("no limit in force")
)

// LimitOn returns the limit in force on d: the last one whose first day is d or before. The error wraps [ErrNoLimit].
func (p Procedure) LimitOn(d civil.Date) (Limit, error) {
	for _, l := range slices.Backward(p.Limits) {
		if !d.Before(l.From) {
			return l, nil
		}
	}
	return Limit{}, fmt.Errorf("dossier: procedure %q on %v: %w", p.Code, d, ErrNoLimit)
}

// Rule returns the rule a deadline is counted by.
func (l Limit) Rule() deadline.Rule { return deadline.Rule{Term: l.Term, Basis: l.Basis} }

// Catalogue is procedures by their code. The zero Catalogue has none.
type Catalogue struct {
	procedures []Procedure
	byCode     map[string]int
}

// NewCatalogue returns a catalogue of the procedures. Every problem of every procedure is a [*ProcedureError], all of them
// joined in order: no code, a code twice, no limit, a limit without a term, limits out of order.
func NewCatalogue(procedures []Procedure) (Catalogue, error) {
	return newCatalogue(procedures, nil)
}

// newCatalogue is NewCatalogue for procedures that were read: what could not be read is told in the place of what would be
// wrong with it for that.
func newCatalogue(procedures []Procedure, unread map[string]error) (Catalogue, error) {
	c := Catalogue{procedures: slices.Clone(procedures), byCode: make(map[string]int, len(procedures))}
	var problems []error
	tell := func(path, value, reason string) {
		switch err, told := unread[path]; {
		case told:
			problems = append(problems, err)
		case reason != "":
			problems = append(problems, &ProcedureError{path, value, reason})
		}
	}
	for i := range c.procedures {
		p := &c.procedures[i]
		p.Limits = slices.Clone(p.Limits)
		path := fmt.Sprintf("procedures[%d]", i)
		first, twice := c.byCode[p.Code]
		switch {
		case p.Code == "":
			tell(path+".code", "", "is missing")
		case twice:
			tell(path+".code", p.Code, fmt.Sprintf("is also the code of procedures[%d]", first))
		}
		c.byCode[p.Code] = i
		p.check(path, tell)
	}
	if err := errors.Join(problems...); err != nil {
		return Catalogue{}, err
	}
	return c, nil
}

// check tells what is wrong with each limit; a limit with nothing wrong tells no reason.
func (p Procedure) check(path string, tell func(path, value, reason string)) {
	if len(p.Limits) == 0 {
		tell(path+".limits", "", "there is no limit")
	}
	for j, l := range p.Limits {
		at := fmt.Sprintf("%s.limits[%d]", path, j)
		order, term := "", ""
		if j > 0 && !l.From.After(p.Limits[j-1].From) {
			order = "is not after the limit before it"
		}
		if l.Term.IsZero() {
			term = "is missing"
		}
		tell(at+".from", l.From.String(), order)
		tell(at+".term", "", term)
	}
}

// Len returns how many procedures the catalogue has.
func (c Catalogue) Len() int { return len(c.procedures) }

// Procedure returns the procedure with the code. The error wraps [ErrNoProcedure].
func (c Catalogue) Procedure(code string) (Procedure, error) {
	i, ok := c.byCode[code]
	if !ok {
		return Procedure{}, fmt.Errorf("dossier: %w: %q", ErrNoProcedure, code)
	}
	p := c.procedures[i]
	p.Limits = slices.Clone(p.Limits)
	return p, nil
}

// Deadline returns when a dossier of the procedure, received at the given instant, is due: counted by the limit in force on
// the day of receipt. The error wraps [ErrNoProcedure], [ErrNoLimit] or what [deadline.Clock.Deadline] gives.
func (c Catalogue) Deadline(clock *deadline.Clock, code string, received time.Time) (deadline.Deadline, error) {
	i, ok := c.byCode[code]
	if !ok {
		return deadline.Deadline{}, fmt.Errorf("dossier: %w: %q", ErrNoProcedure, code)
	}
	limit, err := c.procedures[i].LimitOn(holiday.DateOf(received))
	if err != nil {
		return deadline.Deadline{}, err
	}
	return clock.Deadline(limit.Rule(), received)
}
