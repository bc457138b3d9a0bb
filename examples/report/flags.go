package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/examples/internal/files"
	"github.com/dunghan-vn/dunghan/metrics"
)

const usage = `usage: report [flags] [FILE...]
With no FILE it reads the bundled data; - is standard input. The exit status
is 0; 1 when a row or a file of dossiers could not be read, while what could
be is reported, or when something could not be written; 2 when the command
line makes no sense, or a file that a flag names cannot be read.`

// asked is the flags as they were typed.
type asked struct {
	by, from, to, asOf, period    string
	due, procedures, hours        string
	indicators, histogram         string
	form, score, tree, top        string
	explain, list, compare, shard string
	format, lang, rejects         string
	listIndicators                bool
	workers                       int
	typed                         map[string]bool // the flags that are there
}

// flagSet returns the flags, which are put down in a.
func (a *asked) flagSet() *flag.FlagSet {
	flags := flag.NewFlagSet("report", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {} // a wrong flag is told in one line
	text := func(to *string, name, value, usage string) { flags.StringVar(to, name, value, usage) }
	text(&a.by, "by", "agency", "group by any of agency, field, procedure, month, channel, level, due_month, finished_month, separated by commas; none for the total alone")
	text(&a.period, "period", "", "the period by its name: 2026-03, 2026-Q1, 2026-H1, 2026, nd09:2026-Q1, day21:2026-Q1, 2026-01-05..2026-02-10")
	text(&a.from, "from", "", "first day of the period, as 2024-01-01")
	text(&a.to, "to", "", "last day of the period, as 2024-12-31")
	text(&a.asOf, "as-of", "", `instant of every state: a day for its end, or "2024-12-31 17:00:00"; without it, the end of the last day`)
	text(&a.due, "due", "given", "judge against the due dates given in the file, or computed from -procedures")
	text(&a.procedures, "procedures", "", "procedures with their limits, as JSON; with the bundled data, the bundled ones")
	text(&a.hours, "hours", "", `office hours, for limits of hours: "07:30-11:30 13:30-17:00"`)
	text(&a.indicators, "indicator", "", "indicators beside the report, by name, separated by commas; with variants as late+first_date")
	flags.BoolVar(&a.listIndicators, "list-indicators", false, "list the indicators and their variants")
	text(&a.histogram, "histogram", "", "how a measure is spread: lateness_in_working_days, for instance")
	text(&a.form, "form", "", "write a form: 06a, 07b (of -procedures), register or summary")
	text(&a.score, "score", "", "766: the scores of Decision 766, as far as the dossiers tell")
	text(&a.tree, "tree", "", "agencies and which is under which, as JSON: sums down the tree; with -form 06a, the form by level")
	text(&a.top, "top", "", "with -form 06a and -tree: of this agency and those under it")
	text(&a.explain, "explain", "", "why the dossiers with this MaHoSo count as they do, under each indicator")
	text(&a.list, "list", "", "list the dossiers that this indicator asks about, and which of them it counts")
	text(&a.compare, "compare", "", "list the dossiers that are not the same to two indicators: late,late+first_date")
	text(&a.shard, "shard", "", "write the counts to this file, for examples/merge to put together, and no report; none when a file cannot be read to its end; - is standard output")
	text(&a.format, "format", "text", "text, csv, json or markdown")
	text(&a.lang, "lang", "vi", "vi or en")
	text(&a.rejects, "rejects", "", "write the rows that cannot be read to this CSV file, with reasons")
	flags.IntVar(&a.workers, "workers", runtime.GOMAXPROCS(0), "how many blocks of a file are read at once")
	return flags
}

// job is what the command line asks for.
type job struct {
	asked
	question metrics.Question
	output   metrics.Format
	language deadline.Language
	files    []string
	agencies metrics.Tree
	between  []metrics.Indicator // the one to list, or the two to compare
}

// parse reads the command line. Its errors are all there are, one a line.
func parse(args []string, stderr io.Writer) (*job, error) {
	var j job
	flags := j.flagSet()
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(stderr, usage)
		flags.SetOutput(stderr)
		flags.PrintDefaults()
		return nil, err
	} else if err != nil {
		return nil, fmt.Errorf("report: %w; -h lists the flags", err)
	}
	j.files, j.typed = flags.Args(), map[string]bool{}
	var faults []error
	note := func(name string, err error) {
		if err != nil {
			faults = append(faults, fmt.Errorf("report: -%s: %w", name, err))
		}
	}
	flags.Visit(func(f *flag.Flag) {
		j.typed[f.Name] = true
		if f.Value.String() == "" && f.Name != "by" {
			note(f.Name, errors.New("its value is empty"))
		}
	})
	var err error
	j.output, err = metrics.ParseFormat(j.format)
	note("format", err)
	switch j.lang {
	case "vi":
	case "en":
		j.language = deadline.English
	default:
		note("lang", fmt.Errorf("%q is neither vi nor en", j.lang))
	}
	note("workers", j.checkWorkers())
	j.ask(note)
	j.checkOutputs(note)
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	if err := j.question.Period.Check(); err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	return &j, nil
}

