package deadline

import (
	"errors"
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Clock counts legal terms on a calendar with an office's hours. It never changes, keeps no time of its own, and may be
// used by any number of goroutines at once.
type Clock struct {
	calendar *holiday.Calendar
	hours    Hours
}

// NewClock returns a clock of the calendar's working days and the given office hours. The zero Hours will do for terms of
// days and longer: such an office opens at 00:00. A make-up day has the hours of the day it pays back, and a day that is
// closed for some hours has the rest of them.
//
// A calendar without days is an error, and so are hours that leave nothing of a day the calendar works: no session on its
// weekday, or all of them in the hours it is closed. Whether a day is worked is the calendar's to say, and nobody else's.
func NewClock(c *holiday.Calendar, h Hours) (*Clock, error) {
	if c == nil || c.First().IsZero() {
		return nil, errors.New("deadline: a clock needs a calendar that has days")
	}
	if h.IsZero() {
		return &Clock{c, h}, nil
	}
	days, err := c.Days(c.First(), c.Last())
	if err != nil {
		return nil, err
	}
	for d := range days {
		if !d.Worked() {
			continue
		}
		if _, ok := h.opening(shape(d)); !ok {
			return nil, fmt.Errorf("deadline: the calendar works on %v, and the office hours %q have no %v", d.Date, h, shape(d))
		}
		if _, ok := h.opens(d); !ok {
			return nil, fmt.Errorf("deadline: on %v the office is closed %v-%v, which leaves nothing of the hours %q; close the whole day", d.Date, d.ShutFrom, d.ShutUntil, h)
		}
	}
	return &Clock{c, h}, nil
}

// Calendar returns the calendar the clock counts on.
func (c *Clock) Calendar() *holiday.Calendar { return c.calendar }

// Hours returns the office hours the clock has.
func (c *Clock) Hours() Hours { return c.hours }

// shape returns the weekday whose hours a worked day has.
func shape(d holiday.Day) time.Weekday {
	if d.Kind == holiday.SwappedWork {
		return d.Pair.Weekday()
	}
	return d.Date.Weekday()
}

// opening returns when the office opens on a day it works.
func (c *Clock) opening(day civil.Date) (time.Time, error) {
	d, err := c.calendar.Day(day)
	if err != nil {
		return time.Time{}, err
	}
	opens, _ := c.hours.opens(d)
	return at(opens, day), nil
}

// toSecond reads an instant as this library does: in UTC+7, to the second.
func toSecond(t time.Time) time.Time { return time.Unix(t.Unix(), 0).In(holiday.ICT) }
