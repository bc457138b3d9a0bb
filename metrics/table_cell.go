package metrics

import (
	"strconv"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Cell is one cell of a [Table]. It is comparable, and the zero Cell has no value.
type Cell struct {
	kind   cellKind
	strong bool
	key    string       // of text, as data
	text   holiday.Text // of text, for people
	ratio  Ratio        // of a rate; a count and hundredths are its Num
	moment record.Moment
}

type cellKind uint8

const (
	noCell cellKind = iota
	textCell
	countCell
	ratioCell
	decimalCell
	momentCell
)

// String is what a cell is, in an error.
func (k cellKind) String() string {
	return [...]string{"no value", "text", "a count", "a rate", "a decimal", "a moment"}[k]
}

// TextCell returns a text that is the same in all languages and in data, such as a code. "" is no text, not no value.
func TextCell(s string) Cell { return Cell{kind: textCell, key: s, text: holiday.Text{VI: s, EN: s}} }

// LabelCell returns a text that people read in their language and data has as a key: "online", trực tuyến.
func LabelCell(key string, text holiday.Text) Cell { return Cell{kind: textCell, key: key, text: text} }

// CountCell returns a whole number.
func CountCell(n int64) Cell { return Cell{kind: countCell, ratio: Ratio{Num: n}} }

// RatioCell returns a rate, for people "98,22 % (9822/10000)". Over nothing it has no value; CSV and JSON have its numerator
// and denominator all the same.
func RatioCell(r Ratio) Cell { return Cell{kind: ratioCell, ratio: r} }

// DecimalCell returns a number in hundredths, as scores are: 1768 is 17,68; zeros at the end are dropped.
func DecimalCell(hundredths int64) Cell {
	return Cell{kind: decimalCell, ratio: Ratio{Num: hundredths}}
}

// MomentCell returns a moment, for people "16:10 12/02/2026" or a day alone, as data as records write it. An absent one has no
// value.
func MomentCell(m record.Moment) Cell {
	if m.IsZero() {
		return Cell{}
	}
	return Cell{kind: momentCell, moment: m}
}

// Strong returns the cell set apart: bold in Markdown. It stays the same as data.
func (c Cell) Strong() Cell {
	c.strong = true
	return c
}

// In returns the cell as people of the language read it, "-" where there is no value.
func (c Cell) In(l deadline.Language) string {
	switch c.kind {
	case textCell:
		return c.text.In(l)
	case momentCell:
		return momentIn(c.moment, l)
	case countCell:
		return strconv.FormatInt(c.ratio.Num, 10)
	case decimalCell:
		return decimalIn(c.decimal(), l)
	case ratioCell:
		if c.ratio.Den > 0 {
			return c.ratio.In(l) + " % (" + strconv.FormatInt(c.ratio.Num, 10) + "/" + strconv.FormatInt(c.ratio.Den, 10) + ")"
		}
	}
	return "-"
}

// momentIn writes a moment to the minute, and to the second where that is not 0.
func momentIn(m record.Moment, l deadline.Language) string {
	if m.WholeDay() {
		return l.Date(m.Day())
	}
	hour := m.Start().Format("15:04")
	if m.Second()%60 != 0 {
		hour = m.Start().Format("15:04:05")
	}
	if l == deadline.English {
		return l.Date(m.Day()) + " " + hour
	}
	return hour + " " + l.Date(m.Day())
}

// decimal writes hundredths as a number of at most two decimals, with a point.
func (c Cell) decimal() string { return decimal(strconv.FormatInt(c.ratio.Num, 10), 2) }

// bare reports whether the cell has nothing to see in an optional column.
func (c Cell) bare() bool {
	switch c.kind {
	case textCell:
		return c.text == holiday.Text{}
	case momentCell:
		return false
	case ratioCell:
		return c.ratio.Den <= 0
	}
	return c.ratio.Num == 0
}
