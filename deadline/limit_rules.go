package deadline

import (
	"slices"
	"unicode"
)

// Each reader here reads one kind of clause at the cursor and sets what it says, or returns false; clause then undoes
// whatever it did.

// counting reads that the limit has no number, which is then all it says.
func (r *limitReader) counting() bool {
	if len(r.limit.Phases) > 0 || r.limit.Counting != ByTerms || !r.limit.HoursPerDay.IsZero() {
		return false
	}
	switch {
	case r.anyOf("không tính thời gian giải quyết|không tính thời gian|không tính thời hạn|no time is counted"):
		r.limit.Counting = Uncounted
	case r.anyOf("trong giờ hành chính|giờ hành chính|within office hours|office hours"):
		r.limit.Counting = InOffice
	case r.anyOf("không quy định thời hạn giải quyết|không quy định thời gian giải quyết|không quy định thời hạn|không quy định|not laid down|not specified"):
		r.limit.Counting = Unstated
	default:
		return false
	}
	return true
}

// phase returns the phase that clauses now speak of, or nil.
func (r *limitReader) phase() *Phase {
	if r.group < 0 {
		return nil
	}
	return &r.limit.Phases[r.group]
}

// lateReceipt reads a rule on late receipt. Several sentences begin alike, so the one that goes to the end counts.
func (r *limitReader) lateReceipt() bool {
	p := r.phase()
	if p == nil || p.Rule.Late != (LateReceipt{}) {
		return false
	}
	start := r.at
	for _, f := range lateForms {
		hour, from, ok := r.form(f.form)
		rule := p.Rule
		rule.Late = LateReceipt{Policy: f.policy, Hour: hour, From: from}
		if ok && r.atEnd() && rule.fault() == "" {
			p.Rule, r.late = rule, true
			return true
		}
		r.at = start
	}
	return false
}

// atEnd reports whether a clause may end here.
func (r *limitReader) atEnd() bool {
	i := r.space(r.at)
	return i == r.end || r.separates(i) || r.text[i] == '(' || r.text[i] == '['
}

// choice reads a choice of a rule in the words it is printed in.
func (r *limitReader) choice() bool {
	p := r.phase()
	if p == nil || r.sum {
		return false
	}
	rule := p.Rule
	ok := choose(r, firstDays, "", "", &rule.FirstDay, &r.said.firstDay) ||
		choose(r, monthCounts, "", "", &rule.Months, &r.said.months) ||
		choose(r, rolls, "", "", &rule.Roll, &r.said.roll) ||
		choose(r, dueAts, "hạn ", "due ", &rule.DueAt, &r.said.dueAt) ||
		choose(r, regimes, "", "", &rule.Supplement, &r.said.supplement)
	if !ok || rule.fault() != "" {
		return false
	}
	p.Rule, r.late = rule, false
	return true
}

// choose reads one value of a set, if none of it is said yet.
func choose[T ~uint8](r *limitReader, c codes, vi, en string, v *T, said *bool) bool {
	for n, one := range c.all {
		if !*said && (r.phrase(vi+one.is.VI) || r.phrase(en+one.is.EN)) {
			*v, *said = T(n), true
			return true
		}
	}
	return false
}

// extension reads how often and how far a term may be extended. Once at most is what the law has anyway.
func (r *limitReader) extension() bool {
	p := r.phase()
	if p == nil || r.sum || r.said.extend {
		return false
	}
	r.said.extend, r.late = true, false
	rule := p.Rule
	var e Extendable
	if r.anyOf("không được gia hạn|it is never extended") {
		e.Times = Never
	} else {
		vi := r.anyOf("được gia hạn không quá|gia hạn không quá")
		if !vi && !r.phrase("extended") {
			return false
		}
		if !vi && r.phrase("once") {
			e.Times = 1
		} else {
			in := scanner{r.text[:r.end], r.space(r.at)}
			times, count, reason := in.digits(MaxTerm)
			if count == 0 || reason != "" || times == 0 {
				return false
			}
			e.Times, r.at = times, in.at
		}
		if vi && !r.phrase("lần") || !vi && !r.anyOf("times at most|at most") {
			return false
		}
		if e.Times == 1 {
			e.Times = 0
		}
		if r.anyOf(", không quá|, by no more than") {
			most, ok := r.term()
			if !ok {
				return false
			}
			e.Most = most
		}
	}
	rule.Extend = e
	if rule.fault() != "" {
		return false
	}
	p.Rule = rule
	return true
}

// hoursPerDay reads how many working hours the text takes a day for.
func (r *limitReader) hoursPerDay() bool {
	if r.group < 0 || !r.limit.HoursPerDay.IsZero() {
		return false
	}
	_, _, vi := r.form(form{"tính|", "mỗi ngày làm việc|mỗi ngày|một ngày làm việc|một ngày|01 ngày làm việc|1 ngày làm việc", "được|", "tính là|tính bằng|tính|là|bằng|=|"})
	if !vi && !r.anyOf("each day is counted as|a day is counted as|one day is") {
		return false
	}
	t, ok := r.term()
	r.limit.HoursPerDay, r.late = t, false
	return ok && t.Unit == WorkingHour
}

// basis reads the source of the clause before it, "[Luật 60/2014/QH13, Điều 5]", if there is one. It is false if a bracket
// there cannot be a source: a term or a condition may be in it.
func (r *limitReader) basis() bool {
	source, there, ok := r.source()
	if !there || !ok {
		return !there
	}
	p := r.phase()
	switch {
	case p == nil:
		return false
	case r.late && p.Rule.Late.Basis == "":
		p.Rule.Late.Basis = source
		return r.basis()
	case r.sum || p.Rule.Basis != "":
		return false
	}
	p.Rule.Basis = source
	return true
}

// source reads a text in square brackets, if one is there. It is not ok unless it closes, and says no term and no condition.
func (r *limitReader) source() (text string, there, ok bool) {
	open := r.space(r.at)
	if open >= r.end || r.text[open] != '[' {
		return "", false, false
	}
	length := slices.Index(r.text[open+1:r.end], ']')
	if length < 0 {
		return "", true, false
	}
	end := r.end
	defer func() { r.at, r.end = open+length+2, end }()
	r.end = open + 1 + length
	for r.at = open + 1; r.at < r.end; r.at++ {
		start := r.at
		if _, is := r.term(); is || r.text[start] == '[' || r.conditional() {
			return "", true, false
		}
		r.at = start
	}
	text = oneSpace(r.text[open+1 : open+1+length])
	return text, true, text != ""
}

// conditional reports whether a word stands here, after a space or at the start, that makes what is said depend.
func (r *limitReader) conditional() bool {
	if r.at > 0 && !unicode.IsSpace(r.text[r.at-1]) && r.text[r.at-1] != '[' {
		return false
	}
	return r.anyOf("trường hợp|nếu|đối với|riêng|trừ|hoặc|nhưng|thì|không|tối đa|case|if|unless|except|or|but|where|when|for|not")
}
