package holiday

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// DecisionKind says what an official decision chooses. The zero DecisionKind is none.
type DecisionKind uint8

// The kinds of decision, with the article that leaves the choice open.
const (
	NoDecision DecisionKind = iota
	Tet                     // which days the Lunar New Year break has (Labour Code 2019, art. 112(3))
	Adjacent                // which day beside 2 September is off (art. 112(1)(đ), 112(3))
	Swap                    // a working day off against a weekly rest day worked (hoán đổi ngày làm việc)
	Closure                 // an office closed on its working days, or for some hours of them: a storm, a province's own day
)

// String returns the word of the decision file: "tet", "adjacent", "swap" or "closure".
func (k DecisionKind) String() string {
	switch k {
	case Tet:
		return "tet"
	case Adjacent:
		return "adjacent"
	case Swap:
		return "swap"
	case Closure:
		return "closure"
	}
	return "none"
}

// Confidence says how sure it is that a decision is as entered.
type Confidence uint8

// The zero Confidence is Unstated.
const (
	Unstated Confidence = iota
	Low
	Medium
	High
)

// String returns "high", "medium", "low" or "unstated".
func (c Confidence) String() string {
	switch c {
	case Low:
		return "low"
	case Medium:
		return "medium"
	case High:
		return "high"
	}
	return "unstated"
}

// Decision is one official choice, swap or closure (quyết định, thông báo lịch nghỉ), with the document it stands in.
type Decision struct {
	Kind DecisionKind

	// Date is, for Tet, mùng 1 (the first day of the lunar year); for Adjacent, 1 or 3 September; for Swap, the working
	// day taken off; for Closure, the first day closed.
	Date civil.Date

	// Before and From are, for Tet, how many days are off before mùng 1 and from mùng 1 on: 2 and 3 for "2+3".
	Before, From int

	// Pair is, for Swap, the weekly rest day worked in exchange (ngày làm bù).
	Pair civil.Date

	// Through is, for Closure, the last day closed; zero when Date is the only one.
	Through civil.Date
	// ShutFrom and ShutUntil are, for Closure, the hours the office is closed on each of its days: from 00:00 when ShutFrom
	// is zero, to 24:00 when ShutUntil is. Both zero is the whole day.
	ShutFrom, ShutUntil civil.TimeOfDay
	// Scope is, for Closure, whose offices are closed, as a label: a province, a commune. It is not interpreted.
	Scope string

	Issued     civil.Date // the day the document was issued; zero where it is not known
	Document   string     // number or description of the document; "vi | en" where the languages differ
	Confidence Confidence
}

// pairText is the third column of the decision file.
func (d Decision) pairText() string {
	switch d.Kind {
	case Tet:
		return fmt.Sprintf("%d+%d", d.Before, d.From)
	case Swap:
		return d.Pair.String()
	case Closure:
		return d.closureText()
	}
	return "-"
}

// unwritable says why d cannot stand on a line of its own, or "".
func (d Decision) unwritable() string {
	switch {
	case d.Kind == NoDecision || d.Kind > Closure:
		return "it is no kind of decision"
	case readDocument(&Decision{}, d.Document) != "":
		return readDocument(&Decision{}, d.Document)
	case strings.ContainsAny(d.Document+d.Scope, "\t\r\n") || !utf8.ValidString(d.Document+d.Scope):
		return "a tab or a line end stands in its document or scope, or what is no UTF-8"
	case d.Scope != strings.TrimSpace(d.Scope):
		return "the scope has spaces around it"
	case d.Confidence > High:
		return "it is no confidence"
	}
	return ""
}

// String returns the decision as a line of the decision file, its columns separated by tabs; [ParseDecisions] reads back
// what it has read.
func (d Decision) String() string {
	issued := "-"
	if !d.Issued.IsZero() {
		issued = d.Issued.String()
	}
	return strings.Join([]string{d.Kind.String(), d.Date.String(), d.pairText(), issued, d.Document, d.Confidence.String()}, "\t")
}
