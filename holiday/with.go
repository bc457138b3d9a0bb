package holiday

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// With returns a new calendar with more decisions: a notice newer than this release, a storm closure, a province's own day.
// c stays as it is. Decisions given in one call or in several, in any order, give the same calendar or the same error.
//
// What contradicts is a [*DecisionError] each, all of them joined: a decision the calendar has already, a second choice
// for a year, a swap of a day that is not worked or for a day that is not weekly rest, a day outside the calendar. A
// calendar made by [FromCal] has no statute, so it takes swaps and closures only. A calendar of [Calendar.KnownOn] takes
// only what was issued by its day, and leaves the rest out.
func (c *Calendar) With(ds ...Decision) (*Calendar, error) {
	if c.days.IsEmpty() {
		return nil, c.outside(civil.Date{}, 0)
	}
	src := c.source
	src.decisions = append(slices.Clone(src.decisions), ds...)
	return compile(src)
}

// KnownOn returns the calendar as an official saw it on day d: the laws adopted and the decisions issued by then. A decision
// whose issue day is not known counts from 1 January of the year of its earliest day. Years whose decisions were not there
// yet are projected, and their days provisional. What is known on a day says nothing of whether it was in force: a law adopted
// in April for July is known in May. Later decisions stay out, also those that [Calendar.With] adds to what KnownOn returned.
//
// No date is a [*RangeError], and so, for public bodies, is one before 1999-09-17, when their rest on Saturday and Sunday was
// decided; its bounds are then those of what can be asked. A calendar of [FromCal] knows its own days always. A decision that
// cannot stand without a later one, as a swap of a day that only a later Tết choice made a working day, is a [*DecisionError];
// among the decisions of this release there is none.
func (c *Calendar) KnownOn(d civil.Date) (*Calendar, error) {
	first := civil.Min()
	if c.source.foreign == nil && c.source.enterprise == nil {
		first = newLawbook().week1999.adopted
	}
	if d.Before(first) || c.days.IsEmpty() { // no date is before every other
		return nil, &RangeError{Date: d, First: first, Last: civil.Max()}
	}
	src := c.source
	if src.asOf.IsZero() || d.Before(src.asOf) {
		src.asOf = d
	}
	return compile(src)
}

// Decisions returns the decisions the calendar knows of, those of this release first, in the order they were given.
func (c *Calendar) Decisions() []Decision {
	return slices.DeleteFunc(slices.Clone(c.source.decisions), func(d Decision) bool { return !d.knownBy(c.source.asOf) })
}

// knownBy reports whether a decision was issued by a day. A zero day is after everything.
func (d Decision) knownBy(day civil.Date) bool {
	issued := d.Issued
	if issued.IsZero() {
		earliest := d.Date
		if d.Kind == Swap && d.Pair.Before(earliest) {
			earliest = d.Pair
		}
		issued, _ = civil.NewDate(earliest.Year(), time.January, 1) // no date for no date
	}
	return day.IsZero() || !issued.After(day)
}

// inOrder returns the decisions known on a day in an order of their own, whatever the one they came in.
func inOrder(decisions []Decision, asOf civil.Date) []Decision {
	all := slices.DeleteFunc(slices.Clone(decisions), func(d Decision) bool { return !d.knownBy(asOf) })
	slices.SortStableFunc(all, func(a, b Decision) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Kind, b.Kind), strings.Compare(a.String(), b.String()))
	})
	return all
}

// repeated returns a fault for each decision that says what the one before it in order says.
func repeated(decisions []Decision) []error {
	faults := make([]error, len(decisions))
	first := map[Decision]Decision{}
	for i, d := range decisions {
		same := d
		same.Issued, same.Document, same.Confidence = civil.Date{}, "", Unstated
		if earlier, twice := first[same]; twice {
			faults[i] = &DecisionError{Input: d.String(), Reason: fmt.Sprintf("the calendar has it already, by %s", earlier.citation().EN)}
			continue
		}
		first[same] = d
		if why := d.unwritable(); why != "" {
			faults[i] = &DecisionError{Input: d.String(), Reason: why}
		}
	}
	return faults
}

// Changes yields the days that are not the same in two calendars, with their reasons in each: what a new decision moved, or
// what was not known yet. Only days both calendars have are compared, in order; a nil calendar has none.
func Changes(before, after *Calendar) iter.Seq2[Day, Day] {
	return func(yield func(before, after Day) bool) {
		if before == nil || after == nil {
			return
		}
		for d := range before.days.Overlap(after.days).Days() {
			i, _ := before.index(d)
			j, _ := after.index(d)
			if a, b := before.day(i), after.day(j); a != b && !yield(a, b) {
				return
			}
		}
	}
}
