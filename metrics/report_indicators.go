package metrics

import (
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Spread returns the spread of the kth indicator, and whether it is a measure.
func (r Report) Spread(m Measured, k int) (Spread, bool) {
	at := 0
	for i := range r.Indicators {
		if !r.Indicators[i].Measures() {
			continue
		}
		if i == k {
			if at < len(m.Spreads) {
				return m.Spreads[at], true
			}
			return Spread{}, true
		}
		at++
	}
	return Spread{}, false
}

// Count returns what the kth indicator counted.
func (r Report) Count(m Measured, k int) Count {
	if k < 0 || k >= len(m.Counts) {
		return Count{}
	}
	return m.Counts[k]
}

// Indicator returns where the indicator of that name is among those asked for, and whether it is.
func (r Report) Indicator(name string) (k int, ok bool) {
	for k := range r.Indicators {
		if r.Indicators[k].Name == name {
			return k, true
		}
	}
	return 0, false
}

// indicatorPart is the indicators asked for.
func (r Report) indicatorPart() part {
	var p part
	for _, i := range r.Indicators {
		p.columns = append(p.columns, i.columns()...)
	}
	p.cells = func(to []Cell, _ Tally, m Measured) []Cell {
		for k := range r.Indicators {
			to = r.indicatorCells(to, m, k)
		}
		return to
	}
	return p
}

// columns is an indicator as columns of a table. Their keys are not those of the five rates, some of which are indicators, too.
func (i Indicator) columns() []Column {
	key := "indicator_" + i.Name
	title := holiday.Text{VI: wrapped(i.title(deadline.Vietnamese)), EN: wrapped(i.title(deadline.English))}
	none := Column{Key: key + "_no_data", Kind: CountColumn, Optional: true, Title: holiday.Text{VI: "không có\ndữ liệu", EN: "no data"}}
	if !i.Measures() {
		return []Column{{Key: key, Title: title, Kind: RatioColumn}, none}
	}
	return []Column{
		{Key: key + "_count", Kind: CountColumn, Title: holiday.Text{VI: title.VI + "\nsố hồ sơ", EN: title.EN + "\ndossiers"}},
		{Key: key + "_mean", Kind: DecimalColumn, Title: holiday.Text{VI: "trung\nbình", EN: "mean"}},
		{Key: key + "_median", Kind: DecimalColumn, Title: holiday.Text{VI: "trung\nvị", EN: "median"}},
		none,
	}
}

// indicatorCells appends what the kth indicator counted.
func (r Report) indicatorCells(to []Cell, m Measured, k int) []Cell {
	i, count := &r.Indicators[k], r.Count(m, k)
	if !i.Measures() {
		return append(to, RatioCell(count.Ratio()), CountCell(count.NoData))
	}
	spread, _ := r.Spread(m, k)
	mean, median := Cell{}, Cell{}
	if n, ok := spread.Mean(i.Unit); ok {
		mean = DecimalCell(n)
	}
	if n, ok := spread.Median(i.Unit); ok {
		median = DecimalCell(n)
	}
	return append(to, CountCell(spread.Count), mean, median, CountCell(count.NoData))
}

// title is the indicator's title, or its name where it has none.
func (i Indicator) title(l deadline.Language) string {
	title := i.Title.In(l)
	if title == "" {
		title = i.Name
	}
	return title
}

// wrapped is words in lines of about a dozen letters, for the head of a column.
func wrapped(s string) string {
	const long = 14
	var lines []string
	for _, word := range strings.Fields(s) {
		if n := len(lines); n > 0 && width(lines[n-1])+1+width(word) <= long {
			lines[n-1] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return strings.Join(lines, "\n")
}

// In says in one line what the indicator is: its name, its title, what of what it counts, and its source with the mark of its evidence.
func (i Indicator) In(l deadline.Language) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", i.Name, i.title(l))
	if i.Of != (holiday.Text{}) {
		part := holiday.Text{VI: " = %s / %s", EN: " = %s / %s"}
		if i.Measures() {
			part = holiday.Text{VI: " (%s), của %s", EN: " (%s), of %s"}
		}
		fmt.Fprintf(&b, part.In(l), i.Met.In(l), i.Of.In(l))
	}
	if i.Source != (holiday.Text{}) {
		fmt.Fprintf(&b, ". %s: %s", holiday.Text{VI: "Nguồn", EN: "Source"}.In(l), i.Source.In(l))
		if !i.Since.IsZero() {
			fmt.Fprintf(&b, holiday.Text{VI: ", từ %s", EN: ", since %s"}.In(l), l.Date(i.Since))
		}
		fmt.Fprintf(&b, " [%s]", i.Evidence.In(l))
	}
	return b.String()
}
