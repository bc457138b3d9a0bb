package metrics_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/metrics"
)

// repeated gives out its lines in turn, so many of each.
type repeated struct {
	lines []string
	times []int
	rest  strings.Reader
}

func (r *repeated) Read(p []byte) (int, error) {
	for r.rest.Len() == 0 {
		if len(r.lines) == 0 {
			return 0, io.EOF
		}
		const most = 1000
		n := min(most, r.times[0])
		r.rest = *strings.NewReader(strings.Repeat(r.lines[0], n))
		if r.times[0] -= n; r.times[0] == 0 {
			r.lines, r.times = r.lines[1:], r.times[1:]
		}
	}
	return r.rest.Read(p)
}

// Counts are kept in a byte, then in two, then in eight: on both sides of each step nothing is lost, whatever else the same page has.
func TestCountsOfEverySizeAreKept(t *testing.T) {
	for _, n := range []int{1, 127, 128, 129, 255, 256, 257, 32_640, 32_767, 32_768, 32_769, 65_535, 65_536, 65_537, 200_000} {
		header := "MaHoSo,DonViXuLy,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,KenhThucHien,MucDo,DuocThanhToanTrucTuyen,LePhi\n"
		early := "1,A,20240304080000,20240308170000,20240305090000,2,4,1,5000\n"
		late := "2,A,20240304080000,20240308170000,20240312090000,1,4,0,5000\n"
		other := "3,B,20240304080000,20240308170000,20240308090000,3,2,0,\n"
		counter, err := metrics.NewBulkCounter(metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByAgency}, Due: given()})
		if err != nil {
			t.Fatal(err)
		}
		file := &repeated{lines: []string{header, early, other, late, early}, times: []int{1, n, 3, 200, 130}}
		if _, err := counter.Count(file); err != nil {
			t.Fatal(err)
		}
		// A file without the columns, after which the counts stand for other dossiers.
		if _, err := counter.Count(strings.NewReader("MaHoSo,DonViXuLy,NgayTiepNhan\n4,A,2024-03-04\n")); err != nil {
			t.Fatal(err)
		}
		fast, all := int64(n+130), int64(n+330)
		want := []metrics.Tally{
			{Online: fast, Direct: 201, Early: fast, Late: 200, OpenUnknown: 1, FullOnline: fast, FullOnlineOf: all, PaidOnline: fast, PaidOnlineOf: all, PaymentKnown: all},
			{Post: 3, OnTime: 3, FullOnlineOf: 3, PaymentKnown: 3},
		}
		for i, row := range counter.Report().Rows {
			if row.Tally != want[i] {
				t.Errorf("%d: agency %s\n got %+v\nwant %+v", n, row.Key.Agency, row.Tally, want[i])
			}
		}
		if cube := counter.Cube(); fmt.Sprint(cube.Report().Rows) != fmt.Sprint(counter.Report().Rows) {
			t.Errorf("%d: the cube has other counts", n)
		}
	}
}
