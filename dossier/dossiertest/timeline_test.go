package dossiertest_test

import (
	"math/rand/v2"
	"os"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func TestRandomLivesOfRealProceduresKeepEveryRule(t *testing.T) {
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:00")
	if err != nil {
		t.Fatal(err)
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		t.Fatal(err)
	}
	pick := rand.New(rand.NewPCG(11, 12)).IntN
	for _, name := range []string{"cao-bang-2022", "cao-bang-2031", "dong-nai-2811", "nghe-an-3854", "ha-noi-1594", "cao-bang-2028"} {
		file, err := os.Open("../testdata/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		catalogue, err := dossier.ReadProcedures(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		for _, p := range catalogue.Procedures() {
			stepped := 0
			for range 200 {
				log, err := dossiertest.TimelineOf(pick, clock, p, dossier.ChannelDirect, civil.MustParseDate("2025-12-01"), civil.MustParseDate("2026-12-01"))
				if err != nil {
					t.Fatal(err)
				}
				s, err := dossier.Replay(log)
				if err != nil {
					t.Fatal(err)
				}
				rule, err := p.RuleFor(clock, s.Received, dossier.ChannelDirect)
				if err != nil {
					t.Fatal(err)
				}
				if found, err := dossier.Audit(clock, rule, log, log[len(log)-1].At); err != nil || len(found) > 0 {
					t.Fatalf("%s: %v, %v\n%v", p.Code, found, err, log)
				}
				for _, e := range s.Handovers {
					if e.Step != "" {
						stepped++
					}
				}
			}
			plan, err := p.Plan(clock, holiday.Midnight(civil.MustParseDate("2026-03-09")), dossier.ChannelDirect)
			if err != nil {
				t.Fatal(err)
			}
			named := 0
			for _, step := range plan.Steps[min(1, len(plan.Steps)):] {
				if step.Role != "" || step.Unit != "" {
					named++
				}
			}
			if named > 0 && stepped == 0 {
				t.Errorf("%s: no step of its process is taken", p.Code)
			}
		}
	}
}
