package deadline

import (
	"strings"
	"unicode"
)

const (
	leads = "thời hạn giải quyết|thời gian giải quyết|trong thời hạn|trong thời gian|trong vòng|thời hạn|thời gian|tối đa|không quá|chậm nhất|trong|là|:|" +
		"time limit|no later than|no more than|not more than|at most|up to|within"
	intros = "được tính từ|tính kể từ|kể từ|tính từ|từ|counted from|counting from|from"
)

// part is one term of a sum, whose unit another may say.
type part struct {
	term  Term
	basis string
}

// terms reads a term, or a sum of them with or without its total, and the event it counts from.
func (r *limitReader) terms() bool {
	if r.limit.Counting != ByTerms {
		return false
	}
	start := r.at
	if r.sameDay() { // whose "trong" is no lead
		r.at = start
	} else {
		for r.anyOf(leads) {
		}
	}
	parts := r.parts()
	switch {
	case parts == nil:
		return false
	case len(parts) == 1 && r.phrase("="):
		return r.add(&parts[0], r.parts())
	case len(parts) == 1:
		if inside := r.partsInBracket(); inside != nil {
			return r.add(&parts[0], inside)
		}
	}
	return r.add(nil, parts)
}

// sameDay reads that the result is due on the day of receipt itself: "ngay trong ngày", "trong ngày tiếp nhận hồ sơ".
func (r *limitReader) sameDay() bool {
	start := r.at
	r.phrase("ngay")
	if r.phrase("trong") {
		for _, f := range eventForms {
			if f.start != FromReceipt {
				continue
			}
			if _, _, ok := r.form(f.form); ok {
				return true
			}
		}
		if r.anyOf("ngày làm việc|ngày") {
			return true
		}
	}
	r.at = start
	return r.anyOf("on the same day|within the same day|the same day|same day")
}

// parts reads terms joined by "+"; nil if there is none. Without a unit of its own a part has none yet.
func (r *limitReader) parts() (all []part) {
	for {
		p, ok := r.part()
		if !ok {
			return nil
		}
		all = append(all, p)
		if !r.phrase("+") {
			return all
		}
	}
}

// part reads one term of a sum: "05", "05 (năm)", "05 ngày làm việc [source]", "ngay trong ngày".
func (r *limitReader) part() (p part, ok bool) {
	if r.sameDay() {
		p.term.Unit = SameDay
		p.basis, ok = r.partBasis()
		return p, ok
	}
	if p.term, ok = r.number(); !ok {
		return part{}, false
	}
	if p.term.Unit = r.unit(); p.term.Unit != NoUnit {
		p.basis, ok = r.partBasis()
	}
	return p, ok
}

// partBasis reads the source of a part, if there is one; what cannot be one makes it false.
func (r *limitReader) partBasis() (string, bool) {
	text, there, ok := r.source()
	return text, ok || !there
}

// partsInBracket reads a sum in brackets that the term before them is the total of; nil if there is none.
func (r *limitReader) partsInBracket() []part {
	start, end, left := r.at, r.end, r.limit.NotUnderstood
	shut := r.closing(r.space(r.at))
	if shut < 0 {
		return nil
	}
	r.at, r.end = r.space(r.at)+1, shut
	r.anyOf("trong đó|gồm|bao gồm|")
	r.phrase(":")
	all := r.parts()
	whole := r.space(r.at) == shut
	r.at, r.end = shut+1, end
	if len(all) < 2 || !whole {
		r.at, r.limit.NotUnderstood = start, left
		return nil
	}
	return all
}

// number reads a number, and the words in brackets that say it once more; other words there are left.
func (r *limitReader) number() (Term, bool) {
	in := scanner{r.text[:r.end], r.space(r.at)}
	n, fraction, reason := in.number()
	if reason != "" {
		return Term{}, false
	}
	r.at = in.at
	t := Term{N: n, Part: fraction}
	open := r.space(r.at)
	shut := r.closing(open)
	if shut < 0 {
		return t, true
	}
	words := strings.Fields(string(r.low[open+1 : shut]))
	said := numberInWords(words)
	after := r.at
	r.at = shut + 1
	if r.unit() == NoUnit {
		r.at = after // not between a number and its unit
		return t, true
	}
	r.at = shut + 1
	if said != n || !fraction.IsZero() {
		r.leave(open)
	}
	return t, true
}

