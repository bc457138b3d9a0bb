package dossier

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
)

// What is wrong with an event, for [errors.Is].
var (
	ErrImpossible   = errors.New("cannot happen then")                     // the transition table has no such row
	ErrOutOfOrder   = errors.New("comes after a later one")                // its instant is before that of the event before it
	ErrDuplicate    = errors.New("is there already")                       // its ID was there before, or the event before it is the same
	ErrIncomplete   = errors.New("lacks what its kind needs")              // no kind, no instant, or no part that belongs to it
	ErrNotCorrected = errors.New("corrects an event that is not there")    // no event has the ID that Corrects names
	ErrCorrection   = errors.New("leaves a log in which events cannot be") // what follows cannot have happened then
)

// EventError is an event that cannot be. It unwraps to one of the errors above.
type EventError struct {
	Place  int // in the log, from 1
	Event  Event
	Err    error
	Detail string // more of it, as a clause; may be empty
}

// Error returns, for instance: dossier: event 4 "#4", resumed at 2026-03-16 09:00:00: cannot happen then: the dossier is
// processing.
func (e *EventError) Error() string {
	at := "no instant"
	if !e.Event.At.IsZero() {
		at = e.Event.At.In(holiday.ICT).Format(time.DateTime)
	}
	text := fmt.Sprintf("dossier: event %d %q, %v at %s: %v", e.Place, e.Event.ID, e.Event.Kind, at, e.Err)
	if e.Detail != "" {
		text += ": " + e.Detail
	}
	return text
}

// Unwrap returns what is wrong.
func (e *EventError) Unwrap() error { return e.Err }

// Replay returns the state after all the events, in the order they were recorded. The error is that of the first event that
// cannot be, an [*EventError]; the state is then that before it.
func Replay(events []Event) (State, error) {
	var s State
	for _, e := range events {
		if err := s.apply(e); err != nil {
			return s, err
		}
	}
	return s, nil
}

// At returns the state at an instant: the fold of the events up to it and including it. What was recorded later, corrections
// too, was not known then and is not in it.
func At(events []Event, at time.Time) (State, error) {
	n := 0
	for n < len(events) && !toSecond(events[n].At).After(toSecond(at)) {
		n++
	}
	return Replay(events[:n])
}

// Apply returns the state after one more event. On an error, an [*EventError], it returns s. It takes time in proportion to what
// happened so far, since states share nothing; to fold a whole log, [Replay] it.
func (s State) Apply(e Event) (State, error) {
	next := s.clone()
	if err := next.apply(e); err != nil {
		return s, err
	}
	return next, nil
}

// apply moves the state by one more event, or leaves it as it is.
func (s *State) apply(e Event) error {
	e = e.normal()
	if e.ID == "" {
		e.ID = fmt.Sprintf("#%d", s.logged+1)
	}
	fail := func(err error, format string, args ...any) error {
		return &EventError{s.logged + 1, e, err, fmt.Sprintf(format, args...)}
	}
	if missing := e.missing(); missing != "" {
		return fail(ErrIncomplete, "%s", missing)
	}
	if e.At.Before(s.lastAt) {
		return fail(ErrOutOfOrder, "the one before it is at %s", s.lastAt.Format(time.DateTime))
	}
	if slices.Contains(s.ids, e.ID) {
		return fail(ErrDuplicate, "an event has its ID")
	}
	if e.Kind == Corrected {
		history, err := s.corrected(e)
		if err != nil {
			return fail(err, "%q", e.Corrects)
		}
		replayed, at, err := replay(history)
		if err != nil {
			return fail(ErrCorrection, "%q: %v", history[at].ID, err)
		}
		replayed.ids, replayed.logged = s.ids, s.logged
		*s = replayed
	} else if err := s.happen(e); err != nil {
		return fail(err, "the dossier is %v", s.Stage)
	}
	s.logged, s.lastAt = s.logged+1, e.At
	s.ids = append(s.ids, e.ID)
	return nil
}

// happen lets an event happen.
func (s *State) happen(e Event) error {
	if n := len(s.history); n > 0 && s.history[n-1].same(e) {
		return ErrDuplicate
	}
	to, ok := s.Stage.next(e.Kind)
	if !ok {
		return ErrImpossible
	}
	s.do(e, to)
	s.history = append(s.history, e)
	return nil
}

// corrected returns the history with a correction applied.
func (s *State) corrected(c Event) ([]Event, error) {
	at := slices.IndexFunc(s.history, func(e Event) bool { return e.ID == c.Corrects })
	if at < 0 {
		return nil, ErrNotCorrected
	}
	history := slices.Delete(slices.Clone(s.history), at, at+1)
	if c.Instead == nil {
		return history, nil
	}
	instead := *c.Instead
	instead.ID = c.Corrects // it is the same event, told right
	instead.At, instead.Promised = toSecond(instead.At), toSecond(instead.Promised)
	// It stands where it stood, if its instant lets it; else behind the last event that is not after it.
	place := min(at, len(history))
	for place > 0 && history[place-1].At.After(instead.At) {
		place--
	}
	for place < len(history) && history[place].At.Before(instead.At) {
		place++
	}
	return slices.Insert(history, place, instead), nil
}

// replay folds a history, which has no corrections. On an error at is the place of the event at fault.
func replay(history []Event) (s State, at int, err error) {
	for i, e := range history {
		if err := s.happen(e); err != nil {
			return State{}, i, err
		}
	}
	return s, len(history), nil
}

// missing says what an event of its kind lacks, or has and cannot have, or "".
func (e Event) missing() string {
	switch {
	case !e.Kind.valid():
		return "it has no kind"
	case e.At.IsZero():
		return "it has no instant"
	case e.Kind == HandedOver && e.Receiver == "":
		return "a hand-over has a receiver"
	case e.Kind == Extended && e.Extend.To.IsZero() == e.Extend.By.IsZero():
		return "an extension has a new last day or a length, one of the two"
	case e.Kind != Extended && (!e.Extend.To.IsZero() || !e.Extend.By.IsZero()):
		return "only an extension has a new date"
	case e.Kind == Corrected && e.Corrects == "":
		return "a correction names the event that was wrong"
	case e.Kind != Corrected && (e.Corrects != "" || e.Instead != nil):
		return "only a correction names an event"
	case e.Instead == nil:
		return ""
	case e.Instead.Kind == Corrected:
		return "a correction is not itself put in the place of an event"
	case e.Instead.At.After(e.At):
		return "what is put in the place of an event happened before the correction"
	case e.Instead.missing() != "":
		return "what is put in the place of the event: " + e.Instead.missing()
	}
	return ""
}

// same reports whether two events say the same, whatever their IDs.
func (e Event) same(f Event) bool {
	e.ID, f.ID = "", ""
	e.Instead, f.Instead = nil, nil
	at, promised := e.At.Equal(f.At), e.Promised.Equal(f.Promised)
	apology := e.Extend.Apology.Equal(f.Extend.Apology)
	e.At, f.At, e.Promised, f.Promised, e.Extend.Apology, f.Extend.Apology = time.Time{}, time.Time{}, time.Time{}, time.Time{}, time.Time{}, time.Time{}
	return at && promised && apology && e == f
}

// toSecond reads an instant as this library does: in UTC+7, to the second. The zero time stays.
func toSecond(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return time.Unix(t.Unix(), 0).In(holiday.ICT)
}
