package deadline_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Defects of clocks in use that lie in their calendars and their loops.

// Defect 6: holidays before today are not loaded, or the one on the start day is missed.
func TestDefect6_APastDeadlineIsComputedLikeAnyOther(t *testing.T) {
	d, err := clock(t).Deadline(deadline.Rule{Term: deadline.MustParseTerm("03 ngày làm việc")}, at("2011-01-28 16:00"))
	if err != nil || d.LastDay.String() != "2011-02-08" { // Sat 29/1, Sun 30/1 worked; 31/1, 1/2 swapped; Tết 2-5/2; Mon 7/2 compensation
		t.Errorf("%v, %v; want 2011-02-08", d.LastDay, err)
	}
	d, err = clock(t).Deadline(deadline.Rule{Term: deadline.MustParseTerm("01 ngày làm việc"), Late: after15()}, at("2026-09-02 10:00"))
	if err != nil || d.LastDay.String() != "2026-09-04" || !d.Effective.Equal(at("2026-09-03 07:30")) {
		t.Errorf("received on National Day: %+v, %v", d, err)
	}
}

// Defect 7 of other clocks: a make-up Saturday gets no hours, or Monday's by accident.
func TestDefect7_AMakeUpDayHasTheHoursOfTheDayItPaysBack(t *testing.T) {
	hours, err := deadline.ParseHours("Mon 09:00-11:30; Tue-Fri 07:30-11:30; Sat 10:00-11:00 receive")
	if err != nil {
		t.Fatal(err)
	}
	c, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		t.Fatal(err)
	}
	rule := deadline.Rule{Term: deadline.MustParseTerm("1 working day"), Late: after15()}
	for received, want := range map[string]string{
		"2026-08-21 16:00": "2026-08-22 09:00", // Saturday 22/8 pays for Monday 31/8
		"2026-01-09 16:00": "2026-01-10 07:30", // Saturday 10/1 pays for Friday 2/1
	} {
		if d, err := c.Deadline(rule, at(received)); err != nil || !d.Effective.Equal(at(want)) {
			t.Errorf("received %s: effective %v, %v; want %s", received, d.Effective, err, want)
		}
	}
}

// Defect 7: a Saturday of mornings crashes in silence.
func TestDefect7_AMorningSaturdayIsAMorning(t *testing.T) {
	calendar, err := holiday.ForEnterprise(holiday.Enterprise{Rest: []time.Weekday{time.Sunday}, TetBefore: 1})
	if err != nil {
		t.Fatal(err)
	}
	hours, err := deadline.ParseHours("Mon-Fri 07:30-11:30 13:30-17:00; Sat 07:30-11:30")
	if err != nil {
		t.Fatal(err)
	}
	c, err := deadline.NewClock(calendar, hours)
	if err != nil {
		t.Fatal(err)
	}
	if got := ends(t, c, ruleOf("06 giờ làm việc"), "2026-03-13 16:00"); got != "2026-03-16 08:30" { // 1 h, 4 h, 1 h
		t.Error(got)
	}
	if got := ends(t, c, deadline.Rule{Term: deadline.MustParseTerm("01 ngày làm việc"), DueAt: deadline.CloseOfOffice}, "2026-03-13 16:00"); got != "2026-03-14 11:30" {
		t.Error(got)
	}
}

// Defect 8 of other systems: blank hours mean a day off in one routine and a working day in another. Here the calendar says
// what is worked, and hours that leave nothing of such a day are refused.
func TestDefect8_AClockNeedsACalendarAndHoursForItsDays(t *testing.T) {
	if _, err := deadline.NewClock(nil, deadline.Hours{}); err == nil {
		t.Error("a clock without a calendar")
	}
	if _, err := deadline.NewClock(&holiday.Calendar{}, deadline.Hours{}); err == nil {
		t.Error("a clock with a calendar of no days")
	}
	for hours, missing := range map[string]string{
		"Mon-Thu 07:30-11:30":                          "Friday",
		"Mon-Thu 07:30-11:30; Fri 07:30-11:30 receive": "Friday",
	} {
		h, err := deadline.ParseHours(hours)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := deadline.NewClock(holiday.Vietnam(), h); err == nil || !strings.Contains(err.Error(), "have no "+missing) {
			t.Errorf("%s: %v", hours, err)
		}
	}
	c, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		t.Fatal(err)
	}
	d, err := c.Deadline(deadline.Rule{Term: deadline.MustParseTerm("05 ngày làm việc"), Late: after15()}, at("2026-02-12 16:10"))
	if err != nil || d.LastDay.String() != "2026-02-27" || !d.Effective.Equal(at("2026-02-13 00:00")) {
		t.Errorf("without hours: %+v, %v", d, err)
	}
}

