package dossier

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
)

// Followed is a dossier held against its plan at an instant: every step as planned and as it was, who holds the dossier now, and
// what is left of the term. It is plain data; all instants are in [holiday.ICT], to the second.
type Followed struct {
	At    time.Time `json:"at"`
	Stage Stage     `json:"stage"`

	// Deadline is that of the dossier, after its extensions; the dates of the steps are those of the plan, which an extension
	// does not move.
	Deadline deadline.Deadline `json:"deadline"`
	// Outcome is how the dossier ended, against Deadline; while it has not, Late once the due instant is past, else Undetermined.
	Outcome deadline.Outcome `json:"outcome"`
	Plan    Plan             `json:"plan"`
	// Case is what Deadline was counted from, without the extensions that the rule refuses, which [Audit] finds. It is zero for a
	// compound limit, which has no one rule.
	Case deadline.Case `json:"case,omitzero"`

	Steps    []FollowedStep `json:"steps,omitempty"`    // those of the plan, in its order
	Unplaced []Event        `json:"unplaced,omitempty"` // the hand-overs that belong to no step of the plan

	Step   string    `json:"step,omitzero"`   // the ID of the step it is in, or was in at its end; "" before the first and without a process
	Holder string    `json:"holder,omitzero"` // who holds it, as the log says; "" once it has ended
	Since  time.Time `json:"since,omitzero"`

	// Progress and Ledger are where the term stands and whose time it was, at At or at the end of the dossier, whichever is first.
	// Both are zero for a compound limit.
	Progress deadline.Progress `json:"progress,omitzero"`
	Ledger   deadline.Ledger   `json:"ledger,omitzero"`
	// Apology is until when the applicant must be told that the current due date will not be kept. It is zero when the dossier has
	// ended, is overdue, or has no due date.
	Apology deadline.Apology `json:"apology,omitzero"`
}

// FollowedStep is one step as planned and as it was.
type FollowedStep struct {
	PlannedStep
	Holder string    `json:"holder,omitzero"` // who held it, as the log says
	Began  time.Time `json:"began,omitzero"`  // when it first began; zero when it has not
	Ended  time.Time `json:"ended,omitzero"`  // when the dossier last left it, or ended in it; zero while it is there
	Times  int       `json:"times,omitzero"`  // how often it began
	// Skipped: a later step began, or the dossier ended, and this one never had begun.
	Skipped bool `json:"skipped,omitzero"`
	// Outcome judges Ended by the step's own deadline. While the dossier is in the step it is Late once that is past, else
	// Undetermined. A step for which no time is counted is never judged.
	Outcome deadline.Outcome `json:"outcome"`
	// Slack is the office time from Ended, or from the instant looked at while the dossier is in the step, to the due instant: what
	// was or is to spare. Below zero it is how far behind. Zero where there is no due date or the clock has no hours.
	Slack time.Duration `json:"slack,omitzero"`
}

// ErrNotReceived: the dossier has not been accepted, so that it has no term.
var ErrNotReceived = errors.New("the dossier has not been received")

// RuleFor returns the rule that governs what is received at an instant by a channel: that of the limit in force on the day of the
// effective receipt, as [Procedure.PlanOf] has it. A compound limit has no one rule; for it the error wraps [deadline.ErrRule].
// The error wraps [ErrNoLimit] too, or what [deadline.Clock.Deadline] gives.
func (p Procedure) RuleFor(clock *deadline.Clock, received time.Time, channel Channel) (deadline.Rule, error) {
	switch {
	case clock == nil:
		return deadline.Rule{}, fmt.Errorf("dossier: procedure %q: %w", p.Code, deadline.ErrNoCalendar)
	case received.IsZero():
		return deadline.Rule{}, fmt.Errorf("dossier: procedure %q: %w", p.Code, deadline.ErrNoReceipt)
	}
	limit, phases, err := p.governing(clock, received, channel)
	if err != nil {
		return deadline.Rule{}, err
	}
	if limit.Compound() {
		return deadline.Rule{}, fmt.Errorf("dossier: procedure %q: %w: its limit has %d phases, each with a rule of its own", p.Code, deadline.ErrRule, len(phases))
	}
	return phases[0].Rule, nil
}

// Follow holds a dossier against its plan at an instant. The state is that at the instant, see [At]; the channel is how it was
// handed in; starts are when the phases of a compound limit after the first began, as in [Filing].
//
// The first step begins with the receipt. A hand-over begins the step it names, by its ID or, failing that, its number; one that
// names none begins the next step whose role, unit or agency is the receiver. What is neither is told in Unplaced, and changes
// nothing. A step ends with the next hand-over, also the steps of a parallel group, and with the end of the dossier. Where the
// last step has no counted time, as the return of the result, and no hand-over names it, it lasts from the finish to the return.
//
// The error wraps [ErrNotReceived], [ErrNoLimit], [ErrOutOfOrder] when the state has an event after the instant, or what
// [deadline.Clock.DeadlineOf] and [Procedure.PlanOf] give.
func (p Procedure) Follow(clock *deadline.Clock, s State, channel Channel, at time.Time, starts ...time.Time) (Followed, error) {
	at = toSecond(at)
	fail := func(err error) (Followed, error) {
		return Followed{}, fmt.Errorf("dossier: following procedure %q: %w", p.Code, err)
	}
	switch {
	case s.Received.IsZero():
		return fail(ErrNotReceived)
	case s.lastAt.After(at):
		return fail(fmt.Errorf("an event at %s %w than %s", s.lastAt.Format(time.DateTime), ErrOutOfOrder, at.Format(time.DateTime)))
	}
	plan, err := p.PlanOf(clock, Filing{Received: s.Received, Channel: channel, Starts: starts, Pauses: s.Pauses})
	if err != nil {
		return Followed{}, err
	}
	f := Followed{At: at, Stage: s.Stage, Deadline: plan.Deadline, Plan: plan}
	until := at
	if s.Stage.Closed() {
		until = s.Ended
	} else {
		f.Holder, f.Since = s.Holder, s.Since
	}
	if len(plan.Phases) == 0 {
		rule, err := p.RuleFor(clock, s.Received, channel)
		if err != nil {
			return Followed{}, err
		}
		if err := f.term(clock, s.Case(rule), until); err != nil {
			return fail(err)
		}
	}
	f.Outcome = judged(f.Deadline, s.Ended, at)
	if !s.Stage.Closed() && f.Outcome == deadline.Undetermined && !f.Deadline.Due.IsZero() {
		if f.Apology, err = clock.ApologyFor(f.Deadline); err != nil {
			return fail(err)
		}
	}
	f.steps(s)
	return f, f.judge(clock)
}

