package metrics

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"
)

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
// "total" of received has the carried ones in it. The period is null when there is none, a percent is null over nothing. Where
// indicators were asked for, each row and the total have "indicators", by name: a rate {"num","den","percent","no_data"}, a measure
// {"unit","count","mean","median","no_data"} with null for the mean and the median of none. A code that is not UTF-8 is an error, since in
// JSON it would be another; so are the errors of w.
func (r Report) WriteJSON(w io.Writer) error {
	out := bufio.NewWriterSize(w, 1<<16)
	line := jsonLines{out: out}
	line.value("{\n  \"period\": ", "  ", r.Period)
	out.WriteString(",\n  \"rows\": [")
	for i := range r.Rows {
		one := &r.Rows[i]
		row := r.row(one.Tally, one.Measured)
		row.Key = &key{one.Key, r.By}
		if i > 0 {
			out.WriteString(",")
		}
		line.value("\n    ", "    ", row)
	}
	if len(r.Rows) > 0 {
		out.WriteString("\n  ")
	}
	line.value("],\n  \"total\": ", "  ", r.row(r.Total, r.All))
	fmt.Fprintf(out, ",\n  \"rejected\": %d\n}\n", r.Rejected)
	if line.err != nil {
		return fmt.Errorf("metrics: writing JSON: %w", line.err)
	}
	return out.Flush()
}

// jsonLines writes values of a document one after another.
type jsonLines struct {
	out  *bufio.Writer
	text bytes.Buffer
	in   bytes.Buffer
	err  error
}

// value writes a value that stands behind some text, indented by so much.
func (j *jsonLines) value(before, indent string, v any) {
	j.out.WriteString(before)
	j.text.Reset()
	j.in.Reset()
	encoder := json.NewEncoder(&j.text)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	if err == nil {
		err = json.Indent(&j.in, bytes.TrimSpace(j.text.Bytes()), indent, "  ")
	}
	if err != nil && j.err == nil {
		j.err = err
	}
	j.out.Write(j.in.Bytes())
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

	Indicators json.RawMessage `json:"indicators,omitempty"`
}

func (r *Report) row(t Tally, m Measured) row {
	line := row{Closed: t.Closed(), Withdrawn: t.Withdrawn, Stopped: t.Stopped, Unplaceable: t.Unplaceable, Rates: t.Rates()}
	line.Received.Total, line.Received.Online, line.Received.DirectPost, line.Received.Carried = t.Total(), t.Online, t.Direct+t.Post, t.Carried
	line.Resolved.Total, line.Resolved.Early, line.Resolved.OnTime, line.Resolved.Late, line.Resolved.Unknown = t.Resolved(), t.Early, t.OnTime, t.Late, t.ResolvedUnknown
	line.InProgress.Total, line.InProgress.Within, line.InProgress.Overdue, line.InProgress.Unknown = t.Open(), t.Within, t.Overdue, t.OpenUnknown
	if len(r.Indicators) > 0 {
		line.Indicators = r.indicatorsJSON(m)
	}
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
		text := k.Value(d)
		if !utf8.ValidString(text) { // in JSON it would be another
			return nil, fmt.Errorf("%v %q is not UTF-8", d, text)
		}
		if err := encoder.Encode(text); err != nil {
			return nil, err
		}
		b = append(append(append(b, '"'), d.String()...), `":`...)
		b = append(b, bytes.TrimSpace(value.Bytes())...)
	}
	return append(b, '}'), nil
}

// indicatorsJSON is what the indicators counted, by name.
func (r *Report) indicatorsJSON(m Measured) []byte {
	b := []byte{'{'}
	for k := range r.Indicators {
		i, count := &r.Indicators[k], r.Count(m, k)
		if k > 0 {
			b = append(b, ',')
		}
		b = append(append(b, jsonString(i.Name)...), ':')
		if !i.Measures() {
			rate, _ := count.Ratio().MarshalJSON() // cannot fail
			b = fmt.Appendf(append(b, bytes.TrimSuffix(rate, []byte("}"))...), `,"no_data":%d}`, count.NoData)
			continue
		}
		cells := r.indicatorCells(nil, m, k)
		b = fmt.Appendf(b, `{"unit":%q,"count":%s,"mean":%s,"median":%s,"no_data":%d}`, i.Unit, cells[0].json(), cells[1].json(), cells[2].json(), count.NoData)
	}
	return append(b, '}')
}
