package dossiertest_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/google/go-cmp/cmp"
)

func TestTheScenariosHold(t *testing.T) { dossiertest.Run(t, os.DirFS("testdata")) }

// wrong runs a scenario beside the procedures, from line 3 on, and returns what fails.
func wrong(t *testing.T, lines string) []dossiertest.Failure {
	t.Helper()
	procedures, err := os.ReadFile("testdata/cao-bang-2022.json")
	if err != nil {
		t.Fatal(err)
	}
	return dossiertest.Check(fstest.MapFS{
		"a/cao-bang.json":  {Data: procedures},
		"a/wrong.timeline": {Data: []byte("procedure 1.001806 in cao-bang.json\nhours 07:30-11:30 13:30-17:00\n" + lines)},
	})
}

func TestAWrongExpectationFailsWithWhatCameAndWhy(t *testing.T) {
	const received = "2026-03-09 09:00 received by \"một cửa\"\n"
	const asked = received + "2026-03-11 10:00 supplement-requested\n"
	for _, c := range []struct {
		lines string
		want  []string // the first line of the failure, then pieces of its explanation
	}{
		{received + "expect due 2026-03-24 24:00", []string{"a/wrong.timeline:4: expected due 2026-03-24 24:00, got due 2026-03-23 24:00",
			"Term of 10 working days, received at 09:00 Monday 2026-03-09.", "Monday     2026-03-23  day 10", "the term ends at 24:00"}},
		{received + "expect due 2026-03-23 17:00", []string{"a/wrong.timeline:4: expected due 2026-03-23 17:00, got due 2026-03-23 24:00", "day 10"}},
		{received + "expect due 2026-03-24 00:00", []string{"a/wrong.timeline:4: expected due 2026-03-24 00:00, got due 2026-03-23 24:00", "day 10"}},
		{received + "expect step 3 due 2026-03-18", []string{"a/wrong.timeline:4: expected step 3 due 2026-03-18, got step 3 due 2026-03-19 24:00",
			"Step 3 is due at the sum of the steps up to it, 8 working days.", "2026-03-19  day 8"}},
		{received + "expect step 9 due 2026-03-18", []string{`but: the process has no step "9"; it has 1, 2, 3, 4, 5, 6, 7`}},
		{received + "expect no due", []string{"expected no due, got due 2026-03-23 24:00", "day 10"}},
		{received + "expect suspended", []string{"expected suspended, got not suspended", "day 10"}},
		{received + "expect status 5", []string{"expected status 5, got status 2", `2026-03-09 09:00 received id "#1" by "một cửa"`}},
		{received + "expect stage \"on hold\"", []string{`expected stage "on hold", got stage accepted`, "received"}},
		{received + "expect holder \"chuyên viên\"", []string{`expected holder "chuyên viên", got holder "một cửa"`, "received"}},
		{received + "expect early", []string{"expected early, got undetermined: the dossier has not ended", "day 10"}},
		{received + "at 2026-03-11 12:00 expect elapsed \"3 ngày làm việc\"", []string{`expected elapsed "3 ngày làm việc", got elapsed "2 ngày làm việc" (2 working days)`, "day 10"}},
		{received + "at 2026-03-25 12:00 expect no findings", []string{"expected no findings, got finding overdue", "warning: not finished, and overdue"}},
		{received + "expect finding late-apology", []string{"expected finding late-apology, got no findings"}},
		{received + "expect apology 2026-03-21", []string{"expected apology 2026-03-21, got apology 2026-03-22", "day 10"}},
		{asked + "expect due 2026-03-23", []string{"a/wrong.timeline:5: expected due 2026-03-23, got no due", "paused from 10:00 Wednesday 2026-03-11"}},
		{asked + "expect not suspended", []string{"expected not suspended, got suspended", "paused from"}},
		{received + "2026-03-10 09:00 returned\nexpect status 2", []string{`a/wrong.timeline:4: dossier: event 2 "#2", returned at 2026-03-10 09:00:00: cannot happen then`}},
		{"2026-03-09 09:00 submitted\nexpect due 2026-03-23", []string{"expected due 2026-03-23, but: the dossier has not been received"}},
		{received + "2026-03-24 09:00 resolved\nexpect on-time", []string{"a/wrong.timeline:5: expected on-time, got late", "2026-03-23  the term ends at 24:00"}},
	} {
		got := wrong(t, c.lines)
		if len(got) != 1 {
			t.Errorf("%s\n%d failures: %v", c.lines, len(got), got)
			continue
		}
		for _, want := range c.want {
			if !strings.Contains(got[0].Error(), want) {
				t.Errorf("%s\nthere is no %q in:\n%s", c.lines, want, got[0].Error())
			}
		}
	}
}

