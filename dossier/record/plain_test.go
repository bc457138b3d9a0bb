package record_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
)

// plainRecord is a record as package encoding/json reads it: the alternative in the benchmark, and part of the slow
// reading.
type plainRecord struct {
	MaHoSo, MaTTHC, TenTTHC, MaLinhVuc, TenLinhVuc, KenhThucHien, ChuHoSo, LoaiDoiTuong, MaDoiTuong, SoGiayToChuHoSo,
	SoBienNhan, ThongTinKhac, Email, Fax, SoDienThoai, TrichYeuHoSo, NgayNopHoSo, NgayTiepNhan, NgayHenTra, TrangThaiHoSo,
	NgayTra, ThongTinTra, HinhThuc, NgayKetThucXuLy, NgayTuChoi, DonViXuLy, GhiChu, NoiNopHoSo, HoSoCoThanhPhanSoHoa,
	TaiKhoanDuocXacThucVoiVNeID, DuocThanhToanTrucTuyen, MucDo, LePhi, SoLanBoSung string
	DinhDanhCHS  []struct{ LoaiDinhDanh, SoDinhDanh string }
	DSKetNoiCSDL []struct{ MaCSDL string }
	TaiLieuNop   []struct {
		TepDinhKemId, TenTepDinhKem, IsDeleted, MaThanhPhanHoSo, DuongDanTaiTepTin, DuocSoHoa, DuocTaiSuDung, DuocLayTuKhoDMQG,
		MaKetQuaThayThe string
	}
	DanhSachLePhi          []struct{ TenPhiLePhi, MaPhiLePhi, HinhThucThu, Gia, LoaiPhiLePhi string }
	DanhSachTepDinhKemKhac []struct{ TenGiayTo, SoLuong, LoaiGiayTo string }
	DanhSachHoSoBoSung     []struct {
		HoSoBoSungId, NguoiYeuCauBoSung, NoiDungBoSung, NgayBoSung, NguoiTiepNhanBoSung, ThongTinTiepNhan, NgayTiepNhanBoSung,
		TrangThaiBoSung, NgayHenTraTruoc, NgayHenTraMoi string
		DanhSachGiayToBoSung, DanhSachLePhiBoSung json.RawMessage
	}
	DanhSachGiayToKetQua []struct{ TenGiayTo, MaThanhPhanHoSo, GiayToId, DuongDanTepTinKetQua, MaGiayToKetQua string }
}

// slowFields reads the top level of a document with package encoding/json: the texts of its fields by name, and whether a
// record may be so. It knows nothing of what is in the lists but their JSON.
func slowFields(text []byte) (map[string]string, error) {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if !json.Valid(text) {
		return nil, errors.New("not JSON")
	}
	fields := map[string]string{}
	err := slowObject(json.NewDecoder(bytes.NewReader(text)), func(key string, value json.RawMessage) error {
		fields[key] = string(value)
		return nil
	})
	return fields, err
}

// slowObject calls field with each member of an object, and refuses a key that comes twice, at any depth.
func slowObject(d *json.Decoder, field func(string, json.RawMessage) error) error {
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return errors.New("not an object")
	}
	seen := map[string]bool{}
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return err
		}
		key := token.(string)
		if seen[key] {
			return fmt.Errorf("%q twice", key)
		}
		seen[key] = true
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return err
		}
		if err := slowNoRepeats(value); err != nil {
			return err
		}
		if err := field(key, value); err != nil {
			return err
		}
	}
	return nil
}

func slowNoRepeats(value json.RawMessage) error {
	d := json.NewDecoder(bytes.NewReader(value))
	switch value[0] {
	case '{':
		return slowObject(d, func(string, json.RawMessage) error { return nil })
	case '[':
		var list []json.RawMessage
		if err := d.Decode(&list); err != nil {
			return err
		}
		for _, v := range list {
			if err := slowNoRepeats(v); err != nil {
				return err
			}
		}
	}
	return nil
}

