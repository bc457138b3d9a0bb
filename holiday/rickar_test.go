package holiday_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/us"
)

// within fails the test when f takes longer than a trap would be forgiven.
func within(t *testing.T, limit time.Duration, what string, f func()) {
	t.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		f()
	}()
	select {
	case <-done:
	case <-time.After(limit):
		t.Fatalf("%s has not ended after %v", what, limit)
	}
}

func TestRickarCalAgreesOnEveryDayBothWays(t *testing.T) {
	for name, c := range map[string]*holiday.Calendar{
		"public bodies": holiday.Vietnam(),
		"an enterprise": enterprise(t, holiday.Enterprise{Rest: []time.Weekday{time.Sunday}, TetBefore: 2}),
	} {
		b := c.Cal()
		back, err := holiday.FromCal(b, c.First(), c.Last())
		if err != nil {
			t.Fatal(err)
		}
		if back.First() != c.First() || back.Last() != c.Last() {
			t.Errorf("%s: %v to %v comes back as %v to %v", name, c.First(), c.Last(), back.First(), back.Last())
		}
		for d := range (civil.Range{From: c.First(), Through: c.Last()}).Days() {
			day, ours := mustDay(t, c, d), mustDay(t, back, d)
			if got := b.IsWorkday(d.In(holiday.ICT)); got != day.Worked() || ours.Worked() != day.Worked() {
				t.Fatalf("%s: %v; rickar/cal says worked %v, back again %v", name, day, got, ours)
			}
			act, _, h := b.IsHoliday(d.In(time.UTC))
			if named := !day.Worked() && day.Kind != holiday.WeeklyRest; named != act || named && h.Name != day.Name {
				t.Fatalf("%s: %v; rickar/cal knows the holiday %v, %v", name, day, act, h)
			}
			if !ours.Worked() && ours.Kind == holiday.Holiday && ours.Name != day.Name {
				t.Fatalf("%s: %v comes back as %v", name, day, ours)
			}
		}
	}
}

