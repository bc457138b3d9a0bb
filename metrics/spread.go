package metrics

import (
	"fmt"
	"maps"
	"math"
	"math/bits"
	"slices"
	"strconv"
)

// Spread is how whole numbers from 0 up are spread (phân bố): how many there are, their sum, and how many lie in each of a fixed
// set of buckets. It is comparable, the zero Spread has none, and adding two is all there is to merging. So it gives an exact
// mean, and quantiles to within a bucket: numbers below 64 each have a bucket of their own; from there on each doubling is cut into
// 32, so a bucket's last number is less than one thirty-second above its first. From 1<<30 on there is one bucket for all.
type Spread struct {
	Count, Sum int64
	buckets    [spreadBuckets]int64
}

const (
	spreadFine    = 32 // buckets to each doubling
	spreadExact   = 2 * spreadFine
	spreadMost    = 1 << 30
	spreadBuckets = spreadExact + (30-6)*spreadFine + 1
)

// bucketOf returns the bucket of a number.
func bucketOf(n int64) int {
	switch {
	case n < spreadExact:
		return int(max(n, 0))
	case n >= spreadMost:
		return spreadBuckets - 1
	}
	doublings := bits.Len64(uint64(n)) - 6 // how often 32 to 63 was doubled
	return doublings*spreadFine + int(n>>doublings)
}

// bounds returns the first and the last number of a bucket; of the last bucket the last number there is.
func bucketBounds(b int) (first, last int64) {
	switch {
	case b < spreadExact:
		return int64(b), int64(b)
	case b == spreadBuckets-1:
		return spreadMost, 1<<63 - 1
	}
	doublings := b/spreadFine - 1
	first = int64(b-doublings*spreadFine) << doublings
	return first, first + 1<<doublings - 1
}

// Add counts one number. Below 0 is 0, and above 1<<40 is that: as seconds, some 35,000 years.
func (s *Spread) Add(n int64) {
	n = min(max(n, 0), 1<<40)
	s.Count++
	s.Sum += n
	s.buckets[bucketOf(n)]++
}

// Plus returns both together. A sum that does not fit in 64 bits runs over; [Spread.Check] then finds it, and [Cube.Merge] refuses before.
func (s Spread) Plus(o Spread) Spread {
	s.Count += o.Count
	s.Sum += o.Sum
	for i, n := range o.buckets {
		s.buckets[i] += n
	}
	return s
}

// Quantile returns between which two numbers, both included, the num/den quantile lies: the smallest number that at least num of
// den numbers are not above. 1/2 is the median, of an even number of them the lower of the two in
// the middle. It is false when there are none, or num/den is not above 0 and at most 1.
func (s *Spread) Quantile(num, den int64) (first, last int64, ok bool) {
	if s.Count <= 0 || num <= 0 || num > den {
		return 0, 0, false
	}
	// The rank is Count*num/den, rounded up, in 128 bits.
	high, low := bits.Mul64(uint64(s.Count), uint64(num))
	rank, rest := bits.Div64(high, low, uint64(den))
	if rest > 0 {
		rank++
	}
	seen := int64(0)
	for b, n := range s.buckets {
		if seen += n; n > 0 && seen >= int64(rank) {
			first, last = bucketBounds(b)
			return first, last, true
		}
	}
	return 0, 0, false // the buckets have fewer than Count, which only a Spread that was read can
}

// Between returns how many numbers lie from the first to the last, both included, and whether that is exact: the bounds do not cut a
// bucket in two. Where they do, a bucket counts when its first number is inside.
func (s *Spread) Between(first, last int64) (n int64, exact bool) {
	exact = true
	for b, count := range s.buckets {
		from, to := bucketBounds(b)
		if from >= first && from <= last {
			n += count
		}
		if from < first && to >= first || from <= last && to > last {
			exact = false
		}
	}
	return n, exact
}

// Check returns an error unless the buckets have Count numbers, none less than 0, that can have the sum Sum.
func (s *Spread) Check() error {
	var count, least, most int64 // most is the largest sum of all where it cannot be added up
	for b, n := range s.buckets {
		if n < 0 {
			return fmt.Errorf("metrics: a spread has %d numbers from %d on", n, b)
		}
		first, last := bucketBounds(b)
		fits := false
		count += n
		if least, fits = plusTimes(least, n, first); !fits || count < 0 {
			return fmt.Errorf("metrics: a spread has more than can be added up")
		}
		most, _ = plusTimes(most, n, last)
	}
	if count != s.Count || s.Sum < least || s.Sum > most {
		return fmt.Errorf("metrics: a spread of %d numbers that add up to %d has %d in its buckets, which add up to %d at least and %d at most", s.Count, s.Sum, count, least, most)
	}
	return nil
}

// plusTimes returns sum + n*each, none of them less than 0, and whether that fits; the largest number where it does not.
func plusTimes(sum, n, each int64) (int64, bool) {
	high, low := bits.Mul64(uint64(n), uint64(each))
	low, carry := bits.Add64(low, uint64(sum), 0)
	if high != 0 || carry != 0 || low > math.MaxInt64 {
		return math.MaxInt64, false
	}
	return int64(low), true
}

// MarshalJSON writes {"count":3,"sum":12,"buckets":{"4":3}}: the buckets that have numbers, by the first number of each.
func (s Spread) MarshalJSON() ([]byte, error) {
	b := fmt.Appendf(nil, `{"count":%d,"sum":%d,"buckets":{`, s.Count, s.Sum)
	comma := ""
	for i, n := range s.buckets {
		if n != 0 {
			first, _ := bucketBounds(i)
			b = fmt.Appendf(b, `%s"%d":%d`, comma, first, n)
			comma = ","
		}
	}
	return append(b, "}}"...), nil
}

// UnmarshalJSON reads what [Spread.MarshalJSON] writes, all of it: what is missing, null, twice or not known is an error. A bucket that
// begins at no bucket's first number is one, too, and so is a spread that [Spread.Check] refuses. On an error s is unchanged.
func (s *Spread) UnmarshalJSON(text []byte) error {
	var in struct {
		Count   int64            `json:"count"`
		Sum     int64            `json:"sum"`
		Buckets map[string]int64 `json:"buckets"`
	}
	fields := []string{"count", "sum", "buckets"}
	if err := strictly(text, &in, shape{fields: fields, required: map[string][]string{"": fields}}); err != nil {
		return fmt.Errorf("metrics: a spread: %w", err)
	}
	read := Spread{Count: in.Count, Sum: in.Sum}
	for _, key := range slices.Sorted(maps.Keys(in.Buckets)) {
		n := in.Buckets[key]
		first, err := strconv.ParseInt(key, 10, 64)
		if err != nil || first < 0 || strconv.FormatInt(first, 10) != key { // "04" and "4" would be one twice
			return fmt.Errorf("metrics: a spread has no bucket %q", key)
		}
		b := bucketOf(first)
		if from, _ := bucketBounds(b); from != first {
			return fmt.Errorf("metrics: a spread has no bucket that begins at %d", first)
		}
		read.buckets[b] += n
	}
	if err := read.Check(); err != nil {
		return err
	}
	*s = read
	return nil
}
