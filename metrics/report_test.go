package metrics_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

// small is a report with something in every column, its groups' names awkward on purpose: one with its marks apart, one
// with a bar and a line break.
func small(t testing.TB) metrics.Report {
	t.Helper()
	columns := record.ColumnsOf(record.ColumnChannel, record.ColumnLevel, record.ColumnPayment, record.ColumnFee)
	row := func(agency, received, due, finished string, status record.Status, channel record.Channel) record.Row {
		return record.Row{Agency: agency, Received: moment(received), Due: moment(due), Finished: moment(finished), Status: status, Channel: channel,
			Columns: columns, Level: record.LevelFull, Fee: 8000, Payment: record.PaymentPortal}
	}
	const hue, bar = "UBND phường Hu\u00ea\u0301", "A|B\n<C>"
	c := count(t, metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByAgency, metrics.ByMonth}, Due: given()}, []record.Row{
		row(hue, "2024-03-04", "2024-03-08", "2024-03-07", 10, record.ChannelOnline),
		row(hue, "2024-03-04", "2024-03-08", "2024-03-08", 10, record.ChannelOnline),
		row(hue, "2024-03-04", "2024-03-08", "2024-03-09", 10, record.ChannelPost),
		row(hue, "2024-02-04", "2024-03-08", "2024-03-07", 9, record.ChannelOnline),
		row(hue, "2024-02-04", "2024-03-08", "", 4, record.ChannelOnline),
		row(bar, "2024-03-04", "2024-04-08", "", 4, record.ChannelDirect),
		row(bar, "2024-03-04", "", "", 4, record.ChannelDirect),
		row(bar, "2024-03-04", "", "2024-03-05", 9, record.ChannelDirect),
		row(bar, "2024-03-04", "2024-04-08", "2024-03-05", 7, record.ChannelDirect),
		row(bar, "2024-03-04", "2024-04-08", "", 10, record.ChannelDirect),
	})
	c.Reject()
	return c.Report()
}

