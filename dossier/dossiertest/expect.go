package dossiertest

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Subject is what an expectation is about.
type Subject uint8

// The subjects.
const (
	TheDue        Subject = iota + 1 // expect due DAY [HH:MM]
	TheFirstDue                      // expect first due DAY [HH:MM]
	TheStepDue                       // expect step ID due DAY [HH:MM]
	NoDue                            // expect no due
	IsSuspended                      // expect suspended
	NotSuspended                     // expect not suspended
	TheStatus                        // expect status N
	TheStage                         // expect stage NAME
	TheHolder                        // expect holder NAME
	TheOutcome                       // expect early, on-time or late
	TheStepResult                    // expect step ID early, on-time or late
	TheElapsed                       // expect elapsed AMOUNT
	TheRemaining                     // expect remaining AMOUNT
	TheOverdue                       // expect overdue AMOUNT
	TheApology                       // expect apology DAY
	HasFinding                       // expect finding CODE
	LacksFinding                     // expect no finding CODE
	NoFindings                       // expect no findings
)

// Expect is what is expected of the events above it.
type Expect struct {
	At      time.Time // as of when; zero is the last event's instant
	Subject Subject

	Day     civil.Date          // of a due date or an apology
	Hour    civil.TimeOfDay     // of a due date, with HasHour
	HasHour bool                // the due instant is expected, not only the last day
	Step    string              // whose due date or outcome
	Name    string              // a stage in English, a holder, an amount
	Status  dossier.Status      // a status
	Outcome deadline.Outcome    // an outcome
	Finding dossier.FindingCode // a finding
}

// outcomes is how outcomes are written.
var outcomes = map[string]deadline.Outcome{"early": deadline.Early, "on-time": deadline.OnTime, "late": deadline.Late}

func outcomeText(o deadline.Outcome) string {
	for name, one := range outcomes {
		if one == o {
			return name
		}
	}
	return "undetermined"
}

// String returns the statement as a scenario writes it, and [Parse] reads it.
func (e Expect) String() string {
	text := "expect " + e.what()
	if !e.At.IsZero() {
		text = "at " + instantText(e.At) + " " + text
	}
	return text
}

// what writes what is expected.
func (e Expect) what() string {
	day := e.Day.String()
	if e.HasHour {
		day += " " + e.Hour.String()
	}
	switch e.Subject {
	case TheDue:
		return "due " + day
	case TheFirstDue:
		return "first due " + day
	case TheStepDue:
		return "step " + word(e.Step) + " due " + day
	case NoDue:
		return "no due"
	case IsSuspended:
		return "suspended"
	case NotSuspended:
		return "not suspended"
	case TheStatus:
		return fmt.Sprintf("status %d", e.Status)
	case TheStage:
		return "stage " + word(e.Name)
	case TheHolder:
		return "holder " + quoted(e.Name)
	case TheOutcome:
		return outcomeText(e.Outcome)
	case TheStepResult:
		return "step " + word(e.Step) + " " + outcomeText(e.Outcome)
	case TheElapsed:
		return "elapsed " + quoted(e.Name)
	case TheRemaining:
		return "remaining " + quoted(e.Name)
	case TheOverdue:
		return "overdue " + quoted(e.Name)
	case TheApology:
		return "apology " + day
	case HasFinding:
		return "finding " + e.Finding.String()
	case LacksFinding:
		return "no finding " + e.Finding.String()
	case NoFindings:
		return "no findings"
	}
	return fmt.Sprintf("Subject(%d)", e.Subject)
}
