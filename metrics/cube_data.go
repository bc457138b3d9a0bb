package metrics

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// ErrCube is what a text that is no cube, or a damaged one, unwraps to.
var ErrCube = errors.New("not a cube")

func notCube(format string, args ...any) error {
	return fmt.Errorf("metrics: %w: %s", ErrCube, fmt.Sprintf(format, args...))
}

// check returns an error unless the question is one of definitions that this package has: where the version of the definitions, or that
// of an indicator, is another, its counts do not add up with any that are made now. It returns how many of its indicators are measures.
//
// The question of the zero Cube is none, and good.
func (a *Asked) check() (measures int, err error) {
	if a.Definitions == 0 && a.same(&Asked{}) && a.Judged == (holiday.Text{}) {
		return 0, nil
	}
	if a.Definitions != Definitions {
		return 0, &MismatchError{"the version of the definitions", fmt.Sprint(Definitions), fmt.Sprint(a.Definitions)}
	}
	if err := errors.Join(a.Period.Check(), checkDimensions(a.By)); err != nil {
		return 0, notCube("%v", err)
	}
	seen := map[string]bool{}
	for _, id := range a.Indicators {
		name, _, versioned := strings.Cut(id, "@")
		i, err := ParseIndicator(name)
		switch {
		case !versioned || seen[name]:
			return 0, notCube("indicator %q has no version, or is there twice", id)
		case err == nil && i.ID() != id:
			return 0, &MismatchError{"indicator " + name, i.ID(), id}
		case err == nil && i.Measures():
			measures++
		}
		seen[name] = true
	}
	return measures, nil
}

// check returns an error unless the cube, whose question has so many measures, is one that counting can give.
func (c *Cube) check(measures int) error {
	a := c.asked
	if c.rejected < 0 {
		return notCube("%d rows rejected", c.rejected)
	}
	for d, n := range c.doubts {
		if n < 0 || n > 0 && Doubt(d) == NoDoubt {
			return notCube("%d dossiers are unknown: %q", n, Doubt(d))
		}
	}
	if a.Definitions == 0 && (len(c.cells) > 0 || c.rejected > 0 || c.doubts != [doubts]int64{}) {
		return notCube("it counts for no question")
	}
	for k, one := range c.cells {
		if err := one.check(len(a.Indicators), measures); err != nil {
			return notCube("group %s: %v", k.describe(a.By), err)
		}
		if k.only(a.By) != k || k.Channel > record.ChannelPost || k.Level > record.LevelFull || k.Month != k.Month.FirstOfMonth() {
			return notCube("group %s is none of its grouping", k.describe(Dimensions()))
		}
	}
	if err := fit(c); err != nil {
		return notCube("%v", err)
	}
	var unknown, explained int64
	for _, one := range c.cells {
		unknown += one.tally.ResolvedUnknown + one.tally.OpenUnknown
	}
	for _, n := range c.doubts {
		explained += n
	}
	if unknown != explained {
		return notCube("%d dossiers are unknown, and there are reasons for %d", unknown, explained)
	}
	return nil
}

func (c *cell) check(indicators, measures int) error {
	if err := c.tally.Check(); err != nil {
		return err
	}
	if len(c.counts) != 0 && len(c.counts) != indicators || len(c.spreads) != 0 && len(c.spreads) != measures {
		return fmt.Errorf("%d counts and %d spreads for %d indicators, %d of them measures", len(c.counts), len(c.spreads), indicators, measures)
	}
	for _, n := range c.counts {
		if n.Num < 0 || n.Den < n.Num || n.NoData < 0 {
			return fmt.Errorf("%d of %d, and %d without data", n.Num, n.Den, n.NoData)
		}
	}
	for i := range c.spreads {
		if err := c.spreads[i].Check(); err != nil {
			return err
		}
	}
	return nil
}

// describe is the key in a message.
func (k Key) describe(by []Dimension) string {
	var parts []string
	for _, d := range by {
		parts = append(parts, fmt.Sprintf("%v %q", d, k.Value(d)))
	}
	if len(parts) == 0 {
		return "of all"
	}
	return strings.Join(parts, ", ")
}
