package record_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// outcome is all that a file gives: its rows in order, what was left out, and how it ended.
type outcome struct {
	Rows      []record.Row
	Rejects   []string
	Midnights record.Midnights
	End       string
}

// plainly reads a file row by row.
func plainly(r io.Reader, keepMidnight bool) outcome {
	var o outcome
	reader := record.NewReader(r)
	reader.KeepMidnight = keepMidnight
	for row, err := range reader.Rows() {
		var e *record.RowError
		switch {
		case err == nil:
			o.Rows = append(o.Rows, row)
		case errors.As(err, &e):
			o.Rejects = append(o.Rejects, fmt.Sprintf("%v %q %v", e, e.Raw, e.Cut))
		default:
			o.End = err.Error()
		}
	}
	o.Midnights = reader.Midnights()
	return o
}

// inBulk reads a file in blocks, and puts its rows back in order by their lines.
func inBulk(t interface {
	Helper()
	Fatalf(string, ...any)
}, r io.Reader, keepMidnight bool, workers, block int) outcome {
	t.Helper()
	var mu sync.Mutex
	var o outcome
	b := record.BulkReader{Workers: workers, BlockSize: block, KeepMidnight: keepMidnight, Keep: 1 << 20,
		Number: record.ColumnsOf(record.ColumnAgency, record.ColumnProcedure, record.ColumnField)}
	var told []string
	b.Reject = func(e *record.RowError) { told = append(told, fmt.Sprintf("%v %q %v", e, e.Raw, e.Cut)) }
	summary, err := b.Read(r, func(worker int, batch *record.Batch) error {
		mu.Lock()
		defer mu.Unlock()
		for i := range batch.Rows {
			row := batch.Row(i)
			if diff := cmp.Diff(columnsOf(row), columnsAt(batch, i)); diff != "" {
				return fmt.Errorf("line %d, the columns (-row +batch):\n%s", row.Line, diff)
			}
			o.Rows = append(o.Rows, row)
		}
		return nil
	})
	if err != nil {
		o.End = err.Error()
		if strings.Contains(o.End, "the columns (") {
			t.Fatalf("%s", o.End)
		}
	}
	slices.SortFunc(o.Rows, func(a, b record.Row) int { return a.Line - b.Line })
	for _, e := range summary.Rejects {
		o.Rejects = append(o.Rejects, fmt.Sprintf("%v %q %v", e, e.Raw, e.Cut))
	}
	o.Midnights = summary.Midnights
	if summary.Rows != int64(len(o.Rows)) || summary.Rejected != int64(len(o.Rejects)) {
		t.Fatalf("%d rows and %d rejects, the summary says %+v", len(o.Rows), len(o.Rejects), summary.BulkProgress)
	}
	if diff := cmp.Diff(o.Rejects, told); diff != "" {
		t.Fatalf("rejects (-kept +told):\n%s", diff)
	}
	return o
}

// columnsOf is a row without what a batch has not in its columns.
func columnsOf(r record.Row) record.Row {
	r.Line, r.Code, r.Extra = 0, "", nil
	return r
}

func columnsAt(b *record.Batch, i int) record.Row {
	var r record.Row
	b.Unpack(i, &r)
	return r
}

func agree(t testing.TB, file string) {
	t.Helper()
	for _, keep := range []bool{false, true} {
		want := plainly(strings.NewReader(file), keep)
		for _, workers := range []int{1, 2, 5} {
			for _, block := range []int{1, 7, 64, 300, 4 << 10, 0} {
				if diff := cmp.Diff(want, inBulk(t, strings.NewReader(file), keep, workers, block)); diff != "" {
					t.Fatalf("%q, %d workers, blocks of %d (-reader +bulk):\n%s", file, workers, block, diff)
				}
			}
		}
	}
}

