package dossiertest_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
)

func TestNothingPassesBecauseItTestsNothing(t *testing.T) {
	const head = "rule \"10 ngày làm việc\"\nhours 07:30-11:30 13:30-17:00\n"
	for name, x := range map[string]struct {
		text string
		want []string // the line and a part of each failure, in order
	}{
		"an instant before the first event":          {head + "2026-03-09 09:00 received\nat 2025-03-10 09:00 expect no due\nat 2025-03-10 09:00 expect no findings\n", []string{":4", "before the first event", ":5", "before the first event"}},
		"a claim that looks at another instant":      {head + "2026-03-09 09:00 received\n2026-03-10 09:00 supplement-received\nexpect finding impossible-event\n2026-03-12 09:00 received\nat 2026-03-11 12:00 expect finding impossible-event\n", []string{":6"}},
		"the cause is told before what follows":      {head + "2026-03-09 09:00 received\n2026-03-10 09:00 supplement-received\nexpect no findings\n", []string{":4", ":5"}},
		"overdue is late, as it is when one follows": {head + "2026-03-09 09:00 received\nat 2026-05-09 09:00 expect late\nat 2026-03-10 09:00 expect late\n", []string{":5", "undetermined"}},
	} {
		failures := dossiertest.Check(fstest.MapFS{"a.timeline": {Data: []byte(x.text)}})
		var all strings.Builder
		for _, f := range failures {
			all.WriteString(f.Error() + "\n")
		}
		rest := all.String()
		for _, want := range x.want {
			_, after, found := strings.Cut(rest, want)
			if !found {
				t.Errorf("%s: no %q in\n%s", name, want, all.String())
			}
			rest = after
		}
	}
	for name, s := range map[string]dossiertest.Scenario{
		"nothing at all": {}, "a rule alone": {Lines: []dossiertest.Line{{Number: 1, Says: dossiertest.Rule{Text: "10 ngày làm việc"}}}},
	} {
		if failures := s.Check(fstest.MapFS{}); len(failures) != 1 {
			t.Errorf("%s: %v", name, failures)
		}
	}
	if failures := dossiertest.Check(nil); len(failures) != 1 {
		t.Errorf("no file system: %v", failures)
	}
	if (dossiertest.Simulation{}).Fits() {
		t.Error("a simulation of nothing fits")
	}
}
