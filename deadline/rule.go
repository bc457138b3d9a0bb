package deadline

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Rule is what the law says of one time limit (quy định về thời hạn giải quyết). With a term alone it is the Civil Code's:
// the first day not counted, the last rolled to a working day, due at 24:00, a supplement not counted, one extension. Rules
// with the same contents are equal.
type Rule struct {
	Term       Term        `json:"term"`
	Late       LateReceipt `json:"late,omitzero"`
	FirstDay   FirstDay    `json:"firstDay,omitzero"`
	DueAt      DueAt       `json:"dueAt,omitzero"`
	Roll       Roll        `json:"roll,omitzero"`
	Months     Months      `json:"months,omitzero"`
	Supplement Regime      `json:"supplement,omitzero"`
	Extend     Extendable  `json:"extend,omitzero"`
	Basis      string      `json:"basis,omitzero"` // the article or decision that sets the limit, for the explanation
}

// Extendable says how often and how far a term may be extended (gia hạn, hẹn lại). The zero value is once, however far.
type Extendable struct {
	Times int  `json:"times,omitzero"` // 0 is once, as 61/2018/NĐ-CP art. 19 has it; [Never] is not at all
	Most  Term `json:"most,omitzero"`  // the longest all extensions together may be; zero is any length
}

// Never is the number of times of a term that cannot be extended.
const Never = -1

// times is how often the term may be extended.
func (e Extendable) times() int {
	switch {
	case e.Times == 0:
		return 1
	case e.Times < 0:
		return 0
	}
	return e.Times
}

// ErrRule is what a rule that cannot be counted by unwraps to.
var ErrRule = errors.New("unusable rule")

// ErrNoHours: the rule needs office hours, and the clock has none. It is an [ErrRule] too.
var ErrNoHours = fmt.Errorf("%w: it needs office hours, and the clock has none", ErrRule)

// Error is a deadline that cannot be computed. It unwraps to what stopped it: [ErrRule], [ErrNoReceipt], [ErrNoCalendar],
// [ErrPause], [ErrExtension] or a [*holiday.RangeError].
type Error struct {
	Rule     Rule
	Received time.Time
	Err      error
}

// ErrNoCalendar: the clock is not one that [NewClock] made.
var ErrNoCalendar = errors.New("the clock has no calendar")

// ErrNoReceipt: the instant of receipt is the zero time.
var ErrNoReceipt = errors.New("there is no instant of receipt")

// Error returns, for instance: deadline: 5 working days from 2100-12-28 09:00:00: holiday: ... outside the calendar (...).
func (e *Error) Error() string {
	term := e.Rule.Term.English()
	if term == "" {
		term = "no term"
	}
	if e.Received.IsZero() {
		return fmt.Sprintf("deadline: %s: %v", term, e.Err)
	}
	return fmt.Sprintf("deadline: %s from %s: %v", term, e.Received.In(holiday.ICT).Format(time.DateTime), e.Err)
}

// Unwrap returns what stopped the computation.
func (e *Error) Unwrap() error { return e.Err }

// Check returns an error wrapping [ErrRule] unless deadlines can be counted by r, on a clock with office hours where it needs
// them.
func (r Rule) Check() error {
	if err := r.check(); err != nil {
		return fmt.Errorf("deadline: %w", err)
	}
	return nil
}

// check returns what makes r unusable, or nil.
func (r *Rule) check() error {
	if r.usual() {
		return nil
	}
	if reason := r.fault(); reason != "" {
		return fmt.Errorf("%w: %s", ErrRule, reason)
	}
	return nil
}

// usual reports whether r is plainly one of the rules that nearly all are; fault tells of the others.
func (r *Rule) usual() bool {
	t := &r.Term
	return t.N >= 0 && t.N < MaxTerm && t.Unit > NoUnit && t.Unit < SameDay &&
		(t.N > 0 && t.Part.Den == 0 && t.Part.Num == 0 || t.Unit.splits() && t.Part.usual()) &&
		r.FirstDay == FirstExcluded && r.Roll == RollForward && r.Months == ByCalendar && r.DueAt == EndOfDay && r.Supplement <= RestartRegime &&
		r.Extend.Times == 0 && r.Extend.Most.Unit == NoUnit && r.Extend.Most.IsZero() &&
		r.Late.From == 0 && (r.Late.Policy == NoLatePolicy && r.Late.Hour == 0 && r.Late.Basis == "" ||
		r.Late.Policy == NextDayAfter && r.Late.Hour > 0 && r.Late.Hour <= secondsPerDay)
}

