package metrics_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

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
		string(whole[:14]):                   "it is cut off",
		"dunghan cube 2\x00and much more":    `of another format: it begins with "dunghan cube 2`,
		string(whole[:40]):                   "damaged, or cut off",
		string(flipped):                      `but with "dunfhan cube 1`,
		"MaHoSo,DonViXuLy\n1,A\n":            `but with "MaHoSo,DonViXuLy\n1,A"`,
		"[1]":                                `but with "[1]"`,
		"{":                                  "ends too early",
		`{"cube":1}`:                         `"definitions" is missing in the document`,
		`{"cube":[]}`:                        `in "cube" there is an array where a whole number belongs`,
		`{"cube":1.5}`:                       `in "cube" there is a number 1.5 where a whole number belongs`,
		`{"cube":1,"groups":[{"counts":1}]}`: `in "groups.counts" there is a number where an array belongs`,
	} {
		if _, err := metrics.ReadCube(strings.NewReader(text)); !errors.Is(err, metrics.ErrCube) || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if err := new(metrics.Cube).UnmarshalJSON([]byte("[1]")); err == nil || !strings.Contains(err.Error(), "in the document there is an array where an object belongs") {
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

// An instant is told to the second, and the zero time is none: one that is that to the second would be counted by and not be written.
func TestAnInstantThatIsNoneToTheSecondIsNoPeriods(t *testing.T) {
	for _, p := range []metrics.Period{{AsOf: time.Time{}.Add(time.Millisecond)}, {To: march().To, AsOf: time.Time{}.Add(1)}} {
		if err := p.Check(); !errors.Is(err, metrics.ErrPeriod) {
			t.Errorf("%+v: %v", p, err)
		}
	}
	if p := (metrics.Period{AsOf: time.Time{}.Add(time.Second)}); p.Check() != nil || p.IsZero() {
		t.Errorf("%+v is none", p)
	}
}
