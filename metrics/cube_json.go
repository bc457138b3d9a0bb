package metrics

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// cubeFormat is the version of the documents that cubes are written as.
const cubeFormat = 1

type cubeJSON struct {
	Cube        int              `json:"cube"` // the version of the format
	Definitions int              `json:"definitions"`
	Period      Period           `json:"period"`
	By          []string         `json:"by"`
	Judged      holiday.Text     `json:"judged"`
	Due         string           `json:"due"`
	Calendar    string           `json:"calendar"`
	Measured    string           `json:"measured"`
	Indicators  []string         `json:"indicators"`
	Rejected    int64            `json:"rejected"`
	Doubts      map[string]int64 `json:"doubts"`
	Groups      []groupJSON      `json:"groups"`
}

type groupJSON struct {
	Key     map[string]string `json:"key"`
	Tally   map[string]int64  `json:"tally"` // what is 0 is left out
	Counts  []countJSON       `json:"counts,omitempty"`
	Spreads []json.RawMessage `json:"spreads,omitempty"`
}

// countJSON is a count as a list of three numbers; package encoding/json would take one of two or of four.
type countJSON [3]int64

// UnmarshalJSON reads three whole numbers, and nothing else.
func (c *countJSON) UnmarshalJSON(text []byte) error {
	var all []int64
	if err := json.Unmarshal(text, &all); err != nil || len(all) != len(c) {
		return fmt.Errorf("a count is three whole numbers, not %s", clip(string(text)))
	}
	copy(c[:], all)
	return nil
}

// cubeShape is what a cube has in JSON. Counts and spreads are as many as its question has of them.
func cubeShape() shape {
	top := []string{"cube", "definitions", "period", "by", "judged", "due", "calendar", "measured", "indicators", "rejected", "doubts", "groups"}
	languages, bounds := []string{"VI", "EN"}, []string{"from", "to", "as_of"}
	return shape{
		fields:   slices.Concat(top, languages, bounds, []string{"key", "tally", "counts", "spreads", "count", "sum", "buckets"}),
		nulls:    append(bounds, "period"),
		required: map[string][]string{"": top, "judged": languages, "period": bounds, "groups": {"key", "tally"}},
	}
}

