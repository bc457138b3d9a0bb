package deadline_test

import (
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// The examples by which the rules of counting are explained, rule by rule.
func TestTheRulesByTheirExamples(t *testing.T) {
	first := dayAfter("03 ngày làm việc")
	first.FirstDay = deadline.FirstIncluded
	monthFirst := ruleOf("01 tháng")
	monthFirst.FirstDay = deadline.FirstIncluded
	closing := ruleOf("05 ngày làm việc")
	closing.DueAt = deadline.CloseOfOffice
	hour := ruleOf("05 ngày làm việc")
	hour.DueAt = deadline.TimeOfReceipt
	thirty := ruleOf("01 tháng")
	thirty.Months = deadline.ThirtyDays
	five := ruleOf("05 ngày làm việc")
	other := func(from, to string) []deadline.Pause {
		return []deadline.Pause{pause(deadline.OtherCause, from, to)}
	}
	testLaw(t, clock(t), []lawCase{
		{law: "late receipt: Thursday 12/3/2026 16:00, no rule", rule: ruleOf("03 ngày làm việc"), received: "2026-03-12 16:00", due: "2026-03-17 24:00"},
		{law: "late receipt: after 15:00 the next day", rule: dayAfter("03 ngày làm việc"), received: "2026-03-12 16:00", due: "2026-03-18 24:00"},
		{law: "late receipt: after 15:00 the next day, which is day 1", rule: first, received: "2026-03-12 16:00", due: "2026-03-17 24:00"},

		{law: "first day: a month ends the day before the corresponding day", rule: monthFirst, received: "2026-03-10 09:00", due: "2026-04-09 24:00"},
		{law: "first day: not worked, it is the first working day after", rule: first, received: "2026-03-14 09:00", due: "2026-03-18 24:00"}, // 16, 17, 18

		{law: "position: 1,5 days from Monday 10:00, half of Wednesday's 7 h 30", rule: ruleOf("1,5 ngày làm việc"), received: "2026-03-09 10:00", due: "2026-03-11 11:15"},
		{law: "position: a third of a day is 2 h 30", rule: ruleOf("1/3 ngày làm việc"), received: "2026-03-09 10:00", due: "2026-03-10 10:00"},
		{law: "position: rounded up to the second, a seventh of 27,000", rule: ruleOf("1/7 ngày làm việc"), received: "2026-03-09 10:00", due: "2026-03-10 08:34:18"}, // 3,857.1 s: 1 h 4 min 18 s

		{law: "roll: once, at the end", rule: ruleOf("01 tháng"), received: "2026-01-14 10:00", due: "2026-02-23 24:00"},
		{law: "roll: not on a make-up Saturday", rule: ruleOf("01 ngày"), received: "2026-08-21 08:00", due: "2026-08-22 24:00"},

		{law: "due: at 24:00", rule: five, received: "2026-03-09 09:00", due: "2026-03-16 24:00"},
		{law: "due: at the close of office", rule: closing, received: "2026-03-09 09:00", due: "2026-03-16 17:00"},
		{law: "due: at the hour of receipt", rule: hour, received: "2026-03-09 09:00", due: "2026-03-16 09:00"},

		{law: "hours: a make-up Saturday has the hours of the Monday it pays back", rule: ruleOf("02 giờ làm việc"), received: "2026-08-21 16:00", due: "2026-08-22 08:30"},
		{law: "hours: clock hours never roll", rule: ruleOf("48 giờ"), received: "2026-03-13 16:00", due: "2026-03-15 16:00"},

		{law: "pauses: within a day they cost nothing", rule: five, received: "2026-03-09 09:00", pauses: other("2026-03-11 08:00", "2026-03-11 16:00"), due: "2026-03-16 24:00"},
		{law: "pauses: Friday 16:00 to Monday 08:00 costs Monday", rule: five, received: "2026-03-09 09:00", pauses: other("2026-03-13 16:00", "2026-03-16 08:00"), due: "2026-03-17 24:00"},
		{law: "pauses: Friday to Saturday costs nothing", rule: five, received: "2026-03-09 09:00", pauses: other("2026-03-13 16:00", "2026-03-14 10:00"), due: "2026-03-16 24:00"},
		{law: "pauses: 5 working days from 9/3, paused Monday 16/3 09:00 to Thursday 19/3, end on Friday 20/3", rule: five, received: "2026-03-09 09:00",
			pauses: other("2026-03-16 09:00", "2026-03-19 10:00"), due: "2026-03-20 24:00"},
		{law: "pauses: of clock hours the wall time", rule: ruleOf("24 giờ"), received: "2026-03-13 16:00", pauses: other("2026-03-13 20:00", "2026-03-14 08:00"), due: "2026-03-15 04:00"},
		{law: "pauses: of working hours the working time", rule: ruleOf("04 giờ làm việc"), received: "2026-03-13 16:00", pauses: other("2026-03-13 16:30", "2026-03-16 08:00"), due: "2026-03-16 11:30"}, // 0,5 h, 3,5 h
		{law: "pauses: begun after the due instant they change nothing", rule: five, received: "2026-03-09 09:00", pauses: other("2026-03-17 08:00", "2026-03-19 10:00"), due: "2026-03-16 24:00"},
		{law: "pauses: clipped at the effective receipt", rule: dayAfter("05 ngày làm việc"), received: "2026-03-12 16:00", pauses: other("2026-03-12 16:30", "2026-03-13 07:00"), due: "2026-03-20 24:00"},
		{law: "pauses: still open, no date", rule: five, received: "2026-03-09 09:00", pauses: other("2026-03-11 08:00", ""), due: "suspended"},

		// A month from Wednesday 4/3 is 31 days; three more end on Tuesday 7/4. 30 and three, on Monday 6/4.
		{law: "months with pauses: as many days as lie up to the corresponding day", rule: ruleOf("01 tháng"), received: "2026-03-04 09:00", pauses: other("2026-03-09 10:00", "2026-03-12 10:00"), due: "2026-04-07 24:00"},
		{law: "months with pauses: 30 days where the rule says so", rule: thirty, received: "2026-03-04 09:00", pauses: other("2026-03-09 10:00", "2026-03-12 10:00"), due: "2026-04-06 24:00"},
	})
}

func TestAnOpenPauseCanBeAskedWhatIfItEndedNow(t *testing.T) {
	open := []deadline.Pause{pause(deadline.Supplement, "2026-03-11 08:00", "")}
	d, err := clock(t).Deadline(ruleOf("05 ngày làm việc"), at("2026-03-09 09:00"), deadline.Resume(open, at("2026-03-13 10:00"))...)
	if err != nil || endOf(d) != "2026-03-18 24:00" || !open[0].Open() { // 10, 11; 16, 17, 18
		t.Errorf("%+v, %v", d, err)
	}
}

func TestStepsThatSumToTheLimitEndWhereTheLimitEnds(t *testing.T) {
	var phases []deadline.Phase
	for i, text := range []string{"0,5 ngày làm việc", "2,25 ngày làm việc", "01 ngày làm việc", "1,25 ngày làm việc"} {
		p := deadline.Phase{From: deadline.FromPrevious, Rule: ruleOf(text)}
		if i == 0 {
			p.From = deadline.FromReceipt
		}
		phases = append(phases, p)
	}
	all, err := clock(t).Sequence(phases, []time.Time{at("2026-03-09 16:30")})
	if err != nil {
		t.Fatal(err)
	}
	// 0,5; 2,75; 3,75 and 5 days: half of Tuesday's 7 h 30 is 11:15; three quarters, 5 h 37 min 30 s, are 15:07:30.
	for i, want := range []string{"2026-03-10 11:15", "2026-03-12 15:07:30", "2026-03-13 15:07:30", "2026-03-16 24:00"} {
		if got := endOf(all[i]); got != want {
			t.Errorf("step %d: %s, want %s", i+1, got, want)
		}
	}
}

func TestNoWorkingTimeAddedIsTheInstantItself(t *testing.T) {
	for _, s := range []string{"2026-03-09 10:00", "2026-03-09 12:00", "2026-03-14 23:00"} {
		if got, err := clock(t).AddWorking(at(s), 0); err != nil || !got.Equal(at(s)) {
			t.Errorf("%s: %v, %v", s, got, err)
		}
	}
}

func TestTheLatestReceiptForADueDateIsTheLastSecondInTime(t *testing.T) {
	for _, c := range []struct {
		rule       deadline.Rule
		by, latest string
	}{
		{ruleOf("05 ngày làm việc"), "2026-03-17 00:00", "2026-03-09 23:59:59"},    // due by 24:00 of Monday 16/3
		{ruleOf("05 ngày làm việc"), "2026-03-16 23:59:59", "2026-03-08 23:59:59"}, // only Friday 13/3 is in time: Sunday, the same as Friday 6/3
		{dayAfter("05 ngày làm việc"), "2026-03-17 00:00", "2026-03-09 15:00:00"},  // a second later counts from the 10th
		{ruleOf("05 ngày"), "2026-03-17 00:00", "2026-03-11 23:59:59"},             // 14, 15 and 16/3 are all due on Monday
		{ruleOf("02 giờ làm việc"), "2026-03-16 08:30", "2026-03-13 16:00"},        // 1 h on Friday, 1 h on Monday
		{ruleOf("24 giờ"), "2026-03-14 16:00", "2026-03-13 16:00"},                 // wall time
	} {
		if got, err := clock(t).LatestReceipt(c.rule, at(c.by)); err != nil || !got.Equal(at(c.latest)) {
			t.Errorf("%v by %s: %v, %v; want %s", c.rule, c.by, got, err, c.latest)
		}
	}
}

func TestALimitIsTheVersionInForceOnTheEffectiveReceiptDay(t *testing.T) {
	// Received on Tuesday 30/6/2026 at 16:00 under a rule that moves it to 1/7, a dossier comes under the new law.
	d, err := clock(t).Deadline(dayAfter("01 ngày làm việc"), at("2026-06-30 16:00"))
	if err != nil || !d.Effective.Equal(at("2026-07-01 07:30")) {
		t.Fatalf("%+v, %v", d, err)
	}
	k, err := deadline.KnownRule("construction-permit/house", holiday.DateOf(d.Effective))
	if err != nil || k.Limit.Phases[0].Rule.Term.English() != "7 working days" {
		t.Errorf("%+v, %v", k, err)
	}
}
