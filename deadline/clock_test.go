package deadline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
)

func TestADeadlineOverAnOpenChoiceIsProvisional(t *testing.T) {
	c := clock(t)
	for _, x := range []struct {
		term, received string
		want           bool
	}{
		{"01 ngày làm việc", "2028-01-20 08:00", false},
		{"02 ngày làm việc", "2028-01-21 08:00", true}, // over Tết 2028, which is projected
		{"03 ngày", "2028-01-24 08:00", true},          // rolls over 29/1 and 31/1
		{"01 ngày làm việc", "2028-01-31 08:00", false},
		{"30 ngày làm việc", "2026-11-20 08:00", false},
		// Under a late-receipt rule the receipt day itself matters: off, it would move the receipt.
		{"1 working day", "2029-11-26 09:00", true},
		{"1 working day", "2028-09-05 09:00", true},
		{"1 working day", "2028-01-27 09:00", true}, // a receipt moved over 29/1 and 31/1
		{"1 working day", "2028-02-01 09:00", false},
	} {
		rule := deadline.Rule{Term: deadline.MustParseTerm(x.term)}
		if strings.Contains(x.term, "working") {
			rule.Late = after15()
		}
		d, err := c.Deadline(rule, at(x.received))
		if err != nil || d.Provisional != x.want {
			t.Errorf("%s from %s: %+v, %v; provisional %v", x.term, x.received, d, err, x.want)
		}
	}
}

func TestDeadlinesAndWorkingTimeDoNotAllocate(t *testing.T) {
	c, received := clock(t), at("2026-02-12 14:10").UTC()
	pauses := []deadline.Pause{
		{From: at("2026-02-13 10:00"), To: at("2026-02-13 16:00"), Cause: deadline.Verification},
		{From: at("2026-02-24 10:00"), To: at("2026-02-26 16:00"), Cause: deadline.Supplement},
		{From: at("2026-02-25 18:00"), To: at("2026-02-27 16:00")},
	}
	for _, r := range []deadline.Rule{
		{Term: deadline.MustParseTerm("05 ngày làm việc"), Late: after15()},
		{Term: deadline.MustParseTerm("01 tháng"), DueAt: deadline.CloseOfOffice},
		{Term: deadline.MustParseTerm("1,5 ngày làm việc"), Late: deadline.LateReceipt{Policy: deadline.OutOfHours}},
		{Term: deadline.MustParseTerm("40 giờ làm việc")},
		{Term: deadline.MustParseTerm("24 giờ")},
		{Term: deadline.MustParseTerm("ngay trong ngày")},
		{Term: deadline.MustParseTerm("10 ngày làm việc"), Supplement: deadline.RestartRegime},
	} {
		for _, with := range [][]deadline.Pause{nil, pauses} {
			if n := testing.AllocsPerRun(100, func() {
				d, err := c.Deadline(r, received, with...)
				if err != nil {
					t.Fatal(err)
				}
				_ = d.Judge(received)
			}); n != 0 {
				t.Errorf("%v with %d pauses: %v allocations", r, len(with), n)
			}
		}
	}
	if n := testing.AllocsPerRun(100, func() {
		end, err := c.AddWorking(received, 40*time.Hour)
		back, err2 := c.AddWorking(received, -40*time.Hour)
		_, err3 := c.WorkingBetween(back, end)
		_, err4 := c.WorkingElapsed(back, end, pauses...)
		if err != nil || err2 != nil || err3 != nil || err4 != nil {
			t.Fatal(err, err2, err3, err4)
		}
	}); n != 0 {
		t.Errorf("working time: %v allocations", n)
	}
}