// values are what the fields of dossier files look like, right and wrong.
func anyField() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"", "", "1", "2", "3", "4", "9", "10", "11", "0", "a", "H44.01", "1.000100", "000.01.02.H44-260101-0001", "Phường Huế, \"A\"", "\xff", "é",
			"20260212161000", "20260212000000", "20260230000000", "2026021216100x", "20260212246000", "00000101000000", "99991231235959", "10000101000000",
			"2026-02-12 16:10:00", "2026-02-12 00:00:00", "2026-02-12", "12/02/2026", "2026-02-12T16:10:00+07:00", "50000", "12345678", "123456789",
			"1e5", "-1", "99", "999", "1000", "007", " 1", "1 ", "a b", "x-y", "\r", "a\rb", "NgayTiepNhan", "MaHoSo", "+5", "1234567a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		}),
		rapid.StringOfN(rapid.RuneFrom([]rune("0123456789")), 0, 16, -1),
	)
}

// aFile is a dossier file of some columns, with rows that are mostly right, and some of anything.
func aFile(t *rapid.T) string {
	names := []string{"MaHoSo", "DonViXuLy", "NgayTiepNhan"}
	for _, name := range []string{"MaTTHC", "MaLinhVuc", "KenhThucHien", "MucDo", "NgayNopHoSo", "NgayHenTra", "NgayKetThucXuLy", "NgayTra", "NgayTuChoi",
		"TrangThaiHoSo", "DuocThanhToanTrucTuyen", "LePhi", "SoLanBoSung", "HoSoCoThanhPhanSoHoa", "TaiKhoanDuocXacThucVoiVNeID", "NgayThuPhi", "GhiChu"} {
		if rapid.Bool().Draw(t, name) {
			names = append(names, name)
		}
	}
	names = rapid.Permutation(names).Draw(t, "names")
	ends := rapid.SampledFrom([]string{"\n", "\n", "\r\n"}).Draw(t, "ends")
	var file strings.Builder
	file.WriteString(strings.Join(names, ",") + ends)
	quote := func(s string) string {
		if strings.ContainsAny(s, ",\"\n\r") || rapid.IntRange(0, 9).Draw(t, "quoted") == 0 {
			return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
		}
		return s
	}
	right := map[string][]string{
		"KenhThucHien": {"1", "2", "3", ""}, "MucDo": {"2", "3", "4", ""}, "TrangThaiHoSo": {"1", "3", "4", "9", "10", ""}, "DuocThanhToanTrucTuyen": {"0", "1", "2", "3", ""},
		"LePhi": {"", "0", "50000", "12345678", "123456789"}, "SoLanBoSung": {"", "0", "2", "17", "999"}, "HoSoCoThanhPhanSoHoa": {"", "0", "1"}, "TaiKhoanDuocXacThucVoiVNeID": {"", "0", "1"}, "MaHoSo": {"H1", "000.01.02.H44-260101-0001"},
		"DonViXuLy": {"A", "Phường Huế", "000.00.01.H44", "0123456789abcdef", "0123456789abcdefg"}, "MaTTHC": {"1.000100", ""}, "MaLinhVuc": {"", "HT"}, "GhiChu": {"", "sao y, 02 bản", "hai\ndòng", "é"},
	}
	for range rapid.IntRange(0, 12).Draw(t, "rows") {
		switch rapid.IntRange(0, 19).Draw(t, "kind") {
		case 0:
			file.WriteString(rapid.SampledFrom([]string{"\n", "\r\n", "\"\n", "x\n", strings.Join(names, ",") + "\n", "\ufeff" + strings.Join(names, ",") + "\n",
				strings.ToLower(strings.Join(names[1:], ",")+","+names[0]) + "\n", "\r", ",,,\n"}).Draw(t, "line"))
			continue
		case 1:
			file.WriteString(scraps().Draw(t, "scraps"))
			continue
		}
		var row []string
		for _, name := range names {
			values, known := right[name]
			if !known {
				values = []string{"20260212161000", "20240229000000", "20251231235959", "20260101000001", "2026-02-12 16:10:00"}
				if name != "NgayTiepNhan" {
					values = append(values, "", "")
				}
			}
			value := rapid.SampledFrom(values).Draw(t, "value")
			if rapid.IntRange(0, 39).Draw(t, "wrong") == 0 {
				value = anyField().Draw(t, "any")
			}
			row = append(row, quote(value))
		}
		file.WriteString(strings.Join(row, ",") + ends)
	}
	if s := file.String(); rapid.IntRange(0, 3).Draw(t, "cut") == 0 {
		return strings.TrimSuffix(s, ends)
	}
	return file.String()
}

