package record_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

// full is a record with every field of the national interface, and some that are not known at each level.
const full = `{"MaHoSo":"H44.01.02-260212-0001","MaTTHC":"1.000100","TenTTHC":"Cấp <giấy>","MaLinhVuc":"LV01","TenLinhVuc":"Đất đai",` +
	`"KenhThucHien":"2","ChuHoSo":"Nguyễn Văn A","LoaiDoiTuong":"1","MaDoiTuong":"DT1","SoGiayToChuHoSo":"001099000001",` +
	`"SoBienNhan":"001099000001","ThongTinKhac":"","Email":"a@example.vn","Fax":"","SoDienThoai":"0912345678",` +
	`"TrichYeuHoSo":"Xin cấp phép","moi":{"a":[1,2.50,null],"b":"\u0041"},"NgayNopHoSo":"20260212075900","NgayTiepNhan":"20260212081000",` +
	`"NgayHenTra":"20260226235959","TrangThaiHoSo":"4","NgayTra":"","ThongTinTra":"","HinhThuc":"0","NgayKetThucXuLy":"",` +
	`"NgayTuChoi":"","DonViXuLy":"H44.01","GhiChu":"a\/b\n\"c\"","NoiNopHoSo":"Phú Thọ","HoSoCoThanhPhanSoHoa":"1",` +
	`"TaiKhoanDuocXacThucVoiVNeID":"0","DuocThanhToanTrucTuyen":"0","MucDo":"4","LePhi":"50000","SoLanBoSung":"1",` +
	`"DinhDanhCHS":[{"LoaiDinhDanh":"1","SoDinhDanh":"001099000001","x":1},{"LoaiDinhDanh":"2","SoDinhDanh":"012345678"}],` +
	`"DSKetNoiCSDL":[{"MaCSDL":"DC"}],` +
	`"TaiLieuNop":[{"TepDinhKemId":"1","TenTepDinhKem":"đơn.pdf","IsDeleted":"0","MaThanhPhanHoSo":"TP1",` +
	`"DuongDanTaiTepTin":"https://x/1","DuocSoHoa":"1","DuocTaiSuDung":"2","DuocLayTuKhoDMQG":"0","MaKetQuaThayThe":""}],` +
	`"DanhSachLePhi":[{"TenPhiLePhi":"phí","MaPhiLePhi":"P1","HinhThucThu":"1","Gia":"50000","LoaiPhiLePhi":"1"}],` +
	`"DanhSachTepDinhKemKhac":[{"TenGiayTo":"ảnh","SoLuong":"2","LoaiGiayTo":"1"}],` +
	`"DanhSachHoSoBoSung":[{"HoSoBoSungId":"7","NguoiYeuCauBoSung":"B","NoiDungBoSung":"thiếu","NgayBoSung":"20260213090000",` +
	`"NguoiTiepNhanBoSung":"C","ThongTinTiepNhan":"","NgayTiepNhanBoSung":"20260216090000","TrangThaiBoSung":"1",` +
	`"DanhSachGiayToBoSung":[{"k":"v"}],"DanhSachLePhiBoSung":[],"NgayHenTraTruoc":"20260224235959","NgayHenTraMoi":""}],` +
	`"DanhSachGiayToKetQua":[{"TenGiayTo":"giấy","MaThanhPhanHoSo":"K1","GiayToId":"9","DuongDanTepTinKetQua":"https://x/9",` +
	`"MaGiayToKetQua":"KQ"}],"cuoi":0}`

func parse(t *testing.T, text string) *record.Record {
	t.Helper()
	r, err := record.ParseRecord([]byte(text))
	if err != nil {
		t.Fatalf("%.200s: %v", text, err)
	}
	return r
}

