package deadline_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"pgregory.net/rapid"
)

// drawn is one question of the property tests.
type drawn struct {
	clock    *deadline.Clock
	hours    deadline.Hours
	rule     deadline.Rule
	received time.Time
	pauses   []deadline.Pause
}

func draw(t *rapid.T, all []*deadline.Clock) drawn {
	c := all[rapid.IntRange(0, len(all)-1).Draw(t, "hours")]
	hours, _ := c.Hours()
	received := anyReceipt().Draw(t, "received")
	return drawn{c, hours, anyRule().Draw(t, "rule"), received, anyPauses(received).Draw(t, "pauses")}
}

func TestEveryRuleAgreesWithCountingDayByDayAndMinuteByMinute(t *testing.T) {
	all := clocks(t)
	rapid.Check(t, func(t *rapid.T) {
		q := draw(t, all)
		got, err := q.clock.Deadline(q.rule, q.received, q.pauses...)
		if err != nil {
			if !errors.Is(err, holiday.ErrOutside) {
				t.Fatal(err)
			}
			return
		}
		o := oracle{hours: q.hours, rule: q.rule}
		want := o.count(q.received, q.pauses)
		if got.Suspended != want.suspended || got.LastDay != want.last || !got.Due.Equal(want.due) {
			t.Fatalf("%v\nreceived %v, paused %v\ngot  %v, %v, suspended %v\nwant %v, %v, suspended %v", q.rule, q.received, q.pauses,
				got.LastDay, got.Due, got.Suspended, want.last, want.due.In(holiday.ICT), want.suspended)
		}
	})
}

// Hours are counted to the second: receipts, pauses and parts of an hour that are no whole minutes.
func TestHoursAgreeWithCountingSecondBySecond(t *testing.T) {
	all, r := clocks(t), rand.New(rand.NewPCG(1, 1))
	days := []string{"2026-03-12", "2026-03-13", "2026-08-21", "2026-02-13"} // some before a weekend, a make-up day, Tết
	for range 150 {
		c := all[r.IntN(len(all))]
		hours, _ := c.Hours()
		received := holiday.Midnight(civil.MustParseDate(days[r.IntN(2)])).Add(time.Duration(r.IntN(86400)) * time.Second)
		if r.IntN(10) == 0 {
			received = holiday.Midnight(civil.MustParseDate(days[2+r.IntN(2)])).Add(time.Duration(61000+r.IntN(3000)) * time.Second)
		}
		part, err := deadline.NewFraction(1+r.IntN(6), 7)
		if err != nil {
			t.Fatal(err)
		}
		rule := deadline.Rule{Term: deadline.Term{N: r.IntN(3), Part: part, Unit: []deadline.Unit{deadline.WorkingHour, deadline.ClockHour}[r.IntN(2)]}}
		var pauses []deadline.Pause
		for range r.IntN(3) {
			from := received.Add(time.Duration(r.IntN(9000)) * time.Second)
			pauses = append(pauses, deadline.Pause{From: from, To: from.Add(time.Duration(r.IntN(5000)) * time.Second)})
		}
		got, err := c.Deadline(rule, received, pauses...)
		o := oracle{hours: hours, rule: rule, step: time.Second}
		if want := o.count(received, pauses); err != nil || !got.Due.Equal(want.due) || got.LastDay != want.last {
			t.Errorf("%v from %v, paused %v: %v, %v; want %v", rule, received, pauses, got.Due, err, want.due)
		}
	}
}

func TestALaterReceiptNeverEndsEarlier(t *testing.T) {
	all := clocks(t)
	rapid.Check(t, func(t *rapid.T) {
		q := draw(t, all)
		later := q.received.Add(time.Duration(rapid.Int64Range(0, 20*86400).Draw(t, "seconds")) * time.Second)
		a, err := q.clock.Deadline(q.rule, q.received)
		b, err2 := q.clock.Deadline(q.rule, later)
		if err != nil || err2 != nil {
			return
		}
		if b.LastDay.Before(a.LastDay) || b.Effective.Before(a.Effective) || q.rule.DueAt != deadline.TimeOfReceipt && b.Due.Before(a.Due) {
			t.Fatalf("%v: received %v due %v, received later at %v due %v", q.rule, a.Received, a.Due, b.Received, b.Due)
		}
		if a.Effective.Before(a.Received) || a.Due.Before(a.Effective) {
			t.Fatalf("%v: received %v, counted from %v, due %v", q.rule, a.Received, a.Effective, a.Due)
		}
	})
}

