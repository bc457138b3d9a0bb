package deadline_test

import (
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"pgregory.net/rapid"
)

// officeHours are those that tests count on: of 7.5 and 8 hours, some with a short Friday, one with a session that only receives.
var officeHours = []string{
	"07:30-11:30 13:30-17:00",
	"07:30-11:30 13:30-17:30; Sat 07:30-11:30 receive",
	"Mon-Thu 07:00-11:30 13:30-17:00; Fri 07:00-11:30; Mon-Thu 17:00-18:00 receive",
	"Mon-Thu 08:00-12:00 13:00-17:00; Fri 08:00-10:00 10:30-12:00 13:00-14:00 15:30-16:00",
}

// clocks are clocks of those hours, made once: a clock takes milliseconds to make.
func clocks(t interface {
	Helper()
	Fatal(...any)
}) []*deadline.Clock {
	t.Helper()
	var all []*deadline.Clock
	for _, text := range officeHours {
		h, err := deadline.ParseHours(text)
		if err != nil {
			t.Fatal(err)
		}
		c, err := deadline.NewClock(holiday.Vietnam(), h)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	return all
}

var allUnits = []deadline.Unit{
	deadline.WorkingDay, deadline.CalendarDay, deadline.Week, deadline.Month, deadline.Year, deadline.WorkingHour, deadline.ClockHour, deadline.SameDay,
}

// anyTerm is a term of any unit, short enough that an oracle can walk it.
func anyTerm() *rapid.Generator[deadline.Term] {
	return rapid.Custom(func(t *rapid.T) deadline.Term {
		term := deadline.Term{Unit: rapid.SampledFrom(allUnits).Draw(t, "unit")}
		most := map[deadline.Unit]int{
			deadline.WorkingDay: 60, deadline.CalendarDay: 60, deadline.Week: 9, deadline.Month: 13, deadline.Year: 2,
			deadline.WorkingHour: 30, deadline.ClockHour: 60,
		}[term.Unit]
		if most == 0 {
			return term
		}
		term.N = rapid.IntRange(1, most).Draw(t, "n")
		if term.Unit == deadline.Week || term.Unit == deadline.Month || term.Unit == deadline.Year || rapid.IntRange(0, 3).Draw(t, "whole") > 0 {
			return term
		}
		term.N = rapid.IntRange(0, 3).Draw(t, "few")
		parts := []deadline.Fraction{{Num: 1, Den: 4}, {Num: 1, Den: 2}, {Num: 3, Den: 4}, {Num: 1, Den: 3}, {Num: 7, Den: 8}, {Num: 1, Den: 7}}
		if term.Unit == deadline.WorkingHour || term.Unit == deadline.ClockHour {
			parts = parts[:4] // whole minutes, which is how an oracle walks
		}
		term.Part = rapid.SampledFrom(parts).Draw(t, "part")
		return term
	})
}

// anyLate is a late-receipt rule of any policy that goes with a term.
func anyLate(term deadline.Term) *rapid.Generator[deadline.LateReceipt] {
	return rapid.Custom(func(t *rapid.T) deadline.LateReceipt {
		late := deadline.LateReceipt{Policy: deadline.LatePolicy(rapid.IntRange(0, 5).Draw(t, "policy"))}
		switch late.Policy {
		case deadline.SameDayUntil:
			late.Hour = 15 * 3600
			if term.Unit != deadline.SameDay {
				late.Policy = deadline.NextDayAfter
			}
		case deadline.NextDayAfter:
			late.Hour = deadline.TimeOfDay(rapid.IntRange(1, 86400).Draw(t, "hour"))
		case deadline.NextDayFrom:
			late.Hour, late.From = 17*3600, 8*3600
		}
		return late
	})
}

// anyRule is any rule that can be counted by.
func anyRule() *rapid.Generator[deadline.Rule] {
	return rapid.Custom(func(t *rapid.T) deadline.Rule {
		r := deadline.Rule{Term: anyTerm().Draw(t, "term")}
		r.Late = anyLate(r.Term).Draw(t, "late")
		options := []func(*deadline.Rule){
			func(r *deadline.Rule) { r.FirstDay = deadline.FirstIncluded },
			func(r *deadline.Rule) { r.DueAt = deadline.CloseOfOffice },
			func(r *deadline.Rule) { r.DueAt = deadline.TimeOfReceipt },
			func(r *deadline.Rule) { r.Roll = deadline.NoRoll },
			func(r *deadline.Rule) { r.Months = deadline.ThirtyDays },
			func(r *deadline.Rule) { r.Supplement = deadline.RestartRegime },
		}
		for _, option := range options {
			with := r
			if option(&with); rapid.Bool().Draw(t, "option") && with.Check() == nil {
				r = with
			}
		}
		return r
	})
}

// anyReceipt is any minute of the years 2000 to 2100; often near a Tết break or an opening, where things happen.
func anyReceipt() *rapid.Generator[time.Time] {
	first := civil.MustParseDate("2000-01-01")
	return rapid.Custom(func(t *rapid.T) time.Time {
		day := first.AddDays(rapid.IntRange(0, 101*365).Draw(t, "day"))
		minute := rapid.IntRange(0, 24*60-1).Draw(t, "minute")
		if rapid.Bool().Draw(t, "on the hour") {
			minute = rapid.SampledFrom([]int{0, 7*60 + 30, 11*60 + 30, 12 * 60, 13*60 + 30, 15 * 60, 16 * 60, 17 * 60, 23*60 + 59}).Draw(t, "hour")
		}
		return holiday.Midnight(day).Add(time.Duration(minute) * time.Minute)
	})
}

// anyPauses is up to four pauses around a receipt, of any cause; an open one now and then.
func anyPauses(received time.Time) *rapid.Generator[[]deadline.Pause] {
	return rapid.Custom(func(t *rapid.T) []deadline.Pause {
		var all []deadline.Pause
		for range rapid.IntRange(0, 4).Draw(t, "pauses") {
			from := received.Add(time.Duration(rapid.IntRange(-2*24*60, 40*24*60).Draw(t, "from")) * time.Minute)
			if rapid.Bool().Draw(t, "soon") {
				from = received.Add(time.Duration(rapid.IntRange(0, 5*24*60).Draw(t, "from")) * time.Minute)
			}
			p := deadline.Pause{From: from, To: from.Add(time.Duration(rapid.IntRange(0, 12*24*60).Draw(t, "long")) * time.Minute), Cause: deadline.Cause(rapid.IntRange(0, 6).Draw(t, "cause"))}
			if rapid.IntRange(0, 15).Draw(t, "open") == 0 {
				p.To = time.Time{}
			}
			all = append(all, p)
		}
		return all
	})
}
