// Timeline prints the life of one dossier: its slip, every step as planned and as it was, who holds it, its pauses, whose time it
// was, and what an audit finds:
//
//	go run ./examples/timeline
//	go run ./examples/timeline -lang en -scenario nghe-an-3854 -at "2026-05-08 09:00"
//	go run ./examples/timeline -list
//	go run ./examples/timeline -log events.jsonl -procedures procedures.json -code 1.001806 -hours "07:30-11:30 13:30-17:00"
//
// The scenarios of testdata are lives of procedures that provinces have published; the test runs them, and shows how to test a
// procedure of one's own.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() { os.Exit(command(os.Args[1:], os.Stdout, os.Stderr)) }

// command answers one question: 0 when there is an answer, 1 when none can be computed, 2 when the question cannot be read.
func command(args []string, stdout, stderr io.Writer) int {
	q, err := read(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(stderr, "usage: timeline [flags]")
		q.flags.SetOutput(stderr)
		q.flags.PrintDefaults()
		return 0
	case err != nil:
		fmt.Fprintln(stderr, err)
		return 2
	}
	var out strings.Builder
	if err := q.answer(&out); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	if _, err := io.WriteString(stdout, out.String()); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}
