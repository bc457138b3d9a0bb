package deadline_test

import (
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// oracle counts as a person with a wall calendar does: day by day, and minute by minute for hours. It shares nothing with the
// library but the calendar's word on whether a day is worked and the weekly hours as they were written.
type oracle struct {
	hours deadline.Hours
	rule  deadline.Rule
	over  bool          // it left the calendar
	step  time.Duration // of its walk through hours; a minute where it is zero
}

const minute = time.Minute

func (o *oracle) day(d civil.Date) holiday.Day {
	day, err := holiday.Vietnam().Day(d)
	if err != nil {
		o.over = true
		day, _ = holiday.Vietnam().Day(holiday.Vietnam().First().AddDays(9)) // a worked day, so that loops end
		if !day.Worked() {
			panic("choose another day")
		}
	}
	return day
}

func (o *oracle) worked(d civil.Date) bool { return o.day(d).Worked() }

// sessions are the sessions of a day, as instants.
func (o *oracle) sessions(d civil.Date, receiving bool) (all [][2]time.Time) {
	day := o.day(d)
	if !day.Worked() {
		return nil
	}
	weekday := d.Weekday()
	if day.Kind == holiday.SwappedWork {
		weekday = day.Pair.Weekday()
	}
	for _, s := range o.hours.Sessions(weekday) {
		if !s.ReceiveOnly || receiving {
			all = append(all, [2]time.Time{midnight(d).Add(time.Duration(s.Open) * time.Second), midnight(d).Add(time.Duration(s.Close) * time.Second)})
		}
	}
	return all
}

func midnight(d civil.Date) time.Time { return holiday.Midnight(d) }

// office is whether the minute that begins then is office time.
func (o *oracle) office(t time.Time) bool {
	for _, s := range o.sessions(holiday.DateOf(t), false) {
		if !t.Before(s[0]) && t.Before(s[1]) {
			return true
		}
	}
	return false
}

func (o *oracle) next(d civil.Date) civil.Date {
	for d = d.AddDays(1); !o.worked(d); d = d.AddDays(1) {
	}
	return d
}

// effective is the receipt that counts.
func (o *oracle) effective(received time.Time) time.Time {
	late, day := o.rule.Late, holiday.DateOf(received)
	hour := received.Sub(midnight(day))
	opening := func(d civil.Date) time.Time {
		if late.Policy == deadline.NextDayFrom {
			return midnight(d).Add(time.Duration(late.From) * time.Second)
		}
		return o.sessions(d, false)[0][0]
	}
	switch {
	case late.Policy == deadline.NoLatePolicy:
		return received
	case !o.worked(day):
		return opening(o.next(day))
	case late.Policy == deadline.OutOfHours:
		for _, s := range o.sessions(day, true) {
			if !received.Before(s[0]) && !received.After(s[1]) {
				return received
			}
		}
		for t := received; ; t = t.Add(minute) {
			if o.office(t) {
				return t
			}
			if !o.worked(holiday.DateOf(t)) && o.over {
				return t
			}
		}
	case late.Policy == deadline.LastHour:
		sessions := o.sessions(day, false)
		if received.After(sessions[len(sessions)-1][1].Add(-time.Hour)) {
			return opening(o.next(day))
		}
	case hour > time.Duration(late.Hour)*time.Second:
		return opening(o.next(day))
	}
	if first := opening(day); received.Before(first) {
		return first
	}
	return received
}

type answer struct {
	last      civil.Date
	due       time.Time
	suspended bool
}

// count is the whole rule.
func (o *oracle) count(received time.Time, pauses []deadline.Pause) answer {
	start := o.effective(received)
	if o.rule.Supplement == deadline.PauseRegime {
		return o.term(start, pauses)
	}
	var supplements, others []deadline.Pause
	for _, p := range pauses {
		if p.Cause == deadline.Supplement {
			supplements = append(supplements, p)
		} else {
			others = append(others, p)
		}
	}
	for _, s := range together(supplements) {
		if !s.Open() && !s.To.After(start) {
			continue
		}
		from := s.From
		if from.Before(start) {
			from = start
		}
		if now := o.term(start, others); !now.suspended && !from.Before(now.due) {
			continue
		}
		if s.Open() {
			return answer{suspended: true}
		}
		start = o.effective(s.To)
	}
	return o.term(start, others)
}

// together sorts pauses and joins those that overlap or touch.
func together(pauses []deadline.Pause) (all []deadline.Pause) {
	pauses = slices.Clone(pauses)
	slices.SortFunc(pauses, func(a, b deadline.Pause) int { return a.From.Compare(b.From) })
	for _, p := range pauses {
		n := len(all) - 1
		if n < 0 || !all[n].Open() && p.From.After(all[n].To) {
			all = append(all, p)
		} else if !all[n].Open() && (p.Open() || p.To.After(all[n].To)) {
			all[n].To = p.To
		}
	}
	return all
}

// term counts from an effective receipt: with the pauses that have ended and begin before an open one; if that would end after
// the open one begins, it is suspended.
func (o *oracle) term(start time.Time, pauses []deadline.Pause) answer {
	var closed []deadline.Pause
	for _, p := range together(pauses) {
		if p.Open() {
			a := o.closed(start, closed)
			if p.From.Before(a.due) && start.Before(a.due) {
				return answer{suspended: true}
			}
			return a
		}
		if p.To.After(start) {
			if p.From.Before(start) {
				p.From = start
			}
			closed = append(closed, p)
		}
	}
	return o.closed(start, closed)
}

func (o *oracle) closed(start time.Time, pauses []deadline.Pause) answer {
	switch o.rule.Term.Unit {
	case deadline.WorkingHour, deadline.ClockHour:
		return o.hoursFrom(start, pauses)
	}
	void := map[civil.Date]bool{}
	for {
		last := o.lastDay(start, pauses, void)
		due := o.dueOnDay(last, start, o.rule.Term.Part)
		inside := false
		for _, p := range pauses {
			inside = inside || p.From.Before(due) && !p.To.Before(due)
		}
		if !inside {
			return answer{last: last, due: due}
		}
		void[last] = true
	}
}

// hoursFrom counts minutes, less those inside a pause.
func (o *oracle) hoursFrom(start time.Time, pauses []deadline.Pause) answer {
	left := time.Duration(o.rule.Term.N)*time.Hour + share(time.Hour, o.rule.Term.Part)
	t, step := start, o.step
	if step == 0 {
		step = minute
	}
	for left > 0 && !o.over {
		if day := holiday.DateOf(t); o.rule.Term.Unit == deadline.WorkingHour && !o.worked(day) {
			t = midnight(day.AddDays(1))
			continue
		}
		counts := o.rule.Term.Unit == deadline.ClockHour || o.office(t)
		for _, p := range pauses {
			counts = counts && (t.Before(p.From) || !t.Before(p.To))
		}
		t = t.Add(step)
		if counts {
			left -= step
		}
		o.day(holiday.DateOf(t.Add(-time.Second)))
	}
	return answer{last: holiday.DateOf(t.Add(-time.Second)), due: t}
}

func share(of time.Duration, part deadline.Fraction) time.Duration {
	if part.Den == 0 {
		return 0
	}
	seconds := int64(of / time.Second)
	return time.Duration((seconds*int64(part.Num)+int64(part.Den)-1)/int64(part.Den)) * time.Second
}

// length is the days to count, and the first of them that may count.
func (o *oracle) length(start time.Time) (days int, first civil.Date) {
	r, t := o.rule, o.rule.Term
	first = holiday.DateOf(start).AddDays(1)
	if r.FirstDay == deadline.FirstIncluded || t.Unit == deadline.SameDay {
		first = holiday.DateOf(start)
		short := t.Unit == deadline.SameDay || (t.Unit == deadline.WorkingDay || t.Unit == deadline.CalendarDay) && (t.N == 0 || t.N == 1 && t.Part == deadline.Fraction{})
		if !o.worked(first) || short && o.dueOnDay(first, start, t.Part).Before(start) {
			first = o.next(first)
		}
	}
	days = t.N
	if t.Unit == deadline.SameDay || t.Part != (deadline.Fraction{}) {
		days++
	}
	if r.Months == deadline.ThirtyDays {
		return days * map[deadline.Unit]int{deadline.Week: 7, deadline.Month: 30, deadline.Year: 365}[t.Unit], first
	}
	from := first.AddDays(-1) // the day a term of months corresponds to
	if r.FirstDay == deadline.FirstIncluded {
		from = first
	}
	switch t.Unit {
	case deadline.Week:
		days = 7 * t.N
	case deadline.Month:
		days = from.AddMonths(t.N).DaysSince(from)
	case deadline.Year:
		days = from.AddMonths(12 * t.N).DaysSince(from)
	}
	return days, first
}

// lastDay walks the days.
func (o *oracle) lastDay(start time.Time, pauses []deadline.Pause, void map[civil.Date]bool) civil.Date {
	working := o.rule.Term.Unit == deadline.WorkingDay || o.rule.Term.Unit == deadline.SameDay
	free := func(d civil.Date) bool {
		for _, p := range pauses {
			if holiday.DateOf(p.From).Before(d) && !holiday.DateOf(p.To).Before(d) {
				return false
			}
		}
		return !void[d]
	}
	days, d := o.length(start)
	for ; ; d = d.AddDays(1) {
		if free(d) && (!working || o.worked(d)) {
			if days--; days == 0 {
				break
			}
		}
	}
	if working || o.rule.Roll == deadline.NoRoll || o.worked(d) {
		return d
	}
	for !o.worked(d) || !free(d) {
		d = d.AddDays(1)
	}
	return d
}

// dueOnDay is the due instant on a day.
func (o *oracle) dueOnDay(d civil.Date, start time.Time, part deadline.Fraction) time.Time {
	sessions := o.sessions(d, false)
	if part != (deadline.Fraction{}) && len(sessions) > 0 {
		var total time.Duration
		for _, s := range sessions {
			total += s[1].Sub(s[0])
		}
		left := share(total, part)
		for _, s := range sessions {
			if long := s[1].Sub(s[0]); left > long {
				left -= long
			} else {
				return s[0].Add(left)
			}
		}
	}
	switch {
	case o.rule.DueAt == deadline.CloseOfOffice && len(sessions) > 0:
		return sessions[len(sessions)-1][1]
	case o.rule.DueAt == deadline.TimeOfReceipt:
		return midnight(d).Add(start.Sub(midnight(holiday.DateOf(start))))
	}
	return midnight(d.AddDays(1))
}
