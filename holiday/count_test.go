package holiday_test

import (
	"errors"
	"fmt"
	"math"
	"sync"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestAddWorkingDaysDoesNotCountTheDayItself(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
		why  string
	}{
		{"2026-02-12", 5, "2026-02-26", "Fri 13/2 is the first; 14-22/2 is the Tết break"},
		{"2026-08-21", 3, "2026-08-25", "Sat 22/8 is worked: 22, 24, 25"},
		{"2026-08-28", 1, "2026-09-03", "Mon 31/8 swapped off, 1/9 and 2/9 National Day"},
		{"2026-08-22", 1, "2026-08-24", "from a make-up day"},
		{"2026-08-23", 1, "2026-08-24", "from a Sunday"},
		{"2011-01-28", 2, "2011-01-30", "a Saturday and a Sunday, both worked"},
		{"2026-09-03", -1, "2026-08-28", "back over the break"},
		{"2026-08-23", -1, "2026-08-22", "back to a make-up day"},
		{"2026-02-22", -1, "2026-02-13", "back over Tết"},
	} {
		got, err := holiday.Vietnam().AddWorkingDays(civil.MustParseDate(c.from), c.n)
		if err != nil || got.String() != c.want {
			t.Errorf("%s and %d working days is %v, %v; want %s (%s)", c.from, c.n, got, err, c.want, c.why)
		}
	}
}

func TestWorkingDaysBetweenCountsAfterTheFirstThroughTheSecond(t *testing.T) {
	for _, c := range []struct {
		after, through string
		want           int
	}{
		{"2026-02-12", "2026-02-26", 5},
		{"2026-02-13", "2026-02-22", 0},
		{"2026-02-12", "2026-02-13", 1},
		{"2026-02-12", "2026-02-12", 0},
		{"2026-02-13", "2026-02-12", -1}, // on or after the 12th, before the 13th
		{"2026-02-26", "2026-02-12", -5}, // 12, 13, 23, 24, 25
		{"2026-02-23", "2026-02-14", 0},
		{"1999-12-31", "2000-01-04", 1}, // after the day before the first: 1/1/2000 counts too, and is off
		{"1999-12-31", "2000-01-01", 0},
	} {
		got, err := holiday.Vietnam().WorkingDaysBetween(civil.MustParseDate(c.after), civil.MustParseDate(c.through))
		if err != nil || got != c.want {
			t.Errorf("working days after %s through %s: %d, %v; want %d", c.after, c.through, got, err, c.want)
		}
	}
}

func anyDay() *rapid.Generator[civil.Date] {
	c := holiday.Vietnam()
	return rapid.Map(rapid.IntRange(0, c.Last().DaysSince(c.First())), c.First().AddDays)
}

func TestBetweenUndoesAddInBothDirections(t *testing.T) {
	c := holiday.Vietnam()
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDay().Draw(t, "d"), rapid.IntRange(-3000, 3000).Filter(func(n int) bool { return n != 0 }).Draw(t, "n")
		e, err := c.AddWorkingDays(d, n)
		if errors.Is(err, holiday.ErrOutside) {
			return
		}
		if between, err2 := c.WorkingDaysBetween(d, e); err != nil || err2 != nil || between != n {
			t.Fatalf("%v and %d working days is %v (%v), between them lie %d (%v)", d, n, e, err, between, err2)
		}
		if worked, err := c.IsWorkingDay(e); err != nil || !worked {
			t.Fatalf("%v and %d working days ends on %v, which is not worked", d, n, e)
		}
	})
}

func TestAddingInTwoStepsOfOneSignIsAddingAtOnce(t *testing.T) {
	c := holiday.Vietnam()
	rapid.Check(t, func(t *rapid.T) {
		d, a, b := anyDay().Draw(t, "d"), rapid.IntRange(1, 300).Draw(t, "a"), rapid.IntRange(1, 300).Draw(t, "b")
		if rapid.Bool().Draw(t, "back") {
			a, b = -a, -b
		}
		atOnce, err := c.AddWorkingDays(d, a+b)
		if err != nil {
			return
		}
		half, err1 := c.AddWorkingDays(d, a)
		whole, err2 := c.AddWorkingDays(half, b)
		if err1 != nil || err2 != nil || whole != atOnce {
			t.Fatalf("%v + %d + %d = %v, at once %v", d, a, b, whole, atOnce)
		}
	})
}

