package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// IndicatorTable returns [Indicators] as a table (danh mục chỉ tiêu): the name and the version, the title, what of what is counted, the
// unit of a measure, the source with the mark of its evidence, and since when.
func IndicatorTable() Table {
	t := Table{
		Title: holiday.Text{VI: "Danh mục chỉ tiêu", EN: "Indicators"},
		Columns: []Column{
			{Key: "name", Kind: TextColumn, Title: holiday.Text{VI: "Tên", EN: "Name"}},
			{Key: "version", Kind: CountColumn, Title: holiday.Text{VI: "Bản", EN: "Version"}},
			{Key: "title", Kind: TextColumn, Title: holiday.Text{VI: "Chỉ tiêu", EN: "Title"}},
			{Key: "met", Kind: TextColumn, Title: holiday.Text{VI: "Tử số; đại lượng đo", EN: "Numerator; what is measured"}},
			{Key: "of", Kind: TextColumn, Title: holiday.Text{VI: "Mẫu số; đo trên", EN: "Denominator; measured of"}},
			{Key: "unit", Kind: TextColumn, Title: holiday.Text{VI: "Đơn vị", EN: "Unit"}},
			{Key: "variants", Kind: TextColumn, Title: holiday.Text{VI: "Có biến thể", EN: "Has variants"}},
			{Key: "source", Kind: TextColumn, Title: holiday.Text{VI: "Nguồn", EN: "Source"}},
			{Key: "evidence", Kind: TextColumn, Title: holiday.Text{VI: "Mức độ chắc chắn", EN: "Evidence"}},
			{Key: "since", Kind: TextColumn, Title: holiday.Text{VI: "Từ ngày", EN: "Since"}},
		},
	}
	for _, i := range Indicators() {
		unit, variants := holiday.Text{VI: "%", EN: "%"}, yesNo(i.judged)
		if i.Measures() {
			unit = holiday.Text{VI: i.Unit.In(deadline.Vietnamese), EN: i.Unit.In(deadline.English)}
		}
		t.Rows = append(t.Rows, []Cell{
			TextCell(i.Name), CountCell(int64(i.Version)), wordsCell(i.Title), wordsCell(i.Met), wordsCell(i.Of), LabelCell(i.Unit.String(), unit), variants,
			wordsCell(i.Source), evidenceCell(i.Evidence), MomentCell(record.On(i.Since)),
		})
	}
	return t
}

// VariantTable returns [Variants] as a table.
func VariantTable() Table {
	t := Table{
		Title: holiday.Text{VI: "Các biến thể của chỉ tiêu", EN: "Variants of indicators"},
		Columns: []Column{
			{Key: "name", Kind: TextColumn, Title: holiday.Text{VI: "Tên", EN: "Name"}},
			{Key: "title", Kind: TextColumn, Title: holiday.Text{VI: "Cách tính", EN: "How it judges"}},
			{Key: "source", Kind: TextColumn, Title: holiday.Text{VI: "Nguồn", EN: "Source"}},
			{Key: "evidence", Kind: TextColumn, Title: holiday.Text{VI: "Mức độ chắc chắn", EN: "Evidence"}},
		},
		Notes: []holiday.Text{{
			VI: "Tên biến thể viết sau tên chỉ tiêu: late+first_date. Chỉ tiêu có biến thể là chỉ tiêu xét đúng hạn, quá hạn.",
			EN: "The name of a variant follows that of the indicator: late+first_date. Those that judge dossiers have variants.",
		}},
	}
	for _, v := range Variants() {
		t.Rows = append(t.Rows, []Cell{TextCell(v.Name), wordsCell(v.Title), wordsCell(v.Source), evidenceCell(v.Evidence)})
	}
	return t
}

// wordsCell is words in two languages; as data, the English ones.
func wordsCell(t holiday.Text) Cell { return LabelCell(t.EN, t) }

func yesNo(yes bool) Cell {
	if yes {
		return LabelCell("yes", holiday.Text{VI: "có", EN: "yes"})
	}
	return LabelCell("no", holiday.Text{VI: "không", EN: "no"})
}
