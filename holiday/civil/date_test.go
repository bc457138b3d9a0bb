package civil_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

// The oracle for the calendar itself is package time, one day after another.
func TestEveryDayOf1900To2200IsTheDayPackageTimeHas(t *testing.T) {
	day := time.Date(1900, time.January, 1, 0, 0, 0, 0, time.UTC)
	end := time.Date(2200, time.December, 31, 0, 0, 0, 0, time.UTC)
	previous := civil.MustParseDate("1899-12-31")
	for ; !day.After(end); day = day.AddDate(0, 0, 1) {
		year, month, dd := day.Date()
		d, err := civil.NewDate(year, month, dd)
		if err != nil {
			t.Fatal(err)
		}
		if d != previous.AddDays(1) || d.AddDays(-1) != previous || d.DaysSince(previous) != 1 {
			t.Fatalf("%v does not follow %v", d, previous)
		}
		if y, m, dd2 := d.Date(); y != year || m != month || dd2 != dd {
			t.Fatalf("%v.Date() = %d, %d, %d", d, y, m, dd2)
		}
		if got, want := d.Weekday(), day.Weekday(); got != want {
			t.Fatalf("%v is a %v, want %v", d, got, want)
		}
		if got, want := d.String(), day.Format(time.DateOnly); got != want {
			t.Fatalf("String() = %q, want %q", got, want)
		}
		if got := civil.DateOf(day.Add(23*time.Hour + 59*time.Minute)); got != d {
			t.Fatalf("DateOf the last minute of %v = %v", d, got)
		}
		if !d.In(time.UTC).Equal(day) {
			t.Fatalf("%v.In(UTC) = %v", d, d.In(time.UTC))
		}
		previous = d
	}
}

func TestEveryDayThereIsRoundTripsThroughItsParts(t *testing.T) {
	count := 0
	for d := civil.Min(); !d.IsZero(); d = d.AddDays(1) {
		back, err := civil.NewDate(d.Date())
		if err != nil || back != d {
			t.Fatalf("%v -> %v, %v", d, back, err)
		}
		count++
	}
	// 9999 years, of which 2499 - 99 + 24 are leap years.
	if want := 365*9999 + 2424; count != want {
		t.Errorf("there are %d days, want %d", count, want)
	}
	if got, want := civil.Max().String(), "9999-12-31"; got != want {
		t.Errorf("Max() = %s, want %s", got, want)
	}
	if got, want := civil.Min().String(), "0001-01-01"; got != want {
		t.Errorf("Min() = %s, want %s", got, want)
	}
}

func TestADayThatDoesNotExistIsRefused(t *testing.T) {
	for _, c := range []struct {
		year, day int
		month     time.Month
		text      string
	}{
		{2026, 30, time.February, `civil: "2026-02-30": the month has only 28 days`},
		{2100, 29, time.February, `civil: "2100-02-29": the month has only 28 days`},
		{2024, 30, time.February, `civil: "2024-02-30": the month has only 29 days`},
		{2026, 31, time.April, `civil: "2026-04-31": the month has only 30 days`},
		{2026, 0, time.April, `civil: "2026-04-00": the day is not 01 or more`},
		{2026, 1, 13, `civil: "2026-13-01": the month is not 01 to 12`},
		{2026, 1, 0, `civil: "2026-00-01": the month is not 01 to 12`},
		{0, 1, 1, `civil: "0000-01-01": the year is not 0001 to 9999`},
		{10000, 1, 1, `civil: "10000-01-01": the year is not 0001 to 9999`},
	} {
		d, err := civil.NewDate(c.year, c.month, c.day)
		if !d.IsZero() || !errors.Is(err, civil.ErrNoSuchDay) || err.Error() != c.text {
			t.Errorf("NewDate(%d, %d, %d) = %v, %v; want %s", c.year, c.month, c.day, d, err, c.text)
		}
	}
}

