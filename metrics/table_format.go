package metrics

import (
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/dunghan-vn/dunghan/deadline"
)

// Format is how a table is written.
type Format uint8

// The formats.
const (
	FormatText     Format = iota // for a terminal, in columns
	FormatMarkdown               // GitHub's tables
	FormatCSV                    // RFC 4180, a header of keys; no title and no notes
	FormatJSON                   // one document, an object a row
)

var formats = [...]string{FormatText: "text", FormatMarkdown: "markdown", FormatCSV: "csv", FormatJSON: "json"}

// String returns the name a format is asked for by: "text", "markdown", "csv" or "json".
func (f Format) String() string {
	if int(f) >= len(formats) {
		return "none"
	}
	return formats[f]
}

// ParseFormat reads [Format.String].
func ParseFormat(s string) (Format, error) {
	for f, name := range formats {
		if name == s {
			return Format(f), nil
		}
	}
	return 0, fmt.Errorf("metrics: %q is no format: text, markdown, csv, json", clip(s))
}

// MarshalText returns [Format.String]; a format that does not exist is an error.
func (f Format) MarshalText() ([]byte, error) {
	if int(f) >= len(formats) {
		return nil, fmt.Errorf("metrics: there is no format %d", f)
	}
	return []byte(formats[f]), nil
}

// UnmarshalText reads a format's name. On an error f is unchanged.
func (f *Format) UnmarshalText(text []byte) error {
	read, err := ParseFormat(string(text))
	if err == nil {
		*f = read
	}
	return err
}

// Write writes the table in a format; the language is that of text and Markdown. The error is that of [Table.Check], with
// nothing written, or that of w.
func (t Table) Write(w io.Writer, f Format, l deadline.Language) error {
	if err := t.Check(); err != nil {
		return err
	}
	return t.writeRows(w, f, l, slices.Values(t.Rows))
}

// writeRows writes the table with the rows that it is given, and not its own. They are walked up to three times and kept by nobody:
// a row may be in the memory of the one before.
func (t Table) writeRows(w io.Writer, f Format, l deadline.Language, rows iter.Seq[[]Cell]) error {
	t.Rows, t.Columns = nil, slices.Clone(t.Columns)
	if f == FormatText || f == FormatMarkdown {
		kept := t.kept(rows)
		t.Columns, t.Total = pick(nil, t.Columns, kept), pick(nil, t.Total, kept)
		rows = picked(rows, kept)
	}
	if f == FormatText {
		for row := range rows {
			for i, cell := range cellsIn(row, l) {
				t.Columns[i].Width = max(t.Columns[i].Width, width(cell))
			}
		}
	}
	out, err := NewTableWriter(w, t, f, l)
	if err != nil {
		return err
	}
	for row := range rows {
		if err := out.Row(row...); err != nil {
			return err
		}
	}
	return out.Close(t.Total, t.Notes...)
}

// WriteText writes the table for a terminal: the title and its lines, the header, the rows and the total between rules, the
// notes. Columns are as wide as their widest cell; a mark that sits on a letter takes no place.
func (t Table) WriteText(w io.Writer, l deadline.Language) error { return t.Write(w, FormatText, l) }

// WriteMarkdown writes what [Table.WriteText] does, as Markdown.
func (t Table) WriteMarkdown(w io.Writer, l deadline.Language) error {
	return t.Write(w, FormatMarkdown, l)
}

// WriteCSV writes the table as data, the same in every language: a line of keys, the rows, and the total last. Text is as it
// was given, numbers have a decimal point, a rate is three columns, and what has no value is empty.
func (t Table) WriteCSV(w io.Writer) error { return t.Write(w, FormatCSV, deadline.Vietnamese) }

// WriteJSON writes the table as one JSON document, a row a line:
//
//	{"title": {"vi","en"}, "head": [{"vi","en"}],
//	 "rows": [{"agency": "A", "resolved_total": 5, "early": {"num","den","percent"}, ...}],
//	 "total": {...}, "notes": [{"vi","en"}]}
//
// A row has every column by its key, in order. What has no value is null, and so is the total when there is none. A text cell that is not
// UTF-8 is an error, since in JSON it would be another.
func (t Table) WriteJSON(w io.Writer) error { return t.Write(w, FormatJSON, deadline.Vietnamese) }

// clip is s short enough to be in an error.
func clip(s string) string {
	const longest = 60
	if r := []rune(s); len(r) > longest {
		return string(r[:longest]) + "..."
	}
	return s
}
