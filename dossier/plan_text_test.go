package dossier_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/google/go-cmp/cmp"
)

func TestASlipSaysWhatItKnowsAndNoMore(t *testing.T) {
	c := catalogue(t, "cao-bang-2022.json")
	p := c.Procedures()[0]
	plan, err := p.Plan(eight(), at("2026-03-12 16:30"), dossier.ChannelDirect)
	if err != nil {
		t.Fatal(err)
	}
	slip := plan.Slip("H14.01-260312-0001")
	for lang, want := range map[deadline.Language]string{
		deadline.Vietnamese: `GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ

Mã hồ sơ: H14.01-260312-0001
Thủ tục: 1.001806 - Công nhận cơ sở kinh doanh có từ 30% lao động là người khuyết tật trở lên
Hình thức nộp: trực tiếp
Thời gian nhận hồ sơ: 16 giờ 30 phút, ngày 12 tháng 03 năm 2026
Thời hạn giải quyết: 10 ngày làm việc
Thời gian trả kết quả: 24 giờ 00 phút, ngày 26 tháng 03 năm 2026
Căn cứ: 2022/QĐ-UBND ngày 27/11/2025 (Cao Bằng), quy trình 01
`,
		deadline.English: `DOSSIER RECEIPT AND APPOINTMENT SLIP

Dossier: H14.01-260312-0001
Procedure: 1.001806 - Công nhận cơ sở kinh doanh có từ 30% lao động là người khuyết tật trở lên
Handed in: in person
Received: 16:30, 2026-03-12
Time limit: 10 working days
Due: 24:00, 2026-03-26
Basis: 2022/QĐ-UBND ngày 27/11/2025 (Cao Bằng), quy trình 01
`} {
		var got bytes.Buffer
		if err := slip.WriteText(&got, lang); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got.String()); diff != "" {
			t.Errorf("%v (-want +got):\n%s", lang, diff)
		}
	}
}

func TestAFormIsReadLineByLine(t *testing.T) {
	slip := dossier.Slip{Procedure: "1", Applicant: "A\nDue: tomorrow"}
	var got strings.Builder
	if err := slip.WriteText(&got, deadline.English); err != nil || strings.Count(got.String(), "\nDue: ") != 1 || !strings.Contains(got.String(), "Applicant: A Due: tomorrow\n") {
		t.Errorf("%v\n%s", err, got.String())
	}
}

func TestASuspendedDossierHasASlipWithoutADate(t *testing.T) {
	p := catalogue(t, "cao-bang-2031.json").Procedures()[0]
	plan, err := p.Plan(eight(), at("2026-03-12 16:30"), dossier.ChannelDirect, deadline.Pause{From: at("2026-03-13 10:00"), Cause: deadline.Supplement})
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	if err := errors.Join(plan.Slip("").WriteText(&got, deadline.English), plan.ControlSheet("").WriteText(&got, deadline.English)); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(got.String(), "not yet: the term is paused or has not begun"); n != 1+1+7 { // the slip, the sheet's head, all rows but the first
		t.Errorf("%d times no date:\n%s", n, got.String())
	}
}

func TestAPlanIsWrittenAsJSON(t *testing.T) {
	p := catalogue(t, "dong-nai-2811.json").Procedures()[0]
	plan, err := p.Plan(eight(), at("2026-03-09 15:30"), dossier.ChannelDirect)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(plan)
	if err != nil {
		t.Fatal(err)
	}
	var again dossier.Plan
	if err := json.Unmarshal(text, &again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(plan, again); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func ExampleControlSheet_WriteText() {
	text, err := os.ReadFile("testdata/cao-bang-2022.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	catalogue, err := dossier.ReadProcedures(bytes.NewReader(text))
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := catalogue.Procedure("1.001806")
	if err != nil {
		fmt.Println(err)
		return
	}
	plan, err := p.Plan(eight(), at("2026-03-09 15:30"), dossier.ChannelDirect)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := plan.ControlSheet("").WriteText(os.Stdout, deadline.English); err != nil {
		fmt.Println(err)
	}
	// Output:
	// DOSSIER CONTROL SHEET
	//
	// Procedure: 1.001806 - Công nhận cơ sở kinh doanh có từ 30% lao động là người khuyết tật trở lên
	// Received: 15:30, 2026-03-09
	// Appointed return: 24:00, 2026-03-23
	// Process: 2022/QĐ-UBND ngày 27/11/2025 (Cao Bằng), quy trình 01
	//
	// 1. Gives: Công chức tiếp nhận (Tiếp nhận hồ sơ); Receives: Lãnh đạo phòng (Phân công xử lý); At the latest: 07:30, 2026-03-10
	// 2. Gives: Lãnh đạo phòng (Phân công xử lý); Receives: Chuyên viên (Xử lý hồ sơ); At the latest: 24:00, 2026-03-10
	// 3. Gives: Chuyên viên (Xử lý hồ sơ); Receives: Lãnh đạo phòng; At the latest: 24:00, 2026-03-19
	// 4. Gives: Lãnh đạo phòng; Receives: Lãnh đạo sở; At the latest: 11:30, 2026-03-20
	// 5. Gives: Lãnh đạo sở; Receives: Văn thư; At the latest: 11:30, 2026-03-23
	// 6. Gives: Văn thư; Receives: Công chức tiếp nhận (Trả kết quả); At the latest: 24:00, 2026-03-23
	// 7. Gives: Công chức tiếp nhận (Trả kết quả); Receives: the applicant; At the latest: 24:00, 2026-03-23
}