func (j *job) checkWorkers() error {
	const most = 1024
	if j.workers < 1 || j.workers > most {
		return fmt.Errorf("%d is not from 1 to %d", j.workers, most)
	}
	return nil
}

// checkOutputs notes outputs that do not exist, or that are not to be had together.
func (j *job) checkOutputs(note func(string, error)) {
	switch j.form {
	case "", "06a", "07b", "register", "summary":
	default:
		note("form", fmt.Errorf("%q is none of 06a, 07b, register, summary", j.form))
	}
	if j.form == "07b" && len(j.files) > 0 {
		note("form", errors.New("07b is of procedures and reads no dossiers: give -procedures FILE and no other"))
	}
	if j.score != "" && j.score != "766" {
		note("score", fmt.Errorf("%q is not 766", j.score))
	}
	if j.top != "" && (j.tree == "" || j.form != "06a") {
		note("top", errors.New("it needs -form 06a and -tree FILE"))
	}
	if j.tree != "" && j.form != "" && j.form != "06a" {
		note("tree", fmt.Errorf("-form %s does not go by a tree", j.form))
	}
	if j.due == "given" && j.procedures != "" && j.indicators+j.histogram+j.score+j.explain+j.list+j.compare == "" && j.form != "07b" {
		note("procedures", errors.New("given due dates need none; ask for -due computed, or for an indicator that measures time"))
	}
	var outputs []string
	for _, one := range []struct{ name, value string }{
		{"form", j.form}, {"score", j.score}, {"explain", j.explain}, {"list", j.list}, {"compare", j.compare}, {"histogram", j.histogram}, {"shard", j.shard},
	} {
		if one.value != "" {
			outputs = append(outputs, "-"+one.name)
		}
	}
	if j.tree != "" && j.form == "" {
		outputs = append(outputs, "-tree")
	}
	if j.listIndicators {
		outputs = append(outputs, "-list-indicators")
	}
	if j.rejects == files.Stdio {
		note("rejects", errors.New("it needs a file; standard output has the report"))
	}
	j.checkUse(note)
	if len(outputs) > 1 {
		note(outputs[1][1:], fmt.Errorf("it cannot be had together with %s: each is an output of its own", outputs[0]))
	}
}

// checkUse notes flags that an output has no use for.
func (j *job) checkUse(note func(string, error)) {
	without := func(output string, names ...string) {
		for _, name := range names {
			if j.typed[name] {
				note(name, fmt.Errorf("%s has no use for it", output))
			}
		}
	}
	switch {
	case j.form == "06a":
		without("-form 06a", "indicator")
	case j.form == "register" || j.form == "summary":
		without("-form "+j.form, "by", "indicator")
	case j.score != "":
		without("-score", "by", "indicator")
	case j.list != "":
		without("-list", "by", "indicator")
	case j.compare != "":
		without("-compare", "by", "indicator")
	case j.explain != "":
		without("-explain", "by")
	case j.shard != "":
		without("-shard", "format", "lang")
	}
}
