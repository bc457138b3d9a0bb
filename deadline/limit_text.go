package deadline

import (
	"fmt"
	"strings"
)

// String returns [Limit.In] in Vietnamese, as agencies publish.
func (l Limit) String() string { return l.In(Vietnamese) }

// In writes the limit in the given language, in words that [ParseLimit] reads back to an equal Limit: "05 ngày làm việc; tiếp
// nhận sau 15:00 ...", "16 ngày làm việc = 03 ngày làm việc + 13 ngày làm việc". What was not understood stands behind it,
// said to be so, and is not understood the next time either.
//
// Reading back to an equal Limit is promised of what ParseLimit returns if all of it was understood, and of every Limit that
// Check accepts, if its phases have no name besides that of an event, the names are letters and no name of another event,
// names and bases are one line with no term, bracket or condition in it ("hoặc", "if"), and once extended is 0, not 1.
func (l Limit) In(lang Language) string {
	text := l.canonical(lang)
	for _, piece := range l.NotUnderstood {
		if text != "" {
			text += "; "
		}
		text += Text{VI: "chưa hiểu: ", EN: "not understood: "}.In(lang) + fmt.Sprintf("%q", piece)
	}
	return text
}

// canonical is what was understood.
func (l Limit) canonical(lang Language) string {
	if l.Counting != ByTerms {
		return l.Counting.In(lang)
	}
	var clauses []string
	for i := 0; i < len(l.Phases); {
		n := l.chain(i)
		clauses = append(clauses, l.terms(i, n, lang))
		clauses = append(clauses, modifiers(l.Phases[i].Rule, lang)...)
		i += n
	}
	if !l.HoursPerDay.IsZero() {
		clauses = append(clauses, Text{VI: "tính mỗi ngày ", EN: "each day is counted as "}.In(lang)+l.HoursPerDay.In(lang))
	}
	return strings.Join(clauses, "; ")
}

// chain is how many phases from i on are written as one sum: the first has no more than a late-receipt rule, the others
// nothing but a term, and each follows from the one before.
func (l Limit) chain(i int) int {
	first := l.Phases[i].Rule
	if first != (Rule{Term: first.Term, Late: first.Late, Basis: first.Basis}) || i == 0 && !l.Restated.IsZero() {
		return 1
	}
	n := 1
	for _, p := range l.Phases[i+1:] {
		if p.From != FromPrevious || p.Rule != (Rule{Term: p.Rule.Term, Basis: p.Rule.Basis}) {
			break
		}
		n++
	}
	return n
}

// terms writes the terms of n phases from i on, and the event the first counts from.
func (l Limit) terms(i, n int, lang Language) string {
	var b strings.Builder
	if i == 0 && !l.Total.IsZero() {
		b.WriteString(l.Total.In(lang) + " = ")
	}
	for j, p := range l.Phases[i : i+n] {
		if j > 0 {
			b.WriteString(" + ")
		}
		b.WriteString(cited(p.Rule.Term.In(lang), p.Rule.Basis))
	}
	if i == 0 && !l.Restated.IsZero() {
		b.WriteString(" (" + l.Restated.In(lang) + ")")
	}
	switch p := l.Phases[i]; p.From {
	case FromReceipt:
	case FromEvent:
		b.WriteString(Text{VI: " kể từ ", EN: " from "}.In(lang) + p.Name)
	default:
		b.WriteString(Text{VI: " kể từ ", EN: " from "}.In(lang) + p.From.In(lang))
	}
	return b.String()
}

// modifiers says what differs in a rule from the Civil Code's own counting, a clause each.
func modifiers(r Rule, lang Language) []string {
	r.Basis, r.Term = "", Term{N: 1, Unit: CalendarDay} // terms has said them
	said := strings.TrimPrefix(r.In(lang), r.Term.In(lang))
	if said == "" {
		return nil
	}
	return []string{strings.TrimPrefix(said, "; ")}
}
