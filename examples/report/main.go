// Report reads dossier CSV and prints how many were received, resolved early, on time and late, and how many came and were
// paid online:
//
//	go run ./examples/report                                 # the bundled data
//	go run ./examples/report -by agency,month dossiers.csv
//	go run ./examples/report -period 2026-Q1 -rejects bad.csv *.csv.gz
//	zcat one.csv.gz | go run ./examples/report -
//
// It answers more than that about the same files: indicators by name (-indicator, -list-indicators, -histogram), the official forms
// (-form), the scores of Decision 766 (-score), sums down a tree of agencies (-tree), why one dossier counts as it does (-explain),
// the dossiers behind an indicator (-list) or between two (-compare); and it counts a part of the data for another program to merge
// (-shard): rows that cannot be read are in those counts as rejected, and when a file cannot be read to its end none are written.
//
// Files may be gzip. The report goes to standard output, everything else to standard error, with the progress when that is a
// terminal. The exit status is 0; 1 when a row or a file of dossiers could not be read, or something could not be written; 2 when the
// question makes no sense, or a file that a flag names cannot be read; "go run" itself makes every failure 1.
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
