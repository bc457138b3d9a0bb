package metrics

import (
	"math/bits"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// numbering numbers keys in the order they are met, from 0 on.
type numbering struct {
	keys  []uint64
	slots []uint32 // 1 more than a number, by the hash of its key; 0 is free
}

// of returns the number of a key.
func (n *numbering) of(key uint64) uint32 {
	mask := uint64(len(n.slots) - 1)
	for h := mixed(key); len(n.slots) > 0; h++ {
		switch s := n.slots[h&mask]; {
		case s == 0:
			return n.add(key)
		case n.keys[s-1] == key:
			return s - 1
		}
	}
	return n.add(key)
}

// mixed spreads the bits of a key, so that keys which are alike do not fall together.
func mixed(key uint64) uint64 {
	high, low := bits.Mul64(key^0x9E3779B97F4A7C15, 0xD1342543DE82EF95)
	return high ^ low
}

// add numbers a key that is new.
func (n *numbering) add(key uint64) uint32 {
	if 2*len(n.keys) >= len(n.slots) {
		n.slots = make([]uint32, max(256, 2*len(n.slots)))
		for i, k := range n.keys {
			n.place(k, uint32(i+1))
		}
	}
	n.keys = append(n.keys, key)
	n.place(key, uint32(len(n.keys)))
	return uint32(len(n.keys) - 1)
}

func (n *numbering) place(key uint64, number uint32) {
	mask := uint64(len(n.slots) - 1)
	h := mixed(key)
	for n.slots[h&mask] != 0 {
		h++
	}
	n.slots[h&mask] = number
}

// monthNumbers finds the month of a day in a table of those met, so that it takes no arithmetic. A month is a number, 0 for no day.
type monthNumbers struct {
	first  int // the ordinal of the day that the table begins with
	months []int32
}

// monthSpan is how many days the table has: 200 years.
const monthSpan = 73_049

func (m *monthNumbers) of(d civil.Date) int32 {
	at := d.Ordinal() - m.first
	if uint(at) < uint(len(m.months)) {
		if n := m.months[at]; n != 0 {
			return n
		}
	}
	return m.find(d)
}

func (m *monthNumbers) find(d civil.Date) int32 {
	if d.IsZero() {
		return 0
	}
	year, month, _ := d.Date()
	n := int32(12*year + int(month) - 1)
	if m.months == nil {
		m.first, m.months = max(1, d.Ordinal()-monthSpan/2), make([]int32, monthSpan)
	}
	if at := d.Ordinal() - m.first; uint(at) < uint(len(m.months)) {
		m.months[at] = n
	}
	return n
}

// monthOf undoes monthNumbers.of: the first day of the month.
func monthOf(n int32) civil.Date {
	if n == 0 {
		return civil.Date{}
	}
	return civil.Min().AddMonths(int(n) - 12)
}
