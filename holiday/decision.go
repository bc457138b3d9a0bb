package holiday

import (
	"fmt"
	"strings"

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
)

// String returns the word of the decision file: "tet", "adjacent" or "swap".
func (k DecisionKind) String() string {
	switch k {
	case Tet:
		return "tet"
	case Adjacent:
		return "adjacent"
	case Swap:
		return "swap"
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

// Decision is one official choice or swap (quyết định, thông báo lịch nghỉ) for public bodies that rest on Saturday and
// Sunday, with the document it stands in.
type Decision struct {
	Kind DecisionKind

	// Date is, for Tet, mùng 1 (the first day of the lunar year); for Adjacent, 1 or 3 September; for Swap, the working
	// day taken off.
	Date civil.Date

	// Before and From are, for Tet, how many days are off before mùng 1 and from mùng 1 on: 2 and 3 for "2+3".
	Before, From int

	// Pair is, for Swap, the weekly rest day worked in exchange (ngày làm bù).
	Pair civil.Date

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
	}
	return "-"
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

// citation is how a day that rests on d cites it, in Vietnamese and in English. What is not certain is said.
func (d Decision) citation() Text {
	vi, en, two := strings.Cut(d.Document, " | ")
	if !two {
		en = vi
	}
	t := Text{vi, en}
	if d.Issued.IsZero() {
		t = t.with(Text{" (không rõ ngày ban hành)", " (issue day not known)"})
	} else {
		year, month, day := d.Issued.Date()
		on := fmt.Sprintf("%d/%d/%d", day, month, year)
		if !saysDate(d.Document, on) {
			t = t.with(Text{" ngày " + on, " of " + on})
		}
	}
	switch d.Confidence {
	case Medium:
		t = t.with(Text{" (độ tin cậy: trung bình)", " (confidence: medium)"})
	case Low:
		t = t.with(Text{" (độ tin cậy: thấp)", " (confidence: low)"})
	}
	return t
}

// saysDate reports whether a document's description has the date in it already: 2/2/2010, and not as a part of 12/2/2010.
func saysDate(document, date string) bool {
	before, _, ok := strings.Cut(document, date)
	return ok && (before == "" || before[len(before)-1] < '0' || before[len(before)-1] > '9')
}
