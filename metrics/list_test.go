package metrics_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func each(rows []record.Row) iter.Seq2[record.Row, error] {
	return func(yield func(record.Row, error) bool) {
		for _, r := range rows {
			if !yield(r, nil) {
				return
			}
		}
	}
}

func indicator(t testing.TB, name string) metrics.Indicator {
	i, err := metrics.ParseIndicator(name)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// The list behind an indicator has as many dossiers in each part as the indicator counts, and what two indicators make different of a
// dossier is all that they count differently.
func TestListsHaveTheDossiersThatAreCounted(t *testing.T) {
	q := metrics.Question{Due: given(), Clock: office(t), Procedures: oracleProcedures(t)}
	all := metrics.Indicators()
	rapid.Check(t, func(rt *rapid.T) {
		q := q
		q.Period = anyPeriod(rt)
		two := rapid.Permutation(all).Draw(rt, "indicators")[:2]
		rows := rapid.SliceOfN(anyTold(), 0, 5).Draw(rt, "rows")
		var parts [2]map[int]metrics.Part
		for n, one := range two {
			asked := q
			asked.Indicators = []metrics.Indicator{one}
			report := count(t, asked, rows).Report()
			for i := range rows {
				rows[i].Line = i
			}
			list, err := q.List(one, each(rows))
			if err != nil {
				rt.Fatal(err)
			}
			var got metrics.Count
			sum := int64(0)
			parts[n] = map[int]metrics.Part{}
			for d, err := range list {
				if err != nil {
					rt.Fatal(err)
				}
				parts[n][d.Row.Line] = d.Part
				sum += d.Value
				switch d.Part {
				case metrics.Met:
					got.Num, got.Den = got.Num+1, got.Den+1
				case metrics.Other:
					got.Den++
				case metrics.NoData:
					got.NoData++
				}
			}
			want, spread := metrics.Count{}, int64(0)
			if len(report.All.Counts) > 0 {
				want = report.All.Counts[0]
			}
			if len(report.All.Spreads) > 0 {
				spread = report.All.Spreads[0].Sum
			}
			if got != want || one.Measures() && sum != spread {
				rt.Fatalf("%s: the list has %+v and %d, counted are %+v and %d", one.Name, got, sum, want, spread)
			}
		}
		moved, err := q.Compare(two[0], two[1], each(rows))
		if err != nil {
			rt.Fatal(err)
		}
		met := map[int]bool{}
		for d, err := range moved {
			if err != nil || d.One != parts[0][d.Row.Line] || d.Two != parts[1][d.Row.Line] || d.One == d.Two {
				rt.Fatalf("%+v, %v", d, err)
			}
			met[d.Row.Line] = true
		}
		for i := range rows {
			if met[i] != (parts[0][i] != parts[1][i]) {
				rt.Fatalf("row %d moved: %v", i, met[i])
			}
		}
	})
}

// lists writes a list and a comparison in a format.
func lists(t testing.TB, q metrics.Question, rows []record.Row, f metrics.Format, l deadline.Language) (list, comparison string) {
	one, two := indicator(t, "lateness_in_working_days"), indicator(t, "late")
	var a, b bytes.Buffer
	w, err := metrics.NewListWriter(&a, q, one, f, l)
	if err != nil {
		t.Fatal(err)
	}
	listed, err := q.List(one, each(rows))
	if err != nil {
		t.Fatal(err)
	}
	for d := range listed {
		if err := w.Listed(d); err != nil {
			t.Fatal(err)
		}
	}
	c, err := metrics.NewCompareWriter(&b, q, one, two, f, l)
	if err != nil {
		t.Fatal(err)
	}
	moved, err := q.Compare(one, two, each(rows))
	if err != nil {
		t.Fatal(err)
	}
	for d := range moved {
		if err := c.Moved(d); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.Close(), c.Close()); err != nil {
		t.Fatal(err)
	}
	return a.String(), b.String()
}

func TestListsAreWrittenInEveryFormatEvenWhenEmpty(t *testing.T) {
	q := metrics.Question{Period: march(), Due: given(), Clock: office(t)}
	rows := []record.Row{
		{Code: "0001", Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-13"), Status: 9},
		{Code: "0002", Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-07"), Status: 9},
	}
	for _, some := range [][]record.Row{rows, nil} {
		for _, f := range []metrics.Format{metrics.FormatText, metrics.FormatMarkdown, metrics.FormatCSV, metrics.FormatJSON} {
			list, comparison := lists(t, q, some, f, deadline.English)
			if strings.Contains(list, "0001") != (some != nil) || strings.Contains(list, "0002") || strings.Contains(comparison, "0002") != (some != nil) {
				t.Errorf("%v:\n%s\n%s", f, list, comparison)
			}
			for _, text := range []string{list, comparison} {
				if _, err := csv.NewReader(strings.NewReader(text)).ReadAll(); f == metrics.FormatCSV && err != nil {
					t.Errorf("%v\n%s", err, text)
				}
				if f == metrics.FormatJSON && !json.Valid([]byte(text)) {
					t.Errorf("no JSON:\n%s", text)
				}
			}
		}
	}
	list, _ := lists(t, q, rows, metrics.FormatCSV, deadline.English)
	want := "code,agency,procedure,received,promised,finished,class,doubt,part_lateness_in_working_days,value\n" +
		"0001,A,,2024-03-04,2024-03-08,2024-03-13,late,,met,3\n"
	if diff := cmp.Diff(want, list); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	w, err := metrics.NewListWriter(brokenWriter{}, metrics.Question{}, indicator(t, "late"), metrics.FormatCSV, deadline.English)
	if err == nil {
		err = w.Close()
	}
	if !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("a writer that fails: %v", err)
	}
	if _, err := q.Compare(metrics.Indicator{}, indicator(t, "late"), each(nil)); err == nil {
		t.Error("an indicator that is none is compared")
	}
}
