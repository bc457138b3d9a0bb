package civil

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// ParseDate reads a date written YYYY-MM-DD, year 0001 to 9999, and nothing else: no spaces, no other order, no time of
// day. The error is an [*Error] wrapping [ErrSyntax] or [ErrNoSuchDay].
func ParseDate(s string) (Date, error) { return parse(s) }

// MustParseDate is [ParseDate] for dates written in a program; it panics on an error.
func MustParseDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func parse[T string | []byte](s T) (Date, error) {
	if len(s) != len("2006-01-02") {
		return Date{}, syntaxError(string(s), "a date is ten characters, YYYY-MM-DD")
	}
	var n [3]int // year, month, day
	field := 0
	for i := range len(s) {
		c := s[i]
		switch {
		case i == 4 || i == 7:
			if c != '-' {
				return Date{}, syntaxError(string(s), "a date is written YYYY-MM-DD")
			}
			field++
		case c < '0' || c > '9':
			return Date{}, syntaxError(string(s), "a date is written YYYY-MM-DD, in digits")
		default:
			n[field] = 10*n[field] + int(c-'0')
		}
	}
	return NewDate(n[0], time.Month(n[1]), n[2])
}

// String returns the date as YYYY-MM-DD, and "no date" for the zero Date.
func (d Date) String() string {
	if d.n == 0 {
		return "no date"
	}
	var b [10]byte
	return string(d.append(b[:0]))
}

func (d Date) append(b []byte) []byte {
	year, month, day := d.Date()
	return append(b,
		byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-',
		byte('0'+month/10), byte('0'+month%10), '-',
		byte('0'+day/10), byte('0'+day%10))
}

// AppendText appends YYYY-MM-DD to b, nothing for the zero Date. It never fails.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.n == 0 {
		return b, nil
	}
	return d.append(b), nil
}

// MarshalText returns YYYY-MM-DD, empty text for the zero Date: so JSON has "2026-09-02" or "". It never fails.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(make([]byte, 0, 10)) }

// UnmarshalText reads what [Date.MarshalText] writes; empty text is the zero Date. On an error d is unchanged.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := parse(text)
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// Scan reads a date from a database: NULL is the zero Date, text is as in [ParseDate], and a time.Time, which is how
// many drivers hand out a DATE column, is its day in its own location. A time.Time with a time of day is refused, since
// its day depends on a zone the column does not name. On an error d is unchanged.
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case time.Time:
		day := DateOf(v)
		if day.n == 0 {
			return &Error{Input: v.String(), Reason: "the year is not 0001 to 9999", Err: ErrNoSuchDay}
		}
		if hour, minute, second := v.Clock(); hour != 0 || minute != 0 || second != 0 || v.Nanosecond() != 0 {
			return syntaxError(v.String(), "a time of day is not a date")
		}
		*d = day
		return nil
	}
	return syntaxError(fmt.Sprintf("%T", src), "a date is scanned from text, a time.Time or NULL")
}

// Value gives a database the text YYYY-MM-DD, which every SQL DATE column reads, or NULL for the zero Date.
func (d Date) Value() (driver.Value, error) {
	if d.n == 0 {
		return nil, nil
	}
	return d.String(), nil
}
