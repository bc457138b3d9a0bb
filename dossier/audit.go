package dossier

import (
	"errors"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Audit looks through a log, as it was recorded, for what is suspicious under a rule, as of an instant; a finding each, in the
// order of the events they are about. Events of a later instant are not looked at. It goes on past an event that cannot be,
// leaving it out. What a correction puts in the place of an event is looked at as that event. A dossier that was never accepted
// has no deadline, and only its events are looked at. Asking to withdraw in time ends the agency's time; the log's own
// word for when an apology was sent (Extend.Apology) is believed.
//
// The rule is of one phase; a compound limit is audited phase by phase, with the events of each.
//
// The error tells that no deadline can be computed at all: an unusable rule, or a receipt outside the calendar.
func Audit(clock *deadline.Clock, rule deadline.Rule, log []Event, at time.Time) ([]Finding, error) {
	a := auditor{clock: clock, rule: rule, at: toSecond(at)}
	if err := rule.Check(); err != nil {
		return nil, err
	}
	for _, e := range log {
		if e.At.After(a.at) {
			continue
		}
		if err := a.event(e); err != nil {
			return nil, err
		}
	}
	if err := a.end(); err != nil {
		return nil, err
	}
	return a.found, nil
}

// auditor goes through one log.
type auditor struct {
	clock *deadline.Clock
	rule  deadline.Rule
	at    time.Time
	state State
	raw   []Event // the events so far as they were recorded, those that can be
	found []Finding
}

func (a *auditor) tell(code FindingCode, d deadline.Deadline, events ...Event) {
	a.found = append(a.found, Finding{Code: code, Events: events, Deadline: d})
}

// deadlineOf is the deadline of a state; without the extensions that are refused.
func (a *auditor) deadlineOf(s State) (deadline.Deadline, error) {
	d, err := a.clock.DeadlineOf(s.Case(a.rule))
	for errors.Is(err, deadline.ErrExtension) && len(s.Extensions) > 0 {
		s.Extensions = s.Extensions[:len(s.Extensions)-1]
		d, err = a.clock.DeadlineOf(s.Case(a.rule))
	}
	return d, err
}

// event looks at the next event.
func (a *auditor) event(e Event) error {
	before, due := a.state, deadline.Deadline{} // the deadline before the event
	asksPapers := e.Kind == SupplementRequested || e.Kind == Suspended && e.Cause == deadline.Supplement
	if !before.Received.IsZero() && (asksPapers || e.Kind == Extended || e.Kind == Corrected) {
		var err error
		if due, err = a.deadlineOf(before); err != nil {
			return err
		}
	}
	next := a.state
	if err := next.apply(e); err != nil {
		if bad, ok := errors.AsType[*EventError](err); ok {
			e = bad.Event
		}
		a.found = append(a.found, Finding{Code: ImpossibleEvent, Events: []Event{e}, Err: err})
		if e.Kind == Resolved && errors.Is(err, ErrOutOfOrder) {
			a.contradicts(e)
		}
		return nil
	}
	e = e.normal()
	e.ID = next.ids[len(next.ids)-1]
	a.state, a.raw = next, append(a.raw, e)
	if before.Received.IsZero() && next.Received.IsZero() {
		return nil
	}
	overdue := !due.Due.IsZero() && e.At.After(due.Due)
	switch {
	case asksPapers:
		a.papers(next, due, e, overdue)
	case e.Kind == Received:
		if err := a.received(e); err != nil {
			return err
		}
	case e.Kind == HandedOver:
		a.handedOver(before, e)
	case e.Kind == Extended:
		a.extended(next, due, e, overdue)
	case e.Kind == Corrected:
		return a.correction(before, next, due, e, overdue)
	}
	return a.promised(next, e)
}

// papers looks at a request for papers.
func (a *auditor) papers(next State, due deadline.Deadline, e Event, overdue bool) {
	if overdue {
		a.tell(SupplementAfterDue, due, e)
	}
	if next.Supplements > 1 && e.Kind == SupplementRequested {
		a.tell(ManySupplements, deadline.Deadline{}, e)
	}
}

// received looks at the day of receipt: one the office works, or a rest day of the week on which it receives.
func (a *auditor) received(e Event) error {
	day, err := a.clock.Calendar().Day(dayAt(e.At))
	if err != nil {
		return err
	}
	if day.Worked() {
		return nil
	}
	if day.Kind == holiday.WeeklyRest {
		for _, season := range a.clock.Seasons() {
			for _, s := range season.Hours.Sessions(day.Date.Weekday()) {
				if s.ReceiveOnly {
					return nil
				}
			}
		}
	}
	a.tell(ReceivedOnRestDay, deadline.Deadline{}, e)
	return nil
}

// handedOver looks at who gave, and at the first hand-over of a dossier received in person that nothing held up.
func (a *auditor) handedOver(before State, e Event) {
	if e.Giver != "" && before.Holder != "" && e.Giver != before.Holder {
		a.tell(GiverDoesNotHold, deadline.Deadline{}, e)
	}
	if len(before.Handovers) > 0 || len(before.Pauses) > 0 || !before.Submitted.IsZero() {
		return
	}
	if by, err := HandOver(a.clock, before.Received); err == nil && dayAt(e.At).After(dayAt(by)) {
		a.tell(HandedOverLate, deadline.DueOn(dayAt(by)), e)
	}
}

// extended looks at an extension: whether the rule allows it, whether it was in time, and whether the applicant was told.
func (a *auditor) extended(next State, due deadline.Deadline, e Event, overdue bool) {
	if _, err := a.clock.DeadlineOf(next.Case(a.rule)); errors.Is(err, deadline.ErrExtension) {
		a.found = append(a.found, Finding{Code: ExtensionRefused, Events: []Event{e}, Deadline: due, Err: err})
	}
	if overdue {
		a.tell(ExtensionAfterDue, due, e)
		return
	}
	apology, err := a.clock.ApologyFor(due)
	if err != nil {
		return // suspended: there is no date to be late for
	}
	told := next.Extensions[len(next.Extensions)-1].Apology
	if told.After(apology.By) {
		a.tell(LateApology, due, e)
	}
}

// contradicts looks at a finish that is recorded behind a later event: the log had moved on past it. Written at the very
// instant that was due or promised, it resets an overdue dossier.
func (a *auditor) contradicts(e Event) {
	due, err := a.deadlineOf(a.state)
	if err != nil || a.state.Received.IsZero() {
		return
	}
	a.tell(FinishContradictsLog, due, e)
	if isDue(due, a.state, e.At) {
		a.tell(FinishIsDue, due, e)
	}
}

// isDue reports whether an instant is the very one that was due, or promised.
func isDue(due deadline.Deadline, s State, at time.Time) bool {
	return !due.Due.IsZero() && (at.Equal(due.Due) || at.Equal(due.Due.Add(-time.Second))) || at.Equal(s.Promised())
}

// correction looks at what a correction changes: the receipt, the finish, the pauses, the extensions; and at the event it puts in
// the place of another.
func (a *auditor) correction(before, next State, due deadline.Deadline, e Event, overdue bool) error {
	if !before.Received.IsZero() && !next.Received.Equal(before.Received) {
		a.tell(ReceiptMoved, due, e)
	}
	if !next.Received.IsZero() {
		if !slices.Equal(before.Extensions, next.Extensions) {
			a.tell(ExtensionMoved, due, e)
		}
		if late := before.Ended.IsZero() || before.Ended.After(due.Due); overdue && late {
			if err := a.inFavour(before, next, due, e); err != nil {
				return err
			}
		}
	}
	if e.Instead == nil {
		return nil
	}
	instead := *e.Instead
	instead.ID = e.Corrects
	if instead.Kind == Received {
		if err := a.received(instead); err != nil {
			return err
		}
	}
	if instead.Kind == Extended {
		if _, err := a.clock.DeadlineOf(next.Case(a.rule)); errors.Is(err, deadline.ErrExtension) {
			a.found = append(a.found, Finding{Code: ExtensionRefused, Events: []Event{e}, Deadline: due, Err: err})
		}
	}
	return a.promised(next, instead)
}

// inFavour looks whether a correction makes a dossier that was late look better.
func (a *auditor) inFavour(before, next State, due deadline.Deadline, e Event) error {
	after, err := a.deadlineOf(next)
	if err != nil {
		return err
	}
	switch {
	case !next.Ended.IsZero() && !next.Ended.After(due.Due) && next.Stage != ClosedDeclined:
		a.tell(FinishMovedBack, due, e)
		if isDue(due, before, next.Ended) {
			a.tell(FinishIsDue, due, e)
		}
	case next.Received.Equal(before.Received) && !slices.Equal(before.Pauses, next.Pauses) && (after.Suspended || after.Due.After(due.Due)):
		a.tell(PauseMoved, due, e)
	}
	return nil
}

// promised holds a date on a slip against the legal one, as it was then: by day, or by the instant for a term of hours whose
// promise has an hour.
func (a *auditor) promised(s State, e Event) error {
	if e.Promised.IsZero() || s.Received.IsZero() {
		return nil
	}
	d, err := a.deadlineOf(s)
	if err != nil || d.Suspended {
		return err
	}
	day := dayAt(e.Promised)
	midnight := e.Promised.Equal(holiday.Midnight(day))
	if midnight && e.Promised.Equal(holiday.Midnight(d.LastDay.AddDays(1))) {
		day = d.LastDay // 24:00 of it
	}
	if day == d.LastDay && (!d.Hourly || midnight || e.Promised.Equal(d.Due)) {
		return nil
	}
	f := Finding{Code: PromisedDiffers, Events: []Event{e}, Deadline: d}
	if why, err := a.clock.Diagnose(s.Case(a.rule), day); err == nil && !why.Agrees() {
		f.Why = &why
	}
	a.found = append(a.found, f)
	return nil
}

// end looks at the dossier as it stands.
func (a *auditor) end() error {
	s := a.state
	if s.Received.IsZero() {
		return nil
	}
	d, err := a.deadlineOf(s)
	if err != nil {
		return err
	}
	last, asked := a.raw[len(a.raw)-1], Event{}
	for _, e := range a.raw {
		switch e.Kind {
		case Resolved, Stopped:
			last = e
		case WithdrawalRequested:
			asked = e
		}
	}
	if d.Due.IsZero() {
		return nil
	}
	switch s.Stage {
	case ClosedResolved, ClosedReturned:
		if d.Judge(s.Ended) == deadline.Late {
			a.tell(FinishedLate, d, last)
		} else if d.First().Judge(s.Ended) == deadline.Late {
			a.tell(FinishedLateAtFirst, d, last)
		}
	case ClosedStopped:
		if s.Ended.After(d.Due) {
			a.tell(ClosedLate, d, last)
		}
	case WithdrawalAsked, ClosedWithdrawn:
		if asked.At.After(d.Due) {
			a.tell(ClosedLate, d, asked)
		}
	default:
		if a.at.After(d.Due) {
			a.tell(Overdue, d, last)
		}
	}
	return nil
}

// dayAt is the day of an instant in Vietnam.
func dayAt(t time.Time) civil.Date { return holiday.DateOf(t) }
