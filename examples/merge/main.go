// Merge puts together counts that were made apart, by examples/report -shard or by any program that writes cubes, and prints the
// report of all:
//
//	go run ./examples/report -shard north.cube north/*.csv.gz      # on one machine
//	go run ./examples/report -shard south.cube south/*.csv.gz      # on another
//	go run ./examples/merge north.cube south.cube
//
// The order of the files makes no difference, not a byte. Counts of different questions, calendars or definitions are refused by the
// name of the file. The exit status is 0, 1 when a file cannot be read or does not belong, and 2 when the command line makes no sense.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// job is what the command line asks for.
type job struct {
	by     []metrics.Dimension // nil for as the cubes are grouped
	rolled bool
	format metrics.Format
	lang   deadline.Language
	out    string
	files  []string
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	j, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintln(stderr, err)
		return 2
	}
	if err := j.run(stdin, stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

func parse(args []string, stderr io.Writer) (*job, error) {
	flags := flag.NewFlagSet("merge", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	by := flags.String("by", "", "group by fewer than the cubes are, separated by commas; none for the total alone")
	format := flags.String("format", "text", "text, csv, json or markdown")
	lang := flags.String("lang", "vi", "vi or en")
	out := flags.String("o", "", "write the merged counts to this file, and no report")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(stderr, "usage: merge [flags] CUBE...\n- is standard input.")
		flags.SetOutput(stderr)
		flags.PrintDefaults()
		return nil, err
	} else if err != nil {
		return nil, fmt.Errorf("merge: %w; -h lists the flags", err)
	}
	j := &job{out: *out, files: flags.Args()}
	flags.Visit(func(f *flag.Flag) { j.rolled = j.rolled || f.Name == "by" })
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
	if len(j.files) == 0 {
		return nil, errors.New("merge: there is nothing to merge; name the files of cubes")
	}
	return j, nil
}

func (j *job) run(stdin io.Reader, stdout io.Writer) error {
	var all metrics.Cube
	for _, name := range j.files {
		one, err := read(name, stdin)
		if err != nil {
			return fmt.Errorf("merge: %s: %w", name, err)
		}
		if err := all.Merge(one); err != nil {
			return fmt.Errorf("merge: %s does not belong to %s: %w", name, j.files[0], err)
		}
	}
	counts := &all
	if j.rolled {
		var err error
		if counts, err = all.RollUp(j.by...); err != nil {
			return fmt.Errorf("merge: -by: %w", err)
		}
	}
	if j.out != "" {
		b, err := counts.MarshalBinary()
		if err != nil {
			return fmt.Errorf("merge: %w", err)
		}
		if err := os.WriteFile(j.out, b, 0o644); err != nil {
			return fmt.Errorf("merge: -o: %w", err)
		}
		return nil
	}
	if err := counts.Report().Write(stdout, j.format, j.lang); err != nil {
		return fmt.Errorf("merge: writing the report: %w", err)
	}
	return nil
}

// read reads one cube, "-" from standard input.
func read(name string, stdin io.Reader) (*metrics.Cube, error) {
	if name == "-" {
		return metrics.ReadCube(stdin)
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return metrics.ReadCube(file)
}
