package holiday

import (
	"iter"
	"slices"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Break is days off one after another (kỳ nghỉ), with at least one among them that is more than weekly rest.
type Break struct {
	Days    civil.Range
	Name    string // the Vietnamese names of its public holidays, each once; of its other days off only when it has none
	English string // the same in English
	// Provisional is whether any of its days, or the day before or after it, is: the break may still grow or shrink.
	Provisional bool
}

// NameIn returns the break's name in the given language.
func (b Break) NameIn(l Language) string { return Text{b.Name, b.English}.In(l) }

// Breaks yields the breaks that have a day from the first date through the second, each whole, as far as the calendar goes,
// in order. A holiday alone in the middle of a week is a break of one day; an ordinary weekend is none. Long weekends are
// the breaks of three days or more. A range turned around has none. A date outside the calendar is a [*RangeError].
func (c *Calendar) Breaks(from, through civil.Date) (iter.Seq[Break], error) {
	i, ok := c.index(from)
	if !ok {
		return nil, c.outside(from, 0)
	}
	j, ok := c.index(through)
	if !ok {
		return nil, c.outside(through, 0)
	}
	return func(yield func(Break) bool) {
		if j < i {
			return
		}
		for k := c.beginning(i); k <= j; {
			if c.worksAt(k) {
				k++
				continue
			}
			end := k
			for end+1 < len(c.reason) && !c.worksAt(end+1) {
				end++
			}
			if b, ok := c.breakOf(k, end); ok && !yield(b) {
				return
			}
			k = end + 1
		}
	}, nil
}

func (c *Calendar) worksAt(i int) bool { return c.rank[i+1] != c.rank[i] }

// beginning returns where the days off begin that day i is one of; i itself when it is worked.
func (c *Calendar) beginning(i int) int {
	for ; i > 0 && !c.worksAt(i) && !c.worksAt(i-1); i-- {
	}
	return i
}

// breakOf is the break of days i through j, all of them off; false when they are weekly rest and nothing else.
func (c *Calendar) breakOf(i, j int) (Break, bool) {
	var holidays, others []Text
	for k := i; k <= j; k++ {
		switch r := &c.reasons[c.reason[k]]; {
		case r.kind == Holiday && !slices.Contains(holidays, r.name):
			holidays = append(holidays, r.name)
		case r.kind != Holiday && r.kind != WeeklyRest && !slices.Contains(others, r.name):
			others = append(others, r.name)
		}
	}
	if holidays == nil {
		holidays = others
	}
	b := Break{Days: civil.Range{From: c.days.From.AddDays(i), Through: c.days.From.AddDays(j)}}
	for n, name := range holidays {
		if n > 0 {
			b.Name, b.English = b.Name+", ", b.English+", "
		}
		b.Name, b.English = b.Name+name.VI, b.English+name.EN
	}
	before, after := max(i-1, 0), min(j+1, len(c.reason)-1)
	b.Provisional = c.provisional[after+1] != c.provisional[before]
	return b, holidays != nil
}
