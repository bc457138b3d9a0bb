// Merge puts together counts that were made apart, by examples/report -shard or by any program that writes cubes, in binary or as JSON,
// and prints the report of all:
//
//	go run ./examples/report -shard north.cube north/*.csv.gz      # on one machine
//	go run ./examples/report -shard south.cube south/*.csv.gz      # on another
//	go run ./examples/merge north.cube south.cube
//
// Forms (-form 06a, -form summary), sums down a tree of agencies (-tree) and histograms (-histogram) are to be had of merged counts as they
// are of dossiers; the scores of Decision 766 and what asks for single dossiers are not. Fewer groups than the cubes have are -by, and -o
// keeps the merged counts.
//
// The order of the files makes no difference, not a byte. Counts of different questions, calendars or definitions are refused by the
// name of the file, and so is a file that is there twice; copies of one, which cannot be told from counts that happen to be equal, are
// told on standard error. The exit status is 0; 1 when a file cannot be read or written or does not belong, or the counts do not have what
// is asked for; 2 when the command line makes no sense, or the file of -tree cannot be read.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	j, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintln(stderr, err)
		return 2
	}
	if err := j.run(stdin, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}
