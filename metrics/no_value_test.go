package metrics_test

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
)

// Over nothing there is no rate and no mean, in whatever is written of a report that every indicator was asked of: one of no dossier at
// all, and one of a dossier that is in no denominator.
func TestOverNothingNoWriterHasANumber(t *testing.T) {
	q := metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByAgency}, Due: given(), Indicators: metrics.Indicators(), Clock: office(t)}
	withdrawn := record.Row{Agency: "A", Received: moment("2024-02-04"), Finished: moment("2024-03-04"), Status: record.StatusWithdrawn}
	for name, rows := range map[string][]record.Row{"nothing": nil, "one withdrawn": {withdrawn}} {
		r := count(t, q, rows).Report()
		// What is over all dossiers to be processed has a value of the one withdrawn.
		valued := func(key string) bool { return rows != nil && strings.Contains(key, "_of_total") }

		var doc map[string]any
		if err := json.Unmarshal([]byte(written(t, r.WriteJSON)), &doc); err != nil {
			t.Fatal(err)
		}
		looked := 0
		var look func(path string, v any)
		look = func(path string, v any) {
			switch v := v.(type) {
			case map[string]any:
				for key, one := range v {
					look(path+"."+key, one)
				}
			case []any:
				for _, one := range v {
					look(path, one)
				}
			}
			for _, end := range []string{".percent", ".mean", ".median"} {
				if strings.HasSuffix(path, end) && !valued(path) {
					looked++
					if v != nil {
						t.Errorf("%s: %s is %v", name, path, v)
					}
				}
			}
		}
		look("", doc)
		if looked < len(q.Indicators) {
			t.Errorf("%s: only %d values were looked at", name, looked)
		}

		lines, err := csv.NewReader(strings.NewReader(written(t, r.WriteCSV))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for i, key := range lines[0] {
			for _, line := range lines[1:] {
				if (strings.HasSuffix(key, "_percent") || strings.HasSuffix(key, "_mean") || strings.HasSuffix(key, "_median")) && !valued(key) && line[i] != "" {
					t.Errorf("%s: %s is %q", name, key, line[i])
				}
			}
		}

		for _, write := range []func(io.Writer, deadline.Language) error{r.WriteText, r.WriteMarkdown, r.Summary().Table().WriteText} {
			text := written(t, func(w io.Writer) error { return write(w, deadline.English) })
			for _, bad := range []string{"NaN", "Inf", "0 % (0/0)", "100 % (0/0)", "0% (0/0)", "100% (0/0)"} {
				if strings.Contains(text, bad) {
					t.Errorf("%s: %q in\n%s", name, bad, text)
				}
			}
		}
	}
}
