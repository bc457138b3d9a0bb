package metrics

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Table returns the scorecard as a table (bảng điểm): under a line for each group its components, and the total last. A line has the
// counts, the rate, the score, the most it can be, how well the way of counting and scoring is known, and a remark. What was over
// nothing has no rate, and the score that the portal gives it all the same: 0, or 6 for petitions, as the remark says. A component that
// was over nothing and is among the gaps, those of [Report.Counts766], has no counts, and the remark says why; the head says then that
// this is not the agency's score yet.
//
// The card does not know whose it is: put the agency and the period in the table's Head.
func (s Scorecard766) Table(gaps ...Gap766) Table {
	t := Table{
		Title: holiday.Text{
			VI: "Bảng điểm Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)",
			EN: "Scorecard of the index of service to people and businesses (Decision 766/QĐ-TTg)",
		},
		Head: []holiday.Text{{VI: s.In(deadline.Vietnamese), EN: s.In(deadline.English)}},
		Columns: []Column{
			{Key: "group", Kind: TextColumn, Title: holiday.Text{VI: "Nhóm", EN: "Group"}},
			{Key: "component", Kind: TextColumn, Title: holiday.Text{VI: "Chỉ số thành phần", EN: "Component"}},
			{Key: "num", Kind: CountColumn, Title: holiday.Text{VI: "Tử số", EN: "Numerator"}},
			{Key: "den", Kind: CountColumn, Title: holiday.Text{VI: "Mẫu số", EN: "Denominator"}},
			{Key: "percent", Kind: DecimalColumn, Title: holiday.Text{VI: "Tỷ lệ\n(%)", EN: "Rate\n(%)"}},
			{Key: "mean", Kind: DecimalColumn, Optional: true, Title: holiday.Text{VI: "Trung\nbình", EN: "Mean"}},
			{Key: "score", Kind: DecimalColumn, Title: holiday.Text{VI: "Điểm", EN: "Score"}},
			{Key: "max", Kind: DecimalColumn, Title: holiday.Text{VI: "Tối đa", EN: "Most"}},
			{Key: "evidence", Kind: TextColumn, Title: holiday.Text{VI: "Mức độ xác nhận", EN: "Evidence"}},
			{Key: "remark", Kind: TextColumn, Title: holiday.Text{VI: "Ghi chú", EN: "Remark"}},
		},
		Notes: []holiday.Text{
			{
				VI: "Cách đếm theo " + described766().VI + "; cách tính điểm " + fitted766().VI + "; chưa đọc phụ lục của Quyết định.",
				EN: "Counted by " + described766().EN + "; the scoring is " + fitted766().EN + "; the Decision's annex was not read.",
			},
		},
	}
	missing := 0
	for _, gap := range gaps {
		if one, ok := s.Component(gap.Code); ok && one.Ratio.Den == 0 {
			missing++
		}
	}
	if missing > 0 {
		t.Head = append(t.Head, holiday.Text{
			VI: fmt.Sprintf("Chưa phải điểm của đơn vị: %d chỉ số thành phần chưa có số liệu.", missing),
			EN: fmt.Sprintf("Not the agency's score yet: %d components have no counts.", missing),
		})
	}
	for _, group := range s.Groups {
		t.Rows = append(t.Rows, group.cells())
		for _, one := range group.Components {
			t.Rows = append(t.Rows, one.cells(gaps))
		}
	}
	grade := holiday.Text{VI: "Xếp loại: " + s.Grade.In(deadline.Vietnamese), EN: "Grade: " + s.Grade.In(deadline.English)}
	t.Total = []Cell{
		LabelCell("total", holiday.Text{}), LabelCell("", totalName()), {}, {}, hundredthsCell(Ratio{int64(s.Total), 10000}, 10000), {},
		DecimalCell(int64(s.Total)), DecimalCell(10000), evidenceCell(s.Grade.Bounds().Evidence), LabelCell(s.Grade.String(), grade),
	}
	return t
}

// cells is the line of a group. In data its component is the "subtotal".
func (g GroupScore766) cells() []Cell {
	remark := TextCell("")
	if g.Group.RoundedOnce() {
		remark = LabelCell("rounded_once", holiday.Text{VI: "tổng làm tròn một lần, có thể lệch 0,01", EN: "the sum is rounded once: it may be off by 0.01"})
	}
	all := []Cell{
		TextCell(g.Group.String()), LabelCell("subtotal", g.Group.Title()), {}, {}, hundredthsCell(g.Rate(), 10000), {},
		DecimalCell(int64(g.Score)), DecimalCell(int64(g.Group.Max())), evidenceCell(g.Group.Sum().Evidence), remark,
	}
	for i := range all {
		all[i] = all[i].Strong()
	}
	return all
}

// cells is the line of a component.
func (c Component766) cells(gaps []Gap766) []Cell {
	percent, mean := hundredthsCell(c.Ratio, 10000), Cell{}
	if c.Mean {
		percent, mean = Cell{}, hundredthsCell(c.Ratio, 100)
	}
	num, den, remark := CountCell(c.Ratio.Num), CountCell(c.Ratio.Den), TextCell("")
	switch at := slices.IndexFunc(gaps, func(g Gap766) bool { return g.Code == c.Code }); {
	case c.Ratio.Den == 0:
		words := holiday.Text{
			VI: "mẫu số bằng 0: Cổng tính " + c.Score.In(deadline.Vietnamese) + " điểm",
			EN: "over nothing: the portal scores " + c.Score.In(deadline.English),
		}
		remark = LabelCell("over_nothing", words)
		if at >= 0 {
			num, den = Cell{}, Cell{}
			remark = LabelCell(gaps[at].Why.String(), holiday.Text{VI: gaps[at].Text.VI + "; " + words.VI, EN: gaps[at].Text.EN + "; " + words.EN})
		}
	case c.Max == 0:
		remark = LabelCell("shown_only", c.Formula.Text)
	}
	return []Cell{
		TextCell(c.Group.String()), LabelCell(c.Code, c.Title), num, den, percent, mean,
		DecimalCell(int64(c.Score)), DecimalCell(int64(c.Max)), evidenceCell(min(c.Counted.Evidence, c.Formula.Evidence)), remark,
	}
}

// hundredthsCell is so many times a ratio, in hundredths; over nothing, and beyond what a cell can hold, it has no value.
func hundredthsCell(r Ratio, times int64) Cell {
	if r.Den <= 0 {
		return Cell{}
	}
	n := r.scaled(big.NewInt(times))
	if !n.IsInt64() {
		return Cell{}
	}
	return DecimalCell(n.Int64())
}

// evidenceCell is how well a thing is known.
func evidenceCell(e deadline.Evidence) Cell {
	return LabelCell(e.String(), holiday.Text{VI: e.In(deadline.Vietnamese), EN: e.In(deadline.English)})
}
