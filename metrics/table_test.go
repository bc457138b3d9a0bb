package metrics_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

func words(vi, en string) holiday.Text { return holiday.Text{VI: vi, EN: en} }

// every is a table with a column of each kind, and in each a value and none.

func every() metrics.Table {
	return metrics.Table{
		Title: words("Bảng", "Table"),
		Head:  []holiday.Text{words("Dòng đầu", "First line"), words("Dòng hai", "Second line")},
		Columns: []metrics.Column{
			{Key: "no", Number: "(1)", Title: words("STT", "No."), Kind: metrics.TextColumn},
			{Key: "unit", Number: "(2)", Title: words("Đơn vị", "Unit"), Kind: metrics.TextColumn},
			{Key: "count", Title: words("Số\nhồ sơ", "Dossiers"), Kind: metrics.CountColumn},
			{Key: "rate", Title: words("Tỷ lệ", "Rate"), Kind: metrics.RatioColumn},
			{Key: "score", Title: words("Điểm", "Score"), Kind: metrics.DecimalColumn},
			{Key: "at", Title: words("Lúc", "At"), Kind: metrics.TextColumn},
			{Key: "empty", Title: words("Trống", "Empty"), Kind: metrics.CountColumn, Optional: true},
		},
		Rows: [][]metrics.Cell{
			{metrics.CountCell(1), metrics.LabelCell("online", words("trực tuyến", "online")), metrics.CountCell(1234), metrics.RatioCell(metrics.Ratio{Num: 9822, Den: 10000}), metrics.DecimalCell(1768), metrics.MomentCell(moment("2024-03-04 16:10:00")), metrics.CountCell(0)},
			{metrics.CountCell(2), metrics.TextCell("A|B"), {}, metrics.RatioCell(metrics.Ratio{}), {}, metrics.MomentCell(record.Moment{}), {}},
			{metrics.CountCell(3), metrics.TextCell("C").Strong(), metrics.CountCell(-1), {}, metrics.DecimalCell(-5), metrics.MomentCell(moment("2024-03-04")), {}},
		},
		Total: []metrics.Cell{metrics.LabelCell("total", holiday.Text{}), metrics.LabelCell("", words("Tổng số", "Total")), metrics.CountCell(1233), metrics.RatioCell(metrics.Ratio{Num: 1, Den: 3}), metrics.DecimalCell(60), metrics.MomentCell(moment("2024-03-04 16:10:07")), {}},
		Notes: []holiday.Text{words("Ghi chú *một*.", "Note *one*."), words("Ghi chú hai.", "Note two.")},
	}
}

