package deadline

import "github.com/dunghan-vn/dunghan/holiday/civil"

// term counts the term from the effective receipt, with pauses that are in order and apart and end after it.
func (n *count) term(stops []stop) error {
	switch n.rule.Term.Unit {
	case WorkingHour:
		return n.workingHours(stops)
	case ClockHour:
		return n.clockHours(stops)
	}
	before, err := n.before()
	if err != nil {
		return err
	}
	if n.rule.Term.Unit == WorkingDay || n.rule.Term.Unit == SameDay {
		return n.workingDays(before, stops)
	}
	return n.calendarDays(before, stops)
}

// before returns the day whose next one is the first that can count: the day of the effective receipt or, where the first day
// is included, the day before day 1.
func (n *count) before() (civil.Date, error) {
	day := n.startDay
	start := dateAt(day)
	if n.rule.FirstDay == FirstExcluded && n.rule.Term.Unit != SameDay {
		return start, nil
	}
	if shape := n.clock.office.on(day); shape == nil || shape.total == 0 || n.over(start) {
		next, err := n.clock.calendar.AddWorkingDays(start, 1)
		if err != nil {
			return next, err
		}
		n.log.first(start, next)
		start = next
	}
	return start.AddDays(-1), nil
}

// over reports whether a term that ends on its first day would be over before it is received, if that were the day.
func (n *count) over(day civil.Date) bool {
	t := n.rule.Term
	short := t.Unit == SameDay || (t.Unit == WorkingDay || t.Unit == CalendarDay) && (t.N == 0 || t.N == 1 && t.Part.IsZero())
	return short && n.dueOn(day, t.Part) < n.start
}

// dueOn returns the due instant on a last day, or the end of a part of its office time. A part of a calendar day is a part of
// office time as well, of the day the term moves to when its last day is not worked; the Code knows no parts of days.
func (n *count) dueOn(day civil.Date, part Fraction) int64 {
	midnight := dayNumber(day) * secondsPerDay
	if n.rule.DueAt == EndOfDay && part.IsZero() {
		return midnight + secondsPerDay
	}
	shape := n.clock.office.on(dayNumber(day))
	worked := shape != nil && shape.total > 0
	switch {
	case !part.IsZero() && worked:
		return midnight + int64(shape.ends(int32(part.of(int64(shape.total)))))
	case n.rule.DueAt == CloseOfOffice && worked:
		return midnight + int64(shape.closes())
	case n.rule.DueAt == TimeOfReceipt:
		_, second := splitWall(n.start)
		return midnight + int64(second)
	}
	return midnight + secondsPerDay
}

// days returns how many days the term takes, a part of one more included.
func (n *count) days() int {
	switch t := n.rule.Term; {
	case t.Unit == SameDay, !t.Part.IsZero():
		return t.N + 1
	default:
		return t.N
	}
}

// workingDays counts the working days after before that no pause takes. A day on which the term would end inside a pause is
// not counted either.
func (n *count) workingDays(before civil.Date, stops []stop) error {
	calendar, days, part := n.clock.calendar, n.days(), n.rule.Term.Part
	last, err := calendar.AddWorkingDays(before, days)
	if err != nil {
		return err
	}
	due := n.dueOn(last, part)
	for i, s := range stops {
		if max(s.from, n.start) >= due {
			n.log.afterwards(stops[i:])
			break
		}
		if s.open() {
			n.log.counted(before, last)
			n.suspend(s)
			return nil
		}
		from, to := n.daysOf(before, s)
		lost, err := calendar.WorkingDaysBetween(from, to)
		if err != nil {
			return err
		}
		void := from == last && s.to >= due
		if void {
			lost++
		}
		n.log.paused(s, from, to, void)
		if lost == 0 {
			continue
		}
		days += lost
		if last, err = calendar.AddWorkingDays(before, days); err != nil {
			return err
		}
		due = n.dueOn(last, part)
	}
	n.log.counted(before, last)
	if !part.IsZero() {
		n.log.share(last)
	}
	n.last, n.due = last, due
	return nil
}