func TestAnImpossibleEventMayBeExpected(t *testing.T) {
	const lines = "2026-03-09 09:00 received\n2026-03-10 09:00 returned\nexpect finding impossible-event\n2026-03-10 10:00 resolved\nexpect early\n"
	if got := wrong(t, lines); len(got) > 0 {
		t.Error(got)
	}
}

func TestWhatCannotBeRunIsAFailure(t *testing.T) {
	if got := dossiertest.Check(fstest.MapFS{"life.txt": {}}); len(got) != 1 || !errors.Is(got[0], dossiertest.ErrNoScenario) {
		t.Errorf("no scenario: %v", got)
	}
	const life = "\n2026-03-09 09:00 received\nexpect status 2\n"
	for head, want := range map[string]error{
		"procedure 1 in there.json": os.ErrNotExist,
		"procedure 1 in none.json":  dossier.ErrNoProcedure,
		"procedure 1 in bad.json":   dossier.ErrProcedure,
		"rule \"soon\"":             dossiertest.ErrScenario,
		"hours 9-5":                 dossiertest.ErrScenario,
	} {
		got := dossiertest.Check(fstest.MapFS{"a.timeline": {Data: []byte(head + life)}, "none.json": {Data: []byte(`{"procedures": [{"code": "2", "limits": [{"term": "5 ngày"}]}]}`)}, "bad.json": {Data: []byte(`{"x": 1}`)}})
		if len(got) == 0 || !errors.Is(got[0], want) || got[0].Line != 1 {
			t.Errorf("%s: %v", head, got)
		}
	}
}

func TestALogOfAScenarioIsItsEvents(t *testing.T) {
	const text = `rule "20 ngày"
2026-03-02 09:00 received by "một cửa" promised 2026-03-23 17:00 note "x"
2026-03-09 09:00 suspended cause verification basis "123/2015/NĐ-CP"
2026-03-10 09:00 resumed
2026-03-12 09:00 extended until 2026-04-01 told 2026-03-12 08:00
2026-03-13 09:00 corrected corrects "#3" instead 2026-03-09 10:00 resumed
expect due 2026-04-01
expect first due 2026-03-23
`
	s, err := dossiertest.Parse("x", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.String(); got != text {
		t.Error(cmp.Diff(text, got))
	}
	events := s.Events()
	if len(events) != 5 || events[1].Cause != deadline.Verification || events[4].Instead.Kind != dossier.Resumed || events[0].Promised.Hour() != 17 {
		t.Errorf("%+v", events)
	}
	if got := s.Check(fstest.MapFS{}); len(got) > 0 {
		t.Error(got)
	}
}

func TestAnExtensionTheRuleRefusesIsAFindingAndMovesNothing(t *testing.T) {
	const life = `2026-03-02 09:00 received
2026-03-04 09:00 extended until 2026-04-01
2026-03-05 09:00 extended until 2026-04-08
expect due 2026-04-01
expect finding extension-refused
`
	for _, head := range []string{"rule \"20 ngày\"\n", "procedure 1 in p.json\n"} {
		got := dossiertest.Check(fstest.MapFS{"a.timeline": {Data: []byte(head + life)}, "p.json": {Data: []byte(`{"procedures": [{"code": "1", "limits": [{"term": "20 ngày"}]}]}`)}})
		if len(got) > 0 {
			t.Errorf("%s: %v", head, got)
		}
	}
}
