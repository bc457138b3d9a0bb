package dossiertest

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// roles are the units and roles that a generated dossier goes through, in order: those that recur in published processes.
var roles = []string{"bộ phận một cửa", "lãnh đạo phòng", "chuyên viên", "lãnh đạo phòng", "lãnh đạo sở", "văn thư"}

// Timeline returns a random life of a dossier that keeps every rule, received on a working day from the first day through
// the last: handed over in time, promised the legal date, supplemented once at most, verified now and then, and finished in
// time, or withdrawn. An audit of it finds nothing.
//
// All chance is the caller's: pick returns one of 0 up to and not including n, as the IntN of a math/rand source does. The same
// picks give the same timeline.
//
// The clock needs office hours, and days between first and last that it works; what cannot be generated is an error.
func Timeline(pick func(n int) int, clock *deadline.Clock, rule deadline.Rule, first, last civil.Date) ([]dossier.Event, error) {
	g := generator{pick: pick, clock: clock, rule: rule, counter: roles[0]}
	for _, role := range roles[1:] {
		g.hops = append(g.hops, hop{receiver: role})
	}
	if err := g.life(first, last); err != nil {
		return nil, fmt.Errorf("dossiertest: %w", err)
	}
	return g.events, nil
}

// TimelineOf is [Timeline] for a procedure: by the limit in force on the day of receipt for dossiers handed in by the channel,
// and handed over from step to step of its process, each when the one before it is done. Steps in which nobody is named are
// passed over; a procedure without a process goes through none.
func TimelineOf(pick func(n int) int, clock *deadline.Clock, p dossier.Procedure, channel dossier.Channel, first, last civil.Date) ([]dossier.Event, error) {
	g := generator{pick: pick, clock: clock, procedure: &p, channel: channel, counter: roles[0]}
	if err := g.life(first, last); err != nil {
		return nil, fmt.Errorf("dossiertest: procedure %q: %w", p.Code, err)
	}
	return g.events, nil
}

// govern finds the rule and the steps for what is received now.
func (g *generator) govern() (err error) {
	if g.procedure == nil {
		return nil
	}
	if g.rule, err = g.procedure.RuleFor(g.clock, g.now, g.channel); err != nil {
		return err
	}
	plan, err := g.procedure.Plan(g.clock, g.now, g.channel)
	if err != nil {
		return err
	}
	g.hops = nil
	for i, s := range plan.Steps {
		who := s.Role
		if who == "" {
			who = s.Unit
		}
		switch {
		case who == "":
		case i == 0:
			g.counter = who
		default:
			g.hops = append(g.hops, hop{s.ID, who})
		}
	}
	return nil
}

// hop is a step that a dossier is handed on to.
type hop struct{ step, receiver string }

// generator makes one timeline.
type generator struct {
	pick    func(n int) int
	clock   *deadline.Clock
	rule    deadline.Rule
	hops    []hop
	counter string // who receives it

	procedure *dossier.Procedure // of TimelineOf
	channel   dossier.Channel

	state  dossier.State
	events []dossier.Event
	now    time.Time
}

// add puts an event that keeps the rules.
func (g *generator) add(e dossier.Event) error {
	e.At = g.now
	next, err := g.state.Apply(e)
	if err != nil {
		return err
	}
	g.state, g.events = next, append(g.events, e)
	return nil
}

// wait lets office time go by.
func (g *generator) wait(most time.Duration) error {
	d := time.Duration(1+g.pick(int(most/time.Minute))) * time.Minute
	next, err := g.clock.AddWorking(g.now, d)
	g.now = next
	return err
}

// legal is the deadline as the log stands, with an event more.
func (g *generator) legal(e dossier.Event) (deadline.Deadline, error) {
	e.At = g.now
	next, err := g.state.Apply(e)
	if err != nil {
		return deadline.Deadline{}, err
	}
	return g.clock.DeadlineOf(next.Case(g.rule))
}

// promise puts the legal date on an event that promises one.
func (g *generator) promise(e dossier.Event) error {
	d, err := g.legal(e)
	if err != nil {
		return err
	}
	if !d.Due.IsZero() {
		e.Promised = holiday.Midnight(d.LastDay)
	}
	return g.add(e)
}

