package record

// lookahead is what a row whose quotes could not be followed saw of the lines after its first.
//
// Such a row gives up its first line only, and each line after it is read again as the beginning of a row. Any of those
// may open a quote and run on as far as the first did. But two rows that are inside quotes at one line end are inside the
// same quoted field. For take the quote q that opens it for the later row, on the last line: it begins a field and an odd
// run of quotes, so the earlier row either opens its field there as well, or is inside one and closes it there; and if that
// one opened another field further on, the later row, still inside, would have closed its own there. So from then on both
// rows read the same, but for the limit of a row, which reaches further for the later one. What the earlier row saw is
// never read again, and a file costs time in proportion to its length.
type lookahead struct {
	from, to int64  // where two lines end: there, and at every line end between, a quoted field is open
	line     int    // the number of the line that ends at to
	quote    int64  // where the field opens that is open at to
	clear    int64  // how far after to no '\n' was found
	fault    string // what is met in the line after to; "" when only the limit of a row was
}

// follow reads a row with quotes, whose first line ends at n in the window, to its end. It returns the number of its last
// line and where that ends in the window; or why its quotes cannot be followed. The error is a *ReadError.
func (s *splitter) follow(n int, end lineEnd) (last, through int, fault string, err error) {
	start := s.offset()
	quote, fault := s.limits.walk(s.window()[:n], start, s.line, none)
	if fault != "" || quote == none {
		return s.line, n, fault, nil
	}
	if end == endOfFile {
		return 0, 0, openAtEnd, nil
	}
	a := lookahead{from: start + int64(n), to: start + int64(n), line: s.line, quote: quote}
	if s.ahead.from <= a.from && a.from <= s.ahead.to {
		a = s.ahead
	}
	for a.fault == "" {
		if a.fault = s.limits.length(a.quote, a.to+1); a.fault != "" {
			break
		}
		from := int(a.to + 1 - start)
		through, end := s.endOfLine(max(from, int(a.clear-start)), s.limits.row)
		switch end {
		case failed:
			return 0, 0, "", &ReadError{s.line, s.err}
		case overlong:
			a.clear = start + int64(s.limits.row) + 1
			s.ahead = a
			return 0, 0, "the row is longer than " + size(s.limits.row), nil
		}
		quote, a.fault = s.limits.walk(s.window()[from:through], a.to+1, a.line+1, a.quote)
		switch {
		case a.fault != "":
		case quote == none:
			return a.line + 1, through, "", nil
		case end == endOfFile:
			a.fault = openAtEnd
		default:
			a.to, a.line, a.quote = start+int64(through), a.line+1, quote
		}
	}
	s.ahead = a
	return 0, 0, a.fault, nil
}
