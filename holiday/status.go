package holiday

// Status says how firm the days of a year are (mức độ chắc chắn của lịch năm).
type Status uint8

// The zero Status is Unknown: the year is outside the calendar.
const (
	Unknown   Status = iota
	Announced        // the year's official choices and swaps are entered; a further swap may still be decided
	Statutory        // the statute leaves nothing to choose, and no swap is known
	Projected        // the year's choices are not decided: the days that hang on them are a projection
)

// MarshalText returns [Status.String]. It never fails.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// String returns "announced", "statutory", "projected" or "unknown".
func (s Status) String() string {
	switch s {
	case Announced:
		return "announced"
	case Statutory:
		return "statutory"
	case Projected:
		return "projected"
	}
	return "unknown"
}
