package metrics_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestATableWriterRefusesWhatDoesNotFitAndStopsThere(t *testing.T) {
	var b bytes.Buffer
	w, err := metrics.NewTableWriter(&b, metrics.Table{Columns: []metrics.Column{{Key: "n"}}}, metrics.FormatCSV, deadline.English)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Row(metrics.CountCell(1)); err != nil {
		t.Fatal(err)
	}
	bad := w.Row(metrics.TextCell("x"))
	if want := `metrics: bad table: row 2: text cannot stand in column "n", which is of counts`; bad == nil || bad.Error() != want {
		t.Errorf("%v, want %s", bad, want)
	}
	if err := w.Row(metrics.CountCell(2)); err != bad {
		t.Errorf("after an error: %v", err)
	}
	if err := w.Close(nil); err != bad || b.Len() > 0 {
		t.Errorf("closing after an error: %v, %q", err, b.String())
	}

	b.Reset()
	if w, err = metrics.NewTableWriter(&b, metrics.Table{Columns: []metrics.Column{{Key: "n"}}}, metrics.FormatCSV, deadline.English); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Row(metrics.CountCell(1)), w.Close([]metrics.Cell{metrics.CountCell(1)}), w.Close(nil)); err != nil || b.String() != "n\n1\n1\n" {
		t.Errorf("closed twice: %v, %q", err, b.String())
	}
	if err := w.Row(metrics.CountCell(1)); !errors.Is(err, metrics.ErrTable) {
		t.Errorf("a row after the end: %v", err)
	}
}

func TestARowByRowTextKeepsALongCellWhole(t *testing.T) {
	head := metrics.Table{Columns: []metrics.Column{
		{Key: "a", Title: words("A", "A"), Kind: metrics.TextColumn, Width: 4}, {Key: "n", Title: words("Số", "Number")},
	}}
	got := written(t, func(w io.Writer) error {
		table, err := metrics.NewTableWriter(w, head, metrics.FormatText, deadline.Vietnamese)
		if err != nil {
			return err
		}
		return errors.Join(table.Row(metrics.TextCell("x"), metrics.CountCell(1)), table.Row(metrics.TextCell("dài hơn cột"), metrics.CountCell(12)), table.Close(nil, words("Hết.", "End.")))
	})
	const want = `A     Số
--------
x      1
dài hơn cột  12

Hết.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

type brittle int

func (b *brittle) Write(p []byte) (int, error) {
	if len(p) > int(*b) {
		n := int(*b)
		*b = 0
		return n, io.ErrClosedPipe
	}
	*b -= brittle(len(p))
	return len(p), nil
}

func TestEveryTableWriterReturnsTheErrorOfItsWriter(t *testing.T) {
	for _, format := range []metrics.Format{metrics.FormatText, metrics.FormatMarkdown, metrics.FormatCSV, metrics.FormatJSON} {
		for _, room := range []brittle{0, 10, 100} {
			if err := every().Write(&room, format, deadline.English); !errors.Is(err, io.ErrClosedPipe) {
				t.Errorf("%v: %v", format, err)
			}
		}
		var room brittle = 100_000
		w, err := metrics.NewTableWriter(&room, every(), format, deadline.English)
		if err != nil {
			t.Fatal(err)
		}
		for range 10_000 { // more than any buffer
			if err = w.Row(every().Rows[0]...); err != nil {
				break
			}
		}
		if !errors.Is(err, io.ErrClosedPipe) || !errors.Is(w.Close(nil), io.ErrClosedPipe) {
			t.Errorf("%v row by row: %v", format, err)
		}
	}
}

func anyTable() *rapid.Generator[metrics.Table] {
	return rapid.Custom(func(t *rapid.T) metrics.Table {
		text := rapid.SampledFrom([]string{"", "A", "a,b", "\"", "x\ny", "Hu\u00ea\u0301", "<&|*`", "\ufffd"})
		var table metrics.Table
		for i := range rapid.IntRange(1, 4).Draw(t, "columns") {
			table.Columns = append(table.Columns, metrics.Column{Key: fmt.Sprint("k", i), Title: words("x\ny", "x"), Kind: metrics.ColumnKind(rapid.IntRange(0, 3).Draw(t, "kind"))})
		}
		row := func() (cells []metrics.Cell) {
			for _, c := range table.Columns {
				n := rapid.Int64Range(-1000, 1000).Draw(t, "n")
				cell := metrics.CountCell(n)
				switch c.Kind {
				case metrics.TextColumn:
					cell = metrics.TextCell(text.Draw(t, "text"))
				case metrics.RatioColumn:
					cell = metrics.RatioCell(metrics.Ratio{Num: n, Den: rapid.Int64Range(0, 9).Draw(t, "den")})
				case metrics.DecimalColumn:
					cell = metrics.DecimalCell(n)
				}
				if rapid.IntRange(0, 4).Draw(t, "none") == 0 {
					cell = metrics.Cell{}
				}
				cells = append(cells, cell)
			}
			return cells
		}
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			table.Rows = append(table.Rows, row())
		}
		if rapid.Bool().Draw(t, "has total") {
			table.Total = row()
		}
		return table
	})
}

func TestEveryTableIsReadBackByOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := anyTable().Draw(t, "table")
		rows := len(table.Rows)
		if table.Total != nil {
			rows++
		}
		var b bytes.Buffer
		if err := table.WriteJSON(&b); err != nil {
			t.Fatal(err)
		}
		var doc struct {
			Rows  []map[string]any
			Total map[string]any
		}
		if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
			t.Fatalf("%v:\n%s", err, b.String())
		}
		for _, row := range doc.Rows {
			if len(row) != len(table.Columns) {
				t.Fatalf("%d values for %d columns", len(row), len(table.Columns))
			}
		}
		if len(doc.Rows) != len(table.Rows) || (doc.Total == nil) != (table.Total == nil) {
			t.Fatalf("rows are lost:\n%s", b.String())
		}
		b.Reset()
		if err := table.WriteCSV(&b); err != nil {
			t.Fatal(err)
		}
		read := csv.NewReader(strings.NewReader(b.String())) // a line with another number of fields is its error
		records, err := read.ReadAll()
		if err != nil {
			t.Fatalf("%v:\n%s", err, b.String())
		}
		if blank := len(records[0]) == 1; !blank && len(records) != 1+rows { // readers skip a line of one empty field
			t.Fatalf("%d lines for %d rows:\n%s", len(records), rows, b.String())
		}
		b.Reset()
		if err := table.WriteMarkdown(&b, deadline.English); err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(b.String(), "\n"); got != 2+rows {
			t.Fatalf("%d lines of Markdown for %d rows:\n%s", got, rows, b.String())
		}
	})
}

func TestRowByRowIsTheSameTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := anyTable().Draw(t, "table")
		head := table
		head.Rows, head.Total = nil, nil
		for _, format := range []metrics.Format{metrics.FormatMarkdown, metrics.FormatCSV, metrics.FormatJSON} {
			var whole, parts bytes.Buffer
			if err := table.Write(&whole, format, deadline.Vietnamese); err != nil {
				t.Fatal(err)
			}
			w, err := metrics.NewTableWriter(&parts, head, format, deadline.Vietnamese)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range table.Rows {
				if err := w.Row(row...); err != nil {
					t.Fatal(err)
				}
			}
			if err := w.Close(table.Total, table.Notes...); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(whole.String(), parts.String()); diff != "" {
				t.Fatalf("%v (-whole +row by row):\n%s", format, diff)
			}
		}
	})
}
