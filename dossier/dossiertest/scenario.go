package dossiertest

import (
	"fmt"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Scenario is one life of a dossier with what is expected of it: text that [Parse] reads and [Scenario.String] writes.
type Scenario struct {
	Name  string // the file it was read from
	Lines []Line
}

// Line is one line of a scenario: a statement, a comment, both, or neither.
type Line struct {
	Number  int       // in the file, from 1
	Says    Statement // nil on a line without one
	Comment string    // without its "#" and the space behind it
	Noted   bool      // there is a comment, which may be empty
}

// Statement is what a line says: a [Procedure], [Rule], [Hours], [Happens] or [Expect].
type Statement interface {
	fmt.Stringer // as the line is written
	statement()
}

// Procedure says by which procedure the dossier is handled.
type Procedure struct {
	Code    string
	File    string          // of procedures, beside the scenario
	Channel dossier.Channel // how the dossier is handed in
}

// Rule says by which rule the dossier is handled: a published time limit, which [deadline.ParseLimit] reads.
type Rule struct{ Text string }

// Hours is the office hours.
type Hours struct{ Office deadline.Hours }

// Happens is an event of the log.
type Happens struct{ Event dossier.Event }

func (Procedure) statement() {}
func (Rule) statement()      {}
func (Hours) statement()     {}
func (Happens) statement()   {}
func (Expect) statement()    {}

// Events returns the log of the scenario, the events that cannot be among them.
func (s Scenario) Events() []dossier.Event {
	var all []dossier.Event
	for _, line := range s.Lines {
		if h, ok := line.Says.(Happens); ok {
			all = append(all, h.Event)
		}
	}
	return all
}

// String writes the scenario in its canonical form, which reads back to the same statements.
func (s Scenario) String() string {
	var b strings.Builder
	for _, line := range s.Lines {
		var parts []string
		if line.Says != nil {
			parts = append(parts, line.Says.String())
		}
		if line.Noted {
			parts = append(parts, strings.TrimRight("# "+line.Comment, " "))
		}
		b.WriteString(strings.Join(parts, "  ") + "\n")
	}
	return b.String()
}

// String returns the statement as a scenario writes it, and [Parse] reads it.
func (p Procedure) String() string {
	text := "procedure " + word(p.Code) + " in " + word(p.File)
	if p.Channel != dossier.AnyChannel {
		text += " channel " + p.Channel.String()
	}
	return text
}

// String returns the statement as a scenario writes it.
func (r Rule) String() string { return "rule " + quoted(r.Text) }

// String returns the statement as a scenario writes it.
func (h Hours) String() string { return "hours " + h.Office.String() }

// String returns the statement as a scenario writes it.
func (h Happens) String() string { return eventText(h.Event) }

// eventText writes an event as a line.
func eventText(e dossier.Event) string {
	text := instantText(e.At) + " " + e.Kind.String()
	add := func(name, value string, write func(string) string) {
		if value != "" {
			text += " " + name + " " + write(value)
		}
	}
	add("id", e.ID, quoted)
	if e.Kind == dossier.Received {
		add("by", e.Receiver, quoted)
	} else {
		add("from", e.Giver, quoted)
		add("to", e.Receiver, quoted)
	}
	add("step", e.Step, word)
	if e.Cause != deadline.OtherCause {
		text += " cause " + e.Cause.String()
	}
	if !e.Extend.To.IsZero() {
		text += " until " + e.Extend.To.String()
	}
	if !e.Extend.By.IsZero() {
		text += " for " + quoted(e.Extend.By.In(deadline.Vietnamese))
	}
	if !e.Extend.Apology.IsZero() {
		text += " told " + instantText(e.Extend.Apology)
	}
	if !e.Promised.IsZero() {
		text += " promised " + strings.TrimSuffix(instantText(e.Promised), " 00:00")
	}
	add("basis", e.Basis, quoted)
	add("note", e.Note, quoted)
	add("corrects", e.Corrects, quoted)
	if e.Instead != nil {
		text += " instead " + eventText(*e.Instead)
	}
	return text
}

// instantText writes an instant as "2026-03-09 09:00", with its seconds where there are any.
func instantText(t time.Time) string {
	day := holiday.DateOf(t)
	return day.String() + " " + civil.TimeOfDay(t.Sub(holiday.Midnight(day))/time.Second).String()
}
