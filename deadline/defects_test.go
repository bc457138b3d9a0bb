package deadline_test

import (
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// What clocks in use get wrong: the same situations, with the right answers counted by hand. Defects 1 to 5, 11, 12, 15 and 26
// are here; 6 to 10, 13 and 14 in defects_calendar_test.go; 12 stands also as a property in property_test.go. March 2026 begins
// on a Sunday.

const eightHours = "07:30-11:30 13:30-17:30"

// Defect 1: a working day taken for 8 hours whatever the office hours; with 7,5 of them 20 working days became 21,33.
func TestDefect1_AWorkingDayIsADayHoweverLongTheOfficeIsOpen(t *testing.T) {
	sevenAndHalf, eight := clock(t), hoursClock(t, eightHours)
	for _, c := range []*deadline.Clock{sevenAndHalf, eight} {
		// 10-13, 16-20, 23-27 March and 30/3-3/4 are 19; Monday 6/4 is the 20th.
		if got := ends(t, c, ruleOf("20 ngày làm việc"), "2026-03-09 08:00"); got != "2026-04-06 24:00" {
			t.Errorf("20 working days: %s", got)
		}
	}
	// Forty steps of a quarter of a day are ten days, to the minute. The first four of them, and the last:
	step, sum := deadline.MustParseTerm("0,25 ngày làm việc"), deadline.Term{}
	wants := map[int][2]string{
		1:  {"2026-03-10 09:22:30", "2026-03-10 09:30"}, // a quarter of 7 h 30 is 1 h 52 min 30 s
		2:  {"2026-03-10 11:15", "2026-03-10 11:30"},
		3:  {"2026-03-10 15:07:30", "2026-03-10 15:30"},
		4:  {"2026-03-10 17:00", "2026-03-10 17:30"},
		40: {"2026-03-23 17:00", "2026-03-23 17:30"},
	}
	for n := 1; n <= 40; n++ {
		var err error
		if sum, err = sum.Plus(step); err != nil {
			t.Fatal(err)
		}
		rule := deadline.Rule{Term: sum, DueAt: deadline.CloseOfOffice}
		got := [2]string{ends(t, sevenAndHalf, rule, "2026-03-09 08:00"), ends(t, eight, rule, "2026-03-09 08:00")}
		if want, ok := wants[n]; ok && got != want {
			t.Errorf("%d steps: %s, want %s", n, got, want)
		}
	}
	if sum != deadline.MustParseTerm("10 ngày làm việc") {
		t.Errorf("forty steps are %v", sum)
	}
	// 80 working hours from the opening of the first of these days are ten days of 8 hours; of 7,5 they are ten and 5 hours.
	if got := ends(t, eight, ruleOf("80 giờ làm việc"), "2026-03-10 07:30"); got != "2026-03-23 17:30" {
		t.Errorf("80 hours of 8 a day: %s", got)
	}
	if got := ends(t, sevenAndHalf, ruleOf("80 giờ làm việc"), "2026-03-10 07:30"); got != "2026-03-24 14:30" {
		t.Errorf("80 hours of 7,5 a day: %s", got)
	}
}

// Defect 2: received at lunch, due at 03:00 of the same day, before it was received.
func TestDefect2_ReceivedAtLunchAnHourRunsFromTheAfternoon(t *testing.T) {
	for _, received := range []string{"2026-03-09 11:30", "2026-03-09 12:15", "2026-03-09 13:30"} {
		if got := ends(t, clock(t), ruleOf("01 giờ làm việc"), received); got != "2026-03-09 14:30" {
			t.Errorf("received %s: %s", received, got)
		}
	}
}

// Defect 3: Monday 16:00 and 6 hours, due at 12:00 of Tuesday, inside lunch.
func TestDefect3_SixHoursFromMondayAfternoonEndAfterTuesdaysLunch(t *testing.T) {
	if got := ends(t, clock(t), ruleOf("06 giờ làm việc"), "2026-03-09 16:00"); got != "2026-03-10 14:30" { // 1 h, 4 h, 1 h
		t.Error(got)
	}
}

// Defect 4: Saturday 10:00 and 4 hours, due on Saturday.
func TestDefect4_HoursReceivedOnASaturdayRunOnMonday(t *testing.T) {
	if got := ends(t, clock(t), ruleOf("04 giờ làm việc"), "2026-03-14 10:00"); got != "2026-03-16 11:30" {
		t.Error(got)
	}
}

// Defect 5: a supplement from Friday 16:00 to Monday 08:00, two working hours at most, moved a due date from Monday 10/3/2025
// 09:00 to Thursday 13/3 07:00; and of several pauses only the last was taken off, in seconds on the wall.
func TestDefect5_APauseCostsTheOfficeTimeInsideItAndEveryPauseCounts(t *testing.T) {
	c := hoursClock(t, "07:00-11:30 13:30-17:00")
	weekend := pause(deadline.Supplement, "2025-03-07 16:00", "2025-03-10 08:00") // 16:00-17:00 and 07:00-08:00
	rule := ruleOf("7,5 giờ làm việc")                                            // from Friday 09:30: 2 h, 3,5 h, and 2 h on Monday
	if got := ends(t, c, rule, "2025-03-07 09:30"); got != "2025-03-10 09:00" {
		t.Errorf("without it: %s", got)
	}
	if got := ends(t, c, rule, "2025-03-07 09:30", weekend); got != "2025-03-10 11:00" {
		t.Errorf("with it: %s", got)
	}
	if got := ends(t, c, ruleOf("05 ngày làm việc"), "2025-03-03 09:00", weekend); got != "2025-03-11 24:00" { // Monday is lost
		t.Errorf("of days: %s", got)
	}
	// Received Monday 9/3/2026 07:00, 12 hours: 8 on Monday, 4 on Tuesday to 11:00. The pauses take 1 h; half an hour on each
	// side of Monday's lunch; half an hour on Tuesday.
	pauses := []deadline.Pause{
		pause(deadline.Supplement, "2026-03-09 08:00", "2026-03-09 09:00"),
		pause(deadline.Verification, "2026-03-09 11:00", "2026-03-09 14:00"),
		pause(deadline.Supplement, "2026-03-10 08:00", "2026-03-10 08:30"),
	}
	for n, want := range []string{"2026-03-10 11:00", "2026-03-10 14:00", "2026-03-10 15:00", "2026-03-10 15:30"} {
		if got := ends(t, c, ruleOf("12 giờ làm việc"), "2026-03-09 07:00", pauses[:n]...); got != want {
			t.Errorf("%d pauses: %s, want %s", n, got, want)
		}
	}
}

// Defect 11: 08:00 rounded to 08:15 by one of two engines.
func TestDefect11_AnHourStaysTheHourItIs(t *testing.T) {
	c := clock(t)
	for received, due := range map[string]string{
		"2026-03-09 08:00": "2026-03-09 09:00", "2026-03-09 08:00:01": "2026-03-09 09:00:01", "2026-03-09 08:07": "2026-03-09 09:07",
	} {
		d, err := c.Deadline(ruleOf("01 giờ làm việc"), at(received))
		if err != nil || !d.Effective.Equal(at(received)) || endOf(d) != due {
			t.Errorf("received %s: %+v, %v", received, d, err)
		}
	}
	rule := deadline.Rule{Term: deadline.MustParseTerm("02 ngày làm việc"), DueAt: deadline.TimeOfReceipt}
	if got := ends(t, c, rule, "2026-03-09 08:00"); got != "2026-03-11 08:00" {
		t.Errorf("at the hour of receipt: %s", got)
	}
}

// Defect 12: noon taken in UTC, the server's zone, a zone stripped.
func TestDefect12_NoonInUTCIsSevenInTheEvening(t *testing.T) {
	rule := dayAfter("01 ngày làm việc")
	for received, want := range map[time.Time]string{
		time.Date(2026, 3, 9, 8, 0, 0, 0, time.UTC):   "2026-03-10 24:00", // 15:00:00 in Vietnam
		time.Date(2026, 3, 9, 12, 0, 0, 0, time.UTC):  "2026-03-11 24:00", // 19:00
		time.Date(2026, 3, 9, 17, 30, 0, 0, time.UTC): "2026-03-11 24:00", // 00:30 of Tuesday
	} {
		d, err := clock(t).Deadline(rule, received)
		if err != nil || endOf(d) != want || d.Due.Location() != holiday.ICT {
			t.Errorf("received %v: %s, %v; want %s", received, endOf(d), err, want)
		}
	}
}

// Defect 15: an extension recorded by overwriting the early date.
func TestDefect15_TheFirstDueDateIsKeptBesideTheExtendedOne(t *testing.T) {
	k := deadline.Case{Rule: ruleOf("05 ngày làm việc"), Received: at("2026-03-09 09:00"), Extensions: []deadline.Extension{{By: deadline.MustParseTerm("03 ngày làm việc")}}}
	d, err := clock(t).DeadlineOf(k)
	if err != nil || endOf(d) != "2026-03-19 24:00" || d.FirstDay != civil.MustParseDate("2026-03-16") || !d.FirstDue.Equal(at("2026-03-17 00:00")) || d.Extended != 1 {
		t.Errorf("%+v, %v", d, err)
	}
	if finished := at("2026-03-18 10:00"); d.Judge(finished) != deadline.Early || d.First().Judge(finished) != deadline.Late {
		t.Errorf("by the current date %v, by the first %v", d.Judge(finished), d.First().Judge(finished))
	}
}

// Defect 26: what falls on closing time jumps to the next opening.
func TestDefect26_WhatEndsOnClosingTimeStaysThere(t *testing.T) {
	c := clock(t)
	for _, x := range []struct{ term, received, due string }{
		{"04 giờ làm việc", "2026-03-09 07:30", "2026-03-09 11:30"},
		{"01 giờ làm việc", "2026-03-09 10:30", "2026-03-09 11:30"},
		{"7,5 giờ làm việc", "2026-03-13 07:30", "2026-03-13 17:00"}, // Friday, not Monday
	} {
		if got := ends(t, c, ruleOf(x.term), x.received); got != x.due {
			t.Errorf("%s from %s: %s, want %s", x.term, x.received, got, x.due)
		}
	}
	if got, err := c.AddWorking(at("2026-03-09 14:30"), -time.Hour); err != nil || !got.Equal(at("2026-03-09 13:30")) { // not 11:30
		t.Errorf("an hour back: %v, %v", got, err)
	}
}
