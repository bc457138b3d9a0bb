package metrics

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dunghan-vn/dunghan/holiday"
)

// ErrCube is what a text that is no cube, or a damaged one, unwraps to.
var ErrCube = errors.New("not a cube")

func notCube(format string, args ...any) error {
	return fmt.Errorf("metrics: %w: %s", ErrCube, fmt.Sprintf(format, args...))
}

// bare is an error of this package inside another: it does not say again whose it is.
func bare(err error) string { return strings.TrimPrefix(err.Error(), "metrics: ") }

// check returns an error unless the question is one of definitions that this package has: where the version of the definitions, or that
// of an indicator, is another, its counts do not add up with any that are made now. It returns the question with its indicators.
//
// The question of the zero Cube is none, and good.
func (a *Asked) check() (*asking, error) {
	with := &asking{Asked: *a}
	if a.Definitions == 0 && a.same(&Asked{}) && a.Judged == (holiday.Text{}) {
		return with, nil
	}
	if a.Definitions != Definitions {
		return nil, &MismatchError{"the version of the definitions", fmt.Sprint(Definitions), fmt.Sprint(a.Definitions)}
	}
	if err := errors.Join(a.Period.Check(), checkDimensions(a.By)); err != nil {
		return nil, notCube("%s", bare(err))
	}
	if a.Due == "" {
		return nil, notCube("it does not say what is judged against")
	}
	known := Indicators()
	seen := map[string]bool{}
	for at, id := range a.Indicators {
		name, version, _ := strings.Cut(id, "@")
		n, err := strconv.Atoi(version)
		if err != nil || n < 1 || version != strconv.Itoa(n) || seen[name] {
			return nil, notCube("indicator %q has no version, or is there twice", id)
		}
		seen[name] = true
		i, err := parseIndicator(name, known)
		switch {
		case err == nil && i.ID() != id:
			return nil, &MismatchError{"indicator " + name, i.ID(), id}
		case err == nil && i.Measures():
			with.measures = append(with.measures, at)
		case err != nil && !isName(name):
			return nil, notCube("%q is the name of no indicator: %s", id, bare(err))
		case err != nil:
			i = Indicator{Name: name, Version: n} // the caller's own
		}
		with.indicators = append(with.indicators, i)
	}
	return with, nil
}

// check returns an error unless the cube, of that question, is one that counting can give.
func (c *Cube) check(a *asking) error {
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
		if err := g.check(a); err != nil {
			return notCube("group %s: %s", g.key.describe(a.By), bare(err))
		}
	}
	if err := fit(c); err != nil {
		return notCube("%s", bare(err))
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
