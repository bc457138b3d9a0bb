package holiday

import "github.com/dunghan-vn/dunghan/holiday/civil"

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

// statuses says how firm each year is, from what its statute leaves open and what is decided of it.
func statuses(days civil.Range, feasts []feast, chosen choices, decisions []Decision) []Status {
	swapped := map[int]bool{}
	for _, d := range decisions {
		swapped[d.Date.Year()] = swapped[d.Date.Year()] || d.Kind == Swap
	}
	var all []Status
	for year := days.From.Year(); year <= days.Through.Year(); year++ {
		open, decided := false, swapped[year]
		for _, f := range feasts {
			day, ok := f.day1(year)
			if !ok {
				continue
			}
			law, ok := governing(f.eras, day)
			var made bool
			switch f.anchor {
			case aroundTet:
				_, made = chosen.tet[year]
			case beside:
				_, made = chosen.adjacent[year]
			}
			decided = decided || made
			open = open || ok && law.choice && !made && chosen.enterprise == nil
		}
		switch {
		case open:
			all = append(all, Projected)
		case decided:
			all = append(all, Announced)
		default:
			all = append(all, Statutory)
		}
	}
	return all
}
