package civil

import (
	"errors"
	"fmt"
)

// TimeOfDay is a time on the clock (giờ trong ngày) in seconds from 00:00, 0 to 86400; 86400 is 24:00, the end of the day
// (Civil Code 2015, art. 148(6)). The zero TimeOfDay is 00:00.
type TimeOfDay int32

// EndOfDay is 24:00.
const EndOfDay TimeOfDay = 24 * 60 * 60

// ErrTimeOfDay is what a text that is not a time of day unwraps to.
var ErrTimeOfDay = errors.New("not a time of day written HH:MM or HH:MM:SS")

// ParseTimeOfDay reads "15:00" or "15:00:30", from "00:00" to "24:00", two digits a part.
func ParseTimeOfDay(s string) (TimeOfDay, error) {
	fail := func() (TimeOfDay, error) { return 0, fmt.Errorf("civil: %q is %w", clip(s), ErrTimeOfDay) }
	if len(s) != len("15:04") && len(s) != len("15:04:05") {
		return fail()
	}
	var parts [3]int
	for i := range len(s) {
		switch c := s[i]; {
		case i%3 == 2:
			if c != ':' {
				return fail()
			}
		case c < '0' || c > '9':
			return fail()
		default:
			parts[i/3] = 10*parts[i/3] + int(c-'0')
		}
	}
	at := TimeOfDay(parts[0]*3600 + parts[1]*60 + parts[2])
	if parts[1] > 59 || parts[2] > 59 || at > EndOfDay {
		return fail()
	}
	return at, nil
}

// MustParseTimeOfDay is [ParseTimeOfDay] for times written in a program; it panics on an error.
func MustParseTimeOfDay(s string) TimeOfDay {
	t, err := ParseTimeOfDay(s)
	if err != nil {
		panic(err)
	}
	return t
}

// MarshalText returns [TimeOfDay.String]; what is no time of day is an error.
func (t TimeOfDay) MarshalText() ([]byte, error) {
	if t < 0 || t > EndOfDay {
		return nil, fmt.Errorf("civil: %d seconds is %w", t, ErrTimeOfDay)
	}
	return []byte(t.String()), nil
}

// UnmarshalText reads what [ParseTimeOfDay] reads. On an error t is unchanged.
func (t *TimeOfDay) UnmarshalText(text []byte) error {
	parsed, err := ParseTimeOfDay(string(text))
	if err == nil {
		*t = parsed
	}
	return err
}

// String returns "15:00", or "15:00:30" when there are seconds.
func (t TimeOfDay) String() string {
	if t < 0 || t > EndOfDay {
		return fmt.Sprintf("TimeOfDay(%d)", int32(t))
	}
	s := fmt.Sprintf("%02d:%02d", t/3600, t/60%60)
	if t%60 != 0 {
		s += fmt.Sprintf(":%02d", t%60)
	}
	return s
}
