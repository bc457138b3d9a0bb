package dossier

import (
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
)

// planning is one plan as it is made.
type planning struct {
	clock   *deadline.Clock
	process *Process
	phases  []deadline.Phase
	starts  []time.Time
	pauses  []deadline.Pause
	whole   []deadline.Deadline // of each phase
}

// plan dates the steps of the line, phase by phase.
func (r *planning) plan(plan *Plan) error {
	line := r.process.line()
	unit, err := r.process.unitOf(line, plan.Term.Unit)
	if err == nil {
		plan.Sum, err = r.process.sum(line, unit)
	}
	if err != nil {
		return err
	}
	phase := 0
	for len(line) > 0 {
		n := 0
		for ; n < len(line); n++ {
			if p := r.process.Steps[line[n]].Phase; p > phase+1 {
				break
			}
		}
		if n > 0 {
			if err := r.steps(plan, line[:n], min(phase, len(r.phases)-1)); err != nil {
				return err
			}
		}
		if line = line[n:]; len(line) > 0 {
			phase = r.process.Steps[line[0]].Phase - 1
		}
	}
	return r.legs(plan, unit)
}

// steps dates the steps of one phase, which the limit in force may not have: then they are of its last one.
func (r *planning) steps(plan *Plan, line []int, phase int) error {
	unit, err := r.process.unitOf(line, r.phases[phase].Rule.Term.Unit)
	if err != nil {
		return err
	}
	places, err := r.process.places(line, unit)
	if err != nil {
		return err
	}
	ends := map[deadline.Term]deadline.Deadline{}
	for _, at := range places {
		if _, done := ends[at.after]; done || at.after.IsZero() {
			continue
		}
		if ends[at.after], err = r.end(phase, at.after); err != nil {
			return err
		}
	}
	r.inOrder(places, ends)
	begins := r.begins(phase)
	for _, at := range places {
		s := &r.process.Steps[at.step]
		one := PlannedStep{ID: s.ID, Number: s.Number, Name: s.Name, Unit: s.Unit, Role: s.Role, Agency: s.Agency, Level: s.Level,
			Product: s.Product, Duration: s.Duration, Counting: s.Counting, Event: s.Event, From: begins, Due: begins}
		if !at.before.IsZero() {
			one.From = ends[at.before].Due
		}
		if !at.after.IsZero() {
			one.Deadline = ends[at.after]
			one.Due = one.Deadline.Due
		}
		if r.process.Steps[at.step].untimed() {
			one.From = one.Due
		}
		plan.Steps = append(plan.Steps, one)
	}
	return nil
}

// inOrder sees to it that no step is due after a later one, but with it. Two rules of whole terms would make it so: one due at the
// hour of receipt, when a part of its last day ends after that hour; and one that counts the first day, whose day 1 is the next
// for a part of a day that is over at the receipt, though not for a longer one.
func (r *planning) inOrder(places []place, ends map[deadline.Term]deadline.Deadline) {
	var next deadline.Deadline
	for _, at := range slices.Backward(places) {
		d, counted := ends[at.after]
		if counted && !d.Due.IsZero() && !next.Due.IsZero() && d.Due.After(next.Due) {
			ends[at.after] = next
		} else if counted {
			next = d
		}
	}
}

// untimed reports whether no time is counted for a step.
func (s *Step) untimed() bool { return s.Duration.IsZero() && s.SharedWith == "" }

// end returns the deadline of a position in a phase. Where a supplement restarted the phase, every step of it is counted from
// there, those that were over before it was asked for as well: the dossier goes through them again.
func (r *planning) end(phase int, sum deadline.Term) (deadline.Deadline, error) {
	d, err := r.count(phase, sum, r.starts)
	if whole := r.whole[phase]; err == nil && d.Effective.Before(whole.Effective) && !d.Effective.IsZero() {
		starts := slices.Clone(r.starts[:min(phase+1, len(r.starts))])
		for i := len(starts) - 1; i >= 0; i-- {
			if !starts[i].IsZero() {
				starts[i] = whole.Effective
				break
			}
		}
		received := d.Received
		d, err = r.count(phase, sum, append(starts, r.starts[len(starts):]...))
		d.Received = received
	}
	return d, err
}

// count counts a position in a phase from the given starts.
func (r *planning) count(phase int, sum deadline.Term, starts []time.Time) (deadline.Deadline, error) {
	phases := slices.Clone(r.phases)
	phases[phase].Rule = ruleOf(phases[phase].Rule, sum)
	for i := phase + 1; i < len(phases); i++ {
		if i >= len(starts) || starts[i].IsZero() {
			phases = phases[:i]
			break
		}
	}
	all, err := r.clock.Sequence(phases, starts[:min(len(starts), len(phases))], r.pauses...)
	if err != nil {
		return deadline.Deadline{}, err
	}
	return all[phase], nil
}

// begins returns when a phase begins: its effective start where it has begun, else the end of the phase it follows; zero where
// that is not known.
func (r *planning) begins(phase int) time.Time {
	if phase < len(r.starts) && !r.starts[phase].IsZero() {
		return r.whole[phase].Effective
	}
	if r.phases[phase].From == deadline.FromPrevious {
		return r.whole[phase-1].Due
	}
	return time.Time{}
}

// ruleOf returns the rule of a limit for a part of its length. What goes only with the unit of the limit falls away where the
// part is in another, or a part of a day.
func ruleOf(r deadline.Rule, part deadline.Term) deadline.Rule {
	hours := part.Unit == deadline.WorkingHour || part.Unit == deadline.ClockHour
	months := part.Unit == deadline.Week || part.Unit == deadline.Month || part.Unit == deadline.Year
	if hours || r.DueAt == deadline.TimeOfReceipt && r.Term.Unit != part.Unit {
		r.DueAt = deadline.EndOfDay
	}
	if hours {
		r.FirstDay = deadline.FirstExcluded
	}
	if !months && (part.Unit != deadline.CalendarDay || !part.Part.IsZero()) {
		r.Roll = deadline.RollForward
	}
	if !months {
		r.Months = deadline.ByCalendar
	}
	r.Late = lateFor(r.Late, part)
	r.Term = part
	return r
}

// legs draws the steps of one agency and level in a row together.
func (r *planning) legs(plan *Plan, unit deadline.Unit) error {
	line := r.process.line()
	for from := 0; from < len(plan.Steps); {
		first := &plan.Steps[from]
		through := from
		for through+1 < len(plan.Steps) && plan.Steps[through+1].Agency == first.Agency && plan.Steps[through+1].Level == first.Level {
			through++
		}
		last := &plan.Steps[through]
		leg := PlannedLeg{Agency: first.Agency, Level: first.Level, From: first.From, Due: last.Due, Deadline: last.Deadline}
		for i := from; i <= through; i++ {
			leg.Steps = append(leg.Steps, plan.Steps[i].ID)
		}
		var err error
		if leg.Term, err = r.process.sum(line[from:through+1], unit); err != nil {
			return err
		}
		plan.Legs = append(plan.Legs, leg)
		from = through + 1
	}
	if len(plan.Legs) == 1 && plan.Legs[0].Agency == "" && plan.Legs[0].Level == NoTier {
		plan.Legs = nil // one agency, which nobody names, is the whole
	}
	return nil
}
