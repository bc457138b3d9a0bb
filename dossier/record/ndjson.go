package record

import (
	"bytes"
	"io"
	"iter"
)

// RecordReader reads records from NDJSON: one in JSON a line, as [ParseRecord] reads it. Lines end in LF or CRLF, a byte
// order mark may come first, and lines of nothing but spaces are skipped. It holds one line, of at most 2 MiB, in memory
// that does not grow with the file. A RecordReader is for one goroutine.
type RecordReader struct{ lines lineReader }

// NewRecordReader returns a RecordReader of r. It reads ahead of the records it returns.
func NewRecordReader(r io.Reader) *RecordReader { return &RecordReader{newLineReader(r)} }

// Read returns the next record, and [io.EOF] after the last. A [*RowError] is a line left out, with its number, all that
// is wrong and its text, and the next Read goes on after it; its message has no personal value, its Raw has them all. Any
// other error is the end: a [*ReadError] when the reader failed, after every line that was complete; then every Read
// returns it again.
func (r *RecordReader) Read() (*Record, error) { return readLine(&r.lines, &recordShape) }

// Records yields what [RecordReader.Read] returns until the end: each record with a nil error, each line left out as a
// [*RowError], and last any error that ended the file early. [io.EOF] is not yielded.
func (r *RecordReader) Records() iter.Seq2[*Record, error] { return sequence(r.Read) }

// ProgressReader reads progress rows from NDJSON, as [RecordReader] does records.
type ProgressReader struct{ lines lineReader }

// NewProgressReader returns a ProgressReader of r. It reads ahead of the rows it returns.
func NewProgressReader(r io.Reader) *ProgressReader { return &ProgressReader{newLineReader(r)} }

// Read is as [RecordReader.Read].
func (r *ProgressReader) Read() (*Progress, error) { return readLine(&r.lines, &progressShape) }

// Rows is as [RecordReader.Records].
func (r *ProgressReader) Rows() iter.Seq2[*Progress, error] { return sequence(r.Read) }

// lineReader tells the lines of a file from one another.
type lineReader struct {
	source
	line     int // of the next line, from 1
	begun    bool
	skipping bool  // whether the window is inside an overlong line that was answered for
	ended    error // every read after it returns it again
}

func newLineReader(r io.Reader) lineReader { return lineReader{source: source{r: r}, line: 1} }

// next returns the next line that is not blank. It is valid until the next call.
func (l *lineReader) next() (rawRow, error) {
	if mark := []byte("\ufeff"); !l.begun && bytes.Equal(l.peek(len(mark)), mark) {
		l.take(len(mark))
	}
	l.begun = true
	for l.ended == nil {
		if l.skipping {
			if !l.skipLine() {
				l.ended = &ReadError{l.line, l.err}
				break
			}
			l.skipping = false
			l.line++
		}
		n, end := l.endOfLine(0, wide.row)
		row := rawRow{line: l.line, text: l.window()[:n]}
		switch {
		case end == failed:
			l.ended = &ReadError{l.line, l.err}
			continue
		case end == overlong:
			l.skipping = true
			row.fault = "the line is longer than " + size(wide.row)
			return row, nil
		case n == 0 && end == endOfFile:
			l.ended = io.EOF
			continue
		}
		l.take(min(n+1, len(l.window())))
		l.line++
		if row.text = trimCR(row.text); len(bytes.Trim(row.text, " \t\r")) > 0 {
			return row, nil
		}
	}
	return rawRow{}, l.ended
}

func readLine[T any](l *lineReader, s *shape[T]) (*T, error) {
	row, err := l.next()
	if err != nil {
		return nil, err
	}
	if row.fault != "" {
		return nil, rowError(row, Problem{Reason: row.fault})
	}
	t := new(T)
	if problems := readDocument(row.text, t, s); problems != nil {
		return nil, rowError(row, problems...)
	}
	return t, nil
}

func sequence[T any](read func() (*T, error)) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		for {
			t, err := read()
			if err == io.EOF || !yield(t, err) {
				return
			}
			if _, left := err.(*RowError); err != nil && !left {
				return
			}
		}
	}
}
