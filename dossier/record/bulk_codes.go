package record

import "math/bits"

// codeScratch is what readCodes knows of the codes of a batch before it has their numbers.
type codeScratch struct {
	short  [batchRows]shortKey
	middle [batchRows]middleKey
	found  [batchRows]uint32 // the numbers in their slots, and whether they are those of middle codes
	next   [batchRows]uint16 // where the fields behind them begin
	tails  [longCode]tail    // by the size of a code; they are always the same
}

// middleNumber is the bit of the numbers of middle codes.
const middleNumber = 1 << 31

// readCodes reads a column of codes and numbers them. Codes of a column are mostly of one length: so it takes each to be as long as the
// last one that was not, where a field can end there, and looks at what is numbered by such a text. When that is the text, byte for
// byte, then it is the field, since no text in the slots has anything in it that ends a field: nobody has to look for the end. What is
// not found so is read by codeAgain.
func (w *worker) readCodes(t *columnStep, first int) {
	w.lookUpCodes(t, first)
	for odd := w.sameCodes(t, first); odd != 0; odd &= odd - 1 {
		w.codeAgain(bits.TrailingZeros64(odd), t)
	}
}

// lookUpCodes finds what is in the slots of codes. It looks at many slots before anybody looks at what is in them, so that they come from
// memory together.
func (w *worker) lookUpCodes(t *columnStep, first int) {
	win, end, usual := w.win, t.end, w.codeSize[t.at&3]&(longCode-1)
	ends := (*[window]byte)(win[usual:])
	short, middle := w.codes[t.at&3].shortSlots.slots, w.codes[t.at&3].middleSlots.slots
	for i, n := first, w.n; i < n; i++ {
		i := i & (batchRows - 1)
		at := int(w.cursor[i]) & windowMask
		size := usual
		if ends[at] != end {
			to, _ := fieldEnd(win, at)
			size = to - at
			if size < 0 || size >= longCode || win[to] != end {
				w.scratch.found[i] = 0 // nobody's, so the row is among the others
				continue
			}
			usual = size
			ends = (*[window]byte)(win[usual:])
		}
		w.scratch.next[i] = uint16(at + size + 1)
		tail := &w.scratch.tails[size&(longCode-1)]
		if size < shortCode {
			k := tail.short((*[16]byte)(win[at : at+16]))
			w.scratch.short[i] = k
			w.scratch.found[i] = firstOf(short, k.hash())
		} else {
			k := tail.middle((*[32]byte)(win[at : at+32]))
			w.scratch.middle[i] = k
			w.scratch.found[i] = firstOf(middle, k.hash()) | middleNumber
		}
	}
	w.codeSize[t.at&3] = usual
}

// sameCodes puts down the numbers of the codes that are what was found in their slots, and returns a bit for each other row.
func (w *worker) sameCodes(t *columnStep, first int) (odd uint64) {
	short, middle, place := w.codes[t.at&3].short, w.codes[t.at&3].middle, t.at&3
	for i, last := first, w.n; i < last; i++ {
		i := i & (batchRows - 1)
		n := w.scratch.found[i]
		if n&middleNumber == 0 {
			if int(n) >= len(short) || short[n] != w.scratch.short[i] {
				odd |= 1 << i
				continue
			}
		} else {
			n &^= middleNumber
			if int(n) >= len(middle) || !middle[n].is(w.scratch.middle[i]) {
				odd |= 1 << i
				continue
			}
		}
		w.rows[i].codes[place] = n
		w.cursor[i] = w.scratch.next[i]
	}
	return odd
}

// codeAgain reads the next code of a row, which was not found.
func (w *worker) codeAgain(i int, t *columnStep) {
	at := int(w.cursor[i]) & windowMask
	to, seen := fieldEnd(w.win, at)
	if to == at && w.win[to] == t.end && t.at != placeAgency { // an agency must not be empty
		w.rows[i&(batchRows-1)].codes[t.at&3] = 0
		w.cursor[i] = uint16(to + 1)
		return
	}
	if w.win[to] != t.end || to == at || w.win[at] == '"' {
		w.wide |= 1 << (i & 63) // or may be
		w.other(i, t)
		return
	}
	if seen&highBits != 0 {
		w.wide |= 1 << (i & 63)
	}
	w.cursor[i] = uint16(to + 1)
	n, ok := w.codes[t.at].number(w.win[at:to])
	if !ok {
		w.bad |= 1 << (i & 63)
	}
	w.rows[i&(batchRows-1)].codes[t.at&3] = n
}
