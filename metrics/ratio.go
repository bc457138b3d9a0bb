package metrics

import (
	"math/big"

	"github.com/dunghan-vn/dunghan/deadline"
)

// Ratio is an exact rate (tỷ lệ): Num of Den dossiers. Over a Den of 0 it has no value.
type Ratio struct {
	Num, Den int64
}

// Percent returns the rate in per cent with at most the given number of decimals, rounded half-up, trailing zeros dropped
// and a decimal point: "98.22", "80.6", "7". It is false when there is no value: Den is 0 or less. A negative number of
// decimals is none.
func (r Ratio) Percent(decimals int) (string, bool) {
	if r.Den <= 0 {
		return "", false
	}
	decimals = max(decimals, 0)
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)+2), nil)
	return decimal(r.scaled(scale).String(), decimals), true
}

// scaled returns r times a whole number, rounded half-up, in integers of any size: floor((2*num*scale + den) / (2*den)).
func (r Ratio) scaled(scale *big.Int) *big.Int {
	n := new(big.Int).Mul(scale, big.NewInt(r.Num))
	n.Lsh(n, 1).Add(n, big.NewInt(r.Den))
	return n.Div(n, new(big.Int).Lsh(big.NewInt(r.Den), 1))
}

// hundredths returns r/per in hundredths, rounded half-up.
func (r Ratio) hundredths(per int64) int64 {
	den := new(big.Int).Mul(big.NewInt(r.Den), big.NewInt(per))
	n := new(big.Int).Mul(big.NewInt(r.Num), big.NewInt(200))
	n.Add(n, den)
	return n.Div(n, den.Lsh(den, 1)).Int64()
}

// millionths returns r in millionths, rounded half-up.
func (r Ratio) millionths() int64 { return r.scaled(big.NewInt(1_000_000)).Int64() }

// In returns the rate in per cent with at most two decimals as the language writes it, "98,22" in Vietnamese, "98.22" in
// English, and "-" where there is no value.
func (r Ratio) In(l deadline.Language) string {
	s, ok := r.Percent(2)
	if !ok {
		return "-"
	}
	return decimalIn(s, l)
}

// MarshalJSON writes {"num":9822,"den":10000,"percent":98.22}; percent is null where there is no value.
func (r Ratio) MarshalJSON() ([]byte, error) {
	percent, ok := r.Percent(2)
	if !ok {
		percent = "null"
	}
	b := []byte(`{"num":`)
	b = big.NewInt(r.Num).Append(b, 10)
	b = append(b, `,"den":`...)
	b = big.NewInt(r.Den).Append(b, 10)
	b = append(b, `,"percent":`...)
	return append(append(b, percent...), '}'), nil
}
