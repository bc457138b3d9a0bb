package holiday_test

import (
	"errors"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func TestASupposedCalendarCountsAsTheCallerSays(t *testing.T) {
	c, day := holiday.Vietnam(), civil.MustParseDate
	first, last := day("2026-08-01"), day("2026-09-30")
	// Somebody who does not know of the swap: Saturday 22/8 off, Monday 31/8 worked.
	supposed, err := c.Suppose(first, last, func(d holiday.Day) holiday.Kind {
		switch d.Kind {
		case holiday.SwappedWork:
			return holiday.WeeklyRest
		case holiday.SwappedRest:
			return holiday.Working
		}
		return d.Kind
	})
	if err != nil {
		t.Fatal(err)
	}
	if supposed.First() != first || supposed.Last() != last {
		t.Errorf("%v to %v", supposed.First(), supposed.Last())
	}
	for from, want := range map[string]string{"2026-08-21": "2026-08-24", "2026-08-28": "2026-08-31", "2026-08-31": "2026-09-03"} {
		if got, err := supposed.AddWorkingDays(day(from), 1); err != nil || got != day(want) {
			t.Errorf("%s: %v, %v; want %s", from, got, err, want)
		}
	}
	if d, err := supposed.Day(day("2026-09-02")); err != nil || d.Name != "Quốc khánh" || d.Source == "" {
		t.Errorf("a day that stays as it is: %+v, %v", d, err)
	}
	if d, err := supposed.Day(day("2026-08-31")); err != nil || d.Kind != holiday.Working || d.Source != "" || d.Name != "ngày làm việc" {
		t.Errorf("a day taken for another: %+v, %v", d, err)
	}
	if d, err := c.Day(day("2026-08-31")); err != nil || d.Kind != holiday.SwappedRest {
		t.Errorf("the calendar itself: %+v, %v", d, err)
	}
}

func TestAMakeUpDayThatIsOnlySupposedHasItsOwnHours(t *testing.T) {
	supposed, err := holiday.Vietnam().Suppose(civil.MustParseDate("2026-03-09"), civil.MustParseDate("2026-03-15"), func(d holiday.Day) holiday.Kind {
		if d.Date.Weekday() == time.Saturday {
			return holiday.SwappedWork
		}
		return d.Kind
	})
	if err != nil {
		t.Fatal(err)
	}
	if d, err := supposed.Day(civil.MustParseDate("2026-03-14")); err != nil || !d.Worked() || d.Pair != d.Date {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestWhatCannotBeSupposedIsRefused(t *testing.T) {
	c, day := holiday.Vietnam(), civil.MustParseDate
	same := func(d holiday.Day) holiday.Kind { return d.Kind }
	if _, err := c.Suppose(day("1999-12-31"), day("2026-01-01"), same); !errors.Is(err, holiday.ErrOutside) {
		t.Errorf("outside: %v", err)
	}
	if _, err := c.Suppose(day("2026-02-01"), day("2026-01-01"), same); err == nil {
		t.Error("no day")
	}
	if _, err := c.Suppose(day("2026-02-01"), day("2026-03-01"), func(holiday.Day) holiday.Kind { return 99 }); err == nil {
		t.Error("a kind that does not exist")
	}
	if _, err := c.Suppose(day("2026-02-01"), day("2026-03-01"), func(holiday.Day) holiday.Kind { return holiday.UnknownKind }); err == nil {
		t.Error("no kind")
	}
	if _, err := c.Suppose(day("2026-02-01"), day("2026-03-01"), func(holiday.Day) holiday.Kind { return holiday.WeeklyRest }); !errors.Is(err, holiday.ErrNoWorkingDay) {
		t.Errorf("nobody works: %v", err)
	}
}
