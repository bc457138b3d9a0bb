package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// SchemeRule is what one scheme says of one unit, with where it was found.
type SchemeRule struct {
	Scheme   Scheme
	Unit     PeriodUnit
	N        int // of a rule for one half-year only; 0 is all
	Rule     holiday.Text
	Source   holiday.Text
	Evidence deadline.Evidence // how sure it is that periods are cut so somewhere
	Note     holiday.Text      // may be empty
}

// Schemes returns the schemes that were found in law or in use. It is the caller's own copy. Which of them Circular
// 01/2020/TT-VPCP reports go by is not confirmed; the notes say so. A scheme from another day is the same arithmetic, of no source.
func Schemes() []SchemeRule {
	dashboard := holiday.Text{
		VI: "Cổng Dịch vụ công quốc gia, số liệu theo Quyết định 766/QĐ-TTg",
		EN: "National Public Service Portal, figures by Decision 766/QĐ-TTg",
	}
	decree := holiday.Text{
		VI: "Nghị định 09/2019/NĐ-CP, Điều 12, theo các văn bản dẫn lại",
		EN: "Decree 09/2019/NĐ-CP, art. 12, as repeated by instruments that cite it",
	}
	open := holiday.Text{
		VI: "Báo cáo theo Thông tư 01/2020/TT-VPCP dùng mốc này hay không: chưa được xác nhận.",
		EN: "Whether reports by Circular 01/2020/TT-VPCP go by it is not confirmed.",
	}
	return []SchemeRule{
		{SchemeCalendar, MonthUnit, 0, holiday.Text{VI: "tháng theo lịch", EN: "the calendar month"}, dashboard, deadline.SeenInData, open},
		{SchemeCalendar, QuarterUnit, 0, holiday.Text{VI: "quý theo lịch: quý III từ 01/7 đến 30/9", EN: "the calendar quarter: the third from 1 July to 30 September"}, dashboard, deadline.SeenInData, open},
		{SchemeCalendar, HalfUnit, 0, holiday.Text{VI: "6 tháng theo lịch", EN: "the calendar half-year"},
			holiday.Text{VI: "không có nguồn", EN: "no source"}, deadline.Unconfirmed, open},
		{SchemeCalendar, YearUnit, 0, holiday.Text{VI: "năm theo lịch", EN: "the calendar year"}, dashboard, deadline.SeenInData, open},
		{SchemeND09, MonthUnit, 0, holiday.Text{VI: "từ ngày 15 tháng trước đến ngày 14 tháng báo cáo", EN: "from the 15th of the month before to the 14th of the month"},
			decree, deadline.ReadInSource, open},
		{SchemeND09, QuarterUnit, 0, holiday.Text{VI: "từ ngày 15 tháng cuối quý trước đến ngày 14 tháng cuối quý báo cáo", EN: "from the 15th of the last month of the quarter before to the 14th of the last month of the quarter"},
			decree, deadline.ReadInSource, open},
		{SchemeND09, HalfUnit, 1, holiday.Text{VI: "từ 15/12 năm trước đến 14/6", EN: "from 15 December of the year before to 14 June"}, decree, deadline.ReadInSource, open},
		{SchemeND09, HalfUnit, 2, holiday.Text{VI: "từ 15/6 đến 14/12", EN: "from 15 June to 14 December"}, decree, deadline.Unconfirmed, open},
		{SchemeND09, YearUnit, 0, holiday.Text{VI: "từ 15/12 năm trước đến 14/12", EN: "from 15 December of the year before to 14 December"}, decree, deadline.ReadInSource, open},
		{1, QuarterUnit, 0, holiday.Text{VI: "từ ngày 01 tháng cuối quý trước đến hết tháng thứ hai của quý", EN: "from the 1st of the last month of the quarter before to the end of the quarter's second month"},
			holiday.Text{VI: "Lâm Đồng, quý I/2020: 01/12/2019 đến 29/02/2020 (baolamdong.vn 2993657); thói quen theo Thông tư 02/2017/TT-VPCP", EN: "Lâm Đồng, first quarter of 2020: 2019-12-01 to 2020-02-29 (baolamdong.vn 2993657); a habit from Circular 02/2017/TT-VPCP"},
			deadline.QuotedOnly, holiday.Text{VI: "Cách làm, không phải quy định.", EN: "A practice, not law."}},
		{21, MonthUnit, 0, holiday.Text{VI: "từ ngày 21 tháng trước đến ngày 20 tháng báo cáo", EN: "from the 21st of the month before to the 20th of the month"},
			holiday.Text{VI: "Vĩnh Phúc, 21/7 đến 20/8/2021 (vinhphuc.gov.vn, ItemID 3158, 3105)", EN: "Vĩnh Phúc, 21 July to 20 August 2021 (vinhphuc.gov.vn, ItemID 3158, 3105)"},
			deadline.QuotedOnly, holiday.Text{VI: "Cách làm, không phải quy định.", EN: "A practice, not law."}},
	}
}
