package metrics

import (
	"math/big"
	"strconv"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Definition766 is one component of the index (chỉ số thành phần): what it counts and how that is scored.
type Definition766 struct {
	// Code is the portal's metric code, in capitals; in small letters it is our name, where the portal's is not known.
	Code  string       `json:"code"`
	Group Group766     `json:"group"`
	Title holiday.Text `json:"title"`
	Max   Points       `json:"max"` // 0: shown only
	// FullAt is the rate in per cent that earns the full score: 100, 90, 80 or 50. Below it the score is in proportion.
	FullAt          int  `json:"full_at,omitzero"`
	FullOverNothing bool `json:"full_over_nothing,omitzero"` // over nothing the score is full, not 0
	Mean            bool `json:"mean,omitzero"`              // a mean, not a share

	Counted Statement766 `json:"counted"` // the numerator and the denominator
	Formula Statement766 `json:"formula"` // the score

	// Indicator names what counts the component from dossiers, see [Report.Counts766]; it is empty where dossiers do not tell.
	Indicator string `json:"indicator,omitzero"`
	// Dossiers says what is counted of them, and in what that is not as described; or what they do not tell.
	Dossiers holiday.Text `json:"dossiers"`
}

// Definitions766 returns every component of the index, by group and in the portal's order; those that are shown only, with a
// maximum of 0, among them.
func Definitions766() []Definition766 {
	var all []Definition766
	for _, one := range components766() {
		all = append(all, one.Definition766)
	}
	return all
}

// component766 is a component with where its counts stand.
type component766 struct {
	Definition766
	of func(*Counts766) *Ratio
}

// components766 is the table of the index, with the formulas in words.
func components766() []component766 {
	all := unworded766()
	for i := range all {
		all[i].Formula.Text = all[i].inWords()
		all[i].Formula.Evidence = deadline.SeenInData
	}
	return all
}

// unworded766 is the table of the index without the formulas in words, which take longer to write than the counts to look at.
func unworded766() []component766 { return append(components766Of123(), components766Of45()...) }

// inWords writes the formula from the numbers that it is computed with.
func (d Definition766) inWords() holiday.Text {
	if d.Max == 0 {
		return holiday.Text{VI: "chỉ hiển thị, không tính điểm", EN: "shown only, not scored"}
	}
	vi, en := d.Max.In(deadline.Vietnamese), d.Max.In(deadline.English)
	t := holiday.Text{VI: vi + " × tỷ lệ", EN: en + " × rate"}
	if d.FullAt != 100 {
		at := " ÷ " + strconv.Itoa(d.FullAt) + " %"
		t = holiday.Text{VI: "min(" + vi + "; " + t.VI + at + ")", EN: "min(" + en + ", " + t.EN + at + ")"}
	}
	nothing := Points(0)
	if d.FullOverNothing {
		nothing = d.Max
	}
	return holiday.Text{
		VI: t.VI + "; mẫu số bằng 0: " + nothing.In(deadline.Vietnamese) + " điểm",
		EN: t.EN + "; over nothing: " + nothing.In(deadline.English),
	}
}

// exact returns the unrounded score of valid counts, in hundredths of a point, from the unrounded rate.
func (d Definition766) exact(r Ratio) *big.Rat {
	full := big.NewRat(int64(d.Max), 1)
	switch {
	case d.Max == 0 || r.Den == 0 && !d.FullOverNothing:
		return new(big.Rat)
	case r.Den == 0:
		return full
	}
	score := new(big.Rat).SetFrac(big.NewInt(r.Num), big.NewInt(r.Den))
	score.Mul(score, full).Mul(score, big.NewRat(100, int64(d.FullAt)))
	if score.Cmp(full) > 0 {
		return full
	}
	return score
}

// What the statements of the index rest on.

// described766 is a copy of the description of the index's formulas.
func described766() holiday.Text {
	return holiday.Text{VI: "bản chép mô tả công thức tính Bộ chỉ số 766", EN: "a copy of the description of the formulas of the 766 index"}
}

// fitted766 is published figures that the formula gives to the last digit.
func fitted766() holiday.Text {
	return holiday.Text{
		VI: "khớp với số liệu đã công bố: dichvucong.gov.vn, Phú Thọ, 26/9/2026",
		EN: "fitted to published figures: dichvucong.gov.vn, Phú Thọ, 2026-09-26",
	}
}

// barelyFitted766 is published figures that other formulas would give, too.
func barelyFitted766() holiday.Text {
	t := fitted766()
	t.VI += "; các số liệu này đều là 0 hoặc điểm tối đa nên chưa kiểm chứng hết công thức"
	t.EN += "; they are all 0 or the maximum, which does not test the whole formula"
	return t
}

// shown766 is the portal's tables, where the component is shown.
func shown766() holiday.Text {
	return holiday.Text{VI: "bảng trên dichvucong.gov.vn", EN: "tables of dichvucong.gov.vn"}
}

// seen766 states what was read in a copy only.
func seen766(vi, en string) Statement766 {
	return Statement766{holiday.Text{VI: vi, EN: en}, deadline.SeenInData, described766()}
}

// What dossiers do not tell.

func noPublishing766() holiday.Text {
	return holiday.Text{VI: "hồ sơ không ghi việc công bố, công khai TTHC", EN: "dossiers do not tell of procedures being published"}
}

func noCatalogue766() holiday.Text {
	return holiday.Text{VI: "hồ sơ không cho biết danh mục TTHC của cơ quan", EN: "dossiers do not tell the list of the agency's procedures"}
}

func noPetitions766() holiday.Text {
	return holiday.Text{VI: "phản ánh, kiến nghị không phải là hồ sơ", EN: "petitions are no dossiers"}
}
