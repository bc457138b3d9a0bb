package metrics

import (
	"errors"
	"fmt"
	"slices"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Question is what a report is asked.
type Question struct {
	Period Period
	By     []Dimension  // grouped by these, in this order; none is one group, the total
	Due    Due          // what each dossier is judged against
	Judged holiday.Text // what that is, for the heading of a report; may be empty
}

// Counter counts dossiers one by one. It is not safe for concurrent use: count with one each, and merge.
type Counter struct {
	question Question
	groups   map[Key]*Tally
	doubts   [doubts]int64
	rejected int64
}

// NewCounter returns a counter of no dossier. A question with a bad period, a dimension twice or no due dates is an error.
func NewCounter(q Question) (*Counter, error) {
	if q.Due == nil {
		return nil, errors.New("metrics: the question does not say which due dates to judge against")
	}
	if err := errors.Join(q.Period.Check(), checkDimensions(q.By)); err != nil {
		return nil, err
	}
	q.By = slices.Clone(q.By)
	return &Counter{question: q, groups: map[Key]*Tally{}}, nil
}

// Add counts one dossier. A dossier that is not there, in that period at that instant, changes nothing. The error, after
// which nothing was counted, is a [Doubt] that does not exist, from the question's Due, or an [*ImbalanceError], which would be
// a fault of this package.
func (c *Counter) Add(r *record.Row) error {
	place := c.question.Period.Place(r, c.question.Due)
	if place.Class == Absent {
		return nil
	}
	if place.Doubt >= doubts {
		return fmt.Errorf("metrics: line %d: there is no doubt %d", r.Line, place.Doubt)
	}
	one := place.tally(r)
	if err := one.Check(); err != nil {
		return fmt.Errorf("line %d: %w", r.Line, err)
	}
	key := keyOf(r, c.question.By)
	group := c.groups[key]
	if group == nil {
		group = new(Tally)
		c.groups[key] = group
	}
	*group = group.Plus(one)
	if place.Doubt != NoDoubt {
		c.doubts[place.Doubt]++
	}
	return nil
}

// Reject counts a row that could not be read, so that the report says how many there were.
func (c *Counter) Reject() { c.rejected++ }

// Merge adds what another counter counted. Both must have been asked the same period and groups; the due dates are the
// caller's to keep the same.
func (c *Counter) Merge(o *Counter) error {
	if !c.question.Period.same(o.question.Period) || !slices.Equal(c.question.By, o.question.By) {
		return errors.New("metrics: the counters were asked different questions")
	}
	for key, t := range o.groups {
		group := c.groups[key]
		if group == nil {
			group = new(Tally)
			c.groups[key] = group
		}
		*group = group.Plus(*t)
	}
	for i, n := range o.doubts {
		c.doubts[i] += n
	}
	c.rejected += o.rejected
	return nil
}

// Report returns what was counted so far. The counter may go on.
func (c *Counter) Report() Report {
	r := Report{Judged: c.question.Judged, Period: c.question.Period, By: slices.Clone(c.question.By), Rejected: c.rejected}
	for key, t := range c.groups {
		r.Rows = append(r.Rows, Row{key, *t})
		r.Total = r.Total.Plus(*t)
	}
	slices.SortFunc(r.Rows, func(a, b Row) int { return a.Key.compare(b.Key, r.By) })
	for doubt, n := range c.doubts {
		if n > 0 {
			r.Doubts = append(r.Doubts, DoubtCount{Doubt(doubt), n})
		}
	}
	return r
}
