package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Unit is what a measure is in. Measures are whole numbers: of days, of seconds, of millionths of a limit.
type Unit uint8

// The units.
const (
	NotMeasured  Unit = iota // of a rate
	WorkingDays              // ngày làm việc
	CalendarDays             // ngày
	WorkingHours             // giờ làm việc: seconds of office time
	ClockHours               // giờ: seconds on the wall clock
	PartOfLimit              // phần thời hạn: millionths
)

var units = [...]struct {
	name string
	per  int64 // so many of the whole numbers are one for people
	is   holiday.Text
}{
	NotMeasured:  {"none", 1, holiday.Text{}},
	WorkingDays:  {"working_days", 1, holiday.Text{VI: "ngày làm việc", EN: "working days"}},
	CalendarDays: {"calendar_days", 1, holiday.Text{VI: "ngày", EN: "calendar days"}},
	WorkingHours: {"working_hours", 3600, holiday.Text{VI: "giờ làm việc", EN: "working hours"}},
	ClockHours:   {"clock_hours", 3600, holiday.Text{VI: "giờ", EN: "clock hours"}},
	PartOfLimit:  {"percent_of_limit", 10_000, holiday.Text{VI: "% thời hạn", EN: "% of the limit"}},
}

func (u Unit) entry() Unit {
	if int(u) >= len(units) {
		return NotMeasured
	}
	return u
}

// String returns the unit's name in data, such as "working_days".
func (u Unit) String() string { return units[u.entry()].name }

// In names the unit in the given language, as it follows a number.
func (u Unit) In(l deadline.Language) string { return units[u.entry()].is.In(l) }

// hundredths returns sum/count in hundredths of the unit, rounded half-up.
func (u Unit) hundredths(sum, count int64) int64 {
	return Ratio{Num: sum, Den: count}.hundredths(units[u.entry()].per)
}

// Mean returns the mean of a measure in hundredths of its unit, for people: 4,25 days are 425. It is false when there is nothing to
// measure.
func (s *Spread) Mean(u Unit) (int64, bool) {
	if s.Count <= 0 {
		return 0, false
	}
	return u.hundredths(s.Sum, s.Count), true
}

// Median returns the median of a measure, of an even number of dossiers the lower of the two in the middle, in hundredths of its unit: the
// middle of the bucket it lies in, which is off by one in sixty-four at most; exact for up to 63 days, and of one dossier. It is false when
// there is nothing to measure.
func (s *Spread) Median(u Unit) (int64, bool) {
	if s.Count == 1 {
		return s.Mean(u)
	}
	first, last, ok := s.Quantile(1, 2)
	if !ok {
		return 0, false
	}
	if first == spreadMost {
		last = first
	}
	return u.hundredths(first+last, 2), true
}
