package record

import "encoding/binary"

// numbered stands for a code of a row that has its number.
const numbered = ^uint32(0)

// codeScratch is what readCodes knows of the codes of a batch before it has their numbers.
type codeScratch struct {
	begins [batchRows]uint16
	keys   [batchRows]known
	ends   [batchRows]words
	slots  [batchRows]uint32
}

// readCodes reads a column of codes and numbers them: where each ends, then what it is found by, then its number. It looks at many slots
// before it looks at what is in them, so that they come from memory together.
func (w *worker) readCodes(t *columnStep, first int) {
	w.findCodes(t, first)
	w.lookUpCodes(t, first)
	codes, scratch := w.codes[t.at], &w.scratch
	rows := w.rows[first:w.n]
	place := t.at & 3
	for i, n := range scratch.slots[:len(rows)] {
		if n == numbered {
			continue
		}
		k := &scratch.keys[i]
		if int(n) >= len(codes.known) || codes.known[n] != *k || k.second >= middleKey && (k.second > longestMiddle || !codes.words[n].is(&scratch.ends[i])) {
			var ok bool
			if n, ok = codes.find(*k, w.win[scratch.begins[i]:w.cursor[first+i]-1]); !ok {
				w.bad[first+i] = true
			}
		}
		rows[i].codes[place] = n
	}
}

// findCodes finds where the codes of a column are.
func (w *worker) findCodes(t *columnStep, first int) {
	win, end, scratch := w.win, t.end, &w.scratch
	cursor := w.cursor[first:w.n]
	for i := range cursor {
		at := int(cursor[i]) & windowMask
		to, seen := fieldEnd(win, at)
		if seen&highBits != 0 {
			w.wide[first+i] = true
		}
		if win[to] != end || to == at || win[at] == '"' {
			scratch.slots[i&(batchRows-1)] = numbered
			w.wide[first+i] = true // or may be
			w.other(first+i, t)
			continue
		}
		scratch.slots[i&(batchRows-1)] = 0
		scratch.begins[i&(batchRows-1)] = uint16(at)
		cursor[i] = uint16(to + 1)
	}
}

// lookUpCodes finds what is in the slots of the codes that were found.
func (w *worker) lookUpCodes(t *columnStep, first int) {
	win, codes, scratch := w.win, w.codes[t.at], &w.scratch
	cursor := w.cursor[first:w.n]
	for i := range cursor {
		i := i & (batchRows - 1)
		if scratch.slots[i] == numbered {
			continue
		}
		at, to := int(scratch.begins[i])&windowMask, int(cursor[i])-1
		b := (*[16]byte)(win[at : at+16])
		k := known{binary.LittleEndian.Uint64(b[0:]), binary.LittleEndian.Uint64(b[8:])}
		switch size := to - at; {
		case size < shortCode:
			k = k.shortened(size)
		case size <= middleCode:
			from := (to - 16) & windowMask
			b := (*[16]byte)(win[from : from+16])
			all := words{k.first, k.second, binary.LittleEndian.Uint64(b[0:]), binary.LittleEndian.Uint64(b[8:])}
			scratch.ends[i] = all
			k = all.key(size)
		default:
			k = longKey(win[at : to&windowMask])
		}
		scratch.keys[i] = k
		scratch.slots[i] = codes.slot(k.hash())
	}
}
