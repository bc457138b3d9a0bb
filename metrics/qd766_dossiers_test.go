package metrics_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func question766(by ...metrics.Dimension) metrics.Question {
	return metrics.Question{Period: march(), By: by, Due: given(), Indicators: metrics.Indicators766()}
}

// allColumns is a file with every column.
const allColumns = record.Columns(1<<32 - 1)

// twelve766 is twelve dossiers received in March, made so that no two components have the same counts, and one of February.
func twelve766() []record.Row {
	yes := func(so bool) record.Flag {
		if so {
			return record.FlagYes
		}
		return record.FlagNo
	}
	var all []record.Row
	for i := range 12 {
		r := record.Row{
			Code: fmt.Sprint(i), Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-04-08"), Status: record.StatusProcessing, Columns: allColumns,
			Channel: record.ChannelDirect, Level: record.LevelPartial, Payment: record.PaymentNotOnline, HasFee: true,
			ElectronicResult: yes(i < 10), Digitised: yes(i < 7), Reused: yes(i < 6), FromStore: yes(i < 2), PopulationData: yes(i < 11),
		}
		if i < 7 { // ended: two late, one with two supplements, the others on time
			r.Due, r.Finished, r.Status = moment("2024-03-08"), moment("2024-03-08"), record.StatusReturned
		}
		switch i {
		case 0:
			r.Finished = moment("2024-03-09")
		case 1:
			r.Supplements = 2
		case 2:
			r.Supplements = 1
		case 5:
			r.Status = record.StatusWithdrawn
		case 6:
			r.Status, r.Finished = record.StatusStopped, moment("2024-03-11")
		case 7: // in progress, overdue
			r.Due = moment("2024-03-29")
		}
		if i < 9 {
			r.Channel = record.ChannelOnline
		}
		if i >= 3 {
			r.Level = record.LevelFull
		}
		if i < 11 {
			r.Fee = 8000
		}
		if i < 3 {
			r.Payment = record.PaymentPortal + record.Payment(i%2)
		}
		all = append(all, r)
	}
	carried := all[3]
	carried.Received = moment("2024-02-26")
	return append(all, carried)
}

// Counted by hand.
func TestEach766ComponentOfDossiersIsCountedByItsOwnIndicator(t *testing.T) {
	report := count(t, question766(), twelve766()).Report()
	counts, gaps := report.Counts766(report.All)
	want := metrics.Counts766{
		OnTime:              metrics.Ratio{Num: 8, Den: 12},
		ResolvedOnTime:      metrics.Ratio{Num: 4, Den: 7},
		OpenWithin:          metrics.Ratio{Num: 4, Den: 5},
		OnlineDossiers:      metrics.Ratio{Num: 9, Den: 12},
		OnlineOnTime:        metrics.Ratio{Num: 5, Den: 9},
		FullOnline:          metrics.Ratio{Num: 6, Den: 9},
		PaidOnline:          metrics.Ratio{Num: 3, Den: 11},
		ElectronicResults:   metrics.Ratio{Num: 10, Den: 12},
		DigitisedPapers:     metrics.Ratio{Num: 7, Den: 12},
		ReusedData:          metrics.Ratio{Num: 6, Den: 12},
		PersonalStorage:     metrics.Ratio{Num: 2, Den: 12},
		CitizenDataDossiers: metrics.Ratio{Num: 11, Den: 12},
	}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var lacking []string
	for _, gap := range gaps {
		if gap.Why != metrics.NotInDossiers766 || gap.Indicator != "" || gap.NoData != 0 || gap.Text.VI == "" || gap.Text.EN == "" {
			t.Errorf("%+v", gap)
		}
		lacking = append(lacking, gap.Code)
	}
	if diff := cmp.Diff([]string{
		"PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL", "DOSSIER_SYNC", "mean_time", "online_services", "used_online_services",
		"fee_procedures_integrated", "fee_procedures_paid", "ELECTRONIC_CERTIFIED_COPY", "CITIZEN_DATA_CONNECTED_FORMALITY",
		"PETITION_PROCESSING_ON_TIME", "PETITION_HANDLING_SATISFACTION", "DOSSIER_RECEIVING_SATISFACTION", "petition_shown_1", "petition_shown_2",
	}, lacking); diff != "" {
		t.Errorf("what dossiers do not tell (-want +got):\n%s", diff)
	}
	if got := counts.Inconsistencies(); got != nil {
		t.Errorf("%v", got)
	}
}

