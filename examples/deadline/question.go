package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// question is what the command line asks.
type question struct {
	flags    *flag.FlagSet
	clock    *deadline.Clock
	kase     deadline.Case
	at       time.Time  // where the term stands then; zero is not asked
	latest   time.Time  // the due instant to hand in for; zero is not asked
	promised civil.Date // the date to explain; zero is not asked
	lang     deadline.Language
	short    bool
	asJSON   bool
	list     bool // the named rules
}

// texts is the flags as they are typed.
type texts struct {
	term, limit, rule, received, lateAfter, late, hours, basis, firstDay, dueAt, roll, supplement, at, latest, promised, lang string
	pauses, extensions                                                                                                        list
}

// list is a flag that may be given more than once.
type list []string

func (l *list) String() string     { return strings.Join(*l, ", ") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

func (t *texts) define(flags *flag.FlagSet, q *question) {
	flags.StringVar(&t.term, "term", "", `the time limit, as "05 ngày làm việc", "20 ngày", "1 month", "8 working hours", "0,5 ngày làm việc"`)
	flags.StringVar(&t.limit, "limit", "", `a whole published text in the place of -term, as "ngay trong ngày; sau 15 giờ thì ngày làm việc tiếp theo"`)
	flags.StringVar(&t.rule, "rule", "", "a well-known rule by its key, in the place of -term; -list-rules lists them")
	flags.BoolVar(&q.list, "list-rules", false, "list the well-known rules")
	flags.StringVar(&t.received, "received", "", `the instant of receipt in Vietnam, as "2026-02-12 16:10"`)
	flags.StringVar(&t.lateAfter, "late-after", "", `received after this hour, as "15:00", it counts from the next working day; without it no hour is late`)
	flags.StringVar(&t.late, "late", "", `another rule on late receipt: last-hour, out-of-hours, same-day-until=15:00, next-day-from=17:00,08:00`)
	flags.StringVar(&t.hours, "hours", "", `office hours, as "07:30-11:30 13:30-17:00"; without them an office opens at 00:00`)
	flags.StringVar(&t.firstDay, "first-day", "", "excluded (so unless said) or included")
	flags.StringVar(&t.dueAt, "due-at", "", "end-of-day (so unless said), close-of-office or time-of-receipt")
	flags.StringVar(&t.roll, "roll", "", "forward (so unless said) or none")
	flags.StringVar(&t.supplement, "supplement", "", "pause (so unless said) or restart: what a supplement does")
	flags.Var(&t.pauses, "pause", `a pause, as "2026-03-16 09:00..2026-03-19 10:00 supplement"; no second instant while it is open; may be given again`)
	flags.Var(&t.extensions, "extend", `an extension, to a day as "2026-03-27" or by a length as "5 working days"; may be given again where the rule allows it`)
	flags.StringVar(&t.basis, "basis", "", "the decision the limit rests on, for the explanation")
	flags.StringVar(&t.at, "at", "", "also say where the term stands at this instant, and whose time it was")
	flags.StringVar(&t.latest, "latest", "", "in the place of -received: the last instant to hand in so that it is due by this instant, or the end of this day")
	flags.StringVar(&t.promised, "promised", "", "also say which mistakes would explain this promised date")
	flags.BoolVar(&q.short, "short", false, "one line, as for a slip")
	flags.BoolVar(&q.asJSON, "json", false, "the deadline as JSON")
	flags.StringVar(&t.lang, "lang", "vi", "vi or en")
}

// read reads the command line. Every error is of the question, and says so.
func read(args []string) (*question, error) {
	q := &question{flags: flag.NewFlagSet("deadline", flag.ContinueOnError)}
	q.flags.SetOutput(io.Discard)
	q.flags.Usage = func() {} // a wrong flag is told in one line
	var t texts
	t.define(q.flags, q)
	if err := q.flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return q, err
	} else if err != nil {
		return nil, fmt.Errorf("deadline: %v; -h lists the flags", err)
	}
	if q.flags.NArg() > 0 {
		return nil, fmt.Errorf("deadline: %q is no flag", q.flags.Arg(0))
	}
	var ok bool
	if q.lang, ok = map[string]deadline.Language{"vi": deadline.Vietnamese, "en": deadline.English}[t.lang]; !ok {
		return nil, fmt.Errorf("deadline: -lang is vi or en, not %q", t.lang)
	}
	if q.list {
		return q, nil
	}
	for _, step := range []func(*texts) error{q.readClock, q.readInstants, q.readRule, q.readChoices, q.readLife} {
		if err := step(&t); err != nil {
			return nil, err
		}
	}
	return q, nil
}

func (q *question) readClock(t *texts) (err error) {
	var office deadline.Hours
	if t.hours != "" {
		if office, err = deadline.ParseHours(t.hours); err != nil {
			return err
		}
	}
	q.clock, err = deadline.NewClock(holiday.Vietnam(), office)
	return err
}

func (q *question) readInstants(t *texts) (err error) {
	const usage = `deadline: give -term and -received, as -term "05 ngày làm việc" -received "2026-02-12 16:10"`
	if t.received == "" && t.latest == "" || t.term == "" && t.limit == "" && t.rule == "" {
		return errors.New(usage)
	}
	if t.received != "" && t.latest != "" {
		return errors.New("deadline: -latest looks for the receipt, so -received does not go with it")
	}
	var hasHour bool
	if t.received != "" {
		if q.kase.Received, hasHour, err = readInstant("-received", t.received); err != nil {
			return err
		}
		if late := t.lateAfter + t.late; !hasHour && late != "" {
			return fmt.Errorf("deadline: whether %s is late takes the hour of receipt, as %q", t.received, t.received+" 16:10")
		}
	}
	if t.latest != "" {
		if q.latest, hasHour, err = readInstant("-latest", t.latest); err != nil {
			return err
		}
		if !hasHour {
			q.latest = q.latest.AddDate(0, 0, 1) // 24:00 of the day
		}
	}
	if t.at != "" {
		if q.at, _, err = readInstant("-at", t.at); err != nil {
			return err
		}
	}
	if t.promised != "" {
		promised, _, err := readInstant("-promised", t.promised)
		if err != nil {
			return err
		}
		q.promised = holiday.DateOf(promised)
	}
	return nil
}

// readInstant reads an instant as a person types it, in Vietnam, to the minute, or as records write it, and says whether it
// has an hour. A date alone is its 00:00.
func readInstant(name, s string) (at time.Time, hasHour bool, err error) {
	for _, layout := range []string{"2006-01-02 15:04", "02/01/2006 15:04"} {
		if t, err := time.ParseInLocation(layout, s, holiday.ICT); err == nil {
			return t, true, nil
		}
	}
	m, err := record.ParseMoment(s)
	if err != nil {
		return time.Time{}, false, fmt.Errorf(`deadline: %s: %q is not an instant as "2026-02-12 16:10", "12/02/2026 16:10", "2026-02-12" or RFC 3339`, name, s)
	}
	return m.Start(), !m.WholeDay(), nil
}
