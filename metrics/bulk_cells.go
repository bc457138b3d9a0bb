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

// all puts down the numbers of keys. It looks at many slots before it looks at what is in them, so that they come from memory together.
func (n *numbering) all(keys []uint64, out []uint32) {
	if len(n.slots) == 0 {
		n.of(keys[0])
	}
	mask := uint64(len(n.slots) - 1)
	out = out[:len(keys)]
	for i, key := range keys {
		out[i] = n.slots[mixed(key)&mask]
	}
	for i, key := range keys {
		if s := out[i] - 1; s < uint32(len(n.keys)) && n.keys[s] == key {
			out[i] = s
		} else {
			out[i] = n.of(key)
		}
	}
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

// narrow is the counts of a group while rows are counted: the first sixteen of a tally, in one line of a cache. The others follow
// from them.
type narrow [16]uint32

// narrowMost is how many rows may be counted before narrow counts are added up: before any of them can overflow.
const narrowMost = 1 << 31

// add counts one dossier that is in the given counts.
func (n *narrow) add(counts uint32) {
	n[countOnline] += counts >> countOnline & 1
	n[countPost] += counts >> countPost & 1
	n[countCarried] += counts >> countCarried & 1
	n[countFullOnline] += counts >> countFullOnline & 1
	n[countPaidOnline] += counts >> countPaidOnline & 1
	n[countPaidOnlineOf] += counts >> countPaidOnlineOf & 1
	const classes = 1<<(countUnplaceable+1) - 1<<countEarly
	n[bits.TrailingZeros32(counts&classes)&15]++
}

// widen adds narrow counts to a tally, of files in which the given counts hold for each dossier received.
func (n *narrow) widen(t *Tally, in uint32) {
	all := int64(0)
	for c := countEarly; c <= countUnplaceable; c++ {
		all += int64(n[c])
	}
	received := all - int64(n[countCarried])
	own := Tally{
		Online: int64(n[countOnline]), Post: int64(n[countPost]), Direct: received - int64(n[countOnline]) - int64(n[countPost]), Carried: int64(n[countCarried]),
		Early: int64(n[countEarly]), OnTime: int64(n[countOnTime]), Late: int64(n[countLate]), ResolvedUnknown: int64(n[countResolvedUnknown]),
		Within: int64(n[countWithin]), Overdue: int64(n[countOverdue]), OpenUnknown: int64(n[countOpenUnknown]),
		Withdrawn: int64(n[countWithdrawn]), Stopped: int64(n[countStopped]), Unplaceable: int64(n[countUnplaceable]),
		FullOnline: int64(n[countFullOnline]), PaidOnline: int64(n[countPaidOnline]), PaidOnlineOf: int64(n[countPaidOnlineOf]),
	}
	if in>>countFullOnlineOf&1 != 0 {
		own.FullOnlineOf = received
	}
	if in>>countPaymentKnown&1 != 0 {
		own.PaymentKnown = received
	}
	*t = t.Plus(own)
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
