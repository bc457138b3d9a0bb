package deadline

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
)

// ErrDuration is what a stretch of working time that is not whole seconds unwraps to.
var ErrDuration = errors.New("not a whole number of seconds")

// AddWorking returns the instant at which d of office time has gone by since t, in UTC+7. It begins at t, or at the next
// opening when t is outside office hours. What ends on closing time stays there, and does not move to the next opening. A
// negative d goes back, and stays on opening time likewise. For d = 0 it is t, read to the second.
//
// d is whole seconds, or the error is an [ErrDuration]. It is [ErrNoHours] on a clock without hours, and a
// [*holiday.RangeError] when t or the answer is outside the calendar.
func (c *Clock) AddWorking(t time.Time, d time.Duration) (time.Time, error) {
	w, seconds := wall(t), int64(d/time.Second)
	if c == nil || c.office == nil || c.noHours || time.Duration(seconds)*time.Second != d {
		return time.Time{}, c.noWorking(t, d)
	}
	at, ok := c.office.position(w)
	switch {
	case !ok:
	case seconds > 0:
		w, ok = c.office.ends(at + seconds)
	case seconds < 0:
		w, ok = c.office.begins(at + seconds)
	}
	if ok {
		return instantAt(w), nil
	}
	return time.Time{}, c.noWorking(t, d)
}

// noWorking says why nothing can be added.
func (c *Clock) noWorking(t time.Time, d time.Duration) error {
	err := c.usable()
	if err == nil && d%time.Second != 0 {
		err = fmt.Errorf("%v of working time is %w", d, ErrDuration)
	}
	if err == nil {
		if _, ok := c.office.position(wall(t)); !ok {
			err = c.outside(wall(t))
		} else {
			err = fmt.Errorf("%v of working time from %s ends outside: %w", d, toSecond(t).Format(time.DateTime), c.beyond(d))
		}
	}
	return fmt.Errorf("deadline: %w", err)
}

// beyond is the error of an answer past one end of the calendar.
func (c *Clock) beyond(d time.Duration) error {
	day := c.calendar.Last().AddDays(1)
	if d < 0 {
		day = c.calendar.First().AddDays(-1)
	}
	return &holiday.RangeError{Date: day, First: c.calendar.First(), Last: c.calendar.Last()}
}

// WorkingBetween returns the office time after from, up to to; minus that when to is before from. So it undoes
// [Clock.AddWorking] for either sign. The errors are AddWorking's; the end of the calendar's last day is inside.
func (c *Clock) WorkingBetween(from, to time.Time) (time.Duration, error) {
	if c != nil && c.office != nil && !c.noHours {
		a, ok := c.office.position(wall(from))
		b, ok2 := c.office.position(wall(to))
		if ok && ok2 {
			return time.Duration(b-a) * time.Second, nil
		}
	}
	return 0, c.notBetween(from, to)
}

func (c *Clock) notBetween(from, to time.Time) error {
	err := c.usable()
	if err == nil {
		err = c.outside(wall(from))
		if _, ok := c.office.position(wall(from)); ok {
			err = c.outside(wall(to))
		}
	}
	return fmt.Errorf("deadline: %w", err)
}

// WorkingElapsed is [Clock.WorkingBetween] less the office time inside the pauses, each second of it once however they
// overlap. An open pause lasts on. What is left is never below zero; to before from is zero. An unusable pause is an
// [ErrPause].
func (c *Clock) WorkingElapsed(from, to time.Time, pauses ...Pause) (time.Duration, error) {
	elapsed, err := c.WorkingBetween(from, to)
	if err != nil || elapsed < 0 {
		return 0, err
	}
	var room [fewPauses]stop
	list, err := stopsOf(room[:0], pauses)
	if err != nil {
		return 0, fmt.Errorf("deadline: %w", err)
	}
	start, end := wall(from), wall(to)
	for _, s := range merged(list) {
		if a, b := max(s.from, start), min(s.to, end); a < b {
			p, _ := c.office.position(a) // between two instants that are inside
			q, _ := c.office.position(b)
			elapsed -= time.Duration(q-p) * time.Second
		}
	}
	return elapsed, nil
}

// usable says why the clock has no working time.
func (c *Clock) usable() error {
	switch {
	case c == nil || c.office == nil:
		return ErrNoCalendar
	case c.noHours:
		return ErrNoHours
	}
	return nil
}

// fewPauses is how many pauses are counted without memory of their own.
const fewPauses = 8

// stop is a pause on the wall clock; one that is open lasts to the end of time.
type stop struct {
	from, to int64
	n        int32 // which of the pauses given
	cause    Cause
}

const forever = 1<<63 - 1

func (s stop) open() bool { return s.to == forever }

// stopsOf appends the pauses in order: by their beginning, then by their end.
func stopsOf(list []stop, pauses []Pause) ([]stop, error) {
	for i := range pauses {
		p := &pauses[i]
		if p.From.IsZero() || !causes.has(uint8(p.Cause)) || !p.To.IsZero() && p.To.Unix() < p.From.Unix() {
			return nil, p.fault(i)
		}
		s := stop{wall(p.From), forever, int32(i), p.Cause}
		if !p.To.IsZero() {
			s.to = wall(p.To)
		}
		list = append(list, s)
	}
	if len(list) > fewPauses {
		slices.SortStableFunc(list, compareStops)
		return list, nil
	}
	for i := 1; i < len(list); i++ { // a few are soon sorted
		for j := i; j > 0 && compareStops(list[j], list[j-1]) < 0; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	return list, nil
}

func compareStops(a, b stop) int {
	switch {
	case a.from < b.from || a.from == b.from && a.to < b.to:
		return -1
	case a.from == b.from && a.to == b.to:
		return int(a.cause) - int(b.cause)
	}
	return 1
}

// merged draws together, in place, stops in order that overlap or touch. It keeps the number of the first.
func merged(list []stop) []stop {
	if len(list) == 0 {
		return list
	}
	n := 0
	for _, s := range list[1:] {
		if last := &list[n]; s.from <= last.to {
			last.to = max(last.to, s.to)
		} else {
			n++
			list[n] = s
		}
	}
	return list[:n+1]
}
