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

// narrow is the counts of a group while rows are counted: the first sixteen of a tally, four in each word, so that half a line of a
// cache holds a group and four additions count a dossier. The other counts follow from them.
type narrow [4]uint64

// add counts one dossier that is in the given counts. It reports false when a count may overflow with the next.
func (n *narrow) add(counts uint32) bool {
	n[0] += spread4(counts)
	n[1] += spread4(counts >> 4)
	n[2] += spread4(counts >> 8)
	n[3] += spread4(counts >> 12)
	return (n[0]|n[1]|n[2]|n[3])&(1<<15*everyCount) == 0
}

// everyCount is 1 in each of the four counts of a word.
const everyCount = 1 | 1<<16 | 1<<32 | 1<<48

// spread4 puts each of the lowest four bits into a count of its own.
func spread4(bits uint32) uint64 {
	return uint64(bits&15) * (1 | 1<<15 | 1<<30 | 1<<45) & everyCount
}

func (n *narrow) of(c counter) int64 { return int64(n[c/4] >> (c % 4 * 16) & 0xffff) }

// widen adds narrow counts to a tally, of files in which the given counts hold for each dossier received.
func (n *narrow) widen(t *Tally, in uint32) {
	if *n == (narrow{}) {
		return
	}
	all := int64(0)
	for c := countEarly; c <= countUnplaceable; c++ {
		all += n.of(c)
	}
	received := all - n.of(countCarried)
	own := Tally{
		Online: n.of(countOnline), Post: n.of(countPost), Direct: received - n.of(countOnline) - n.of(countPost), Carried: n.of(countCarried),
		Early: n.of(countEarly), OnTime: n.of(countOnTime), Late: n.of(countLate), ResolvedUnknown: n.of(countResolvedUnknown),
		Within: n.of(countWithin), Overdue: n.of(countOverdue), OpenUnknown: n.of(countOpenUnknown),
		Withdrawn: n.of(countWithdrawn), Stopped: n.of(countStopped), Unplaceable: n.of(countUnplaceable),
		FullOnline: n.of(countFullOnline), PaidOnline: n.of(countPaidOnline), PaidOnlineOf: n.of(countPaidOnlineOf),
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
