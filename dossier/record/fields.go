package record

import (
	"bytes"
	"slices"
)

// fields are a row cut at its commas, the slices and the scratch space reused from row to row.
type fields struct {
	list    [][]byte // parts of the row, or of scratch where quotes were undone
	count   int      // how many there are, which may be more than the list has
	scratch []byte
}

// cut takes a row whose quotes walk has followed to their end, without its line end. The list gets no more than most.
func (f *fields) cut(row []byte, most int) {
	f.list, f.scratch = f.list[:0], f.scratch[:0]
	if bytes.IndexByte(row, '"') >= 0 {
		f.scratch = slices.Grow(f.scratch, len(row)) // once, since the list points into it
	}
	for f.count = 1; ; f.count++ {
		var field []byte
		if len(row) > 0 && row[0] == '"' {
			field, row = f.unquote(row[1:])
		} else if i := bytes.IndexByte(row, ','); i >= 0 {
			field, row = row[:i], row[i:]
		} else {
			field, row = row, nil
		}
		if f.count <= most {
			f.list = append(f.list, field)
		}
		if len(row) == 0 {
			return
		}
		row = row[1:] // the comma
	}
}

// unquote returns the field that s begins with, after its opening quote, and what follows the closing one. In the field
// two quotes are one, and a CRLF is an LF.
func (f *fields) unquote(s []byte) (field, rest []byte) {
	end, plain := 0, true
	for {
		n := bytes.IndexByte(s[end:], '"')
		if n < 0 {
			return s, nil // not reached: walk has seen the closing quote
		}
		if end += n; end+1 == len(s) || s[end+1] != '"' {
			break
		}
		end, plain = end+2, false
	}
	field, rest = s[:end], s[end+1:]
	if plain && bytes.IndexByte(field, '\r') < 0 {
		return field, rest
	}
	from := len(f.scratch)
	for i := 0; i < len(field); i++ {
		switch c := field[i]; {
		case c == '\r' && i+1 < len(field) && field[i+1] == '\n':
			continue
		case c == '"':
			i++ // its twin
			fallthrough
		default:
			f.scratch = append(f.scratch, c)
		}
	}
	return f.scratch[from:], rest
}
