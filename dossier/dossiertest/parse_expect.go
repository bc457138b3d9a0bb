package dossiertest

import (
	"fmt"
	"strconv"

	"github.com/dunghan-vn/dunghan/dossier"
)

// expect reads what is expected.
func (p *parser) expect(e Expect) (Statement, error) {
	w, err := p.word("what is expected")
	if err != nil {
		return nil, err
	}
	if w.quoted {
		return nil, fmt.Errorf("%q cannot be expected", w.text)
	}
	switch w.text {
	case "due":
		return p.due(e, TheDue)
	case "first":
		if !p.is("due") {
			p.next++
			return nil, fmt.Errorf(`"due" is missing behind "first"`)
		}
		return p.due(e, TheFirstDue)
	case "step":
		return p.step(e)
	case "no":
		return p.none(e)
	case "suspended":
		e.Subject = IsSuspended
		return e, nil
	case "not":
		if !p.is("suspended") {
			p.next++
			return nil, fmt.Errorf(`"suspended" is missing behind "not"`)
		}
		e.Subject = NotSuspended
		return e, nil
	case "status":
		return p.status(e)
	case "stage":
		e.Subject = TheStage
		err := p.text(&e.Name, "the stage")
		if err == nil && !stageNamed(e.Name) {
			err = fmt.Errorf("%q is no stage", e.Name)
		}
		return e, err
	case "holder":
		e.Subject = TheHolder
		return e, p.text(&e.Name, "the holder")
	case "elapsed", "remaining", "overdue":
		e.Subject = map[string]Subject{"elapsed": TheElapsed, "remaining": TheRemaining, "overdue": TheOverdue}[w.text]
		return e, p.text(&e.Name, w.text)
	case "apology":
		e.Subject = TheApology
		e.Day, err = p.day()
		return e, err
	case "finding":
		return p.finding(e, HasFinding)
	}
	if outcome, ok := outcomes[w.text]; ok {
		e.Subject, e.Outcome = TheOutcome, outcome
		return e, nil
	}
	return nil, fmt.Errorf("%q cannot be expected", w.text)
}

// due reads a day, with an hour or without; 24:00 is its end.
func (p *parser) due(e Expect, subject Subject) (Statement, error) {
	e.Subject = subject
	var err error
	if e.Day, err = p.day(); err != nil {
		return nil, err
	}
	if p.next < len(p.words) {
		e.HasHour = true
		e.Hour, err = p.hour()
	}
	return e, err
}

func (p *parser) step(e Expect) (Statement, error) {
	if err := p.text(&e.Step, "the step"); err != nil {
		return nil, err
	}
	if p.is("due") {
		return p.due(e, TheStepDue)
	}
	w, err := p.word("due, early, on-time or late")
	if err != nil {
		return nil, err
	}
	outcome, ok := outcomes[w.text]
	if !ok {
		return nil, fmt.Errorf("of a step due, early, on-time or late is expected, not %q", w.text)
	}
	e.Subject, e.Outcome = TheStepResult, outcome
	return e, nil
}

func (p *parser) none(e Expect) (Statement, error) {
	switch {
	case p.is("due"):
		e.Subject = NoDue
	case p.is("findings"):
		e.Subject = NoFindings
	case p.is("finding"):
		return p.finding(e, LacksFinding)
	default:
		p.next++
		return nil, fmt.Errorf(`behind "no" comes due, findings or finding`)
	}
	return e, nil
}

func (p *parser) status(e Expect) (Statement, error) {
	w, err := p.word("the status, 1 to 10,")
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(w.text)
	if err != nil || n < int(dossier.StatusRegistered) || n > int(dossier.StatusResultHanded) || strconv.Itoa(n) != w.text {
		return nil, fmt.Errorf("%q is no status, 1 to 10", w.text)
	}
	e.Subject, e.Status = TheStatus, dossier.Status(n)
	return e, nil
}

func (p *parser) finding(e Expect, subject Subject) (Statement, error) {
	w, err := p.word("the finding")
	if err != nil {
		return nil, err
	}
	e.Subject = subject
	for code := dossier.NoFinding + 1; code.Gravity() != 0; code++ {
		if code.String() == w.text {
			e.Finding = code
			return e, nil
		}
	}
	return nil, fmt.Errorf("%q is no finding of an audit", w.text)
}

// stageNamed reports whether a stage has the English name.
func stageNamed(name string) bool {
	for _, t := range dossier.Transitions() {
		if t.From.String() == name || t.To.String() == name {
			return true
		}
	}
	return false
}
