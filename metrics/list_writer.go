package metrics

import (
	"io"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// ListWriter writes dossiers behind an indicator, or between two, as they come: their codes and moments, their class, and what they are
// to the indicators. It keeps none, and has no data of a person. It is not safe for concurrent use.
type ListWriter struct {
	table *TableWriter
	one   Indicator
}

// NewListWriter begins a list of what [Question.List] yields of an indicator, under the period and the due dates of the question. The error
// is a format that does not exist.
func NewListWriter(w io.Writer, q Question, i Indicator, f Format, l deadline.Language) (*ListWriter, error) {
	columns := append(listColumns(), partColumn(i))
	if i.Measures() {
		columns = append(columns, Column{Key: "value", Kind: DecimalColumn, Title: holiday.Text{VI: i.Unit.In(deadline.Vietnamese), EN: i.Unit.In(deadline.English)}})
	}
	t, err := NewTableWriter(w, Table{Title: i.Title, Head: q.head(), Columns: columns}, f, l)
	if err != nil {
		return nil, err
	}
	return &ListWriter{t, i}, nil
}

// NewCompareWriter begins a list of what [Question.Compare] yields of two indicators, under the period and the due dates of the question.
// The error is a format that does not exist, or one indicator twice.
func NewCompareWriter(w io.Writer, q Question, one, two Indicator, f Format, l deadline.Language) (*ListWriter, error) {
	title := holiday.Text{VI: one.Title.VI + " / " + two.Title.VI, EN: one.Title.EN + " / " + two.Title.EN}
	t, err := NewTableWriter(w, Table{Title: title, Head: q.head(), Columns: append(listColumns(), partColumn(one), partColumn(two))}, f, l)
	if err != nil {
		return nil, err
	}
	return &ListWriter{t, one}, nil
}

// head is what the list is of.
func (q *Question) head() []holiday.Text {
	return Report{Period: q.Period, Judged: q.Due.text}.head()
}

// Listed writes one dossier of a list. The error is that of the writer, and may come late.
func (w *ListWriter) Listed(d Listed) error {
	cells := append(listCells(&d.Row, d.Place), d.Part.cell())
	if w.one.Measures() {
		value := Cell{}
		if d.Part == Met {
			value = DecimalCell(w.one.Unit.hundredths(d.Value, 1))
		}
		cells = append(cells, value)
	}
	return w.table.Row(cells...)
}

// Moved writes one dossier of a comparison. The error is that of the writer, and may come late.
func (w *ListWriter) Moved(d Moved) error {
	return w.table.Row(append(listCells(&d.Row, d.Place), d.One.cell(), d.Two.cell())...)
}

// Close ends the list. Without it what was written is not whole.
func (w *ListWriter) Close() error { return w.table.Close(nil) }

func listColumns() []Column {
	text := func(key, vi, en string, width int) Column {
		return Column{Key: key, Kind: TextColumn, Title: holiday.Text{VI: vi, EN: en}, Width: width}
	}
	return []Column{
		text("code", "Mã hồ sơ", "Dossier", 30), text("agency", "Đơn vị", "Agency", 14), text("procedure", "Thủ tục", "Procedure", 10),
		text("received", "Tiếp nhận", "Received", 16), text("promised", "Hẹn trả", "Promised", 16), text("finished", "Kết thúc", "Finished", 16),
		text("class", "Phân loại", "Class", 20), text("doubt", "Lý do không xác định", "Why unknown", 0),
	}
}

func partColumn(i Indicator) Column {
	return Column{Key: "part_" + i.Name, Kind: TextColumn, Title: holiday.Text{VI: i.Name, EN: i.Name}, Width: 34}
}

func listCells(r *record.Row, p Place) []Cell {
	return []Cell{
		codeCell(r.Code), codeCell(r.Agency), codeCell(r.Procedure), MomentCell(r.Received), MomentCell(r.Due), MomentCell(r.Finished),
		p.Class.cell(), p.Doubt.cell(),
	}
}

// cell is the part as what a dossier is to an indicator.
func (p Part) cell() Cell { return LabelCell(p.String(), partNames[p.entry()].is) }
