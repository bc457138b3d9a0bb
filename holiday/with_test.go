package holiday_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

func parsed(t testing.TB, lines ...string) []holiday.Decision {
	t.Helper()
	decisions, err := holiday.ParseDecisions(strings.NewReader(strings.ReplaceAll(strings.Join(lines, "\n"), "|", "\t")))
	if err != nil {
		t.Fatal(err)
	}
	return decisions
}

func with(t testing.TB, c *holiday.Calendar, lines ...string) *holiday.Calendar {
	t.Helper()
	d, err := c.With(parsed(t, lines...)...)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func knownOn(t testing.TB, c *holiday.Calendar, day string) *holiday.Calendar {
	t.Helper()
	d, err := c.KnownOn(civil.MustParseDate(day))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// 2028's notice is made up: Tết 1+4 instead of the projected 2+3, 1/9, and a swap.
var notice2028 = []string{
	"tet|2028-01-26|1+4|2027-11-20|made up|high",
	"adjacent|2028-09-01|-|2027-11-20|made up|high",
	"swap|2028-05-03|2028-05-06|2027-11-20|made up|high",
}

func TestNextYearsNoticeIsEnteredWithoutARelease(t *testing.T) {
	base := holiday.Vietnam()
	c := with(t, base, notice2028...)
	if base.Status(2028) != holiday.Projected || c.Status(2028) != holiday.Announced || c.Status(2029) != holiday.Projected {
		t.Errorf("2028 is %v, was %v", c.Status(2028), base.Status(2028))
	}
	var got []string
	for before, after := range holiday.Changes(base, c) {
		if before.Kind != after.Kind {
			got = append(got, fmt.Sprintf("%v %v -> %v", after.Date, before.Kind, after.Kind))
		}
		if after.Provisional {
			t.Errorf("%v", after)
		}
	}
	want := []string{
		"2028-01-24 holiday -> working", "2028-01-29 weekly-rest -> holiday", "2028-01-31 working -> compensation",
		"2028-05-03 working -> swapped-rest", "2028-05-06 weekly-rest -> swapped-work",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if day := mustDay(t, c, civil.MustParseDate("2028-01-26")); !strings.HasSuffix(day.SourceEnglish, "; made up of 20/11/2027") {
		t.Errorf("%v", day)
	}
	if len(c.Decisions()) != len(base.Decisions())+3 || c.Version() == base.Version() {
		t.Errorf("%d decisions, version %s", len(c.Decisions()), c.Version())
	}
}

func TestWithGivesTheSameInAnyOrder(t *testing.T) {
	lines := append([]string{
		"closure|2028-09-11|2028-09-12 scope=tỉnh Quảng Ninh|2028-09-10|storm|high",
		"closure|2028-09-12|from=13:30|2028-09-11|storm again|high",
		"swap|2028-09-11|2028-09-16|-|odd|low",         // a swap of a day that is closed as well
		"swap|2028-09-15|2028-09-16|-|odder|low",       // contradicts the one above
		"tet|2028-01-26|2+3|2027-12-01|another|medium", // contradicts the notice
	}, notice2028...)
	var all []holiday.Decision
	for _, line := range lines { // one by one: as a text, some are refused already
		all = append(all, parsed(t, line)...)
	}
	say := func(c *holiday.Calendar, err error) string {
		if err != nil {
			return err.Error()
		}
		return c.Version()
	}
	random := rand.New(rand.NewPCG(3, 1)) // two hundred cases: each builds three calendars
	for range 200 {
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		some := slices.Clone(all[:1+random.IntN(len(all))])
		atOnce, err := holiday.Vietnam().With(some...)
		random.Shuffle(len(some), func(i, j int) { some[i], some[j] = some[j], some[i] })
		again, err2 := holiday.Vietnam().With(some...)
		if say(atOnce, err) != say(again, err2) {
			t.Fatalf("%v\n%s\nin another order\n%s", some, say(atOnce, err), say(again, err2))
		}
		if err != nil {
			continue
		}
		cut := random.IntN(len(some) + 1)
		half, err := holiday.Vietnam().With(some[:cut]...)
		if err != nil {
			t.Fatalf("all of %v is a calendar, a part is not: %v", some, err)
		}
		if whole, err := half.With(some[cut:]...); say(whole, err) != say(atOnce, nil) {
			t.Fatalf("in two steps: %s, at once %s", say(whole, err), say(atOnce, nil))
		}
	}
}

func TestWithRefusesWhatContradictsAndSaysItAll(t *testing.T) {
	c := holiday.Vietnam()
	_, err := c.With(append(parsed(t, "tet|2026-02-17|2+3|-|x|low", "swap|2026-08-31|2026-08-22|-|y|low", "adjacent|2020-09-03|-|-|z|low"), holiday.Decision{})...)
	var got []string
	for _, line := range strings.Split(err.Error(), "\n") {
		got = append(got, line[strings.LastIndex(line, `": `)+3:])
	}
	want := []string{
		"it is no kind of decision", "National Day has no second day that year",
		"a second Tết choice for the year, after: tet\t2026-02-17\t1+4\t2025-10-13\t9859/VPCP-KGVX\thigh",
		"the calendar has it already, by y (issue day not known) (confidence: low)",
	}
	if diff := cmp.Diff(want, got); diff != "" || !errors.Is(err, holiday.ErrDecision) {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for name, d := range map[string]holiday.Decision{
		"a Tết from mùng 4 on":       {Kind: holiday.Tet, Date: civil.MustParseDate("2028-01-26"), Before: -3, From: 8, Document: "x"},
		"a closure of no day":        {Document: "x", Kind: holiday.Closure},
		"a closure backward":         {Document: "x", Kind: holiday.Closure, Date: civil.MustParseDate("2026-09-09"), Through: civil.MustParseDate("2026-09-08")},
		"a closure of years":         {Document: "x", Kind: holiday.Closure, Date: civil.MustParseDate("2026-09-09"), Through: civil.MustParseDate("2028-09-08")},
		"a closure beyond":           {Document: "x", Kind: holiday.Closure, Date: civil.MustParseDate("2100-12-30"), Through: civil.MustParseDate("2101-01-02")},
		"a closure of no hour":       {Document: "x", Kind: holiday.Closure, Date: civil.MustParseDate("2026-09-09"), ShutFrom: 3600, ShutUntil: 3600},
		"a closure of odd hours":     {Document: "x", Kind: holiday.Closure, Date: civil.MustParseDate("2026-09-09"), ShutFrom: -5},
		"a closure past midnight":    {Document: "x", Kind: holiday.Closure, Date: civil.MustParseDate("2026-09-09"), ShutUntil: 90000},
		"a swap of no days":          {Document: "x", Kind: holiday.Swap},
		"a Tết of no day":            {Document: "x", Kind: holiday.Tet},
		"a kind that does not exist": {Kind: 99, Date: civil.MustParseDate("2026-09-09")},
	} {
		if got, err := c.With(d); got != nil || !errors.Is(err, holiday.ErrDecision) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := (&holiday.Calendar{}).With(); !errors.Is(err, holiday.ErrOutside) {
		t.Errorf("the zero calendar: %v", err)
	}
}

func TestTheReleaseIsKnownOnEveryDaySomethingWasIssued(t *testing.T) {
	last := ""
	for _, d := range holiday.Vietnam().Decisions() {
		if d.Issued.IsZero() || d.Issued.String() == last {
			continue
		}
		last = d.Issued.String()
		for _, day := range []civil.Date{d.Issued.AddDays(-1), d.Issued} {
			if _, err := holiday.Vietnam().KnownOn(day); err != nil {
				t.Errorf("known on %v: %v", day, err)
			}
		}
	}
	// A swap that only a later choice makes possible cannot stand before it.
	c := with(t, holiday.Vietnam(), "tet|2028-01-26|1+4|2027-11-20|later|high", "swap|2028-01-24|2028-01-22|2027-10-01|earlier|high")
	if _, err := c.KnownOn(civil.MustParseDate("2027-10-15")); !errors.Is(err, holiday.ErrDecision) {
		t.Errorf("a swap before what made it possible: %v", err)
	}
	// An issue day that is not known is 1 January of the earlier day of a swap.
	over := with(t, holiday.Vietnam(), "swap|2029-01-02|2028-12-30|-|over the year|low")
	if day := mustDay(t, knownOn(t, over, "2028-12-31"), civil.MustParseDate("2028-12-30")); day.Kind != holiday.SwappedWork {
		t.Errorf("%v", day)
	}
	if got := with(t, holiday.Vietnam(), "swap|2005-03-03|2005-03-05|-|x|low").Status(2005); got != holiday.Announced {
		t.Errorf("2005 with a swap is %v", got)
	}
}

func TestAClosureClosesTheDaysThatAreWorked(t *testing.T) {
	c := with(t, holiday.Vietnam(),
		"closure|2026-08-20|2026-09-03 scope=tỉnh Quảng Ninh|2026-08-19|storm|high",
		"closure|2026-09-09|from=13:30 scope=xã A|2026-09-08|flood|high",
		"closure|2026-09-10|until=09:00|2026-09-08|flood|high",
	)
	for date, want := range map[string]holiday.Kind{
		"2026-08-20": holiday.Closed, "2026-08-22": holiday.Closed /* a make-up day */, "2026-08-23": holiday.WeeklyRest,
		"2026-08-31": holiday.SwappedRest, "2026-09-02": holiday.Holiday, "2026-09-03": holiday.Closed, "2026-09-04": holiday.Working, "2026-09-09": holiday.Working,
	} {
		if day := mustDay(t, c, civil.MustParseDate(date)); day.Kind != want {
			t.Errorf("%v, want %v", day, want)
		}
	}
	makeUp := mustDay(t, c, civil.MustParseDate("2026-08-22"))
	if got := makeUp.String(); makeUp.Pair.String() != "2026-08-31" || !strings.HasPrefix(got, "2026-08-22 Saturday: closed (tỉnh Quảng Ninh), was to be worked for 2026-08-31 (storm") {
		t.Errorf("%s", got)
	}
	half2 := mustDay(t, with(t, holiday.Vietnam(), "closure|2026-08-22|from=13:30|-|x|low"), civil.MustParseDate("2026-08-22"))
	if got := half2.String(); !strings.HasPrefix(got, "2026-08-22 Saturday: make-up working day for 2026-08-31, closed 13:30-24:00 (9859") {
		t.Errorf("%s", got)
	}
	listed := 0
	if days, err := c.Holidays(2026); err != nil {
		t.Error(err)
	} else {
		for d := range days {
			if d.ShutUntil != 0 {
				listed++
			}
		}
	}
	if listed != 2 {
		t.Errorf("%d half days are listed, want 2", listed)
	}
	day := mustDay(t, c, civil.MustParseDate("2026-08-20"))
	if day.Name != "đóng cửa (tỉnh Quảng Ninh)" || day.Source != "storm ngày 19/8/2026" || day.Worked() {
		t.Errorf("%+v", day)
	}
	half := mustDay(t, c, civil.MustParseDate("2026-09-09"))
	if half.ShutFrom.String() != "13:30" || half.ShutUntil != civil.EndOfDay || half.English != "working day, closed 13:30-24:00 (xã A)" ||
		!strings.HasSuffix(half.SourceEnglish, "; flood of 8/9/2026") || !half.Worked() {
		t.Errorf("%+v", half)
	}
	late := mustDay(t, c, civil.MustParseDate("2026-09-10"))
	if late.ShutFrom != 0 || late.ShutUntil.String() != "09:00" {
		t.Errorf("%+v", late)
	}
	due, err := c.AddWorkingDays(civil.MustParseDate("2026-08-19"), 1)
	if err != nil || due.String() != "2026-09-04" {
		t.Errorf("the day after the storm is %v, %v", due, err)
	}
	if _, err := c.With(parsed(t, "closure|2026-09-09|until=09:00|-|twice|low")...); err == nil || !strings.Contains(err.Error(), "2026-09-09 is closed for some hours already") {
		t.Errorf("hours taken twice: %v", err)
	}
	if again := with(t, c, "closure|2026-09-09|-|-|all of it|low"); mustDay(t, again, civil.MustParseDate("2026-09-09")).Kind != holiday.Closed {
		t.Error("a whole day closed is only half closed")
	}
}

// The swap of 29/4/2024 stands in a document of 12/4/2024 (2450/VPCP-KGVX).
func TestTheCalendarIsKnownAsOfADay(t *testing.T) {
	now := holiday.Vietnam()
	for _, c := range []struct {
		on, date string
		want     holiday.Kind
		open     bool
	}{
		{"2024-04-01", "2024-04-29", holiday.Working, false},
		{"2024-04-11", "2024-05-04", holiday.WeeklyRest, false},
		{"2024-04-12", "2024-04-29", holiday.SwappedRest, false},
		{"2024-04-15", "2024-05-04", holiday.SwappedWork, false},
		{"2026-04-01", "2026-11-24", holiday.Working, false}, // Resolution 28/2026/QH16 of 24/4/2026
		{"2026-04-24", "2026-11-24", holiday.Holiday, false},
		{"2025-10-12", "2026-02-16", holiday.Holiday, false}, // projected 1+4 as decided: in both arrangements
		{"2025-10-12", "2026-02-20", holiday.Holiday, true},
		{"2025-10-12", "2026-02-15", holiday.WeeklyRest, true}, // under 2+3 a holiday
		{"2025-10-13", "2026-02-20", holiday.Holiday, false},
		{"2019-11-19", "2021-09-03", holiday.Working, false}, // Labour Code 2019 of 20/11/2019
		{"2019-11-20", "2021-09-03", holiday.Holiday, true},
		{"2012-06-17", "2014-02-03", holiday.Compensation, false}, // Labour Code 2012 of 18/6/2012: before it Tết has four days
		{"2012-06-18", "2014-02-03", holiday.Compensation, true},  // projected 2+3, given back; decided 1+4
		{"2013-12-18", "2014-02-03", holiday.Holiday, false},
		{"2007-04-01", "2008-04-15", holiday.Working, false}, // Law 84/2007/QH11 of 2/4/2007: 10/3 of Mậu Tý
		{"2007-04-02", "2008-04-15", holiday.Holiday, false},
		{"2016-12-31", "2017-01-26", holiday.Holiday, true}, // the issue day is not known: known from 1 January of its year
		{"2017-01-01", "2017-01-26", holiday.Holiday, false},
	} {
		if day := mustDay(t, knownOn(t, now, c.on), civil.MustParseDate(c.date)); day.Kind != c.want || day.Provisional != c.open {
			t.Errorf("on %s: %v; want %v, provisional %v", c.on, day, c.want, c.open)
		}
	}
	if c := knownOn(t, now, "2026-11-22"); c.Version() != now.Version() {
		t.Errorf("today's calendar is %s, the release's %s", c.Version(), now.Version())
	}
	old := knownOn(t, now, "2024-04-01")
	if old.Status(2024) != holiday.Announced || old.Status(2025) != holiday.Projected || old.First() != now.First() || old.Last() != now.Last() {
		t.Errorf("2024 is %v, 2025 is %v", old.Status(2024), old.Status(2025))
	}
	for _, d := range old.Decisions() {
		if d.Issued.After(civil.MustParseDate("2024-04-01")) {
			t.Errorf("known on 1/4/2024: %v", d)
		}
	}
	if again := knownOn(t, old, "2026-01-01"); again.Version() != old.Version() {
		t.Error("what was known on 1/4/2024 grows by asking later")
	}
	for _, day := range []civil.Date{{}, civil.MustParseDate("1999-09-16")} {
		if _, err := now.KnownOn(day); !errors.Is(err, holiday.ErrOutside) {
			t.Errorf("known on %v: %v", day, err)
		}
	}
	if _, err := (&holiday.Calendar{}).KnownOn(civil.MustParseDate("2024-04-01")); !errors.Is(err, holiday.ErrOutside) {
		t.Errorf("the zero calendar: %v", err)
	}
}

func TestChangesTellsBothReasons(t *testing.T) {
	before, after := knownOn(t, holiday.Vietnam(), "2024-04-11"), knownOn(t, holiday.Vietnam(), "2024-04-12")
	var got []string
	for a, b := range holiday.Changes(before, after) {
		got = append(got, a.String()+" -> "+b.String())
	}
	want := []string{
		"2024-04-29 Monday: working day (Decision 188/1999/QĐ-TTg; the 40-hour week) -> 2024-04-29 Monday: swapped day off for 2024-05-04 (2450/VPCP-KGVX of 12/4/2024)",
		"2024-05-04 Saturday: weekly rest (Decision 188/1999/QĐ-TTg; the 40-hour week) -> 2024-05-04 Saturday: make-up working day for 2024-04-29 (2450/VPCP-KGVX of 12/4/2024)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for range holiday.Changes(before, nil) {
		t.Error("a calendar differs from none")
	}
	for range holiday.Changes(before, after) {
		break
	}
}

func ExampleCalendar_With() {
	// Next year's notice, entered the day it is issued.
	notice := "tet\t2028-01-26\t1+4\t2027-11-20\ta made-up notice\thigh\n"
	decisions, err := holiday.ParseDecisions(strings.NewReader(notice))
	if err != nil {
		fmt.Println(err)
		return
	}
	calendar, err := holiday.Vietnam().With(decisions...)
	if err != nil {
		fmt.Println(err)
		return
	}
	for before, after := range holiday.Changes(holiday.Vietnam(), calendar) {
		if before.Worked() != after.Worked() {
			fmt.Println("was", before)
			fmt.Println("now", after)
		}
	}
	// Output:
	// was 2028-01-24 Monday: Lunar New Year (Tết), provisional (Labour Code 2019 (45/2019/QH14), art. 112(1)(b) and (3))
	// now 2028-01-24 Monday: working day (Decision 188/1999/QĐ-TTg; the 40-hour week)
	// was 2028-01-31 Monday: working day, provisional (Decision 188/1999/QĐ-TTg; the 40-hour week)
	// now 2028-01-31 Monday: compensation day off, Lunar New Year (Tết) for 2028-01-29 (Labour Code 2019 (45/2019/QH14), art. 111(3))
}

func ExampleCalendar_KnownOn() {
	for _, day := range []string{"2024-04-01", "2024-04-15"} {
		calendar, err := holiday.Vietnam().KnownOn(civil.MustParseDate(day))
		if err != nil {
			fmt.Println(err)
			return
		}
		swapped, err := calendar.Day(civil.MustParseDate("2024-04-29"))
		fmt.Println("on", day+":", swapped.English, err)
	}
	// Output:
	// on 2024-04-01: working day <nil>
	// on 2024-04-15: swapped day off <nil>
}
