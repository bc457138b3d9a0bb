package record

import (
	"bytes"
	"errors"
	"io"
)

// source holds what has been read of a file and not yet taken: the window. It grows no further than a line search
// asks it to.
type source struct {
	r          io.Reader
	buf        []byte
	start, end int   // the window is buf[start:end]
	held       int   // how many bytes before the window are still of use
	base       int64 // where in the file buf begins
	err        error // how r ended; nothing is read after it
}

// window returns the bytes at hand. It is valid until the next pull.
func (s *source) window() []byte { return s.buf[s.start:s.end] }

// offset returns where in the file the window begins.
func (s *source) offset() int64 { return s.base + int64(s.start) }

// take removes the first n bytes of the window.
func (s *source) take(n int) { s.start += n }

// pull reads more onto the window's end and reports whether there was more.
func (s *source) pull() bool {
	if s.err != nil {
		return false
	}
	s.makeRoom()
	const patience = 100 // reads that give nothing, as in package bufio
	for range patience {
		room := s.buf[s.end:]
		n, err := s.r.Read(room)
		if n < 0 || n > len(room) {
			n, err = 0, errors.New("the reader returned an impossible count")
		}
		s.end += n
		s.err = err
		if n > 0 || err != nil {
			return n > 0
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// slack is how many bytes a buffer goes on behind its end, so that a window of it can be looked at as an array of bytes wherever
// it begins.
const slack = window + 64

// newBuffer returns a buffer of n bytes, with slack behind them.
func newBuffer(n int) []byte { return make([]byte, n+slack)[:n] }

// makeRoom moves the window down when that frees a quarter of the buffer or more, and doubles the buffer otherwise. So a
// window of up to 3 MiB fits in 4, and every byte is moved at most a few times.
func (s *source) makeRoom() {
	if s.end < len(s.buf) {
		return
	}
	to, from := s.buf, s.start-s.held
	if live := s.end - from; live > len(s.buf)/4*3 || len(s.buf) == 0 {
		const first = 64 << 10
		to = newBuffer(max(first, 2*len(s.buf)))
	}
	s.end = copy(to, s.buf[from:s.end])
	s.base += int64(from)
	s.buf, s.start = to, s.held
}

// peek returns the next n bytes of the file, fewer at its end.
func (s *source) peek(n int) []byte {
	for len(s.window()) < n && s.pull() {
	}
	return s.window()[:min(n, len(s.window()))]
}

// lineEnd says what a line ends with.
type lineEnd uint8

const (
	newline lineEnd = iota // a '\n'
	endOfFile
	overlong // no end within the limit
	failed   // an error of the reader
)

// endOfLine finds where a line ends, in bytes from the window's beginning: the '\n', or the end of the file, at limit or
// before. It looks from byte from on.
func (s *source) endOfLine(from, limit int) (int, lineEnd) {
	for {
		w := s.window()
		if near := w[:min(len(w), limit+1)]; from < len(near) {
			if i := bytes.IndexByte(near[from:], '\n'); i >= 0 {
				return from + i, newline
			}
		}
		if len(w) > limit {
			return limit, overlong
		}
		from = max(from, len(w))
		if !s.pull() {
			if s.err == io.EOF {
				return len(w), endOfFile
			}
			return len(w), failed
		}
	}
}

// skipLine takes everything through the next '\n', or to the end of the file, holding none of it, and reports whether it
// got there.
func (s *source) skipLine() bool {
	for {
		if i := bytes.IndexByte(s.window(), '\n'); i >= 0 {
			s.take(i + 1)
			return true
		}
		s.take(len(s.window()))
		if !s.pull() {
			return s.err == io.EOF
		}
	}
}
