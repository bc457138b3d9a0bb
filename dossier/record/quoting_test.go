package record_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// noted is a file with a column of free text, which is where quotes go wrong.
const noted = "MaHoSo,GhiChu,DonViXuLy,NgayTiepNhan\n"

// notes returns the code and the note of each row, and the rows left out.
func notes(t *testing.T, file string) (kept, left []string) {
	t.Helper()
	rows, left, end := read(record.NewReader(strings.NewReader(file)))
	if end != nil {
		t.Errorf("%.80q ended with %v", file, end)
	}
	for _, row := range rows {
		kept = append(kept, row.Code+": "+row.Extra[0])
	}
	return kept, left
}

func TestQuotesAreReadAsRFC4180HasThem(t *testing.T) {
	for _, c := range []struct{ field, want string }{
		{`""`, ``},
		{`"a"`, `a`},
		{`"a,b"`, `a,b`},
		{`"a""b"`, `a"b`},
		{`""""`, `"`},
		{`""""""`, `""`},
		{`",,"`, `,,`},
		{"\"a\nb\"", "a\nb"},
		{"\"a\r\nb\"", "a\nb"},
		{"\"\r\n\n\r\n\"", "\n\n\n"},
		{"\"a\rb\r\"", "a\rb\r"},
		{"\"\"\"\r\n\"\"\"", "\"\n\""},
		// A quote that is not the first byte of its field is a byte like any other.
		{`a"b`, `a"b`},
		{`a""b`, `a""b`},
		{`a"`, `a"`},
		{` "a"`, ` "a"`},
		{`5" x 7"`, `5" x 7"`},
		{"a\rb", "a\rb"},
	} {
		kept, left := notes(t, noted+"1,"+c.field+",a,2026-02-12\n2,x,a,2026-02-12\n")
		if diff := cmp.Diff([]string{"1: " + c.want, "2: x"}, kept); diff != "" || left != nil {
			t.Errorf("%q: left out %q (-want +got):\n%s", c.field, left, diff)
		}
		// The same as the last field, where the end of the line follows.
		last := "MaHoSo,DonViXuLy,NgayTiepNhan,GhiChu\n1,a,2026-02-12," + c.field
		for _, end := range []string{"", "\n", "\r\n", "\r"} {
			if kept, left := notes(t, last+end); !cmp.Equal([]string{"1: " + c.want}, kept) {
				t.Errorf("%q at the end of the line: %q, left out %q", c.field+end, kept, left)
			}
		}
	}
}

func TestAQuotingFaultCostsOneLineAndTheNextIsReadAsARow(t *testing.T) {
	const second, third = "2,x,a,2026-02-12\n", "3,\"y,\nz\",a,2026-02-12\n"
	const stray, open = "text follows a closing quote, on line ", "a quoted field is still open at the end of the file"
	for _, c := range []struct {
		name, first string
		kept, left  []string
	}{
		{"text after a closing quote", "1,\"a\"b,a,2026-02-12\n", []string{"2: x", "3: y,\nz"}, []string{"line 2: " + stray + "2"}},
		{"a space after a closing quote", "1,\"a\" ,a,2026-02-12\n", []string{"2: x", "3: y,\nz"}, []string{"line 2: " + stray + "2"}},
		{"a CR after a closing quote", "1,\"a\"\r,a,2026-02-12\n", []string{"2: x", "3: y,\nz"}, []string{"line 2: " + stray + "2"}},
		{"a quote left open, and another below", "1,\"a,a,2026-02-12\n", []string{"2: x", "3: y,\nz"}, []string{"line 2: " + stray + "4"}},
		{"a quote opened at the end of a line", "1,a,2026-02-12,\"\n", []string{"2: x", "3: y,\nz"}, []string{"line 2: " + stray + "4"}},
		{
			"faults line after line", "1,\"a\n1,\"b\n1,\"c\"d\n", []string{"2: x", "3: y,\nz"},
			[]string{"line 2: " + stray + "3", "line 3: " + stray + "4", "line 4: " + stray + "4"},
		},
		{"a row of a quote alone", "\"\n", []string{"2: x", "3: y,\nz"}, []string{"line 2: " + stray + "4"}},
		{"three quotes", "\"\"\"\n", []string{"2: x", "3: y,\nz"}, []string{"line 2: " + stray + "4"}},
	} {
		kept, left := notes(t, noted+c.first+second+third)
		if diff := cmp.Diff(c.kept, kept); diff != "" {
			t.Errorf("%s: rows (-want +got):\n%s", c.name, diff)
		}
		if diff := cmp.Diff(c.left, left); diff != "" {
			t.Errorf("%s: left out (-want +got):\n%s", c.name, diff)
		}
	}
	kept, left := notes(t, noted+"1,\"a,a,2026-02-12\n"+second+"4,b\"\"c,a,2026-02-12\n5,y,a,2026-02-12")
	if diff := cmp.Diff([]string{"2: x", `4: b""c`, "5: y"}, kept); diff != "" || !cmp.Equal([]string{"line 2: " + open}, left) {
		t.Errorf("a quote open to the end: left out %q (-want +got):\n%s", left, diff)
	}
}

