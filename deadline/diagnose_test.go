package deadline_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

func TestADiagnosisFindsTheMistakeThatGivesThePromisedDate(t *testing.T) {
	c := clock(t) // of 7,5 h
	late := rule("03 ngày làm việc")
	late.Late = after15()
	supplement := []deadline.Pause{{From: at("2026-03-11 10:00"), To: at("2026-03-13 10:00"), Cause: deadline.Supplement}}
	two := append(supplement, deadline.Pause{From: at("2026-03-16 10:00"), To: at("2026-03-17 10:00"), Cause: deadline.Supplement})
	for _, x := range []struct {
		mistake  deadline.Mistake
		kase     deadline.Case
		promised string
	}{
		{deadline.ReceiptDayCounted, deadline.Case{Rule: rule("05 ngày làm việc"), Received: at("2026-03-09 10:00")}, "2026-03-13"},
		{deadline.LateReceiptMissed, deadline.Case{Rule: late, Received: at("2026-03-12 16:00")}, "2026-03-17"},
		{deadline.LateReceiptAdded, deadline.Case{Rule: rule("03 ngày làm việc"), Received: at("2026-03-12 16:00")}, "2026-03-18"},
		{deadline.HolidaysMissed, deadline.Case{Rule: rule("05 ngày làm việc"), Received: at("2026-02-12 16:10")}, "2026-02-19"},     // 16 to 20/2 are Tết
		{deadline.CompensationMissed, deadline.Case{Rule: rule("03 ngày làm việc"), Received: at("2026-04-24 09:00")}, "2026-04-29"}, // Monday 27/4 is given back
		{deadline.MakeUpMissed, deadline.Case{Rule: rule("03 ngày làm việc"), Received: at("2026-08-21 09:00")}, "2026-08-26"},
		{deadline.SwappedRestMissed, deadline.Case{Rule: rule("03 ngày làm việc"), Received: at("2026-08-28 09:00")}, "2026-09-04"},
		{deadline.CalendarForWorking, deadline.Case{Rule: rule("15 ngày làm việc"), Received: at("2026-03-09 10:00")}, "2026-03-24"},
		{deadline.WorkingForCalendar, deadline.Case{Rule: rule("15 ngày"), Received: at("2026-03-09 10:00")}, "2026-03-30"},
		{deadline.RollMissed, deadline.Case{Rule: rule("05 ngày"), Received: at("2026-03-09 10:00")}, "2026-03-14"},
		{deadline.PausesMissed, deadline.Case{Rule: rule("05 ngày làm việc"), Received: at("2026-03-09 10:00"), Pauses: supplement}, "2026-03-16"},
		{deadline.LastPauseOnly, deadline.Case{Rule: rule("07 ngày làm việc"), Received: at("2026-03-09 10:00"), Pauses: two}, "2026-03-19"},
		{deadline.PauseDaysAdded, deadline.Case{Rule: rule("05 ngày làm việc"), Received: at("2026-03-05 10:00"), Pauses: []deadline.Pause{{From: at("2026-03-06 16:00"), To: at("2026-03-09 08:00")}}}, "2026-03-15"},
		{deadline.RestartMissed, deadline.Case{Rule: deadline.Rule{Term: deadline.MustParseTerm("05 ngày làm việc"), Supplement: deadline.RestartRegime}, Received: at("2026-03-09 10:00"), Pauses: supplement}, "2026-03-18"},
		{deadline.RestartAdded, deadline.Case{Rule: rule("05 ngày làm việc"), Received: at("2026-03-09 10:00"), Pauses: supplement}, "2026-03-20"},
		{deadline.ExtensionMissed, deadline.Case{Rule: rule("05 ngày làm việc"), Received: at("2026-03-09 10:00"), Extensions: []deadline.Extension{{To: date("2026-03-27")}}}, "2026-03-16"},
		{deadline.EightHourDays, deadline.Case{Rule: rule("20 ngày làm việc"), Received: at("2026-03-09 10:00")}, "2026-04-07"},
		{deadline.ThirtyDayMonths, deadline.Case{Rule: rule("01 tháng"), Received: at("2026-03-09 10:00")}, "2026-04-08"},
		{deadline.SaturdaysCounted, deadline.Case{Rule: rule("10 ngày làm việc"), Received: at("2026-03-09 10:00")}, "2026-03-20"},
	} {
		d, err := c.Diagnose(x.kase, date(x.promised))
		if err != nil || d.Agrees() {
			t.Errorf("%v: %+v, %v", x.mistake, d, err)
			continue
		}
		if !slices.ContainsFunc(d.Likely, func(m deadline.Mistaken) bool { return slices.Equal(m.Mistakes, []deadline.Mistake{x.mistake}) }) {
			t.Errorf("%v is not found for %s, legal %v:\n%v", x.mistake, x.promised, d.Legal.LastDay, d)
		}
	}
}

