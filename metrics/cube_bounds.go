package metrics

import (
	"fmt"
	"math"
)

// mostCounted is what all the counts of a cube add up to at most: so far whole numbers are exact wherever JSON is read, and no sum of
// counts runs over.
const mostCounted = 1 << 53

// size is how much there is in a cube: what all its counts add up to, and all that its measures measured. It does not run over.
type size struct{ counts, sums uint64 }

func (s *size) count(n int64) { s.counts = addUp(s.counts, n) }

// addUp returns the sum, or the largest number when that is less; what is below 0 counts as nothing.
func addUp(to uint64, n int64) uint64 {
	if n = max(n, 0); to > math.MaxUint64-uint64(n) {
		return math.MaxUint64
	}
	return to + uint64(n)
}

// measure adds what a cube has.
func (s *size) measure(c *Cube) {
	s.count(c.rejected)
	for _, n := range c.doubts {
		s.count(n)
	}
	for _, one := range c.cells {
		for n := range counters {
			s.count(*one.tally.at(n))
		}
		for _, n := range one.counts {
			s.count(n.Num)
			s.count(n.Den)
			s.count(n.NoData)
		}
		for i := range one.spreads {
			s.count(one.spreads[i].Count)
			s.sums = addUp(s.sums, one.spreads[i].Sum)
		}
	}
}

// fit returns an error unless what cubes of one question counted can be added up.
func fit(cubes ...*Cube) error {
	var all size
	for _, c := range cubes {
		all.measure(c)
	}
	switch {
	case all.counts > mostCounted:
		return fmt.Errorf("metrics: more is counted than can be added up: there may be %d", int64(mostCounted))
	case all.sums > math.MaxInt64:
		return fmt.Errorf("metrics: more is measured than can be added up: there may be %d", int64(math.MaxInt64))
	}
	return nil
}