// Defect 12: the zone an instant comes in must not matter, nor the part of a second.
func TestDefect12_AnInstantGivesTheSameDeadlineInEveryZone(t *testing.T) {
	all := clocks(t)
	zones := []*time.Location{time.UTC, time.FixedZone("west", -11*3600), time.FixedZone("same offset, other pointer", 7*3600)}
	rapid.Check(t, func(t *rapid.T) {
		q := draw(t, all)
		want, err := q.clock.Deadline(q.rule, q.received, q.pauses...)
		if err != nil {
			return
		}
		for _, zone := range zones {
			pauses := slices.Clone(q.pauses)
			for i := range pauses {
				pauses[i].From = pauses[i].From.In(zone).Add(time.Millisecond)
				if !pauses[i].Open() {
					pauses[i].To = pauses[i].To.In(zone).Add(time.Microsecond)
				}
			}
			if got, err := q.clock.Deadline(q.rule, q.received.In(zone).Add(999*time.Millisecond), pauses...); err != nil || got != want {
				t.Fatalf("%v from %v in %v: %+v, %v; want %+v", q.rule, q.received, zone, got, err, want)
			}
		}
	})
}

func TestPausesOfOneCauseMayComeInAnyOrderSplitOrOverlapping(t *testing.T) {
	all := clocks(t)
	rapid.Check(t, func(t *rapid.T) {
		q := draw(t, all)
		cause := deadline.Cause(rapid.IntRange(0, 6).Draw(t, "cause"))
		for i := range q.pauses {
			q.pauses[i].Cause = cause
		}
		want, err := q.clock.Deadline(q.rule, q.received, q.pauses...)
		if err != nil {
			return
		}
		other := slices.Clone(q.pauses)
		for _, p := range q.pauses {
			if p.Open() || !p.To.After(p.From) {
				continue
			}
			// Cut it in two that touch or overlap, and cover a part of it once more.
			cut := p.From.Add(time.Duration(rapid.Int64Range(0, int64(p.To.Sub(p.From)/time.Second)).Draw(t, "cut")) * time.Second)
			i := slices.Index(other, p)
			other[i].To = cut
			other = append(other, deadline.Pause{From: p.From.Add(cut.Sub(p.From) / 2), To: p.To, Cause: cause}, deadline.Pause{From: cut, To: p.To, Cause: cause})
		}
		other = rapid.Permutation(other).Draw(t, "order")
		if got, err := q.clock.Deadline(q.rule, q.received, other...); err != nil || got != want {
			t.Fatalf("%v from %v:\n%v\n%+v\n%v\n%+v, %v", q.rule, q.received, q.pauses, want, other, got, err)
		}
	})
}

func TestALongerPauseNeverShortensATermThatPauses(t *testing.T) {
	all := clocks(t)
	rapid.Check(t, func(t *rapid.T) {
		q := draw(t, all)
		q.rule.Supplement = deadline.PauseRegime
		if len(q.pauses) == 0 {
			return
		}
		longer := slices.Clone(q.pauses)
		p := &longer[rapid.IntRange(0, len(longer)-1).Draw(t, "which")]
		p.From = p.From.Add(-time.Duration(rapid.IntRange(0, 3*86400).Draw(t, "earlier")) * time.Second)
		if !p.Open() {
			p.To = p.To.Add(time.Duration(rapid.IntRange(0, 9*86400).Draw(t, "later")) * time.Second)
		}
		a, err := q.clock.Deadline(q.rule, q.received, q.pauses...)
		b, err2 := q.clock.Deadline(q.rule, q.received, longer...)
		if err != nil || err2 != nil || b.Suspended {
			return
		}
		if a.Suspended || b.Due.Before(a.Due) {
			t.Fatalf("%v from %v: %v gives %v, %v gives %v", q.rule, q.received, q.pauses, a.Due, longer, b.Due)
		}
	})
}

