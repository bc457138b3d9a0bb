package metrics_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// publishedRow is a row of a published table: what it does not print is not given.
func publishedRow(name string, counts metrics.Form06aCounts) metrics.Form06aRow {
	return metrics.Form06aRow{Label: []metrics.Cell{metrics.TextCell(name)}, Counts: counts}
}

func fig(n int64) metrics.Figure { return metrics.FigureOf(n) }

// Lâm Đồng, first quarter of 2020 (baolamdong.vn 2993657; law/metrics 5.4): early and on time as one, and of the communes nothing
// in progress and nothing late.
func lamDong() metrics.Form06a {
	row := func(received, resolved, onTime, late, open, within, overdue int64) metrics.Form06aCounts {
		return metrics.Form06aCounts{Total: fig(received), Resolved: fig(resolved), EarlyOrOnTime: fig(onTime), Late: fig(late),
			InProgress: fig(open), Within: fig(within), Overdue: fig(overdue)}
	}
	return metrics.Form06a{
		Rows: []metrics.Form06aRow{
			publishedRow("Cấp tỉnh", row(54575, 51780, 51072, 708, 2800, 2672, 128)),
			publishedRow("Cấp huyện", row(340060, 329596, 323911, 5685, 3405, 2436, 969)),
			publishedRow("Cấp xã", metrics.Form06aCounts{Total: fig(264610), Resolved: fig(261896), EarlyOrOnTime: fig(260612)}),
		},
		Total: row(659245, 643272, 635593, 7677, 7172, 5950, 1222),
	}
}

func TestAViolationHasItsRowAndBothSums(t *testing.T) {
	got := lamDong().Check()[0]
	want := metrics.Violation{Form: "II.06a/VPCP/KSTT", Row: 0, Name: words("Cấp tỉnh", "Cấp tỉnh"), Left: words("(3)", "(3)"), Right: words("(7)+(11)", "(7)+(11)"), LeftSum: 54575, RightSum: 54580}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if vi, en := got.In(deadline.Vietnamese), got.In(deadline.English); vi != `Không khớp ở dòng "Cấp tỉnh": (3) là 54575, nhưng (7)+(11) là 54580.` || en != `Row "Cấp tỉnh" does not agree: (3) is 54575, but (7)+(11) is 54580.` {
		t.Errorf("%s\n%s", vi, en)
	}
	var as metrics.Violation
	if err := error(got); !errors.As(err, &as) || as.Row != 0 {
		t.Errorf("as an error it is %v", err)
	}
	if total := lamDong().Check()[4]; total.Row != -1 || total.LeftSum != 635593 || total.RightSum != 635595 {
		t.Errorf("%+v", total)
	}
}

func TestEachRuleOfTheFormIsChecked(t *testing.T) {
	type c = metrics.Form06aCounts
	for _, test := range []struct {
		name string
		row  c
		want string
	}{
		{"received", c{Total: fig(6), Online: fig(1), DirectPost: fig(2), Carried: fig(4)}, "(3) is 6, but (4)+(5)+(6) is 7"},
		{"received, the period as one", c{Total: fig(6), InPeriod: fig(3), Carried: fig(4)}, "(3) is 6, but (4+5)+(6) is 7"},
		{"the period as one and in two", c{InPeriod: fig(4), Online: fig(1), DirectPost: fig(2)}, "(4+5) is 4, but (4)+(5) is 3"},
		{"resolved and in progress", c{Total: fig(6), Resolved: fig(4), InProgress: fig(1)}, "(3) is 6, but (7)+(11) is 5"},
		{"what is outside the form belongs to it", c{Total: fig(6), Resolved: fig(3), InProgress: fig(1), Withdrawn: fig(2), Unplaceable: fig(1)}, "(3) is 6, but (7)+(11)+withdrawn+no instant of ending is 7"},
		{"resolved", c{Resolved: fig(6), Early: fig(1), OnTime: fig(2), Late: fig(4)}, "(7) is 6, but (8)+(9)+(10) is 7"},
		{"resolved with the unknown", c{Resolved: fig(7), Early: fig(1), OnTime: fig(2), Late: fig(4), ResolvedUnknown: fig(1)}, "(7) is 7, but (8)+(9)+(10)+resolved, unknown is 8"},
		{"early and on time as one", c{EarlyOrOnTime: fig(3), Early: fig(1), OnTime: fig(1)}, "(8+9) is 3, but (8)+(9) is 2"},
		{"in progress", c{InProgress: fig(4), Within: fig(1), Overdue: fig(2)}, "(11) is 4, but (12)+(13) is 3"},
		{"in progress with the unknown", c{InProgress: fig(2), Within: fig(1), Overdue: fig(2), OpenUnknown: fig(1)}, "(11) is 2, but (12)+(13)+in progress, unknown is 4"},
		{"below nothing", c{Overdue: fig(-2)}, "(13) is -2, but the least there can be is 0"},
		{"what is not given is not checked", c{Total: fig(6), Online: fig(1), Carried: fig(4), Resolved: fig(1), Late: fig(5), Within: fig(9)}, ""},
		{"nothing given", c{}, ""},
	} {
		for _, where := range []metrics.Form06a{{Total: test.row}, {Rows: []metrics.Form06aRow{{Counts: test.row}}}} {
			row := "Total"
			if len(where.Rows) > 0 {
				row = "1" // by its number, for it has no label
			}
			want := `metrics: form II.06a/VPCP/KSTT, row "` + row + `": ` + test.want
			got := where.Check()
			if test.want == "" && len(got) > 0 || test.want != "" && (len(got) != 1 || got[0].Error() != want) {
				t.Errorf("%s: %v, want %s", test.name, got, want)
			}
		}
	}
}

