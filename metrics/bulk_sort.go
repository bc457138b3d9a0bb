package metrics

import (
	"slices"
	"sync"
)

// groupPlace is where the counts of a group are.
type groupPlace struct {
	worker, rest, code uint32
}

// sortedGroups is the groups of all workers in the order of the dimensions' values; a group that several have is there several times.
type sortedGroups struct {
	places []groupPlace
	ranks  [][]uint32 // by dimension and place: where its value stands among the values
	order  []uint32   // of the places; split marks those of the same group as the one before
}

// sameGroup is the mark of a place in the order.
const sameGroup = 1 << 31

// sorted sorts the groups: by the last dimension first, and so that each sorting keeps what the ones before it did.
func (b *BulkCounter) sorted() *sortedGroups {
	s := &sortedGroups{places: b.places()}
	codes := b.codeRanks()
	s.order = make([]uint32, len(s.places))
	for i := range s.order {
		s.order[i] = uint32(i)
	}
	next := make([]uint32, len(s.places))
	for n, d := range slices.Backward(b.asked.By) {
		ranks, most := b.ranksOf(s.places, d, codeDimension(b.asked.By, n), codes)
		s.ranks = append(s.ranks, ranks)
		begins := make([]uint32, most+2) // of the places of each rank in the order
		for _, rank := range ranks {
			begins[rank+1]++
		}
		for i := range most {
			begins[i+1] += begins[i]
		}
		for _, at := range s.order {
			rank := ranks[at]
			next[begins[rank]] = at
			begins[rank]++
		}
		s.order, next = next, s.order
	}
	return s
}

// same reports whether two places are of one group.
func (s *sortedGroups) same(a, b uint32) bool {
	if s.places[a].worker == s.places[b].worker {
		return false
	}
	for _, ranks := range s.ranks {
		if ranks[a] != ranks[b] {
			return false
		}
	}
	return true
}

// sortedPart is a stretch of the order that no group lies on both sides of, and how many groups it has.
type sortedPart struct {
	order  []uint32
	groups int
}

// split cuts the order into so many parts of about one length, and marks it.
func (s *sortedGroups) split(parts int) []sortedPart {
	all := make([]sortedPart, parts)
	from := 0
	for i := range all {
		to := max(from, len(s.order)*(i+1)/parts)
		for to > 0 && to < len(s.order) && s.same(s.order[to], s.order[to-1]) {
			to++
		}
		all[i].order = s.order[from:to]
		from = to
	}
	var done sync.WaitGroup
	for i := range all {
		done.Go(func() { s.mark(&all[i]) })
	}
	done.Wait()
	return all
}

// mark marks the places of a part, and counts its groups.
func (s *sortedGroups) mark(part *sortedPart) {
	for k, at := range part.order {
		if k > 0 && s.same(at, part.order[k-1]&^sameGroup) {
			part.order[k] |= sameGroup
		} else {
			part.groups++
		}
	}
}

// places returns the groups of all workers.
func (b *BulkCounter) places() []groupPlace {
	n := 0
	for _, w := range b.workers {
		w.groups.each(func(int, uint32, *groupPage) { n++ })
	}
	all := make([]groupPlace, 0, n)
	for i, w := range b.workers {
		w.groups.each(func(rest int, code uint32, _ *groupPage) {
			all = append(all, groupPlace{uint32(i), uint32(rest), code})
		})
	}
	return all
}

// codeDimension is how many of the dimensions before the nth are of codes.
func codeDimension(by []Dimension, n int) int {
	codes := 0
	for _, d := range by[:n] {
		if d.code() {
			codes++
		}
	}
	return codes
}

// ranksOf returns where the value of each place stands among the values of a dimension, and the largest.
func (b *BulkCounter) ranksOf(places []groupPlace, d Dimension, nth int, codes [][3][]uint32) (ranks []uint32, most uint32) {
	ranks = make([]uint32, len(places))
	for i, p := range places {
		g := &b.workers[p.worker].groups
		switch packed := g.rests.keys[p.rest]; {
		case d.code():
			ranks[i] = codes[p.worker][codeColumn(d)][g.nthCode(p.code, nth)]
		case d.month():
			ranks[i] = uint32(packed & (1<<channelShift - 1))
		case d == ByChannel:
			ranks[i] = uint32(packed >> channelShift & 3)
		case d == ByLevel:
			ranks[i] = uint32(packed >> levelShift & 7)
		}
		most = max(most, ranks[i])
	}
	return ranks, most
}

// codeRanks returns, for each worker and each column of codes, where the text of each number stands among the texts of all workers.
func (b *BulkCounter) codeRanks() [][3][]uint32 {
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
