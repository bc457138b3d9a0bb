package metrics

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Table is figures with their titles (bảng số liệu): what every report, form and score of this package is written through, by
// [Table.Write]. It is plain data. It holds every row; [TableWriter] writes one row by row.
//
// Its cells stand in columns of one kind each. Text and Markdown are for people, in Vietnamese or English; CSV and JSON are
// data, with the keys of columns and cells, and the same in both languages. What has no value, a rate over nothing or a figure
// nobody gave, is "-" for people, empty in CSV and null in JSON; it is never 0.
type Table struct {
	Title   holiday.Text   // may be empty
	Head    []holiday.Text // lines under the title: the period, who reports
	Columns []Column
	Rows    [][]Cell       // each with a cell for every column
	Total   []Cell         // the last row, set apart; none when it is empty
	Notes   []holiday.Text // lines under the table
}

// Column is one column of a [Table].
type Column struct {
	Key    string       // its name in CSV and JSON: "resolved_early"
	Number string       // its number in an official form: "(8)"; may be empty
	Title  holiday.Text // for people; a newline divides its lines
	Kind   ColumnKind
	// Optional leaves the column out of text and Markdown where every cell is 0, has no value or is text with no words; a rate of
	// something is there even when it is 0 per cent. Data always has the column.
	Optional bool
	// Width is the least width of the column in text, for tables that are written before their widest cell is known.
	Width int
}

// ColumnKind is what the cells of a column are. A cell without a value fits every column.
type ColumnKind uint8

// The kinds. Figures stand to the right, text to the left.
const (
	CountColumn   ColumnKind = iota // whole numbers
	TextColumn                      // text and moments; also whole numbers that only number the rows
	RatioColumn                     // rates in per cent; in CSV three columns: KEY_num, KEY_den, KEY_percent
	DecimalColumn                   // numbers in hundredths, such as scores
)

var columnKinds = [...]string{CountColumn: "counts", TextColumn: "text", RatioColumn: "rates", DecimalColumn: "decimals"}

// fits reports whether a cell can stand in a column of kind k.
func (k ColumnKind) fits(c Cell) bool {
	switch c.kind {
	case noCell:
		return true
	case countCell:
		return k == CountColumn || k == TextColumn
	case textCell, momentCell:
		return k == TextColumn
	case ratioCell:
		return k == RatioColumn
	}
	return k == DecimalColumn
}

// ErrTable is what a table that cannot be written unwraps to.
var ErrTable = errors.New("bad table")

// Check returns an error wrapping [ErrTable] when the table cannot be written: it has no columns, a column has no key or that of
// another, or a row has more or fewer cells than there are columns, or one that does not fit its column. Every writer checks
// first, so nothing of such a table is written.
func (t Table) Check() error {
	if err := checkColumns(t.Columns); err != nil {
		return err
	}
	for i, row := range t.Rows {
		if err := checkRow(t.Columns, row); err != nil {
			return fmt.Errorf("metrics: %w: row %d: %v", ErrTable, i+1, err)
		}
	}
	if len(t.Total) > 0 {
		if err := checkRow(t.Columns, t.Total); err != nil {
			return fmt.Errorf("metrics: %w: total: %v", ErrTable, err)
		}
	}
	return nil
}

func checkColumns(columns []Column) error {
	if len(columns) == 0 {
		return fmt.Errorf("metrics: %w: it has no columns", ErrTable)
	}
	seen := map[string]bool{}
	for i, c := range columns {
		if int(c.Kind) >= len(columnKinds) {
			return fmt.Errorf("metrics: %w: column %d is of kind %d, which does not exist", ErrTable, i+1, c.Kind)
		}
		for _, key := range csvHeader(nil, c) {
			switch {
			case c.Key == "":
				return fmt.Errorf("metrics: %w: column %d has no key", ErrTable, i+1)
			case seen[key]:
				return fmt.Errorf("metrics: %w: two columns have the key %q", ErrTable, key)
			}
			seen[key] = true
		}
	}
	return nil
}

// checkRow says what is wrong with a row, in a clause.
func checkRow(columns []Column, row []Cell) error {
	if len(row) != len(columns) {
		return fmt.Errorf("%d cells for %d columns", len(row), len(columns))
	}
	for i, c := range columns {
		if !c.Kind.fits(row[i]) {
			return fmt.Errorf("%s cannot stand in column %q, which is of %s", row[i].kind, c.Key, columnKinds[c.Kind])
		}
	}
	return nil
}

// kept says which columns people see: all but the optional ones that have nothing in them.
func (t Table) kept(rows iter.Seq[[]Cell]) []bool {
	kept := make([]bool, len(t.Columns))
	missing := 0
	for i, c := range t.Columns {
		kept[i] = !c.Optional || len(t.Total) > 0 && !t.Total[i].bare()
		if !kept[i] {
			missing++
		}
	}
	if missing == 0 {
		return kept
	}
	for row := range rows {
		for i := range kept {
			kept[i] = kept[i] || !row[i].bare()
		}
	}
	return kept
}

// picked is rows with those cells alone that are kept.
func picked(rows iter.Seq[[]Cell], kept []bool) iter.Seq[[]Cell] {
	if !slices.Contains(kept, false) {
		return rows
	}
	return func(yield func([]Cell) bool) {
		var own []Cell
		for row := range rows {
			if own = pick(own[:0], row, kept); !yield(own) {
				return
			}
		}
	}
}

func pick[T any](to, from []T, kept []bool) []T {
	for i, v := range from {
		if kept[i] {
			to = append(to, v)
		}
	}
	return to
}
