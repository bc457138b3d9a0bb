package record_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
)

// read returns all that r has: its rows, the text of each row left out, and how it ended early.
func read(r *record.Reader) (rows []record.Row, left []string, end error) {
	for row, err := range r.Rows() {
		switch {
		case err == nil:
			rows = append(rows, row)
		case errors.Is(err, record.ErrRow):
			left = append(left, strings.TrimPrefix(err.Error(), "record: "))
		default:
			end = err
		}
	}
	return rows, left, end
}

func moment(s string) record.Moment {
	if s == "" {
		return record.Moment{}
	}
	m, err := record.ParseMoment(s)
	if err != nil {
		panic(err)
	}
	return m
}

const typicalHeader = "MaHoSo,DonViXuLy,MaTTHC,MaLinhVuc,KenhThucHien,MucDo,NgayNopHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy," +
	"NgayTra,NgayTuChoi,TrangThaiHoSo,DuocThanhToanTrucTuyen,LePhi,SoLanBoSung,HoSoCoThanhPhanSoHoa,TaiKhoanDuocXacThucVoiVNeID,NgayThuPhi"

func TestEveryKnownColumnIsRead(t *testing.T) {
	const file = typicalHeader + "\n" +
		"H44.01-260212-0001,H44.01,1.000100,LV01,2,4,20260212080000,20260212081000,20260226170000,20260225093000,20260226080000,,10,1,50000,1,1,0,20260212081500\n" +
		"H44.01-260213-0002,H44.01,,,,,,,,,,20260213150000,3,0,0,,,,\n"
	rows, left, end := read(record.NewReader(strings.NewReader(file)))
	var columns record.Columns
	for c := record.ColumnCode; c.String() != ""; c++ {
		columns |= record.ColumnsOf(c)
	}
	want := []record.Row{
		{
			Line: 2, Columns: columns,
			Code: "H44.01-260212-0001", Agency: "H44.01", Procedure: "1.000100", Field: "LV01",
			Channel: record.ChannelOnline, Level: record.LevelFull, Status: record.StatusReturned, Payment: record.PaymentPortal,
			Submitted: moment("2026-02-12 08:00:00"), Received: moment("2026-02-12 08:10:00"), Due: moment("2026-02-26 17:00:00"),
			Finished: moment("2026-02-25 09:30:00"), Returned: moment("2026-02-26 08:00:00"),
			Fee: 50000, HasFee: true, Supplements: 1,
			Digitised: record.FlagYes, VNeID: record.FlagNo, Paid: moment("2026-02-12 08:15:00"),
		},
		{
			Line: 3, Columns: columns,
			Code: "H44.01-260213-0002", Agency: "H44.01",
			Channel: record.ChannelDirect, Status: record.StatusNotAccepted, Payment: record.PaymentNone,
			Refused: moment("2026-02-13 15:00:00"), HasFee: true,
		},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if left != nil || end != nil {
		t.Errorf("left out %q, ended with %v", left, end)
	}
}

// A reader that guesses types takes 1.000100 for a number.
func TestTheColumnsComeInAnyOrder(t *testing.T) {
	forward := strings.Split(typicalHeader, ",")
	values := strings.Split("c,a,p,f,2,4,01/02/2026,02/02/2026,03/02/2026,04/02/2026,05/02/2026,,9,2,7,3,0,1,06/02/2026", ",")
	want, _, _ := read(record.NewReader(strings.NewReader(typicalHeader + "\n" + strings.Join(values, ",") + "\n")))
	for turn := range forward {
		names := strings.Join(append(forward[turn:len(forward):len(forward)], forward[:turn]...), ",")
		row := strings.Join(append(values[turn:len(values):len(values)], values[:turn]...), ",")
		got, left, end := read(record.NewReader(strings.NewReader(names + "\n" + row)))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%s: left out %q, %v (-want +got):\n%s", names, left, end, diff)
		}
	}
}

