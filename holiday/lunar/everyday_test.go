package lunar_test

import (
	"testing"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/holiday/lunar"
)

// The calendar walked day by day, the slow way: a day is followed by the next
// of its month or by day 1 of the next month, a month by its leap month where
// the year has one there, month 12 by a new year.
func TestEveryDayFollowsTheDayBeforeAndRoundTrips(t *testing.T) {
	want := day(1967, 12, 2) // 1968-01-01: the new moon was on 31/12 at 10:38 (UTC+7)
	count := 0
	for c := lunar.First(); !c.After(lunar.Last()); c = c.AddDays(1) {
		if got := fromCivil(t, c); got != want {
			t.Fatalf("%v is %+v, want %+v", c, got, want)
		}
		if back, err := want.Civil(); err != nil || back != c {
			t.Fatalf("%+v is %v, %v, want %v", want, back, err, c)
		}
		want = next(t, want)
		count++
	}
	if want := 133*365 + 33; count != want { // 33 leap years: 1968 to 2096
		t.Errorf("%d days, want %d", count, want)
	}
}

// next returns the day after d.
func next(t *testing.T, d lunar.Date) lunar.Date {
	t.Helper()
	days, err := lunar.MonthDays(d.Year, d.Month, d.Leap)
	if err != nil {
		t.Fatal(err)
	}
	if d.Day < days {
		d.Day++
		return d
	}
	leapMonth := 0
	if d.Year > 1967 {
		if leapMonth, err = lunar.LeapMonth(d.Year); err != nil {
			t.Fatal(err)
		}
	}
	switch {
	case d.Month == leapMonth && !d.Leap:
		return lunar.Date{Year: d.Year, Month: d.Month, Day: 1, Leap: true}
	case d.Month == 12:
		return day(d.Year+1, 1, 1)
	default:
		return day(d.Year, d.Month+1, 1)
	}
}

func TestMonthsHave29Or30DaysAndYears12Or13Months(t *testing.T) {
	leapYears := 0
	for year := 1968; year <= 2099; year++ {
		months, total := 0, 0
		for month := 1; month <= 12; month++ {
			for _, leap := range []bool{false, true} {
				days, err := lunar.MonthDays(year, month, leap)
				if err != nil {
					if !leap {
						t.Error(err)
					}
					continue
				}
				if days != 29 && days != 30 {
					t.Errorf("month %d of %d has %d days", month, year, days)
				}
				months++
				total += days
			}
		}
		leapMonth, err := lunar.LeapMonth(year)
		if err != nil {
			t.Fatal(err)
		}
		want := 12
		if leapMonth > 0 {
			want = 13
			leapYears++
		}
		if months != want {
			t.Errorf("%d has %d months and leap month %d", year, months, leapMonth)
		}
		tet, nextTet := newYear(t, year), newYear(t, year+1)
		if got := nextTet.DaysSince(tet); got != total {
			t.Errorf("%d runs %d days from Tết to Tết, its months have %d", year, got, total)
		}
		civilYear, _, _ := tet.Date()
		if from, through := date(t, year, 1, 21), date(t, year, 2, 19); civilYear != year || tet.Before(from) || tet.After(through) {
			t.Errorf("Tết of %d is on %v", year, tet)
		}
	}
	if leapYears < 132*7/19 || leapYears > 132*7/19+1 { // 7 in 19 years, the Metonic cycle
		t.Errorf("%d leap years of 132", leapYears)
	}
}

func TestTheBounds(t *testing.T) {
	if got, want := lunar.First().String(), "1968-01-01"; got != want {
		t.Errorf("First() = %s, want %s", got, want)
	}
	if got, want := lunar.Last().String(), "2100-12-31"; got != want {
		t.Errorf("Last() = %s, want %s", got, want)
	}
}

func TestConversionsDoNotAllocate(t *testing.T) {
	c, l := civil.MustParseDate("2025-07-30"), lunar.Date{Year: 2025, Month: 6, Day: 6, Leap: true}
	for name, f := range map[string]func(){
		"FromCivil": func() { lunar.FromCivil(c) },
		"Civil":     func() { l.Civil() },
		"NewYear":   func() { lunar.NewYear(2026) },
		"LeapMonth": func() { lunar.LeapMonth(2026) },
		"MonthDays": func() { lunar.MonthDays(2026, 3, false) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
	if got := fromCivil(t, c); got != l {
		t.Errorf("%v is %+v, want %+v", c, got, l)
	}
}

func newYear(t *testing.T, year int) civil.Date {
	t.Helper()
	d, err := lunar.NewYear(year)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
