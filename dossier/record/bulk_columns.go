package record

import (
	"encoding/binary"
	"math/bits"
)

// Each of the loops reads a column of the rows from the first on: the fields that the cursors stand before, and moves the cursors on. It
// calls nothing, and nothing follows it, so that what it needs stays in registers: it returns a bit for each row whose field is not as most
// are, which the reader of the column reads when the others are done.

// rest reads the fields of a column in the rows that have a bit.
func (w *worker) rest(odd uint64, t *columnStep) {
	for ; odd != 0; odd &= odd - 1 {
		w.other(bits.TrailingZeros64(odd), t)
	}
}

// readMoments reads a column of moments.
func (w *worker) readMoments(t *columnStep, first int) {
	for odd := w.moments(uint64(t.end)<<48, t.at&7, first); odd != 0; odd &= odd - 1 {
		i := bits.TrailingZeros64(odd)
		if at := int(w.cursor[i]) & windowMask; w.win[at] == t.end && t.at != placeReceived {
			w.rows[i].moments[t.at&7] = Moment{}
			w.cursor[i] = uint16(at + 1)
		} else {
			w.other(i, t)
		}
	}
}

// moments reads moments written as yyyyMMddHHmmss. The end is what follows one, where it is behind six digits.
func (w *worker) moments(end uint64, place uint8, first int) (odd uint64) {
	win, like := w.win, zeroDigits>>16|end
	afterFirst := int32(0) // below 0 when an instant is the first of its day
	for i, n := first, w.n; i < n; i++ {
		i := i & (batchRows - 1)
		at := int(w.cursor[i]) & windowMask
		b := (*[16]byte)(win[at : at+16])
		digits := binary.LittleEndian.Uint64(b[0:])
		known := &w.months[dayPlace(digits)&(uint64(len(w.months))-1)]
		// The six digits behind the lowest byte, and 0 where the end is as it should be.
		clock := (binary.LittleEndian.Uint64(b[8:]) ^ like) << 8
		wrong := ((clock + ninesAndNothing) | clock) & highBits
		// The hour, the minute and the second, in 16 bits each.
		clock = (clock*10 + clock>>8) >> 8 & (pairs >> 16)
		wrong |= ^(mostClock - clock) & (carries >> 16)
		if wrong|(known.digits^digits) != 0 {
			odd |= 1 << i
			continue
		}
		tick := 1 + int32(uint16(clock*halfMinutes>>32))*2 + int32(clock>>32)
		w.rows[i].moments[place&7] = Moment{known.day, tick}
		afterFirst |= tick - 2
		w.cursor[i] = uint16(at + 15)
	}
	if afterFirst < 0 {
		w.midnight = true
	}
	return odd
}

// digit reads codes of one digit. The status 10 has two, and is as frequent as 9, so no branch hangs on it.
func (w *worker) digit(t *columnStep, first int) (odd uint64) {
	win, digits, end, place, status := w.win, &w.digits[t.at&7], t.end, t.at&7, t.statusOnly()
	for i, n := first, w.n; i < n; i++ {
		i := i & (batchRows - 1)
		at := int(w.cursor[i]) & windowMask
		x := binary.LittleEndian.Uint64(win[at : at+8])
		ten := isTen(x) & status
		x >>= 8 * ten
		if v := digits[(x&0xff|ten<<8)&digitsMask]; v != 0 && byte(x>>8) == end {
			w.rows[i].digits[place] = v - 1
			w.cursor[i] = uint16(at + 2 + int(ten))
		} else {
			odd |= 1 << i
		}
	}
	return odd
}

// readTwoDigits reads two columns of codes of one digit that follow one another, the second not of statuses.
func (w *worker) readTwoDigits(t, u *columnStep, first int) {
	for odd := w.twoDigits(t, u, first); odd != 0; odd &= odd - 1 {
		i := bits.TrailingZeros64(odd)
		w.otherDigit(i, t)
		w.otherDigit(i, u)
	}
}

func (w *worker) twoDigits(t, u *columnStep, first int) (odd uint64) {
	win, one, two, status := w.win, &w.digits[t.at&7], &w.digits[u.at&7], t.statusOnly()
	place, behind := t.at&7, u.at&7
	ends := ',' | uint32(u.end)<<16
	for i, n := first, w.n; i < n; i++ {
		i := i & (batchRows - 1)
		at := int(w.cursor[i]) & windowMask
		x := binary.LittleEndian.Uint64(win[at : at+8])
		ten := isTen(x) & status
		x >>= 8 * ten
		v, y := one[(x&0xff|ten<<8)&digitsMask], two[x>>16&0xff]
		if v != 0 && y != 0 && uint32(x>>8)&(0xff|0xff<<16) == ends {
			w.rows[i].digits[place], w.rows[i].digits[behind] = v-1, y-1
			w.cursor[i] = uint16(at + 4 + int(ten))
		} else {
			odd |= 1 << i
		}
	}
	return odd
}

