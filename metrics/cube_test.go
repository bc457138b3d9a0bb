package metrics_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
	"pgregory.net/rapid"
)

// anyCubeQuestion is a question of some dimensions and some indicators, measures among them.
func anyCubeQuestion(t *rapid.T, procedures metrics.Question) metrics.Question {
	q := procedures
	q.Period, q.By, q.Due = anyPeriod(t), anyDimensions(t), given()
	q.Indicators = slices.Clone(rapid.Permutation(metrics.Indicators()).Draw(t, "indicators")[:rapid.IntRange(0, 4).Draw(t, "how many")])
	return q
}

func cubeOf(t testing.TB, q metrics.Question, rows []record.Row) *metrics.Cube {
	return count(t, q, rows).Cube()
}

func merged(t *rapid.T, cubes ...*metrics.Cube) *metrics.Cube {
	all := new(metrics.Cube)
	for _, c := range cubes {
		if err := all.Merge(c); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func bytesOf(t interface{ Fatalf(string, ...any) }, c *metrics.Cube) string {
	b, err := c.MarshalBinary()
	if err != nil {
		t.Fatalf("%v", err)
	}
	text, err := c.MarshalJSON()
	if err != nil {
		t.Fatalf("%v", err)
	}
	return string(b) + string(text)
}

// However dossiers are shared out, and in whatever order the shards are merged, the bytes are those of all of them counted at once.
func TestMergedCubesAreOneCube(t *testing.T) {
	base := metrics.Question{Clock: office(t), Procedures: oracleProcedures(t)}
	rapid.Check(t, func(rt *rapid.T) {
		q := anyCubeQuestion(rt, base)
		rows := rapid.SliceOfN(anyTold(), 0, 8).Draw(rt, "rows")
		var shards [3][]record.Row
		for _, r := range rows {
			n := rapid.IntRange(0, 2).Draw(rt, "shard")
			shards[n] = append(shards[n], r)
		}
		a, b, c := cubeOf(t, q, shards[0]), cubeOf(t, q, shards[1]), cubeOf(t, q, shards[2])
		want := bytesOf(rt, cubeOf(t, q, rows))
		before := bytesOf(rt, b)
		for name, got := range map[string]*metrics.Cube{
			"in order": merged(rt, a, b, c), "the other way round": merged(rt, c, b, a), "two first": merged(rt, a, merged(rt, b, c)),
			"with nothing": merged(rt, new(metrics.Cube), cubeOf(t, q, nil), c, a, b, nil),
		} {
			if bytesOf(rt, got) != want {
				rt.Fatalf("%s is another cube", name)
			}
		}
		if bytesOf(rt, b) != before {
			rt.Fatal("merging changed what was merged")
		}
	})
}

// Rolling a cube up to some of its dimensions is counting by those.
func TestRollingUpIsCountingByFewerDimensions(t *testing.T) {
	base := metrics.Question{Clock: office(t), Procedures: oracleProcedures(t)}
	rapid.Check(t, func(rt *rapid.T) {
		q := anyCubeQuestion(rt, base)
		rows := rapid.SliceOfN(anyTold(), 0, 8).Draw(rt, "rows")
		fewer := q
		fewer.By = nil
		for _, d := range rapid.Permutation(q.By).Draw(rt, "order") {
			if rapid.Bool().Draw(rt, d.String()) {
				fewer.By = append(fewer.By, d)
			}
		}
		rolled, err := cubeOf(t, q, rows).RollUp(fewer.By...)
		if err != nil {
			rt.Fatal(err)
		}
		if bytesOf(rt, rolled) != bytesOf(rt, cubeOf(t, fewer, rows)) {
			rt.Fatalf("%v to %v is another cube", q.By, fewer.By)
		}
	})
	c := cubeOf(t, metrics.Question{By: []metrics.Dimension{metrics.ByMonth}, Due: given()}, nil)
	if _, err := c.RollUp(metrics.ByAgency); err == nil || !strings.Contains(err.Error(), "agency") {
		t.Errorf("a dimension that the cube does not have: %v", err)
	}
}

// Counts that were asked differently are refused, by name, and nothing is added.
func TestCubesOfTwoQuestionsDoNotMerge(t *testing.T) {
	late, err := metrics.ParseIndicator("late")
	if err != nil {
		t.Fatal(err)
	}
	stormy, err := holiday.Vietnam().Suppose(civil.MustParseDate("2024-03-01"), civil.MustParseDate("2024-04-30"), func(d holiday.Day) holiday.Kind {
		if d.Date == civil.MustParseDate("2024-03-20") {
			return holiday.Closed
		}
		return d.Kind
	})
	if err != nil {
		t.Fatal(err)
	}
	clock, err := deadline.NewClock(stormy, deadline.Hours{})
	if err != nil {
		t.Fatal(err)
	}
	sunny, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		t.Fatal(err)
	}
	rows := []record.Row{{Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-07"), Status: 9}}
	q := metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByAgency}, Due: metrics.ComputedDue(sunny, oracleProcedures(t))}
	for what, other := range map[string]func(*metrics.Question){
		"the period":             func(q *metrics.Question) { q.Period.To = civil.MustParseDate("2024-03-30") },
		"the grouping":           func(q *metrics.Question) { q.By = append(q.By, metrics.ByMonth) },
		"the calendar":           func(q *metrics.Question) { q.Due = metrics.ComputedDue(clock, oracleProcedures(t)) },
		"what is judged against": func(q *metrics.Question) { q.Due = metrics.ComputedDue(sunny, manyRules(t)) },
		"the list of indicators": func(q *metrics.Question) { q.Indicators = []metrics.Indicator{late} },
	} {
		changed := metrics.Question{Period: q.Period, By: slices.Clone(q.By), Due: q.Due}
		other(&changed)
		one, two := cubeOf(t, q, rows), cubeOf(t, changed, rows)
		before := bytesOf(t, one)
		err := one.Merge(two)
		var mismatch *metrics.MismatchError
		if !errors.As(err, &mismatch) || !errors.Is(err, metrics.ErrMismatch) || mismatch.What != what {
			t.Errorf("%s: %v", what, err)
		}
		if bytesOf(t, one) != before {
			t.Errorf("%s: something was added", what)
		}
	}
}

// A cube is the same cube after it was written and read, in either form, and its bytes are the same again.
func TestACubeIsReadAsItWasWritten(t *testing.T) {
	base := metrics.Question{Clock: office(t), Procedures: oracleProcedures(t)}
	rapid.Check(t, func(rt *rapid.T) {
		c := cubeOf(t, anyCubeQuestion(rt, base), rapid.SliceOfN(anyTold(), 0, 6).Draw(rt, "rows"))
		b, err := c.MarshalBinary()
		if err != nil {
			rt.Fatal(err)
		}
		text, err := c.MarshalJSON()
		if err != nil {
			rt.Fatal(err)
		}
		for _, written := range [][]byte{b, text} {
			read, err := metrics.ReadCube(bytes.NewReader(written))
			if err != nil {
				rt.Fatalf("%v\n%s", err, written)
			}
			if !read.Equal(c) || bytesOf(rt, read) != string(b)+string(text) {
				rt.Fatalf("read as another cube:\n%s", written)
			}
		}
		// One byte less, or one changed, is no cube.
		if err := new(metrics.Cube).UnmarshalBinary(b[:rapid.IntRange(0, len(b)-1).Draw(rt, "cut")]); !errors.Is(err, metrics.ErrCube) {
			rt.Fatalf("cut: %v", err)
		}
		flipped := slices.Clone(b)
		flipped[rapid.IntRange(0, len(b)-1).Draw(rt, "at")] ^= byte(rapid.IntRange(1, 255).Draw(rt, "bits"))
		if err := new(metrics.Cube).UnmarshalBinary(flipped); err == nil {
			rt.Fatal("a changed byte passes")
		}
	})
}
