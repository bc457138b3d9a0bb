package metrics

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/dossier/record"
)

// ErrCube is what a text that is no cube, or a damaged one, unwraps to.
var ErrCube = errors.New("not a cube")

func notCube(format string, args ...any) error {
	return fmt.Errorf("metrics: %w: %s", ErrCube, fmt.Sprintf(format, args...))
}

// check returns an error unless the cube is one that counting can give, of definitions that this package has: where the version of
// the definitions, or that of an indicator, is another, its counts do not add up with any that are made now.
func (c *Cube) check() error {
	a := c.asked
	if a.Definitions != Definitions {
		return &MismatchError{"the version of the definitions", fmt.Sprint(Definitions), fmt.Sprint(a.Definitions)}
	}
	if err := errors.Join(a.Period.Check(), checkDimensions(a.By)); err != nil {
		return notCube("%v", err)
	}
	measures := 0
	seen := map[string]bool{}
	for _, id := range a.Indicators {
		name, _, versioned := strings.Cut(id, "@")
		i, err := ParseIndicator(name)
		switch {
		case !versioned || seen[name]:
			return notCube("indicator %q has no version, or is there twice", id)
		case err == nil && i.ID() != id:
			return &MismatchError{"indicator " + name, i.ID(), id}
		case err == nil && i.Measures():
			measures++
		}
		seen[name] = true
	}
	if c.rejected < 0 {
		return notCube("%d rows rejected", c.rejected)
	}
	for d, n := range c.doubts {
		if n < 0 {
			return notCube("%d dossiers are unknown: %v", n, Doubt(d))
		}
	}
	for k, one := range c.cells {
		if err := one.check(len(a.Indicators), measures); err != nil {
			return notCube("group %s: %v", k.describe(a.By), err)
		}
		if k.only(a.By) != k || k.Channel > record.ChannelPost || k.Level > record.LevelFull || k.Month != k.Month.FirstOfMonth() {
			return notCube("group %s is none of its grouping", k.describe(Dimensions()))
		}
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