// MarshalJSON writes the cube with its question, the groups in order. Equal cubes give the same bytes.
//
//	{"cube":1,"definitions":1,"period":...,"by":["agency","month"],"judged":{"VI":...,"EN":...},"due":...,"calendar":...,"measured":...,
//	 "indicators":["late_of_received@1"],"rejected":0,"doubts":{"no_due_date":2},
//	 "groups":[{"key":{"agency":"A","month":"2024-03"},"tally":{"online":3,...},"counts":[[1,3,0]],"spreads":[...]}]}
//
// A count is numerator, denominator and dossiers without data; months and channels are as in [Key.Value], levels their national numbers.
// What a tally does not name is 0; "counts" has one for each indicator and "spreads" one for each measure, and they are not there when
// there is none. Text that is not UTF-8 is an error: in JSON it would be another.
func (c *Cube) MarshalJSON() ([]byte, error) {
	a := c.asked
	out := cubeJSON{cubeFormat, a.Definitions, a.Period, []string{}, a.Judged, a.Due, a.Calendar, a.Measured, append([]string{}, a.Indicators...),
		c.rejected, map[string]int64{}, []groupJSON{}}
	for _, s := range append([]string{a.Judged.VI, a.Judged.EN, a.Due, a.Calendar, a.Measured}, a.Indicators...) {
		if !utf8.ValidString(s) {
			return nil, fmt.Errorf("metrics: writing a cube: %q is not UTF-8", s)
		}
	}
	for _, d := range a.By {
		out.By = append(out.By, d.String())
	}
	for d, n := range c.doubts {
		if n != 0 {
			out.Doubts[Doubt(d).String()] = n
		}
	}
	for _, g := range c.sorted() {
		one := groupJSON{Key: map[string]string{}, Tally: map[string]int64{}}
		for i := range g.spreads {
			text, _ := g.spreads[i].MarshalJSON() // never fails
			one.Spreads = append(one.Spreads, text)
		}
		for _, d := range a.By {
			code := g.key.code(d)
			if !utf8.ValidString(code) {
				return nil, fmt.Errorf("metrics: writing a cube: %v %q is not UTF-8", d, code)
			}
			one.Key[d.String()] = code
		}
		for n := range counters {
			if v := *g.tally.at(n); v != 0 {
				one.Tally[counterNames[n]] = v
			}
		}
		for _, n := range g.counts {
			one.Counts = append(one.Counts, countJSON{n.Num, n.Den, n.NoData})
		}
		out.Groups = append(out.Groups, one)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(out); err != nil {
		return nil, fmt.Errorf("metrics: writing a cube: %w", err)
	}
	return bytes.TrimSpace(b.Bytes()), nil
}

// code is the part of the key in one dimension as a cube is written: as [Key.Value], with levels by their numbers.
func (k Key) code(d Dimension) string {
	if d == ByLevel {
		return k.Level.Code()
	}
	return k.Value(d)
}

// setCode undoes code.
func (k *Key) setCode(d Dimension, s string) error {
	var err error
	switch {
	case d == ByAgency:
		k.Agency = s
	case d == ByField:
		k.Field = s
	case d == ByProcedure:
		k.Procedure = s
	case d == ByLevel && s != "":
		k.Level, err = record.ParseLevel(s)
	case d == ByChannel:
		for c := record.ChannelDirect; c <= record.ChannelPost; c++ {
			if c.String() == s {
				k.Channel = c
			}
		}
		if k.Channel == record.ChannelAbsent && s != "" {
			err = fmt.Errorf("no channel %q", s)
		}
	case d.month() && s != "":
		k.Month, err = civil.ParseDate(s + "-01")
	}
	return err
}

// UnmarshalJSON reads what [Cube.MarshalJSON] writes; then c is that cube alone. A text that is no cube is an error wrapping
// [ErrCube]: one that lacks a part or has a null for it, or whose counts contradict one another, the key of their group or the period. One of
// other definitions than this package has is a [*MismatchError]. On an error c is unchanged.
func (c *Cube) UnmarshalJSON(text []byte) error {
	var in cubeJSON
	if err := strictly(text, &in, cubeShape()); err != nil {
		return notCube("%s", bare(err))
	}
	if in.Cube != cubeFormat {
		return notCube("it is of format %d; this is %d", in.Cube, cubeFormat)
	}
	read := &Cube{asked: Asked{Definitions: in.Definitions, Period: in.Period, Judged: in.Judged, Due: in.Due, Calendar: in.Calendar,
		Measured: in.Measured, Indicators: in.Indicators}, rejected: in.Rejected}
	for _, name := range in.By {
		d := dimensionNamed(name)
		if d == 0 {
			return notCube("there is no dimension %q", name)
		}
		read.asked.By = append(read.asked.By, d)
	}
	a, err := read.asked.check()
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(in.Doubts)) {
		d, ok := doubtNamed(name)
		if !ok {
			return notCube("there is no doubt %q", name)
		}
		read.doubts[d] = in.Doubts[name]
	}
	for _, g := range in.Groups {
		if err := read.readGroup(g, len(a.measures)); err != nil {
			return err
		}
	}
	if err := read.check(a); err != nil {
		return err
	}
	*c = *read
	return nil
}

func (c *Cube) readGroup(g groupJSON, measures int) error {
	var k Key
	for _, d := range c.asked.By {
		s, ok := g.Key[d.String()]
		if !ok || len(g.Key) != len(c.asked.By) {
			return notCube("a group has another key than its grouping: %v", g.Key)
		}
		if err := k.setCode(d, s); err != nil {
			return notCube("a group has a bad key: %s", bare(err))
		}
	}
	if len(c.asked.By) == 0 && len(g.Key) != 0 {
		return notCube("a group has another key than its grouping: %v", g.Key)
	}
	if c.cells[k] != nil {
		return notCube("group %s is there twice", k.describe(c.asked.By))
	}
	into := c.cell(k)
	known := 0
	for n := range counters {
		v, ok := g.Tally[counterNames[n]]
		if ok {
			known++
		}
		*into.tally.at(n) = v
	}
	if known != len(g.Tally) {
		return notCube("a tally has a count that is not known: %v", g.Tally)
	}
	for _, n := range g.Counts {
		into.counts = append(into.counts, Count{n[0], n[1], n[2]})
	}
	if len(g.Spreads) > measures {
		return notCube("a group has %d spreads, and there are %d measures", len(g.Spreads), measures)
	}
	into.spreads = make([]Spread, len(g.Spreads))
	for i, text := range g.Spreads {
		if err := into.spreads[i].UnmarshalJSON(text); err != nil {
			return notCube("%s", bare(err))
		}
	}
	return nil
}
