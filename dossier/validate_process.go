package dossier

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
)

// process checks the jth process of a procedure: its steps one by one, where they lead, and then, if they can be added up,
// its sums.
func (v *validation) process(p *Procedure, j int, at string) {
	one := &p.Processes[j]
	if one.Unit != deadline.NoUnit {
		if t := (deadline.Term{N: 1, Unit: one.Unit}); t.Check() != nil || one.Unit == deadline.SameDay {
			v.tell(Unusable, at+".unit", one.Unit.Vietnamese(), "is no unit that a table's durations can be in")
		}
	}
	day := deadline.Term{N: 24, Unit: deadline.WorkingHour}
	if t := one.HoursPerDay; !t.IsZero() {
		if order, ok := t.Compare(day); t.Check() != nil || !ok || order > 0 {
			v.tell(Unusable, at+".hoursPerDay", t.String(), "a day is taken for working hours, up to 24")
		}
	}
	if len(one.Steps) == 0 {
		v.tell(Unusable, at+".steps", "", "there is no step")
		return
	}
	sound := len(v.found)
	first := map[string]int{}
	for i := range one.Steps {
		s, path := &one.Steps[i], fmt.Sprintf("%s.steps[%d]", at, i)
		before, twice := first[s.ID]
		switch {
		case s.ID == "":
			v.tell(Unusable, path+".id", "", "is missing")
		case s.ID == End:
			v.tell(Unusable, path+".id", s.ID, "is where a branch ends, and no step")
		case twice:
			v.tell(Unusable, path+".id", s.ID, fmt.Sprintf("is also the id of steps[%d]", before))
		default:
			first[s.ID] = i
		}
		if s.Role == "" {
			v.tell(Gap, path+".role", "", "it is not said whose step it is")
		}
		if !tiers.has(uint8(s.Level)) {
			v.tell(Unusable, path+".level", "", fmt.Sprintf("there is no tier %d", s.Level))
		}
		v.agency(p, s.Agency, path+".agency")
		v.time(one, i, path)
		v.group(one, i, path)
	}
	v.stepPhases(p, one, at)
	v.branches(one, at)
	v.units(one, at)
	for _, e := range v.found[sound:] {
		if e.Severity == Unusable {
			return
		}
	}
	if !v.broken(at + ".steps") {
		v.sums(p, j, at)
	}
}

// units checks that the durations are in one unit, or a conversion is stated.
func (v *validation) units(p *Process, at string) {
	all := make([]int, len(p.Steps))
	for i := range all {
		all[i] = i
	}
	if _, err := p.unitOf(all, deadline.NoUnit); err != nil {
		v.tell(Unusable, at+".hoursPerDay", "", "is missing: "+clause(err))
	}
}

// agency checks that an agency is one of the procedure's, where it lists any.
func (v *validation) agency(p *Procedure, agency, path string) {
	if agency == "" || len(p.Agencies) == 0 {
		return
	}
	for _, a := range p.Agencies {
		if agency == a.Code || agency == a.Name {
			return
		}
	}
	v.tell(Contradiction, path, agency, "is no agency of the procedure")
}

// time checks that a step says its time, once.
func (v *validation) time(p *Process, i int, path string) {
	s := &p.Steps[i]
	said := 0
	for _, one := range [...]bool{!s.Duration.IsZero(), s.SharedWith != "", s.Counting != deadline.ByTerms, s.Event != ""} {
		if one {
			said++
		}
	}
	_, counted := s.Counting.MarshalText()
	switch {
	case counted != nil:
		v.tell(Unusable, path+".counting", "", clause(counted))
	case said == 0 && !v.broken(path+".duration") && !v.broken(path+".counting"):
		v.tell(Unusable, path, "", "its time is not said: a duration, sharedWith, counting or an event")
	case said > 1:
		v.tell(Unusable, path, "", "its time is said more than once: a duration, sharedWith, counting or an event")
	case s.SharedWith != "":
		v.shared(p, i, path+".sharedWith")
	case s.Duration.Unit == deadline.SameDay:
		v.tell(Unusable, path+".duration", s.Duration.String(), "has no number, so that nothing can be added to it")
	case !s.Duration.IsZero() && s.Duration.Check() != nil:
		v.tell(Unusable, path+".duration", s.Duration.String(), clause(s.Duration.Check()))
	}
}

// shared checks that the cell a step shares is that of a row above it, with only such rows between.
func (v *validation) shared(p *Process, i int, path string) {
	s := &p.Steps[i]
	for k := i - 1; k >= 0; k-- {
		above := &p.Steps[k]
		switch {
		case above.ID == s.SharedWith && !above.Duration.IsZero(), above.ID == s.SharedWith && v.broken(path[:len(path)-len(".sharedWith")]):
			return
		case above.ID == s.SharedWith:
			v.tell(Unusable, path, s.SharedWith, "is a step without a duration to share")
			return
		case above.SharedWith != s.SharedWith:
			v.tell(Unusable, path, s.SharedWith, "is not the cell just above: a cell spans rows that stand together")
			return
		}
	}
	v.tell(Unusable, path, s.SharedWith, "is no step above it")
}

// group checks that the steps of a parallel group stand together, and that only the last of them leads on.
func (v *validation) group(p *Process, i int, path string) {
	s := &p.Steps[i]
	if s.Parallel == "" {
		return
	}
	for k := range i {
		if p.Steps[k].Parallel == s.Parallel && p.Steps[i-1].Parallel != s.Parallel {
			v.tell(Unusable, path+".parallel", s.Parallel, "the steps of a parallel group stand together, and these do not")
			break
		}
	}
	if i+1 < len(p.Steps) && p.Steps[i+1].Parallel == s.Parallel && len(s.Next) > 0 {
		v.tell(Unusable, path+".next", "", "a parallel group leads on from the last of its steps")
	}
}

// stepPhases checks that the phases of the steps are those of a limit, and do not go back.
func (v *validation) stepPhases(p *Procedure, one *Process, at string) {
	most, last := 1, 1
	for i := range p.Limits {
		most = max(most, len(p.Limits[i].Phases))
	}
	for i := range one.Steps {
		n, path := one.Steps[i].Phase, fmt.Sprintf("%s.steps[%d].phase", at, i)
		switch {
		case n == 0:
		case n < 0 || n > most:
			v.tell(Unusable, path, fmt.Sprint(n), fmt.Sprintf("no limit of the procedure has such a phase; they have up to %d", most))
		case n < last:
			v.tell(Unusable, path, fmt.Sprint(n), "the phases of the steps do not go back")
		default:
			last = n
		}
	}
}
