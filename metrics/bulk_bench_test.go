package metrics_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
)

const benchRows = 200_000

// benchFile is dossiers of two hundred agencies in a year.
func benchFile() []byte {
	random := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	b.WriteString("MaHoSo,DonViXuLy,MaTTHC,KenhThucHien,MucDo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo,DuocThanhToanTrucTuyen,LePhi\n")
	for i := range benchRows {
		day := civil.MustParseDate("2024-01-01").AddDays(i * 366 / benchRows)
		stamp := func(days int) string {
			return fmt.Sprintf("%s%02d%02d%02d", bytes.ReplaceAll([]byte(day.AddDays(days).String()), []byte("-"), nil), 7+random.IntN(10), random.IntN(60), random.IntN(60))
		}
		fmt.Fprintf(&b, "000.%02d.H44-%06d,000.%02d.%02d.H44,%s,%d,%d,%s,%s,%s,9,%d,%d\n", random.IntN(100), i, random.IntN(20), random.IntN(10),
			[]string{"days", "calendar"}[random.IntN(2)], 1+random.IntN(3), 2+random.IntN(3), stamp(0), stamp(5), stamp(random.IntN(7)), random.IntN(4), 8000*random.IntN(2))
	}
	return b.Bytes()
}

// Rates by agency and month, of a file in memory; and the same columns by encoding/csv and a map, judging nothing.
func BenchmarkBulkCounter(b *testing.B) {
	file := benchFile()
	q := metrics.Question{By: []metrics.Dimension{metrics.ByAgency, metrics.ByMonth}, Due: given()}
	computed := q
	computed.Due = metrics.ComputedDue(office(b), oracleProcedures(b))
	run := func(name string, count func() error) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				if err := count(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(benchRows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
		})
	}
	for name, q := range map[string]metrics.Question{"given": q, "computed": computed} {
		for _, workers := range []int{1, 2} {
			run(fmt.Sprintf("%s/workers=%d", name, workers), func() error {
				c, err := metrics.NewBulkCounter(q)
				if err != nil {
					return err
				}
				c.Reader.Workers = workers
				_, err = c.Count(bytes.NewReader(file))
				return err
			})
		}
	}
	run("encoding-csv", func() error {
		type group struct{ agency, month string }
		received, online := map[group]int{}, map[group]int{}
		r := csv.NewReader(bytes.NewReader(file))
		r.ReuseRecord = true
		for {
			row, err := r.Read()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			g := group{row[1], row[5][:6]}
			received[g]++
			if row[3] == "2" {
				online[g]++
			}
		}
	})
}