// The national portal, Phú Thọ, 26/9/2026 (law/metrics 5.1): agencies whose dossiers are few enough to be counted one by one.
func TestPublished766OnTimeIsCountedFromDossiers(t *testing.T) {
	for _, c := range []struct {
		agency       string
		onTime, late int
		rate, score  string
	}{
		{"VP UBND tỉnh", 156, 5, "96,89", "19,38"},
		{"Sở Công Thương", 1652, 618, "72,78", "14,56"},
		{"Sở Ngoại vụ", 3, 2, "60", "12"},
		{"P. Việt Trì", 7368, 885, "89,28", "17,86"},
		{"P. Thanh Miếu", 4964, 587, "89,43", "17,89"},
		{"Sở Ngoại vụ, August", 0, 2, "0", "0"},
		{"VP UBND tỉnh, August", 0, 0, "0", "0"},
	} {
		var rows []record.Row
		for i := range c.onTime + c.late { // every other one is in progress
			r := record.Row{Agency: c.agency, Received: moment("2024-03-04"), Due: moment("2024-03-29"), Status: record.StatusProcessing}
			if i < c.onTime {
				r.Due = moment("2024-04-01")
			}
			if i%2 == 0 {
				r.Finished, r.Status = moment("2024-03-30 08:00:00"), record.StatusDone
			}
			rows = append(rows, r)
		}
		report := count(t, question766(), rows).Report()
		counts, _ := report.Counts766(report.All)
		one, _ := score766(t, counts).Component("on_time")
		if one.Value(deadline.Vietnamese) != c.rate || one.Score.In(deadline.Vietnamese) != c.score {
			t.Errorf("%s: %v, %s %%, %s points, want %s and %s", c.agency, one.Ratio, one.Value(deadline.Vietnamese), one.Score.In(deadline.Vietnamese), c.rate, c.score)
		}
	}
}

func TestA766GapIsTheComponentThatTheReportCannotTell(t *testing.T) {
	named := func(gaps []metrics.Gap766, code string) metrics.Gap766 {
		for _, gap := range gaps {
			if gap.Code == code {
				return gap
			}
		}
		return metrics.Gap766{}
	}
	// Two of the twelve are of a file without the column.
	rows := twelve766()
	for _, i := range []int{4, 5} {
		rows[i].Columns &^= record.ColumnsOf(record.ColumnChannel)
	}
	report := count(t, question766(), rows).Report()
	counts, gaps := report.Counts766(report.All)
	want := metrics.Gap766{Code: "online_dossiers", Why: metrics.NoData766, Indicator: "online", NoData: 2,
		Text: words("2 hồ sơ không có dữ liệu của chỉ tiêu online", "2 dossiers do not say what online asks")}
	if got := named(gaps, "online_dossiers"); got != want || counts.OnlineDossiers != (metrics.Ratio{}) {
		t.Errorf("%+v, %v", got, counts.OnlineDossiers)
	}
	if counts.OnlineOnTime != (metrics.Ratio{}) || named(gaps, "online_on_time").NoData != 2 || counts.OnTime != (metrics.Ratio{Num: 8, Den: 12}) || named(gaps, "on_time").Code != "" {
		t.Errorf("%+v, %v", counts, gaps)
	}

	// Not asked, or asked by another version of the definitions.
	asked := question766()
	asked.Indicators = asked.Indicators[1:]
	older := count(t, question766(), twelve766()).Report()
	older.Indicators = append([]metrics.Indicator{{Name: "on_time_766"}}, older.Indicators[1:]...)
	for name, report := range map[string]metrics.Report{"not asked": count(t, asked, twelve766()).Report(), "another version": older} {
		counts, gaps := report.Counts766(report.All)
		want := metrics.Gap766{Code: "on_time", Why: metrics.NotAsked766, Indicator: "on_time_766",
			Text: words("báo cáo không hỏi chỉ tiêu on_time_766", "the report was not asked for on_time_766")}
		if got := named(gaps, "on_time"); got != want || counts.OnTime != (metrics.Ratio{}) || len(gaps) != 17 || counts.OpenWithin != (metrics.Ratio{Num: 4, Den: 5}) {
			t.Errorf("%s: %+v, %+v", name, got, counts)
		}
	}

	// Of no dossiers each is 0 of 0, and only what dossiers never tell is a gap.
	report = count(t, question766(), nil).Report()
	if counts, gaps := report.Counts766(report.All); counts != (metrics.Counts766{}) || len(gaps) != 16 {
		t.Errorf("of nothing: %+v, %v", counts, gaps)
	}
	if counts, gaps := (metrics.Report{}).Counts766(metrics.Measured{}); counts != (metrics.Counts766{}) || len(gaps) != 28 {
		t.Errorf("of the zero report: %+v, %d gaps", counts, len(gaps))
	}
}

