package main

import "slices"

// series is what one work measured, time after time.
type series []measured

// median returns the middle one of values.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	if n := len(values); n%2 == 0 {
		return (values[n/2-1] + values[n/2]) / 2
	}
	return values[len(values)/2]
}

func (s series) each(f func(measured) float64) []float64 {
	var all []float64
	for _, m := range s {
		all = append(all, f(m))
	}
	return all
}

// seconds is the median time.
func (s series) seconds() float64 {
	return median(s.each(func(m measured) float64 { return m.Seconds }))
}

// spread is the shortest and the longest time.
func (s series) spread() (shortest, longest float64) {
	all := s.each(func(m measured) float64 { return m.Seconds })
	return slices.Min(all), slices.Max(all)
}

// peak is the most memory of any time, in MiB.
func (s series) peak() float64 {
	return slices.Max(s.each(func(m measured) float64 { return float64(m.Peak) / (1 << 20) }))
}

// start is the memory before anything was done, in MiB.
func (s series) start() float64 {
	return median(s.each(func(m measured) float64 { return float64(m.Start) / (1 << 20) }))
}
