package metrics_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("metrics.update", false, "write indicators.md anew")

// The list of indicators is the library's own table.
func TestTheListOfIndicatorsIsUpToDate(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("<!-- Written by: go test ./metrics -run TestTheListOfIndicatorsIsUpToDate -metrics.update -->\n\n")
	for i, table := range []metrics.Table{metrics.IndicatorTable(), metrics.VariantTable()} {
		for _, l := range []deadline.Language{deadline.English, deadline.Vietnamese} {
			if i > 0 || l != deadline.English {
				b.WriteString("\n")
			}
			if err := table.WriteMarkdown(&b, l); err != nil {
				t.Fatal(err)
			}
		}
	}
	if *update {
		if err := os.WriteFile("indicators.md", b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile("indicators.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b.String(), string(text)); diff != "" {
		t.Errorf("indicators.md is not what the library says; run with -metrics.update (-library +file):\n%s", diff)
	}
}

// Every indicator and variant says in both languages what it is, and where that comes from.
func TestEveryIndicatorSaysWhatItIs(t *testing.T) {
	for _, table := range []metrics.Table{metrics.IndicatorTable(), metrics.VariantTable()} {
		if err := table.Check(); err != nil {
			t.Fatal(err)
		}
		for _, row := range table.Rows {
			for k, c := range table.Columns {
				vi, en := row[k].In(deadline.Vietnamese), row[k].In(deadline.English)
				if c.Key != "since" && (vi == "" || en == "" || vi == "-" || en == "-") {
					t.Errorf("%s has no %s: %q, %q", row[0].In(deadline.English), c.Key, vi, en)
				}
			}
		}
	}
	for _, i := range metrics.Indicators() {
		if i.ID() != i.Name+"@1" || i.In(deadline.Vietnamese) == i.In(deadline.English) {
			t.Errorf("%s: %s", i.ID(), i.In(deadline.English))
		}
	}
}
