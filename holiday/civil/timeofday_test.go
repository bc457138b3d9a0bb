package civil_test

import (
	"errors"
	"testing"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func TestTimesOfDayAreReadStrictly(t *testing.T) {
	for text, want := range map[string]civil.TimeOfDay{"00:00": 0, "15:00": 54000, "15:00:30": 54030, "23:59:59": 86399, "24:00": civil.EndOfDay} {
		got, err := civil.ParseTimeOfDay(text)
		if err != nil || got != want || got.String() != text {
			t.Errorf("ParseTimeOfDay(%q) = %d %q, %v; want %d", text, got, got, err, want)
		}
	}
	for _, text := range []string{"", "15", "15h00", "15:60", "24:01", "24:00:01", "5:00", "15:00:60", "15.00", "aa:bb", "-1:00", "15:00 "} {
		if got, err := civil.ParseTimeOfDay(text); !errors.Is(err, civil.ErrTimeOfDay) || got != 0 {
			t.Errorf("ParseTimeOfDay(%q) = %d, %v", text, got, err)
		}
	}
	if got := civil.TimeOfDay(-5).String(); got != "TimeOfDay(-5)" {
		t.Errorf("a time before the day prints as %s", got)
	}
	if _, err := civil.TimeOfDay(86401).MarshalText(); !errors.Is(err, civil.ErrTimeOfDay) {
		t.Errorf("a time after the day: %v", err)
	}
	at := civil.MustParseTimeOfDay("15:00")
	if err := at.UnmarshalText([]byte("3pm")); !errors.Is(err, civil.ErrTimeOfDay) || at.String() != "15:00" {
		t.Errorf("3pm is read as %v, %v", at, err)
	}
}

func FuzzParseTimeOfDay(f *testing.F) {
	f.Add("15:00")
	f.Add("24:00:00")
	f.Fuzz(func(t *testing.T, s string) {
		at, err := civil.ParseTimeOfDay(s)
		if err != nil {
			return
		}
		if again, err := civil.ParseTimeOfDay(at.String()); err != nil || again != at || at < 0 || at > civil.EndOfDay {
			t.Fatalf("%q reads as %d, prints as %q, reads back as %d, %v", s, at, at, again, err)
		}
	})
}
