package record_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
)

var streamed = flag.Int("record.stream", 20_000, "how many records the test of memory streams")

// outcomes reads all of a file: each record as JSON, each line left out as its message, and how it ended.
func outcomes[T interface{ AppendJSON([]byte) ([]byte, error) }](rows iter.Seq2[T, error]) (all []string) {
	for r, err := range rows {
		if err != nil {
			all = append(all, err.Error())
			continue
		}
		b, err := r.AppendJSON(nil)
		all = append(all, fmt.Sprint(string(b), err))
	}
	return all
}

const someLines = "\ufeff{\"MaHoSo\":\"1\"}\r\n\r\n \t\n{\"MaHoSo\":2}\n{\"MaHoSo\":\"3\"} x\nnull\n{\"NgayTra\":\"2026\"}\n{ \"a\" : 1 }"

func TestEachLineIsARecordOrSaysWhyNot(t *testing.T) {
	want := []string{
		`{"MaHoSo":"1"}<nil>`,
		"record: line 4: MaHoSo is a number, not text",
		"record: line 5: not JSON, byte 16: something follows the record",
		"record: line 6: is null, not an object",
		`record: line 7: NgayTra "2026": not an instant as yyyyMMddHHmmss`,
		`{"a":1}<nil>`,
	}
	for name, r := range map[string]io.Reader{
		"whole":          strings.NewReader(someLines),
		"a byte a time":  iotest.OneByteReader(strings.NewReader(someLines)),
		"end with data":  iotest.DataErrReader(strings.NewReader(someLines)),
		"and an LF more": strings.NewReader(someLines + "\n"),
	} {
		if diff := cmp.Diff(want, outcomes(record.NewRecordReader(r).Records())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	_, err := record.NewRecordReader(strings.NewReader("\n[]\r\n")).Read()
	var e *record.RowError
	if !errors.As(err, &e) || e.Line != 2 || e.Raw != "[]" || !errors.Is(err, record.ErrRow) {
		t.Errorf("%+v", e)
	}
	gone := errors.New("gone")
	got := outcomes(record.NewRecordReader(io.MultiReader(strings.NewReader("{}\n{"), iotest.ErrReader(gone))).Records())
	if diff := cmp.Diff([]string{"{}<nil>", "record: reading line 2: gone"}, got); diff != "" {
		t.Errorf("a failing reader (-want +got):\n%s", diff)
	}
}

func TestALineOfTwoMebibytesIsReadAndALongerOneIsLeftOutWithItsBeginning(t *testing.T) {
	line := func(n int) string { return `{"GhiChu":"` + strings.Repeat("a", n-len(`{"GhiChu":""}`)) + `"}` }
	file := line(record.MaxRow) + "\n" + line(record.MaxRow+1) + "\n{}\n" + line(record.MaxRow+1)
	var lengths []int
	var left []int
	for r, err := range record.NewRecordReader(strings.NewReader(file)).Records() {
		var e *record.RowError
		if errors.As(err, &e) {
			if !e.Cut || len(e.Raw) != record.MaxRaw || e.Error() != fmt.Sprintf("record: line %d: the line is longer than 2 MiB", e.Line) {
				t.Errorf("%.100s, %d bytes of it", err, len(e.Raw))
			}
			left = append(left, e.Line)
			continue
		}
		lengths = append(lengths, len(written(t, r)))
		var b bytes.Buffer
		if err := record.NewRecordWriter(&b).Write(r); err != nil {
			t.Error(err)
		}
		r.Note += "a"
		if err := record.NewRecordWriter(&b).Write(r); (err != nil) != (len(r.Note) > 100) {
			t.Errorf("too long to be written: %v", err)
		}
	}
	if diff := cmp.Diff([][]int{{record.MaxRow, 2}, {2, 4}}, [][]int{lengths, left}); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestProgressRowsAreReadAndWritten(t *testing.T) {
	const file = `{"MaHoSo":"H44-260212-0001","NguoiXuLy":"A","x":[],"ThoiDiemXuLy":"20260212090000","TrangThai":"5"}` + "\n" + `{"TrangThai":4}` + "\n{}\n"
	var b bytes.Buffer
	w := record.NewProgressWriter(&b)
	var left []string
	for p, err := range record.NewProgressReader(strings.NewReader(file)).Rows() {
		if err != nil {
			left = append(left, err.Error())
			continue
		}
		if p.Due = moment("20260213235959"); p.Code == "" {
			p.Remove("NgayKetThucTheoQuyDinh")
		}
		if err := w.Write(p); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	const want = `{"MaHoSo":"H44-260212-0001","NguoiXuLy":"A","x":[],"ThoiDiemXuLy":"20260212090000","TrangThai":"5","NgayKetThucTheoQuyDinh":"20260213235959"}` + "\n{}\n"
	if diff := cmp.Diff(want, b.String()); diff != "" || !cmp.Equal(left, []string{"record: line 2: TrangThai is a number, not text"}) {
		t.Errorf("left out %q (-want +got):\n%s", left, diff)
	}
}

// repeated is a file of a line again and again.
type repeated struct {
	line  []byte
	left  int
	ahead []byte
}

func (r *repeated) Read(p []byte) (int, error) {
	if len(r.ahead) == 0 {
		if r.left == 0 {
			return 0, io.EOF
		}
		r.left--
		r.ahead = r.line
	}
	n := copy(p, r.ahead)
	r.ahead = r.ahead[n:]
	return n, nil
}

// TestAStreamIsHeldALineAtATime takes -record.stream=1000000 for a million records.
func TestAStreamIsHeldALineAtATime(t *testing.T) {
	inUse := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before, most, n := inUse(), uint64(0), 0
	w := record.NewRecordWriter(io.Discard)
	r := record.NewRecordReader(&repeated{line: []byte(full + "\n"), left: *streamed})
	for one, err := range r.Records() {
		if err != nil || w.Write(one) != nil {
			t.Fatal(err)
		}
		if n++; n%(*streamed/10+1) == 0 {
			most = max(most, inUse())
		}
	}
	held := int64(most) - int64(before)
	t.Logf("%d records of %d bytes: at most %d KiB held", n, len(full)+1, held>>10)
	if n != *streamed || held > 2<<20 {
		t.Errorf("%d records, %d bytes held", n, held)
	}
	runtime.KeepAlive(r)
}

func BenchmarkRecordJSON(b *testing.B) {
	const lines = 1000
	const short = `{"MaHoSo":"H44.01.02-260212-0001","MaTTHC":"1.000100","TenTTHC":"Cấp giấy phép","MaLinhVuc":"LV01","TenLinhVuc":"Đất đai",` +
		`"KenhThucHien":"2","ChuHoSo":"Nguyễn Văn A","LoaiDoiTuong":"1","SoGiayToChuHoSo":"001099000001","Email":"","SoDienThoai":"0912345678",` +
		`"TrichYeuHoSo":"Xin cấp phép","NgayNopHoSo":"20260212075900","NgayTiepNhan":"20260212081000","NgayHenTra":"20260226235959",` +
		`"TrangThaiHoSo":"4","NgayTra":"","DonViXuLy":"H44.01","DuocThanhToanTrucTuyen":"0","DinhDanhCHS":[{"LoaiDinhDanh":"1","SoDinhDanh":"001099000001"}]}`
	for name, line := range map[string]string{"short": short, "full": full} {
		file := []byte(strings.Repeat(line+"\n", lines))
		perRecord := func(b *testing.B) {
			b.ReportMetric(float64(b.N)*lines/b.Elapsed().Seconds(), "records/s")
		}
		b.Run(name+"/read/record", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				for _, err := range record.NewRecordReader(bytes.NewReader(file)).Records() {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
			perRecord(b)
		})
		b.Run(name+"/read/encoding-json", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				d := json.NewDecoder(bytes.NewReader(file))
				for range lines {
					if err := d.Decode(new(plainRecord)); err != nil {
						b.Fatal(err)
					}
				}
			}
			perRecord(b)
		})
		one, err := record.ParseRecord([]byte(line))
		if err != nil {
			b.Fatal(err)
		}
		var plain plainRecord
		if err := json.Unmarshal([]byte(line), &plain); err != nil {
			b.Fatal(err)
		}
		b.Run(name+"/write/record", func(b *testing.B) {
			b.ReportAllocs()
			w := record.NewRecordWriter(io.Discard)
			for b.Loop() {
				for range lines {
					if err := w.Write(one); err != nil {
						b.Fatal(err)
					}
				}
			}
			perRecord(b)
		})
		b.Run(name+"/write/encoding-json", func(b *testing.B) {
			b.ReportAllocs()
			e := json.NewEncoder(io.Discard)
			for b.Loop() {
				for range lines {
					if err := e.Encode(&plain); err != nil {
						b.Fatal(err)
					}
				}
			}
			perRecord(b)
		})
	}
}
