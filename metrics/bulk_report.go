package metrics

import "sync"

// Report returns what was counted so far; of the zero BulkCounter the zero Report. The counter may go on.
func (b *BulkCounter) Report() Report {
	if b.asked == nil {
		return Report{}
	}
	if b.asked.slow() {
		return b.Cube().report(b.asked.Indicators)
	}
	data := b.asked.asData()
	r := Report{Judged: data.Judged, Period: data.Period, By: data.By, Rejected: b.rejected, Indicators: b.asked.Indicators}
	r.Rows, r.Total = b.rows(b.sorted())
	r.Doubts = doubtCounts(b.doubts())
	return r
}

// rows returns the rows of sorted groups, and their counts together. As many goroutines as there are workers make them, each those of a
// stretch of the groups.
func (b *BulkCounter) rows(sorted *sortedGroups) ([]Row, Tally) {
	parts := sorted.split(max(1, len(b.workers)))
	n := 0
	for _, part := range parts {
		n += part.groups
	}
	if n == 0 {
		return nil, Tally{}
	}
	rows, totals := make([]Row, n), make([]Tally, len(parts))
	if len(parts) > 1 {
		touch(rows)
	}
	var all sync.WaitGroup
	n = 0
	for i, part := range parts {
		own := rows[n : n+part.groups]
		n += part.groups
		all.Go(func() { totals[i] = b.fill(own, sorted, part.order) })
	}
	all.Wait()
	total := Tally{}
	for _, t := range totals {
		total = total.Plus(t)
	}
	return rows, total
}

// touch writes to each page of memory that new rows lie in. The system hands memory over a page at a time, when it is first written to, and
// goroutines that ask at once wait for one another, longer than for one that asks for all of it before they begin.
func touch(rows []Row) {
	const page = 8 // rows, less than lie in the smallest page there is
	for i := 0; i < len(rows); i += page {
		rows[i].Tally.Online = 0
	}
}

// fill makes the rows of groups in their order, and returns their counts together. It looks for the counts of many groups before it
// works with any, so that they come from memory together.
func (b *BulkCounter) fill(rows []Row, sorted *sortedGroups, order []uint32) (total Tally) {
	var all [64]held
	n := -1
	for from := 0; from < len(order); from += len(all) {
		some := order[from:min(from+len(all), len(order))]
		for i, at := range some {
			p := sorted.places[at&^sameGroup]
			all[i] = b.workers[p.worker].groups.pages[p.rest][p.code>>6].held(p.code & 63)
		}
		for i, at := range some {
			p := sorted.places[at&^sameGroup]
			g := &b.workers[p.worker].groups
			if at&sameGroup == 0 {
				if n >= 0 {
					total = total.Plus(rows[n].Tally)
				}
				n++
				rows[n].Key = g.key(int(p.rest), p.code)
			}
			all[i].addTo(&rows[n].Tally, g.in)
		}
	}
	if n >= 0 {
		total = total.Plus(rows[n].Tally)
	}
	return total
}

// Cube returns what was counted so far, to be merged with others or to be kept; of the zero BulkCounter the zero Cube. The counter may go
// on.
func (b *BulkCounter) Cube() *Cube {
	if b.asked == nil {
		return new(Cube)
	}
	c := b.asked.newCube()
	c.rejected = b.rejected
	for _, w := range b.workers {
		c.addAll(w.cube)
		w.groups.each(func(rest int, code uint32, page *groupPage) {
			all := page.held(code & 63)
			all.addTo(&c.cell(w.groups.key(rest, code)).tally, w.groups.in)
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
