package dossier

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
)

// limits checks the limits of a procedure: in order of their days, one a day for each channel, each of them countable.
func (v *validation) limits(p *Procedure, path string) {
	if len(p.Limits) == 0 {
		v.tell(Unusable, path+".limits", "", "there is no limit")
	}
	for j := range p.Limits {
		l, at := &p.Limits[j], fmt.Sprintf("%s.limits[%d]", path, j)
		v.limitOrder(p.Limits[:j], l, at)
		if !channels.has(uint8(l.Channel)) {
			v.tell(Unusable, at+".channel", "", fmt.Sprintf("there is no channel %d", l.Channel))
		}
		if l.Compound() {
			v.phases(l, at)
			continue
		}
		rule := l.rule()
		switch err := l.Term.Check(); {
		case l.Term.IsZero():
			v.tell(Unusable, at+".term", "", "is missing")
		case err != nil:
			v.tell(Unusable, at+".term", l.Term.String(), clause(err))
		default:
			if err := rule.Check(); err != nil {
				v.tell(Unusable, at, "", clause(err))
			}
		}
	}
}

func (v *validation) limitOrder(before []Limit, l *Limit, at string) {
	for i := len(before) - 1; i >= 0; i-- {
		b := &before[i]
		same := b.Channel == l.Channel
		switch {
		case l.From.IsZero() && (same || !b.From.IsZero()):
			v.tell(Unusable, at+".from", "", "is missing; only the first limit may leave it out")
			return
		case l.From.Before(b.From), same && l.From == b.From:
			v.tell(Unusable, at+".from", l.From.String(), "is not after the limit before it")
			return
		}
	}
}

// phases checks a compound limit.
func (v *validation) phases(l *Limit, at string) {
	bare := Limit{From: l.From, Channel: l.Channel, Term: l.Term, Basis: l.Basis}
	if got, want := l.rule(), bare.rule(); got != want {
		v.tell(Unusable, at, "", "how a term is counted is said of each phase, not of the whole")
	}
	sound := true
	for i := range l.Phases {
		path := fmt.Sprintf("%s.phases[%d].rule", at, i)
		rule := &l.Phases[i].Rule
		err := rule.Term.Check()
		switch {
		case rule.Term.IsZero():
			v.tell(Unusable, path+".term", "", "is missing")
		case err != nil:
			v.tell(Unusable, path+".term", rule.Term.String(), clause(err))
		default:
			if err = rule.Check(); err != nil {
				v.tell(Unusable, path, "", clause(err))
			}
		}
		sound = sound && err == nil
	}
	if !sound {
		return
	}
	whole := deadline.Limit{Phases: l.Phases}
	if err := whole.Check(); err != nil {
		v.tell(Unusable, at+".phases", "", limitClause(err))
		return
	}
	if l.Term.IsZero() {
		return
	}
	sum, err := whole.Sum()
	switch {
	case l.Term.Check() != nil:
		v.tell(Unusable, at+".term", l.Term.String(), clause(l.Term.Check()))
	case err != nil:
		v.tell(Contradiction, at+".term", l.Term.String(), "is stated as the total of phases that have no sum")
	case sum != l.Term:
		v.tell(Contradiction, at+".term", l.Term.String(), fmt.Sprintf("is stated as the total of phases that add up to %q", sum))
	}
}

// limitClause is what is wrong with a limit, without its text.
func limitClause(err error) string {
	for {
		switch e := err.(type) {
		case *deadline.LimitError:
			return e.Reason
		case interface{ Unwrap() []error }:
			err = e.Unwrap()[0]
		default:
			return clause(err)
		}
	}
}
