package metrics_test

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
	"pgregory.net/rapid"
)

// Of figures that are published see published_test.go and qd766_published_test.go.
func TestPercentagesAreRoundedHalfUp(t *testing.T) {
	for _, c := range []struct {
		num, den int64
		vi       string
		why      string
	}{
		{9822, 10000, "98,22", "the synthetic year of the examples"},
		{1, 8, "12,5", "trailing zeros are dropped"},
		{1, 1, "100", "trailing zeros are dropped, those of 100 are not"},
		{5, 100000, "0,01", "half a hundredth goes up"},
		{4, 100000, "0", "less than half goes down"},
		{2, 1, "200", "more than all"},
	} {
		if got := (metrics.Ratio{Num: c.num, Den: c.den}).In(deadline.Vietnamese); got != c.vi {
			t.Errorf("%d/%d is %s, want %s (%s)", c.num, c.den, got, c.vi, c.why)
		}
	}
	if got := (metrics.Ratio{Num: 9822, Den: 10000}).In(deadline.English); got != "98.22" {
		t.Errorf("in English it is %s", got)
	}
	if got, _ := (metrics.Ratio{Num: 1, Den: 3}).Percent(0); got != "33" {
		t.Errorf("without decimals it is %s", got)
	}
	if got, _ := (metrics.Ratio{Num: 2, Den: 3}).Percent(-1); got != "67" {
		t.Errorf("with fewer than no decimals it is %s", got)
	}
}

// Defect 18 of other systems: whole per cents, and 100 % where nothing was resolved.
func TestDefect18_OverNothingThereIsNoRate(t *testing.T) {
	for _, r := range []metrics.Ratio{{}, {Num: 1}, {Num: 1, Den: -1}} {
		if s, ok := r.Percent(2); ok || s != "" || r.In(deadline.Vietnamese) != "-" {
			t.Errorf("%v is %q", r, s)
		}
		if text, err := json.Marshal(metrics.Ratio{}); err != nil || string(text) != `{"num":0,"den":0,"percent":null}` {
			t.Errorf("JSON: %s, %v", text, err)
		}
	}
	if text, err := json.Marshal(metrics.Ratio{Num: 9822, Den: 10000}); err != nil || string(text) != `{"num":9822,"den":10000,"percent":98.22}` {
		t.Errorf("JSON: %s, %v", text, err)
	}
}

// The oracle: the printed per cent is the nearest hundredth, the upper one of two.
func TestPercentIsTheNearestHundredth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := metrics.Ratio{Num: rapid.Int64Range(0, math.MaxInt64).Draw(t, "num"), Den: rapid.Int64Range(1, math.MaxInt64).Draw(t, "den")}
		s, ok := r.Percent(2)
		printed, valid := new(big.Rat).SetString(s)
		if !ok || !valid {
			t.Fatalf("%v prints as %q", r, s)
		}
		exact := new(big.Rat).Mul(big.NewRat(r.Num, 1), big.NewRat(100, 1))
		exact.Quo(exact, big.NewRat(r.Den, 1))
		// -0.005 < exact - printed <= ... half-up: printed - 0.005 <= exact < printed + 0.005
		off := new(big.Rat).Sub(exact, printed)
		if off.Cmp(big.NewRat(-5, 1000)) < 0 || off.Cmp(big.NewRat(5, 1000)) >= 0 {
			t.Fatalf("%v prints as %s, off by %v", r, s, off)
		}
	})
}
