// Bench makes a file of ten million dossiers and asks the library and DuckDB the same of it: how many each agency received in each
// month, resolved early, on time and late, has in progress, and how many came and were paid online. It checks that they say the same of
// every group, and prints how long each took and how much memory:
//
//	cd examples/bench
//	go run .                                # ten million rows, 1.3 GB in the folder for temporary files, some ten minutes
//	go run . -rows 500000                   # half a minute
//	go run . -linear -times 10              # also: fewer rows, and the file ten times over
//	go run . -file /data/dossiers.csv       # keep the file there
//
// The file is made once. DuckDB is linked in through cgo, so it takes a C compiler.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	if child(os.Args) {
		os.Exit(measureChild(os.Args[2:], os.Stdout, os.Stderr))
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// job is what the command line asks for.
type job struct {
	rows   int
	file   string // empty for one in the folder for temporary files
	repeat int
	linear bool
	times  int // 0 for not at all
}

const mostRows = 100_000_000

// run does it: 0 when it did, 1 when something went wrong or two engines differ, 2 when the flags make no sense.
func run(args []string, stdout, stderr io.Writer) int {
	j, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintf(stderr, "bench: %v\n", err)
		return 2
	}
	if err := j.run(stdout, stderr); err != nil {
		fmt.Fprintf(stderr, "bench: %v\n", err)
		return 1
	}
	return 0
}

// parse reads the command line.
func parse(args []string, stderr io.Writer) (job, error) {
	var j job
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {} // a wrong flag is told in one line
	flags.IntVar(&j.rows, "rows", 10_000_000, "how many dossiers the file has")
	flags.StringVar(&j.file, "file", "", "where the file is, or is to be made; without it, in the folder for temporary files")
	flags.IntVar(&j.repeat, "repeat", 3, "how often each is measured; the median counts")
	flags.BoolVar(&j.linear, "linear", false, "also measure the library on files of 1, 2 and 5 tenths of the rows")
	flags.IntVar(&j.times, "times", 0, "also measure the library on the file so many times over, through one counter")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(stderr, "usage: bench [flags]")
		flags.SetOutput(stderr)
		flags.PrintDefaults()
		return j, err
	} else if err != nil {
		return j, fmt.Errorf("%w; -h lists the flags", err)
	}
	switch {
	case flags.NArg() > 0:
		return j, fmt.Errorf("%q is no flag", flags.Arg(0))
	case j.rows < 1000 || j.rows > mostRows:
		return j, fmt.Errorf("-rows is 1,000 to %s, not %s", thousands(mostRows), thousands(j.rows))
	case j.repeat < 1 || j.repeat > 99:
		return j, fmt.Errorf("-repeat is 1 to 99, not %d", j.repeat)
	case j.times != 0 && (j.times < 2 || j.times > 1000):
		return j, fmt.Errorf("-times is 2 to 1,000, not %s", thousands(j.times))
	}
	return j, nil
}

// run makes the file, has every engine answer, compares the answers, and measures.
func (j job) run(stdout, stderr io.Writer) error {
	say := func(format string, args ...any) { fmt.Fprintf(stderr, "bench: "+format+"\n", args...) }
	path, err := fileOf(j.rows, j.file, say)
	if err != nil {
		return err
	}
	checked, err := checkAll(path, j.rows, say)
	if err != nil {
		return err
	}
	t, err := j.measureAll(path, checked, say)
	if err != nil {
		return err
	}
	if err := t.write(stdout, checked); err != nil {
		return err
	}
	if j.linear {
		if err := j.measureLinear(stdout, path, say); err != nil {
			return err
		}
	}
	if j.times > 0 {
		if err := j.measureTimes(stdout, path, checked, say); err != nil {
			return err
		}
	}
	return j.writeMachine(stdout, checked.version)
}

// command is the command line as it can be typed again elsewhere: without the file.
func (j job) command() string {
	words := []string{"go run .", fmt.Sprintf("-rows %d -repeat %d", j.rows, j.repeat)}
	if j.linear {
		words = append(words, "-linear")
	}
	if j.times > 0 {
		words = append(words, fmt.Sprintf("-times %d", j.times))
	}
	return strings.Join(words, " ")
}
