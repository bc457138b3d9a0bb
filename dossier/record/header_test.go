package record_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
)

func TestAFileWithoutAProperHeaderIsRefused(t *testing.T) {
	const code, agency, received = record.ColumnCode, record.ColumnAgency, record.ColumnReceived
	for _, c := range []struct {
		name, file, text string
		missing          []record.Column
	}{
		{"empty", "", "header, line 1: the file is empty", []record.Column{code, agency, received}},
		{"a byte order mark alone", "\ufeff", "header, line 1: the file is empty", []record.Column{code, agency, received}},
		{"empty lines alone", "\n\r\n\n", "header, line 1: the file is empty", []record.Column{code, agency, received}},
		{"one column missing", "MaHoSo,DonViXuLy,LePhi\n", "header, line 1: no column NgayTiepNhan", []record.Column{received}},
		{
			"all columns missing", "\n\nA,B\n1,2\n",
			"header, line 3: no column MaHoSo; no column DonViXuLy; no column NgayTiepNhan",
			[]record.Column{code, agency, received},
		},
		{
			"other case, and space around", "mahoso, DonViXuLy ,NgayTiepNhan\n",
			`header, line 1: no column MaHoSo (did you mean "mahoso", column 1?); ` +
				`no column DonViXuLy (did you mean " DonViXuLy ", column 2?)`,
			[]record.Column{code, agency},
		},
		{
			"two byte order marks", "\ufeff\ufeffMaHoSo,DonViXuLy,NgayTiepNhan\n",
			`header, line 1: no column MaHoSo (did you mean "\ufeffMaHoSo", column 1?)`, []record.Column{code},
		},
		{
			"a known column twice", "MaHoSo,DonViXuLy,NgayTiepNhan,LePhi,MaHoSo,LePhi\n",
			"header, line 1: a second column MaHoSo, column 5; a second column LePhi, column 6", nil,
		},
		{
			"semicolons", "MaHoSo;DonViXuLy;NgayTiepNhan\n1;2;3\n",
			"header, line 1: the columns are separated by semicolons, not commas; no column MaHoSo; no column DonViXuLy; no column NgayTiepNhan",
			[]record.Column{code, agency, received},
		},
		{
			"tabs and quotes", "\"MaHoSo\"\t\"DonViXuLy\"\t\"NgayTiepNhan\"\n",
			"header, line 1: the columns are separated by tabs, not commas; text follows a closing quote, on line 1", nil,
		},
		{
			"tabs", "MaHoSo\tDonViXuLy\tNgayTiepNhan\n",
			"header, line 1: the columns are separated by tabs, not commas; no column MaHoSo; no column DonViXuLy; no column NgayTiepNhan",
			[]record.Column{code, agency, received},
		},
		{
			"lines that end in CR", "MaHoSo,DonViXuLy,NgayTiepNhan\r1,2,3\r",
			"header, line 1: the lines end in CR alone, not LF or CRLF", nil,
		},
		{"UTF-16, little end first", "\xff\xfeM\x00a\x00", "header, line 1: the file is UTF-16; save it as CSV in UTF-8", nil},
		{"UTF-16, big end first", "\xfe\xff\x00M\x00a", "header, line 1: the file is UTF-16; save it as CSV in UTF-8", nil},
		{
			"lines that end in CR, the required columns first", "MaHoSo,DonViXuLy,NgayTiepNhan,NgayHenTra\r1,A,2026-02-12,\r",
			"header, line 1: the lines end in CR alone, not LF or CRLF", nil,
		},
		{
			"an optional column misspelt", "MaHoSo,DonViXuLy,NgayTiepNhan,\"TrangThaiHoSo \",lephi\n1,A,2026-02-12,7,0\n",
			`header, line 1: no column TrangThaiHoSo, and one that looks like it (did you mean "TrangThaiHoSo ", column 4?); no column LePhi, and one that looks like it (did you mean "lephi", column 5?)`, nil,
		},
		{"UTF-16 without a mark", "M\x00a\x00\n\x00", "header, line 1: the file is not text in UTF-8: it has NUL bytes", nil},
		{"a workbook", "PK\x03\x04\x14\x00", "header, line 1: the file is a ZIP archive or an Excel workbook; save it as CSV in UTF-8", nil},
		{"another code page", "MaHoSo,\xd0\xcf\n", "header, line 1: the file is not text in UTF-8", nil},
		{"a quote left open", "MaHoSo,\"DonViXuLy,NgayTiepNhan\n1,2,3\n", "header, line 1: a quoted field is still open at the end of the file", nil},
		{"too many columns", strings.Repeat(",", 4096), "header, line 1: 4097 columns; there may be 4096", nil},
		{"one endless line", strings.Repeat("a", record.MaxRow+1), "header, line 1: the line is longer than 2 MiB", nil},
		{
			"one endless line of nothing", strings.Repeat("\x00", record.MaxRow+1),
			"header, line 1: the file is not text in UTF-8: it has NUL bytes", nil,
		},
	} {
		r := record.NewReader(strings.NewReader(c.file))
		_, first := r.Read()
		var e *record.HeaderError
		if !errors.As(first, &e) || !errors.Is(first, record.ErrHeader) || errors.Is(first, record.ErrRow) {
			t.Errorf("%s: %v, want a header error", c.name, first)
			continue
		}
		if diff := cmp.Diff("record: "+c.text, first.Error()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if diff := cmp.Diff(c.missing, e.Missing); diff != "" {
			t.Errorf("%s: missing columns (-want +got):\n%s", c.name, diff)
		}
		if _, again := r.Read(); again != first {
			t.Errorf("%s: read again, it is %v", c.name, again)
		}
		for row, err := range r.Rows() {
			if err != first {
				t.Errorf("%s: the rows are %v, %v; want the same error", c.name, row, err)
			}
		}
		if names, err := r.Header(); names != nil || err != first {
			t.Errorf("%s: Header() = %q, %v", c.name, names, err)
		}
		if names, err := r.ExtraNames(); names != nil || err != first {
			t.Errorf("%s: ExtraNames() = %q, %v", c.name, names, err)
		}
	}
}

func TestColumnsThatAreNotKnownAreKeptInTheOrderOfTheHeader(t *testing.T) {
	const file = "GhiChu,NgayTiepNhan,ThuPhi,MaHoSo,\"Ghi chú, \"\"thêm\"\"\",DonViXuLy,GhiChu,\n" +
		"a,2026-02-12,,H44-1,\"b,\nc\",H44.01,d,\n" +
		",2026-02-13,1,H44-2,,H44.01,,x\n"
	r := record.NewReader(strings.NewReader(file))
	names, err := r.Header()
	want := []string{"GhiChu", "NgayTiepNhan", "ThuPhi", "MaHoSo", `Ghi chú, "thêm"`, "DonViXuLy", "GhiChu", ""}
	if diff := cmp.Diff(want, names); diff != "" || err != nil {
		t.Errorf("header, %v (-want +got):\n%s", err, diff)
	}
	names[0] = "changed"
	extras, err := r.ExtraNames()
	if diff := cmp.Diff([]string{"GhiChu", "ThuPhi", `Ghi chú, "thêm"`, "GhiChu", ""}, extras); diff != "" || err != nil {
		t.Errorf("names of the extra columns, %v (-want +got):\n%s", err, diff)
	}
	var got [][]string
	for row, err := range r.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, row.Extra)
	}
	if diff := cmp.Diff([][]string{{"a", "", "b,\nc", "d", ""}, {"", "1", "", "", "x"}}, got); diff != "" {
		t.Errorf("extra values (-want +got):\n%s", diff)
	}
	if names, err := r.Header(); err != nil || names[0] != "GhiChu" {
		t.Errorf("after the rows the header is %q, %v", names, err)
	}
	if _, err := r.Read(); err != io.EOF {
		t.Errorf("after the rows Read gives %v, want io.EOF", err)
	}
}

func TestTheRowSaysWhichColumnsItsFileHas(t *testing.T) {
	const file = "NgayTiepNhan,LePhi,MaHoSo,GhiChu,DonViXuLy\n2026-02-12,,H44-1,x,H44.01\n"
	row, err := record.NewReader(strings.NewReader(file)).Read()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := row.Columns.String(), "MaHoSo,DonViXuLy,NgayTiepNhan,LePhi"; got != want {
		t.Errorf("the columns are %s, want %s", got, want)
	}
	if !row.Columns.Has(record.ColumnFee) || row.HasFee || row.Columns.Has(record.ColumnChannel) || row.Channel != record.ChannelAbsent {
		t.Errorf("an empty fee and no channel column: %+v", row)
	}
}