func TestBlocksGiveWhatTheReaderGives(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		file := aFile(rt)
		keep := rapid.Bool().Draw(rt, "keep")
		workers, block := rapid.IntRange(1, 4).Draw(rt, "workers"), rapid.SampledFrom([]int{1, 16, 64, 200, 500, 2000, 0}).Draw(rt, "block")
		want := plainly(strings.NewReader(file), keep)
		rt.Logf("%q, %d workers, blocks of %d", file, workers, block)
		if diff := cmp.Diff(want, inBulk(rt, strings.NewReader(file), keep, workers, block)); diff != "" {
			rt.Fatalf("%q, %d workers, blocks of %d (-reader +bulk):\n%s", file, workers, block, diff)
		}
	})
}

func TestBlocksOfAnySizeGiveWhatTheReaderGives(t *testing.T) {
	for _, file := range []string{mixed, string(typical(100, false)), string(typical(100, true))} {
		agree(t, file)
	}
}

func TestAReaderThatFailsIsToldAfterAllThatWasWhole(t *testing.T) {
	file := typical(50, true)
	for _, at := range []int{1, 40, 150, 151, 400, 3000, len(file) - 1} {
		broken := func() io.Reader {
			return io.MultiReader(bytes.NewReader(file[:at]), iotest.ErrReader(io.ErrUnexpectedEOF))
		}
		want := plainly(broken(), false)
		if !strings.Contains(want.End, "unexpected EOF") {
			t.Fatalf("%+v", want)
		}
		for _, block := range []int{1, 100, 0} {
			if diff := cmp.Diff(want, inBulk(t, broken(), false, 2, block)); diff != "" {
				t.Errorf("cut at %d, blocks of %d (-reader +bulk):\n%s", at, block, diff)
			}
		}
	}
}

func TestAnErrorOfTheCallerEndsTheReadingAndTheFirstInTheFileIsReturned(t *testing.T) {
	file := typical(3000, false)
	for range 20 {
		for _, workers := range []int{1, 4} {
			b := record.BulkReader{Workers: workers, BlockSize: 1 << 12}
			_, err := b.Read(bytes.NewReader(file), func(_ int, batch *record.Batch) error {
				for i := range batch.Rows {
					if line := batch.Row(i).Line; line >= 1000 {
						return fmt.Errorf("line %d", line)
					}
				}
				return nil
			})
			if err == nil || err.Error() != "line 1000" {
				t.Fatalf("%d workers: %v", workers, err)
			}
		}
	}
}

func TestProgressIsToldInOrderAndAddsUp(t *testing.T) {
	file := append(typical(2000, false), "bad\nworse\n"...)
	for _, workers := range []int{1, 3} {
		var last record.BulkProgress
		told := 0
		b := record.BulkReader{Workers: workers, BlockSize: 1 << 12, Keep: 1}
		b.Progress = func(p record.BulkProgress) {
			if p.Bytes <= last.Bytes || p.Rows < last.Rows || p.Rejected < last.Rejected {
				t.Errorf("%+v after %+v", p, last)
			}
			last, told = p, told+1
		}
		summary, err := b.Read(bytes.NewReader(file), func(int, *record.Batch) error { return nil })
		behindHeader := int64(len(file) - bytes.IndexByte(file, '\n') - 1)
		want := record.BulkProgress{Bytes: behindHeader, Rows: 2000, Rejected: 2}
		if err != nil || summary.BulkProgress != want || last != want || told < len(file)>>12 {
			t.Errorf("%d workers: %+v, last told %+v of %d, %v", workers, summary.BulkProgress, last, told, err)
		}
		if len(summary.Rejects) != 1 || summary.Rejects[0].Line != 2002 {
			t.Errorf("the rejects kept: %v", summary.Rejects)
		}
	}
}

