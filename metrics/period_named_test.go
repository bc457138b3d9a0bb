package metrics_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
)

// days is what a named period is, as "2019-12-01..2020-02-29".

func days(t testing.TB, name string) string {
	t.Helper()
	n, err := metrics.ParsePeriod(name)
	if err != nil {
		t.Error(err)
		return ""
	}
	p, err := n.Period()
	if err != nil {
		t.Error(err)
	}
	if !p.AsOf.IsZero() {
		t.Errorf("%s has an instant of its own", name)
	}
	return p.From.String() + ".." + p.To.String()
}

func TestNamedPeriodsAreThoseOfTheLaw(t *testing.T) {
	const decree = "Decree 09/2019/NĐ-CP art. 12; law/metrics 1.2"
	for _, c := range []struct{ name, want, source string }{
		{"2026-Q3", "2026-07-01..2026-09-30", "national portal, 766 dashboard: Q3 = 1/7–30/9; law/metrics 1.2"},
		{"2026-09", "2026-09-01..2026-09-30", "the same: plain calendar month"},
		{"2026", "2026-01-01..2026-12-31", "the same: plain calendar year"},
		{"2026-H1", "2026-01-01..2026-06-30", "the calendar"},
		{"2026-H2", "2026-07-01..2026-12-31", "the calendar"},
		{"2024-02", "2024-02-01..2024-02-29", "a leap year"},
		{"2023-02", "2023-02-01..2023-02-28", "no leap year"},
		{"2100-02", "2100-02-01..2100-02-28", "a century is no leap year"},
		{"nd09:2026-09", "2026-08-15..2026-09-14", decree + ": month, 15th of the month before to the 14th"},
		{"nd09:2026-01", "2025-12-15..2026-01-14", decree + ": month, over the year"},
		{"nd09:2026-Q1", "2025-12-15..2026-03-14", decree + ": Q1 = 15/12(Y−1)–14/3"},
		{"nd09:2026-Q2", "2026-03-15..2026-06-14", decree + ": Q2 = 15/3–14/6"},
		{"nd09:2026-Q3", "2026-06-15..2026-09-14", decree + ": Q3 = 15/6–14/9"},
		{"nd09:2026-Q4", "2026-09-15..2026-12-14", decree + ": Q4 = 15/9–14/12"},
		{"nd09:2026-H1", "2025-12-15..2026-06-14", decree + ": first half-year, 15/12 to 14/6"},
		{"nd09:2026-H2", "2026-06-15..2026-12-14", decree + ": second half-year, background"},
		{"nd09:2026", "2025-12-15..2026-12-14", decree + ": year, 15/12 to 14/12"},
		{"day1:2020-Q1", "2019-12-01..2020-02-29", "Lâm Đồng Q1/2020, baolamdong.vn 2993657; law/metrics 5.4"},
		{"day1:2021-Q1", "2020-12-01..2021-02-28", "the same a year later"},
		{"day21:2021-08", "2021-07-21..2021-08-20", "Vĩnh Phúc 21/7–20/8/2021; law/metrics 5.3"},
		{"day28:2024-03", "2024-02-28..2024-03-27", "the last day to begin on"},
		{"day1:2024-03", "2024-02-01..2024-02-29", "the first day to begin on: the month before"},
		{"2026-01-05..2026-03-31", "2026-01-05..2026-03-31", "any two days"},
		{"2026-01-05..2026-01-05", "2026-01-05..2026-01-05", "one day"},
		{"0001", "0001-01-01..0001-12-31", "the first year"},
		{"nd09:0001-02", "0001-01-15..0001-02-14", "the first month of the decree's that is all there"},
		{"9999-11", "9999-11-01..9999-11-30", "the last month but one"},
		{"nd09:9999", "9998-12-15..9999-12-14", "the last year of the decree's"},
	} {
		if got := days(t, c.name); got != c.want {
			t.Errorf("%s is %s, want %s (%s)", c.name, got, c.want, c.source)
		}
	}
	if got := days(t, "calendar:2026-Q3"); got != "2026-07-01..2026-09-30" {
		t.Errorf("the calendar by its name: %s", got)
	}
}

