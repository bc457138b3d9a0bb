package record_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Rows are read a window of 16 KiB at a time, column by column. These files have rows that end before, at and behind the end of a
// window, in every column, with and without fields that are left to the slow path.
func TestRowsAroundTheEndOfAWindowGiveWhatTheReaderGives(t *testing.T) {
	const window = 16 << 10
	header := "MaHoSo,DonViXuLy,GhiChu,MaTTHC,KenhThucHien,NgayTiepNhan,NgayHenTra,TrangThaiHoSo,LePhi,SoLanBoSung"
	const tail = ",1.002583.000.00.00.H00,2,20260105080000,20260112170000,9,50000,0"
	const odd = ",1.002583.000.00.00.H00,2,2026-01-05 08:00:00,,10,12345678901,12"
	const bad = ",1.002583.000.00.00.H00,7,20260105080000,20260112170000,9,50000,0"
	const few = ",1.002583.000.00.00.H00,2,20260105080000"
	const many = tail + ",0"
	for _, ends := range []string{"\n", "\r\n"} {
		for size := window - 12; size <= window+12; size++ {
			var b strings.Builder
			b.WriteString(header + ends)
			for i, rest := range []string{tail, odd, bad, few, many, tail} {
				for _, total := range []int{150, size, 150} {
					head := fmt.Sprintf("%d,000.13.14.H32,", i)
					fmt.Fprintf(&b, "%s%s%s%s", head, strings.Repeat("x", total-len(head)-len(rest)-len(ends)), rest, ends)
				}
			}
			agreeIn(t, b.String(), 0)
		}
	}
}

// Rows of random lengths, so that every column comes to lie over the end of a window.
func TestManyWindowsGiveWhatTheReaderGives(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	b.WriteString("MaHoSo,DonViXuLy,GhiChu,MaTTHC,KenhThucHien,NgayTiepNhan,NgayHenTra,TrangThaiHoSo,LePhi,SoLanBoSung\n")
	pick := func(from ...string) string { return from[random.IntN(len(from))] }
	for i := range 6000 {
		fmt.Fprintf(&b, "%d,%s,%s,%s,%s,%s,%s,%s,%s,%s\n", i, pick("000.13.14.H32", "H", "H1", "\"H1,2\"", "H1,2", "\"H\"\"1\"", "a code of thirty-two bytes......", "a code of more than thirty-two bytes.", "đơn vị"),
			pick("", "x", "\"a, b\"", "đủ dấu", "two words")+strings.Repeat("y", random.IntN(700)), pick("", "1.000100", "1.002583.000.00.00.H00", "\"1,2\""),
			pick("1", "2", "3", "", "1", "2", "3", "\x00"), pick("20260105080000", "20261231235959", "2026-01-05 08:00:00"), pick("", "20260112170000", "20260112000000", "12/01/2026"),
			pick("9", "10", "2", "9", "10", "1", "0", "11", "100"), pick("", "0", "50000", "1234567", "12345678", "x"), pick("", "0", "3", "12"))
	}
	agreeIn(t, b.String(), 0, 20<<10)
}

// A code with a comma in it stands in quotes. Without them it is two fields, whatever was read before.
func TestTwoFieldsAreNotTakenForACodeWithAComma(t *testing.T) {
	var b strings.Builder
	b.WriteString("MaHoSo,DonViXuLy,MaTTHC,NgayTiepNhan\n")
	for range 100 {
		b.WriteString("1,\"H1,2\",\"1\n2\",20260105080000\n1,H1.2,1.2,20260105080000\n1,H1,2,20260105080000\n1,H1,2,20260105080000\n1,H1,2,1.2,20260105080000\n")
	}
	agreeIn(t, b.String(), 0, 100)
}

// A row that fills a window and ends with a code, too early: what is read behind it begins again where the row does, and ends with it.
func TestARowThatEndsWithACodeTooEarlyIsLeftOut(t *testing.T) {
	const row = "20260105080000,1,H1,a,b,c\n"
	for behind := range 24 {
		short := "20260105080000,"
		short += strings.Repeat("x", 16<<10-behind-len(short)-len(",H1\n")) + ",H1\n"
		agreeIn(t, "NgayTiepNhan,MaHoSo,DonViXuLy,GhiChu,GhiChu2,GhiChu3\n"+row+short+row+row, 0)
	}
}

// An empty field of a code of one digit is absent; a byte of zeros is no digit.
func TestAByteOfZerosIsNoEmptyField(t *testing.T) {
	var b strings.Builder
	b.WriteString("MaHoSo,DonViXuLy,NgayTiepNhan,KenhThucHien,MucDo,DuocThanhToanTrucTuyen,TrangThaiHoSo,HoSoCoThanhPhanSoHoa\n")
	for i := range 5 {
		fields := []string{"1", "4", "1", "9", "1"}
		for _, text := range []string{"", "\x00", "\xb0", "0", "10", fields[i]} {
			row := slices.Clone(fields)
			row[i] = text
			fmt.Fprintf(&b, "1,H1,20260105080000,%s\n", strings.Join(row, ","))
		}
	}
	agreeIn(t, b.String(), 0)
}

// agreeIn is agree, with few numbers of workers and sizes of blocks.
func agreeIn(t *testing.T, file string, blocks ...int) {
	t.Helper()
	want := plainly(strings.NewReader(file), false)
	if len(want.Rows) == 0 || len(want.Rejects) == 0 {
		t.Fatalf("%d rows and %d rejects: the file does not try both", len(want.Rows), len(want.Rejects))
	}
	for _, workers := range []int{1, 2} {
		for _, block := range blocks {
			if diff := cmp.Diff(want, inBulk(t, strings.NewReader(file), false, workers, block)); diff != "" {
				t.Fatalf("%d workers, blocks of %d (-reader +bulk):\n%.2000s", workers, block, diff)
			}
		}
	}
}
