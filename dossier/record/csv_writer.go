package record

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// CSVWriter writes records as a dossier file that [Reader] reads: RFC 4180, lines ended by LF, quotes only where they are
// needed, in a text with a comma, a quote or a line end. A file of rows that were read by [CSVReader] and not
// changed is written byte for byte as it was, when it had its quotes so, LF line ends, no byte order mark and no empty
// lines. It is for one goroutine.
type CSVWriter struct {
	// Partial leaves out what no column takes. By default a record with a field that has a value and no column, such as a
	// list, is refused. It is set before the first record.
	Partial bool

	to    *bufio.Writer
	names []string
	row   []byte // scratch
	begun bool
}

// NewCSVWriter returns a CSVWriter to w with columns of the given names, known or not, in that order; with none it has
// those of [FlatFields]. [CSVWriter.Flush] comes after the last record.
func NewCSVWriter(w io.Writer, names ...string) *CSVWriter {
	if len(names) == 0 {
		names = FlatFields()
	}
	return &CSVWriter{to: bufio.NewWriterSize(w, 64<<10), names: slices.Clone(names)}
}

// Write writes r, and before the first record the header. The error is a [*RecordError], and nothing of r is written: a
// value that has no column (see Partial), is not UTF-8 or is too long to be read back; or it is that of the underlying
// writer.
func (w *CSVWriter) Write(r *Record) error {
	var told faults
	row, texts := w.row[:0], make([]string, len(w.names))
	for i, name := range w.names {
		texts[i], _ = r.Text(name)
		if reason := cellFault(texts[i]); reason != "" {
			told.push(step{name: "column " + fmt.Sprint(i+1)})
			told.tell("", reason)
			told.pop()
		}
	}
	if !w.Partial {
		w.tellLeft(r, &told)
	}
	row = appendRow(row, texts)
	if len(row) > wide.row {
		told.tell("", "the row would be longer than "+size(wide.row))
	}
	if told.problems != nil {
		return &RecordError{told.problems}
	}
	w.row = row
	if err := w.begin(); err != nil {
		return err
	}
	_, err := w.to.Write(row)
	return err
}

// Flush writes out what is held, if only the header. The error is that of the underlying writer.
func (w *CSVWriter) Flush() error {
	if err := w.begin(); err != nil {
		return err
	}
	return w.to.Flush()
}

func (w *CSVWriter) begin() error {
	if w.begun {
		return nil
	}
	w.begun = true
	_, err := w.to.Write(appendRow(nil, w.names))
	return err
}

// tellLeft tells each field of r that has a value and no column.
func (w *CSVWriter) tellLeft(r *Record, told *faults) {
	const reason = "has no column"
	for i := range recordShape.fields {
		f := &recordShape.fields[i]
		slot := f.at(r)
		text, _ := r.Text(f.name)
		if isList(slot) && !isZero(slot) || text != "" && !slices.Contains(w.names, f.name) {
			told.push(step{name: f.name})
			told.tell("", reason)
			told.pop()
		}
	}
	for i, m := range r.doc.members {
		if m.field < 0 && !slices.Contains(w.names, m.name()) {
			told.push(step{place: i + 1})
			told.tell("", reason)
			told.pop()
		}
	}
}

func cellFault(text string) string {
	switch {
	case !utf8.ValidString(text):
		return "not text in UTF-8"
	case len(text)+strings.Count(text, `"`) > wide.field && quoted(text):
		return "longer between its quotes than " + size(wide.field)
	}
	return ""
}

func quoted(text string) bool { return strings.ContainsAny(text, ",\"\r\n") }

// appendRow appends texts as one row and its line end.
func appendRow(row []byte, texts []string) []byte {
	for i, text := range texts {
		if i > 0 {
			row = append(row, ',')
		}
		if !quoted(text) && !(text == "" && len(texts) == 1) { // an empty line would be no row
			row = append(row, text...)
			continue
		}
		row = append(row, '"')
		row = append(row, strings.ReplaceAll(text, `"`, `""`)...)
		row = append(row, '"')
	}
	return append(row, '\n')
}
