package deadline

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Explain writes why the term ends when it does, in Vietnamese or English: the rule, the due date, and the counting day by
// day with holiday names and sources of law. It writes once, at the end; the error is that of w.
func (t Trace) Explain(w io.Writer, lang Language) error {
	if t.clock == nil {
		return nil // the zero Trace has nothing to explain
	}
	e := explainer{words: wordsIn(lang), lang: lang, trace: t}
	e.head()
	for step := range t.Steps() {
		e.step(step)
	}
	_, err := io.WriteString(w, e.text.String())
	return err
}

// explainer writes one explanation.
type explainer struct {
	words words
	lang  Language
	trace Trace
	text  strings.Builder
}

func (e *explainer) head() {
	t := e.trace
	fmt.Fprintf(&e.text, e.words.title, t.rule.Term.In(e.lang), instant(t.Deadline.Received, e.lang))
	if t.rule.Basis != "" {
		fmt.Fprintf(&e.text, e.words.basis, t.rule.Basis)
	}
	if late := t.rule.Late; late.Policy == NextDayAfter {
		fmt.Fprintf(&e.text, e.words.late, late.Hour)
	}
	fmt.Fprintf(&e.text, e.words.due, civil.EndOfDay.String()+" "+fullDate(t.Deadline.LastDay, e.lang))
	if t.Deadline.Provisional {
		e.text.WriteString(e.words.provisional)
	}
	e.text.WriteString("\n")
}

// step writes one line: the weekday, the date, what happens, and by which law.
func (e *explainer) step(s Step) {
	weekday := e.lang.Weekday(s.Day.Date.Weekday())
	fmt.Fprintf(&e.text, "  %s%s  %s  ", weekday, strings.Repeat(" ", len("Wednesday")-utf8.RuneCountInString(weekday)), e.lang.Date(s.Day.Date))
	says, ownSource := e.says(s)
	e.text.WriteString(says)
	var cited []string
	if ownSource {
		cited = append(cited, s.Day.SourceIn(e.lang))
	}
	if basis := s.Basis.In(e.lang); basis != "" {
		cited = append(cited, basis)
	}
	if len(cited) > 0 {
		e.text.WriteString(" [" + strings.Join(cited, "; ") + "]")
	}
	e.text.WriteString("\n")
}

// says is what happens in a step, and whether what the day is matters to it, so that its own source belongs there.
func (e *explainer) says(s Step) (says string, ownSource bool) {
	w, name := e.words, e.name(s.Day)
	switch s.Kind {
	case Receipt:
		return fmt.Sprintf(w.received, timeOfDay(s.At)), false
	case MovedReceipt:
		switch at := timeOfDay(s.At); {
		case !s.Day.Worked():
			return fmt.Sprintf(w.onRest, at, name), true
		case at > e.trace.rule.Late.Hour:
			return fmt.Sprintf(w.tooLate, at, e.trace.rule.Late.Hour), false
		default:
			return fmt.Sprintf(w.tooEarly, at), false
		}
	case Effective:
		if e.trace.clock.hours.IsZero() {
			return w.effectiveDay, false
		}
		return fmt.Sprintf(w.effective, timeOfDay(s.At)), false
	case Counted:
		says = fmt.Sprintf(w.counted, s.Count)
		if s.Day.Kind == holiday.Working && !s.Day.Provisional {
			return says, false
		}
		return says + ": " + name, true // a make-up day, or a day off in a term of calendar days
	case NotCounted:
		return fmt.Sprintf(w.notCounted, name), true
	case Corresponding:
		return w.corresponding, false // what day it is, is told by the step that follows
	case LastOfMonth:
		return w.lastOfMonth, false
	case Unworked:
		return fmt.Sprintf(w.unworked, name), true
	}
	if e.trace.Deadline.Provisional {
		return w.last + w.mark, false
	}
	return w.last, false
}

// name is a day's name, with the day it is swapped with or given back for, and whether it is provisional.
func (e *explainer) name(d holiday.Day) string {
	name := d.NameIn(e.lang)
	if !d.Pair.IsZero() {
		name += fmt.Sprintf(e.words.pair, e.lang.Date(d.Pair))
	}
	if d.Provisional {
		name += e.words.mark
	}
	return name
}

// instant writes an instant: "16:10 Thứ Năm 12/02/2026", "16:10 Thursday 2026-02-12".
func instant(t time.Time, lang Language) string {
	return timeOfDay(t).String() + " " + fullDate(holiday.DateOf(t), lang)
}

func fullDate(d civil.Date, lang Language) string {
	return lang.Weekday(d.Weekday()) + " " + lang.Date(d)
}
