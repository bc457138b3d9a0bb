package deadline_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func mustHours(t testing.TB, s string) deadline.Hours {
	t.Helper()
	h, err := deadline.ParseHours(s)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func clockOf(t testing.TB, hours string) *deadline.Clock {
	t.Helper()
	c, err := deadline.NewClock(holiday.Vietnam(), mustHours(t, hours))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func day(month time.Month, day int) deadline.YearDay { return deadline.YearDay{Month: month, Day: day} }

// hue is Huế's office hours by season, Decision 4010/QĐ-UBND: summer from April through September.
func hue(t testing.TB) []deadline.Season {
	return []deadline.Season{
		{From: day(time.April, 1), Through: day(time.September, 30), Hours: mustHours(t, "07:30-11:30 13:30-17:30")},
		{From: day(time.October, 1), Through: day(time.March, 31), Hours: mustHours(t, "07:30-11:30 13:00-17:00")},
	}
}

func TestSeasonsChangeTheHoursOnTheirDay(t *testing.T) {
	c, err := deadline.NewSeasonalClock(holiday.Vietnam(), hue(t)...)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		from  string
		hours time.Duration
		want  string
	}{
		{"2026-09-30 16:00", 2, "2026-10-01 08:00"}, // Wednesday to 17:30, then Thursday from 07:30
		{"2026-09-30 16:00", 8, "2026-10-01 15:30"}, // 1,5 h, 4 h, and 2,5 h from 13:00
		{"2026-03-31 16:00", 6, "2026-04-01 14:30"}, // 1 h, 4 h, and 1 h from 13:30
		{"2026-10-01 15:30", -8, "2026-09-30 16:00"},
	} {
		got, err := c.AddWorking(at(x.from), x.hours*time.Hour)
		if err != nil || !got.Equal(at(x.want)) {
			t.Errorf("%s + %d h: %v, %v; want %s", x.from, x.hours, got, err, x.want)
		}
		if back, err := c.WorkingBetween(at(x.from), at(x.want)); err != nil || back != x.hours*time.Hour {
			t.Errorf("from %s to %s: %v, %v", x.from, x.want, back, err)
		}
	}
	if _, same := c.Hours(); same || len(c.Seasons()) != 2 {
		t.Error("a clock with seasons has the same hours all year")
	}
	if h, same := clockOf(t, "07:30-11:30").Hours(); !same || h.String() != "Mon-Fri 07:30-11:30" {
		t.Errorf("a clock without seasons has the hours %v", h)
	}
}

// The published hours of Nghệ An: summer 16/4 to 15/10, winter from 17/10.
func TestADayThatNoSeasonCoversIsRefusedAndNamed(t *testing.T) {
	summer, winter := mustHours(t, "07:00-11:30 13:30-17:00"), mustHours(t, "07:30-12:00 13:30-17:00")
	for want, seasons := range map[string][]deadline.Season{
		"16/10 is in no season":             {{day(4, 16), day(10, 15), summer}, {day(10, 17), day(4, 15), winter}},
		"15/10 is in season 1 and in":       {{day(4, 16), day(10, 15), summer}, {day(10, 15), day(4, 15), winter}},
		"29/02 is in no season":             {{day(3, 1), day(2, 28), summer}},
		"there are 0 seasons":               {},
		"season 2, 16/10-15/04, has no hou": {{day(4, 16), day(10, 15), summer}, {day(10, 16), day(4, 15), deadline.Hours{}}},
		"a year has no such day":            {{day(4, 31), day(10, 15), summer}, {day(10, 16), day(4, 30), winter}},
	} {
		if _, err := deadline.NewSeasonalClock(holiday.Vietnam(), seasons...); !errors.Is(err, deadline.ErrSeason) || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if _, err := deadline.NewSeasonalClock(holiday.Vietnam(), deadline.Season{From: day(1, 1), Through: day(12, 31), Hours: summer}); err != nil {
		t.Error(err)
	}
}

func TestADayOfAYearIsWrittenAsNoticesDo(t *testing.T) {
	for text, want := range map[string]deadline.YearDay{"16/04": day(4, 16), "1/4": day(4, 1), "29/2": day(2, 29), "31/12": day(12, 31)} {
		var d deadline.YearDay
		if err := d.UnmarshalText([]byte(text)); err != nil || d != want {
			t.Errorf("%q: %v, %v", text, d, err)
		}
	}
	for _, text := range []string{"", "16", "16/", "/4", "16/4/2026", "30/2", "0/4", "4/16", "001/4", "16-4", "a/4"} {
		d := day(5, 5)
		if err := d.UnmarshalText([]byte(text)); !errors.Is(err, deadline.ErrSeason) || d != day(5, 5) {
			t.Errorf("%q: %v, %v", text, d, err)
		}
	}
	text, err := json.Marshal(hue(t))
	if err != nil || !strings.HasPrefix(string(text), `[{"from":"01/04","through":"30/09","hours":"Mon-Fri 07:30-11:30 13:30-17:30"}`) {
		t.Errorf("%s, %v", text, err)
	}
	var back []deadline.Season
	if err := json.Unmarshal(text, &back); err != nil || back[0] != hue(t)[0] || back[1] != hue(t)[1] {
		t.Errorf("%v, %v", back, err)
	}
	if _, err := json.Marshal(deadline.YearDay{}); err == nil {
		t.Error("no day of a year has a text")
	}
}

func TestADayClosedForSomeHoursHasTheRestOfItsOfficeTime(t *testing.T) {
	decisions, err := holiday.ParseDecisions(strings.NewReader(strings.ReplaceAll(
		"closure|2026-03-12|from=15:00|-|a flood|low\nclosure|2026-03-16|from=09:00 until=14:00|-|a flood|low\n", "|", "\t")))
	if err != nil {
		t.Fatal(err)
	}
	calendar, err := holiday.Vietnam().With(decisions...)
	if err != nil {
		t.Fatal(err)
	}
	c, err := deadline.NewClock(calendar, mustHours(t, "07:30-11:30 13:30-17:00; Sat 08:00-11:00 receive"))
	if err != nil {
		t.Fatal(err)
	}
	sessions := func(d string) string {
		var b strings.Builder
		all, err := c.Sessions(civil.MustParseDate(d))
		if err != nil {
			return err.Error()
		}
		for _, s := range all {
			b.WriteString(s.Open.String() + "-" + s.Close.String() + " ")
		}
		return strings.TrimSpace(b.String())
	}
	for d, want := range map[string]string{
		"2026-03-11": "07:30-11:30 13:30-17:00", "2026-03-12": "07:30-11:30 13:30-15:00", "2026-03-16": "07:30-09:00 14:00-17:00",
		"2026-03-14": "", "2026-08-22": "07:30-11:30 13:30-17:00", "2101-01-01": "deadline: holiday: 2101-01-01 is outside the calendar (2000-01-01 to 2100-12-31)",
	} {
		if got := sessions(d); got != want {
			t.Errorf("%s: %q, want %q", d, got, want)
		}
	}
	d, err := c.Deadline(deadline.Rule{Term: deadline.MustParseTerm("2 working days"), DueAt: deadline.CloseOfOffice}, at("2026-03-10 10:00"))
	if err != nil || !d.Due.Equal(at("2026-03-12 15:00")) || d.LastDay.String() != "2026-03-12" {
		t.Errorf("close of office on a short day: %+v, %v", d, err)
	}
	// Half of a day of 4,5 h is 2 h 15 min of office time: 1,5 h, closed, 45 min.
	d, err = c.Deadline(deadline.Rule{Term: deadline.MustParseTerm("1/2 working days")}, at("2026-03-13 10:00"))
	if err != nil || !d.Due.Equal(at("2026-03-16 14:45")) {
		t.Errorf("half of a short day: %+v, %v", d, err)
	}
}

func TestWorkingTimeThatCannotBeCountedSaysWhy(t *testing.T) {
	c, none := clockOf(t, "07:30-11:30 13:30-17:00"), clockOf(t, "Mon-Fri 00:00-24:00")
	zero, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		clock *deadline.Clock
		from  time.Time
		add   time.Duration
		is    error
		want  string
	}{
		{c, at("2026-03-12 10:00"), time.Millisecond, deadline.ErrDuration, "deadline: 1ms of working time is not a whole number of seconds"},
		{c, at("1999-12-31 10:00"), time.Hour, holiday.ErrOutside, "deadline: holiday: 1999-12-31 is outside the calendar (2000-01-01 to 2100-12-31)"},
		{c, at("2100-12-31 16:00"), 2 * time.Hour, holiday.ErrOutside, "deadline: 2h0m0s of working time from 2100-12-31 16:00:00 ends outside: holiday: 2101-01-01 is outside the calendar (2000-01-01 to 2100-12-31)"},
		{c, at("2000-01-04 08:00"), -time.Hour, holiday.ErrOutside, "deadline: -1h0m0s of working time from 2000-01-04 08:00:00 ends outside: holiday: 1999-12-31 is outside the calendar (2000-01-01 to 2100-12-31)"},
		{zero, at("2026-03-12 10:00"), time.Hour, deadline.ErrNoHours, "deadline: unusable rule: it needs office hours, and the clock has none"},
		{nil, at("2026-03-12 10:00"), time.Hour, deadline.ErrNoCalendar, "deadline: the clock has no calendar"},
		{&deadline.Clock{}, at("2026-03-12 10:00"), time.Hour, deadline.ErrNoCalendar, "deadline: the clock has no calendar"},
	} {
		got, err := x.clock.AddWorking(x.from, x.add)
		if !errors.Is(err, x.is) || err.Error() != x.want || !got.IsZero() {
			t.Errorf("%v, %v\nwant %s", got, err, x.want)
		}
	}
	if d, err := c.WorkingBetween(at("2026-03-12 10:00"), at("2101-01-01 00:00")); err != nil || d <= 0 {
		t.Errorf("to the end of the last day: %v, %v", d, err)
	}
	if _, err := c.WorkingBetween(at("2026-03-12 10:00"), at("2101-01-01 00:01")); !errors.Is(err, holiday.ErrOutside) {
		t.Errorf("past the end of the last day: %v", err)
	}
	if got, err := none.AddWorking(at("2026-03-13 23:00"), 2*time.Hour); err != nil || !got.Equal(at("2026-03-16 01:00")) {
		t.Errorf("an office that never closes on a working day: %v, %v", got, err)
	}
	if got, err := c.AddWorking(at("2026-03-14 10:00").UTC(), 0); err != nil || got != at("2026-03-14 10:00") {
		t.Errorf("nothing added on a rest day: %v, %v", got, err)
	}
}
