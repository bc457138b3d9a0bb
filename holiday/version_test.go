package holiday_test

import (
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// A change of this line is a change of the calendar: CHANGELOG.md says which dates it moves, past and future.
func TestTheVersionOfThisRelease(t *testing.T) {
	if got, want := holiday.Vietnam().Version(), "2026-10-02+6c1a27433acb"; got != want {
		t.Errorf("the calendar is %s, was %s", got, want)
	}
}

func TestTheVersionTellsCalendarsApartByTheirDays(t *testing.T) {
	base := holiday.Vietnam()
	seen := map[string]string{base.Version(): "the release"}
	for name, c := range map[string]*holiday.Calendar{
		"a storm":              with(t, base, "closure|2026-09-09|-|2026-09-08|x|high"),
		"an afternoon":         with(t, base, "closure|2026-09-09|from=13:30|2026-09-08|x|high"),
		"another afternoon":    with(t, base, "closure|2026-09-09|from=14:00|2026-09-08|x|high"),
		"known on 1/4/2024":    knownOn(t, base, "2024-04-01"),
		"an enterprise":        enterprise(t, holiday.Enterprise{Rest: []time.Weekday{0}, TetBefore: 2}),
		"an enterprise of 5/7": enterprise(t, holiday.Enterprise{Rest: []time.Weekday{0, 6}, TetBefore: 2}),
		"2028 as projected":    with(t, base, "tet|2028-01-26|2+3|2027-11-20|x|high"), // the same days, no longer provisional
	} {
		if other, twice := seen[c.Version()]; twice {
			t.Errorf("%s has the version of %s: %s", name, other, c.Version())
		}
		seen[c.Version()] = name
	}
	again := with(t, base, "closure|2026-09-09|-|2026-09-08|another name for it|low")
	if seen[again.Version()] != "a storm" {
		t.Errorf("the same days by another document are %s", again.Version())
	}
	if got := (&holiday.Calendar{}).Version(); got != "" {
		t.Errorf("the zero calendar is %q", got)
	}
	if got := enterprise(t, holiday.Enterprise{Rest: []time.Weekday{0}, TetBefore: 2}).Version(); got[:8] != "statute+" {
		t.Errorf("a calendar of no decision is %q", got)
	}
	if got := knownOn(t, base, "2024-04-01").Version(); got[:11] != "2023-11-03+" || base.Version()[:10] != civil.MustParseDate("2026-10-02").String() {
		t.Errorf("known on 1/4/2024: %q", got)
	}
}