// Defect 9: loops that give up after 360 or 1,400 days, or after 5 seconds, or never.
func TestDefect9_ALongTermIsCountedToItsEnd(t *testing.T) {
	received := civil.MustParseDate("2020-01-06")
	for _, n := range []int{360, 1400, 5000} {
		day := received
		for left := n; left > 0; { // day by day
			day = day.AddDays(1)
			d, err := holiday.Vietnam().Day(day)
			if err != nil {
				t.Fatal(err)
			}
			if d.Worked() {
				left--
			}
		}
		d, err := clock(t).Deadline(deadline.Rule{Term: deadline.Term{N: n, Unit: deadline.WorkingDay}}, at("2020-01-06 08:00"))
		if err != nil || d.LastDay != day {
			t.Errorf("%d working days: %v, %v; want %v", n, d.LastDay, err, day)
		}
	}
}

// Defect 10: a due date of 0001-01-01 after a swallowed error.
func TestDefect10_WhatCannotBeCountedIsAnErrorAndNoDate(t *testing.T) {
	c := clock(t)
	for _, r := range []struct {
		term     deadline.Term
		received time.Time
		want     string
	}{
		{deadline.Term{N: 30, Unit: deadline.WorkingDay}, at("2100-12-20 08:00"), "deadline: 30 working days from 2100-12-20 08:00:00: holiday: 30 working days from 2100-12-20 ends outside the calendar (2000-01-01 to 2100-12-31)"},
		{deadline.Term{N: 30, Unit: deadline.CalendarDay}, at("2100-12-20 08:00"), "deadline: 30 days from 2100-12-20 08:00:00: holiday: 2101-01-19 is outside the calendar (2000-01-01 to 2100-12-31)"},
		{deadline.Term{N: 99999, Unit: deadline.Year}, at("2026-01-01 08:00"), "deadline: 99999 years from 2026-01-01 08:00:00: holiday: 9999-12-31 is outside the calendar (2000-01-01 to 2100-12-31)"},
		{deadline.Term{N: 1, Unit: deadline.WorkingDay}, at("1999-12-31 08:00"), "deadline: 1 working day from 1999-12-31 08:00:00: holiday: 1999-12-31 is outside the calendar (2000-01-01 to 2100-12-31)"},
		{deadline.Term{N: 9000, Unit: deadline.CalendarDay}, at("1990-01-01 08:00"), "deadline: 9000 days from 1990-01-01 08:00:00: holiday: 1990-01-01 is outside the calendar (2000-01-01 to 2100-12-31)"},
		{deadline.Term{N: 1, Unit: deadline.WorkingDay}, time.Time{}, "deadline: 1 working day: there is no instant of receipt"},
		{deadline.Term{}, at("2026-01-01 08:00"), "deadline: no term from 2026-01-01 08:00:00: unusable rule: there is no term"},
		{deadline.Term{N: 5}, at("2026-01-01 08:00"), "deadline: 5 (no unit) from 2026-01-01 08:00:00: unusable rule: the term has no unit"},
		{deadline.Term{N: -5, Unit: deadline.WorkingDay}, at("2026-01-01 08:00"), "deadline: -5 working days from 2026-01-01 08:00:00: unusable rule: a term is above 0 and up to 99999 units, not -5"},
		{deadline.Term{N: math.MinInt, Unit: 200}, at("2026-01-01 08:00"), "deadline: -9223372036854775808 (no unit) from 2026-01-01 08:00:00: unusable rule: the term has no unit"},
		{deadline.Term{N: 1, Unit: deadline.WorkingDay}, time.Date(20026, 1, 1, 0, 0, 0, 0, time.UTC), "deadline: 1 working day from 20026-01-01 07:00:00: holiday: no date is outside the calendar (2000-01-01 to 2100-12-31)"},
	} {
		d, err := c.Deadline(deadline.Rule{Term: r.term}, r.received)
		if err == nil || err.Error() != r.want || d != (deadline.Deadline{}) {
			t.Errorf("%+v, %v\nwant %s", d, err, r.want)
		}
		if trace, err2 := c.Trace(deadline.Rule{Term: r.term}, r.received); err2 == nil || err2.Error() != err.Error() || trace.Deadline != (deadline.Deadline{}) {
			t.Errorf("the trace differs: %v", err2)
		}
	}
	_, err := c.Deadline(deadline.Rule{Term: deadline.Term{N: 1, Unit: deadline.WorkingDay}, Late: deadline.LateReceipt{Policy: deadline.NextDayAfter}}, at("2026-01-05 08:00"))
	if !errors.Is(err, deadline.ErrRule) || !strings.Contains(err.Error(), "late receipt after 00:00") {
		t.Errorf("a late receipt without its hour: %v", err)
	}
	for name, late := range map[string]deadline.LateReceipt{
		"a policy that does not exist": {Policy: 99}, "an hour without a policy": {Hour: 54000}, "an hour of tomorrow": {Policy: deadline.NextDayAfter, Hour: 86401},
	} {
		if _, err = c.Deadline(deadline.Rule{Term: deadline.Term{N: 1, Unit: deadline.WorkingDay}, Late: late}, at("2026-01-05 08:00")); !errors.Is(err, deadline.ErrRule) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, none := range map[string]*deadline.Clock{"no clock": nil, "a clock nobody made": {}} {
		if _, err := none.Deadline(deadline.Rule{Term: deadline.Term{N: 1, Unit: deadline.WorkingDay}}, at("2026-01-05 08:00")); !errors.Is(err, deadline.ErrNoCalendar) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Defect 13: postponing the postponed. The new date is counted from the receipt, not from the rolled deadline.
func TestDefect13_AnExtensionIsCountedFromTheReceiptNotFromTheRolledDate(t *testing.T) {
	// 5 days from Monday 9/3/2026 is Saturday 14/3, so Monday 16/3. 5 more are 10 from the receipt, Thursday 19/3; from the
	// rolled date they would be Saturday 21/3, so Monday 23/3.
	k := deadline.Case{Rule: ruleOf("05 ngày"), Received: at("2026-03-09 09:00"), Extensions: []deadline.Extension{{By: deadline.MustParseTerm("05 ngày")}}}
	d, err := clock(t).DeadlineOf(k)
	if err != nil || endOf(d) != "2026-03-19 24:00" || endOf(d.First()) != "2026-03-16 24:00" {
		t.Errorf("%+v, %v", d, err)
	}
}

// Defect 13: rolled once, at the end.
func TestDefect13_TheTermIsCountedFromTheReceiptAndRolledOnce(t *testing.T) {
	// A month from 14/1/2026 is Saturday 14/2, in the Tết break: Monday 23/2. Rolled weekend by weekend or counted
	// on from Monday 16/2 it would be another day.
	d, err := clock(t).Deadline(deadline.Rule{Term: deadline.MustParseTerm("01 tháng")}, at("2026-01-14 10:00"))
	if err != nil || d.LastDay.String() != "2026-02-23" {
		t.Errorf("%v, %v; want 2026-02-23", d.LastDay, err)
	}
}

// Defect 14: of 1,461 targets asked backward by plain subtraction 409 missed the target and 15 were too early. The answer is the
// largest receipt whose deadline is not after the target, for each target of four years.
func TestDefect14_TheLatestReceiptIsRightForEveryDayOfFourYears(t *testing.T) {
	c := clock(t)
	worked := func(d civil.Date) bool {
		day, err := holiday.Vietnam().Day(d)
		if err != nil {
			t.Fatal(err)
		}
		return day.Worked()
	}
	for text, end := range map[string]func(civil.Date) civil.Date{
		"01 tháng": func(d civil.Date) civil.Date { return d.AddMonths(1) },
		"03 tháng": func(d civil.Date) civil.Date { return d.AddMonths(3) },
		"10 ngày":  func(d civil.Date) civil.Date { return d.AddDays(10) },
	} {
		due := func(d civil.Date) civil.Date { // of a receipt on d, whatever the hour
			for d = end(d); !worked(d); d = d.AddDays(1) {
			}
			return d
		}
		targets := 0
		for target := civil.MustParseDate("2024-01-01"); target.Year() < 2028; target = target.AddDays(1) {
			targets++
			day := target
			for due(day).After(target) {
				day = day.AddDays(-1)
			}
			want := holiday.Midnight(day.AddDays(1)).Add(-time.Second)
			if got, err := c.LatestReceipt(ruleOf(text), holiday.Midnight(target.AddDays(1))); err != nil || !got.Equal(want) {
				t.Errorf("%s by %v: %v, %v; want %v", text, target, got, err, want)
			}
		}
		if targets != 1461 {
			t.Errorf("%d targets", targets)
		}
	}
}
