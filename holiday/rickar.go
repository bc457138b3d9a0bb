package holiday

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/rickar/cal/v2"
)

// Cal returns a github.com/rickar/cal calendar with the same working days, for programs that speak it. Its IsHoliday knows
// the public holidays, compensation, swapped days off and closures by their Vietnamese names, with the English name as the
// description; for the law of a day ask [Calendar.Day].
//
// What that package cannot say: it goes by the date a time.Time has in its own location, so give it times in [ICT]; it has
// one stretch of work a day, so no lunch break and no half day is in it; and its loops end only on a working day, so outside
// the calendar it answers Monday to Friday, the one guess in this library. It has no Locations, which compare by pointer. The
// zero Calendar gives Monday to Friday throughout.
func (c *Calendar) Cal() *cal.BusinessCalendar {
	b := cal.NewBusinessCalendar()
	b.Name, b.Description = "dunghan", "dunghan "+c.Version()
	b.WorkdayFunc = func(t time.Time) bool {
		if i, ok := c.index(civil.DateOf(t)); ok {
			return c.worksAt(i)
		}
		return t.Weekday() != time.Saturday && t.Weekday() != time.Sunday
	}
	if !c.days.IsEmpty() {
		b.AddHoliday(c.calHolidays(c.days)...)
	}
	return b
}

// CalHolidays returns the days off from the first date through the second that are not mere weekly rest, as holidays of
// github.com/rickar/cal, for a calendar of the caller's own. Make-up days cannot be said that way; [Calendar.Cal] has them.
// A date outside the calendar is a [*RangeError]; a range turned around has no holiday.
func (c *Calendar) CalHolidays(first, last civil.Date) ([]*cal.Holiday, error) {
	for _, d := range [...]civil.Date{first, last} {
		if _, ok := c.index(d); !ok {
			return nil, c.outside(d, 0)
		}
	}
	return c.calHolidays(civil.Range{From: first, Through: last}), nil
}

// calHolidays gives each holiday as few values as it can: one for the days of a name that are the first of a year, one for
// those that are the second, and so on, each looking its day up by the year. That package asks every holiday of a calendar
// about every day.
func (c *Calendar) calHolidays(days civil.Range) []*cal.Holiday {
	type slot struct {
		name string
		nth  int
	}
	type dates map[int]civil.Date // by year
	type nameYear struct {
		name string
		year int
	}
	var all []*cal.Holiday
	slots, count := map[slot]dates{}, map[nameYear]int{}
	for d := range days.Days() {
		i, _ := c.index(d)
		r := &c.reasons[c.reason[i]]
		if r.kind.Worked() || r.kind == WeeklyRest {
			continue
		}
		year := d.Year()
		count[nameYear{r.name.VI, year}]++
		key := slot{r.name.VI, count[nameYear{r.name.VI, year}]}
		byYear, known := slots[key]
		if !known {
			byYear = dates{}
			slots[key] = byYear
			all = append(all, &cal.Holiday{
				Name: r.name.VI, Description: r.name.EN, Type: cal.ObservancePublic,
				Func: func(_ *cal.Holiday, year int) time.Time {
					return byYear[year].In(ICT) // the zero time where there is none, as that package wants it
				},
			})
		}
		byYear[year] = d
	}
	return all
}

// FromCal returns the days of a github.com/rickar/cal calendar from the first date through the last as a Calendar: any of
// the countries that package has becomes one that counts in constant time and explains its days. Days off with a name are
// holidays, the others weekly rest. b is asked about each day once, here, and not kept.
//
// A calendar bound to locations, which that package compares by pointer, is asked in the first of them, so that no holiday
// vanishes. It takes as long as asking b about every day of the range. A nil b or a nil holiday in it, a range turned around or with no date, and a calendar on which nobody ever works are errors.
func FromCal(b *cal.BusinessCalendar, first, last civil.Date) (*Calendar, error) {
	days := civil.Range{From: first, Through: last}
	if b == nil {
		return nil, errors.New("holiday: there is no rickar/cal calendar")
	}
	if days.IsEmpty() {
		return nil, fmt.Errorf("holiday: a calendar from %v through %v has no days", first, last)
	}
	in := ICT
	for _, bound := range b.Locations {
		if bound != nil {
			in = bound
			break
		}
	}
	if slices.Contains(b.Holidays, nil) {
		return nil, errors.New("holiday: the rickar/cal calendar has a holiday that is nil")
	}
	name := "rickar/cal"
	if b.Name != "" {
		name += " " + b.Name
	}
	w := &draft{days: days, reasons: plainReasons(Text{name, name})}
	for d := range days.Days() {
		noon := d.In(in).Add(12 * time.Hour) // clear of any hour that a zone skips or repeats
		number := uint32(0)
		if !b.IsWorkday(noon) {
			number = 1
			if _, observed, h := b.IsHoliday(noon); h != nil && named(h, observed, restsOn(b, noon)) {
				number = uint32(len(w.reasons))
				w.reasons = append(w.reasons, reason{kind: Holiday, name: Text{h.Name, h.Name}, source: Text{name, name}})
			}
		}
		w.reason = append(w.reason, number)
	}
	return compile(source{days: days, foreign: w})
}

// restsOn reports whether a rickar/cal calendar rests on that day without any holiday. Workdays set by SetWorkday cannot be
// asked for; then it goes by Saturday and Sunday.
func restsOn(b *cal.BusinessCalendar, day time.Time) bool {
	if b.WorkdayFunc != nil {
		return !b.WorkdayFunc(day)
	}
	return day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
}

// named reports whether a day off is called by a holiday: always when the holiday is why it is off, and on a day of rest
// unless it is a mere observance, as Mother's Day is.
func named(h *cal.Holiday, observed, rest bool) bool {
	return observed && !rest || h.Type == cal.ObservancePublic || h.Type == cal.ObservanceUnknown || h.Type == cal.ObservanceBank
}
