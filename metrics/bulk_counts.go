package metrics

// narrow is the counts of a group while rows are counted: the first sixteen of a tally, a byte each, so that a line of a cache holds four
// groups and two additions count a dossier. The other counts follow from them.
type narrow [2]uint64

// everyByte is 1 in each of the eight counts of a word.
const everyByte = 0x0101010101010101

// add counts one dossier that is in the given counts. It reports false when a count has come half as far as it can: then there is room
// for as many more.
func (n *narrow) add(counts uint32) bool {
	n[0] += spread8(counts)
	n[1] += spread8(counts >> 8)
	return (n[0]|n[1])&(1<<7*everyByte) == 0
}

// spread8 puts each of the lowest eight bits into a count of its own.
func spread8(bits uint32) uint64 {
	const one = 0x8040201008040201 // of eight copies of the bits another in each
	each := uint64(bits&0xff) * everyByte & one
	return (each + 0x7f*everyByte) >> 7 & everyByte // no byte is above 0x80, so none carries over
}

// middle is the same sixteen counts in two bytes each, for what was added up.
type middle [4]uint64

// add adds narrow counts. It reports false when a count has come half as far as it can.
func (m *middle) add(n narrow) bool {
	for i := range m {
		m[i] += widen4(uint32(n[i/2] >> (i % 2 * 32)))
	}
	return (m[0]|m[1]|m[2]|m[3])&(1<<15|1<<31|1<<47|1<<63) == 0
}

// widen4 gives each of four bytes two.
func widen4(bytes uint32) uint64 {
	x := uint64(bytes)
	x = (x | x<<16) & 0x0000ffff0000ffff
	return (x | x<<8) & 0x00ff00ff00ff00ff
}

func (m *middle) of(c counter) int64 { return int64(m[c/4] >> (c % 4 * 16) & 0xffff) }

// addTo adds the counts to a tally, of files in which the given counts hold for each dossier received.
func (m *middle) addTo(t *Tally, in uint32) {
	if *m == (middle{}) {
		return
	}
	all := int64(0)
	for c := countEarly; c <= countUnplaceable; c++ {
		all += m.of(c)
	}
	received := all - m.of(countCarried)
	t.Online += m.of(countOnline)
	t.Post += m.of(countPost)
	t.Direct += received - m.of(countOnline) - m.of(countPost)
	t.Carried += m.of(countCarried)
	t.Early += m.of(countEarly)
	t.OnTime += m.of(countOnTime)
	t.Late += m.of(countLate)
	t.ResolvedUnknown += m.of(countResolvedUnknown)
	t.Within += m.of(countWithin)
	t.Overdue += m.of(countOverdue)
	t.OpenUnknown += m.of(countOpenUnknown)
	t.Withdrawn += m.of(countWithdrawn)
	t.Stopped += m.of(countStopped)
	t.Unplaceable += m.of(countUnplaceable)
	t.FullOnline += m.of(countFullOnline)
	t.PaidOnline += m.of(countPaidOnline)
	t.PaidOnlineOf += m.of(countPaidOnlineOf)
	if in>>countFullOnlineOf&1 != 0 {
		t.FullOnlineOf += received
	}
	if in>>countPaymentKnown&1 != 0 {
		t.PaymentKnown += received
	}
}

// groupPage is the counts of 64 codes, one after another by their numbers: those of late, and those that were added up. So most groups
// take little memory, and none runs over.
type groupPage struct {
	counts [64]narrow
	more   *[64]middle
	most   *[64]Tally
}

// spare adds up the late counts of a group when one of them has come half as far as it can, of files in which those of in hold for each
// dossier received.
func (p *groupPage) spare(i, in uint32) {
	if n := &p.counts[i&63]; !n.add(0) {
		p.addUp(i&63, in)
	}
}

// addUp adds the late counts of a group to those before.
func (p *groupPage) addUp(i, in uint32) {
	if p.more == nil {
		p.more = new([64]middle)
	}
	if !p.more[i].add(p.counts[i]) {
		p.total(i, in)
	}
	p.counts[i] = narrow{}
}

// total adds up all but the late counts of a group.
func (p *groupPage) total(i, in uint32) {
	if p.most == nil {
		p.most = new([64]Tally)
	}
	p.more[i].addTo(&p.most[i], in)
	p.more[i] = middle{}
}

// close adds up all counts, after which those of in may be others.
func (p *groupPage) close(in uint32) {
	for i := range uint32(len(p.counts)) {
		p.addUp(i, in)
		p.total(i, in)
	}
}

// empty reports whether a group has no dossier.
func (p *groupPage) empty(i uint32) bool {
	return p.counts[i] == (narrow{}) && (p.more == nil || p.more[i] == (middle{})) && (p.most == nil || p.most[i] == (Tally{}))
}

// held is all that was counted of a group, as it is kept.
type held struct {
	late narrow
	more middle
	most *Tally // nil for none
}

// held returns all that was counted of a group.
func (p *groupPage) held(i uint32) held {
	h := held{late: p.counts[i]}
	if p.more != nil {
		h.more = p.more[i]
	}
	if p.most != nil {
		h.most = &p.most[i]
	}
	return h
}

// addTo adds all that was counted to a tally.
func (h *held) addTo(t *Tally, in uint32) {
	if h.most != nil {
		*t = t.Plus(*h.most)
	}
	h.more.add(h.late) // which fits: what is half full takes as much again
	h.more.addTo(t, in)
}
