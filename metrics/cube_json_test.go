package metrics_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
)

// values calls f with each value of a JSON document that stands under a key or in a list, to be changed in place: remove takes it away,
// put sets another. Under a list of values only put is of use.
func values(path string, v any, f func(path string, remove func(), put func(any))) {
	switch v := v.(type) {
	case map[string]any:
		for key, inner := range v {
			values(path+"/"+key, inner, f)
			f(path+"/"+key, func() { delete(v, key) }, func(to any) { v[key] = to })
		}
	case []any:
		for i, inner := range v {
			at := fmt.Sprintf("%s/%d", path, i)
			values(at, inner, f)
			f(at, nil, func(to any) { v[i] = to })
		}
	}
}

// paths returns where all values of a document are.
func paths(t *testing.T, text []byte) (all []string) {
	t.Helper()
	values("", decoded(t, text), func(path string, _ func(), _ func(any)) { all = append(all, path) })
	return all
}

func decoded(t *testing.T, text []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// A cube with a part that is missing, or null, is no cube: nothing is taken for 0 without a word.
func TestDefect_ACubeWithoutAPartIsRefused(t *testing.T) {
	text, err := aCube(t).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	all := paths(t, text)
	if len(all) < 60 {
		t.Fatalf("there are but %d values in a cube", len(all))
	}
	for _, at := range all {
		for _, to := range []string{"missing", "null", "{}", "[]", "7.5"} {
			doc := decoded(t, text)
			changed := false
			values("", doc, func(path string, remove func(), put func(any)) {
				switch {
				case path != at:
				case to != "missing":
					put(json.RawMessage(to))
					changed = true
				case remove != nil:
					remove()
					changed = true
				}
			})
			if !changed {
				continue // of a list nothing is missing
			}
			other, err := json.Marshal(doc)
			if err != nil {
				t.Fatal(err)
			}
			read := new(metrics.Cube)
			err = read.UnmarshalJSON(other)
			same := err == nil && read.Equal(aCube(t)) || at == "/period/to" && to == "null" // a period without a last day is one
			if !same && (err == nil || !errors.Is(err, metrics.ErrCube)) {
				t.Errorf("%s is %s: %v", at, to, err)
			}
		}
	}
}

// What a shard says twice it says the same.
func TestDefect_CountsThatContradictTheTallyAreRefused(t *testing.T) {
	asked, err := metrics.ParseIndicators("early,on_time,early_or_on_time,late,within,overdue,full_online,paid_online,lateness_in_working_days")
	if err != nil {
		t.Fatal(err)
	}
	columns := record.ColumnsOf(record.ColumnChannel, record.ColumnLevel, record.ColumnPayment, record.ColumnFee)
	row := record.Row{Columns: columns, Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-12"), Status: 9}
	c := cubeOf(t, metrics.Question{Period: march(), Due: given(), Indicators: asked}, []record.Row{row})
	good, err := c.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	if err := new(metrics.Cube).UnmarshalJSON(good); err != nil {
		t.Fatal(err)
	}
	for k, i := range asked {
		m := decoded(t, good).(map[string]any)
		counts := group(m)["counts"].([]any)
		counts[k] = []any{0, 5000, 0}
		if i.Measures() {
			counts[k] = []any{2, 2, 0}
		}
		text, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if err := new(metrics.Cube).UnmarshalJSON(text); err == nil || !strings.Contains(err.Error(), "group of all: "+i.ID()+": ") {
			t.Errorf("%s: %v", i.Name, err)
		}
	}
}

// A month of receipt that dossiers of the period cannot have is one of another report.
func TestAMonthOutsideThePeriodIsRefused(t *testing.T) {
	q := metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByMonth}, Due: given()}
	c := cubeOf(t, q, []record.Row{
		{Received: moment("2024-03-04"), Status: 4}, {Received: moment("2024-02-04"), Status: 4},
	})
	good, err := c.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range [][3]string{
		{`"month":"2024-03"`, `"month":"2024-04"`, "received after the period"},
		{`"month":"2024-03"`, `"month":"2024-01"`, "received before it"},
		{`"month":"2024-02"`, `"month":"2024-05"`, "received after the period"},
		{`"month":"2024-03"`, `"month":""`, "in no month"},
	} {
		text := bytes.Replace(good, []byte(c[0]), []byte(c[1]), 1)
		if err := new(metrics.Cube).UnmarshalJSON(text); !errors.Is(err, metrics.ErrCube) || !strings.Contains(err.Error(), c[2]) {
			t.Errorf("%s: %v", c[1], err)
		}
	}
}

// Of many groups that are bad the first is told, every time.
func TestTheSameBadCubeIsToldTheSame(t *testing.T) {
	late, err := metrics.ParseIndicators("late")
	if err != nil {
		t.Fatal(err)
	}
	q := metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByAgency}, Due: given(), Indicators: late}
	var rows []record.Row
	for _, agency := range []string{"C", "A", "B", "F", "E", "D"} {
		rows = append(rows, record.Row{Agency: agency, Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-12"), Status: 9})
	}
	good, err := cubeOf(t, q, rows).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	text := bytes.Replace(good, []byte("late@1"), []byte("time_in_working_days@1"), 1)
	for range 20 {
		if err := new(metrics.Cube).UnmarshalJSON(text); err == nil || !strings.Contains(err.Error(), `group agency "A": 1 counts and 0 spreads`) {
			t.Fatal(err)
		}
	}
}

// What is no cube at all is told by what it is.
func TestWhatIsNoCubeIsToldByWhatItIs(t *testing.T) {
	whole, err := aCube(t).MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(whole)
	flipped[3] ^= 1
	for text, says := range map[string]string{
		"":                                   "it is empty",
		" \n":                                "it is empty",
		"\x1f\x8b\x08\x00":                   "it is gzip",
		string(whole[:5]):                    "it is cut off",
		string(whole[:14]):                   "of another format",
		string(whole[:40]):                   "damaged, or cut off",
		string(flipped):                      `but with "dunfhan cube 1`,
		"MaHoSo,DonViXuLy\n1,A\n":            `but with "MaHoSo,DonViXuLy\n1,A"`,
		"[1]":                                `but with "[1]"`,
		"{":                                  "ends too early",
		`{"cube":1}`:                         `"definitions" is missing in the document`,
		`{"cube":[]}`:                        `"cube" is an array, which it cannot be`,
		`{"cube":1.5}`:                       `"cube" is a number 1.5, which it cannot be`,
		`{"cube":1,"groups":[{"counts":1}]}`: `is a number, which it cannot be`,
	} {
		if _, err := metrics.ReadCube(strings.NewReader(text)); !errors.Is(err, metrics.ErrCube) || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if err := new(metrics.Cube).UnmarshalJSON([]byte("[1]")); err == nil || !strings.Contains(err.Error(), "the document is an array, which it cannot be") {
		t.Error(err)
	}
}

// A period says all it says in its own letters: a bound that is misspelt would be none.
func TestAPeriodIsReadStrictly(t *testing.T) {
	for _, text := range []string{`{"form":"2024-01-01"}`, `{"from":"2024-01-01","from":"2024-01-02"}`, `{"From":"2024-01-01"}`, `[]`, `"2024"`, `{"from":1}`} {
		p := march()
		if err := json.Unmarshal([]byte(text), &p); !errors.Is(err, metrics.ErrPeriod) || p != march() {
			t.Errorf("%s: %v", text, err)
		}
	}
	p := march()
	if err := json.Unmarshal([]byte(`{"from":"2024-03-01","to":"2024-03-31"}`), &p); err != nil || p != march() {
		t.Errorf("%+v, %v", p, err)
	}
}
