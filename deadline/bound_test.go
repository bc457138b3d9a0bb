package deadline_test

import (
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"pgregory.net/rapid"
)

// judgedByTime judges by package time: the calendar day of an instant, and which of two comes first.
func judgedByTime(due time.Time, last civil.Date, hourly bool, finished time.Time) deadline.Outcome {
	switch {
	case finished.After(due):
		return deadline.Late
	case hourly && finished.Before(due), !hourly && holiday.DateOf(finished).Before(last):
		return deadline.Early
	}
	return deadline.OnTime
}

// A bound, which is two numbers, judges as instants and days do: of every year there is, at midnights and at the due instant above all.
func TestABoundJudgesAsTimeDoes(t *testing.T) {
	seconds := rapid.OneOf(rapid.SampledFrom([]int64{-86400, -1, 0, 1, 86399, 86400, 61200}), rapid.Int64Range(-200_000, 200_000))
	rapid.Check(t, func(t *rapid.T) {
		day := civil.Min().AddDays(rapid.IntRange(3, 3652056).Draw(t, "day"))
		d := deadline.DueOn(day)
		if rapid.Bool().Draw(t, "hourly") {
			d.Hourly, d.Due = true, holiday.Midnight(day).Add(time.Duration(rapid.Int64Range(0, 86400).Draw(t, "second"))*time.Second)
		}
		from := rapid.SampledFrom([]time.Time{d.Due, holiday.Midnight(day), holiday.Midnight(day.AddDays(1))}).Draw(t, "near")
		finished := from.Add(time.Duration(seconds.Draw(t, "after")) * time.Second)
		want := judgedByTime(d.Due, d.LastDay, d.Hourly, finished)
		if got := d.Bound().Judge(finished.Unix()); got != want || d.Judge(finished) != want {
			t.Fatalf("due %v, finished %v: %v by its bound, %v by itself; want %v", d.Due, finished, got, d.Judge(finished), want)
		}
		on := day.AddDays(rapid.IntRange(-2, 2).Draw(t, "days"))
		wantDay := map[int]deadline.Outcome{-1: deadline.Early, 0: deadline.OnTime, 1: deadline.Late}[on.Compare(day)]
		if on.IsZero() {
			wantDay = deadline.Undetermined
		}
		if got := d.Bound().JudgeDay(on); got != wantDay || d.JudgeDay(on) != wantDay {
			t.Fatalf("due on %v, finished on %v: %v by its bound, want %v", day, on, got, wantDay)
		}
		if !d.Hourly && d.Bound() != deadline.BoundOn(day) {
			t.Fatalf("%v: %+v, %+v", day, d.Bound(), deadline.BoundOn(day))
		}
	})
}

func TestABoundOfNoDueDateJudgesNothing(t *testing.T) {
	for _, d := range []deadline.Deadline{{}, {Suspended: true}, deadline.DueOn(civil.Date{})} {
		b := d.Bound()
		if b.Judge(0) != deadline.Undetermined || b.JudgeDay(civil.Min()) != deadline.Undetermined || b.Suspended != d.Suspended {
			t.Errorf("%+v", b)
		}
	}
	if deadline.BoundOn(civil.Min()).JudgeDay(civil.Date{}) != deadline.Undetermined {
		t.Error("a finish that is not known is judged")
	}
}
