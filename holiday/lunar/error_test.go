package lunar_test

import (
	"errors"
	"math"
	"testing"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/holiday/lunar"
)

func TestAnErrorNamesWhatWasAskedAndTheBounds(t *testing.T) {
	fromCivil := func(s string) error {
		var c civil.Date
		if s != "" {
			c = civil.MustParseDate(s)
		}
		d, err := lunar.FromCivil(c)
		if d != (lunar.Date{}) {
			t.Errorf("FromCivil(%s) = %+v with an error", c, d)
		}
		return err
	}
	toCivil := func(d lunar.Date) error {
		c, err := d.Civil()
		if !c.IsZero() {
			t.Errorf("%+v.Civil() = %v with an error", d, c)
		}
		return err
	}
	newYear := func(year int) error { _, err := lunar.NewYear(year); return err }
	leapMonth := func(year int) error { _, err := lunar.LeapMonth(year); return err }
	monthDays := func(year, month int, leap bool) error { _, err := lunar.MonthDays(year, month, leap); return err }
	leap := func(year, month, d int) lunar.Date {
		return lunar.Date{Year: year, Month: month, Day: d, Leap: true}
	}
	const bounds = " is outside the lunar calendar (1968-01-01 to 2100-12-31)"

	for _, c := range []struct {
		err  error
		is   error
		text string
	}{
		{fromCivil("1967-12-31"), lunar.ErrRange, "lunar: 1967-12-31" + bounds},
		{fromCivil("2101-01-01"), lunar.ErrRange, "lunar: 2101-01-01" + bounds},
		{fromCivil("0001-01-01"), lunar.ErrRange, "lunar: 0001-01-01" + bounds},
		{fromCivil("9999-12-31"), lunar.ErrRange, "lunar: 9999-12-31" + bounds},
		{fromCivil(""), lunar.ErrRange, "lunar: the zero date (year 0)" + bounds},

		{toCivil(lunar.Date{}), lunar.ErrRange, "lunar: the zero date (year 0)" + bounds},
		{toCivil(day(1967, 12, 1)), lunar.ErrRange, "lunar: day 1 of month 12 of 1967" + bounds},
		{toCivil(day(1967, 11, 30)), lunar.ErrRange, "lunar: day 30 of month 11 of 1967" + bounds},
		{toCivil(day(1966, 13, 99)), lunar.ErrRange, "lunar: year 1966" + bounds},
		{toCivil(day(2100, 12, 2)), lunar.ErrRange, "lunar: day 2 of month 12 of 2100" + bounds},
		{toCivil(day(2101, 1, 1)), lunar.ErrRange, "lunar: year 2101" + bounds},
		{toCivil(day(math.MinInt32, 1, 1)), lunar.ErrRange, "lunar: year -2147483648" + bounds},

		{toCivil(day(2026, 2, 30)), lunar.ErrNoSuchDate, "lunar: month 2 of 2026 has 29 days, no day 30"},
		{toCivil(day(2026, 2, 0)), lunar.ErrNoSuchDate, "lunar: month 2 of 2026 has 29 days, no day 0"},
		{toCivil(day(2026, 2, -1)), lunar.ErrNoSuchDate, "lunar: month 2 of 2026 has 29 days, no day -1"},
		{toCivil(leap(2025, 6, 30)), lunar.ErrNoSuchDate, "lunar: leap month 6 of 2025 has 29 days, no day 30"},
		{toCivil(day(2026, 13, 1)), lunar.ErrNoSuchDate, "lunar: 2026 has no month 13"},
		{toCivil(day(2026, 0, 1)), lunar.ErrNoSuchDate, "lunar: 2026 has no month 0"},
		{toCivil(leap(2026, 3, 1)), lunar.ErrNoSuchDate, "lunar: 2026 has no leap month 3"},
		{toCivil(leap(2025, 5, 1)), lunar.ErrNoSuchDate, "lunar: 2025 has no leap month 5"},

		{newYear(1967), lunar.ErrRange, "lunar: day 1 of month 1 of 1967" + bounds},
		{newYear(2101), lunar.ErrRange, "lunar: year 2101" + bounds},
		{leapMonth(1967), lunar.ErrRange, "lunar: year 1967" + bounds},
		{leapMonth(2101), lunar.ErrRange, "lunar: year 2101" + bounds},
		{monthDays(1967, 11, false), lunar.ErrRange, "lunar: month 11 of 1967" + bounds},
		{monthDays(2026, 3, true), lunar.ErrNoSuchDate, "lunar: 2026 has no leap month 3"},
	} {
		t.Run(c.text, func(t *testing.T) {
			if c.err == nil {
				t.Fatal("no error")
			}
			if got := c.err.Error(); got != c.text {
				t.Errorf("the text is %q", got)
			}
			var e *lunar.Error
			if !errors.Is(c.err, c.is) || !errors.As(c.err, &e) || e.Err != c.is {
				t.Errorf("%#v does not wrap %v", c.err, c.is)
			}
		})
	}
}

func TestTheMonthsThatTheBoundsCutAreGivenWhole(t *testing.T) {
	for _, c := range []struct{ year, days int }{{1967, 29}, {2100, 29}} {
		if got, err := lunar.MonthDays(c.year, 12, false); err != nil || got != c.days {
			t.Errorf("MonthDays(%d, 12) = %d, %v, want %d", c.year, got, err, c.days)
		}
	}
}
