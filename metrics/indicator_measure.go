package metrics

import (
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// measureIndicators is how long dossiers took. Each is of the dossiers whose limit is in its unit, since days and hours do not add up.
func measureIndicators() []Indicator {
	var all []Indicator
	for _, u := range [...]Unit{WorkingDays, CalendarDays, WorkingHours, ClockHours} {
		all = append(all, timeTaken(u))
	}
	all = append(all, limitUsed())
	for _, u := range [...]Unit{WorkingDays, CalendarDays, WorkingHours, ClockHours} {
		all = append(all, timeSaved(u))
	}
	return append(all, lateness("lateness_in_working_days", Late,
		holiday.Text{VI: "Số ngày làm việc quá hạn của hồ sơ giải quyết quá hạn", EN: "Lateness of those resolved late"},
		holiday.Text{VI: "hồ sơ giải quyết quá hạn", EN: "dossiers resolved late"}),
		lateness("overdue_in_working_days", Overdue,
			holiday.Text{VI: "Số ngày làm việc quá hạn của hồ sơ đang giải quyết", EN: "Lateness of those in progress and overdue"},
			holiday.Text{VI: "hồ sơ đang giải quyết quá hạn", EN: "dossiers in progress and overdue"}))
}

func textMeasured(u Unit) holiday.Text {
	return holiday.Text{
		VI: "hồ sơ đã giải quyết mà thời hạn tính bằng " + u.In(deadline.Vietnamese),
		EN: "dossiers resolved whose limit is in " + u.In(deadline.English),
	}
}

func textMeasureSource() holiday.Text {
	return holiday.Text{
		VI: "Quyết định 766/QĐ-TTg, 2.2, theo mô tả: tổng thời gian giải quyết/số hồ sơ, theo đơn vị của thủ tục; ở đây mỗi đơn vị một chỉ tiêu",
		EN: "Decision 766/QĐ-TTg, 2.2, as described: total time/dossiers, in the procedure's unit; here each unit is a measure of its own",
	}
}

// timeTaken measures the time from the receipt to the finish, less pauses, in the limit's own unit.
func timeTaken(u Unit) Indicator {
	return Indicator{
		Name: "time_in_" + u.String(), Version: 1, Unit: u, Evidence: deadline.SeenInData, Of: textMeasured(u), Source: textMeasureSource(),
		Title: holiday.Text{VI: "Thời gian giải quyết, " + u.In(deadline.Vietnamese), EN: "Processing time, " + u.In(deadline.English)},
		Met:   holiday.Text{VI: "thời gian từ khi tiếp nhận đến khi kết thúc, trừ thời gian tạm dừng", EN: "the time from the receipt to the finish, less pauses"},
		value: func(s *Subject, _ judging) (int64, Part) {
			return s.progress(u, func(life deadline.Case, p deadline.Progress) (int64, bool) {
				if u == CalendarDays {
					return s.daysTaken(life, p.At)
				}
				return quanta(u, p.Elapsed) + quanta(u, p.Overdue), true
			})
		},
	}
}

// daysTaken counts the calendar days up to an instant, less pauses: those of a term that is not over by then, first day or not. So the days on which a term
// goes on to a working day count, which are none of its own.
func (s *Subject) daysTaken(life deadline.Case, at time.Time) (int64, bool) {
	days := holiday.DateOf(at).Ordinal() - holiday.DateOf(life.Received).Ordinal()
	life.Rule.Term, life.Extensions = deadline.Term{N: max(0, days) + 2, Unit: deadline.CalendarDay}, nil
	p, err := s.asked.clock.Progress(life, at)
	return quanta(CalendarDays, p.Elapsed), err == nil
}

// limitUsed measures how much of its limit a dossier took, whatever the unit.
func limitUsed() Indicator {
	return Indicator{
		Name: "limit_used", Version: 1, Unit: PartOfLimit, Evidence: deadline.Unconfirmed,
		Title:  holiday.Text{VI: "Phần thời hạn đã dùng", EN: "Share of the limit used"},
		Of:     holiday.Text{VI: "hồ sơ đã giải quyết có thời hạn biết được", EN: "dossiers resolved whose limit is known"},
		Met:    holiday.Text{VI: "thời gian giải quyết chia cho thời hạn, theo đơn vị của thủ tục; quá hạn thì trên 100%; không kể ngày nghỉ mà hạn được kéo qua", EN: "processing time over the limit, in the procedure's unit; above 100% when late; days off that the limit goes on over are left out"},
		Source: holiday.Text{VI: "chỉ tiêu của thư viện này", EN: "a measure of this library"},
		value: func(s *Subject, _ judging) (int64, Part) {
			return s.progress(NotMeasured, func(_ deadline.Case, p deadline.Progress) (int64, bool) {
				u := unitOf(p.Elapsed.Unit)
				used, limit := quanta(u, p.Elapsed)+quanta(u, p.Overdue), quanta(u, p.Elapsed)+quanta(u, p.Remaining)
				if limit <= 0 {
					return 0, false
				}
				return Ratio{Num: used, Den: limit}.millionths(), true
			})
		},
	}
}

// timeSaved measures what was left of the limit at the finish.
func timeSaved(u Unit) Indicator {
	return Indicator{
		Name: "time_saved_in_" + u.String(), Version: 1, Unit: u, Evidence: deadline.Unconfirmed,
		Title:  holiday.Text{VI: "Thời gian tiết kiệm so với thời hạn, " + u.In(deadline.Vietnamese), EN: "Time saved against the limit, " + u.In(deadline.English)},
		Of:     textMeasured(u),
		Met:    holiday.Text{VI: "phần thời hạn còn lại khi kết thúc; quá hạn là 0", EN: "what was left of the limit at the finish; late is 0"},
		Source: holiday.Text{VI: "chỉ tiêu của thư viện này", EN: "a measure of this library"},
		value: func(s *Subject, _ judging) (int64, Part) {
			return s.progress(u, func(_ deadline.Case, p deadline.Progress) (int64, bool) { return quanta(u, p.Remaining), true })
		},
	}
}

// lateness measures by how many working days dossiers of a class are late: those after the last day of the limit, up to and
// including the day of the finish, or of the as-of instant.
func lateness(name string, class Class, title, of holiday.Text) Indicator {
	return Indicator{
		Name: name, Version: 1, Unit: WorkingDays, Title: title, Of: of, Evidence: deadline.Unconfirmed, judged: true,
		Met:    holiday.Text{VI: "số ngày làm việc sau ngày cuối của thời hạn; 0 khi quá hạn trong ngày hoặc chỉ qua ngày nghỉ", EN: "working days after the last day of the limit; 0 when late within a day, or over days off only"},
		Source: holiday.Text{VI: "chỉ tiêu của thư viện này", EN: "a measure of this library"},
		value: func(s *Subject, j judging) (int64, Part) {
			if s.class(s.Place, j) != class {
				return 0, NotAsked
			}
			calendar := s.asked.Due.calendar
			if s.asked.clock != nil {
				calendar = s.asked.clock.Calendar()
			}
			last, until := s.Current.LastDay, s.Row.Finished.Day()
			if j.first {
				last = s.First.LastDay
			}
			if class == Overdue { // the instant 24:00 of a day is still that day
				until = holiday.DateOf(time.Unix(s.asked.frame.at-1, 0))
			}
			if calendar == nil {
				return 0, NoData
			}
			n, err := calendar.WorkingDaysBetween(last, until)
			if err != nil {
				return 0, NoData
			}
			return int64(n), Met
		},
	}
}

// progress measures a resolved dossier whose limit is in the unit, or in any for [NotMeasured], by where its term stood at the finish.
func (s *Subject) progress(u Unit, measure func(deadline.Case, deadline.Progress) (int64, bool)) (int64, Part) {
	if !s.Place.Class.Resolved() {
		return 0, NotAsked
	}
	rule, ok := s.rule()
	switch {
	case !ok:
		return 0, NoData
	case u != NotMeasured && unitOf(rule.Term.Unit) != u:
		return 0, NotAsked
	}
	life, ok := s.lifetime()
	if !ok || s.Place.Doubt == FinishBeforeReceipt || s.asked.clock == nil {
		return 0, NoData
	}
	// What is measured must not hang on an hour that nobody wrote.
	var all []int64
	for _, life.Received = range s.instants(life.Received, s.Row.Received) {
		for _, finish := range s.instants(s.Row.Finished.Start(), s.Row.Finished) {
			p, err := s.asked.clock.Progress(life, finish)
			if err != nil {
				return 0, NoData
			}
			n, ok := measure(life, p)
			if !ok {
				return 0, NoData
			}
			all = append(all, n)
		}
	}
	if slices.Min(all) != slices.Max(all) {
		return 0, NoData
	}
	return all[0], Met
}

// instants returns the first and the last second of a moment that is a whole day, and else the instant itself; of a dossier told by its
// events just that.
func (s *Subject) instants(at time.Time, m record.Moment) []time.Time {
	if s.life != nil || !m.WholeDay() {
		return []time.Time{at}
	}
	return []time.Time{m.Start(), m.End().Add(-time.Second)}
}

// unitOf is the unit that a term is measured in: weeks, months and years in calendar days, the same day in working days.
func unitOf(u deadline.Unit) Unit {
	switch u {
	case deadline.WorkingDay, deadline.SameDay:
		return WorkingDays
	case deadline.WorkingHour:
		return WorkingHours
	case deadline.ClockHour:
		return ClockHours
	}
	return CalendarDays
}

// quanta is an amount as a whole number of its unit: of days, a part of one counts as a whole.
func quanta(u Unit, a deadline.Amount) int64 {
	if u == WorkingHours || u == ClockHours {
		return int64(a.Time / time.Second)
	}
	n := int64(a.Days)
	if !a.Part.IsZero() {
		n++
	}
	return n
}
