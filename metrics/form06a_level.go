package metrics

import (
	"unicode"
	"unicode/utf8"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
)

// ByLevel returns the form with its rows under a heading a level of government (cấp), from the ministry down, those whose level
// is not stated last. A heading has the sum of its rows. The function gives the level of a row's agency, as [Tree.Tier] does; nil
// leaves the form as it is. Rows of a level keep their order, subtotals there were are dropped, and the total is not touched.
func (f Form06a) ByLevel(tier func(agency string) dossier.Tier) Form06a {
	if tier == nil {
		return f
	}
	levels := [...]dossier.Tier{dossier.Ministry, dossier.Province, dossier.District, dossier.Commune, dossier.NoTier}
	under := map[dossier.Tier][]Form06aRow{}
	for _, row := range f.Rows {
		if row.Subtotal {
			continue
		}
		row.Tier = tier(row.Agency)
		if row.Tier > dossier.Commune {
			row.Tier = dossier.NoTier // no tier that exists
		}
		under[row.Tier] = append(under[row.Tier], row)
	}
	f.Rows = nil
	for _, level := range levels {
		rows := under[level]
		if len(rows) == 0 {
			continue
		}
		var figures []*Form06aCounts
		for i := range rows {
			figures = append(figures, &rows[i].Counts)
		}
		f.Rows = append(f.Rows, Form06aRow{Label: []Cell{levelCell(level)}, Counts: form06a().sum(figures), Subtotal: true, Tier: level})
		f.Rows = append(f.Rows, rows...)
	}
	return f
}

// levelCell is the heading of a level. Data has the level in a column of its own.
func levelCell(t dossier.Tier) Cell {
	words := holiday.Text{VI: capital(t.In(deadline.Vietnamese)), EN: capital(t.In(deadline.English))}
	if t == dossier.NoTier {
		words = holiday.Text{VI: "Không rõ cấp", EN: "Level not stated"}
	}
	return LabelCell("", words)
}

// capital is s with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