func TestHolidaysForACalendarOfTheCallersOwn(t *testing.T) {
	c, day := holiday.Vietnam(), civil.MustParseDate
	list, err := c.CalHolidays(day("2026-01-01"), day("2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	own := cal.NewBusinessCalendar()
	own.AddHoliday(list...)
	for d := range (civil.Range{From: day("2026-01-01"), Through: day("2026-12-31")}).Days() {
		got, want := own.IsWorkday(d.In(time.UTC)), mustDay(t, c, d)
		if got != want.Worked() && want.Kind != holiday.SwappedWork { // a make-up day cannot be said as a holiday
			t.Errorf("%v; their calendar says worked %v", want, got)
		}
	}
	if own.IsWorkday(day("2025-01-29").In(time.UTC)) != true {
		t.Error("a holiday of a year that was not asked for")
	}
	for _, r := range [][2]civil.Date{{day("1999-12-31"), day("2026-01-01")}, {day("2026-01-01"), day("2101-01-01")}} {
		if _, err := c.CalHolidays(r[0], r[1]); !errors.Is(err, holiday.ErrOutside) {
			t.Errorf("%v: %v", r, err)
		}
	}
	if list, err := c.CalHolidays(day("2026-12-31"), day("2026-01-01")); err != nil || len(list) != 0 {
		t.Errorf("a range turned around: %v, %v", list, err)
	}
}

// One call past the end of the calendar must end, since rickar/cal's loops end only on a working day (defect 9).
func TestDefect9_PastTheEndRickarCalStillEnds(t *testing.T) {
	within(t, 10*time.Second, "rickar/cal past the end", func() {
		b := holiday.Vietnam().Cal()
		last := civil.MustParseDate("2100-12-31").In(holiday.ICT)
		if got := civil.DateOf(b.WorkdaysFrom(last, 3)); got.String() != "2101-01-05" { // Mon 3, Tue 4, Wed 5
			t.Errorf("3 working days past the end: %v", got)
		}
		if got := civil.DateOf(b.WorkdaysFrom(civil.MustParseDate("2000-01-03").In(holiday.ICT), -2)); got.String() != "1999-12-30" {
			t.Errorf("2 working days before the beginning: %v", got)
		}
		var none holiday.Calendar
		if got := civil.DateOf(none.Cal().WorkdaysFrom(last, 1)); got.String() != "2101-01-03" {
			t.Errorf("the zero calendar: %v", got)
		}
	})
}

// A calendar on which nobody ever works is refused, not looped over (defect 9).
func TestDefect9_ACalendarWithoutAWorkingDayIsRefused(t *testing.T) {
	within(t, 10*time.Second, "building a calendar of no working day", func() {
		day := civil.MustParseDate
		never := cal.NewBusinessCalendar()
		never.WorkdayFunc = func(time.Time) bool { return false }
		if _, err := holiday.FromCal(never, day("2026-01-01"), day("2026-12-31")); !errors.Is(err, holiday.ErrNoWorkingDay) {
			t.Errorf("nobody works: %v", err)
		}
		short, err := holiday.FromCal(cal.NewBusinessCalendar(), day("2026-03-02"), day("2026-03-08"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := short.With(parsed(t, "closure|2026-03-02|2026-03-08|-|a week closed|low")...); !errors.Is(err, holiday.ErrNoWorkingDay) {
			t.Errorf("the one week is closed: %v", err)
		}
		if _, err := short.AddWorkingDays(day("2026-03-06"), 1); !errors.Is(err, holiday.ErrOutside) {
			t.Errorf("past the end: %v", err)
		}
	})
}

// rickar/cal compares *time.Location by pointer, so that a holiday vanishes for a location that means the same (defect 12).
func TestDefect12_NoHolidayVanishesWithAnotherLocationPointer(t *testing.T) {
	within(t, 10*time.Second, "the location trap", func() {
		tet := civil.MustParseDate("2026-02-17")
		b := holiday.Vietnam().Cal()
		for _, in := range []*time.Location{holiday.ICT, time.FixedZone("ICT", 7*60*60), time.UTC} {
			if b.IsWorkday(tet.In(in)) {
				t.Errorf("Tết is worked in %v", in)
			}
		}
		// The other way: a calendar bound to a location of its own keeps its holidays when it is taken over.
		bound := cal.NewBusinessCalendar()
		bound.Locations = []*time.Location{time.FixedZone("ICT", 7*60*60)}
		bound.AddHoliday(&cal.Holiday{Name: "New Year", Month: time.January, Day: 1, Func: cal.CalcDayOfMonth})
		c, err := holiday.FromCal(bound, civil.MustParseDate("2026-01-01"), civil.MustParseDate("2026-12-31"))
		if err != nil {
			t.Fatal(err)
		}
		if day := mustDay(t, c, civil.MustParseDate("2026-01-01")); day.Kind != holiday.Holiday || day.Name != "New Year" {
			t.Errorf("%v", day)
		}
	})
}

func TestAnyCountryOfRickarCalBecomesACalendar(t *testing.T) {
	first, last := civil.MustParseDate("2020-01-01"), civil.MustParseDate("2030-12-31")
	germany, america := cal.NewBusinessCalendar(), cal.NewBusinessCalendar()
	germany.Name = "DE"
	germany.AddHoliday(de.Holidays...)
	america.AddHoliday(us.Holidays...)
	for name, b := range map[string]*cal.BusinessCalendar{"DE": germany, "US": america} {
		c, err := holiday.FromCal(b, first, last)
		if err != nil {
			t.Fatal(err)
		}
		for d := range (civil.Range{From: first, Through: last}).Days() {
			if day := mustDay(t, c, d); day.Worked() != b.IsWorkday(d.In(time.UTC).Add(12*time.Hour)) || day.Source == "" || day.Name == "" {
				t.Fatalf("%s: %v", name, day)
			}
		}
		from := civil.MustParseDate("2024-12-20")
		due, err := c.AddWorkingDays(from, 10)
		if want := civil.DateOf(b.WorkdaysFrom(from.In(time.UTC), 10)); err != nil || due != want {
			t.Errorf("%s: 10 working days from %v: %v, %v; want %v", name, from, due, err, want)
		}
		if c.Status(2024) != holiday.Unknown {
			t.Errorf("%s: 2024 is %v, with no statute to say so", name, c.Status(2024))
		}
	}
	c, err := holiday.FromCal(germany, first, last)
	if err != nil {
		t.Fatal(err)
	}
	unity := mustDay(t, c, civil.MustParseDate("2024-10-03"))
	if unity.Kind != holiday.Holiday || unity.Name != "Tag der Deutschen Einheit" || unity.Source != "rickar/cal DE" {
		t.Errorf("%+v", unity)
	}
	swapped := with(t, c, "swap|2024-10-04|2024-10-05|-|a bridge day|low", "closure|2024-10-07|-|-|a storm|low")
	if mustDay(t, swapped, civil.MustParseDate("2024-10-04")).Worked() || !mustDay(t, swapped, civil.MustParseDate("2024-10-05")).Worked() ||
		mustDay(t, swapped, civil.MustParseDate("2024-10-07")).Kind != holiday.Closed {
		t.Error("a swap or a closure of another country's calendar does nothing")
	}
	if _, err := c.With(parsed(t, "tet|2024-02-10|2+3|-|not theirs|low", "adjacent|2024-09-03|-|-|not theirs|low")...); !errors.Is(err, holiday.ErrDecision) {
		t.Errorf("Tết in Germany: %v", err)
	}
	if again := knownOn(t, swapped, "2023-12-31"); mustDay(t, again, civil.MustParseDate("2024-10-07")).Kind != holiday.Working {
		t.Error("a closure of 2024 is known in 2023")
	}
}

func TestAMereObservanceOnADayOfRestIsNoHoliday(t *testing.T) {
	b := cal.NewBusinessCalendar()
	b.AddHoliday(&cal.Holiday{Name: "Mother's Day", Type: cal.ObservanceOther, Month: time.May, Day: 10, Func: cal.CalcDayOfMonth},
		&cal.Holiday{Name: "An odd Monday", Type: cal.ObservanceOther, Month: time.May, Day: 11, Func: cal.CalcDayOfMonth})
	b.Locations = []*time.Location{nil, time.UTC}
	c, err := holiday.FromCal(b, civil.MustParseDate("2026-01-01"), civil.MustParseDate("2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	for date, want := range map[string]holiday.Kind{"2026-05-10": holiday.WeeklyRest, "2026-05-11": holiday.Holiday} {
		if day := mustDay(t, c, civil.MustParseDate(date)); day.Kind != want {
			t.Errorf("%v, want %v", day, want)
		}
	}
	b.Holidays = append(b.Holidays, nil)
	if _, err := holiday.FromCal(b, civil.MustParseDate("2026-01-01"), civil.MustParseDate("2026-12-31")); err == nil {
		t.Error("a holiday that is nil is accepted")
	}
}

func ExampleFromCal() {
	germany := cal.NewBusinessCalendar()
	germany.AddHoliday(de.Holidays...)
	c, err := holiday.FromCal(germany, civil.MustParseDate("2024-01-01"), civil.MustParseDate("2026-12-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	due, err := c.AddWorkingDays(civil.MustParseDate("2024-10-02"), 1) // 3 October is a holiday
	fmt.Println(due, err)
	// Output: 2024-10-04 <nil>
}

func ExampleForEnterprise() {
	c, err := holiday.ForEnterprise(holiday.Enterprise{Rest: []time.Weekday{time.Sunday}, TetBefore: 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	saturday, err := c.Day(civil.MustParseDate("2026-08-29"))
	fmt.Println(saturday.English, err)
	// Output: working day <nil>
}

func TestWhatIsNoCalendarIsRefused(t *testing.T) {
	day := civil.MustParseDate
	for name, err := range map[string]error{
		"nil":             second(holiday.FromCal(nil, day("2026-01-01"), day("2026-12-31"))),
		"turned around":   second(holiday.FromCal(cal.NewBusinessCalendar(), day("2026-12-31"), day("2026-01-01"))),
		"without an end":  second(holiday.FromCal(cal.NewBusinessCalendar(), day("2026-01-01"), civil.Date{})),
		"without a start": second(holiday.FromCal(cal.NewBusinessCalendar(), civil.Date{}, day("2026-01-01"))),
	} {
		if err == nil {
			t.Errorf("a calendar %s is accepted", name)
		}
	}
}

func second(_ *holiday.Calendar, err error) error { return err }