func TestWhatIsNoPeriodIsRefusedWithWhatIs(t *testing.T) {
	for _, s := range []string{
		"", " ", "26", "02026", "2026 ", " 2026", "2026-", "2026-9", "2026-009", "2026-9x", "2026-Q", "2026-q3", "2026-Q03", "2026-H01", "2026-T1", "2026/09", "09-2026", "-2026", "+026",
		"2026-01-05", "2026-01-05..", "..2026-01-05", "2026-01-05...2026-01-06", "2026-01-05..2026-01-06..2026-01-07", "2026-02-30..2026-03-01", "2026..2027", "nd09:2026-01-05..2026-03-31",
		"ND09:2026", "nd9:2026", "nd09", "nd09:", ":2026", "day:2026", "day0:2026", "day01:2026", "day29:2026", "day+1:2026", "day-1:2026", "day15", "none:2026", "nd09:nd09:2026", "２026", "2026\n",
		strings.Repeat("2026", 1000),
	} {
		n, err := metrics.ParsePeriod(s)
		if err == nil || n != (metrics.NamedPeriod{}) || !errors.Is(err, metrics.ErrPeriod) || !strings.HasPrefix(err.Error(), "metrics: bad period: ") {
			t.Errorf("%q: %v, %v", s, n, err)
			continue
		}
		if len(s) < 60 && !strings.Contains(err.Error(), fmt.Sprintf("%q", s)) || len(err.Error()) > 400 || !strings.Contains(err.Error(), "2026-Q3") {
			t.Errorf("%q: the error is %v", s, err)
		}
	}
	for s, want := range map[string]string{
		"2026-13":                `metrics: bad period: month 13 is not 1 to 12, in "2026-13"`,
		"2026-00":                `metrics: bad period: month 0 is not 1 to 12, in "2026-00"`,
		"2026-Q5":                `metrics: bad period: quarter 5 is not 1 to 4, in "2026-Q5"`,
		"2026-Q0":                `metrics: bad period: quarter 0 is not 1 to 4, in "2026-Q0"`,
		"nd09:2026-H3":           `metrics: bad period: half-year 3 is not 1 to 2, in "nd09:2026-H3"`,
		"0000":                   `metrics: bad period: year 0 is not 1 to 9999, in "0000"`,
		"nd09:0001":              `metrics: bad period: year 1 of year 1 begins before 0001-01-01, in "nd09:0001"`,
		"day1:0001-01":           `metrics: bad period: month 1 of year 1 begins before 0001-01-01, in "day1:0001-01"`,
		"9999":                   `metrics: bad period: its end is not before 9999-12-31, in "9999"`,
		"9999-12":                `metrics: bad period: its end is not before 9999-12-31, in "9999-12"`,
		"2026-03-31..2026-01-05": `metrics: bad period: its last day 2026-01-05 is before its first day 2026-03-31, in "2026-03-31..2026-01-05"`,
	} {
		if _, err := metrics.ParsePeriod(s); err == nil || err.Error() != want || !errors.Is(err, metrics.ErrPeriod) {
			t.Errorf("%q: %v, want %s", s, err, want)
		}
	}
}

