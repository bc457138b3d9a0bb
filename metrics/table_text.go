package metrics

import (
	"bufio"
	"strings"
	"unicode"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// textRows writes a table for a terminal: columns two spaces apart, text to the left and figures to the right.
type textRows struct {
	out    *bufio.Writer
	head   Table
	lang   deadline.Language
	widths []int
	any    bool // a row was written
}

func (t *textRows) begin() {
	for _, words := range preamble(t.head, t.lang) {
		t.out.WriteString(line(words) + "\n")
	}
	if len(preamble(t.head, t.lang)) > 0 {
		t.out.WriteString("\n")
	}
	header := headerOf(t.head.Columns, t.lang)
	t.widths = make([]int, len(t.head.Columns))
	for i := range t.widths {
		t.widths[i] = t.head.Columns[i].Width
		for _, cells := range header {
			t.widths[i] = max(t.widths[i], width(cells[i]))
		}
	}
	for _, row := range t.head.Rows {
		t.widen(row)
	}
	t.widen(t.head.Total)
	for _, cells := range header {
		t.line(cells)
	}
	t.rule()
}

// widen makes the columns as wide as the cells of a row.
func (t *textRows) widen(row []Cell) {
	for i, cell := range cellsIn(row, t.lang) {
		t.widths[i] = max(t.widths[i], width(cell))
	}
}

func (t *textRows) row(cells []Cell) {
	t.any = true
	t.line(cellsIn(cells, t.lang))
}

func (t *textRows) end(total []Cell, notes []holiday.Text) {
	if len(total) > 0 {
		if t.any {
			t.rule()
		}
		t.line(cellsIn(total, t.lang))
	}
	for i, note := range notes {
		if i == 0 {
			t.out.WriteString("\n")
		}
		t.out.WriteString(line(note.In(t.lang)) + "\n")
	}
}

func (t *textRows) rule() {
	n := 2 * (len(t.widths) - 1)
	for _, w := range t.widths {
		n += w
	}
	t.out.WriteString(strings.Repeat("-", n) + "\n")
}

// line writes one line of cells, without spaces at its end.
func (t *textRows) line(cells []string) {
	var b strings.Builder
	for i, cell := range cells {
		if i > 0 {
			b.WriteString("  ")
		}
		pad := strings.Repeat(" ", max(0, t.widths[i]-width(cell)))
		if t.head.Columns[i].Kind == TextColumn {
			b.WriteString(cell + pad)
		} else {
			b.WriteString(pad + cell)
		}
	}
	t.out.WriteString(strings.TrimRight(b.String(), " ") + "\n")
}

// preamble is what stands over a table: its title and the lines of its head.
func preamble(t Table, l deadline.Language) []string {
	var all []string
	if t.Title != (holiday.Text{}) {
		all = append(all, t.Title.In(l))
	}
	for _, words := range t.Head {
		all = append(all, words.In(l))
	}
	return all
}

// headerOf is the lines of the header: the titles, whose last lines stand together, and the numbers if there are any.
func headerOf(columns []Column, l deadline.Language) [][]string {
	high, numbered := 1, false
	for _, c := range columns {
		high = max(high, 1+strings.Count(c.Title.In(l), "\n"))
		numbered = numbered || c.Number != ""
	}
	header := make([][]string, high, high+1)
	for _, c := range columns {
		own := strings.Split(c.Title.In(l), "\n")
		for i := range header {
			cell := ""
			if at := i - (high - len(own)); at >= 0 {
				cell = line(own[at])
			}
			header[i] = append(header[i], cell)
		}
	}
	if numbered {
		var numbers []string
		for _, c := range columns {
			numbers = append(numbers, line(c.Number))
		}
		header = append(header, numbers)
	}
	return header
}

// cellsIn is a row as people of the language read it.
func cellsIn(row []Cell, l deadline.Language) []string {
	all := make([]string, len(row))
	for i, c := range row {
		all[i] = line(c.In(l))
	}
	return all
}

// width is how many places s takes on a terminal: a mark that sits on a letter takes none.
func width(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Mn, unicode.Me) {
			n++
		}
	}
	return n
}

// line is s fit for one line of a terminal: what is no character to print is a space.
func line(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, s)
}
