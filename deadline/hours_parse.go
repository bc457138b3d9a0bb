package deadline

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// ErrHours is what a text that is not office hours unwraps to.
var ErrHours = errors.New("not office hours")

// HoursError is a text that is not office hours. It unwraps to [ErrHours].
type HoursError struct {
	Input  string
	Column int    // the character of Input that is wrong, from 1; 0 for the whole
	Reason string // what is wrong, as a clause
}

// Error returns, for instance: deadline: office hours "7:30-11:30", character 1: ...
func (e *HoursError) Error() string {
	if e.Column > 0 {
		return fmt.Sprintf("deadline: office hours %q, character %d: %s", shorten(e.Input), e.Column, e.Reason)
	}
	return fmt.Sprintf("deadline: office hours %q: %s", shorten(e.Input), e.Reason)
}

// Unwrap returns [ErrHours].
func (e *HoursError) Unwrap() error { return ErrHours }

// ParseHours reads office hours: parts separated by ";", each the days, the sessions of such a day in order, and "receive"
// at the end where those sessions only receive dossiers.
//
//	07:30-11:30 13:30-17:00
//	Mon-Fri 07:30-11:30 13:30-17:00; Sat 07:30-11:30 receive
//	Mon,Wed 07:30-11:30; Tue 13:30-17:00
//
// Days are Mon, Tue, Wed, Thu, Fri, Sat, Sun, a run of them as Mon-Fri, or several separated by commas; a part that names
// none is Monday to Friday. Times are HH:MM or HH:MM:SS, up to 24:00. The sessions of a day stand in order, also from part
// to part; none overlaps another or goes past midnight. The error is a [*HoursError].
func ParseHours(s string) (Hours, error) {
	var h Hours
	if !utf8.ValidString(s) || len(s) > 1<<10 {
		return Hours{}, &HoursError{Input: s, Reason: "the text is not UTF-8, or longer than office hours are"}
	}
	column := 1
	for _, part := range strings.Split(s, ";") {
		if at, reason := h.readPart(part); reason != "" {
			return Hours{}, &HoursError{s, column + utf8.RuneCountInString(part[:at]), reason}
		}
		column += utf8.RuneCountInString(part) + 1
	}
	return h, nil
}

// readPart adds one part to h, or says at which byte of it something is wrong, and what.
func (h *Hours) readPart(part string) (at int, reason string) {
	words, places := fields(part)
	receive := len(words) > 0 && words[len(words)-1] == "receive"
	if receive {
		words = words[:len(words)-1]
	}
	days := []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}
	if len(words) > 0 && !('0' <= words[0][0] && words[0][0] <= '9') {
		if days, reason = readDays(words[0]); reason != "" {
			return places[0], reason
		}
		words, places = words[1:], places[1:]
	}
	if len(words) == 0 {
		return 0, `there is no session, as "07:30-11:30"`
	}
	for i, word := range words {
		open, close, ok := strings.Cut(word, "-")
		from, err := civil.ParseTimeOfDay(open)
		to, err2 := civil.ParseTimeOfDay(close)
		if !ok || err != nil || err2 != nil {
			return places[i], fmt.Sprintf(`%q is no session; write it as "07:30-11:30"`, shorten(word))
		}
		for _, w := range days {
			if reason := h.add(w, Session{from, to, receive}); reason != "" {
				return places[i], weekdays[w] + ": " + reason
			}
		}
	}
	return 0, ""
}

// fields splits s at spaces and returns the words with the byte each begins at.
func fields(s string) (words []string, places []int) {
	rest := 0
	for _, word := range strings.Fields(s) {
		at := rest + strings.Index(s[rest:], word)
		words, places = append(words, word), append(places, at)
		rest = at + len(word)
	}
	return words, places
}

// readDays reads "Mon", "Mon-Fri" or "Mon,Wed,Fri-Sun".
func readDays(s string) (days []time.Weekday, reason string) {
	for _, item := range strings.Split(s, ",") {
		from, through, isRun := strings.Cut(item, "-")
		a, ok := weekdayNamed(from)
		b := a
		if isRun && ok {
			b, ok = weekdayNamed(through)
		}
		if !ok {
			return nil, fmt.Sprintf("%q is no day; days are Mon, Tue, Wed, Thu, Fri, Sat, Sun", shorten(item))
		}
		for w := a; ; w = (w + 1) % 7 {
			days = append(days, w)
			if w == b {
				break
			}
		}
	}
	return days, ""
}

func weekdayNamed(s string) (time.Weekday, bool) {
	for w, name := range weekdays {
		if s == name {
			return time.Weekday(w), true
		}
	}
	return 0, false
}