// daysOf returns the day of a pause's beginning, which it leaves alone, and the day of its end, which it takes. A pause that
// begins before the counting leaves no day of it alone.
func (n *count) daysOf(before civil.Date, s stop) (from, to civil.Date) {
	a, _ := splitWall(max(s.from, n.start))
	b, _ := splitWall(s.to)
	from, to = dateAt(a), dateAt(b)
	if b > dayNumber(civil.Max()) {
		to = civil.Max() // which is outside every calendar, and an error says so
	}
	if from.Before(before) {
		from = before
	}
	if to.Before(from) {
		to = from
	}
	return from, to
}

// calendarDays counts a term of calendar days, or of weeks, months and years, which is as many days as lie up to the
// corresponding day. Days inside a pause are not counted; then a last day that is not worked moves, once, to the next
// working day outside every pause.
func (n *count) calendarDays(before civil.Date, stops []stop) error {
	end := n.rawEnd(before)
	last, due, err := n.settle(end, end)
	if err != nil {
		return err
	}
	rolling := end // the day after which a last day is looked for, once the count is complete
	for i, s := range stops {
		if max(s.from, n.start) >= due {
			n.log.afterwards(stops[i:])
			break
		}
		if s.open() {
			n.log.counted(before, end)
			n.suspend(s)
			return nil
		}
		from, to := n.daysOf(before, s)
		void := from == last && s.to >= due
		n.log.paused(s, from, to, void)
		switch {
		case from.Before(end):
			end = orMax(end.AddDays(to.DaysSince(from)))
			rolling = end
		case last == end && void:
			end = orMax(to.AddDays(1))
			rolling = end
		case from.Before(last) && !to.Before(last), void:
			rolling = to
		default:
			continue
		}
		if last, due, err = n.settle(end, rolling); err != nil {
			return err
		}
	}
	n.log.counted(before, end)
	if last != end {
		n.log.rolled(end, last)
	}
	if !n.rule.Term.Part.IsZero() {
		n.log.share(last)
	}
	n.last, n.due = last, due
	return nil
}

// rawEnd returns the day the term ends on before pauses and rolling.
func (n *count) rawEnd(before civil.Date) civil.Date {
	t := n.rule.Term
	if t.Unit == CalendarDay {
		return orMax(before.AddDays(n.days()))
	}
	if n.rule.Months == ThirtyDays {
		return orMax(before.AddDays(t.N * [...]int{Week: 7, Month: 30, Year: 365}[t.Unit]))
	}
	anchor := before
	if n.rule.FirstDay == FirstIncluded {
		anchor = before.AddDays(1)
	}
	end := orMax(correspondingDay(t, anchor))
	n.log.jumped(anchor, end)
	if n.rule.FirstDay == FirstIncluded {
		end = end.AddDays(-1)
	}
	return end
}

// settle returns the last day and the due instant of a count that is complete on end. A day that is not worked moves to the
// next working day after rolling, which is end, or the end of a pause that took the day it had moved to.
func (n *count) settle(end, rolling civil.Date) (last civil.Date, due int64, err error) {
	worked, err := n.clock.calendar.IsWorkingDay(end)
	if err != nil {
		return end, 0, err
	}
	if rolling == end && (worked || n.rule.Roll == NoRoll) {
		return end, n.dueOn(end, n.rule.Term.Part), nil
	}
	if last, err = n.clock.calendar.AddWorkingDays(rolling, 1); err != nil {
		return last, 0, err
	}
	return last, n.dueOn(last, n.rule.Term.Part), nil
}

// correspondingDay returns the day a term of weeks, months or years ends on before it is rolled; the zero Date beyond year
// 9999.
func correspondingDay(t Term, start civil.Date) civil.Date {
	switch t.Unit {
	case Week:
		return start.AddDays(7 * t.N)
	case Month:
		return start.AddMonths(t.N)
	}
	return start.AddMonths(12 * t.N)
}

// orMax returns d, or the last date there is for none, so that an error names a day that is outside every calendar.
func orMax(d civil.Date) civil.Date {
	if d.IsZero() {
		return civil.Max()
	}
	return d
}
