package deadline

import (
	"iter"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Trace is a deadline with the counting that led to it.
type Trace struct {
	Deadline Deadline
	rule     Rule
	clock    *Clock
	spans    spans
}

// Trace counts as [Clock.Deadline] does, with the same errors, and keeps what it did.
func (c *Clock) Trace(r Rule, received time.Time) (Trace, error) {
	t := Trace{rule: r, clock: c}
	var err error
	if t.Deadline, err = c.count(r, received, &t.spans); err != nil {
		return Trace{}, err
	}
	return t, nil
}

// Rule returns the rule that was counted by.
func (t Trace) Rule() Rule { return t.rule }

// span is one move of the counting over the days after from, up to and including through.
type span struct {
	kind          spanKind
	from, through civil.Date
}

type spanKind uint8

const (
	counting spanKind = iota // day by day, those that count
	jumping                  // at once, to the corresponding day
	rolling                  // from a last day that is not worked to the next working day
	shifting                 // from the receipt to the opening it counts from
)

// spans is what the counting did: at most a late receipt, a count and a roll. A nil *spans keeps nothing.
type spans struct {
	list [3]span
	n    int
}

func (s *spans) add(one span) {
	if s != nil {
		s.list[s.n] = one
		s.n++
	}
}

// StepKind says what a step of a trace does.
type StepKind uint8

// The kinds of step, in the order they can come.
const (
	Receipt       StepKind = iota + 1 // the dossier is received; that day is not counted
	MovedReceipt                      // the dossier is received too late, before the opening, or on a day that is not worked
	Effective                         // the receipt the term counts from; that day is not counted
	Counted                           // a day counted
	NotCounted                        // a day passed over, since it is not worked
	Corresponding                     // the corresponding day of a term of weeks, months or years
	LastOfMonth                       // the month's last day, where there is no corresponding day
	Unworked                          // a last day, or a day after it, that is not worked: the term goes on
	Due                               // the term ends, at the end of that day
)

var stepKinds = [...]string{"", "receipt", "moved receipt", "effective receipt", "counted", "not counted", "corresponding day", "last of the month", "unworked", "due"}

// String returns the kind in English, such as "not counted".
func (k StepKind) String() string {
	if int(k) >= len(stepKinds) {
		k = 0
	}
	return stepKinds[k]
}

// Step is one step of the counting.
type Step struct {
	Kind  StepKind
	Day   holiday.Day  // the day the step is about, with its own reason and source
	At    time.Time    // Receipt, MovedReceipt, Effective, Due: the instant; otherwise zero
	Count int          // how many days are counted so far, this one included; terms of working and calendar days only
	Basis holiday.Text // the article that makes the step; empty where the day's own source says it all
}

// Steps yields the counting step by step, from the receipt to the due date. The last step is Due, at the deadline itself.
func (t Trace) Steps() iter.Seq[Step] {
	return func(yield func(Step) bool) {
		if t.clock == nil {
			return // the zero Trace
		}
		r := replay{
			calendar: t.clock.calendar, rule: t.rule, deadline: t.Deadline, yield: yield,
			code: codeOn(holiday.DateOf(t.Deadline.Received)),
		}
		_ = r.receipt(t.spans) && r.count(t.spans) && r.due()
	}
}

// replay walks the spans of a trace day by day. Each of its methods reports whether the caller wants more.
type replay struct {
	calendar *holiday.Calendar
	rule     Rule
	deadline Deadline
	code     civilCode
	counted  int
	yield    func(Step) bool
}

// day returns a day the counting went over, which is inside the calendar.
func (r *replay) day(d civil.Date) holiday.Day {
	day, _ := r.calendar.Day(d)
	return day
}

func (r *replay) receipt(all spans) bool {
	received := Step{Kind: Receipt, Day: r.day(holiday.DateOf(r.deadline.Received)), At: r.deadline.Received, Basis: r.code.firstDay()}
	shift := all.list[0]
	if all.n == 0 || shift.kind != shifting {
		return r.yield(received)
	}
	received.Kind, received.Basis = MovedReceipt, holiday.Text{}
	if received.Day.Worked() && timeOfDay(received.At) > r.rule.Late.Hour {
		received.Basis = holiday.Text{VI: r.rule.Late.Basis, EN: r.rule.Late.Basis}
	}
	if !r.yield(received) {
		return false
	}
	for d := shift.from.AddDays(1); d.Before(shift.through); d = d.AddDays(1) {
		if !r.yield(Step{Kind: NotCounted, Day: r.day(d)}) {
			return false
		}
	}
	return r.yield(Step{Kind: Effective, Day: r.day(shift.through), At: r.deadline.Effective, Basis: r.code.firstDay()})
}

func (r *replay) count(all spans) bool {
	for _, s := range all.list[:all.n] {
		switch s.kind {
		case counting:
			for d := s.from.AddDays(1); !d.After(s.through); d = d.AddDays(1) {
				if !r.yield(r.countDay(d)) {
					return false
				}
			}
		case jumping:
			if !r.yield(r.jump(s)) {
				return false
			}
		case rolling:
			for d := s.from; d != s.through; d = d.AddDays(1) {
				if !r.yield(Step{Kind: Unworked, Day: r.day(d), Count: r.counted, Basis: r.code.rolls()}) {
					return false
				}
			}
		}
	}
	return true
}

func (r *replay) countDay(d civil.Date) Step {
	day := r.day(d)
	if r.rule.Term.Unit == WorkingDay && !day.Worked() {
		return Step{Kind: NotCounted, Day: day, Count: r.counted}
	}
	r.counted++
	return Step{Kind: Counted, Day: day, Count: r.counted}
}

func (r *replay) jump(s span) Step {
	_, _, from := s.from.Date()
	_, _, through := s.through.Date()
	if r.rule.Term.Unit != Week && from != through {
		return Step{Kind: LastOfMonth, Day: r.day(s.through), Basis: r.code.clamps(r.rule.Term.Unit)}
	}
	return Step{Kind: Corresponding, Day: r.day(s.through), Basis: r.code.corresponds(r.rule.Term.Unit)}
}

func (r *replay) due() bool {
	return r.yield(Step{Kind: Due, Day: r.day(r.deadline.LastDay), At: r.deadline.Due, Count: r.counted, Basis: r.code.endOfDay()})
}
