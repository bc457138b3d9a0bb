package civil_test

import (
	"math"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Civil Code 2015 (91/2015/QH13), art. 148(3) and (4): a month or year term ends on the corresponding day, or on the
// month's last day where there is none.
func TestAddMonthsEndsOnTheCorrespondingDay_Article148(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2026-01-15", 1, "2026-02-15"},
		{"2026-01-31", 1, "2026-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2026-03-31", 1, "2026-04-30"},
		{"2026-12-31", 2, "2027-02-28"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-15", -1, "2025-12-15"},
		{"2026-01-15", 0, "2026-01-15"},
		{"9999-11-30", 1, "9999-12-30"},
		{"0001-02-28", -1, "0001-01-28"},
	} {
		got := civil.MustParseDate(c.from).AddMonths(c.months)
		if got.String() != c.want {
			t.Errorf("%s and %d months is %v, want %s", c.from, c.months, got, c.want)
		}
	}
}

func TestCountingPastEitherEndGivesNoDate(t *testing.T) {
	for name, got := range map[string]civil.Date{
		"a day after the last":       civil.Max().AddDays(1),
		"a day before the first":     civil.Min().AddDays(-1),
		"a month after the last":     civil.Max().AddMonths(1),
		"a month before the first":   civil.Min().AddMonths(-1),
		"as many days as int has":    civil.Min().AddDays(math.MaxInt),
		"as few days as int has":     civil.Max().AddDays(math.MinInt),
		"as many months as int has":  civil.Min().AddMonths(math.MaxInt),
		"as few months as int has":   civil.Max().AddMonths(math.MinInt),
		"as many days as int32 has":  civil.Min().AddDays(math.MaxInt32),
		"just past what int32 holds": civil.Max().AddDays(math.MaxInt32 - 3652059 + 1),
	} {
		if !got.IsZero() {
			t.Errorf("%s is %v, want no date", name, got)
		}
	}
	if got := civil.Min().AddDays(civil.Max().DaysSince(civil.Min())); got != civil.Max() {
		t.Errorf("the whole range from the first day ends on %v", got)
	}
}

func anyDate() *rapid.Generator[civil.Date] {
	return rapid.Map(rapid.IntRange(0, 3652058), func(n int) civil.Date { return civil.Min().AddDays(n) })
}

func TestDaysSinceUndoesAddDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDate().Draw(t, "d"), rapid.IntRange(-4000000, 4000000).Draw(t, "n")
		e := d.AddDays(n)
		if !e.IsZero() && e.DaysSince(d) != n {
			t.Fatalf("%v and %d days is %v, which is %d days after it", d, n, e, e.DaysSince(d))
		}
	})
}

// A slow AddMonths: walk a month at a time, keep the day asked for, and clamp at the end.
func TestAddMonthsAgreesWithWalkingMonthByMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDate().Draw(t, "d"), rapid.IntRange(-600, 600).Draw(t, "n")
		year, month, day := d.Date()
		for range n {
			if month++; month > 12 {
				year, month = year+1, 1
			}
		}
		for range -n {
			if month--; month < 1 {
				year, month = year-1, 12
			}
		}
		var want civil.Date
		for want.IsZero() && year >= 1 && year <= 9999 {
			want, _ = civil.NewDate(year, month, day)
			day--
		}
		if got := d.AddMonths(n); got != want {
			t.Fatalf("%v and %d months is %v, want %v", d, n, got, want)
		}
	})
}

func TestDaysInMonthIsTheDayBeforeTheNextMonth(t *testing.T) {
	for year := 1896; year <= 2104; year++ {
		for month := time.January; month <= time.December; month++ {
			want := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
			if got := civil.DaysInMonth(year, month); got != want {
				t.Errorf("%d-%02d has %d days, want %d", year, month, got, want)
			}
			first, err := civil.NewDate(year, month, 1)
			if err != nil {
				t.Fatal(err)
			}
			last := first.AddDays(want - 1)
			if first.LastOfMonth() != last || last.FirstOfMonth() != first {
				t.Errorf("%v to %v: first and last of the month do not agree", first, last)
			}
		}
	}
	if civil.DaysInMonth(2026, 13) != 0 || civil.DaysInMonth(2026, -1) != 0 {
		t.Error("a month that does not exist has no days")
	}
}

func TestARangeHoldsItsDaysFromFirstThroughLast(t *testing.T) {
	day := civil.MustParseDate
	tet := civil.Range{From: day("2026-02-14"), Through: day("2026-02-22")}
	if got := tet.Len(); got != 9 {
		t.Errorf("%v has %d days, want 9", tet, got)
	}
	var got []string
	for d := range tet.Days() {
		if !tet.Contains(d) {
			t.Errorf("%v does not contain %v", tet, d)
		}
		got = append(got, d.String()[8:])
		if d == day("2026-02-17") {
			break
		}
	}
	if diff := cmp.Diff([]string{"14", "15", "16", "17"}, got); diff != "" {
		t.Errorf("days (-want +got):\n%s", diff)
	}
	if tet.Contains(day("2026-02-13")) || tet.Contains(day("2026-02-23")) || tet.Contains(civil.Date{}) {
		t.Error("a range contains a day outside it")
	}
	february := civil.Range{From: day("2026-02-01"), Through: day("2026-02-15")}
	if got, want := tet.Overlap(february).String(), "2026-02-14 to 2026-02-15"; got != want {
		t.Errorf("overlap: %s, want %s", got, want)
	}
	for name, empty := range map[string]civil.Range{
		"the zero range":         {},
		"a range from nowhere":   {Through: day("2026-02-01")},
		"a range to nowhere":     {From: day("2026-02-01")},
		"a range turned around":  {From: day("2026-02-02"), Through: day("2026-02-01")},
		"ranges that only touch": tet.Overlap(civil.Range{From: day("2026-02-23"), Through: day("2026-03-01")}),
		"an overlap of nothing":  tet.Overlap(civil.Range{}),
	} {
		if !empty.IsEmpty() || empty.Len() != 0 || empty.String() != "no days" {
			t.Errorf("%s is not empty: %v", name, empty)
		}
		for d := range empty.Days() {
			t.Errorf("%s has the day %v", name, d)
		}
	}
	if got, want := (civil.Range{From: day("2026-09-02"), Through: day("2026-09-02")}).String(), "2026-09-02"; got != want {
		t.Errorf("one day prints as %s, want %s", got, want)
	}
}