func TestATableIsWrittenInEveryFormat(t *testing.T) {
	for _, c := range []struct {
		format metrics.Format
		lang   deadline.Language
		want   string
	}{
		{metrics.FormatText, deadline.Vietnamese, `Bảng
Dòng đầu
Dòng hai

                    Số
STT  Đơn vị      hồ sơ                 Tỷ lệ   Điểm  Lúc
(1)  (2)
------------------------------------------------------------------------
1    trực tuyến   1234  98,22 % (9822/10000)  17,68  16:10 04/03/2024
2    A|B             -                     -      -  -
3    C              -1                     -  -0,05  04/03/2024
------------------------------------------------------------------------
     Tổng số      1233         33,33 % (1/3)    0,6  16:10:07 04/03/2024

Ghi chú *một*.
Ghi chú hai.
`},
		{metrics.FormatMarkdown, deadline.English, `# Table

First line  
Second line

| No. (1) | Unit (2) | Dossiers | Rate | Score | At |
|---|---|---:|---:|---:|---|
| 1 | online | 1234 | 98.22 % (9822/10000) | 17.68 | 2024-03-04 16:10 |
| 2 | A\|B | - | - | - | - |
| 3 | **C** | -1 | - | -0.05 | 2024-03-04 |
|  | **Total** | **1233** | **33.33 % (1/3)** | **0.6** | **2024-03-04 16:10:07** |

- Note \*one\*.
- Note two.
`},
		{metrics.FormatCSV, deadline.Vietnamese, `no,unit,count,rate_num,rate_den,rate_percent,score,at,empty
1,online,1234,9822,10000,98.22,17.68,2024-03-04 16:10:00,0
2,A|B,,0,0,,,,
3,C,-1,,,,-0.05,2024-03-04,
total,,1233,1,3,33.33,0.6,2024-03-04 16:10:07,
`},
		{metrics.FormatJSON, deadline.Vietnamese, `{
  "title": {"vi":"Bảng","en":"Table"},
  "head": [
    {"vi":"Dòng đầu","en":"First line"},
    {"vi":"Dòng hai","en":"Second line"}
  ],
  "rows": [
    {"no":1,"unit":"online","count":1234,"rate":{"num":9822,"den":10000,"percent":98.22},"score":17.68,"at":"2024-03-04 16:10:00","empty":0},
    {"no":2,"unit":"A|B","count":null,"rate":{"num":0,"den":0,"percent":null},"score":null,"at":null,"empty":null},
    {"no":3,"unit":"C","count":-1,"rate":null,"score":-0.05,"at":"2024-03-04","empty":null}
  ],
  "total": {"no":"total","unit":"","count":1233,"rate":{"num":1,"den":3,"percent":33.33},"score":0.6,"at":"2024-03-04 16:10:07","empty":null},
  "notes": [
    {"vi":"Ghi chú *một*.","en":"Note *one*."},
    {"vi":"Ghi chú hai.","en":"Note two."}
  ]
}
`},
	} {
		got := written(t, func(w io.Writer) error { return every().Write(w, c.format, c.lang) })
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", c.format, diff)
		}
		if c.format == metrics.FormatCSV || c.format == metrics.FormatJSON {
			if other := written(t, func(w io.Writer) error { return every().Write(w, c.format, 1-c.lang) }); other != got {
				t.Errorf("%v is not the same in the other language:\n%s", c.format, other)
			}
		}
	}
}

func TestATableOfOnlyColumnsIsStillATable(t *testing.T) {
	empty := metrics.Table{Columns: []metrics.Column{{Key: "n", Title: words("Số", "Number")}}}
	for format, want := range map[metrics.Format]string{
		metrics.FormatText:     "Number\n------\n",
		metrics.FormatMarkdown: "| Number |\n|---:|\n",
		metrics.FormatCSV:      "n\n",
		metrics.FormatJSON:     "{\n  \"title\": {\"vi\":\"\",\"en\":\"\"},\n  \"head\": [],\n  \"rows\": [],\n  \"total\": null,\n  \"notes\": []\n}\n",
	} {
		if diff := cmp.Diff(want, written(t, func(w io.Writer) error { return empty.Write(w, format, deadline.English) })); diff != "" {
			t.Errorf("%v (-want +got):\n%s", format, diff)
		}
	}
}

func TestATotalAloneHasOneRule(t *testing.T) {
	table := metrics.Table{Columns: []metrics.Column{{Key: "n", Title: words("Số", "Number")}}, Total: []metrics.Cell{metrics.CountCell(12)}}
	if got := written(t, func(w io.Writer) error { return table.WriteText(w, deadline.English) }); got != "Number\n------\n    12\n" {
		t.Errorf("%q", got)
	}
}

