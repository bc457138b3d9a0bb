package dossier

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/dunghan-vn/dunghan/deadline"
)

// Severity is how much a problem of a document matters.
type Severity uint8

// The severities.
const (
	// Unusable: the document cannot be used, since something in it has no meaning.
	Unusable Severity = iota
	// Contradiction: the document says two things that cannot both be so, as a total that is not the sum. It is read and planned
	// as it stands: which of the two is meant is not for a program to say.
	Contradiction
	// Gap: the document leaves out what it should say, as whose step it is.
	Gap
)

var severities = choices{"severity", []choice{
	{"unusable", deadline.Text{VI: "không dùng được", EN: "cannot be used"}},
	{"contradiction", deadline.Text{VI: "mâu thuẫn", EN: "contradicts itself"}},
	{"gap", deadline.Text{VI: "thiếu", EN: "leaves something out"}},
}}

// String returns the severity's name, such as "contradiction".
func (s Severity) String() string { return severities.at(uint8(s)).name }

// In names the severity in the given language.
func (s Severity) In(l deadline.Language) string { return severities.at(uint8(s)).is.In(l) }

// MarshalText returns [Severity.String]; a severity that does not exist is an error.
func (s Severity) MarshalText() ([]byte, error) { return severities.text(uint8(s)) }

// UnmarshalText reads a severity's name; no text is [Unusable].
func (s *Severity) UnmarshalText(text []byte) error { return choose(severities, s, text) }

// ErrProcedure is what a problem of a catalogue unwraps to.
var ErrProcedure = errors.New("bad procedure")

// ProcedureError is one problem of a catalogue. It unwraps to [ErrProcedure].
type ProcedureError struct {
	Path     string // where in the document: "procedures[3].limits[0].term", or "line 4, column 7" where it is not JSON
	Value    string
	Reason   string // what is wrong, as a clause
	Severity Severity
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

// unusable joins the problems that make a document unusable.
func unusable(found []*ProcedureError) error {
	var all []error
	for _, e := range found {
		if e.Severity == Unusable {
			all = append(all, e)
		}
	}
	return errors.Join(all...)
}

// Validate returns every problem of the procedures, in the order of the document; none for a document that is in order.
func Validate(procedures []Procedure) []*ProcedureError {
	var v validation
	v.procedures(procedures)
	return v.found
}

// validation is one look through a document.
type validation struct {
	text  problems // what its text could not be read for
	found problems
}

// tell adds a problem, unless the text could not be read there: then what is missing is only what was not read.
func (v *validation) tell(s Severity, path, value, reason string) {
	if !v.broken(path) {
		v.found = append(v.found, &ProcedureError{path, value, reason, s})
	}
}

// broken reports whether something at the path, within it, or around it could not be read.
func (v *validation) broken(path string) bool {
	for _, e := range v.text {
		if within(e.Path, path) || within(path, e.Path) {
			return true
		}
	}
	return false
}

// within reports whether one path is another, or of a part of what is there.
func within(inner, outer string) bool {
	rest, ok := strings.CutPrefix(inner, outer)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

func (v *validation) procedures(procedures []Procedure) {
	first := map[string]int{}
	for i := range procedures {
		p, path := &procedures[i], fmt.Sprintf("procedures[%d]", i)
		before, twice := first[p.Code]
		switch {
		case p.Code == "":
			v.tell(Unusable, path+".code", "", "is missing")
		case twice:
			v.tell(Unusable, path+".code", p.Code, fmt.Sprintf("is also the code of procedures[%d]", before))
		default:
			first[p.Code] = i
		}
		if text, bad := notUTF8(reflect.ValueOf(*p)); bad {
			v.tell(Unusable, path, text, "is not UTF-8")
		}
		v.head(p, path)
		v.limits(p, path)
		for j := range p.Processes {
			at := fmt.Sprintf("%s.processes[%d]", path, j)
			if j > 0 && !p.Processes[j].From.After(p.Processes[j-1].From) {
				v.tell(Unusable, at+".from", p.Processes[j].From.String(), "is not after the process before it")
			}
			v.process(p, j, at)
		}
	}
}

// head checks what is neither limits nor processes.
func (v *validation) head(p *Procedure, path string) {
	said := 0
	for _, one := range [...]bool{p.Fee.VND != 0, p.Fee.Free, p.Fee.Decision != ""} {
		if one {
			said++
		}
	}
	switch {
	case p.Fee.VND < 0:
		v.tell(Unusable, path+".fee.vnd", fmt.Sprint(p.Fee.VND), "is below nothing")
	case said > 1:
		v.tell(Contradiction, path+".fee", "", "is an amount, free, or what a decision says: one of them")
	}
	if !onlineLevels.has(uint8(p.Online)) {
		v.tell(Unusable, path+".online", "", fmt.Sprintf("there is no online level %d", p.Online))
	}
	for i, a := range p.Agencies {
		at := fmt.Sprintf("%s.agencies[%d]", path, i)
		if a.Code == "" && a.Name == "" {
			v.tell(Gap, at, "", "has neither code nor name")
		}
		if !tiers.has(uint8(a.Level)) {
			v.tell(Unusable, at+".level", "", fmt.Sprintf("there is no tier %d", a.Level))
		}
		for _, b := range p.Agencies[:i] {
			if a.Code != "" && a.Code == b.Code {
				v.tell(Unusable, at+".code", a.Code, "is given twice")
			}
		}
	}
}

// notUTF8 returns the first text in a value that is not UTF-8.
func notUTF8(v reflect.Value) (string, bool) {
	switch v.Kind() {
	case reflect.String:
		return strings.ToValidUTF8(v.String(), "?"), !utf8.ValidString(v.String())
	case reflect.Struct:
		for _, field := range v.Fields() {
			if text, bad := notUTF8(field); bad {
				return text, true
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if text, bad := notUTF8(v.Index(i)); bad {
				return text, true
			}
		}
	}
	return "", false
}
