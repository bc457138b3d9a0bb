package metrics_test

import (
	"io"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
)

// One dossier placed and written, in each format.
func BenchmarkRegister(b *testing.B) {
	rows, due, period := registered(), given(), march()
	for _, f := range []metrics.Format{metrics.FormatText, metrics.FormatMarkdown, metrics.FormatCSV, metrics.FormatJSON} {
		b.Run(f.String(), func(b *testing.B) {
			b.ReportAllocs()
			r, err := metrics.NewRegisterWriter(io.Discard, period, f, deadline.Vietnamese)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if err := r.Write(period.Entry(&rows[0], due)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
