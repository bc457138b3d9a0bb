package metrics_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// provinceTree is a province with a department, an office under that, and two communes, one of them not named; a ministry, and an
// agency of no stated level.
const provinceTree = `{"agencies": [
	{"code": "H44", "name": "UBND tỉnh", "tier": "province"},
	{"code": "H44.09", "name": "Sở Công Thương", "parent": "H44"},
	{"code": "H44.01", "name": "Văn phòng Sở Công Thương", "parent": "H44.09"},
	{"code": "H44.30", "name": "UBND phường Việt Trì", "parent": "H44", "tier": "commune"},
	{"code": "H44.29", "parent": "H44", "tier": "commune"},
	{"code": "G01", "name": "Bộ", "tier": "ministry"},
	{"code": "Z99", "name": "Đơn vị khác"}
]}`

// provinceFile is what they received in March 2024, and what was received by an agency that the tree does not have.
const provinceFile = `MaHoSo,DonViXuLy,MaLinhVuc,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo,KenhThucHien
0001,H44.01,CT,2024-03-04,2024-03-08,2024-03-07,10,2
0002,H44.09,CT,2024-03-05,2024-03-11,2024-03-12,10,1
0003,H44.09,XD,2024-03-05,2024-03-11,2024-03-11,10,3
0004,H44.30,HT,2024-03-28,2024-04-03,,4,2
0005,H44.29,HT,2024-03-11,,,4,1
0006,H44,CT,2024-02-11,2024-03-15,,4,1
0007,G01,CT,2024-03-11,2024-03-15,2024-03-14,10,2
0008,?,CT,2024-03-11,2024-03-15,2024-03-14,10,2
0009,Z99,CT,2024-03-11,2024-03-15,2024-03-14,10,2
`

// provinceCube counts the file by agency and field.
func provinceCube() (*metrics.Cube, error) {
	counter, err := metrics.NewBulkCounter(metrics.Question{
		Period: march(),
		By:     []metrics.Dimension{metrics.ByAgency, metrics.ByField},
		Due:    metrics.GivenDue(holiday.Vietnam()),
	})
	if err != nil {
		return nil, err
	}
	_, err = counter.Count(strings.NewReader(provinceFile))
	return counter.Cube(), err
}

// From dossiers to form II.06a of a province, by level.
func ExampleTree_Form06a() {
	tree, err := metrics.ReadTree(strings.NewReader(provinceTree))
	if err != nil {
		fmt.Println(err)
		return
	}
	cube, err := provinceCube()
	if err != nil {
		fmt.Println(err)
		return
	}
	form, err := tree.Form06a(cube, "H44")
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := form.Table().WriteText(os.Stdout, deadline.Vietnamese); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Biểu II.06a/VPCP/KSTT: Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC
	// Đơn vị báo cáo: UBND tỉnh
	// Kỳ báo cáo: từ 01/03/2024 đến hết 31/03/2024; số liệu tại 24:00 31/03/2024
	// Đơn vị tính: Số hồ sơ TTHC
	//
	//                                Tiếp nhận   trực  trực tiếp,  từ kỳ  Đã giải  trước  đúng   quá  Đang giải  trong   quá  đang giải quyết,
	// STT  Đơn vị                      tổng số  tuyến   bưu chính  trước    quyết    hạn   hạn   hạn      quyết    hạn   hạn    không xác định
	// (1)  (2)                             (3)    (4)         (5)    (6)      (7)    (8)   (9)  (10)       (11)   (12)  (13)
	// ----------------------------------------------------------------------------------------------------------------------------------------
	// I    Cấp tỉnh                          4      1           2      1        3      1     1     1          1      0     1                 0
	// 1    UBND tỉnh                         1      0           0      1        0      0     0     0          1      0     1                 0
	// 2    Sở Công Thương                    2      0           2      0        2      0     1     1          0      0     0                 0
	// 3    Văn phòng Sở Công Thương          1      1           0      0        1      1     0     0          0      0     0                 0
	// II   Cấp xã                            2      1           1      0        0      0     0     0          2      1     0                 1
	// 4    UBND phường Việt Trì              1      1           0      0        0      0     0     0          1      1     0                 0
	// 5    H44.29                            1      0           1      0        0      0     0     0          1      0     0                 1
	// ----------------------------------------------------------------------------------------------------------------------------------------
	//      Tổng số                           6      2           3      1        3      1     1     1          3      1     1                 1
	//
	// Hạn: ngày hẹn trả ghi trong hồ sơ
	// Nguồn: Thông tư 01/2020/TT-VPCP; các cột theo bản xuất của phần mềm một cửa đang dùng (chỉ thấy trong phần mềm hoặc dữ liệu).
}

