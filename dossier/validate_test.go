package dossier_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

// processes is a document of one procedure of 5 working days with the given steps and more of the process.
func processDocument(steps, more string) string {
	return `{"procedures": [{"code": "1", "limits": [{"term": "5 ngày làm việc"}],
		"processes": [{"unit": "ngày làm việc", "steps": [` + steps + `]` + more + `}]}]}`
}

func TestEveryProblemOfAProcessIsToldWithItsPathAndSeverity(t *testing.T) {
	for _, row := range []struct {
		name, steps, more string
		want              []string
	}{
		{"a process in order", `{"id": "1", "role": "x", "duration": "5"}`, ``, nil},
		{"no steps", ``, ``, []string{`unusable .steps: there is no step`}},
		{"no role, no id, no time", `{}`, ``, []string{
			`unusable .steps[0].id: is missing`,
			`gap .steps[0].role: it is not said whose step it is`,
			`unusable .steps[0]: its time is not said: a duration, sharedWith, counting or an event`}},
		{"an unknown field, a wrong unit and a bad term", `{"id": "1", "role": "x", "duration": "5 ngay", "who": "y"}, {"id": "2", "role": "x", "duration": "0"}`, ``, []string{
			`unusable .steps[0].duration "5 ngay": "ngay" is no unit; ` + unitsKnown,
			`unusable .steps[0].who: there is no such field`,
			`unusable .steps[1].duration "0": a term is more than nothing`}},
		{"two steps of one id", `{"id": "1", "role": "x", "duration": "2"}, {"id": "1", "role": "x", "duration": "3"}`, ``, []string{
			`unusable .steps[1].id "1": is also the id of steps[0]`}},
		{"time said twice", `{"id": "1", "role": "x", "duration": "5", "event": "khi có kết quả"}`, ``, []string{
			`unusable .steps[0]: its time is said more than once: a duration, sharedWith, counting or an event`}},
		{"a cell that is not above", `{"id": "1", "role": "x", "duration": "2"}, {"id": "2", "role": "x", "duration": "3"}, {"id": "3", "role": "x", "sharedWith": "1"}, {"id": "4", "role": "x", "sharedWith": "7"}`, ``, []string{
			`unusable .steps[2].sharedWith "1": is not the cell just above: a cell spans rows that stand together`,
			`unusable .steps[3].sharedWith "7": is not the cell just above: a cell spans rows that stand together`}},
		{"a branch to nowhere", `{"id": "1", "role": "x", "duration": "5", "next": [{"when": "not-eligible", "to": "9"}, {"to": ""}]}`, ``, []string{
			`unusable .steps[0].next[0].to "9": there is no such step`,
			`unusable .steps[0].next[1].to: is missing; "end" is the end of the process`}},
		{"a circle", `{"id": "1", "role": "x", "duration": "2"}, {"id": "2", "role": "x", "duration": "3", "next": [{"when": "not-eligible", "to": "1"}]}`, ``, []string{
			`unusable .steps[1].next: leads back to "1", round in a circle`}},
		{"a supplement may go back", `{"id": "1", "role": "x", "duration": "2"}, {"id": "2", "role": "x", "duration": "3", "next": [{"when": "supplement", "to": "1"}]}`, ``, nil},
		{"a step no branch leads to", `{"id": "1", "role": "x", "duration": "5", "next": [{"to": "3"}]}, {"id": "2", "role": "x", "duration": "1"}, {"id": "3", "role": "x", "counting": "in-office"}`, ``, []string{
			`contradiction .steps[1] "2": no branch leads to this step`}},
		{"the branch of the refused is not in the sum", `{"id": "1", "role": "x", "duration": "2", "next": [{"when": "eligible", "to": "3"}, {"when": "not-eligible", "to": "2"}]},
			{"id": "2", "role": "x", "duration": "1", "next": [{"to": "end"}]}, {"id": "3", "role": "x", "duration": "3"}`, `, "total": "5 ngày làm việc"`, nil},
		{"mixed units without a conversion", `{"id": "1", "role": "x", "duration": "4"}, {"id": "2", "role": "x", "duration": "8 giờ làm việc"}`, ``, []string{
			`unusable .hoursPerDay: is missing: there are ngày làm việc and giờ làm việc, and no conversion is stated`}},
		{"mixed units with one", `{"id": "1", "role": "x", "duration": "4"}, {"id": "2", "role": "x", "duration": "7,5 giờ làm việc"}`, `, "hoursPerDay": "7,5 giờ làm việc"`, nil},
		{"a day of days", `{"id": "1", "role": "x", "duration": "5"}`, `, "hoursPerDay": "8 giờ"`, []string{
			`unusable .hoursPerDay "08 giờ": a day is taken for working hours, up to 24`}},
		{"a wrong total", `{"id": "1", "role": "x", "duration": "5"}`, `, "total": "6 ngày làm việc"`, []string{
			`contradiction .total "06 ngày làm việc": the steps add up to "05 ngày làm việc"`}},
		{"a wrong subtotal", `{"id": "1", "role": "x", "level": "commune", "duration": "2"}, {"id": "2", "role": "x", "level": "province", "duration": "3"}`,
			`, "subtotals": [{"level": "commune", "total": "2 ngày làm việc"}, {"level": "province", "total": "4 ngày làm việc"}], "total": "5 ngày làm việc"`, []string{
				`contradiction .subtotals[1].total "04 ngày làm việc": its steps add up to "03 ngày làm việc"`,
				`contradiction .subtotals: add up to "06 ngày làm việc", not to the total "05 ngày làm việc"`}},
		{"a total said wrongly once more", `{"id": "1", "role": "x", "duration": "5"}`, `, "hoursPerDay": "8 giờ làm việc", "total": "5 ngày làm việc", "restated": "48 giờ làm việc"`, []string{
			`contradiction .restated "48 giờ làm việc": it says once more "40 giờ làm việc"`}},
		{"more than the limit", `{"id": "1", "role": "x", "duration": "5,5"}`, ``, []string{
			`contradiction .steps: they add up to "5,5 ngày làm việc", more than the "05 ngày làm việc" of limits[0]`}},
		{"less than the limit", `{"id": "1", "role": "x", "duration": "4"}`, ``, []string{
			`gap .steps: they add up to "04 ngày làm việc", less than the "05 ngày làm việc" of limits[0]`}},
		{"parallel steps apart", `{"id": "1", "role": "x", "duration": "2", "parallel": "a"}, {"id": "2", "role": "x", "duration": "1"}, {"id": "3", "role": "x", "duration": "2", "parallel": "a"}`, ``, []string{
			`unusable .steps[2].parallel "a": the steps of a parallel group stand together, and these do not`}},
		{"a phase no limit has", `{"id": "1", "role": "x", "duration": "5", "phase": 2}`, ``, []string{
			`unusable .steps[0].phase "2": no limit of the procedure has such a phase; they have up to 1`}},
	} {
		t.Run(row.name, func(t *testing.T) {
			procedures, problems, err := dossier.ValidateProcedures(strings.NewReader(processDocument(row.steps, row.more)))
			if err != nil || len(procedures) != 1 {
				t.Fatal(procedures, err)
			}
			var got []string
			usable := true
			for _, e := range problems {
				got = append(got, e.Severity.String()+" "+strings.Replace(e.Error(), "dossier: procedures[0].processes[0]", "", 1))
				usable = usable && e.Severity != dossier.Unusable
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			c, err := dossier.ReadProcedures(strings.NewReader(processDocument(row.steps, row.more)))
			if usable != (err == nil) || err != nil && !errors.Is(err, dossier.ErrProcedure) {
				t.Fatalf("reading it: %v", err)
			}
			if !usable {
				return
			}
			if len(c.Problems()) != len(problems) {
				t.Errorf("the catalogue has %v", c.Problems())
			}
			if plan, err := c.Procedures()[0].Plan(eight(), at("2026-03-09 09:00"), dossier.AnyChannel); err != nil || len(plan.Steps) == 0 {
				t.Errorf("planning it: %v", err)
			}
		})
	}
}

const unitsKnown = "units are ngày làm việc, ngày, tuần, tháng, năm, giờ làm việc, giờ, working days, days or calendar days, weeks, months, years, working hours, hours or clock hours"

func TestTheLimitOfAChannelGoesBeforeThatOfTheSameDayForAll(t *testing.T) {
	limit := func(from string, channel dossier.Channel, days int) dossier.Limit {
		l := dossier.Limit{Channel: channel, Term: deadline.Term{N: days, Unit: deadline.WorkingDay}}
		if from != "" {
			l.From = civil.MustParseDate(from)
		}
		return l
	}
	p := dossier.Procedure{Code: "1", Limits: []dossier.Limit{
		limit("", dossier.AnyChannel, 10), limit("2025-07-01", dossier.ChannelOnline, 3), limit("2025-07-01", dossier.AnyChannel, 8), limit("2026-07-01", dossier.AnyChannel, 5),
	}}
	if problems := dossier.Validate([]dossier.Procedure{p}); len(problems) > 0 {
		t.Fatal(said(problems))
	}
	for _, row := range []struct {
		day     string
		channel dossier.Channel
		want    int
	}{
		{"2025-06-30", dossier.ChannelOnline, 10}, {"2025-07-01", dossier.ChannelOnline, 3}, {"2025-07-01", dossier.ChannelPost, 8},
		{"2025-07-01", dossier.AnyChannel, 8}, {"2026-07-01", dossier.ChannelOnline, 5}, {"2026-07-01", dossier.ChannelDirect, 5},
	} {
		if l, err := p.LimitFor(civil.MustParseDate(row.day), row.channel); err != nil || l.Term.N != row.want {
			t.Errorf("%s %v: %v, %v; want %d", row.day, row.channel, l.Term, err, row.want)
		}
	}
	p.Limits = p.Limits[1:2]
	if _, err := p.LimitOn(civil.MustParseDate("2026-01-01")); !errors.Is(err, dossier.ErrNoLimit) {
		t.Errorf("a limit of one channel is not for all: %v", err)
	}
	if _, err := p.LimitFor(civil.MustParseDate("2026-01-01"), dossier.ChannelPost); err == nil || err.Error() != `dossier: procedure "1", post, on 2026-01-01: no limit in force` {
		t.Errorf("nor for another: %v", err)
	}
}

func TestProblemsOfLimitsAndHeadsAreTold(t *testing.T) {
	const text = `{"version": 1, "procedures": [{"code": "1", "online": "maybe", "fee": {"vnd": 1.5, "free": 1},
		"agencies": [{}, {"code": "A"}, {"code": "A", "level": "village"}],
		"limits": [{"channel": "fax", "term": "5 ngày làm việc", "roll": "none"}, {"from": "2026-01-01", "late": {"policy": "last-hour"},
			"phases": [{"rule": {"term": "3 ngày làm việc"}}, {"rule": {"term": "2 ngày làm việc"}}]},
			{"from": "2026-02-01", "term": "6 ngày", "phases": [{"rule": {"term": "3 ngày"}}, {"from": "previous", "rule": {"term": "2 ngày"}}]}]},
		{"code": "2", "fee": {"vnd": 1, "free": true}, "limits": [{"term": "5 ngày", "late": {"policy": "next-day-after"}}]}]}`
	_, problems, err := dossier.ValidateProcedures(strings.NewReader(text))
	want := []string{
		`dossier: procedures[0].online "maybe": is no online level; there are not-stated, information, partial, full`,
		`dossier: procedures[0].fee.vnd "1.5": is no whole number`,
		`dossier: procedures[0].fee.free: is a number, not true or false`,
		`dossier: procedures[0].agencies[2].level "village": is no tier; there are not-stated, ministry, province, district, commune`,
		`dossier: procedures[0].limits[0].channel "fax": is no channel; there are any, direct, online, post`,
		`dossier: procedures[0].agencies[0]: has neither code nor name`,
		`dossier: procedures[0].agencies[2].code "A": is given twice`,
		`dossier: procedures[0].limits[1]: how a term is counted is said of each phase, not of the whole`,
		`dossier: procedures[0].limits[1].phases: phase 2: only the first phase counts from the receipt`,
		`dossier: procedures[0].limits[2].term "06 ngày": is stated as the total of phases that add up to "05 ngày"`,
		`dossier: procedures[1].fee: is an amount, free, or what a decision says: one of them`,
		`dossier: procedures[1].limits[0]: late receipt after 00:00: the hour is after 00:00, up to 24:00`,
	}
	if diff := cmp.Diff(want, said(problems)); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestWhatCannotBeReadBackIsNotWritten(t *testing.T) {
	good := catalogue(t, "cao-bang-2022.json").Procedures()
	for name, change := range map[string]func(*dossier.Procedure){
		"no code":             func(p *dossier.Procedure) { p.Code = "" },
		"a name not in UTF-8": func(p *dossier.Procedure) { p.Name = "\xff" },
		"a step not in UTF-8": func(p *dossier.Procedure) {
			p.Processes[0].Steps[0].Event, p.Processes[0].Steps[0].Duration = "\xff", deadline.Term{}
		},
		"no such channel": func(p *dossier.Procedure) { p.Limits[0].Channel = 9 },
		"no such tier":    func(p *dossier.Procedure) { p.Processes[0].Steps[0].Level = 9 },
		"no such total":   func(p *dossier.Procedure) { p.Processes[0].Total = deadline.Term{N: -1, Unit: deadline.Month} },
		"no such subtotal": func(p *dossier.Procedure) {
			p.Processes[0].Subtotals = []dossier.Subtotal{{Agency: "x", Total: deadline.Term{N: -1}}}
		},
	} {
		p := catalogue(t, "cao-bang-2022.json").Procedures()[0]
		change(&p)
		var text bytes.Buffer
		if err := dossier.WriteProcedures(&text, []dossier.Procedure{p}); err == nil || text.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", name, err, text.Len())
		}
	}
	var text bytes.Buffer
	if err := dossier.WriteProcedures(&text, good); err != nil || text.Len() == 0 {
		t.Error(err)
	}
}

func FuzzWriteProcedures(f *testing.F) {
	for _, name := range []string{"every-field.json", "nghe-an-3854.json", "ha-noi-1594.json", "cao-bang-2028.json", "dong-nai-2811.json"} {
		f.Add(string(read(f, name)))
	}
	f.Add(permit)
	f.Fuzz(func(t *testing.T, text string) {
		c, err := dossier.ReadProcedures(strings.NewReader(text))
		if err != nil {
			return
		}
		var once, twice bytes.Buffer
		if err := dossier.WriteProcedures(&once, c.Procedures()); err != nil {
			t.Fatalf("what was read is not written: %v", err)
		}
		again, err := dossier.ReadProcedures(bytes.NewReader(once.Bytes()))
		if diff := cmp.Diff(c.Procedures(), again.Procedures()); err != nil || diff != "" {
			t.Fatalf("%v (-want +got):\n%s\n%s", err, diff, once.String())
		}
		if err := dossier.WriteProcedures(&twice, again.Procedures()); err != nil || once.String() != twice.String() {
			t.Fatalf("%v: written twice, two texts", err)
		}
		for _, p := range c.Procedures() {
			if _, err := p.Plan(eight(), at("2026-03-09 09:00"), dossier.ChannelDirect); errors.Is(err, dossier.ErrProcedure) {
				t.Fatalf("a process that was read is not planned: %v", err)
			}
		}
	})
}

func ExampleCatalogue_Problems() {
	const text = `{"procedures": [{"code": "1.003999", "limits": [{"term": "10,5 ngày làm việc"}],
		"processes": [{"unit": "ngày làm việc", "total": "10,5 ngày làm việc", "steps": [
			{"id": "1", "role": "Công chức tiếp nhận", "duration": "0,5"}, {"id": "2", "role": "Chuyên viên", "duration": "09"}]}]}]}`
	catalogue, err := dossier.ReadProcedures(strings.NewReader(text))
	fmt.Println(catalogue.Len(), err)
	for _, e := range catalogue.Problems() {
		fmt.Printf("%v (%v)\n", e, e.Severity)
	}
	// Output:
	// 1 <nil>
	// dossier: procedures[0].processes[0].total "10,5 ngày làm việc": the steps add up to "9,5 ngày làm việc" (contradiction)
}
