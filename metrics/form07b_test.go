package metrics_test

import (
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// procedure is one with a limit, resolved by the agencies; with a process when it has steps.
func procedure(code string, agencies []dossier.Agency, steps ...dossier.Step) dossier.Procedure {
	p := dossier.Procedure{Code: code, Name: code, Agencies: agencies, Limits: []dossier.Limit{{Term: deadline.MustParseTerm("3 ngày làm việc")}}}
	if len(steps) > 0 {
		p.Processes = []dossier.Process{{Steps: steps}}
	}
	return p
}

func catalogue(t testing.TB, all ...dossier.Procedure) dossier.Catalogue {
	t.Helper()
	c, err := dossier.NewCatalogue(all)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestProceduresAreCountedOnceByTheirFirstAgency(t *testing.T) {
	at := func(name string, level dossier.Tier) dossier.Agency { return dossier.Agency{Name: name, Level: level} }
	step := dossier.Step{ID: "1", Name: "x", Role: "y", Duration: deadline.MustParseTerm("3 ngày làm việc")}
	c := catalogue(t,
		procedure("1.1", []dossier.Agency{at("B", dossier.Province)}, step),
		procedure("1.2", []dossier.Agency{at("A", dossier.Commune)}),
		procedure("1.3", []dossier.Agency{at("B", dossier.Province), at("A", dossier.Commune), at("D", dossier.Ministry)}, step),
		procedure("1.4", []dossier.Agency{at("B", dossier.Ministry)}),
		procedure("1.5", []dossier.Agency{{Code: "C", Level: dossier.District}}),
		procedure("1.6", nil),
	)
	f := metrics.CountProcedures(c, nil)
	zero := fig(0)
	tiers := func(total, province, district, commune, other int64) metrics.Form07bTiers {
		return metrics.Form07bTiers{Total: fig(total), Province: fig(province), District: fig(district), Commune: fig(commune), Other: fig(other)}
	}
	none := metrics.Form07bTiers{Total: zero, Province: zero, District: zero, Commune: zero, Other: zero}
	want := []metrics.Form07bCounts{
		{Authority: tiers(3, 2, 0, 0, 1), Workflows: tiers(2, 2, 0, 0, 0)},
		{Authority: tiers(1, 0, 0, 1, 0), Workflows: none},
		{Authority: tiers(1, 0, 1, 0, 0), Workflows: none},
		{Authority: tiers(1, 0, 0, 0, 1), Workflows: none},
	}
	var got []metrics.Form07bCounts
	var names []string
	for _, row := range f.Rows {
		got, names = append(got, row.Counts), append(names, row.Unit.In(deadline.English))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"B", "A", "C", "not stated"}, names); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(metrics.Form07bCounts{Authority: tiers(6, 2, 1, 1, 2), Workflows: tiers(2, 2, 0, 0, 0)}, f.Total); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := f.Check(); len(got) > 0 {
		t.Error(got)
	}
	f = metrics.CountProcedures(c, func(p dossier.Procedure) bool { return p.Code != "1.4" })
	if f.Total.OneStop != tiers(5, 2, 1, 1, 1) || f.Rows[0].Counts.OneStop != tiers(2, 2, 0, 0, 0) {
		t.Errorf("one-stop: %+v", f.Total.OneStop)
	}

	text := written(t, func(w io.Writer) error { return f.Table().WriteText(w, deadline.English) })
	var numbers []string
	for _, c := range f.Table().Columns {
		if c.Number != "" {
			numbers = append(numbers, c.Number)
		}
	}
	if got := strings.Join(numbers, ""); got != "(1)(2)(3)(4)(5)(6)(7)(8)(9)(10)(11)(12)(13)(14)" {
		t.Errorf("its columns are %s", got)
	}
	if want := "1    B                   3         2         0        0"; !strings.Contains(text, want) {
		t.Errorf("there is no %q in:\n%s", want, text)
	}
	for _, want := range []string{
		"Procedures with agencies of several levels: 1, counted by the first agency.\n",
		"District: no longer there since 1 July 2025 (local government of two tiers); the column is kept as in the form.\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in:\n%s", want, text)
		}
	}
	data := written(t, f.Table().WriteCSV)
	const csv = `no,unit,authority_total,authority_province,authority_district,authority_commune,authority_other,one_stop_total,one_stop_province,one_stop_district,one_stop_commune,one_stop_other,workflows_total,workflows_province,workflows_district,workflows_commune,workflows_other
1,B,3,2,0,0,1,2,2,0,0,0,2,2,0,0,0
2,A,1,0,0,1,0,1,0,0,1,0,0,0,0,0,0
3,C,1,0,1,0,0,1,0,1,0,0,0,0,0,0,0
4,,1,0,0,0,1,1,0,0,0,1,0,0,0,0,0
total,,6,2,1,1,2,5,2,1,1,1,2,2,0,0,0
`
	if diff := cmp.Diff(csv, data); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestEachRuleOfForm07bIsChecked(t *testing.T) {
	row := func(c metrics.Form07bCounts) metrics.Form07b { return metrics.Form07b{Total: c} }
	for _, c := range []struct {
		name string
		form metrics.Form07b
		want []string
	}{
		{"authority", row(metrics.Form07bCounts{Authority: metrics.Form07bTiers{Total: fig(5), Province: fig(1), District: fig(2), Commune: fig(3)}}), []string{"(3) is 5, but (4)+(5)+(6) is 6"}},
		{"one-stop", row(metrics.Form07bCounts{OneStop: metrics.Form07bTiers{Total: fig(5), Province: fig(1), District: fig(2), Commune: fig(3)}}), []string{"(7) is 5, but (8)+(9)+(10) is 6"}},
		{"workflows", row(metrics.Form07bCounts{Workflows: metrics.Form07bTiers{Total: fig(5), Province: fig(1), District: fig(2), Commune: fig(1), Other: fig(2)}}), []string{"(11) is 5, but (12)+(13)+(14)+workflows, ministry, no level is 6"}},
		{"below nothing", row(metrics.Form07bCounts{Workflows: metrics.Form07bTiers{Commune: fig(-1)}}), []string{"(14) is -1, but the least there can be is 0"}},
		{"no districts", row(metrics.Form07bCounts{Authority: metrics.Form07bTiers{Total: fig(5), Province: fig(1), Commune: fig(3)}}), nil},
		{"the sum of the rows", metrics.Form07b{Rows: []metrics.Form07bRow{
			{Unit: metrics.TextCell("A"), Counts: metrics.Form07bCounts{Authority: metrics.Form07bTiers{Total: fig(2)}, OneStop: metrics.Form07bTiers{Total: fig(2)}}},
			{Unit: metrics.TextCell("B"), Counts: metrics.Form07bCounts{Authority: metrics.Form07bTiers{Total: fig(2)}}},
		}, Total: metrics.Form07bCounts{Authority: metrics.Form07bTiers{Total: fig(5)}, OneStop: metrics.Form07bTiers{Total: fig(9)}}}, []string{"(3) is 5, but the sum of the rows is 4"}},
	} {
		var got []string
		for _, v := range c.form.Check() {
			got = append(got, strings.TrimPrefix(v.Error(), `metrics: form II.07b/VPCP/KSTT, row "Total": `))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if notes := c.form.Table().Notes; len(notes) != len(c.want)+2 {
			t.Errorf("%s: %v", c.name, notes)
		}
	}
}

func TestWhatIsCountedOfAnyCatalogueAgrees(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var all []dossier.Procedure
		for i := range rapid.IntRange(0, 8).Draw(rt, "procedures") {
			var agencies []dossier.Agency
			for _, name := range rapid.SampledFrom([][]string{nil, {"A"}, {"B"}, {"A", "B"}, {"B", "A"}}).Draw(rt, "agencies") {
				agencies = append(agencies, dossier.Agency{Name: name, Level: dossier.Tier(rapid.IntRange(0, 4).Draw(rt, "level"))})
			}
			all = append(all, procedure(string(rune('a'+i)), agencies))
		}
		f := metrics.CountProcedures(catalogue(t, all...), func(p dossier.Procedure) bool { return len(p.Agencies) > 0 })
		if got := f.Check(); len(got) > 0 || f.Table().Check() != nil || f.Total.Authority.Total.N != int64(len(all)) {
			rt.Fatalf("%v: %+v", got, f)
		}
	})
}
