package record_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// typical is a file of n dossiers as a province has them: 13 columns, some 130 bytes a row; with quotes when each has a
// quoted note.
func typical(n int, quoted bool) []byte {
	var file bytes.Buffer
	file.WriteString("MaHoSo,DonViXuLy,MaTTHC,MaLinhVuc,KenhThucHien,MucDo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo," +
		"DuocThanhToanTrucTuyen,LePhi,SoLanBoSung")
	if quoted {
		file.WriteString(",GhiChu")
	}
	file.WriteString("\n")
	received := time.Date(2026, time.January, 5, 7, 30, 0, 0, holiday.ICT)
	for i := range n {
		received = received.Add(7 * time.Minute)
		fmt.Fprintf(&file, "H44.%02d-%s-%04d,H44.%02d,1.%06d,LV%02d,%d,%d,%s,%s,%s,9,1,50000,0",
			i%40, received.Format("060102"), i%10000, i%40, i%300, i%20, 1+i%3, 2+i%3,
			received.Format("20060102150405"), received.AddDate(0, 0, 7).Format("20060102150405"),
			received.AddDate(0, 0, 5).Format("20060102150405"))
		if quoted {
			file.WriteString(`,"bản chính, 02 bản ""sao y"""`)
		}
		file.WriteString("\n")
	}
	return file.Bytes()
}

func BenchmarkReader(b *testing.B) {
	const rows = 10_000
	for _, quoted := range []bool{false, true} {
		file := typical(rows, quoted)
		name := map[bool]string{false: "plain", true: "quoted"}[quoted]
		b.Run(name+"/record", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				n := 0
				for _, err := range record.NewReader(bytes.NewReader(file)).Rows() {
					if err != nil {
						b.Fatal(err)
					}
					n++
				}
				if n != rows {
					b.Fatal(n, "rows")
				}
			}
		})
		b.Run(name+"/bulk", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(file)))
			bulk := record.BulkReader{Number: record.ColumnsOf(record.ColumnAgency)}
			for b.Loop() {
				summary, err := bulk.Read(bytes.NewReader(file), func(int, *record.Batch) error { return nil })
				if err != nil || summary.Rows != rows {
					b.Fatal(summary, err)
				}
			}
		})
		b.Run(name+"/encoding-csv", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				r := csv.NewReader(bytes.NewReader(file))
				r.ReuseRecord = true
				n := 0
				for ; ; n++ {
					if _, err := r.Read(); err == io.EOF {
						break
					} else if err != nil {
						b.Fatal(err)
					}
				}
				if n != rows+1 {
					b.Fatal(n, "rows")
				}
			}
		})
	}
}

func BenchmarkParseMoment(b *testing.B) {
	b.Run("record", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = record.ParseMoment("20260212161000")
		}
	})
	b.Run("time", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = time.ParseInLocation("20060102150405", "20260212161000", holiday.ICT)
		}
	})
}
