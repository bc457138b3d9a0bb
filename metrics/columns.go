package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// rate is one column of rates of the main report.
type rate struct {
	key   string
	title holiday.Text // lines of it separated by newlines
	ratio func(Rates) Ratio
}

func rates() []rate {
	return []rate{
		{"early", holiday.Text{VI: "Trước hạn", EN: "Early"}, func(r Rates) Ratio { return r.Early }},
		{"early_or_on_time", holiday.Text{VI: "Trước và\nđúng hạn", EN: "Early or\non time"}, func(r Rates) Ratio { return r.EarlyOrOnTime }},
		{"late", holiday.Text{VI: "Quá hạn", EN: "Late"}, func(r Rates) Ratio { return r.Late }},
		{"full_online", holiday.Text{VI: "Trực tuyến\ntoàn trình", EN: "Fully\nonline"}, func(r Rates) Ratio { return r.FullOnline }},
		{"paid_online", holiday.Text{VI: "Thanh toán\ntrực tuyến", EN: "Paid\nonline"}, func(r Rates) Ratio { return r.PaidOnline }},
	}
}

// rateColumns is the five rates as columns of a table.
func rateColumns() []Column {
	var all []Column
	for _, r := range rates() {
		all = append(all, Column{Key: r.key, Title: r.title, Kind: RatioColumn})
	}
	return all
}

// sideColumns is what stands at the side of a table of groups: their number, and a column a dimension. The first two have the
// numbers of an official form when they are asked for.
func sideColumns(by []Dimension, numbered bool) []Column {
	all := []Column{numberColumn()}
	for _, d := range by {
		all = append(all, Column{Key: d.String(), Kind: TextColumn,
			Title: holiday.Text{VI: d.Title(deadline.Vietnamese), EN: d.Title(deadline.English)}})
	}
	if numbered {
		all[0].Number = "(1)"
		if len(all) > 1 {
			all[1].Number = "(2)"
		}
	}
	return all
}

func numberColumn() Column {
	return Column{Key: "no", Title: holiday.Text{VI: "STT", EN: "No."}, Kind: TextColumn}
}

// labels is a group's key, a cell a dimension.
func labels(k Key, by []Dimension) []Cell {
	var all []Cell
	for _, d := range by {
		all = append(all, LabelCell(k.Value(d), holiday.Text{VI: label(k, d, deadline.Vietnamese), EN: label(k, d, deadline.English)}))
	}
	return all
}

// totalLabels is the side of the total, with n columns beside the number.
func totalLabels(n int) []Cell {
	side := []Cell{LabelCell("total", holiday.Text{})}
	for range n {
		side = append(side, TextCell(""))
	}
	words := side[min(1, n)]
	words.text = totalName()
	side[min(1, n)] = words
	return side
}

func totalName() holiday.Text { return holiday.Text{VI: "Tổng số", EN: "Total"} }

// label is the part of a key in one dimension as people of the language read it.
func label(k Key, d Dimension, l deadline.Language) string {
	if l == deadline.Vietnamese {
		switch {
		case d.month():
			if k.Month.IsZero() {
				return ""
			}
			return k.Month.String()[5:7] + "/" + k.Month.String()[:4]
		case d == ByChannel:
			return k.Channel.Vietnamese()
		case d == ByLevel && k.Level != record.LevelAbsent:
			return k.Level.Vietnamese()
		}
	}
	return k.Value(d)
}
