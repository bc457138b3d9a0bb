package metrics

import (
	"strconv"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Form06a is form II.06a (biểu II.06a/VPCP/KSTT, tình hình, kết quả giải quyết TTHC), as a report fills it in or as somebody
// published it. [Report.Form06a] makes one; one made by hand needs its Rows and Total. [Form06a.Check] says where its figures
// contradict each other.
type Form06a struct {
	AtCentre  bool         // of a Public Administration Service Centre, not of the agency itself
	Reporter  holiday.Text // đơn vị báo cáo; may be empty, as may be the next
	Recipient holiday.Text // đơn vị nhận báo cáo
	Period    Period
	Counted   Form06aConvention // how what the form has no column for is counted

	Side  []Column // what stands in column 2, in one column or more; none is one, of text
	Rows  []Form06aRow
	Total Form06aCounts // the last row; zero is none
	Notes []holiday.Text
}

// Form06aRow is one row of form II.06a.
type Form06aRow struct {
	Label  []Cell // what stands in column 2, a cell for each column of Side
	Agency string // DonViXuLy, to find the row's tier by; may be empty
	Counts Form06aCounts
	// A row that is a Subtotal heads the rows after it, up to the next subtotal or the end: [Form06a.ByLevel] makes them.
	Subtotal bool
	Tier     dossier.Tier // of a form by level
}

// Form06a returns the report as form II.06a, a row a group. It has no rates; [Report.Table] has them.
func (r Report) Form06a() Form06a {
	f := Form06a{Period: r.Period, Side: sideColumns(r.By, true)[1:], Total: Form06aCountsOf(r.Total), Notes: append(r.head()[1:], r.countNotes()...)}
	for _, row := range r.Rows {
		f.Rows = append(f.Rows, Form06aRow{Label: labels(row.Key, r.By), Agency: row.Key.Agency, Counts: Form06aCountsOf(row.Tally)})
	}
	return f
}

// Check returns where the figures contradict each other, row by row and the total last: a count below 0, or a row that does not
// keep
//
//	(3)  = (4)+(5)+(6)
//	(3)  = (7)+(11) + closed + unplaceable
//	(7)  = (8)+(9)+(10) + resolved unknown
//	(11) = (12)+(13) + in progress unknown
//
// (the arithmetic of the form is general knowledge, not read in the circular), or a subtotal or the total that is not the sum of
// its rows. Of two columns printed as one, the one is held to the same. What is not given is not checked.
func (f Form06a) Check() []Violation {
	form := form06a()
	var all []Violation
	var top []*Form06aCounts // what the total is the sum of
	headed := false
	for i := range f.Rows {
		row := &f.Rows[i]
		name := row.name(i)
		all = append(all, form.check(i, name, &row.Counts)...)
		if row.Subtotal {
			all = append(all, form.checkSum(i, name, &row.Counts, f.under(i))...)
			headed = true
		}
		if row.Subtotal || !headed {
			top = append(top, &row.Counts)
		}
	}
	all = append(all, form.check(-1, totalName(), &f.Total)...)
	return append(all, form.checkSum(-1, totalName(), &f.Total, top)...)
}

// under returns the figures of the rows that a subtotal heads.
func (f Form06a) under(subtotal int) []*Form06aCounts {
	var all []*Form06aCounts
	for i := subtotal + 1; i < len(f.Rows) && !f.Rows[i].Subtotal; i++ {
		all = append(all, &f.Rows[i].Counts)
	}
	return all
}

// name is what the row of an index is called in a sentence: by its labels, or else by its number.
func (r Form06aRow) name(at int) holiday.Text {
	return rowName(r.Label, at)
}

func rowName(label []Cell, at int) holiday.Text {
	var vi, en []string
	for _, c := range label {
		if c != (TextCell("")) {
			vi, en = append(vi, c.In(deadline.Vietnamese)), append(en, c.In(deadline.English))
		}
	}
	if len(vi) == 0 {
		return holiday.Text{VI: strconv.Itoa(at + 1), EN: strconv.Itoa(at + 1)}
	}
	return holiday.Text{VI: strings.Join(vi, ", "), EN: strings.Join(en, ", ")}
}

// Table returns the form as a table. Under it stand where the figures contradict each other, the notes, how what has no column
// is counted, and where the form comes from.
func (f Form06a) Table() Table {
	form, info := form06a(), formInfo("06a")
	if f.AtCentre {
		info.Title = holiday.Text{
			VI: "Tình hình, kết quả giải quyết TTHC tại Trung tâm phục vụ hành chính công",
			EN: "Administrative procedures received and resolved at the Public Administration Service Centre",
		}
	}
	side := f.Side
	if len(side) == 0 {
		side = []Column{{Key: "name", Number: "(2)", Kind: TextColumn,
			Title: holiday.Text{VI: "Lĩnh vực, công việc\ngiải quyết theo cấp", EN: "Field, work\nby level"}}}
	}
	number := numberColumn()
	number.Number = "(1)"
	tier := Column{Key: "tier", Title: holiday.Text{VI: "Cấp", EN: "Level"}, Kind: TextColumn, Optional: true}

	t := Table{Title: info.heading(), Head: f.head()}
	t.Columns = append(append([]Column{number, tier}, side...), form.tableColumns()...)
	plain, subtotals := 0, 0
	for _, row := range f.Rows {
		cells := make([]Cell, 2, len(t.Columns))
		if row.Subtotal {
			subtotals++
			words := roman(subtotals)
			cells[0] = LabelCell("subtotal", holiday.Text{VI: words, EN: words})
		} else {
			plain++
			cells[0] = CountCell(int64(plain))
		}
		cells[1] = tierCell(row.Tier)
		cells = append(cells, row.Label...)
		for range len(side) - len(row.Label) {
			cells = append(cells, TextCell(""))
		}
		cells = append(cells, form.cells(row.Counts)...)
		for i := range cells {
			if row.Subtotal {
				cells[i] = cells[i].Strong()
			}
		}
		t.Rows = append(t.Rows, cells)
	}
	if f.Total != (Form06aCounts{}) {
		total := totalLabels(len(side))
		t.Total = append(append([]Cell{total[0], TextCell("")}, total[1:]...), form.cells(f.Total)...)
	}
	t.Notes = append(violationNotes(f.Check()), f.Notes...)
	t.Notes = append(append(t.Notes, f.Counted.notes()...), info.source())
	return t
}

// tierCell is the tier as data only: people see it in the heading of the level.
func tierCell(t dossier.Tier) Cell {
	if t == dossier.NoTier {
		return TextCell("")
	}
	return LabelCell(t.String(), holiday.Text{})
}

// head is the heading fields of the form.
func (f Form06a) head() []holiday.Text {
	all := headFields(f.Reporter, f.Recipient)
	if !f.Period.IsZero() {
		all = append(all, f.Period.text())
	}
	return append(all, holiday.Text{VI: "Đơn vị tính: Số hồ sơ TTHC", EN: "Unit: dossiers"})
}

// headFields is who reports to whom.
func headFields(reporter, recipient holiday.Text) []holiday.Text {
	var all []holiday.Text
	if reporter != (holiday.Text{}) {
		all = append(all, holiday.Text{VI: "Đơn vị báo cáo: " + reporter.VI, EN: "Reported by: " + reporter.EN})
	}
	if recipient != (holiday.Text{}) {
		all = append(all, holiday.Text{VI: "Đơn vị nhận báo cáo: " + recipient.VI, EN: "Reported to: " + recipient.EN})
	}
	return all
}

// roman writes 1 to 39 in Roman figures, as the levels of a form are numbered, and more in ours.
func roman(n int) string {
	if n < 1 || n > 39 {
		return strconv.Itoa(n)
	}
	return strings.Repeat("X", n/10) + [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}[n%10]
}
