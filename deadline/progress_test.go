package deadline_test

import (
	"errors"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

func TestProgressSaysWhatIsOverAndWhatIsLeftInTheTermsOwnUnit(t *testing.T) {
	c := clockOf(t, "07:30-11:30 13:30-17:30") // 8 h
	pause := deadline.Pause{From: at("2026-03-11 10:00"), To: at("2026-03-13 10:00"), Cause: deadline.Verification}
	for _, x := range []struct {
		name, term, at string
		pauses         []deadline.Pause
		want, percent  string
	}{
		{"on the day of receipt nothing is over", "5 working days", "2026-03-09 16:00", nil, "used 0 working days (0.00 %), left 5 working days", "0.00 %"},
		{"a day is elapsed as soon as it has begun", "5 working days", "2026-03-11 11:30", nil, "used 2 working days (30.00 %), left 3 working days", ""},
		{"at the weekend as on Friday evening", "5 working days", "2026-03-14 11:30", nil, "used 4 working days (80.00 %), left 1 working day", ""},
		{"on the last day nothing is left, and it is not late", "5 working days", "2026-03-16 13:30", nil, "used 5 working days (90.00 %), left 0 working days", ""},
		{"at the due instant", "5 working days", "2026-03-17 00:00", nil, "used 5 working days (100.00 %), overdue by 1 working day", ""},
		{"over a weekend", "5 working days", "2026-03-23 10:00", nil, "used 5 working days (100.00 %), overdue by 5 working days", ""},
		{"while it is paused", "5 working days", "2026-03-12 16:00", []deadline.Pause{pause}, "used 2 working days (40.00 %), left 3 working days, paused: verification", ""},
		{"after a pause", "5 working days", "2026-03-16 16:00", []deadline.Pause{pause}, "used 3 working days (56.25 %), left 2 working days", ""},
		{"before a pause that is to come", "5 working days", "2026-03-10 17:30", []deadline.Pause{pause}, "used 1 working day (20.00 %), left 4 working days", ""},
		{"calendar days", "15 days", "2026-03-15 00:00", nil, "used 6 days (33.33 %), left 9 days", ""},
		{"a month in days", "1 month", "2026-03-19 00:00", nil, "used 10 days (29.03 %), left 21 days", ""},
		{"working hours", "16 working hours", "2026-03-10 09:00", nil, "used 2 h 30 min of working time (15.62 %), left 13 h 30 min of working time", ""},
		{"clock hours", "24 hours", "2026-03-10 10:30", nil, "used 18 h (75.00 %), left 6 h", ""},
		{"past clock hours", "24 hours", "2026-03-10 16:31", nil, "used 24 h (100.00 %), overdue by 1 min", ""},
		{"a part of a day", "1,5 working days", "2026-03-11 08:30", nil, "used 1 working day (75.00 %), left 0.5 working days", ""},
		{"the same day", "same day", "2026-03-09 17:00", nil, "used 1 working day (93.75 %), left 0 working days", ""},
	} {
		received := at("2026-03-09 16:30")
		if x.name == "on the day of receipt nothing is over" || x.term == "same day" {
			received = at("2026-03-09 10:00")
		}
		p, err := c.Progress(deadline.Case{Rule: rule(x.term), Received: received, Pauses: x.pauses}, at(x.at))
		if err != nil || p.In(deadline.English) != x.want {
			t.Errorf("%s: %s, %v\nwant %s", x.name, p.In(deadline.English), err, x.want)
		}
	}
	p, err := c.Progress(deadline.Case{Rule: rule("1,5 ngày làm việc"), Received: at("2026-03-09 16:30")}, at("2026-03-11 08:30"))
	if got := p.In(deadline.Vietnamese); err != nil || got != "đã dùng 1 ngày làm việc (75,00 %), còn 0,5 ngày làm việc" {
		t.Errorf("%s, %v", got, err)
	}
	if _, err := c.Progress(deadline.Case{Rule: rule("1 day"), Received: at("2026-03-09 16:30")}, at("1999-01-01 00:00")); !errors.Is(err, holiday.ErrOutside) {
		t.Errorf("an instant outside the calendar: %v", err)
	}
	if _, err := c.Progress(deadline.Case{}, at("2026-03-09 16:30")); !errors.Is(err, deadline.ErrRule) {
		t.Errorf("no rule: %v", err)
	}
}

func TestProgressOfAnExtendedTermIsMeasuredAgainstItsNewEnd(t *testing.T) {
	c := clockOf(t, "07:30-11:30 13:30-17:30")
	k := deadline.Case{Rule: rule("5 working days"), Received: at("2026-03-09 10:00"), Extensions: []deadline.Extension{{By: deadline.MustParseTerm("5 working days")}}}
	p, err := c.Progress(k, at("2026-03-16 17:30"))
	if err != nil || p.In(deadline.English) != "used 5 working days (50.00 %), left 5 working days" || p.Deadline.LastDay != date("2026-03-23") {
		t.Errorf("%v, %v", p, err)
	}
	k.Extensions[0] = deadline.Extension{To: date("2026-03-20")} // 9 working days in all
	if p, err = c.Progress(k, at("2026-03-18 17:30")); err != nil || p.In(deadline.English) != "used 7 working days (77.77 %), left 2 working days" {
		t.Errorf("%v, %v", p.In(deadline.English), err)
	}
}

// Defect 23: a filter for dossiers near their breach that picks the young ones.
func TestDefect23_NearDueGoesByTheShareOfTheTerm(t *testing.T) {
	c := clockOf(t, "07:30-11:30 13:30-17:30")
	k := deadline.Case{Rule: rule("10 working days"), Received: at("2026-03-09 10:00")} // due 23/3
	for now, want := range map[string]bool{
		"2026-03-09 11:00": false, "2026-03-10 08:00": false, "2026-03-18 17:30": false, // 7 of 10
		"2026-03-19 17:30": true, "2026-03-23 23:59": true, "2026-03-24 00:00": false, "2026-04-01 10:00": false,
	} {
		if p, err := c.Progress(k, at(now)); err != nil || p.NearDue(80) != want {
			t.Errorf("%s: near due is %v, used %v, %v", now, p.NearDue(80), p.Used, err)
		}
	}
	k.Pauses = []deadline.Pause{{From: at("2026-03-20 10:00")}}
	if p, err := c.Progress(k, at("2026-03-23 10:00")); err != nil || p.NearDue(80) || !p.Paused || p.Deadline.LastDay != (deadline.Deadline{}).LastDay {
		t.Errorf("paused: %+v, %v", p, err)
	}
}

func TestWorkingTimeOfProgressLeavesPausesOut(t *testing.T) {
	c := clockOf(t, "07:30-11:30 13:30-17:30")
	p, err := c.Progress(deadline.Case{
		Rule: rule("5 working days"), Received: at("2026-03-09 15:30"),
		Pauses: []deadline.Pause{{From: at("2026-03-10 09:30"), To: at("2026-03-10 14:30")}},
	}, at("2026-03-11 08:30"))
	// 2 h on Monday, 2 h + 3 h on Tuesday, 1 h on Wednesday; left 7 h of it, two days, and Monday's 8 h.
	if err != nil || p.WorkingElapsed != 8*time.Hour || p.WorkingRemaining != 31*time.Hour {
		t.Errorf("%v, %v, %v", p.WorkingElapsed, p.WorkingRemaining, err)
	}
}

func TestALedgerSaysWhoseTimeItWas(t *testing.T) {
	c := clockOf(t, "07:30-11:30 13:30-17:30")
	k := deadline.Case{Rule: rule("10 working days"), Received: at("2026-03-09 16:30"), Pauses: []deadline.Pause{
		{From: at("2026-03-11 10:30"), To: at("2026-03-13 08:30"), Cause: deadline.Supplement},
		{From: at("2026-03-12 15:30"), To: at("2026-03-17 08:30"), Cause: deadline.Verification}, // half of it the applicant's
		{From: at("2026-03-18 08:30"), To: at("2026-03-18 09:30"), Cause: deadline.SystemOutage},
	}}
	l, err := c.Ledger(k, at("2026-03-19 08:30"))
	if err != nil {
		t.Fatal(err)
	}
	for party, want := range map[deadline.Party]deadline.Spent{
		deadline.Applicant:   {Days: 2, Working: 14 * time.Hour, Wall: 46 * time.Hour}, // 12/3 and 13/3; 5 + 8 + 1 h
		deadline.OtherAgency: {Days: 2, Working: 16 * time.Hour, Wall: 96 * time.Hour}, // 16/3 and 17/3; 7 + 8 + 1 h
		deadline.Nobody:      {Working: time.Hour, Wall: time.Hour},                    // within a day
		// 10/3, 11/3, 18/3 and 19/3; 1 + 8 + 3 h before the first pause, 7 h on 17/3, 7 on 18/3, 1 on 19/3; of 232 h.
		deadline.Agency: {Days: 4, Working: 27 * time.Hour, Wall: 89 * time.Hour},
	} {
		got := l.Of(party)
		if got != want {
			t.Errorf("%v: %+v, want %+v", party, got, want)
		}
	}
	if got := l.Of(99); got != (deadline.Spent{}) {
		t.Errorf("a party that does not exist spent %+v", got)
	}
}
