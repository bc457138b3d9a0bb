package lunar_test

import (
	"errors"
	"math"
	"testing"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/holiday/lunar"
)

func FuzzConversions(f *testing.F) {
	f.Add(2026, 3, 10, false, 0)
	f.Add(2025, 6, 30, true, 48577)
	f.Add(1967, 12, 1, false, -1)
	f.Add(2100, 12, 2, false, 48578)
	f.Add(math.MaxInt, math.MinInt, math.MinInt, true, math.MaxInt)
	f.Add(math.MinInt, math.MaxInt, math.MaxInt, false, math.MinInt)
	f.Fuzz(func(t *testing.T, year, month, d int, leap bool, n int) {
		l := lunar.Date{Year: year, Month: month, Day: d, Leap: leap}
		if c, err := l.Civil(); err == nil {
			if back, err := lunar.FromCivil(c); err != nil || back != l {
				t.Errorf("%+v is %v, which is %+v, %v", l, c, back, err)
			}
		} else {
			checkError(t, err)
		}

		c := lunar.First().AddDays(n) // the zero date when far out
		inside := !c.Before(lunar.First()) && !c.After(lunar.Last())
		if l, err := lunar.FromCivil(c); err == nil {
			if back, err := l.Civil(); err != nil || back != c || !inside {
				t.Errorf("%v is %+v, which is %v, %v", c, l, back, err)
			}
		} else if checkError(t, err); inside {
			t.Errorf("%v: %v", c, err)
		}

		_, err := lunar.MonthDays(year, month, leap)
		checkError(t, err)
		_, err = lunar.LeapMonth(year)
		checkError(t, err)
		var first civil.Date
		if first, err = lunar.NewYear(year); err == nil && first.IsZero() {
			t.Errorf("NewYear(%d) is the zero date", year)
		}
		checkError(t, err)
		if l.String() == "" || lunar.YearName(year) == "" {
			t.Errorf("%#v prints nothing", l)
		}
	})
}

// checkError wants nil, or an *Error with a text and one of the two sentinels.
func checkError(t *testing.T, err error) {
	t.Helper()
	if err == nil {
		return
	}
	var e *lunar.Error
	if !errors.As(err, &e) || e.Error() == "" || errors.Is(err, lunar.ErrRange) == errors.Is(err, lunar.ErrNoSuchDate) {
		t.Errorf("an untyped error: %#v", err)
	}
}
