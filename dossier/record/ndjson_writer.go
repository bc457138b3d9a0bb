package record

import (
	"bufio"
	"fmt"
	"io"
)

// RecordWriter writes records as NDJSON, one a line, as [Record.AppendJSON] does. It is for one goroutine.
type RecordWriter struct{ lines lineWriter }

// NewRecordWriter returns a RecordWriter to w. [RecordWriter.Flush] comes after the last record.
func NewRecordWriter(w io.Writer) *RecordWriter { return &RecordWriter{newLineWriter(w)} }

// Write writes r. The error is a [*RecordError], and nothing of r is written: a record that is no JSON, or whose line would
// be longer than the 2 MiB that are read back; or it is that of the underlying writer.
func (w *RecordWriter) Write(r *Record) error { return writeLine(&w.lines, r, &recordShape) }

// Flush writes out what is held. The error is that of the underlying writer.
func (w *RecordWriter) Flush() error { return w.lines.to.Flush() }

// ProgressWriter writes progress rows as NDJSON, as [RecordWriter] does records.
type ProgressWriter struct{ lines lineWriter }

// NewProgressWriter returns a ProgressWriter to w. [ProgressWriter.Flush] comes after the last row.
func NewProgressWriter(w io.Writer) *ProgressWriter { return &ProgressWriter{newLineWriter(w)} }

// Write is as [RecordWriter.Write].
func (w *ProgressWriter) Write(p *Progress) error { return writeLine(&w.lines, p, &progressShape) }

// Flush writes out what is held. The error is that of the underlying writer.
func (w *ProgressWriter) Flush() error { return w.lines.to.Flush() }

type lineWriter struct {
	to   *bufio.Writer
	line []byte // scratch
}

func newLineWriter(w io.Writer) lineWriter { return lineWriter{to: bufio.NewWriterSize(w, 64<<10)} }

func writeLine[T any](w *lineWriter, t *T, s *shape[T]) error {
	line, err := appendDocument(w.line[:0], t, s)
	if err != nil {
		return err
	}
	if n := len(line); n > wide.row {
		return &RecordError{[]Problem{{Reason: fmt.Sprintf("the line would have %d bytes, more than %s", n, size(wide.row))}}}
	}
	w.line = append(line, '\n')
	_, err = w.to.Write(w.line)
	return err
}
