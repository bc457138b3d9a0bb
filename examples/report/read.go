package main

import (
	"bufio"
	"compress/gzip"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
)

//go:embed data/dossiers-2024.csv
var bundledDossiers string

//go:embed data/procedures.json
var bundledProcedures string

// run counts every file and prints the report of the rows that could be read. The error says that there were others.
func (j *job) run(stdin io.Reader, stdout, stderr io.Writer) error {
	counter, err := metrics.NewCounter(j.question)
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	rejects := &rejects{stderr: stderr, name: j.rejects}
	if err := rejects.spare(append(slices.Clone(j.files), j.procedures), stdin); err != nil {
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
			return fmt.Errorf("report: %w", err)
		}
	}
	r.summary()
	var faults []error
	if r.files > 0 {
		faults = append(faults, rejects.close())
		if err := j.write(counter.Report(), stdout); err != nil {
			faults = append(faults, fmt.Errorf("report: writing the report: %w", err))
		}
	}
	if r.failed > 0 {
		faults = append(faults, fmt.Errorf("report: %d of %d files could not be read to their end", r.failed, len(j.files)))
	}
	if rejects.count > 0 {
		faults = append(faults, fmt.Errorf("report: rows not in the report: %d", rejects.count))
	}
	return errors.Join(faults...)
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
		if strings.HasPrefix(name, "-") {
			return fmt.Errorf("%w (flags come before the files)", err)
		}
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
		return tell(name, err, from != io.Reader(buffered))
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
			r.rejects.add(name, bad)
		case err != nil:
			return tell(name, err, from != io.Reader(buffered))
		default:
			r.count++
			if err := r.counter.Add(&row); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return nil
}

// tell says in which file reading failed.
func tell(name string, err error, compressed bool) error {
	if compressed && errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("%s: the compressed file ends too early: %w", name, err)
	}
	return fmt.Errorf("%s: %w", name, err)
}

func (r *reading) summary() {
	fmt.Fprintf(r.stderr, "report: %d rows read, %d rejected\n", r.count, r.rejects.count)
	if m := r.midnights; m != (record.Midnights{}) {
		fmt.Fprintf(r.stderr, "report: %d due dates and %d ends at 00:00:00 are read as days without a time\n", m.Due, m.Finished)
	}
}
