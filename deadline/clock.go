package deadline

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Clock counts legal terms on a calendar with an office's hours. It never changes, keeps no time of its own, and may be
// used by any number of goroutines at once.
type Clock struct {
	calendar *holiday.Calendar
	version  string
	seasons  []Season // one, of the whole year, for hours without seasons
	office   *office
	noHours  bool // its office time is the whole day, which is good for openings only
}

// NewClock returns a clock of the calendar's working days and the given office hours. The zero Hours will do for terms of
// days and longer: such an office opens at 00:00. A make-up day has the hours of the day it pays back, and a day that is
// closed for some hours has the rest of them.
//
// A calendar without days is an error, and so are hours that leave nothing of a day the calendar works: no session on its
// weekday, or all of them in the hours it is closed. Whether a day is worked is the calendar's to say, and nobody else's.
//
// Making a clock sums up the office time of every day once, in milliseconds; after that every question costs the same
// whatever the span.
func NewClock(c *holiday.Calendar, h Hours) (*Clock, error) {
	year := Season{From: YearDay{time.January, 1}, Through: YearDay{time.December, 31}, Hours: h}
	return newClock(c, []Season{year}, func(civil.Date) *Hours { return &h })
}

// NewSeasonalClock is [NewClock] for hours that change with the season, every year on the same days. Each day of a year, 29
// February too, is in one season and no other, or the error is an [ErrSeason] that names the first day at fault: published
// switch dates sometimes leave a day out, and what its hours are is not for a program to say.
func NewSeasonalClock(c *holiday.Calendar, seasons ...Season) (*Clock, error) {
	byDay, err := seasonsByDay(seasons)
	if err != nil {
		return nil, err
	}
	seasons = slices.Clone(seasons)
	return newClock(c, seasons, func(d civil.Date) *Hours {
		_, month, day := d.Date()
		return &seasons[byDay[YearDay{month, day}.place()]].Hours
	})
}

func newClock(c *holiday.Calendar, seasons []Season, hoursOf func(civil.Date) *Hours) (*Clock, error) {
	if c == nil || c.First().IsZero() {
		return nil, errors.New("deadline: a clock needs a calendar that has days")
	}
	office, err := newOffice(c, hoursOf)
	if err != nil {
		return nil, err
	}
	return &Clock{calendar: c, version: c.Version(), seasons: seasons, office: office, noHours: seasons[0].Hours.IsZero()}, nil
}

// Calendar returns the calendar the clock counts on.
func (c *Clock) Calendar() *holiday.Calendar { return c.calendar }

// Version names all that the clock's answers hang on: the version of its calendar, and its office hours by season. Two clocks of
// one version answer every question the same.
func (c *Clock) Version() string {
	parts := []string{c.version}
	for _, s := range c.seasons {
		switch {
		case s.Hours.IsZero():
			parts = append(parts, "no office hours")
		case len(c.seasons) == 1:
			parts = append(parts, s.Hours.String())
		default:
			parts = append(parts, fmt.Sprintf("%v-%v %v", s.From, s.Through, s.Hours))
		}
	}
	return strings.Join(parts, "; ")
}

// Hours returns the office hours of a clock whose hours are the same all year, and false for one with seasons.
func (c *Clock) Hours() (Hours, bool) {
	if len(c.seasons) != 1 {
		return Hours{}, false
	}
	return c.seasons[0].Hours, true
}

// Seasons returns the seasons of the clock's hours; one of the whole year for hours that are the same all year.
func (c *Clock) Seasons() []Season { return slices.Clone(c.seasons) }

// Sessions returns the sessions of a day in which office time counts, in order, after closures and with the hours a make-up
// day has; none on a day that is not worked. A clock without hours has one session, of the whole day. A day outside the
// calendar is a [*holiday.RangeError].
func (c *Clock) Sessions(d civil.Date) ([]Session, error) {
	if _, err := c.calendar.IsWorkingDay(d); err != nil {
		return nil, fmt.Errorf("deadline: %w", err)
	}
	shape := c.office.on(dayNumber(d))
	var all []Session
	for _, s := range shape.counts[:shape.n] {
		all = append(all, Session{Open: TimeOfDay(s.open), Close: TimeOfDay(s.close)})
	}
	return all, nil
}

// outside is the error of an instant that is not on the calendar.
func (c *Clock) outside(w int64) error {
	day, _ := splitWall(w)
	_, err := c.calendar.IsWorkingDay(dateAt(day))
	if err == nil {
		err = &holiday.RangeError{First: c.calendar.First(), Last: c.calendar.Last()}
	}
	return err
}

// toSecond reads an instant as this library does: in UTC+7, to the second.
func toSecond(t time.Time) time.Time { return time.Unix(t.Unix(), 0).In(holiday.ICT) }
