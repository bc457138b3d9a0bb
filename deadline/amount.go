package deadline

import (
	"fmt"
	"strings"
	"time"
)

// Amount is so much of a unit, none or more: 3 working days, 1 h 20 min of working hours. The zero Amount is nothing of no
// unit.
type Amount struct {
	Unit Unit          `json:"unit"`
	Days int           `json:"days,omitzero"` // of days, the whole ones
	Part Fraction      `json:"part,omitzero"` // of days, the part of one more
	Time time.Duration `json:"time,omitzero"` // of hours, whole seconds
}

// IsZero reports whether a is nothing, of whatever unit.
func (a Amount) IsZero() bool { return a.Days == 0 && a.Part.IsZero() && a.Time == 0 }

// In writes the amount in the given language: "3 ngày làm việc", "1 h 20 min of working time".
func (a Amount) In(l Language) string {
	switch {
	case a.Unit == WorkingHour:
		return hoursIn(a.Time, l) + Text{VI: " làm việc", EN: " of working time"}.In(l)
	case a.Unit.hours():
		return hoursIn(a.Time, l)
	case l != English:
		return number(a.Days, a.Part, ",") + " " + a.Unit.Vietnamese()
	case a.Days == 1 && a.Part.IsZero():
		return "1 " + a.Unit.String()
	case !a.Unit.valid():
		return number(a.Days, a.Part, ".")
	}
	return number(a.Days, a.Part, ".") + " " + units[a.Unit].ens
}

// String returns [Amount.In] in English.
func (a Amount) String() string { return a.In(English) }

// Share is a part of a whole, kept exactly: Num of Den, from none to all. The zero Share is none of nothing.
type Share struct{ Num, Den int64 }

// AtLeast reports whether s is so many per cent or more. A share of nothing is not.
func (s Share) AtLeast(percent int) bool { return s.Den > 0 && s.Num*100 >= int64(percent)*s.Den }

// Percent returns s in hundredths of a per cent, rounded down, so that 10000 is all and nothing less is: 6250 is 62,50 %.
func (s Share) Percent() int64 {
	if s.Den <= 0 {
		return 0
	}
	return s.Num * 10000 / s.Den
}

// In writes s in the given language, to the hundredth of a per cent, rounded down: "62,50 %".
func (s Share) In(l Language) string {
	p := s.Percent()
	return fmt.Sprintf("%d%s%02d %%", p/100, Text{VI: ",", EN: "."}.In(l), p%100)
}

// String returns [Share.In] in English.
func (s Share) String() string { return s.In(English) }

// hoursIn writes a stretch of time as people do, to the second: "3 giờ 30 phút", "3 h 30 min".
func hoursIn(d time.Duration, l Language) string {
	seconds := int64(d / time.Second)
	sign := ""
	if seconds < 0 {
		sign, seconds = "-", -seconds
	}
	unit := [...]string{"giờ", "phút", "giây"}
	if l == English {
		unit = [...]string{"h", "min", "s"}
	}
	var parts []string
	for i, n := range [...]int64{seconds / 3600, seconds / 60 % 60, seconds % 60} {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, unit[i]))
		}
	}
	if len(parts) == 0 {
		return "0 " + unit[0]
	}
	return sign + strings.Join(parts, " ")
}