func written(t testing.TB, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Counted by hand from the ten dossiers of small.
func TestTheTextIsAlignedForVietnamese(t *testing.T) {
	got := written(t, func(w io.Writer) error { return small(t).WriteText(w, deadline.Vietnamese) })
	const want = `Tình hình, kết quả giải quyết thủ tục hành chính (theo biểu II.06a/VPCP/KSTT)
Kỳ báo cáo: từ 01/03/2024 đến hết 31/03/2024; số liệu tại 24:00 31/03/2024
Hạn: ngày hẹn trả ghi trong hồ sơ

                               Tiếp nhận   trực  trực tiếp,  từ kỳ  Đã giải  trước  đúng   quá  Đang giải  trong   quá  đã giải quyết,  đang giải quyết,    rút       không rõ
STT  Đơn vị           Tháng      tổng số  tuyến   bưu chính  trước    quyết    hạn   hạn   hạn      quyết    hạn   hạn  không xác định    không xác định  hồ sơ  ngày kết thúc
(1)  (2)                             (3)    (4)         (5)    (6)      (7)    (8)   (9)  (10)       (11)   (12)  (13)
------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
1    A|B <C>          03/2024          5      0           5      0        1      0     0     0          2      1     0               1                 1      1              1
2    UBND phường Huế  02/2024          2      0           0      2        1      1     0     0          1      0     1               0                 0      0              0
3    UBND phường Huế  03/2024          3      2           1      0        3      1     1     1          0      0     0               0                 0      0              0
------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
     Tổng số                          10      2           6      2        5      2     1     1          3      1     1               1                 1      1              1

                                                   Trước và                    Trực tuyến   Thanh toán
STT  Đơn vị           Tháng        Trước hạn       đúng hạn        Quá hạn     toàn trình   trực tuyến
------------------------------------------------------------------------------------------------------
1    A|B <C>          03/2024      0 % (0/1)      0 % (0/1)      0 % (0/1)      0 % (0/5)  100 % (5/5)
2    UBND phường Huế  02/2024    100 % (1/1)    100 % (1/1)      0 % (0/1)              -            -
3    UBND phường Huế  03/2024  33,33 % (1/3)  66,67 % (2/3)  33,33 % (1/3)  66,67 % (2/3)  100 % (3/3)
------------------------------------------------------------------------------------------------------
     Tổng số                      40 % (2/5)     60 % (3/5)     20 % (1/5)     25 % (2/8)  100 % (8/8)

Không xác định: 2 hồ sơ, không có ngày hẹn trả.
Không đọc được: 1 dòng, không có trong bảng.
`
	if diff := cmp.Diff(want, strings.ReplaceAll(got, "\u00ea\u0301", "ế")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheOtherWritersSayTheSame(t *testing.T) {
	r := small(t)
	english := written(t, func(w io.Writer) error { return r.WriteText(w, deadline.English) })
	for _, want := range []string{
		"Period: from 2024-03-01 through 2024-03-31; as of 24:00 2024-03-31\n", "2024-02", "33.33 % (1/3)", "Unknown: 2 dossiers, no due date.\n",
		"Rejected: 1 rows, in no table.\n",
	} {
		if !strings.Contains(english, want) {
			t.Errorf("there is no %q in:\n%s", want, english)
		}
	}
	markdown := written(t, func(w io.Writer) error { return r.WriteMarkdown(w, deadline.English) })
	for _, want := range []string{
		"# Administrative procedures: dossiers received and resolved (by form II.06a/VPCP/KSTT)\n\nPeriod: ",
		"\n|---|---|---|---:|", `\n| 1 | A\|B &lt;C> | 2024-03 | 5 |`, "\n|  | **Total** |  | **10** |", "\n- Unknown: 2 dossiers, no due date.\n- Rejected: 1 rows, in no table.\n",
	} {
		if !strings.Contains(markdown, strings.ReplaceAll(want, `\n`, "\n")) {
			t.Errorf("there is no %q in:\n%s", want, markdown)
		}
	}
	data := written(t, r.WriteCSV)
	want := `no,agency,month,received_total,received_online,received_direct_post,received_carried,resolved_total,resolved_early,resolved_on_time,resolved_late,in_progress_total,in_progress_within,in_progress_overdue,resolved_unknown,in_progress_unknown,withdrawn,stopped,unplaceable,early_num,early_den,early_percent,early_or_on_time_num,early_or_on_time_den,early_or_on_time_percent,late_num,late_den,late_percent,full_online_num,full_online_den,full_online_percent,paid_online_num,paid_online_den,paid_online_percent
1,"A|B
<C>",2024-03,5,0,5,0,1,0,0,0,2,1,0,1,1,1,0,1,0,1,0,0,1,0,0,1,0,0,5,0,5,5,100
2,UBND phường Huế,2024-02,2,0,0,2,1,1,0,0,1,0,1,0,0,0,0,0,1,1,100,1,1,100,0,1,0,0,0,,0,0,
3,UBND phường Huế,2024-03,3,2,1,0,3,1,1,1,0,0,0,0,0,0,0,0,1,3,33.33,2,3,66.67,1,3,33.33,2,3,66.67,3,3,100
total,,,10,2,6,2,5,2,1,1,3,1,1,1,1,1,0,1,2,5,40,3,5,60,1,5,20,2,8,25,8,8,100
`
	if diff := cmp.Diff(want, strings.ReplaceAll(data, "\u00ea\u0301", "ế")); diff != "" {
		t.Errorf("CSV (-want +got):\n%s", diff)
	}
}

func TestTheJSONHasTheShapeItIsDocumentedWith(t *testing.T) {
	r := small(t)
	r.Rows = r.Rows[:1]
	got := written(t, r.WriteJSON)
	const row = `"received":{"total":5,"online":0,"direct_post":5,"carried":0},"resolved":{"total":1,"early":0,"on_time":0,"late":0,"unknown":1},` +
		`"in_progress":{"total":2,"within":1,"overdue":0,"unknown":1},"closed":1,"withdrawn":1,"stopped":0,"unplaceable":1,"rates":{"early":{"num":0,"den":1,"percent":0},` +
		`"early_or_on_time":{"num":0,"den":1,"percent":0},"late":{"num":0,"den":1,"percent":0},"full_online":{"num":0,"den":5,"percent":0},` +
		`"paid_online":{"num":5,"den":5,"percent":100}}}`
	want := `{"period":{"from":"2024-03-01","to":"2024-03-31","as_of":"2024-04-01T00:00:00+07:00"},"rows":[{"key":{"agency":"A|B\n<C>","month":"2024-03"},` + row + `],"total":`
	var compact bytes.Buffer
	if err := json.Compact(&compact, []byte(got)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, compact.String()[:min(len(want), compact.Len())]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !strings.HasSuffix(compact.String(), `,"rejected":1}`) || !strings.HasSuffix(got, "}\n") {
		t.Errorf("it ends with %q", got[len(got)-40:])
	}
	none, err := metrics.NewCounter(metrics.Question{Due: given()})
	if err != nil {
		t.Fatal(err)
	}
	empty := written(t, none.Report().WriteJSON)
	for _, want := range []string{`"period": null`, `"rows": []`, `"percent": null`} {
		if !strings.Contains(empty, want) {
			t.Errorf("there is no %s in:\n%s", want, empty)
		}
	}
}

func TestAnAsOfInstantAloneIsAPeriod(t *testing.T) {
	c := count(t, metrics.Question{Due: metrics.DueBy("slip", holiday.Text{VI: "Theo slip", EN: "By the slip"}, given().Of), Period: metrics.Period{AsOf: moment("2024-03-15 12:00:00").Start()}}, nil)
	if got := jsonOf(t, c); !strings.Contains(got, `"from": null,`) || !strings.Contains(got, `"as_of": "2024-03-15T12:00:00+07:00"`) {
		t.Error(got)
	}
	if got := written(t, func(w io.Writer) error { return c.Report().WriteText(w, deadline.English) }); !strings.Contains(got, "\nBy the slip\n") {
		t.Error(got)
	}
}

func TestAReportIsWrittenInTheFormatAskedFor(t *testing.T) {
	r := small(t)
	for format, own := range map[metrics.Format]func(io.Writer) error{
		metrics.FormatText:     func(w io.Writer) error { return r.WriteText(w, deadline.English) },
		metrics.FormatMarkdown: func(w io.Writer) error { return r.WriteMarkdown(w, deadline.English) },
		metrics.FormatCSV:      r.WriteCSV,
		metrics.FormatJSON:     r.WriteJSON,
	} {
		if diff := cmp.Diff(written(t, own), written(t, func(w io.Writer) error { return r.Write(w, format, deadline.English) })); diff != "" {
			t.Errorf("%v (-its method +Write):\n%s", format, diff)
		}
	}
	if err := r.Write(io.Discard, metrics.Format(9), deadline.English); err == nil {
		t.Error("there is no format 9")
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestEveryWriterReturnsTheErrorOfItsWriter(t *testing.T) {
	r := small(t)
	for name, err := range map[string]error{
		"text": r.WriteText(brokenWriter{}, deadline.English), "markdown": r.WriteMarkdown(brokenWriter{}, deadline.English),
		"JSON": r.WriteJSON(brokenWriter{}), "CSV": r.WriteCSV(brokenWriter{}),
	} {
		if !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestThePeriodIsSaidInWords(t *testing.T) {
	day := march().From
	for want, p := range map[string]metrics.Period{
		"Period: every dossier of the data":                                  {},
		"Period: from 2024-03-01":                                            {From: day},
		"Period: through 2024-03-01; as of 24:00 2024-03-01":                 {To: day},
		"Period: from 2024-03-01 through 2024-03-31; as of 12:30 2024-03-15": {From: day, To: march().To, AsOf: moment("2024-03-15 12:30:00").Start()},
		"Period: every dossier of the data; as of 12:30:05 2024-03-15":       {AsOf: moment("2024-03-15 12:30:05").Start()},
	} {
		if got := p.In(deadline.English); got != want {
			t.Errorf("%+v is %q, want %q", p, got, want)
		}
	}
}
