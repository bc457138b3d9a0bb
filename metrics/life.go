package metrics

import (
	"errors"
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
)

// AddLog counts one dossier by its events, as it stood at the as-of instant: what was recorded later was not known then and counts for
// nothing, so a past period is told as it was whenever it is asked about. The record gives what events do not tell: the codes, the
// channel, the level, the fee and the payment; its moments and its status are not looked at. With no as-of instant it is the state
// after all events.
//
// By a computed due date the dossier is judged by its whole life: late receipt, pauses, restarts, extensions. A term that is suspended
// then is within the limit. By a given one it is judged against the date last promised. The error is that of an event that cannot
// be, an [*dossier.EventError], or of [Counter.Add]; then nothing was counted.
func (c *Counter) AddLog(r *record.Row, events []dossier.Event) error {
	switch {
	case c.asked == nil:
		return errUnasked
	case r == nil:
		return errNoRow
	}
	if err := c.asked.life(&c.subject, r, events); err != nil {
		return err
	}
	return c.cube.count(&c.subject)
}

// SubjectOf returns a dossier told by its events as the question's indicators see it: see [Counter.AddLog].
func (q Question) SubjectOf(r *record.Row, events []dossier.Event) (Subject, error) {
	var s Subject
	if r == nil {
		return s, errNoRow
	}
	err := q.ask().life(&s, r, events)
	return s, err
}

// life makes s the subject of a dossier told by its events.
func (a *asked) life(s *Subject, r *record.Row, events []dossier.Event) error {
	state, err := dossier.Replay(events)
	if a.frame.told {
		state, err = dossier.At(events, a.Period.Instant())
	}
	if err != nil {
		return fmt.Errorf("metrics: dossier %q: %w", r.Code, err)
	}
	row := *r
	row.Submitted, row.Received, row.Returned = record.At(state.Submitted), record.At(state.Received), record.At(state.Returned)
	row.Status, row.Supplements = record.Status(state.Status()), state.Supplements
	row.Due, row.Finished, row.Refused = record.At(state.Promised()), record.Moment{}, record.Moment{}
	if row.Due.Second() == 0 {
		row.Due = row.Due.AsDay() // 00:00:00 is how many systems write a day
	}
	switch {
	case state.Stage == dossier.ClosedDeclined:
		row.Refused = record.At(state.Ended)
	case !state.Ended.IsZero():
		row.Finished = record.At(state.Ended)
	}
	if hasEnded(row.Status) && !state.Stage.Closed() {
		row.Status = record.StatusProcessing // a withdrawal that was asked for is none yet
	}
	*s = Subject{Row: &row, asked: a, told: true}
	d, doubt := a.lifeDue(s, state)
	judge := DueBy("life", a.Due.text, func(*record.Row) (deadline.Deadline, Doubt) { return d, doubt })
	var found deadline.Deadline
	s.Place, found = a.frame.place(&row, judge)
	s.Current, s.First = found.Bound(), found.First().Bound()
	// What had ended before the period by the instant is there when the period has no first day.
	s.ever, s.seen = s.Place, true
	if s.Place.Class == Absent {
		s.ever, found = a.ever.place(&row, judge)
		s.Current, s.First = found.Bound(), found.First().Bound()
	}
	if s.Current.LastDay.IsZero() { // not judged, and due all the same
		s.Current, s.First = d.Bound(), d.First().Bound()
	}
	return nil
}

// lifeDue returns the deadline of a dossier in a state, and puts down what happened to it where its rule is known.
func (a *asked) lifeDue(s *Subject, state dossier.State) (deadline.Deadline, Doubt) {
	if state.Received.IsZero() {
		return deadline.Deadline{}, NoDueDate
	}
	p, err := a.procedures.Procedure(s.Row.Procedure)
	channel := dossier.Channel(s.Row.Channel)
	var rule deadline.Rule
	compound := false
	if err == nil && a.clock != nil {
		if rule, err = p.RuleFor(a.clock, state.Received, channel); err == nil {
			life := usable(a.clock, state.Case(rule))
			s.life = &life
		}
		compound = errors.Is(err, deadline.ErrRule)
	}
	switch {
	case a.Due.clock == nil:
		return a.Due.Of(s.Row)
	case s.life != nil:
		d, err := a.clock.DeadlineOf(*s.life)
		if err != nil {
			return deadline.Deadline{}, doubtOf(err)
		}
		return d, NoDoubt
	case compound:
		// Its phases begin with events that the log has no names for, so only the first can be counted from it.
		d, doubt := a.Due.at(s.Row.Procedure, state.Received, channel)
		if doubt == NoDoubt && (len(state.Pauses) > 0 || len(state.Extensions) > 0) {
			return deadline.Deadline{}, Waiting
		}
		return d, doubt
	}
	return deadline.Deadline{}, doubtOf(err)
}

// usable returns a case without the extensions that its rule refuses, which are no extensions: dossier.Audit finds them.
func usable(clock *deadline.Clock, k deadline.Case) deadline.Case {
	for len(k.Extensions) > 0 {
		if _, err := clock.DeadlineOf(k); !errors.Is(err, deadline.ErrExtension) {
			break
		}
		k.Extensions = k.Extensions[:len(k.Extensions)-1]
	}
	return k
}
