package metrics_test

import (
	"maps"
	"math"
	"math/big"
	"reflect"
	"slices"
	"testing"

	"github.com/dunghan-vn/dunghan/metrics"
	"pgregory.net/rapid"
)

// fraction766 is the exact score of a component in points, a numerator and a denominator.
func fraction766(row row766, r metrics.Ratio) (num, den *big.Int) {
	switch {
	case r.Den == 0:
		return big.NewInt(row.overNothing), big.NewInt(1)
	case row.max == 0:
		return big.NewInt(0), big.NewInt(1)
	}
	num = new(big.Int).Mul(big.NewInt(100*row.max), big.NewInt(r.Num))
	den = new(big.Int).Mul(big.NewInt(row.fullAt), big.NewInt(r.Den))
	if full := new(big.Int).Mul(big.NewInt(row.max), den); num.Cmp(full) > 0 {
		num = full
	}
	return num, den
}

// nearest766 walks up the hundredths while the half-way mark below the next, h + 1/2, is not above num/den.
func nearest766(num, den *big.Int) metrics.Points {
	left := new(big.Int).Mul(num, big.NewInt(200))
	mark, step := new(big.Int).Set(den), new(big.Int).Lsh(den, 1)
	h := metrics.Points(0)
	for mark.Cmp(left) <= 0 {
		mark.Add(mark, step)
		h++
	}
	return h
}

// counts766 draws counts of eight components, small or as large as they can be, and says of which, by their fields; the rest is
// over nothing.
func counts766(t *rapid.T) (metrics.Counts766, map[int]metrics.Ratio) {
	var c metrics.Counts766
	fields, ratios := reflect.TypeFor[metrics.Counts766]().NumField(), map[int]metrics.Ratio{}
	largest := rapid.SampledFrom([]int64{1, 7, 200, 1_000_000, math.MaxInt64}).Draw(t, "largest")
	first := rapid.IntRange(0, fields-1).Draw(t, "first")
	for i := range 8 {
		at := (first + i) % fields
		den := rapid.Int64Range(0, largest).Draw(t, "den")
		ratios[at] = metrics.Ratio{Num: rapid.Int64Range(0, den).Draw(t, "num"), Den: den}
		c = set766(c, at, ratios[at])
	}
	return c, ratios
}

func TestThe766ScoreIsTheSlowOnesAndWithinItsBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, _ := counts766(t)
		card, err := c.Score()
		if err != nil {
			t.Fatal(err)
		}
		rows := map[string]row766{}
		for _, row := range rows766 {
			rows[row.code] = row
		}
		var total metrics.Points
		for _, group := range card.Groups {
			var want, shown metrics.Points
			num, den := big.NewInt(0), big.NewInt(1)
			for _, one := range group.Components {
				n, d := fraction766(rows[one.Code], one.Ratio)
				slow := nearest766(n, d)
				if one.Score != slow || one.Score < 0 || one.Score > one.Max {
					t.Fatalf("%s of %v: %v points of %v, the slow way %v", one.Code, one.Ratio, one.Score, one.Max, slow)
				}
				want += slow
				shown += one.Score
				num.Add(num.Mul(num, d), new(big.Int).Mul(n, den)) // a/b + n/d = (ad + nb)/bd
				den.Mul(den, d)
			}
			if once := group.Group.String(); once == "3a" || once == "3b" {
				want = nearest766(num, den)
				if off := group.Score - shown; off < -1 || off > 1 {
					t.Fatalf("group %s: %v, its components %v", once, group.Score, shown)
				}
			}
			if group.Score != want || group.Score < 0 || group.Score > group.Group.Max() {
				t.Fatalf("group %s: %v points, the slow way %v", group.Group, group.Score, want)
			}
			total += group.Score
		}
		if card.Total != total || total > 10000 {
			t.Fatalf("the total is %v, of the groups %v", card.Total, total)
		}
	})
}

func TestOneMoreThatCountsNeverLowersA766Score(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, ratios := counts766(t)
		i := rapid.SampledFrom(slices.Sorted(maps.Keys(ratios))).Draw(t, "component")
		r := ratios[i]
		r.Num = rapid.Int64Range(r.Num, r.Den).Draw(t, "more")
		before, err := c.Score()
		if err != nil {
			t.Fatal(err)
		}
		after, err := set766(c, i, r).Score()
		if err != nil {
			t.Fatal(err)
		}
		for g := range before.Groups {
			if after.Groups[g].Score < before.Groups[g].Score {
				t.Fatalf("%d of %d in place of %d: group %s falls from %v to %v", r.Num, r.Den, ratios[i].Num,
					before.Groups[g].Group, before.Groups[g].Score, after.Groups[g].Score)
			}
		}
		if after.Total < before.Total || after.Grade < before.Grade {
			t.Fatalf("the total falls from %v to %v", before.Total, after.Total)
		}
	})
}
