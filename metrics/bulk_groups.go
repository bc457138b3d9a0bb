package metrics

import (
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// bulkGroups is the groups of one worker while rows are counted. The group of a row is two numbers: that of its code, or of its codes
// together, and that of the rest of its key. The counts of a rest are in pages by the code, so that rows of one time, which stand
// together in a file, count near each other.
type bulkGroups struct {
	by    []Dimension
	codes [3]*record.Codes // of the agency, the procedure and the field
	pairs [2]numbering     // of two codes together, and of those with a third
	rests numbering        // of the month, the channel and the level
	pages [][]*groupPage   // by the rest, and by the code
	month monthNumbers

	in   uint32 // the counts that each dossier received is in, by the columns of the file
	rows int    // how many since the counts were added up

	// Scratch of add.
	there [bulkBatch]int32
	code  [bulkBatch]uint32
	rest  [bulkBatch]uint64
}

// groupPage is the counts of 64 codes, one after another by their numbers.
type groupPage struct {
	counts [64]narrow
	wide   *[64]Tally // what was added up
}

// The rest of a key has the month, the channel and the level in it.
const (
	channelShift = 17
	levelShift   = channelShift + 2
)

// begin makes ready for the rows of a batch, of a file in which the given counts hold for each dossier received.
func (g *bulkGroups) begin(b *record.Batch, in uint32) {
	g.codes = [3]*record.Codes{b.Agencies, b.Procedures, b.Fields}
	if g.rows > 0 && (g.in != in || g.rows > narrowMost-len(b.Rows)) {
		g.addUp()
	}
	g.in = in
	g.rows += len(b.Rows)
}

// add counts rows that are in the given counts, and are due on the given days.
func (g *bulkGroups) add(rows []record.PackedRow, counts []uint32, dueDays []int32) {
	there := g.there[:0]
	for i := range rows {
		if counts[i] != 0 {
			there = append(there, int32(i))
		}
	}
	g.keys(rows, there, counts, dueDays)
	last, pages := ^uint64(0), []*groupPage(nil)
	for n, i := range there {
		if g.rest[n] != last {
			last = g.rest[n]
			pages = g.of(last)
		}
		code := g.code[n]
		if at := code >> 6; int(at) >= len(pages) || pages[at] == nil {
			pages = g.newPage(last, at)
		}
		pages[code>>6].counts[code&63].add(counts[i])
	}
}

// of returns the pages of a rest.
func (g *bulkGroups) of(rest uint64) []*groupPage {
	n := g.rests.of(rest)
	if int(n) == len(g.pages) {
		g.pages = append(g.pages, nil)
	}
	return g.pages[n]
}

func (g *bulkGroups) newPage(rest uint64, at uint32) []*groupPage {
	n := g.rests.of(rest)
	for int(at) >= len(g.pages[n]) {
		g.pages[n] = append(g.pages[n], nil)
	}
	g.pages[n][at] = new(groupPage)
	return g.pages[n]
}

// keys finds the codes and the rests of the rows that are there, one after another.
func (g *bulkGroups) keys(rows []record.PackedRow, there []int32, counts []uint32, dueDays []int32) {
	code, rest := g.code[:len(there)], g.rest[:len(there)]
	clear(code)
	clear(rest)
	for n, d := range g.codeDimensions() {
		for k, i := range there {
			own := codeOf(&rows[i], d)
			if n > 0 {
				own = g.pairs[n-1].of(uint64(code[k])<<32 | uint64(own))
			}
			code[k] = own
		}
	}
	const open = 1<<countWithin | 1<<countOverdue | 1<<countOpenUnknown
	for _, d := range g.by {
		switch d {
		case ByMonth:
			for k, i := range there {
				rest[k] |= uint64(g.month.of(rows[i].Received().Day()))
			}
		case ByFinishedMonth:
			for k, i := range there {
				if counts[i]&open == 0 {
					rest[k] |= uint64(g.month.of(rows[i].Finished().Day()))
				}
			}
		case ByDueMonth:
			for k, i := range there {
				rest[k] |= uint64(g.month.of(civil.Min().AddDays(int(dueDays[i]) - 1)))
			}
		case ByChannel:
			for k, i := range there {
				rest[k] |= uint64(max(rows[i].Channel(), record.ChannelDirect)) << channelShift // absent counts as direct
			}
		case ByLevel:
			for k, i := range there {
				rest[k] |= uint64(rows[i].Level()) << levelShift
			}
		}
	}
}

// codeDimensions returns the dimensions that are codes, in their order.
func (g *bulkGroups) codeDimensions() []Dimension {
	var all [3]Dimension
	n := 0
	for _, d := range g.by {
		if d == ByAgency || d == ByProcedure || d == ByField {
			all[n] = d
			n++
		}
	}
	return all[:n:n]
}

func codeOf(r *record.PackedRow, d Dimension) uint32 {
	switch d {
	case ByAgency:
		return r.Agency()
	case ByProcedure:
		return r.Procedure()
	}
	return r.Field()
}

// codeColumn is where a column of codes is among the three.
func codeColumn(d Dimension) int {
	switch d {
	case ByAgency:
		return 0
	case ByProcedure:
		return 1
	}
	return 2
}

// addUp adds the counts to those of the groups so far, and begins anew.
func (g *bulkGroups) addUp() {
	for _, pages := range g.pages {
		for _, p := range pages {
			if p == nil {
				continue
			}
			if p.wide == nil {
				p.wide = new([64]Tally)
			}
			for i := range p.counts {
				p.counts[i].widen(&p.wide[i], g.in)
			}
			p.counts = [64]narrow{}
		}
	}
	g.rows = 0
}

// each calls f with each group that has a dossier: the place of its rest, its code and its counts.
func (g *bulkGroups) each(f func(rest int, code uint32, t Tally)) {
	for rest, pages := range g.pages {
		for at, p := range pages {
			if p == nil {
				continue
			}
			for i := range p.counts {
				if t := g.tally(p, i); t != (Tally{}) {
					f(rest, uint32(at<<6|i), t)
				}
			}
		}
	}
}

func (g *bulkGroups) tally(p *groupPage, i int) (t Tally) {
	if p.wide != nil {
		t = p.wide[i]
	}
	p.counts[i].widen(&t, g.in)
	return t
}

// split returns the numbers of the codes that a number stands for, in the order of the dimensions.
func (g *bulkGroups) split(code uint32, codes int) (all [3]uint32) {
	for n := codes - 1; n >= 0; n-- {
		all[n] = code
		if n > 0 {
			pair := g.pairs[n-1].keys[code]
			code, all[n] = uint32(pair>>32), uint32(pair)
		}
	}
	return all
}

// key returns the key of a group.
func (g *bulkGroups) key(rest int, code uint32) (k Key) {
	dimensions := g.codeDimensions()
	numbers := g.split(code, len(dimensions))
	for n, d := range dimensions {
		text := g.codes[codeColumn(d)].Text(numbers[n])
		switch d {
		case ByAgency:
			k.Agency = text
		case ByProcedure:
			k.Procedure = text
		case ByField:
			k.Field = text
		}
	}
	packed := g.rests.keys[rest]
	k.Month = monthOf(int32(packed & (1<<channelShift - 1)))
	k.Channel = record.Channel(packed >> channelShift & 3)
	k.Level = record.Level(packed >> levelShift & 7)
	return k
}
