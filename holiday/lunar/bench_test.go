package lunar_test

import (
	"testing"

	"github.com/dunghan-vn/dunghan/holiday/lunar"
)

// The days of the loop run over the whole calendar, in steps of a prime.

func BenchmarkFromCivil(b *testing.B) {
	b.ReportAllocs()
	first, days := lunar.First(), lunar.Last().DaysSince(lunar.First())
	n := 0
	for b.Loop() {
		if _, err := lunar.FromCivil(first.AddDays(n)); err != nil {
			b.Fatal(err)
		}
		if n += 7919; n > days {
			n -= days
		}
	}
}

func BenchmarkCivil(b *testing.B) {
	b.ReportAllocs()
	year, month, d := 1968, 1, 1
	for b.Loop() {
		if _, err := (lunar.Date{Year: year, Month: month, Day: d}).Civil(); err != nil {
			b.Fatal(err)
		}
		if year += 31; year > 2099 {
			year -= 132
		}
		month, d = month%12+1, d%29+1
	}
}