func TestTwoMistakesAreFoundWhereNoSingleOneExplains(t *testing.T) {
	// 5 working days from Thursday 12/2/2026 16:10 are 26/2; the receipt day counted and Tết missed give Wednesday 18/2.
	d, err := clock(t).Diagnose(deadline.Case{Rule: rule("05 ngày làm việc"), Received: at("2026-02-12 16:10")}, date("2026-02-18"))
	want := []deadline.Mistake{deadline.ReceiptDayCounted, deadline.HolidaysMissed}
	if err != nil || !slices.ContainsFunc(d.Likely, func(m deadline.Mistaken) bool { return slices.Equal(m.Mistakes, want) }) {
		t.Errorf("%v, %v", d, err)
	}
	for _, m := range d.Likely {
		if m.Deadline.LastDay != date("2026-02-18") {
			t.Errorf("%v gives %v", m.Mistakes, m.Deadline.LastDay)
		}
	}
}

func TestADiagnosisOfTheLegalDateOrOfNoneSaysSo(t *testing.T) {
	c, k := clock(t), deadline.Case{Rule: rule("05 ngày làm việc"), Received: at("2026-03-09 10:00")}
	if d, err := c.Diagnose(k, date("2026-03-16")); err != nil || !d.Agrees() || len(d.Likely) != 0 || d.In(deadline.Vietnamese) != "Ngày hẹn Thứ Hai 16/03/2026 đúng với hạn theo luật.\n" {
		t.Errorf("%v, %v", d, err)
	}
	if d, err := c.Diagnose(k, date("2027-03-16")); err != nil || len(d.Likely) != 0 || d.String() != "The promised Tuesday 2027-03-16 is after the legal date, Monday 2026-03-16.\nNo mistake known here gives this date.\n" {
		t.Errorf("%v, %v", d, err)
	}
	if _, err := c.Diagnose(k, date("2127-03-16")); !errors.Is(err, holiday.ErrOutside) {
		t.Errorf("a promise outside the calendar: %v", err)
	}
	k.Pauses = []deadline.Pause{{From: at("2026-03-10 10:00")}}
	if _, err := c.Diagnose(k, date("2026-03-16")); err == nil {
		t.Error("a suspended term has no legal date")
	}
}

func ExampleClock_Diagnose() {
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		fmt.Println(err)
		return
	}
	// Friday 21/8/2026, 3 working days: Saturday 22/8 is worked, so Tuesday 25/8. The slip says Wednesday.
	k := deadline.Case{Rule: deadline.Rule{Term: deadline.MustParseTerm("03 ngày làm việc")}, Received: at("2026-08-21 09:00")}
	d, err := clock.Diagnose(k, date("2026-08-26"))
	fmt.Print(d.In(deadline.English), err)
	// Output:
	// The promised Wednesday 2026-08-26 is after the legal date, Tuesday 2026-08-25.
	// 1. make-up working days are not counted
	// <nil>
}
