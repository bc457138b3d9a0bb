package deadline

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Mistake is a way to count a term wrong.
type Mistake uint8

// The mistakes, the likeliest first.
const (
	ReceiptDayCounted  Mistake = iota + 1 // the day of receipt is counted as day 1
	LateReceiptMissed                     // the late-receipt rule is not applied
	LateReceiptAdded                      // what is received after 15:00 is counted from the next working day, though the rule does not say so
	PausesMissed                          // pauses are ignored
	LastPauseOnly                         // of several pauses only the last is taken off
	PauseDaysAdded                        // the calendar days of the pauses are added to the due date
	RestartMissed                         // a supplement pauses the term, where it restarts it
	RestartAdded                          // a supplement restarts the term, where it pauses it
	ExtensionMissed                       // the extension is not applied
	HolidaysMissed                        // public holidays are counted as working days
	CompensationMissed                    // compensation days off are counted as working days
	MakeUpMissed                          // make-up working days are not counted
	SwappedRestMissed                     // swapped days off are counted as working days
	CalendarForWorking                    // working days are counted as calendar days
	WorkingForCalendar                    // calendar days are counted as working days
	RollMissed                            // the last day is not moved to a working day
	EightHourDays                         // a working day is counted as 8 working hours, whatever the office hours
	ThirtyDayMonths                       // a month is counted as 30 days, a year as 365
	SaturdaysCounted                      // Saturdays are counted as working days
)

var mistakes = codes{"mistake", []code{
	{"", Text{}},
	{"receipt-day-counted", Text{VI: "tính cả ngày tiếp nhận", EN: "the day of receipt is counted"}},
	{"late-receipt-missed", Text{VI: "không áp dụng quy định về tiếp nhận muộn", EN: "the late-receipt rule is not applied"}},
	{"late-receipt-added", Text{VI: "tiếp nhận sau 15:00 bị tính từ ngày làm việc tiếp theo, dù quy định không nói vậy", EN: "received after 15:00, it is counted from the next working day, though the rule does not say so"}},
	{"pauses-missed", Text{VI: "không trừ thời gian tạm dừng", EN: "pauses are ignored"}},
	{"last-pause-only", Text{VI: "chỉ trừ lần tạm dừng cuối", EN: "only the last pause is taken off"}},
	{"pause-days-added", Text{VI: "cộng số ngày thường của thời gian tạm dừng vào hạn", EN: "the calendar days of the pauses are added to the due date"}},
	{"restart-missed", Text{VI: "bổ sung hồ sơ mà không tính lại từ đầu", EN: "a supplement does not restart the term"}},
	{"restart-added", Text{VI: "bổ sung hồ sơ bị tính lại từ đầu", EN: "a supplement restarts the term"}},
	{"extension-missed", Text{VI: "không tính gia hạn", EN: "the extension is not applied"}},
	{"holidays-missed", Text{VI: "tính cả ngày nghỉ lễ, tết", EN: "public holidays are counted"}},
	{"compensation-missed", Text{VI: "tính cả ngày nghỉ bù", EN: "compensation days off are counted"}},
	{"make-up-missed", Text{VI: "bỏ sót ngày làm bù", EN: "make-up working days are not counted"}},
	{"swapped-rest-missed", Text{VI: "tính cả ngày nghỉ hoán đổi", EN: "swapped days off are counted"}},
	{"calendar-for-working", Text{VI: "tính ngày thường thay cho ngày làm việc", EN: "calendar days are counted for working days"}},
	{"working-for-calendar", Text{VI: "tính ngày làm việc thay cho ngày thường", EN: "working days are counted for calendar days"}},
	{"roll-missed", Text{VI: "ngày cuối là ngày nghỉ mà không chuyển sang ngày làm việc", EN: "a last day that is not worked is not moved"}},
	{"eight-hour-days", Text{VI: "tính một ngày làm việc là 8 giờ", EN: "a working day is counted as 8 hours"}},
	{"thirty-day-months", Text{VI: "tính một tháng là 30 ngày", EN: "a month is counted as 30 days"}},
	{"saturdays-counted", Text{VI: "tính cả ngày thứ Bảy", EN: "Saturdays are counted"}},
}}

// String returns the mistake's name, such as "receipt-day-counted".
func (m Mistake) String() string { return mistakes.at(uint8(m)).name }

// In says the mistake in a clause of the given language.
func (m Mistake) In(l Language) string { return mistakes.at(uint8(m)).is.In(l) }

// MarshalText returns [Mistake.String]; a mistake that does not exist is an error.
func (m Mistake) MarshalText() ([]byte, error) { return mistakes.text(uint8(m)) }

// UnmarshalText reads a mistake's name; no text is none.
func (m *Mistake) UnmarshalText(text []byte) error { return unmarshal(mistakes, m, text) }

// supposition is a count as somebody may have made it.
type supposition struct {
	kase  Case
	clock *Clock
	kinds []func(holiday.Day, holiday.Kind) holiday.Kind // what days are taken for
	taken uint32                                         // which mistakes that is, a bit each
	added int                                            // calendar days put to the end
	known map[uint32]*Clock                              // the clocks on which days are taken for others, made so far
}

