package dossier

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
)

// sums holds what the steps add up to against what the document states: the subtotals, the total, the total said once more, and
// the limits in force while the process is followed.
func (v *validation) sums(p *Procedure, j int, at string) {
	one := &p.Processes[j]
	line := one.line()
	unit, err := one.unitOf(line, deadline.NoUnit)
	var sum deadline.Term
	if err == nil {
		sum, err = one.sum(line, unit)
	}
	if err != nil {
		v.tell(Unusable, at+".steps", "", "they have no sum: "+clause(err))
		return
	}
	for i, u := range one.Subtotals {
		v.subtotal(one, line, u, fmt.Sprintf("%s.subtotals[%d]", at, i))
		v.agency(p, u.Agency, fmt.Sprintf("%s.subtotals[%d].agency", at, i))
	}
	if !one.Total.IsZero() {
		v.equal(one, sum, one.Total, at+".total", "the steps add up to")
		v.subtotalSum(one, at)
	}
	if !one.Restated.IsZero() {
		switch {
		case one.Total.IsZero():
			v.tell(Contradiction, at+".restated", one.Restated.String(), "says once more a total that is not stated")
		default:
			v.equal(one, one.Total, one.Restated, at+".restated", "it says once more")
		}
	}
	v.againstLimits(p, j, sum, at)
}

// equal tells where a stated sum is not what it is of.
func (v *validation) equal(p *Process, sum, stated deadline.Term, path, what string) {
	if err := stated.Check(); err != nil {
		v.tell(Unusable, path, stated.String(), clause(err))
		return
	}
	if sum.IsZero() {
		v.tell(Contradiction, path, stated.String(), "no step has a duration")
		return
	}
	same, err := p.convert(sum, stated.Unit)
	switch {
	case err != nil:
		v.tell(Contradiction, path, stated.String(), fmt.Sprintf("%s %q, and no conversion is stated", what, sum))
	case same != stated:
		v.tell(Contradiction, path, stated.String(), fmt.Sprintf("%s %q", what, same))
	}
}

// subtotal holds a subtotal against the steps it is of.
func (v *validation) subtotal(p *Process, line []int, u Subtotal, at string) {
	if u.Agency == "" && u.Level == NoTier {
		v.tell(Unusable, at, "", "it is of neither an agency nor a level")
		return
	}
	var of []int
	for _, i := range line {
		if u.of(&p.Steps[i]) {
			of = append(of, i)
		}
	}
	if len(of) == 0 {
		v.tell(Contradiction, at, u.Agency, "no step belongs to it")
		return
	}
	unit, err := p.unitOf(of, u.Total.Unit)
	sum := deadline.Term{}
	if err == nil {
		sum, err = p.sum(of, unit)
	}
	if err != nil {
		v.tell(Contradiction, at+".total", u.Total.String(), "its steps have no sum: "+clause(err))
		return
	}
	v.equal(p, sum, u.Total, at+".total", "its steps add up to")
}

// subtotalSum holds the subtotals, where there are any, against the total.
func (v *validation) subtotalSum(p *Process, at string) {
	var sum deadline.Term
	for _, u := range p.Subtotals {
		t, err := p.convert(u.Total, p.Total.Unit)
		if err == nil {
			sum, err = sum.Plus(t)
		}
		if err != nil {
			v.tell(Contradiction, at+".subtotals", "", "they have no sum to hold against the total")
			return
		}
	}
	if len(p.Subtotals) > 0 && sum != p.Total {
		v.tell(Contradiction, at+".subtotals", "", fmt.Sprintf("add up to %q, not to the total %q", sum, p.Total))
	}
}

// againstLimits holds the steps against each limit in force while the process is followed. Steps may take less than the law
// gives; that they take more contradicts it.
func (v *validation) againstLimits(p *Procedure, j int, sum deadline.Term, at string) {
	one := &p.Processes[j]
	for k := range p.Limits {
		l := &p.Limits[k]
		limit := l.Term
		if l.Compound() {
			whole := deadline.Limit{Phases: l.Phases}
			var err error
			if limit, err = whole.Sum(); err != nil || compoundEvents(l) {
				continue // its phases have sums of their own
			}
		}
		if !p.overlap(j, k) || limit.IsZero() || limit.Unit == deadline.SameDay || sum.IsZero() || limit == one.Total {
			continue
		}
		name := fmt.Sprintf("limits[%d]", k)
		same, err := one.convert(sum, limit.Unit)
		if err != nil {
			v.tell(Gap, at+".steps", "", fmt.Sprintf("they add up to %q, which is not held against the %q of %s: no conversion is stated", sum, limit, name))
			continue
		}
		switch order, _ := same.Compare(limit); {
		case order > 0:
			v.tell(Contradiction, at+".steps", "", fmt.Sprintf("they add up to %q, more than the %q of %s", same, limit, name))
		case order < 0:
			v.tell(Gap, at+".steps", "", fmt.Sprintf("they add up to %q, less than the %q of %s", same, limit, name))
		}
	}
}

// compoundEvents reports whether a phase of the limit waits for an event.
func compoundEvents(l *Limit) bool {
	for _, phase := range l.Phases[1:] {
		if phase.From != deadline.FromPrevious {
			return true
		}
	}
	return false
}

// overlap reports whether a limit is in force on a day on which a process is followed.
func (p *Procedure) overlap(process, limit int) bool {
	from := p.Processes[process].From
	l := &p.Limits[limit]
	if process+1 < len(p.Processes) && !l.From.Before(p.Processes[process+1].From) {
		return false
	}
	for k := limit + 1; k < len(p.Limits); k++ {
		next := &p.Limits[k]
		if (next.Channel == l.Channel || next.Channel == AnyChannel) && next.From != l.From && !next.From.After(from) {
			return false // replaced before the process began
		}
	}
	return true
}
