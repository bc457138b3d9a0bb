package deadline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func at(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, holiday.ICT)
	if err != nil {
		panic(err)
	}
	return t
}

func clock(t testing.TB) *deadline.Clock {
	t.Helper()
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:00")
	if err != nil {
		t.Fatal(err)
	}
	c, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// after15 is Decree 63/2024/NĐ-CP art. 7(2).
func after15() deadline.LateReceipt {
	return deadline.NextWorkingDayAfter(civil.MustParseTimeOfDay("15:00"))
}

// What the Civil Code 2015 and the procedures' own laws say, one rule a row, counted by hand on the calendar.
func TestTheTermsOfTheLaw(t *testing.T) {
	for _, c := range []struct {
		law      string
		term     string
		late     deadline.LateReceipt
		received string
		lastDay  string
	}{
		{"art. 147(2): the first day is not counted", "05 ngày làm việc", deadline.LateReceipt{}, "2026-03-09 08:00", "2026-03-16"},
		{"art. 147(3): nor the day of the event, though a day off", "01 ngày làm việc", deadline.LateReceipt{}, "2026-03-08 08:00", "2026-03-09"},
		{"art. 148(1): a day term ends on its last day", "15 ngày", deadline.LateReceipt{}, "2026-03-02 08:00", "2026-03-17"},
		{"art. 148(2): a week term on the corresponding day", "02 tuần", deadline.LateReceipt{}, "2026-03-04 08:00", "2026-03-18"},
		{"art. 148(3): a month term on the corresponding day", "01 tháng", deadline.LateReceipt{}, "2026-03-04 08:00", "2026-04-06"}, // 4/4 is a Saturday
		{"art. 148(3): no such day, the month's last", "01 tháng", deadline.LateReceipt{}, "2026-05-31 08:00", "2026-06-30"},
		{"art. 148(3): 31 January, to 28 February, a Saturday", "01 tháng", deadline.LateReceipt{}, "2026-01-31 08:00", "2026-03-02"},
		{"art. 148(4): a year term on the corresponding day and month", "01 năm", deadline.LateReceipt{}, "2025-03-04 08:00", "2026-03-04"},
		{"art. 148(4), by analogy with (3): 29 February, to 28 February", "01 năm", deadline.LateReceipt{}, "2024-02-29 08:00", "2025-02-28"},
		{"art. 148(5): a last day in the Tết break rolls", "05 ngày", deadline.LateReceipt{}, "2026-02-12 08:00", "2026-02-23"},
		{"art. 148(5): on a Saturday it rolls to Monday", "05 ngày", deadline.LateReceipt{}, "2026-03-09 08:00", "2026-03-16"},
		{"art. 148(5): a make-up Saturday is worked, so it stays", "01 ngày", deadline.LateReceipt{}, "2026-08-21 08:00", "2026-08-22"},
		{"art. 148(5): over National Day and its swap", "10 ngày", deadline.LateReceipt{}, "2026-08-21 08:00", "2026-09-03"},
		{"Law 60/2014/QH13 art. 18(2): marriage, 5 working days", "05 ngày làm việc", deadline.LateReceipt{}, "2026-02-12 16:10", "2026-02-26"},
		{"Law 60/2014/QH13 art. 38: marriage with a foreign element, 15 days", "15 ngày", deadline.LateReceipt{}, "2026-04-14 09:00", "2026-04-29"},
		{"Enterprise Law 2020 art. 26(5): business registration, 3 working days", "03 ngày làm việc", deadline.LateReceipt{}, "2026-04-24 09:00", "2026-05-04"}, // 26/4 Hùng Kings, a Sunday, given back on the 27th
		{"Law 135/2025/QH15: construction permit, houses, 7 working days", "07 ngày làm việc", deadline.LateReceipt{}, "2026-08-26 09:00", "2026-09-09"},
		{"Decree 118/2025 art. 18(2): after 15:00 only the hand-over moves", "03 ngày làm việc", deadline.LateReceipt{}, "2026-03-12 16:00", "2026-03-17"},
		{"Decree 63/2024 art. 7(2): after 15:00 counted from the next working day", "03 ngày làm việc", after15(), "2026-03-12 16:00", "2026-03-18"},
		{"\"sau 15 giờ\": 15:00:00 itself is not after", "03 ngày làm việc", after15(), "2026-03-12 15:00", "2026-03-17"},
		{"Decree 63/2024 art. 7(2): over Tết", "05 ngày làm việc", after15(), "2026-02-12 16:10", "2026-02-27"},
		{"received on a Saturday, as on Monday", "03 ngày làm việc", after15(), "2026-03-14 09:00", "2026-03-19"},
		{"received on a make-up Saturday in time", "03 ngày làm việc", after15(), "2026-08-22 09:00", "2026-08-26"},
		{"a month from a late receipt counts from the next working day", "01 tháng", after15(), "2026-03-12 15:01", "2026-04-13"},
	} {
		d, err := clock(t).Deadline(deadline.Rule{Term: deadline.MustParseTerm(c.term), Late: c.late}, at(c.received))
		if err != nil {
			t.Errorf("%s: %v", c.law, err)
		} else if d.LastDay.String() != c.lastDay {
			t.Errorf("%s: %s from %s ends on %v, want %s", c.law, c.term, c.received, d.LastDay, c.lastDay)
		} else if want := d.LastDay.AddDays(1).In(holiday.ICT); !d.Due.Equal(want) {
			t.Errorf("%s, art. 148(6): due at %v, want %v", c.law, d.Due, want)
		}
	}
}

func TestALateReceiptCountsFromTheNextOpening(t *testing.T) {
	for _, c := range []struct{ received, effective string }{
		{"2026-03-12 14:59", "2026-03-12 14:59"},
		{"2026-03-12 15:01", "2026-03-13 07:30"},
		{"2026-03-13 23:59", "2026-03-16 07:30"}, // Friday to Monday
		{"2026-03-14 09:00", "2026-03-16 07:30"},
		{"2026-03-15 00:00", "2026-03-16 07:30"},
		{"2026-03-12 05:00", "2026-03-12 07:30"}, // before opening, on a day that is worked
		{"2026-03-12 07:30", "2026-03-12 07:30"},
		{"2026-08-21 16:00", "2026-08-22 07:30"}, // the make-up Saturday has Monday's hours
		{"2026-08-22 16:00", "2026-08-24 07:30"},
		{"2026-02-13 15:30", "2026-02-23 07:30"},
	} {
		d, err := clock(t).Deadline(deadline.Rule{Term: deadline.MustParseTerm("1 working day"), Late: after15()}, at(c.received))
		if err != nil || !d.Effective.Equal(at(c.effective)) {
			t.Errorf("received %s: effective %v, %v; want %s", c.received, d.Effective, err, c.effective)
		}
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

func TestADayClosedForSomeHoursOpensWhenItIsNotClosed(t *testing.T) {
	decisions, err := holiday.ParseDecisions(strings.NewReader(strings.ReplaceAll(
		"closure|2026-03-13|until=09:00|-|a flood|low\nclosure|2026-03-16|until=12:00|-|a flood|low\nclosure|2026-03-17|from=13:30|-|a flood|low\nclosure|2026-03-18|-|-|a flood|low\n",
		"|", "\t")))
	if err != nil {
		t.Fatal(err)
	}
	calendar, err := holiday.Vietnam().With(decisions...)
	if err != nil {
		t.Fatal(err)
	}
	for hours, wants := range map[string]map[string]string{
		"07:30-11:30 13:30-17:00": {
			"2026-03-12 16:00": "2026-03-13 09:00", "2026-03-13 16:00": "2026-03-16 13:30", "2026-03-16 16:00": "2026-03-17 07:30",
			"2026-03-17 16:00": "2026-03-19 07:30", "2026-03-18 10:00": "2026-03-19 07:30",
		},
		"": {"2026-03-12 16:00": "2026-03-13 09:00", "2026-03-13 16:00": "2026-03-16 12:00", "2026-03-16 16:00": "2026-03-17 00:00"},
	} {
		var office deadline.Hours
		if err := office.UnmarshalText([]byte(hours)); err != nil {
			t.Fatal(err)
		}
		c, err := deadline.NewClock(calendar, office)
		if err != nil {
			t.Fatal(err)
		}
		for received, want := range wants {
			d, err := c.Deadline(deadline.Rule{Term: deadline.MustParseTerm("1 working day"), Late: after15()}, at(received))
			if err != nil || !d.Effective.Equal(at(want)) {
				t.Errorf("hours %q, received %s: effective %v, %v; want %s", hours, received, d.Effective, err, want)
			}
		}
	}
	// A half day is worked: it counts as a day. The closed one does not.
	c, err := deadline.NewClock(calendar, deadline.Hours{})
	if err != nil {
		t.Fatal(err)
	}
	if d, err := c.Deadline(deadline.Rule{Term: deadline.MustParseTerm("4 working days")}, at("2026-03-12 10:00")); err != nil || d.LastDay.String() != "2026-03-19" {
		t.Errorf("%v, %v; want 2026-03-19", d.LastDay, err)
	}
	mornings, err := deadline.ParseHours("07:30-09:00")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := deadline.NewClock(calendar, mornings); err == nil || !strings.Contains(err.Error(), "on 2026-03-13 the office is closed 00:00-09:00, which leaves nothing") {
		t.Errorf("a day with all its hours closed: %v", err)
	}
}

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

// Defect 13: the new date counted from the rolled one. Rolled once, at the end.
func TestDefect13_TheTermIsCountedFromTheReceiptAndRolledOnce(t *testing.T) {
	// A month from 14/1/2026 is Saturday 14/2, in the Tết break: Monday 23/2. Rolled weekend by weekend or counted
	// on from Monday 16/2 it would be another day.
	d, err := clock(t).Deadline(deadline.Rule{Term: deadline.MustParseTerm("01 tháng")}, at("2026-01-14 10:00"))
	if err != nil || d.LastDay.String() != "2026-02-23" {
		t.Errorf("%v, %v; want 2026-02-23", d.LastDay, err)
	}
}
