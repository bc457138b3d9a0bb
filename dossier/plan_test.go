package dossier_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

func TestASupplementThatRestartsTheTermRestartsEveryStep(t *testing.T) {
	step := func(id string) dossier.Step {
		return dossier.Step{ID: id, Role: "x", Duration: deadline.MustParseTerm("2 working days")}
	}
	p := dossier.Procedure{Code: "1", Limits: []dossier.Limit{{Term: deadline.MustParseTerm("4 working days"), Supplement: deadline.RestartRegime}},
		Processes: []dossier.Process{{Steps: []dossier.Step{step("1"), step("2")}}}}
	// Received on a Monday; papers are asked for on Thursday, when the first step is over, and come on the Monday after.
	plan, err := p.Plan(eight(), at("2026-03-09 09:00"), dossier.AnyChannel,
		deadline.Pause{From: at("2026-03-12 09:00"), To: at("2026-03-16 09:00"), Cause: deadline.Supplement})
	if err != nil {
		t.Fatal(err)
	}
	first, second := plan.Steps[0], plan.Steps[1]
	if !first.From.Equal(at("2026-03-16 09:00")) || first.Deadline.LastDay.String() != "2026-03-18" || second.Deadline != plan.Deadline || second.Deadline.LastDay.String() != "2026-03-20" {
		t.Errorf("%+v\n%+v", first, second)
	}
}

// The oracle of a published process: each position as one term, counted by the clock, added up here by hand.
func TestEveryStepIsDueAtItsPositionFromTheReceipt(t *testing.T) {
	for _, row := range []struct {
		file, code string
		at         []string // the sum at the end of each row; "" before any time is counted
	}{
		{"cao-bang-2022.json", "1.001806", []string{"0,5", "1", "8", "8,5", "9,5", "10", "10"}},
		{"ha-tinh-2904.json", "không nêu (2904/QĐ-UBND)", []string{"", "0,25", "0,5", "1", "1,5", "3", "3"}},
		{"dong-nai-2811.json", "1.014464", []string{"0,25", "1,25", "1,75", "2,25", "2,75", "3"}},
		{"nghe-an-3854.json", "không nêu (3854/QĐ-UBND)", []string{"0,5", "1", "3,5", "4", "4,5", "5", "5,5", "6", "7,5", "9,5", "10,5", "11", "11,5", "12", "12"}},
		{"ha-noi-1594.json", "không nêu (1594/QĐ-TTPVHCC)", []string{"0,5", "1", "2", "3", "19", "20", "21", "28", "28", "28", "28", "28", "28", "28", "28", "30", "30"}},
		{"cao-bang-2028.json", "1.003999", []string{"0,5", "1", "5", "6", "6,5", "9,5"}},
	} {
		p, err := catalogue(t, row.file).Procedure(row.code)
		if err != nil {
			t.Fatal(err)
		}
		for _, clock := range []*deadline.Clock{eight(), sevenAnd()} {
			received := at("2026-03-12 16:00")
			plan, err := p.Plan(clock, received, dossier.ChannelDirect)
			if err != nil {
				t.Fatal(err)
			}
			for i, s := range plan.Steps {
				want := deadline.Deadline{}
				due := received
				if row.at[i] != "" {
					want, err = clock.Deadline(deadline.Rule{Term: deadline.MustParseTerm(row.at[i] + " ngày làm việc"), Basis: "x"}, received)
					due = want.Due
				}
				if diff := cmp.Diff(want, s.Deadline); err != nil || diff != "" || !s.Due.Equal(due) {
					t.Errorf("%s, step %s: %v (-want +got):\n%s", row.file, s.ID, err, diff)
				}
			}
			if row.code != "1.003999" && !plan.Steps[len(plan.Steps)-1].Due.Equal(plan.Deadline.Due) {
				t.Errorf("%s: the last step is due %v, the whole %v", row.file, plan.Steps[len(plan.Steps)-1].Due, plan.Deadline.Due)
			}
		}
	}
}