func written(t *testing.T, r *record.Record) string {
	t.Helper()
	b, err := r.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestEveryFieldIsReadAndARecordNotChangedIsWrittenByteForByte(t *testing.T) {
	r := parse(t, full)
	if got := written(t, r); got != full {
		t.Errorf("written (-want +got):\n%s", cmp.Diff(full, got))
	}
	if problems := r.Check(); problems != nil {
		t.Errorf("problems: %v", problems)
	}
	got := []any{
		r.Code, r.Procedure, r.Channel, r.Owner, r.OwnerKind, r.PaperNumber(), r.Received, r.Due, r.Status, r.Payment, r.Level, r.Digitised, r.VNeID,
		r.Handover, r.Note, r.Identities[1].Kind, r.Papers[0].Reuse.Code(), r.Supplements[0].DueBefore, r.Supplements[0].Papers, r.Databases[0].Code,
	}
	want := []any{
		"H44.01.02-260212-0001", "1.000100", record.ChannelOnline, "Nguyễn Văn A", record.OwnerCitizen, "001099000001", moment("20260212081000"),
		moment("20260226235959"), record.StatusProcessing, record.PaymentNone, record.LevelFull, record.FlagYes, record.FlagNo, record.HandoverInPerson,
		"a/b\n\"c\"", record.Identity9, "2", moment("20260224235959"), record.JSON(`[{"k":"v"}]`), "DC",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	wantUnknown := []record.UnknownField{{"moi", `{"a":[1,2.50,null],"b":"\u0041"}`}, {"cuoi", "0"}}
	if diff := cmp.Diff(wantUnknown, r.Unknown()); diff != "" {
		t.Errorf("unknown (-want +got):\n%s", diff)
	}
	for _, name := range record.FlatFields() {
		if text, given := r.Text(name); !given || !strings.Contains(full, `"`+name+`":"`+strings.NewReplacer("\n", `\n`, `"`, `\"`, "/b", `\/b`).Replace(text)) {
			t.Errorf("%s is %q, %v", name, text, given)
		}
	}
}

func TestEncodingJSONReadsAndWritesRecords(t *testing.T) {
	var list []record.Record
	if err := json.Unmarshal([]byte("["+full+" , {}\n]"), &list); err != nil || len(list) != 2 {
		t.Fatal(len(list), err)
	}
	for _, part := range []any{list[0].Identities, list[0].Databases, list[0].Papers, list[0].Fees, list[0].Attachments, list[0].Supplements, list[0].Results, list[0], &list[0]} {
		text, err := json.Marshal(part) // values and pointers alike
		if plain := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">").Replace(string(text)); err != nil || !strings.Contains(full, plain) {
			t.Errorf("%s, %v", text, err)
		}
	}
	for _, to := range []json.Unmarshaler{new(record.Identity), new(record.Database), new(record.Paper), new(record.Fee), new(record.Attachment),
		new(record.Supplement), new(record.Result), new(record.Record), new(record.Progress)} {
		if err := json.Unmarshal([]byte(`{"ChuHoSo":"","x":1}`), to); err != nil {
			t.Errorf("%T: %v", to, err)
		}
		if err := json.Unmarshal([]byte(`{"x":1,"x":2}`), to); !errors.Is(err, record.ErrRecord) {
			t.Errorf("%T: %v", to, err)
		}
		if text, err := json.Marshal(to); err != nil || string(text) != `{"ChuHoSo":"","x":1}` {
			t.Errorf("%T: %s, %v", to, text, err)
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	pointers := []*record.Record{&list[0], &list[1]}
	if err := e.Encode(pointers); err != nil || b.String() != "["+full+",{}]\n" {
		t.Errorf("%v (-want +got):\n%s", err, cmp.Diff("["+full+",{}]\n", b.String()))
	}
}

func TestAnAbsentFieldAndAnEmptyOneAreTwoThingsAndBothSurvive(t *testing.T) {
	const text = `{"GhiChu":"","DinhDanhCHS":[],"NgayTra":""}`
	r := parse(t, text)
	if got := written(t, r); got != text {
		t.Errorf("written %s", got)
	}
	for name, want := range map[string]bool{"GhiChu": true, "Email": false, "DinhDanhCHS": true, "TaiLieuNop": false, "NgayTra": true, "NgayHenTra": false} {
		if r.Has(name) != want {
			t.Errorf("Has(%s) is %v", name, !want)
		}
	}
}

func TestAChangeShowsInItsPlaceAndTheRestStays(t *testing.T) {
	r := parse(t, `{"x": [1, {"a" : 2}], "GhiChu":"\u0041", "TrangThaiHoSo":"11", "NgayHenTra":"20260226000000", "HinhThuc":"1","DinhDanhCHS":[{"y":0},{"SoDinhDanh":"1"}] }`)
	r.Note, r.Due, r.Handover = "B\x01\t\"", record.On(civil.MustParseDate("2026-03-02")), record.HandoverAbsent
	r.Identities[1].Number = "2"
	r.Received = record.On(civil.MustParseDate("2026-02-12"))
	r.Databases = []record.Database{{Code: "DC"}}
	const want = `{"x":[1,{"a":2}],"GhiChu":"B\u0001\t\"","TrangThaiHoSo":"11","NgayHenTra":"20260302235959","HinhThuc":"",` +
		`"DinhDanhCHS":[{"y":0},{"SoDinhDanh":"2"}],"NgayTiepNhan":"20260212000000","DSKetNoiCSDL":[{"MaCSDL":"DC"}]}`
	if got := written(t, r); got != want {
		t.Errorf("written (-want +got):\n%s", cmp.Diff(want, got))
	}
	copied := *r
	for _, name := range []string{"x", "TrangThaiHoSo", "DinhDanhCHS", "HinhThuc", "NgayTiepNhan"} {
		if !r.Remove(name) || r.Has(name) || r.Remove(name) {
			t.Errorf("%s is not taken out", name)
		}
	}
	if got := written(t, r); got != `{"GhiChu":"B\u0001\t\"","NgayHenTra":"20260302235959","DSKetNoiCSDL":[{"MaCSDL":"DC"}]}` {
		t.Errorf("written %s", got)
	}
	if got := written(t, &copied); got != want || copied.Equal(r) || !copied.Equal(parse(t, want)) {
		t.Errorf("the copy is %s", got)
	}
}

func TestWhatIsNotAsItMustBeIsToldWithItsPathAndAllAtOnce(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{`{"MaHoSo":1,"SoDienThoai":84912345678,"GhiChu":null,"Email":true,"ChuHoSo":{"a":1},"Fax":[1]}`, []string{
			"MaHoSo is a number, not text", "SoDienThoai is a number, not text", "GhiChu is null, not text", "Email is true or false, not text",
			"ChuHoSo is an object, not text", "Fax is a list, not text"}},
		{`{"DanhSachHoSoBoSung":[{},{"NgayBoSung":"20260230080000"}],"NgayTra":"2026-02-12","NgayTiepNhan":"2026021208100x","NgayHenTra":"20260212240000"}`, []string{
			`DanhSachHoSoBoSung[1].NgayBoSung "20260230080000": the month has only 28 days`,
			`NgayTra "2026-02-12": not an instant as yyyyMMddHHmmss`, `NgayTiepNhan "2026021208100x": not an instant as yyyyMMddHHmmss`,
			`NgayHenTra "20260212240000": the time of day is not 00:00:00 to 23:59:59`}},
		{`{"GhiChu":"a","GhiChu":"a","x":1,"\u0078":{"b":1,"b":2},"DinhDanhCHS":[{"SoDinhDanh":"","SoDinhDanh":""}]}`, []string{
			"GhiChu is given twice", "(unknown field, member 4) is given twice", "(unknown field, member 4) a key in it is given twice",
			"DinhDanhCHS[0].SoDinhDanh is given twice"}},
		{`{"DinhDanhCHS":{},"TaiLieuNop":null,"DSKetNoiCSDL":["x",[],{"MaCSDL":0}]}`, []string{
			"DinhDanhCHS is an object, not a list", "TaiLieuNop is null, not a list", "DSKetNoiCSDL[0] is text, not an object",
			"DSKetNoiCSDL[1] is a list, not an object", "DSKetNoiCSDL[2].MaCSDL is a number, not text"}},
		{`[]`, []string{"is a list, not an object"}},
		{` `, []string{"not JSON, byte 2: there is nothing"}},
		{`{"a":1,}`, []string{"not JSON, byte 8: here a text begins"}},
		{`{"a":01}`, []string{"not JSON, byte 6: here a value begins"}},
		{`{"a":"\x"}`, []string{"not JSON, byte 8: an escape is none of JSON's"}},
		{`{"a":"` + "\n" + `"}`, []string{"not JSON, byte 7: a control character stands in a text"}},
		{`{} {}`, []string{"not JSON, byte 4: something follows the record"}},
		{"{\"a\":\"\xff\"}", []string{"not text in UTF-8"}},
		{`{"a":` + strings.Repeat("[", 32) + strings.Repeat("]", 32) + "}", []string{"not JSON, byte 37: it nests more than 32 deep"}},
	} {
		_, err := record.ParseRecord([]byte(c.text))
		var e *record.RecordError
		if !errors.As(err, &e) || !errors.Is(err, record.ErrRecord) {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		var got []string
		for _, p := range e.Problems {
			got = append(got, p.String())
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
	}
	for _, inside := range []string{"%s", `"x":{%s}`, `"x":[[{%s}]]`} {
		for i := range 20 {
			var keys []string
			for j := range 20 {
				keys = append(keys, fmt.Sprintf(`"k%d":0`, j))
			}
			parse(t, "{"+fmt.Sprintf(inside, strings.Join(keys, ","))+"}")
			twice := "{" + fmt.Sprintf(inside, strings.Join(append(keys, fmt.Sprintf(`"\u006b%d":0`, i)), ",")) + "}"
			if _, err := record.ParseRecord([]byte(twice)); err == nil || !strings.HasSuffix(err.Error(), "given twice") {
				t.Errorf("%s: %v", twice, err)
			}
		}
	}
	many := `{"DSKetNoiCSDL":[` + strings.Repeat("1,", 1000) + `1]}`
	_, err := record.ParseRecord([]byte(many))
	var e *record.RecordError
	if !errors.As(err, &e) || len(e.Problems) != 64 {
		t.Errorf("a thousand problems: %v", err)
	}
}

func TestWhatCannotBeWrittenIsTold(t *testing.T) {
	r := record.Record{Status: 77, Note: "\xff", Supplements: []record.Supplement{{Papers: "{"}}}
	b, err := r.AppendJSON([]byte("before"))
	const want = "record: TrangThaiHoSo cannot be written: a status is 1 to 10, the bare number; GhiChu not text in UTF-8; DanhSachHoSoBoSung[0].DanhSachGiayToBoSung not JSON"
	if err == nil || err.Error() != want || string(b) != "before" {
		t.Errorf("%s, %v", b, err)
	}
}

func TestTheDocumentIsKeptWhateverItsOrderAndSpaces(t *testing.T) {
	const text = "\ufeff { \"cuoi\" : 1 ,\r\n \"NgayTra\" : \"20260212081000\", \"DinhDanhCHS\" : [ { \"z\" : { } , \"SoDinhDanh\" : \"1\" } , { } ] }\n"
	if got, want := written(t, parse(t, text)), `{"cuoi":1,"NgayTra":"20260212081000","DinhDanhCHS":[{"z":{},"SoDinhDanh":"1"},{}]}`; got != want {
		t.Errorf("written %s", got)
	}
	flat := record.FlatFields()
	if len(flat) != 34 || slices.Contains(flat, "TaiLieuNop") || flat[0] != "MaHoSo" {
		t.Errorf("flat fields: %q", flat)
	}
}
