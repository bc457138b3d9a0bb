package metrics_test

import (
	"io"
	"os"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
	"pgregory.net/rapid"
)

func ExampleQuestion_Explain() {
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		panic(err)
	}
	procedures, err := dossier.NewCatalogue([]dossier.Procedure{
		{Code: "1.000100", Limits: []dossier.Limit{{Term: deadline.MustParseTerm("02 ngày làm việc")}}},
	})
	if err != nil {
		panic(err)
	}
	indicators, err := metrics.ParseIndicators("early,late,time_saved_in_working_days")
	if err != nil {
		panic(err)
	}
	q := metrics.Question{Due: metrics.ComputedDue(clock, procedures), Indicators: indicators}
	why, err := q.Explain(&record.Row{
		Code: "1", Procedure: "1.000100", Received: record.At(holiday.Midnight(moment("2026-04-29").Day()).Add(9 * 3600e9)),
		Finished: moment("2026-05-04"), Status: record.StatusDone,
	})
	if err != nil {
		panic(err)
	}
	if err := why.WriteText(os.Stdout, deadline.English); err != nil {
		panic(err)
	}
	// Output:
	// Why dossier 1 counts as it does
	// Procedure: 1.000100
	// Received: 2026-04-29 09:00
	// Finished: 2026-05-04
	// Status: done
	// Period: every dossier of the data
	// Due dates: computed from the procedures' limits
	// Last day of the limit: 2026-05-05
	// Class: early: finished 2026-05-04, before the last day of its limit, 2026-05-05
	//
	// Indicator                   This dossier                          Value  Why
	// -------------------------------------------------------------------------------------------------------------------------------------------------
	// early                       in the numerator and the denominator      -  finished on a day before the last; with a limit of hours, before its end
	// late                        in the denominator only                   -  dossiers resolved in the period, but not: finished after the due date
	// time_saved_in_working_days  in the numerator and the denominator      1  what was left of the limit at the finish; late is 0 (working days)
	//
	// Term of 2 working days, received at 09:00 Wednesday 2026-04-29.
	// Due: 24:00 Tuesday 2026-05-05.
	//
	//   Wednesday  2026-04-29  received at 09:00; this day is not counted [Civil Code 2015, art. 147(2)]
	//   Thursday   2026-04-30  not counted: Victory Day [Labour Code 2019 (45/2019/QH14), art. 112(1)(c)]
	//   Friday     2026-05-01  not counted: International Labour Day [Labour Code 2019 (45/2019/QH14), art. 112(1)(d)]
	//   Saturday   2026-05-02  not counted: weekly rest [Decision 188/1999/QĐ-TTg; the 40-hour week]
	//   Sunday     2026-05-03  not counted: weekly rest [Decision 188/1999/QĐ-TTg; the 40-hour week]
	//   Monday     2026-05-04  day 1
	//   Tuesday    2026-05-05  day 2
	//   Tuesday    2026-05-05  the term ends at 24:00 [Civil Code 2015, art. 148(6)]
}

func TestEveryClassIsExplained(t *testing.T) {
	row := func(received, due, finished string, status record.Status) record.Row {
		return record.Row{Code: "X1", Agency: "A", Received: moment(received), Due: moment(due), Finished: moment(finished), Status: status}
	}
	for _, c := range []struct {
		row  record.Row
		want string
	}{
		{row("2024-03-04", "2024-03-08", "2024-03-07", 9), "Class: early: finished 2024-03-07, before the last day of its limit, 2024-03-08"},
		{row("2024-03-04", "2024-03-08", "2024-03-08 16:59:00", 9), "Class: on time: finished 2024-03-08 16:59, on the last day of its limit, 2024-03-08"},
		{row("2024-03-04", "2024-03-08", "2024-03-09", 9), "Class: late: finished 2024-03-09, after its limit, 24:00 2024-03-08"},
		{row("2024-03-04", "", "2024-03-09", 9), "Class: resolved, unknown: no due date"},
		{row("2024-03-04", "2024-04-08", "", 4), "Class: in progress, within: as of 24:00 2024-03-31 its limit, 24:00 2024-04-08, is not over"},
		{row("2024-03-04", "2024-03-08", "", 4), "Class: in progress, overdue: as of 24:00 2024-03-31 it is past its limit, 24:00 2024-03-08"},
		{row("2024-03-04", "2024-03-01", "", 4), "Class: in progress, unknown: due before the receipt"},
		{row("2024-03-04", "2024-03-08", "2024-03-07", 7), "Class: withdrawn or stopped: the applicant withdrew it"},
		{row("2024-03-04", "2024-03-08", "2024-03-07", 8), "Class: withdrawn or stopped: the agency stopped it"},
		{row("2024-03-04", "2024-03-08", "", 9), "Class: no instant of ending: its status says it ended, and there is no NgayKetThucXuLy"},
		{row("2024-03-04", "2024-03-08", "", 1), "Class: not in the period: it is registered only, and not received"},
		{row("2024-03-04", "2024-03-08", "", 3), "Class: not in the period: it was not accepted"},
		{row("", "2024-03-08", "", 4), "Class: not in the period: there is no NgayTiepNhan"},
		{row("2024-04-04", "2024-04-08", "", 4), "Class: not in the period: it was received after the period, or after the as-of instant"},
		{row("2024-02-04", "2024-02-08", "2024-02-05", 9), "Class: not in the period: it had ended before the period"},
	} {
		why, err := metrics.Question{Period: march(), Due: given()}.Explain(&c.row)
		if err != nil {
			t.Fatal(err)
		}
		got := written(t, func(w io.Writer) error { return why.WriteText(w, deadline.English) })
		if !strings.Contains(got, "\n"+c.want+"\n") {
			t.Errorf("there is no %q in:\n%s", c.want, got)
		}
		if n := len(why.Indicators); n != len(metrics.Indicators()) {
			t.Errorf("%d indicators of %d", n, len(metrics.Indicators()))
		}
		vietnamese := written(t, func(w io.Writer) error { return why.WriteText(w, deadline.Vietnamese) })
		if !strings.Contains(vietnamese, "\nPhân loại: "+why.Subject.Place.Class.In(deadline.Vietnamese)+": "+why.Why.VI+"\n") {
			t.Errorf("the class is not in:\n%s", vietnamese)
		}
	}
}

// What is explained is what is counted.
func TestAnExplanationSaysWhatIsCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := anyRow().Draw(t, "row")
		q := metrics.Question{Period: anyPeriod(t), Due: given(), Indicators: metrics.Indicators()}
		why, err := q.Explain(&row)
		if err != nil {
			t.Fatal(err)
		}
		c, err := metrics.NewCounter(q)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Add(&row); err != nil {
			t.Fatal(err)
		}
		r := c.Report()
		for k, one := range why.Indicators {
			count, want := r.Count(r.All, k), metrics.Count{}
			switch one.Part {
			case metrics.Met:
				want = metrics.Count{Num: 1, Den: 1}
			case metrics.Other:
				want = metrics.Count{Den: 1}
			case metrics.NoData:
				want = metrics.Count{NoData: 1}
			}
			if count != want {
				t.Errorf("%s is explained as %v and counted as %+v", one.Indicator.Name, one.Part, count)
			}
			if spread, ok := r.Spread(r.All, k); ok && one.Part == metrics.Met && spread.Sum != max(0, one.Value) {
				t.Errorf("%s is explained as %d and counted as %d", one.Indicator.Name, one.Value, spread.Sum)
			}
		}
	})
}
