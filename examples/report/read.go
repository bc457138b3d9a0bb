package main

import (
	"bufio"
	"compress/gzip"
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
)

//go:embed data/dossiers-2024.csv
var bundledDossiers string

//go:embed data/procedures.json
var bundledProcedures string

// run counts every file and prints the report of the rows that could be read. The error says that there were others.
func (j *job) run(stdin io.Reader, stdout, stderr io.Writer) (err error) {
	counter, err := metrics.NewCounter(j.question)
	if err != nil {
		return err
	}
	rejects, err := j.openRejects(stderr)
	if err != nil {
		return err
	}
	r := &reading{counter: counter, rejects: rejects, stderr: stderr}
	for _, name := range j.files {
		if err := r.file(name, stdin); err != nil {
			fmt.Fprintf(stderr, "report: %v\n", err)
			r.failed++
		}
	}
	if len(j.files) == 0 {
		if err := r.rows("the bundled data", strings.NewReader(bundledDossiers)); err != nil {
			return err
		}
	}
	if err := rejects.close(); err != nil {
		return err
	}
	r.summary()
	if r.files > 0 {
		if err := j.write(counter.Report(), stdout); err != nil {
			return fmt.Errorf("report: writing the report: %w", err)
		}
	}
	switch {
	case r.failed > 0:
		return fmt.Errorf("report: %d of %d files could not be read to their end", r.failed, len(j.files))
	case rejects.count > 0:
		return fmt.Errorf("report: %d rows are not in the report", rejects.count)
	}
	return nil
}

func (j *job) write(r metrics.Report, w io.Writer) error {
	switch j.format {
	case "json":
		return r.WriteJSON(w)
	case "csv":
		return r.WriteCSV(w)
	case "markdown":
		return r.WriteMarkdown(w, j.lang)
	}
	return r.WriteText(w, j.lang)
}

// reading is the files as they are read.
type reading struct {
	counter   *metrics.Counter
	rejects   *rejects
	stderr    io.Writer
	files     int // whose header could be read
	failed    int
	count     int64
	midnights record.Midnights
}

// file reads one file by its name, "-" for standard input.
func (r *reading) file(name string, stdin io.Reader) error {
	if name == "-" {
		return r.rows("standard input", stdin)
	}
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil {
		return err
	} else if info.IsDir() {
		return fmt.Errorf("%s is a directory; name its files", name)
	}
	return r.rows(name, file)
}

// rows counts the rows of one file, gzip or not.
func (r *reading) rows(name string, from io.Reader) error {
	buffered := bufio.NewReaderSize(from, 1<<16)
	from = buffered
	if magic, _ := buffered.Peek(2); len(magic) == 2 && magic[0] == 0x1f && magic[1] == 0x8b {
		unzipped, err := gzip.NewReader(buffered)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		from = unzipped
	}
	reader := record.NewReader(from)
	if _, err := reader.Header(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	r.files++
	defer func() {
		midnights := reader.Midnights()
		r.midnights.Due += midnights.Due
		r.midnights.Finished += midnights.Finished
	}()
	for row, err := range reader.Rows() {
		var bad *record.RowError
		switch {
		case errors.As(err, &bad):
			r.counter.Reject()
			if err := r.rejects.add(name, bad); err != nil {
				return err
			}
		case err != nil:
			return fmt.Errorf("%s: %w", name, err)
		default:
			r.count++
			if err := r.counter.Add(&row); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return nil
}

func (r *reading) summary() {
	fmt.Fprintf(r.stderr, "report: %d rows read, %d rejected\n", r.count, r.rejects.count)
	if m := r.midnights; m != (record.Midnights{}) {
		fmt.Fprintf(r.stderr, "report: %d due dates and %d ends at 00:00:00 are read as days without a time\n", m.Due, m.Finished)
	}
}

// rejects is where the rows that cannot be read go: to a file if one is asked for, and the first few to standard error.
type rejects struct {
	stderr io.Writer
	file   *os.File
	csv    *csv.Writer
	count  int64
}

const shownRejects = 10

func (j *job) openRejects(stderr io.Writer) (*rejects, error) {
	r := &rejects{stderr: stderr}
	if j.rejects == "" {
		return r, nil
	}
	for _, name := range j.files {
		in, err := os.Stat(name)
		out, err2 := os.Stat(j.rejects)
		if err == nil && err2 == nil && os.SameFile(in, out) {
			return nil, fmt.Errorf("report: -rejects would overwrite %s", name)
		}
	}
	var err error
	if r.file, err = os.Create(j.rejects); err != nil {
		return nil, fmt.Errorf("report: -rejects: %w", err)
	}
	r.csv = csv.NewWriter(r.file)
	return r, r.csv.Write([]string{"file", "line", "column", "value", "reason", "row"})
}

// add puts down one row, a line for each of its problems.
func (r *rejects) add(name string, bad *record.RowError) error {
	r.count++
	if r.count <= shownRejects {
		fmt.Fprintf(r.stderr, "report: %s: %v\n", name, bad)
	}
	if r.count == shownRejects+1 {
		fmt.Fprintln(r.stderr, "report: more rows are rejected; -rejects FILE keeps them all")
	}
	if r.csv == nil {
		return nil
	}
	for _, p := range bad.Problems {
		if err := r.csv.Write([]string{name, strconv.Itoa(bad.Line), p.Column, p.Value, p.Reason, bad.Raw}); err != nil {
			return fmt.Errorf("report: -rejects: %w", err)
		}
	}
	return nil
}

func (r *rejects) close() error {
	if r.csv == nil {
		return nil
	}
	r.csv.Flush()
	return errors.Join(r.csv.Error(), r.file.Close())
}
