package metrics_test

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

// Counted by hand: two dossiers of the province's own, one of a commune under it, one of an agency that is not in the tree.
func TestATreeIsWrittenWithItsSums(t *testing.T) {
	tree, err := metrics.NewTree([]metrics.Agency{{Code: "H", Name: "Tỉnh H"}, {Code: "H.1", Name: "Xã Một", Parent: "H"}, {Code: "H.2", Parent: "H"}})
	if err != nil {
		t.Fatal(err)
	}
	row := func(agency, finished string) record.Row {
		return record.Row{Agency: agency, Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment(finished), Status: record.StatusDone}
	}
	c := count(t, metrics.Question{By: []metrics.Dimension{metrics.ByAgency}, Due: given()},
		[]record.Row{row("H", "2024-03-07"), row("H", "2024-03-09"), row("H.1", "2024-03-08"), row("Q", "2024-03-07")}).Cube()
	table, err := tree.Table(c)
	if err != nil {
		t.Fatal(err)
	}
	got := written(t, func(w io.Writer) error { return table.WriteText(w, deadline.English) })
	const want = `Administrative procedures: dossiers received and resolved (by form II.06a/VPCP/KSTT)
Period: every dossier of the data
Due dates: as given in the dossiers

                       Of its  Received          direct,  carried  Resolved                        In progress                                       Early or                  Fully    Paid
Depth  Code  Agency       own     total  online     post     over     total  early  on time  late        total  within  overdue          Early        on time           Late  online  online
                                    (3)     (4)      (5)      (6)       (7)    (8)      (9)  (10)         (11)    (12)     (13)
--------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
0      H     Tỉnh H         2         3       0        3        0         3      1        1     1            0       0        0  33.33 % (1/3)  66.67 % (2/3)  33.33 % (1/3)       -       -
1      H.1     Xã Một       1         1       0        1        0         1      0        1     0            0       0        0      0 % (0/1)    100 % (1/1)      0 % (0/1)       -       -
0      Q     Q              1         1       0        1        0         1      1        0     0            0       0        0    100 % (1/1)    100 % (1/1)      0 % (0/1)       -       -
--------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
             Total          4         4       0        4        0         4      2        1     1            0       0        0     50 % (2/4)     75 % (3/4)     25 % (1/4)       -       -
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for name, none := range map[string]*metrics.Cube{"not grouped by agency": count(t, metrics.Question{Due: given()}, nil).Cube(), "nil": nil} {
		if _, err := tree.Table(none); err == nil {
			t.Errorf("a cube that is %s has a table by agency", name)
		}
		if _, err := tree.Form06a(none, ""); err == nil {
			t.Errorf("a cube that is %s has a form by agency", name)
		}
	}
}

// What indicators counted is summed down the tree like the rest, and is in the form with neither a column nor a note.
func TestIndicatorsAreSummedDownTheTree(t *testing.T) {
	tree, err := metrics.NewTree([]metrics.Agency{{Code: "H"}, {Code: "H.1", Parent: "H"}})
	if err != nil {
		t.Fatal(err)
	}
	asked, err := metrics.ParseIndicators("late_of_received,lateness_in_working_days")
	if err != nil {
		t.Fatal(err)
	}
	row := func(agency, finished string) record.Row {
		return record.Row{Agency: agency, Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment(finished), Status: record.StatusDone}
	}
	c := count(t, metrics.Question{By: []metrics.Dimension{metrics.ByAgency}, Due: given(), Indicators: asked},
		[]record.Row{row("H", "2024-03-12"), row("H.1", "2024-03-08"), row("H.1", "2024-03-14")}).Cube()
	table, err := tree.Table(c)
	if err != nil {
		t.Fatal(err)
	}
	got, err := csv.NewReader(strings.NewReader(written(t, table.WriteCSV))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := slices.Index(got[0], "indicator_late_of_received_num")
	if at < 0 || got[1][at] != "2" || got[2][at] != "1" || got[3][at] != "2" {
		t.Errorf("%v", got)
	}
	if at = slices.Index(got[0], "indicator_lateness_in_working_days_mean"); at < 0 || got[1][at] != "3" || got[2][at] != "4" || got[3][at] != "3" {
		t.Errorf("%v", got)
	}
	if len(table.Notes) != 3 || len(c.Report().Form06a().Notes) != 1 || len(c.Report().Summary().Notes) != 1 {
		t.Errorf("%q, %q, %q", table.Notes, c.Report().Form06a().Notes, c.Report().Summary().Notes)
	}
}
