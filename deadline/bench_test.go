package deadline_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/rickar/cal/v2"
)

// peer is a rickar/cal calendar with our days off, 2020 to 2027, and office hours of 8 hours in one piece: it knows no lunch.
// Its cache is as large as every day asked, which is its best.
func peer(b *testing.B) *cal.BusinessCalendar {
	b.Helper()
	cal.CacheMaxSize = 100000
	c := cal.NewBusinessCalendar()
	c.Cacheable = true
	c.SetWorkHours(8*time.Hour, 16*time.Hour)
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

// starts is 1024 instants within and outside office hours, spread over 2021 to 2026.
func starts() []time.Time {
	var all []time.Time
	for i := range 1024 {
		all = append(all, holiday.Midnight(civil.MustParseDate("2021-01-04").AddDays(i*2)).Add(time.Duration(i%24)*time.Hour+time.Duration(i%7)*11*time.Minute))
	}
	return all
}

// question is a receipt with its pauses and what else is asked of it.
type question struct {
	at, end time.Time
	day     civil.Date
	pauses  []deadline.Pause
}

// perQuestion asks of all the starts in turn, since one question takes less than the measuring of it, and tells the one.
func perQuestion(b *testing.B, ask func(*question) error) {
	b.ReportAllocs()
	var all []question
	for _, t := range starts() {
		all = append(all, question{t, t.Add(9 * 24 * time.Hour), holiday.DateOf(t), pausesAfter(t)})
	}
	for i := range all {
		if err := ask(&all[i]); err != nil { // the peer fills its cache
			b.Fatal(err)
		}
	}
	for b.Loop() {
		for i := range all {
			if err := ask(&all[i]); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(all)), "ns/question")
}

func BenchmarkAddWorking(b *testing.B) {
	const length = 40 * time.Hour
	b.Run("dunghan", func(b *testing.B) { // asked in the loop itself: calling a function to ask would be a fifth of it
		b.ReportAllocs()
		c, all := clock(b), starts()
		for b.Loop() {
			for _, t := range all {
				if _, err := c.AddWorking(t, length); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(all)), "ns/question")
	})
	b.Run("rickar", func(b *testing.B) {
		p := peer(b)
		perQuestion(b, func(q *question) error { _ = p.AddWorkHours(q.at, length); return nil })
	})
}

func BenchmarkWorkingBetween(b *testing.B) {
	c := clock(b)
	b.Run("dunghan", func(b *testing.B) {
		perQuestion(b, func(q *question) error { _, err := c.WorkingBetween(q.at, q.end); return err })
	})
	b.Run("rickar", func(b *testing.B) {
		p := peer(b)
		perQuestion(b, func(q *question) error { _ = p.WorkHoursInRange(q.at, q.end); return nil })
	})
	b.Run("dunghan,pauses=3", func(b *testing.B) {
		perQuestion(b, func(q *question) error { _, err := c.WorkingElapsed(q.at, q.end, q.pauses...); return err })
	})
}

func BenchmarkDeadline(b *testing.B) {
	c := clock(b)
	b.Run("AddWorkingDays", func(b *testing.B) {
		perQuestion(b, func(q *question) error { _, err := c.Calendar().AddWorkingDays(q.day, 5); return err })
	})
	rules := []deadline.Rule{
		{Term: deadline.MustParseTerm("05 ngày làm việc")},
		{Term: deadline.MustParseTerm("05 ngày làm việc"), Late: after15()},
		{Term: deadline.MustParseTerm("20 ngày")},
		{Term: deadline.MustParseTerm("01 tháng")},
		{Term: deadline.MustParseTerm("40 giờ làm việc")},
		{Term: deadline.MustParseTerm("1,5 ngày làm việc")},
	}
	for _, r := range rules {
		name := strings.ReplaceAll(r.Term.English(), " ", "-")
		if r.Late.Policy != 0 {
			name += ",late"
		}
		b.Run(name, func(b *testing.B) {
			perQuestion(b, func(q *question) error { _, err := c.Deadline(r, q.at); return err })
		})
		b.Run(fmt.Sprintf("%s,pauses=3", name), func(b *testing.B) {
			perQuestion(b, func(q *question) error { _, err := c.Deadline(r, q.at, q.pauses...); return err })
		})
	}
}

// pausesAfter is three pauses after a receipt: within a day, over a night, and of some days.
func pausesAfter(t time.Time) []deadline.Pause {
	return []deadline.Pause{
		{From: t.Add(30 * time.Hour), To: t.Add(32 * time.Hour)},
		{From: t.Add(50 * time.Hour), To: t.Add(70 * time.Hour), Cause: deadline.Supplement},
		{From: t.Add(96 * time.Hour), To: t.Add(140 * time.Hour), Cause: deadline.Verification},
	}
}

func BenchmarkNewClock(b *testing.B) {
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:00")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := deadline.NewClock(holiday.Vietnam(), hours); err != nil {
			b.Fatal(err)
		}
	}
}
