package metrics

import (
	"bufio"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// markdownRows writes a table as Markdown: the lines of the header in one, the total in bold.
type markdownRows struct {
	out  *bufio.Writer
	head Table
	lang deadline.Language
}

func (m *markdownRows) begin() {
	if m.head.Title != (holiday.Text{}) {
		m.out.WriteString("# " + markdown(m.head.Title.In(m.lang)) + "\n\n")
	}
	for i, words := range m.head.Head {
		if i > 0 {
			m.out.WriteString("  \n")
		}
		m.out.WriteString(markdown(words.In(m.lang)))
	}
	if len(m.head.Head) > 0 {
		m.out.WriteString("\n\n")
	}
	titles := make([]string, len(m.head.Columns))
	for _, cells := range headerOf(m.head.Columns, m.lang) {
		for i, cell := range cells {
			titles[i] = strings.TrimSpace(titles[i] + " " + cell)
		}
	}
	m.out.WriteString("|")
	for _, title := range titles {
		m.out.WriteString(" " + markdown(title) + " |")
	}
	m.out.WriteString("\n|")
	for _, c := range m.head.Columns {
		if c.Kind == TextColumn {
			m.out.WriteString("---|")
		} else {
			m.out.WriteString("---:|")
		}
	}
	m.out.WriteString("\n")
}

func (m *markdownRows) row(cells []Cell) { m.cells(cells, false) }

func (m *markdownRows) end(total []Cell, notes []holiday.Text) {
	if len(total) > 0 {
		m.cells(total, true)
	}
	for i, note := range notes {
		if i == 0 {
			m.out.WriteString("\n")
		}
		m.out.WriteString("- " + markdown(note.In(m.lang)) + "\n")
	}
}

func (m *markdownRows) cells(row []Cell, strong bool) {
	m.out.WriteString("|")
	for _, c := range row {
		cell := markdown(c.In(m.lang))
		if cell != "" && (strong || c.strong) {
			cell = "**" + cell + "**"
		}
		m.out.WriteString(" " + cell + " |")
	}
	m.out.WriteString("\n")
}

// markdown is s as words of a line of Markdown, and no more than words.
func markdown(s string) string {
	s = line(s)
	if !strings.ContainsAny(s, "\\|<`*[") {
		return s
	}
	return strings.NewReplacer(`\`, `\\`, "|", `\|`, "<", "&lt;", "`", "\\`", "*", `\*`, "[", `\[`).Replace(s)
}