// agreesWithSlow fails when a record that was read differs from the slow reading, or one that was refused could be read.
func agreesWithSlow(t *testing.T, text []byte, r *record.Record, err error) {
	t.Helper()
	fields, slow := slowFields(text)
	if err != nil {
		var e *record.RecordError
		if !errors.As(err, &e) || len(e.Problems) == 0 || len(err.Error()) > 64*400 {
			t.Fatalf("%q: %v", text, err)
		}
		reason := e.Problems[0].Reason
		if json.Valid(text) && strings.HasPrefix(reason, "not JSON") && !strings.Contains(reason, "nests") {
			t.Fatalf("%q is JSON: %v", text, err)
		}
		return // the rest has a moment that is none, a value of another type, a key twice, or is not UTF-8
	}
	if slow != nil {
		t.Fatalf("%q is read; the slow reading says %v", text, slow)
	}
	var plain plainRecord
	if err := json.Unmarshal(bytes.TrimPrefix(text, []byte("\ufeff")), &plain); err != nil {
		for _, name := range record.FlatFields() { // it takes names in any case, which are other fields here
			if v, ok := fields[name]; ok && v[0] != '"' {
				t.Fatalf("%q is read; encoding/json says %v", text, err)
			}
		}
	}
	for _, name := range record.FlatFields() {
		got, given := r.Text(name)
		raw, want := fields[name]
		var s string
		if want {
			if err := json.Unmarshal([]byte(raw), &s); err != nil {
				t.Fatal(err)
			}
		}
		if given != want || got != s {
			t.Fatalf("%q: %s is %q, %v; want %q, %v", text, name, got, given, s, want)
		}
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, bytes.TrimPrefix(text, []byte("\ufeff"))); err != nil {
		t.Fatal(err)
	}
	b, err := r.AppendJSON(nil)
	if err != nil || !bytes.Equal(b, compact.Bytes()) {
		t.Fatalf("%q is written %q, %v", text, b, err)
	}
	again, err := record.ParseRecord(b)
	if err != nil || !again.Equal(r) {
		t.Fatalf("%q read again: %v", b, err)
	}
}

func FuzzRecordJSON(f *testing.F) {
	for _, s := range []string{full, "{}", `{"a":1,"a":2}`, `{"MaHoSo":"\ud800","x":[1e5,-0.0,{"b":[]}]}`, `{"NgayTra":"20260230000000"}`, "\ufeff{ }",
		`{"DinhDanhCHS":[{"SoDinhDanh":"1","q":[ 1 , 2 ]} , {}],"TrangThaiHoSo":"11"}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := record.ParseRecord(text)
		agreesWithSlow(t, text, r, err)
		if err != nil {
			return
		}
		r.Check()
		r.Mask(record.Masking{})
		if _, err := r.AppendJSON(nil); err != nil || r.Mask(record.Masking{Remove: true}) > 1<<20 {
			t.Fatal(err)
		}
	})
}

func FuzzRecordReader(f *testing.F) {
	for _, s := range []string{full + "\n" + full, "\ufeff{}\r\n\r\n \nx\n{\"MaHoSo\":1}\n{\"MaHoSo\":\"1\"}", "", "\n\n", "[]\n{}"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		var lines bytes.Buffer
		w := record.NewRecordWriter(&lines)
		var read []*record.Record
		last := 0
		for r, err := range record.NewRecordReader(bytes.NewReader(file)).Records() {
			var e *record.RowError
			if errors.As(err, &e) {
				if e.Line <= last || len(e.Problems) == 0 || r != nil {
					t.Fatalf("line %d after %d: %v", e.Line, last, err)
				}
				last = e.Line
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			if err := w.Write(r); err != nil {
				t.Fatal(err)
			}
			read = append(read, r)
		}
		if w.Flush() != nil || last > bytes.Count(file, []byte("\n"))+1 {
			t.Fatal(last)
		}
		again := record.NewRecordReader(&lines)
		for _, want := range read {
			if got, err := again.Read(); err != nil || !got.Equal(want) {
				t.Fatalf("read again: %v", err)
			}
		}
		if _, err := again.Read(); err != io.EOF {
			t.Fatal(err)
		}
	})
}
