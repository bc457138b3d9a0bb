package metrics_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

// Defect 27: type inference reads the procedure code 1.000100 as a number and loses its zeros. It is another procedure than 1.0001,
// wherever it is counted, written, read again or put together.
func TestDefect27_ProcedureCodesAreTextInEveryReport(t *testing.T) {
	const file = `MaHoSo,DonViXuLy,MaTTHC,MaLinhVuc,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo
0001,001,1.000100,007,2024-03-04,2024-03-08,2024-03-07,10
0002,001,1.0001,007,2024-03-04,2024-03-08,2024-03-11,10
0003,1,1.000100,7,2024-03-04,2024-03-08,2024-03-08,10
0004,001,1e3,007,2024-03-04,2024-03-08,2024-03-08,10
`
	q := metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByProcedure, metrics.ByAgency, metrics.ByField}, Due: given()}
	want := []string{"1.0001 001 007 Late", "1.000100 001 007 Early", "1.000100 1 7 OnTime", "1e3 001 007 OnTime"}
	groups := func(r metrics.Report) (all []string) {
		for _, row := range r.Rows {
			class := map[metrics.Tally]string{{Direct: 1, Early: 1}: "Early", {Direct: 1, OnTime: 1}: "OnTime", {Direct: 1, Late: 1}: "Late"}[row.Tally]
			all = append(all, fmt.Sprintf("%s %s %s %s", row.Key.Procedure, row.Key.Agency, row.Key.Field, class))
		}
		return all
	}
	cube := inBulk(t, q, 2, 0, file).Cube()
	text, err := json.Marshal(cube)
	if err != nil {
		t.Fatal(err)
	}
	again, err := metrics.ReadCube(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	binary, err := cube.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	third, err := metrics.ReadCube(bytes.NewReader(binary))
	if err != nil {
		t.Fatal(err)
	}
	for name, report := range map[string]metrics.Report{
		"row by row": slowly(t, q, file).Report(), "in blocks": inBulk(t, q, 1, 0, file).Report(), "a cube": cube.Report(),
		"a cube as JSON": again.Report(), "a cube in binary": third.Report(),
	} {
		if diff := cmp.Diff(want, groups(report)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	report := cube.Report()
	for name, s := range map[string][2]string{
		"CSV":  {written(t, report.WriteCSV), "\n2,1.000100,001,007,1,"},
		"JSON": {written(t, report.WriteJSON), `"procedure": "1.000100"`},
		"text": {written(t, func(w io.Writer) error { return report.WriteText(w, deadline.English) }), "\n2    1.000100   001     007 "},
		"form": {written(t, report.Form06a().Table().WriteCSV), "\n2,,1.000100,001,007,1,"},
	} {
		if !strings.Contains(s[0], s[1]) {
			t.Errorf("there is no %q in the %s:\n%s", s[1], name, s[0])
		}
	}
	procedures, err := cube.RollUp(metrics.ByProcedure)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, row := range procedures.Report().Rows {
		codes = append(codes, row.Key.Procedure)
	}
	if !slices.Equal(codes, []string{"1.0001", "1.000100", "1e3"}) {
		t.Errorf("rolled up: %q", codes)
	}
}
