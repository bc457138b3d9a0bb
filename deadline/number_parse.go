package deadline

import "fmt"

// vulgar is the fractions that are one character.
var vulgar = map[rune]Fraction{
	'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5}, '⅘': {4, 5},
	'⅙': {1, 6}, '⅚': {5, 6}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8},
}

// scanner reads a number at the head of a text. Its methods return what is wrong, or "", and where is then at.
type scanner struct {
	text []rune
	at   int
}

// digits reads a run of digits up to a largest value, and returns how many there were.
func (s *scanner) digits(most int) (n, count int, reason string) {
	for ; s.at < len(s.text) && '0' <= s.text[s.at] && s.text[s.at] <= '9'; s.at++ {
		if n = 10*n + int(s.text[s.at]-'0'); n > most {
			s.at -= count
			return 0, 0, above(most)
		}
		count++
	}
	return n, count, ""
}

func above(most int) string { return fmt.Sprintf("the number is above %d", most) }

// next is the character to be read, or 0 at the end.
func (s *scanner) next() rune {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

func (s *scanner) peekDigit(ahead int) bool {
	i := s.at + ahead
	return i < len(s.text) && '0' <= s.text[i] && s.text[i] <= '9'
}

// number reads "05", "0,25", "1.5", "1/2", "1 1/2", "½" or "1½", and says what is wrong, or "".
func (s *scanner) number() (n int, part Fraction, reason string) {
	if f, ok := vulgar[s.next()]; ok {
		s.at++
		return 0, f, ""
	}
	start := s.at
	n, count, reason := s.digits(MaxTerm * MaxDen) // of a fraction, the numerator: "599999/7"
	if reason != "" {
		return 0, Fraction{}, above(MaxTerm)
	}
	if count == 0 {
		return 0, Fraction{}, `a term begins with its number, as "05 ngày làm việc"`
	}
	switch c := s.next(); {
	case (c == ',' || c == '.') && s.peekDigit(1):
		part, reason = s.decimals(n)
	case c == '/':
		n, part, reason = s.over(start, n)
	default:
		after := s.at
		s.at = skipSpace(s.text, s.at)
		if f, ok := vulgar[s.next()]; ok {
			s.at++
			part = f
			break
		}
		if s.peekDigit(0) && s.at > after {
			part, reason = s.partAfter()
			break
		}
		s.at = after
	}
	if reason != "" {
		return 0, Fraction{}, reason
	}
	switch {
	case n == 0 && part.IsZero():
		reason = "a term is more than nothing"
	case n > MaxTerm || n == MaxTerm && !part.IsZero():
		reason = above(MaxTerm)
	default:
		return n, part, ""
	}
	s.at = start
	return 0, Fraction{}, reason
}

// partAfter reads the fraction behind a whole number: the "1/2" of "1 1/2".
func (s *scanner) partAfter() (Fraction, string) {
	start := s.at
	top, _, reason := s.digits(MaxTerm)
	if reason != "" {
		return Fraction{}, reason
	}
	if s.next() != '/' {
		s.at = start
		return Fraction{}, "there are two numbers"
	}
	whole, part, reason := s.over(start, top)
	if reason == "" && (whole > 0 || part.IsZero()) {
		s.at, reason = start, "the part after a whole number is more than nothing and less than one"
	}
	return part, reason
}

// decimals reads what follows a decimal comma or point, which is still to be read.
func (s *scanner) decimals(whole int) (Fraction, string) {
	point := s.at
	s.at++
	value, count, reason := s.digits(MaxTerm)
	switch {
	case reason != "" || count > 3:
		s.at = point + 4 // the fourth decimal
		return Fraction{}, "a number has at most three decimals"
	case count == 3 && whole > 0:
		s.at = point
		return Fraction{}, "whether this is thousands or decimals cannot be told; write no separator, or a fraction"
	}
	scale := 1
	for range count {
		scale *= 10
	}
	f, err := NewFraction(value, scale)
	if err != nil {
		s.at = point
		return Fraction{}, err.(*TermError).Reason
	}
	return f, ""
}

// over reads the slash and the denominator of a fraction whose numerator is read, and began at start: "/2". What is wrong is
// the denominator, unless one of the two begins with a 0.
func (s *scanner) over(start, top int) (whole int, part Fraction, reason string) {
	s.at++
	below := s.at
	bottom, count, reason := s.digits(MaxTerm)
	switch {
	case reason != "":
		return 0, Fraction{}, reason
	case count == 0:
		return 0, Fraction{}, `a fraction is written as "1/2"`
	case bottom == 0:
		s.at = below
		return 0, Fraction{}, "a fraction is not of 0"
	}
	if bottom != 0 && (s.text[below] == '0' || top != 0 && s.text[start] == '0') {
		s.at = start
		return 0, Fraction{}, `"03/05" may be a date, or one number in the place of another; a fraction is written as "3/5"`
	}
	f, err := NewFraction(top%bottom, bottom)
	if err != nil {
		s.at = below
		return 0, Fraction{}, err.(*TermError).Reason
	}
	return top / bottom, f, ""
}
