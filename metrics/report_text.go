package metrics

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// WriteText writes the report for people to read on a terminal: the thirteen columns of form II.06a, the five rates with
// their numerators and denominators, and what is not in the form. A rate over nothing is "-".
func (r Report) WriteText(w io.Writer, l deadline.Language) error {
	return r.write(w, FormatText, l)
}

// WriteMarkdown writes what [Report.WriteText] does, as Markdown.
func (r Report) WriteMarkdown(w io.Writer, l deadline.Language) error {
	return r.write(w, FormatMarkdown, l)
}

// WriteCSV writes the report as data, the same in every language: a column "no" that counts the groups and is "total" in
// the last line, the dimensions, the counts, and each rate as numerator, denominator and per cent with a decimal point. A
// per cent over nothing is empty.
func (r Report) WriteCSV(w io.Writer) error { return r.Table().WriteCSV(w) }

// Table returns the report as one table: the groups down the side, the counts of form II.06a and what it has no column for, and
// the five rates.
func (r Report) Table() Table {
	t := r.table(append(countColumns(), rateColumns()...), true, func(t Tally) []Cell { return append(countCells(t), rateCells(t)...) })
	t.Title, t.Head, t.Notes = r.title(), r.head(), r.notes()
	return t
}

// write writes the counts and the rates as two tables, so that a line is not too long.
func (r Report) write(w io.Writer, f Format, l deadline.Language) error {
	counts := r.table(countColumns(), true, countCells)
	counts.Title, counts.Head = r.title(), r.head()
	rates := r.table(rateColumns(), false, rateCells)
	rates.Notes = r.notes()

	var b bytes.Buffer
	if err := counts.Write(&b, f, l); err != nil {
		return err
	}
	b.WriteString("\n")
	if err := rates.Write(&b, f, l); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// table is a table with the groups down the side.
func (r Report) table(columns []Column, numbered bool, cells func(Tally) []Cell) Table {
	t := Table{Columns: append(sideColumns(r.By, numbered), columns...)}
	for i, row := range r.Rows {
		side := append([]Cell{CountCell(int64(i + 1))}, labels(row.Key, r.By)...)
		t.Rows = append(t.Rows, append(side, cells(row.Tally)...))
	}
	t.Total = append(totalLabels(len(r.By)), cells(r.Total)...)
	return t
}

func (r Report) title() holiday.Text {
	return holiday.Text{
		VI: "Tình hình, kết quả giải quyết thủ tục hành chính (theo biểu II.06a/VPCP/KSTT)",
		EN: "Administrative procedures: dossiers received and resolved (by form II.06a/VPCP/KSTT)",
	}
}

// head is the lines under the title: the period, and what was judged against.
func (r Report) head() []holiday.Text {
	all := []holiday.Text{r.Period.text()}
	if r.Judged != (holiday.Text{}) {
		all = append(all, r.Judged)
	}
	return all
}

// notes is what stands under the tables: why dossiers are unknown, and how many rows could not be read.
func (r Report) notes() []holiday.Text {
	var all []holiday.Text
	for _, d := range r.Doubts {
		all = append(all, holiday.Text{
			VI: fmt.Sprintf("Không xác định: %d hồ sơ, %s.", d.Count, d.Doubt.In(deadline.Vietnamese)),
			EN: fmt.Sprintf("Unknown: %d dossiers, %s.", d.Count, d.Doubt.In(deadline.English)),
		})
	}
	if r.Rejected > 0 {
		all = append(all, holiday.Text{
			VI: fmt.Sprintf("Không đọc được: %d dòng, không có trong bảng.", r.Rejected),
			EN: fmt.Sprintf("Rejected: %d rows, in no table.", r.Rejected),
		})
	}
	return all
}

func (p Period) text() holiday.Text {
	return holiday.Text{VI: p.In(deadline.Vietnamese), EN: p.In(deadline.English)}
}

// In says the period in one line of the given language.
func (p Period) In(l deadline.Language) string {
	return holiday.Text{VI: "Kỳ báo cáo:", EN: "Period:"}.In(l) + p.bounds(l)
}

// bounds is the period without the word.
func (p Period) bounds(l deadline.Language) string {
	s := ""
	if p.From.IsZero() && p.To.IsZero() {
		s += holiday.Text{VI: " toàn bộ hồ sơ trong dữ liệu", EN: " every dossier of the data"}.In(l)
	}
	if !p.From.IsZero() {
		s += holiday.Text{VI: " từ ", EN: " from "}.In(l) + l.Date(p.From)
	}
	if !p.To.IsZero() {
		s += holiday.Text{VI: " đến hết ", EN: " through "}.In(l) + l.Date(p.To)
	}
	if at := p.Instant(); !at.IsZero() {
		s += holiday.Text{VI: "; số liệu tại ", EN: "; as of "}.In(l) + clockTime(at, l)
	}
	return s
}

// clockTime writes an instant, midnight as 24:00 of the day before (Civil Code 2015, art. 148(6)).
func clockTime(t time.Time, l deadline.Language) string {
	day, hour := holiday.DateOf(t), t.Format("15:04:05")
	if hour == "00:00:00" {
		day, hour = day.AddDays(-1), "24:00:00"
	}
	return strings.TrimSuffix(hour, ":00") + " " + l.Date(day)
}
