package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/dunghan-vn/dunghan/holiday"
)

// calendarICS is the days off and make-up days of a year as all-day events. Written twice it is the same bytes: an event's
// UID is its day, and its stamp the day of the newest decision the calendar knows.
func calendarICS(c *holiday.Calendar, year int, lang holiday.Language) ([]byte, error) {
	days, err := c.Holidays(year)
	if err != nil {
		return nil, err
	}
	stamp := time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
	for _, d := range c.Decisions() {
		if issued := d.Issued.In(time.UTC); issued.After(stamp) {
			stamp = issued
		}
	}
	out := ical.NewCalendarFor("dunghan")
	out.SetMethod(ical.MethodPublish)
	out.SetName(fmt.Sprintf("%s %d", holiday.Text{VI: "Lịch làm việc", EN: "Working calendar of Vietnam"}.In(lang), year))
	for d := range days {
		event := out.AddEvent(uid(d))
		event.SetDtStampTime(stamp)
		event.SetAllDayStartAt(d.Date.In(time.UTC))
		event.SetAllDayEndAt(d.Date.AddDays(1).In(time.UTC)) // the day after: DTEND is not included
		event.SetSummary(d.NameIn(lang))
		event.SetDescription(d.In(lang))
		event.SetProperty(ical.ComponentPropertyCategories, d.Kind.String())
		if d.Worked() {
			event.SetTimeTransparency(ical.TransparencyOpaque)
		} else {
			event.SetTimeTransparency(ical.TransparencyTransparent)
		}
	}
	var b bytes.Buffer
	if err := out.SerializeTo(&b, ical.WithNewLineWindows); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// uid names the event of a day for good, whatever the day turns out to be: a program that reads a newer file changes the
// event. A day that is ordinary again has none any more, which such a program has to notice by itself.
func uid(d holiday.Day) string { return d.Date.String() + "@dunghan" }

// writeICS writes the file and reads it back: what cannot be read as it was written is an error.
func writeICS(name string, c *holiday.Calendar, year int, lang holiday.Language) error {
	text, err := calendarICS(c, year, lang)
	if err != nil {
		return err
	}
	if err := check(text, c, year, lang); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return os.WriteFile(name, text, 0o644)
}

// check reads an iCalendar file and compares it, event by event, with the calendar.
func check(text []byte, c *holiday.Calendar, year int, lang holiday.Language) error {
	read, err := ical.ParseCalendar(bytes.NewReader(text))
	if err != nil {
		return err
	}
	days, err := c.Holidays(year)
	if err != nil {
		return err
	}
	events := read.Events()
	n := 0
	for d := range days {
		if n == len(events) {
			return fmt.Errorf("the event of %v is missing", d.Date)
		}
		e := events[n]
		n++
		start, err := e.GetAllDayStartAt()
		if err != nil {
			return fmt.Errorf("event %s: %w", e.Id(), err)
		}
		end, err := e.GetAllDayEndAt()
		if err != nil || end.Format(time.DateOnly) != d.Date.AddDays(1).String() {
			return fmt.Errorf("event %s ends on %v, %v", e.Id(), end, err)
		}
		summary, description := e.GetProperty(ical.ComponentPropertySummary), e.GetProperty(ical.ComponentPropertyDescription)
		if e.Id() != uid(d) || start.Format(time.DateOnly) != d.Date.String() || summary == nil || description == nil ||
			unescaped(summary.Value) != d.NameIn(lang) || unescaped(description.Value) != d.In(lang) {
			return fmt.Errorf("the event of %v reads back otherwise: %s", d.Date, e.Id())
		}
	}
	if n != len(events) {
		return fmt.Errorf("%d events too many", len(events)-n)
	}
	return nil
}

// unescaped undoes the escapes of iCalendar text that a reader may have left.
func unescaped(s string) string {
	return strings.NewReplacer(`\,`, ",", `\;`, ";", `\\`, `\`, `\n`, "\n").Replace(s)
}
