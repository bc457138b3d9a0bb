package metrics_test

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

// lateOnes is a report of dossiers of two agencies, with a limit of two working days from Monday 4 March 2024 on: due on the 6th.
func lateOnes(t *testing.T, names string) metrics.Report {
	t.Helper()
	indicators, err := metrics.ParseIndicators(names)
	if err != nil {
		t.Fatal(err)
	}
	procedures, err := dossier.NewCatalogue([]dossier.Procedure{{Code: "P", Limits: []dossier.Limit{{Term: deadline.MustParseTerm("02 ngày làm việc")}}}})
	if err != nil {
		t.Fatal(err)
	}
	row := func(agency, finished string) record.Row {
		return record.Row{Agency: agency, Procedure: "P", Received: moment("2024-03-04 09:00:00"), Finished: moment(finished), Status: record.StatusDone,
			Columns: record.ColumnsOf(record.ColumnChannel, record.ColumnLevel)}
	}
	b := row("B", "2024-03-06")
	b.Columns = 0
	q := metrics.Question{By: []metrics.Dimension{metrics.ByAgency}, Due: metrics.ComputedDue(office(t), procedures), Indicators: indicators}
	c := count(t, q, []record.Row{row("A", "2024-03-05"), row("A", "2024-03-07"), row("A", "2024-03-09"), row("A", "2024-03-15"), b})
	return c.Report()
}

// Counted by hand: of A one is a working day early, and three are late by 1 (Thursday the 7th), 2 (the 9th, a Saturday: the 7th and the
// 8th) and 7 (the 15th). B's file has no channel.
func TestIndicatorsAreInEveryWriter(t *testing.T) {
	r := lateOnes(t, "late_of_received,online,lateness_in_working_days,time_saved_in_working_days")
	text := written(t, func(w io.Writer) error { return r.WriteText(w, deadline.English) })
	tables := strings.Split(text, "\n\n")
	const want = `                                                                                   Time saved
                                                    Lateness of                   against the
                                                 those resolved                limit, working
             Late, of those                                late                          days
No.  Agency        received     Online  no data        dossiers  mean  median        dossiers  mean  median
-----------------------------------------------------------------------------------------------------------
1    A           75 % (3/4)  0 % (0/4)        0               3  3.33       2               4  0.25       0
2    B            0 % (0/1)          -        1               0     -       -               1     0       0
-----------------------------------------------------------------------------------------------------------
     Total       60 % (3/5)          -        1               3  3.33       2               5   0.2       0`
	if diff := cmp.Diff(want, tables[len(tables)-2]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, want := range []string{
		"late_of_received: Late, of those received = resolved late, or in progress and overdue / dossiers received in the period. " +
			"Source: Decree 61/2018/NĐ-CP art. 30(2)(c): of the dossiers received, since 2018-06-21 [read in the text]",
		"lateness_in_working_days: Lateness of those resolved late (working days after the last day",
	} {
		if !strings.Contains(tables[len(tables)-1], want) {
			t.Errorf("there is no %q in:\n%s", want, tables[len(tables)-1])
		}
	}
	lines := strings.Split(written(t, r.WriteCSV), "\n")
	for i, want := range []string{
		",indicator_late_of_received_num,indicator_late_of_received_den,indicator_late_of_received_percent,indicator_late_of_received_no_data," +
			"indicator_online_num,indicator_online_den,indicator_online_percent,indicator_online_no_data," +
			"indicator_lateness_in_working_days_count,indicator_lateness_in_working_days_mean,indicator_lateness_in_working_days_median,indicator_lateness_in_working_days_no_data," +
			"indicator_time_saved_in_working_days_count,indicator_time_saved_in_working_days_mean,indicator_time_saved_in_working_days_median,indicator_time_saved_in_working_days_no_data",
		",3,4,75,0,0,4,0,0,3,3.33,2,0,4,0.25,0,0",
		",0,1,0,0,0,0,,1,0,,,0,1,0,0,0",
		",3,5,60,0,0,0,,1,3,3.33,2,0,5,0.2,0,0",
	} {
		if !strings.HasSuffix(lines[i], want) {
			t.Errorf("line %d of the CSV is %s", i+1, lines[i])
		}
	}
	var doc struct {
		Rows []struct {
			Indicators json.RawMessage `json:"indicators"`
		} `json:"rows"`
	}
	if err := json.Unmarshal([]byte(written(t, r.WriteJSON)), &doc); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := json.Compact(&b, doc.Rows[1].Indicators); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(`{"late_of_received":{"num":0,"den":1,"percent":0,"no_data":0},"online":{"num":0,"den":0,"percent":null,"no_data":1},`+
		`"lateness_in_working_days":{"unit":"working_days","count":0,"mean":null,"median":null,"no_data":0},`+
		`"time_saved_in_working_days":{"unit":"working_days","count":1,"mean":0,"median":0,"no_data":0}}`, b.String()); diff != "" {
		t.Errorf("JSON (-want +got):\n%s", diff)
	}
}

func TestAHistogramHasARangeForEveryDossier(t *testing.T) {
	r := lateOnes(t, "late_of_received,lateness_in_working_days,limit_used")
	h, err := r.Histogram("lateness_in_working_days")
	if err != nil {
		t.Fatal(err)
	}
	text := written(t, func(w io.Writer) error { return h.WriteText(w, deadline.Vietnamese) })
	const want = `Số ngày làm việc quá hạn của hồ sơ giải quyết quá hạn
Kỳ báo cáo: toàn bộ hồ sơ trong dữ liệu
Hạn: tính theo thời hạn của thủ tục
Số hồ sơ theo ngày làm việc

STT  Đơn vị   0  1  2  3  4–5  6–10  11–20  21–40  >40  Tổng số
---------------------------------------------------------------
1    A        0  1  1  0    0     1      0      0    0        3
2    B        0  0  0  0    0     0      0      0    0        0
---------------------------------------------------------------
     Tổng số  0  1  1  0    0     1      0      0    0        3

`
	if diff := cmp.Diff(want, text[:min(len(want), len(text))]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	// Used of two working days: 1, 3, 4 and 9, so 50, 150, 200 and 450 %; of B 2, so 100 %.
	h, err = r.Histogram("limit_used", 50, 100, 200)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("no,agency,to_50,above_50_to_100,above_100_to_200,above_200,count\n1,A,1,0,2,1,4\n2,B,0,1,0,0,1\ntotal,,1,1,2,1,5\n",
		written(t, h.WriteCSV)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for name, ends := range map[string][]int64{"late_of_received": nil, "early": nil, "lateness_in_working_days": {3, 3}, "limit_used": {-1}} {
		if _, err := r.Histogram(name, ends...); err == nil {
			t.Errorf("there is a histogram of %s with %v", name, ends)
		}
	}
}
