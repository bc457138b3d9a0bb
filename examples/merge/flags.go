package main

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
)

const usage = `usage: merge [flags] CUBE...
Puts together files of counts of the same question, in binary or as JSON, as
examples/report -shard writes them, and prints the report of all; - is
standard input. The exit status is 0, 1 when a file cannot be read or does
not belong, and 2 when the command line makes no sense.`

// job is what the command line asks for.
type job struct {
	by     []metrics.Dimension // nil for the total alone
	rolled bool                // whether by counts; otherwise the groups are as in the cubes
	format metrics.Format
	lang   deadline.Language
	out    string
	files  []string
}

func parse(args []string, stderr io.Writer) (*job, error) {
	flags := flag.NewFlagSet("merge", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	by := flags.String("by", "", "group by some of what the cubes are grouped by, separated by commas, in this order; none for the total alone")
	format := flags.String("format", "text", "text, csv, json or markdown")
	lang := flags.String("lang", "vi", "vi or en")
	out := flags.String("o", "", "write the merged counts to this file, in binary, and no report; - is standard output")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(stderr, usage)
		flags.SetOutput(stderr)
		flags.PrintDefaults()
		return nil, err
	} else if err != nil {
		return nil, fmt.Errorf("merge: %w; -h lists the flags", err)
	}
	j := &job{out: *out, files: flags.Args()}
	typed := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { typed[f.Name] = true })
	j.rolled = typed["by"]
	var err error
	if *by != "" && *by != "none" {
		if j.by, err = metrics.ParseDimensions(*by); err != nil {
			return nil, fmt.Errorf("merge: -by: %w", err)
		}
	}
	if j.format, err = metrics.ParseFormat(*format); err != nil {
		return nil, fmt.Errorf("merge: -format: %w", err)
	}
	switch *lang {
	case "vi":
	case "en":
		j.lang = deadline.English
	default:
		return nil, fmt.Errorf("merge: -lang: %q is neither vi nor en", *lang)
	}
	switch {
	case typed["o"] && j.out == "":
		return nil, errors.New("merge: -o: it needs the name of a file")
	case typed["o"] && (typed["format"] || typed["lang"]):
		return nil, errors.New("merge: -o: the counts have no format and no language; leave -format and -lang out")
	case len(j.files) == 0:
		return nil, errors.New("merge: there is nothing to merge; name the files of cubes")
	}
	return j, nil
}
