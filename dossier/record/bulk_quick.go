package record

import (
	"bytes"
	"math/bits"
	"unicode/utf8"
)

// window is how much of a block is read together: as an array, of which no index has to be checked, and small enough to stay near the
// processor while one column after another is read. A place in it, cut down by windowMask, is one of the array.
const (
	window     = 16 << 10
	windowMask = window - 1
)

// windowed is a window, and what is read behind its last byte.
type windowed = [window + longCode]byte

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
				w.rest(w.digit(t, first), t)
			}
		case kindFee:
			w.rest(w.fees(t, first), t)
		case kindTimes:
			w.rest(w.times(t, first), t)
		case kindCode:
			w.readCodes(t, first)
		default:
			w.readTexts(t, first)
		}
	}
	cursor := w.cursor[first:w.n]
	rows := w.rows[first:w.n][:len(cursor)]
	for i := range cursor {
		if w.base+int(cursor[i]) != int(rows[i].to)+1 {
			w.bad |= 1 << ((first + i) & 63)
		}
	}
	for wide := w.wide; wide != 0; wide &= wide - 1 {
		i := bits.TrailingZeros64(wide)
		if r := &w.rows[i]; !utf8.Valid(text[r.from:r.to]) {
			w.bad |= 1 << i
		}
	}
	if w.bad != 0 {
		w.leaveOut(text, first)
	}
	return s
}

// findRows finds where the next rows begin and end, and returns where the last of them does.
func (w *worker) findRows(text []byte, s, end int) int {
	ends, n := &w.ends, 0
	for at := s; at < end && w.n+n < batchRows; n++ {
		at += bytes.IndexByte(text[at:end], '\n') + 1
		if at-w.base > window {
			break
		}
		ends[n&(batchRows-1)] = int32(at)
	}
	rows, cursor, base, size := &w.rows, &w.cursor, w.base, w.n
	w.bad, w.wide = 0, 0
	for _, next := range ends[:n] {
		to := int(next) - 1
		cr := to > s && text[to-1] == '\r'
		if cr {
			to--
		}
		if to > s {
			i := size & (batchRows - 1)
			size++
			cursor[i], rows[i].from, rows[i].to = uint16(s-base), int32(s), int32(to)
			if cr != w.crlf {
				w.bad |= 1 << i
			}
		}
		s = int(next)
	}
	w.n = size
	return s
}

// leaveOut reads the rows that could not be read quickly, from the first on, as [Reader] reads them, and closes the gaps of those that
// are left out.
func (w *worker) leaveOut(text []byte, first int) {
	to := first
	for i := first; i < w.n; i++ {
		r := &w.rows[i]
		if w.bad>>(i&63)&1 != 0 && !w.slowly(r, int(r.from), text[r.from:r.to], "") {
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
	if w.bad>>(i&63)&1 != 0 {
		return
	}
	r := &w.rows[i]
	line := w.block.text[r.from : r.to+1 : r.to+1] // with what ends it
	at := w.base + int(w.cursor[i]) - int(r.from)
	if at >= len(line) {
		w.bad |= 1 << (i & 63)
		return
	}
	field, next, ok := cutField(line, at, t)
	if ok && w.value(field, r, t) {
		w.cursor[i] = uint16(int(r.from) + next - w.base)
		return
	}
	w.bad |= 1 << (i & 63)
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
			r.digits[t.at] = absentDigit(t.at)
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
