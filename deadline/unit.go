package deadline

import "github.com/dunghan-vn/dunghan/holiday"

// Language is the language of an explanation; see [holiday.Language].
type Language = holiday.Language

// The languages of an explanation.
const (
	Vietnamese = holiday.Vietnamese
	English    = holiday.English
)

// Text says one thing in both languages; see [holiday.Text].
type Text = holiday.Text

// Unit is what a term is counted in. Units never convert into one another by themselves: that a working day is 8 working
// hours is true only where a document says so.
type Unit uint8

// The zero Unit is NoUnit.
const (
	NoUnit      Unit = iota
	WorkingDay       // ngày làm việc: days the office works
	CalendarDay      // ngày: days as they come (Civil Code 2015, art. 148(1))
	Week             // tuần (art. 148(2))
	Month            // tháng (art. 148(3))
	Year             // năm (art. 148(4))
	WorkingHour      // giờ làm việc: hours in which the office works
	ClockHour        // giờ: hours as they come, night and rest day alike (art. 147(1))
	SameDay          // ngay trong ngày: the working day of the receipt itself; it has no number
)

// units holds each unit's word in Vietnamese and in English, one and many.
var units = [...]struct{ vi, en, ens string }{
	NoUnit:      {"(không có đơn vị)", "(no unit)", "(no unit)"},
	WorkingDay:  {"ngày làm việc", "working day", "working days"},
	CalendarDay: {"ngày", "day", "days"},
	Week:        {"tuần", "week", "weeks"},
	Month:       {"tháng", "month", "months"},
	Year:        {"năm", "year", "years"},
	WorkingHour: {"giờ làm việc", "working hour", "working hours"},
	ClockHour:   {"giờ", "hour", "hours"},
	SameDay:     {"ngay trong ngày", "same day", "same day"},
}

func (u Unit) valid() bool { return u > NoUnit && int(u) < len(units) }

// splits reports whether a part of the unit is a length: a quarter of a day, half an hour. Half a month is not one: for terms
// that people agree on, Civil Code 2015 art. 146(1) makes it 15 days, which is a term of its own.
func (u Unit) splits() bool {
	return u == WorkingDay || u == CalendarDay || u == WorkingHour || u == ClockHour
}

// hours reports whether the unit runs from instant to instant, and not from day to day.
func (u Unit) hours() bool { return u == WorkingHour || u == ClockHour }

// Vietnamese returns the unit as the law writes it, such as "ngày làm việc".
func (u Unit) Vietnamese() string {
	if !u.valid() {
		u = NoUnit
	}
	return units[u].vi
}

// String returns the unit in English, one of it: "working day".
func (u Unit) String() string {
	if !u.valid() {
		u = NoUnit
	}
	return units[u].en
}
