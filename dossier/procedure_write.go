package dossier

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// WriteProcedures writes a catalogue as [ReadProcedures] reads it, in one canonical form: two spaces a level, the fields in the
// order below, what is zero left out, terms in the words of the law. Reading it gives the same procedures, and writing those
// the same bytes. An [Unusable] problem is an error, and then nothing is written; what a document contradicts itself in is
// written as it stands.
//
//	version
//	procedures: code, name, english, field (code, name), agencies (code, name, level), online, fee (vnd, free or decision),
//	  limits: from, channel, term, late (policy, hour, from, basis), firstDay, dueAt, roll, months, supplement,
//	    extend (times, most), phases (name, from, rule), basis
//	  processes: from, basis, unit, hoursPerDay,
//	    steps: id, number, name, unit, role, agency, level, duration, sharedWith, counting, event, parallel, phase, product,
//	      next (when, to)
//	    subtotals: agency, level, total
//	    total, restated
func WriteProcedures(w io.Writer, procedures []Procedure) error {
	if err := unusable(Validate(procedures)); err != nil {
		return err
	}
	document := writtenDocument{Version: Version, Procedures: make([]writtenProcedure, len(procedures))}
	for i := range procedures {
		if err := document.Procedures[i].set(&procedures[i]); err != nil {
			return fmt.Errorf("dossier: writing procedure %q: %w", procedures[i].Code, err)
		}
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(document); err != nil {
		return fmt.Errorf("dossier: writing procedures: %w", err)
	}
	if _, err := w.Write(text.Bytes()); err != nil {
		return fmt.Errorf("dossier: writing procedures: %w", err)
	}
	return nil
}

type writtenDocument struct {
	Version    int                `json:"version"`
	Procedures []writtenProcedure `json:"procedures"`
}

type writtenProcedure struct {
	Code      string           `json:"code"`
	Name      string           `json:"name,omitzero"`
	English   string           `json:"english,omitzero"`
	Field     Field            `json:"field,omitzero"`
	Agencies  []Agency         `json:"agencies,omitempty"`
	Online    OnlineLevel      `json:"online,omitzero"`
	Fee       Fee              `json:"fee,omitzero"`
	Limits    []writtenLimit   `json:"limits"`
	Processes []writtenProcess `json:"processes,omitempty"`
}

type writtenLimit struct {
	From       civil.Date           `json:"from,omitzero"`
	Channel    Channel              `json:"channel,omitzero"`
	Term       deadline.Term        `json:"term,omitzero"`
	Late       deadline.LateReceipt `json:"late,omitzero"`
	FirstDay   deadline.FirstDay    `json:"firstDay,omitzero"`
	DueAt      deadline.DueAt       `json:"dueAt,omitzero"`
	Roll       deadline.Roll        `json:"roll,omitzero"`
	Months     deadline.Months      `json:"months,omitzero"`
	Supplement deadline.Regime      `json:"supplement,omitzero"`
	Extend     deadline.Extendable  `json:"extend,omitzero"`
	Phases     []deadline.Phase     `json:"phases,omitempty"`
	Basis      string               `json:"basis,omitzero"`
}

type writtenProcess struct {
	From        civil.Date        `json:"from,omitzero"`
	Basis       string            `json:"basis,omitzero"`
	Unit        string            `json:"unit,omitzero"`
	HoursPerDay deadline.Term     `json:"hoursPerDay,omitzero"`
	Steps       []writtenStep     `json:"steps"`
	Subtotals   []writtenSubtotal `json:"subtotals,omitempty"`
	Total       deadline.Term     `json:"total,omitzero"`
	Restated    deadline.Term     `json:"restated,omitzero"`
}

type writtenStep struct {
	ID         string            `json:"id"`
	Number     string            `json:"number,omitzero"`
	Name       string            `json:"name,omitzero"`
	Unit       string            `json:"unit,omitzero"`
	Role       string            `json:"role,omitzero"`
	Agency     string            `json:"agency,omitzero"`
	Level      Tier              `json:"level,omitzero"`
	Duration   string            `json:"duration,omitzero"`
	SharedWith string            `json:"sharedWith,omitzero"`
	Counting   deadline.Counting `json:"counting,omitzero"`
	Event      string            `json:"event,omitzero"`
	Parallel   string            `json:"parallel,omitzero"`
	Phase      int               `json:"phase,omitzero"`
	Product    string            `json:"product,omitzero"`
	Next       []writtenBranch   `json:"next,omitempty"`
}

type writtenBranch struct {
	When When   `json:"when,omitzero"`
	To   string `json:"to"`
}

type writtenSubtotal struct {
	Agency string        `json:"agency,omitzero"`
	Level  Tier          `json:"level,omitzero"`
	Total  deadline.Term `json:"total"`
}

func (w *writtenProcedure) set(p *Procedure) error {
	*w = writtenProcedure{Code: p.Code, Name: p.Name, English: p.English, Field: p.Field, Agencies: p.Agencies, Online: p.Online, Fee: p.Fee}
	for _, l := range p.Limits {
		w.Limits = append(w.Limits, writtenLimit(l))
	}
	w.Processes = make([]writtenProcess, len(p.Processes))
	for i := range p.Processes {
		if err := w.Processes[i].set(&p.Processes[i]); err != nil {
			return err
		}
	}
	return nil
}

func (w *writtenProcess) set(p *Process) error {
	*w = writtenProcess{From: p.From, Basis: p.Basis, HoursPerDay: p.HoursPerDay, Total: p.Total, Restated: p.Restated}
	if p.Unit != deadline.NoUnit {
		w.Unit = p.Unit.Vietnamese()
	}
	for _, u := range p.Subtotals {
		w.Subtotals = append(w.Subtotals, writtenSubtotal(u))
	}
	for _, s := range p.Steps {
		duration, err := durationText(s.Duration, p.Unit)
		if err != nil {
			return err
		}
		one := writtenStep{ID: s.ID, Number: s.Number, Name: s.Name, Unit: s.Unit, Role: s.Role, Agency: s.Agency, Level: s.Level,
			Duration: duration, SharedWith: s.SharedWith, Counting: s.Counting, Event: s.Event, Parallel: s.Parallel, Phase: s.Phase,
			Product: s.Product}
		for _, b := range s.Next {
			one.Next = append(one.Next, writtenBranch(b))
		}
		w.Steps = append(w.Steps, one)
	}
	return nil
}
