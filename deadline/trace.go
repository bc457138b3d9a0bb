package deadline

import (
	"iter"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Trace is a deadline with the counting that led to it.
type Trace struct {
	Deadline Deadline
	kase     Case
	clock    *Clock
	log      log
}

// Trace counts as [Clock.Deadline] does, with the same errors, and keeps what it did.
func (c *Clock) Trace(r Rule, received time.Time, pauses ...Pause) (Trace, error) {
	return c.TraceOf(Case{Rule: r, Received: received, Pauses: pauses})
}

// TraceOf counts as [Clock.DeadlineOf] does, with the same errors, and keeps what it did.
func (c *Clock) TraceOf(k Case) (Trace, error) {
	k.Pauses, k.Extensions = slices.Clone(k.Pauses), slices.Clone(k.Extensions)
	t := Trace{kase: k, clock: c}
	var err error
	if t.Deadline, err = c.deadlineOf(&k, &t.log); err != nil {
		return Trace{}, err
	}
	return t, nil
}

// Rule returns the rule that was counted by.
func (t Trace) Rule() Rule { return t.kase.Rule }

// Case returns what was counted. It is the caller's own copy.
func (t Trace) Case() Case {
	k := t.kase
	k.Pauses, k.Extensions = slices.Clone(k.Pauses), slices.Clone(k.Extensions)
	return k
}

// Steps yields the counting step by step, from the receipt to the due date. The last step is Due, at the deadline itself, or
// Suspension where there is none. Days come in order, but that pauses without effect are told of before the count they do not
// change, and the corresponding day of a term that pauses lengthen before its days.
func (t Trace) Steps() iter.Seq[Step] {
	return func(yield func(Step) bool) {
		if t.clock == nil {
			return // the zero Trace
		}
		r := replay{
			Trace: t, calendar: t.clock.calendar, code: codeOn(holiday.DateOf(t.Deadline.Received)),
			yield: yield, start: wall(t.Deadline.Received),
		}
		_ = r.receipts() && r.count() && r.end()
	}
}

// replay walks the log of a trace day by day. Each of its methods reports whether the caller wants more.
type replay struct {
	Trace
	calendar *holiday.Calendar
	code     civilCode
	start    int64 // the effective receipt
	daily    bool  // a term of months is told of day by day
	counted  int
	time     time.Duration
	yield    func(Step) bool
}

// day returns a day the counting went over, which is inside the calendar.
func (r *replay) day(d civil.Date) holiday.Day {
	day, _ := r.calendar.Day(d)
	return day
}

// dayOf returns the day an instant is on; the end of the calendar's last day is on that day.
func (r *replay) dayOf(w int64) holiday.Day {
	day, _ := splitWall(w)
	d := dateAt(day)
	if d.After(r.calendar.Last()) {
		d = r.calendar.Last()
	}
	return r.day(d)
}

// skipsFirst reports whether the day of receipt is not counted.
func (r *replay) skipsFirst() bool {
	rule := &r.kase.Rule
	return !rule.Term.Unit.hours() && rule.Term.Unit != SameDay && rule.FirstDay == FirstExcluded
}

// startBasis is the article on where the term begins.
func (r *replay) startBasis() Text {
	switch {
	case r.skipsFirst():
		return r.code.firstDay()
	case r.kase.Rule.Term.Unit.hours():
		return r.code.fromInstant()
	}
	return Text{}
}

// receipts tells of the receipt, and of each new one that a supplement makes.
func (r *replay) receipts() bool {
	moves := r.log.receipts
	if !r.receipt(Receipt, Pause{}, &moves) {
		return false
	}
	for len(moves) > 0 {
		m := moves[0]
		moves = moves[1:]
		switch m.kind {
		case moveIgnored:
			if !r.ignored(m) {
				return false
			}
		case moveRestarted:
			r.start = m.stop.to
			if !r.receipt(Restarted, r.kase.Pauses[m.stop.n], &moves) {
				return false
			}
		}
	}
	return true
}

// receipt tells of one receipt, at r.start, and of the late receipt that follows it in the log, if one does.
func (r *replay) receipt(kind StepKind, p Pause, moves *[]move) bool {
	received := Step{Kind: kind, Day: r.dayOf(r.start), At: instantAt(r.start), Pause: p}
	if len(*moves) == 0 || (*moves)[0].kind != moveShifted {
		received.Basis = r.startBasis()
		return r.yield(received)
	}
	shift := (*moves)[0]
	*moves = (*moves)[1:]
	if kind == Restarted && !r.yield(received) {
		return false
	}
	late := r.kase.Rule.Late
	received.Kind = MovedReceipt
	if next := r.dayOf(shift.till); received.Day.Worked() && next.Date != received.Day.Date {
		received.Basis = Text{VI: late.Basis, EN: late.Basis}
	}
	if !r.yield(received) {
		return false
	}
	r.start = shift.till
	effective := r.dayOf(shift.till)
	for d := received.Day.Date.AddDays(1); d.Before(effective.Date); d = d.AddDays(1) {
		if !r.yield(Step{Kind: NotCounted, Day: r.day(d)}) {
			return false
		}
	}
	return r.yield(Step{Kind: Effective, Day: effective, At: instantAt(shift.till), Basis: r.startBasis()})
}

func (r *replay) ignored(m move) bool {
	kind := BegunAfter
	if m.why == beforeReceipt {
		kind = OverBefore
	}
	return r.yield(Step{Kind: kind, Day: r.dayOf(m.stop.from), At: instantAt(m.stop.from), Pause: r.kase.Pauses[m.stop.n]})
}

// count tells of the last count: first of the pauses it went past, then of what it counted.
func (r *replay) count() bool {
	for _, m := range r.log.counting {
		if m.kind == moveIgnored && !r.ignored(m) {
			return false
		}
	}
	pauses := r.pauses()
	if r.kase.Rule.Term.Unit.hours() {
		return r.hours(pauses)
	}
	for _, m := range r.log.counting {
		var more bool
		switch m.kind {
		case moveFirst:
			more = r.Deadline.Suspended || r.yield(Step{Kind: FirstDayMoved, Day: r.day(m.to)})
		case moveJumped:
			more = r.jump(m)
		case moveCounted:
			more = r.days(m, pauses)
		case moveRolled:
			more = r.Deadline.Suspended || r.roll(m, pauses)
		case moveShare:
			more = r.Deadline.Suspended || r.share(m)
		default:
			more = true
		}
		if !more {
			return false
		}
	}
	return true
}

// end tells of the extensions, and of the due date or its absence.
func (r *replay) end() bool {
	for _, m := range r.log.after {
		e := r.kase.Extensions[m.n]
		if !r.yield(Step{Kind: Extended, Day: r.day(m.to), At: e.Apology, Until: instantAt(dayNumber(m.from) * secondsPerDay), Count: r.counted, Time: r.time, Basis: Text{VI: e.Basis, EN: e.Basis}}) {
			return false
		}
	}
	if !r.Deadline.Suspended {
		basis := Text{}
		if r.kase.Rule.DueAt == EndOfDay && r.Deadline.Due.Equal(at(civil.EndOfDay, r.Deadline.LastDay)) {
			basis = r.code.endOfDay()
		}
		return r.yield(Step{Kind: Due, Day: r.day(r.Deadline.LastDay), At: r.Deadline.Due, Count: r.counted, Time: r.time, Basis: basis})
	}
	all := append(slices.Clone(r.log.counting), r.log.receipts...)
	for _, m := range all {
		if m.kind == moveSuspended {
			from := max(m.stop.from, r.start)
			return r.yield(Step{Kind: Suspension, Day: r.dayOf(from), At: instantAt(from), Count: r.counted, Time: r.time, Pause: r.kase.Pauses[m.stop.n]})
		}
	}
	return true
}
