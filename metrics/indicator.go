package metrics

import (
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Indicator is a named, versioned definition of a rate or of a measure of dossiers (chỉ tiêu). Where practice disagrees on what a
// word means, each meaning has a name of its own. [Indicators] lists them, [ParseIndicator] finds one by name, [RateBy] makes
// one of the caller's own. The zero Indicator is none.
type Indicator struct {
	Name    string // such as "late_of_received", with its variants "late_of_received+first_date"
	Version int    // of the definition: another version counts otherwise

	Title holiday.Text
	Of    holiday.Text // the denominator of a rate; which dossiers a measure is of
	Met   holiday.Text // the numerator of a rate; what is measured

	Source   holiday.Text
	Evidence deadline.Evidence
	Since    civil.Date // from when its source is in force; zero where that is not known, or it has no beginning

	Unit Unit // of a measure; none for a rate

	own      bool // of the caller's, by RateBy
	judged   bool // whether the variants of judging apply
	judging  judging
	part     func(*Subject, judging) Part
	value    func(*Subject, judging) (int64, Part)
	variants []string
}

// Part is what a dossier is to an indicator.
type Part uint8

// The parts.
const (
	NotAsked Part = iota // it is not in question
	Other                // in the denominator only
	Met                  // in the numerator and the denominator; of a measure, it has a value
	NoData               // in question, and its file or log does not say: then the rate has no value at all
)

var partNames = [...]struct {
	name string
	is   holiday.Text
}{
	NotAsked: {"not_asked", holiday.Text{VI: "không thuộc mẫu số", EN: "not in question"}},
	Other:    {"other", holiday.Text{VI: "thuộc mẫu số, không thuộc tử số", EN: "in the denominator only"}},
	Met:      {"met", holiday.Text{VI: "thuộc tử số và mẫu số", EN: "in the numerator and the denominator"}},
	NoData:   {"no_data", holiday.Text{VI: "không có dữ liệu", EN: "no data"}},
}

func (p Part) entry() Part {
	if int(p) >= len(partNames) {
		return NotAsked
	}
	return p
}

// String returns the part's name in data, such as "met".
func (p Part) String() string { return partNames[p.entry()].name }

// In returns the part in a few words of the given language.
func (p Part) In(l deadline.Language) string { return partNames[p.entry()].is.In(l) }

// IsZero reports whether i is no indicator.
func (i Indicator) IsZero() bool { return i.part == nil && i.value == nil }

// Measures reports whether the indicator is a measure, which has a mean, and not a rate.
func (i Indicator) Measures() bool { return i.value != nil }

// ID names the definition and its version: "late_of_received+first_date@1". Two indicators with one ID count the same.
func (i Indicator) ID() string { return fmt.Sprintf("%s@%d", i.Name, i.Version) }

// base is the name without the variants.
func (i *Indicator) base() string {
	name, _, _ := strings.Cut(i.Name, "+")
	return name
}

// Part returns what a dossier is to the indicator. One that is not there is [NotAsked].
func (i Indicator) Part(s Subject) Part {
	part, _ := i.look(&s)
	return part
}

// Value returns what a measure measures of a dossier, in its unit, and what the dossier is to it: there is a value when that is
// [Met]. A rate has no value.
func (i Indicator) Value(s Subject) (int64, Part) {
	part, v := i.look(&s)
	return v, part
}

func (i *Indicator) look(s *Subject) (Part, int64) {
	if i.value != nil {
		v, part := i.value(s, i.judging)
		return part, v
	}
	if i.part == nil {
		return NotAsked, 0
	}
	return i.part(s, i.judging), 0
}

// RateBy returns an indicator of the caller's own: a rate, told by what each dossier is to it. The name is letters, digits and
// underscores, begins with a letter, and is none of this package's; it and the version stand for the function wherever counts are
// put together.
func RateBy(name string, version int, title holiday.Text, part func(Subject) Part) (Indicator, error) {
	i := Indicator{Name: name, Version: version, Title: title, own: true}
	if part != nil {
		i.part = func(s *Subject, _ judging) Part { return part(*s) }
	}
	if err := i.check(Indicators()); err != nil {
		return Indicator{}, err
	}
	return i, nil
}

func isName(s string) bool {
	for i, c := range []byte(s) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
		case i > 0 && (c == '_' || c >= '0' && c <= '9'):
		default:
			return false
		}
	}
	return s != ""
}

// ParseIndicator returns the indicator of that name, with the variants that follow it: "late", "late+first_date",
// "early_or_on_time+missing_left_out+withdrawn_on_time". The error names what there is.
func ParseIndicator(s string) (Indicator, error) { return parseIndicator(s, Indicators()) }

// parseIndicator is ParseIndicator where the indicators of this package are known.
func parseIndicator(s string, known []Indicator) (Indicator, error) {
	name, rest, _ := strings.Cut(s, "+")
	for _, i := range known {
		if i.Name != name {
			continue
		}
		if rest == "" && !strings.HasSuffix(s, "+") {
			return i, nil
		}
		for v := range strings.SplitSeq(rest, "+") {
			variant, err := variantNamed(v)
			if err != nil {
				return Indicator{}, fmt.Errorf("metrics: indicator %q: %w", s, err)
			}
			if i, err = i.With(variant); err != nil {
				return Indicator{}, err
			}
		}
		return i, nil
	}
	return Indicator{}, fmt.Errorf("metrics: there is no indicator %q; metrics.Indicators lists them", name)
}

// ParseIndicators reads names separated by commas, each once.
func ParseIndicators(s string) ([]Indicator, error) {
	var all []Indicator
	for name := range strings.SplitSeq(s, ",") {
		i, err := ParseIndicator(strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		all = append(all, i)
	}
	return all, checkIndicators(all)
}

func checkIndicators(all []Indicator) error {
	if len(all) == 0 {
		return nil
	}
	known, seen := Indicators(), map[string]bool{}
	for _, i := range all {
		if i.IsZero() {
			return fmt.Errorf("metrics: the question has an indicator %q that counts nothing", i.Name)
		}
		if seen[i.Name] {
			return fmt.Errorf("metrics: the question has indicator %s twice", i.Name)
		}
		seen[i.Name] = true
		if err := i.check(known); err != nil {
			return err
		}
	}
	return nil
}

// check returns an error unless the name and the version, which stand for the definition where counts are kept, are those of one that this
// package has, or of one of the caller's own.
func (i *Indicator) check(known []Indicator) error {
	same, err := parseIndicator(i.Name, known)
	switch {
	case i.own && (!isName(i.Name) || i.Version < 1 || i.IsZero()):
		return fmt.Errorf("metrics: an indicator has a name of letters, digits and underscores, a version from 1 on and a function; this is %q, version %d", i.Name, i.Version)
	case i.own && err == nil:
		return fmt.Errorf("metrics: there is an indicator %q already", i.Name)
	case !i.own && err != nil:
		return err
	case !i.own && same.ID() != i.ID():
		return fmt.Errorf("metrics: indicator %s has version %d, not %d", i.Name, same.Version, i.Version)
	}
	return nil
}
