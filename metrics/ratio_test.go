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

// Published figures, each with where it was published (law/metrics: national portal, Phú Thọ, 26/9/2026; Lâm Đồng Q1/2020;
// Đắk Glong 2020; Vĩnh Phúc 9/2021).
func TestPublishedPercentagesAreRoundedHalfUp(t *testing.T) {
	for _, c := range []struct {
		num, den int64
		vi       string
		source   string
	}{
		{528684, 597918, "88,42", "Phú Thọ 2026, on time"},
		{144625, 184513, "78,38", "Phú Thọ August 2026, on time"},
		{156, 161, "96,89", "VP UBND tỉnh Phú Thọ"},
		{1652, 2270, "72,78", "Sở Công Thương Phú Thọ"},
		{3, 5, "60", "Sở Ngoại vụ Phú Thọ"},
		{7368, 8253, "89,28", "P. Việt Trì"},
		{4964, 5551, "89,43", "P. Thanh Miếu"},
		{0, 2, "0", "Sở Ngoại vụ, August 2026"},
		{433356, 597918, "72,48", "Phú Thọ 2026, digitised"},
		{145096, 597918, "24,27", "Phú Thọ 2026, digitised results"},
		{396, 1300, "30,46", "Phú Thọ 2026, reused"},
		{296, 570, "51,93", "Phú Thọ 2026, petitions"},
		{635593, 643272, "98,81", "Lâm Đồng Q1/2020, on time"},
		{7677, 643272, "1,19", "Lâm Đồng Q1/2020, late"},
		{5685, 329596, "1,72", "Lâm Đồng Q1/2020, districts, late: 1,7 in print"},
		{57502, 57689, "99,68", "Đắk Glong 2020"},
		{4157, 4169, "99,71", "Vĩnh Phúc 9/2021"},
		{90, 4169, "2,16", "Vĩnh Phúc 9/2021, returned"},
		{9822, 10000, "98,22", "the synthetic year of the examples"},
		{1, 8, "12,5", "trailing zeros are dropped"},
		{1, 1, "100", "trailing zeros are dropped, those of 100 are not"},
		{5, 100000, "0,01", "half a hundredth goes up"},
		{4, 100000, "0", "less than half goes down"},
		{2, 1, "200", "more than all"},
	} {
		if got := (metrics.Ratio{Num: c.num, Den: c.den}).In(deadline.Vietnamese); got != c.vi {
			t.Errorf("%d/%d is %s, want %s (%s)", c.num, c.den, got, c.vi, c.source)
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
