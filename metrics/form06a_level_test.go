package metrics_test

import (
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

// levelOf is a level an agency, one of no level and one of no tier that exists.
func levelOf(agency string) dossier.Tier {
	return map[string]dossier.Tier{"A": dossier.Commune, "B": 99}[agency]
}

func TestAFormByLevelHasAHeadingWithItsSum(t *testing.T) {
	tier := func(agency string) dossier.Tier {
		return map[string]dossier.Tier{"S1": dossier.Province, "S2": dossier.Province, "X": dossier.Commune}[agency]
	}
	row := func(agency string, early int64) metrics.Form06aRow {
		r := publishedRow(agency, metrics.Form06aCountsOf(metrics.Tally{Online: early, Early: early}))
		r.Agency = agency
		return r
	}
	f := metrics.Form06a{Rows: []metrics.Form06aRow{row("?", 1), row("X", 2), row("S2", 4), row("S1", 8)}, Total: metrics.Form06aCountsOf(metrics.Tally{Online: 15, Early: 15})}
	f = f.ByLevel(tier).ByLevel(tier) // twice is as once
	if got := f.Check(); len(got) > 0 {
		t.Errorf("%v", got)
	}
	text := written(t, func(w io.Writer) error { return f.Table().WriteText(w, deadline.Vietnamese) })
	var got []string
	for _, line := range strings.Split(text, "\n")[7:] {
		if fields := strings.Fields(line); len(fields) > 3 && fields[0] != "Nguồn:" {
			got = append(got, strings.Join(fields[:4], " "))
		}
	}
	want := []string{"I Cấp tỉnh 12", "1 S2 4 4", "2 S1 8 8", "II Cấp xã 2", "3 X 2 2", "III Không rõ cấp", "4 ? 1 1", "Tổng số 15 15"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s\n%s", diff, text)
	}
	data := strings.Split(written(t, f.Table().WriteCSV), "\n")
	for i, want := range []string{"no,tier,name,received_total,", "subtotal,province,,12,", "1,province,S2,4,", "2,province,S1,8,", "subtotal,commune,,2,", "3,commune,X,2,", "subtotal,,,1,", "4,,?,1,", "total,,,15,"} {
		if !strings.HasPrefix(data[i], want) {
			t.Errorf("line %d of CSV is %s, want %s...", i+1, data[i], want)
		}
	}
	f.Rows[0].Counts.Early, f.Rows[0].Counts.OnTime = fig(11), fig(1)
	if got := f.Check(); len(got) != 4 || got[0].Error() != `metrics: form II.06a/VPCP/KSTT, row "Province": (8) is 11, but the sum of the rows is 12` || got[3].Row != -1 {
		t.Errorf("a subtotal that is not the sum: %v", got)
	}
	flat := f.ByLevel(nil)
	if diff := cmp.Diff(f.Rows, flat.Rows, cmp.Comparer(func(a, b metrics.Cell) bool { return a == b })); diff != "" {
		t.Errorf("no function (-want +got):\n%s", diff)
	}
}

func TestWhatOneRowDoesNotGiveHasNoSubtotal(t *testing.T) {
	a, b := publishedRow("A", metrics.Form06aCounts{Total: fig(2), Resolved: fig(1), Withdrawn: fig(1)}), publishedRow("B", metrics.Form06aCounts{Total: fig(3)})
	f := metrics.Form06a{Rows: []metrics.Form06aRow{a, b}}.ByLevel(func(string) dossier.Tier { return dossier.Commune })
	want := metrics.Form06aCounts{Total: fig(5), Withdrawn: fig(1)} // what has no column counts as none
	if diff := cmp.Diff(want, f.Rows[0].Counts); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := a.Counts.Plus(b.Counts); got != want || f.Table().Total != nil {
		t.Errorf("%+v, total %v", got, f.Table().Total)
	}
}

func TestFoldedIsMarkedAsAConventionAndMovesWhatItNames(t *testing.T) {
	f := small(t).Form06a()
	folded := f.Folded()
	want := f.Total
	want.Resolved.N, want.OnTime.N, want.Within.N = want.Resolved.N+1, want.OnTime.N+1, want.Within.N+1
	want.Withdrawn, want.OpenUnknown = metrics.Figure{}, metrics.Figure{}
	if diff := cmp.Diff(want, folded.Total); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if again := folded.Folded(); again.Total != folded.Total {
		t.Errorf("folded twice: %+v", again.Total)
	}
	if f.Counted != metrics.AsTheyAre || f.Total.Withdrawn != fig(1) {
		t.Error("folding changes the form it is of")
	}
	note := words("Quy ước riêng của nơi dùng, không phải quy định: (9) gồm cả hồ sơ rút; (12) gồm cả hồ sơ chờ bổ sung và hồ sơ khác. Nguồn: ghi chú dưới tiêu đề biểu do một phần mềm một cửa xuất ra (chỉ thấy trong phần mềm hoặc dữ liệu).",
		"A local convention, not law: (9) includes dossiers withdrawn; (12) includes those awaiting supplements and others. Source: notes under the header of the form as one-stop software exports it (seen in software or data only).")
	if notes := folded.Table().Notes; notes[len(notes)-2] != note {
		t.Errorf("%v", notes)
	}
	for _, n := range f.Table().Notes {
		if n == note {
			t.Error("a form as it is has the note")
		}
	}
	merged := metrics.Form06a{Total: metrics.Form06aCounts{EarlyOrOnTime: fig(1), Withdrawn: fig(2), Stopped: fig(4), OpenUnknown: fig(3)}}.Folded().Total
	if want := (metrics.Form06aCounts{EarlyOrOnTime: fig(3), Stopped: fig(4), OpenUnknown: fig(3)}); merged != want { // no (12) to be counted in
		t.Errorf("%+v, want %+v", merged, want)
	}
	if metrics.AsTheyAre.String() != "as-they-are" || metrics.FoldedLocally.String() != "folded" || metrics.AsTheyAre.Text() == metrics.FoldedLocally.Text() || metrics.AsTheyAre.Source() == metrics.FoldedLocally.Source() {
		t.Error("the conventions say the same")
	}
}
