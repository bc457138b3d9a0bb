package metrics

import (
	"errors"
	"fmt"
	"slices"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Counter counts dossiers one by one. It is not safe for concurrent use: count with one each, and merge. [BulkCounter] counts whole
// files.
type Counter struct {
	asked   *asked
	cube    *Cube
	subject Subject // scratch
}

// NewCounter returns a counter of no dossier. A question with a bad period, a dimension twice, two months or no due dates is an error,
// and so is one with an indicator twice, or under another name or version than its own.
func NewCounter(q Question) (*Counter, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	q.By, q.Indicators = slices.Clone(q.By), slices.Clone(q.Indicators)
	a := q.ask()
	return &Counter{asked: a, cube: a.newCube()}, nil
}

// newCube returns a cube of no dossier.
func (a *asked) newCube() *Cube { return &Cube{asked: a.asData()} }

// Add counts one dossier. A dossier that is not there, in that period at that instant, changes nothing, but where an indicator asks for
// it all the same. The error, after which nothing was counted, is a [Doubt] or a [Part] that does not exist, from the question's Due or an
// indicator of the caller's own; a channel, a level, a payment, a status or a flag in the row that package record does not have, or a
// fee below 0; an [*ImbalanceError], which would be a fault of this package; or that of a Counter that NewCounter did not make, or of no row.
func (c *Counter) Add(r *record.Row) error {
	switch {
	case c.asked == nil:
		return errUnasked
	case r == nil:
		return errNoRow
	}
	c.asked.subject(&c.subject, r)
	return c.cube.count(&c.subject)
}

// count counts one dossier.
func (c *Cube) count(s *Subject) error {
	if s.Place.Doubt >= doubts {
		return fmt.Errorf("metrics: line %d: there is no doubt %d", s.Row.Line, s.Place.Doubt)
	}
	if err := checkCodes(s.Row); err != nil {
		return fmt.Errorf("metrics: line %d: %w", s.Row.Line, err)
	}
	one := s.Place.tally(s.Row)
	if err := one.Check(); err != nil {
		return fmt.Errorf("line %d: %w", s.Row.Line, err)
	}
	looks, any := s.look()
	for k, l := range looks {
		if l.part > NoData {
			return fmt.Errorf("metrics: line %d: indicator %s: there is no part %d", s.Row.Line, s.asked.Indicators[k].Name, l.part)
		}
	}
	if s.Place.Class == Absent && !any {
		return nil
	}
	into := c.cell(s.key())
	into.tally = into.tally.Plus(one)
	into.see(looks, s.asked.measures)
	if s.Place.Doubt != NoDoubt {
		c.doubts[s.Place.Doubt]++
	}
	return nil
}

// checkCodes returns an error when a record has a code or a fee that does not exist, which no reader gives.
func checkCodes(r *record.Row) error {
	if err := checkWay(r.Channel, r.Level); err != nil {
		return err
	}
	switch {
	case r.Payment > record.PaymentNone:
		return fmt.Errorf("there is no payment %d", r.Payment)
	case r.Status > record.StatusReturned:
		return fmt.Errorf("there is no status %d", r.Status)
	case max(r.Digitised, r.VNeID, r.Reused, r.FromStore, r.PopulationData, r.ElectronicResult) > record.FlagYes:
		return errors.New("there is no such flag")
	case r.Fee < 0:
		return fmt.Errorf("a fee of %d is below 0", r.Fee)
	}
	return nil
}

// checkWay returns an error for a channel or a level that does not exist.
func checkWay(c record.Channel, l record.Level) error {
	switch {
	case c > record.ChannelPost:
		return fmt.Errorf("there is no channel %d", c)
	case l > record.LevelFull || l != record.LevelAbsent && l < record.LevelInformation:
		return fmt.Errorf("there is no level %d", l)
	}
	return nil
}

// key returns the group of the dossier.
func (s *Subject) key() Key {
	var due, finished civil.Date
	if s.asked.byDue {
		due = s.dueDay(false)
	}
	if !s.Place.Class.Open() {
		finished = s.Row.Finished.Day()
	}
	return keyOf(s.Row, due, finished, s.asked.By)
}

// look is what a dossier is to one indicator, and its value to a measure.
type look struct {
	part     Part
	value    int64
	measured bool // the indicator is a measure
}

// look returns what the dossier is to the asked indicators, and whether any asks for it. It is valid until the next look.
func (s *Subject) look() (all []look, any bool) {
	a := s.asked
	all = a.looks[:0]
	for k := range a.Indicators {
		part, v := a.Indicators[k].look(s)
		any = any || part != NotAsked
		all = append(all, look{part, v, a.Indicators[k].Measures()})
	}
	a.looks = all
	return all, any
}

// see counts what a dossier is to the indicators; measures of them are measures.
func (c *cell) see(looks []look, measures int) {
	if len(c.counts) < len(looks) {
		c.counts, c.spreads = make([]Count, len(looks)), make([]Spread, measures)
	}
	at := 0
	for k, l := range looks {
		switch n := &c.counts[k]; l.part {
		case Met:
			n.Num++
			n.Den++
		case Other:
			n.Den++
		case NoData:
			n.NoData++
		}
		if l.measured {
			if l.part == Met {
				c.spreads[at].Add(l.value)
			}
			at++
		}
	}
}

// Reject counts a row that could not be read, so that the report says how many there were.
func (c *Counter) Reject() {
	if c.cube != nil {
		c.cube.rejected++
	}
}

// errUnasked is what counting for no question gives.
var errUnasked = errors.New("metrics: there is no question to count for; make a counter of one")

// errNoRow is what counting no row gives.
var errNoRow = errors.New("metrics: there is no row to count")

// Merge adds what another counter counted, which may be the same: then that is counted twice. Both must have been made by NewCounter and
// been asked the same, or there is an error: that of [Cube.Merge].
func (c *Counter) Merge(o *Counter) error {
	if c.cube == nil || o == nil {
		return errUnasked
	}
	return c.cube.Merge(o.cube)
}

// Cube returns what was counted so far, which the counter shares with nobody. It may go on.
func (c *Counter) Cube() *Cube {
	if c.cube == nil {
		return new(Cube)
	}
	return c.cube.Clone()
}

// Report returns what was counted so far. The counter may go on.
func (c *Counter) Report() Report {
	if c.asked == nil {
		return Report{}
	}
	return c.cube.report(c.asked.Indicators)
}
