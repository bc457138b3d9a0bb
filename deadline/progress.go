package deadline

import (
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Progress is where a term stands at an instant (tình trạng thực hiện thời hạn).
type Progress struct {
	Deadline Deadline  `json:"deadline"` // with the pauses begun by then
	At       time.Time `json:"at"`
	Paused   bool      `json:"paused,omitzero"` // the term is paused at that instant
	Cause    Cause     `json:"cause,omitzero"`  // why

	// Elapsed is what has been counted, and Remaining what is left of the term, in its own unit; weeks, months and years in
	// calendar days. A day is elapsed as soon as it has begun: on the last day nothing remains, and the term still runs to
	// its due instant.
	Elapsed   Amount `json:"elapsed"`
	Remaining Amount `json:"remaining"`
	// Overdue is how far past the due instant it is, in the term's own unit: the days after the last day, today too.
	Overdue Amount `json:"overdue,omitzero"`

	// WorkingElapsed and WorkingRemaining are office time: from the effective receipt to the instant, pauses taken off, and
	// from the instant to the due instant. Zero on a clock without hours.
	WorkingElapsed   time.Duration `json:"workingElapsed,omitzero"`
	WorkingRemaining time.Duration `json:"workingRemaining,omitzero"`

	// Used is the share of the term that is over, not rounded: of days, those that are over and of today the share of
	// its office time that is (of its 24 hours, on a clock without hours). It is 1 from the due instant on, and before it when no
	// counted time is left: in the evening of the last day, and while the term goes on to a working day.
	Used Share `json:"used"`
}

// NearDue reports whether the term runs, is not yet due, and so many per cent of it or more are over: a warning that goes by
// the share of the term, so that it picks the dossiers that are near their end, and not those that are young.
func (p Progress) NearDue(percent int) bool {
	return !p.Paused && !p.Deadline.Due.IsZero() && p.At.Before(p.Deadline.Due) && p.Used.AtLeast(percent)
}

// Progress returns where a case stands at an instant, as it could be seen then: pauses that begin after it are not there, and
// one that ends after it is open. An instant before the effective receipt has nothing elapsed. The error is an [*Error], or
// an error of an instant outside the calendar.
func (c *Clock) Progress(k Case, at time.Time) (Progress, error) {
	now := toSecond(at)
	k.Pauses = seenAt(k.Pauses, now)
	d, err := c.DeadlineOf(k)
	if err != nil {
		return Progress{}, err
	}
	if c.office.on(dayNumber(holiday.DateOf(now))) == nil {
		return Progress{}, fmt.Errorf("deadline: %w", c.outside(wall(now)))
	}
	p := Progress{Deadline: d, At: now}
	for _, one := range k.Pauses {
		if one.Open() && (d.Suspended || d.Due.After(toSecond(one.From))) && !p.Paused {
			p.Paused, p.Cause = true, one.Cause
		}
	}
	for _, e := range k.Extensions { // a longer term is counted as one
		if sum, err := k.Rule.Term.Plus(e.By); err == nil {
			k.Rule.Term = sum
		}
	}
	k.Extensions = nil
	t, err := c.TraceOf(k)
	if err != nil {
		return Progress{}, err
	}
	m := measure{clock: c, trace: t, now: now, p: &p}
	if unit := k.Rule.Term.Unit; unit.hours() {
		m.hours(unit)
	} else {
		m.days()
	}
	m.working()
	return p, nil
}

// seenAt returns the pauses as they stand at an instant.
func seenAt(pauses []Pause, at time.Time) []Pause {
	var seen []Pause
	for _, p := range pauses {
		if p.From.After(at) {
			continue
		}
		if p.To.After(at) {
			p.To = time.Time{}
		}
		seen = append(seen, p)
	}
	return seen
}

// measure works out one progress.
type measure struct {
	clock *Clock
	trace Trace
	now   time.Time
	p     *Progress
}

// days measures a term of days or longer by the days its trace counts.
func (m *measure) days() {
	p, t, today := m.p, m.trace.kase.Rule.Term, holiday.DateOf(m.now)
	unit := t.Unit
	switch {
	case unit == SameDay:
		unit = WorkingDay
	case unit != WorkingDay:
		unit = CalendarDay
	}
	total, part := m.length(), t.Part
	elapsed, over := 0, 0 // days that have begun, and those that are over
	count := func(d civil.Date) {
		elapsed++
		if d.Before(today) {
			over++
		}
	}
	for d := range m.countedDays() {
		if d.After(today) {
			break
		}
		count(d)
	}
	if end, now := m.trace.Deadline.LastDay, p.Deadline.LastDay; now != end && !now.IsZero() { // extended to a day
		if !part.IsZero() {
			total, part = total+1, Fraction{}
		}
		total += m.from(unit, end, now)
		for d := end.AddDays(1); !d.After(today) && !d.After(now); d = d.AddDays(1) {
			if m.from(unit, d.AddDays(-1), d) > 0 {
				count(d)
			}
		}
	}
	p.Elapsed = Amount{Unit: unit, Days: min(elapsed, total)}
	p.Remaining = Amount{Unit: unit, Days: total - p.Elapsed.Days, Part: part}
	den := int64(max(part.Den, 1))
	passed, whole := m.today()
	if over == elapsed {
		limit := int64(0) // today does not count, or but a part of it
		if !part.IsZero() && today == p.Deadline.LastDay {
			limit = part.of(whole)
		}
		passed = min(passed, limit)
	}
	p.Used = Share{(int64(over)*whole + passed) * den, (int64(total)*den + int64(part.Num)) * whole}
	if p.Used.Num > p.Used.Den {
		p.Used = Share{1, 1}
	}
	if due := p.Deadline.Due; !due.IsZero() && !m.now.Before(due) {
		p.Elapsed, p.Remaining = Amount{Unit: unit, Days: total, Part: part}, Amount{Unit: unit}
		p.Used = Share{1, 1}
		p.Overdue = Amount{Unit: unit, Days: max(m.from(unit, p.Deadline.LastDay, today), 0)}
	}
}

// today returns how many seconds of today are over, of how many: of its office time, or of its 24 hours.
func (m *measure) today() (passed, whole int64) {
	day, second := splitWall(wall(m.now))
	if m.clock.noHours {
		return int64(second), secondsPerDay
	}
	shape := m.clock.office.on(day)
	return int64(shape.within(second)), int64(max(shape.total, 1))
}

// from counts the days of a unit after one, up to and including another; both are on the calendar.
func (m *measure) from(unit Unit, after, through civil.Date) int {
	if unit == CalendarDay {
		return through.DaysSince(after)
	}
	n, _ := m.clock.calendar.WorkingDaysBetween(after, through)
	return n
}

// length is how many whole days the term has.
func (m *measure) length() int {
	rule := m.trace.kase.Rule
	switch t := rule.Term; t.Unit {
	case SameDay:
		return 1
	case WorkingDay, CalendarDay:
		return t.N
	}
	for _, move := range m.trace.log.counting {
		if move.kind == moveJumped {
			return move.to.DaysSince(move.from)
		}
	}
	return rule.Term.N * [...]int{Week: 7, Month: 30, Year: 365}[rule.Term.Unit]
}

// countedDays yields the days that count, in order; of a term of months, those that lie up to the corresponding day.
func (m *measure) countedDays() iter.Seq[civil.Date] {
	return func(yield func(civil.Date) bool) {
		r := replay{Trace: m.trace, calendar: m.clock.calendar, start: wall(m.trace.Deadline.Effective)}
		r.yield = func(s Step) bool { return s.Kind != Counted || yield(s.Day.Date) }
		r.everyDay()
	}
}

// hours measures a term of hours.
func (m *measure) hours(unit Unit) {
	p := m.p
	total := time.Duration((&count{rule: &m.trace.kase.Rule}).seconds()) * time.Second
	if !p.Deadline.Due.IsZero() {
		total = m.between(unit, p.Deadline.Effective, p.Deadline.Due)
	}
	elapsed := min(max(m.between(unit, p.Deadline.Effective, m.now), 0), total)
	p.Elapsed, p.Remaining = Amount{Unit: unit, Time: elapsed}, Amount{Unit: unit, Time: total - elapsed}
	p.Used = Share{int64(elapsed / time.Second), int64(total / time.Second)}
	if due := p.Deadline.Due; !due.IsZero() && m.now.After(due) {
		p.Overdue = Amount{Unit: unit, Time: m.between(unit, due, m.now)}
	}
}

// between is the time of the term's kind from one instant to another, less the pauses.
func (m *measure) between(unit Unit, from, to time.Time) time.Duration {
	if unit == WorkingHour {
		elapsed, _ := m.clock.WorkingElapsed(from, to, m.trace.kase.Pauses...) // both on the calendar, pauses usable
		return elapsed
	}
	elapsed := to.Sub(from)
	list, _ := stopsOf(nil, m.trace.kase.Pauses)
	for _, s := range merged(list) {
		if a, b := max(s.from, wall(from)), min(s.to, wall(to)); a < b {
			elapsed -= time.Duration(b-a) * time.Second
		}
	}
	return elapsed
}

// working measures office time.
func (m *measure) working() {
	if m.clock.noHours {
		return
	}
	p := m.p
	p.WorkingElapsed, _ = m.clock.WorkingElapsed(p.Deadline.Effective, m.now, m.trace.kase.Pauses...)
	if due := p.Deadline.Due; !due.IsZero() && m.now.Before(due) {
		p.WorkingRemaining, _ = m.clock.WorkingBetween(m.now, due)
	}
}

// In says the progress in one line of the given language: "đã dùng 3 ngày làm việc (60,00 %), còn 2 ngày làm việc".
func (p Progress) In(l Language) string {
	parts := []string{
		Text{VI: "đã dùng ", EN: "used "}.In(l) + p.Elapsed.In(l) + " (" + p.Used.In(l) + ")",
		Text{VI: "còn ", EN: "left "}.In(l) + p.Remaining.In(l),
	}
	if !p.Overdue.IsZero() {
		parts[1] = Text{VI: "quá hạn ", EN: "overdue by "}.In(l) + p.Overdue.In(l)
	}
	if p.Paused {
		parts = append(parts, Text{VI: "đang tạm dừng: ", EN: "paused: "}.In(l)+p.Cause.In(l))
	}
	return strings.Join(parts, ", ")
}
