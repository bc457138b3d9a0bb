package record

import (
	"fmt"
	"io"
	"iter"
)

// CSVReader reads records from a dossier file, row by row, as [Reader] reads it, and refuses what that refuses. Every
// column with the name of a field of a record is that field, in any form that [ParseMoment] reads; every other column is a
// field that is not known. An empty value is a field not given. Midnights stay as they are. Written as JSON the moments
// are yyyyMMddHHmmss; written as CSV they are as they were. A CSVReader is for one goroutine.
type CSVReader struct {
	rows    *Reader
	checked bool
	err     error // that of the header's names
}

// NewCSVReader returns a CSVReader of the CSV file that r has. It reads ahead of the records it returns.
func NewCSVReader(r io.Reader) *CSVReader { return &CSVReader{rows: NewReader(r)} }

// Header returns the names in the file's first row, as [Reader.Header] does: with them a [CSVWriter] writes the same file.
func (r *CSVReader) Header() ([]string, error) { return r.rows.Header() }

// Read returns the next record, and [io.EOF] after the last; its errors are those of [Reader.Read]. A [*RowError] shows no
// personal value, and none of a column that is not known, but in its Raw. A column that comes twice, or that is one of a
// record's lists, is a [*HeaderError].
func (r *CSVReader) Read() (*Record, error) {
	if err := r.rows.begin(); err != nil {
		return nil, err
	}
	names := r.rows.header.names
	if !r.checked {
		r.checked, r.err = true, checkNames(names)
	}
	if r.err != nil {
		return nil, r.err
	}
	if _, err := r.rows.Read(); err != nil {
		if e, ok := err.(*RowError); ok {
			hidePersonal(e)
		}
		return nil, err
	}
	record := new(Record)
	for i, name := range names {
		cell := string(r.rows.rows.fields.list[i])
		if cell == "" {
			continue
		}
		m := member{key: string(appendText(nil, name)), raw: string(appendText(nil, cell)), field: recordShape.find(name, 0)}
		if m.field >= 0 {
			setSlot(recordShape.fields[m.field].at(record), cell, anyMoment) // the row was read, so every moment can be
		}
		record.doc.members = append(record.doc.members, m)
	}
	return record, nil
}

// Records yields what [CSVReader.Read] returns until the end, as [Reader.Rows] does rows.
func (r *CSVReader) Records() iter.Seq2[*Record, error] { return sequence(r.Read) }

// checkNames refuses a header whose names cannot be those of one record.
func checkNames(names []string) error {
	seen := map[string]bool{}
	for i, name := range names {
		reason := ""
		if f := recordShape.find(name, 0); seen[name] {
			reason = fmt.Sprintf("a second column %q, column %d", cut(name), i+1)
		} else if f >= 0 && isList(recordShape.fields[f].at(new(Record))) {
			reason = fmt.Sprintf("column %d, %s, is a list, which a row cannot hold", i+1, name)
		}
		if reason != "" {
			return &HeaderError{Line: 1, Reason: reason}
		}
		seen[name] = true
	}
	return nil
}

// hidePersonal takes the values out of e that may be personal.
func hidePersonal(e *RowError) {
	for i, p := range e.Problems {
		if f := recordShape.find(p.Column, 0); f < 0 || recordShape.fields[f].personal {
			e.Problems[i].Value = ""
		}
	}
}
