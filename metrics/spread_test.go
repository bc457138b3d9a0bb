package metrics_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/metrics"
	"pgregory.net/rapid"
)

func anyNumbers() *rapid.Generator[[]int64] {
	return rapid.SliceOfN(rapid.OneOf(rapid.Int64Range(0, 70), rapid.Int64Range(0, 5000), rapid.Int64Range(0, 1<<31)), 0, 20)
}

func spreadOf(numbers []int64) (s metrics.Spread) {
	for _, n := range numbers {
		s.Add(n)
	}
	return s
}

// Against the numbers themselves, sorted: the sum is exact, and a quantile is in the range it gives, whose width is within the bound.
func TestAQuantileLiesInTheRangeThatTheSpreadGives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		numbers := anyNumbers().Draw(t, "numbers")
		s := spreadOf(numbers)
		slices.Sort(numbers)
		sum := int64(0)
		for _, n := range numbers {
			sum += n
		}
		if s.Count != int64(len(numbers)) || s.Sum != sum {
			t.Fatalf("%d numbers, %d together: %+v", len(numbers), sum, s)
		}
		den := rapid.Int64Range(1, 100).Draw(t, "den")
		num := rapid.Int64Range(1, den).Draw(t, "num")
		first, last, ok := s.Quantile(num, den)
		if ok != (len(numbers) > 0) {
			t.Fatalf("%d numbers: %v", len(numbers), ok)
		}
		if !ok {
			return
		}
		want := numbers[(num*int64(len(numbers))+den-1)/den-1] // the smallest that num of den are not above
		if want < first || want > last {
			t.Fatalf("%d/%d of %v: %d to %d, not %d", num, den, numbers, first, last, want)
		}
		if want < 64 && first != last || want < 1<<30 && 32*(last-first) >= max(first, 1) && first != last {
			t.Fatalf("%d to %d is too wide", first, last)
		}
	})
}

func TestSpreadsAddUpAndAreReadAsTheyWereWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyNumbers().Draw(t, "a"), anyNumbers().Draw(t, "b")
		both := spreadOf(append(slices.Clone(a), b...))
		if spreadOf(a).Plus(spreadOf(b)) != both || spreadOf(b).Plus(spreadOf(a)) != both || both.Plus(metrics.Spread{}) != both {
			t.Fatalf("%v and %v", a, b)
		}
		if err := both.Check(); err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(both)
		if err != nil {
			t.Fatal(err)
		}
		var read metrics.Spread
		if err := json.Unmarshal(text, &read); err != nil || read != both {
			t.Fatalf("%s: %v", text, err)
		}
		first := rapid.Int64Range(0, 6000).Draw(t, "first")
		last := rapid.Int64Range(first, 6000).Draw(t, "last")
		want := int64(0)
		for _, n := range append(slices.Clone(a), b...) {
			if first <= n && n <= last {
				want++
			}
		}
		if n, exact := both.Between(first, last); exact && n != want {
			t.Fatalf("%d to %d: %d, not %d", first, last, n, want)
		}
	})
}

func TestASpreadThatCannotBeIsRefused(t *testing.T) {
	for text, says := range map[string]string{
		`{"count":2,"sum":4,"buckets":{"4":1}}`:                                      "2 numbers",
		`{"count":1,"sum":3,"buckets":{"4":1}}`:                                      "at least",
		`{"count":1,"sum":5,"buckets":{"4":1}}`:                                      "at most",
		`{"count":1,"sum":65,"buckets":{"65":1}}`:                                    "65",
		`{"count":-1,"sum":-4,"buckets":{"4":-1}}`:                                   "-1",
		`{"count":9223372036854775807,"sum":1,"buckets":{"64":9223372036854775807}}`: "added up",
	} {
		read := spreadOf([]int64{7})
		if err := json.Unmarshal([]byte(text), &read); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", text, err)
		}
		if read != spreadOf([]int64{7}) {
			t.Errorf("%s: it was changed", text)
		}
	}
}

// Of one dossier the median is what it took, and of others it is off by one in sixty-four at most.
func TestTheMedianIsNearTheMiddleOne(t *testing.T) {
	unit := metrics.CalendarDays
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(rapid.Int64Range(0, 1<<29), 1, 9).Draw(t, "numbers")
		var s metrics.Spread
		for _, n := range all {
			s.Add(n)
		}
		slices.Sort(all)
		middle := all[(len(all)-1)/2]
		var alone metrics.Spread
		alone.Add(middle)
		want, _ := alone.Mean(unit)
		got, ok := s.Median(unit)
		if off := max(got-want, want-got); !ok || len(all) == 1 && off != 0 || 64*off > want+64 || middle < 64 && off != 0 {
			t.Fatalf("%v: the median is %d, and the one in the middle %d", all, got, want)
		}
	})
}
