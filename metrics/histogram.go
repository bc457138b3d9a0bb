package metrics

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Histogram returns how a measure that the report was asked for is spread, as a table (biểu đồ phân bố): a row a group, a column a range
// of the measure's unit, such as "1", "6–10", ">40" working days late, with the number of dossiers in it. The ranges end at the given
// numbers, each included, in rising order and from 0 up; without any they end at 0, 1, 2, 3, 5, 10, 20 and 40 of the unit, and for a
// share of the limit at every tenth up to the whole and at twice it. What is above the last has a range of its own.
//
// Up to 63 days a range is exact. Beyond, and for hours and shares, a bucket of the [Spread] that a range ends inside counts whole: so
// what lies less than a thirty-second above the end may be counted below it. The error is a name that the report was not asked for, a
// rate, or ends that do not rise.
func (r Report) Histogram(name string, ends ...int64) (Table, error) {
	k, ok := r.Indicator(name)
	switch {
	case !ok:
		return Table{}, fmt.Errorf("metrics: the report was not asked for indicator %q", clip(name))
	case !r.Indicators[k].Measures():
		return Table{}, fmt.Errorf("metrics: indicator %s is a rate; only a measure has a histogram", name)
	}
	i := r.Indicators[k]
	if len(ends) == 0 {
		ends = []int64{0, 1, 2, 3, 5, 10, 20, 40}
		if i.Unit == PartOfLimit {
			ends = []int64{10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200}
		}
	}
	per := units[i.Unit.entry()].per
	for n, end := range ends {
		if end < 0 || n > 0 && end <= ends[n-1] || end >= spreadMost/per {
			return Table{}, fmt.Errorf("metrics: the ranges of a histogram end at numbers that rise from 0 to %d; number %d is %d", spreadMost/per-1, n+1, end)
		}
	}
	s := r.sheet(false, part{histogramColumns(ends, per == 1), func(to []Cell, _ Tally, m Measured) []Cell {
		spread, _ := r.Spread(m, k)
		return append(to, spread.histogram(per, ends)...)
	}})
	s.head.Title = i.Title
	s.head.Head = append(r.head(), holiday.Text{
		VI: "Số hồ sơ theo " + i.Unit.In(deadline.Vietnamese), EN: "Dossiers by " + i.Unit.In(deadline.English),
	})
	s.head.Notes = []holiday.Text{{VI: i.In(deadline.Vietnamese), EN: i.In(deadline.English)}}
	return s.table(), nil
}

// histogramColumns is a column a range, and one for all. Between whole numbers there are others unless they are all whole.
func histogramColumns(ends []int64, whole bool) []Column {
	var all []Column
	add := func(key, title string) {
		all = append(all, Column{Key: key, Kind: CountColumn, Title: same(title)})
	}
	for n, end := range ends {
		switch {
		case whole && (n == 0 && end == 0 || n > 0 && end == ends[n-1]+1):
			add(fmt.Sprintf("at_%d", end), fmt.Sprint(end))
		case whole && n > 0:
			add(fmt.Sprintf("from_%d_to_%d", ends[n-1]+1, end), fmt.Sprintf("%d–%d", ends[n-1]+1, end))
		case n == 0:
			add(fmt.Sprintf("to_%d", end), fmt.Sprintf("≤%d", end))
		default:
			add(fmt.Sprintf("above_%d_to_%d", ends[n-1], end), fmt.Sprintf(">%d–%d", ends[n-1], end))
		}
	}
	last := ends[len(ends)-1]
	add(fmt.Sprintf("above_%d", last), fmt.Sprintf(">%d", last))
	return append(all, Column{Key: "count", Kind: CountColumn, Title: holiday.Text{VI: "Tổng số", EN: "All"}})
}

func same(s string) holiday.Text { return holiday.Text{VI: s, EN: s} }

// histogram returns how many numbers are in each range, and in all.
func (s *Spread) histogram(per int64, ends []int64) []Cell {
	var all []Cell
	seen := int64(0)
	for _, end := range ends {
		n, _ := s.Between(0, end*per)
		all = append(all, CountCell(n-seen))
		seen = n
	}
	return append(all, CountCell(s.Count-seen), CountCell(s.Count))
}
