package main

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// answer writes what was asked.
func (q *question) answer(w io.Writer) error {
	switch {
	case q.list:
		return q.listRules(w)
	case !q.latest.IsZero():
		return q.backward(w)
	}
	trace, err := q.clock.TraceOf(q.kase)
	if err != nil {
		return err
	}
	switch {
	case q.asJSON:
		text, err := json.MarshalIndent(trace.Deadline, "", "  ")
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\n", text)
	case q.short:
		fmt.Fprintln(w, trace.Short(q.lang))
	default:
		if err := trace.Explain(w, q.lang); err != nil {
			return err
		}
	}
	if !q.at.IsZero() {
		if err := q.progress(w); err != nil {
			return err
		}
	}
	if q.promised.IsZero() {
		return nil
	}
	diagnosis, err := q.clock.Diagnose(q.kase, q.promised)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "\n%s", diagnosis.In(q.lang))
	return nil
}

// backward writes the last instant to hand in.
func (q *question) backward(w io.Writer) error {
	latest, err := q.clock.LatestReceipt(q.kase.Rule, q.latest)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, deadline.Text{VI: "Nộp chậm nhất: %s %s %s.\n", EN: "Hand in by: %s %s %s.\n"}.In(q.lang),
		latest.Format(time.TimeOnly), q.lang.Weekday(latest.Weekday()), q.lang.Date(holiday.DateOf(latest)))
	trace, err := q.clock.Trace(q.kase.Rule, latest)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, trace.Short(q.lang))
	return nil
}

// progress writes where the term stands, and whose time it was.
func (q *question) progress(w io.Writer) error {
	p, err := q.clock.Progress(q.kase, q.at)
	if err != nil {
		return err
	}
	ledger, err := q.clock.Ledger(q.kase, q.at)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "\n%s %s: %s.\n", q.at.Format("15:04"), q.lang.Date(holiday.DateOf(q.at)), p.In(q.lang))
	for _, party := range []deadline.Party{deadline.Agency, deadline.Applicant, deadline.OtherAgency, deadline.Nobody} {
		if spent := ledger.Of(party); spent != (deadline.Spent{}) {
			days := deadline.Text{VI: "%d ngày", EN: "%d days"}
			if spent.Days == 1 {
				days.EN = "%d day"
			}
			fmt.Fprintf(w, "  %s: "+days.In(q.lang), party.In(q.lang), spent.Days)
			if spent.Working > 0 {
				fmt.Fprintf(w, ", %s", deadline.Amount{Unit: deadline.WorkingHour, Time: spent.Working}.In(q.lang))
			}
			fmt.Fprintln(w)
		}
	}
	return nil
}

// listRules writes the well-known rules, a line each: key, days in force, limit, how sure it is, name.
func (q *question) listRules(w io.Writer) error {
	for _, known := range deadline.KnownRules() {
		from, through := "...", "..."
		if !known.From.IsZero() {
			from = q.lang.Date(known.From)
		}
		if !known.Through.IsZero() {
			through = q.lang.Date(known.Through)
		}
		fmt.Fprintf(w, "%s (%s; %s - %s)\n  %s\n  %s", known.Key, known.Name.In(q.lang), from, through, known.Limit.In(q.lang), known.Evidence.In(q.lang))
		if note := known.Note.In(q.lang); note != "" {
			fmt.Fprintf(w, "; %s", note)
		}
		fmt.Fprintln(w)
	}
	return nil
}
