package deadline

import (
	"fmt"
	"iter"
	"strings"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Move is a due date that a change of law moves.
type Move struct {
	Old, New Deadline
	// Days is the days that are not what they were, from the receipt to the later of the two last days. None when it is the
	// office hours that changed.
	Days []DayChange
	Err  error // why one of the two dates cannot be computed; then the dates that can are there
}

// DayChange is a day before and after a decision.
type DayChange struct{ Before, After holiday.Day }

// Moved yields the cases of a stream whose answer is not the same on two clocks, before and after a decision: those whose due
// date moves, those that only one clock can compute, and, with their error, those that neither can. Cases come out under the
// name they came in by, in their order; the others are passed over. Provisional marks and calendar versions alone are no
// move.
func Moved[ID any](before, after *Clock, cases iter.Seq2[ID, Case]) iter.Seq2[ID, Move] {
	return func(yield func(ID, Move) bool) {
		var changes []DayChange
		if before != nil && after != nil {
			for a, b := range holiday.Changes(before.calendar, after.calendar) {
				changes = append(changes, DayChange{a, b})
			}
		}
		for id, k := range cases {
			var m Move
			var err error
			m.Old, m.Err = before.DeadlineOf(k)
			if m.New, err = after.DeadlineOf(k); m.Err == nil {
				m.Err = err
			}
			if m.Err == nil && m.Old.Due.Equal(m.New.Due) && m.Old.LastDay == m.New.LastDay && m.Old.Suspended == m.New.Suspended {
				continue
			}
			m.because(changes)
			if !yield(id, m) {
				return
			}
		}
	}
}

// because keeps the changes that lie in the term.
func (m *Move) because(changes []DayChange) {
	first, last := holiday.DateOf(m.Old.Received), m.Old.LastDay
	if m.New.LastDay.After(last) {
		last = m.New.LastDay
	}
	for _, c := range changes {
		if !c.After.Date.Before(first) && !c.After.Date.After(last) {
			m.Days = append(m.Days, c)
		}
	}
}

// In says the move in one line of the given language: from which date to which, and the days that moved it, with their source.
func (m Move) In(l Language) string {
	if m.Err != nil {
		return m.Err.Error()
	}
	none := Text{VI: "chưa có hạn", EN: "no due date"}.In(l)
	say := func(d Deadline) string {
		if d.Due.IsZero() {
			return none
		}
		return d.DueIn(l)
	}
	line := say(m.Old) + " -> " + say(m.New)
	var days []string
	for _, c := range m.Days {
		days = append(days, c.After.In(l))
	}
	if len(days) == 0 {
		days = []string{Text{VI: "giờ làm việc thay đổi", EN: "office hours changed"}.In(l)}
	}
	return fmt.Sprintf("%s: %s", line, strings.Join(days, "; "))
}

// String returns [Move.In] in English.
func (m Move) String() string { return m.In(English) }
