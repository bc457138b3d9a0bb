package metrics_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

// What was not made, or made of nothing, says so instead of ending the program.
func TestWhatWasNotMadeSaysSo(t *testing.T) {
	row := record.Row{Received: moment("2024-03-04"), Status: 4}
	var counter, other metrics.Counter
	var bulk metrics.BulkCounter
	var combine metrics.Combine
	for name, do := range map[string]func() error{
		"Counter.Add":        func() error { return counter.Add(&row) },
		"Counter.AddLog":     func() error { return counter.AddLog(&row, nil) },
		"Counter.Merge":      func() error { return counter.Merge(&other) },
		"Counter.Merge nil":  func() error { return count(t, metrics.Question{Due: given()}, nil).Merge(nil) },
		"BulkCounter.Count":  func() error { _, err := bulk.Count(strings.NewReader("")); return err },
		"Counter.Add nil":    func() error { c, _ := metrics.NewCounter(metrics.Question{Due: given()}); return c.Add(nil) },
		"Counter.AddLog nil": func() error { c, _ := metrics.NewCounter(metrics.Question{Due: given()}); return c.AddLog(nil, nil) },
		"SubjectOf nil":      func() error { _, err := metrics.Question{Due: given()}.SubjectOf(nil, nil); return err },
		"Combine.AddInput":   func() error { _, err := combine.AddInput(combine.CreateAccumulator(), row); return err },
		"ReadCube nil":       func() error { _, err := metrics.ReadCube(nil); return err },
		"Cube.WriteTo nil":   func() error { _, err := new(metrics.Cube).WriteTo(nil); return err },
		"GivenDue":           func() error { _, err := metrics.NewCounter(metrics.Question{Due: metrics.GivenDue(nil)}); return err },
		"ComputedDue": func() error {
			_, err := metrics.NewCounter(metrics.Question{Due: metrics.ComputedDue(nil, dossier.Catalogue{})})
			return err
		},
	} {
		if err := do(); err == nil || !strings.HasPrefix(err.Error(), "metrics: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	counter.Reject()
	if counter.Cube().Len() != 0 || counter.Report().Rejected != 0 {
		t.Error("the zero Counter has counted")
	}
	if bulk.Cube().Len() != 0 || len(bulk.Report().Rows) != 0 {
		t.Error("the zero BulkCounter has counted")
	}
	if len(combine.ExtractOutput(combine.CreateAccumulator()).Rows) != 0 || len(combine.ExtractOutput(nil).Rows) != 0 {
		t.Error("the zero Combine has counted")
	}
	made, err := metrics.NewCombine(metrics.Question{Due: given(), Period: march()})
	if err != nil {
		t.Fatal(err)
	}
	if got := made.ExtractOutput(nil); got.Period != march() || len(got.Rows) != 0 {
		t.Errorf("the answer of no cube: %+v", got)
	}
	if none := new(metrics.Cube); !none.Equal(nil) || aCube(t).Equal(nil) {
		t.Error("a nil cube is not equal to the zero one alone")
	}
}

// An indicator that was renamed would be counted, and its counts could not be read.
func TestAnIndicatorIsAskedByItsOwnName(t *testing.T) {
	mine, err := metrics.RateBy("mine", 1, holiday.Text{EN: "mine"}, func(metrics.Subject) metrics.Part { return metrics.Met })
	if err != nil {
		t.Fatal(err)
	}
	renamed := func(i metrics.Indicator, name string, version int) metrics.Indicator {
		i.Name, i.Version = name, version
		return i
	}
	late, measure := indicators(t, "late")[0], indicators(t, "lateness_in_working_days")[0]
	for _, bad := range []metrics.Indicator{
		renamed(late, "my_late", 1), renamed(late, "late", 2), renamed(measure, "mine", 1), renamed(mine, "my-rate", 1), renamed(mine, "late", 1), renamed(mine, "mine", 0),
	} {
		if _, err := metrics.NewCounter(metrics.Question{Due: given(), Indicators: []metrics.Indicator{bad}}); err == nil {
			t.Errorf("%s is asked", bad.ID())
		}
	}
	if _, err := metrics.NewCounter(metrics.Question{Due: given(), Indicators: []metrics.Indicator{mine, late, measure, renamed(mine, "other", 3)}}); err != nil {
		t.Error(err)
	}
}

// A part that does not exist is an error, and nothing is counted of the dossier.
func TestAPartThatDoesNotExistIsAnError(t *testing.T) {
	mine, err := metrics.RateBy("mine", 1, holiday.Text{EN: "mine"}, func(metrics.Subject) metrics.Part { return 9 })
	if err != nil {
		t.Fatal(err)
	}
	c, err := metrics.NewCounter(metrics.Question{Due: given(), Indicators: []metrics.Indicator{mine}})
	if err != nil {
		t.Fatal(err)
	}
	err = c.Add(&record.Row{Line: 7, Received: moment("2024-03-04"), Status: 4})
	if err == nil || !strings.Contains(err.Error(), "line 7: indicator mine: there is no part 9") || c.Cube().Len() != 0 {
		t.Errorf("%v, %d groups", err, c.Cube().Len())
	}
}

// Two codes that JSON would make one are an error there, in reports and in tables, and are written as they are elsewhere.
func TestCodesThatJSONCannotTellApartAreAnError(t *testing.T) {
	var rows []record.Row
	for _, agency := range []string{"A\xff", "A\xfe"} {
		rows = append(rows, record.Row{Agency: agency, Received: moment("2024-03-04"), Status: 4})
	}
	r := count(t, metrics.Question{Due: given(), By: []metrics.Dimension{metrics.ByAgency}}, rows).Report()
	var b bytes.Buffer
	if err := r.WriteJSON(&b); err == nil || !strings.Contains(err.Error(), `agency "A\xfe" is not UTF-8`) {
		t.Errorf("a report: %v", err)
	}
	if err := r.Table().WriteJSON(&b); err == nil || !strings.Contains(err.Error(), `agency "A\xfe" is not UTF-8`) {
		t.Errorf("a table: %v", err)
	}
	b.Reset()
	if err := r.Table().WriteCSV(&b); err != nil || !strings.Contains(b.String(), "A\xff") {
		t.Errorf("as CSV: %v", err)
	}
	w, err := metrics.NewTableWriter(&b, metrics.Table{Columns: []metrics.Column{{Key: "a", Kind: metrics.TextColumn}}}, metrics.FormatJSON, deadline.English)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close([]metrics.Cell{metrics.TextCell("\xff")}); err == nil {
		t.Error("in the total it is written")
	}
}

// A dossier that has ended, nobody knows when, is among those due in its period, and neither on time nor late.
func TestDefect_EndedAtAnUnknownInstantIsStillDue(t *testing.T) {
	q := metrics.Question{Period: march(), Due: given(), Indicators: indicators(t, "early_or_on_time_of_due,late_of_due")}
	rows := []record.Row{
		{Received: moment("2024-03-02"), Due: moment("2024-03-08"), Status: record.StatusReturned},
		{Received: moment("2024-01-02"), Due: moment("2024-03-08"), Returned: moment("2024-02-20"), Status: record.StatusReturned},
		{Received: moment("2024-03-02"), Due: moment("2024-04-08"), Status: record.StatusReturned},
		{Received: moment("2024-03-02"), Due: moment("2024-03-08"), Status: record.StatusWithdrawn},
		{Received: moment("2024-03-02"), Due: moment("2024-03-08"), Status: record.StatusStopped},
		{Received: moment("2024-03-02"), Due: moment("2024-03-08"), Finished: moment("2024-03-07"), Status: record.StatusDone},
	}
	r := count(t, q, rows).Report()
	for k, want := range []metrics.Count{{Num: 1, Den: 3}, {Num: 0, Den: 3}} {
		if got := r.Count(r.All, k); got != want {
			t.Errorf("%s: %+v, want %+v", r.Indicators[k].Name, got, want)
		}
	}
}