// One reader reads many files, whose columns are not the same; the numbers of codes stay.
func TestCodesKeepTheirNumbersFromFileToFile(t *testing.T) {
	b := record.BulkReader{Number: record.ColumnsOf(record.ColumnAgency, record.ColumnProcedure)}
	var got []string
	for _, file := range []string{
		"MaHoSo,DonViXuLy,NgayTiepNhan,LePhi,MaTTHC\n1,A,2026-02-12,5,p\n2,B,2026-02-12,,\n",
		"NgayTiepNhan,DonViXuLy,MaHoSo\n2026-02-12,B,3\n2026-02-12,\"A\",4\n2026-02-12,C,5\n",
	} {
		_, err := b.Read(strings.NewReader(file), func(_ int, batch *record.Batch) error {
			for _, r := range batch.Rows {
				got = append(got, fmt.Sprintf("%d %s %d %q %d %d %v", r.Agency(), batch.Agencies.Text(r.Agency()), r.Procedure(), batch.Procedures.Text(r.Procedure()), r.Field(), r.Fee(), r.Channel()))
			}
			if all := batch.Agencies.All(); len(all) != batch.Agencies.Len()+1 || all[0] != "" || batch.Agencies.Text(99) != "" {
				t.Errorf("%q", all)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	want := []string{`1 A 1 "p" 0 5 absent`, `2 B 0 "" 0 -1 absent`, `2 B 0 "" 0 -1 absent`, `1 A 0 "" 0 -1 absent`, `3 C 0 "" 0 -1 absent`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var none record.Codes
	if none.Len() != 0 || none.Text(0) != "" || len(none.All()) != 1 {
		t.Error("the zero Codes has codes")
	}
}

// pieces gives out a piece of a file again and again.
type pieces struct {
	head, piece string
	times       int
}

func (e *pieces) Read(p []byte) (int, error) {
	if e.head == "" {
		if e.times == 0 {
			return 0, io.EOF
		}
		e.head, e.times = e.piece, e.times-1
	}
	n := copy(p, e.head)
	e.head = e.head[n:]
	return n, nil
}

var badRows = flag.Int("record.badrows", 200_000, "how many bad rows TestBadRowsAndLongOnesHoldLittle reads")

func TestBadRowsAndLongOnesHoldLittle(t *testing.T) {
	const header = "MaHoSo,DonViXuLy,NgayTiepNhan\n"
	for name, c := range map[string]struct {
		file     *pieces
		rejected int64
		reason   string
	}{
		"bad rows":          {&pieces{header, "bad\n", *badRows}, int64(*badRows), "1 field, the header has 3"},
		"stray quotes":      {&pieces{header, "1,\"a,2026-02-12\n", *badRows / 10}, int64(*badRows / 10), "closing quote"},
		"one row of 10 MB":  {&pieces{header, strings.Repeat("x", 10<<20) + "\n", 1}, 1, "longer than 2 MiB"},
		"rows of 10 MB":     {&pieces{header, strings.Repeat("x", 10<<20) + "\n1,A,2026-02-12\n", 5}, 5, "longer than 2 MiB"},
		"no end of a line":  {&pieces{header, strings.Repeat("y", 1<<20), 64}, 1, "longer than 2 MiB"},
		"bad dates, quoted": {&pieces{header, "\"1\",A,2026-02-30\n", *badRows / 10}, int64(*badRows / 10), "has only 28 days"},
	} {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		most := uint64(0)
		b := record.BulkReader{Workers: 2, Keep: 3}
		told := int64(0)
		b.Reject = func(*record.RowError) { told++ }
		b.Progress = func(record.BulkProgress) {
			runtime.ReadMemStats(&after)
			most = max(most, after.HeapInuse)
		}
		summary, err := b.Read(c.file, func(int, *record.Batch) error { return nil })
		if err != nil || summary.Rejected != c.rejected || told != c.rejected || len(summary.Rejects) != int(min(3, c.rejected)) {
			t.Errorf("%s: %+v, %d told, %v", name, summary.BulkProgress, told, err)
			continue
		}
		if got := summary.Rejects[0].Error(); !strings.Contains(got, c.reason) {
			t.Errorf("%s: %s", name, got)
		}
		if grown := int64(most) - int64(before.HeapInuse); grown > 64<<20 {
			t.Errorf("%s: the heap grew by %d MiB", name, grown>>20)
		}
	}
}
