package dossier_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func ExampleProcedure_LimitFor() {
	p := dossier.Procedure{Code: "1", Limits: []dossier.Limit{
		{Term: deadline.MustParseTerm("05 ngày làm việc")},
		{Channel: dossier.ChannelOnline, Term: deadline.MustParseTerm("03 ngày làm việc")},
	}}
	for _, channel := range []dossier.Channel{dossier.ChannelDirect, dossier.ChannelOnline} {
		limit, err := p.LimitFor(civil.MustParseDate("2026-03-09"), channel)
		fmt.Println(channel, limit.Term, err)
	}
	// Output:
	// direct 05 ngày làm việc <nil>
	// online 03 ngày làm việc <nil>
}

func ExampleProcess_Sum() {
	hours := func(id, duration string) dossier.Step {
		return dossier.Step{ID: id, Duration: deadline.MustParseTerm(duration)}
	}
	process := dossier.Process{
		HoursPerDay: deadline.MustParseTerm("08 giờ làm việc"),
		Steps:       []dossier.Step{hours("1", "02 giờ làm việc"), hours("2", "01 ngày làm việc"), hours("3", "04 giờ làm việc")},
	}
	fmt.Println(process.Sum())
	process.HoursPerDay = deadline.Term{}
	_, err := process.Sum()
	fmt.Println(err)
	// Output:
	// 1,75 ngày làm việc <nil>
	// dossier: not a term: there are giờ làm việc and ngày làm việc, and no conversion is stated
}

func ExampleWriteProcedures() {
	step := func(id, days string) dossier.Step {
		return dossier.Step{ID: id, Role: "Chuyên viên", Duration: deadline.MustParseTerm(days + " ngày làm việc")}
	}
	err := dossier.WriteProcedures(os.Stdout, []dossier.Procedure{{
		Code:      "1.000100",
		Limits:    []dossier.Limit{{Term: deadline.MustParseTerm("2 working days")}},
		Processes: []dossier.Process{{Unit: deadline.WorkingDay, Steps: []dossier.Step{step("1", "0,5"), step("2", "1,5")}}},
	}})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "version": 1,
	//   "procedures": [
	//     {
	//       "code": "1.000100",
	//       "limits": [
	//         {
	//           "term": "02 ngày làm việc"
	//         }
	//       ],
	//       "processes": [
	//         {
	//           "unit": "ngày làm việc",
	//           "steps": [
	//             {
	//               "id": "1",
	//               "role": "Chuyên viên",
	//               "duration": "0,5"
	//             },
	//             {
	//               "id": "2",
	//               "role": "Chuyên viên",
	//               "duration": "1,5"
	//             }
	//           ]
	//         }
	//       ]
	//     }
	//   ]
	// }
}

func ExampleValidateProcedures() {
	const text = `{"procedures": [{"code": "1", "limits": [{"term": "5 ngay"}], "owner": "x"}]}`
	_, problems, err := dossier.ValidateProcedures(strings.NewReader(text))
	for _, e := range problems {
		fmt.Println(e.Severity, e.Path, err)
	}
	// Output:
	// unusable procedures[0].limits[0].term <nil>
	// unusable procedures[0].owner <nil>
}

func ExampleHandOver() {
	for _, received := range []string{"2026-08-10 15:00", "2026-08-10 15:01"} {
		by, err := dossier.HandOver(eight(), at(received))
		fmt.Println(by.Format("2006-01-02 15:04"), err)
	}
	// Output:
	// 2026-08-10 17:30 <nil>
	// 2026-08-11 07:30 <nil>
}

func ExampleSlip_WriteText() {
	p := dossier.Procedure{Code: "1.000100", Limits: []dossier.Limit{{Term: deadline.MustParseTerm("03 ngày làm việc"), Basis: "217/2026/NĐ-CP"}}}
	plan, err := p.Plan(eight(), at("2026-08-28 16:10"), dossier.ChannelOnline)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := plan.Slip("").WriteText(os.Stdout, deadline.Vietnamese); err != nil {
		fmt.Println(err)
	}
	// Output:
	// GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ
	//
	// Thủ tục: 1.000100
	// Hình thức nộp: trực tuyến
	// Thời gian nhận hồ sơ: 16 giờ 10 phút, ngày 28 tháng 08 năm 2026
	// Thời hạn giải quyết: 03 ngày làm việc
	// Thời gian trả kết quả: 24 giờ 00 phút, ngày 07 tháng 09 năm 2026
	// Căn cứ: 217/2026/NĐ-CP
}
