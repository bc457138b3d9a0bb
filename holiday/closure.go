package holiday

import (
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// maxClosure is the most days one closure may have: a year. A longer one is a date typed wrong.
const maxClosure = 366

// closed is the days of a closure.
func (d Decision) closed() civil.Range {
	if d.Through.IsZero() {
		return civil.Range{From: d.Date, Through: d.Date}
	}
	return civil.Range{From: d.Date, Through: d.Through}
}

// wholeDay reports whether a closure closes its days altogether.
func (d Decision) wholeDay() bool { return d.ShutFrom == 0 && d.ShutUntil == 0 }

// shut returns the hours of a closure, to 24:00 when its end is left open.
func (d Decision) shut() (from, until civil.TimeOfDay) {
	if d.ShutUntil == 0 {
		return d.ShutFrom, civil.EndOfDay
	}
	return d.ShutFrom, d.ShutUntil
}

// closureText is the pair column of a closure.
func (d Decision) closureText() string {
	var words []string
	if !d.Through.IsZero() {
		words = append(words, d.Through.String())
	}
	if d.ShutFrom != 0 {
		words = append(words, "from="+d.ShutFrom.String())
	}
	if d.ShutUntil != 0 {
		words = append(words, "until="+d.ShutUntil.String())
	}
	if d.Scope != "" {
		words = append(words, "scope="+d.Scope)
	}
	if len(words) == 0 {
		return "-"
	}
	return strings.Join(words, " ")
}

const closureForm = `the pair of closure is "-", or a last day, from=13:30, until=09:00 and scope=, in this order`

// readClosure reads the pair column of a closure.
func (d *Decision) readClosure(s string) string {
	if s == "-" {
		return ""
	}
	rest, scope, scoped := s, "", false
	if text, ok := strings.CutPrefix(s, "scope="); ok {
		rest, scope, scoped = "", text, true
	} else if rest, scope, scoped = strings.Cut(s, " scope="); !scoped {
		scope = ""
	}
	if scoped && (scope == "" || strings.TrimSpace(scope) != scope) {
		return "the scope is empty, or has spaces around it"
	}
	d.Scope = scope
	var words []string
	if rest != "" || !scoped {
		words = strings.Split(rest, " ")
	}
	if len(words) > 0 && words[0] != "" && !strings.Contains(words[0], "=") {
		if reason := readDay(&d.Through, words[0]); reason != "" {
			return reason
		}
		words = words[1:]
	}
	for _, hour := range [...]struct {
		name string
		to   *civil.TimeOfDay
	}{{"from=", &d.ShutFrom}, {"until=", &d.ShutUntil}} {
		if len(words) == 0 || !strings.HasPrefix(words[0], hour.name) {
			continue
		}
		at, err := civil.ParseTimeOfDay(words[0][len(hour.name):])
		if err != nil || at.String() != words[0][len(hour.name):] {
			return fmt.Sprintf("%q is no time of day; write it as 13:30", words[0])
		}
		if at == 0 || at == civil.EndOfDay {
			return "a closure is from after 00:00 or until before 24:00; leave out what is not so"
		}
		*hour.to, words = at, words[1:]
	}
	if len(words) > 0 {
		return closureForm
	}
	return d.closureFault()
}

// closureFault says what is wrong with a closure by itself, or "".
func (d Decision) closureFault() string {
	from, until := d.shut()
	switch {
	case !d.Through.IsZero() && !d.Through.After(d.Date):
		return "the last day is not after the first"
	case d.closed().Len() > maxClosure:
		return fmt.Sprintf("a closure has at most %d days", maxClosure)
	case from < 0 || until > civil.EndOfDay || from >= until:
		return "the office is closed from an hour until a later one"
	}
	return ""
}

// close is the last of the third pass: offices closed on days they work, altogether first, then for hours. It puts the
// fault of decision i, if it cannot stand, in faults[i].
func (w *draft) close(decisions []Decision, faults []error) {
	for _, whole := range [...]bool{true, false} {
		for i, d := range decisions {
			if d.Kind != Closure || d.wholeDay() != whole || faults[i] != nil {
				continue
			}
			if why := w.closeDays(d); why != "" {
				faults[i] = &DecisionError{Input: d.String(), Reason: why}
			}
		}
	}
}

// closeDays applies one closure and says why it cannot stand, or "". A day that is off anyway stays what it is.
func (w *draft) closeDays(d Decision) string {
	if d.Date.IsZero() {
		return "a closure needs its first day"
	}
	if why := d.closureFault(); why != "" {
		return why
	}
	if _, inside := w.at(d.Date); !inside || !w.days.Contains(d.closed().Through) {
		return "a closed day is outside the calendar (" + w.days.String() + ")"
	}
	for day := range d.closed().Days() {
		i, _ := w.at(day)
		was := w.reasons[w.reason[i]]
		switch {
		case was.kind == Closed: // by another document too
			was.source, was.name = was.source.and(d.citation()), was.name.with(d.scoped())
			w.set(day, was)
			continue
		case !was.kind.Worked():
			continue
		case d.wholeDay():
			w.set(day, reason{kind: Closed, pair: was.pair, source: d.citation(), name: Text{Closed.Vietnamese(), Closed.English()}.with(d.scoped())})
			continue
		case was.shutUntil != 0:
			return fmt.Sprintf("%v is closed for some hours already: %s", day, was.source.EN)
		}
		was.shutFrom, was.shutUntil = d.shut()
		was.source = was.source.and(d.citation())
		was.name = was.name.with(Text{
			fmt.Sprintf(", %s %v-%v", Closed.Vietnamese(), was.shutFrom, was.shutUntil),
			fmt.Sprintf(", %s %v-%v", Closed.English(), was.shutFrom, was.shutUntil),
		}).with(d.scoped())
		w.set(day, was)
	}
	return ""
}

// scoped is a closure's scope as the end of a name.
func (d Decision) scoped() Text {
	if d.Scope == "" {
		return Text{}
	}
	return Text{" (" + d.Scope + ")", " (" + d.Scope + ")"}
}