func TestAnOptionalColumnIsPrintedForAnythingInIt(t *testing.T) {
	for name, c := range map[string]struct {
		kind metrics.ColumnKind
		cell metrics.Cell
		want bool
	}{
		"nothing":                   {metrics.CountColumn, metrics.Cell{}, false},
		"0":                         {metrics.CountColumn, metrics.CountCell(0), false},
		"a count":                   {metrics.CountColumn, metrics.CountCell(-1), true},
		"no text":                   {metrics.TextColumn, metrics.TextCell(""), false},
		"text of data only":         {metrics.TextColumn, metrics.LabelCell("key", holiday.Text{}), false},
		"text":                      {metrics.TextColumn, metrics.TextCell("x"), true},
		"a moment":                  {metrics.TextColumn, metrics.MomentCell(moment("2024-03-04")), true},
		"a rate over nothing":       {metrics.RatioColumn, metrics.RatioCell(metrics.Ratio{Num: 1}), false},
		"a rate that is 0":          {metrics.RatioColumn, metrics.RatioCell(metrics.Ratio{Den: 1}), true},
		"a score of nothing at all": {metrics.DecimalColumn, metrics.DecimalCell(0), false},
		"a score":                   {metrics.DecimalColumn, metrics.DecimalCell(1), true},
	} {
		columns := []metrics.Column{{Key: "n", Title: words("n", "n"), Kind: metrics.TextColumn}, {Key: "k", Title: words("here", "here"), Kind: c.kind, Optional: true}}
		in, none := []metrics.Cell{metrics.TextCell("x"), c.cell}, []metrics.Cell{metrics.TextCell("x"), {}}
		for _, table := range []metrics.Table{{Columns: columns, Rows: [][]metrics.Cell{none, in}}, {Columns: columns, Rows: [][]metrics.Cell{none}, Total: in}} {
			for _, format := range []metrics.Format{metrics.FormatText, metrics.FormatMarkdown} {
				got := written(t, func(w io.Writer) error { return table.Write(w, format, deadline.Vietnamese) })
				if strings.Contains(got, "here") != c.want {
					t.Errorf("%s:\n%s", name, got)
				}
			}
			if got := written(t, table.WriteCSV); !strings.HasPrefix(got, "n,k") {
				t.Errorf("%s, as data:\n%s", name, got)
			}
		}
	}
}

// The law of the house: what has no value is "-" for people, empty in CSV and null in JSON, whatever the column, in a row and in

// the total, from a table at once and row by row.

func TestWhatHasNoValueIsNeverANumberInAnyWriter(t *testing.T) {
	kinds := map[string]metrics.ColumnKind{"count": metrics.CountColumn, "text": metrics.TextColumn, "rate": metrics.RatioColumn, "decimal": metrics.DecimalColumn}
	for name, kind := range kinds {
		cells := map[string]metrics.Cell{"none": {}}
		if kind == metrics.RatioColumn {
			cells["0/0"], cells["1/0"] = metrics.RatioCell(metrics.Ratio{}), metrics.RatioCell(metrics.Ratio{Num: 1})
		}
		for which, cell := range cells {
			table := metrics.Table{Columns: []metrics.Column{{Key: "k", Title: words("k", "k"), Kind: kind}}, Rows: [][]metrics.Cell{{cell}}, Total: []metrics.Cell{cell}}
			for _, lang := range []deadline.Language{deadline.Vietnamese, deadline.English} {
				text := strings.Fields(written(t, func(w io.Writer) error { return table.WriteText(w, lang) }))
				if got := strings.Join(text, " "); got != "k - - - -" { // the rules of a column one wide are "-", too
					t.Errorf("%s, %s in text: %q", name, which, got)
				}
				markdown := written(t, func(w io.Writer) error { return table.WriteMarkdown(w, lang) })
				if !strings.HasSuffix(markdown, "|\n| - |\n| **-** |\n") {
					t.Errorf("%s, %s in Markdown: %q", name, which, markdown)
				}
			}
			for i, line := range strings.Split(strings.TrimSuffix(written(t, table.WriteCSV), "\n"), "\n") {
				fields := strings.Split(line, ",")
				if last := fields[len(fields)-1]; i > 0 && last != "" {
					t.Errorf("%s, %s in CSV: %q", name, which, line)
				}
			}
			var doc struct {
				Rows  []map[string]any
				Total map[string]any
			}
			if err := json.Unmarshal([]byte(written(t, table.WriteJSON)), &doc); err != nil {
				t.Fatal(err)
			}
			for _, row := range append(doc.Rows, doc.Total) {
				value, found := row["k"]
				if rate, pair := value.(map[string]any); pair {
					value, found = rate["percent"]
				}
				if !found || value != nil {
					t.Errorf("%s, %s in JSON: %v", name, which, row)
				}
			}
		}
	}
}

