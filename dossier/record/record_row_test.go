package record_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func parsed(t testing.TB, text string) record.Record {
	t.Helper()
	r, err := record.ParseRecord([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return *r
}

func TestARecordGivesTheRowOfItsFieldsAndWhatItsListsSay(t *testing.T) {
	r := parsed(t, `{"MaHoSo":"1","DonViXuLy":"A","NgayTiepNhan":"20260212081000","NgayHenTra":"20260226000000","TrangThaiHoSo":"10","KenhThucHien":"",
		"NgayKetThucXuLy":"20260225093000","NgayThuPhi":"20260212081500","DanhSachLePhi":[{"Gia":"8000"},{"Gia":"2000"}],
		"TaiLieuNop":[{"DuocTaiSuDung":"0"},{"DuocTaiSuDung":"2","DuocLayTuKhoDMQG":"0"}],"DSKetNoiCSDL":[{"MaCSDL":"DC"}],
		"DanhSachGiayToKetQua":[{"TenGiayTo":"x"}],"DanhSachHoSoBoSung":[{"NgayBoSung":"20260213081000"}]}`)
	got, err := r.Row(false)
	if err != nil {
		t.Fatal(err)
	}
	want := record.Row{
		Columns: record.ColumnsOf(record.ColumnCode, record.ColumnAgency, record.ColumnReceived, record.ColumnDue, record.ColumnStatus, record.ColumnChannel,
			record.ColumnFinished, record.ColumnPaid, record.ColumnFee),
		Code: "1", Agency: "A", Received: moment("2026-02-12 08:10:00"), Due: moment("2026-02-26"), Finished: moment("2026-02-25 09:30:00"),
		Paid: moment("2026-02-12 08:15:00"), Status: record.StatusReturned, Channel: record.ChannelDirect, Fee: 10000, HasFee: true, Supplements: 1,
		Reused: record.FlagYes, FromStore: record.FlagNo, PopulationData: record.FlagYes, ElectronicResult: record.FlagNo,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if kept, err := r.Row(true); err != nil || kept.Due != moment("2026-02-26 00:00:00") {
		t.Errorf("midnight kept: %v, %v", kept.Due, err)
	}
	bare := parsed(t, `{"MaHoSo":"1","DonViXuLy":"A","NgayTiepNhan":"20260212081000","DanhSachLePhi":[{"Gia":"8.000"}],"DanhSachGiayToKetQua":[{"DuongDanTepTinKetQua":"u"}]}`)
	if got, err := bare.Row(false); err != nil || got.HasFee || got.Reused != record.FlagAbsent || got.ElectronicResult != record.FlagYes || got.Channel != record.ChannelAbsent {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestARecordThatAReaderWouldLeaveOutIsNoRow(t *testing.T) {
	r := parsed(t, `{"LePhi":"1.000","SoLanBoSung":"x","NgayThuPhi":"yesterday"}`)
	_, err := r.Row(false)
	var e *record.RecordError
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	var got []string
	for _, p := range e.Problems {
		got = append(got, strings.SplitN(p.String(), ":", 2)[0])
	}
	want := []string{"MaHoSo is empty", "DonViXuLy is empty", "NgayTiepNhan is empty", `LePhi "1.000"`, `SoLanBoSung "x"`,
		"NgayThuPhi not yyyyMMddHHmmss, yyyy-MM-dd HH"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := (&record.Record{Code: "1", Agency: "A", Status: record.StatusNotAccepted}).Row(false); err != nil {
		t.Errorf("not accepted, never received: %v", err)
	}
}

// What a CSV file says, a record read from it says as a row.
func TestARecordReadFromAFileGivesTheRowOfTheFile(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		file := aFile(rt)
		var want []record.Row
		for row, err := range record.NewReader(strings.NewReader(file)).Rows() {
			if err == nil {
				row.Line, row.Extra = 0, nil
				want = append(want, row)
			}
		}
		header, _, _ := strings.Cut(file, "\n")
		var got []record.Row
		for r, err := range record.NewCSVReader(strings.NewReader(file)).Records() {
			if err != nil {
				continue
			}
			row, err := r.Row(false)
			if err != nil {
				rt.Fatalf("%q: %v", file, err)
			}
			row.PopulationData = record.FlagAbsent // which the row of a file does not say
			got = append(got, row)
		}
		for i := range got { // a record has the columns that its row has values in
			if i < len(want) {
				got[i].Columns, want[i].Columns = 0, 0
				if strings.Contains(header, "KenhThucHien") && want[i].Channel == record.ChannelDirect {
					got[i].Channel = record.ChannelDirect
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Fatalf("%q (-file +record):\n%s", file, diff)
		}
	})
}
