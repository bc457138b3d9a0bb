package record

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Moment is a point in time as a record states it (thời điểm): an instant read in UTC+7, to the second, or a whole day
// where the source gives no time of day. Moments compare with ==, and the zero Moment is absent.
//
// A whole day runs from 00:00 to 24:00; a caller asks for the end it means, [Moment.Start] or [Moment.End].
type Moment struct {
	day  civil.Date
	tick int32 // 1 + the second of the day; 0 for a whole day
}

const daySeconds = 24 * 60 * 60

// At returns the instant t, cut to the second, in Vietnam. The zero time is absent, and so is an instant whose day in
// UTC+7 is outside 0001-01-01 to 9999-12-31.
func At(t time.Time) Moment {
	day := holiday.DateOf(t)
	if t.IsZero() || day.IsZero() {
		return Moment{}
	}
	hour, minute, second := t.In(holiday.ICT).Clock()
	return Moment{day, 1 + int32(3600*hour+60*minute+second)}
}

// On returns the whole of d; the zero Date is absent.
func On(d civil.Date) Moment { return Moment{day: d} }

// IsZero reports whether m is absent.
func (m Moment) IsZero() bool { return m == Moment{} }

// Day returns the day of m in UTC+7, the zero Date when m is absent.
func (m Moment) Day() civil.Date { return m.day }

// WholeDay reports whether m is a day without a time of day. An absent Moment is not.
func (m Moment) WholeDay() bool { return m.tick == 0 && !m.day.IsZero() }

// AsDay returns the whole day of m: m without its time of day.
func (m Moment) AsDay() Moment { return Moment{day: m.day} }

// Second returns how many seconds of its day lie before m, 0 to 86399; 0 for a whole day and when m is absent.
func (m Moment) Second() int { return max(0, int(m.tick)-1) }

// Start returns the instant, or 00:00 of a whole day, in holiday.ICT; the zero time when m is absent.
func (m Moment) Start() time.Time {
	return m.instant(m.Second())
}

// End returns the instant itself, or 24:00 of a whole day, which is 00:00 of the next day, in holiday.ICT; the zero time
// when m is absent.
func (m Moment) End() time.Time {
	if m.WholeDay() {
		return m.instant(daySeconds)
	}
	return m.Start()
}

// StartUnix returns [Moment.Start] as Unix seconds, for comparing millions; 0 when m is absent: ask [Moment.IsZero] first.
func (m Moment) StartUnix() int64 {
	if m.day.IsZero() {
		return 0
	}
	return int64(m.day.Ordinal()-epoch)*daySeconds - zone + int64(max(1, m.tick)-1)
}

// EndUnix returns [Moment.End] as Unix seconds; 0 when m is absent.
func (m Moment) EndUnix() int64 {
	if m.WholeDay() {
		return m.StartUnix() + daySeconds
	}
	return m.StartUnix()
}

const (
	epoch = 719163   // the ordinal of 1970-01-01
	zone  = 7 * 3600 // of holiday.ICT, in seconds
)

// instant returns the time that many seconds after 00:00 of m's day.
func (m Moment) instant(seconds int) time.Time {
	if m.IsZero() {
		return time.Time{}
	}
	return holiday.Midnight(m.day).Add(time.Duration(seconds) * time.Second)
}

// Equal reports whether m and n are the same Moment. It is the same as m == n, and is here for packages that compare by
// method. A whole day equals no instant.
func (m Moment) Equal(n Moment) bool { return m == n }

// String returns "2026-02-12 16:10:00", a whole day as "2026-02-12", and "" when m is absent. [ParseMoment] reads it back.
func (m Moment) String() string {
	switch {
	case m.IsZero():
		return ""
	case m.WholeDay():
		return m.day.String()
	}
	s := m.Second()
	return fmt.Sprintf("%v %02d:%02d:%02d", m.day, s/3600, s/60%60, s%60)
}

// MarshalText returns what [Moment.String] does: so JSON has "2026-02-12 16:10:00" or "". It never fails.
func (m Moment) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what [ParseMoment] does, and empty text as absent. On an error m is unchanged.
func (m *Moment) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = Moment{}
		return nil
	}
	parsed, reason := parseMoment(text)
	if reason != "" {
		return problem("", text, reason)
	}
	*m = parsed
	return nil
}
