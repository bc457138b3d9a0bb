package record_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
)

func TestCheckTellsAllThatIsWrongAtOnce(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{`{}`, []string{"MaHoSo is empty"}},
		{`{"MaHoSo":""}`, []string{"MaHoSo is empty"}},
		{`{"MaHoSo":"H44-261326-0001"}`, []string{`MaHoSo "H44-261326-0001": no dossier code, byte 5: there is no day 261326 (YYMMDD)`}},
		{`{"MaHoSo":"H44-260226-0001","TrangThaiHoSo":"11","KenhThucHien":"4","DuocThanhToanTrucTuyen":"01","MucDo":"1","LoaiDoiTuong":"5",` +
			`"HinhThuc":"2","HoSoCoThanhPhanSoHoa":"true","TaiLieuNop":[{"DuocTaiSuDung":"3","IsDeleted":"x"}],"LePhi":"1.500","SoLanBoSung":"-1"}`, []string{
			`KenhThucHien "4": a channel is 1, 2 or 3, the bare number`, `LoaiDoiTuong "5": a kind of owner is 1 to 4, the bare number`,
			`TrangThaiHoSo "11": a status is 1 to 10, the bare number`, `HinhThuc "2": a handover is 0 or 1, the bare number`,
			`HoSoCoThanhPhanSoHoa "true": a flag is 0 or 1, the bare number`, `DuocThanhToanTrucTuyen "01": a payment is 0, 1, 2 or 3, the bare number`,
			`MucDo "1": a level is 2, 3 or 4, the bare number`, `LePhi "1.500": not digits alone`, `SoLanBoSung "-1": not digits alone`,
			`TaiLieuNop[0].IsDeleted "x": a flag is 0 or 1, the bare number`, `TaiLieuNop[0].DuocTaiSuDung "3": a reuse is 0, 1 or 2, the bare number`}},
		{`{"MaHoSo":"H44-260226-0001","TrichYeuHoSo":"` + strings.Repeat("ộ", 1001) + `","TaiLieuNop":[{"TenTepDinhKem":"` + strings.Repeat("ộ", 4001) + `"}]}`, []string{
			"TrichYeuHoSo has 1001 characters; there may be 1000", "TaiLieuNop[0].TenTepDinhKem has 4001 characters; there may be 4000"}},
		{`{"MaHoSo":"H44-260226-0001","TrichYeuHoSo":"` + strings.Repeat("ộ", 1000) + `","TaiLieuNop":[{"TenTepDinhKem":"` + strings.Repeat("ộ", 4000) + `"}]}`, nil},
		{`{"MaHoSo":"H44-260226-0001","NgayNopHoSo":"20260226080001","NgayTiepNhan":"20260226080000","NgayHenTra":"20260225000000",` +
			`"NgayKetThucXuLy":"20260226075959","NgayTra":"20260226075958","NgayTuChoi":"20260226070000",` +
			`"DanhSachHoSoBoSung":[{"NgayBoSung":"20260225000000","NgayTiepNhanBoSung":"20260224000000"}]}`, []string{
			"NgayTiepNhan (2026-02-26 08:00:00) is before NgayNopHoSo (2026-02-26 08:00:01)",
			"NgayHenTra (2026-02-25) is before NgayTiepNhan (2026-02-26 08:00:00)",
			"NgayKetThucXuLy (2026-02-26 07:59:59) is before NgayTiepNhan (2026-02-26 08:00:00)",
			"NgayTra (2026-02-26 07:59:58) is before NgayTiepNhan (2026-02-26 08:00:00)",
			"NgayTra (2026-02-26 07:59:58) is before NgayKetThucXuLy (2026-02-26 07:59:59)",
			"NgayTuChoi (2026-02-26 07:00:00) is before NgayTiepNhan (2026-02-26 08:00:00)",
			"DanhSachHoSoBoSung[0].NgayBoSung (2026-02-25 00:00:00) is before NgayTiepNhan (2026-02-26 08:00:00)",
			"DanhSachHoSoBoSung[0].NgayTiepNhanBoSung (2026-02-24 00:00:00) is before DanhSachHoSoBoSung[0].NgayBoSung (2026-02-25 00:00:00)"}},
		{`{"MaHoSo":"H44-260226-0001","NgayTiepNhan":"20260226080000","NgayHenTra":"20260226000000","NgayKetThucXuLy":"20260226000000","NgayTra":"20260226080000"}`, nil},
		{`{"MaHoSo":"H44-260226-0001","chuhoso":"A","NgayTiepNhan ":"x","SoBienNhan":"1","SoGiayToChuHoSo":"2","DinhDanhCHS":[{"LoaiDinhDanh":"1","SoDinhDanh":"123"},` +
			`{"LoaiDinhDanh":"2","SoDinhDanh":"12345678x"},{"SoDinhDanh":"x","sodinhdanh":""}]}`, []string{
			"(unknown field, member 2) is not known; is it meant for ChuHoSo?", "(unknown field, member 3) is not known; is it meant for NgayTiepNhan?",
			"DinhDanhCHS[2].(unknown field, member 2) is not known; is it meant for SoDinhDanh?",
			"SoBienNhan differs from SoGiayToChuHoSo, of which it is the older name", "DinhDanhCHS[0].SoDinhDanh has not the 12 digits of its kind",
			"DinhDanhCHS[1].SoDinhDanh has not the 9 digits of its kind"}},
	} {
		var got []string
		for _, p := range parse(t, c.text).Check() {
			got = append(got, p.String())
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%.200s (-want +got):\n%s", c.text, diff)
		}
	}
	p := record.Progress{Officer: strings.Repeat("ộ", 51), At: moment("20260226080000"), Started: moment("20260226080001"), Status: 12, Due: moment("20260225235959")}
	const want = `[NguoiXuLy has 51 characters; there may be 50 TrangThai a status is 1 to 10, the bare number MaHoSo is empty ` +
		`ThoiDiemXuLy (2026-02-26 08:00:00) is before NgayBatDau (2026-02-26 08:00:01) NgayKetThucTheoQuyDinh (2026-02-25 23:59:59) is before NgayBatDau (2026-02-26 08:00:01)]`
	if got := fmt.Sprint(p.Check()); got != want {
		t.Errorf("progress (-want +got):\n%s", cmp.Diff(want, got))
	}
}

