package dossiertest_test

import (
	"fmt"
	"os"
	"testing/fstest"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func ExampleCheck() {
	life := `rule "05 ngày làm việc"
2026-02-12 16:10 received by "bộ phận một cửa"
expect due 2026-02-19
`
	for _, f := range dossiertest.Check(fstest.MapFS{"tet.timeline": {Data: []byte(life)}}) {
		fmt.Println(f.File, f.Line)
		fmt.Println("expected", f.Expected)
		fmt.Println("got", f.Got)
	}
	// Output:
	// tet.timeline 3
	// expected due 2026-02-19
	// got due 2026-02-26 24:00
}

func ExampleDueDates() {
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		fmt.Println(err)
		return
	}
	count := dossiertest.ByRule(clock, deadline.Rule{Term: deadline.MustParseTerm("05 ngày làm việc")})
	rows, err := dossiertest.DueDates(clock, count, 2026, civil.MustParseTimeOfDay("09:00"))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := dossiertest.WriteDueDatesCSV(os.Stdout, rows[41:44]); err != nil { // 11 to 13 February, before Tết
		fmt.Println(err)
	}
	// Output:
	// received,kind,due,lastDay,days,provisional
	// 2026-02-11T09:00:00+07:00,working,2026-02-26T00:00:00+07:00,2026-02-25,14,false
	// 2026-02-12T09:00:00+07:00,working,2026-02-27T00:00:00+07:00,2026-02-26,14,false
	// 2026-02-13T09:00:00+07:00,working,2026-02-28T00:00:00+07:00,2026-02-27,14,false
}

func ExampleSimulate() {
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		fmt.Println(err)
		return
	}
	days := deadline.MustParseTerm
	draft := dossier.Procedure{Code: "draft", Limits: []dossier.Limit{{Term: days("7 ngày")}}, Processes: []dossier.Process{{Steps: []dossier.Step{
		{ID: "1", Role: "một cửa", Duration: days("1 ngày làm việc")}, {ID: "2", Role: "chuyên viên", Duration: days("4 ngày làm việc")},
	}}}}
	s, err := dossiertest.Simulate(clock, dossiertest.Draft{Procedure: draft, At: civil.MustParseTimeOfDay("09:00"),
		From: civil.MustParseDate("2026-04-15"), Through: civil.MustParseDate("2026-04-22")})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range s.Misfits {
		fmt.Println(holiday.DateOf(m.Received), "step", m.Step, m.StepDue.LastDay, "limit", m.Limit.LastDay)
	}
	// Output:
	// 2026-04-21 step 2 2026-04-29 limit 2026-04-28
	// 2026-04-22 step 2 2026-05-04 limit 2026-04-29
}
