package dossiertest

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Counter counts the due date of what is received at an instant, with nothing else known of it. [ByRule] and [ByProcedure] give
// one.
type Counter func(received time.Time) (deadline.Deadline, error)

// ByRule counts by one rule.
func ByRule(clock *deadline.Clock, r deadline.Rule) Counter {
	return func(received time.Time) (deadline.Deadline, error) { return clock.Deadline(r, received) }
}

// ByProcedure counts by the limit of a procedure that governs the day, for what is handed in by a channel. A procedure that cannot
// be used is an error wrapping [dossier.ErrProcedure].
func ByProcedure(clock *deadline.Clock, p dossier.Procedure, channel dossier.Channel) (Counter, error) {
	c, err := dossier.NewCatalogue([]dossier.Procedure{p})
	if err != nil {
		return nil, fmt.Errorf("dossiertest: %w", err)
	}
	return func(received time.Time) (deadline.Deadline, error) {
		return c.DeadlineFor(clock, p.Code, received, channel)
	}, nil
}

// DueDate is the due date of what is received on one day.
type DueDate struct {
	Received time.Time
	Kind     holiday.Kind // of the day of receipt: on one that is not worked, it is received online or by post
	Deadline deadline.Deadline
	Days     int // calendar days from the day of receipt, not counted, through the last day; -1 where there is no due date
}

// DueDates returns the due date of every day of receipt of a year, worked or not, received at the given hour. The error is that of
// the first day that cannot be counted, or of a day outside the calendar.
func DueDates(clock *deadline.Clock, count Counter, year int, at civil.TimeOfDay) ([]DueDate, error) {
	if clock == nil || clock.Calendar() == nil || count == nil {
		return nil, fmt.Errorf("dossiertest: due dates: %w, or there is nothing to count by", deadline.ErrNoCalendar)
	}
	first, err := civil.NewDate(year, time.January, 1)
	if err != nil {
		return nil, fmt.Errorf("dossiertest: due dates: %w", err)
	}
	last := first.AddMonths(12).AddDays(-1)
	if at < 0 || at >= civil.EndOfDay {
		return nil, fmt.Errorf("dossiertest: due dates: nothing is received at %v", at)
	}
	days, err := clock.Calendar().Days(first, last)
	if err != nil {
		return nil, fmt.Errorf("dossiertest: due dates: %w", err)
	}
	var all []DueDate
	for day := range days {
		row := DueDate{Received: holiday.Midnight(day.Date).Add(time.Duration(at) * time.Second), Kind: day.Kind, Days: -1}
		if row.Deadline, err = count(row.Received); err != nil {
			return nil, fmt.Errorf("dossiertest: due dates: received %v: %w", day.Date, err)
		}
		if !row.Deadline.Due.IsZero() {
			row.Days = row.Deadline.LastDay.DaysSince(day.Date)
		}
		all = append(all, row)
	}
	return all, nil
}

// WriteDueDates writes a line for each day in the given language, in columns: the day of receipt and what day it is, the due
// instant, the calendar days between, and whether the date is provisional. The error is that of w.
func WriteDueDates(w io.Writer, rows []DueDate, l deadline.Language) error {
	for _, r := range rows {
		day := holiday.DateOf(r.Received)
		kind := deadline.Text{VI: r.Kind.Vietnamese(), EN: r.Kind.English()}.In(l)
		due, days, mark := r.Deadline.DueIn(l), strconv.Itoa(r.Days), ""
		if r.Days < 0 {
			due, days = "-", "-"
		}
		if r.Deadline.Provisional {
			mark = deadline.Text{VI: "  dự kiến", EN: "  provisional"}.In(l)
		}
		if _, err := fmt.Fprintf(w, "%s %s  %-16s  %-28s  %3s%s\n", r.Received.Format("15:04"), l.Date(day), kind, due, days, mark); err != nil {
			return err
		}
	}
	return nil
}

// WriteDueDatesCSV writes the rows as CSV with a header: received, kind, due, lastDay, days, provisional. Instants are RFC 3339 in
// UTC+7, the end of a day being 00:00 of the next; what is not there is empty. The error is that of w.
func WriteDueDatesCSV(w io.Writer, rows []DueDate) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"received", "kind", "due", "lastDay", "days", "provisional"}); err != nil {
		return err
	}
	for _, r := range rows {
		due, last, days := "", "", ""
		if r.Days >= 0 {
			due, last, days = r.Deadline.Due.Format(time.RFC3339), r.Deadline.LastDay.String(), strconv.Itoa(r.Days)
		}
		err := out.Write([]string{r.Received.Format(time.RFC3339), r.Kind.String(), due, last, days, strconv.FormatBool(r.Deadline.Provisional)})
		if err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
