package holiday_test

import (
	"os"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// notice is a break as it was announced to the public.
type notice struct {
	occasion string
	days     civil.Range
	makeUp   []civil.Date
}

func notices(t *testing.T) []notice {
	t.Helper()
	text, err := os.ReadFile("testdata/notices.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var all []notice
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		n := notice{f[0] + " " + f[1], civil.Range{From: civil.MustParseDate(f[2]), Through: civil.MustParseDate(f[3])}, nil}
		if f[4] != "-" {
			for _, s := range strings.Split(f[4], ",") {
				n.makeUp = append(n.makeUp, civil.MustParseDate(s))
			}
		}
		all = append(all, n)
	}
	return all
}

func mustDay(t *testing.T, c *holiday.Calendar, d civil.Date) holiday.Day {
	t.Helper()
	day, err := c.Day(d)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

func TestEveryAnnouncedBreakIsOffDayByDayAndWorkedAround(t *testing.T) {
	c := holiday.Vietnam()
	all := notices(t)
	if len(all) != 25 {
		t.Fatalf("%d notices, want 25", len(all))
	}
	for _, n := range all {
		for d := range n.days.Days() {
			if day := mustDay(t, c, d); day.Worked() {
				t.Errorf("%s: announced off, but %v", n.occasion, day)
			}
		}
		for _, d := range []civil.Date{n.days.From.AddDays(-1), n.days.Through.AddDays(1)} {
			if day := mustDay(t, c, d); !day.Worked() {
				t.Errorf("%s: not announced off, but %v", n.occasion, day)
			}
		}
		for _, d := range n.makeUp {
			if day := mustDay(t, c, d); day.Kind != holiday.SwappedWork {
				t.Errorf("%s: announced as a make-up day, but %v", n.occasion, day)
			}
		}
	}
}
