package record

import (
	"bytes"
	"io"
)

// splitter tells the rows of a file from one another.
type splitter struct {
	source
	limits   limits
	fields   fields
	line     int  // the line on which the next row begins, from 1
	skipping bool // whether the window is inside an overlong line that was answered for
	ahead    lookahead
}

// rawRow is a row as it stands in the file. It is valid until the next call of splitter.next, and so are the splitter's
// fields, which are those of a row without a fault.
type rawRow struct {
	line  int
	text  []byte // without its line end; of a row with a fault its first line, of an overlong line the beginning
	fault string
}

// next returns the next row and keeps no more than most of its fields. Empty lines are no rows. The error is io.EOF or a
// *ReadError.
func (s *splitter) next(most int) (rawRow, error) {
	for {
		if s.skipping {
			if !s.skipLine() {
				return rawRow{}, &ReadError{s.line, s.err}
			}
			s.skipping = false
			s.line++
		}
		n, end := s.endOfLine(0, s.limits.row)
		row := rawRow{line: s.line, text: s.window()[:n]}
		switch end {
		case failed:
			return rawRow{}, &ReadError{s.line, s.err}
		case overlong:
			s.skipping = true
			row.fault = s.limits.overlong()
			return row, nil
		}
		if n == 0 && end == endOfFile {
			return rawRow{}, io.EOF
		}
		if row.text = trimCR(row.text); len(row.text) == 0 {
			s.takeLines(n, 1)
			continue
		}
		lines := 1
		if bytes.IndexByte(row.text, '"') >= 0 {
			last, through, fault, err := s.follow(n, end)
			if err != nil {
				return rawRow{}, err
			}
			if fault != "" {
				row.text, row.fault = trimCR(s.window()[:n]), fault
				s.takeLines(n, 1)
				return row, nil
			}
			n, lines = through, last-s.line+1
			row.text = trimCR(s.window()[:n])
		}
		s.takeLines(n, lines)
		s.fields.cut(row.text, most)
		return row, nil
	}
}

// takeLines takes n bytes of the window, in which so many lines end but for the last '\n', and that.
func (s *splitter) takeLines(n, lines int) {
	s.take(min(n+1, len(s.window())))
	s.line += lines
}

func trimCR(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\r' {
		return line[:n-1]
	}
	return line
}