func TestWorkingTimeAddsUpAndComesBack(t *testing.T) {
	all := clocks(t)
	rapid.Check(t, func(t *rapid.T) {
		c := all[rapid.IntRange(0, len(all)-1).Draw(t, "hours")]
		from := anyReceipt().Draw(t, "from").Add(time.Duration(rapid.IntRange(0, 59).Draw(t, "second")) * time.Second)
		a := time.Duration(rapid.Int64Range(-2_000_000, 2_000_000).Draw(t, "a")) * time.Second
		b := time.Duration(rapid.Int64Range(0, 2_000_000).Draw(t, "b")) * time.Second
		if a < 0 {
			b = -b
		}
		once, err := c.AddWorking(from, a)
		if err != nil {
			if !errors.Is(err, holiday.ErrOutside) {
				t.Fatal(err)
			}
			return
		}
		if back, err := c.WorkingBetween(from, once); err != nil || back != a {
			t.Fatalf("%v + %v = %v, and between them lie %v, %v", from, a, once, back, err)
		}
		twice, err := c.AddWorking(once, b)
		if err != nil {
			return
		}
		if sum, err := c.AddWorking(from, a+b); err != nil || !sum.Equal(twice) {
			t.Fatalf("%v + %v + %v = %v, together %v, %v", from, a, b, twice, sum, err)
		}
		// Backward is the adjoint: the last start from which a is over by then.
		if a > 0 {
			start, err := c.AddWorking(once, -a)
			if err != nil {
				return
			}
			end, err := c.AddWorking(start, a)
			later, err2 := c.AddWorking(start.Add(time.Second), a)
			if err != nil || end.After(once) || err2 == nil && !later.After(once) {
				t.Fatalf("%v - %v = %v; from there it ends %v, %v, a second later %v, %v", once, a, start, end, err, later, err2)
			}
		}
	})
}

func TestTheLatestReceiptIsTheAdjointOfTheDeadline(t *testing.T) {
	all := clocks(t)
	rapid.Check(t, func(t *rapid.T) {
		q := draw(t, all)
		target := q.received.Add(time.Duration(rapid.IntRange(0, 59).Draw(t, "second")) * time.Second)
		latest, err := q.clock.LatestReceipt(q.rule, target)
		if err != nil {
			if !errors.Is(err, holiday.ErrOutside) {
				t.Fatal(err)
			}
			return
		}
		d, err := q.clock.Deadline(q.rule, latest)
		if err != nil || d.Due.After(target) {
			t.Fatalf("%v: latest for %v is %v, due %v, %v", q.rule, target, latest, d.Due, err)
		}
		late := func(w time.Time) {
			if d, err := q.clock.Deadline(q.rule, w); err == nil && !d.Due.After(target) {
				t.Fatalf("%v: latest for %v is %v, and %v is due %v", q.rule, target, latest, w, d.Due)
			}
		}
		late(latest.Add(time.Second))
		for range 20 { // where it is not monotone, any later one
			late(latest.Add(time.Duration(rapid.IntRange(1, 12*86400).Draw(t, "later")) * time.Second))
		}
	})
}

