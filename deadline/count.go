package deadline

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// count is one computation of a due date. Deadlines, traces and the questions that build on them all run it; a trace gives it
// a log to write to.
type count struct {
	clock    *Clock
	rule     *Rule
	received int64 // on the wall clock, or noReceipt
	log      *log  // nil keeps nothing

	start       int64      // the effective receipt, on the wall clock
	startDay    int64      // its day
	last        civil.Date // the last day
	due         int64      // the due instant, on the wall clock
	suspended   bool
	provisional bool
}

// noReceipt is the instant of receipt where there is none.
const noReceipt = -1 << 63

// receiptAt reads an instant of receipt; the zero time is none.
func receiptAt(t time.Time) int64 {
	if t.IsZero() {
		return noReceipt
	}
	return wall(t)
}

// run counts. Its error says why there is no answer.
func (n *count) run(pauses []Pause) error {
	c := n.clock
	if c == nil || c.calendar == nil {
		return ErrNoCalendar
	}
	if err := n.rule.check(); err != nil {
		return err
	}
	if c.noHours && n.rule.needsHours() {
		return ErrNoHours
	}
	if n.received == noReceipt {
		return ErrNoReceipt
	}
	if err := n.from(n.received); err != nil {
		return err
	}
	var err error
	if len(pauses) == 0 {
		err = n.term(nil)
	} else {
		err = n.runPaused(pauses)
	}
	if err != nil {
		return err
	}
	return n.hangs()
}

// runPaused is run for a dossier with pauses.
func (n *count) runPaused(pauses []Pause) error {
	var room, apart [fewPauses]stop
	list, err := stopsOf(room[:0], pauses)
	if err != nil {
		return err
	}
	if n.rule.Supplement == RestartRegime {
		supplements, others := apart[:0], list[:0]
		for _, s := range list {
			if s.cause == Supplement {
				supplements = append(supplements, s)
			} else {
				others = append(others, s)
			}
		}
		return n.restart(merged(supplements), merged(others))
	}
	return n.paused(merged(list))
}

// restart counts anew from the end of each supplement asked for before the due instant as it then was. What is left open
// suspends; a supplement asked for at the due instant or later restarts nothing.
func (n *count) restart(supplements, others []stop) error {
	for _, s := range supplements {
		if s.to <= n.start {
			n.log.ignored(s, beforeReceipt)
			continue
		}
		if err := n.paused(others); err != nil {
			return err
		}
		if !n.suspended && max(s.from, n.start) >= n.due {
			n.log.ignored(s, afterDue)
			continue
		}
		if s.open() {
			return n.asked(s, others)
		}
		n.log.restarted(s)
		if err := n.from(s.to); err != nil {
			return err
		}
	}
	return n.paused(others)
}

// asked counts up to a supplement that is still open.
func (n *count) asked(s stop, others []stop) error {
	i := 0
	for i < len(others) && others[i].from < s.from {
		i++
	}
	return n.paused(merged(append(others[:i:i], s)))
}

// paused counts the term with the pauses, which are in order and apart, as far as they reach past the effective receipt.
func (n *count) paused(list []stop) error {
	n.log.countedAnew()
	for len(list) > 0 && list[0].to <= n.start {
		n.log.ignored(list[0], beforeReceipt)
		list = list[1:]
	}
	n.suspended = false
	return n.term(list)
}

// suspend is the answer of a term with an open pause.
func (n *count) suspend(s stop) {
	n.suspended, n.last, n.due = true, civil.Date{}, 0
	n.log.suspended(s)
}

// hangs finds whether a day the answer hangs on may still change.
func (n *count) hangs() (err error) {
	if n.suspended {
		return nil
	}
	day, _ := splitWall(n.received)
	after := dateAt(day)
	if r := n.rule; r.Late.Policy != NoLatePolicy || r.FirstDay == FirstIncluded || r.Term.Unit == SameDay || r.Term.Unit == WorkingHour {
		after = after.AddDays(-1)
	}
	n.provisional, err = n.clock.calendar.ProvisionalBetween(after, n.last)
	return err
}

// from makes an instant of receipt the effective receipt, by the late-receipt rule. Under a rule, what comes before the
// office opens counts from the opening too, so that a later receipt never has an earlier effective receipt.
func (n *count) from(w int64) error {
	day, second := splitWall(w)
	shape := n.clock.office.on(day)
	if shape == nil {
		return n.clock.outside(w)
	}
	n.start, n.startDay = w, day
	late := &n.rule.Late
	switch {
	case late.Policy == NoLatePolicy:
		return nil
	case late.Policy == OutOfHours && shape.total > 0 && shape.inside(second):
		return nil
	case late.Policy == OutOfHours:
		return n.fromNextOpening(w)
	}
	limit := int32(late.Hour)
	if late.Policy == LastHour && shape.total > 0 {
		limit = shape.closes() - 60*60
	}
	if shape.total == 0 || second > limit {
		next, err := n.clock.calendar.AddWorkingDays(dateAt(day), 1)
		if err != nil {
			return err
		}
		day = dayNumber(next)
		shape = n.clock.office.on(day)
	}
	opens := shape.opens()
	if late.Policy == NextDayFrom {
		opens = int32(late.From)
	}
	if opening := day*secondsPerDay + int64(opens); opening > w {
		n.start, n.startDay = opening, day
		n.log.shifted(w, opening)
	}
	return nil
}

// fromNextOpening makes the next opening the effective receipt.
func (n *count) fromNextOpening(w int64) error {
	before, _ := n.clock.office.position(w) // of an instant on the calendar
	opening, ok := n.clock.office.begins(before)
	if !ok {
		return n.clock.beyond(1)
	}
	n.start = opening
	n.startDay, _ = splitWall(opening)
	n.log.shifted(w, opening)
	return nil
}
