package record

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxColumns is how many columns a file may have.
const maxColumns = 4096

// header is what the first row of a file says of the others.
type header struct {
	names   []string // as written
	columns []Column // of each name; ColumnNone for one that is not known
	known   Columns
	extras  []string // the names that are not known
	status  int      // where TrangThaiHoSo is, or -1
}

// readHeader reads the header off s, from the very beginning of the file. The error is a *HeaderError or a *ReadError.
func readHeader(s *splitter) (header, error) {
	if reason := foreign(s.peek(4)); reason != "" {
		return header{}, &HeaderError{Line: 1, Reason: reason}
	}
	if mark := []byte("\ufeff"); bytes.Equal(s.peek(len(mark)), mark) {
		s.take(len(mark))
	}
	row, err := s.next(maxColumns)
	if err == io.EOF {
		return header{}, &HeaderError{Line: 1, Missing: required(), Reason: "the file is empty"}
	}
	if err != nil {
		return header{}, err
	}
	h, missing, reason := parseHeader(row, &s.fields)
	if reason != "" {
		return header{}, &HeaderError{Line: row.line, Missing: missing, Reason: reason}
	}
	return h, nil
}

// foreign says what kind of file begins with these bytes, when it is one that is often taken for CSV.
func foreign(begin []byte) string {
	switch {
	case bytes.HasPrefix(begin, []byte("\xff\xfe")), bytes.HasPrefix(begin, []byte("\xfe\xff")):
		return "the file is UTF-16; save it as CSV in UTF-8"
	case bytes.HasPrefix(begin, []byte("PK\x03\x04")):
		return "the file is a ZIP archive or an Excel workbook; save it as CSV in UTF-8"
	}
	return ""
}

func parseHeader(row rawRow, f *fields) (h header, missing []Column, reason string) {
	switch {
	case bytes.IndexByte(row.text, 0) >= 0:
		return h, nil, "the file is not text in UTF-8: it has NUL bytes"
	case row.fault != "":
		return h, nil, join(h.separated(row.text), row.fault)
	case !utf8.Valid(row.text):
		return h, nil, "the file is not text in UTF-8"
	case bytes.Count(row.text, []byte("\r")) > bytes.Count(row.text, []byte("\r\n")):
		return h, nil, "the lines end in CR alone, not LF or CRLF"
	case f.count > maxColumns:
		return h, nil, fmt.Sprintf("%d columns; there may be %d", f.count, maxColumns)
	}
	h.status = -1
	var reasons []string
	for i, field := range f.list {
		name := string(field)
		column := ColumnNamed(name)
		h.names = append(h.names, name)
		h.columns = append(h.columns, column)
		switch {
		case column == ColumnNone:
			h.extras = append(h.extras, name)
		case h.known.Has(column):
			reasons = append(reasons, fmt.Sprintf("a second column %s, column %d", name, i+1))
		case column == ColumnStatus:
			h.status = i
		}
		h.known |= ColumnsOf(column)
	}
	for c := ColumnCode; c < columnCount; c++ {
		switch alike := h.alike(c); {
		case h.known.Has(c):
		case c.Required():
			missing = append(missing, c)
			reasons = append(reasons, "no column "+c.String()+alike)
		case alike != "":
			reasons = append(reasons, "no column "+c.String()+", and one that looks like it"+alike)
		}
	}
	if len(missing) > 0 {
		reasons = append([]string{h.separated(row.text)}, reasons...)
	}
	return h, missing, join(reasons...)
}

// join puts clauses together; an empty one adds nothing.
func join(reasons ...string) string {
	return strings.Join(slices.DeleteFunc(reasons, func(s string) bool { return s == "" }), "; ")
}

// required returns the columns that every file has.
func required() []Column {
	var all []Column
	for c := ColumnCode; c < columnCount; c++ {
		if c.Required() {
			all = append(all, c)
		}
	}
	return all
}

// alike names the column of h that was perhaps meant for c.
func (h header) alike(c Column) string {
	for i, name := range h.names {
		if strings.EqualFold(trim(name), c.String()) {
			return fmt.Sprintf(" (did you mean %q, column %d?)", cut(name), i+1)
		}
	}
	return ""
}

// trim removes what is around a name and not of it: space, a byte order mark too many, and the quotes behind one.
func trim(name string) string { return strings.Trim(strings.TrimSpace(name), "\ufeff\u200b \t\"") }

// separated says what stands in the place of commas or line ends in the text of h, when cutting there brings known names
// to light.
func (h header) separated(text []byte) string {
	for _, wrong := range []struct {
		by     rune
		reason string
	}{
		{';', "the columns are separated by semicolons, not commas"},
		{'\t', "the columns are separated by tabs, not commas"},
		{'|', "the columns are separated by bars, not commas"},
		{'\r', "the lines end in CR alone, not LF or CRLF"},
	} {
		if !bytes.ContainsRune(text, wrong.by) {
			continue
		}
		known := h.known
		for name := range strings.FieldsFuncSeq(string(text), func(r rune) bool { return r == wrong.by || r == ',' }) {
			known |= ColumnsOf(ColumnNamed(trim(name)))
		}
		if known != h.known {
			return wrong.reason
		}
	}
	return ""
}
