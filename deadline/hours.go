package deadline

import (
	"fmt"
	"strings"
	"time"
)

// Hours is the office hours (giờ làm việc, giờ hành chính) of a week: up to four sessions on each weekday. Two Hours with
// the same sessions are equal. The zero Hours says nothing of the day's hours: a clock with it knows days only, and takes
// an office to open at 00:00.
type Hours struct {
	days [7][maxSessions]Session // by time.Weekday, in order; sessions that are not there are zero
}

// Session is one stretch of office time, from Open up to and not including Close.
type Session struct {
	Open, Close TimeOfDay
	// ReceiveOnly: dossiers are received, and no time is counted, as at a Saturday counter. It opens no working day.
	ReceiveOnly bool
}

const maxSessions = 4

// IsZero reports whether h says nothing.
func (h Hours) IsZero() bool { return h == Hours{} }

// MarshalText returns [Hours.String]: so JSON has the text that [ParseHours] reads, and "" for the zero Hours. It never
// fails.
func (h Hours) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what [ParseHours] reads; empty text is the zero Hours. On an error h is unchanged.
func (h *Hours) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*h = Hours{}
		return nil
	}
	parsed, err := ParseHours(string(text))
	if err == nil {
		*h = parsed
	}
	return err
}

// Sessions returns the sessions of a weekday in order; none on a day without office hours.
func (h Hours) Sessions(w time.Weekday) []Session {
	if w < time.Sunday || w > time.Saturday {
		return nil
	}
	var all []Session
	for _, s := range h.on(w) {
		if s != (Session{}) {
			all = append(all, s)
		}
	}
	return all
}

func (h *Hours) on(w time.Weekday) *[maxSessions]Session { return &h.days[w] }

// opening returns when the first session that counts opens on a weekday.
func (h *Hours) opening(w time.Weekday) (TimeOfDay, bool) {
	for _, s := range h.on(w) {
		if s != (Session{}) && !s.ReceiveOnly {
			return s.Open, true
		}
	}
	return 0, false
}

// add puts a session after those the weekday has, and says what is wrong with it, or "".
func (h *Hours) add(w time.Weekday, s Session) string {
	if s.Close <= s.Open {
		return fmt.Sprintf("a session closes after it opens, and %v is not after %v", s.Close, s.Open)
	}
	day := h.on(w)
	for i := range day {
		switch {
		case day[i] == (Session{}):
			day[i] = s
			return ""
		case s.Open < day[i].Close:
			return fmt.Sprintf("the session from %v comes after one that ends at %v; they stand in order and do not overlap", s.Open, day[i].Close)
		}
	}
	return fmt.Sprintf("a day has at most %d sessions", maxSessions)
}

// String returns the hours as [ParseHours] reads them: "Mon-Fri 07:30-11:30 13:30-17:00; Sat 07:30-11:30 receive".
// The zero Hours is "".
func (h Hours) String() string {
	var parts []string
	for _, days := range h.runs() {
		// Sessions stand in their order; where counting and receiving change places a new part begins.
		part, receive := "", false
		for _, s := range h.Sessions(days.from) {
			if part == "" || s.ReceiveOnly != receive {
				parts = appendPart(parts, part, receive)
				part, receive = days.String(), s.ReceiveOnly
			}
			part += " " + s.Open.String() + "-" + s.Close.String()
		}
		parts = appendPart(parts, part, receive)
	}
	return strings.Join(parts, "; ")
}

func appendPart(parts []string, part string, receive bool) []string {
	switch {
	case part == "":
		return parts
	case receive:
		part += " receive"
	}
	return append(parts, part)
}

// run is weekdays in a row, Monday first, both ends included.
type run struct{ from, through time.Weekday }

func (r run) String() string {
	if r.from == r.through {
		return weekdays[r.from]
	}
	return weekdays[r.from] + "-" + weekdays[r.through]
}

// runs returns the weekdays that have hours, those in a row with the same hours together.
func (h Hours) runs() []run {
	var all []run
	for i := range 7 {
		w := time.Weekday((i + 1) % 7) // Monday first
		switch {
		case len(h.Sessions(w)) == 0:
		case i > 0 && len(all) > 0 && all[len(all)-1].through == time.Weekday(i) && h.days[w] == h.days[time.Weekday(i)]:
			all[len(all)-1].through = w
		default:
			all = append(all, run{w, w})
		}
	}
	return all
}

var weekdays = [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}
