package main

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// marks stand behind the number of a day on the wall calendar. An ordinary working day has none.
var marks = map[holiday.Kind]rune{
	holiday.WeeklyRest: '.', holiday.Holiday: '*', holiday.Compensation: '+', holiday.SwappedRest: '~', holiday.SwappedWork: '!', holiday.Closed: 'x',
}

const (
	unsettled  = '?'   // a working day that may still become a day off
	halfDay    = '/'   // a working day closed for some hours
	monthWidth = 7 * 4 // a day is " 17*"
	gap        = "   "
)

// wall prints the twelve months, three side by side.
func wall(w io.Writer, c *holiday.Calendar, year int, lang holiday.Language) error {
	var months [12][]string
	for i := range months {
		lines, err := monthLines(c, year, time.Month(i+1), lang)
		if err != nil {
			return err
		}
		months[i] = lines
	}
	var b strings.Builder
	title := fmt.Sprintf("%d (%v, %s)", year, c.Status(year), c.Version())
	b.WriteString(title + "\n\n")
	for first := 0; first < 12; first += 3 {
		for line := range months[first] {
			row := months[first][line] + gap + months[first+1][line] + gap + months[first+2][line]
			b.WriteString(strings.TrimRight(row, " ") + "\n")
		}
		b.WriteString("\n")
	}
	var legend []string
	for k := holiday.WeeklyRest; k <= holiday.Closed; k++ {
		name := k.Vietnamese()
		if lang == holiday.English {
			name = k.English()
		}
		legend = append(legend, string(marks[k])+" "+name)
	}
	legend = append(legend, string(halfDay)+" "+holiday.Text{VI: "nghỉ một phần ngày", EN: "closed for some hours"}.In(lang),
		string(unsettled)+" "+holiday.Text{VI: "chưa xác định", EN: "not settled yet"}.In(lang))
	b.WriteString(strings.Join(legend, "   ") + "\n\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// monthLines is a month in eight lines of one width: its name, the weekdays, and six weeks from Monday on.
func monthLines(c *holiday.Calendar, year int, month time.Month, lang holiday.Language) ([]string, error) {
	first, err := civil.NewDate(year, month, 1)
	if err != nil {
		return nil, err
	}
	name, weekdays := fmt.Sprintf("Tháng %d", month), "  T2  T3  T4  T5  T6  T7  CN"
	if lang == holiday.English {
		name, weekdays = month.String(), "  Mo  Tu  We  Th  Fr  Sa  Su"
	}
	left := (monthWidth - utf8.RuneCountInString(name)) / 2
	lines := []string{pad(strings.Repeat(" ", left) + name), weekdays}
	days, err := c.Days(first, first.LastOfMonth())
	if err != nil {
		return nil, err
	}
	week := strings.Repeat("    ", (int(first.Weekday())+6)%7)
	for d := range days {
		_, _, number := d.Date.Date()
		mark, ok := marks[d.Kind]
		switch {
		case ok:
		case d.Provisional:
			mark = unsettled
		case d.ShutUntil != 0:
			mark = halfDay
		default:
			mark = ' '
		}
		week += fmt.Sprintf("%3d%c", number, mark)
		if d.Date.Weekday() == time.Sunday {
			lines, week = append(lines, pad(week)), ""
		}
	}
	lines = append(lines, pad(week))
	for len(lines) < 8 {
		lines = append(lines, pad(""))
	}
	return lines[:8], nil
}

func pad(s string) string {
	return s + strings.Repeat(" ", max(0, monthWidth-utf8.RuneCountInString(s)))
}

// list prints every day off that is more than weekly rest, every make-up day, every day that is not settled yet, and the
// long breaks.
func list(w io.Writer, c *holiday.Calendar, year int, lang holiday.Language) error {
	first, err := civil.NewDate(year, time.January, 1)
	if err != nil {
		return err
	}
	days, err := c.Days(first, first.AddMonths(11).LastOfMonth())
	if err != nil {
		return err
	}
	var b strings.Builder
	for d := range days {
		ordinary := d.Kind == holiday.WeeklyRest || d.Kind == holiday.Working && d.ShutUntil == 0
		if !ordinary || d.Provisional {
			b.WriteString(d.In(lang) + "\n")
		}
	}
	breaks, err := c.Breaks(first, first.AddMonths(11).LastOfMonth())
	if err != nil {
		return err
	}
	b.WriteString("\n")
	for one := range breaks {
		if one.Days.Len() >= 3 {
			fmt.Fprintf(&b, "%s - %s (%d): %s", lang.Date(one.Days.From), lang.Date(one.Days.Through), one.Days.Len(), one.NameIn(lang))
			if one.Provisional {
				b.WriteString(holiday.Text{VI: ", dự kiến", EN: ", provisional"}.In(lang))
			}
			b.WriteString("\n")
		}
	}
	_, err = io.WriteString(w, b.String())
	return err
}
