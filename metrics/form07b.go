package metrics

import (
	"github.com/dunghan-vn/dunghan/holiday"
)

// Form07b is form II.07b (biểu II.07b/VPCP/KSTT, tổng hợp số lượng TTHC): how many administrative procedures there are, by unit
// and level of government. [CountProcedures] makes one of a catalogue; one made by hand needs its Rows and Total.
type Form07b struct {
	Reporter  holiday.Text // đơn vị báo cáo; may be empty, as may be the next two
	Recipient holiday.Text // đơn vị nhận báo cáo
	Period    Period

	Rows  []Form07bRow
	Total Form07bCounts // the last row; zero is none
	Notes []holiday.Text
}

// Form07bRow is one unit (đơn vị) of form II.07b.
type Form07bRow struct {
	Unit   Cell // column 2: a [TextCell], or a [LabelCell] with the unit's code
	Counts Form07bCounts
}

// Form07bCounts is the figures of one row of form II.07b, columns 3 to 14. What is not given stays zero.
type Form07bCounts struct {
	Authority Form07bTiers // (3) to (6): procedures within the unit's authority (thuộc thẩm quyền giải quyết)
	OneStop   Form07bTiers // (7) to (10): of them received at the one-stop units (thực hiện theo cơ chế một cửa)
	Workflows Form07bTiers // (11) to (14): internal workflows issued (quy trình nội bộ)
}

// Form07bTiers is a total and the levels it is of. The form has no column for procedures of a ministry, or of no level that is
// stated: those are Other, and in Total.
type Form07bTiers struct {
	Total, Province, District, Commune Figure
	Other                              Figure
}

// form07b is form II.07b as data.
func form07b() formSpec[Form07bCounts] {
	type c = Form07bCounts
	spec := formSpec[c]{number: "II.07b/VPCP/KSTT"}
	for _, part := range []struct {
		key     string
		numbers [4]string
		title   holiday.Text
		other   holiday.Text
		of      func(*c) *Form07bTiers
	}{
		{"authority", [4]string{"(3)", "(4)", "(5)", "(6)"}, holiday.Text{VI: "Thẩm\nquyền", EN: "Authority\ntotal"}, holiday.Text{VI: "thẩm quyền,\nbộ, không rõ cấp", EN: "authority,\nministry, no level"}, func(f *c) *Form07bTiers { return &f.Authority }},
		{"one_stop", [4]string{"(7)", "(8)", "(9)", "(10)"}, holiday.Text{VI: "Một\ncửa", EN: "One-stop\ntotal"}, holiday.Text{VI: "một cửa,\nbộ, không rõ cấp", EN: "one-stop,\nministry, no level"}, func(f *c) *Form07bTiers { return &f.OneStop }},
		{"workflows", [4]string{"(11)", "(12)", "(13)", "(14)"}, holiday.Text{VI: "Quy trình\nnội bộ", EN: "Workflows\ntotal"}, holiday.Text{VI: "quy trình,\nbộ, không rõ cấp", EN: "workflows,\nministry, no level"}, func(f *c) *Form07bTiers { return &f.Workflows }},
	} {
		of := part.of
		spec.columns = append(spec.columns,
			formColumn[c]{part.key + "_total", part.numbers[0], part.title, func(f *c) *Figure { return &of(f).Total }, inForm},
			formColumn[c]{part.key + "_province", part.numbers[1], holiday.Text{VI: "tỉnh", EN: "province"}, func(f *c) *Figure { return &of(f).Province }, inForm},
			formColumn[c]{part.key + "_district", part.numbers[2], holiday.Text{VI: "huyện", EN: "district"}, func(f *c) *Figure { return &of(f).District }, inForm},
			formColumn[c]{part.key + "_commune", part.numbers[3], holiday.Text{VI: "xã", EN: "commune"}, func(f *c) *Figure { return &of(f).Commune }, inForm},
			formColumn[c]{part.key + "_other", "", part.other, func(f *c) *Figure { return &of(f).Other }, outside},
		)
		spec.identities = append(spec.identities, formIdentity{
			whole:   part.key + "_total",
			parts:   []string{part.key + "_province", part.key + "_district", part.key + "_commune"},
			outside: []string{part.key + "_other"},
		})
	}
	return spec
}

// Check returns where the figures contradict each other, row by row and the total last: a count below 0, a row that does not
// keep (3) = (4)+(5)+(6), (7) = (8)+(9)+(10) and (11) = (12)+(13)+(14), each with what is of a ministry or of no level, or a total
// that is not the sum of the rows. What is not given is not checked.
func (f Form07b) Check() []Violation {
	form := form07b()
	var all []Violation
	var rows []*Form07bCounts
	for i := range f.Rows {
		row := &f.Rows[i]
		all = append(all, form.check(i, rowName([]Cell{row.Unit}, i), &row.Counts)...)
		rows = append(rows, &row.Counts)
	}
	all = append(all, form.check(-1, totalName(), &f.Total)...)
	return append(all, form.checkSum(-1, totalName(), &f.Total, rows)...)
}

// Table returns the form as a table. Under it stand where the figures contradict each other, the notes, that districts are no
// more, and where the form comes from.
func (f Form07b) Table() Table {
	form, info := form07b(), formInfo("07b")
	t := Table{Title: info.heading(), Head: headFields(f.Reporter, f.Recipient)}
	if !f.Period.IsZero() {
		t.Head = append(t.Head, f.Period.text())
	}
	t.Head = append(t.Head, holiday.Text{VI: "Đơn vị tính: TTHC", EN: "Unit: procedures"})
	number := numberColumn()
	number.Number = "(1)"
	unit := Column{Key: "unit", Number: "(2)", Title: holiday.Text{VI: "Đơn vị", EN: "Unit"}, Kind: TextColumn}
	t.Columns = append([]Column{number, unit}, form.tableColumns()...)
	for i, row := range f.Rows {
		t.Rows = append(t.Rows, append([]Cell{CountCell(int64(i + 1)), row.Unit}, form.cells(row.Counts)...))
	}
	if f.Total != (Form07bCounts{}) {
		t.Total = append(totalLabels(1), form.cells(f.Total)...)
	}
	t.Notes = append(append(violationNotes(f.Check()), f.Notes...), info.Note, info.source())
	return t
}
