package record

import (
	"encoding/binary"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// months keeps the days of the months that moments were in last, so that a day is found without the calendar's arithmetic: by the
// eight digits that it is written as.
type months [128 * 32]knownDay

type knownDay struct {
	digits uint64 // as they stand in a text, the first the lowest byte; 0 for none
	day    civil.Date
}

// dayPlace returns where the day of eight digits is kept. Of ten years that follow one another, no two days are kept in one place.
func dayPlace(digits uint64) uint64 {
	// The last digit of the year, two of the month and two of the day, each in a byte. In the sum, the third byte is the month and
	// twelve times the year, and the fifth is the day and something that hangs on the month only.
	sum := (digits >> 24 & 0x0f0f0f0f0f) * (1 | 10<<8 | 12<<16)
	return sum>>16&127<<5 | sum>>32&31
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
	for d := range civil.DaysInMonth(year, month) {
		day, err := civil.NewDate(year, month, d+1)
		if err != nil {
			return
		}
		of := digits&(1<<48-1) | uint64('0'+(d+1)/10)<<48 | uint64('0'+(d+1)%10)<<56
		m[dayPlace(of)] = knownDay{of, day}
	}
}
