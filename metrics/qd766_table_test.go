package metrics_test

import (
	"io"
	"math"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

// The national portal, Phú Thọ, 2026 up to 26/9 (law/metrics 5.1). Of 3a and 3b only the groups' scores are published; their
// components' are worked out by hand: 2 × 52/89 ÷ 0.8, 4 × 516/1884, 2 × 119/313 ÷ 0.8, 2 × 68/313 ÷ 0.8, 6 × 309542/358625.
func TestPublished766ScorecardIsOneTable(t *testing.T) {
	const want = `group,component,num,den,percent,mean,score,max,evidence,remark
1,subtotal,,,44.22,,7.96,18,seen,
1,PUBLISH_ON_TIME,0,89,0,,0,6,seen,
1,PUBLIC_UPDATE_ON_TIME,0,70,0,,0,4,seen,
1,PUBLIC_CONTENT_FULL,87,89,97.75,,1.96,2,seen,
1,DOSSIER_SYNC,475053,475053,100,,6,6,seen,
2,subtotal,,,88.4,,17.68,20,seen,
2,on_time,528684,597918,88.42,,17.68,20,seen,
3a,subtotal,,,71.33,,8.56,12,seen,rounded_once
3a,online_services,52,89,58.43,,1.46,2,seen,
3a,used_online_services,516,1884,27.39,,1.1,4,seen,
3a,online_dossiers,589496,597894,98.6,,6,6,seen,
3a,online_on_time,522087,589496,88.56,,0,0,seen,shown_only
3b,subtotal,,,66.7,,6.67,10,seen,rounded_once
3b,fee_procedures_integrated,119,313,38.02,,0.95,2,seen,
3b,fee_procedures_paid,68,313,21.73,,0.54,2,seen,
3b,paid_online,309542,358625,86.31,,5.18,6,seen,
4,subtotal,,,43.59,,9.59,22,seen,
4,ORIGINAL_RESULT_AVAILABLE,433356,597918,72.48,,4.35,6,seen,
4,SO_HOA_GIAY_TO_GIAI_QUYET,145096,597918,24.27,,0.97,4,seen,
4,ELECTRONIC_CERTIFIED_COPY,1,1,100,,2,2,background,
4,REUSED_DIGITIZED_DATA,136827,597918,22.88,,0.57,2,seen,
4,SYNCED_WITH_DVCQG_PERSONAL_STORAGE,0,597918,0,,0,4,seen,
4,CITIZEN_DATA_CONNECTED_DOSSIER,325596,597918,54.45,,1.09,2,seen,
4,CITIZEN_DATA_CONNECTED_FORMALITY,396,1300,30.46,,0.61,2,background,
5,subtotal,,,63.5,,11.43,18,seen,
5,PETITION_PROCESSING_ON_TIME,296,570,51.93,,3.12,6,seen,
5,PETITION_HANDLING_SATISFACTION,230,570,40.35,,2.42,6,seen,
5,DOSSIER_RECEIVING_SATISFACTION,528464,597918,88.38,,5.89,6,seen,
total,,,,61.89,,61.89,100,seen,average
`
	if diff := cmp.Diff(want, written(t, score766(t, year766).Table().WriteCSV)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestThe766TableIsReadInBothLanguagesAndAsJSON(t *testing.T) {
	c := metrics.Counts766{OnTime: metrics.Ratio{Num: 2, Den: 3}, MeanTime: metrics.Ratio{Num: 41, Den: 10}}
	table := score766(t, c).Table()
	for lang, want := range map[deadline.Language][]string{
		deadline.Vietnamese: {
			"Tổng điểm 25,33/100: Yếu (20 thành phần không có số liệu)",
			"2 Tiến độ, kết quả giải quyết - - 66,65 - 13,33 20 chỉ thấy trong phần mềm hoặc dữ liệu",
			"2 Tỷ lệ hồ sơ giải quyết đúng hạn 2 3 66,67 - 13,33 20 chỉ thấy trong phần mềm hoặc dữ liệu",
			"2 Thời gian giải quyết trung bình 41 10 - 4,1 0 0 chỉ thấy trong phần mềm hoặc dữ liệu chỉ hiển thị, không tính điểm",
			"4 Chứng thực bản sao điện tử 0 0 - - 0 2 hiểu biết chung, chưa được xác nhận mẫu số bằng 0: Cổng tính 0 điểm",
			"5 Tỷ lệ phản ánh, kiến nghị được xử lý đúng hạn 0 0 - - 6 6 chỉ thấy trong phần mềm hoặc dữ liệu mẫu số bằng 0: Cổng tính 6 điểm",
			"Tổng số - - 25,33 - 25,33 100 chỉ thấy trong phần mềm hoặc dữ liệu Xếp loại: Yếu",
		},
		deadline.English: {
			"Total 25.33/100: Weak (over nothing: 20 of the components)",
			"2 Mean time of resolving 41 10 - 4.1 0 0 seen in software or data only shown only, not scored",
			"3a Online service - - 0 - 0 12 seen in software or data only the sum is rounded once: it may be off by 0.01",
			"4 Electronic certified copies 0 0 - - 0 2 general knowledge, not confirmed over nothing: the portal scores 0",
			"5 Petitions handled on time 0 0 - - 6 6 seen in software or data only over nothing: the portal scores 6",
			"Total - - 25.33 - 25.33 100 seen in software or data only Grade: Weak",
		},
	} {
		lines := map[string]bool{}
		for line := range strings.Lines(written(t, func(w io.Writer) error { return table.WriteText(w, lang) })) {
			lines[strings.Join(strings.Fields(line), " ")] = true
		}
		for _, line := range want {
			if !lines[line] {
				t.Errorf("there is no line %q", line)
			}
		}
	}
	data := written(t, table.WriteJSON)
	for _, want := range []string{
		`{"group":"2","component":"on_time","num":2,"den":3,"percent":66.67,"mean":null,"score":13.33,"max":20,"evidence":"seen","remark":""}`,
		`{"group":"2","component":"mean_time","num":41,"den":10,"percent":null,"mean":4.1,"score":0,"max":0,"evidence":"seen","remark":"shown_only"}`,
		`{"group":"5","component":"PETITION_PROCESSING_ON_TIME","num":0,"den":0,"percent":null,"mean":null,"score":6,"max":6,"evidence":"seen","remark":"over_nothing"}`,
	} {
		if !strings.Contains(data, want) {
			t.Errorf("there is no %s in:\n%s", want, data)
		}
	}
	plain := written(t, func(w io.Writer) error {
		return score766(t, metrics.Counts766{}).Table().WriteText(w, deadline.English)
	})
	if strings.Contains(plain, "Mean") {
		t.Errorf("a card without a mean has a column for it:\n%s", plain)
	}
}

func TestA766GapSaysWhyAComponentHasNoCountsUntilTheCallerGivesThem(t *testing.T) {
	gaps := []metrics.Gap766{
		{Code: "PUBLISH_ON_TIME", Why: metrics.NotInDossiers766, Text: words("không có", "none")},
		{Code: "on_time", Why: metrics.NotAsked766, Text: words("không hỏi", "not asked")},
	}
	c := metrics.Counts766{OnTime: metrics.Ratio{Num: 1, Den: 2}} // given by the caller, so its gap is none any more
	table := score766(t, c).Table(gaps...)
	data := written(t, table.WriteCSV)
	for _, want := range []string{
		"\n1,PUBLISH_ON_TIME,,,,,0,6,seen,not_in_dossiers\n", "\n1,PUBLIC_UPDATE_ON_TIME,0,0,,,0,4,seen,over_nothing\n", "\n2,on_time,1,2,50,,10,20,seen,\n",
	} {
		if !strings.Contains(data, want) {
			t.Errorf("there is no %q in:\n%s", want, data)
		}
	}
	if text := written(t, func(w io.Writer) error { return table.WriteText(w, deadline.English) }); !strings.Contains(text, "none; over nothing: the portal scores 0\n") || strings.Contains(text, "not asked") {
		t.Error(text)
	}
}

// A mean beyond what a cell can hold has its counts and no value, and the table is written.
func TestThe766TableOfAMeanWithoutBounds(t *testing.T) {
	card := score766(t, metrics.Counts766{MeanTime: metrics.Ratio{Num: math.MaxInt64, Den: 1}})
	if data := written(t, card.Table().WriteCSV); !strings.Contains(data, "\n2,mean_time,9223372036854775807,1,,,0,0,seen,shown_only\n") {
		t.Error(data)
	}
}
