package dossiertest

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Suffix is that of the files that are scenarios.
const Suffix = ".timeline"

// ErrNoScenario: there is no file to run, so that nothing would be tested.
var ErrNoScenario = errors.New("no file *" + Suffix)

// Run runs every scenario of a file system as a subtest of its name. A failing expectation fails the subtest with its file and
// line, what was expected, what came, and how that was found. A file system without a scenario fails the test: it would test
// nothing.
//
// What a scenario says hangs on its text, the procedures beside it and the calendar of this version of the library, and on no
// clock, zone or environment.
func Run(t *testing.T, fsys fs.FS) {
	t.Helper()
	names, err := Scenarios(fsys)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			for _, f := range checkFile(fsys, name) {
				t.Error(f.Error())
			}
		})
	}
}

// Check runs every scenario of a file system and returns what fails, file by file in the order of their names, line by line.
func Check(fsys fs.FS) []Failure {
	names, err := Scenarios(fsys)
	if err != nil {
		return []Failure{{File: ".", Err: err}}
	}
	var all []Failure
	for _, name := range names {
		all = append(all, checkFile(fsys, name)...)
	}
	return all
}

// Scenarios returns the names of the scenarios of a file system, its folders too, in order. None is an [ErrNoScenario].
func Scenarios(fsys fs.FS) ([]string, error) {
	if fsys == nil {
		return nil, fmt.Errorf("dossiertest: %w", ErrNoScenario)
	}
	var names []string
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && path.Ext(name) == Suffix {
			names = append(names, name)
		}
		return err
	})
	if err == nil && len(names) == 0 {
		err = fmt.Errorf("dossiertest: %w", ErrNoScenario)
	}
	return names, err
}

func checkFile(fsys fs.FS, name string) []Failure {
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return []Failure{{File: name, Err: err}}
	}
	s, err := Parse(name, text)
	if err != nil {
		return syntaxFailures(name, err)
	}
	return s.Check(fsys)
}

// syntaxFailures is a failure for each thing wrong with a text.
func syntaxFailures(name string, err error) (all []Failure) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range joined.Unwrap() {
			all = append(all, syntaxFailures(name, one)...)
		}
		return all
	}
	f := Failure{File: name, Err: err}
	if wrong, ok := errors.AsType[*SyntaxError](err); ok {
		f.Line, f.Err = wrong.Line, fmt.Errorf("column %d: %s: %w", wrong.Column, wrong.Reason, ErrScenario)
	}
	return []Failure{f}
}

// Case is what a scenario is run with.
type Case struct {
	Clock     *deadline.Clock
	Procedure *dossier.Procedure // nil where a rule governs
	Rule      deadline.Rule      // where there is no procedure
	Channel   dossier.Channel
}

// Case returns what governs the scenario, its procedures file read from the file system the scenario is in.
func (s Scenario) Case(fsys fs.FS) (Case, error) {
	var c Case
	var office deadline.Hours
	for _, line := range s.Lines {
		fail := func(err error) (Case, error) { return Case{}, Failure{File: s.Name, Line: line.Number, Err: err} }
		switch says := line.Says.(type) {
		case Hours:
			office = says.Office
		case Rule:
			limit, err := deadline.ParseLimit(says.Text)
			if err == nil {
				c.Rule, err = limit.Rule()
			}
			if err != nil {
				return fail(err)
			}
		case Procedure:
			file, err := fsys.Open(path.Join(path.Dir(s.Name), says.File))
			if err != nil {
				return fail(err)
			}
			catalogue, err := dossier.ReadProcedures(file)
			if err = errors.Join(err, file.Close()); err != nil {
				return fail(err)
			}
			p, err := catalogue.Procedure(says.Code)
			if err != nil {
				return fail(err)
			}
			c.Procedure, c.Channel = &p, says.Channel
		}
	}
	var err error
	if c.Clock, err = deadline.NewClock(holiday.Vietnam(), office); err != nil {
		return Case{}, Failure{File: s.Name, Err: err}
	}
	return c, nil
}

// Check runs the scenario and returns what fails, in the order of its lines.
func (s Scenario) Check(fsys fs.FS) []Failure {
	c, err := s.Case(fsys)
	if err != nil {
		if f, ok := errors.AsType[Failure](err); ok {
			return []Failure{f}
		}
		return []Failure{{File: s.Name, Err: err}}
	}
	if fault := s.empty(); fault != "" {
		return []Failure{{File: s.Name, Err: fmt.Errorf("%w: %s", ErrScenario, fault)}}
	}
	r := run{Case: c, file: s.Name, lines: map[string]int{}}
	for _, line := range s.Lines {
		switch says := line.Says.(type) {
		case Happens:
			r.happens(line.Number, says.Event)
		case Expect:
			r.expect(line.Number, says)
		}
	}
	r.unclaimed()
	r.unplaced()
	slices.SortStableFunc(r.failures, func(a, b Failure) int { return a.Line - b.Line })
	return r.failures
}

// empty says that a scenario would test nothing, or "".
func (s Scenario) empty() string {
	events, expectations := 0, 0
	for _, line := range s.Lines {
		switch line.Says.(type) {
		case Happens:
			events++
		case Expect:
			expectations++
		}
	}
	switch {
	case events == 0:
		return "nothing happens in it"
	case expectations == 0:
		return "nothing is expected in it"
	}
	return ""
}

// unplaced tells of the hand-overs to a step that the process has not: a misspelt step would test nothing.
func (r *run) unplaced() {
	if r.Procedure == nil || r.state.Received.IsZero() {
		return
	}
	followed, err := r.Procedure.Follow(r.Clock, r.state, r.Channel, r.last)
	if err != nil {
		return // every expectation of a due date has told of it
	}
	for _, e := range followed.Unplaced {
		if e.Step != "" {
			r.failures = append(r.failures, Failure{File: r.file, Line: r.lines[e.ID], Err: fmt.Errorf("the process has no step %q", e.Step)})
		}
	}
}

// run is one run of a scenario.
type run struct {
	Case
	file     string
	log      []dossier.Event // as written
	possible []dossier.Event // without the events that cannot be
	state    dossier.State
	last     time.Time
	lines    map[string]int // the line of each event
	refused  *Failure       // an event that cannot be, and that nothing expected yet
	refusal  time.Time      // its instant
	failures []Failure
}

func (r *run) happens(line int, e dossier.Event) {
	r.unclaimed()
	if e.ID == "" {
		e.ID = fmt.Sprintf("#%d", len(r.log)+1) // its place in the log, also behind events that are left out
	}
	r.log, r.lines[e.ID] = append(r.log, e), line
	if e.At.After(r.last) {
		r.last = e.At
	}
	next, err := r.state.Apply(e)
	if err != nil {
		r.refused, r.refusal = &Failure{File: r.file, Line: line, Err: err}, e.At
		return
	}
	r.state, r.possible = next, append(r.possible, e)
}

// unclaimed tells of an event that cannot be, and that was not expected to be so.
func (r *run) unclaimed() {
	if r.refused != nil {
		r.failures = append(r.failures, *r.refused)
		r.refused = nil
	}
}
