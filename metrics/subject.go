package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Subject is one dossier as an indicator sees it: its record, where it stands in the period, and its due dates. Make it with
// [Question.Subject].
type Subject struct {
	Row   *record.Row
	Place Place
	// Current is the due date that Place is judged by, and First the one before any extension. Both are zero where there is none, and
	// where Place was not judged.
	Current, First deadline.Bound

	asked *asked
	ever  Place          // where it stands when the period has no first day
	seen  bool           // whether ever is known
	told  bool           // by its events: they say all that is known of its due date
	life  *deadline.Case // what happened to it then, where its rule is known
}

// asked is a question with what is worked out of it once.
type asked struct {
	Question
	frame, ever *frame // of the period, and of all time up to its end
	clock       *deadline.Clock
	procedures  dossier.Catalogue
	byDue       bool // grouped by the month of the due date
	measures    int  // how many of the indicators are measures
	looks       []look
}

func (q Question) ask() *asked {
	all := q.Period
	all.From = civil.Date{}
	a := &asked{Question: q, frame: q.Period.frame(), ever: all.frame(), clock: q.Clock, procedures: q.Procedures}
	if a.clock == nil {
		a.clock = q.Due.clock
	}
	if a.procedures.Len() == 0 {
		a.procedures = q.Due.procedures
	}
	for _, d := range q.By {
		a.byDue = a.byDue || d == ByDueMonth
	}
	for i := range q.Indicators {
		if q.Indicators[i].Measures() {
			a.measures++
		}
	}
	return a
}

// Subject returns a record as the question's indicators see it.
func (q Question) Subject(r *record.Row) Subject {
	var s Subject
	q.ask().subject(&s, r)
	return s
}

// subject makes s that of a record.
func (a *asked) subject(s *Subject, r *record.Row) {
	place, d := a.frame.place(r, a.Due)
	*s = Subject{Row: r, Place: place, Current: d.Bound(), First: d.First().Bound(), asked: a}
}

// dueDay returns the last day of the dossier's limit, or the first one there was before any extension, also of one that was not
// judged; the zero Date where it is not known.
func (s *Subject) dueDay(first bool) civil.Date {
	current, before := s.Current.LastDay, s.First.LastDay
	if !s.told && current.IsZero() {
		d, _ := s.asked.Due.Of(s.Row)
		current, before = d.LastDay, d.FirstDay
	}
	if first {
		return before
	}
	return current
}

// everywhere returns where the dossier stands when the period has no first day: what ended before the period is there, too.
func (s *Subject) everywhere() Place {
	if !s.seen {
		s.seen, s.ever = true, s.Place
		if s.Place.Class == Absent && s.life == nil {
			var d deadline.Deadline
			s.ever, d = s.asked.ever.place(s.Row, s.asked.Due)
			s.Current, s.First = d.Bound(), d.First().Bound()
		}
	}
	return s.ever
}

// received reports whether the dossier was received in the period.
func (s *Subject) received() bool { return s.Place.Class != Absent && !s.Place.Carried }

// judging is how an indicator judges, where practice disagrees. The zero judging is that of the main report.
type judging struct {
	first       bool // by the due date before any extension
	instant     bool // early is before the due instant, and not before its day
	missingMet  bool // with no due date it is on time, or within the limit
	missingOut  bool // with no due date it is left out
	withdrawnOn bool // withdrawn is on time
}

// class returns the class of a dossier that stands at p, judged in the given way. What is left out is [Absent].
func (s *Subject) class(p Place, j judging) Class {
	c := p.Class
	switch {
	case c == Closed && j.withdrawnOn && s.Row.Status == record.StatusWithdrawn:
		return OnTime
	case p.Doubt == NoDueDate && j.missingOut:
		return Absent
	case p.Doubt == NoDueDate && j.missingMet && c == ResolvedUnknown:
		return OnTime
	case p.Doubt == NoDueDate && j.missingMet && c == OpenUnknown:
		return Within
	case p.Doubt != NoDoubt || !j.first && !j.instant || !c.Resolved() && !c.Open():
		return c
	}
	b := s.Current
	if j.first {
		b = s.First
	}
	if j.instant {
		b = s.byInstant(b)
	}
	stage := stageResolved
	if c.Open() {
		stage = stageOpen
	}
	again, _ := s.asked.frame.judge(stage, b, s.Row.Finished)
	return again
}

// byInstant returns a bound as one whose instant counts and not its day: for a given due date the instant that the record states.
func (s *Subject) byInstant(b deadline.Bound) deadline.Bound {
	b.Hourly = true
	if s.asked.Due.calendar != nil && !s.Row.Due.IsZero() {
		b.Due = s.Row.Due.EndUnix()
	}
	return b
}

// in reports whether a day is in the period.
func (s *Subject) in(d civil.Date) bool {
	p := s.asked.Period
	return !d.IsZero() && (p.From.IsZero() || !d.Before(p.From)) && (p.To.IsZero() || !d.After(p.To))
}

// known reports whether all of these columns are in the dossier's file.
func (s *Subject) known(columns ...record.Column) bool {
	for _, c := range columns {
		if !s.Row.Columns.Has(c) {
			return false
		}
	}
	return true
}

// rule returns the rule of the dossier's limit; false where the procedure, or its one rule, is not known.
func (s *Subject) rule() (deadline.Rule, bool) {
	if s.life != nil {
		return s.life.Rule, true
	}
	a := s.asked
	p, err := a.procedures.Procedure(s.Row.Procedure)
	if err != nil || a.clock == nil || s.Row.Received.IsZero() {
		return deadline.Rule{}, false
	}
	rule, err := p.RuleFor(a.clock, s.Row.Received.Start(), dossier.Channel(s.Row.Channel))
	return rule, err == nil
}

// lifetime returns all that the dossier's term hangs on; false where the record does not tell it: its rule is not known, or it had
// supplements and there is no log that says when.
func (s *Subject) lifetime() (deadline.Case, bool) {
	if s.life != nil {
		return *s.life, true
	}
	rule, ok := s.rule()
	if !ok || s.Row.Supplements > 0 {
		return deadline.Case{}, false
	}
	return deadline.Case{Rule: rule, Received: s.Row.Received.Start()}, true
}
