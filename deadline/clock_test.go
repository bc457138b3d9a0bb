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

// Defect 9: loops that give up after so many days. Defect 10: a due date of 0001-01-01.
func TestDefect9And10_ALongTermIsCountedOrRefusedNeverGuessed(t *testing.T) {
	c := clock(t)
	d, err := c.Deadline(deadline.Rule{Term: deadline.MustParseTerm("1400 ngày làm việc")}, at("2020-01-06 08:00"))
	if n, err2 := holiday.Vietnam().WorkingDaysBetween(civil.MustParseDate("2020-01-06"), d.LastDay); err != nil || err2 != nil || n != 1400 {
		t.Errorf("1400 working days: %v, %v; %d of them", d.LastDay, err, n)
	}
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
	_, err = c.Deadline(deadline.Rule{Term: deadline.Term{N: 1, Unit: deadline.WorkingDay}, Late: deadline.LateReceipt{Policy: deadline.NextDayAfter}}, at("2026-01-05 08:00"))
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

func TestADeadlineOverAnOpenChoiceIsProvisional(t *testing.T) {
	c := clock(t)
	for _, x := range []struct {
		term, received string
		want           bool
	}{
		{"01 ngày làm việc", "2028-01-20 08:00", false},
		{"02 ngày làm việc", "2028-01-21 08:00", true}, // over Tết 2028, which is projected
		{"03 ngày", "2028-01-24 08:00", true},          // rolls over 29/1 and 31/1
		{"01 ngày làm việc", "2028-01-31 08:00", false},
		{"30 ngày làm việc", "2026-11-20 08:00", false},
		// Under a late-receipt rule the receipt day itself matters: off, it would move the receipt.
		{"1 working day", "2029-11-26 09:00", true},
		{"1 working day", "2028-09-05 09:00", true},
		{"1 working day", "2028-01-27 09:00", true}, // a receipt moved over 29/1 and 31/1
		{"1 working day", "2028-02-01 09:00", false},
	} {
		rule := deadline.Rule{Term: deadline.MustParseTerm(x.term)}
		if strings.Contains(x.term, "working") {
			rule.Late = after15()
		}
		d, err := c.Deadline(rule, at(x.received))
		if err != nil || d.Provisional != x.want {
			t.Errorf("%s from %s: %+v, %v; provisional %v", x.term, x.received, d, err, x.want)
		}
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

func TestDeadlineAndJudgeDoNotAllocate(t *testing.T) {
	c, received := clock(t), at("2026-02-12 16:10").UTC()
	for _, r := range []deadline.Rule{
		{Term: deadline.MustParseTerm("05 ngày làm việc"), Late: after15()},
		{Term: deadline.MustParseTerm("01 tháng")},
	} {
		if n := testing.AllocsPerRun(100, func() {
			d, _ := c.Deadline(r, received)
			_ = d.Judge(received)
		}); n != 0 {
			t.Errorf("%v: %v allocations", r.Term, n)
		}
	}
}
