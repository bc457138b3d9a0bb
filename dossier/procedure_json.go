package dossier

import (
	"errors"
	"fmt"
	"io"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// ErrProcedure is what a catalogue that cannot be read unwraps to.
var ErrProcedure = errors.New("bad procedure")

// ProcedureError is one problem of a catalogue. It unwraps to [ErrProcedure].
type ProcedureError struct {
	Path   string // where in the document: "procedures[3].limits[0].term", or "line 4, column 7" where it is not JSON
	Value  string
	Reason string // what is wrong, as a clause
}

// Error returns, for instance: dossier: procedures[0].limits[1].from "2026-02-30": the month has only 28 days.
func (e *ProcedureError) Error() string {
	if e.Value == "" {
		return fmt.Sprintf("dossier: %s: %s", e.Path, e.Reason)
	}
	return fmt.Sprintf("dossier: %s %q: %s", e.Path, e.Value, e.Reason)
}

// Unwrap returns [ErrProcedure].
func (e *ProcedureError) Unwrap() error { return ErrProcedure }

// ReadProcedures reads a catalogue in JSON:
//
//	{"procedures": [{"code": "1.000100", "name": "...", "limits": [
//	  {"from": "2026-07-01", "term": "07 ngày làm việc", "basis": "..."}]}]}
//
// "from" is the first day a limit is in force, YYYY-MM-DD, and may be left out of the first; limits stand in the order of
// their days. Terms are as [deadline.ParseTerm] reads them. It is strict: a field that is unknown, given twice or of
// another kind, and anything after the document, is refused; null is not a way to leave a field out. Every problem is a
// [*ProcedureError] with its path, all of them joined, those of the text before those of the procedures; an error of r is
// wrapped.
func ReadProcedures(r io.Reader) (Catalogue, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return Catalogue{}, fmt.Errorf("dossier: reading procedures: %w", err)
	}
	document, err := parseNode(text)
	if err != nil {
		return Catalogue{}, err
	}
	var found problems
	procedures := readProcedures(document, &found)
	if len(found) > 0 {
		return Catalogue{}, errors.Join(found...)
	}
	if len(procedures) == 0 {
		return Catalogue{}, &ProcedureError{Path: "procedures", Reason: "there is none"}
	}
	return NewCatalogue(procedures)
}

func readProcedures(document node, p *problems) (all []Procedure) {
	document.object(p, map[string]func(node){"procedures": func(n node) {
		n.list(p, func(item node) { all = append(all, readProcedure(item, p)) })
	}})
	return all
}

func readProcedure(n node, p *problems) (one Procedure) {
	n.object(p, map[string]func(node){
		"code": into(&one.Code, p),
		"name": into(&one.Name, p),
		"limits": func(n node) {
			n.list(p, func(item node) { one.Limits = append(one.Limits, readLimit(item, p)) })
		},
	})
	return one
}

func readLimit(n node, p *problems) (l Limit) {
	n.object(p, map[string]func(node){
		"basis": into(&l.Basis, p),
		"from": func(n node) {
			if n.is("text", p) {
				if err := l.From.UnmarshalText([]byte(n.text)); err != nil {
					p.tell(n.path, n.text, clause(err))
				}
			}
		},
		"term": func(n node) {
			if n.is("text", p) {
				if err := l.Term.UnmarshalText([]byte(n.text)); err != nil {
					p.tell(n.path, n.text, clause(err))
				}
			}
		},
	})
	return l
}

// clause is what is wrong with a value, without the value.
func clause(err error) string {
	if e, ok := errors.AsType[*civil.Error](err); ok {
		return e.Reason
	}
	if e, ok := errors.AsType[*deadline.TermError](err); ok {
		return e.Reason
	}
	return err.Error()
}
