package metrics

import (
	"strings"
	"unicode"
)

// grid is a table of text in the making: a header of titles, numbered or not, rows, and a last row apart.
type grid struct {
	header [][]string // lines of the header, each a cell a column
	rows   [][]string
	total  []string
	left   int // how many columns, from the first, are text and not figures
}

// title adds a header whose titles may have several lines; the last lines stand together.
func (g *grid) title(titles []string) {
	lines := 1
	for _, t := range titles {
		lines = max(lines, 1+strings.Count(t, "\n"))
	}
	for i := range lines {
		var cells []string
		for _, t := range titles {
			own := strings.Split(t, "\n")
			if at := i - (lines - len(own)); at >= 0 {
				cells = append(cells, own[at])
			} else {
				cells = append(cells, "")
			}
		}
		g.header = append(g.header, cells)
	}
}

// text lays the grid out in columns two spaces apart, text to the left and figures to the right.
func (g *grid) text() string {
	all := append(append([][]string{}, g.header...), g.rows...)
	all = append(all, g.total)
	widths := make([]int, len(g.total))
	for _, row := range all {
		for i, cell := range row {
			widths[i] = max(widths[i], width(cell))
		}
	}
	line := 2 * (len(widths) - 1)
	for _, w := range widths {
		line += w
	}
	rule := strings.Repeat("-", line) + "\n"

	var b strings.Builder
	for _, row := range g.header {
		g.row(&b, row, widths)
	}
	b.WriteString(rule)
	for _, row := range g.rows {
		g.row(&b, row, widths)
	}
	if len(g.rows) > 0 {
		b.WriteString(rule)
	}
	g.row(&b, g.total, widths)
	return b.String()
}

func (g *grid) row(b *strings.Builder, cells []string, widths []int) {
	var line strings.Builder
	for i, cell := range cells {
		if i > 0 {
			line.WriteString("  ")
		}
		pad := strings.Repeat(" ", widths[i]-width(cell))
		if i < g.left {
			line.WriteString(cell + pad)
		} else {
			line.WriteString(pad + cell)
		}
	}
	b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
}

// markdown writes the grid as a Markdown table: the header's lines in one, the total in bold.
func (g *grid) markdown() string {
	var b strings.Builder
	write := func(cells []string, around string) {
		b.WriteString("|")
		for _, cell := range cells {
			cell = strings.NewReplacer(`\`, `\\`, "|", `\|`, "<", "&lt;", "`", "\\`", "*", `\*`, "[", `\[`).Replace(cell)
			if cell != "" {
				cell = around + cell + around
			}
			b.WriteString(" " + cell + " |")
		}
		b.WriteString("\n")
	}
	titles := make([]string, len(g.total))
	for _, row := range g.header {
		for i, cell := range row {
			titles[i] = strings.TrimSpace(titles[i] + " " + cell)
		}
	}
	write(titles, "")
	b.WriteString("|")
	for i := range titles {
		if i < g.left {
			b.WriteString("---|")
		} else {
			b.WriteString("---:|")
		}
	}
	b.WriteString("\n")
	for _, row := range g.rows {
		write(row, "")
	}
	write(g.total, "**")
	return b.String()
}

// width is how many places s takes on a terminal: a mark that sits on a letter takes none.
func width(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
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