func TestARowWithTheWrongNumberOfFieldsIsLeftOutWhole(t *testing.T) {
	kept, left := notes(t, noted+"1,\"a\nb\",a\n2,x,a,2026-02-12\n")
	if diff := cmp.Diff([]string{"2: x"}, kept); diff != "" || !cmp.Equal([]string{"line 2: 3 fields, the header has 4"}, left) {
		t.Errorf("left out %q (-want +got):\n%s", left, diff)
	}
}

// table is rows of fields that are text of any kind, all of one width.
func table() *rapid.Generator[[][]string] {
	return rapid.Custom(func(t *rapid.T) [][]string {
		width := rapid.IntRange(1, 4).Draw(t, "width")
		field := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.SampledFrom([]rune(`",a`+"\r\n ")), 0, 8, -1))
		return rapid.SliceOfN(rapid.SliceOfN(field, width, width), 0, 6).Draw(t, "rows")
	})
}

func TestAnyRowsThatEncodingCSVWritesComeBackAsItReadsThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, crlf := table().Draw(t, "rows"), rapid.Bool().Draw(t, "crlf")
		if len(rows) == 0 {
			return
		}
		var file bytes.Buffer
		w := csv.NewWriter(&file)
		w.UseCRLF = crlf
		header := []string{"MaHoSo", "DonViXuLy", "NgayTiepNhan"}
		for range rows[0] {
			header = append(header, "GhiChu")
		}
		_ = w.Write(header)
		for _, row := range rows {
			_ = w.Write(append([]string{"1", "a", "2026-02-12"}, row...))
		}
		if w.Flush(); w.Error() != nil {
			t.Fatal(w.Error())
		}
		peer, err := csv.NewReader(bytes.NewReader(file.Bytes())).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var want, written [][]string
		for i, row := range peer[1:] {
			want = append(want, row[3:])
			wrote := slices.Clone(rows[i])
			for j := range wrote {
				wrote[j] = strings.ReplaceAll(wrote[j], "\r\n", "\n")
			}
			written = append(written, wrote)
		}
		var got [][]string
		for row, err := range record.NewReader(&file).Rows() {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, row.Extra)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("encoding/csv reads otherwise (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(written, got); diff != "" && !crlf {
			t.Fatalf("what was written (-want +got):\n%s", diff)
		}
	})
}

func TestWellFormedFilesAreReadAsEncodingCSVReadsThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// Fields that need no quotes are quoted or not, line ends are mixed, and empty lines stand between.
		piece := rapid.SampledFrom([]string{"", "a", "b c", "1.000100", `""`, `"x"`, `"x,y"`, `"a""b"`, "\"a\nb\"", "\"a\r\nb\"", "\"\"\"\"", "ộ"})
		var file strings.Builder
		file.WriteString("MaHoSo,DonViXuLy,NgayTiepNhan,X,Y\n")
		for range rapid.IntRange(0, 8).Draw(t, "rows") {
			file.WriteString("1,a,2026-02-12," + piece.Draw(t, "x") + "," + piece.Draw(t, "y"))
			file.WriteString(rapid.SampledFrom([]string{"\n", "\r\n", "\n\n", "\n\r\n\n"}).Draw(t, "end"))
		}
		want, err := csv.NewReader(strings.NewReader(file.String())).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		got := [][]string{{"MaHoSo", "DonViXuLy", "NgayTiepNhan", "X", "Y"}}
		for row, err := range record.NewReader(strings.NewReader(file.String())).Rows() {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, append([]string{row.Code, row.Agency, row.Received.String()}, row.Extra...))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%q (-want +got):\n%s", file.String(), diff)
		}
	})
}
