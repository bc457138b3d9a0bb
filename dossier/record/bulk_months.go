package record

import (
	"encoding/binary"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// months keeps the months that moments were in last, so that a day is found without the calendar's arithmetic.
type months struct {
	keys [64]uint64          // the digits of the year and the month, in pairs of 16 bits
	days [64 * 32]civil.Date // by month and day; the zero Date for a day that does not exist
}

// other reads a moment that is not of the months that are kept, or is none, or in another form, or absent; false when it is none.
// Its month is kept.
func (m *months) other(field []byte) (Moment, bool) {
	if len(field) == 0 {
		return Moment{}, true
	}
	moment, reason := parseMoment(field)
	if reason != "" {
		return Moment{}, false
	}
	if len(field) == len("yyyyMMddHHmmss") {
		year, month, _ := moment.day.Date()
		m.keep(year, month, binary.LittleEndian.Uint64(field))
	}
	return moment, true
}

// keep puts a month, of which digits are those of a day, in the place of another.
func (m *months) keep(year int, month time.Month, digits uint64) {
	digits ^= zeroDigits
	digits = (digits*10 + digits>>8) & pairs
	slot := (digits>>16*12 + digits>>32) & 63
	m.keys[slot] = digits << 16
	first, err := civil.NewDate(year, month, 1)
	for d := range 32 {
		day := civil.Date{}
		if err == nil && d >= 1 && d <= civil.DaysInMonth(year, month) {
			day = first.AddDays(d - 1)
		}
		m.days[slot<<5|uint64(d)] = day
	}
}
