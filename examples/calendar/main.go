// Calendar prints a year of the Vietnamese working calendar as a wall calendar, lists its days off and make-up days with
// their sources, and writes them as an iCalendar file:
//
//	cd examples/calendar
//	go run . -year 2026
//	go run . -year 2026 -lang en -ics 2026.ics
//	go run . -year 2028 -decisions notice.txt        # with decisions newer than the release
//	go run . -year 2024 -known-on 2024-04-01         # as it was known that day
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run prints a year: 0 when it did, 1 when something could not be read or written, 2 when the question makes no sense.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("calendar", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {} // a wrong flag is told in one line
	year := flags.Int("year", 2026, "the year, 2000 to 2100")
	lang := flags.String("lang", "vi", "vi or en")
	ics := flags.String("ics", "", "also write the days off and make-up days to this iCalendar file")
	decisions := flags.String("decisions", "", "add the decisions of this file to those of the release")
	knownOn := flags.String("known-on", "", "the calendar as it was known on this day, as 2024-04-01")
	fail := func(status int, err error) int {
		fmt.Fprintf(stderr, "calendar: %v\n", err)
		return status
	}
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(stderr, "usage: calendar [flags]")
		flags.SetOutput(stderr)
		flags.PrintDefaults()
		return 0
	} else if err != nil {
		return fail(2, fmt.Errorf("%w; -h lists the flags", err))
	}
	if flags.NArg() > 0 {
		return fail(2, fmt.Errorf("%q is no flag", flags.Arg(0)))
	}
	language, ok := map[string]holiday.Language{"vi": holiday.Vietnamese, "en": holiday.English}[*lang]
	if !ok {
		return fail(2, fmt.Errorf("-lang is vi or en, not %q", *lang))
	}
	c, err := load(*decisions, *knownOn)
	if err != nil {
		return fail(1, err)
	}
	if err := wall(stdout, c, *year, language); err != nil {
		return fail(2, err)
	}
	if err := list(stdout, c, *year, language); err != nil {
		return fail(1, err)
	}
	if *ics == "" {
		return 0
	}
	if err := writeICS(*ics, c, *year, language); err != nil {
		return fail(1, err)
	}
	fmt.Fprintf(stderr, "calendar: wrote %s\n", *ics)
	return 0
}

// load returns the calendar of the release, with the user's decisions and as known on a day where asked.
func load(decisions, knownOn string) (*holiday.Calendar, error) {
	c := holiday.Vietnam()
	if decisions != "" {
		file, err := os.Open(decisions)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		more, err := holiday.ParseDecisions(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", decisions, err)
		}
		if c, err = c.With(more...); err != nil {
			return nil, fmt.Errorf("%s: %w", decisions, err)
		}
	}
	if knownOn == "" {
		return c, nil
	}
	day, err := civil.ParseDate(knownOn)
	if err != nil {
		return nil, fmt.Errorf("-known-on: %w", err)
	}
	return c.KnownOn(day)
}
