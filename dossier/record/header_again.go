package record

import (
	"bytes"
	"strings"
)

// again is what a row is beside a row: files that were joined have a header among the rows.
type again uint8

const (
	noHeader    again = iota
	sameHeader        // that of the file itself: the rows behind it have the same columns
	runTogether       // a row and that of the file itself, since no line end stood between two files
	otherHeader       // that of a file with other columns, or with the same in another order
)

// longestHeader is how long a row may be that is looked at as a header, in bytes.
const longestHeader = 64 << 10

// headerIn tells whether a row, as it stands in the file, is a header: one that names every required column, in whatever case, with
// whatever cannot be seen around the names. A row with the file's own number of fields is one only if it has no value for the receipt.
func (d *decoder) headerIn(text []byte) again {
	if len(text) > longestHeader || !marked(text) {
		return noHeader
	}
	f := &d.probe
	f.cut(text, maxColumns)
	list, width := f.list, len(d.header.names)
	if f.count == width {
		if received := d.header.place(ColumnReceived); len(list[received]) > 0 && digit(list[received][0]) {
			return noHeader
		}
	}
	for _, c := range required() {
		if !anyNames(list, c, f.count != width) {
			return noHeader
		}
	}
	switch {
	case f.count == width && d.header.like(list):
		return sameHeader
	case f.count == 2*width-1 && ends(list[width-1], d.header.names[0]) && d.header.like(list[width-1:]):
		return runTogether
	}
	return otherHeader
}

// anyNames reports whether one of the fields names a column; if glued is set, it is enough that one ends in the name.
func anyNames(list [][]byte, c Column, glued bool) bool {
	for _, field := range list {
		if named(field, c.String()) || glued && ends(field, c.String()) {
			return true
		}
	}
	return false
}

// like reports whether fields, of which the first may have something before it, name the columns of h in their order.
func (h header) like(list [][]byte) bool {
	for i, name := range h.names {
		if !named(list[i], name) && (i > 0 || !ends(list[i], name)) {
			return false
		}
	}
	return true
}

// place returns which of a file's columns a required one is.
func (h header) place(c Column) int {
	for i, known := range h.columns {
		if known == c {
			return i
		}
	}
	return 0 // not reached: a file without the column is refused
}

// named reports whether a field is a name, but for capitals and what trim takes away.
func named[T text](field T, name string) bool {
	return strings.EqualFold(trim(string(field)), trim(name))
}

// ends reports whether a field ends in a name, likewise.
func ends(field []byte, name string) bool {
	text := trim(string(field))
	name = trim(name)
	return len(text) >= len(name) && strings.EqualFold(text[len(text)-len(name):], name)
}

// marked reports whether DonViXuLy stands somewhere in a text, in capitals or not: it does in every header, and hardly in a row. Its X
// is looked for, which is rarer than its other letters.
func marked(text []byte) bool {
	const before = len("DonVi")
	name := columnNames[ColumnAgency]
	for _, x := range [...]byte{'X', 'x'} {
		for at := 0; ; {
			i := bytes.IndexByte(text[at:], x)
			if i < 0 {
				break
			}
			at += i + 1
			from := at - 1 - before
			if to := from + len(name); from >= 0 && to <= len(text) && strings.EqualFold(string(text[from:to]), name) {
				return true
			}
		}
	}
	return false
}

// joinedFiles is the end of a file in which another begins.
func joinedFiles(line int) *HeaderError {
	return &HeaderError{Line: line, Reason: "another header begins here: files were joined; read them one by one"}
}
