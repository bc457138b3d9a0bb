package record_test

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
)

// canary stands in every personal field of guarded, and in what is not known.
const canary = "0912CANARY345"

// personalNames are the fields that hold a person's data, whichever object they are in.
var personalNames = []string{
	"ChuHoSo", "MaDoiTuong", "SoGiayToChuHoSo", "SoBienNhan", "ThongTinKhac", "Email", "Fax", "SoDienThoai", "TrichYeuHoSo", "ThongTinTra", "GhiChu",
	"NoiNopHoSo", "SoDinhDanh", "TenTepDinhKem", "DuongDanTaiTepTin", "TenGiayTo", "NguoiYeuCauBoSung", "NoiDungBoSung", "NguoiTiepNhanBoSung",
	"ThongTinTiepNhan", "DuongDanTepTinKetQua",
}

// guarded is full with the canary in each personal field, and in the fields that are not known.
func guarded() string {
	text := full
	for _, name := range personalNames {
		text = regexp.MustCompile(`"`+name+`":"(\\.|[^"\\])*"`).ReplaceAllLiteralString(text, `"`+name+`":"`+canary+`"`)
	}
	for _, old := range []string{`{"a":[1,2.50,null],"b":"\u0041"}`, `[{"k":"v"}]`, `"DanhSachLePhiBoSung":[]`, `"x":1`, `"cuoi":0`} {
		value := `{"` + canary + `":["` + canary + `"]}`
		if name, _, keyed := strings.Cut(old, ":"); keyed && old[0] == '"' {
			value = name + ":" + value
		}
		if !strings.Contains(text, old) {
			panic(old)
		}
		text = strings.Replace(text, old, value, 1)
	}
	return text
}

const guardedProgress = `{"MaHoSo":"H44-260212-0001","NguoiXuLy":"` + canary + `","ChucDanh":"","ThoiDiemXuLy":"20260212090000","NoiDungXuLy":"` + canary +
	`","TrangThai":"4","NgayBatDau":"20260212081000","x":"` + canary + `"}`

// silent fails when an error or a problem shows the canary, or most of it.
func silent(t *testing.T, what string, said string) {
	t.Helper()
	if strings.Contains(said, "CANA") || strings.Contains(said, "NARY") {
		t.Fatalf("%s says %s", what, said)
	}
}

func hears(t *testing.T, what string, text []byte) {
	t.Helper()
	r, err := record.ParseRecord(text)
	if err != nil {
		silent(t, what, fmt.Sprintf("%v %+v", err, err.(*record.RecordError).Problems))
	} else {
		silent(t, what, fmt.Sprint(r.Check()))
		r.Status = 99 // so that it cannot be written
		_, err := r.AppendJSON(nil)
		silent(t, what, fmt.Sprint(err))
		silent(t, what, fmt.Sprint(record.NewCSVWriter(nil, "MaHoSo").Write(r)))
	}
	if p, err := record.ParseProgress(text); err != nil {
		silent(t, what, fmt.Sprint(err))
	} else {
		silent(t, what, fmt.Sprint(p.Check()))
	}
	for _, err := range record.NewRecordReader(strings.NewReader(string(text))).Records() {
		if err != nil {
			silent(t, what, err.Error())
		}
	}
}

func TestNoErrorShowsAPersonalValueWhateverTheDamage(t *testing.T) {
	for _, text := range []string{guarded(), guardedProgress} {
		for i := range len(text) {
			hears(t, fmt.Sprint("cut at byte ", i), []byte(text[:i]))
			hears(t, fmt.Sprint("without byte ", i), []byte(text[:i]+text[i+1:]))
			for _, c := range []string{"\"", "\\", "\xff", "{", "1"} {
				hears(t, fmt.Sprintf("%q for byte %d", c, i), []byte(text[:i]+c+text[i+1:]))
			}
		}
		value := `"` + canary + `"`
		for _, other := range []string{"[" + value + "]", "{" + value + ":" + value + "}", canary, value + " " + value, value + ":" + value, "null", "[{" + value + ":1," + value + ":2}]"} {
			for i := strings.Index(text, value); i >= 0; {
				hears(t, other, []byte(text[:i]+other+text[i+len(value):]))
				next := strings.Index(text[i+1:], value)
				if next < 0 {
					break
				}
				i += 1 + next
			}
		}
		hears(t, "all twice", []byte(text[:len(text)-1]+","+text[1:]))
		hears(t, "personal fields too long", []byte(strings.ReplaceAll(text, canary, strings.Repeat(canary, 400))))
		hears(t, "other case", []byte(strings.ToLower(text[:len(text)-1])+","+text[1:]))
		hears(t, "not UTF-8", []byte(strings.ReplaceAll(text, canary, canary+"\xff")))
	}
}

