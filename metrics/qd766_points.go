package metrics

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
)

// Points is a score in hundredths of a point (điểm): 1768 is 17.68. Scores are exact; they are rounded half-up to hundredths
// once, where the portal rounds.
type Points int64

// String returns the score with a decimal point, trailing zeros dropped: "17.68", "2.5", "12".
func (p Points) String() string { return hundredths(strconv.FormatInt(int64(p), 10)) }

// In returns the score as the language writes it: "17,68" in Vietnamese, "17.68" in English.
func (p Points) In(l deadline.Language) string { return decimalIn(p.String(), l) }

// MarshalJSON writes the score as a number of points: 17.68.
func (p Points) MarshalJSON() ([]byte, error) { return []byte(p.String()), nil }

// hundredths writes an integer of hundredths as a decimal number, trailing zeros dropped.
func hundredths(integer string) string {
	sign, digits := "", integer
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	for len(digits) < 3 {
		digits = "0" + digits
	}
	whole, part := digits[:len(digits)-2], strings.TrimRight(digits[len(digits)-2:], "0")
	if part != "" {
		whole += "." + part
	}
	return sign + whole
}

// decimalIn writes a number that has a decimal point as the language does.
func decimalIn(s string, l deadline.Language) string {
	if l == deadline.Vietnamese {
		return strings.Replace(s, ".", ",", 1)
	}
	return s
}

// halfUp rounds a number of hundredths to a whole one, a half up.
func halfUp(x *big.Rat) Points {
	n := new(big.Int).Lsh(x.Num(), 1)
	n.Add(n, x.Denom())
	return Points(n.Div(n, new(big.Int).Lsh(x.Denom(), 1)).Int64())
}
