package metrics

import (
	"strings"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Table returns the counts of a cube down the tree of agencies (tổng hợp theo cây đơn vị): a row an agency, with how many of the
// dossiers are its own, and the counts, the five rates and the asked indicators of its own and of all under it together. Agencies stand as [Tree.Branches] has
// them; the total is the cube's. The error is that of Branches.
func (t Tree) Table(c *Cube) (Table, error) {
	c = c.orZero()
	branches, err := t.Branches(c)
	if err != nil {
		return Table{}, err
	}
	whole := c.Report()
	parts := []part{countPart(), ratePart(), whole.indicatorPart()}
	table := Table{Title: whole.title(), Head: whole.head(), Notes: whole.notes(), Columns: []Column{
		{Key: "depth", Kind: TextColumn, Title: holiday.Text{VI: "Bậc", EN: "Depth"}},
		{Key: "agency", Kind: TextColumn, Title: holiday.Text{VI: "Mã", EN: "Code"}},
		{Key: "name", Kind: TextColumn, Title: holiday.Text{VI: "Đơn vị", EN: "Agency"}},
		{Key: "own", Kind: CountColumn, Title: holiday.Text{VI: "Riêng\nđơn vị", EN: "Of its\nown"}},
	}}
	for _, p := range parts {
		table.Columns = append(table.Columns, p.columns...)
	}
	row := func(side []Cell, r *Report) []Cell {
		for _, p := range parts {
			side = p.cells(side, r.Total, r.All)
		}
		return side
	}
	for _, b := range branches {
		name := b.Agency.Name
		if name == "" {
			name = b.Agency.Code
		}
		indented := strings.Repeat("  ", b.Depth) + name
		side := []Cell{CountCell(int64(b.Depth)), TextCell(b.Agency.Code), LabelCell(b.Agency.Name, holiday.Text{VI: indented, EN: indented}), CountCell(b.Own.Total.Total())}
		table.Rows = append(table.Rows, row(side, &b.All))
	}
	table.Total = row([]Cell{TextCell(""), LabelCell("total", holiday.Text{}), LabelCell("", totalName()), CountCell(whole.Total.Total())}, &whole)
	return table, nil
}
