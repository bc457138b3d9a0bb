package holiday

import (
	"strings"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Day is one day of a calendar with its reason: what it is, what it is called, and by which law.
type Day struct {
	Date civil.Date
	Kind Kind

	Name    string // Vietnamese name: "Quốc khánh", "nghỉ bù Quốc khánh", "ngày làm việc"
	English string // English name: "National Day"

	Source        string // the articles and documents the day rests on, cited in Vietnamese
	SourceEnglish string // the same in English

	// Pair is the other day of the bargain: for a swapped day its partner, for a compensation day the weekly rest day
	// it gives back. Zero for every other kind.
	Pair civil.Date

	// Provisional (dự kiến) is true when the kind of this day would change under another choice still open to the
	// authorities: another Tết arrangement, the other day beside 2 September, compensation for 24 November.
	Provisional bool
}

// NameIn returns the day's name in the given language.
func (d Day) NameIn(l Language) string { return Text{d.Name, d.English}.In(l) }

// SourceIn returns the day's source of law in the given language.
func (d Day) SourceIn(l Language) string { return Text{d.Source, d.SourceEnglish}.In(l) }

// Worked reports whether the office works that day.
func (d Day) Worked() bool { return d.Kind.Worked() }

// String returns one line: "2026-08-31 Monday: swapped day off for 2026-08-22 (9859/VPCP-KGVX of 13/10/2025)".
func (d Day) String() string {
	var b strings.Builder
	b.WriteString(d.Date.String())
	if !d.Date.IsZero() {
		b.WriteString(" " + d.Date.Weekday().String())
	}
	b.WriteString(": " + d.English)
	if !d.Pair.IsZero() {
		b.WriteString(" for " + d.Pair.String())
	}
	if d.Provisional {
		b.WriteString(", provisional")
	}
	if d.SourceEnglish != "" {
		b.WriteString(" (" + d.SourceEnglish + ")")
	}
	return b.String()
}
