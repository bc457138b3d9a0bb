package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/examples/internal/files"
)

// rejects is where the rows that cannot be read go: to a file if one is asked for, and the first few to standard error. The
// file is begun at the first reject, or at the end when some input could be read and there were none, and is there when all is read.
type rejects struct {
	stderr io.Writer
	name   string
	file   *files.Part
	csv    *csv.Writer
	count  int64
	err    error // what stopped the file from being written
}

const shownRejects = 10

// add puts down one row, a line for each of its problems.
func (r *rejects) add(name string, bad *record.RowError) {
	r.count++
	if r.count <= shownRejects {
		fmt.Fprintf(r.stderr, "report: %s: %v\n", name, bad)
	}
	if r.count == shownRejects+1 {
		fmt.Fprintln(r.stderr, "report: more rows are rejected; -rejects FILE has them all")
	}
	for _, p := range bad.Problems {
		reason := p.Reason
		if bad.Cut {
			reason += "; only the beginning of the row is here"
		}
		r.write(name, strconv.Itoa(bad.Line), p.Column, p.Value, reason, bad.Raw)
	}
}

// write writes one line, after the header before the first, and does nothing once that has failed.
func (r *rejects) write(cells ...string) {
	if r.name == "" || r.err != nil {
		return
	}
	if r.file == nil {
		if r.file, r.err = files.Create(r.name, nil); r.err != nil {
			return
		}
		r.csv = csv.NewWriter(r.file)
		r.err = r.csv.Write([]string{"file", "line", "column", "value", "reason", "row"})
	}
	if r.err == nil && len(cells) > 0 {
		r.err = r.csv.Write(cells)
	}
}

// close ends the file and returns what kept it from being written; then there is what was there before.
func (r *rejects) close() error {
	r.write()
	if r.csv != nil {
		r.csv.Flush()
		if r.err = errors.Join(r.err, r.csv.Error()); r.err == nil {
			r.err = r.file.Commit()
		}
	}
	return errors.Join(r.err, r.abort())
}

// abort leaves what was there before, unless the file is ended.
func (r *rejects) abort() error {
	if r.file == nil {
		return nil
	}
	return r.file.Abort()
}
