package metrics_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

// manyRejected is a cube of as many rows that could not be read.
func manyRejected(t *testing.T, n string) *metrics.Cube {
	t.Helper()
	text, err := cubeOf(t, metrics.Question{Due: given()}, nil).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	c := new(metrics.Cube)
	if err := c.UnmarshalJSON(bytes.Replace(text, []byte(`"rejected":0`), []byte(`"rejected":`+n), 1)); err != nil {
		t.Fatal(err)
	}
	return c
}

// What would run over does not merge, and nothing is added; up to the bound it does.
func TestCountsDoNotRunOver(t *testing.T) {
	most, one := manyRejected(t, "9007199254740991"), manyRejected(t, "1")
	if err := most.Merge(one); err != nil || most.Report().Rejected != 1<<53 {
		t.Errorf("%d, %v", most.Report().Rejected, err)
	}
	before := bytesOf(t, most)
	if err := most.Merge(one); err == nil || !strings.Contains(err.Error(), "9007199254740992") {
		t.Errorf("%v", err)
	}
	if err := most.Merge(most); err == nil || bytesOf(t, most) != before {
		t.Errorf("with itself: %v", err)
	}
	var s metrics.Spread
	s.Add(math.MaxInt64)
	s.Add(math.MaxInt64)
	if err := s.Check(); err != nil || s.Sum != 2<<40 {
		t.Errorf("%d, %v", s.Sum, err)
	}
}

// The zero Cube is written and read back as itself, and merges as before.
func TestTheZeroCubeIsWrittenAndReadBack(t *testing.T) {
	var none metrics.Cube
	b, err := none.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	text, err := none.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	for _, written := range [][]byte{b, text, append([]byte("\ufeff"), text...)} {
		read, err := metrics.ReadCube(bytes.NewReader(written))
		if err != nil || !read.Equal(&none) {
			t.Fatalf("%q: %v", written, err)
		}
		if err := read.Merge(aCube(t)); err != nil || !read.Equal(aCube(t)) {
			t.Errorf("merged into: %v", err)
		}
	}
}

// The words above a report are chosen the same, in whatever order cubes are merged.
func TestTheWordsOfAMergedCubeDoNotHangOnTheOrder(t *testing.T) {
	of := func(vi, en string) *metrics.Cube {
		find := func(*record.Row) (deadline.Deadline, metrics.Doubt) { return deadline.Deadline{}, metrics.NoLimit }
		q := metrics.Question{Due: metrics.DueBy("f", holiday.Text{VI: vi, EN: en}, find)}
		return cubeOf(t, q, []record.Row{{Agency: "A", Received: moment("2024-03-04"), Status: 4}})
	}
	texts := [][2]string{{"aaa", "x"}, {"bbb", "a"}, {"aaa", "y"}, {"", ""}}
	want := ""
	for _, order := range [][]int{{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 3, 0, 2}, {2, 0, 3, 1}} {
		all := new(metrics.Cube)
		for _, i := range order {
			if err := all.Merge(of(texts[i][0], texts[i][1])); err != nil {
				t.Fatal(err)
			}
		}
		if want == "" {
			want = bytesOf(t, all)
		}
		if got := bytesOf(t, all); got != want || all.Asked().Judged != (holiday.Text{VI: "aaa", EN: "x"}) {
			t.Errorf("%v: %+v", order, all.Asked().Judged)
		}
	}
	if of("a", "b").Equal(of("a", "c")) {
		t.Error("cubes that are written differently are equal")
	}
}
