package deadline_test

import (
	"errors"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// late is a term of working days under a late-receipt rule.
func late(term string, l deadline.LateReceipt) deadline.Rule {
	r := ruleOf(term)
	r.Late = l
	return r
}

func tod(s string) deadline.TimeOfDay { return civil.MustParseTimeOfDay(s) }

// The six rules on late receipt, at their boundaries. 12/3/2026 is a Thursday; office hours are 07:30-11:30 and 13:30-17:00.
func TestLateReceiptIsARuleOfItsOwnText(t *testing.T) {
	sameDay := late("ngay trong ngày", deadline.LateReceipt{Policy: deadline.SameDayUntil, Hour: tod("15:00")})
	slip := sameDay
	slip.DueAt = deadline.CloseOfOffice
	lastHour := late("03 ngày làm việc", deadline.LateReceipt{Policy: deadline.LastHour})
	after17 := late("03 ngày làm việc", deadline.LateReceipt{Policy: deadline.NextDayFrom, Hour: tod("17:00"), From: tod("08:00")})
	outOf := late("08 giờ làm việc", deadline.LateReceipt{Policy: deadline.OutOfHours})
	dayOne := late("03 ngày làm việc", after15())
	dayOne.FirstDay = deadline.FirstIncluded
	testLaw(t, clock(t), []lawCase{
		{law: "118/2025 art. 18(2) (309/2026 art. 9): after 15:00 the hand-over moves, the term does not", rule: ruleOf("03 ngày làm việc"), received: "2026-03-12 16:00", due: "2026-03-17 24:00"},
		{law: "118/2025 art. 18(2): so before and after 15:00 are the same", rule: ruleOf("03 ngày làm việc"), received: "2026-03-12 09:00", due: "2026-03-17 24:00"},

		{law: "Law 60/2014 art. 5(3): at 15:00:00, the same day", rule: sameDay, received: "2026-03-12 15:00:00", due: "2026-03-12 24:00"},
		{law: "Law 60/2014 art. 5(3): at 15:00:01, the next working day", rule: sameDay, received: "2026-03-12 15:00:01", due: "2026-03-13 24:00"},
		{law: "Decree 23/2015 art. 7: on a Friday after 15:00, Monday", rule: sameDay, received: "2026-03-13 15:00:01", due: "2026-03-16 24:00"},
		{law: "Decree 23/2015 art. 7: before Tết, the day after the break", rule: sameDay, received: "2026-02-13 15:30", due: "2026-02-23 24:00"},
		{law: "Decree 99/2022 art. 16(1): received on a Saturday, Monday", rule: sameDay, received: "2026-03-14 09:00", due: "2026-03-16 24:00"},
		{law: "Circular 01/2020/TT-BTP art. 2(1): a slip with an hour, the close of the next working day", rule: slip, received: "2026-03-12 15:00:01", due: "2026-03-13 17:00"},

		{law: "Decree 63/2024 art. 7(2): 15:00:00 is not after 15:00", rule: dayAfter("03 ngày làm việc"), received: "2026-03-12 15:00:00", due: "2026-03-17 24:00"},
		{law: "Decree 63/2024 art. 7(2): 15:00:01 is, and Friday is the receipt day", rule: dayAfter("03 ngày làm việc"), received: "2026-03-12 15:00:01", due: "2026-03-18 24:00"},
		{law: "Decree 63/2024 art. 7(2), the other reading: Friday is day 1", rule: dayOne, received: "2026-03-12 15:00:01", due: "2026-03-17 24:00"},
		{law: "Decree 63/2024 art. 7(2): 5 working days over Tết", rule: dayAfter("05 ngày làm việc"), received: "2026-02-12 16:10", due: "2026-02-27 24:00"}, // receipt day 13/2; 23 to 27/2
		{law: "Decree 63/2024 art. 7(2): on a Saturday, as on Monday", rule: dayAfter("03 ngày làm việc"), received: "2026-03-14 09:00", due: "2026-03-19 24:00"},
		{law: "Decree 63/2024 art. 7(2): on a make-up Saturday in time", rule: dayAfter("03 ngày làm việc"), received: "2026-08-22 09:00", due: "2026-08-26 24:00"},
		{law: "Decree 63/2024 art. 7(2): a month from a late receipt", rule: dayAfter("01 tháng"), received: "2026-03-12 15:01", due: "2026-04-13 24:00"},

		{law: "Decree 297/2025 art. 6(3): an hour before 17:00 to the second is in time", rule: lastHour, received: "2026-03-12 16:00:00", due: "2026-03-17 24:00"},
		{law: "Decree 297/2025 art. 6(3): a second later is not", rule: lastHour, received: "2026-03-12 16:00:01", due: "2026-03-18 24:00"},
		{law: "Decree 297/2025 art. 6(3): nor after closing", rule: lastHour, received: "2026-03-12 17:30", due: "2026-03-18 24:00"},
		{law: "Decree 297/2025 art. 6(3): the hour before lunch is not the last", rule: lastHour, received: "2026-03-12 11:00", due: "2026-03-17 24:00"},
		{law: "Decree 297/2025 art. 6(3): on a Friday, from Monday", rule: lastHour, received: "2026-03-13 16:30", due: "2026-03-19 24:00"},

		{law: "Decree 297/2025 art. 3(5): 17:00:00 is not after 17:00", rule: after17, received: "2026-03-12 17:00:00", due: "2026-03-17 24:00"},
		{law: "Decree 297/2025 art. 3(5): 17:00:01 counts from 08:00 of Friday", rule: after17, received: "2026-03-12 17:00:01", due: "2026-03-18 24:00"},
		{law: "Decree 297/2025 art. 3(5): a Saturday from 08:00 of Monday", rule: after17, received: "2026-03-14 10:00", due: "2026-03-19 24:00"},
		{law: "Decree 297/2025 art. 3(5): a holiday from 08:00 of the next working day", rule: after17, received: "2026-09-02 10:00", due: "2026-09-08 24:00"}, // receipt day 3/9; 4, 7, 8

		{law: "Decision 3142/QĐ-BGDĐT art. 11: at lunch, from 13:30", rule: outOf, received: "2026-03-12 12:00", due: "2026-03-13 14:00"}, // 3,5 h, 4 h, 0,5 h
		{law: "Decision 3142/QĐ-BGDĐT art. 11: in the evening, from the morning", rule: outOf, received: "2026-03-12 20:00", due: "2026-03-16 08:00"},
		{law: "Decision 3142/QĐ-BGDĐT art. 11: on a Saturday, from Monday", rule: outOf, received: "2026-03-14 10:00", due: "2026-03-17 08:00"}, // 7,5 h on Monday, 0,5 h
	})
}

func dayAfter(term string) deadline.Rule { return late(term, after15()) }

func TestTheEffectiveReceiptOfALateOneIsAnOpening(t *testing.T) {
	lastHour, outOf := deadline.LateReceipt{Policy: deadline.LastHour}, deadline.LateReceipt{Policy: deadline.OutOfHours}
	after17 := deadline.LateReceipt{Policy: deadline.NextDayFrom, Hour: tod("17:00"), From: tod("08:00")}
	for _, c := range []struct {
		law                 string
		late                deadline.LateReceipt
		received, effective string
	}{
		{"Decree 63/2024 art. 7(2)", after15(), "2026-03-12 15:00:00", "2026-03-12 15:00:00"},
		{"Decree 63/2024 art. 7(2)", after15(), "2026-03-12 15:00:01", "2026-03-13 07:30"},
		{"Decree 297/2025 art. 6(3)", lastHour, "2026-03-12 16:00:00", "2026-03-12 16:00"},
		{"Decree 297/2025 art. 6(3)", lastHour, "2026-03-12 16:00:01", "2026-03-13 07:30"},
		{"Decree 297/2025 art. 6(3)", lastHour, "2026-03-12 17:00:00", "2026-03-13 07:30"},
		{"Decree 297/2025 art. 3(5)", after17, "2026-03-12 17:00:00", "2026-03-12 17:00"},
		{"Decree 297/2025 art. 3(5)", after17, "2026-03-12 17:00:01", "2026-03-13 08:00"},
		{"Decree 297/2025 art. 3(5)", after17, "2026-03-13 17:00:01", "2026-03-16 08:00"},
		{"Decree 297/2025 art. 3(5)", after17, "2026-03-12 07:00", "2026-03-12 08:00"},
		{"Decision 3142/QĐ-BGDĐT art. 11", outOf, "2026-03-12 11:30:00", "2026-03-12 11:30"},
		{"Decision 3142/QĐ-BGDĐT art. 11", outOf, "2026-03-12 11:30:01", "2026-03-12 13:30"},
		{"Decision 3142/QĐ-BGDĐT art. 11", outOf, "2026-03-12 13:29:59", "2026-03-12 13:30"},
		{"Decision 3142/QĐ-BGDĐT art. 11", outOf, "2026-03-12 17:00:01", "2026-03-13 07:30"},
	} {
		t.Run(c.law+": "+c.received, func(t *testing.T) {
			d, err := clock(t).Deadline(late("03 ngày làm việc", c.late), at(c.received))
			if err != nil || !d.Effective.Equal(at(c.effective)) {
				t.Errorf("counts from %v, %v; want %s", d.Effective, err, c.effective)
			}
		})
	}
}

func TestDecree297Art6_TheLastHourIsThatOfTheDaysOwnClosing(t *testing.T) {
	c := hoursClock(t, "Mon-Thu 07:30-11:30 13:30-17:00; Fri 07:30-11:30")
	rule := late("01 ngày làm việc", deadline.LateReceipt{Policy: deadline.LastHour})
	for received, want := range map[string]string{"2026-03-13 10:30:00": "2026-03-16 24:00", "2026-03-13 10:30:01": "2026-03-17 24:00"} {
		if got := ends(t, c, rule, received); got != want {
			t.Errorf("received %s: %s, want %s", received, got, want)
		}
	}
}

func TestDecree99Art16_TheSameDayMayBeExtendedToThreeWorkingDays(t *testing.T) {
	rule, err := known(t, "secured-transaction", "2026-03-12").Rule()
	if err != nil {
		t.Fatal(err)
	}
	for to, fits := range map[string]bool{"2026-03-13": true, "2026-03-17": true, "2026-03-18": false} { // 13, 16, 17 are three
		k := deadline.Case{Rule: rule, Received: at("2026-03-12 10:00"), Extensions: []deadline.Extension{{To: civil.MustParseDate(to)}}}
		d, err := clock(t).DeadlineOf(k)
		if fits && (err != nil || endOf(d) != to+" 24:00" || endOf(d.First()) != "2026-03-12 24:00") {
			t.Errorf("to %s: %+v, %v", to, d, err)
		}
		if !fits && !errors.Is(err, deadline.ErrExtension) {
			t.Errorf("to %s: %+v, %v", to, d, err)
		}
	}
}
