package metrics

import (
	"math/big"
	"strconv"

	"github.com/dunghan-vn/dunghan/deadline"
)

// Points is a score in hundredths of a point (điểm): 1768 is 17.68. Scores are exact; they are rounded half-up to hundredths
// once, where the portal rounds.
type Points int64

// String returns the score with a decimal point, trailing zeros dropped: "17.68", "2.5", "12".
func (p Points) String() string { return decimal(strconv.FormatInt(int64(p), 10), 2) }

// In returns the score as the language writes it: "17,68" in Vietnamese, "17.68" in English.
func (p Points) In(l deadline.Language) string { return decimalIn(p.String(), l) }

// MarshalJSON writes the score as a number of points: 17.68.
func (p Points) MarshalJSON() ([]byte, error) { return []byte(p.String()), nil }

// halfUp rounds a number of hundredths to a whole one, a half up.
func halfUp(x *big.Rat) Points {
	n := new(big.Int).Lsh(x.Num(), 1)
	n.Add(n, x.Denom())
	return Points(n.Div(n, new(big.Int).Lsh(x.Denom(), 1)).Int64())
}
