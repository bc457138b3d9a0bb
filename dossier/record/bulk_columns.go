package record

import (
	"encoding/binary"
	"math/bits"
)

// The loops over the rows from the first on: each reads one column of them, the fields that the cursors stand before, and moves the
// cursors on. A field that is not as most are is left to other.

// readMoments reads a column of moments written as yyyyMMddHHmmss.
func (w *worker) readMoments(t *columnStep, first int) {
	win, months, place := w.win, &w.months, t.at&7
	cursor := w.cursor[first:w.n]
	rows := w.rows[first:w.n][:len(cursor)]
	like := uint64(zeroDigits)>>16 | uint64(t.end)<<48
	afterFirst := int32(0) // below 0 when an instant is the first of its day
	for i := range cursor {
		at := int(cursor[i]) & windowMask
		b := (*[16]byte)(win[at : at+16])
		digits := binary.LittleEndian.Uint64(b[0:])
		known := &months[dayPlace(digits)&(uint64(len(months))-1)]
		// The six digits behind the lowest byte, and 0 where the end is as it should be.
		clock := (binary.LittleEndian.Uint64(b[8:]) ^ like) << 8
		wrong := ((clock + ninesAndNothing) | clock) & highBits
		// The hour, the minute and the second, in 16 bits each.
		clock = (clock*10 + clock>>8) >> 8 & (pairs >> 16)
		wrong |= ^(mostClock - clock) & (carries >> 16)
		if wrong|(known.digits^digits) == 0 {
			tick := 1 + int32(clock&0xff*3600+clock>>16&0xff*60+clock>>32)
			rows[i].moments[place] = Moment{known.day, tick}
			afterFirst |= tick - 2
			cursor[i] = uint16(at + 15)
			continue
		}
		if b[0] == t.end && place != placeReceived {
			rows[i].moments[place] = Moment{}
			cursor[i] = uint16(at + 1)
			continue
		}
		w.other(first+i, t)
	}
	w.midnight = w.midnight || afterFirst < 0
}

// readDigits reads a column of codes of one digit. The status 10 has two, and is as frequent as 9, so no branch hangs on it.
func (w *worker) readDigits(t *columnStep, first int) {
	win, digits, end, place, status := w.win, &w.digits[t.at&7], t.end, t.at&7, t.statusOnly()
	cursor := w.cursor[first:w.n]
	rows := w.rows[first:w.n][:len(cursor)]
	for i := range cursor {
		at := int(cursor[i]) & windowMask
		v, size := oneDigit(win, at, digits, status)
		if v != 0 && win[at+size] == end {
			rows[i].digits[place] = v - 1
			cursor[i] = uint16(at + size + 1)
			continue
		}
		w.other(first+i, t)
	}
}

// readTwoDigits reads two such columns that follow one another, the second not of statuses.
func (w *worker) readTwoDigits(t, u *columnStep, first int) {
	win, one, two, end, status := w.win, &w.digits[t.at&7], &w.digits[u.at&7], u.end, t.statusOnly()
	place, behind := t.at&7, u.at&7
	cursor := w.cursor[first:w.n]
	rows := w.rows[first:w.n][:len(cursor)]
	for i := range cursor {
		at := int(cursor[i]) & windowMask
		v, size := oneDigit(win, at, one, status)
		if x := two[win[at+size+1]]; v != 0 && x != 0 && win[at+size] == ',' && win[at+size+2] == end {
			rows[i].digits[place], rows[i].digits[behind] = v-1, x-1
			cursor[i] = uint16(at + size + 3)
			continue
		}
		w.otherDigit(first+i, t)
		w.otherDigit(first+i, u)
	}
}

// statusOnly is all ones for the column of statuses, and 0 for another.
func (t *columnStep) statusOnly() uint32 {
	if t.at == placeStatus {
		return ^uint32(0)
	}
	return 0
}

// oneDigit returns one more than the code that a digit stands for, 0 when for none, and how many digits it takes: two for the status 10.
func oneDigit(win *windowed, at int, digits *digits, status uint32) (uint8, int) {
	unlike := uint32(win[at]) ^ '1' | uint32(win[at+1]) ^ '0' // 0 for the two digits of 10
	ten := (unlike - 1) >> 31 & status                        // 1 for it
	v, two := digits[win[at]], uint8(-ten)
	return v&^two | (uint8(StatusReturned)+1)&two, 1 + int(ten)
}

// otherDigit reads a code of a row whose two codes are not both as most are.
//
//go:noinline
func (w *worker) otherDigit(i int, t *columnStep) {
	at := int(w.cursor[i]) & windowMask
	if v, size := oneDigit(w.win, at, &w.digits[t.at&7], t.statusOnly()); !w.bad[i] && v != 0 && w.win[at+size] == t.end {
		w.rows[i&(batchRows-1)].digits[t.at&7] = v - 1
		w.cursor[i] = uint16(at + size + 1)
		return
	}
	w.other(i, t)
}

// readTimes reads a column of counts, below 10.
func (w *worker) readTimes(t *columnStep, first int) {
	win, end := w.win, t.end
	cursor := w.cursor[first:w.n]
	rows := w.rows[first:w.n][:len(cursor)]
	for i := range cursor {
		at := int(cursor[i]) & windowMask
		if c := win[at] - '0'; c <= 9 && win[at+1] == end {
			rows[i].times = int32(c)
			cursor[i] = uint16(at + 2)
			continue
		}
		w.other(first+i, t)
	}
}

// readFees reads a column of amounts of at most seven digits.
func (w *worker) readFees(t *columnStep, first int) {
	win, end := w.win, t.end
	cursor := w.cursor[first:w.n]
	rows := w.rows[first:w.n][:len(cursor)]
	for i := range cursor {
		at := int(cursor[i]) & windowMask
		x := binary.LittleEndian.Uint64(win[at:at+8]) ^ zeroDigits
		wrong := ((x + nines) | x) & highBits
		bits := bits.TrailingZeros64(wrong) &^ 7 & 63 // of the digits
		if size := bits >> 3; size > 0 && win[at+size] == end {
			rows[i].fee = int64(joinDigits(x << (64 - bits)))
			cursor[i] = uint16(at + size + 1)
			continue
		}
		w.other(first+i, t)
	}
}

// readTexts reads a column that is not looked into, but that it is UTF-8 and, if it must be, not empty.
func (w *worker) readTexts(t *columnStep, first int) {
	win, end := w.win, t.end
	cursor := w.cursor[first:w.n]
	for i := range cursor {
		at := int(cursor[i]) & windowMask
		to, seen := fieldEnd(win, at)
		if seen&highBits != 0 {
			w.wide[first+i] = true
		}
		if win[to] == end && to != at && win[at] != '"' {
			cursor[i] = uint16(to + 1)
			continue
		}
		w.wide[first+i] = true // or may be
		w.other(first+i, t)
	}
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
	mostClock       = carries>>16 | 23 | 59<<16 | 59<<32 // the largest, with a bit above each that a larger one takes away
)

// joinDigits returns the number that eight digits make, the first the lowest byte.
func joinDigits(x uint64) uint64 {
	x = x*10 + x>>8 // pairs of digits, then pairs of pairs, and so on
	return ((x&0x000000FF000000FF)*(100+1000000<<32) + (x>>16&0x000000FF000000FF)*(1+10000<<32)) >> 32
}
