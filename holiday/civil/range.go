package civil

import "iter"

// Range is a run of days from From through Through, both included. A Range is empty when Through is before From or
// either is the zero Date; the zero Range is empty.
type Range struct {
	From, Through Date
}

// IsEmpty reports whether r has no day.
func (r Range) IsEmpty() bool {
	return r.From.n == 0 || r.Through.n < r.From.n
}

// Len returns how many days r has.
func (r Range) Len() int {
	if r.IsEmpty() {
		return 0
	}
	return int(r.Through.n-r.From.n) + 1
}

// Contains reports whether d is one of r's days.
func (r Range) Contains(d Date) bool {
	return r.From.n != 0 && r.From.n <= d.n && d.n <= r.Through.n
}

// Overlap returns the days that are in both r and s; an empty overlap is the zero Range.
func (r Range) Overlap(s Range) Range {
	both := Range{Date{max(r.From.n, s.From.n)}, Date{min(r.Through.n, s.Through.n)}}
	if r.IsEmpty() || s.IsEmpty() || both.IsEmpty() {
		return Range{}
	}
	return both
}

// Days yields the days of r in order, none when r is empty.
func (r Range) Days() iter.Seq[Date] {
	return func(yield func(Date) bool) {
		if r.IsEmpty() {
			return
		}
		for n := r.From.n; n <= r.Through.n; n++ {
			if !yield(Date{n}) {
				return
			}
		}
	}
}

// String returns "2026-02-14 to 2026-02-22", one day as "2026-09-02", and "no days" for an empty range.
func (r Range) String() string {
	switch {
	case r.IsEmpty():
		return "no days"
	case r.From == r.Through:
		return r.From.String()
	}
	return r.From.String() + " to " + r.Through.String()
}
