package metrics_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
)

// aCube is a small cube with a rate and a measure.
func aCube(t testing.TB) *metrics.Cube {
	asked, err := metrics.ParseIndicators("late,lateness_in_working_days")
	if err != nil {
		t.Fatal(err)
	}
	q := metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByAgency, metrics.ByMonth}, Due: given(), Indicators: asked}
	return cubeOf(t, q, []record.Row{
		{Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-07"), Status: 9},
		{Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-12"), Status: 9},
		{Agency: "Đ", Received: moment("2024-02-04"), Status: 4},
	})
}

// What no counting gives is no cube, and the error says what is wrong.
func TestJSONThatIsNoCubeIsRefusedWithTheReason(t *testing.T) {
	good, err := aCube(t).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, says string
		change     func(map[string]any)
	}{
		{"another format", "format", func(m map[string]any) { m["format"] = "dunghan cube 99" }},
		{"other definitions", "definitions", func(m map[string]any) { m["definitions"] = 99 }},
		{"a dimension that is none", "dimension", func(m map[string]any) { m["by"] = []any{"agency", "colour"} }},
		{"a dimension twice", "agency", func(m map[string]any) { m["by"] = []any{"agency", "agency"} }},
		{"another version of an indicator", "late@2", func(m map[string]any) { m["indicators"] = []any{"late@2", "lateness_in_working_days@1"} }},
		{"an indicator without one", "version", func(m map[string]any) { m["indicators"] = []any{"late", "lateness_in_working_days@1"} }},
		{"fewer than none rejected", "-1", func(m map[string]any) { m["rejected"] = -1 }},
		{"a word that is not known", "colour", func(m map[string]any) { m["colour"] = "red" }},
		{"a group twice", "twice", func(m map[string]any) { g := m["groups"].([]any); m["groups"] = append(g, g[0]) }},
		{"a tally below nothing", "-1", func(m map[string]any) { group(m)["tally"].(map[string]any)["direct"] = -1 }},
		{"a tally that does not add up", "", func(m map[string]any) { group(m)["tally"].(map[string]any)["direct"] = 7 }},
		{"more met than asked", "", func(m map[string]any) { group(m)["counts"].([]any)[0] = []any{3, 2, 0} }},
		{"more spreads than measures", "spreads", func(m map[string]any) {
			g := group(m)
			g["spreads"] = append(g["spreads"].([]any), g["spreads"].([]any)...)
		}},
		{"a key in other letters", `is it "rejected"`, func(m map[string]any) { m["Rejected"] = 1 }},
		{"reasons for none", "reasons for 2", func(m map[string]any) { m["doubts"] = map[string]any{"no_due_date": 2} }},
		{"no reason", "reasons for 0", func(m map[string]any) { m["doubts"] = map[string]any{} }},
		{"more than can be added up", "can be added up", func(m map[string]any) {
			tally := group(m)["tally"].(map[string]any)
			tally["direct"], tally["withdrawn"] = int64(1)<<60, int64(1)<<60-2
		}},
		{"counts for no question", "no question", func(m map[string]any) {
			for _, s := range []string{"due", "calendar", "measured"} {
				m[s] = ""
			}
			m["definitions"], m["by"], m["indicators"], m["period"], m["groups"], m["judged"] = 0, []any{}, []any{}, nil, []any{}, map[string]any{"VI": "", "EN": ""}
			m["doubts"], m["rejected"] = map[string]any{}, 1
		}},
		{"a spread whose sum cannot be", "spread", func(m map[string]any) { group(m)["spreads"].([]any)[0].(map[string]any)["sum"] = 99 }},
	} {
		var m map[string]any
		if err := json.Unmarshal(good, &m); err != nil {
			t.Fatal(err)
		}
		c.change(m)
		text, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		read := aCube(t)
		err = read.UnmarshalJSON(text)
		if err == nil || !strings.Contains(err.Error(), c.says) || !errors.Is(err, metrics.ErrCube) && !errors.Is(err, metrics.ErrMismatch) {
			t.Errorf("%s: %v", c.name, err)
		}
		if !read.Equal(aCube(t)) {
			t.Errorf("%s: the cube was changed", c.name)
		}
	}
}

// group is the first group of a cube as JSON.
func group(m map[string]any) map[string]any { return m["groups"].([]any)[0].(map[string]any) }

func TestATextThatIsNotUTF8IsNotWrittenAsJSON(t *testing.T) {
	q := metrics.Question{By: []metrics.Dimension{metrics.ByAgency}, Due: given()}
	c := cubeOf(t, q, []record.Row{{Agency: "\xff", Received: moment("2024-03-04"), Status: 4}})
	if _, err := c.MarshalJSON(); err == nil || !strings.Contains(err.Error(), `"\xff"`) {
		t.Errorf("%v", err)
	}
}

// Whatever the bytes, reading them ends without a panic, and what passes for a cube is written as it was read.
func FuzzCube(f *testing.F) {
	c := aCube(f)
	b, err := c.MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	text, err := c.MarshalJSON()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add(text)
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := metrics.ReadCube(bytes.NewReader(text))
		if err != nil {
			return
		}
		written, err := c.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		read := new(metrics.Cube)
		if err := read.UnmarshalBinary(written); err != nil || !read.Equal(c) {
			t.Fatalf("%q is read as another cube: %v", text, err)
		}
		if err := c.Merge(read); err != nil && !strings.Contains(err.Error(), "can be added up") {
			t.Fatal(err)
		}
	})
}
