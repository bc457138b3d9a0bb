package metrics

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
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

// WriteJSON writes the report as one JSON document, indented, ending with a newline:
//
//	{"period": {"from","to","as_of"},
//	 "rows": [{"key": {"agency": ...},
//	   "received": {"total","online","direct_post","carried"},
//	   "resolved": {"total","early","on_time","late","unknown"},
//	   "in_progress": {"total","within","overdue","unknown"}, "closed": n, "withdrawn": n, "stopped": n, "unplaceable": n,
//	   "rates": {"early": {"num","den","percent"}, "early_or_on_time", "late", "full_online", "paid_online"}}],
//	 "total": {...}, "rejected": n}
//
// "total" of received has the carried ones in it. The period is null when there is none, a percent is null over nothing.
func (r Report) WriteJSON(w io.Writer) error {
	doc := document{Period: r.Period, Rows: []row{}, Total: rowOf(r.Total), Rejected: r.Rejected}
	for _, one := range r.Rows {
		line := rowOf(one.Tally)
		line.Key = &key{one.Key, r.By}
		doc.Rows = append(doc.Rows, line)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(doc); err != nil {
		return fmt.Errorf("metrics: writing JSON: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

type document struct {
	Period   Period `json:"period"`
	Rows     []row  `json:"rows"`
	Total    row    `json:"total"`
	Rejected int64  `json:"rejected"`
}

type row struct {
	Key      *key `json:"key,omitempty"`
	Received struct {
		Total      int64 `json:"total"`
		Online     int64 `json:"online"`
		DirectPost int64 `json:"direct_post"`
		Carried    int64 `json:"carried"`
	} `json:"received"`
	Resolved struct {
		Total   int64 `json:"total"`
		Early   int64 `json:"early"`
		OnTime  int64 `json:"on_time"`
		Late    int64 `json:"late"`
		Unknown int64 `json:"unknown"`
	} `json:"resolved"`
	InProgress struct {
		Total   int64 `json:"total"`
		Within  int64 `json:"within"`
		Overdue int64 `json:"overdue"`
		Unknown int64 `json:"unknown"`
	} `json:"in_progress"`
	Closed      int64 `json:"closed"`
	Withdrawn   int64 `json:"withdrawn"`
	Stopped     int64 `json:"stopped"`
	Unplaceable int64 `json:"unplaceable"`
	Rates       Rates `json:"rates"`
}

func rowOf(t Tally) row {
	line := row{Closed: t.Closed(), Withdrawn: t.Withdrawn, Stopped: t.Stopped, Unplaceable: t.Unplaceable, Rates: t.Rates()}
	line.Received.Total, line.Received.Online, line.Received.DirectPost, line.Received.Carried = t.Total(), t.Online, t.Direct+t.Post, t.Carried
	line.Resolved.Total, line.Resolved.Early, line.Resolved.OnTime, line.Resolved.Late, line.Resolved.Unknown = t.Resolved(), t.Early, t.OnTime, t.Late, t.ResolvedUnknown
	line.InProgress.Total, line.InProgress.Within, line.InProgress.Overdue, line.InProgress.Unknown = t.Open(), t.Within, t.Overdue, t.OpenUnknown
	return line
}

// key is written with the dimensions asked for, in their order.
type key struct {
	Key
	by []Dimension
}

func (k key) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, d := range k.by {
		if i > 0 {
			b = append(b, ',')
		}
		var value bytes.Buffer
		encoder := json.NewEncoder(&value)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(k.Value(d)); err != nil {
			return nil, err
		}
		b = append(append(append(b, '"'), d.String()...), `":`...)
		b = append(b, bytes.TrimSpace(value.Bytes())...)
	}
	return append(b, '}'), nil
}