// make makes the mistake, and reports whether there was anything to mistake.
func (s *supposition) make(m Mistake) bool {
	rule := &s.kase.Rule
	unit := rule.Term.Unit
	long := unit == Week || unit == Month || unit == Year
	switch m {
	case ReceiptDayCounted:
		if unit.hours() || unit == SameDay || rule.FirstDay == FirstIncluded {
			return false
		}
		rule.FirstDay = FirstIncluded
	case LateReceiptMissed:
		if rule.Late.Policy == NoLatePolicy {
			return false
		}
		rule.Late = LateReceipt{}
	case LateReceiptAdded:
		const after = TimeOfDay(15 * 60 * 60)
		if rule.Late.Policy != NoLatePolicy || timeOfDay(toSecond(s.kase.Received)) <= after {
			return false
		}
		rule.Late = NextWorkingDayAfter(after)
	case HolidaysMissed:
		s.take(m, holiday.Holiday, holiday.Working)
	case CompensationMissed:
		s.take(m, holiday.Compensation, holiday.Working)
	case MakeUpMissed:
		s.take(m, holiday.SwappedWork, holiday.WeeklyRest)
	case SwappedRestMissed:
		s.take(m, holiday.SwappedRest, holiday.Working)
	case SaturdaysCounted:
		s.taken |= 1 << m
		s.kinds = append(s.kinds, func(d holiday.Day, k holiday.Kind) holiday.Kind {
			if k == holiday.WeeklyRest && d.Date.Weekday() == time.Saturday {
				return holiday.Working
			}
			return k
		})
	case CalendarForWorking:
		if unit != WorkingDay {
			return false
		}
		rule.Term.Unit = CalendarDay
	case WorkingForCalendar:
		if unit != CalendarDay {
			return false
		}
		rule.Term.Unit, rule.Roll = WorkingDay, RollForward
	case RollMissed:
		if unit != CalendarDay && !long || rule.Roll == NoRoll || !rule.Term.Part.IsZero() {
			return false
		}
		rule.Roll = NoRoll
	case EightHourDays:
		if unit != WorkingDay || rule.Term.N > MaxTerm/8 || s.clock.noHours {
			return false
		}
		hours := rule.Term.Part.of(8) // a part of a day as whole hours, as such systems do
		rule.Term = Term{N: 8*rule.Term.N + int(hours), Unit: WorkingHour}
		rule.FirstDay, rule.DueAt = FirstExcluded, EndOfDay
	case ThirtyDayMonths:
		if !long || rule.Months == ThirtyDays {
			return false
		}
		rule.Months = ThirtyDays
	default:
		return s.makeWithPauses(m)
	}
	return true
}

// makeWithPauses makes a mistake about pauses or extensions.
func (s *supposition) makeWithPauses(m Mistake) bool {
	k := &s.kase
	supplemented := false
	for _, p := range k.Pauses {
		supplemented = supplemented || p.Cause == Supplement
	}
	switch {
	case m == ExtensionMissed && len(k.Extensions) > 0:
		k.Extensions = nil
	case len(k.Pauses) == 0:
		return false
	case m == PausesMissed:
		k.Pauses = nil
	case m == LastPauseOnly && len(k.Pauses) > 1:
		last := k.Pauses[0]
		for _, p := range k.Pauses[1:] {
			if !p.From.Before(last.From) {
				last = p
			}
		}
		k.Pauses = []Pause{last}
	case m == PauseDaysAdded:
		for _, p := range k.Pauses {
			if p.Open() {
				return false
			}
			s.added += holiday.DateOf(p.To).DaysSince(holiday.DateOf(p.From))
		}
		k.Pauses = nil
	case m == RestartMissed && supplemented && k.Rule.Supplement == RestartRegime:
		k.Rule.Supplement = PauseRegime
	case m == RestartAdded && supplemented && k.Rule.Supplement == PauseRegime:
		k.Rule.Supplement = RestartRegime
	default:
		return false
	}
	return true
}

// take takes days of one kind, from Monday to Friday or made up, for another.
func (s *supposition) take(m Mistake, from, to holiday.Kind) {
	s.taken |= 1 << m
	s.kinds = append(s.kinds, func(d holiday.Day, k holiday.Kind) holiday.Kind {
		weekend := d.Date.Weekday() == time.Saturday || d.Date.Weekday() == time.Sunday
		if d.Kind != from || weekend && to == holiday.Working {
			return k
		}
		return to
	})
}

// count counts it that way, and reports whether there is an answer.
func (s *supposition) count(days civil.Range) (Deadline, bool) {
	clock := s.clock
	if s.taken != 0 {
		var made bool
		if clock, made = s.known[s.taken]; !made {
			clock = s.supposed(days)
			s.known[s.taken] = clock
		}
		if clock == nil {
			return Deadline{}, false
		}
	}
	d, err := clock.DeadlineOf(s.kase)
	if err != nil || d.Suspended {
		return Deadline{}, false
	}
	if s.added > 0 {
		d = d.moved(d.LastDay.AddDays(s.added))
	}
	return d, true
}

// supposed is the clock on a calendar whose days are taken for others, or nil where the office hours are not for such days.
func (s *supposition) supposed(days civil.Range) *Clock {
	calendar, err := s.clock.calendar.Suppose(days.From, days.Through, func(d holiday.Day) holiday.Kind {
		kind := d.Kind
		for _, take := range s.kinds {
			kind = take(d, kind)
		}
		return kind
	})
	if err != nil {
		return nil
	}
	var clock *Clock
	if s.kase.Rule.needsHours() {
		clock, err = NewSeasonalClock(calendar, s.clock.seasons...)
	} else {
		clock, err = NewClock(calendar, Hours{}) // whose hours a day taken for another would have, nobody knows
	}
	if err != nil {
		return nil
	}
	return clock
}

// moved returns d with another last day, at the same hour.
func (d Deadline) moved(day civil.Date) Deadline {
	d.Due = d.Due.AddDate(0, 0, day.DaysSince(d.LastDay))
	d.LastDay = day
	return d
}
