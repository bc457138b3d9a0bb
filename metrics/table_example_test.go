package metrics_test

import (
	"fmt"
	"os"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

// rateTable is a table with a rate that has no value.
func rateTable() metrics.Table {
	return metrics.Table{
		Title: holiday.Text{VI: "Tỷ lệ giải quyết", EN: "Rates"},
		Columns: []metrics.Column{
			{Key: "agency", Title: holiday.Text{VI: "Đơn vị", EN: "Agency"}, Kind: metrics.TextColumn},
			{Key: "resolved", Title: holiday.Text{VI: "Đã giải\nquyết", EN: "Resolved"}, Kind: metrics.CountColumn},
			{Key: "late", Title: holiday.Text{VI: "Quá hạn", EN: "Late"}, Kind: metrics.RatioColumn},
		},
		Rows: [][]metrics.Cell{
			{metrics.TextCell("A"), metrics.CountCell(3), metrics.RatioCell(metrics.Ratio{Num: 1, Den: 3})},
			{metrics.TextCell("B"), metrics.CountCell(0), metrics.RatioCell(metrics.Ratio{})},
		},
		Total: []metrics.Cell{metrics.LabelCell("total", holiday.Text{VI: "Tổng số", EN: "Total"}), metrics.CountCell(3), metrics.RatioCell(metrics.Ratio{Num: 1, Den: 3})},
	}
}

func ExampleTable_WriteText() {
	if err := rateTable().WriteText(os.Stdout, deadline.Vietnamese); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Tỷ lệ giải quyết
	//
	//          Đã giải
	// Đơn vị     quyết        Quá hạn
	// -------------------------------
	// A              3  33,33 % (1/3)
	// B              0              -
	// -------------------------------
	// Tổng số        3  33,33 % (1/3)
}

func ExampleTable_WriteMarkdown() {
	if err := rateTable().WriteMarkdown(os.Stdout, deadline.English); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # Rates
	//
	// | Agency | Resolved | Late |
	// |---|---:|---:|
	// | A | 3 | 33.33 % (1/3) |
	// | B | 0 | - |
	// | **Total** | **3** | **33.33 % (1/3)** |
}

func ExampleTable_WriteCSV() {
	if err := rateTable().WriteCSV(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// agency,resolved,late_num,late_den,late_percent
	// A,3,1,3,33.33
	// B,0,0,0,
	// total,3,1,3,33.33
}

func ExampleTable_WriteJSON() {
	if err := rateTable().WriteJSON(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "title": {"vi":"Tỷ lệ giải quyết","en":"Rates"},
	//   "head": [],
	//   "rows": [
	//     {"agency":"A","resolved":3,"late":{"num":1,"den":3,"percent":33.33}},
	//     {"agency":"B","resolved":0,"late":{"num":0,"den":0,"percent":null}}
	//   ],
	//   "total": {"agency":"total","resolved":3,"late":{"num":1,"den":3,"percent":33.33}},
	//   "notes": []
	// }
}

// Rows that come one by one, however many.
func ExampleTableWriter() {
	head := metrics.Table{Columns: []metrics.Column{
		{Key: "code", Title: holiday.Text{VI: "Mã hồ sơ", EN: "Dossier"}, Kind: metrics.TextColumn, Width: 12},
		{Key: "days", Title: holiday.Text{VI: "Số ngày", EN: "Days"}},
	}}
	table, err := metrics.NewTableWriter(os.Stdout, head, metrics.FormatText, deadline.English)
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, code := range []string{"0001", "0002"} {
		if err := table.Row(metrics.TextCell(code), metrics.CountCell(int64(i+3))); err != nil {
			fmt.Println(err)
			return
		}
	}
	if err := table.Close(nil, holiday.Text{VI: "Hết.", EN: "That is all."}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Dossier       Days
	// ------------------
	// 0001             3
	// 0002             4
	//
	// That is all.
}
