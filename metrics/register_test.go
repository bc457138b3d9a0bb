package metrics_test

import (
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// register writes the rows as a register of March 2024.
func register(t testing.TB, f metrics.Format, l deadline.Language, rows ...record.Row) string {
	t.Helper()
	return written(t, func(w io.Writer) error {
		r, err := metrics.NewRegisterWriter(w, march(), f, l)
		if err != nil {
			return err
		}
		for i := range rows {
			if err := r.Write(march().Entry(&rows[i], given())); err != nil {
				return err
			}
		}
		return r.Close()
	})
}

func registered() []record.Row {
	row := func(code, received, due, finished, returned string, status record.Status) record.Row {
		return record.Row{Code: code, Agency: "A", Procedure: "1.000100", Field: "f1", Channel: record.ChannelOnline, Extra: []string{"secret"},
			Received: moment(received), Due: moment(due), Finished: moment(finished), Returned: moment(returned), Status: status}
	}
	rows := []record.Row{
		row("0001", "2024-03-04 08:00:00", "2024-03-08", "2024-03-07 16:30:05", "2024-03-08 09:00:00", 10),
		row("0002", "2024-03-04", "2024-03-08", "2024-03-08", "", 9),
		row("0003", "2024-02-04", "2024-03-08", "2024-03-09", "2024-04-02", 10),
		row("not here yet", "2024-04-01", "2024-04-08", "", "", 2),
		row("0004", "2024-03-20", "2024-04-08", "2024-04-05", "2024-04-05", 10), // on 31 March still in progress
		row("0005", "2024-03-20", "2024-03-22", "", "", 4),
		row("0006", "2024-03-20", "", "", "", 4),
		row("0007", "2024-03-20", "", "2024-03-21", "", 9),
		row("0008", "2024-03-20", "2024-03-22", "2024-03-21", "", 7),
		row("0009", "2024-03-20", "2024-03-22", "", "2024-03-21", 10),
	}
	rows[1].Channel, rows[1].Procedure, rows[1].Field = record.ChannelAbsent, "", ""
	return rows
}

func TestTheRegisterTellsEachDossierAsItStoodAtTheInstant(t *testing.T) {
	const want = `no,code,agency,procedure,field,channel,received,due,finished,returned,result,carried,note
1,0001,A,1.000100,f1,online,2024-03-04 08:00:00,2024-03-08,2024-03-07 16:30:05,2024-03-08 09:00:00,early,no,
2,0002,A,,,,2024-03-04,2024-03-08,2024-03-08,,on_time,no,
3,0003,A,1.000100,f1,online,2024-02-04,2024-03-08,2024-03-09,,late,yes,
4,0004,A,1.000100,f1,online,2024-03-20,2024-04-08,,,in_progress_within,no,
5,0005,A,1.000100,f1,online,2024-03-20,2024-03-22,,,in_progress_overdue,no,
6,0006,A,1.000100,f1,online,2024-03-20,,,,in_progress_unknown,no,no_due_date
7,0007,A,1.000100,f1,online,2024-03-20,,2024-03-21,,resolved_unknown,no,no_due_date
8,0008,A,1.000100,f1,online,2024-03-20,2024-03-22,2024-03-21,,closed,no,
9,0009,A,1.000100,f1,online,2024-03-20,2024-03-22,,2024-03-21,unplaceable,no,
`
	if diff := cmp.Diff(want, register(t, metrics.FormatCSV, deadline.Vietnamese, registered()...)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	const text = `Sổ theo dõi hồ sơ
Kỳ báo cáo: từ 01/03/2024 đến hết 31/03/2024; số liệu tại 24:00 31/03/2024

STT  Mã hồ sơ                Đơn vị            Thủ tục     Lĩnh vực  Kênh               Tiếp nhận         Hẹn trả           Giải quyết xong   Trả kết quả       Kết quả                          Từ kỳ trước  Ghi chú
---------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
1    0001                    A                 1.000100    f1        trực tuyến         08:00 04/03/2024  08/03/2024        16:30:05 07/03/2024  09:00 08/03/2024  trước hạn
2    0002                    A                 -           -         -                  04/03/2024        08/03/2024        08/03/2024        -                 đúng hạn
3    0003                    A                 1.000100    f1        trực tuyến         04/02/2024        08/03/2024        09/03/2024        -                 quá hạn                          có
4    0006                    A                 1.000100    f1        trực tuyến         20/03/2024        -                 -                 -                 đang giải quyết, không xác định               không có ngày hẹn trả

Nguồn: Thông tư 03/2025/TT-VPCP, Phụ lục I (mẫu 06 hoặc 07, các nguồn không thống nhất); các cột của mẫu chưa đọc được (hiểu biết chung, chưa được xác nhận).
`
	rows := registered()
	if diff := cmp.Diff(text, register(t, metrics.FormatText, deadline.Vietnamese, append(rows[:3:3], rows[6])...)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	markdown := register(t, metrics.FormatMarkdown, deadline.English, rows[2])
	if want := "\n| 1 | 0003 | A | 1.000100 | f1 | online | 2024-02-04 | 2024-03-08 | 2024-03-09 | - | late | yes |  |\n\n- Source: "; !strings.Contains(markdown, want) {
		t.Errorf("there is no %q in:\n%s", want, markdown)
	}
}

func TestTheRegisterAsJSONIsAnArray(t *testing.T) {
	var got []map[string]any
	text := register(t, metrics.FormatJSON, deadline.Vietnamese, registered()...)
	if err := json.Unmarshal([]byte(text), &got); err != nil || len(got) != 9 {
		t.Fatalf("%v, %d dossiers:\n%s", err, len(got), text)
	}
	want := map[string]any{"no": 6.0, "code": "0006", "agency": "A", "procedure": "1.000100", "field": "f1", "channel": "online", "received": "2024-03-20",
		"due": nil, "finished": nil, "returned": nil, "result": "in_progress_unknown", "carried": "no", "note": "no_due_date"}
	if diff := cmp.Diff(want, got[5]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if empty := register(t, metrics.FormatJSON, deadline.Vietnamese); empty != "[]\n" {
		t.Errorf("of nothing it is %q", empty)
	}
}

func TestTheDueDateOfTheRegisterIsTheDeadline(t *testing.T) {
	office, err := deadline.ParseHours("07:30-11:30 13:30-17:00")
	if err != nil {
		t.Fatal(err)
	}
	c, err := deadline.NewClock(holiday.Vietnam(), office)
	if err != nil {
		t.Fatal(err)
	}
	row := record.Row{Code: "1", Agency: "A", Received: moment("2024-03-04 08:00:00"), Due: moment("2024-03-15"), Status: 4}
	due := func(d deadline.Deadline) string {
		line := written(t, func(w io.Writer) error {
			r, err := metrics.NewRegisterWriter(w, march(), metrics.FormatCSV, deadline.Vietnamese)
			if err != nil {
				return err
			}
			return errors.Join(r.Write(metrics.EntryOf(&row, metrics.Place{Class: metrics.Within}, d)), r.Close())
		})
		return strings.Split(strings.Split(line, "\n")[1], ",")[7]
	}
	hours, err := c.Deadline(deadline.Rule{Term: deadline.MustParseTerm("03 giờ làm việc")}, row.Received.Start())
	if err != nil {
		t.Fatal(err)
	}
	for want, d := range map[string]deadline.Deadline{
		"2024-03-15":          {},                                                // as promised
		"2024-03-08":          deadline.DueOn(civil.MustParseDate("2024-03-08")), // 24:00 of the day is the day
		"":                    {Suspended: true, Received: row.Received.Start()}, // there is none
		"2024-03-04 11:00:00": hours,                                             // an instant within the day, three hours after 08:00
	} {
		if got := due(d); got != want {
			t.Errorf("due %q, want %q", got, want)
		}
	}
}

func TestADossierThatIsNotJudgedHasItsDueDateAllTheSame(t *testing.T) {
	counted := deadline.DueOn(civil.MustParseDate("2024-03-06"))
	due := metrics.DueBy("counted", holiday.Text{}, func(*record.Row) (deadline.Deadline, metrics.Doubt) { return counted, metrics.NoDoubt })
	row := record.Row{Code: "1", Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-15"), Finished: moment("2024-03-05"), Status: record.StatusWithdrawn}
	if e := march().Entry(&row, due); e.Place.Class != metrics.Closed || e.Deadline != counted || e.Promised != row.Due {
		t.Errorf("%+v", e)
	}
	row.Received = moment("2024-04-04")
	if e := march().Entry(&row, due); e.Place.Class != metrics.Absent {
		t.Errorf("%+v", e)
	}
}

func TestAnUnknownDueDateIsNotTheOneThatWasPromised(t *testing.T) {
	row := record.Row{Code: "1", Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-15"), Finished: moment("2024-03-05"), Status: record.StatusDone, Supplements: 1}
	unknown := metrics.DueBy("none", holiday.Text{}, func(*record.Row) (deadline.Deadline, metrics.Doubt) { return deadline.Deadline{}, metrics.Supplemented })
	if e := march().Entry(&row, unknown); e.Place.Doubt != metrics.Supplemented || !e.Promised.IsZero() {
		t.Errorf("%+v", e)
	}
	row.Due = moment("2024-03-01") // before the receipt, and what the record says all the same
	if e := march().Entry(&row, given()); e.Place.Doubt == metrics.NoDoubt || e.Promised != row.Due {
		t.Errorf("%+v", e)
	}
}

func TestTheRegisterHasTheDossiersOfTheReport(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rows := rapid.SliceOfN(anyRow(), 0, 8).Draw(rt, "rows")
		total := count(t, metrics.Question{Period: march(), Due: given()}, rows).Report().Total
		var got []struct{ Result, Carried string }
		if err := json.Unmarshal([]byte(register(t, metrics.FormatJSON, deadline.English, rows...)), &got); err != nil {
			rt.Fatal(err)
		}
		results := map[string]int64{}
		var carried int64
		for _, e := range got {
			results[e.Result]++
			if e.Carried == "yes" {
				carried++
			}
		}
		want := map[string]int64{"early": total.Early, "on_time": total.OnTime, "late": total.Late, "resolved_unknown": total.ResolvedUnknown, "in_progress_within": total.Within,
			"in_progress_overdue": total.Overdue, "in_progress_unknown": total.OpenUnknown, "closed": total.Closed(), "unplaceable": total.Unplaceable}
		for result, n := range want {
			if results[result] != n {
				rt.Fatalf("%s: %d, the report has %d", result, results[result], n)
			}
		}
		if int64(len(got)) != total.Total() || carried != total.Carried {
			rt.Fatalf("%d dossiers, %d carried over; the report has %d and %d", len(got), carried, total.Total(), total.Carried)
		}
	})
}

func TestTheRegisterHasNothingOfAPerson(t *testing.T) {
	for _, f := range []metrics.Format{metrics.FormatText, metrics.FormatMarkdown, metrics.FormatCSV, metrics.FormatJSON} {
		if text := register(t, f, deadline.Vietnamese, registered()...); strings.Contains(text, "secret") {
			t.Errorf("%v has a column nobody knows", f)
		}
	}
	entry := reflect.TypeFor[metrics.RegisterEntry]()
	for i := range entry.NumField() {
		switch name := entry.Field(i).Name; name {
		case "Code", "Agency", "Procedure", "Field", "Channel", "Received", "Promised", "Finished", "Returned", "Deadline", "Place":
		default:
			t.Errorf("an entry has %s: is it of a person?", name)
		}
	}
}

func TestEveryDoubtIsOneWordInTheData(t *testing.T) {
	seen := map[string]bool{}
	row := record.Row{Code: "1", Agency: "A", Received: moment("2024-03-04")}
	n := 0
	for d := metrics.NoDoubt + 1; d.In(deadline.English) != ""; d++ {
		n++
		line := written(t, func(w io.Writer) error {
			r, err := metrics.NewRegisterWriter(w, march(), metrics.FormatCSV, deadline.Vietnamese)
			if err != nil {
				return err
			}
			return errors.Join(r.Write(metrics.EntryOf(&row, metrics.Place{Class: metrics.OpenUnknown, Doubt: d}, deadline.Deadline{})), r.Close())
		})
		key := strings.TrimSpace(line[strings.LastIndex(line, ",")+1:])
		if key == "" || seen[key] || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_") != "" {
			t.Errorf("%q is %q", d.In(deadline.English), key)
		}
		seen[key] = true
	}
	if n < 10 {
		t.Errorf("%d doubts", n)
	}
}

func TestTheRegisterReturnsTheErrorOfItsWriter(t *testing.T) {
	if _, err := metrics.NewRegisterWriter(io.Discard, march(), 9, deadline.English); err == nil {
		t.Error("a format that does not exist is accepted")
	}
	r, err := metrics.NewRegisterWriter(brokenWriter{}, march(), metrics.FormatCSV, deadline.English)
	if err != nil {
		t.Fatal(err)
	}
	rows := registered()
	if err := errors.Join(r.Write(march().Entry(&rows[0], given())), r.Close()); !errors.Is(err, io.ErrClosedPipe) || r.Count() != 1 {
		t.Errorf("%v after %d", err, r.Count())
	}
}
