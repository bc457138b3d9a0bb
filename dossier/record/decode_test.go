package record_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
)

func TestDefect27ACodeIsTextAndKeepsItsZeros(t *testing.T) {
	const file = "MaTTHC,MaHoSo,DonViXuLy,NgayTiepNhan,MaLinhVuc\n" +
		"1.000100,000123,0044.010,2026-02-12,1e5\n" +
		" 1.000100 , 1,+7,2026-02-12,NaN\n"
	rows, left, end := read(record.NewReader(strings.NewReader(file)))
	var got []string
	for _, row := range rows {
		got = append(got, row.Procedure, row.Code, row.Agency, row.Field)
	}
	if diff := cmp.Diff([]string{"1.000100", "000123", "0044.010", "1e5", " 1.000100 ", " 1", "+7", "NaN"}, got); diff != "" {
		t.Errorf("codes, left out %q, %v (-want +got):\n%s", left, end, diff)
	}
}

func TestAllThatIsWrongWithARowIsSaidAtOnceInTheOrderOfTheFile(t *testing.T) {
	const file = typicalHeader + ",GhiChu\n" +
		",,,,4,1,x,2026-02-30,20260212,12/02/2026 24:00:00,1,2,11,4,-1,1000,2,x,0,\xff\n" +
		"1,a,,,2,4,,2026-02-12,,,,,2,,,,,,,\n"
	r := record.NewReader(strings.NewReader(file))
	_, err := r.Read()
	const form = "not yyyyMMddHHmmss, yyyy-MM-dd HH:mm:ss, dd/MM/yyyy HH:mm:ss, RFC 3339 or a date alone"
	want := &record.RowError{Line: 2, Raw: strings.Split(file, "\n")[1], Problems: []record.Problem{
		{"MaHoSo", "", "is empty"},
		{"DonViXuLy", "", "is empty"},
		{"KenhThucHien", "4", "a channel is 1, 2 or 3, the bare number"},
		{"MucDo", "1", "a level is 2, 3 or 4, the bare number"},
		{"NgayNopHoSo", "x", form},
		{"NgayTiepNhan", "2026-02-30", "the month has only 28 days"},
		{"NgayHenTra", "20260212", form},
		{"NgayKetThucXuLy", "12/02/2026 24:00:00", "the time of day is not 00:00:00 to 23:59:59"},
		{"NgayTra", "1", form},
		{"NgayTuChoi", "2", form},
		{"TrangThaiHoSo", "11", "a status is 1 to 10, the bare number"},
		{"DuocThanhToanTrucTuyen", "4", "a payment is 0, 1, 2 or 3, the bare number"},
		{"LePhi", "-1", "not an amount in digits"},
		{"SoLanBoSung", "1000", "not a count of 0 to 999, in digits"},
		{"HoSoCoThanhPhanSoHoa", "2", "a flag is 0 or 1, the bare number"},
		{"TaiKhoanDuocXacThucVoiVNeID", "x", "a flag is 0 or 1, the bare number"},
		{"NgayThuPhi", "0", form},
		{"GhiChu", "", "not text in UTF-8"}, // a column that is not known may be personal
	}}
	var got *record.RowError
	if !errors.As(err, &got) || !errors.Is(err, record.ErrRow) {
		t.Fatalf("%v, want a row error", err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the error (-want +got):\n%s", diff)
	}
	if row, err := r.Read(); err != nil || row.Code != "1" || row.Line != 3 {
		t.Errorf("the row after it is %+v, %v", row, err)
	}
}

func TestARowErrorIsOneLineThatNamesLineColumnValueAndReason(t *testing.T) {
	long := strings.Repeat("ộ", 100)
	const header = "MaHoSo,DonViXuLy,NgayTiepNhan,LePhi\n"
	for _, c := range []struct{ row, want string }{
		{"1,a,2026-02-30,1.500", `line 2: NgayTiepNhan "2026-02-30": the month has only 28 days; LePhi "1.500": not an amount in digits`},
		{"1,a,,", "line 2: NgayTiepNhan is empty: only status 1 or 3 may lack it"},
		{"1,a,2026-02-12", "line 2: 3 fields, the header has 4"},
		{"1,a,2026-02-12,,", "line 2: 5 fields, the header has 4"},
		{" ", "line 2: 1 field, the header has 4"},
		{"1,a,2026-02-12,9223372036854775808", `line 2: LePhi "9223372036854775808": not an amount in digits`},
		{"1,a,2026-02-12,50 000", `line 2: LePhi "50 000": not an amount in digits`},
		{"\xff,a,2026-02-12,", `line 2: MaHoSo "\xff": not text in UTF-8`},
		{"1,a,2026-02-12," + long, `line 2: LePhi "` + strings.Repeat("ộ", 21) + `...": not an amount in digits`},
		{"1,a,2026-02-12,\"1\n2\"", `line 2: LePhi "1\n2": not an amount in digits`},
	} {
		rows, left, end := read(record.NewReader(strings.NewReader(header + c.row)))
		if rows != nil || end != nil || len(left) != 1 || left[0] != c.want {
			t.Errorf("%.40q gives %v, %q, %v; want %s", c.row, rows, left, end, c.want)
		}
	}
	rows, left, _ := read(record.NewReader(strings.NewReader(header + "1,a,2026-02-12,9223372036854775807\n2,a,2026-02-12,0050")))
	if left != nil || len(rows) != 2 || rows[0].Fee != 1<<63-1 || rows[1].Fee != 50 {
		t.Errorf("the largest fee and one with zeros: %+v, left out %q", rows, left)
	}
}

func TestOnlyADossierNotYetOrNeverAcceptedMayLackItsReceipt(t *testing.T) {
	for status := range 12 {
		code := fmt.Sprint(status)
		if status == 0 {
			code = ""
		}
		// The status may stand before the receipt or after it.
		for _, file := range []string{
			"MaHoSo,DonViXuLy,TrangThaiHoSo,NgayTiepNhan\n1,a," + code + ",\n",
			"NgayTiepNhan,MaHoSo,DonViXuLy,TrangThaiHoSo\n,1,a," + code + "\n",
		} {
			rows, left, end := read(record.NewReader(strings.NewReader(file)))
			if want := status == 1 || status == 3; len(rows) == 1 != want || len(left) == 0 != want || end != nil {
				t.Errorf("status %q without receipt: %v, left out %q, %v", code, rows, left, end)
			}
		}
	}
	_, left, _ := read(record.NewReader(strings.NewReader("MaHoSo,DonViXuLy,NgayTiepNhan\n1,a,\n")))
	if want := []string{"line 2: NgayTiepNhan is empty: only status 1 or 3 may lack it"}; !cmp.Equal(want, left) {
		t.Errorf("without a status column: left out %q", left)
	}
}

func TestMidnightIsADateAloneWhereFilesWriteItSoAndIsCounted(t *testing.T) {
	const header = "MaHoSo,DonViXuLy,NgayNopHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra\n"
	const file = header +
		"1,a,20260212000000,20260212000000,20260226000000,20260225000000,20260226000000\n" +
		"2,a,,20260212081000,2026-02-25T17:00:00Z,26/02/2026 00:00:01,\n" +
		"3,a,,20260212081000,2026-02-26,2026-02-25,\n" +
		"4,a,,bad,20260226000000,20260225000000,\n"
	type read struct {
		Received, Due, Finished, Returned string
	}
	for _, c := range []struct {
		keep  bool
		want  []read
		count record.Midnights
	}{
		{false, []read{
			{"2026-02-12 00:00:00", "2026-02-26", "2026-02-25", "2026-02-26 00:00:00"},
			{"2026-02-12 08:10:00", "2026-02-26", "2026-02-26 00:00:01", ""},
			{"2026-02-12 08:10:00", "2026-02-26", "2026-02-25", ""},
		}, record.Midnights{Due: 2, Finished: 1}},
		{true, []read{
			{"2026-02-12 00:00:00", "2026-02-26 00:00:00", "2026-02-25 00:00:00", "2026-02-26 00:00:00"},
			{"2026-02-12 08:10:00", "2026-02-26 00:00:00", "2026-02-26 00:00:01", ""},
			{"2026-02-12 08:10:00", "2026-02-26", "2026-02-25", ""},
		}, record.Midnights{}},
	} {
		r := record.NewReader(strings.NewReader(file))
		r.KeepMidnight = c.keep
		var got []read
		for row, err := range r.Rows() {
			if err == nil {
				got = append(got, read{row.Received.String(), row.Due.String(), row.Finished.String(), row.Returned.String()})
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("KeepMidnight %v (-want +got):\n%s", c.keep, diff)
		}
		if got := r.Midnights(); got != c.count {
			t.Errorf("KeepMidnight %v: %+v midnights, want %+v", c.keep, got, c.count)
		}
	}
}

func TestManyDifferentCodesAreAllReadRight(t *testing.T) {
	var file strings.Builder
	file.WriteString("MaHoSo,DonViXuLy,NgayTiepNhan,MaTTHC\n")
	want := func(i int) (agency, procedure string) {
		return fmt.Sprintf("H%d", i), strings.Repeat("1", i%100) + fmt.Sprint(i%7)
	}
	const rows = 100_000
	for i := range rows {
		agency, procedure := want(i)
		fmt.Fprintf(&file, "%d,%s,2026-02-12,%s\n", i, agency, procedure)
	}
	i := 0
	for row, err := range record.NewReader(strings.NewReader(file.String())).Rows() {
		if agency, procedure := want(i); err != nil || row.Agency != agency || row.Procedure != procedure {
			t.Fatalf("row %d is %+v, %v", i, row, err)
		}
		i++
	}
	if i != rows {
		t.Errorf("%d rows, want %d", i, rows)
	}
}
