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
	if t.calendar == nil {
		return nil // the zero Trace has nothing to explain
	}
	words := explanations[lang == English]
	var b strings.Builder
	fmt.Fprintf(&b, words.title, t.rule.Term.In(lang), instant(t.Deadline.Received, lang))
	if t.rule.Basis != "" {
		fmt.Fprintf(&b, words.basis, t.rule.Basis)
	}
	if late := t.rule.Late; late.Policy == NextDayAfter {
		fmt.Fprintf(&b, words.late, late.Hour)
	}
	fmt.Fprintf(&b, words.due, endOf(t.Deadline.LastDay, lang))
	if t.Deadline.Provisional {
		b.WriteString(words.provisional)
	}
	b.WriteString("\n")
	for step := range t.Steps() {
		writeStep(&b, step, t.rule, lang)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// explanation is the words of an explanation in one language.
type explanation struct {
	title, basis, late, due, provisional string
	mark                                 string // a provisional day
	received, lateHour, lateDay, early   string
	effective, counted, notCounted       string
	corresponding, unworked, last, pair  string
}

var explanations = map[bool]explanation{
	false: {
		title:       "Thời hạn %s, tiếp nhận lúc %s.\n",
		basis:       "Căn cứ: %s.\n",
		late:        "Tiếp nhận sau %s hoặc vào ngày nghỉ thì tính như tiếp nhận lúc mở cửa ngày làm việc tiếp theo.\n",
		due:         "Hạn: %s.\n",
		provisional: "Hạn là dự kiến: một ngày nghỉ trong khoảng tính còn chờ quyết định hằng năm.\n",
		mark:        " (dự kiến)",

		received:      "tiếp nhận lúc %s, không tính ngày này",
		lateHour:      "tiếp nhận lúc %s, sau %s",
		lateDay:       "tiếp nhận lúc %s, ngày không làm việc: %s",
		early:         "tiếp nhận lúc %s, trước giờ mở cửa",
		effective:     "tính là tiếp nhận lúc %s, không tính ngày này",
		counted:       "ngày thứ %d",
		notCounted:    "không tính: %s",
		corresponding: "ngày tương ứng",
		unworked:      "không làm việc, chuyển sang ngày làm việc tiếp theo: %s",
		last:          "hết hạn lúc 24:00",
		pair:          " (cho ngày %s)",
	},
	true: {
		title:       "Term of %s, received at %s.\n",
		basis:       "Basis: %s.\n",
		late:        "Received after %s, or on a day that is not worked, it counts as received when the next working day opens.\n",
		due:         "Due: %s.\n",
		provisional: "The due date is provisional: a day off in between still awaits the yearly decision.\n",
		mark:        " (provisional)",

		received:      "received at %s; this day is not counted",
		lateHour:      "received at %s, after %s",
		lateDay:       "received at %s, on a day that is not worked: %s",
		early:         "received at %s, before the office opens",
		effective:     "counts as received at %s; this day is not counted",
		counted:       "day %d",
		notCounted:    "not counted: %s",
		corresponding: "the corresponding day",
		unworked:      "not worked, so the term goes on to the next working day: %s",
		last:          "the term ends at 24:00",
		pair:          " (for %s)",
	},
}

// writeStep writes one line: the weekday, the date, what happens, and by which law.
func writeStep(b *strings.Builder, s Step, r Rule, lang Language) {
	words := explanations[lang == English]
	weekday := weekdayIn(s.Day.Date.Weekday(), lang)
	fmt.Fprintf(b, "  %s%s  %s  ", weekday, strings.Repeat(" ", 9-utf8.RuneCountInString(weekday)), lang.Date(s.Day.Date))
	sources := []string{s.Basis.In(lang)}
	ownSource := !s.Day.Worked()
	switch s.Kind {
	case Receipt:
		fmt.Fprintf(b, words.received, timeOfDay(s.At))
		ownSource = false // whatever the day is, it is not counted
	case MovedReceipt:
		switch at := timeOfDay(s.At); {
		case !s.Day.Worked():
			fmt.Fprintf(b, words.lateDay, at, nameOf(s.Day, lang))
		case at > r.Late.Hour:
			fmt.Fprintf(b, words.lateHour, at, r.Late.Hour)
		default:
			fmt.Fprintf(b, words.early, at)
		}
	case Effective:
		fmt.Fprintf(b, words.effective, timeOfDay(s.At))
	case Counted:
		fmt.Fprintf(b, words.counted, s.Count)
		if s.Day.Kind != holiday.Working { // a make-up day, or a day off in a term of calendar days
			b.WriteString(": " + nameOf(s.Day, lang))
			ownSource = true
		}
	case NotCounted:
		fmt.Fprintf(b, words.notCounted, nameOf(s.Day, lang))
	case Corresponding:
		b.WriteString(words.corresponding)
		ownSource = false // told by the steps that follow, if it is not worked
	case Unworked:
		fmt.Fprintf(b, words.unworked, nameOf(s.Day, lang))
	case Due:
		b.WriteString(words.last)
	}
	if s.Day.Provisional {
		b.WriteString(words.mark)
	}
	if ownSource {
		sources = append([]string{s.Day.SourceIn(lang)}, sources...)
	}
	var cited []string
	for _, source := range sources {
		if source != "" {
			cited = append(cited, source)
		}
	}
	if len(cited) > 0 {
		b.WriteString(" [" + strings.Join(cited, "; ") + "]")
	}
	b.WriteString("\n")
}

// nameOf is a day's name with the day it is swapped with or given back for.
func nameOf(d holiday.Day, lang Language) string {
	name := d.NameIn(lang)
	if !d.Pair.IsZero() {
		name += fmt.Sprintf(explanations[lang == English].pair, lang.Date(d.Pair))
	}
	return name
}

// instant writes an instant: "16:10 Thứ Năm 12/02/2026", "16:10 Thursday 2026-02-12".
func instant(t time.Time, lang Language) string {
	return timeOfDay(t).String() + " " + fullDate(holiday.DateOf(t), lang)
}

// endOf writes the end of a day.
func endOf(d civil.Date, lang Language) string { return EndOfDay.String() + " " + fullDate(d, lang) }

func fullDate(d civil.Date, lang Language) string {
	return weekdayIn(d.Weekday(), lang) + " " + lang.Date(d)
}

func weekdayIn(w time.Weekday, lang Language) string {
	if lang == English {
		return w.String()
	}
	return [...]string{"Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}[w]
}