func TestBeyondTheCalendarIsAnErrorThatNamesTheDateAndTheBounds(t *testing.T) {
	c := holiday.Vietnam()
	day := civil.MustParseDate
	add := func(d civil.Date, n int) error { _, err := c.AddWorkingDays(d, n); return err }
	between := func(a, b civil.Date) error { _, err := c.WorkingDaysBetween(a, b); return err }
	days := func(a, b civil.Date) error { _, err := c.Days(a, b); return err }
	provisional := func(a, b civil.Date) error { _, err := c.ProvisionalBetween(a, b); return err }
	_, dayErr := c.Day(day("2101-01-01"))
	_, workingErr := c.IsWorkingDay(day("1999-12-31"))
	const bounds = " outside the calendar (2000-01-01 to 2100-12-31)"
	for _, e := range []struct {
		err  error
		want string
	}{
		{dayErr, "holiday: 2101-01-01 is" + bounds},
		{workingErr, "holiday: 1999-12-31 is" + bounds},
		{add(day("1999-12-31"), 1), "holiday: 1999-12-31 is" + bounds},
		{add(day("2100-12-20"), 30), "holiday: 30 working days from 2100-12-20 ends" + bounds},
		{add(day("2000-01-05"), -30), "holiday: -30 working days from 2000-01-05 ends" + bounds},
		{add(day("2026-01-01"), math.MaxInt), fmt.Sprintf("holiday: %d working days from 2026-01-01 ends", math.MaxInt) + bounds},
		{add(day("2026-01-01"), math.MinInt), fmt.Sprintf("holiday: %d working days from 2026-01-01 ends", math.MinInt) + bounds},
		{add(c.Last(), 1), "holiday: 1 working day from 2100-12-31 ends" + bounds},
		{add(civil.Date{}, 1), "holiday: no date is" + bounds},
		{between(day("1999-12-30"), day("2026-01-01")), "holiday: 1999-12-30 is" + bounds},
		{between(day("2026-01-01"), day("2101-01-01")), "holiday: 2101-01-01 is" + bounds},
		{between(day("2026-01-01"), day("1999-12-31")), "holiday: 1999-12-31 is" + bounds},
		{between(civil.Date{}, day("2026-01-01")), "holiday: no date is" + bounds},
		{days(day("1999-12-31"), day("2000-01-02")), "holiday: 1999-12-31 is" + bounds},
		{days(day("2100-12-31"), day("2101-01-02")), "holiday: 2101-01-02 is" + bounds},
		{provisional(day("1999-12-30"), day("2026-01-01")), "holiday: 1999-12-30 is" + bounds},
		{provisional(day("2026-01-01"), day("2200-01-01")), "holiday: 2200-01-01 is" + bounds},
	} {
		var r *holiday.RangeError
		if e.err == nil || e.err.Error() != e.want || !errors.Is(e.err, holiday.ErrOutside) || !errors.As(e.err, &r) || r.First != c.First() || r.Last != c.Last() {
			t.Errorf("%v\nwant %s", e.err, e.want)
		}
	}
	if err := add(day("2026-01-01"), 0); !errors.Is(err, holiday.ErrZeroCount) {
		t.Errorf("0 working days: %v", err)
	}
}

func TestDaysOfAReversedRangeAreNone(t *testing.T) {
	days, err := holiday.Vietnam().Days(civil.MustParseDate("2026-02-02"), civil.MustParseDate("2026-02-01"))
	if err != nil {
		t.Fatal(err)
	}
	for d := range days {
		t.Errorf("yields %v", d)
	}
}

func TestDaysMayBeGoneOverAgainAndLeftAtAnyDay(t *testing.T) {
	days, err := holiday.Vietnam().Days(civil.MustParseDate("2026-01-01"), civil.MustParseDate("2026-01-05"))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		var got []string
		for d := range days {
			got = append(got, d.Date.String()[8:])
		}
		if diff := cmp.Diff([]string{"01", "02", "03", "04", "05"}, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		for d := range days {
			if d.Date.String() == "2026-01-03" {
				break
			}
		}
	}
}

func TestProvisionalBetweenSeesOnlyTheDaysAfterTheFirst(t *testing.T) {
	for _, c := range []struct {
		after, through string
		want           bool
	}{
		{"2028-01-23", "2028-01-24", true},
		{"2028-01-24", "2028-01-28", false},
		{"2028-01-24", "2028-01-29", true},
		{"2028-01-29", "2028-01-24", false},
		{"1999-12-31", "2000-12-31", false},
		{"2026-01-01", "2027-12-31", false},
	} {
		got, err := holiday.Vietnam().ProvisionalBetween(civil.MustParseDate(c.after), civil.MustParseDate(c.through))
		if err != nil || got != c.want {
			t.Errorf("after %s through %s: %v, %v; want %v", c.after, c.through, got, err, c.want)
		}
	}
}