func anyReport(t *rapid.T, outer testing.TB, by ...metrics.Dimension) metrics.Report {
	q := metrics.Question{Period: march(), By: by, Due: given()}
	return count(outer, q, rapid.SliceOfN(anyRow(), 0, 12).Draw(t, "rows")).Report()
}

func TestAFormOfAReportAlwaysAgrees(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := anyReport(rt, t, metrics.ByAgency, metrics.ByMonth).Form06a()
		for name, f := range map[string]metrics.Form06a{"as it is": f, "folded": f.Folded(), "by level": f.ByLevel(levelOf), "folded by level": f.Folded().ByLevel(levelOf), "by level, folded": f.ByLevel(levelOf).Folded()} {
			if got := f.Check(); len(got) > 0 {
				rt.Fatalf("%s: %v", name, got)
			}
		}
		for _, f := range []metrics.Form06a{f.Folded(), f.ByLevel(levelOf)} {
			if err := f.Table().Check(); err != nil {
				rt.Fatal(err)
			}
		}
	})
}

func TestOneFigureChangedIsAlwaysFound(t *testing.T) {
	figures := func(c *metrics.Form06aCounts) []*metrics.Figure {
		return []*metrics.Figure{&c.Total, &c.Online, &c.DirectPost, &c.Carried, &c.Resolved, &c.Early, &c.OnTime, &c.Late, &c.InProgress, &c.Within, &c.Overdue,
			&c.ResolvedUnknown, &c.OpenUnknown, &c.Withdrawn, &c.Stopped, &c.Unplaceable}
	}
	rapid.Check(t, func(rt *rapid.T) {
		f := anyReport(rt, t, metrics.ByAgency).Form06a()
		if rapid.Bool().Draw(rt, "by level") {
			f = f.ByLevel(levelOf)
		}
		row := &f.Total
		if at := rapid.IntRange(-1, len(f.Rows)-1).Draw(rt, "row"); at >= 0 {
			row = &f.Rows[at].Counts
		}
		rapid.SampledFrom(figures(row)).Draw(rt, "figure").N += rapid.SampledFrom([]int64{-1000, -1, 1, 1000}).Draw(rt, "by")
		if len(f.Check()) == 0 {
			rt.Fatalf("not found: %+v", f)
		}
	})
}

