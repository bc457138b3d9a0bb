package metrics_test

import (
	"fmt"
	"os"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

// twoAgencies is a report of three dossiers of two agencies: one of A withdrawn, one of B in progress with no due date.
func twoAgencies() metrics.Report {
	counter, err := metrics.NewCounter(metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByAgency}, Due: metrics.GivenDue(holiday.Vietnam())})
	if err != nil {
		panic(err)
	}
	for _, row := range []record.Row{
		{Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-07"), Status: record.StatusReturned},
		{Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-05"), Status: record.StatusWithdrawn},
		{Agency: "B", Received: moment("2024-03-25"), Status: record.StatusProcessing},
	} {
		if err := counter.Add(&row); err != nil {
			panic(err)
		}
	}
	return counter.Report()
}

func ExampleReport_Form06a() {
	if err := twoAgencies().Form06a().Table().WriteText(os.Stdout, deadline.Vietnamese); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Biểu II.06a/VPCP/KSTT: Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC
	// Kỳ báo cáo: từ 01/03/2024 đến hết 31/03/2024; số liệu tại 24:00 31/03/2024
	// Đơn vị tính: Số hồ sơ TTHC
	//
	//               Tiếp nhận   trực  trực tiếp,  từ kỳ  Đã giải  trước  đúng   quá  Đang giải  trong   quá  đang giải quyết,    rút
	// STT  Đơn vị     tổng số  tuyến   bưu chính  trước    quyết    hạn   hạn   hạn      quyết    hạn   hạn    không xác định  hồ sơ
	// (1)  (2)            (3)    (4)         (5)    (6)      (7)    (8)   (9)  (10)       (11)   (12)  (13)
	// ------------------------------------------------------------------------------------------------------------------------------
	// 1    A                2      0           2      0        1      1     0     0          0      0     0                 0      1
	// 2    B                1      0           1      0        0      0     0     0          1      0     0                 1      0
	// ------------------------------------------------------------------------------------------------------------------------------
	//      Tổng số          3      0           3      0        1      1     0     0          1      0     0                 1      1
	//
	// Hạn: ngày hẹn trả ghi trong hồ sơ
	// Không xác định: 1 hồ sơ, không có ngày hẹn trả.
	// Nguồn: Thông tư 01/2020/TT-VPCP; các cột theo bản xuất của phần mềm một cửa đang dùng (chỉ thấy trong phần mềm hoặc dữ liệu).
}

// What the form has no column for is counted in (9) and (12).
func ExampleForm06a_Folded() {
	f := twoAgencies().Form06a()
	for _, f := range []metrics.Form06a{f, f.Folded()} {
		c := f.Total
		fmt.Println(f.Counted, "(7)", c.Resolved, "(9)", c.OnTime, "(12)", c.Within, "withdrawn", c.Withdrawn, "unknown", c.OpenUnknown)
	}
	// Output:
	// as-they-are (7) 1 (9) 0 (12) 0 withdrawn 1 unknown 1
	// folded (7) 2 (9) 1 (12) 1 withdrawn - unknown -
}

func ExampleForm06a_ByLevel() {
	level := func(agency string) dossier.Tier {
		if agency == "A" {
			return dossier.Province
		}
		return dossier.Commune
	}
	for _, row := range twoAgencies().Form06a().ByLevel(level).Rows {
		fmt.Println(row.Label[0].In(deadline.Vietnamese), row.Counts.Total, row.Subtotal)
	}
	// Output:
	// Cấp tỉnh 2 true
	// A 2 false
	// Cấp xã 1 true
	// B 1 false
}

// A published table (Lâm Đồng, first quarter of 2020) that does not add up.
func ExampleForm06a_Check() {
	f := metrics.Form06a{Total: metrics.Form06aCounts{
		Total:      metrics.FigureOf(659245),
		Resolved:   metrics.FigureOf(643272),
		InProgress: metrics.FigureOf(7172),
		Within:     metrics.FigureOf(5950),
		Overdue:    metrics.FigureOf(1222),
	}}
	for _, v := range f.Check() {
		fmt.Println(v.In(deadline.Vietnamese))
		fmt.Println(v.In(deadline.English))
	}
	// Output:
	// Không khớp ở dòng "Tổng số": (3) là 659245, nhưng (7)+(11) là 650444.
	// Row "Total" does not agree: (3) is 659245, but (7)+(11) is 650444.
}

func ExampleCountProcedures() {
	limit := []dossier.Limit{{Term: deadline.MustParseTerm("5 ngày làm việc")}}
	catalogue, err := dossier.NewCatalogue([]dossier.Procedure{
		{Code: "1.000100", Limits: limit, Agencies: []dossier.Agency{{Name: "A", Level: dossier.Province}}},
		{Code: "1.000101", Limits: limit, Agencies: []dossier.Agency{{Name: "A", Level: dossier.Province}}},
		{Code: "1.000102", Limits: limit, Agencies: []dossier.Agency{{Name: "B", Level: dossier.Commune}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	f := metrics.CountProcedures(catalogue, nil)
	for _, row := range f.Rows {
		a := row.Counts.Authority
		fmt.Println(row.Unit.In(deadline.English), a.Total, a.Province, a.District, a.Commune, "one-stop", row.Counts.OneStop.Total)
	}
	fmt.Println("all", f.Total.Authority.Total, len(f.Check()))
	// Output:
	// A 2 2 0 0 one-stop -
	// B 1 0 0 1 one-stop -
	// all 3 0
}

func ExampleForms() {
	for _, f := range metrics.Forms() {
		fmt.Println(f.Key, f.Number, f.Evidence)
	}
	// Output:
	// 06a II.06a/VPCP/KSTT seen
	// 07b II.07b/VPCP/KSTT seen
	// register  background
	// summary  background
}

func ExampleSummary_WriteText() {
	s := metrics.Summary{
		Period: march(),
		Total:  metrics.Tally{Online: 1000, Direct: 200, Post: 34, Carried: 66, Early: 700, OnTime: 500, Late: 50, Within: 40, Overdue: 10},
	}
	for _, lang := range []deadline.Language{deadline.Vietnamese, deadline.English} {
		if err := s.WriteText(os.Stdout, lang); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// Kỳ báo cáo: từ 01/03/2024 đến hết 31/03/2024; số liệu tại 24:00 31/03/2024.
	// Tổng số phải giải quyết 1.300 hồ sơ: tiếp nhận 1.234 (trực tuyến 1.000; trực tiếp, bưu chính 234), từ kỳ trước chuyển qua 66.
	// Đã giải quyết 1.250 hồ sơ: trước hạn 700 (56 %), đúng hạn 500 (40 %), quá hạn 50 (4 %); trước và đúng hạn 96 %.
	// Đang giải quyết 50 hồ sơ: trong hạn 40, quá hạn 10.
	// Hồ sơ trực tuyến toàn trình trên số tiếp nhận: không có số liệu.
	// Thanh toán trực tuyến trên số hồ sơ có phí, lệ phí: không có số liệu.
	// Period: from 2024-03-01 through 2024-03-31; as of 24:00 2024-03-31.
	// Dossiers to be resolved: 1,300; received 1,234 (online 1,000; in person or by post 234), carried over 66.
	// Resolved: 1,250; early 700 (56 %), on time 500 (40 %), late 50 (4 %); early or on time 96 %.
	// In progress: 50; within the limit 40, overdue 10.
	// Fully online, of those received: no figures.
	// Paid online, of those received with a fee: no figures.
}

func ExampleRegisterWriter() {
	register, err := metrics.NewRegisterWriter(os.Stdout, march(), metrics.FormatCSV, deadline.Vietnamese)
	if err != nil {
		fmt.Println(err)
		return
	}
	due := metrics.GivenDue(holiday.Vietnam())
	for _, row := range []record.Row{
		{Code: "0001", Agency: "A", Procedure: "1.000100", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-11"), Status: record.StatusDone},
		{Code: "0002", Agency: "A", Procedure: "1.000100", Received: moment("2024-02-26"), Status: record.StatusProcessing},
	} {
		if err := register.Write(march().Entry(&row, due)); err != nil {
			fmt.Println(err)
			return
		}
	}
	if err := register.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// no,code,agency,procedure,field,channel,received,due,finished,returned,result,carried,note
	// 1,0001,A,1.000100,,,2024-03-04,2024-03-08,2024-03-11,,late,no,
	// 2,0002,A,1.000100,,,2024-02-26,,,,in_progress_unknown,yes,no_due_date
}
