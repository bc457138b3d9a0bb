package metrics_test

import (
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

// By the description a dossier without a due date is on time when it took no longer than its procedure allows.
func TestWithoutADueDate766JudgesByTheLimitOfTheProcedure(t *testing.T) {
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := dossier.NewCatalogue([]dossier.Procedure{{Code: "1.000100", Limits: []dossier.Limit{{Term: deadline.MustParseTerm("03 ngày làm việc")}}}})
	if err != nil {
		t.Fatal(err)
	}
	rows := []record.Row{ // due Thursday 7/3
		{Agency: "A", Procedure: "1.000100", Received: moment("2024-03-04"), Finished: moment("2024-03-07"), Status: record.StatusDone},
		{Agency: "A", Procedure: "1.000100", Received: moment("2024-03-04"), Finished: moment("2024-03-08"), Status: record.StatusDone},
		{Agency: "A", Procedure: "1.000101", Received: moment("2024-03-04"), Finished: moment("2024-03-04"), Status: record.StatusDone}, // of no known limit
		{Agency: "A", Procedure: "1.000100", Received: moment("2024-03-28"), Status: record.StatusProcessing},                           // due 2/4
	}
	q := question766()
	q.Clock, q.Procedures = clock, catalogue
	report := count(t, q, rows).Report()
	if counts, _ := report.Counts766(report.All); counts.OnTime != (metrics.Ratio{Num: 2, Den: 4}) || counts.ResolvedOnTime != (metrics.Ratio{Num: 1, Den: 3}) || counts.OpenWithin != (metrics.Ratio{Num: 1, Den: 1}) {
		t.Errorf("%+v", counts)
	}
	other, err := dossier.NewCatalogue([]dossier.Procedure{{Code: "1.000100", Limits: []dossier.Limit{{Term: deadline.MustParseTerm("04 ngày làm việc")}}}})
	if err != nil {
		t.Fatal(err)
	}
	one := count(t, metrics.Question{Due: given(), Clock: clock, Procedures: catalogue, Indicators: metrics.Indicators766()[1:2]}, nil).Cube()
	two := count(t, metrics.Question{Due: given(), Clock: clock, Procedures: other, Indicators: metrics.Indicators766()[1:2]}, nil).Cube()
	if err := one.Merge(two); err == nil || !strings.Contains(err.Error(), "what time is measured by") {
		t.Errorf("counts by the limits of two catalogues are put together: %v", err)
	}
}