// isTen returns 1 when a text begins with the two digits of 10, and 0 otherwise.
func isTen(x uint64) uint64 { return (x&0xffff ^ ('1' | '0'<<8) - 1) >> 63 }

// statusOnly is 1 for the column of statuses, and 0 for another.
func (t *columnStep) statusOnly() uint64 {
	if t.kind == kindDigit && t.at == placeStatus {
		return 1
	}
	return 0
}

// otherDigit reads a code of a row whose two codes are not both as most are.
func (w *worker) otherDigit(i int, t *columnStep) {
	at := int(w.cursor[i&(batchRows-1)]) & windowMask
	if v := w.digits[t.at&7][w.win[at]]; w.bad>>(i&63)&1 == 0 && v != 0 && w.win[at+1] == t.end {
		w.rows[i&(batchRows-1)].digits[t.at&7] = v - 1
		w.cursor[i&(batchRows-1)] = uint16(at + 2)
		return
	}
	w.other(i, t)
}

// times reads counts below 10.
func (w *worker) times(t *columnStep, first int) (odd uint64) {
	win, end := w.win, t.end
	for i, n := first, w.n; i < n; i++ {
		i := i & (batchRows - 1)
		at := int(w.cursor[i]) & windowMask
		if c := win[at] - '0'; c <= 9 && win[at+1] == end {
			w.rows[i].times = int32(c)
			w.cursor[i] = uint16(at + 2)
		} else {
			odd |= 1 << i
		}
	}
	return odd
}

// fees reads amounts of at most seven digits.
func (w *worker) fees(t *columnStep, first int) (odd uint64) {
	win, end := w.win, t.end
	for i, n := first, w.n; i < n; i++ {
		i := i & (batchRows - 1)
		at := int(w.cursor[i]) & windowMask
		x := binary.LittleEndian.Uint64(win[at:at+8]) ^ zeroDigits
		wrong := ((x + nines) | x) & highBits
		bits := bits.TrailingZeros64(wrong) &^ 7 & 63 // of the digits
		if size := bits >> 3; size > 0 && win[at+size] == end {
			w.rows[i].fee = int64(joinDigits(x << (-bits & 63)))
			w.cursor[i] = uint16(at + size + 1)
		} else {
			odd |= 1 << i
		}
	}
	return odd
}

// readTexts reads a column that is not looked into, but that it is UTF-8 and, if it must be, not empty.
func (w *worker) readTexts(t *columnStep, first int) {
	odd, wide := w.texts(t, first)
	w.wide |= wide | odd // what is left may be
	w.rest(odd, t)
}

// texts finds the ends of texts. The second bits are of those that are not ASCII.
func (w *worker) texts(t *columnStep, first int) (odd, wide uint64) {
	win, end := w.win, t.end
	for i, n := first, w.n; i < n; i++ {
		i := i & (batchRows - 1)
		at := int(w.cursor[i]) & windowMask
		to, seen := fieldEnd(win, at)
		if seen&highBits != 0 {
			wide |= 1 << i
		}
		if win[to] == end && to != at && win[at] != '"' {
			w.cursor[i] = uint16(to + 1)
		} else {
			odd |= 1 << i
		}
	}
	return odd, wide
}

// fieldEnd returns where the next ',' or '\n' is, from a place on; and all bytes up to there, and some behind, one over the other. There
// is a '\n' in every window.
func fieldEnd(win *windowed, at int) (to int, seen uint64) {
	for {
		at &= windowMask
		x := binary.LittleEndian.Uint64(win[at : at+8])
		seen |= x
		// The lowest bit is that of the first byte which is ',' or less; the others are of more such bytes, if of any.
		for low := (x - (','+1)*everyByte) &^ x & highBits; low != 0; low &= low - 1 {
			to := (at + bits.TrailingZeros64(low)>>3) & windowMask
			if c := win[to]; c == ',' || c == '\n' {
				return to, seen
			}
		}
		at += 8
	}
}

// Eight bytes at a time, the first of a text the lowest of a word.
const (
	everyByte       = 0x0101010101010101
	highBits        = 0x80 * everyByte
	zeroDigits      = '0' * everyByte
	nines           = (0x7f - 9) * everyByte  // brings up the high bit of each byte that is more than 9
	ninesAndNothing = nines>>16<<8 | 0x7f<<56 // likewise of six; and of the highest, when it is not 0
	pairs           = 0x00ff00ff00ff00ff
	carries         = 0x8000800080008000
	halfMinutes     = 30<<16 | 1800<<32                  // brings up how many times two seconds an hour and a minute are, in the third 16 bits
	mostClock       = carries>>16 | 23 | 59<<16 | 59<<32 // the largest, with a bit above each that a larger one takes away
)

// joinDigits returns the number that eight digits make, the first the lowest byte.
func joinDigits(x uint64) uint64 {
	x = x*10 + x>>8 // pairs of digits, then pairs of pairs, and so on
	return ((x&0x000000FF000000FF)*(100+1000000<<32) + (x>>16&0x000000FF000000FF)*(1+10000<<32)) >> 32
}
