package deadline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// at reads an instant in UTC+7, to the minute or to the second.
func at(s string) time.Time {
	layout := "2006-01-02 15:04"
	if len(s) > len(layout) {
		layout = time.DateTime
	}
	t, err := time.ParseInLocation(layout, s, holiday.ICT)
	if err != nil {
		panic(err)
	}
	return t
}

// endOf writes when a term ends as people do: the end of a day is 24:00 of that day.
func endOf(d deadline.Deadline) string {
	switch {
	case d.Suspended:
		return "suspended"
	case d.Due.Equal(holiday.Midnight(d.LastDay.AddDays(1))):
		return d.LastDay.String() + " 24:00"
	case holiday.DateOf(d.Due) != d.LastDay:
		return "due " + d.Due.String() + ", which is not on " + d.LastDay.String()
	case d.Due.Second() == 0:
		return d.Due.Format("2006-01-02 15:04")
	}
	return d.Due.Format(time.DateTime)
}

// ends is when a term ends.
func ends(t testing.TB, c *deadline.Clock, r deadline.Rule, received string, pauses ...deadline.Pause) string {
	t.Helper()
	d, err := c.Deadline(r, at(received), pauses...)
	if err != nil {
		return err.Error()
	}
	return endOf(d)
}

// pause is a stretch for a cause; no end leaves it open.
func pause(cause deadline.Cause, from, to string) deadline.Pause {
	p := deadline.Pause{From: at(from), Cause: cause}
	if to != "" {
		p.To = at(to)
	}
	return p
}

// lawCase is one rule of law with its answer, counted by hand on the calendar.
type lawCase struct {
	law      string // the article, then what it says
	rule     deadline.Rule
	received string
	pauses   []deadline.Pause
	due      string
}

// testLaw counts the cases, each by its own name.
func testLaw(t *testing.T, c *deadline.Clock, cases []lawCase) {
	for _, l := range cases {
		t.Run(l.law, func(t *testing.T) {
			if got := ends(t, c, l.rule, l.received, l.pauses...); got != l.due {
				t.Errorf("%v from %s, paused %v: due %s, want %s", l.rule, l.received, l.pauses, got, l.due)
			}
		})
	}
}

// ruleOf is the Civil Code's counting of a term.
func ruleOf(term string) deadline.Rule { return deadline.Rule{Term: deadline.MustParseTerm(term)} }

func hoursClock(t testing.TB, hours string) *deadline.Clock {
	t.Helper()
	h, err := deadline.ParseHours(hours)
	if err != nil {
		t.Fatal(err)
	}
	c, err := deadline.NewClock(holiday.Vietnam(), h)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func clock(t testing.TB) *deadline.Clock {
	t.Helper()
	return hoursClock(t, "07:30-11:30 13:30-17:00")
}

// after15 is Decree 63/2024/NĐ-CP art. 7(2).
func after15() deadline.LateReceipt {
	return deadline.NextWorkingDayAfter(civil.MustParseTimeOfDay("15:00"))
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
