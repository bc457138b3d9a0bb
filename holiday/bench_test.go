package holiday_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/rickar/cal/v2"
)

// peer is a rickar/cal calendar with the same days off and make-up days as ours, 2020 to 2027, so that both answer the same
// questions. Its cache is as the caller set it.
func peer(b *testing.B) *cal.BusinessCalendar {
	b.Helper()
	c := cal.NewBusinessCalendar()
	c.Cacheable = true
	days, err := holiday.Vietnam().Days(civil.MustParseDate("2020-01-01"), civil.MustParseDate("2027-12-31"))
	if err != nil {
		b.Fatal(err)
	}
	makeUp := map[civil.Date]bool{}
	for d := range days {
		year, month, day := d.Date.Date()
		switch weekend := d.Date.Weekday() == time.Saturday || d.Date.Weekday() == time.Sunday; {
		case d.Kind == holiday.SwappedWork:
			makeUp[d.Date] = true
		case !d.Worked() && !weekend:
			c.AddHoliday(&cal.Holiday{Name: d.English, Month: month, Day: day, StartYear: year, EndYear: year, Func: cal.CalcDayOfMonth})
		}
	}
	c.WorkdayFunc = func(t time.Time) bool {
		if w := t.Weekday(); w != time.Saturday && w != time.Sunday {
			return true
		}
		return makeUp[civil.DateOf(t)]
	}
	return c
}

// starts is 1024 days spread over 2021 to 2026.
func starts() []civil.Date {
	var all []civil.Date
	for i := range 1024 {
		all = append(all, civil.MustParseDate("2021-01-04").AddDays(i*2))
	}
	return all
}

func forEachCache(b *testing.B, run func(*testing.B, *cal.BusinessCalendar, []time.Time)) {
	b.Helper()
	var times []time.Time
	for _, d := range starts() {
		times = append(times, d.In(holiday.ICT))
	}
	for _, size := range []int{0, cal.CacheMaxSize, 100000} { // off, as it comes; on; on and large enough for every day asked
		b.Run(fmt.Sprintf("rickar/cache=%d", size), func(b *testing.B) {
			defer func(was int) { cal.CacheMaxSize = was }(cal.CacheMaxSize)
			cal.CacheMaxSize = size
			p := peer(b)
			p.Cacheable = size > 0
			for _, t := range times { // fill the cache before the clock runs
				_ = p.WorkdaysFrom(t, 250)
			}
			run(b, p, times)
		})
	}
}

// spread is how far each question of a benchmark reaches: always as far, or each a step further up to a limit.
type spread struct {
	name string
	far  func(i int) int
}

func always(n int) spread { return spread{fmt.Sprint(n), func(int) int { return n }} }

func upTo(n int) spread { return spread{fmt.Sprintf("1..%d", n), func(i int) int { return 1 + i%n }} }

// all is how far each of the questions from starts reaches. A question takes less than the measuring of it, so a benchmark
// of ours asks 1024 at a time and tells the one.
func (s spread) all() []int {
	far := make([]int, len(starts()))
	for i := range far {
		far[i] = s.far(i)
	}
	return far
}

func perQuestion(b *testing.B) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(starts())), "ns/question")
}

func BenchmarkAddWorkingDays(b *testing.B) {
	c, from := holiday.Vietnam(), starts()
	for _, n := range []spread{always(5), always(30), always(200), upTo(60)} {
		b.Run("n="+n.name, func(b *testing.B) {
			b.Run("dunghan", func(b *testing.B) {
				b.ReportAllocs()
				far := n.all()
				for b.Loop() {
					for i, day := range from {
						if _, err := c.AddWorkingDays(day, far[i]); err != nil {
							b.Fatal(err)
						}
					}
				}
				perQuestion(b)
			})
			forEachCache(b, func(b *testing.B, peer *cal.BusinessCalendar, times []time.Time) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					_ = peer.WorkdaysFrom(times[i&1023], n.far(i))
				}
			})
			b.Run("walk", func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					_, _ = walk(c, from[i&1023], n.far(i))
				}
			})
		})
	}
}

func BenchmarkWorkingDaysBetween(b *testing.B) {
	c, from := holiday.Vietnam(), starts()
	for _, span := range []spread{always(30), always(365), upTo(400)} {
		b.Run("days="+span.name, func(b *testing.B) {
			b.Run("dunghan", func(b *testing.B) {
				b.ReportAllocs()
				through := make([]civil.Date, len(from))
				for i, n := range span.all() {
					through[i] = from[i].AddDays(n)
				}
				for b.Loop() {
					for i, day := range from {
						if _, err := c.WorkingDaysBetween(day, through[i]); err != nil {
							b.Fatal(err)
						}
					}
				}
				perQuestion(b)
			})
			forEachCache(b, func(b *testing.B, peer *cal.BusinessCalendar, times []time.Time) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					at := times[i&1023]
					_ = peer.WorkdaysInRange(at.AddDate(0, 0, 1), at.AddDate(0, 0, span.far(i))) // it counts both ends
				}
			})
		})
	}
}

// The peer must answer as we do, or its figures would be about another question.
func TestThePeerOfTheBenchmarkAnswersTheSame(t *testing.T) {
	testing.Benchmark(func(b *testing.B) {
		p, c := peer(b), holiday.Vietnam()
		for _, d := range starts() {
			want, err := c.AddWorkingDays(d, 30)
			if err != nil {
				t.Fatal(err)
			}
			if got := civil.DateOf(p.WorkdaysFrom(d.In(holiday.ICT), 30)); got != want {
				t.Fatalf("%v and 30 working days: rickar/cal %v, ours %v", d, got, want)
			}
			from := d.In(holiday.ICT)
			between, err := c.WorkingDaysBetween(d, d.AddDays(365))
			if err != nil {
				t.Fatal(err)
			}
			if got := p.WorkdaysInRange(from.AddDate(0, 0, 1), from.AddDate(0, 0, 365)); got != between {
				t.Fatalf("working days of a year after %v: rickar/cal %d, ours %d", d, got, between)
			}
		}
		for b.Loop() {
		}
	})
}
