// Deadline prints when a term ends, and why, day by day:
//
//	go run ./examples/deadline -term "05 ngày làm việc" -received "2026-02-12 16:10"
//	go run ./examples/deadline -term "1 month" -received 2026-01-14 -late-after 15:00 -lang en
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run answers one question: 0 when there is a due date, 1 when none can be computed, 2 when the question cannot be read.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("deadline", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {} // a wrong flag is told in one line
	term := flags.String("term", "", `the time limit, as "05 ngày làm việc", "20 ngày", "1 month"`)
	received := flags.String("received", "", `the instant of receipt in Vietnam, as "2026-02-12 16:10"`)
	late := flags.String("late-after", "", `received after this hour, as "15:00", it counts from the next working day; without it no hour is late`)
	hours := flags.String("hours", "", `office hours, as "07:30-11:30 13:30-17:00"; without them an office opens at 00:00`)
	basis := flags.String("basis", "", "the decision the limit rests on, for the explanation")
	lang := flags.String("lang", "vi", "vi or en")
	if err := flags.Parse(args); err == flag.ErrHelp {
		fmt.Fprintln(stderr, "usage: deadline -term TERM -received INSTANT [flags]")
		flags.SetOutput(stderr)
		flags.PrintDefaults()
		return 0
	} else if err != nil {
		fmt.Fprintf(stderr, "deadline: %v; -h lists the flags\n", err)
		return 2
	}
	fail := func(status int, err error) int {
		fmt.Fprintln(stderr, err)
		return status
	}
	if flags.NArg() > 0 {
		return fail(2, fmt.Errorf("deadline: %q is no flag", flags.Arg(0)))
	}
	language, ok := map[string]deadline.Language{"vi": deadline.Vietnamese, "en": deadline.English}[*lang]
	if !ok {
		return fail(2, fmt.Errorf("deadline: -lang is vi or en, not %q", *lang))
	}
	if *term == "" || *received == "" {
		return fail(2, fmt.Errorf(`deadline: give -term and -received, as -term "05 ngày làm việc" -received "2026-02-12 16:10"`))
	}
	rule := deadline.Rule{Basis: *basis}
	var err error
	if rule.Term, err = deadline.ParseTerm(*term); err != nil {
		return fail(2, err)
	}
	if *late != "" {
		hour, err := civil.ParseTimeOfDay(*late)
		if err != nil {
			return fail(2, err)
		}
		rule.Late = deadline.NextWorkingDayAfter(hour)
	}
	at, hasHour, err := readInstant(*received)
	if err != nil {
		return fail(2, err)
	}
	if !hasHour && *late != "" {
		return fail(2, fmt.Errorf("deadline: whether %s is after %s takes the hour of receipt, as %q", *received, *late, *received+" 16:10"))
	}
	var office deadline.Hours
	if *hours != "" {
		if office, err = deadline.ParseHours(*hours); err != nil {
			return fail(2, err)
		}
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), office)
	if err != nil {
		return fail(2, err)
	}
	trace, err := clock.Trace(rule, at)
	if errors.Is(err, deadline.ErrRule) {
		return fail(2, err)
	}
	if err != nil {
		return fail(1, err)
	}
	if err := trace.Explain(stdout, language); err != nil {
		return fail(1, err)
	}
	return 0
}

// readInstant reads an instant as a person types it, in Vietnam, to the minute, or as records write it, and says whether it
// has an hour. A date alone is its 00:00.
func readInstant(s string) (at time.Time, hasHour bool, err error) {
	for _, layout := range []string{"2006-01-02 15:04", "02/01/2006 15:04"} {
		if t, err := time.ParseInLocation(layout, s, holiday.ICT); err == nil {
			return t, true, nil
		}
	}
	m, err := record.ParseMoment(s)
	if err != nil {
		return time.Time{}, false, fmt.Errorf(`deadline: -received: %q is not an instant as "2026-02-12 16:10", "12/02/2026 16:10", "2026-02-12" or RFC 3339`, s)
	}
	return m.Start(), !m.WholeDay(), nil
}
