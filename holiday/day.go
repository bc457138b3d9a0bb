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
	// it gives back, for a closed make-up day the day it was to pay back. Zero for every other kind.
	Pair civil.Date

	// ShutFrom and ShutUntil are the hours of a day the office works in which it is closed: half a day taken off by a local
	// decision. Both zero when it is open all its hours.
	ShutFrom, ShutUntil civil.TimeOfDay

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

// String returns [Day.In] in English: "2026-08-31 Monday: swapped day off for 2026-08-22 (9859/VPCP-KGVX of 13/10/2025)".
func (d Day) String() string { return d.In(English) }

// In says the day in one line of the given language: its date and weekday, its name, its partner, and its source.
func (d Day) In(l Language) string {
	var b strings.Builder
	b.WriteString(l.Date(d.Date))
	if !d.Date.IsZero() {
		b.WriteString(" " + l.Weekday(d.Date.Weekday()))
	}
	name, closed, half := d.NameIn(l), "", false
	if d.Kind == SwappedWork {
		name, closed, half = strings.Cut(name, ", ") // the partner goes with the kind, not with the hours closed
	}
	b.WriteString(": " + name)
	switch {
	case d.Kind == Closed && !d.Pair.IsZero():
		b.WriteString(Text{", lẽ ra làm bù cho ngày ", ", was to be worked for "}.In(l) + l.Date(d.Pair))
	case !d.Pair.IsZero():
		b.WriteString(Text{" cho ngày ", " for "}.In(l) + l.Date(d.Pair))
	}
	if half {
		b.WriteString(", " + closed)
	}
	if d.Provisional {
		b.WriteString(Text{", dự kiến", ", provisional"}.In(l))
	}
	if source := d.SourceIn(l); source != "" {
		b.WriteString(" (" + source + ")")
	}
	return b.String()
}
