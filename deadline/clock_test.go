package deadline_test

import (
	"strings"
	"testing"

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

func TestDeadlineAndJudgeDoNotAllocate(t *testing.T) {
	c, received := clock(t), at("2026-02-12 16:10").UTC()
	for _, r := range []deadline.Rule{
		{Term: deadline.MustParseTerm("05 ngày làm việc"), Late: after15()},
		{Term: deadline.MustParseTerm("01 tháng")},
	} {
		if n := testing.AllocsPerRun(100, func() {
			d, _ := c.Deadline(r, received)
			_ = d.Judge(received)
		}); n != 0 {
			t.Errorf("%v: %v allocations", r.Term, n)
		}
	}
}
