package record

import (
	"encoding/binary"
	"math/bits"
)

// codeScratch is what readCodes knows of the codes of a batch before it has their numbers.
type codeScratch struct {
	begins [batchRows]uint16
	keys   [batchRows]known
	ends   [batchRows]words
	slots  [batchRows]uint32
}

// readCodes reads a column of codes and numbers them. Codes of a column are mostly of one length: so it takes each to be as long as the
// last one that was not, where a field can end there, and looks at what is numbered by such a text. When that is the text, byte for
// byte, then it is the field, since no text in the slots has anything in it that ends a field: nobody has to look for the end. What is
// not found so is read by codeAgain.
func (w *worker) readCodes(t *columnStep, first int) {
	w.lookUpCodes(t, first)
	for odd := w.sameCodes(t, first); odd != 0; odd &= odd - 1 {
		i := bits.TrailingZeros64(odd)
		w.codeAgain(i, int(w.scratch.begins[i]), t)
	}
}

// lookUpCodes finds what is in the slots of codes. It looks at many slots before anybody looks at what is in them, so that they come from
// memory together.
func (w *worker) lookUpCodes(t *columnStep, first int) {
	win, end, codes, usual := w.win, t.end, w.codes[t.at&3], w.codeSize[t.at&3]
	for i, n := first, w.n; i < n; i++ {
		i := i & (batchRows - 1)
		at := int(w.cursor[i]) & windowMask
		to := at + usual
		if to >= window || win[to&windowMask] != end {
			to, _ = fieldEnd(win, at)
			usual = to - at
		}
		b := (*[16]byte)(win[at : at+16])
		k := known{binary.LittleEndian.Uint64(b[0:]), binary.LittleEndian.Uint64(b[8:])}
		switch size := to - at; {
		case size < shortCode:
			k = k.shortened(size)
		case size <= middleCode:
			from := (to - 16) & windowMask
			b := (*[16]byte)(win[from : from+16])
			all := words{k.first, k.second, binary.LittleEndian.Uint64(b[0:]), binary.LittleEndian.Uint64(b[8:])}
			w.scratch.ends[i] = all
			k = all.key(size)
		default:
			k = known{second: longestMiddle + 1}
		}
		w.cursor[i] = uint16(to + 1)
		w.scratch.begins[i] = uint16(at)
		w.scratch.keys[i] = k
		w.scratch.slots[i] = codes.first(k.hash())
	}
	w.codeSize[t.at&3] = usual
}

// sameCodes puts down the numbers of the codes that are what was found in their slots.
func (w *worker) sameCodes(t *columnStep, first int) (odd uint64) {
	codes, place := w.codes[t.at&3], t.at&3
	for i, last := first, w.n; i < last; i++ {
		i := i & (batchRows - 1)
		k, n := &w.scratch.keys[i], w.scratch.slots[i]
		if int(n) < len(codes.known) && codes.known[n] == *k && (k.second < middleKey || k.second <= longestMiddle && codes.words[n].is(&w.scratch.ends[i])) {
			w.rows[i].codes[place] = n
		} else {
			odd |= 1 << i
		}
	}
	return odd
}

// codeAgain reads the code that begins at a place of the window, and was not found.
func (w *worker) codeAgain(i, at int, t *columnStep) {
	at &= windowMask
	w.cursor[i] = uint16(at)
	to, seen := fieldEnd(w.win, at)
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
