package record_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
)

func TestTheCodesOfARecordAreThoseOfTheNationalInterface(t *testing.T) {
	var got []string
	for f := record.FlagAbsent; f <= record.FlagYes+1; f++ {
		got = append(got, fmt.Sprintf("%s %s", f.Code(), f))
	}
	for k := record.OwnerAbsent; k <= record.OwnerOrganisation+1; k++ {
		got = append(got, fmt.Sprintf("%s %s, %s", k.Code(), k, k.Vietnamese()))
	}
	for h := record.HandoverAbsent; h <= record.HandoverPost+1; h++ {
		got = append(got, fmt.Sprintf("%s %s, %s", h.Code(), h, h.Vietnamese()))
	}
	for k := record.IdentityAbsent; k <= record.Identity9+1; k++ {
		got = append(got, fmt.Sprintf("%s %s", k.Code(), k))
	}
	for u := record.Reuse(0); u <= 4; u++ {
		got = append(got, fmt.Sprintf("%s %s", u.Code(), u))
	}
	want := []string{
		" absent", "0 no", "1 yes", " unknown",
		" absent, không có", "1 citizen, công dân", "2 enterprise, doanh nghiệp", "3 agency, cơ quan nhà nước", "4 organisation, tổ chức khác", " unknown, không rõ",
		" absent, không có", "0 in-person, trực tiếp", "1 post, bưu chính", " unknown, không rõ",
		" absent", "1 12-digits", "2 9-digits", " unknown",
		" absent", "0 0", "1 1", "2 2", " unknown",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestProgressRowsAndItemsTellTheirFields(t *testing.T) {
	p, err := record.ParseProgress([]byte(guardedProgress))
	if err != nil {
		t.Fatal(err)
	}
	if text, given := p.Text("ThoiDiemXuLy"); text != "20260212090000" || !given || !p.Has("ChucDanh") || p.Has("PhongBanXuLy") || len(p.Unknown()) != 1 {
		t.Errorf("%q, %v, %v", text, given, p.Unknown())
	}
	q := *p
	if q.Title = "x"; p.Equal(&q) || !p.Equal(p) || p.Equal(&record.Progress{Status: 77}) || (&record.Progress{Status: 77}).Equal(p) {
		t.Error("Equal is wrong")
	}
	r := parse(t, `{"SoBienNhan":"1","DinhDanhCHS":[{"x":1}],"DSKetNoiCSDL":[{"x":1}],"TaiLieuNop":[{"x":1}],"DanhSachLePhi":[{"x":1}],`+
		`"DanhSachTepDinhKemKhac":[{"x":1}],"DanhSachHoSoBoSung":[{"x":1}],"DanhSachGiayToKetQua":[{"x":1}]}`)
	for _, unknown := range [][]record.UnknownField{r.Identities[0].Unknown(), r.Databases[0].Unknown(), r.Papers[0].Unknown(), r.Fees[0].Unknown(),
		r.Attachments[0].Unknown(), r.Supplements[0].Unknown(), r.Results[0].Unknown()} {
		if !cmp.Equal(unknown, []record.UnknownField{{"x", "1"}}) {
			t.Errorf("%v", unknown)
		}
	}
	if r.PaperNumber() != "1" || r.OwnerPaper != "" {
		t.Errorf("%q, %q", r.PaperNumber(), r.OwnerPaper)
	}
	if _, err := record.ParseDossierCode(""); !errors.Is(err, record.ErrValue) {
		t.Error(err)
	}
}
