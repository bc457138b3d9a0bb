package deadline_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

func TestWithoutOfficeHoursAnExplanationNamesNoHourOfOpening(t *testing.T) {
	c, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		t.Fatal(err)
	}
	trace, err := c.Trace(deadline.Rule{Term: deadline.MustParseTerm("1 working day"), Late: after15()}, at("2026-03-12 16:00"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := trace.Explain(&b, deadline.English); err != nil || !strings.Contains(b.String(), "2026-03-13  counts as received on this day; this day is not counted [") || strings.Contains(b.String(), "00:00") {
		t.Errorf("%v\n%s", err, b.String())
	}
	if trace.Rule().Term.N != 1 {
		t.Errorf("the rule is %+v", trace.Rule())
	}
}

func TestATraceMayBeLeftAtAnyStep(t *testing.T) {
	trace, err := clock(t).Trace(deadline.Rule{Term: deadline.MustParseTerm("05 ngày"), Late: after15()}, at("2026-02-12 16:10"))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for s := range trace.Steps() {
		all = append(all, s.Kind.String())
	}
	want := []string{"moved receipt", "effective receipt", "counted", "counted", "counted", "counted", "counted",
		"unworked", "unworked", "unworked", "unworked", "unworked", "due"} // 18/2 to 22/2
	if diff := cmp.Diff(want, all); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for stop := 1; stop <= len(all); stop++ {
		seen := 0
		for range trace.Steps() {
			if seen++; seen == stop {
				break
			}
		}
		if seen != stop {
			t.Errorf("stopped after %d steps, want %d", seen, stop)
		}
	}
}

func TestTheExplanationTellsTheLateReceiptTheRollAndTheSwap(t *testing.T) {
	c := clock(t)
	explain := func(term, received string, lang deadline.Language) string {
		rule := deadline.Rule{Term: deadline.MustParseTerm(term), Late: after15(), Basis: "2024/QĐ-UBND"}
		rule.Late.Basis = "63/2024/NĐ-CP"
		trace, err := c.Trace(rule, at(received))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := trace.Explain(&b, lang); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for _, x := range []struct {
		text string
		want []string
	}{
		{explain("03 ngày làm việc", "2026-08-20 16:10", deadline.Vietnamese), []string{
			"Thời hạn 03 ngày làm việc, tiếp nhận lúc 16:10 Thứ Năm 20/08/2026.\n",
			"Căn cứ: 2024/QĐ-UBND.\n",
			"Tiếp nhận muộn: tiếp nhận sau 15:00 hoặc vào ngày nghỉ thì tính như tiếp nhận lúc mở cửa ngày làm việc tiếp theo.\n",
			"Hạn: 24:00 Thứ Ba 25/08/2026.\n",
			"tiếp nhận lúc 16:10, sau 15:00 [63/2024/NĐ-CP]\n",
			"tính là tiếp nhận lúc 07:30, không tính ngày này [Bộ luật Dân sự 2015, Điều 147 khoản 2]\n",
			"Thứ Bảy    22/08/2026  ngày thứ 1: làm bù (cho ngày 31/08/2026) [9859/VPCP-KGVX ngày 13/10/2025]\n",
			"Thứ Ba     25/08/2026  hết hạn lúc 24:00 [Bộ luật Dân sự 2015, Điều 148 khoản 6]\n",
		}},
		{explain("1 month", "2026-01-17 09:00", deadline.English), []string{
			"Saturday   2026-01-17  received at 09:00, on a day that is not worked: weekly rest [Decision 188/1999/QĐ-TTg; the 40-hour week]\n",
			"Sunday     2026-01-18  not counted: weekly rest",
			"Monday     2026-01-19  counts as received at 07:30; this day is not counted [Civil Code 2015, art. 147(2)]\n",
			"Thursday   2026-02-19  the corresponding day [Civil Code 2015, art. 148(3)]\n",
			"Thursday   2026-02-19  not worked (Lunar New Year (Tết)): the term goes on to the next working day [Labour Code 2019 (45/2019/QH14), art. 112(1)(b) and (3); 9859/VPCP-KGVX of 13/10/2025; Civil Code 2015, art. 148(5)]\n",
			"Monday     2026-02-23  the term ends at 24:00 [Civil Code 2015, art. 148(6)]\n",
		}},
		{explain("2 weeks", "2028-01-14 09:00", deadline.English), []string{
			"Due: 24:00 Monday 2028-01-31.\nThe due date is provisional", "the corresponding day [Civil Code 2015, art. 148(2)]\n",
			"Saturday   2028-01-29  not worked (weekly rest (provisional)): the term goes on to the next working day", "the term ends at 24:00 (provisional)",
		}},
		{explain("1 day", "2026-03-12 05:00", deadline.English), []string{
			"Thursday   2026-03-12  received at 05:00, before the office opens\n",
			"Thursday   2026-03-12  counts as received at 07:30; this day is not counted",
			"Friday     2026-03-13  day 1\n",
		}},
		{explain("1 month", "2026-05-31 09:00", deadline.Vietnamese), []string{ // a Sunday, so from Monday 1/6
			"Chủ Nhật   31/05/2026  tiếp nhận lúc 09:00, vào ngày không làm việc: nghỉ hằng tuần", "Thứ Tư     01/07/2026  ngày tương ứng [Bộ luật Dân sự 2015, Điều 148 khoản 3]\n",
		}},
		{explain("1 month", "2026-03-31 09:00", deadline.Vietnamese), []string{
			"Thứ Năm    30/04/2026  ngày cuối tháng, vì không có ngày tương ứng [Bộ luật Dân sự 2015, Điều 148 khoản 3]\n",
			"nghỉ (Ngày Chiến thắng): hạn chuyển sang ngày làm việc tiếp theo [",
		}},
		{explain("1 year", "2024-02-29 09:00", deadline.English), []string{
			"Friday     2025-02-28  the month's last day, since there is no corresponding day [Civil Code 2015, art. 148(3) (by analogy)]\n",
		}},
		{explain("1 working day", "2011-01-28 09:00", deadline.English), []string{
			"received at 09:00; this day is not counted [Civil Code 2005, art. 152(2)]", "ends at 24:00 [Civil Code 2005, art. 153(6)]",
		}},
		{explain("1 working day", "2005-12-30 09:00", deadline.English), []string{"this day is not counted [Civil Code 1995]"}},
		{explain("3 days", "2029-11-23 09:00", deadline.English), []string{
			"The due date is provisional: whether a day of the count is worked is not settled yet.", "Monday     2029-11-26  day 3: working day (provisional)",
		}},
		{explain("1 year", "2025-09-01 09:00", deadline.English), []string{"art. 148(4)"}},
	} {
		for _, want := range x.want {
			if !strings.Contains(x.text, want) {
				t.Errorf("there is no %q in:\n%s", want, x.text)
			}
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestExplainReturnsTheErrorOfItsWriter(t *testing.T) {
	trace, err := clock(t).Trace(deadline.Rule{Term: deadline.MustParseTerm("1 month")}, at("2026-01-17 09:00"))
	if err != nil {
		t.Fatal(err)
	}
	if err := trace.Explain(brokenWriter{}, deadline.English); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("%v", err)
	}
}

func TestTheZeroTraceHasNothingToSay(t *testing.T) {
	var none deadline.Trace
	for s := range none.Steps() {
		t.Errorf("a step: %+v", s)
	}
	if err := none.Explain(brokenWriter{}, deadline.English); err != nil {
		t.Error(err)
	}
}

func ExampleClock_Deadline() {
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		fmt.Println(err)
		return
	}
	rule := deadline.Rule{Term: deadline.MustParseTerm("05 ngày làm việc")}
	due, err := clock.Deadline(rule, at("2026-02-12 16:10"))
	fmt.Println(due.LastDay, err)

	rule.Late = deadline.NextWorkingDayAfter(civil.MustParseTimeOfDay("15:00"))
	due, err = clock.Deadline(rule, at("2026-02-12 16:10"))
	fmt.Println(due.LastDay, err)

	fmt.Println(due.Judge(at("2026-02-27 16:59")))
	// Output:
	// 2026-02-26 <nil>
	// 2026-02-27 <nil>
	// on time
}

func ExampleTrace_Explain() {
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		fmt.Println(err)
		return
	}
	trace, err := clock.Trace(deadline.Rule{Term: deadline.MustParseTerm("03 ngày làm việc")}, at("2026-08-28 09:00"))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := trace.Explain(os.Stdout, deadline.English); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Term of 3 working days, received at 09:00 Friday 2026-08-28.
	// Due: 24:00 Monday 2026-09-07.
	//
	//   Friday     2026-08-28  received at 09:00; this day is not counted [Civil Code 2015, art. 147(2)]
	//   Saturday   2026-08-29  not counted: weekly rest [Decision 188/1999/QĐ-TTg; the 40-hour week]
	//   Sunday     2026-08-30  not counted: weekly rest [Decision 188/1999/QĐ-TTg; the 40-hour week]
	//   Monday     2026-08-31  not counted: swapped day off (for 2026-08-22) [9859/VPCP-KGVX of 13/10/2025]
	//   Tuesday    2026-09-01  not counted: National Day (adjacent day) [Labour Code 2019 (45/2019/QH14), art. 112(1)(đ) and (3); 9859/VPCP-KGVX of 13/10/2025]
	//   Wednesday  2026-09-02  not counted: National Day [Labour Code 2019 (45/2019/QH14), art. 112(1)(đ)]
	//   Thursday   2026-09-03  day 1
	//   Friday     2026-09-04  day 2
	//   Saturday   2026-09-05  not counted: weekly rest [Decision 188/1999/QĐ-TTg; the 40-hour week]
	//   Sunday     2026-09-06  not counted: weekly rest [Decision 188/1999/QĐ-TTg; the 40-hour week]
	//   Monday     2026-09-07  day 3
	//   Monday     2026-09-07  the term ends at 24:00 [Civil Code 2015, art. 148(6)]
}