func TestTheFormIsWrittenWithItsHeadItsFaultsAndItsSource(t *testing.T) {
	f := lamDong()
	f.AtCentre, f.Reporter, f.Recipient = true, words("A", "A"), words("B", "B")
	f.Period = metrics.Period{From: march().From, To: march().To}
	got := written(t, func(w io.Writer) error { return f.Table().WriteText(w, deadline.English) })
	const want = `Form II.06a/VPCP/KSTT: Administrative procedures received and resolved at the Public Administration Service Centre
Reported by: A
Reported to: B
Period: from 2024-03-01 through 2024-03-31; as of 24:00 2024-03-31
Unit: dossiers

     Field, work  Received          direct,  carried  Resolved                        In progress                   early or
No.  by level        total  online     post     over     total  early  on time  late        total  within  overdue   on time
(1)  (2)               (3)     (4)      (5)      (6)       (7)    (8)      (9)  (10)         (11)    (12)     (13)     (8+9)
----------------------------------------------------------------------------------------------------------------------------
1    Cấp tỉnh        54575       -        -        -     51780      -        -   708         2800    2672      128     51072
2    Cấp huyện      340060       -        -        -    329596      -        -  5685         3405    2436      969    323911
3    Cấp xã         264610       -        -        -    261896      -        -     -            -       -        -    260612
----------------------------------------------------------------------------------------------------------------------------
     Total          659245       -        -        -    643272      -        -  7677         7172    5950     1222    635593

Row "Cấp tỉnh" does not agree: (3) is 54575, but (7)+(11) is 54580.
Row "Cấp huyện" does not agree: (3) is 340060, but (7)+(11) is 333001.
Row "Total" does not agree: (3) is 659245, but (7)+(11) is 650444.
Row "Total" does not agree: (7) is 643272, but (8+9)+(10) is 643270.
Row "Total" does not agree: (8+9) is 635593, but the sum of the rows is 635595.
Source: Circular 01/2020/TT-VPCP; the columns as one-stop software in use exports them (seen in software or data only).
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if data := written(t, f.Table().WriteCSV); !strings.Contains(data, "\n3,,Cấp xã,264610,,,,261896,,,,,,,,260612,,,,,\n") {
		t.Errorf("what is not given is not empty:\n%s", data)
	}
}

func TestAReportOfNoGroupsIsAForm(t *testing.T) {
	row := record.Row{Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-05"), Status: 10}
	f := count(t, metrics.Question{Period: march(), Due: metrics.DueBy("promise", words("Theo ngày hẹn.", "By the promise."), given().Of)}, []record.Row{row}).Report().Form06a()
	got := written(t, func(w io.Writer) error { return f.Table().WriteMarkdown(w, deadline.Vietnamese) })
	for _, want := range []string{"\n| 1 |  | 1 | 0 | 1 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |\n|  | **Tổng số** | **1** |", "\n- Theo ngày hẹn.\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in:\n%s", want, got)
		}
	}
	if got := f.Check(); len(got) > 0 {
		t.Errorf("%v", got)
	}
	empty := metrics.Form06a{}
	if table := empty.Table(); len(empty.Check()) > 0 || table.Check() != nil || table.Total != nil {
		t.Errorf("a form of nothing: %v, %+v", empty.Check(), table)
	}
	wide := metrics.Form06a{Rows: []metrics.Form06aRow{{Label: []metrics.Cell{metrics.TextCell("A"), metrics.TextCell("B")}}}}
	if err := wide.Table().WriteCSV(io.Discard); !errors.Is(err, metrics.ErrTable) {
		t.Errorf("more labels than there are columns: %v", err)
	}
}

func TestEveryFormHasItsSource(t *testing.T) {
	want := map[string]deadline.Evidence{"06a": deadline.SeenInData, "07b": deadline.SeenInData, "register": deadline.Unconfirmed, "summary": deadline.Unconfirmed}
	for _, f := range metrics.Forms() {
		if evidence, known := want[f.Key]; !known || f.Evidence != evidence || f.Title.VI == "" || f.Title.EN == "" || f.Source.VI == "" || f.Source.EN == "" {
			t.Errorf("%+v", f)
		}
		delete(want, f.Key)
	}
	if len(want) > 0 {
		t.Errorf("no source for %v", want)
	}
}

func TestAFigureThatIsNotGivenIsNotNought(t *testing.T) {
	if (metrics.Figure{}).String() != "-" || fig(0).String() != "0" || (metrics.Figure{}).Cell() != (metrics.Cell{}) || fig(0).Cell() != metrics.CountCell(0) {
		t.Error("a figure that is not given is as one of 0")
	}
}
