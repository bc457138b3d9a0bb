package holiday

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/holiday/lunar"
)

// choices is what the authorities decided, by year, out of what the statute leaves open.
type choices struct {
	tet        map[int]Decision
	adjacent   map[int]Decision
	enterprise *Enterprise // chooses where no decision does; nil for a projection
}

// flip turns a projection into the other choice that is still open: what the year would be if the guess is wrong.
type flip struct {
	tet      bool // the other arrangement of the Tết break
	adjacent bool // the other day beside 2 September
	culture  bool // 24 November given back when it falls on a weekly rest day
}

// flips is every other outcome open to the authorities, one choice at a time: the three choices touch days in January and
// February, in September and in November, so together they do no more than each alone.
func flips() []flip { return []flip{{tet: true}, {adjacent: true}, {culture: true}} }

// newChoices sorts the decisions that choose by year, and refuses a second choice for a year and one that the statute
// does not leave open.
//
// It puts the fault of decision i in faults[i].
func newChoices(decisions []Decision, feasts []feast, own *Enterprise, faults []error) choices {
	c := choices{tet: map[int]Decision{}, adjacent: map[int]Decision{}, enterprise: own}
	for i, d := range decisions {
		var reason string
		if faults[i] != nil {
			continue
		}
		switch d.Kind {
		case Tet:
			reason = c.addTet(d, feasts)
		case Adjacent:
			reason = c.addAdjacent(d, feasts)
		}
		if reason != "" {
			faults[i] = &DecisionError{Input: d.String(), Reason: reason}
		}
	}
	return c
}

func (c choices) addTet(d Decision, feasts []feast) string {
	year := d.Date.Year()
	newYear, err := lunar.NewYear(year)
	if err != nil {
		return err.Error()
	}
	if d.Date != newYear {
		return fmt.Sprintf("%v is not mùng 1, which is %v", d.Date, newYear)
	}
	if first, twice := c.tet[year]; twice {
		return "a second Tết choice for the year, after: " + first.String()
	}
	law, ok := feastEra(feasts, aroundTet, d.Date)
	switch {
	case !ok:
		return "no law on the Tết break is in force that year"
	case d.Before+d.From != law.days:
		return fmt.Sprintf("the Tết break has %d days that year, not %d", law.days, d.Before+d.From)
	case d.From < 1 || d.Before < 0:
		return "mùng 1 itself is always off"
	case !law.choice && d.Before != 1:
		return "the law of that year fixes one day before mùng 1"
	}
	c.tet[year] = d
	return ""
}

func (c choices) addAdjacent(d Decision, feasts []feast) string {
	year, month, day := d.Date.Date()
	if month != time.September || day != 1 && day != 3 {
		return "the day beside National Day is 1 or 3 September"
	}
	if first, twice := c.adjacent[year]; twice {
		return "a second choice of the day beside National Day, after: " + first.String()
	}
	if _, ok := feastEra(feasts, beside, d.Date); !ok {
		return "National Day has no second day that year"
	}
	c.adjacent[year] = d
	return ""
}

// feastEra returns the law on the first feast with the given anchor, as it is on d.
func feastEra(feasts []feast, a anchor, d civil.Date) (era, bool) {
	for _, f := range feasts {
		if f.anchor == a {
			return governing(f.eras, d)
		}
	}
	return era{}, false
}

// tetBreak returns how many days before mùng 1 the Tết break of a year begins, and what decided it. Where nothing is
// decided, the projection fits every year announced so far but 2014: mùng 1 on a Monday or Tuesday takes one day before,
// any other weekday takes two.
func (c choices) tetBreak(newYear civil.Date, law era, f flip) (before int, decided Text) {
	if d, ok := c.tet[newYear.Year()]; ok {
		return d.Before, d.citation()
	}
	if !law.choice {
		return 1, Text{}
	}
	if c.enterprise != nil {
		return c.enterprise.TetBefore, c.enterprise.chosen()
	}
	before = 2
	if w := newYear.Weekday(); w == time.Monday || w == time.Tuesday {
		before = 1
	}
	if f.tet {
		before = 3 - before
	}
	return before, Text{}
}

// besideNational returns the second day of National Day in a year, and what decided it. Where nothing is decided, the
// projection fits every year announced so far, 2021 to 2027: 2 September on a Monday, Thursday or Sunday takes the 3rd,
// any other weekday the 1st.
func (c choices) besideNational(national civil.Date, f flip) (day civil.Date, decided Text) {
	if d, ok := c.adjacent[national.Year()]; ok {
		return d.Date, d.citation()
	}
	if c.enterprise != nil {
		if c.enterprise.AfterNational {
			return national.AddDays(1), c.enterprise.chosen()
		}
		return national.AddDays(-1), c.enterprise.chosen()
	}
	after := false
	switch national.Weekday() {
	case time.Monday, time.Thursday, time.Sunday:
		after = true
	}
	if after != f.adjacent {
		return national.AddDays(1), Text{}
	}
	return national.AddDays(-1), Text{}
}
