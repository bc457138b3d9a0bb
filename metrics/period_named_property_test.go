package metrics_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
	"pgregory.net/rapid"
)

func anyScheme() *rapid.Generator[metrics.Scheme] {
	return rapid.Custom(func(t *rapid.T) metrics.Scheme {
		switch n := rapid.IntRange(-1, 28).Draw(t, "day"); n {
		case -1:
			return metrics.SchemeND09
		case 0:
			return metrics.SchemeCalendar
		default:
			s, err := metrics.SchemeFromDay(n)
			if err != nil {
				t.Fatal(err)
			}
			return s
		}
	})
}

func TestPeriodsOfASchemeTouchAndMakeUpTheirYear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, year := anyScheme().Draw(t, "scheme"), rapid.IntRange(2, 9997).Draw(t, "year")
		must := func(p metrics.Period, err error) metrics.Period {
			if err != nil {
				t.Fatal(err)
			}
			return p
		}
		whole, next := must(s.Year(year)), must(s.Year(year+1))
		if whole.To.AddDays(1) != next.From {
			t.Fatalf("%v: %v, then %v", s, whole, next)
		}
		for what, part := range map[string]struct {
			many int
			of   func(n int) (metrics.Period, error)
		}{
			"months":   {12, func(n int) (metrics.Period, error) { return s.Month(year, time.Month(n)) }},
			"quarters": {4, func(n int) (metrics.Period, error) { return s.Quarter(year, n) }},
			"halves":   {2, func(n int) (metrics.Period, error) { return s.Half(year, n) }},
		} {
			from := whole.From
			for n := 1; n <= part.many; n++ {
				p := must(part.of(n))
				if p.From != from || p.To.Before(p.From) || p.Check() != nil {
					t.Fatalf("%v, %s: %v begins on %v, not %v", s, what, n, p.From, from)
				}
				from = p.To.AddDays(1)
			}
			if from != whole.To.AddDays(1) {
				t.Fatalf("%v: %s end before %v, the year on %v", s, what, from, whole.To)
			}
		}
	})
}

func TestAMonthFromADayIsTheDaysThatFallInIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 28).Draw(t, "day")
		year, month := rapid.IntRange(2, 9998).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month")
		s, err := metrics.SchemeFromDay(n)
		if err != nil {
			t.Fatal(err)
		}
		p, err := s.Month(year, time.Month(month))
		if err != nil {
			t.Fatal(err)
		}
		first, _ := civil.NewDate(year, time.Month(month), 1)
		for d := first.AddDays(-40); d.Before(first.AddDays(40)); d = d.AddDays(1) {
			_, m, day := d.Date()
			of := m // the month whose period the day is in
			if day >= n {
				of = m%12 + 1
			}
			inside := !d.Before(p.From) && !d.After(p.To)
			if want := of == time.Month(month); inside != want {
				t.Fatalf("day%d:%04d-%02d has %v: %v", n, year, month, d, inside)
			}
		}
	})
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2026", "2026-09", "nd09:2026-Q3", "day21:2021-08", "2026-H1", "2026-01-05..2026-03-31", "calendar:0001", "9999-12", "day1:0001-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := metrics.ParsePeriod(s)
		if err != nil {
			if !errors.Is(err, metrics.ErrPeriod) || n != (metrics.NamedPeriod{}) {
				t.Fatalf("%q: %v, %v", s, n, err)
			}
			return
		}
		if again, err := metrics.ParsePeriod(n.String()); err != nil || again != n {
			t.Fatalf("%q prints as %q, which is %v, %v", s, n, again, err)
		}
		if n.String() != strings.TrimPrefix(s, "calendar:") {
			t.Fatalf("%q prints as %q", s, n)
		}
		p, err := n.Period()
		if err != nil || p.Check() != nil || p.From.IsZero() || p.To.IsZero() {
			t.Fatalf("%q: %+v, %v", s, p, err)
		}
	})
}
