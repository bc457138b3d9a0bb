package deadline

import (
	"fmt"
	"strings"
)

// Short says the answer in one line of the given language, as for a slip: the due date, the term, the receipt, which days off
// were passed over, what was paused, and the basis. It has no end of line. The zero Trace says "".
func (t Trace) Short(l Language) string {
	if t.clock == nil {
		return ""
	}
	d, rule := t.Deadline, t.kase.Rule
	parts := []string{
		rule.Term.In(l) + Text{VI: " từ ", EN: " from "}.In(l) + instant(d.Received, l),
	}
	if !d.Effective.Equal(d.Received) {
		parts = append(parts, fmt.Sprintf(Text{VI: "tính từ %s", EN: "counted from %s"}.In(l), instant(d.Effective, l)))
	}
	if off := t.passedOver(l); off != "" {
		parts = append(parts, off)
	}
	if d.Extended > 0 {
		parts = append(parts, fmt.Sprintf(Text{VI: "gia hạn từ %s", EN: "extended from %s"}.In(l), d.First().DueIn(l)))
	}
	head := Text{VI: "Hạn trả: ", EN: "Due: "}.In(l) + d.DueIn(l)
	if d.Suspended {
		head = Text{VI: "Đang tạm dừng", EN: "Paused"}.In(l)
	}
	if d.Provisional {
		head += wordsIn(l).mark
	}
	return cited(head+" ("+strings.Join(parts, "; ")+")", rule.Basis)
}

// passedOver counts the days that were not counted: those of weekly rest, those with a name of their own, by name, and those
// paused, by cause.
func (t Trace) passedOver(l Language) string {
	var names []string
	count := map[string]int{}
	tell := func(name string) {
		if count[name] == 0 {
			names = append(names, name)
		}
		count[name]++
	}
	for s := range t.Steps() {
		switch s.Kind {
		case NotCounted, Unworked:
			tell(s.Day.NameIn(l))
		case PausedDay, VoidDay, PausedTime:
			tell(s.Pause.Cause.In(l))
		}
	}
	for i, name := range names {
		names[i] = fmt.Sprintf("%s %d", name, count[name])
	}
	if len(names) == 0 {
		return ""
	}
	return Text{VI: "không tính: ", EN: "not counted: "}.In(l) + strings.Join(names, ", ")
}
