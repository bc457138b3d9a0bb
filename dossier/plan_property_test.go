package dossier_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func office(hours string) func() *deadline.Clock {
	return sync.OnceValue(func() *deadline.Clock {
		h, err := deadline.ParseHours(hours)
		if err != nil {
			panic(err)
		}
		c, err := deadline.NewClock(holiday.Vietnam(), h)
		if err != nil {
			panic(err)
		}
		return c
	})
}

var (
	eight    = office("07:30-11:30 13:30-17:30")
	sevenAnd = office("08:00-11:30 13:00-17:00") // 7.5 hours
)

func TestStepsThatAddUpToTheLimitEndWhereItDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clock := rapid.SampledFrom([]func() *deadline.Clock{eight, sevenAnd}).Draw(t, "office")()
		var process dossier.Process
		process.Unit = deadline.WorkingDay
		var sum deadline.Term
		for i := range rapid.IntRange(1, 12).Draw(t, "steps") {
			term := deadline.MustParseTerm(rapid.SampledFrom([]string{"0,25", "0,5", "1", "1,5"}).Draw(t, "days") + " ngày làm việc")
			var err error
			if sum, err = sum.Plus(term); err != nil {
				t.Fatal(err)
			}
			process.Steps = append(process.Steps, dossier.Step{ID: fmt.Sprint(i), Role: "x", Duration: term})
		}
		late := rapid.SampledFrom([]deadline.LateReceipt{{}, deadline.NextWorkingDayAfter(15 * 3600), {Policy: deadline.LastHour}}).Draw(t, "late")
		limit := dossier.Limit{Term: sum, Late: late, DueAt: deadline.DueAt(rapid.IntRange(0, 2).Draw(t, "dueAt")),
			FirstDay: deadline.FirstDay(rapid.IntRange(0, 1).Draw(t, "firstDay")), Supplement: deadline.Regime(rapid.IntRange(0, 1).Draw(t, "regime"))}
		p := dossier.Procedure{Code: "1", Limits: []dossier.Limit{limit}, Processes: []dossier.Process{process}}
		received := at("2026-01-05 00:00").Add(time.Duration(rapid.IntRange(0, 600*24*60).Draw(t, "minute")) * time.Minute)
		var pauses []deadline.Pause
		for range rapid.IntRange(0, 3).Draw(t, "pauses") {
			from := received.Add(time.Duration(rapid.IntRange(-1000, 20000).Draw(t, "from")) * time.Minute)
			pause := deadline.Pause{From: from, To: from.Add(time.Duration(rapid.IntRange(0, 10000).Draw(t, "length")) * time.Minute), Cause: deadline.Supplement}
			if rapid.IntRange(0, 9).Draw(t, "open") == 0 {
				pause.To = time.Time{}
			}
			pauses = append(pauses, pause)
		}
		plan, err := p.Plan(clock, received, dossier.ChannelDirect, pauses...)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := clock.Deadline(limit.Rule(), received, pauses...)
		if err != nil {
			t.Fatal(err)
		}
		last := plan.Steps[len(plan.Steps)-1]
		if diff := cmp.Diff(whole, plan.Deadline); diff != "" {
			t.Fatalf("the whole (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(whole, last.Deadline); diff != "" || !last.Due.Equal(whole.Due) {
			t.Fatalf("the last step (-want +got):\n%s", diff)
		}
		due := whole.Effective
		for _, s := range plan.Steps {
			if !s.From.Equal(due) && !(due.IsZero() && s.From.IsZero()) {
				t.Fatalf("step %s is from %v, and the one before is due %v", s.ID, s.From, due)
			}
			if !s.Due.IsZero() && s.Due.Before(due) {
				t.Fatalf("step %s is due %v, before the one before it, %v", s.ID, s.Due, due)
			}
			due = s.Due
		}
	})
}

func TestStepsStatedInHoursEndWhereTheLimitInDaysDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clock := rapid.SampledFrom([]func() *deadline.Clock{eight, sevenAnd}).Draw(t, "office")()
		perDay := rapid.SampledFrom([]int{32, 30}).Draw(t, "quarters of an hour a day") // 8 or 7,5 hours, whatever the office's are
		process := dossier.Process{HoursPerDay: quarters(perDay, deadline.WorkingHour)}
		sum := 0 // in quarters of a day
		for i := range rapid.IntRange(1, 12).Draw(t, "steps") {
			days := rapid.SampledFrom([]int{1, 2, 4, 6}).Draw(t, "quarters of a day")
			sum += days
			s := dossier.Step{ID: fmt.Sprint(i), Role: "x", Duration: quarters(days, deadline.WorkingDay)}
			if rapid.Bool().Draw(t, "in hours") {
				s.Duration = deadline.MustParseTerm(fmt.Sprintf("%d/16 giờ làm việc", days*perDay))
			}
			process.Steps = append(process.Steps, s)
		}
		p := dossier.Procedure{Code: "1", Limits: []dossier.Limit{{Term: quarters(sum, deadline.WorkingDay)}}, Processes: []dossier.Process{process}}
		if problems := dossier.Validate([]dossier.Procedure{p}); len(problems) > 0 {
			t.Fatal(said(problems))
		}
		received := at("2026-01-05 00:00").Add(time.Duration(rapid.IntRange(0, 300*24*60).Draw(t, "minute")) * time.Minute)
		plan, err := p.Plan(clock, received, dossier.ChannelOnline)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(plan.Deadline, plan.Steps[len(plan.Steps)-1].Deadline); diff != "" {
			t.Fatalf("(-whole +last step):\n%s", diff)
		}
	})
}

// quarters is a term of so many quarters of a unit.
func quarters(n int, unit deadline.Unit) deadline.Term {
	part, err := deadline.NewFraction(n%4, 4)
	if err != nil {
		panic(err)
	}
	return deadline.Term{N: n / 4, Part: part, Unit: unit}
}
