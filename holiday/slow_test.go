package holiday_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// The oracle: 2010 to 2027 written out slowly, on package time and text, with nothing of the compiled calendar and nothing
// of the lunar package. It shares with the calendar only the decision file and the statute.

// hungKings is 10/3 of the lunar year as the official calendars gave it.
var hungKings = strings.Fields(`2010-04-23 2011-04-12 2012-03-31 2013-04-19 2014-04-09 2015-04-28 2016-04-16 2017-04-06
	2018-04-25 2019-04-14 2020-04-02 2021-04-21 2022-04-10 2023-04-29 2024-04-18 2025-04-07 2026-04-26 2027-04-16`)

// slowDays says of each day of 2010 to 2027 that is not an ordinary working day or weekend what it is.
func slowDays(t *testing.T) map[string]string {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	weekend := func(d time.Time) bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }

	what := map[string]string{}
	for year := 2010; year <= 2027; year++ {
		for _, fixed := range []string{"01-01", "04-30", "05-01", "09-02"} {
			what[fmt.Sprintf("%d-%s", year, fixed)] = "holiday"
		}
	}
	for _, s := range hungKings {
		what[s] = "holiday"
	}
	decisions := decisionLines(t)
	for _, f := range decisions {
		switch f[0] {
		case "tet":
			var before, from int
			if _, err := fmt.Sscanf(f[2], "%d+%d", &before, &from); err != nil {
				t.Fatal(err)
			}
			for i := -before; i < from; i++ {
				what[day(f[1]).AddDate(0, 0, i).Format(time.DateOnly)] = "holiday"
			}
		case "adjacent":
			what[f[1]] = "holiday"
		}
	}
	for d := day("2010-01-01"); d.Year() <= 2027; d = d.AddDate(0, 0, 1) {
		if !weekend(d) || what[d.Format(time.DateOnly)] != "holiday" {
			continue
		}
		next := d.AddDate(0, 0, 1)
		for weekend(next) || what[next.Format(time.DateOnly)] != "" {
			next = next.AddDate(0, 0, 1)
		}
		what[next.Format(time.DateOnly)] = "compensation"
	}
	what["2026-11-24"], what["2027-11-24"] = "holiday", "holiday" // both weekdays
	for _, f := range decisions {
		if f[0] == "swap" {
			what[f[1]], what[f[2]] = "swapped-rest", "swapped-work"
		}
	}
	return what
}

func TestEveryDayOf2010To2027IsAsTheStatuteAndTheDecisionsGiveIt(t *testing.T) {
	what := slowDays(t)
	days, err := holiday.Vietnam().Days(civil.MustParseDate("2010-01-01"), civil.MustParseDate("2027-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for d := range days {
		want := what[d.Date.String()]
		if want == "" {
			want = "working"
			if w := d.Date.Weekday(); w == time.Saturday || w == time.Sunday {
				want = "weekly-rest"
			}
		}
		if d.Kind.String() != want || d.Name == "" || d.English == "" || d.Source == "" || d.SourceEnglish == "" {
			t.Errorf("%v; want %s, with its names and source", d, want)
		}
		count++
	}
	if count != 18*365+4 {
		t.Errorf("%d days, want %d", count, 18*365+4)
	}
}

// walk is AddWorkingDays a day at a time.
func walk(c *holiday.Calendar, d civil.Date, n int) (civil.Date, bool) {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		d = d.AddDays(step)
		worked, err := c.IsWorkingDay(d)
		if err != nil {
			return civil.Date{}, false
		}
		if worked {
			n--
		}
	}
	return d, true
}

// From every start day of the calendar, forward and backward.
func TestAddWorkingDaysAgreesWithWalkingFromEveryDay(t *testing.T) {
	c := holiday.Vietnam()
	for d := range (civil.Range{From: c.First(), Through: c.Last()}).Days() {
		for _, n := range []int{1, 5, 15, 30, 250, -1, -5, -15, -30, -250} {
			want, ok := walk(c, d, n)
			got, err := c.AddWorkingDays(d, n)
			if got != want || ok != (err == nil) {
				t.Fatalf("%v and %d working days: %v, %v; want %v", d, n, got, err, want)
			}
			if err != nil {
				continue
			}
			if between, err := c.WorkingDaysBetween(d, got); err != nil || between != n {
				t.Fatalf("between %v and %v lie %d working days, %v; want %d", d, got, between, err, n)
			}
		}
	}
}