func TestMarksLineEndsAndEmptyLinesDoNotChangeTheRows(t *testing.T) {
	const file = "MaHoSo,DonViXuLy,NgayTiepNhan,GhiChu\n1,a,2026-02-12,x\n2,a,2026-02-12,\"y\nz\"\n3,a,2026-02-12,\n4,a,,bad\n"
	want, wantLeft, _ := read(record.NewReader(strings.NewReader(file)))
	if len(want) != 3 || len(wantLeft) != 1 {
		t.Fatalf("%v, left out %q", want, wantLeft)
	}
	for name, same := range map[string]string{
		"a byte order mark":       "\ufeff" + file,
		"CRLF":                    strings.ReplaceAll(file, "\n", "\r\n"),
		"a mark and CRLF":         "\ufeff" + strings.ReplaceAll(file, "\n", "\r\n"),
		"a last line without end": strings.TrimSuffix(file, "\n"),
		"a last line ending CR":   strings.TrimSuffix(file, "\n") + "\r",
		"empty lines at the end":  file + "\n\r\n\n\r",
		"a quoted header":         strings.Replace(file, "DonViXuLy", `"DonViXuLy"`, 1),
		"a mark, quoted header":   "\ufeff" + strings.Replace(file, "MaHoSo", `"MaHoSo"`, 1),
	} {
		got, left, end := read(record.NewReader(strings.NewReader(same)))
		if diff := cmp.Diff(want, got); diff != "" || end != nil {
			t.Errorf("%s: %v (-want +got):\n%s", name, end, diff)
		}
		if diff := cmp.Diff(wantLeft, left); diff != "" {
			t.Errorf("%s: left out (-want +got):\n%s", name, diff)
		}
	}
	spaced, left, _ := read(record.NewReader(strings.NewReader("\n\n" + strings.ReplaceAll(file, "\n", "\n\n"))))
	var lines []int
	for _, row := range spaced {
		lines = append(lines, row.Line)
	}
	if diff := cmp.Diff([]int{5, 7, 11}, lines); diff != "" {
		t.Errorf("with an empty line after each the rows begin on lines (-want +got):\n%s", diff)
	}
	if want := []string{"line 13: NgayTiepNhan is empty: only status 1 or 3 may lack it"}; !cmp.Equal(want, left) {
		t.Errorf("left out %q, want %q", left, want)
	}
}

func TestRowsGoesOnWhereItWasLeft(t *testing.T) {
	const file = "MaHoSo,DonViXuLy,NgayTiepNhan\n1,a,2026-02-12\nbroken\n3,a,2026-02-12\n"
	r := record.NewReader(strings.NewReader(file))
	var got []string
	for range 5 {
		for row, err := range r.Rows() {
			got = append(got, row.Code+fmt.Sprint(err))
			break
		}
	}
	if diff := cmp.Diff([]string{"1<nil>", "record: line 3: 1 field, the header has 3", "3<nil>"}, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestTheRejectsCanBeWrittenUnderTheHeaderAndReadAgain(t *testing.T) {
	const header = "MaHoSo,DonViXuLy,NgayTiepNhan,GhiChu\n"
	const file = header + "1,a,2026-02-12,good\n2,a,,\"line\r\nbreak\"\r\n3,a\n\n4,a,2026-02-12,\"x\"y\n5,a,2026-02-12,good\n6,a,2026-02-12,\"open\n"
	rejects := func(file string) (string, int) {
		text, good := header, 0
		for _, err := range record.NewReader(strings.NewReader(file)).Rows() {
			var e *record.RowError
			if errors.As(err, &e) {
				text += e.Raw + "\n"
			} else {
				good++
			}
		}
		return text, good
	}
	got, good := rejects(file)
	want := header + "2,a,,\"line\r\nbreak\"\n3,a\n4,a,2026-02-12,\"x\"y\n6,a,2026-02-12,\"open\n"
	if diff := cmp.Diff(want, got); diff != "" || good != 2 {
		t.Errorf("rejects, %d good rows (-want +got):\n%s", good, diff)
	}
	if again, good := rejects(got); again != got || good != 0 {
		t.Errorf("the rejects are read as %q, %d good rows", again, good)
	}
}

func TestARepeatedCodeIsTwoRows(t *testing.T) {
	const file = "MaHoSo,DonViXuLy,NgayTiepNhan\n1,a,2026-02-12\n1,a,2026-02-12\n"
	if rows, left, end := read(record.NewReader(strings.NewReader(file))); len(rows) != 2 || left != nil || end != nil {
		t.Errorf("%v, left out %q, %v", rows, left, end)
	}
}

func TestARowCostsTheMemoryOfItsCode(t *testing.T) {
	const rows = 10_000
	file := typical(rows, false)
	allocs := testing.AllocsPerRun(3, func() {
		for _, err := range record.NewReader(bytes.NewReader(file)).Rows() {
			if err != nil {
				t.Fatal(err)
			}
		}
	})
	if perRow := allocs / rows; perRow > 1.1 {
		t.Errorf("%.2f allocations a row, want 1, its code", perRow)
	}
}