func TestA766GapIsSaidInWordsAndInData(t *testing.T) {
	_, gaps := metrics.Report{}.Counts766(metrics.Measured{})
	if vi, en := gaps[4].In(deadline.Vietnamese), gaps[4].In(deadline.English); vi != "on_time: báo cáo không hỏi chỉ tiêu on_time_766" || en != "on_time: the report was not asked for on_time_766" {
		t.Errorf("%s\n%s", vi, en)
	}
	text, err := json.Marshal(gaps[23])
	if want := `{"code":"PETITION_PROCESSING_ON_TIME","why":"not_in_dossiers","text":{"VI":"phản ánh, kiến nghị không phải là hồ sơ","EN":"petitions are no dossiers"}}`; err != nil || string(text) != want {
		t.Errorf("%s, %v", text, err)
	}
	for why, want := range map[metrics.Lack766]string{0: "none", metrics.NotInDossiers766: "not_in_dossiers", metrics.NotAsked766: "not_asked", metrics.NoData766: "no_data", 4: "none"} {
		if text, err := why.MarshalText(); why.String() != want || (err == nil) != (want != "none") || err == nil && string(text) != want {
			t.Errorf("%d is %s, %s, %v", uint8(why), why, text, err)
		}
	}
}

// What is asked is what the definitions name, each once, and every definition says what dossiers tell of it.
func TestThe766IndicatorsAreThoseOfTheDefinitions(t *testing.T) {
	var named []string
	for _, d := range metrics.Definitions766() {
		if d.Dossiers.VI == "" || d.Dossiers.EN == "" {
			t.Errorf("%s does not say what dossiers tell", d.Code)
		}
		if d.Indicator != "" {
			named = append(named, d.Indicator+"@1")
		}
	}
	var asked []string
	for _, i := range metrics.Indicators766() {
		asked = append(asked, i.ID())
		if i.Evidence > deadline.SeenInData || i.Title.VI == "" || i.Of.VI == "" || i.Met.VI == "" || i.Source.VI == "" {
			t.Errorf("%s: %+v", i.Name, i)
		}
	}
	if diff := cmp.Diff(named, asked); diff != "" || len(asked) != 12 {
		t.Errorf("(-named +asked):\n%s", diff)
	}
	slices.Sort(asked)
	if len(slices.Compact(asked)) != 12 {
		t.Errorf("one is asked twice: %v", asked)
	}
}

// Whatever the dossiers, the counts can be, the halves of 2.1 make it, the numbers that stand twice stand alike, and groups add up.
func TestThe766CountsOfAnyDossiersAgree(t *testing.T) {
	flags := rapid.SampledFrom([]record.Flag{record.FlagNo, record.FlagYes})
	q := question766(metrics.ByAgency, metrics.ByChannel)
	rapid.Check(t, func(rt *rapid.T) {
		rows := rapid.SliceOfN(anyRow(), 0, 12).Draw(rt, "rows")
		for i := range rows {
			r := &rows[i]
			r.Columns, r.Supplements = allColumns, rapid.IntRange(0, 2).Draw(rt, "supplements")
			for _, flag := range []*record.Flag{&r.ElectronicResult, &r.Digitised, &r.Reused, &r.FromStore, &r.PopulationData} {
				*flag = flags.Draw(rt, "flag")
			}
		}
		cut := rapid.IntRange(0, len(rows)).Draw(rt, "cut")
		counter := count(t, q, rows[:cut])
		if err := counter.Merge(count(t, q, rows[cut:])); err != nil {
			rt.Fatal(err)
		}
		report := counter.Report()
		counts, gaps := report.Counts766(report.All)
		if err := counts.Check(); err != nil || len(gaps) != 16 {
			rt.Fatalf("%v, %v", err, gaps)
		}
		if got := counts.Inconsistencies(); got != nil {
			rt.Fatalf("%v", got)
		}
		plus := func(a, b metrics.Ratio) metrics.Ratio { return metrics.Ratio{Num: a.Num + b.Num, Den: a.Den + b.Den} }
		if plus(counts.ResolvedOnTime, counts.OpenWithin) != counts.OnTime || counts.OnTime.Den != report.Total.Received() {
			rt.Fatalf("%+v of %d received", counts, report.Total.Received())
		}
		var sum metrics.Ratio
		for _, row := range report.Rows {
			part, _ := report.Counts766(row.Measured)
			sum = plus(sum, part.OnTime)
		}
		if sum != counts.OnTime {
			rt.Fatalf("the groups have %v, all have %v", sum, counts.OnTime)
		}
	})
}
