package dossiertest_test

import (
	"math/rand/v2"
	"os"
	"testing"
	"testing/fstest"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func TestARandomLifeIsAScenarioThatHolds(t *testing.T) {
	procedures, err := os.ReadFile("testdata/cao-bang-2022.json")
	if err != nil {
		t.Fatal(err)
	}
	clock, p := office(t), published(t, "cao-bang-2022.json", "1.001806")
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		events, err := dossiertest.Timeline(r.IntN, clock, p.Limits[0].Rule(), civil.MustParseDate("2026-01-01"), civil.MustParseDate("2026-12-31"))
		if err != nil {
			t.Fatal(err)
		}
		hours, _ := clock.Hours()
		s := dossiertest.Scenario{Lines: []dossiertest.Line{
			{Says: dossiertest.Procedure{Code: p.Code, File: "p.json"}}, {Says: dossiertest.Hours{Office: hours}},
		}}
		var state dossier.State
		for _, e := range events {
			s.Lines = append(s.Lines, dossiertest.Line{Says: dossiertest.Happens{Event: e}}, dossiertest.Line{Says: dossiertest.Expect{Subject: dossiertest.NoFindings}})
			if state, err = state.Apply(e); err != nil {
				t.Fatal(err)
			}
			if !state.Received.IsZero() {
				follows(t, clock, p, state, e)
			}
		}
		for _, f := range dossiertest.Check(fstest.MapFS{"life.timeline": {Data: []byte(s.String())}, "p.json": {Data: procedures}}) {
			t.Fatalf("%v\n%v", f, s)
		}
	}
}

// follows checks what is so of every dossier that is followed.
func follows(t *testing.T, clock *deadline.Clock, p dossier.Procedure, s dossier.State, e dossier.Event) {
	t.Helper()
	f, err := p.Follow(clock, s, dossier.AnyChannel, e.At)
	if err != nil {
		t.Fatal(err)
	}
	want, err := clock.DeadlineOf(s.Case(p.Limits[0].Rule()))
	if err != nil || f.Deadline != want {
		t.Fatalf("due %v, want %v, %v", f.Deadline, want, err)
	}
	under := 0
	for _, step := range f.Steps {
		switch {
		case step.Times > 0 && step.Ended.IsZero():
			under++
		case step.Ended.Before(step.Began), step.Ended.After(e.At):
			t.Fatalf("step %s from %v to %v, at %v", step.ID, step.Began, step.Ended, e.At)
		}
	}
	if !s.Stage.Closed() && under != 1 {
		t.Fatalf("%d steps are under way", under)
	}
}

func TestAScenarioOfSeveralPhasesIsCountedByItsPlan(t *testing.T) {
	const procedures = `{"procedures": [{"code": "1", "limits": [{"phases": [
		{"rule": {"term": "3 ngày làm việc"}}, {"from": "previous", "rule": {"term": "2 ngày làm việc"}}]}]}]}`
	const life = `procedure 1 in p.json
2026-03-09 09:00 received
expect due 2026-03-16
expect no due
expect elapsed "0 ngày làm việc"
expect no findings
expect step 1 due 2026-03-16
`
	got := dossiertest.Check(fstest.MapFS{"life.timeline": {Data: []byte(life)}, "p.json": {Data: []byte(procedures)}})
	if len(got) != 4 || got[0].Line != 4 || got[1].Err == nil || got[2].Err == nil || got[3].Err == nil {
		t.Error(got)
	}
}