// fault says what is wrong with r, or "".
func (r *Rule) fault() string {
	if reason := r.Term.check(); reason != "" {
		return reason
	}
	if reason := r.Late.check(); reason != "" {
		return reason
	}
	t := r.Term
	whole := t.Unit == Week || t.Unit == Month || t.Unit == Year
	switch {
	case !firstDays.has(uint8(r.FirstDay)):
		return fmt.Sprintf("there is no first day %d", r.FirstDay)
	case !dueAts.has(uint8(r.DueAt)):
		return fmt.Sprintf("there is no due time %d", r.DueAt)
	case !rolls.has(uint8(r.Roll)):
		return fmt.Sprintf("there is no roll %d", r.Roll)
	case !regimes.has(uint8(r.Supplement)):
		return fmt.Sprintf("there is no supplement regime %d", r.Supplement)
	case !monthCounts.has(uint8(r.Months)):
		return fmt.Sprintf("there is no count of months %d", r.Months)
	case r.Late.Policy == SameDayUntil && t.Unit != SameDay:
		return "a late receipt by the same-day rule goes with the term ngay trong ngày (same day), not " + t.English()
	case t.Unit.hours() && (r.FirstDay != FirstExcluded || r.DueAt != EndOfDay || r.Roll != RollForward):
		return "a term of hours runs from its instant: it has no first day, due time or roll to choose"
	case t.Unit == SameDay && (r.FirstDay != FirstExcluded || r.DueAt == TimeOfReceipt):
		return "the same day is the first day, and it is not due at the hour of receipt"
	case r.Roll != RollForward && !whole && t.Unit != CalendarDay:
		return "only calendar days, weeks, months and years roll"
	case r.Roll != RollForward && !t.Part.IsZero():
		return "a part of a calendar day is office time, so its last day rolls to a working day"
	case r.Months != ByCalendar && !whole:
		return "only weeks, months and years are counted in other days"
	case r.Extend.Times < Never:
		return fmt.Sprintf("a term is extended some times or never, not %d times", r.Extend.Times)
	case r.Extend.Most.IsZero():
		return ""
	case r.Extend.Times == Never:
		return "a term that is never extended has no longest extension"
	case r.Extend.Most.check() != "":
		return "its longest extension: " + r.Extend.Most.check()
	case r.Extend.Most.Unit == SameDay:
		return "its longest extension is a number of units, not the same day"
	}
	return ""
}

// needsHours reports whether the rule has no answer without office hours.
func (r *Rule) needsHours() bool {
	return r.Term.Unit == WorkingHour || !r.Term.Part.IsZero() && r.Term.Unit != ClockHour ||
		r.DueAt == CloseOfOffice || r.DueAt == TimeOfReceipt && r.Late.Policy != NoLatePolicy && r.Late.Policy != NextDayFrom || r.Late.Policy == LastHour || r.Late.Policy == OutOfHours ||
		r.Extend.Most.Unit == WorkingHour
}

// String returns [Rule.In] in English.
func (r Rule) String() string { return r.In(English) }

// In says the rule in one sentence of the given language: the term with its basis, then what differs from the Civil Code's own
// counting.
func (r Rule) In(l Language) string {
	clauses := []string{cited(r.Term.In(l), r.Basis)}
	if r.Term.IsZero() {
		clauses[0] = cited(Text{VI: "không có thời hạn", EN: "no term"}.In(l), r.Basis)
	}
	say := func(differs bool, clause string) {
		if differs {
			clauses = append(clauses, clause)
		}
	}
	say(r.FirstDay != 0, r.FirstDay.In(l))
	say(r.Months != 0, r.Months.In(l))
	say(r.Roll != 0, r.Roll.In(l))
	if r.DueAt != EndOfDay {
		say(true, Text{VI: "hạn ", EN: "due "}.In(l)+r.DueAt.In(l))
	}
	say(r.Late.Policy != NoLatePolicy, cited(r.Late.In(l), r.Late.Basis))
	say(r.Supplement != 0, r.Supplement.In(l))
	say(r.Extend != Extendable{}, r.Extend.In(l))
	return strings.Join(clauses, "; ")
}

// In says it in a clause of the given language.
func (e Extendable) In(l Language) string {
	if e.Times == Never {
		return Text{VI: "không được gia hạn", EN: "it is never extended"}.In(l)
	}
	var b strings.Builder
	switch n := e.times(); {
	case l != English:
		fmt.Fprintf(&b, "gia hạn không quá %02d lần", n)
	case n == 1:
		b.WriteString("extended once at most")
	default:
		fmt.Fprintf(&b, "extended %d times at most", n)
	}
	if !e.Most.IsZero() {
		b.WriteString(Text{VI: ", không quá ", EN: ", by no more than "}.In(l) + e.Most.In(l))
	}
	return b.String()
}

// cited puts a source behind a clause.
func cited(clause, basis string) string {
	if basis == "" {
		return clause
	}
	return clause + " [" + basis + "]"
}