func TestATableThatCannotBeWrittenIsRefusedBeforeAnythingIs(t *testing.T) {
	count := metrics.Column{Key: "n"}
	for want, table := range map[string]metrics.Table{
		"metrics: bad table: it has no columns":                                          {},
		"metrics: bad table: column 1 has no key":                                        {Columns: []metrics.Column{{}}},
		`metrics: bad table: two columns have the key "n"`:                               {Columns: []metrics.Column{count, count}},
		`metrics: bad table: two columns have the key "n_den"`:                           {Columns: []metrics.Column{{Key: "n_den"}, {Key: "n", Kind: metrics.RatioColumn}}},
		"metrics: bad table: column 1 is of kind 9, which does not exist":                {Columns: []metrics.Column{{Key: "n", Kind: 9}}},
		"metrics: bad table: row 2: 0 cells for 1 columns":                               {Columns: []metrics.Column{count}, Rows: [][]metrics.Cell{{{}}, {}}},
		"metrics: bad table: total: 2 cells for 1 columns":                               {Columns: []metrics.Column{count}, Total: []metrics.Cell{{}, {}}},
		`metrics: bad table: row 1: text cannot stand in column "n", which is of counts`: {Columns: []metrics.Column{count}, Rows: [][]metrics.Cell{{metrics.TextCell("")}}},
		`metrics: bad table: total: a rate cannot stand in column "n", which is of text`: {Columns: []metrics.Column{{Key: "n", Kind: metrics.TextColumn}}, Total: []metrics.Cell{metrics.RatioCell(metrics.Ratio{})}},
	} {
		for _, format := range []metrics.Format{metrics.FormatText, metrics.FormatMarkdown, metrics.FormatCSV, metrics.FormatJSON} {
			var b bytes.Buffer
			err := table.Write(&b, format, deadline.English)
			if err == nil || err.Error() != want || !errors.Is(err, metrics.ErrTable) || b.Len() > 0 {
				t.Errorf("%v: %v, %d bytes written; want %s", format, err, b.Len(), want)
			}
		}
	}
	var b bytes.Buffer
	if err := every().Write(&b, 9, deadline.English); err == nil || b.Len() > 0 {
		t.Errorf("a format that does not exist: %v, %q", err, b.String())
	}
	if _, err := metrics.NewTableWriter(&b, metrics.Table{}, metrics.FormatCSV, deadline.English); !errors.Is(err, metrics.ErrTable) || b.Len() > 0 {
		t.Errorf("row by row: %v, %q", err, b.String())
	}
}

// brittle fails after so many bytes.

// anyTable is a table of any shape that can be written.

func TestFormatsAreReadByName(t *testing.T) {
	for _, f := range []metrics.Format{metrics.FormatText, metrics.FormatMarkdown, metrics.FormatCSV, metrics.FormatJSON} {
		text, err := f.MarshalText()
		var read metrics.Format = 9
		if err != nil || read.UnmarshalText(text) != nil || read != f || f.String() != string(text) {
			t.Errorf("%v is read as %v: %v", f, read, err)
		}
	}
	var f metrics.Format = metrics.FormatCSV
	for _, s := range []string{"", "CSV", "xml", "none", strings.Repeat("x", 1000)} {
		if err := f.UnmarshalText([]byte(s)); err == nil || f != metrics.FormatCSV || len(err.Error()) > 200 {
			t.Errorf("%q: %v, %v", s, f, err)
		}
	}
	if _, err := metrics.Format(9).MarshalText(); err == nil || metrics.Format(9).String() != "none" {
		t.Error("a format that does not exist has a name")
	}
}