func TestTheLastStepOfATraceIsTheDueDateAndTheStepsAreTheCount(t *testing.T) {
	all := clocks(t)
	rapid.Check(t, func(t *rapid.T) {
		q := draw(t, all)
		want, err := q.clock.Deadline(q.rule, q.received, q.pauses...)
		trace, err2 := q.clock.Trace(q.rule, q.received, q.pauses...)
		if (err == nil) != (err2 == nil) {
			t.Fatalf("deadline: %v, trace: %v", err, err2)
		}
		if err != nil {
			return
		}
		if trace.Deadline != want {
			t.Fatalf("the trace has %+v, the deadline is %+v", trace.Deadline, want)
		}
		var last deadline.Step
		var counted time.Duration
		days, previous := 0, time.Time{}
		for s := range trace.Steps() {
			if day := holiday.Midnight(s.Day.Date); s.Kind != deadline.OverBefore && s.Kind != deadline.BegunAfter && s.Kind != deadline.Corresponding && s.Kind != deadline.LastOfMonth {
				if day.Before(previous) {
					t.Fatalf("%v from %v, paused %v: %v %v comes after %v", q.rule, q.received, q.pauses, s.Kind, s.Day.Date, previous)
				}
				previous = day
			}
			switch s.Kind {
			case deadline.Counted:
				if days++; s.Count != days || q.rule.Term.Unit == deadline.WorkingDay && !s.Day.Worked() {
					t.Fatalf("step %+v is count %d", s, days)
				}
			case deadline.NotCounted, deadline.Unworked:
				if s.Day.Worked() {
					t.Fatalf("%v: %v is passed over as %v", q.rule, s.Day, s.Kind)
				}
			case deadline.CountedTime:
				counted += s.Until.Sub(s.At)
				if s.Time != counted {
					t.Fatalf("step %+v: %v counted", s, counted)
				}
			}
			last = s
		}
		if want.Suspended {
			if last.Kind != deadline.Suspension {
				t.Fatalf("a suspended term ends with %v", last.Kind)
			}
			return
		}
		if last.Kind != deadline.Due || !last.At.Equal(want.Due) || last.Day.Date != want.LastDay {
			t.Fatalf("the trace of %v from %v ends with %+v, the deadline is %+v", q.rule, q.received, last, want)
		}
		switch n := q.rule.Term.N; q.rule.Term.Unit {
		case deadline.WorkingDay:
			if days != n {
				t.Fatalf("%v: %d days counted", q.rule, days)
			}
		case deadline.SameDay:
			if days != 1 {
				t.Fatalf("%v: %d days counted", q.rule, days)
			}
		case deadline.WorkingHour, deadline.ClockHour:
			if length := time.Duration(n)*time.Hour + share(time.Hour, q.rule.Term.Part); counted != length {
				t.Fatalf("%v: %v counted", q.rule, counted)
			}
		}
	})
}

func TestALedgerAddsUpToTheWholeWhoeverseTimeItWas(t *testing.T) {
	all := clocks(t)
	rapid.Check(t, func(t *rapid.T) {
		q := draw(t, all)
		until := q.received.Add(time.Duration(rapid.IntRange(0, 60*86400).Draw(t, "until")) * time.Second)
		l, err := q.clock.Ledger(deadline.Case{Rule: q.rule, Received: q.received, Pauses: q.pauses}, until)
		if err != nil {
			return
		}
		var sum deadline.Spent
		for _, p := range []deadline.Party{deadline.Agency, deadline.Applicant, deadline.OtherAgency, deadline.Nobody} {
			s := l.Of(p)
			if s.Days < 0 || s.Wall < 0 || s.Working < 0 {
				t.Fatalf("%v: %+v", p, s)
			}
			sum.Days, sum.Working, sum.Wall = sum.Days+s.Days, sum.Working+s.Working, sum.Wall+s.Wall
		}
		whole := max(l.Until.Sub(l.From), 0)
		working, err := q.clock.WorkingBetween(l.From, l.Until)
		if err != nil || sum.Wall != whole || sum.Working != max(working, 0) {
			t.Fatalf("%+v: %v, the whole is %v of %v", l, sum, working, whole)
		}
		elapsed, err := q.clock.WorkingElapsed(l.From, l.Until, q.pauses...)
		if err != nil || l.Agency.Working != elapsed {
			t.Fatalf("the agency has %v, elapsed is %v, %v", l.Agency.Working, elapsed, err)
		}
	})
}
