package dossier

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// ErrProcedure is what a catalogue that cannot be read unwraps to.
var ErrProcedure = errors.New("bad procedure")

// ProcedureError is one problem of a catalogue. It unwraps to [ErrProcedure].
type ProcedureError struct {
	Path   string // where in the document: "procedures[3].limits[0].term", or "line 4, column 7" where it is not JSON
	Value  string
	Reason string // what is wrong, as a clause
}

// Error returns, for instance: dossier: procedures[3].limits[0].term "5 ngay": ...
func (e *ProcedureError) Error() string {
	if e.Value == "" {
		return fmt.Sprintf("dossier: %s: %s", e.Path, e.Reason)
	}
	return fmt.Sprintf("dossier: %s %q: %s", e.Path, e.Value, e.Reason)
}

// Unwrap returns [ErrProcedure].
func (e *ProcedureError) Unwrap() error { return ErrProcedure }

// document is the catalogue as it is written.
type document struct {
	Procedures []struct {
		Code   string `json:"code"`
		Name   string `json:"name"`
		Limits []struct {
			From  string `json:"from"`
			Term  string `json:"term"`
			Basis string `json:"basis"`
		} `json:"limits"`
	} `json:"procedures"`
}

// ReadProcedures reads a catalogue in JSON:
//
//	{"procedures": [{"code": "1.000100", "name": "...", "limits": [
//	  {"from": "2026-07-01", "term": "07 ngày làm việc", "basis": "..."}]}]}
//
// "from" is the first day a limit is in force, YYYY-MM-DD, and may be left out of the first; limits stand in the order of
// their days. Terms are as [deadline.ParseTerm] reads them. It is strict: an unknown field, or anything after the document,
// is refused. Every problem is a [*ProcedureError] with its path, all of them joined in the order of the document; an error
// of r is returned as it is.
func ReadProcedures(r io.Reader) (Catalogue, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return Catalogue{}, fmt.Errorf("dossier: reading procedures: %w", err)
	}
	var doc document
	if err := decode(text, &doc); err != nil {
		return Catalogue{}, err
	}
	if len(doc.Procedures) == 0 {
		return Catalogue{}, &ProcedureError{Path: "procedures", Reason: "there is none"}
	}
	return newCatalogue(doc.procedures())
}

// decode reads one JSON value and nothing after it.
func decode(text []byte, into *document) error {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	if err == nil {
		if _, err = d.Token(); err == io.EOF {
			return nil
		}
		err = errors.New("there is more after the document")
	}
	at := d.InputOffset()
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
		err = fmt.Errorf("a %s stands where a %s belongs", kind.Value, kind.Type)
	case err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF):
		at, err = int64(len(text)), errors.New("the document ends too early")
	}
	before := text[:min(int(at), len(text))]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := len([]rune(string(before[bytes.LastIndexByte(before, '\n')+1:])))
	return &ProcedureError{Path: fmt.Sprintf("line %d, column %d", line, max(column, 1)), Reason: strings.TrimPrefix(err.Error(), "json: ")}
}

// procedures turns the document into values, and returns the error of each value that cannot be read by its path.
func (doc document) procedures() (all []Procedure, unread map[string]error) {
	unread = map[string]error{}
	for i, p := range doc.Procedures {
		one := Procedure{Code: p.Code, Name: p.Name}
		for j, l := range p.Limits {
			limit := Limit{Basis: l.Basis}
			path := fmt.Sprintf("procedures[%d].limits[%d]", i, j)
			if err := limit.From.UnmarshalText([]byte(l.From)); err != nil {
				unread[path+".from"] = &ProcedureError{path + ".from", l.From, err.Error()}
			}
			if err := limit.Term.UnmarshalText([]byte(l.Term)); err != nil {
				unread[path+".term"] = &ProcedureError{path + ".term", l.Term, err.Error()}
			}
			one.Limits = append(one.Limits, limit)
		}
		all = append(all, one)
	}
	return all, unread
}
