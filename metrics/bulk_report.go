package metrics

import (
	"cmp"
	"slices"
)

// Report returns what was counted so far. The counter may go on.
func (b *BulkCounter) Report() Report {
	if b.asked.slow() {
		return b.Cube().report(b.asked.Indicators)
	}
	data := b.asked.asData()
	r := Report{Judged: data.Judged, Period: data.Period, By: data.By, Rejected: b.rejected, Indicators: b.asked.Indicators}
	places := b.sorted()
	different := 0
	for i := range places {
		if i == 0 || !places[i].same(&places[i-1]) {
			different++
		}
	}
	if different > 0 {
		r.Rows = make([]Row, 0, different)
	}
	for i, p := range places {
		g := &b.workers[p.worker].groups
		t := g.tally(g.pages[p.rest][p.code>>6], int(p.code&63))
		r.Total = r.Total.Plus(t)
		if i > 0 && p.same(&places[i-1]) {
			last := &r.Rows[len(r.Rows)-1]
			last.Tally = last.Tally.Plus(t)
			continue
		}
		r.Rows = append(r.Rows, Row{Key: g.key(int(p.rest), p.code), Tally: t})
	}
	r.Doubts = doubtCounts(b.doubts())
	return r
}

// Cube returns what was counted so far, to be merged with others or to be kept. The counter may go on.
func (b *BulkCounter) Cube() *Cube {
	c := b.asked.newCube()
	c.rejected = b.rejected
	for _, w := range b.workers {
		c.addAll(w.cube)
		w.groups.each(func(rest int, code uint32, t Tally) {
			into := c.cell(w.groups.key(rest, code))
			into.tally = into.tally.Plus(t)
		})
		for d, n := range w.doubts {
			c.doubts[d] += n
		}
	}
	return c
}

func (b *BulkCounter) doubts() (all [doubts]int64) {
	for _, w := range b.workers {
		for d, n := range w.doubts {
			all[d] += n
		}
	}
	return all
}

// groupPlace is where the counts of a group are, with what it is sorted by.
type groupPlace struct {
	high, low uint64 // the ranks of its values, in the order of the dimensions
	code      uint32
	rest      uint32
	worker    uint32
}

func (p *groupPlace) same(o *groupPlace) bool { return p.high == o.high && p.low == o.low }

// rank puts a value of so many bits behind those there are.
func (p *groupPlace) rank(value uint64, bits uint) {
	p.high = p.high<<bits | p.low>>(64-bits)
	p.low = p.low<<bits | value
}

// sorted returns the groups of all workers in the order of the dimensions' values; a group that several have is there several times.
func (b *BulkCounter) sorted() []groupPlace {
	var all []groupPlace
	for _, w := range b.workers { // the room they take at most, so that it is taken once
		n := cap(all)
		for _, pages := range w.groups.pages {
			n += 64 * len(pages)
		}
		all = make([]groupPlace, 0, n)
	}
	ranks := b.ranks()
	for i, w := range b.workers {
		w.groups.each(func(rest int, code uint32, _ Tally) {
			p := groupPlace{code: code, rest: uint32(rest), worker: uint32(i)}
			w.groups.sortKey(&p, ranks[i])
			all = append(all, p)
		})
	}
	slices.SortFunc(all, func(a, b groupPlace) int {
		if a.high != b.high {
			return cmp.Compare(a.high, b.high)
		}
		if a.low != b.low {
			return cmp.Compare(a.low, b.low)
		}
		return cmp.Compare(a.worker, b.worker)
	})
	return all
}

// ranks returns, for each worker and each column of codes, where the text of each number stands among the texts of all workers.
func (b *BulkCounter) ranks() [][3][]uint32 {
	all := make([][3][]uint32, len(b.workers))
	for column := range 3 {
		var texts []string
		for _, w := range b.workers {
			if codes := w.groups.codes[column]; codes != nil {
				texts = append(texts, codes.All()...)
			}
		}
		slices.Sort(texts)
		texts = slices.Compact(texts)
		for i, w := range b.workers {
			codes := w.groups.codes[column]
			if codes == nil {
				continue
			}
			own := make([]uint32, codes.Len()+1)
			for n, text := range codes.All() {
				rank, _ := slices.BinarySearch(texts, text)
				own[n] = uint32(rank)
			}
			all[i][column] = own
		}
	}
	return all
}

// sortKey puts down the ranks of a group's values: at most three of codes, of 32 bits, and 22 bits more.
func (g *bulkGroups) sortKey(p *groupPlace, ranks [3][]uint32) {
	numbers := g.split(p.code, len(g.codeDimensions()))
	packed := g.rests.keys[p.rest]
	at := 0
	for _, d := range g.by {
		switch {
		case d.month():
			p.rank(packed&(1<<channelShift-1), 17)
		case d == ByChannel:
			p.rank(packed>>channelShift&3, 2)
		case d == ByLevel:
			p.rank(packed>>levelShift&7, 3)
		default:
			p.rank(uint64(ranks[codeColumn(d)][numbers[at]]), 32)
			at++
		}
	}
}
