package deadline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxLimitText is how many bytes a time limit has at most.
const MaxLimitText = 4 << 10

// ParseLimit reads a whole time limit as agencies publish it, in Vietnamese or English: terms and sums of terms, the events
// they count from, the rule on late receipt, and what [Rule.In] says. Case, the number of spaces, line ends, and whether a
// letter and its marks are one character make no difference. It reads clause by clause; clauses end at a semicolon, at a
// comma or bracket behind something complete, and at the end of a sentence.
//
// Nothing is guessed and nothing dropped. What is no clause as a whole, from "5 ngay" to "từ 3 đến 5 ngày" and "trường hợp
// phức tạp không quá 30 ngày", is put into NotUnderstood as it is written, marks and letters drawn together. So is a second
// term without an event of its own, since it may be an exception to the first. A limit with anything in NotUnderstood is not
// understood: [Limit.Check] and [Limit.Rule] refuse it, and Phases is then only what could be read of it.
//
// A term with no event counts from the receipt. An event without a name here is FromEvent, under its own words. Numbers are
// read from digits; number words, as in "05 (năm) ngày", only confirm them. A late-receipt rule after a sum is that of its
// first phase, which is where the dossier is received.
//
// The error is a [*LimitError] wrapping [ErrLimit], for what cannot be a time limit at all: text that is not UTF-8, or empty,
// or longer than [MaxLimitText].
func ParseLimit(s string) (Limit, error) {
	switch {
	case !utf8.ValidString(s):
		return Limit{}, &LimitError{s, "the text is not UTF-8", ErrLimit}
	case len(s) > MaxLimitText:
		return Limit{}, &LimitError{s, "a time limit is a sentence or two, not a page", ErrLimit}
	case strings.TrimSpace(s) == "":
		return Limit{}, &LimitError{s, "the text is empty", ErrLimit}
	}
	r := newLimitReader(s)
	r.all()
	if l := r.limit; len(l.Phases) == 0 && len(l.NotUnderstood) == 0 && l.Counting == ByTerms {
		r.limit.NotUnderstood = []string{strings.TrimSpace(string(r.text))} // commas and full stops alone, or a remark to no term
	}
	return r.limit, nil
}

// limitReader reads a time limit from its first character to its last.
type limitReader struct {
	text, low []rune // the text with letters and marks drawn together, and the same in lower case
	at, end   int    // the character to be read, and where reading stops
	limit     Limit
	group     int  // the first phase of the terms read last; -1 before any
	sum       bool // there were several of them
	late      bool // the clause read last was on late receipt
	said      said // what has been said of that phase
}

// said is what a text has said of a phase: each is said once.
type said struct{ event, firstDay, months, roll, dueAt, supplement, extend bool }

func newLimitReader(s string) *limitReader {
	text := []rune(composed(s))
	low := make([]rune, len(text))
	for i, c := range text {
		low[i] = unicode.ToLower(c)
	}
	return &limitReader{text: text, low: low, end: len(text), group: -1}
}

// space returns where the spaces from i on end.
func (r *limitReader) space(i int) int {
	for i < r.end && unicode.IsSpace(r.text[i]) {
		i++
	}
	return i
}

// separates reports whether the character at i ends a clause by itself. A comma or point before a digit may be in a number.
func (r *limitReader) separates(i int) bool {
	switch r.text[i] {
	case ';':
		return true
	case ',':
		return i+1 == r.end || !unicode.IsNumber(r.text[i+1])
	case '.':
		return i+1 == r.end || unicode.IsSpace(r.text[i+1]) || r.text[i+1] == ';'
	}
	return false
}

// all reads every clause.
func (r *limitReader) all() {
	for {
		for r.at = r.space(r.at); r.at < r.end && r.separates(r.at); r.at = r.space(r.at) {
			r.at++
		}
		if r.at == r.end {
			return
		}
		if !r.clause() {
			start := r.at
			r.skip()
			r.leave(start)
		}
	}
}

// skip goes to the end of what cannot be read: a semicolon or the end of the sentence, outside brackets.
func (r *limitReader) skip() {
	depth := 0
	for ; r.at < r.end; r.at++ {
		switch c := r.text[r.at]; {
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case depth == 0 && c != ',' && r.separates(r.at):
			return
		}
	}
}

// leave puts what stands between start and the cursor with what was not understood.
func (r *limitReader) leave(start int) {
	if piece := strings.TrimSpace(string(r.text[start:r.at])); piece != "" {
		r.limit.NotUnderstood = append(r.limit.NotUnderstood, piece)
	}
}

// clause reads one clause of any kind, with the brackets behind it, up to its end; or nothing.
func (r *limitReader) clause() bool {
	before := *r
	before.limit.Phases = slices.Clone(r.limit.Phases)
	before.limit.NotUnderstood = slices.Clip(r.limit.NotUnderstood)
	for _, read := range [...]func() bool{r.counting, r.lateReceipt, r.choice, r.extension, r.hoursPerDay, r.terms} {
		if read() && r.tail() {
			return true
		}
		phases := slices.Clone(before.limit.Phases)
		*r = before
		r.limit.Phases = phases
	}
	return false
}

const remarks = "không bao gồm|không kể|không tính|chưa bao gồm|chưa kể|chưa tính|trong đó|not including|not counting|excluding"

// tail reads the brackets behind a clause and the source of it, puts a remark with what is not understood, and reports
// whether the clause is at its end.
func (r *limitReader) tail() bool {
	r.brackets()
	if !r.basis() {
		return false
	}
	r.brackets()
	start := r.space(r.at)
	if start == r.end || r.separates(start) {
		return true
	}
	if r.anyOf(remarks) {
		r.skip()
		r.leave(start)
		return true
	}
	return false
}

// brackets reads all brackets here, and leaves those that say nothing it knows.
func (r *limitReader) brackets() {
	for {
		open := r.space(r.at)
		shut := r.closing(open)
		if shut < 0 {
			return
		}
		before, end := *r, r.end
		before.limit.Phases = slices.Clone(r.limit.Phases)
		known := false
		for _, read := range [...]func() bool{r.restated, r.sameInWords, r.hoursPerDay, r.event, r.lateReceipt, r.choice, r.extension} {
			r.at, r.end = open+1, shut
			known = read() && r.space(r.at) == shut
			if known {
				break
			}
			phases := slices.Clone(before.limit.Phases)
			*r = before
			r.limit.Phases = phases
		}
		r.at, r.end = shut+1, end
		if !known {
			r.leave(open)
		}
	}
}

// closing returns where the bracket that opens at i closes, or -1 if none opens there or it never closes.
func (r *limitReader) closing(i int) int {
	if i >= r.end || r.text[i] != '(' {
		return -1
	}
	depth := 0
	for ; i < r.end; i++ {
		switch r.text[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
