// Report reads dossier CSV and prints how many were received, resolved early, on time and late, and how many came and were
// paid online:
//
//	go run ./examples/report                                 # the bundled data
//	go run ./examples/report -by agency,month dossiers.csv
//	go run ./examples/report -from 2026-01-01 -to 2026-06-30 -rejects bad.csv *.csv.gz
//	zcat one.csv.gz | go run ./examples/report -
//
// Files may be gzip. The report goes to standard output, everything else to standard error. The exit status is 0, 1 when a
// row or a file could not be read, and 2 when the question makes no sense; "go run" itself makes every failure 1.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// job is what the command line asks for.
type job struct {
	question   metrics.Question
	format     string
	lang       deadline.Language
	rejects    string
	procedures string
	files      []string
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	j, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	if err := j.run(stdin, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// parse reads the command line.
func parse(args []string, stderr io.Writer) (*job, error) {
	flags := flag.NewFlagSet("report", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	by := flags.String("by", "agency", "group by any of agency, field, procedure, month, channel, separated by commas")
	from := flags.String("from", "", "first day of the period, as 2024-01-01")
	to := flags.String("to", "", "last day of the period, as 2024-12-31")
	asOf := flags.String("as-of", "", `instant of every state: a day for its end, or "2024-12-31 17:00:00"; without it, the end of the last day`)
	due := flags.String("due", "given", "judge against the due dates given in the file, or computed from -procedures")
	procedures := flags.String("procedures", "", `procedures with their limits, as JSON; with the bundled data, the bundled ones`)
	format := flags.String("format", "text", "text, csv, json or markdown")
	lang := flags.String("lang", "vi", "vi or en")
	rejects := flags.String("rejects", "", "write the rows that cannot be read to this CSV file, with reasons")
	flags.Usage = func() {} // a wrong flag is told in one line
	usage := func() {
		fmt.Fprintln(stderr, "usage: report [flags] [FILE...]\nWith no FILE it reads the bundled data; - is standard input.")
		flags.SetOutput(stderr)
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		usage()
		return nil, err
	} else if err != nil {
		return nil, fmt.Errorf("report: %w; -h lists the flags", err)
	}
	j := &job{format: *format, rejects: *rejects, procedures: *procedures, files: flags.Args()}
	var faults []error
	note := func(name string, err error) {
		if err != nil {
			faults = append(faults, fmt.Errorf("report: -%s: %w", name, err))
		}
	}
	var err error
	if *by != "" {
		j.question.By, err = metrics.ParseDimensions(*by)
		note("by", err)
	}
	note("from", j.question.Period.From.UnmarshalText([]byte(*from)))
	note("to", j.question.Period.To.UnmarshalText([]byte(*to)))
	if *asOf != "" {
		m, err := record.ParseMoment(*asOf)
		note("as-of", err)
		j.question.Period.AsOf = m.End()
	}
	switch *format {
	case "text", "csv", "json", "markdown":
	default:
		note("format", fmt.Errorf("%q is none of text, csv, json, markdown", *format))
	}
	switch *lang {
	case "vi":
	case "en":
		j.lang = deadline.English
	default:
		note("lang", fmt.Errorf("%q is neither vi nor en", *lang))
	}
	j.question.Due, err = dueDates(*due, *procedures, len(j.files) == 0)
	note("due", err)
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	if err := j.question.Period.Check(); err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	return j, nil
}

// dueDates returns what dossiers are judged against.
func dueDates(due, procedures string, bundled bool) (metrics.Due, error) {
	switch {
	case due == "given" && procedures == "":
		return metrics.GivenDue(holiday.Vietnam()), nil
	case due == "given":
		return metrics.Due{}, errors.New("given due dates need no -procedures; ask for -due computed")
	case due != "computed":
		return metrics.Due{}, fmt.Errorf("%q is neither given nor computed", due)
	}
	var text io.Reader = strings.NewReader(bundledProcedures)
	switch {
	case procedures != "":
		file, err := os.Open(procedures)
		if err != nil {
			return metrics.Due{}, err
		}
		defer file.Close()
		text = file
	case !bundled:
		return metrics.Due{}, errors.New("computed due dates need -procedures FILE")
	}
	catalogue, err := dossier.ReadProcedures(text)
	if err != nil {
		return metrics.Due{}, err
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		return metrics.Due{}, err
	}
	return metrics.ComputedDue(clock, catalogue), nil
}
