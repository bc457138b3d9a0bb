package holiday

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// ICT is the time zone of Vietnam (giờ Việt Nam), UTC+7 the whole year, fixed here so that no time zone database is
// needed (Decision 121-CP of 8/8/1967; the whole country since 13/6/1975). Do not assign to it.
var ICT = time.FixedZone("ICT", offset)

// DateOf returns the day of the instant t in Vietnam, whatever location t carries, or the zero Date when that is outside
// 0001-01-01 to 9999-12-31. Above package civil it is the only way this library turns an instant into a day.
func DateOf(t time.Time) civil.Date {
	seconds := t.Unix() + offset
	days := seconds / secondsPerDay
	if seconds%secondsPerDay < 0 {
		days-- // before 1970: down, not toward zero
	}
	if days != int64(int32(days)) {
		return civil.Date{}
	}
	return epoch().AddDays(int(days))
}

// Midnight returns the first instant of d in Vietnam, in [ICT]; the zero time for the zero Date.
func Midnight(d civil.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Unix(int64(d.DaysSince(epoch()))*secondsPerDay-offset, 0).In(ICT)
}

const (
	offset        = 7 * 60 * 60 // of ICT, in seconds
	secondsPerDay = 24 * 60 * 60
)

// epoch is the day that Unix time counts from.
func epoch() civil.Date { return civil.Min().AddDays(719162) }
