package metrics

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Cube is counts of dossiers by group (khối số liệu): the tallies, what the asked indicators counted, and what could not be read or
// judged. Cubes of one question merge, in any order; they are written and read as JSON and as binary, so that shards can be counted
// apart and put together. A Cube is plain data: it does not count, a [Counter] does. The zero Cube is of no question, and merges with
// any; where a cube is only read, nil is the zero Cube. It is not safe for concurrent use.
type Cube struct {
	asked    Asked
	cells    map[Key]*cell
	doubts   [doubts]int64
	rejected int64
}

// cell is what was counted in one group.
type cell struct {
	tally   Tally
	counts  []Count  // of the indicators that are rates, in their order among the asked
	spreads []Spread // of those that are measures
}

// Count is what an indicator counted. It is comparable, and adding two is all there is to merging.
type Count struct {
	Num, Den int64
	NoData   int64 // dossiers in question whose file or log does not say
}

// Plus returns both together.
func (c Count) Plus(o Count) Count { return Count{c.Num + o.Num, c.Den + o.Den, c.NoData + o.NoData} }

// Ratio returns the rate. It has none where any dossier in question has no data: a rate over some would pass for one over all.
func (c Count) Ratio() Ratio {
	if c.NoData != 0 {
		return Ratio{}
	}
	return Ratio{c.Num, c.Den}
}

// Asked returns the question as plain data.
func (c *Cube) Asked() Asked { return c.asked.clone() }

// orZero returns the cube, or the zero one for nil.
func (c *Cube) orZero() *Cube {
	if c == nil {
		return new(Cube)
	}
	return c
}

// Len returns how many groups there are.
func (c *Cube) Len() int { return len(c.cells) }

// cell returns the cell of a group, made if it is new.
func (c *Cube) cell(k Key) *cell {
	one := c.cells[k]
	if one == nil {
		if c.cells == nil {
			c.cells = map[Key]*cell{}
		}
		one = new(cell)
		c.cells[k] = one
	}
	return one
}

func (c *cell) add(o *cell) {
	c.tally = c.tally.Plus(o.tally)
	if len(c.counts) < len(o.counts) {
		c.counts = slices.Grow(c.counts, len(o.counts)-len(c.counts))[:len(o.counts)]
	}
	for i, n := range o.counts {
		c.counts[i] = c.counts[i].Plus(n)
	}
	if len(c.spreads) < len(o.spreads) {
		c.spreads = slices.Grow(c.spreads, len(o.spreads)-len(c.spreads))[:len(o.spreads)]
	}
	for i := range o.spreads {
		c.spreads[i] = c.spreads[i].Plus(o.spreads[i])
	}
}

// Merge adds what another cube counted, which stays as it is; a cube does not know what it has in it, so merged twice, or with itself, it
// counts twice. Where the words of [Asked].Judged differ one of the two is taken, the same in whichever order cubes are merged. The error,
// a [*MismatchError], says in what they were asked differently; or all that was counted, with what was added, is more than 1<<53. Then
// nothing was added. Cubes grouped by the same dimensions in another order differ: [Cube.RollUp] puts them in order.
func (c *Cube) Merge(o *Cube) error {
	switch {
	case o == nil || o.asked.Definitions == 0:
		return nil
	case c.asked.Definitions == 0:
		*c = *o.Clone()
		return nil
	default:
		if err := c.asked.Match(o.asked); err != nil {
			return err
		}
	}
	if c == o { // twice the same
		o = o.Clone()
	}
	if err := fit(c, o); err != nil {
		return err
	}
	c.asked.Judged = heading(c.asked.Judged, o.asked.Judged)
	c.addAll(o)
	return nil
}

// heading chooses one of two texts for the same, whichever came first.
func heading(a, b holiday.Text) holiday.Text {
	if none := (holiday.Text{}); a == none || b != none && cmp.Or(cmp.Compare(b.VI, a.VI), cmp.Compare(b.EN, a.EN)) < 0 {
		return b
	}
	return a
}

// addAll adds the counts of a cube of the same question.
func (c *Cube) addAll(o *Cube) {
	for k, one := range o.cells {
		c.cell(k).add(one)
	}
	for i, n := range o.doubts {
		c.doubts[i] += n
	}
	c.rejected += o.rejected
}

func (c *cell) clone() *cell {
	return &cell{c.tally, slices.Clone(c.counts), slices.Clone(c.spreads)}
}

// Clone returns a cube that shares nothing with c.
func (c *Cube) Clone() *Cube {
	all := &Cube{asked: c.asked.clone(), doubts: c.doubts, rejected: c.rejected}
	for k, one := range c.cells {
		*all.cell(k) = *one.clone()
	}
	return all
}

// Equal reports whether two cubes count the same for the same question, in the same words. Groups of no dossier do not count.
func (c *Cube) Equal(o *Cube) bool {
	o = o.orZero()
	if c.asked.Match(o.asked) != nil || c.asked.Judged != o.asked.Judged || c.doubts != o.doubts || c.rejected != o.rejected {
		return false
	}
	a, b := c.sorted(), o.sorted()
	return slices.EqualFunc(a, b, func(a, b group) bool {
		return a.key == b.key && a.tally == b.tally && slices.Equal(a.counts, b.counts) && slices.Equal(a.spreads, b.spreads)
	})
}

// RollUp returns the counts grouped by fewer dimensions, in the order given: the groups that then are one are added up. So it agrees
// with its parts, and with counting anew. A dimension that the cube is not grouped by is an error.
func (c *Cube) RollUp(by ...Dimension) (*Cube, error) {
	if err := checkDimensions(by); err != nil {
		return nil, err
	}
	for _, d := range by {
		if !slices.Contains(c.asked.By, d) {
			return nil, fmt.Errorf("metrics: the cube is not grouped by %v, but by %v", d, c.asked.By)
		}
	}
	all := &Cube{asked: c.asked.clone(), doubts: c.doubts, rejected: c.rejected}
	all.asked.By = slices.Clone(by)
	for k, one := range c.cells {
		all.cell(k.only(by)).add(one)
	}
	return all, nil
}

// group is a cell with its key.
type group struct {
	key Key
	*cell
}

// empty reports whether the group has no dossier in it, nor one that an indicator asks for.
func (c *cell) empty() bool {
	for _, n := range c.counts {
		if n != (Count{}) {
			return false
		}
	}
	for i := range c.spreads {
		if c.spreads[i].Count != 0 {
			return false
		}
	}
	return c.tally == Tally{}
}

// sorted returns the groups that have a dossier, in the order of the dimensions' values.
func (c *Cube) sorted() []group {
	all := make([]group, 0, len(c.cells))
	for k, one := range c.cells {
		if !one.empty() {
			all = append(all, group{k, one})
		}
	}
	slices.SortFunc(all, func(a, b group) int { return a.key.compare(b.key, c.asked.By) })
	return all
}
