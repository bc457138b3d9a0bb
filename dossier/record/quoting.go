package record

import (
	"bytes"
	"fmt"
)

// limits are how many bytes may stand between a field's quotes, as written, and in a row, from its first byte to the end
// of its last line. The second is also the limit of a line.
type limits struct{ field, row int }

var wide = limits{field: 1 << 20, row: 2 << 20}

// none is where no quoted field opens.
const none int64 = -1

// walk follows one line, without its '\n', that begins at offset at of the file: from inside the quoted field that opens
// at offset quote, or from the beginning of a row when quote is none. It returns where the quoted field opens that is
// still open at the end of the line, or none; or why its quotes cannot be followed.
func (l limits) walk(line []byte, at int64, number int, quote int64) (int64, string) {
	i := 0
	for {
		if quote != none {
			n := bytes.IndexByte(line[i:], '"')
			if n < 0 {
				return quote, ""
			}
			if i += n + 1; i < len(line) && line[i] == '"' {
				i++
				continue
			}
			if fault := l.length(quote, at+int64(i-1)); fault != "" {
				return quote, fault
			}
			if quote = none; isLineEnd(line[i:]) {
				return none, ""
			}
			if line[i] != ',' {
				return none, fmt.Sprintf("text follows a closing quote, on line %d", number)
			}
			i++
		}
		// A field begins at i. Of the fields from here to the next quote none is quoted, but perhaps the last.
		n := bytes.IndexByte(line[i:], '"')
		if n < 0 {
			return none, ""
		}
		if n == 0 || line[i+n-1] == ',' {
			quote = at + int64(i+n)
			i += n + 1
			continue
		}
		i += n
		if n = bytes.IndexByte(line[i:], ','); n < 0 {
			return none, ""
		}
		i += n + 1
	}
}

// length says what is wrong with a field that opens at quote and goes on to end, or further, when that is too long.
func (l limits) length(quote, end int64) string {
	if end-quote-1 <= int64(l.field) {
		return ""
	}
	return "a quoted field is longer than " + size(l.field)
}

// overlong is the fault of a line that is longer than a row may be.
func (l limits) overlong() string { return "the line is longer than " + size(l.row) }

const openAtEnd = "a quoted field is still open at the end of the file"

func size(n int) string {
	if n%(1<<20) == 0 {
		return fmt.Sprintf("%d MiB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// isLineEnd reports whether rest, which follows a closing quote, is nothing but the end of its line.
func isLineEnd(rest []byte) bool { return len(rest) == 0 || len(rest) == 1 && rest[0] == '\r' }