// unit reads the longest name of a unit that stands here, or NoUnit.
func (r *limitReader) unit() (longest Unit) {
	start, end := r.at, r.at
	try := func(name string, u Unit) {
		if r.at = start; r.phrase(name) && r.at > end {
			longest, end = u, r.at
		}
	}
	for u, w := range units {
		if Unit(u).valid() {
			try(w.vi, Unit(u))
			try(w.en, Unit(u))
			try(w.ens, Unit(u))
		}
	}
	for name, u := range otherNames {
		try(name, u)
	}
	r.at = end
	return longest
}

// term reads a term with its own unit.
func (r *limitReader) term() (Term, bool) {
	p, ok := r.part()
	return p.term, ok && p.basis == "" && p.term.check() == ""
}

// add makes phases of the parts of a sum, and reads the event the first counts from. Parts without a unit have that of the
// last, or of the total; where two are stated, none is taken.
func (r *limitReader) add(total *part, parts []part) bool {
	if len(parts) == 0 || total != nil && (len(r.limit.Phases) > 0 || !r.limit.Restated.IsZero() || total.basis != "") {
		return false
	}
	unit, bare := parts[len(parts)-1].term.Unit, false
	if unit == NoUnit && total != nil {
		unit, bare = total.term.Unit, true
	}
	mixed := false
	for i := range parts {
		u := &parts[i].term.Unit
		switch {
		case *u == NoUnit:
			*u, bare = unit, true
		case bare && parts[len(parts)-1].term.Unit == NoUnit:
			return false // "3 ngày + 5": the last has no unit, and another has
		}
		mixed = mixed || *u != unit
	}
	if total != nil {
		if total.term.Unit == NoUnit {
			total.term.Unit, bare = unit, true
		}
		mixed = mixed || total.term.Unit != unit
		if mixed || total.term.check() != "" {
			return false
		}
		r.limit.Total = total.term
	}
	if bare && (mixed || unit == NoUnit || unit == SameDay) {
		return false
	}
	r.group, r.sum, r.late, r.said = len(r.limit.Phases), len(parts) > 1, false, said{}
	for i, p := range parts {
		if p.term.check() != "" {
			return false
		}
		phase := Phase{Rule: Rule{Term: p.term, Basis: p.basis}}
		if i > 0 {
			phase.From = FromPrevious
		}
		r.limit.Phases = append(r.limit.Phases, phase)
	}
	r.brackets()
	at := r.at
	if r.phrase(","); !r.event() {
		r.at = at
	}
	return startFault(r.limit.Phases[:r.group], *r.phase()) == ""
}

// event reads the event that the terms read last count from, once.
func (r *limitReader) event() bool {
	if r.group < 0 || r.said.event || !r.anyOf(intros) {
		return false
	}
	p := r.phase()
	start := r.space(r.at)
	for _, f := range eventForms {
		if _, _, ok := r.form(f.form); ok && (r.atEnd() || r.atRemark()) {
			p.From, r.said.event = f.start, true
			return true
		}
		r.at = start
	}
	if !r.anyOf(eventHeads) {
		return false
	}
	for ; r.at < r.end && !r.atEnd(); r.at++ {
		from := r.at
		if c := r.text[from]; !unicode.IsLetter(c) && !unicode.IsMark(c) && !unicode.IsSpace(c) || r.atRemark() || r.conditional() {
			return false
		}
		if before := r.text[from-1]; !unicode.IsLetter(before) && !unicode.IsMark(before) {
			if r.at = from; r.anyOf(noEvent) {
				return false
			}
		}
		r.at = from
	}
	if r.at == start {
		return false
	}
	p.From, p.Name, r.said.event = FromEvent, oneSpace(r.text[start:r.at]), true
	return true
}

// atRemark reports whether a remark begins here.
func (r *limitReader) atRemark() bool {
	at := r.at
	defer func() { r.at = at }()
	return r.anyOf(remarks)
}

// restated reads the first term, of working days, once more in working hours.
func (r *limitReader) restated() bool {
	if len(r.limit.Phases) != 1 || !r.limit.Restated.IsZero() {
		return false
	}
	t, ok := r.term()
	r.limit.Restated = t
	return ok && r.limit.restatedFault() == ""
}

// sameInWords reads the term before it once more, in words: "(năm ngày làm việc)".
func (r *limitReader) sameInWords() bool {
	if r.group < 0 || r.sum {
		return false
	}
	t := r.phase().Rule.Term
	words := strings.Fields(string(r.low[r.at:r.end]))
	name := strings.Fields(units[t.Unit].vi)
	if n := len(words) - len(name); n > 0 && t.Part.IsZero() && strings.Join(words[n:], " ") == units[t.Unit].vi && numberInWords(words[:n]) == t.N {
		r.at = r.end
		return true
	}
	return false
}
