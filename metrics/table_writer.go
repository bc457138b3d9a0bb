package metrics

import (
	"bufio"
	"fmt"
	"io"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// TableWriter writes a table row by row, however many rows there are: it keeps none. It is not safe for concurrent use.
type TableWriter struct {
	columns []Column
	to      *bufio.Writer
	rows    rowWriter
	count   int
	err     error // the first; nothing is written after it
	closed  bool
}

// rowWriter is a table in one format, written row by row. Errors are the buffer's to keep.
type rowWriter interface {
	begin()
	row(cells []Cell)
	end(total []Cell, notes []holiday.Text)
}

// NewTableWriter begins a table: it writes the title, the lines under it and the header of head, and then its rows if there are
// any. In text a column is as wide as its title, or its widest cell in those rows; a longer cell that comes later is kept
// whole, and moves the rest of its line. Every column is written, also an optional one. The error is that of [Table.Check], or
// a format that does not exist.
func NewTableWriter(w io.Writer, head Table, f Format, l deadline.Language) (*TableWriter, error) {
	if err := head.Check(); err != nil {
		return nil, err
	}
	t, err := newTableWriter(w, head, f, l)
	if err != nil {
		return nil, err
	}
	t.rows.begin()
	for _, row := range head.Rows {
		if err := t.Row(row...); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// newTableWriter returns a writer that has not begun.
func newTableWriter(w io.Writer, head Table, f Format, l deadline.Language) (*TableWriter, error) {
	t := &TableWriter{columns: head.Columns, to: bufio.NewWriterSize(w, 1<<16)}
	switch f {
	case FormatText:
		t.rows = &textRows{out: t.to, head: head, lang: l}
	case FormatMarkdown:
		t.rows = &markdownRows{out: t.to, head: head, lang: l}
	case FormatCSV:
		t.rows = newCSVRows(t.to, head)
	case FormatJSON:
		t.rows = &jsonRows{out: t.to, head: head}
	default:
		return nil, fmt.Errorf("metrics: there is no format %d", f)
	}
	return t, nil
}

// Row writes one row, with a cell for every column. The error, after which the table is of no more use, wraps [ErrTable] or is
// that of the writer; since rows are buffered it may come late.
func (t *TableWriter) Row(cells ...Cell) error {
	if t.err != nil {
		return t.err
	}
	t.count++
	if t.closed {
		t.err = fmt.Errorf("metrics: %w: row %d comes after its end", ErrTable, t.count)
		return t.err
	}
	if err := checkRow(t.columns, cells); err != nil {
		t.err = fmt.Errorf("metrics: %w: row %d: %v", ErrTable, t.count, err)
		return t.err
	}
	t.rows.row(cells)
	_, t.err = t.to.Write(nil) // what the buffer failed with, if it has
	return t.fault()
}

// fault returns the first error, also of a text that cannot be written in the format.
func (t *TableWriter) fault() error {
	if j, ok := t.rows.(*jsonRows); ok && t.err == nil {
		t.err = j.bad
	}
	return t.err
}

// Close ends the table, with a total, or none where it is nil, and notes. Without it what was written is not whole. The error
// is the first there was; closing again does nothing.
func (t *TableWriter) Close(total []Cell, notes ...holiday.Text) error {
	if t.err != nil || t.closed {
		return t.err
	}
	if len(total) > 0 {
		if err := checkRow(t.columns, total); err != nil {
			t.err = fmt.Errorf("metrics: %w: total: %v", ErrTable, err)
			return t.err
		}
	}
	t.closed = true
	t.rows.end(total, notes)
	t.err = t.to.Flush()
	return t.fault()
}
