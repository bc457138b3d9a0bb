package deadline_test

import (
	"errors"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
)

// The Civil Code 2015 (91/2015/QH13), arts 144 to 148, clause by clause. March 2026 begins on a Sunday, so its Mondays are 2,
// 9, 16, 23 and 30.
//
// Two clauses say nothing that a term here could answer, and have no row: art. 146(2) and (3) fix what the beginning, the
// middle and the end of a month or a year are, which are days and not lengths; a text that uses them names a day.
func TestCivilCode2015(t *testing.T) {
	thirty := func(term string) deadline.Rule {
		r := ruleOf(term)
		r.Months = deadline.ThirtyDays
		return r
	}
	testLaw(t, clock(t), []lawCase{
		{law: "art. 144(2): a term in minutes, half an hour", rule: ruleOf("0,5 giờ"), received: "2026-03-09 09:10", due: "2026-03-09 09:40"},
		{law: "art. 144(2): in hours", rule: ruleOf("05 giờ"), received: "2026-03-09 09:10", due: "2026-03-09 14:10"},
		{law: "art. 144(2): in days", rule: ruleOf("03 ngày"), received: "2026-03-09 09:10", due: "2026-03-12 24:00"},
		{law: "art. 144(2): in weeks", rule: ruleOf("01 tuần"), received: "2026-03-09 09:10", due: "2026-03-16 24:00"},
		{law: "art. 144(2): in months", rule: ruleOf("01 tháng"), received: "2026-03-09 09:10", due: "2026-04-09 24:00"},
		{law: "art. 144(2): in years", rule: ruleOf("01 năm"), received: "2026-03-09 09:10", due: "2027-03-09 24:00"},
		{law: "art. 145(1): another law may count working days", rule: ruleOf("05 ngày làm việc"), received: "2026-03-09 09:10", due: "2026-03-16 24:00"},
		// 17/2/2026 is 1/1 by the lunar calendar, and 1/2 of it is 19/3.
		{law: "art. 145(2): a month of the solar calendar, not the lunar", rule: ruleOf("01 tháng"), received: "2026-02-17 09:00", due: "2026-03-17 24:00"},

		{law: "art. 146(1): a month that does not run on end is 30 days", rule: thirty("01 tháng"), received: "2026-03-04 09:00", due: "2026-04-03 24:00"},
		{law: "art. 146(1): half a year is 6 months, 180 days", rule: thirty("06 tháng"), received: "2026-03-04 09:00", due: "2026-09-03 24:00"}, // see the next test
		{law: "art. 146(1): half a month is 15 days", rule: ruleOf("15 ngày"), received: "2026-03-02 09:00", due: "2026-03-17 24:00"},
		{law: "art. 146(1): a week is 7 days", rule: thirty("02 tuần"), received: "2026-03-04 09:00", due: "2026-03-18 24:00"},
		{law: "art. 146(1): a year is 365 days, though a leap day lies in it", rule: thirty("01 năm"), received: "2023-03-02 09:00", due: "2024-03-01 24:00"},
		{law: "art. 146(1): an hour is 60 minutes", rule: ruleOf("0,25 giờ"), received: "2026-03-09 23:50", due: "2026-03-10 00:05"},

		{law: "art. 147(1): hours begin at the instant", rule: ruleOf("12 giờ"), received: "2026-03-09 09:10:11", due: "2026-03-09 21:10:11"},
		{law: "art. 147(2): the first day of a day term is not counted", rule: ruleOf("01 ngày"), received: "2026-03-09 00:00", due: "2026-03-10 24:00"},
		{law: "art. 147(2): however late in it", rule: ruleOf("01 ngày"), received: "2026-03-09 23:59:59", due: "2026-03-10 24:00"},
		{law: "art. 147(2): of working days, 5 from a Monday", rule: ruleOf("05 ngày làm việc"), received: "2026-03-09 08:00", due: "2026-03-16 24:00"},
		{law: "art. 147(3): nor the day of the event, though a day off", rule: ruleOf("01 ngày làm việc"), received: "2026-03-08 08:00", due: "2026-03-09 24:00"},

		{law: "art. 148(1): a day term ends with its last day", rule: ruleOf("15 ngày"), received: "2026-03-02 08:00", due: "2026-03-17 24:00"},
		{law: "art. 148(2): a week term with the corresponding day", rule: ruleOf("02 tuần"), received: "2026-03-04 08:00", due: "2026-03-18 24:00"},
		{law: "art. 148(3): a month term with the corresponding day", rule: ruleOf("01 tháng"), received: "2026-03-10 08:00", due: "2026-04-10 24:00"},
		{law: "art. 148(3): no such day, the month's last", rule: ruleOf("01 tháng"), received: "2026-05-31 08:00", due: "2026-06-30 24:00"},
		{law: "art. 148(3): 31 January, 28 February, a Saturday, so Monday 2/3", rule: ruleOf("01 tháng"), received: "2026-01-31 08:00", due: "2026-03-02 24:00"},
		{law: "art. 148(4): a year term with the corresponding day and month", rule: ruleOf("01 năm"), received: "2025-03-04 08:00", due: "2026-03-04 24:00"},
		{law: "art. 148(4), by analogy with (3): 29 February, 28 February", rule: ruleOf("01 năm"), received: "2024-02-29 08:00", due: "2025-02-28 24:00"},
		{law: "art. 148(5): on a Saturday it goes on to Monday", rule: ruleOf("05 ngày"), received: "2026-03-09 08:00", due: "2026-03-16 24:00"},
		{law: "art. 148(5): a month term too, 4/4 is a Saturday", rule: ruleOf("01 tháng"), received: "2026-03-04 08:00", due: "2026-04-06 24:00"},
		{law: "art. 148(5): in the Tết break, 14/2 to 22/2", rule: ruleOf("05 ngày"), received: "2026-02-12 08:00", due: "2026-02-23 24:00"},
		{law: "art. 148(5): on a compensation day, Monday 27/4 for Sunday 26/4", rule: ruleOf("05 ngày"), received: "2026-04-22 08:00", due: "2026-04-28 24:00"},
		{law: "art. 148(5), silent on swaps: a make-up Saturday is worked, so it stays", rule: ruleOf("01 ngày"), received: "2026-08-21 08:00", due: "2026-08-22 24:00"},
		{law: "art. 148(5): over National Day and its swap, 29/8 to 2/9", rule: ruleOf("10 ngày"), received: "2026-08-21 08:00", due: "2026-09-03 24:00"},
		{law: "art. 148(5): hours do not roll", rule: ruleOf("24 giờ"), received: "2026-03-13 16:00", due: "2026-03-14 16:00"},
		{law: "art. 148(6): the end of a day is 24:00, also of the last of a month", rule: ruleOf("01 ngày"), received: "2026-03-30 08:00", due: "2026-03-31 24:00"},
	})
}

