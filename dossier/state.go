package dossier

import (
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
)

// State is where a dossier stands after its events: a fold of them, and nothing else. States are values: [State.Apply] returns
// another. Its slices are shared with nobody.
type State struct {
	Stage     Stage
	Submitted time.Time // zero when it was handed in at the counter
	Received  time.Time // zero while it is not accepted
	Ended     time.Time // when it was resolved, withdrawn, stopped or declined
	Returned  time.Time // when the result was handed over

	Step   string    // the step it is in, by the last hand-over
	Holder string    // who holds it
	Since  time.Time // since when

	Pauses      []deadline.Pause     // supplements, obligations and suspensions after the receipt; the last may be open
	Extensions  []deadline.Extension // in order
	Handovers   []Event              // the hand-overs, in order
	Promises    []Event              // the events that put a date on a slip, in order
	Supplements int                  // how often papers were asked for after the receipt

	history []Event // what happened, corrections applied
	logged  int     // how many events of the log that is
	ids     []string
	lastAt  time.Time // the instant of the last event of the log
}

// Status returns the national status.
func (s State) Status() Status { return s.Stage.Status() }

// History returns what happened, with corrections applied, in order: the log as it would be had it been right.
func (s State) History() []Event { return slices.Clone(s.history) }

// Len returns how many events of the log the state is the fold of, corrections among them.
func (s State) Len() int { return s.logged }

// Promised returns the date last put on a slip, or the zero time.
func (s State) Promised() time.Time {
	if len(s.Promises) == 0 {
		return time.Time{}
	}
	return s.Promises[len(s.Promises)-1].Promised
}

// Case returns what the deadline of the dossier hangs on under a rule. It has no receipt while the dossier is not accepted.
func (s State) Case(r deadline.Rule) deadline.Case {
	return deadline.Case{Rule: r, Received: s.Received, Pauses: slices.Clone(s.Pauses), Extensions: slices.Clone(s.Extensions)}
}

// do moves the state by one event that may happen.
func (s *State) do(e Event, to Stage) {
	from := s.Stage
	s.Stage = to
	switch e.Kind {
	case Submitted:
		s.Submitted = e.At
	case Received:
		s.Received, s.Holder, s.Since = e.At, e.Receiver, e.At
	case SupplementRequested:
		if from != Registered {
			s.Supplements++
			s.pause(e, deadline.Supplement)
		}
	case ObligationRequested:
		s.pause(e, deadline.FinancialObligation)
	case Suspended:
		s.pause(e, e.Cause)
	case SupplementReceived, ObligationPaid, Resumed:
		s.resume(e)
	case HandedOver:
		s.Step, s.Holder, s.Since = e.Step, e.Receiver, e.At
		s.Handovers = append(s.Handovers, e)
	case Extended:
		x := e.Extend
		if x.Apology.IsZero() {
			x.Apology = e.At
		}
		if x.Basis == "" {
			x.Basis = e.Basis
		}
		s.Extensions = append(s.Extensions, x)
	case Returned:
		s.Returned = e.At
	case Declined, Withdrawn, Stopped, Resolved:
		s.Ended = e.At
		s.resume(e) // a term that has ended is paused no longer
	}
	if !e.Promised.IsZero() {
		s.Promises = append(s.Promises, e)
	}
}

func (s *State) pause(e Event, cause deadline.Cause) {
	s.Pauses = append(s.Pauses, deadline.Pause{From: e.At, Cause: cause, Basis: e.Basis})
}

// resume ends the open pause, if there is one.
func (s *State) resume(e Event) {
	if n := len(s.Pauses); n > 0 && s.Pauses[n-1].Open() {
		s.Pauses[n-1].To = e.At
	}
}

// clone returns a state that shares nothing with s.
func (s State) clone() State {
	s.Pauses, s.Extensions = slices.Clone(s.Pauses), slices.Clone(s.Extensions)
	s.Handovers, s.Promises = slices.Clone(s.Handovers), slices.Clone(s.Promises)
	s.history, s.ids = slices.Clone(s.history), slices.Clone(s.ids)
	return s
}