// The level of a row's agency, as the tree has it.
func ExampleForm06a_ByLevel_tree() {
	tree, err := metrics.NewTree([]metrics.Agency{
		{Code: "H44", Tier: dossier.Province}, {Code: "A", Parent: "H44"}, {Code: "B", Parent: "H44", Tier: dossier.Commune},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range twoAgencies().Form06a().ByLevel(tree.Tier).Rows {
		fmt.Println(row.Label[0].In(deadline.Vietnamese), row.Counts.Total, row.Tier)
	}
	// Output:
	// Cấp tỉnh 2 province
	// A 2 province
	// Cấp xã 1 commune
	// B 1 commune
}

func province(t *testing.T) (metrics.Tree, *metrics.Cube) {
	t.Helper()
	tree, err := metrics.ReadTree(strings.NewReader(provinceTree))
	if err != nil {
		t.Fatal(err)
	}
	cube, err := provinceCube()
	if err != nil {
		t.Fatal(err)
	}
	return tree, cube
}

func TestTheFormOfATreeHasItsAgenciesInOrderByLevel(t *testing.T) {
	tree, cube := province(t)
	rows := func(top string) (metrics.Form06a, []string) {
		form, err := tree.Form06a(cube, top)
		if err != nil {
			t.Fatal(err)
		}
		if got := form.Check(); len(got) > 0 {
			t.Errorf("%q: %v", top, got)
		}
		var all []string
		for _, row := range form.Rows {
			all = append(all, fmt.Sprintf("%s %s: %s", row.Agency, row.Label[0].In(deadline.Vietnamese), row.Counts.Total))
		}
		return form, append(all, form.Total.Total.String())
	}
	form, got := rows("")
	want := []string{
		" Cấp bộ: 1", "G01 Bộ: 1", " Cấp tỉnh: 4", "H44 UBND tỉnh: 1", "H44.09 Sở Công Thương: 2", "H44.01 Văn phòng Sở Công Thương: 1",
		" Cấp xã: 2", "H44.30 UBND phường Việt Trì: 1", "H44.29 H44.29: 1", " Không rõ cấp: 2", "Z99 Đơn vị khác: 1", "? ?: 1", "9",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("all (-want +got):\n%s", diff)
	}
	judged, unknown := words("Hạn: ngày hẹn trả ghi trong hồ sơ", "Due dates: as given in the dossiers"), words("Không xác định: 1 hồ sơ, không có ngày hẹn trả.", "Unknown: 1 dossiers, no due date.")
	if diff := cmp.Diff([]holiday.Text{judged, unknown}, form.Notes); diff != "" || form.Reporter != (holiday.Text{}) {
		t.Errorf("%+v (-want +got):\n%s", form.Reporter, diff)
	}
	if form, got = rows("H44.09"); cmp.Diff([]string{" Cấp tỉnh: 3", "H44.09 Sở Công Thương: 2", "H44.01 Văn phòng Sở Công Thương: 1", "3"}, got) != "" {
		t.Errorf("a department: %q", got)
	}
	if diff := cmp.Diff([]holiday.Text{judged}, form.Notes); diff != "" || form.Reporter != words("Sở Công Thương", "Sở Công Thương") {
		t.Errorf("%+v (-want +got):\n%s", form.Reporter, diff)
	}
	data := written(t, form.Table().WriteCSV)
	if !strings.Contains(data, "\n1,province,H44.09,2,0,2,0,2,0,1,1,0,") || !strings.HasPrefix(data, "no,tier,agency,received_total,") {
		t.Errorf("data without codes:\n%s", data)
	}
	if _, err := tree.Form06a(cube, "H45"); err == nil || err.Error() != `metrics: there is no agency "H45" in the tree` {
		t.Errorf("%v", err)
	}
	byField, err := cube.RollUp(metrics.ByField)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tree.Form06a(byField, ""); err == nil {
		t.Error("a cube that is not grouped by agency has a form by agency")
	}
}

// The form of each agency has the total of its branch, and a form of all has the groups of the report.
func TestTheFormOfATreeAgreesWithItsBranches(t *testing.T) {
	tree, err := metrics.NewTree([]metrics.Agency{{Code: "A", Tier: dossier.Province}, {Code: "B", Parent: "A", Tier: dossier.Commune}, {Code: "C", Parent: "B"}})
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		cube := count(t, metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByChannel, metrics.ByAgency}, Due: given()}, rapid.SliceOfN(anyRow(), 0, 12).Draw(rt, "rows")).Cube()
		branches, err := tree.Branches(cube)
		if err != nil {
			rt.Fatal(err)
		}
		for _, b := range branches {
			if _, inside := tree.Agency(b.Agency.Code); !inside {
				continue
			}
			form, err := tree.Form06a(cube, b.Agency.Code)
			if err != nil {
				rt.Fatal(err)
			}
			if got := form.Check(); len(got) > 0 || form.Total != metrics.Form06aCountsOf(b.All.Total) {
				rt.Fatalf("%s: %v, %+v, its branch %+v", b.Agency.Code, got, form.Total, b.All.Total)
			}
		}
		whole, err := tree.Form06a(cube, "")
		if err != nil {
			rt.Fatal(err)
		}
		if got := whole.Check(); len(got) > 0 || whole.Total != metrics.Form06aCountsOf(cube.Report().Total) {
			rt.Fatalf("%v, %+v", got, whole.Total)
		}
	})
}
