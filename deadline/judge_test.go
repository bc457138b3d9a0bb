package deadline_test

import (
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func TestJudgeIsEarlyOnADayBeforeOnTimeOnTheLastAndLateAfterIt(t *testing.T) {
	d, err := clock(t).Deadline(deadline.Rule{Term: deadline.MustParseTerm("05 ngày làm việc")}, at("2026-02-12 16:10"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		finished time.Time
		want     deadline.Outcome
	}{
		{at("2026-02-12 16:10"), deadline.Early},
		{at("2026-02-25 23:59"), deadline.Early},
		{at("2026-02-26 00:00"), deadline.OnTime},
		{at("2026-02-26 23:59"), deadline.OnTime},
		{at("2026-02-27 00:00"), deadline.OnTime}, // 24:00 of the 26th: the due instant itself
		{at("2026-02-27 00:00").Add(999 * time.Millisecond), deadline.OnTime},
		{at("2026-02-27 00:00").Add(time.Second), deadline.Late},
		{at("2026-02-26 17:00").UTC(), deadline.OnTime},
		{time.Time{}, deadline.Undetermined},
	} {
		if got := d.Judge(c.finished); got != c.want {
			t.Errorf("finished %v, due %v: %v, want %v", c.finished, d.Due, got, c.want)
		}
	}
	for day, want := range map[string]deadline.Outcome{
		"2026-02-25": deadline.Early, "2026-02-26": deadline.OnTime, "2026-02-27": deadline.Late,
	} {
		if got := d.JudgeDay(civil.MustParseDate(day)); got != want {
			t.Errorf("finished some time on %s: %v, want %v", day, got, want)
		}
	}
	if got := d.JudgeDay(civil.Date{}); got != deadline.Undetermined {
		t.Errorf("not finished: %v", got)
	}
	var none deadline.Deadline
	if none.Judge(at("2026-02-25 10:00")) != deadline.Undetermined || none.JudgeDay(civil.MustParseDate("2026-02-25")) != deadline.Undetermined {
		t.Error("no deadline judges nothing")
	}
}

// Defect 17 of other systems: on time only when finish equals due to the tick. Defect 16: no due date is early, or on time.
func TestDefect16And17_APromisedDayIsJudgedByDay(t *testing.T) {
	d := deadline.DueOn(civil.MustParseDate("2024-03-05"))
	for finished, want := range map[string]deadline.Outcome{
		"2024-03-04 16:59": deadline.Early, "2024-03-05 08:00": deadline.OnTime, "2024-03-05 17:31": deadline.OnTime, "2024-03-06 07:30": deadline.Late,
	} {
		if got := d.Judge(at(finished)); got != want {
			t.Errorf("finished %s: %v, want %v", finished, got, want)
		}
	}
	if none := deadline.DueOn(civil.Date{}); none != (deadline.Deadline{}) || none.Judge(at("2024-03-05 08:00")) != deadline.Undetermined {
		t.Errorf("no promise: %+v", none)
	}
}

func TestOutcomesHaveTheirNames(t *testing.T) {
	for o, want := range map[deadline.Outcome]string{
		deadline.Undetermined: "undetermined chưa xác định", deadline.Early: "early trước hạn", deadline.OnTime: "on time đúng hạn",
		deadline.Late: "late quá hạn", 99: "undetermined chưa xác định",
	} {
		if got := o.String() + " " + o.Vietnamese(); got != want {
			t.Errorf("%d is %q, want %q", o, got, want)
		}
	}
}