func TestRowsOfOneCellBeginAndEndTogether(t *testing.T) {
	p := catalogue(t, "ha-noi-1594.json").Procedures()[0]
	plan, err := p.Plan(eight(), at("2026-03-09 09:00"), dossier.ChannelOnline)
	if err != nil {
		t.Fatal(err)
	}
	for i := 8; i < 15; i++ {
		if a, b := plan.Steps[7], plan.Steps[i]; !a.From.Equal(b.From) || !a.Due.Equal(b.Due) || b.ID != fmt.Sprint(i-1) {
			t.Errorf("step %s: %v to %v, and step 6 %v to %v", b.ID, b.From, b.Due, a.From, a.Due)
		}
	}
	if !plan.HandOver.IsZero() {
		t.Errorf("handed over %v, and it came online", plan.HandOver)
	}
	if got := len(plan.HoldersAt(plan.Steps[7].From)); got != 8 {
		t.Errorf("%d hold it while the cell runs, want 8", got)
	}
	if got := plan.HoldersAt(plan.Deadline.Due); len(got) != 0 {
		t.Errorf("at the due instant %v still hold it", got)
	}
}

func TestEachLevelHasItsOwnDate(t *testing.T) {
	p := catalogue(t, "nghe-an-3854.json").Procedures()[0]
	plan, err := p.Plan(eight(), at("2026-03-09 09:00"), dossier.ChannelDirect)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range plan.Legs {
		got = append(got, fmt.Sprintf("%v %v due %v, %d steps", l.Level, l.Term, l.Deadline.LastDay, len(l.Steps)))
	}
	want := []string{"commune 05 ngày làm việc due 2026-03-16, 6 steps", "province 07 ngày làm việc due 2026-03-25, 9 steps"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParallelOpinionsAreDueTogether(t *testing.T) {
	step := func(id, days, group string) dossier.Step {
		return dossier.Step{ID: id, Role: "x", Duration: deadline.MustParseTerm(days + " ngày làm việc"), Parallel: group}
	}
	p := dossier.Procedure{Code: "1", Limits: []dossier.Limit{{Term: deadline.MustParseTerm("7 ngày làm việc")}}, Processes: []dossier.Process{{
		Steps: []dossier.Step{step("1", "1", ""), step("a", "3", "ý kiến"), step("b", "5", "ý kiến"), step("c", "2", "ý kiến"), step("9", "1", "")},
		Total: deadline.MustParseTerm("7 ngày làm việc"),
	}}}
	if problems := dossier.Validate([]dossier.Procedure{p}); len(problems) > 0 {
		t.Error(said(problems))
	}
	plan, err := p.Plan(eight(), at("2026-03-09 09:00"), dossier.AnyChannel) // Monday
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"2026-03-10", "2026-03-17", "2026-03-17", "2026-03-17", "2026-03-18"} {
		if got := plan.Steps[i].Deadline.LastDay.String(); got != want {
			t.Errorf("step %s is due %s, want %s", plan.Steps[i].ID, got, want)
		}
	}
	if from := plan.Steps[3].From; !from.Equal(plan.Steps[0].Due) {
		t.Errorf("c begins %v", from)
	}
}

func TestAPhaseThatWaitsForPaymentHasNoDatesUntilItIsPaid(t *testing.T) {
	const text = `{"procedures": [{"code": "1", "limits": [{"phases": [
		{"rule": {"term": "5 ngày làm việc"}}, {"from": "payment", "rule": {"term": "3 ngày làm việc"}}]}],
		"processes": [{"unit": "ngày làm việc", "steps": [{"id": "1", "role": "x", "duration": "2"}, {"id": "2", "role": "x", "duration": "3"},
			{"id": "3", "role": "x", "duration": "1", "phase": 2}, {"id": "4", "role": "x", "duration": "2"}], "total": "8 ngày làm việc"}]}]}`
	c, err := dossier.ReadProcedures(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if problems := c.Problems(); len(problems) > 0 {
		t.Error(said(problems))
	}
	p := c.Procedures()[0]
	plan, err := p.Plan(eight(), at("2026-03-09 09:00"), dossier.ChannelOnline)
	if err != nil {
		t.Fatal(err)
	}
	days := func() (all []string) {
		for _, s := range plan.Steps {
			all = append(all, s.Deadline.LastDay.String())
		}
		return append(all, plan.Deadline.LastDay.String())
	}
	none := civil.Date{}.String()
	if diff := cmp.Diff([]string{"2026-03-11", "2026-03-16", none, none, none}, days()); diff != "" || !plan.Deadline.Suspended || !plan.Steps[2].From.IsZero() {
		t.Errorf("unpaid (-want +got):\n%s", diff)
	}
	plan, err = p.PlanOf(eight(), dossier.Filing{Received: at("2026-03-09 09:00"), Starts: []time.Time{at("2026-03-20 10:00")}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"2026-03-11", "2026-03-16", "2026-03-23", "2026-03-25", "2026-03-25"}, days()); diff != "" || !plan.Steps[2].From.Equal(at("2026-03-20 10:00")) {
		t.Errorf("paid (-want +got):\n%s", diff)
	}
	if _, err := p.PlanOf(eight(), dossier.Filing{Received: at("2026-03-09 09:00"), Starts: make([]time.Time, 2)}); err == nil {
		t.Error("two starts for one phase")
	}
	due, err := c.Deadline(eight(), "1", at("2026-03-09 09:00"))
	if err != nil || !due.Suspended {
		t.Errorf("%+v, %v", due, err)
	}
}

func TestALaterChainEndsWhereItsSumDoes(t *testing.T) {
	c := catalogue(t, "every-field.json")
	p, err := c.Procedure("9.000001")
	if err != nil {
		t.Fatal(err)
	}
	plan, err := p.Plan(sevenAnd(), at("2026-08-03 09:00"), dossier.ChannelPost) // Monday; 16 days with the make-up Saturday 22/8
	if err != nil {
		t.Fatal(err)
	}
	want, err := sevenAnd().Deadline(deadline.Rule{Term: deadline.MustParseTerm("16 ngày làm việc"), Late: deadline.LateReceipt{Policy: deadline.LastHour}}, at("2026-08-03 09:00"))
	if diff := cmp.Diff(want, plan.Deadline); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	var got []string
	for _, s := range plan.Steps {
		got = append(got, s.ID+" "+s.Deadline.LastDay.String())
	}
	if diff := cmp.Diff([]string{"1 2026-08-04", "2 2026-08-11", "3a 2026-08-24", "3b 2026-08-24", "4 2026-08-24"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWhatIsReceivedAfter15IsHandedOverNextMorningAndDueTheSameDay(t *testing.T) {
	for received, want := range map[string]string{
		"2026-08-10 08:00": "2026-08-10 17:30", // Monday
		"2026-08-10 15:00": "2026-08-10 17:30",
		"2026-08-10 15:01": "2026-08-11 07:30",
		"2026-08-10 19:00": "2026-08-11 07:30",
		"2026-08-14 15:01": "2026-08-17 07:30", // Friday
		"2026-08-15 09:00": "2026-08-17 07:30", // Saturday
	} {
		got, err := dossier.HandOver(eight(), at(received))
		if err != nil || !got.Equal(at(want)) {
			t.Errorf("received %s: %v, %v; want %s", received, got, err, want)
		}
	}
	if _, err := dossier.HandOver(eight(), at("2100-12-31 16:00")); !errors.Is(err, holiday.ErrOutside) {
		t.Errorf("beyond the calendar: %v", err)
	}
	p := catalogue(t, "cao-bang-2022.json").Procedures()[0]
	before, err1 := p.Plan(eight(), at("2026-08-10 15:00"), dossier.ChannelDirect)
	after, err2 := p.Plan(eight(), at("2026-08-10 15:01"), dossier.ChannelDirect)
	if err1 != nil || err2 != nil || !before.Deadline.Due.Equal(after.Deadline.Due) || before.HandOver.Equal(after.HandOver) {
		t.Errorf("%v %v: due %v and %v, handed over %v and %v", err1, err2, before.Deadline.Due, after.Deadline.Due, before.HandOver, after.HandOver)
	}
}

func TestTheLateReceiptOfTheDayDecidesWhichLimitGoverns(t *testing.T) {
	day := civil.MustParseDate
	p := dossier.Procedure{Code: "1", Limits: []dossier.Limit{
		{Term: deadline.MustParseTerm("5 working days"), Late: deadline.NextWorkingDayAfter(15 * 3600)},
		{From: day("2026-07-01"), Term: deadline.MustParseTerm("2 working days")},
	}}
	c, err := dossier.NewCatalogue([]dossier.Procedure{p})
	if err != nil {
		t.Fatal(err)
	}
	for received, want := range map[string]string{
		"2026-06-30 15:00": "2026-07-07", // 5 days from Tuesday
		"2026-06-30 15:01": "2026-07-03", // counts as received on 1/7: 2 days
		"2026-07-01 16:00": "2026-07-03", // the new limit has no such rule
	} {
		plan, err := p.Plan(eight(), at(received), dossier.AnyChannel)
		due, err2 := c.Deadline(eight(), "1", at(received))
		if err != nil || err2 != nil || plan.Deadline.LastDay.String() != want || due != plan.Deadline {
			t.Errorf("received %s: %v %v, due %v and %v, want %s", received, err, err2, plan.Deadline.LastDay, due.LastDay, want)
		}
	}
}

func TestWhatCannotBePlannedSaysWhy(t *testing.T) {
	p := catalogue(t, "cao-bang-2022.json").Procedures()[0]
	if _, err := p.Plan(nil, at("2026-03-09 09:00"), dossier.AnyChannel); !errors.Is(err, deadline.ErrNoCalendar) {
		t.Errorf("no clock: %v", err)
	}
	if _, err := p.Plan(eight(), time.Time{}, dossier.AnyChannel); !errors.Is(err, deadline.ErrNoReceipt) {
		t.Errorf("no receipt: %v", err)
	}
	if _, err := p.Plan(eight(), at("2100-12-30 09:00"), dossier.AnyChannel); !errors.Is(err, holiday.ErrOutside) {
		t.Errorf("beyond the calendar: %v", err)
	}
	if _, err := p.Plan(clock(t), at("2026-03-09 09:00"), dossier.AnyChannel); !errors.Is(err, deadline.ErrNoHours) {
		t.Errorf("a clock without hours: %v", err)
	}
	p.Processes[0].Steps[1].ID = "1"
	if _, err := p.Plan(eight(), at("2026-03-09 09:00"), dossier.AnyChannel); !errors.Is(err, dossier.ErrProcedure) {
		t.Errorf("an unusable process: %v", err)
	}
	p.Limits[0].From = civil.MustParseDate("2026-04-01")
	if _, err := p.Plan(eight(), at("2026-03-09 09:00"), dossier.AnyChannel); !errors.Is(err, dossier.ErrNoLimit) {
		t.Errorf("no limit: %v", err)
	}
}

func ExampleProcedure_Plan() {
	file, err := os.Open("testdata/dong-nai-2811.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	catalogue, err := dossier.ReadProcedures(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := catalogue.Procedure("1.014464")
	if err != nil {
		fmt.Println(err)
		return
	}
	plan, err := p.Plan(eight(), at("2026-03-09 15:30"), dossier.ChannelDirect)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("handed over", plan.HandOver.Format("15:04 02/01"))
	for _, s := range plan.Steps {
		fmt.Printf("%s  %-18v %s\n", s.ID, s.Duration, s.Deadline.DueIn(deadline.Vietnamese))
	}
	fmt.Println("whole:", plan.Deadline.DueIn(deadline.Vietnamese))
	// Output:
	// handed over 07:30 10/03
	// 1  02 giờ làm việc    09:30 Thứ Ba 10/03/2026
	// 2  01 ngày làm việc   09:30 Thứ Tư 11/03/2026
	// 3  04 giờ làm việc    15:30 Thứ Tư 11/03/2026
	// 4  04 giờ làm việc    09:30 Thứ Năm 12/03/2026
	// 5  04 giờ làm việc    15:30 Thứ Năm 12/03/2026
	// 6  02 giờ làm việc    24:00 Thứ Năm 12/03/2026
	// whole: 24:00 Thứ Năm 12/03/2026
}