// 4/3/2026 + 180 days: 27 to the end of March, 30, 31, 30, 31 make 149 by 31/7, and 31 more 180: Monday 31/8, which is swapped
// off for Saturday 22/8; 1/9 and 2/9 are off too.
func TestCivilCode2015Art146_SixMonthsOfThirtyDaysEndInTheNationalDayBreak(t *testing.T) {
	r := ruleOf("06 tháng")
	r.Months, r.Roll = deadline.ThirtyDays, deadline.NoRoll
	if got := ends(t, clock(t), r, "2026-03-04 09:00"); got != "2026-08-31 24:00" {
		t.Errorf("without rolling: %s", got)
	}
	r.Roll = deadline.RollForward
	if got := ends(t, clock(t), r, "2026-03-04 09:00"); got != "2026-09-03 24:00" {
		t.Errorf("rolled: %s", got)
	}
}

func TestCivilCode2015Art144_ATermIsTheSpanBetweenTwoInstants(t *testing.T) {
	t.Run("art. 144(1): from one instant to another", func(t *testing.T) {
		d, err := clock(t).Deadline(ruleOf("24 giờ"), at("2026-03-09 09:10"))
		if err != nil || d.Due.Sub(d.Effective) != 24*time.Hour {
			t.Errorf("%+v, %v", d, err)
		}
	})
	t.Run("art. 144(2): set by an event that may happen, it has no end until it does", func(t *testing.T) {
		phases := []deadline.Phase{{Rule: ruleOf("03 ngày làm việc")}, {Name: "the heirs agree", From: deadline.FromEvent, Rule: ruleOf("05 ngày")}}
		all, err := clock(t).Sequence(phases, []time.Time{at("2026-03-09 09:00")})
		if err != nil || endOf(all[0]) != "2026-03-12 24:00" || endOf(all[1]) != "suspended" {
			t.Errorf("%+v, %v", all, err)
		}
	})
	t.Run("art. 144(2): from the event, the day after it", func(t *testing.T) {
		phases := []deadline.Phase{{Rule: ruleOf("03 ngày làm việc")}, {Name: "the heirs agree", From: deadline.FromEvent, Rule: ruleOf("05 ngày")}}
		all, err := clock(t).Sequence(phases, []time.Time{at("2026-03-09 09:00"), at("2026-03-18 10:00")})
		if err != nil || endOf(all[1]) != "2026-03-23 24:00" { // Wednesday 18/3 + 5
			t.Errorf("%+v, %v", all, err)
		}
	})
}

func TestCivilCode2015Art146_HalfAMonthOrAYearIsSaidInDaysOrMonths(t *testing.T) {
	for _, text := range []string{"0,5 tháng", "1/2 năm"} {
		if term, err := deadline.ParseTerm(text); !errors.Is(err, deadline.ErrTerm) {
			t.Errorf("%s is %v, %v", text, term, err)
		}
	}
}

func TestCivilCode2015Art148_AtTwentyFourHoursItIsStillInTime(t *testing.T) {
	d, err := clock(t).Deadline(ruleOf("05 ngày làm việc"), at("2026-03-09 09:00"))
	if err != nil {
		t.Fatal(err)
	}
	for finished, want := range map[string]deadline.Outcome{
		"2026-03-13 23:59:59": deadline.Early, "2026-03-16 00:00": deadline.OnTime, "2026-03-16 23:59:59": deadline.OnTime,
		"2026-03-17 00:00": deadline.OnTime, "2026-03-17 00:00:01": deadline.Late,
	} {
		if got := d.Judge(at(finished)); got != want {
			t.Errorf("art. 148(6): finished %s: %v, want %v", finished, got, want)
		}
	}
}
