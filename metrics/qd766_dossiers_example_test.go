package metrics_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
)

// fiveDossiers is what two agencies received in March 2024: A two online, one of them paid online, and one in person that is late;
// B one of each.
const fiveDossiers = `MaHoSo,DonViXuLy,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo,KenhThucHien,MucDo,DuocThanhToanTrucTuyen,LePhi
0001,A,2024-03-04,2024-03-08,2024-03-07,10,2,4,1,8000
0002,A,2024-03-05,2024-03-11,2024-03-11,10,2,4,3,8000
0003,A,2024-03-05,2024-03-11,2024-03-12,10,1,4,,0
0004,B,2024-03-28,2024-04-03,,4,2,3,,0
0005,B,2024-03-11,2024-03-15,,5,1,3,,0
`

// report766 counts the dossiers of a file for the index of Decision 766.
func report766(file string, by ...metrics.Dimension) (metrics.Report, error) {
	counter, err := metrics.NewBulkCounter(metrics.Question{
		Period:     metrics.Period{From: civil.MustParseDate("2024-03-01"), To: civil.MustParseDate("2024-03-31")},
		By:         by,
		Due:        metrics.GivenDue(holiday.Vietnam()),
		Indicators: metrics.Indicators766(),
	})
	if err != nil {
		return metrics.Report{}, err
	}
	if _, err := counter.Count(strings.NewReader(file)); err != nil {
		return metrics.Report{}, err
	}
	return counter.Report(), nil
}

func ExampleReport_Counts766() {
	report, err := report766(fiveDossiers, metrics.ByAgency)
	if err != nil {
		fmt.Println(err)
		return
	}
	counts, gaps := report.Counts766(report.All)
	fmt.Println("on time", counts.OnTime, "online", counts.OnlineDossiers, "paid online", counts.PaidOnline)
	for _, gap := range gaps {
		if gap.Why != metrics.NotInDossiers766 {
			fmt.Println(gap.In(deadline.English))
		}
	}
	// What dossiers do not tell is the caller's to count.
	counts.PublishedOnTime = metrics.Ratio{Num: 1, Den: 2}
	card, err := counts.Score()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(card.In(deadline.Vietnamese))

	for _, row := range report.Rows {
		counts, _ := report.Counts766(row.Measured)
		card, err := counts.Score()
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(row.Key.Agency, card.Group(metrics.Progress766).Score.In(deadline.Vietnamese), "of 20 for progress")
	}
	// Output:
	// on time {3 5} online {3 5} paid online {1 2}
	// ORIGINAL_RESULT_AVAILABLE: 5 dossiers do not say what electronic_result asks
	// SO_HOA_GIAY_TO_GIAI_QUYET: 5 dossiers do not say what digitised asks
	// REUSED_DIGITIZED_DATA: 5 dossiers do not say what reused asks
	// SYNCED_WITH_DVCQG_PERSONAL_STORAGE: 5 dossiers do not say what from_store asks
	// CITIZEN_DATA_CONNECTED_DOSSIER: 5 dossiers do not say what population_data asks
	// Tổng điểm 36/100: Yếu (17 thành phần không có số liệu)
	// A 13,33 of 20 for progress
	// B 10 of 20 for progress
}

func ExampleScorecard766_Table() {
	report, err := report766(fiveDossiers)
	if err != nil {
		fmt.Println(err)
		return
	}
	counts, gaps := report.Counts766(report.All)
	card, err := counts.Score()
	if err != nil {
		fmt.Println(err)
		return
	}
	table := card.Table(gaps...)
	table.Head = []holiday.Text{{VI: "Đơn vị: A và B", EN: "Of: A and B"}}
	table.Rows = table.Rows[5:13] // group 2 and, of 3a, what is scored
	if err := table.WriteMarkdown(os.Stdout, deadline.Vietnamese); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # Bảng điểm Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)
	//
	// Đơn vị: A và B
	//
	// | Nhóm | Chỉ số thành phần | Tử số | Mẫu số | Tỷ lệ (%) | Điểm | Tối đa | Mức độ xác nhận | Ghi chú |
	// |---|---|---:|---:|---:|---:|---:|---|---|
	// | **2** | **Tiến độ, kết quả giải quyết** | **-** | **-** | **60** | **12** | **20** | **chỉ thấy trong phần mềm hoặc dữ liệu** |  |
	// | 2 | Tỷ lệ hồ sơ giải quyết đúng hạn | 3 | 5 | 60 | 12 | 20 | chỉ thấy trong phần mềm hoặc dữ liệu |  |
	// | 2 | Trong đó: hồ sơ đã giải quyết trước hạn, đúng hạn | 2 | 3 | 66,67 | 0 | 0 | chỉ thấy trong phần mềm hoặc dữ liệu | chỉ hiển thị, không tính điểm |
	// | 2 | Trong đó: hồ sơ đang giải quyết còn trong hạn | 1 | 2 | 50 | 0 | 0 | chỉ thấy trong phần mềm hoặc dữ liệu | chỉ hiển thị, không tính điểm |
	// | **3a** | **Cung cấp dịch vụ công trực tuyến** | **-** | **-** | **50** | **6** | **12** | **chỉ thấy trong phần mềm hoặc dữ liệu** | **tổng làm tròn một lần, có thể lệch 0,01** |
	// | 3a | Tỷ lệ TTHC cung cấp dịch vụ công trực tuyến | - | - | - | 0 | 2 | chỉ thấy trong phần mềm hoặc dữ liệu | hồ sơ không cho biết danh mục TTHC của cơ quan; mẫu số bằng 0: Cổng tính 0 điểm |
	// | 3a | Tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ trực tuyến | - | - | - | 0 | 4 | chỉ thấy trong phần mềm hoặc dữ liệu | hồ sơ cho biết TTHC nào có hồ sơ trực tuyến, không cho biết danh mục dịch vụ được cung cấp; mẫu số bằng 0: Cổng tính 0 điểm |
	// | 3a | Tỷ lệ hồ sơ trực tuyến | 3 | 5 | 60 | 6 | 6 | chỉ thấy trong phần mềm hoặc dữ liệu |  |
	// |  | **Tổng số** | **-** | **-** | **33** | **33** | **100** | **chỉ thấy trong phần mềm hoặc dữ liệu** | **Xếp loại: Yếu** |
	//
	// - Cách đếm theo bản chép mô tả công thức tính Bộ chỉ số 766; cách tính điểm khớp với số liệu đã công bố: dichvucong.gov.vn, Phú Thọ, 26/9/2026; chưa đọc phụ lục của Quyết định.
}
