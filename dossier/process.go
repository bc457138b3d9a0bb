package dossier

import (
	"fmt"
	"slices"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Process is the internal process of a procedure (quy trình nội bộ, quy trình điện tử): the table of steps a decision
// publishes, as published, with its sums right or wrong.
type Process struct {
	From  civil.Date // the first day of receipt it is followed; the zero Date is since ever
	Basis string     // the decision it was published by

	// Unit is the unit stated once for the table, whose durations are then bare numbers: a document writes them so. NoUnit: each
	// duration states its own.
	Unit deadline.Unit
	// HoursPerDay is how many working hours the document takes a working day for: "tính mỗi ngày 08 giờ làm việc". It is true of
	// this process because the document says so; zero is that it does not.
	HoursPerDay deadline.Term

	Steps     []Step
	Subtotals []Subtotal
	Total     deadline.Term // the grand total as stated; zero if none is
	Restated  deadline.Term // the total once more, in another unit: "30 ngày làm việc (240 giờ làm việc)"
}

// Step is one row of the table.
//
// Its time is said in one of four ways: Duration, a length; SharedWith, a cell that spans several rows; Counting, where no time
// is counted; Event, where an event sets it.
type Step struct {
	ID      string // its own within the process; [End] is no step's
	Number  string // as published; sub-steps share one: "2"
	Name    string // the content of the work
	Unit    string // the unit that does it (đơn vị), a division or office
	Role    string // who does it (người thực hiện), a role and never a person
	Agency  string // whose step it is, by the code or name of [Procedure.Agencies], in a sequence across agencies
	Level   Tier
	Product string // what comes of it (kết quả, biểu mẫu)

	Duration   deadline.Term
	SharedWith string // the step in whose cell the duration stands: the rows between share it too
	Counting   deadline.Counting
	Event      string // what sets the time: "trong thời gian thông báo tuyển dụng"

	// Parallel names a group of steps in a row that run at the same time, as the opinions of several agencies: they begin
	// together, take as long as the longest, and are due together.
	Parallel string
	// Phase is the phase of a compound limit it belongs to, from 1; 0 is that of the step before it, and the first at first.
	Phase int

	// Next is where the dossier goes. Where neither an unconditional branch nor that of an eligible dossier is given, it goes to
	// the next row, and from the last row to the end.
	Next []Branch
}

// End is where a branch goes that ends the process.
const End = "end"

// Branch is one way on from a step.
type Branch struct {
	When When
	To   string // the ID of a step, or [End]
}

// When is what a branch is taken for.
type When uint8

// The cases.
const (
	Always       When = iota
	Eligible          // đủ điều kiện
	NotEligible       // không đủ điều kiện
	OnSupplement      // cần bổ sung hồ sơ: it may go back, since the dossier comes again
)

var whens = choices{"case of a branch", []choice{
	{"always", deadline.Text{VI: "mọi trường hợp", EN: "always"}},
	{"eligible", deadline.Text{VI: "đủ điều kiện", EN: "eligible"}},
	{"not-eligible", deadline.Text{VI: "không đủ điều kiện", EN: "not eligible"}},
	{"supplement", deadline.Text{VI: "cần bổ sung hồ sơ", EN: "supplement needed"}},
}}

// String returns the case's name, such as "not-eligible".
func (w When) String() string { return whens.at(uint8(w)).name }

// In names the case in the given language.
func (w When) In(l deadline.Language) string { return whens.at(uint8(w)).is.In(l) }

// MarshalText returns [When.String]; a case that does not exist is an error.
func (w When) MarshalText() ([]byte, error) { return whens.text(uint8(w)) }

// UnmarshalText reads a case's name; no text is [Always].
func (w *When) UnmarshalText(text []byte) error { return choose(whens, w, text) }

// Subtotal is what the document states as the sum of the steps of one agency, or of one level where Agency is empty.
type Subtotal struct {
	Agency string
	Level  Tier
	Total  deadline.Term
}

// of reports whether a step belongs to the subtotal.
func (u Subtotal) of(s *Step) bool {
	if u.Agency != "" {
		return s.Agency == u.Agency
	}
	return s.Level == u.Level
}

// ProcessOn returns the process followed by what is received on d: the last one whose first day is d or before. A procedure
// that publishes none, or none yet, has none: false.
func (p Procedure) ProcessOn(d civil.Date) (Process, bool) {
	if i := p.processOn(d); i >= 0 {
		return p.Processes[i].copy(), true
	}
	return Process{}, false
}

func (p *Procedure) processOn(d civil.Date) int {
	for i := len(p.Processes) - 1; i >= 0; i-- {
		if !d.Before(p.Processes[i].From) {
			return i
		}
	}
	return -1
}

// Sum returns the sum of the steps an eligible dossier goes through: parallel steps once, at the longest, a shared cell once,
// and nothing of a step without a length. Durations in one unit add up in it; working hours and working days together are
// working days, by HoursPerDay. It is the zero Term where no time is counted. The error wraps [deadline.ErrTerm].
func (p Process) Sum() (deadline.Term, error) {
	line := p.line()
	unit, err := p.unitOf(line, deadline.NoUnit)
	if err != nil {
		return deadline.Term{}, fmt.Errorf("dossier: %w", err)
	}
	sum, err := p.sum(line, unit)
	if err != nil {
		return deadline.Term{}, fmt.Errorf("dossier: %w", err)
	}
	return sum, nil
}

func (p Process) copy() Process {
	p.Steps = slices.Clone(p.Steps)
	for i := range p.Steps {
		p.Steps[i].Next = slices.Clone(p.Steps[i].Next)
	}
	p.Subtotals = slices.Clone(p.Subtotals)
	return p
}
