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
	if d.Extended > 0 && !d.FirstDue.IsZero() {
		parts = append(parts, fmt.Sprintf(Text{VI: "gia hạn từ %s", EN: "extended from %s"}.In(l), d.First().DueIn(l)))
	}
	head := Text{VI: "Hạn trả: ", EN: "Due: "}.In(l) + d.DueIn(l)
	if d.Suspended {
		head = Text{VI: "Đang tạm dừng", EN: "Paused"}.In(l) + t.held(l)
	}
	if d.Provisional {
		head += wordsIn(l).mark
	}
	return cited(head+" ("+strings.Join(parts, "; ")+")", rule.Basis)
}

// passedOver says which days were not counted, and what was paused: days by their name, "02 ngày nghỉ hằng tuần"; in a term of
// hours only the causes, since days off are not what it counts.
func (t Trace) passedOver(l Language) string {
	var skipped, rolled tally
	for s := range t.Steps() {
		switch s.Kind {
		case NotCounted:
			if !t.kase.Rule.Term.Unit.hours() {
				skipped.add(s.Day.NameIn(l))
			}
		case Unworked:
			rolled.add(s.Day.NameIn(l))
		case PausedDay, VoidDay:
			skipped.add(s.Pause.Cause.In(l))
		case PausedTime:
			skipped.name(s.Pause.Cause.In(l))
		}
	}
	var parts []string
	if said := skipped.in(l); said != "" {
		parts = append(parts, Text{VI: "không tính ", EN: "not counted: "}.In(l)+said)
	}
	if said := rolled.in(l); said != "" {
		parts = append(parts, Text{VI: "hạn chuyển qua ", EN: "moved on over: "}.In(l)+said)
	}
	return strings.Join(parts, "; ")
}

// tally counts days by their name, in the order they first come.
type tally struct {
	names []string
	count map[string]int
}

func (c *tally) name(name string) {
	if c.count == nil {
		c.count = map[string]int{}
	}
	if _, known := c.count[name]; !known {
		c.names = append(c.names, name)
		c.count[name] = 0
	}
}

func (c *tally) add(name string) {
	c.name(name)
	c.count[name]++
}

// in writes the tally: "02 ngày nghỉ hằng tuần, 05 ngày Tết Âm lịch"; what was not counted in days is its name alone.
func (c *tally) in(l Language) string {
	var all []string
	for _, name := range c.names {
		switch n := c.count[name]; {
		case n == 0:
			all = append(all, name)
		case l != English:
			all = append(all, fmt.Sprintf("%02d ngày %s", n, name))
		case n == 1:
			all = append(all, fmt.Sprintf("1 day (%s)", name))
		default:
			all = append(all, fmt.Sprintf("%d days (%s)", n, name))
		}
	}
	return strings.Join(all, ", ")
}

// held says since when the term is paused, and why.
func (t Trace) held(l Language) string {
	for s := range t.Steps() {
		if s.Kind == Suspension {
			return Text{VI: " từ ", EN: " since "}.In(l) + instant(toSecond(s.Pause.From), l) + ": " + s.Pause.Cause.In(l)
		}
	}
	return ""
}
