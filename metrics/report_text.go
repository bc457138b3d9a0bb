package metrics

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// WriteText writes the report for people to read on a terminal: the thirteen columns of form II.06a, the five rates with
// their numerators and denominators, and what is not in the form. A rate over nothing is "-".
func (r Report) WriteText(w io.Writer, l deadline.Language) error {
	var b strings.Builder
	b.WriteString(r.heading(l) + "\n")
	b.WriteString(r.form(l).text() + "\n")
	b.WriteString(r.rateTable(l).text())
	if notes := r.notes(l); len(notes) > 0 {
		b.WriteString("\n" + strings.Join(notes, "\n") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteMarkdown writes what [Report.WriteText] does, as Markdown.
func (r Report) WriteMarkdown(w io.Writer, l deadline.Language) error {
	var b strings.Builder
	title, rest, _ := strings.Cut(r.heading(l), "\n")
	b.WriteString("# " + title + "\n\n" + strings.ReplaceAll(strings.TrimSpace(rest), "\n", "  \n") + "\n\n")
	b.WriteString(r.form(l).markdown() + "\n")
	b.WriteString(r.rateTable(l).markdown())
	for i, note := range r.notes(l) {
		if i == 0 {
			b.WriteString("\n")
		}
		b.WriteString("- " + note + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteCSV writes the report as data, the same in every language: a column "no" that counts the groups and is "total" in
// the last line, the dimensions, the counts, and each rate as numerator, denominator and per cent with a decimal point. A
// per cent over nothing is empty.
func (r Report) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	header := []string{"no"}
	for _, d := range r.By {
		header = append(header, d.String())
	}
	for _, c := range columns() {
		header = append(header, c.key)
	}
	for _, rate := range rates() {
		header = append(header, rate.key+"_num", rate.key+"_den", rate.key+"_percent")
	}
	lines := [][]string{header}
	write := func(cells []string, t Tally) {
		cells = append(cells, counts(t, columns())...)
		for _, rate := range rates() {
			ratio := rate.ratio(t.Rates())
			percent, _ := ratio.Percent(2)
			cells = append(cells, strconv.FormatInt(ratio.Num, 10), strconv.FormatInt(ratio.Den, 10), percent)
		}
		lines = append(lines, cells)
	}
	for i, row := range r.Rows {
		cells := []string{strconv.Itoa(i + 1)}
		for _, d := range r.By {
			cells = append(cells, row.Key.Value(d))
		}
		write(cells, row.Tally)
	}
	write(append([]string{"total"}, make([]string, len(r.By))...), r.Total)
	return out.WriteAll(lines) // flushes
}

// form is the table of form II.06a.
func (r Report) form(l deadline.Language) *grid {
	shown := r.shown()
	var titles, numbers []string
	for _, c := range shown {
		titles, numbers = append(titles, c.title.In(l)), append(numbers, c.number)
	}
	g := r.grid(titles, l, func(t Tally) []string { return counts(t, shown) })
	first := []string{"(1)"}
	for i := range r.By {
		if i == 0 {
			first = append(first, "(2)")
		} else {
			first = append(first, "")
		}
	}
	g.header = append(g.header, append(first, numbers...))
	return g
}

// rateTable is the table of the five rates.
func (r Report) rateTable(l deadline.Language) *grid {
	var titles []string
	for _, rate := range rates() {
		titles = append(titles, rate.title.In(l))
	}
	return r.grid(titles, l, func(t Tally) []string {
		var cells []string
		for _, rate := range rates() {
			ratio := rate.ratio(t.Rates())
			cell := ratio.In(l)
			if ratio.Den > 0 {
				cell += fmt.Sprintf(" %% (%d/%d)", ratio.Num, ratio.Den)
			}
			cells = append(cells, cell)
		}
		return cells
	})
}

// grid is a table with the groups down the side.
func (r Report) grid(titles []string, l deadline.Language, cells func(Tally) []string) *grid {
	g := &grid{left: 1 + len(r.By)}
	side := []string{holiday.Text{VI: "STT", EN: "No."}.In(l)}
	for _, d := range r.By {
		side = append(side, d.Title(l))
	}
	g.title(append(side, titles...))
	for i, row := range r.Rows {
		side := []string{strconv.Itoa(i + 1)}
		for _, d := range r.By {
			side = append(side, line(label(row.Key, d, l)))
		}
		g.rows = append(g.rows, append(side, cells(row.Tally)...))
	}
	all := holiday.Text{VI: "Tổng số", EN: "Total"}.In(l)
	side = append([]string{""}, make([]string, len(r.By))...)
	side[min(1, len(r.By))] = all
	g.total = append(side, cells(r.Total)...)
	return g
}

func (r Report) heading(l deadline.Language) string {
	title := holiday.Text{
		VI: "Tình hình, kết quả giải quyết thủ tục hành chính (theo biểu II.06a/VPCP/KSTT)",
		EN: "Administrative procedures: dossiers received and resolved (by form II.06a/VPCP/KSTT)",
	}.In(l)
	if r.Judged != (holiday.Text{}) {
		return title + "\n" + r.Period.In(l) + "\n" + r.Judged.In(l) + "\n"
	}
	return title + "\n" + r.Period.In(l) + "\n"
}

// In says the period in one line of the given language.
func (p Period) In(l deadline.Language) string {
	s := holiday.Text{VI: "Kỳ báo cáo:", EN: "Period:"}.In(l)
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

// notes is what stands under the tables: why dossiers are unknown, and how many rows could not be read.
func (r Report) notes(l deadline.Language) []string {
	var all []string
	for _, d := range r.Doubts {
		all = append(all, fmt.Sprintf(holiday.Text{VI: "Không xác định: %d hồ sơ, %s.", EN: "Unknown: %d dossiers, %s."}.In(l), d.Count, d.Doubt.In(l)))
	}
	if r.Rejected > 0 {
		all = append(all, fmt.Sprintf(holiday.Text{VI: "Không đọc được: %d dòng, không có trong bảng.", EN: "Rejected: %d rows, in no table."}.In(l), r.Rejected))
	}
	return all
}
