package deadline_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

func TestOfficeHoursAreReadAndPrinted(t *testing.T) {
	for text, want := range map[string]string{
		"07:30-11:30 13:30-17:00":                                           "Mon-Fri 07:30-11:30 13:30-17:00",
		" Mon-Fri 07:30-11:30  13:30-17:00 ; Sat 07:30-11:30 receive":       "Mon-Fri 07:30-11:30 13:30-17:00; Sat 07:30-11:30 receive",
		"Mon,Wed 08:00-12:00; Tue 13:00-17:00":                              "Mon 08:00-12:00; Tue 13:00-17:00; Wed 08:00-12:00",
		"Sat-Mon 08:00-24:00":                                               "Mon 08:00-24:00; Sat-Sun 08:00-24:00",
		"Mon 07:00-07:30 receive; Mon 07:30-11:30; Mon 11:30-12:00 receive": "Mon 07:00-07:30 receive; Mon 07:30-11:30; Mon 11:30-12:00 receive",
		"Mon-Sun 00:00-24:00":                                               "Mon-Sun 00:00-24:00",
		"Fri 07:30:30-11:30":                                                "Fri 07:30:30-11:30",
	} {
		h, err := deadline.ParseHours(text)
		if err != nil || h.String() != want {
			t.Errorf("ParseHours(%q) = %q, %v; want %q", text, h, err, want)
		}
		if again, err := deadline.ParseHours(h.String()); err != nil || again != h {
			t.Errorf("%q reads back as %q, %v", h, again, err)
		}
	}
	if (deadline.Hours{}).String() != "" || !(deadline.Hours{}).IsZero() {
		t.Error("no hours print as something")
	}
}

func TestHoursAndTimesRoundTripThroughJSON(t *testing.T) {
	type office struct {
		Hours, None deadline.Hours
		Late        deadline.LateReceipt
	}
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:00; Sat 07:30-11:30 receive")
	if err != nil {
		t.Fatal(err)
	}
	in := office{Hours: hours, Late: after15()}
	text, err := json.Marshal(in)
	const want = `{"Hours":"Mon-Fri 07:30-11:30 13:30-17:00; Sat 07:30-11:30 receive","None":"","Late":{"policy":"next-day-after","hour":"15:00"}}`
	if err != nil || string(text) != want {
		t.Errorf("%s, %v", text, err)
	}
	out := office{None: hours}
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Errorf("%+v, %v", out, err)
	}
	for _, bad := range []string{`{"Hours":"9-5"}`, `{"Late":{"Hour":"3pm"}}`} {
		if err := json.Unmarshal([]byte(bad), &out); err == nil || out != in {
			t.Errorf("%s: %+v, %v", bad, out, err)
		}
	}
	if _, err := json.Marshal(deadline.TimeOfDay(-5)); err == nil || deadline.TimeOfDay(-5).String() != "TimeOfDay(-5)" {
		t.Errorf("a time before the day: %v, %v", deadline.TimeOfDay(-5), err)
	}
	if hours.Sessions(-1) != nil || hours.Sessions(8) != nil {
		t.Error("a weekday that does not exist has sessions")
	}
}

func TestSessionsOfADayStandInOrder(t *testing.T) {
	h, err := deadline.ParseHours("07:30-11:30 13:30-17:00; Sat 07:30-11:30 receive")
	if err != nil {
		t.Fatal(err)
	}
	tod := civil.MustParseTimeOfDay
	want := []deadline.Session{{Open: tod("07:30"), Close: tod("11:30")}, {Open: tod("13:30"), Close: tod("17:00")}}
	if diff := cmp.Diff(want, h.Sessions(time.Friday)); diff != "" {
		t.Errorf("Friday (-want +got):\n%s", diff)
	}
	want = []deadline.Session{{Open: tod("07:30"), Close: tod("11:30"), ReceiveOnly: true}}
	if diff := cmp.Diff(want, h.Sessions(time.Saturday)); diff != "" {
		t.Errorf("Saturday (-want +got):\n%s", diff)
	}
	if got := h.Sessions(time.Sunday); got != nil {
		t.Errorf("Sunday: %v", got)
	}
}

func TestWhatIsNotOfficeHoursIsRefused(t *testing.T) {
	for text, want := range map[string]string{
		"":                             `deadline: office hours "", character 1: there is no session, as "07:30-11:30"`,
		"Mon-Fri":                      `deadline: office hours "Mon-Fri", character 1: there is no session, as "07:30-11:30"`,
		"7:30-11:30":                   `deadline: office hours "7:30-11:30", character 1: "7:30-11:30" is no session; write it as "07:30-11:30"`,
		"07:30-11:30 13:30":            `deadline: office hours "07:30-11:30 13:30", character 13: "13:30" is no session; write it as "07:30-11:30"`,
		"07:30-11:30;":                 `deadline: office hours "07:30-11:30;", character 13: there is no session, as "07:30-11:30"`,
		"07:30-11:30; T7 07:30-11:30":  `deadline: office hours "07:30-11:30; T7 07:30-11:30", character 14: "T7" is no day; days are Mon, Tue, Wed, Thu, Fri, Sat, Sun`,
		"13:30-11:30":                  `deadline: office hours "13:30-11:30", character 1: Mon: a session closes after it opens, and 11:30 is not after 13:30`,
		"07:30-07:30":                  `deadline: office hours "07:30-07:30", character 1: Mon: a session closes after it opens, and 07:30 is not after 07:30`,
		"22:00-25:00":                  `deadline: office hours "22:00-25:00", character 1: "22:00-25:00" is no session; write it as "07:30-11:30"`,
		"07:30-11:30 11:00-12:00":      `deadline: office hours "07:30-11:30 11:00-12:00", character 13: Mon: the session from 11:00 comes after one that ends at 11:30; they stand in order and do not overlap`,
		"07:30-11:30; Fri 07:00-08:00": `deadline: office hours "07:30-11:30; Fri 07:00-08:00", character 18: Fri: the session from 07:00 comes after one that ends at 11:30; they stand in order and do not overlap`,
		"Mon 01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00": `deadline: office hours "Mon 01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00", character 53: Mon: a day has at most 4 sessions`,
		"Mon 07:30-11:30\xff": `deadline: office hours "Mon 07:30-11:30\xff": the text is not UTF-8, or longer than office hours are`,
	} {
		h, err := deadline.ParseHours(text)
		if !h.IsZero() || !errors.Is(err, deadline.ErrHours) || err.Error() != want {
			t.Errorf("ParseHours(%q) = %q, %v\nwant %s", text, h, err, want)
		}
	}
}

func FuzzParseHours(f *testing.F) {
	for _, s := range []string{"07:30-11:30 13:30-17:00", "Mon-Fri 07:30-11:30; Sat 07:30-11:30 receive", "Sat-Mon 08:00-24:00", "Mon,,Tue", ";"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		h, err := deadline.ParseHours(s)
		if err != nil {
			if !h.IsZero() || !errors.Is(err, deadline.ErrHours) {
				t.Fatalf("ParseHours(%q) = %q, %v", s, h, err)
			}
			return
		}
		if again, err := deadline.ParseHours(h.String()); err != nil || again != h {
			t.Fatalf("%q prints as %q, reads back as %q, %v", s, h, again, err)
		}
	})
}
