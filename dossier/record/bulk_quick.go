package record

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// quick reads rows that stand in text[s:end] one a line, from the nth of the batch on, as long as they are as most rows are. It
// returns how many rows the batch has then, and where it stopped: at the end, or before a row that is to be read as [Reader] reads
// it. It accepts nothing that Reader would not, and gives no other values: it only gives up sooner. From end on there is slack, all
// '\n'.
//
// This loop is where the time of a large file goes. So it does in place what is most often to be done, and leaves the rest to
// other.
func (w *worker) quick(text []byte, s, end, n int) (int, int) {
	row := s
	for n < batchRows && s < end {
		r := &w.rows[n]
		high := uint64(0)
		for t := w.steps; t != nil; t = t.next {
			switch t.kind {
			case kindMoment:
				if b := (*[15]byte)(text[s:]); b[14] == t.end {
					day := binary.LittleEndian.Uint64(b[0:]) ^ zeroDigits
					clock := binary.LittleEndian.Uint64(b[6:]) ^ zeroDigits
					wrong := ((day + nines) | day | (clock + nines) | clock) & highBits
					// Each 16 bits are a number of two digits: the century, the year in it, the month and the day; the day
					// again, the hour, the minute and the second.
					day = (day*10 + day>>8) & pairs
					clock = (clock*10 + clock>>8) & pairs
					wrong |= ^(mostClock - clock) & carries
					slot := (day>>16*12 + day>>32) & 63
					date := w.months.days[slot<<5|day>>48&31]
					if wrong|(w.months.keys[slot]^day<<16) == 0 && !date.IsZero() {
						r.moments[t.at&7] = Moment{date, 1 + int32(clock>>16&0xff*3600+clock>>32&0xff*60+clock>>48)}
						s += 15
						continue
					}
				}
			case kindDigit:
				if v := w.digits[t.at&7][text[s]]; v != 0 && text[s+1] == t.end {
					r.digits[t.at&7] = v - 1
					s += 2
					continue
				}
			case kindTimes:
				if c := text[s] - '0'; c <= 9 && text[s+1] == t.end {
					r.times = int32(c)
					s += 2
					continue
				}
			case kindFee:
				x := binary.LittleEndian.Uint64(text[s:]) ^ zeroDigits
				if wrong := ((x + nines) | x) & highBits; wrong != 0 {
					size := bits.TrailingZeros64(wrong) >> 3
					if size > 0 && text[s+size] == t.end {
						r.fee = int64(joinDigits(x << (uint(64-8*size) & 63)))
						s += size + 1
						continue
					}
				}
			default:
				from := s
				for {
					x := binary.LittleEndian.Uint64(text[s:])
					high |= x
					if m := lowBytes(x); m != 0 {
						s += bits.TrailingZeros64(m) >> 3
						break
					}
					s += 8
				}
				if text[s] == t.end && s > from && text[from] != '"' {
					if t.kind == kindCode {
						w.spans[t.at&3][n&(batchRows-1)] = [2]int32{int32(from), int32(s)}
					}
					s++
					continue
				}
				s = from
			}
			var seen uint64
			if s, seen = w.other(text, s, n, t); s < 0 {
				return n, row
			}
			high |= seen
		}
		to := s - 1
		if w.crlf {
			if text[s] != '\n' {
				return n, row
			}
			s++
		}
		if high&highBits != 0 && !utf8.Valid(text[row:to]) {
			return n, row
		}
		r.from, r.to = int32(row), int32(to)
		row = s
		n++
	}
	return n, row
}

