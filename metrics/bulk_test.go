package metrics_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// office is a clock with the hours of an office.
func office(t testing.TB) *deadline.Clock {
	t.Helper()
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:00")
	if err != nil {
		t.Fatal(err)
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		t.Fatal(err)
	}
	return clock
}

// manyRules is procedures with limits of every kind: p0 to p9.
func manyRules(t testing.TB) dossier.Catalogue {
	t.Helper()
	term := deadline.MustParseTerm
	after15 := deadline.NextWorkingDayAfter(civil.MustParseTimeOfDay("15:00"))
	limits := [][]dossier.Limit{
		{{Term: term("03 ngày làm việc")}},
		{{Term: term("05 ngày làm việc"), Late: after15}},
		{{Term: term("08 giờ làm việc")}},
		{{Term: term("24 giờ")}},
		{{Term: term("01 tháng")}, {From: civil.MustParseDate("2024-03-10"), Term: term("10 ngày")}},
		{{Term: term("05 ngày làm việc")}, {Channel: dossier.ChannelOnline, Term: term("02 ngày làm việc")}},
		{{Term: term("05 ngày làm việc"), DueAt: deadline.TimeOfReceipt}},
		{{From: civil.MustParseDate("2024-02-20"), Term: term("1/2 ngày làm việc")}},
		{{Term: term("05 ngày làm việc"), DueAt: deadline.CloseOfOffice, Late: after15}},
		{{Phases: []deadline.Phase{{Rule: deadline.Rule{Term: term("03 ngày làm việc")}}, {From: deadline.FromPrevious, Rule: deadline.Rule{Term: term("04 ngày làm việc")}}}}},
	}
	var all []dossier.Procedure
	for i, l := range limits {
		all = append(all, dossier.Procedure{Code: fmt.Sprintf("p%d", i), Limits: l})
	}
	c, err := dossier.NewCatalogue(all)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// anyFileRow is a dossier as a file can state it, and its line.
func anyFileRow() *rapid.Generator[[]string] {
	return rapid.Custom(func(t *rapid.T) []string {
		instant := func(name string) string {
			m := anyMoment(t, name)
			if m.WholeDay() && rapid.Bool().Draw(t, name+" form") {
				return m.String()
			}
			return m.Start().Format("20060102150405")
		}
		maybe := func(name string) string {
			if rapid.IntRange(0, 3).Draw(t, name+" given") == 0 {
				return ""
			}
			return instant(name)
		}
		pick := func(name string, from ...string) string { return rapid.SampledFrom(from).Draw(t, name) }
		return []string{
			"1", pick("agency", "A", "B", "Đ", "000.01.02.H44-long-name"), pick("procedure", "p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "none", ""),
			pick("field", "", "HT", "LĐ"), pick("channel", "", "1", "2", "3"), pick("level", "", "2", "3", "4"), instant("received"), maybe("due"), maybe("finished"),
			maybe("returned"), maybe("refused"), pick("status", "", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"), pick("payment", "", "0", "1", "2", "3"),
			pick("fee", "", "0", "8000"), pick("supplements", "", "0", "0", "1"), pick("digitised", "", "0", "1"), maybe("paid"),
		}
	})
}

func fileHeader() []string {
	return []string{"MaHoSo", "DonViXuLy", "MaTTHC", "MaLinhVuc", "KenhThucHien", "MucDo", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy", "NgayTra", "NgayTuChoi",
		"TrangThaiHoSo", "DuocThanhToanTrucTuyen", "LePhi", "SoLanBoSung", "HoSoCoThanhPhanSoHoa", "NgayThuPhi"}
}

// aFile writes rows as a file without some columns.
func aFile(t *rapid.T, rows [][]string) string {
	var keep []int
	for i, name := range fileHeader() {
		if i < 3 || name == "NgayTiepNhan" || rapid.IntRange(0, 9).Draw(t, name+" kept") > 0 {
			keep = append(keep, i)
		}
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, row := range append([][]string{fileHeader()}, rows...) {
		var cells []string
		for _, i := range keep {
			cells = append(cells, row[i])
		}
		if err := w.Write(cells); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	return b.String()
}

func anyPeriod(t *rapid.T) metrics.Period {
	p := march()
	switch rapid.IntRange(0, 4).Draw(t, "period") {
	case 0:
		return metrics.Period{}
	case 1:
		p.AsOf = moment("2024-03-20 12:00:00").Start()
	case 2:
		p.From = civil.Date{}
	case 3:
		p.To, p.AsOf = civil.Date{}, moment("2024-03-20 00:00:00").Start()
	}
	return p
}

func anyDimensions(t *rapid.T) []metrics.Dimension {
	var by []metrics.Dimension
	months := 0
	for _, d := range rapid.Permutation(metrics.Dimensions()).Draw(t, "by") {
		month := strings.Contains(d.String(), "month")
		if rapid.Bool().Draw(t, d.String()) && (!month || months == 0) {
			by = append(by, d)
			if month {
				months++
			}
		}
	}
	return by
}

// slowly counts files with a Counter, row by row.
func slowly(t interface{ Fatalf(string, ...any) }, q metrics.Question, files ...string) *metrics.Counter {
	c, err := metrics.NewCounter(q)
	if err != nil {
		t.Fatalf("%v", err)
	}
	for _, file := range files {
		for row, err := range record.NewReader(strings.NewReader(file)).Rows() {
			if err != nil {
				c.Reject()
			} else if err := c.Add(&row); err != nil {
				t.Fatalf("%v", err)
			}
		}
	}
	return c
}

// inBulk counts files in blocks.
func inBulk(t interface{ Fatalf(string, ...any) }, q metrics.Question, workers, block int, files ...string) *metrics.BulkCounter {
	b, err := metrics.NewBulkCounter(q)
	if err != nil {
		t.Fatalf("%v", err)
	}
	b.Reader.Workers, b.Reader.BlockSize = workers, block
	for _, file := range files {
		if _, err := b.Count(strings.NewReader(file)); err != nil {
			t.Fatalf("%v", err)
		}
	}
	return b
}

func TestBlocksGiveTheBytesThatRowsGive(t *testing.T) {
	clock, rules := office(t), manyRules(t)
	asked := metrics.Indicators()
	rapid.Check(t, func(rt *rapid.T) {
		q := metrics.Question{Period: anyPeriod(rt), By: anyDimensions(rt), Due: given()}
		if rapid.Bool().Draw(rt, "computed") {
			q.Due = metrics.ComputedDue(clock, rules)
		}
		if rapid.IntRange(0, 9).Draw(rt, "indicators") == 0 {
			q.Indicators, q.Clock, q.Procedures = asked, clock, rules
		}
		var files []string
		for range rapid.IntRange(1, 3).Draw(rt, "files") {
			files = append(files, aFile(rt, rapid.SliceOfN(anyFileRow(), 0, 12).Draw(rt, "rows")))
		}
		want := slowly(rt, q, files...)
		rt.Logf("%q", files)
		order := rapid.Permutation(files).Draw(rt, "order")
		got := inBulk(rt, q, rapid.IntRange(1, 3).Draw(rt, "workers"), rapid.SampledFrom([]int{1, 100, 500, 0}).Draw(rt, "block"), order...)
		if !got.Cube().Equal(want.Cube()) {
			rt.Fatalf("the cubes are not equal:\n%s", cmp.Diff(textOf(rt, want.Report()), textOf(rt, got.Report())))
		}
		if rapid.IntRange(0, 7).Draw(rt, "written") > 0 { // writing takes most of the time
			return
		}
		if diff := cmp.Diff(textOf(rt, want.Report()), textOf(rt, got.Report())); diff != "" {
			rt.Fatalf("%+v (-rows +blocks):\n%s", q.By, diff)
		}
		if diff := cmp.Diff(textOf(rt, want.Report()), textOf(rt, got.Cube().Report())); diff != "" {
			rt.Fatalf("the cube of the blocks (-rows +cube):\n%s", diff)
		}
	})
}

// textOf is a report as data, in both forms.
func textOf(t interface{ Fatalf(string, ...any) }, r metrics.Report) string {
	var b bytes.Buffer
	for _, write := range []func(io.Writer) error{r.WriteJSON, r.WriteCSV, func(w io.Writer) error { return r.WriteText(w, deadline.Vietnamese) }} {
		if err := write(&b); err != nil {
			t.Fatalf("%v", err)
		}
	}
	return b.String()
}

// Every procedure, received at every turn of a day, is due when the clock says.
func TestRememberedDueDatesAreThoseThatTheClockCounts(t *testing.T) {
	q := metrics.Question{Period: metrics.Period{To: civil.MustParseDate("2025-12-31")}, By: []metrics.Dimension{metrics.ByProcedure, metrics.ByDueMonth, metrics.ByChannel}, Due: metrics.ComputedDue(office(t), manyRules(t))}
	var file strings.Builder
	file.WriteString("MaHoSo,DonViXuLy,MaTTHC,NgayTiepNhan,KenhThucHien,NgayKetThucXuLy,TrangThaiHoSo\n")
	for p := range 10 {
		for _, day := range []string{"20240207", "20240219", "20240309", "20240310", "20240331", "20240430", "19991231", "20000101", "20251231", "21001231"} {
			for _, hour := range []string{"000000", "072959", "073000", "113000", "133001", "145959", "150000", "150001", "163000", "170000", "170001", "235959"} {
				for _, days := range []int{0, 1, 3, 6, 9} {
					received := moment(day[:4] + "-" + day[4:6] + "-" + day[6:])
					finished := received.Day().AddDays(days).String()[:10]
					fmt.Fprintf(&file, "1,A,p%d,%s%s,%d,%s 10:00:00,10\n", p, day, hour, 1+days%3, finished)
				}
			}
			fmt.Fprintf(&file, "1,A,p%d,%s-%s-%s,2,,4\n", p, day[:4], day[4:6], day[6:])
		}
	}
	want, got := slowly(t, q, file.String()).Report(), inBulk(t, q, 1, 0, file.String()).Report()
	if diff := cmp.Diff(textOf(t, want), textOf(t, got)); diff != "" {
		t.Errorf("(-clock +remembered):\n%s", diff)
	}
	if got.Total.Late == 0 || got.Total.Early == 0 || got.Total.OnTime == 0 || len(got.Doubts) < 4 || len(got.Rows) < 50 {
		t.Errorf("the file is too plain: %+v, %v", got.Total, got.Doubts)
	}
}

func TestAFunctionOfTheCallersIsAskedWithTheWholeRow(t *testing.T) {
	file := "MaHoSo,DonViXuLy,NgayTiepNhan,NgayKetThucXuLy,GhiChu\nc1,A,2024-03-04,2024-03-05,2024-03-04\nc2,A,2024-03-04,2024-03-05,2024-03-06\n"
	due := metrics.DueBy("note", holiday.Text{}, func(r *record.Row) (deadline.Deadline, metrics.Doubt) {
		return deadline.DueOn(civil.MustParseDate(r.Extra[0])), metrics.NoDoubt
	})
	code, err := metrics.RateBy("second", 1, holiday.Text{}, func(s metrics.Subject) metrics.Part {
		if s.Row.Code == "c2" && s.Row.Line == 3 {
			return metrics.Met
		}
		return metrics.Other
	})
	if err != nil {
		t.Fatal(err)
	}
	b := inBulk(t, metrics.Question{Due: due, Indicators: []metrics.Indicator{code}}, 2, 0, file)
	r := b.Report()
	if r.Total.Late != 1 || r.Total.Early != 1 || r.All.Counts[0] != (metrics.Count{Num: 1, Den: 2}) {
		t.Errorf("%+v, %+v", r.Total, r.All)
	}
	strange := metrics.DueBy("strange", holiday.Text{}, func(*record.Row) (deadline.Deadline, metrics.Doubt) { return deadline.Deadline{}, 100 })
	c, err := metrics.NewBulkCounter(metrics.Question{Due: strange})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Count(strings.NewReader(file)); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("a doubt that does not exist: %v", err)
	}
}

// A file that ends early, or is no file, is counted as far as it could be read, the same in blocks as row by row.
func TestAFileThatFailsIsCountedAsFarAsItGoes(t *testing.T) {
	var file strings.Builder
	file.WriteString(strings.Join(fileHeader(), ",") + "\n")
	for i := range 2000 {
		file.WriteString("1,A" + strconv.Itoa(i%7) + ",p0,HT,2,4,20240304081000,20240308170000,20240307100000,,,10,1,8000,0,1,\n")
		if i == 1500 {
			file.WriteString("DonViXuLy,MaHoSo," + strings.Join(fileHeader()[2:], ",") + "\n")
		}
	}
	q := metrics.Question{Due: given(), By: []metrics.Dimension{metrics.ByAgency}}
	for _, workers := range []int{1, 4} {
		b, err := metrics.NewBulkCounter(q)
		if err != nil {
			t.Fatal(err)
		}
		b.Reader.Workers, b.Reader.BlockSize = workers, 4096
		summary, err := b.Count(strings.NewReader(file.String()))
		if err == nil || !strings.Contains(err.Error(), "line 1503: another header begins here") || summary.Rows != 1501 || b.Report().Total.Received() != 1501 {
			t.Errorf("%d workers: %+v, %v, %+v", workers, summary, err, b.Report().Total)
		}
	}
}
