package metrics

import (
	"errors"
	"fmt"
	"slices"
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
// of an indicator, is another, its counts do not add up with any that are made now. It returns where among its indicators the measures are.
//
// The question of the zero Cube is none, and good.
func (a *Asked) check() (measures []int, err error) {
	if a.Definitions == 0 && a.same(&Asked{}) && a.Judged == (holiday.Text{}) {
		return nil, nil
	}
	if a.Definitions != Definitions {
		return nil, &MismatchError{"the version of the definitions", fmt.Sprint(Definitions), fmt.Sprint(a.Definitions)}
	}
	if err := errors.Join(a.Period.Check(), checkDimensions(a.By)); err != nil {
		return nil, notCube("%v", err)
	}
	seen := map[string]bool{}
	for at, id := range a.Indicators {
		name, _, versioned := strings.Cut(id, "@")
		i, err := ParseIndicator(name)
		switch {
		case !versioned || seen[name]:
			return nil, notCube("indicator %q has no version, or is there twice", id)
		case err == nil && i.ID() != id:
			return nil, &MismatchError{"indicator " + name, i.ID(), id}
		case err == nil && i.Measures():
			measures = append(measures, at)
		}
		seen[name] = true
	}
	return measures, nil
}

// check returns an error unless the cube, whose question has measures there among its indicators, is one that counting can give.
func (c *Cube) check(measures []int) error {
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
	all := make([]group, 0, len(c.cells))
	for k, one := range c.cells {
		all = append(all, group{k, one})
	}
	slices.SortFunc(all, func(a, b group) int { return a.key.compare(b.key, Dimensions()) }) // so that the first that is bad is the same always
	for _, g := range all {
		if g.key.only(a.By) != g.key || g.key.Channel > record.ChannelPost || g.key.Level > record.LevelFull || g.key.Month != g.key.Month.FirstOfMonth() {
			return notCube("group %s is none of its grouping", g.key.describe(Dimensions()))
		}
		if err := g.check(&a, measures); err != nil {
			return notCube("group %s: %v", g.key.describe(a.By), err)
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
