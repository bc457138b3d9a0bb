package record

import (
	"bytes"
	"unicode/utf8"
)

// window is how much of a block is read together: as an array, of which no index has to be checked, and small enough to stay near the
// processor while one column after another is read. A place in it, cut down by windowMask, is one of the array.
const (
	window     = 16 << 10
	windowMask = window - 1
)

// windowed is a window, and what is read behind its last byte.
type windowed = [window + 16]byte

// quick reads rows that stand in text[s:end] one a line, as many as the batch has room for and a window holds, column by column. It
// returns where it stopped: where it began when the first row is longer than a window. What it accepts Reader accepts, with the same
// values; a row that is not as most are it reads as [Reader] does.
//
// The loops over columns are where the time of a large file goes. So they do in place what is most often to be done, and leave the
// rest to other.
func (w *worker) quick(text []byte, s, end int) int {
	w.base, w.win = s, (*windowed)(text[s:])
	first := w.n
	s = w.findRows(text, s, end)
	if w.n == first {
		return s
	}
	for t := w.steps; t != nil; t = t.next {
		switch t.kind {
		case kindMoment:
			w.readMoments(t, first)
		case kindDigit:
			if u := t.next; u != nil && u.kind == kindDigit && u.at != placeStatus {
				w.readTwoDigits(t, u, first)
				t = u
			} else {
				w.readDigits(t, first)
			}
		case kindFee:
			w.readFees(t, first)
		case kindTimes:
			w.readTimes(t, first)
		case kindCode:
			w.readCodes(t, first)
		default:
			w.readTexts(t, first)
		}
	}
	good := true
	for i := first; i < w.n; i++ {
		r := &w.rows[i]
		if w.base+int(w.cursor[i]) != int(r.to)+1 || w.wide[i] && !utf8.Valid(text[r.from:r.to]) {
			w.bad[i] = true
		}
		good = good && !w.bad[i]
	}
	if !good {
		w.leaveOut(text, first)
	}
	return s
}

// findRows finds where the next rows begin and end, and returns where the last of them does.
func (w *worker) findRows(text []byte, s, end int) int {
	for w.n < batchRows && s < end {
		e := s + bytes.IndexByte(text[s:end], '\n')
		if e-w.base >= window {
			break
		}
		to, cr := e, e > s && text[e-1] == '\r'
		if cr {
			to--
		}
		if to > s {
			i := w.n & (batchRows - 1)
			w.n++
			w.cursor[i], w.bad[i], w.wide[i] = uint16(s-w.base), cr != w.crlf, false
			w.rows[i].from, w.rows[i].to = int32(s), int32(to)
		}
		s = e + 1
	}
	return s
}

// leaveOut reads the rows that could not be read quickly, from the first on, as [Reader] reads them, and closes the gaps of those that
// are left out.
func (w *worker) leaveOut(text []byte, first int) {
	to := first
	for i := first; i < w.n; i++ {
		r := &w.rows[i]
		if w.bad[i] && !w.slowly(r, int(r.from), text[r.from:r.to], "") {
			if w.ended != nil {
				break
			}
			continue
		}
		w.rows[to] = *r
		to++
	}
	w.n = to
}

// other reads a field of the ith row that is not as most are, and moves on to the next one. A row that is to be read as [Reader] reads
// it is marked.
//
//go:noinline
func (w *worker) other(i int, t *columnStep) {
	if w.bad[i] {
		return
	}
	r := &w.rows[i]
	line := w.block.text[r.from : r.to+1 : r.to+1] // with what ends it
	at := w.base + int(w.cursor[i]) - int(r.from)
	if at >= len(line) {
		w.bad[i] = true
		return
	}
	field, next, ok := cutField(line, at, t)
	if ok && w.value(field, r, t) {
		w.cursor[i] = uint16(int(r.from) + next - w.base)
		return
	}
	w.bad[i] = true
}

// value puts down the value of a field, or reports false.
func (w *worker) value(field []byte, r *PackedRow, t *columnStep) (ok bool) {
	switch t.kind {
	case kindNeeded:
		return len(field) > 0
	case kindCode:
		if len(field) == 0 && t.at == placeAgency {
			return false
		}
		r.codes[t.at], ok = w.codes[t.at].number(field)
		return ok
	case kindMoment:
		r.moments[t.at], ok = w.months.other(field)
		w.midnight = w.midnight || r.moments[t.at].tick == 1
		return ok && (len(field) > 0 || t.at != placeReceived) // whether it may be absent hangs on the status
	case kindDigit:
		switch {
		case len(field) == 0:
			r.digits[t.at] = w.digits[t.at][0] - 1
		case t.at == placeStatus && string(field) == "10":
			r.digits[t.at] = uint8(StatusReturned)
		default:
			return false
		}
	case kindFee:
		if r.fee = -1; len(field) > 0 {
			r.fee, ok = number(field, 1<<63-1)
			return ok
		}
	case kindTimes:
		if r.times = 0; len(field) > 0 {
			times, ok := number(field, maxSupplements)
			r.times = int32(times)
			return ok
		}
	}
	return true
}

// cutField returns the field of a line that begins at a place, and where the next begins; false when the row is to be read as [Reader]
// reads it: a quoted field goes on in the next line or has quotes in it that are asked for, or the fields are not as many as columns.
func cutField(line []byte, at int, t *columnStep) (field []byte, next int, ok bool) {
	if line[at] == '"' {
		return cutQuoted(line, at, t)
	}
	last := len(line) - 1
	to := last
	if i := bytes.IndexByte(line[at:last], ','); i >= 0 {
		to = at + i
	}
	return line[at:to], to + 1, line[to] == t.end
}

func cutQuoted(line []byte, at int, t *columnStep) (field []byte, next int, ok bool) {
	doubled := false
	to := at + 1
	for {
		i := bytes.IndexByte(line[to:], '"')
		if i < 0 || to+i+1 == len(line) {
			return nil, 0, false
		}
		if to += i; line[to+1] != '"' {
			break
		}
		doubled = true
		to += 2
	}
	if line[to+1] != t.end || doubled && t.kind != kindText && t.kind != kindNeeded {
		return nil, 0, false
	}
	return line[at+1 : to], to + 2, true
}
