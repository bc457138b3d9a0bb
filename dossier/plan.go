package dossier

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Plan is who should hold a dossier when: the due date of the whole, and of every step of the internal process. It is plain data
// and keeps nothing of what it was computed from. All instants are in [holiday.ICT], to the second.
type Plan struct {
	Procedure string    `json:"procedure"` // the code
	Name      string    `json:"name,omitzero"`
	English   string    `json:"english,omitzero"`
	Channel   Channel   `json:"channel,omitzero"`
	Received  time.Time `json:"received"`

	Term  deadline.Term `json:"term,omitzero"`  // the limit; of a compound one the total it states
	Basis string        `json:"basis,omitzero"` // of the limit

	// Deadline is that of the whole dossier: of the last phase, where the limit has several. Phases is that of each.
	Deadline deadline.Deadline   `json:"deadline"`
	Phases   []deadline.Deadline `json:"phases,omitempty"`

	// HandOver is until when, or when, the counter hands a dossier received in person to who resolves it; see [HandOver]. It
	// changes no due date. Zero for other channels, for which no text at hand names an hour.
	HandOver time.Time `json:"handOver,omitzero"`

	ProcessBasis string        `json:"processBasis,omitzero"`
	Sum          deadline.Term `json:"sum,omitzero"`    // what the steps add up to; zero where they have no one sum
	Steps        []PlannedStep `json:"steps,omitempty"` // of an eligible dossier, in order; none without a process
	Legs         []PlannedLeg  `json:"legs,omitempty"`  // the steps of one agency and level in a row, drawn together
}

// PlannedStep is one step with its dates.
type PlannedStep struct {
	ID      string `json:"id"`
	Number  string `json:"number,omitzero"`
	Name    string `json:"name,omitzero"`
	Unit    string `json:"unit,omitzero"`
	Role    string `json:"role,omitzero"`
	Agency  string `json:"agency,omitzero"`
	Level   Tier   `json:"level,omitzero"`
	Product string `json:"product,omitzero"`

	Duration deadline.Term     `json:"duration,omitzero"` // as published; zero where no time is counted or a cell is shared
	Counting deadline.Counting `json:"counting,omitzero"`
	Event    string            `json:"event,omitzero"`

	// From is when the step begins: where the one before is due, and first of all the effective receipt. Due is when it is due;
	// that instant is the next step's. Both are zero while the phase has not begun, or where the term is suspended before them.
	From time.Time `json:"from,omitzero"`
	Due  time.Time `json:"due,omitzero"`
	// Deadline is Due with its last day, to judge the step by. Zero for a step before any time is counted.
	Deadline deadline.Deadline `json:"deadline,omitzero"`
}

// PlannedLeg is the steps of one agency and level in a row (chặng): of a sequence across agencies, each agency's part.
type PlannedLeg struct {
	Agency   string            `json:"agency,omitzero"`
	Level    Tier              `json:"level,omitzero"`
	Steps    []string          `json:"steps"`         // their IDs
	Term     deadline.Term     `json:"term,omitzero"` // what they add up to
	From     time.Time         `json:"from,omitzero"`
	Due      time.Time         `json:"due,omitzero"`
	Deadline deadline.Deadline `json:"deadline,omitzero"`
}

// Filing is all that a plan hangs on besides the procedure and the clock.
type Filing struct {
	Received time.Time
	Channel  Channel
	// Starts is when the phases of a compound limit after the first began, in order: the proof of payment, for instance. One that
	// is missing, or zero, has not come.
	Starts []time.Time
	Pauses []deadline.Pause // in any order
}

// Plan returns who should hold a dossier when. See [Procedure.PlanOf].
func (p Procedure) Plan(clock *deadline.Clock, received time.Time, channel Channel, pauses ...deadline.Pause) (Plan, error) {
	return p.PlanOf(clock, Filing{Received: received, Channel: channel, Pauses: pauses})
}

// PlanOf returns the due date of a dossier and of each step it goes through when it is eligible.
//
// The limit is that in force on the day of the effective receipt, as [Catalogue.DeadlineFor] has it; the process is that followed
// on that day. A step is due at its position: the sum of the durations up to and including its own, counted as one term from the
// receipt by the rule of the limit, with the same pauses. So it is never counted on from the date of the step before, and steps
// that add up to the limit end at the very instant the limit does. In a compound limit the sum begins anew with each phase, and
// stands on the terms of the phases before it, see [deadline.Clock.Sequence].
//
// Durations are added up in the unit of the limit, hours of work and working days being converted only by [Process.HoursPerDay];
// where that does not do, in their own unit, and then the last step and the limit need not end together. A step without a
// counted time, or whose time an event sets, stands where the step before it is due; before any time is counted, at the
// receipt. Steps that share one cell, and those of one parallel group, begin together and are due together. No step is
// due after a later one: it is due with it, where the rule of whole terms would have it otherwise. Where a supplement restarts the term, all steps are counted from it.
//
// A total that is wrong changes nothing: the steps are planned by their own durations, the dossier by its limit.
//
// The error wraps [ErrNoLimit], [ErrProcedure] for a process that cannot be planned, or what [deadline.Clock.Deadline] gives.
func (p Procedure) PlanOf(clock *deadline.Clock, f Filing) (Plan, error) {
	fail := func(err error) (Plan, error) {
		return Plan{}, fmt.Errorf("dossier: procedure %q: %w", p.Code, err)
	}
	switch {
	case clock == nil:
		return fail(deadline.ErrNoCalendar)
	case f.Received.IsZero():
		return fail(deadline.ErrNoReceipt)
	}
	limit, phases, err := p.governing(clock, f.Received, f.Channel)
	if err != nil {
		return Plan{}, err
	}
	if len(f.Starts) >= len(phases) {
		return fail(fmt.Errorf("%d phases after the first have %d starts", len(phases)-1, len(f.Starts)))
	}
	run := planning{clock: clock, phases: phases, starts: append([]time.Time{f.Received}, f.Starts...), pauses: f.Pauses}
	if run.whole, err = clock.Sequence(phases, run.starts, f.Pauses...); err != nil {
		return fail(err)
	}
	first := run.whole[0]
	plan := Plan{Procedure: p.Code, Name: p.Name, English: p.English, Channel: f.Channel, Received: first.Received,
		Term: limit.Term, Basis: limit.Basis, Deadline: run.whole[len(run.whole)-1]}
	if limit.Compound() {
		plan.Phases = run.whole
	}
	if f.Channel == ChannelDirect {
		if plan.HandOver, err = HandOver(clock, f.Received); err != nil {
			return fail(err)
		}
	}
	i := p.processOn(holiday.DateOf(first.Effective))
	if i < 0 {
		return plan, nil
	}
	var v validation
	v.process(&p, i, fmt.Sprintf("processes[%d]", i))
	if err := unusable(v.found); err != nil {
		return fail(err)
	}
	run.process = &p.Processes[i]
	plan.ProcessBasis = run.process.Basis
	if err := run.plan(&plan); err != nil {
		return fail(err)
	}
	return plan, nil
}

// HoldersAt returns the steps that should hold the dossier at an instant: those that have begun and are not yet due. At the
// instant a step is due it is already the next one's. Several hold it where they run at the same time or share a cell; none
// before the receipt, after the last due instant, or while the term is suspended.
func (p Plan) HoldersAt(t time.Time) (all []PlannedStep) {
	for _, s := range p.Steps {
		if !s.From.IsZero() && !t.Before(s.From) && t.Before(s.Due) {
			all = append(all, s)
		}
	}
	return all
}
