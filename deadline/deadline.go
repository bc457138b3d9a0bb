package deadline

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Deadline is when a term ends (thời điểm hết hạn). It is plain data and keeps nothing of what it was computed from: two
// deadlines computed for the same dossier under the same rule, on the same calendar, are equal. All instants are in
// [holiday.ICT], to the second.
type Deadline struct {
	Received time.Time `json:"received,omitzero"` // the receipt (tiếp nhận) that was asked about
	// Effective is the receipt the term counts from, after the late-receipt rule, and after the last supplement where that
	// restarts the term.
	Effective time.Time `json:"effective,omitzero"`
	// Due is the end of the term now, after any extension; zero while it is suspended. What is finished at Due is not late. The
	// end of a day, its 24:00, is 00:00 of the next: say the day by LastDay.
	Due     time.Time  `json:"due,omitzero"`
	LastDay civil.Date `json:"lastDay,omitzero"` // the last day of the term: the day Due is the end of, or is on
	// FirstDue and FirstDay are Due and LastDay as they were before any extension; equal to them without one. An extended term
	// that is suspended keeps them, unless they are not known either.
	FirstDue time.Time  `json:"firstDue,omitzero"`
	FirstDay civil.Date `json:"firstDay,omitzero"`
	Extended int        `json:"extended,omitzero"` // how often the term was extended
	// Hourly: the term is of hours, and what finishes before Due is early; else what finishes before LastDay is.
	Hourly bool `json:"hourly,omitzero"`
	// Suspended (tạm dừng): a pause is still open, so there is no due date yet.
	Suspended bool `json:"suspended,omitzero"`
	// Provisional (dự kiến): a day of the calendar after the receipt day, up to and including LastDay, hangs on a choice that
	// is still open. Where the effective receipt or the first day hangs on the receipt day, that day counts too.
	Provisional bool   `json:"provisional,omitzero"`
	Calendar    string `json:"calendar,omitzero"` // the version of the calendar it was counted on
}

// DueOn returns the deadline of a promise to finish by the end of a day, whoever computed it: a date on a slip. It has no
// receipt and no rule. The zero Date gives the zero Deadline, which judges nothing.
func DueOn(day civil.Date) Deadline {
	if day.IsZero() {
		return Deadline{}
	}
	due := BoundOn(day).instant()
	return Deadline{Due: due, LastDay: day, FirstDue: due, FirstDay: day}
}

// First returns the deadline as it was before any extension, to judge by: [Deadline.Judge] goes by the current one.
func (d Deadline) First() Deadline {
	d.Due, d.LastDay, d.Extended = d.FirstDue, d.FirstDay, 0
	return d
}

// Deadline returns when the term of r ends for a dossier received at the given instant, with the given pauses: any number, in
// any order; they may overlap, and one may be open, which suspends the term unless it begins at the due instant or later.
//
// The error is an [*Error]: the rule has no usable term, there is no receipt, a pause ends before it begins, the rule needs
// office hours that the clock does not have, or the calendar does not reach the receipt or the due date.
func (c *Clock) Deadline(r Rule, received time.Time, pauses ...Pause) (d Deadline, err error) {
	n := count{clock: c, rule: &r, received: receiptAt(received)}
	if err = n.run(pauses); err != nil {
		return Deadline{}, failed(r, received, err)
	}
	n.answer(&d)
	return d, nil
}

func failed(r Rule, received time.Time, err error) error { return &Error{r, received, err} }

// Case is all that a deadline hangs on: for dossiers whose term was extended, and for questions that take its whole life.
type Case struct {
	Rule       Rule        `json:"rule"`
	Received   time.Time   `json:"received"`
	Pauses     []Pause     `json:"pauses,omitempty"`     // in any order
	Extensions []Extension `json:"extensions,omitempty"` // in the order they were made
}

// DeadlineOf is [Clock.Deadline] for a case: it ends where the last extension says. The error is an [*Error]; also, wrapping
// [ErrExtension], when an extension is one too many, too long, or no extension.
func (c *Clock) DeadlineOf(k Case) (Deadline, error) {
	return c.deadlineOf(&k, nil)
}

func (c *Clock) deadlineOf(k *Case, log *log) (d Deadline, err error) {
	n := count{clock: c, rule: &k.Rule, received: receiptAt(k.Received), log: log}
	if len(k.Extensions) == 0 {
		if err = n.run(k.Pauses); err == nil {
			n.answer(&d)
		}
	} else {
		err = c.extended(k, &d, log)
	}
	if err != nil {
		return Deadline{}, failed(k.Rule, k.Received, err)
	}
	return d, nil
}

// answer writes the answer of a count that ran.
func (n *count) answer(d *Deadline) {
	d.Received = instantAt(n.received)
	d.Effective = d.Received
	if n.start != n.received {
		d.Effective = instantAt(n.start)
	}
	d.Hourly = n.rule.Term.Unit.hours()
	d.Suspended, d.Provisional, d.Calendar = n.suspended, n.provisional, n.clock.version
	if !n.suspended {
		d.Due, d.LastDay = instantAt(n.due), n.last
		d.FirstDue, d.FirstDay = d.Due, d.LastDay
	}
}
