package deadline

import (
	"errors"
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Season is office hours for a part of every year (giờ làm việc theo mùa), such as summer's from 16/4 through 15/10.
type Season struct {
	From    YearDay `json:"from"`    // its first day
	Through YearDay `json:"through"` // its last day; before From it is a day of the next year
	Hours   Hours   `json:"hours"`
}

// YearDay is a day of any year: the 16th of April. Its text is as Vietnamese notices write it, the day first: "16/04".
type YearDay struct {
	Month time.Month
	Day   int
}

// ErrSeason is what seasons that do not make up a year unwrap to.
var ErrSeason = errors.New("not the seasons of a year")

// leap is a year that has every day there is.
const leap = 2000

func (d YearDay) valid() bool {
	return d.Month >= time.January && d.Month <= time.December && d.Day >= 1 && d.Day <= civil.DaysInMonth(leap, d.Month)
}

// place is the number of the day in a year that has them all, 0 to 365.
func (d YearDay) place() int {
	place := d.Day - 1
	for m := time.January; m < d.Month; m++ {
		place += civil.DaysInMonth(leap, m)
	}
	return place
}

// String returns the day as "16/04".
func (d YearDay) String() string { return fmt.Sprintf("%02d/%02d", d.Day, int(d.Month)) }

// MarshalText returns [YearDay.String]; a day no year has is an error.
func (d YearDay) MarshalText() ([]byte, error) {
	if !d.valid() {
		return nil, fmt.Errorf("deadline: %w: there is no day %v", ErrSeason, d)
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads "16/04" or "16/4". On an error d is unchanged.
func (d *YearDay) UnmarshalText(text []byte) error {
	var at [2]int
	part, digits := 0, 0
	for _, c := range text {
		switch {
		case c == '/' && part == 0 && digits > 0:
			part, digits = 1, 0
			continue
		case c < '0' || c > '9' || digits == 2:
			part = 2
		}
		if part > 1 {
			break
		}
		at[part] = 10*at[part] + int(c-'0')
		digits++
	}
	read := YearDay{time.Month(at[1]), at[0]}
	if part != 1 || digits == 0 || !read.valid() {
		return fmt.Errorf("deadline: %w: %q is no day of a year; write the day and the month, as 16/04", ErrSeason, shorten(string(text)))
	}
	*d = read
	return nil
}

// seasonsByDay returns the season of each day of a year, or what is wrong: a day in none, or in two.
func seasonsByDay(seasons []Season) (byDay [366]uint8, err error) {
	if len(seasons) == 0 || len(seasons) > 12 {
		return byDay, fmt.Errorf("deadline: %w: there are %d seasons; a year has 1 to 12", ErrSeason, len(seasons))
	}
	const none = 255
	for i := range byDay {
		byDay[i] = none
	}
	var all []error
	for n, s := range seasons {
		if !s.From.valid() || !s.Through.valid() {
			all = append(all, fmt.Errorf("deadline: %w: season %d runs from %v through %v, and a year has no such day", ErrSeason, n+1, s.From, s.Through))
			continue
		}
		if s.Hours.IsZero() {
			all = append(all, fmt.Errorf("deadline: %w: season %d, %v-%v, has no hours", ErrSeason, n+1, s.From, s.Through))
		}
		for i := s.From.place(); ; i = (i + 1) % len(byDay) {
			if other := byDay[i]; other != none {
				all = append(all, fmt.Errorf("deadline: %w: %v is in season %d and in season %d", ErrSeason, yearDayAt(i), other+1, n+1))
				break
			}
			byDay[i] = uint8(n)
			if i == s.Through.place() {
				break
			}
		}
	}
	for i, s := range byDay {
		if s == none && len(all) == 0 {
			all = append(all, fmt.Errorf("deadline: %w: %v is in no season", ErrSeason, yearDayAt(i)))
		}
	}
	return byDay, errors.Join(all...)
}

// yearDayAt undoes place.
func yearDayAt(place int) YearDay {
	d := YearDay{time.January, place + 1}
	for d.Day > civil.DaysInMonth(leap, d.Month) {
		d.Day -= civil.DaysInMonth(leap, d.Month)
		d.Month++
	}
	return d
}