// term sets what the deadline with its extensions gives.
func (f *Followed) term(clock *deadline.Clock, k deadline.Case, until time.Time) (err error) {
	f.Deadline, err = clock.DeadlineOf(k)
	for errors.Is(err, deadline.ErrExtension) && len(k.Extensions) > 0 {
		k.Extensions = k.Extensions[:len(k.Extensions)-1]
		f.Deadline, err = clock.DeadlineOf(k)
	}
	if err != nil {
		return err
	}
	f.Case = k
	if f.Progress, err = clock.Progress(k, until); err != nil {
		return err
	}
	f.Ledger, err = clock.Ledger(k, until)
	return err
}

// judged is the outcome of what ended, or of what has not by an instant.
func judged(d deadline.Deadline, ended, at time.Time) deadline.Outcome {
	if !ended.IsZero() {
		return d.Judge(ended)
	}
	if d.Judge(at) == deadline.Late {
		return deadline.Late
	}
	return deadline.Undetermined
}

// steps lays the hand-overs over the plan.
func (f *Followed) steps(s State) {
	for _, one := range f.Plan.Steps {
		f.Steps = append(f.Steps, FollowedStep{PlannedStep: one})
	}
	if len(f.Steps) == 0 {
		f.Unplaced = slices.Clone(s.Handovers)
		return
	}
	now := 0
	first := &f.Steps[0]
	first.Began, first.Times = s.Received, 1
	for _, e := range s.history {
		if e.Kind == Received {
			first.Holder = e.Receiver
		}
	}
	for _, e := range s.Handovers {
		next := f.stepOf(e, now)
		if next < 0 {
			f.Unplaced = append(f.Unplaced, e)
			continue
		}
		step := &f.Steps[next]
		if next != now {
			f.Steps[now].Ended = e.At
			step.Ended = time.Time{}
			step.Times++
		}
		if step.Began.IsZero() {
			step.Began = e.At
		}
		step.Holder, now = e.Receiver, next
	}
	f.Step = f.Steps[now].ID
	passed := now
	if s.Stage.Closed() {
		f.Steps[now].Ended = s.Ended
		f.returned(s, now)
		passed = len(f.Steps)
	}
	for i := range f.Steps[:passed] {
		f.Steps[i].Skipped = f.Steps[i].Times == 0
	}
}

// returned lays the return of the result over the last step, where the plan counts no time for that and the log never named it.
func (f *Followed) returned(s State, now int) {
	last := &f.Steps[len(f.Steps)-1]
	if now < len(f.Steps)-1 && last.Times == 0 && last.PlannedStep.untimed() && (s.Stage == ClosedResolved || s.Stage == ClosedReturned) {
		last.Began, last.Ended, last.Times = s.Ended, s.Returned, 1
	}
}

// stepOf returns the place of the step that a hand-over begins, or -1.
func (f *Followed) stepOf(e Event, now int) int {
	if e.Step == "" {
		for i := now + 1; i < len(f.Steps); i++ {
			if s := &f.Steps[i]; s.Role == e.Receiver || s.Unit == e.Receiver || s.Agency == e.Receiver {
				return i
			}
		}
		return -1
	}
	found := -1
	for i := range f.Steps {
		switch {
		case f.Steps[i].ID == e.Step:
			return i
		case f.Steps[i].Number == e.Step && (found < 0 || found <= now && i > now):
			found = i // of several rows of one number, the first that lies ahead
		}
	}
	return found
}

// judge judges every step that has begun.
func (f *Followed) judge(clock *deadline.Clock) error {
	for i := range f.Steps {
		s := &f.Steps[i]
		if s.Times == 0 || s.Due.IsZero() || s.untimed() {
			continue
		}
		s.Outcome = judged(s.Deadline, s.Ended, f.At)
		from := s.Ended
		if from.IsZero() {
			from = f.At
		}
		var err error
		if s.Slack, err = clock.WorkingBetween(from, s.Due); err != nil && !errors.Is(err, deadline.ErrNoHours) {
			return fmt.Errorf("dossier: step %q: %w", s.ID, err)
		}
	}
	return nil
}

// untimed reports whether the plan counts no time for the step.
func (s *PlannedStep) untimed() bool { return s.Counting != deadline.ByTerms || s.Event != "" }