func TestTheSameInstantIsTwoDaysInTwoZones(t *testing.T) {
	ict := time.FixedZone("ICT", 7*60*60)
	instant := time.Date(2026, time.February, 16, 18, 0, 0, 0, time.UTC)
	if got, want := civil.DateOf(instant).String(), "2026-02-16"; got != want {
		t.Errorf("in UTC it is %s, want %s", got, want)
	}
	if got, want := civil.DateOf(instant.In(ict)).String(), "2026-02-17"; got != want {
		t.Errorf("in UTC+7 it is %s, want %s", got, want)
	}
	if got := civil.DateOf(time.Date(10000, 1, 1, 0, 0, 0, 0, ict)); !got.IsZero() {
		t.Errorf("year 10000 is %v, want no date", got)
	}
}

func TestTheZeroDateIsNoDate(t *testing.T) {
	var none civil.Date
	if y, m, d := none.Date(); y != 0 || m != 0 || d != 0 || none.Year() != 0 {
		t.Errorf("Date() = %d, %d, %d", y, m, d)
	}
	if none.String() != "no date" || !none.In(time.UTC).IsZero() || !none.Before(civil.Min()) {
		t.Error("the zero Date should say so, have the zero time and sort first")
	}
	for name, got := range map[string]civil.Date{
		"AddDays": none.AddDays(5), "AddMonths": none.AddMonths(1), "FirstOfMonth": none.FirstOfMonth(), "LastOfMonth": none.LastOfMonth(),
	} {
		if !got.IsZero() {
			t.Errorf("%s of no date is %v", name, got)
		}
	}
	if got := civil.Max().DaysSince(none); got != 0 {
		t.Errorf("days since no date: %d, want 0", got)
	}
}

func TestANilLocationIsUTC(t *testing.T) {
	d := civil.MustParseDate("2026-09-02")
	if got := d.In(nil); !got.Equal(d.In(time.UTC)) {
		t.Errorf("In(nil) = %v", got)
	}
}

func TestCompareOrdersDays(t *testing.T) {
	a, b := civil.MustParseDate("2026-08-31"), civil.MustParseDate("2026-09-01")
	if a.Compare(b) != -1 || b.Compare(a) != +1 || a.Compare(a) != 0 {
		t.Error("Compare does not order two days")
	}
	if !a.Before(b) || a.After(b) || !b.After(a) || a.Equal(b) || !a.Equal(a) {
		t.Error("Before, After and Equal do not agree with Compare")
	}
}

func TestCmpDiffShowsDatesAsText(t *testing.T) {
	type holder struct{ Due civil.Date }
	a, b := holder{civil.MustParseDate("2026-02-26")}, holder{civil.MustParseDate("2026-02-27")}
	if diff := cmp.Diff(a, a); diff != "" {
		t.Errorf("a date differs from itself:\n%s", diff)
	}
	diff := cmp.Diff(a, b)
	if !strings.Contains(diff, "2026-02-26") || !strings.Contains(diff, "2026-02-27") {
		t.Errorf("the difference does not name both days:\n%s", diff)
	}
}

func TestNothingHereAllocates(t *testing.T) {
	d := civil.MustParseDate("2026-02-12")
	text := []byte("2026-09-02")
	buf := make([]byte, 0, 10)
	at := time.Date(2026, time.February, 12, 16, 10, 0, 0, time.UTC)
	for name, f := range map[string]func(){
		"NewDate":       func() { _, _ = civil.NewDate(2026, time.May, 1) },
		"DateOf":        func() { _ = civil.DateOf(at) },
		"ParseDate":     func() { _, _ = civil.ParseDate("2026-09-02") },
		"UnmarshalText": func() { _ = d.UnmarshalText(text) },
		"AppendText":    func() { _, _ = d.AppendText(buf) },
		"Date":          func() { _, _, _ = d.Date() },
		"AddDays":       func() { _ = d.AddDays(250) },
		"AddMonths":     func() { _ = d.AddMonths(13) },
		"Weekday":       func() { _ = d.Weekday() },
		"In":            func() { _ = d.In(time.UTC) },
		"Days": func() {
			for range (civil.Range{From: civil.Min(), Through: civil.Min().AddDays(9)}).Days() {
				continue
			}
		},
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}
