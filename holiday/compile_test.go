package holiday

import (
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// These tests stand inside the package because they build calendars of no decision but their own.

func TestDecisionsThatContradictAreRefused(t *testing.T) {
	line := func(s string) string { return strings.ReplaceAll(s, " ", "\t") + "\t-\tx\thigh\n" }
	const good = "swap 2026-08-31 2026-08-22"
	for name, c := range map[string]struct{ lines, want string }{
		"mùng 1 on another day":         {line("tet 2026-02-18 1+4"), "2026-02-18 is not mùng 1, which is 2026-02-17"},
		"a Tết outside the lunar range": {line("tet 2101-01-29 1+4"), "outside the lunar calendar"},
		"four days where five are due":  {line("tet 2026-02-17 1+3"), "the Tết break has 5 days that year, not 4"},
		"five days where four are due":  {line("tet 2013-02-10 1+4"), "the Tết break has 4 days that year, not 5"},
		"a Tết without mùng 1":          {line("tet 2026-02-17 5+0"), "mùng 1 itself is always off"},
		"two days before, under 1994":   {line("tet 2013-02-10 2+2"), "the law of that year fixes one day before mùng 1"},
		"a second Tết choice":           {line("tet 2026-02-17 1+4") + line("tet 2026-02-17 2+3"), "a second Tết choice for the year"},
		"a day not beside 2 September":  {line("adjacent 2026-09-04 -"), "the day beside National Day is 1 or 3 September"},
		"a second day before 2021":      {line("adjacent 2020-09-03 -"), "National Day has no second day that year"},
		"both days beside 2 September":  {line("adjacent 2026-09-01 -") + line("adjacent 2026-09-03 -"), "a second choice of the day beside National Day"},
		"a swap of a holiday":           {line("swap 2026-09-02 2026-08-22"), "2026-09-02 is no working day to take off: public holiday"},
		"a swap of a Sunday":            {line("swap 2026-08-23 2026-08-22"), "2026-08-23 is no working day to take off: weekly rest"},
		"a make-up on a working day":    {line("swap 2026-08-31 2026-08-21"), "2026-08-21 is no weekly rest day to work: working day"},
		"the same swap twice":           {line(good) + line(good), "the calendar has it already, by x"},
		"one make-up day paid twice":    {line(good) + line("swap 2026-08-28 2026-08-22"), "2026-08-22 is no weekly rest day to work: make-up working day"},
		"both off and made up":          {line(good) + line("swap 2026-08-22 2026-08-29"), "2026-08-22 is no working day to take off: weekly rest"},
		"a swap outside the calendar":   {line("swap 2101-01-03 2101-01-08"), "a swapped day is outside the calendar (2000-01-01 to 2100-12-31)"},
		"a swap half outside":           {line("swap 2100-12-31 2101-01-08"), "a swapped day is outside the calendar"},
	} {
		var decisions []Decision
		var err error
		for line := range strings.Lines(c.lines) { // one by one: as a text, some are refused already
			one, err := ParseDecisions(strings.NewReader(line))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			decisions = append(decisions, one...)
		}
		if c, err2 := compile(vietnamSource(decisions)); c != nil || err2 == nil {
			t.Errorf("%s is accepted", name)
		} else {
			err = err2
		}
		if err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v; want %s", name, err, c.want)
		}
	}
}

// Whatever the weekday of Tết and of 2 September, the projection chooses as the announced years did, 2014 apart (law:
// yearly notices of 2010 to 2027).
func TestTheProjectionFitsTheAnnouncedYears(t *testing.T) {
	decisions, err := ParseDecisions(strings.NewReader(decisionsText))
	if err != nil {
		t.Fatal(err)
	}
	none := choices{}
	five := era{days: 5, choice: true}
	for _, d := range decisions {
		switch d.Kind {
		case Tet:
			if d.Before+d.From != 5 {
				continue
			}
			before, _ := none.tetBreak(d.Date, five, flip{})
			if fits := before == d.Before; fits != (d.Date.Year() != 2014) {
				t.Errorf("Tết %d: projected %d days before mùng 1, announced %d", d.Date.Year(), before, d.Before)
			}
		case Adjacent:
			national, err := civil.NewDate(d.Date.Year(), time.September, 2)
			if err != nil {
				t.Fatal(err)
			}
			if day, _ := none.besideNational(national, flip{}); day != d.Date {
				t.Errorf("projected %v, announced %v", day, d.Date)
			}
		}
	}
}

func TestNoTwoHolidaysOfTheStatuteShareADay(t *testing.T) {
	feasts := statute(newLawbook())
	for year := 2000; year <= 2100; year++ {
		seen := map[civil.Date]string{}
		for _, f := range feasts {
			if f.anchor == aroundTet || f.anchor == beside {
				continue // beside every other by definition; Tết is in January or February
			}
			day, ok := f.day1(year)
			if !ok {
				t.Fatalf("%s has no day in %d", f.name.EN, year)
			}
			if other, twice := seen[day]; twice {
				t.Errorf("%v is both %s and %s", day, other, f.name.EN)
			}
			seen[day] = f.name.EN
		}
	}
}

// A day is provisional exactly when another outcome of the open choices, of all of them together, gives it another kind.
func TestProvisionalIsWhatAnyOtherOutcomeWouldChange(t *testing.T) {
	decisions, err := ParseDecisions(strings.NewReader(decisionsText))
	if err != nil {
		t.Fatal(err)
	}
	src, in := vietnamSource(decisions), newLawbook()
	feasts := statute(in)
	faults := make([]error, len(decisions))
	chosen := newChoices(decisions, feasts, nil, faults)
	outcome := func(f flip) *draft {
		w := src.write(in, feasts, chosen, f)
		w.decide(decisions, faults)
		return w
	}
	base := outcome(flip{})
	open := make([]bool, len(base.reason))
	for bits := 1; bits < 8; bits++ {
		other := outcome(flip{tet: bits&1 != 0, adjacent: bits&2 != 0, culture: bits&4 != 0})
		for i := range open {
			open[i] = open[i] || base.kind(i) != other.kind(i)
		}
	}
	count := 0
	for i, want := range open {
		if day := Vietnam().day(i); day.Provisional != want {
			t.Errorf("%v: provisional %v, want %v", day, day.Provisional, want)
		}
		if want {
			count++
		}
	}
	if count < 73*4 { // 2028 to 2100, four days a year at the least
		t.Errorf("only %d provisional days", count)
	}
}

func BenchmarkBuildVietnam(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		decisions, err := ParseDecisions(strings.NewReader(decisionsText))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := compile(vietnamSource(decisions)); err != nil {
			b.Fatal(err)
		}
	}
}
