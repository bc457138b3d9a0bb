package record

import (
	"errors"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// text is what a value is read from: a program's string, or the bytes of a file, which are not copied.
type text interface{ string | []byte }

// ParseMoment reads one of these, and nothing else:
//
//	20260212161000               yyyyMMddHHmmss, as the national portal writes it
//	2026-02-12 16:10:00
//	12/02/2026 16:10:00          the day first
//	2026-02-12T16:10:00+07:00    RFC 3339, with an offset or Z; a fraction of a second is cut off
//	2026-02-12, 12/02/2026       a date alone: the whole day
//
// All but RFC 3339 are in UTC+7; RFC 3339 is converted to it, and must be within 0001-01-01 to 9999-12-31 both as written
// and converted. Every number has all its digits, ASCII ones; the time of day is 00:00:00 to 23:59:59; T and Z are
// capitals; there are no spaces around. Empty text is not a moment.
//
// The error is a [*Problem] wrapping [ErrValue]. A moment that can be read costs no allocation.
func ParseMoment(s string) (Moment, error) {
	m, reason := parseMoment(s)
	if reason != "" {
		return Moment{}, problem("", s, reason)
	}
	return m, nil
}

const (
	notMoment   = "not yyyyMMddHHmmss, yyyy-MM-dd HH:mm:ss, dd/MM/yyyy HH:mm:ss, RFC 3339 or a date alone"
	noOffset    = "RFC 3339 has an offset at its end, such as +07:00 or Z"
	badClock    = "the time of day is not 00:00:00 to 23:59:59"
	badOffset   = "the offset is not between -23:59 and +23:59"
	badFraction = "a fraction of a second is a point and digits"
	outOfRange  = "in UTC+7 it is outside 0001-01-01 to 9999-12-31"
)

// parseMoment returns what s says, or what is wrong with it.
func parseMoment[T text](s T) (Moment, string) {
	switch n := len(s); {
	case n == 14:
		return instant(four(s, 0), two(s, 4), two(s, 6), two(s, 8), two(s, 10), two(s, 12))
	case n == 10 && dashed(s):
		return wholeDay(four(s, 0), two(s, 5), two(s, 8))
	case n == 10 && slashed(s):
		return wholeDay(four(s, 6), two(s, 3), two(s, 0))
	case n == 19 && dashed(s) && s[10] == ' ' && colons(s):
		return instant(four(s, 0), two(s, 5), two(s, 8), two(s, 11), two(s, 14), two(s, 17))
	case n == 19 && slashed(s) && s[10] == ' ' && colons(s):
		return instant(four(s, 6), two(s, 3), two(s, 0), two(s, 11), two(s, 14), two(s, 17))
	case n >= 19 && dashed(s) && s[10] == 'T' && colons(s):
		m, reason := instant(four(s, 0), two(s, 5), two(s, 8), two(s, 11), two(s, 14), two(s, 17))
		if reason != "" {
			return Moment{}, reason
		}
		return shift(m, s[19:])
	}
	return Moment{}, notMoment
}

// shift returns m, which was written with the fraction and offset that tail has, in UTC+7.
func shift[T text](m Moment, tail T) (Moment, string) {
	i := 0
	if len(tail) > 0 && tail[0] == '.' {
		for i = 1; i < len(tail) && digit(tail[i]); i++ {
		}
		if i == 1 {
			return Moment{}, badFraction
		}
	}
	offset := 0
	switch rest := tail[i:]; {
	case len(rest) == 1 && rest[0] == 'Z':
	case len(rest) == 6 && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':':
		hours, minutes := two(rest, 1), two(rest, 4)
		if hours < 0 || hours > 23 || minutes < 0 || minutes > 59 {
			return Moment{}, badOffset
		}
		if offset = 3600*hours + 60*minutes; rest[0] == '-' {
			offset = -offset
		}
	default:
		return Moment{}, noOffset
	}
	second, days := m.Second()-offset+7*3600, 0
	switch {
	case second < 0:
		second, days = second+daySeconds, -1
	case second >= 2*daySeconds:
		second, days = second-2*daySeconds, 2
	case second >= daySeconds:
		second, days = second-daySeconds, 1
	}
	day := m.day.AddDays(days)
	if day.IsZero() {
		return Moment{}, outOfRange
	}
	return Moment{day, 1 + int32(second)}, ""
}

// instant and wholeDay put a Moment together from numbers, of which one that is negative was not written in digits.

func instant(year, month, day, hour, minute, second int) (Moment, string) {
	m, reason := wholeDay(year, month, day)
	switch {
	case hour|minute|second < 0:
		return Moment{}, notMoment
	case reason != "":
		return Moment{}, reason
	case hour > 23 || minute > 59 || second > 59:
		return Moment{}, badClock
	}
	m.tick = 1 + int32(3600*hour+60*minute+second)
	return m, ""
}

func wholeDay(year, month, day int) (Moment, string) {
	if year|month|day < 0 {
		return Moment{}, notMoment
	}
	d, err := civil.NewDate(year, time.Month(month), day)
	if err != nil {
		if e, ok := errors.AsType[*civil.Error](err); ok {
			return Moment{}, e.Reason
		}
		return Moment{}, err.Error()
	}
	return Moment{day: d}, ""
}

func dashed[T text](s T) bool  { return s[4] == '-' && s[7] == '-' }
func slashed[T text](s T) bool { return s[2] == '/' && s[5] == '/' }
func colons[T text](s T) bool  { return s[13] == ':' && s[16] == ':' }

func digit(c byte) bool { return c-'0' <= 9 }

// two and four return the number in that many digits of s from i on, or -1.

func two[T text](s T, i int) int {
	if !digit(s[i]) || !digit(s[i+1]) {
		return -1
	}
	return 10*int(s[i]-'0') + int(s[i+1]-'0')
}

func four[T text](s T, i int) int {
	high, low := two(s, i), two(s, i+2)
	if high|low < 0 {
		return -1
	}
	return 100*high + low
}
