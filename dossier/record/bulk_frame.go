package record

import (
	"bytes"
	"io"
)

// framer cuts a file into blocks of whole rows, which can then be read side by side. It goes through the file in order and does
// only what hangs on what came before: where a quoted field has line ends in it, and where the file of another header begins.
type framer struct {
	decoder // of the header, to know it again
	splitter
	size int   // how many bytes a block has, or a little more or less
	crlf bool  // the header ends in CRLF
	ends bool  // it stops before the header of another file; otherwise whoever reads the rows in order does
	err  error // how the file ends, once the last block is out
}

// block is rows as they stand in the file, the last with or without its line end. Every row in it is one line whose quotes, if it
// has any, can be followed to its end, but those in odd.
type block struct {
	text []byte // with slack behind it, which is the block's too
	buf  []byte // where text is
	line int    // the line of the file on which it begins
	odd  []oddRow
}

// oddRow is a row of more than one line, or one with a fault.
type oddRow struct {
	at, end int // text[at:end] is the row, or its first line, without its line end
	lines   int
	fault   string
}

// newFramer reads the header of a file. The error is a *HeaderError or a *ReadError.
func newFramer(r io.Reader, size int) (*framer, error) {
	f := &framer{splitter: splitter{source: source{r: r, buf: newBuffer(size)}, limits: wide, line: 1}, size: size}
	f.decoder.fields = &f.splitter.fields
	var err error
	f.header, err = readHeader(&f.splitter)
	f.crlf = f.start >= 2 && string(f.buf[f.start-2:f.start]) == "\r\n"
	return f, err
}

// next returns the next block, in spare when that is large enough: so the worker who reads a block has it in a buffer of its own. What
// is left of the block before is still in its buffer; a worker does not write there before it asks for the next. At the end of the
// file the error is io.EOF, or what ended it early.
func (f *framer) next(spare []byte) (block, error) {
	if f.err != nil {
		return block{}, f.err
	}
	f.moveTo(spare)
	if f.skipping {
		if !f.skipLine() {
			f.err = &ReadError{f.line, f.source.err}
			return block{}, f.err
		}
		f.skipping = false
		f.line++
	}
	for len(f.window()) < f.size && f.pull() {
	}
	b := block{line: f.line}
	cut := f.plain()
	if cut < 0 {
		cut, b.odd = f.careful()
	} else {
		f.takeLines(cut-1, bytes.Count(f.window()[:cut], []byte{'\n'}))
	}
	if cut == 0 {
		if f.err == nil {
			f.err = io.EOF
		}
		return block{}, f.err
	}
	begin := f.start - cut
	b.text, b.buf = f.buf[begin:begin+cut:begin+cut+slack], f.buf
	return b, nil
}

// moveTo goes on in another buffer with what is left of the window.
func (f *framer) moveTo(spare []byte) {
	tail := f.window()
	const most = 4 // times what is needed: a buffer that grew beyond it for one long row is let go
	need := f.size
	if len(tail) > need {
		need = 2 * len(tail)
	}
	if len(spare) < need || len(spare) > most*need {
		spare = newBuffer(need)
	}
	n := copy(spare, tail)
	f.base += int64(f.start)
	f.buf, f.start, f.end = spare, 0, n
}

// plain returns how much of the window is whole rows, one a line, of which nothing needs care; negative when the first is not surely one.
func (f *framer) plain() int {
	w := f.window()
	if len(w) > f.limits.row || f.source.err != nil && f.source.err != io.EOF {
		return -1
	}
	cut := min(len(w), f.size)
	if cut < len(w) || f.source.err != io.EOF {
		if last := bytes.LastIndexByte(w[:cut], '\n') + 1; last > 0 {
			cut = last
		} else if next := bytes.IndexByte(w[cut:], '\n') + 1; next > 0 {
			cut += next
		} else {
			return -1
		}
	}
	if f.ends && marked(w[:cut]) {
		return -1
	}
	return f.quoted(w[:cut])
}

// quoted returns how much of whole lines, the first of which begins a row, is rows of one line each, whose quotes can be followed to their
// end; negative when the first line is not.
func (f *framer) quoted(lines []byte) int {
	for at := 0; ; {
		quote := bytes.IndexByte(lines[at:], '"')
		if quote < 0 {
			return len(lines)
		}
		quote += at
		begin := at + bytes.LastIndexByte(lines[at:quote], '\n') + 1
		end := len(lines)
		if n := bytes.IndexByte(lines[quote:], '\n'); n >= 0 {
			end = quote + n
		}
		if open, fault := f.limits.walk(lines[begin:end], 0, f.line, none); open != none || fault != "" {
			if begin == 0 {
				return -1
			}
			return begin
		}
		at = min(end+1, len(lines))
	}
}

// careful takes rows off the window one by one until they make a block, and returns how many bytes that is. The rows that are more
// than a line, or have a fault, are returned beside. It stops before what ends the file.
func (f *framer) careful() (int, []oddRow) {
	var odd []oddRow
	f.held = 0
	for f.held < f.size && f.err == nil && !f.skipping {
		n, end := f.endOfLine(0, f.limits.row)
		at := f.held
		switch {
		case end == failed:
			f.err = &ReadError{f.line, f.source.err}
			continue
		case end == overlong:
			odd = append(odd, oddRow{at, at + n, 1, f.limits.overlong()})
			f.hold(n, 0)
			f.skipping = true
			continue
		case n == 0 && end == endOfFile:
			f.err = io.EOF
			continue
		}
		row := oddRow{at: at, end: at + n, lines: 1}
		through := n
		if bytes.IndexByte(f.window()[:n], '"') >= 0 {
			last, to, fault, err := f.follow(n, end)
			if err != nil {
				f.err = err
				continue
			}
			if row.fault = fault; fault == "" {
				row.lines, row.end, through = last-f.line+1, at+to, to
			}
		}
		if f.ends && f.headerIn(trimCR(f.window()[:through])) == otherHeader {
			f.err = joinedFiles(f.line)
			continue
		}
		if row.lines > 1 || row.fault != "" {
			odd = append(odd, row)
		}
		f.hold(min(through+1, len(f.window())), row.lines)
	}
	n := f.held
	f.held = 0
	return n, odd
}

// hold takes n bytes, in which so many lines end, and keeps them.
func (f *framer) hold(n, lines int) {
	f.take(n)
	f.held += n
	f.line += lines
}
