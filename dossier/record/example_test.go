package record_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/dossier/record"
)

func ExampleReader() {
	const file = `MaHoSo,DonViXuLy,MaTTHC,NgayTiepNhan,NgayHenTra,TrangThaiHoSo,GhiChu
H44.01-260212-0001,H44.01,1.000100,20260212081000,20260226000000,4,
H44.01-260212-0002,H44.01,1.000100,20260230081000,20260226170000,04,
H44.01-260213-0001,H44.01,1.000100,13/02/2026 09:00:00,27/02/2026,9,"bản chính, 02 bản"
`
	r := record.NewReader(strings.NewReader(file))
	for row, err := range r.Rows() {
		if errors.Is(err, record.ErrRow) {
			fmt.Println(err)
			continue
		}
		if err != nil {
			fmt.Println("stopped:", err)
			return
		}
		fmt.Println(row.Code, row.Procedure, row.Status, "due by", row.Due.End().Format("02/01 15:04"), row.Extra)
	}
	fmt.Println(r.Midnights().Due, "due date at midnight")
	// Output:
	// H44.01-260212-0001 1.000100 processing due by 27/02 00:00 []
	// record: line 3: NgayTiepNhan "20260230081000": the month has only 28 days; TrangThaiHoSo "04": a status is 1 to 10, the bare number
	// H44.01-260213-0001 1.000100 done due by 28/02 00:00 [bản chính, 02 bản]
	// 1 due date at midnight
}

func ExampleParseMoment() {
	for _, s := range []string{"20260212161000", "2026-02-12T17:30:00Z", "12/02/2026", "2026-02-30 08:00:00"} {
		m, err := record.ParseMoment(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(m, "on", m.Day().Weekday(), "whole day:", m.WholeDay())
	}
	// Output:
	// 2026-02-12 16:10:00 on Thursday whole day: false
	// 2026-02-13 00:30:00 on Friday whole day: false
	// 2026-02-12 on Thursday whole day: true
	// record: "2026-02-30 08:00:00": the month has only 28 days
}

func ExampleParseStatus() {
	s, err := record.ParseStatus("4")
	fmt.Println(s, "-", s.Vietnamese(), err)
	// Output: processing - đang xử lý <nil>
}
