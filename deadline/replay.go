package deadline

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// pauseOn returns the pause that keeps a day from being counted, and how: PausedDay or VoidDay; 0 for none.
func (r *replay) pauseOn(d civil.Date, pauses []move) (StepKind, Pause) {
	for _, m := range pauses {
		switch {
		case m.kind != movePaused:
		case d.After(m.from) && !d.After(m.to):
			return PausedDay, r.pauseCovering(d, m)
		case m.void && d == m.from:
			return VoidDay, r.kase.Pauses[m.stop.n]
		}
	}
	return 0, Pause{}
}

// pauseCovering returns, of the pauses that were drawn together, the one that began first among those that take the day.
func (r *replay) pauseCovering(d civil.Date, m move) Pause {
	best := r.kase.Pauses[m.stop.n]
	found := false
	for _, p := range r.kase.Pauses {
		if p.Open() || wall(p.From) < m.stop.from || wall(p.From) > m.stop.to {
			continue
		}
		a, _ := splitWall(wall(p.From))
		b, _ := splitWall(wall(p.To))
		if n := dayNumber(d); a < n && n <= b && (!found || p.From.Before(best.From)) {
			best, found = p, true
		}
	}
	return best
}

// days tells of a count of days. Of a term of weeks, months or years the corresponding day says it all, unless a pause moved
// its end.
func (r *replay) days(m move, pauses []move) bool {
	unit := r.kase.Rule.Term.Unit
	end := m.to
	if last := len(pauses) - 1; last >= 0 && pauses[last].kind == moveSuspended {
		switch open := r.dayOf(max(pauses[last].stop.from, r.start)).Date; {
		case open.Before(end):
			end = open
		case open == end:
			end = end.AddDays(-1) // it would be void
		}
	} else if r.jumps() && !r.daily && !r.takesDays(pauses) {
		return true
	}
	for d := m.from.AddDays(1); !d.After(end); d = d.AddDays(1) {
		step := Step{Day: r.day(d)}
		step.Kind, step.Pause = r.pauseOn(d, pauses)
		switch {
		case step.Kind != 0:
			step.Basis = Text{VI: step.Pause.Basis, EN: step.Pause.Basis}
		case (unit == WorkingDay || unit == SameDay) && !step.Day.Worked():
			step.Kind = NotCounted
		case d == m.to && r.hasShare() && r.Deadline.LastDay == d:
			continue // the part of a day is told of by itself
		default:
			r.counted++
			step.Kind = Counted
		}
		step.Count = r.counted
		if !r.yield(step) {
			return false
		}
	}
	return true
}

// everyDay tells of the days of the last count, of a term of months too.
func (r *replay) everyDay() {
	r.daily = true
	pauses := r.pauses()
	for _, m := range r.log.counting {
		if m.kind == moveCounted && !r.days(m, pauses) {
			return
		}
	}
}

// pauses returns what the pauses did to the last count.
func (r *replay) pauses() []move {
	var pauses []move
	for _, m := range r.log.counting {
		if m.kind == movePaused || m.kind == moveStopped || m.kind == moveSuspended {
			pauses = append(pauses, m)
		}
	}
	return pauses
}

// jumps reports whether the term goes to a corresponding day.
func (r *replay) jumps() bool {
	unit := r.kase.Rule.Term.Unit
	return (unit == Week || unit == Month || unit == Year) && r.kase.Rule.Months == ByCalendar
}

// takesDays reports whether a pause kept a day from being counted.
func (r *replay) takesDays(pauses []move) bool {
	for _, m := range pauses {
		if m.kind == movePaused && (m.from != m.to || m.void) {
			return true
		}
	}
	return false
}

// hasShare reports whether the count ends with a part of a day.
func (r *replay) hasShare() bool {
	for _, m := range r.log.counting {
		if m.kind == moveShare {
			return true
		}
	}
	return false
}

// jump tells of the corresponding day, or of the day before it where the first day is included. It is day by day only where a pause came in between.
func (r *replay) jump(m move) bool {
	unit := r.kase.Rule.Term.Unit
	step := Step{Kind: Corresponding, Day: r.day(m.to), Basis: r.code.corresponds(unit)}
	if r.kase.Rule.FirstDay == FirstIncluded {
		step.Day = r.day(m.to.AddDays(-1))
	}
	_, _, from := m.from.Date()
	_, _, to := m.to.Date()
	if unit != Week && from != to {
		step.Kind, step.Basis = LastOfMonth, r.code.clamps(unit)
	}
	step.Count = m.to.DaysSince(m.from)
	return r.yield(step)
}

// roll tells of the days a last day moves over.
func (r *replay) roll(m move, pauses []move) bool {
	for d := m.from; d != m.to; d = d.AddDays(1) {
		step := Step{Kind: Unworked, Day: r.day(d), Count: r.counted, Basis: r.code.rolls()}
		if kind, pause := r.pauseOn(d, pauses); kind != 0 && step.Day.Worked() {
			step.Kind, step.Pause, step.Basis = kind, pause, Text{VI: pause.Basis, EN: pause.Basis}
		}
		if !r.yield(step) {
			return false
		}
	}
	return true
}

// share tells of a part of a day.
func (r *replay) share(m move) bool {
	day := dayNumber(m.to)
	amount := r.kase.Rule.Term.Part.of(int64(r.clock.office.on(day).total))
	return r.yield(Step{
		Kind: PartOfDay, Day: r.day(m.to), Count: r.counted, Time: time.Duration(amount) * time.Second,
		At: instantAt(day*secondsPerDay + int64(r.clock.office.on(day).ends(int32(amount)))),
	})
}

// hours tells of a term of hours: the time counted, a stretch of office time or of the clock at a time, and the pauses
// between.
func (r *replay) hours(pauses []move) bool {
	from := r.start
	for _, m := range pauses {
		s := m.stop
		begin := max(s.from, r.start)
		if !r.stretch(from, begin) {
			return false
		}
		if m.kind == moveSuspended {
			return true
		}
		p := r.kase.Pauses[s.n]
		if !r.yield(Step{Kind: PausedTime, Day: r.dayOf(begin), At: instantAt(begin), Until: instantAt(s.to), Time: r.time, Pause: p, Basis: Text{VI: p.Basis, EN: p.Basis}}) {
			return false
		}
		from = s.to
	}
	return r.Deadline.Suspended || r.stretch(from, wall(r.Deadline.FirstDue))
}

// stretch tells of the time counted from one instant up to another.
func (r *replay) stretch(from, to int64) bool {
	if from >= to {
		return true
	}
	if r.kase.Rule.Term.Unit == ClockHour {
		r.time += time.Duration(to-from) * time.Second
		return r.yield(Step{Kind: CountedTime, Day: r.dayOf(from), At: instantAt(from), Until: instantAt(to), Time: r.time})
	}
	first, _ := splitWall(from)
	last, _ := splitWall(to)
	for day := first; day <= last; day++ {
		shape := r.clock.office.on(day)
		if shape == nil {
			return true // the end of the calendar's last day
		}
		if shape.total == 0 && !r.yield(Step{Kind: NotCounted, Day: r.day(dateAt(day)), Time: r.time}) {
			return false
		}
		for _, span := range shape.counts[:shape.n] {
			a, b := max(day*secondsPerDay+int64(span.open), from), min(day*secondsPerDay+int64(span.close), to)
			if a >= b {
				continue
			}
			r.time += time.Duration(b-a) * time.Second
			if !r.yield(Step{Kind: CountedTime, Day: r.day(dateAt(day)), At: instantAt(a), Until: instantAt(b), Time: r.time}) {
				return false
			}
		}
	}
	return true
}
