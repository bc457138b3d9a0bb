package dossier

import (
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Catalogue is procedures by their code. The zero Catalogue has none.
type Catalogue struct {
	procedures []Procedure
	byCode     map[string]int
}

// NewCatalogue returns a catalogue of the procedures. Every [Unusable] problem that [Validate] finds is a [*ProcedureError], all
// of them joined in order: no code, a code twice, no limit, a limit whose term cannot be counted, limits out of order, a
// process that cannot be planned. A procedure that only contradicts itself is taken as it is: see [Catalogue.Problems].
func NewCatalogue(procedures []Procedure) (Catalogue, error) {
	if err := unusable(Validate(procedures)); err != nil {
		return Catalogue{}, err
	}
	return newCatalogue(procedures), nil
}

func newCatalogue(procedures []Procedure) Catalogue {
	c := Catalogue{procedures: slices.Clone(procedures), byCode: make(map[string]int, len(procedures))}
	for i := range c.procedures {
		c.procedures[i] = c.procedures[i].copy()
		c.byCode[c.procedures[i].Code] = i
	}
	return c
}

// Len returns how many procedures the catalogue has.
func (c Catalogue) Len() int { return len(c.procedures) }

// Procedures returns a copy of the procedures, in the order of the document.
func (c Catalogue) Procedures() []Procedure {
	all := slices.Clone(c.procedures)
	for i := range all {
		all[i] = all[i].copy()
	}
	return all
}

// Procedure returns the procedure with the code. The error wraps [ErrNoProcedure].
func (c Catalogue) Procedure(code string) (Procedure, error) {
	i, ok := c.byCode[code]
	if !ok {
		return Procedure{}, fmt.Errorf("dossier: %w: %q", ErrNoProcedure, code)
	}
	return c.procedures[i].copy(), nil
}

// Problems returns what is wrong with the procedures though they can be used: contradictions and gaps, in order.
func (c Catalogue) Problems() []*ProcedureError { return Validate(c.procedures) }

// Deadline is [Catalogue.DeadlineFor] by the limit for all channels.
func (c Catalogue) Deadline(clock *deadline.Clock, code string, received time.Time) (deadline.Deadline, error) {
	return c.DeadlineFor(clock, code, received, AnyChannel)
}

// DeadlineFor returns when a dossier of the procedure, handed in by the channel and received at the given instant, is due. A
// late receipt is moved by the rule of the limit in force on the day of receipt; all else is counted by the limit in force on
// the day of the effective receipt. Of a compound limit it is the deadline of the last phase, suspended where that waits for an
// event. The error wraps [ErrNoProcedure], [ErrNoLimit] or what [deadline.Clock.Deadline] gives.
func (c Catalogue) DeadlineFor(clock *deadline.Clock, code string, received time.Time, channel Channel) (deadline.Deadline, error) {
	i, ok := c.byCode[code]
	if !ok {
		return deadline.Deadline{}, fmt.Errorf("dossier: %w: %q", ErrNoProcedure, code)
	}
	p := &c.procedures[i]
	if received.IsZero() {
		return deadline.Deadline{}, fmt.Errorf("dossier: procedure %q: %w", code, deadline.ErrNoReceipt)
	}
	day := holiday.DateOf(received)
	limit := p.limitFor(day, channel)
	switch {
	case limit == nil:
		return deadline.Deadline{}, p.noLimit(day, channel)
	case !limit.Compound() && limit.Late.Policy == deadline.NoLatePolicy:
		return clock.Deadline(limit.rule(), received)
	}
	_, phases, err := p.governing(clock, received, channel)
	if err != nil {
		return deadline.Deadline{}, err
	}
	all, err := clock.Sequence(phases, []time.Time{received})
	if err != nil {
		return deadline.Deadline{}, fmt.Errorf("dossier: procedure %q: %w", code, err)
	}
	return all[len(all)-1], nil
}

// governing returns the limit that governs a dossier, and its phases. The late-receipt rule in force on the day of receipt says
// which day the dossier counts as received; the limit in force on that day governs, with that late-receipt rule. So the answer
// does not turn in a circle where the two limits have different rules.
func (p *Procedure) governing(clock *deadline.Clock, received time.Time, channel Channel) (*Limit, []deadline.Phase, error) {
	day := holiday.DateOf(received)
	limit := p.limitFor(day, channel)
	if limit == nil {
		return nil, nil, p.noLimit(day, channel)
	}
	phases := limit.phases()
	late := phases[0].Rule.Late
	if late.Policy == deadline.NoLatePolicy {
		return limit, phases, nil
	}
	probe := deadline.Rule{Term: deadline.Term{N: 1, Unit: deadline.WorkingDay}}
	probe.Late = lateFor(late, probe.Term)
	counted, err := clock.Deadline(probe, received)
	if err != nil {
		return nil, nil, fmt.Errorf("dossier: procedure %q: %w", p.Code, err)
	}
	if then := p.limitFor(holiday.DateOf(counted.Effective), channel); then != nil && then != limit {
		limit, phases = then, then.phases()
		phases[0].Rule.Late = lateFor(late, phases[0].Rule.Term)
	}
	return limit, phases, nil
}

// lateFor returns a late-receipt rule as it can stand beside a term. That of the same day moves the receipt as one after an
// hour does, but goes with no other term.
func lateFor(late deadline.LateReceipt, t deadline.Term) deadline.LateReceipt {
	if late.Policy == deadline.SameDayUntil && t.Unit != deadline.SameDay {
		late.Policy = deadline.NextDayAfter
	}
	return late
}
