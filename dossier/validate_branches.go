package dossier

import "fmt"

// branches checks where the steps lead: to steps there are, round no circle, and to every step. A branch for a supplement may go
// back: the applicant completes the dossier, and it comes again.
func (v *validation) branches(p *Process, at string) {
	sound := true
	for i := range p.Steps {
		s := &p.Steps[i]
		taken := map[When]bool{}
		for k, b := range s.Next {
			path := fmt.Sprintf("%s.steps[%d].next[%d]", at, i, k)
			switch {
			case !whens.has(uint8(b.When)):
				v.tell(Unusable, path+".when", "", fmt.Sprintf("there is no case of a branch %d", b.When))
			case taken[b.When], b.When == Eligible && taken[Always], b.When == Always && taken[Eligible]:
				v.tell(Unusable, path+".when", b.When.String(), "there are two branches for one case")
			}
			taken[b.When] = true
			switch {
			case b.To == "":
				v.tell(Unusable, path+".to", "", `is missing; "end" is the end of the process`)
				sound = false
			case b.To != End && p.index(b.To) < 0:
				v.tell(Unusable, path+".to", b.To, "there is no such step")
				sound = false
			}
		}
	}
	if sound && !v.broken(at+".steps") {
		v.circles(p, at)
		v.unreachable(p, at)
	}
}

// ways returns where a step leads, by place; supplements tells whether those that ask for one count.
func (p *Process) ways(i int, supplements bool) (to []int) {
	for _, b := range p.Steps[i].Next {
		if n := p.index(b.To); n >= 0 && (supplements || b.When != OnSupplement) {
			to = append(to, n)
		}
	}
	if _, onward := p.Steps[i].onward(); !onward && i+1 < len(p.Steps) {
		to = append(to, i+1)
	}
	return to
}

// circles tells of each step that leads back to one it comes from.
func (v *validation) circles(p *Process, at string) {
	const entered, left = 1, 2
	state := make([]int, len(p.Steps))
	var walk func(i int)
	walk = func(i int) {
		state[i] = entered
		for _, n := range p.ways(i, false) {
			switch state[n] {
			case 0:
				walk(n)
			case entered:
				v.tell(Unusable, fmt.Sprintf("%s.steps[%d].next", at, i), "", fmt.Sprintf("leads back to %q, round in a circle", p.Steps[n].ID))
			}
		}
		state[i] = left
	}
	for i := range p.Steps {
		if state[i] == 0 {
			walk(i)
		}
	}
}

// unreachable tells of each step that no branch leads to.
func (v *validation) unreachable(p *Process, at string) {
	reached := make([]bool, len(p.Steps))
	for todo := []int{0}; len(todo) > 0; {
		i := todo[0]
		todo = todo[1:]
		if !reached[i] {
			reached[i] = true
			todo = append(todo, p.ways(i, true)...)
		}
	}
	for i, ok := range reached {
		if !ok {
			v.tell(Contradiction, fmt.Sprintf("%s.steps[%d]", at, i), p.Steps[i].ID, "no branch leads to this step")
		}
	}
}