func (g *generator) life(first, last civil.Date) error {
	if g.pick == nil || g.clock == nil || g.clock.Calendar() == nil {
		return fmt.Errorf("%w, or there is nothing to pick by", deadline.ErrNoCalendar)
	}
	if err := g.receive(first, last); err != nil {
		return err
	}
	from := g.counter
	due, err := g.clock.DeadlineOf(g.state.Case(g.rule))
	if err != nil {
		return err
	}
	if due.Hourly || due.LastDay.DaysSince(holiday.DateOf(due.Effective)) < 2 {
		return g.finish() // there is no time for more
	}
	middle := len(g.hops) / 3
	for i, to := range g.hops {
		e := dossier.Event{Kind: dossier.HandedOver, Step: to.step, Giver: from, Receiver: to.receiver}
		if len(g.state.Handovers) > 0 {
			if late, err := g.waitWithin(2 * time.Hour); err != nil || late {
				return g.finishOr(err)
			}
		}
		if err := g.add(e); err != nil {
			return err
		}
		if from = to.receiver; i == middle {
			if err := g.detour(); err != nil {
				return err
			}
		}
	}
	return g.finish()
}

// receive picks a working day and an hour of it up to 15:00, and accepts the dossier, sometimes one handed in online before.
func (g *generator) receive(first, last civil.Date) error {
	days, err := g.clock.Calendar().WorkingDays(first, last)
	if err != nil {
		return err
	}
	var all []civil.Date
	for d := range days {
		all = append(all, d)
	}
	if len(all) == 0 {
		return fmt.Errorf("no day from %v through %v is worked", first, last)
	}
	day := all[g.pick(len(all))]
	sessions, err := g.clock.Sessions(day)
	if err != nil {
		return err
	}
	opening := holiday.Midnight(day).Add(time.Duration(sessions[0].Open) * time.Second)
	if g.pick(3) == 0 {
		g.now = opening.Add(-time.Duration(1+g.pick(600)) * time.Minute)
		if err := g.add(dossier.Event{Kind: dossier.Submitted}); err != nil {
			return err
		}
	}
	g.now = opening.Add(time.Duration(g.pick(120)) * time.Minute)
	if err := g.govern(); err != nil {
		return err
	}
	if err := g.promise(dossier.Event{Kind: dossier.Received, Receiver: g.counter}); err != nil {
		return err
	}
	g.now = g.now.Add(time.Duration(1+g.pick(30)) * time.Minute)
	return nil
}

// waitWithin lets office time go by, unless that would be past the due instant.
func (g *generator) waitWithin(most time.Duration) (late bool, err error) {
	before := g.now
	if err := g.wait(most); err != nil {
		return false, err
	}
	d, err := g.clock.DeadlineOf(g.state.Case(g.rule))
	if err == nil && g.now.After(d.Due) {
		g.now = before
		return true, nil
	}
	return false, err
}

// detour asks for papers, pays, verifies or goes straight on.
func (g *generator) detour() error {
	pairs := [][2]dossier.Event{
		{{Kind: dossier.SupplementRequested}, {Kind: dossier.SupplementReceived}},
		{{Kind: dossier.ObligationRequested}, {Kind: dossier.ObligationPaid}},
		{{Kind: dossier.Suspended, Cause: deadline.Verification}, {Kind: dossier.Resumed}},
	}
	n := g.pick(2 * len(pairs))
	if n >= len(pairs) {
		return nil
	}
	if late, err := g.waitWithin(time.Hour); err != nil || late {
		return err
	}
	if err := g.add(pairs[n][0]); err != nil {
		return err
	}
	if err := g.wait(40 * time.Hour); err != nil {
		return err
	}
	return g.promise(pairs[n][1])
}

func (g *generator) finishOr(err error) error {
	if err != nil {
		return err
	}
	return g.finish()
}

// finish resolves in time and returns the result, or now and then gives the dossier back.
func (g *generator) finish() error {
	if g.pick(20) == 0 {
		if err := g.add(dossier.Event{Kind: dossier.WithdrawalRequested}); err != nil {
			return err
		}
		g.now = g.now.Add(time.Minute)
		return g.add(dossier.Event{Kind: dossier.Withdrawn})
	}
	if _, err := g.waitWithin(time.Hour); err != nil {
		return err
	}
	if err := g.add(dossier.Event{Kind: dossier.Resolved}); err != nil {
		return err
	}
	if err := g.wait(8 * time.Hour); err != nil {
		return err
	}
	return g.add(dossier.Event{Kind: dossier.Returned})
}
