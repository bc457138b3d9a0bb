package dossiertest

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// look is a dossier as of an instant.
type look struct {
	*run
	at       time.Time
	state    dossier.State
	rule     deadline.Rule // none for a compound limit
	compound bool
	deadline deadline.Deadline
	counted  deadline.Case    // what the deadline was counted from
	followed dossier.Followed // of a procedure
}

// expect holds one expectation.
func (r *run) expect(line int, e Expect) {
	f := Failure{File: r.file, Line: line, Expected: e.what()}
	at := e.At
	if at.IsZero() {
		at = r.last
	}
	var v look
	var err error
	if len(r.log) == 0 || at.Before(r.log[0].At) {
		err = errors.New("that is before the first event")
	} else if v, err = r.look(at, e.Subject); err == nil {
		f.Got, f.Explanation, err = v.hold(e)
	}
	if claims := e.Subject == HasFinding && e.Finding == dossier.ImpossibleEvent; claims && err == nil && f.Got == "" && !at.Before(r.refusal) {
		r.refused = nil
	}
	if f.Err = err; err != nil || f.Got != "" {
		r.failures = append(r.failures, f)
	}
}

// look returns the dossier as of an instant, with its deadline if it has one.
func (r *run) look(at time.Time, subject Subject) (v look, err error) {
	v = look{run: r, at: at}
	if v.state, err = dossier.At(r.possible, at); err != nil {
		return v, err
	}
	if subject == TheStatus || subject == TheStage || subject == TheHolder || v.state.Received.IsZero() {
		return v, nil
	}
	v.rule = r.Rule
	if r.Procedure != nil {
		v.rule, err = r.Procedure.RuleFor(r.Clock, v.state.Received, r.Channel)
		if v.compound = errors.Is(err, deadline.ErrRule); err != nil && !v.compound {
			return v, err
		}
		v.followed, err = r.Procedure.Follow(r.Clock, v.state, r.Channel, at)
		v.deadline, v.counted = v.followed.Deadline, v.followed.Case
		return v, err
	}
	v.counted = v.state.Case(v.rule)
	v.deadline, err = r.Clock.DeadlineOf(v.counted)
	for errors.Is(err, deadline.ErrExtension) && len(v.counted.Extensions) > 0 { // refused, as an audit finds
		v.counted.Extensions = v.counted.Extensions[:len(v.counted.Extensions)-1]
		v.deadline, err = r.Clock.DeadlineOf(v.counted)
	}
	return v, err
}

// hold holds one expectation: what came and its explanation, or "" when it is as expected.
func (v *look) hold(e Expect) (got, why string, err error) {
	switch e.Subject {
	case TheStatus:
		return v.unless(v.state.Status() == e.Status, fmt.Sprintf("status %d", v.state.Status()), v.events)
	case TheStage:
		return v.unless(v.state.Stage.String() == e.Name, "stage "+word(v.state.Stage.String()), v.events)
	case TheHolder:
		return v.unless(v.state.Holder == e.Name, "holder "+quoted(v.state.Holder), v.events)
	case HasFinding, LacksFinding, NoFindings:
		return v.findings(e)
	case NoDue:
		return v.unless(v.deadline.Due.IsZero(), "due "+dueText(v.deadline.LastDay, v.deadline.Due), v.count)
	}
	if v.state.Received.IsZero() {
		return "", "", dossier.ErrNotReceived
	}
	d := v.deadline
	switch e.Subject {
	case TheDue:
		return v.due("", e, d.LastDay, d.Due, v.count)
	case TheFirstDue:
		return v.due("first ", e, d.FirstDay, d.FirstDue, v.count)
	case TheStepDue, TheStepResult:
		return v.step(e)
	case IsSuspended, NotSuspended:
		got = "not suspended"
		if d.Suspended {
			got = "suspended"
		}
		return v.unless(d.Suspended == (e.Subject == IsSuspended), got, v.count)
	case TheOutcome:
		o := d.Judge(v.state.Ended)
		if !v.state.Stage.Closed() && !d.Due.IsZero() && v.at.After(d.Due) {
			o = deadline.Late // as Follow has it
		}
		return v.unless(o == e.Outcome, v.outcome(o), v.count)
	case TheApology:
		a, err := v.Clock.ApologyFor(d)
		if err != nil {
			return "", v.count(), err
		}
		return v.unless(a.Day == e.Day, "apology "+a.Day.String(), v.count)
	}
	return v.progress(e)
}

