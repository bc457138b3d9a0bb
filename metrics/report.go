package metrics

import (
	"slices"
	"strings"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Report is the answer to a [Question]: plain data, the groups in order.
type Report struct {
	Period   Period
	Judged   holiday.Text // what dossiers were judged against; may be empty
	By       []Dimension
	Rows     []Row // one a group that has a dossier, in the order of the dimensions' values
	Total    Tally
	Rejected int64        // rows that could not be read, and are in no tally
	Doubts   []DoubtCount // why dossiers are unknown, in the order of [Doubt]

	Indicators []Indicator // what was asked beside; see [Row].Measured
	All        Measured    // what they counted of all groups together
}

// Row is one group of a report.
type Row struct {
	Key      Key
	Tally    Tally
	Measured Measured
}

// Measured is what the indicators of a report counted, in their order.
type Measured struct {
	Counts  []Count  // of each indicator; of a measure Num and Den are how many dossiers have a value
	Spreads []Spread // of each measure
}

// Report returns what the cube counted. Indicators of the caller's own, by [RateBy], are given for their titles; without them they
// have their names.
func (c *Cube) Report(own ...Indicator) Report {
	var all []Indicator
	for _, id := range c.asked.Indicators {
		all = append(all, indicatorOf(id, own))
	}
	return c.report(all)
}

// indicatorOf returns the indicator of an ID, or one that has but its name.
func indicatorOf(id string, own []Indicator) Indicator {
	for _, i := range own {
		if i.ID() == id {
			return i
		}
	}
	name, _, _ := strings.Cut(id, "@")
	if i, err := ParseIndicator(name); err == nil && i.ID() == id {
		return i
	}
	return Indicator{Name: name, Title: holiday.Text{VI: name, EN: name}}
}

func (c *Cube) report(indicators []Indicator) Report {
	r := Report{Judged: c.asked.Judged, Period: c.asked.Period, By: slices.Clone(c.asked.By), Rejected: c.rejected, Indicators: slices.Clone(indicators)}
	var total cell
	for _, g := range c.sorted() {
		total.add(g.cell)
		own := g.clone()
		r.Rows = append(r.Rows, Row{g.key, own.tally, Measured{own.counts, own.spreads}})
	}
	r.Total, r.All = total.tally, Measured{total.counts, total.spreads}
	r.Doubts = doubtCounts(c.doubts)
	return r
}

func doubtCounts(counts [doubts]int64) (all []DoubtCount) {
	for doubt, n := range counts {
		if n > 0 {
			all = append(all, DoubtCount{Doubt(doubt), n})
		}
	}
	return all
}

// DoubtCount is how many dossiers are unknown for one reason.
type DoubtCount struct {
	Doubt Doubt
	Count int64
}
