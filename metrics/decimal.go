package metrics

import (
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
)

// decimal writes a whole number of so many decimal places as a number with a decimal point, zeros at the end dropped: "1768" of two
// places is "17.68", "1200" is "12", "-5" is "-0.05". Every number of this package that has decimals is written by it.
func decimal(integer string, places int) string {
	sign, digits := "", integer
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	if short := places + 1 - len(digits); short > 0 {
		digits = strings.Repeat("0", short) + digits
	}
	whole, part := digits[:len(digits)-places], strings.TrimRight(digits[len(digits)-places:], "0")
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
