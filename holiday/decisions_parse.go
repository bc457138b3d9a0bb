package holiday

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// ParseDecisions reads decisions, one a line, in six columns separated by one tab:
//
//	kind  date  pair  issued  document  confidence
//
// kind is tet, adjacent, swap or closure; date and pair are as the fields of [Decision] say: Tết as "2+3", a closure as below,
// "-" for no pair; issued is a date, or "-" where it is not known; document is its number, or a description, as "tiếng Việt |
// English" where the two languages differ; confidence is high, medium, low or unstated. Empty lines and lines that begin with
// "#" are skipped, and a byte order mark at the beginning. Dates are YYYY-MM-DD.
//
// The pair of a closure is "-" for one whole day, or any of these in this order: the last day; from=13:30 and until=09:00,
// the hours of each day the office is closed; scope=, a label to the end of the column.
//
// It is strict: every line that cannot be read, or that says again or otherwise what a line before it said, is a
// [*DecisionError] with its line and column, all of them joined in the order of the text, and then no decision is returned.
// Whether decisions fit the statute, and closures one another, is checked when a calendar is built of them. An error of r is
// wrapped and joined likewise.
func ParseDecisions(r io.Reader) ([]Decision, error) {
	var decisions []Decision
	var faults []error
	told := tidings{}
	lines := bufio.NewScanner(r)
	n := 1
	for ; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		d, fault := parseDecision(line)
		if fault != nil {
			fault.Line = n
			faults = append(faults, fault)
			continue
		}
		if fault := told.again(d, n); fault != nil {
			faults = append(faults, fault)
			continue
		}
		decisions = append(decisions, d)
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		faults = append(faults, &DecisionError{Line: n, Column: 1, Reason: "the line is longer than 64 KiB; nothing after it was read"})
	} else if err != nil {
		faults = append(faults, fmt.Errorf("holiday: reading decisions: %w", err))
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return decisions, nil
}

const decisionColumns = 6

func parseDecision(line string) (Decision, *DecisionError) {
	if !utf8.ValidString(line) {
		return Decision{}, &DecisionError{Column: 1, Input: line, Reason: "the line is not UTF-8"}
	}
	fields := strings.Split(line, "\t")
	if len(fields) != decisionColumns {
		return Decision{}, &DecisionError{Column: 1, Input: line,
			Reason: fmt.Sprintf("%d columns separated by tabs, want %d: kind, date, pair, issued, document, confidence", len(fields), decisionColumns)}
	}
	var d Decision
	var fault *DecisionError
	column := 1
	for i, read := range [decisionColumns]func(*Decision, string) string{
		readKind, readDate, readPair, readIssued, readDocument, readConfidence,
	} {
		if reason := read(&d, fields[i]); reason != "" && fault == nil {
			fault = &DecisionError{Column: column, Input: fields[i], Reason: reason}
		}
		column += utf8.RuneCountInString(fields[i]) + 1
	}
	return d, fault
}

// Each reader below fills one column of d and returns what is wrong with the text, or "".

func readKind(d *Decision, s string) string {
	for _, k := range [...]DecisionKind{Tet, Adjacent, Swap, Closure} {
		if s == k.String() {
			d.Kind = k
			return ""
		}
	}
	return "the kind is tet, adjacent, swap or closure"
}

func readDate(d *Decision, s string) string { return readDay(&d.Date, s) }

func readDay(to *civil.Date, s string) string {
	day, err := civil.ParseDate(s)
	if err != nil {
		return civilReason(err)
	}
	*to = day
	return ""
}

func civilReason(err error) string {
	var e *civil.Error
	if errors.As(err, &e) {
		return e.Reason
	}
	return err.Error()
}

func readPair(d *Decision, s string) string {
	switch d.Kind {
	case NoDecision:
		return "" // the kind is told
	case Swap:
		if reason := readDay(&d.Pair, s); reason != "" {
			return reason
		}
		if d.Pair == d.Date {
			return "a day is not swapped for itself"
		}
		return ""
	case Tet:
		if len(s) != 3 || s[0] < '0' || s[0] > '9' || s[1] != '+' || s[2] < '0' || s[2] > '9' {
			return `the pair of tet is days before and days from mùng 1, as "2+3"`
		}
		d.Before, d.From = int(s[0]-'0'), int(s[2]-'0')
		return ""
	case Closure:
		return d.readClosure(s)
	}
	if s != "-" {
		return `the pair of adjacent is "-"`
	}
	return ""
}

func readIssued(d *Decision, s string) string {
	if s == "-" {
		return ""
	}
	return readDay(&d.Issued, s)
}

func readDocument(d *Decision, s string) string {
	vi, en, two := strings.Cut(s, " | ")
	if strings.TrimSpace(vi) == "" || s == "-" || two && strings.TrimSpace(en) == "" {
		return "a decision needs its document"
	}
	d.Document = s
	return ""
}

func readConfidence(d *Decision, s string) string {
	for _, c := range [...]Confidence{High, Medium, Low, Unstated} {
		if s == c.String() {
			d.Confidence = c
			return ""
		}
	}
	return "the confidence is high, medium or low"
}

// tidings is what the lines of a text have said so far: each day, or year, that was spoken for and by which line.
type tidings map[string]int

// again returns the fault of saying of a day, or of a year, what an earlier line said of it, and otherwise takes note.
func (t tidings) again(d Decision, line int) *DecisionError {
	var keys []string
	switch d.Kind {
	case Swap:
		keys = []string{"swap " + d.Date.String(), "swap " + d.Pair.String()}
	case Closure:
		keys = []string{fmt.Sprintf("closure %v %s", d.Date, d.closureText())}
	default:
		keys = []string{fmt.Sprintf("%v of %d", d.Kind, d.Date.Year())}
	}
	for _, key := range keys {
		if first, twice := t[key]; twice {
			return &DecisionError{Line: line, Column: 1, Input: d.String(), Reason: fmt.Sprintf("line %d speaks of %s already", first, strings.TrimSpace(key))}
		}
	}
	for _, key := range keys {
		t[key] = line
	}
	return nil
}

// WriteDecisions writes decisions one a line, so that [ParseDecisions] reads them back. One that cannot stand on a line, as
// one without a document, is a [*DecisionError], and then nothing is written; otherwise the error is that of w.
func WriteDecisions(w io.Writer, decisions []Decision) error {
	var b strings.Builder
	for _, d := range decisions {
		if why := d.unwritable(); why != "" {
			return &DecisionError{Input: d.String(), Reason: why}
		}
		b.WriteString(d.String() + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
