package metrics

import (
	"math/bits"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// bulkGroups is the groups of one worker while rows are counted. The group of a row is two numbers: that of its code, or of its codes
// together, and that of the rest of its key. The counts of a rest are in pages by the code, so that rows of one time, which stand
// together in a file, count near each other.
type bulkGroups struct {
	by      []Dimension
	byCodes []Dimension      // those that are codes
	codes   [3]*record.Codes // of the agency, the procedure and the field
	pairs   [2]numbering     // of two codes together, and of those with a third
	rests   numbering        // of the month, the channel and the level
	pages   [][]*groupPage   // by the rest, and by the code
	month   monthNumbers

	in uint32 // the counts that each dossier received is in, by the columns of the file

	// Scratch of add.
	code [bulkBatch]uint32
	rest [bulkBatch]uint64
}

func newBulkGroups(by []Dimension) bulkGroups {
	g := bulkGroups{by: by}
	for _, d := range by {
		if d.code() {
			g.byCodes = append(g.byCodes, d)
		}
	}
	return g
}

// The rest of a key has the month, the channel and the level in it.
const (
	channelShift = 17
	levelShift   = channelShift + 2
)

// begin makes ready for the rows of a batch, of a file in which the given counts hold for each dossier received.
func (g *bulkGroups) begin(b *record.Batch, in uint32) {
	g.codes = [3]*record.Codes{b.Agencies, b.Procedures, b.Fields}
	if g.in != in {
		g.close()
	}
	g.in = in
}

// add counts rows that are in the given counts, and are due on the given days.
func (g *bulkGroups) add(rows []record.PackedRow, counts []uint32, dueDays []int32) {
	g.keys(rows, counts, dueDays)
	for from := 0; from < len(counts); {
		rest, to := g.rest[from&(bulkBatch-1)], from+1
		for to < len(counts) && g.rest[to&(bulkBatch-1)] == rest {
			to++
		}
		g.addTo(rest, counts[:to], from)
		from = to
	}
}

// addTo counts the rows from one on, which are all of one rest.
func (g *bulkGroups) addTo(rest uint64, counts []uint32, from int) {
	pages := g.of(rest)
	missing, late := g.addSome(pages, counts, from)
	for odd := missing; odd != 0; odd &= odd - 1 {
		i := bits.TrailingZeros64(odd)
		at := g.code[i] >> 6
		if int(at) >= len(pages) || pages[at] == nil {
			pages = g.newPage(rest, at)
		}
		pages[at].counts[g.code[i]&63].add(counts[i])
	}
	for late |= missing; late != 0; late &= late - 1 {
		code := g.code[bits.TrailingZeros64(late)]
		pages[code>>6].spare(code, g.in)
	}
}

// addSome counts rows in pages. It returns a bit for each row whose page is not there, and for each that a count came half as far with
// as it can: there is room for all rows that are looked at together.
func (g *bulkGroups) addSome(pages []*groupPage, counts []uint32, from int) (missing, late uint64) {
	for i := from; i < len(counts); i++ {
		n, code := counts[i], g.code[i&(bulkBatch-1)]
		if n == 0 {
			continue
		}
		if at := code >> 6; int(at) >= len(pages) || pages[at] == nil {
			missing |= 1 << (i & 63)
		} else if !pages[at].counts[code&63].add(n) {
			late |= 1 << (i & 63)
		}
	}
	return missing, late
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

// keys finds the codes and the rests of rows; those of a row that is not there are of no meaning.
func (g *bulkGroups) keys(rows []record.PackedRow, counts []uint32, dueDays []int32) {
	code, rest := g.code[:len(rows)], g.rest[:len(rows)]
	counts, dueDays = counts[:len(rows)], dueDays[:len(rows)]
	codes := g.byCodes
	if len(codes) == 0 {
		clear(code)
	}
	for n, d := range codes {
		g.codesOf(rows, d, n)
	}
	clear(rest)
	const open = 1<<countWithin | 1<<countOverdue | 1<<countOpenUnknown
	for _, d := range g.by {
		switch d {
		case ByMonth:
			for i := range rows {
				rest[i] |= uint64(g.month.of(rows[i].Received().Day()))
			}
		case ByFinishedMonth:
			for i := range rows {
				if counts[i]&open == 0 {
					rest[i] |= uint64(g.month.of(rows[i].Finished().Day()))
				}
			}
		case ByDueMonth:
			for i := range rows {
				rest[i] |= uint64(g.month.of(civil.Min().AddDays(int(dueDays[i]) - 1)))
			}
		case ByChannel:
			for i := range rows {
				rest[i] |= uint64(max(rows[i].Channel(), record.ChannelDirect)) << channelShift // absent counts as direct
			}
		case ByLevel:
			for i := range rows {
				rest[i] |= uint64(rows[i].Level()) << levelShift
			}
		}
	}
}

// codesOf puts the numbers of the nth dimension of codes behind those of the ones before.
func (g *bulkGroups) codesOf(rows []record.PackedRow, d Dimension, n int) {
	code := g.code[:len(rows)]
	for i := range rows {
		own := codeOf(&rows[i], d)
		if n > 0 {
			own = g.pairs[n-1].of(uint64(code[i])<<32 | uint64(own))
		}
		code[i] = own
	}
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

// close adds up all counts, so that those that follow may hold for other dossiers.
func (g *bulkGroups) close() {
	for _, pages := range g.pages {
		for _, p := range pages {
			if p != nil {
				p.close(g.in)
			}
		}
	}
}

// each calls f with each group that has a dossier: the place of its rest, its code, and the page of its counts.
func (g *bulkGroups) each(f func(rest int, code uint32, page *groupPage)) {
	for rest, pages := range g.pages {
		for at, p := range pages {
			if p == nil {
				continue
			}
			for i := range uint32(len(p.counts)) {
				if !p.empty(i) {
					f(rest, uint32(at)<<6|i, p)
				}
			}
		}
	}
}

// nthCode returns the number of the nth dimension of codes, of those that a code stands for.
func (g *bulkGroups) nthCode(code uint32, nth int) uint32 {
	for n := len(g.byCodes) - 1; n > 0; n-- {
		pair := g.pairs[n-1].keys[code]
		if n == nth {
			return uint32(pair)
		}
		code = uint32(pair >> 32)
	}
	return code
}

// key returns the key of a group.
func (g *bulkGroups) key(rest int, code uint32) (k Key) {
	for n, d := range g.byCodes {
		text := g.codes[codeColumn(d)].Text(g.nthCode(code, n))
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
