package metrics

import (
	"io"
	"iter"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// sheet is a table of groups whose rows are made as they are written: a report may have more groups than are to be kept twice.
type sheet struct {
	head Table // without rows
	rows iter.Seq[[]Cell]
}

func (s sheet) write(w io.Writer, f Format, l deadline.Language) error {
	if err := s.head.Check(); err != nil {
		return err
	}
	return s.head.writeRows(w, f, l, s.rows)
}

// table returns the sheet with its rows.
func (s sheet) table() Table {
	t := s.head
	for row := range s.rows {
		t.Rows = append(t.Rows, append([]Cell(nil), row...))
	}
	return t
}

// part is some columns of a report, and what each group has in them.
type part struct {
	columns []Column
	cells   func(to []Cell, t Tally, m Measured) []Cell
}

// sheet is parts of the report side by side, with the groups down the side.
func (r Report) sheet(numbered bool, parts ...part) sheet {
	s := sheet{head: Table{Columns: sideColumns(r.By, numbered), Total: totalLabels(len(r.By))}}
	for _, p := range parts {
		s.head.Columns = append(s.head.Columns, p.columns...)
		s.head.Total = p.cells(s.head.Total, r.Total, r.All)
	}
	s.rows = func(yield func([]Cell) bool) {
		var cells []Cell
		for i := range r.Rows {
			row := &r.Rows[i]
			cells = append(append(cells[:0], CountCell(int64(i+1))), labels(row.Key, r.By)...)
			for _, p := range parts {
				cells = p.cells(cells, row.Tally, row.Measured)
			}
			if !yield(cells) {
				return
			}
		}
	}
	return s
}

// countPart is the counts of form II.06a, and those it has no column for.
func countPart() part {
	form := form06a()
	return part{countColumns(), func(to []Cell, t Tally, _ Measured) []Cell {
		figures := Form06aCountsOf(t)
		for _, c := range form.columns {
			if c.place != merged {
				to = append(to, c.of(&figures).Cell())
			}
		}
		return to
	}}
}

// ratePart is the five rates.
func ratePart() part {
	all := rates()
	return part{rateColumns(), func(to []Cell, t Tally, _ Measured) []Cell {
		of := t.Rates()
		for _, r := range all {
			to = append(to, RatioCell(r.ratio(of)))
		}
		return to
	}}
}

// Write writes the report in a format, as the methods below do; the language is that of text and Markdown.
func (r Report) Write(w io.Writer, f Format, l deadline.Language) error {
	switch f {
	case FormatJSON:
		return r.WriteJSON(w)
	case FormatCSV:
		return r.WriteCSV(w)
	}
	return r.write(w, f, l)
}

// WriteText writes the report for people to read on a terminal: the thirteen columns of form II.06a; the five rates with
// their numerators and denominators; the indicators asked for, when there are any, each rate with its numerator and denominator
// and each measure as the number of dossiers, the mean and the median; what is not in the form; and what each indicator is, with its
// source. A rate over nothing is "-".
func (r Report) WriteText(w io.Writer, l deadline.Language) error {
	return r.write(w, FormatText, l)
}

// WriteMarkdown writes what [Report.WriteText] does, as Markdown.
func (r Report) WriteMarkdown(w io.Writer, l deadline.Language) error {
	return r.write(w, FormatMarkdown, l)
}

// WriteCSV writes the report as data, the same in every language: a column "no" that counts the groups and is "total" in
// the last line, the dimensions, the counts, each rate as numerator, denominator and per cent with a decimal point, and the indicators
// asked for, each as indicator_NAME: a rate likewise, and with _no_data behind it how many dossiers have none; a measure with _count,
// _mean, _median and _no_data. A per cent over nothing is empty, and so is a mean of none.
func (r Report) WriteCSV(w io.Writer) error {
	return r.whole().write(w, FormatCSV, deadline.Vietnamese)
}

// Table returns the report as one table: the groups down the side, the counts of form II.06a and what it has no column for, the
// five rates, and the indicators asked for.
func (r Report) Table() Table { return r.whole().table() }

func (r Report) whole() sheet {
	s := r.sheet(true, countPart(), ratePart(), r.indicatorPart())
	s.head.Title, s.head.Head, s.head.Notes = r.title(), r.head(), r.notes()
	return s
}

// write writes the counts, the rates and the indicators as tables of their own, so that a line is not too long.
func (r Report) write(w io.Writer, f Format, l deadline.Language) error {
	sheets := []sheet{r.sheet(true, countPart()), r.sheet(false, ratePart())}
	if len(r.Indicators) > 0 {
		sheets = append(sheets, r.sheet(false, r.indicatorPart()))
	}
	sheets[0].head.Title, sheets[0].head.Head = r.title(), r.head()
	sheets[len(sheets)-1].head.Notes = r.notes()
	for i, s := range sheets {
		if i > 0 {
			if _, err := io.WriteString(w, "\n"); err != nil {
				return err
			}
		}
		if err := s.write(w, f, l); err != nil {
			return err
		}
	}
	return nil
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
