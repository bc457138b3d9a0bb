package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Form06aConvention is how form II.06a counts the dossiers it has no column for.
type Form06aConvention uint8

// The conventions.
const (
	// AsTheyAre shows them in columns of their own, beside the form's.
	AsTheyAre Form06aConvention = iota
	// FoldedLocally counts them in (9) and (12), as a product in use prints the form: a local convention, not law.
	FoldedLocally
)

// String returns the convention's name, "as-they-are" or "folded".
func (c Form06aConvention) String() string {
	if c == FoldedLocally {
		return "folded"
	}
	return "as-they-are"
}

// Text says what the convention is, in a sentence.
func (c Form06aConvention) Text() holiday.Text {
	if c == FoldedLocally {
		return holiday.Text{
			VI: "Quy ước riêng của nơi dùng, không phải quy định: (9) gồm cả hồ sơ rút; (12) gồm cả hồ sơ chờ bổ sung và hồ sơ khác.",
			EN: "A local convention, not law: (9) includes dossiers withdrawn; (12) includes those awaiting supplements and others.",
		}
	}
	return holiday.Text{
		VI: "Hồ sơ mà biểu không có cột được để ở cột riêng.",
		EN: "Dossiers the form has no column for are in columns of their own.",
	}
}

// Source says where the convention was seen.
func (c Form06aConvention) Source() holiday.Text {
	if c == FoldedLocally {
		return holiday.Text{
			VI: "ghi chú dưới tiêu đề biểu do một phần mềm một cửa xuất ra",
			EN: "notes under the header of the form as one-stop software exports it",
		}
	}
	return holiday.Text{VI: "cách của thư viện này", EN: "the way of this library"}
}

// Evidence says how sure it is that the convention is in use.
func (c Form06aConvention) Evidence() deadline.Evidence {
	if c == FoldedLocally {
		return deadline.SeenInData
	}
	return deadline.Unconfirmed
}

// notes is what stands under a table that keeps the convention. Columns of their own speak for themselves.
func (c Form06aConvention) notes() []holiday.Text {
	if c != FoldedLocally {
		return nil
	}
	words, source := c.Text(), c.Source()
	return []holiday.Text{{
		VI: words.VI + " Nguồn: " + source.VI + " (" + c.Evidence().In(deadline.Vietnamese) + ").",
		EN: words.EN + " Source: " + source.EN + " (" + c.Evidence().In(deadline.English) + ").",
	}}
}

// Folded returns the form as [FoldedLocally] counts it: withdrawn dossiers are on time, and those in progress that cannot be judged
// are within the limit. Stopped ones, resolved ones that cannot be judged, and those with no instant of ending, which the convention
// does not name, keep columns of their own. A form that is folded stays as it is.
func (f Form06a) Folded() Form06a {
	if f.Counted == FoldedLocally {
		return f
	}
	f.Counted = FoldedLocally
	f.Total = f.Total.folded()
	rows := f.Rows
	f.Rows = nil
	for _, row := range rows {
		row.Counts = row.Counts.folded()
		f.Rows = append(f.Rows, row)
	}
	return f
}

func (c Form06aCounts) folded() Form06aCounts {
	move(&c.Withdrawn, &c.Resolved, &c.OnTime, &c.EarlyOrOnTime)
	move(&c.OpenUnknown, &c.Within)
	return c
}

// move adds a figure to those that are given, and leaves none where it was. Where none is given it stays.
func move(from *Figure, to ...*Figure) {
	moved := false
	for _, f := range to {
		if f.Given {
			f.N += from.N
			moved = true
		}
	}
	if moved {
		*from = Figure{}
	}
}
