package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/holiday"
)

//go:embed testdata
var lives embed.FS

// question is what the command line asks.
type question struct {
	flags *flag.FlagSet
	lang  deadline.Language
	list  bool
	at    time.Time // zero: as of the last event

	clock     *deadline.Clock
	procedure dossier.Procedure
	channel   dossier.Channel
	code      string // of the dossier; "" for a scenario
	events    []dossier.Event

	procedures []dossier.Procedure // of -procedures
}

// texts is the flags as they are typed.
type texts struct {
	lang, scenario, log, dossier, procedures, code, channel, hours, at string
}

// read reads the command line and the files it names. Every error is of the question, and says so.
func read(args []string) (*question, error) {
	q := &question{flags: flag.NewFlagSet("timeline", flag.ContinueOnError)}
	q.flags.SetOutput(io.Discard)
	q.flags.Usage = func() {} // a wrong flag is told in one line
	var t texts
	for _, f := range []struct {
		into            *string
		name, is, usage string
	}{
		{&t.lang, "lang", "vi", "vi or en"},
		{&t.scenario, "scenario", "cao-bang-2022", "one of the lives that come with the program; -list lists them"},
		{&t.log, "log", "", "an event log of one's own, in JSON Lines, in the place of -scenario"},
		{&t.dossier, "dossier", "", "which dossier of the log, where it has several"},
		{&t.procedures, "procedures", "", "the procedures file that goes with -log"},
		{&t.code, "code", "", "which procedure of the file, where it has several"},
		{&t.channel, "channel", "any", "how the dossier of the log was handed in: any, direct, online or post"},
		{&t.hours, "hours", "07:30-11:30 13:30-17:00", "the office hours that go with -log"},
		{&t.at, "at", "", `as of this instant in Vietnam, as "2026-05-08 09:00"; without it, as of the last event`},
	} {
		q.flags.StringVar(f.into, f.name, f.is, f.usage)
	}
	q.flags.BoolVar(&q.list, "list", false, "list the lives that come with the program, or the procedures of -procedures")
	if err := q.flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return q, err
	} else if err != nil {
		return nil, fmt.Errorf("timeline: %v; -h lists the flags", err)
	}
	if q.flags.NArg() > 0 {
		return nil, fmt.Errorf("timeline: %q is no flag", q.flags.Arg(0))
	}
	var ok bool
	if q.lang, ok = map[string]deadline.Language{"vi": deadline.Vietnamese, "en": deadline.English}[t.lang]; !ok {
		return nil, fmt.Errorf("timeline: -lang is vi or en, not %q", t.lang)
	}
	if t.at != "" {
		var err error
		if q.at, err = time.ParseInLocation("2006-01-02 15:04", t.at, holiday.ICT); err != nil {
			return nil, fmt.Errorf(`timeline: -at: %q is not an instant as "2026-05-08 09:00"`, t.at)
		}
	}
	if t.procedures != "" {
		if err := q.readProcedures(t.procedures); err != nil {
			return nil, err
		}
	}
	var idle error // a flag that would be given for nothing
	q.flags.Visit(func(f *flag.Flag) {
		switch f.Name {
		case "dossier", "code", "channel", "hours":
			if t.log == "" {
				idle = fmt.Errorf("timeline: -%s goes with -log", f.Name)
			}
		case "scenario":
			if t.log != "" {
				idle = errors.New("timeline: -log is in the place of -scenario")
			}
		}
	})
	switch {
	case q.list:
		return q, nil
	case idle != nil:
		return nil, idle
	case t.log != "":
		return q, q.readOwn(t)
	case t.procedures != "":
		return nil, errors.New("timeline: -procedures goes with -log or -list")
	}
	return q, q.readScenario(t.scenario)
}

func (q *question) readScenario(name string) error {
	text, err := lives.ReadFile("testdata/" + name + dossiertest.Suffix)
	if err != nil {
		return fmt.Errorf("timeline: -scenario: there is no life %q; -list lists them", name)
	}
	s, err := dossiertest.Parse("testdata/"+name+dossiertest.Suffix, text)
	if err != nil {
		return err
	}
	c, err := s.Case(lives)
	if err != nil {
		return err
	}
	q.clock, q.procedure, q.channel, q.events = c.Clock, *c.Procedure, c.Channel, s.Events()
	return nil
}

func (q *question) readProcedures(name string) error {
	file, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("timeline: -procedures: %w", err)
	}
	defer file.Close()
	c, err := dossier.ReadProcedures(file)
	if err != nil {
		return fmt.Errorf("timeline: -procedures: %w", err)
	}
	q.procedures = c.Procedures()
	return nil
}

// readOwn reads a log of one's own, and what goes with it.
func (q *question) readOwn(t texts) error {
	if len(q.procedures) == 0 {
		return errors.New("timeline: -log goes with -procedures")
	}
	found := false
	for _, p := range q.procedures {
		if p.Code == t.code || t.code == "" && len(q.procedures) == 1 {
			q.procedure, found = p, true
		}
	}
	if !found {
		return fmt.Errorf("timeline: -code: the file has no procedure %q; -list lists its %d", t.code, len(q.procedures))
	}
	if err := q.channel.UnmarshalText([]byte(t.channel)); err != nil {
		return fmt.Errorf("timeline: -channel: %w", err)
	}
	office, err := deadline.ParseHours(t.hours)
	if err == nil {
		q.clock, err = deadline.NewClock(holiday.Vietnam(), office)
	}
	if err != nil {
		return fmt.Errorf("timeline: -hours: %w", err)
	}
	file, err := os.Open(t.log)
	if err != nil {
		return fmt.Errorf("timeline: -log: %w", err)
	}
	defer file.Close()
	return q.readLog(file, t.dossier)
}

// readLog reads the events of one dossier.
func (q *question) readLog(in io.Reader, code string) error {
	r := dossier.NewLogReader(in)
	for {
		entry, err := r.Read()
		switch {
		case err == io.EOF && len(q.events) == 0:
			return fmt.Errorf("timeline: -log: there is no event of dossier %q", code)
		case err == io.EOF:
			return nil
		case err != nil:
			return fmt.Errorf("timeline: -log: %w", err)
		case code != "" && entry.Dossier != code:
			continue
		case q.code != "" && entry.Dossier != q.code:
			return fmt.Errorf("timeline: -log: line %d is of another dossier, %q; -dossier says which one", r.Line(), entry.Dossier)
		}
		q.code, q.events = entry.Dossier, append(q.events, entry.Event)
	}
}