// other reads a field that is not as most are, and returns where the next begins and the bytes of a text, one over the other; a
// negative number when the row is to be read as [Reader] reads it.
//
//go:noinline
func (w *worker) other(text []byte, s, n int, t *columnStep) (next int, seen uint64) {
	var from, to int
	if text[s] == '"' {
		if from, to, next = quotedField(text, s, t); next < 0 {
			return -1, 0
		}
		seen = highBits // to be looked at
	} else {
		from = s
		to, seen = fieldEnd(text, s, t.end)
		if text[to] != t.end || t.end == '\n' && to > s && text[to-1] == '\r' {
			return -1, 0
		}
		next = to + 1
	}
	field, r := text[from:to], &w.rows[n]
	ok := true
	switch t.kind {
	case kindNeeded:
		ok = len(field) > 0
	case kindCode:
		w.spans[t.at][n] = [2]int32{int32(from), int32(to)}
		ok = len(field) > 0 || t.at != placeAgency
	case kindMoment:
		r.moments[t.at], ok = w.months.other(field)
		ok = ok && (len(field) > 0 || t.at != placeReceived) // whether it may be absent hangs on the status
	case kindDigit:
		switch {
		case len(field) == 0:
			r.digits[t.at] = w.digits[t.at][0] - 1
		case t.at == placeStatus && string(field) == "10":
			r.digits[t.at] = uint8(StatusReturned)
		default:
			ok = false
		}
	case kindFee:
		if r.fee = -1; len(field) > 0 {
			r.fee, ok = number(field, 1<<63-1)
		}
	case kindTimes:
		var times int64
		if len(field) > 0 {
			times, ok = number(field, maxSupplements)
		}
		r.times = int32(times)
	}
	if !ok {
		return -1, 0
	}
	return next, seen
}

// quotedField returns where the text of the quoted field is that opens at s, and where the next field begins; a negative number when
// the row is to be read as [Reader] reads it: the field goes on in the next line, or has quotes in it that are asked for.
func quotedField(text []byte, s int, t *columnStep) (from, to, next int) {
	doubled := false
	for to = s + 1; ; to += 2 {
		i := bytes.IndexByte(text[to:], '"')
		if i < 0 {
			return 0, 0, -1
		}
		if to += i; text[to+1] != '"' {
			break
		}
		doubled = true
	}
	if text[to+1] != t.end || doubled && t.kind != kindText && t.kind != kindNeeded || bytes.IndexByte(text[s:to], '\n') >= 0 {
		return 0, 0, -1
	}
	return s + 1, to, to + 2
}

// fieldEnd returns where the next ',' or '\n' is, or the next byte that ends a column, from s on; and all bytes up to there, and
// some behind, one over the other.
func fieldEnd(text []byte, s int, end byte) (int, uint64) {
	var seen uint64
	for {
		x := binary.LittleEndian.Uint64(text[s:])
		seen |= x
		m := lowBytes(x)
		if m == 0 {
			s += 8
			continue
		}
		s += bits.TrailingZeros64(m) >> 3
		if c := text[s]; c == ',' || c == '\n' || c == end {
			return s, seen
		}
		s++
	}
}

// Eight bytes at a time, the first of a text the lowest of a word.
const (
	everyByte  = 0x0101010101010101
	highBits   = 0x80 * everyByte
	zeroDigits = '0' * everyByte
	nines      = (0x7f - 9) * everyByte // brings up the high bit of each byte that is more than 9
	pairs      = 0x00ff00ff00ff00ff
	carries    = 0x8000800080008000
	// mostClock is the largest day, hour, minute and second, with a bit above each that a larger one takes away.
	mostClock = carries | 31 | 23<<16 | 59<<32 | 59<<48
)

// lowBytes returns the high bit of each byte of x that is ',' or less: ',', '\n', '\r', and of what texts are made of a space, a
// quote and a few signs.
func lowBytes(x uint64) uint64 {
	return ^((x | highBits) - (','+1)*everyByte) &^ x & highBits
}

// joinDigits returns the number that eight digits make, the first the lowest byte.
func joinDigits(x uint64) uint64 {
	x = x*10 + x>>8 // pairs of digits, then pairs of pairs, and so on
	return ((x&0x000000FF000000FF)*(100+1000000<<32) + (x>>16&0x000000FF000000FF)*(1+10000<<32)) >> 32
}
