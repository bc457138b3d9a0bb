package metrics_test

import (
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

// The year was received three times: 597918 dossiers to the groups 2, 4 and 5, 597894 to 3a, 475053 to 1. In August, 184513 and
// 152595.
func TestPublished766CountsAreInconsistent(t *testing.T) {
	got := year766.Inconsistencies()
	want := []metrics.Figure766{
		{Count: 475053, Codes: []string{"DOSSIER_SYNC"}},
		{Count: 597918, Codes: []string{
			"on_time", "ORIGINAL_RESULT_AVAILABLE", "SO_HOA_GIAY_TO_GIAI_QUYET", "REUSED_DIGITIZED_DATA",
			"SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "CITIZEN_DATA_CONNECTED_DOSSIER", "DOSSIER_RECEIVING_SATISFACTION",
		}},
		{Count: 597894, Codes: []string{"online_dossiers"}},
	}
	if len(got) != 1 {
		t.Fatalf("%d inconsistencies: %v", len(got), got)
	}
	if diff := cmp.Diff(want, got[0].Figures); diff != "" {
		t.Errorf("the year (-want +got):\n%s", diff)
	}
	var lines []string
	for _, one := range august766.Inconsistencies() {
		lines = append(lines, one.In(deadline.Vietnamese))
	}
	if diff := cmp.Diff([]string{"Hồ sơ tiếp nhận trong kỳ: 184513 (on_time), 152595 (online_dossiers)"}, lines); diff != "" {
		t.Errorf("August (-want +got):\n%s", diff)
	}
	if err := year766.Check(); err != nil {
		t.Errorf("they are an error: %v", err)
	}
}

// No published figure, for no split is: made so that each number that stands twice stands unlike.
func TestEachNumberThatStandsTwiceIn766IsCompared(t *testing.T) {
	counts := metrics.Counts766{
		OnTime: metrics.Ratio{Num: 8, Den: 10}, ResolvedOnTime: metrics.Ratio{Num: 5, Den: 6}, OpenWithin: metrics.Ratio{Num: 2, Den: 3},
		MeanTime: metrics.Ratio{Num: 20, Den: 5}, OnlineDossiers: metrics.Ratio{Num: 4, Den: 10}, OnlineOnTime: metrics.Ratio{Num: 1, Den: 3},
		FeeProceduresIntegrated: metrics.Ratio{Num: 1, Den: 7}, FeeProceduresPaid: metrics.Ratio{Num: 1, Den: 8},
		PetitionsOnTime: metrics.Ratio{Num: 1, Den: 2}, PetitionsSatisfied: metrics.Ratio{Num: 1, Den: 1},
	}
	var got []string
	for _, one := range counts.Inconsistencies() {
		got = append(got, one.In(deadline.English))
	}
	want := []string{
		"Dossiers received in the period: 10 (on_time, online_dossiers), 9 (resolved_on_time+in_progress_within)",
		"Dossiers on time or within their limit: 8 (on_time), 7 (resolved_on_time+in_progress_within)",
		"Dossiers resolved: 6 (resolved_on_time), 5 (mean_time)",
		"Online dossiers: 4 (online_dossiers), 3 (online_on_time)",
		"Procedures with a fee: 7 (fee_procedures_integrated), 8 (fee_procedures_paid)",
		"Petitions: 2 (PETITION_PROCESSING_ON_TIME), 1 (PETITION_HANDLING_SATISFACTION)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	// One half of the split alone says nothing, and agreement is no inconsistency.
	counts = metrics.Counts766{OnTime: metrics.Ratio{Num: 8, Den: 10}, ResolvedOnTime: metrics.Ratio{Num: 5, Den: 6}}
	if got := counts.Inconsistencies(); got != nil {
		t.Errorf("half a split: %v", got)
	}
	counts.OpenWithin, counts.MeanTime = metrics.Ratio{Num: 3, Den: 4}, metrics.Ratio{Num: 20, Den: 6}
	if got := counts.Inconsistencies(); got != nil {
		t.Errorf("agreement: %v", got)
	}
}
