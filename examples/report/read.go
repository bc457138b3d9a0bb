package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/examples/internal/files"
	"github.com/dunghan-vn/dunghan/metrics"
)

//go:embed data/dossiers-2024.csv
var bundledDossiers string

//go:embed data/procedures.json
var bundledProcedures string

// run answers what is asked. The error says that there were rows or files that could not be read, too.
func (j *job) run(stdin io.Reader, stdout, stderr io.Writer) (err error) {
	switch {
	case j.listIndicators:
		return j.writeIndicators(stdout)
	case j.form == "07b":
		return j.writeTable(metrics.CountProcedures(j.question.Procedures, nil).Table(), stdout)
	}
	rejects := &rejects{stderr: stderr, name: j.rejects}
	read := append(slices.Clone(j.files), j.procedures, j.tree)
	var faults []error
	for _, out := range []struct{ flag, name, other string }{{"rejects", j.rejects, j.shard}, {"shard", j.shard, j.rejects}} {
		if err := files.Spare(out.name, append(slices.Clone(read), out.other), stdin); err != nil {
			faults = append(faults, fmt.Errorf("report: -%s %w", out.flag, err))
		}
	}
	if files.Shared(j.rejects, stdout) || files.Shared(j.rejects, stderr) {
		faults = append(faults, fmt.Errorf("report: -rejects: %s is what standard output or standard error goes to", j.rejects))
	}
	if len(faults) > 0 {
		return errors.Join(faults...)
	}
	r := &reading{job: j, rejects: rejects, stderr: stderr, progress: newProgress(stderr, size(j.files))}
	defer func() { err = errors.Join(err, rejects.abort()) }()
	if err := r.begin(stdout); err != nil {
		return err
	}
	for _, name := range j.files {
		if err := r.file(name, stdin); err != nil {
			r.progress.clear()
			fmt.Fprintf(stderr, "report: %v\n", err)
			r.failed++
		}
	}
	if len(j.files) == 0 {
		if err := r.source(newSource("the bundled data", strings.NewReader(bundledDossiers), nil)); err != nil {
			return fmt.Errorf("report: %w", err)
		}
	}
	r.progress.clear()
	r.summary()
	if r.files > 0 {
		if err := rejects.close(); err != nil {
			faults = append(faults, fmt.Errorf("report: -rejects: %w", err))
		}
	}
	switch {
	case r.failed > 0 && j.shard != "": // merged with others, it would pass for the counts of all
		faults = append(faults, errors.New("report: -shard: no counts are written, since they would be of a part of the data"))
	case r.files > 0:
		if err := r.end(stdout); err != nil {
			faults = append(faults, fmt.Errorf("report: %w", err))
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

// reading is the files as they are read: counted whole, or row by row where single dossiers are asked for.
type reading struct {
	*job
	counter   *metrics.BulkCounter
	rows      rowOutput
	rejects   *rejects
	stderr    io.Writer
	progress  *progress
	files     int // that were read, at least in part
	failed    int
	count     int64
	midnights record.Midnights
}

// begin makes ready what counts, or what writes dossiers.
func (r *reading) begin(stdout io.Writer) (err error) {
	if r.rows, err = r.rowOutput(stdout); err != nil || r.rows != nil {
		return err
	}
	if r.counter, err = metrics.NewBulkCounter(r.question); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	r.counter.Reader.Workers = r.workers
	return nil
}

// file reads one file by its name, "-" for standard input.
func (r *reading) file(name string, stdin io.Reader) error {
	s, err := open(name, stdin)
	if err != nil {
		return err
	}
	defer s.close()
	return r.source(s)
}

func (r *reading) source(s *source) error {
	r.progress.next(s.read)
	if r.rows != nil {
		return r.oneByOne(s)
	}
	r.counter.Reader.Reject = func(bad *record.RowError) {
		r.progress.clear()
		r.rejects.add(s.name, bad)
	}
	before := r.count
	r.counter.Reader.Progress = func(p record.BulkProgress) { r.progress.rows(before + p.Rows) }
	summary, err := r.counter.Count(s.from)
	if summary.Rows > 0 && !summary.Columns.Has(record.ColumnChannel) {
		r.progress.clear()
		fmt.Fprintf(r.stderr, "report: %s has no column KenhThucHien: each of its dossiers counts as received in person\n", s.name)
	}
	r.count += summary.Rows
	r.midnights.Due += summary.Midnights.Due
	r.midnights.Finished += summary.Midnights.Finished
	if err == nil || summary.Bytes > 0 { // something behind the header was read
		r.files++
	}
	if err != nil {
		return s.tell(err)
	}
	return nil
}

// oneByOne reads a file row by row.
func (r *reading) oneByOne(s *source) error {
	reader := record.NewReader(s.from)
	if _, err := reader.Header(); err != nil {
		return s.tell(err)
	}
	r.files++
	defer func() {
		midnights := reader.Midnights()
		r.midnights.Due += midnights.Due
		r.midnights.Finished += midnights.Finished
	}()
	rows := func(yield func(record.Row, error) bool) {
		for row, err := range reader.Rows() {
			if err == nil {
				r.count++
				r.progress.rows(r.count)
			}
			if !yield(row, err) {
				return
			}
		}
	}
	err := r.rows.read(dossiers{rows, func(err error) error {
		var bad *record.RowError
		if !errors.As(err, &bad) {
			return err
		}
		r.progress.clear()
		r.rejects.add(s.name, bad)
		return nil
	}})
	if err != nil {
		return s.tell(err)
	}
	return nil
}

func (r *reading) summary() {
	fmt.Fprintf(r.stderr, "report: %d rows read, %d rejected\n", r.count, r.rejects.count)
	if m := r.midnights; m != (record.Midnights{}) {
		fmt.Fprintf(r.stderr, "report: %d due dates and %d ends at 00:00:00 are read as days without a time\n", m.Due, m.Finished)
	}
}
