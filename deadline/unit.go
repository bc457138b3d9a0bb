package deadline

import "github.com/dunghan-vn/dunghan/holiday"

// Language is the language of an explanation; see [holiday.Language].
type Language = holiday.Language

// The languages of an explanation.
const (
	Vietnamese = holiday.Vietnamese
	English    = holiday.English
)

// Unit is what a term is counted in. Units never convert into one another by themselves.
type Unit uint8

// The zero Unit is NoUnit.
const (
	NoUnit      Unit = iota
	WorkingDay       // ngày làm việc: days the office works
	CalendarDay      // ngày: days as they come (Civil Code 2015, art. 148(1))
	Week             // tuần (art. 148(2))
	Month            // tháng (art. 148(3))
	Year             // năm (art. 148(4))
)

// units holds each unit's word in Vietnamese and in English, one and many.
var units = [...]struct{ vi, en, ens string }{
	NoUnit:      {"(không có đơn vị)", "(no unit)", "(no unit)"},
	WorkingDay:  {"ngày làm việc", "working day", "working days"},
	CalendarDay: {"ngày", "day", "days"},
	Week:        {"tuần", "week", "weeks"},
	Month:       {"tháng", "month", "months"},
	Year:        {"năm", "year", "years"},
}

func (u Unit) valid() bool { return u > NoUnit && int(u) < len(units) }

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
