package metrics

import (
	"slices"
	"strconv"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// FormInfo is where a form comes from (biểu mẫu): its number and title, its source, and how sure it is.
type FormInfo struct {
	Key      string // a stable name: "06a"
	Number   string // its official number, "II.06a/VPCP/KSTT"; empty for what no document prescribes
	Title    holiday.Text
	Source   holiday.Text
	Evidence deadline.Evidence // how sure its columns are
	Note     holiday.Text      // what else is to be known; may be empty
}

// Forms returns the forms this package writes, each with its source. It is the caller's own copy.
func Forms() []FormInfo {
	return []FormInfo{
		{
			Key: "06a", Number: "II.06a/VPCP/KSTT",
			Title: holiday.Text{
				VI: "Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC",
				EN: "Administrative procedures received and resolved at the agency that resolves them",
			},
			Source: holiday.Text{
				VI: "Thông tư 01/2020/TT-VPCP; các cột theo bản xuất của phần mềm một cửa đang dùng",
				EN: "Circular 01/2020/TT-VPCP; the columns as one-stop software in use exports them",
			},
			Evidence: deadline.SeenInData,
			Note: holiday.Text{
				VI: "Một bản xuất gọi là biểu số 06/VPCP/KSTT. Phép cộng giữa các cột là hiểu biết chung, chưa đọc trong thông tư.",
				EN: "One export calls it form 06/VPCP/KSTT. How its columns add up is general knowledge, not read in the circular.",
			},
		},
		{
			Key: "07b", Number: "II.07b/VPCP/KSTT",
			Title: holiday.Text{VI: "Tổng hợp số lượng thủ tục hành chính", EN: "Number of administrative procedures"},
			Source: holiday.Text{
				VI: "Thông tư 01/2020/TT-VPCP; các cột theo bản xuất của phần mềm một cửa đang dùng",
				EN: "Circular 01/2020/TT-VPCP; the columns as one-stop software in use exports them",
			},
			Evidence: deadline.SeenInData,
			Note: holiday.Text{
				VI: "Cấp huyện: không còn từ ngày 01/7/2025 (chính quyền địa phương 2 cấp); giữ cột theo biểu.",
				EN: "District: no longer there since 1 July 2025 (local government of two tiers); the column is kept as in the form.",
			},
		},
		{
			Key:   "register",
			Title: holiday.Text{VI: "Sổ theo dõi hồ sơ", EN: "Register of dossiers"},
			Source: holiday.Text{
				VI: "Thông tư 03/2025/TT-VPCP, Phụ lục I (mẫu 06 hoặc 07, các nguồn không thống nhất); các cột của mẫu chưa đọc được",
				EN: "Circular 03/2025/TT-VPCP, Appendix I (form 06 or 07, sources disagree); the columns of the form were not read",
			},
			Evidence: deadline.Unconfirmed,
		},
		{
			Key:   "summary",
			Title: holiday.Text{VI: "Tóm tắt tình hình giải quyết thủ tục hành chính", EN: "Summary of administrative procedures"},
			Source: holiday.Text{
				VI: "không theo mẫu nào; số liệu và tỷ lệ như báo cáo",
				EN: "of no form; figures and rates are those of the report",
			},
			Evidence: deadline.Unconfirmed,
		},
	}
}

func formInfo(key string) FormInfo {
	all := Forms()
	return all[slices.IndexFunc(all, func(f FormInfo) bool { return f.Key == key })]
}

// heading is the number and the title of the form.
func (f FormInfo) heading() holiday.Text {
	if f.Number == "" {
		return f.Title
	}
	return holiday.Text{VI: "Biểu " + f.Number + ": " + f.Title.VI, EN: "Form " + f.Number + ": " + f.Title.EN}
}

// source says where the form comes from, in a line under a table.
func (f FormInfo) source() holiday.Text {
	return holiday.Text{
		VI: "Nguồn: " + f.Source.VI + " (" + f.Evidence.In(deadline.Vietnamese) + ").",
		EN: "Source: " + f.Source.EN + " (" + f.Evidence.In(deadline.English) + ").",
	}
}

// Figure is a number in an official form, or none (ô không có số liệu): a published table need not have every column. The zero
// Figure is not given, which is not 0.
type Figure struct {
	N     int64
	Given bool
}

// FigureOf returns n as given.
func FigureOf(n int64) Figure { return Figure{n, true} }

// String returns the number, "-" where it is not given.
func (f Figure) String() string {
	if !f.Given {
		return "-"
	}
	return strconv.FormatInt(f.N, 10)
}

// Cell returns the figure as a cell of a table, without a value where it is not given.
func (f Figure) Cell() Cell {
	if !f.Given {
		return Cell{}
	}
	return CountCell(f.N)
}
