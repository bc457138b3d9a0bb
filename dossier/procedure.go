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
// joined in order: no code, a code twice, no limit, a limit whose term cannot be counted, limits out of order.
func NewCatalogue(procedures []Procedure) (Catalogue, error) {
	c := Catalogue{procedures: slices.Clone(procedures), byCode: make(map[string]int, len(procedures))}
	var found problems
	for i := range c.procedures {
		p := &c.procedures[i]
		p.Limits = slices.Clone(p.Limits)
		path := fmt.Sprintf("procedures[%d]", i)
		first, twice := c.byCode[p.Code]
		switch {
		case p.Code == "":
			found.tell(path+".code", "", "is missing")
		case twice:
			found.tell(path+".code", p.Code, fmt.Sprintf("is also the code of procedures[%d]", first))
		}
		c.byCode[p.Code] = i
		p.check(path, &found)
	}
	if err := errors.Join(found...); err != nil {
		return Catalogue{}, err
	}
	return c, nil
}

// check tells what is wrong with the limits.
func (p Procedure) check(path string, found *problems) {
	if len(p.Limits) == 0 {
		found.tell(path+".limits", "", "there is no limit")
	}
	for j, l := range p.Limits {
		at := fmt.Sprintf("%s.limits[%d]", path, j)
		switch {
		case j > 0 && l.From.IsZero():
			found.tell(at+".from", "", "is missing; only the first limit may leave it out")
		case j > 0 && !l.From.After(p.Limits[j-1].From):
			found.tell(at+".from", l.From.String(), "is not after the limit before it")
		}
		switch err := l.Term.Check(); {
		case l.Term.IsZero():
			found.tell(at+".term", "", "is missing")
		case err != nil:
			found.tell(at+".term", l.Term.String(), clause(err))
		}
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
// the day of receipt, with no late-receipt rule, since limits carry none. The error wraps [ErrNoProcedure], [ErrNoLimit] or
// what [deadline.Clock.Deadline] gives.
func (c Catalogue) Deadline(clock *deadline.Clock, code string, received time.Time) (deadline.Deadline, error) {
	i, ok := c.byCode[code]
	if !ok {
		return deadline.Deadline{}, fmt.Errorf("dossier: %w: %q", ErrNoProcedure, code)
	}
	if received.IsZero() {
		return deadline.Deadline{}, fmt.Errorf("dossier: procedure %q: %w", code, deadline.ErrNoReceipt)
	}
	limit, err := c.procedures[i].LimitOn(holiday.DateOf(received))
	if err != nil {
		return deadline.Deadline{}, err
	}
	return clock.Deadline(limit.Rule(), received)
}