func TestConstructorsRefuseWhatDoesNotExist(t *testing.T) {
	day := civil.MustParseDate("2026-01-05")
	for name, f := range map[string]func() (metrics.Period, error){
		"month 13":          func() (metrics.Period, error) { return metrics.SchemeCalendar.Month(2026, 13) },
		"month -1":          func() (metrics.Period, error) { return metrics.SchemeND09.Month(2026, -1) },
		"quarter 5":         func() (metrics.Period, error) { return metrics.SchemeCalendar.Quarter(2026, 5) },
		"half 0":            func() (metrics.Period, error) { return metrics.SchemeCalendar.Half(2026, 0) },
		"year 10000":        func() (metrics.Period, error) { return metrics.SchemeCalendar.Year(10000) },
		"year -1":           func() (metrics.Period, error) { return metrics.SchemeND09.Year(-1) },
		"year 1 << 40":      func() (metrics.Period, error) { return metrics.SchemeND09.Year(1 << 40) },
		"no scheme":         func() (metrics.Period, error) { return metrics.Scheme(29).Year(2026) },
		"no first day":      func() (metrics.Period, error) { return metrics.Between(civil.Date{}, day) },
		"no last day":       func() (metrics.Period, error) { return metrics.Between(day, civil.Date{}) },
		"turned around":     func() (metrics.Period, error) { return metrics.Between(day, day.AddDays(-1)) },
		"to the last day":   func() (metrics.Period, error) { return metrics.Between(day, civil.Max()) },
		"a unit of nothing": func() (metrics.Period, error) { return metrics.NamedPeriod{Unit: 9}.Period() },
		"half a name":       func() (metrics.Period, error) { return metrics.NamedPeriod{Year: 2026}.Period() },
	} {
		if p, err := f(); !errors.Is(err, metrics.ErrPeriod) || p != (metrics.Period{}) {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
	for _, n := range []int{0, -1, 29, 100, 256 + 1} {
		if s, err := metrics.SchemeFromDay(n); !errors.Is(err, metrics.ErrPeriod) {
			t.Errorf("from day %d: %v, %v", n, s, err)
		}
	}
	if p, err := (metrics.NamedPeriod{}).Period(); err != nil || !p.IsZero() {
		t.Errorf("no name: %+v, %v", p, err)
	}
}

// A month from day n, by a slow reading of the rule: the days after those of the month before.

func TestPeriodsHaveNames(t *testing.T) {
	for name, want := range map[string][2]string{
		"2026":                   {"năm 2026", "year 2026"},
		"nd09:2026-09":           {"tháng 09/2026", "September 2026"},
		"2026-Q4":                {"quý IV/2026", "quarter 4 of 2026"},
		"2026-H1":                {"6 tháng đầu năm 2026", "half-year 1 of 2026"},
		"2026-H2":                {"6 tháng cuối năm 2026", "half-year 2 of 2026"},
		"2026-01-05..2026-03-31": {"từ 05/01/2026 đến hết 31/03/2026", "from 2026-01-05 through 2026-03-31"},
	} {
		n, err := metrics.ParsePeriod(name)
		if err != nil || n.In(deadline.Vietnamese) != want[0] || n.In(deadline.English) != want[1] {
			t.Errorf("%s is %q, %q: %v", name, n.In(deadline.Vietnamese), n.In(deadline.English), err)
		}
	}
	if (metrics.NamedPeriod{}).In(deadline.English) != "" || (metrics.NamedPeriod{}).String() != "" || metrics.Scheme(99).String() != "none" {
		t.Error("what is no period has a name")
	}
}

func TestANamedPeriodIsStoredAsItsName(t *testing.T) {
	n, err := metrics.ParsePeriod("day21:2021-08")
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(map[string]metrics.NamedPeriod{"p": n, "none": {}})
	if err != nil || string(text) != `{"none":"","p":"day21:2021-08"}` {
		t.Fatalf("%s, %v", text, err)
	}
	var back map[string]metrics.NamedPeriod
	if err := json.Unmarshal(text, &back); err != nil || back["p"] != n || back["none"] != (metrics.NamedPeriod{}) {
		t.Errorf("%v, %v", back, err)
	}
	if err := n.UnmarshalText([]byte("2026-Q9")); err == nil || n != back["p"] {
		t.Errorf("%v, %v", n, err)
	}
	if _, err := (metrics.NamedPeriod{Unit: metrics.YearUnit, Scheme: 99, Year: 2026}).MarshalText(); err == nil {
		t.Error("a period that does not exist is written")
	}
}

func TestEverySchemeHasItsSource(t *testing.T) {
	seen := map[string]deadline.Evidence{}
	for _, r := range metrics.Schemes() {
		key := fmt.Sprintf("%v %d %d", r.Scheme, r.Unit, r.N)
		if _, twice := seen[key]; twice || r.Source.VI == "" || r.Source.EN == "" || r.Rule.VI == "" || r.Rule.EN == "" || r.Note.VI == "" {
			t.Errorf("%+v", r)
		}
		seen[key] = r.Evidence
		if read, err := metrics.ParsePeriod(r.Scheme.String() + ":2026"); err != nil || read.Scheme != r.Scheme {
			t.Errorf("%v is not read back: %v", r.Scheme, err)
		}
	}
	for key, want := range map[string]deadline.Evidence{
		"nd09 1 0": deadline.ReadInSource, "nd09 2 0": deadline.ReadInSource, "nd09 3 1": deadline.ReadInSource, "nd09 3 2": deadline.Unconfirmed, "nd09 4 0": deadline.ReadInSource,
		"calendar 2 0": deadline.SeenInData, "day1 2 0": deadline.QuotedOnly, "day21 1 0": deadline.QuotedOnly,
	} {
		if got, found := seen[key]; !found || got != want {
			t.Errorf("%s: %v, %v", key, got, found)
		}
	}
}
