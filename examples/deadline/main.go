// Deadline prints when a term ends, and why, day by day; how late one may hand in; where a term stands; and which mistake would
// explain a promised date:
//
//	go run ./examples/deadline -term "05 ngày làm việc" -received "2026-02-12 16:10"
//	go run ./examples/deadline -term "1 month" -received "2026-01-14 09:00" -late-after 15:00 -lang en
//	go run ./examples/deadline -term "5 working days" -received "2026-03-09 10:00" -pause "2026-03-16 09:00..2026-03-19 10:00 supplement"
//	go run ./examples/deadline -term "3 working days" -latest 2026-08-25
//	go run ./examples/deadline -term "3 working days" -received "2026-08-21 09:00" -promised 2026-08-26
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run answers one question: 0 when there is an answer, 1 when none can be computed, 2 when the question cannot be read.
func run(args []string, stdout, stderr io.Writer) int {
	q, err := read(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(stderr, "usage: deadline -term TERM -received INSTANT [flags]")
		q.flags.SetOutput(stderr)
		q.flags.PrintDefaults()
		return 0
	case err != nil:
		fmt.Fprintln(stderr, err)
		return 2
	}
	var out strings.Builder
	err = q.answer(&out)
	switch {
	case errors.Is(err, deadline.ErrRule), errors.Is(err, deadline.ErrPause), errors.Is(err, deadline.ErrExtension):
		fmt.Fprintln(stderr, err)
		return 2
	case err != nil:
		fmt.Fprintln(stderr, err)
		return 1
	}
	if _, err := io.WriteString(stdout, out.String()); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}
