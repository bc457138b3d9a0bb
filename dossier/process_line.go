package dossier

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
)

// line returns the steps an eligible dossier goes through, by their place in the table: on to the unconditional branch or that
// of the eligible, else to the next row. A circle is gone round once.
func (p *Process) line() (line []int) {
	seen := make([]bool, len(p.Steps))
	for i := 0; i < len(p.Steps) && i >= 0 && !seen[i]; i = p.after(i) {
		seen[i] = true
		line = append(line, i)
	}
	return line
}

// after returns the step that follows in the line, or -1 where the line ends.
func (p *Process) after(i int) int {
	to, ok := p.Steps[i].onward()
	if !ok {
		return i + 1
	}
	return p.index(to)
}

// onward returns where an eligible dossier goes from the step, and false where that is the next row.
func (s *Step) onward() (to string, ok bool) {
	for _, b := range s.Next {
		if b.When == Always || b.When == Eligible {
			return b.To, true
		}
	}
	return "", false
}

// index returns the place of a step, or -1.
func (p *Process) index(id string) int {
	for i := range p.Steps {
		if p.Steps[i].ID == id {
			return i
		}
	}
	return -1
}

// convertible reports whether a length in one unit is one in another: in the same, or by what the process states.
func (p *Process) convertible(from, to deadline.Unit) bool {
	office := func(u deadline.Unit) bool { return u == deadline.WorkingDay || u == deadline.WorkingHour }
	return from == to || !p.HoursPerDay.IsZero() && office(from) && office(to)
}

// convert returns a length in another unit, by the stated hours of a day and nothing else.
func (p *Process) convert(t deadline.Term, unit deadline.Unit) (deadline.Term, error) {
	if t.Unit == unit || t.IsZero() {
		return t, nil
	}
	if !p.convertible(t.Unit, unit) {
		return deadline.Term{}, fmt.Errorf("%w: %s are not converted into %s, since the process states no such conversion", deadline.ErrTerm, t, unit.Vietnamese())
	}
	num, den := parts(t)
	hours, of := parts(p.HoursPerDay)
	if unit == deadline.WorkingHour {
		num, den = num*hours, den*of
	} else {
		num, den = num*of, den*hours
	}
	if den == 0 {
		return deadline.Term{}, fmt.Errorf("%w: a day of no hours", deadline.ErrTerm)
	}
	part, err := deadline.NewFraction(num%den, den)
	if err != nil {
		return deadline.Term{}, err
	}
	whole := deadline.Term{N: num / den, Part: part, Unit: unit}
	return whole, whole.Check()
}

// parts returns a length as a fraction.
func parts(t deadline.Term) (num, den int) {
	if t.Part.IsZero() {
		return t.N, 1
	}
	return t.N*int(t.Part.Den) + int(t.Part.Num), int(t.Part.Den)
}

// unitOf returns the one unit that steps can be added up in: the wanted one if it will do, else their own, else working days by
// the stated conversion. Steps without a length have none, and then it is the wanted one.
func (p *Process) unitOf(line []int, want deadline.Unit) (deadline.Unit, error) {
	own, mixed, wanted := deadline.NoUnit, false, want != deadline.NoUnit && want != deadline.SameDay
	for _, i := range line {
		t := p.Steps[i].Duration
		if t.IsZero() {
			continue
		}
		wanted = wanted && p.convertible(t.Unit, want)
		switch {
		case own == deadline.NoUnit:
			own = t.Unit
		case own == t.Unit:
		case p.convertible(own, t.Unit):
			mixed = true
		default:
			return own, fmt.Errorf("%w: there are %s and %s, and no conversion is stated", deadline.ErrTerm, own.Vietnamese(), t.Unit.Vietnamese())
		}
	}
	switch {
	case own == deadline.NoUnit, wanted:
		return want, nil
	case mixed:
		return deadline.WorkingDay, nil
	}
	return own, nil
}

// place is where a step stands: the sum before it, and the sum at its end.
type place struct {
	step          int
	before, after deadline.Term
}

// places returns where the steps of a line stand, in one unit. Steps of one parallel group stand together; a step that shares a
// cell stands where the cell does; one without a length stands where the step before it ends.
func (p *Process) places(line []int, unit deadline.Unit) ([]place, error) {
	var all []place
	var sum deadline.Term
	for len(line) > 0 {
		n := 1
		for group := p.Steps[line[0]].Parallel; group != "" && n < len(line) && p.Steps[line[n]].Parallel == group; n++ {
		}
		var longest deadline.Term
		for _, i := range line[:n] {
			t, err := p.convert(p.Steps[i].Duration, unit)
			if err != nil {
				return nil, err
			}
			if order, _ := t.Compare(longest); longest.IsZero() || order > 0 {
				longest = t
			}
		}
		before := sum
		if s := &p.Steps[line[0]]; s.SharedWith != "" && len(all) > 0 {
			before = all[len(all)-1].before
		}
		var err error
		if sum, err = sum.Plus(longest); err != nil {
			return nil, err
		}
		for _, i := range line[:n] {
			all = append(all, place{i, before, sum})
		}
		line = line[n:]
	}
	return all, nil
}

// sum returns the sum of the steps of a line.
func (p *Process) sum(line []int, unit deadline.Unit) (deadline.Term, error) {
	all, err := p.places(line, unit)
	if err != nil || len(all) == 0 {
		return deadline.Term{}, err
	}
	return all[len(all)-1].after, nil
}