// Defect 12 of other clocks: the server's zone decides the day.
func TestDefect12_TheDayOfAnInstantIsThatOfVietnamWhateverTheZone(t *testing.T) {
	instant := time.Date(2026, time.August, 21, 17, 30, 0, 0, time.UTC) // 00:30 of the 22nd in Vietnam
	for _, zone := range []*time.Location{time.UTC, holiday.ICT, time.FixedZone("other pointer", 7*60*60), time.FixedZone("", -11*60*60)} {
		if got := holiday.DateOf(instant.In(zone)); got.String() != "2026-08-22" {
			t.Errorf("in %v it is %v, want 2026-08-22", zone, got)
		}
	}
}

func TestTheDayOfAnInstantAgreesWithPackageTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := time.Unix(rapid.Int64Range(-63e9, 254e9).Draw(t, "second"), rapid.Int64Range(0, 999999999).Draw(t, "nanosecond"))
		if got, want := holiday.DateOf(at), civil.DateOf(at.In(holiday.ICT)); got != want {
			t.Fatalf("%v is %v, want %v", at, got, want)
		}
	})
	for d := range (civil.Range{From: civil.MustParseDate("1899-12-01"), Through: civil.MustParseDate("2101-01-31")}).Days() {
		if got, want := holiday.Midnight(d), d.In(holiday.ICT); got != want {
			t.Fatalf("midnight of %v is %v, want %v", d, got, want)
		}
	}
	for name, got := range map[string]civil.Date{
		"the last second of year 0":      holiday.DateOf(civil.Min().In(holiday.ICT).Add(-time.Second)),
		"the first second of year 10000": holiday.DateOf(civil.Max().In(holiday.ICT).Add(24 * time.Hour)),
		"as far as time goes":            holiday.DateOf(time.Unix(1<<62, 0)),
		"as far back as time goes":       holiday.DateOf(time.Unix(-1<<62, 0)),
	} {
		if !got.IsZero() {
			t.Errorf("%s is %v, want no date", name, got)
		}
	}
	if !holiday.Midnight(civil.Date{}).IsZero() {
		t.Error("no date has a midnight")
	}
}

func TestManyGoroutinesMayShareACalendar(t *testing.T) {
	var group sync.WaitGroup
	for g := range 16 {
		group.Go(func() {
			c := holiday.Vietnam()
			b := c.Cal()
			if g%4 == 0 {
				if _, err := c.With(holiday.Decision{Kind: holiday.Closure, Date: c.First().AddDays(10000 + g), Document: "x"}); err != nil {
					t.Error(err)
				}
				if _, err := c.KnownOn(c.Last()); err != nil {
					t.Error(err)
				}
			}
			for i := range 2000 {
				if i%100 == 0 {
					day := mustDay(t, c, c.First().AddDays(g*2000+i))
					if b.IsWorkday(day.Date.In(holiday.ICT)) != day.Worked() {
						t.Errorf("%v; rickar/cal otherwise", day)
					}
				}
				d := c.First().AddDays((g*2000 + i) % 36000)
				e, err := c.AddWorkingDays(d, 5)
				if n, err2 := c.WorkingDaysBetween(d, e); err != nil || err2 != nil || n != 5 {
					t.Errorf("%v + 5 = %v, %d back", d, e, n)
				}
			}
		})
	}
	group.Wait()
}

func TestQuestionsDoNotAllocate(t *testing.T) {
	c := holiday.Vietnam()
	d, e := civil.MustParseDate("2026-02-12"), civil.MustParseDate("2050-02-26")
	at := time.Date(2026, time.February, 12, 16, 10, 0, 0, time.UTC)
	for name, f := range map[string]func(){
		"AddWorkingDays":     func() { _, _ = c.AddWorkingDays(d, 200) },
		"WorkingDaysBetween": func() { _, _ = c.WorkingDaysBetween(d, e) },
		"IsWorkingDay":       func() { _, _ = c.IsWorkingDay(d) },
		"ProvisionalBetween": func() { _, _ = c.ProvisionalBetween(d, e) },
		"Day":                func() { _, _ = c.Day(d) },
		"Status":             func() { _ = c.Status(2026) },
		"DateOf":             func() { _ = holiday.DateOf(at) },
		"Vietnam":            func() { _ = holiday.Vietnam() },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}
