package record_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func ExampleRecordReader() {
	const file = `{"MaHoSo":"H44.01-260212-0001","ChuHoSo":"Nguyễn Văn A","NgayTiepNhan":"20260212081000","TrangThaiHoSo":"5","DuPhong":7}
{"MaHoSo":"H44.01-260212-0002","SoDienThoai":912345678,"NgayTiepNhan":"20260230081000"}
`
	w := record.NewRecordWriter(os.Stdout)
	defer w.Flush()
	for r, err := range record.NewRecordReader(strings.NewReader(file)).Records() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r.Code, r.Status.Vietnamese(), r.Check())
		r.Due = record.On(civil.MustParseDate("2026-02-26"))
		if err := w.Write(r); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// H44.01-260212-0001 yêu cầu bổ sung giấy tờ []
	// record: line 2: SoDienThoai is a number, not text; NgayTiepNhan "20260230081000": the month has only 28 days
	// {"MaHoSo":"H44.01-260212-0001","ChuHoSo":"Nguyễn Văn A","NgayTiepNhan":"20260212081000","TrangThaiHoSo":"5","DuPhong":7,"NgayHenTra":"20260226235959"}
}

func ExampleRecord_Mask() {
	r, err := record.ParseRecord([]byte(`{"MaHoSo":"H44.01-260212-0001","ChuHoSo":"Nguyễn Văn A","Email":"","DuPhong":"0912345678"}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Mask(record.Masking{}))
	text, err := r.AppendJSON(nil)
	fmt.Println(string(text), err)
	// Output:
	// 2
	// {"MaHoSo":"H44.01-260212-0001","ChuHoSo":"***","Email":""} <nil>
}

func ExampleParseDossierCode() {
	code, err := record.ParseDossierCode("H44.01.02-260926-0001")
	fmt.Println(code.Parts(), code.Date, code.Sequence, err)
	_, err = record.ParseDossierCode("H44.01.02-260931-0001")
	fmt.Println(err)
	// Output:
	// [H44 01 02] 2026-09-26 0001 <nil>
	// record: dossier code "H44.01.02-260931-0001", byte 11: there is no day 260931 (YYMMDD)
}

func ExampleCSVWriter() {
	r := record.Record{Code: "H44.01-260212-0001", Agency: "H44.01", Received: record.On(civil.MustParseDate("2026-02-12")), Note: `bản chính, "sao y"`}
	w := record.NewCSVWriter(os.Stdout, "MaHoSo", "DonViXuLy", "NgayTiepNhan", "GhiChu")
	if err := w.Write(&r); err != nil {
		fmt.Println(err)
	}
	if err := w.Flush(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// MaHoSo,DonViXuLy,NgayTiepNhan,GhiChu
	// H44.01-260212-0001,H44.01,20260212000000,"bản chính, ""sao y"""
}
