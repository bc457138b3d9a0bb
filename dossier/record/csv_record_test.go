package record_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// copyCSV reads a file as records and writes them with its header.
func copyCSV(t require, file string, change func(*record.Record)) string {
	t.Helper()
	r := record.NewCSVReader(strings.NewReader(file))
	names, err := r.Header()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := record.NewCSVWriter(&b, names...)
	for one, err := range r.Records() {
		if err != nil {
			t.Fatal(err)
		}
		if change != nil {
			change(one)
		}
		if err := w.Write(one); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

type require interface {
	Helper()
	Fatal(...any)
}

const rowsFile = "x,DonViXuLy,MaHoSo,NgayTiepNhan,NgayHenTra,TrangThaiHoSo,ChuHoSo,\"y,z\",KenhThucHien,HinhThuc\n" +
	"1,H44.01,H44-260212-0001,2026-02-12,20260226000000,4,\"Nguyễn, \"\"A\"\"\",,,7\n" +
	",H44.01,H44-260212-0002,12/02/2026 08:10:00,2026-02-26T17:00:00+07:00,5,\"a\nb\", ,2,\n"

func TestAFileOfRowsNotChangedIsWrittenByteForByte(t *testing.T) {
	if diff := cmp.Diff(rowsFile, copyCSV(t, rowsFile, nil)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestARowIsARecordWithTheUnknownColumnsKept(t *testing.T) {
	var got []string
	for one, err := range record.NewCSVReader(strings.NewReader(rowsFile)).Records() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, written(t, one))
	}
	want := []string{
		`{"x":"1","DonViXuLy":"H44.01","MaHoSo":"H44-260212-0001","NgayTiepNhan":"20260212000000","NgayHenTra":"20260226000000","TrangThaiHoSo":"4","ChuHoSo":"Nguyễn, \"A\"","HinhThuc":"7"}`,
		`{"DonViXuLy":"H44.01","MaHoSo":"H44-260212-0002","NgayTiepNhan":"20260212081000","NgayHenTra":"20260226170000","TrangThaiHoSo":"5","ChuHoSo":"a\nb","y,z":" ","KenhThucHien":"2"}`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, line := range want {
		parse(t, line)
	}
}

func TestAChangedFieldShowsInItsCell(t *testing.T) {
	got := copyCSV(t, rowsFile, func(r *record.Record) {
		r.Status, r.Finished, r.Due = record.StatusDone, record.Moment{}, record.On(r.Received.Day())
		r.Mask(record.Masking{KeepUnknown: true})
	})
	const want = "x,DonViXuLy,MaHoSo,NgayTiepNhan,NgayHenTra,TrangThaiHoSo,ChuHoSo,\"y,z\",KenhThucHien,HinhThuc\n" +
		"1,H44.01,H44-260212-0001,2026-02-12,20260212235959,9,***,,,7\n" +
		",H44.01,H44-260212-0002,12/02/2026 08:10:00,20260212235959,9,***, ,2,\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWhatNoColumnTakesIsRefusedUnlessAskedFor(t *testing.T) {
	r := parse(t, full)
	var b bytes.Buffer
	w := record.NewCSVWriter(&b)
	err := w.Write(r)
	const want = "record: DinhDanhCHS has no column; DSKetNoiCSDL has no column; TaiLieuNop has no column; DanhSachLePhi has no column; " +
		"DanhSachTepDinhKemKhac has no column; DanhSachHoSoBoSung has no column; DanhSachGiayToKetQua has no column; " +
		"(unknown field, member 17) has no column; (unknown field, member 43) has no column"
	if err == nil || err.Error() != want || b.Len() > 0 {
		t.Errorf("%v (-want +got):\n%s", b.String(), cmp.Diff(want, err.Error()))
	}
	w.Partial = true
	if err := w.Write(r); err != nil || w.Flush() != nil {
		t.Fatal(err)
	}
	again, err := record.NewCSVReader(&b).Read()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range record.FlatFields() {
		want, _ := r.Text(name)
		if got, _ := again.Text(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	r = &record.Record{Note: "a\xff", Summary: strings.Repeat(",", record.MaxField+1), Owner: strings.Repeat("a", record.MaxRow)}
	err = record.NewCSVWriter(&b, "GhiChu", "TrichYeuHoSo", "ChuHoSo").Write(r)
	if err == nil || err.Error() != "record: column 1 not text in UTF-8; column 2 longer between its quotes than 1 MiB; the row would be longer than 2 MiB" {
		t.Errorf("%v", err)
	}
	for header, want := range map[string]string{
		"MaHoSo,DonViXuLy,NgayTiepNhan,GhiChu,GhiChu\n":  `record: header, line 1: a second column "GhiChu", column 5`,
		"MaHoSo,DonViXuLy,NgayTiepNhan,TaiLieuNop\n":     "record: header, line 1: column 4, TaiLieuNop, is a list, which a row cannot hold",
		"MaHoSo,DonViXuLy,NgayTiepNhan,\"a\nb\",x,x\n\n": `record: header, line 1: a second column "x", column 6`,
	} {
		if _, err := record.NewCSVReader(strings.NewReader(header)).Read(); err == nil || err.Error() != want {
			t.Errorf("%q: %v", header, err)
		}
	}
}

func TestAnyTextsComeBackFromAFileOfRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringOf(rapid.SampledFrom([]rune{'a', 'ộ', ' ', ',', '"', '\n', '\\', '<', '\t'}))
		want := record.Record{Code: "1", Agency: "a", Received: moment("20260212081000"), Note: cell.Draw(t, "note"), Owner: cell.Draw(t, "owner"), Procedure: cell.Draw(t, "procedure")}
		var b bytes.Buffer
		w := record.NewCSVWriter(&b, "GhiChu", "MaHoSo", "ChuHoSo", "DonViXuLy", "NgayTiepNhan", "MaTTHC")
		if w.Write(&want) != nil || w.Flush() != nil {
			t.Fatal("not written")
		}
		file := b.String()
		got, err := record.NewCSVReader(&b).Read()
		if err != nil || got.Note != want.Note || got.Owner != want.Owner || got.Procedure != want.Procedure {
			t.Fatalf("%q: %+v, %v", file, got, err)
		}
		if again := copyCSV(t, file, nil); again != file {
			t.Fatalf("%q is written %q", file, again)
		}
	})
}
