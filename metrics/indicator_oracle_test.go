package metrics_test

import (
	"fmt"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
	"pgregory.net/rapid"
)

// oracleProcedures is the procedures that the oracle knows.
func oracleProcedures(t testing.TB) dossier.Catalogue {
	var all []dossier.Procedure
	for code, limit := range oracleLimits {
		p := dossier.Procedure{Code: code, Fee: dossier.Fee{Free: true}, Limits: []dossier.Limit{{Term: deadline.MustParseTerm(limit)}}}
		switch code {
		case "days":
			p.Fee = dossier.Fee{VND: 8000}
		case "office":
			p.Fee = dossier.Fee{Decision: "by area"}
		case "clock":
			p.Fee = dossier.Fee{}
		}
		all = append(all, p)
	}
	c, err := dossier.NewCatalogue(all)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// anyTold is a record with everything that an indicator may look at.
func anyTold() *rapid.Generator[record.Row] {
	return rapid.Custom(func(t *rapid.T) record.Row {
		r := anyRow().Draw(t, "row")
		flag := rapid.SampledFrom([]record.Flag{record.FlagAbsent, record.FlagNo, record.FlagYes})
		r.Procedure = rapid.SampledFrom([]string{"days", "days", "calendar", "office", "clock", "none", ""}).Draw(t, "procedure")
		r.HasFee = r.Fee > 0
		r.Supplements = rapid.SampledFrom([]int{0, 0, 0, 0, 1, 2}).Draw(t, "supplements")
		r.Digitised, r.VNeID = flag.Draw(t, "digitised"), flag.Draw(t, "vneid")
		r.Reused, r.FromStore, r.PopulationData, r.ElectronicResult = flag.Draw(t, "reused"), flag.Draw(t, "store"), flag.Draw(t, "population"), flag.Draw(t, "electronic")
		if rapid.Bool().Draw(t, "was paid") {
			r.Paid = anyMoment(t, "paid")
		}
		if rapid.Bool().Draw(t, "was refused") {
			r.Refused = anyMoment(t, "refused")
		}
		near := func(name string, m record.Moment) record.Moment { // days apart, and often on one day
			day := m.Day().AddDays(rapid.SampledFrom([]int{0, 0, 1, 2, 3, 5, 10, 12, 15}).Draw(t, name))
			if rapid.IntRange(0, 3).Draw(t, name+" kind") == 0 {
				return record.On(day)
			}
			return record.At(holiday.Midnight(day).Add(m.Start().Sub(holiday.Midnight(m.Day()))))
		}
		if rapid.Bool().Draw(t, "due soon") {
			r.Due = near("due", r.Received)
		}
		if rapid.Bool().Draw(t, "finished soon") {
			r.Finished = near("finished", r.Received)
		}
		return r
	})
}

// Every indicator counts of every record what its definition says, and does so in each of the ways it can.
func TestEveryIndicatorCountsWhatItsDefinitionSays(t *testing.T) {
	clock, procedures := office(t), oracleProcedures(t)
	all := metrics.Indicators()
	seen := map[string]int{}
	rapid.Check(t, func(rt *rapid.T) {
		o := oracle{period: anyPeriod(rt), computed: rapid.Bool().Draw(rt, "computed"), clock: clock, row: anyTold().Draw(rt, "dossier")}
		q := metrics.Question{Period: o.period, Due: given(), Indicators: all, Clock: clock, Procedures: procedures}
		if o.computed {
			q.Due = metrics.ComputedDue(clock, procedures)
		}
		report := count(t, q, []record.Row{o.row}).Report()
		for i, one := range all {
			want, value := metrics.NotAsked, int64(0)
			known := false
			if one.Measures() {
				value, want, known = o.measure(one.Name)
			} else {
				want, known = o.rate(one.Name)
			}
			if !known {
				rt.Fatalf("the oracle does not know %s", one.Name)
			}
			got, gotValue := partOf(report, i)
			if got != want || one.Measures() && want == metrics.Met && gotValue != value {
				rt.Fatalf("%s of %+v in %+v, computed %v: %v %d, want %v %d", one.Name, o.row, o.period, o.computed, got, gotValue, want, value)
			}
			seen[fmt.Sprintf("%s: %v", one.Name, want)]++
		}
	})
	if testing.Short() {
		return // too few records for all of it to come about
	}
	for _, one := range all {
		parts := []metrics.Part{metrics.NotAsked, metrics.Met}
		if !one.Measures() {
			parts = append(parts, metrics.Other)
		}
		for _, part := range parts {
			if seen[fmt.Sprintf("%s: %v", one.Name, part)] == 0 && one.Name != "limit_used" {
				t.Errorf("%s was never %v: the records are too few or too alike", one.Name, part)
			}
		}
	}
}

// partOf returns what the one record of a report is to its nth indicator, and the value of a measure.
func partOf(r metrics.Report, n int) (metrics.Part, int64) {
	if len(r.All.Counts) == 0 {
		return metrics.NotAsked, 0 // of no record that is there
	}
	c := r.All.Counts[n]
	value, measures := int64(0), 0
	for _, one := range r.Indicators[:n] {
		if one.Measures() {
			measures++
		}
	}
	if r.Indicators[n].Measures() {
		value = r.All.Spreads[measures].Sum
	}
	switch {
	case c.NoData > 0:
		return metrics.NoData, value
	case c.Num > 0:
		return metrics.Met, value
	case c.Den > 0:
		return metrics.Other, value
	}
	return metrics.NotAsked, value
}
