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
	words *words
	lang  Language
	trace Trace
	text  strings.Builder
}

func (e *explainer) head() {
	rule, d := e.trace.kase.Rule, e.trace.Deadline
	bare := rule
	bare.Late, bare.Basis = LateReceipt{}, ""
	title := e.words.title
	if rule.Term.Unit == SameDay {
		title = e.words.sameDay
	}
	fmt.Fprintf(&e.text, title, rule.Term.In(e.lang), instant(d.Received, e.lang))
	if own := strings.TrimPrefix(bare.In(e.lang), rule.Term.In(e.lang)+"; "); own != rule.Term.In(e.lang) {
		fmt.Fprintf(&e.text, e.words.own, own)
	}
	if rule.Basis != "" {
		fmt.Fprintf(&e.text, e.words.basis, rule.Basis)
	}
	if rule.Late.Policy != NoLatePolicy {
		fmt.Fprintf(&e.text, e.words.late, rule.Late.In(e.lang))
	}
	switch {
	case d.Suspended:
		e.text.WriteString(e.words.noDue)
	case d.Extended > 0 && !d.FirstDue.IsZero():
		fmt.Fprintf(&e.text, e.words.firstDue, d.First().DueIn(e.lang))
		fallthrough
	default:
		fmt.Fprintf(&e.text, e.words.due, d.DueIn(e.lang))
	}
	if d.Provisional {
		e.text.WriteString(e.words.provisional)
	}
	e.text.WriteString("\n")
}

// DueIn writes the due instant as a slip does: "24:00 Thứ Năm 26/02/2026", "24:00 Thursday 2026-02-26"; "" when there is none.
// The end of a day is 24:00 of that day.
func (d Deadline) DueIn(l Language) string {
	if d.Due.IsZero() {
		return ""
	}
	return dueHour(d.Due, d.LastDay) + " " + fullDate(d.LastDay, l)
}

// dueHour is the time of day of an instant, 24:00 where it is the end of the day.
func dueHour(t time.Time, day civil.Date) string {
	if t.Equal(at(civil.EndOfDay, day)) {
		return civil.EndOfDay.String()
	}
	return timeOfDay(t).String()
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
	w := e.words
	switch s.Kind {
	case Receipt, MovedReceipt, Effective, Restarted:
		return e.receipt(s)
	case OverBefore:
		return fmt.Sprintf(w.ignoredBefore, e.pause(s.Pause)), false
	case BegunAfter:
		return fmt.Sprintf(w.ignoredAfter, e.pause(s.Pause)), false
	case FirstDayMoved:
		return w.firstMoved, false
	case Counted:
		says = fmt.Sprintf(w.counted, s.Count)
		if s.Day.Kind == holiday.Working && !s.Day.Provisional {
			return says, false
		}
		return says + ": " + e.name(s.Day), true // a make-up day, or a day off in a term of calendar days
	case NotCounted:
		return fmt.Sprintf(w.notCounted, e.name(s.Day)), true
	case PausedDay:
		return fmt.Sprintf(w.paused, e.pause(s.Pause)), false
	case VoidDay:
		return fmt.Sprintf(w.void, e.pause(s.Pause)), false
	case Corresponding, LastOfMonth:
		return e.corresponding(s), false // what day it is, is told by the step that follows
	case Unworked:
		return fmt.Sprintf(w.unworked, e.name(s.Day)), true
	case PartOfDay:
		return fmt.Sprintf(w.part, e.trace.kase.Rule.Term.Part.in(e.lang)), false
	case CountedTime:
		return fmt.Sprintf(w.time, e.moment(s.At, s.Day.Date), e.moment(s.Until, s.Day.Date), hoursIn(s.Time, e.lang)), false
	case PausedTime:
		return fmt.Sprintf(w.pausedTime, e.pause(s.Pause)), false
	case Suspension:
		return fmt.Sprintf(w.suspension, e.pause(s.Pause)), false
	case Extended:
		if says = fmt.Sprintf(w.extended, fullDate(holiday.DateOf(s.Until), e.lang)); !s.At.IsZero() {
			says += fmt.Sprintf(w.apology, instant(toSecond(s.At), e.lang))
		}
		return says, false
	}
	says = w.last
	if hour := dueHour(s.At, s.Day.Date); hour != civil.EndOfDay.String() {
		says = fmt.Sprintf(w.lastAt, hour)
	}
	if e.trace.Deadline.Provisional {
		says += w.mark
	}
	return says, false
}

// receipt says a receipt, late or not, or the one it counts as.
func (e *explainer) receipt(s Step) (says string, ownSource bool) {
	w, late, at := e.words, e.trace.kase.Rule.Late, timeOfDay(s.At)
	first := ""
	if rule := e.trace.kase.Rule; !rule.Term.Unit.hours() && rule.Term.Unit != SameDay && rule.FirstDay == FirstExcluded {
		first = w.notThisDay
	}
	switch {
	case s.Kind == Receipt:
		return fmt.Sprintf(w.received, at) + first, false
	case s.Kind == Restarted:
		return fmt.Sprintf(w.restarted, at), false
	case s.Kind == Effective && e.trace.clock.noHours && late.Policy != NextDayFrom:
		return w.effectiveDay + first, false
	case s.Kind == Effective:
		return fmt.Sprintf(w.effective, at) + first, false
	case !s.Day.Worked():
		return fmt.Sprintf(w.onRest, at, e.name(s.Day)), true
	case late.Policy == OutOfHours:
		return fmt.Sprintf(w.outOfHours, at), false
	case late.Policy != LastHour && at > late.Hour:
		return fmt.Sprintf(w.tooLate, at, late.Hour), false
	}
	if sessions, err := e.trace.clock.Sessions(s.Day.Date); late.Policy == LastHour && err == nil && len(sessions) > 0 {
		if limit := sessions[len(sessions)-1].Close - 3600; at > limit {
			return fmt.Sprintf(w.tooLate, at, limit), false
		}
	}
	if late.Policy == NextDayFrom {
		return fmt.Sprintf(w.before, at, late.From), false
	}
	return fmt.Sprintf(w.tooEarly, at), false
}

func (e *explainer) corresponding(s Step) string {
	says := e.words.corresponding
	switch {
	case e.trace.kase.Rule.FirstDay == FirstIncluded:
		says = e.words.dayBefore
	case s.Kind == LastOfMonth:
		says = e.words.lastOfMonth
	}
	if len(e.trace.kase.Pauses) > 0 {
		says += fmt.Sprintf(e.words.days, s.Count)
	}
	return says
}

// pause says a pause: from when to when, why, and by which document.
func (e *explainer) pause(p Pause) string {
	from := instant(toSecond(p.From), e.lang)
	if p.Open() {
		return fmt.Sprintf(e.words.from, from, p.Cause.In(e.lang))
	}
	return fmt.Sprintf(e.words.fromTo, from, instant(toSecond(p.To), e.lang), p.Cause.In(e.lang))
}

// moment is the time of day of an instant, with its date when that is another than the line's.
func (e *explainer) moment(t time.Time, day civil.Date) string {
	if on := holiday.DateOf(t); on != day && !t.Equal(at(civil.EndOfDay, day)) {
		return instant(t, e.lang)
	}
	return dueHour(t, day)
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
