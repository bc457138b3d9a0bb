package dossiertest

import (
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
)

// count explains the due date.
func (v *look) count() string {
	if v.state.Received.IsZero() || v.compound {
		return v.events()
	}
	return v.trace(v.counted)
}

func (v *look) trace(k deadline.Case) string {
	t, err := v.Clock.TraceOf(k)
	if err != nil {
		return err.Error()
	}
	var b strings.Builder
	if err := t.Explain(&b, deadline.English); err != nil {
		return err.Error()
	}
	return b.String()
}

// countStep explains the due date of a step: the count of the sum of the steps up to it where that gives the very date, else
// that of the whole.
func (v *look) countStep(id string) string {
	if v.compound {
		return v.events()
	}
	var sum deadline.Term
	for _, s := range v.followed.Steps {
		next, err := sum.Plus(s.Duration)
		if err != nil {
			return v.count()
		}
		if sum = next; s.ID != id {
			continue
		}
		k := v.counted
		k.Rule.Term, k.Extensions = sum, nil
		if d, err := v.Clock.DeadlineOf(k); err == nil && d.Due.Equal(s.Due) {
			return fmt.Sprintf("Step %s is due at the sum of the steps up to it, %s.\n%s", id, sum.In(deadline.English), v.trace(k))
		}
	}
	return v.count()
}

// events tells the events up to the instant.
func (v *look) events() string {
	var b strings.Builder
	for _, e := range v.state.History() {
		fmt.Fprintf(&b, "%s\n", eventText(e))
	}
	return b.String()
}
