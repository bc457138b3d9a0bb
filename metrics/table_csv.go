package metrics

import (
	"bufio"
	"encoding/csv"
	"strconv"

	"github.com/dunghan-vn/dunghan/holiday"
)

// csvRows writes a table as CSV: keys and figures, no words.
type csvRows struct {
	out    *csv.Writer
	head   Table
	record []string // of the line being written
}

func newCSVRows(to *bufio.Writer, head Table) *csvRows {
	return &csvRows{out: csv.NewWriter(to), head: head}
}

func (c *csvRows) begin() {
	for _, column := range c.head.Columns {
		c.record = csvHeader(c.record, column)
	}
	c.write()
}

func (c *csvRows) row(cells []Cell) {
	for i, cell := range cells {
		c.record = csvFields(c.record, c.head.Columns[i].Kind, cell)
	}
	c.write()
}

func (c *csvRows) end(total []Cell, _ []holiday.Text) {
	if len(total) > 0 {
		c.row(total)
	}
	c.out.Flush()
}

// write writes the record; what fails is kept by the buffer below.
func (c *csvRows) write() {
	_ = c.out.Write(c.record)
	c.record = c.record[:0]
}

// csvHeader appends the names of a column: of rates there are three.
func csvHeader(to []string, c Column) []string {
	if c.Kind == RatioColumn {
		return append(to, c.Key+"_num", c.Key+"_den", c.Key+"_percent")
	}
	return append(to, c.Key)
}

// csvFields appends a cell of a column of the given kind.
func csvFields(to []string, kind ColumnKind, c Cell) []string {
	switch c.kind {
	case noCell:
		if kind == RatioColumn {
			return append(to, "", "", "")
		}
		return append(to, "")
	case momentCell:
		return append(to, c.moment.String())
	case countCell:
		return append(to, strconv.FormatInt(c.ratio.Num, 10))
	case decimalCell:
		return append(to, c.decimal())
	case ratioCell:
		percent, _ := c.ratio.Percent(2)
		return append(to, strconv.FormatInt(c.ratio.Num, 10), strconv.FormatInt(c.ratio.Den, 10), percent)
	}
	return append(to, c.key)
}
