package holiday_test

import (
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func enterprise(t testing.TB, e holiday.Enterprise) *holiday.Calendar {
	t.Helper()
	c, err := holiday.ForEnterprise(e)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Labour Code 2019 art. 111 and 112; swaps do not bind enterprises (89/TTr-LĐTBXH pt 3; 9441/TB-BNV of 16/10/2025). Counted by
// hand.
func TestAnEnterpriseHasItsOwnRestAndChoicesAndNoSwaps(t *testing.T) {
	sunday := enterprise(t, holiday.Enterprise{Rest: []time.Weekday{time.Sunday}, TetBefore: 3, AfterNational: true})
	weekend := enterprise(t, holiday.Enterprise{Rest: []time.Weekday{time.Saturday, time.Sunday}, TetBefore: 2})
	for _, c := range []struct {
		calendar *holiday.Calendar
		date     string
		want     holiday.Kind
		why      string
	}{
		{sunday, "2026-08-22", holiday.Working, "a Saturday like any other"},
		{sunday, "2026-08-31", holiday.Working, "no swap"},
		{sunday, "2026-09-01", holiday.Working, "3/9 is chosen"},
		{sunday, "2026-09-03", holiday.Holiday, "3/9 is chosen"},
		{sunday, "2026-02-14", holiday.Holiday, "3+2: 14/2 to 18/2"},
		{sunday, "2026-02-15", holiday.Holiday, "a Sunday"},
		{sunday, "2026-02-18", holiday.Holiday, "3+2"},
		{sunday, "2026-02-19", holiday.Compensation, "Sunday 15/2 given back; Saturday 14/2 is no weekly rest"},
		{sunday, "2026-02-20", holiday.Working, "nothing more to give back"},
		{sunday, "2026-04-27", holiday.Compensation, "Hùng Kings on Sunday 26/4"},
		{sunday, "2022-04-30", holiday.Holiday, "a Saturday that would be worked: nothing is given back"},
		{sunday, "2022-05-02", holiday.Compensation, "Sunday 1/5"},
		{sunday, "2022-05-03", holiday.Working, "Saturday 30/4 is not given back"},
		{weekend, "2026-01-02", holiday.Working, "no swap"},
		{weekend, "2026-02-15", holiday.Holiday, "2+3: 15/2 to 19/2"},
		{weekend, "2026-02-20", holiday.Compensation, "Sunday 15/2 given back"},
		{weekend, "2026-09-01", holiday.Holiday, "1/9 is chosen"},
		{weekend, "2026-09-03", holiday.Working, "1/9 is chosen"},
		{weekend, "2013-02-12", holiday.Holiday, "four days under the Labour Code 1994: 9/2 to 12/2"},
		{weekend, "2013-02-08", holiday.Working, "four days under the Labour Code 1994"},
	} {
		if day := mustDay(t, c.calendar, civil.MustParseDate(c.date)); day.Kind != c.want || day.Provisional {
			t.Errorf("%v; want %v: %s", day, c.want, c.why)
		}
	}
	if got := sunday.Status(2050); got != holiday.Statutory {
		t.Errorf("2050 is %v: an enterprise's choices are made", got)
	}
	if day := mustDay(t, sunday, civil.MustParseDate("2026-09-03")); day.SourceEnglish != "Labour Code 2019 (45/2019/QH14), art. 112(1)(đ) and (3); the enterprise's choice" {
		t.Errorf("%v", day)
	}
	if len(sunday.Decisions()) != 0 {
		t.Errorf("%d decisions for public bodies bind an enterprise", len(sunday.Decisions()))
	}
}

func TestAnEnterpriseMayChooseOtherwiseForAYear(t *testing.T) {
	c := with(t, enterprise(t, holiday.Enterprise{Rest: []time.Weekday{time.Sunday}, TetBefore: 1}), "tet|2027-02-06|3+2|2026-12-01|own notice|high",
		"swap|2027-04-29|2027-05-02|2026-12-01|own notice|high")
	for date, want := range map[string]holiday.Kind{
		"2027-02-03": holiday.Holiday, "2027-02-08": holiday.Compensation, "2028-01-25": holiday.Holiday, "2028-01-24": holiday.Working, "2027-05-02": holiday.SwappedWork,
	} {
		if day := mustDay(t, c, civil.MustParseDate(date)); day.Kind != want {
			t.Errorf("%v, want %v", day, want)
		}
	}
}

func TestAnEnterpriseWithoutRestOrWithAnImpossibleTetIsRefused(t *testing.T) {
	week := []time.Weekday{0, 1, 2, 3, 4, 5, 6}
	for name, e := range map[string]holiday.Enterprise{
		"no rest": {TetBefore: 2}, "nothing but rest": {Rest: week, TetBefore: 2}, "a day twice": {Rest: []time.Weekday{0, 0}, TetBefore: 2},
		"a weekday that does not exist": {Rest: []time.Weekday{9}, TetBefore: 2}, "no Tết": {Rest: week[:1]}, "Tết all before": {Rest: week[:1], TetBefore: 5},
	} {
		if c, err := holiday.ForEnterprise(e); c != nil || err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	rest := []time.Weekday{time.Sunday}
	c := enterprise(t, holiday.Enterprise{Rest: rest, TetBefore: 2})
	rest[0] = time.Monday
	if again := knownOn(t, c, "2026-01-01"); mustDay(t, again, civil.MustParseDate("2026-03-08")).Kind != holiday.WeeklyRest {
		t.Error("the calendar changed with its caller's slice")
	}
}
