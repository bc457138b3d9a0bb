package deadline

import (
	"fmt"
	"strconv"
)

// Fraction is a part of one unit, as step tables publish them: 0,25; 0,5; 1/2. It is in lowest terms, so that equal parts
// are equal values. The zero Fraction is nothing.
type Fraction struct{ Num, Den uint16 }

// MaxDen is the largest denominator of a [Fraction]: a thousandth is the least part there is.
const MaxDen = 1000

// NewFraction returns num/den in lowest terms. Less than nothing, a whole or more, or a denominator that in lowest terms is
// above [MaxDen] is an error wrapping [ErrTerm].
func NewFraction(num, den int) (Fraction, error) {
	if num < 0 || den < 1 || num >= den {
		return Fraction{}, &TermError{Input: fmt.Sprintf("%d/%d", num, den), Reason: "a part of a unit is 0 or more, and less than one"}
	}
	if num == 0 {
		return Fraction{}, nil
	}
	g := gcd(num, den)
	if den/g > MaxDen {
		return Fraction{}, &TermError{Input: fmt.Sprintf("%d/%d", num, den), Reason: fmt.Sprintf("parts are as small as one %dth, no smaller", MaxDen)}
	}
	return Fraction{uint16(num / g), uint16(den / g)}, nil
}

// IsZero reports whether f is nothing.
func (f Fraction) IsZero() bool { return f == Fraction{} }

// check says what is wrong with f, or "".
func (f Fraction) check() string {
	if f.IsZero() || f.Num > 0 && f.Num < f.Den && f.Den <= MaxDen && gcd(int(f.Num), int(f.Den)) == 1 {
		return ""
	}
	return fmt.Sprintf("%d/%d is no part of a unit in lowest terms", f.Num, f.Den)
}

// usual reports whether f is one of the parts that tables publish: quarters, halves and three quarters.
func (f Fraction) usual() bool {
	return f.Den == 2 && f.Num == 1 || f.Den == 4 && (f.Num == 1 || f.Num == 3)
}

// of returns the part of n that f is, rounded up: a part of a second counts as a second.
func (f Fraction) of(n int64) int64 {
	if f.Den == 0 {
		return 0
	}
	return (n*int64(f.Num) + int64(f.Den) - 1) / int64(f.Den)
}

// number writes n and a part of one more: "5", "1,5", "0,125", "4/3". It is decimal where two digits are enough, or three
// after a zero: "1,125" could be read as a thousand and more, so that is "9/8".
func number(n int, f Fraction, point string) string {
	if f.IsZero() {
		return strconv.Itoa(n)
	}
	digits := 0
	for scale := 1; digits <= 3; digits, scale = digits+1, scale*10 {
		if f.Den > 0 && scale%int(f.Den) == 0 {
			if digits == 3 && n != 0 {
				break
			}
			return fmt.Sprintf("%d%s%0*d", n, point, digits, int(f.Num)*scale/int(f.Den))
		}
	}
	return fmt.Sprintf("%d/%d", int64(n)*int64(f.Den)+int64(f.Num), f.Den)
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// in writes the part in the given language: "0,25", "0.25", "1/3".
func (f Fraction) in(l Language) string {
	if l == English {
		return number(0, f, ".")
	}
	return number(0, f, ",")
}