func TestDefect24_StatusesSurviveARoundTripAsTheyAre(t *testing.T) {
	for status := record.StatusRegistered; status <= record.StatusReturned; status++ {
		text := `{"MaHoSo":"H44-260226-0001","TrangThaiHoSo":"` + status.Code() + `"}`
		r := parse(t, text)
		if r.Status != status || written(t, r) != text || record.National()[status.Code()] != status {
			t.Errorf("status %s is read as %v, written %s", status.Code(), r.Status, written(t, r))
		}
		changed := record.Record{Code: "H44-260226-0001", Status: status}
		if got := written(t, &changed); got != text {
			t.Errorf("status %v is written %s", status, got)
		}
		p, err := record.ParseProgress([]byte(`{"TrangThai":"` + status.Code() + `"}`))
		if err != nil || p.Status != status {
			t.Errorf("progress: %v, %v", p, err)
		}
	}
	for _, none := range []string{"11", "0", "05", " 5", "9.0", "done"} {
		text := `{"TrangThaiHoSo":"` + none + `"}`
		if r := parse(t, text); r.Status != record.StatusAbsent || written(t, r) != text || len(r.Check()) != 2 {
			t.Errorf("%s is read as %v, written %s, %v", none, r.Status, written(t, r), r.Check())
		}
	}
	productP := record.National()
	productP["5"], productP["6"], productP["8"] = record.StatusDone, record.StatusDone, record.StatusDone
	const want = `["5": is written as 9, đã xử lý xong; it is 5, yêu cầu bổ sung giấy tờ ` +
		`"6": is written as 9, đã xử lý xong; it is 6, yêu cầu thực hiện nghĩa vụ tài chính "8": is written as 9, đã xử lý xong; it is 8, dừng xử lý]`
	if got := fmt.Sprint(productP.Check()); got != want {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
}

func TestAStatusMappingTakesNoStatusForAnother(t *testing.T) {
	if p, q := record.OpenCPS().Check(), record.National().Check(); p != nil || q != nil || len(record.OpenCPS()) != 10 {
		t.Errorf("%v, %v", p, q)
	}
	if s, err := record.OpenCPS().Status("waiting"); s != record.StatusSupplement || err != nil {
		t.Errorf("%v, %v", s, err)
	}
	if s, err := record.OpenCPS().Status("5"); s != record.StatusAbsent || err == nil || err.Error() != `record: "5": has no national status in the mapping` {
		t.Errorf("%v, %v", s, err)
	}
	bad := record.StatusMapping{"x": 0, "yêu cầu bổ sung giấy tờ": record.StatusDone, "y": 77}
	const want = `["x": stands for no national status "y": stands for no national status "yêu cầu bổ sung giấy tờ": is written as 9, đã xử lý xong; it is 5, yêu cầu bổ sung giấy tờ]`
	if got := fmt.Sprint(bad.Check()); got != want {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
}
