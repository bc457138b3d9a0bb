package dossier

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Version is the version of the documents that are written. One without a version is of version 1.
const Version = 1

// ReadProcedures reads a catalogue in JSON:
//
//	{"version": 1, "procedures": [{"code": "1.000100", "name": "...", "limits": [
//	  {"from": "2026-07-01", "term": "07 ngày làm việc", "basis": "..."}]}]}
//
// "from" is the first day a limit is in force, YYYY-MM-DD, and may be left out of the first; limits stand in the order of
// their days. Terms are as [deadline.ParseTerm] reads them. [WriteProcedures] has all the fields. It is strict: a field that is
// unknown, given twice or of another kind, and anything after the document, is refused; null is not a way to leave a field
// out. Every [Unusable] problem is a [*ProcedureError] with its path, all of them joined, those of the text before those of
// the procedures; an error of r is wrapped. What the procedures contradict themselves in is no error: see
// [Catalogue.Problems].
func ReadProcedures(r io.Reader) (Catalogue, error) {
	procedures, found, err := ValidateProcedures(r)
	if err == nil {
		err = unusable(found)
	}
	if err != nil {
		return Catalogue{}, err
	}
	return newCatalogue(procedures), nil
}

// ValidateProcedures reads a catalogue as [ReadProcedures] does and returns what could be read, with every problem there is:
// those of the text first, then those that [Validate] finds. What could not be read is left out of the procedures, and what is
// wrong only because of that is not told. The error is that of r.
func ValidateProcedures(r io.Reader) ([]Procedure, []*ProcedureError, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, nil, fmt.Errorf("dossier: reading procedures: %w", err)
	}
	document, err := parseNode(text)
	if err != nil {
		return nil, []*ProcedureError{err.(*ProcedureError)}, nil
	}
	var found problems
	procedures := readProcedures(document, &found)
	v := validation{text: found}
	if len(procedures) == 0 && document.kind == "an object" && !v.broken("procedures") {
		v.tell(Unusable, "procedures", "", "there is none")
	}
	v.procedures(procedures)
	return procedures, append(found, v.found...), nil
}

func readProcedures(document node, p *problems) (all []Procedure) {
	document.object(p, map[string]func(node){
		"version": func(n node) {
			if n.is("a number", p) && n.text != "1" {
				p.tell(n.path, n.text, "is no version that can be read; there is 1")
			}
		},
		"procedures": func(n node) {
			n.list(p, func(item node) { all = append(all, readProcedure(item, p)) })
		},
	})
	return all
}

func readProcedure(n node, p *problems) (one Procedure) {
	n.object(p, map[string]func(node){
		"code":    into(&one.Code, p),
		"name":    into(&one.Name, p),
		"english": into(&one.English, p),
		"field": func(n node) {
			n.object(p, map[string]func(node){"code": into(&one.Field.Code, p), "name": into(&one.Field.Name, p)})
		},
		"agencies": func(n node) {
			n.list(p, func(item node) {
				var a Agency
				item.object(p, map[string]func(node){"code": into(&a.Code, p), "name": into(&a.Name, p), "level": textInto(&a.Level, p)})
				one.Agencies = append(one.Agencies, a)
			})
		},
		"online": textInto(&one.Online, p),
		"fee": func(n node) {
			n.object(p, map[string]func(node){
				"vnd":      numberInto(&one.Fee.VND, p),
				"free":     yesInto(&one.Fee.Free, p),
				"decision": into(&one.Fee.Decision, p),
			})
		},
		"limits": func(n node) {
			n.list(p, func(item node) { one.Limits = append(one.Limits, readLimit(item, p)) })
		},
		"processes": func(n node) {
			n.list(p, func(item node) { one.Processes = append(one.Processes, readProcess(item, p)) })
		},
	})
	return one
}

func readLimit(n node, p *problems) (l Limit) {
	var r deadline.Rule
	fields := ruleFields(&r, p)
	fields["from"] = textInto(&l.From, p)
	fields["channel"] = textInto(&l.Channel, p)
	fields["phases"] = func(n node) {
		n.list(p, func(item node) { l.Phases = append(l.Phases, readPhase(item, p)) })
	}
	n.object(p, fields)
	l.Term, l.Late, l.FirstDay, l.DueAt, l.Roll, l.Months = r.Term, r.Late, r.FirstDay, r.DueAt, r.Roll, r.Months
	l.Supplement, l.Extend, l.Basis = r.Supplement, r.Extend, r.Basis
	return l
}

func readPhase(n node, p *problems) (one deadline.Phase) {
	n.object(p, map[string]func(node){
		"name": into(&one.Name, p),
		"from": textInto(&one.From, p),
		"rule": func(n node) { n.object(p, ruleFields(&one.Rule, p)) },
	})
	return one
}

// ruleFields reads the fields of a rule.
func ruleFields(r *deadline.Rule, p *problems) map[string]func(node) {
	return map[string]func(node){
		"term": textInto(&r.Term, p),
		"late": func(n node) {
			n.object(p, map[string]func(node){
				"policy": textInto(&r.Late.Policy, p),
				"hour":   textInto(&r.Late.Hour, p),
				"from":   textInto(&r.Late.From, p),
				"basis":  into(&r.Late.Basis, p),
			})
		},
		"firstDay":   textInto(&r.FirstDay, p),
		"dueAt":      textInto(&r.DueAt, p),
		"roll":       textInto(&r.Roll, p),
		"months":     textInto(&r.Months, p),
		"supplement": textInto(&r.Supplement, p),
		"extend": func(n node) {
			n.object(p, map[string]func(node){"times": numberInto(&r.Extend.Times, p), "most": textInto(&r.Extend.Most, p)})
		},
		"basis": into(&r.Basis, p),
	}
}

// clause is what is wrong with a value, without the value.
func clause(err error) string {
	if e, ok := errors.AsType[*civil.Error](err); ok {
		return e.Reason
	}
	if e, ok := errors.AsType[*deadline.TermError](err); ok {
		return e.Reason
	}
	if e, ok := errors.AsType[*choiceError](err); ok {
		return e.reason
	}
	text := err.Error()
	for _, head := range [...]string{"deadline: ", "unusable rule: ", "not a term: "} {
		text = strings.TrimPrefix(text, head)
	}
	return text
}