func TestAfterMaskingNothingPersonalIsLeft(t *testing.T) {
	for _, how := range []record.Masking{{}, {Remove: true}} {
		r := parse(t, guarded())
		before := written(t, r)
		copied := *r
		r.Results[0].Name, r.Email = canary+"2", canary+"3" // changed through the struct, too
		count := r.Mask(how)
		got := written(t, r)
		if strings.Contains(got, "CANARY") || strings.Contains(fmt.Sprintf("%+v %v", *r, r.Unknown()), "CANARY") {
			t.Errorf("%+v leaves %s", how, got)
		}
		if count != 12+2+2+1+4+2+2+3 { // of the record, its lists in order, the supplement's own lists, and not known
			t.Errorf("%+v: %d masked", how, count)
		}
		for _, kept := range []string{`"MaHoSo":"H44.01.02-260212-0001"`, `"NgayTiepNhan":"20260212081000"`, `"TrangThaiHoSo":"4"`, `"MaKetQuaThayThe":""`, `"Gia":"50000"`} {
			if !strings.Contains(got, kept) {
				t.Errorf("%+v takes %s", how, kept)
			}
		}
		if strings.Contains(got, "ChuHoSo\":\"***\"") == how.Remove || strings.Contains(got, "moi") {
			t.Errorf("%+v: %s", how, got)
		}
		if again := r.Mask(record.Masking{Remove: true}); again != 0 {
			t.Errorf("masked again: %d", again)
		}
		if copied.Supplements[0].Content != canary || copied.Owner != canary || strings.Contains(before, "***") {
			t.Error("the copy is masked")
		}
	}
	r := parse(t, `{"GhiChu":"","x":"1","NoiNopHoSo":"a"}`)
	if n := r.Mask(record.Masking{KeepUnknown: true}); n != 1 || written(t, r) != `{"GhiChu":"","x":"1","NoiNopHoSo":"***"}` {
		t.Errorf("%d, %s", n, written(t, r))
	}
	p, err := record.ParseProgress([]byte(guardedProgress))
	if err != nil {
		t.Fatal(err)
	}
	n := p.Mask(record.Masking{})
	b, err := p.AppendJSON(nil)
	const want = `{"MaHoSo":"H44-260212-0001","NguoiXuLy":"***","ChucDanh":"","ThoiDiemXuLy":"20260212090000","NoiDungXuLy":"***","TrangThai":"4","NgayBatDau":"20260212081000"}`
	if n != 3 || err != nil || string(b) != want {
		t.Errorf("%d, %v (-want +got):\n%s", n, err, cmp.Diff(want, string(b)))
	}
}

func TestARejectedLineIsInRawAndNotInTheMessage(t *testing.T) {
	_, err := record.NewRecordReader(strings.NewReader(`{"ChuHoSo":"` + canary + `","NgayTra":"x"}`)).Read()
	var e *record.RowError
	if !errors.As(err, &e) || !strings.Contains(e.Raw, canary) || err.Error() != `record: line 1: NgayTra "x": not an instant as yyyyMMddHHmmss` {
		t.Errorf("%v, %+v", err, e)
	}
	_, err = record.NewCSVReader(strings.NewReader("MaHoSo,DonViXuLy,NgayTiepNhan,GhiChu,x\n1,a,b," + canary + "\xff," + canary + "\xff\n")).Read()
	const want = "record: line 2: NgayTiepNhan \"b\": not yyyyMMddHHmmss, yyyy-MM-dd HH:mm:ss, dd/MM/yyyy HH:mm:ss, RFC 3339 or a date alone; GhiChu not text in UTF-8; x not text in UTF-8"
	if err == nil || err.Error() != want {
		t.Errorf("%v", err)
	}
}