// unless returns what came and its explanation, unless it is as expected.
func (v *look) unless(ok bool, got string, explain func() string) (string, string, error) {
	if ok {
		return "", "", nil
	}
	return got, explain(), nil
}

// due holds a due date.
func (v *look) due(name string, e Expect, day civil.Date, due time.Time, explain func() string) (string, string, error) {
	if due.IsZero() {
		return "no " + name + "due", explain(), nil
	}
	want := holiday.Midnight(e.Day).Add(time.Duration(e.Hour) * time.Second)
	// 24:00 of a day and 00:00 of the next are one instant, but not one last day.
	return v.unless(e.Day == day && (!e.HasHour || due.Equal(want)), name+"due "+dueText(day, due), explain)
}

// dueText writes a due date as a scenario does.
func dueText(day civil.Date, due time.Time) string {
	return day.String() + " " + civil.TimeOfDay(due.Sub(holiday.Midnight(day))/time.Second).String()
}

func (v *look) outcome(o deadline.Outcome) string {
	if o == deadline.Undetermined && v.state.Ended.IsZero() {
		return "undetermined: the dossier has not ended"
	}
	return outcomeText(o)
}

// step holds what is expected of a step.
func (v *look) step(e Expect) (string, string, error) {
	name := "step " + word(e.Step) + " "
	for _, s := range v.followed.Steps {
		if s.ID != e.Step {
			continue
		}
		explain := func() string { return v.countStep(e.Step) }
		if e.Subject == TheStepDue {
			got, why, err := v.due("", e, s.Deadline.LastDay, s.Deadline.Due, explain)
			if got != "" {
				got = name + got
			}
			return got, why, err
		}
		return v.unless(s.Outcome == e.Outcome, name+outcomeText(s.Outcome), func() string { return s.In(deadline.English) + "\n" + explain() })
	}
	if len(v.followed.Steps) == 0 {
		return "", "", fmt.Errorf("there is no step %q: no process of steps is in force", e.Step)
	}
	var known []string
	for _, s := range v.followed.Steps {
		known = append(known, s.ID)
	}
	return "", "", fmt.Errorf("the process has no step %q; it has %s", e.Step, strings.Join(known, ", "))
}

// progress holds where the term stands.
func (v *look) progress(e Expect) (string, string, error) {
	if v.compound {
		return "", "", errors.New("a limit of phases has no one progress")
	}
	p, err := v.Clock.Progress(v.counted, v.at)
	if err != nil {
		return "", "", err
	}
	name, amount := "elapsed ", p.Elapsed
	switch e.Subject {
	case TheRemaining:
		name, amount = "remaining ", p.Remaining
	case TheOverdue:
		name, amount = "overdue ", p.Overdue
	}
	ok := amount.In(deadline.Vietnamese) == e.Name || amount.In(deadline.English) == e.Name
	got := name + quoted(amount.In(deadline.Vietnamese)) + " (" + amount.In(deadline.English) + ")"
	return v.unless(ok, got, func() string { return p.In(deadline.English) + "\n" + v.count() })
}

// findings holds what an audit finds.
func (v *look) findings(e Expect) (string, string, error) {
	if v.compound {
		return "", "", errors.New("a limit of phases has no one rule to audit by")
	}
	rule := v.rule
	if rule == (deadline.Rule{}) { // never received: only the events are looked at, under whatever rule
		rule = deadline.Rule{Term: deadline.Term{N: 1, Unit: deadline.WorkingDay}}
	}
	found, err := dossier.Audit(v.Clock, rule, v.log, v.at)
	if err != nil {
		return "", "", err
	}
	has := false
	var codes, all []string
	for _, f := range found {
		has = has || f.Code == e.Finding
		codes, all = append(codes, "finding "+f.Code.String()), append(all, f.In(deadline.English))
	}
	got := "no findings"
	if len(codes) > 0 {
		got = strings.Join(codes, ", ")
	}
	ok := map[Subject]bool{HasFinding: has, LacksFinding: !has, NoFindings: len(found) == 0}[e.Subject]
	return v.unless(ok, got, func() string { return strings.Join(all, "\n") })
}
