package metrics_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
	"pgregory.net/rapid"
)

// combineFn is what Apache Beam's Go SDK asks of a combine function, with the errors that it allows.
type combineFn[A, I, O any] interface {
	CreateAccumulator() A
	AddInput(A, I) (A, error)
	MergeAccumulators(A, A) (A, error)
	ExtractOutput(A) O
}

var _ combineFn[*metrics.Cube, record.Row, metrics.Report] = (*metrics.Combine)(nil)

// An engine shares the dossiers out, writes accumulators down and reads them elsewhere, and merges them in any order.
func TestCombiningGivesWhatCountingGives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(anyRow(), 0, 6).Draw(t, "rows")
		q := metrics.Question{Period: anyPeriod(t), By: anyDimensions(t), Due: given()}
		for _, i := range rapid.Permutation(metrics.Indicators()).Draw(t, "indicators")[:2] {
			q.Indicators = append(q.Indicators, i)
		}
		combine, err := metrics.NewCombine(q)
		if err != nil {
			t.Fatal(err)
		}
		counter, err := metrics.NewCounter(q)
		if err != nil {
			t.Fatal(err)
		}
		parts := []*metrics.Cube{combine.CreateAccumulator()}
		for i := range rows {
			if err := counter.Add(&rows[i]); err != nil {
				t.Fatal(err)
			}
			if rapid.IntRange(0, 4).Draw(t, "another") == 0 {
				parts = append(parts, combine.CreateAccumulator())
			}
			k := rapid.IntRange(0, len(parts)-1).Draw(t, "into")
			if parts[k], err = combine.AddInput(parts[k], rows[i]); err != nil {
				t.Fatal(err)
			}
			if rapid.Bool().Draw(t, "sent") {
				parts[k] = sent(t, parts[k])
			}
		}
		for len(parts) > 1 {
			i := rapid.IntRange(1, len(parts)-1).Draw(t, "merged")
			if parts[0], err = combine.MergeAccumulators(parts[i], parts[0]); err != nil {
				t.Fatal(err)
			}
			parts = slices.Delete(parts, i, i+1)
		}
		if got, want := dataOf(t, combine.ExtractOutput(parts[0])), dataOf(t, counter.Report()); got != want {
			t.Fatalf("combined:\n%s\ncounted:\n%s", got, want)
		}
	})
}

// sent writes a cube down and reads it.
func sent(t *rapid.T, c *metrics.Cube) *metrics.Cube {
	b, err := c.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	read := new(metrics.Cube)
	if err := read.UnmarshalBinary(b); err != nil {
		t.Fatal(err)
	}
	return read
}

func dataOf(t *rapid.T, r metrics.Report) string {
	var b bytes.Buffer
	if err := r.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWhatCannotBeCombinedIsTold(t *testing.T) {
	if _, err := metrics.NewCombine(metrics.Question{}); err == nil {
		t.Error("a question without due dates is combined")
	}
	one, err := metrics.NewCombine(metrics.Question{Period: march(), Due: given()})
	if err != nil {
		t.Fatal(err)
	}
	other, err := metrics.NewCombine(metrics.Question{Due: given()})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := one.AddInput(other.CreateAccumulator(), record.Row{}); !errors.Is(err, metrics.ErrMismatch) {
		t.Errorf("counting in a cube of another question: %v", err)
	}
	if _, err := one.MergeAccumulators(one.CreateAccumulator(), other.CreateAccumulator()); !errors.Is(err, metrics.ErrMismatch) {
		t.Errorf("merging a cube of another question: %v", err)
	}
	for name, call := range map[string]func() error{
		"no cube to count in":   func() error { _, err := one.AddInput(nil, record.Row{Line: 7}); return err },
		"no cube to merge into": func() error { _, err := one.MergeAccumulators(nil, one.CreateAccumulator()); return err },
	} {
		if err := call(); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if to, err := one.MergeAccumulators(one.CreateAccumulator(), nil); err != nil || to.Len() != 0 {
		t.Errorf("merging nothing: %v", err)
	}
}
