package lunar_test

import (
	"testing"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/holiday/lunar"
	"github.com/google/go-cmp/cmp"
)

// Days transcribed from decisions and notices, or from the calendar that
// Decision 121-CP of 8/8/1967 fixed. None was produced by this package.
var golden = []struct {
	civil  string
	lunar  lunar.Date
	source string
}{
	{"1968-01-29", day(1968, 1, 1), "Decision 121-CP; the South at UTC+8: 30/1"},
	{"1969-02-16", day(1969, 1, 1), "Decision 121-CP; the South at UTC+8: 17/2"},
	{"1985-01-21", day(1985, 1, 1), "Decision 121-CP; China: 20/2"},
	{"2007-02-17", day(2007, 1, 1), "Decision 121-CP; China: 18/2"},
	{"2010-02-14", day(2010, 1, 1), "yearly notice (press, 6/2/2010)"},
	{"2011-02-03", day(2011, 1, 1), "9529/VPCP-KGVX"},
	{"2012-01-23", day(2012, 1, 1), "Government notice (chinhphu.vn, 27/12/2011)"},
	{"2013-02-10", day(2013, 1, 1), "Government Office letter of 23/11/2012"},
	{"2014-01-31", day(2014, 1, 1), "yearly notice (press, 18/12/2013)"},
	{"2015-02-19", day(2015, 1, 1), "yearly notice after 89/TTr-LĐTBXH of 20/11/2014"},
	{"2016-02-08", day(2016, 1, 1), "4659/TB-LĐTBXH"},
	{"2017-01-28", day(2017, 1, 1), "Prime Minister's decision for 2017 (26/1-1/2/2017)"},
	{"2018-02-16", day(2018, 1, 1), "573/TB-VPCP"},
	{"2019-02-05", day(2019, 1, 1), "6519/VPCP-KGVX"},
	{"2020-01-25", day(2020, 1, 1), "Prime Minister's decision for 2020 (23-29/1/2020)"},
	{"2021-02-12", day(2021, 1, 1), "9895/VPCP-KGVX"},
	{"2022-02-01", day(2022, 1, 1), "245/VPCP"},
	{"2023-01-22", day(2023, 1, 1), "8056/VPCP-KGVX"},
	{"2024-02-10", day(2024, 1, 1), "8662/VPCP-KGVX"},
	{"2025-01-29", day(2025, 1, 1), "8726/VPCP-KGVX"},
	{"2026-02-17", day(2026, 1, 1), "9859/VPCP-KGVX"},
	{"2027-02-06", day(2027, 1, 1), "10065/VPCP-KGVX; China: the same day"},
	{"2030-02-02", day(2030, 1, 1), "Decision 121-CP; China: 3/2"},
	{"2053-02-18", day(2053, 1, 1), "Decision 121-CP; China: another day"},

	{"2009-04-04", day(2009, 3, 10), "Hùng Kings 2009, Law 84/2007/QH11; not 5/4"},
	{"2011-04-12", day(2011, 3, 10), "Hùng Kings 2011, 9529/VPCP-KGVX (swap of 11/4)"},
	{"2013-02-23", day(2013, 1, 14), "make-up day, Government Office letter of 23/11/2012"},
	{"2025-01-25", day(2024, 12, 26), "26 Chạp Giáp Thìn, first day off by 8726/VPCP-KGVX"},
	{"2026-02-14", day(2025, 12, 27), "27 Chạp Ất Tỵ, first day off by 9859/VPCP-KGVX"},
}

func TestTheDaysOfTheLawAndOfTheNotices(t *testing.T) {
	for _, g := range golden {
		t.Run(g.civil, func(t *testing.T) {
			c := civil.MustParseDate(g.civil)
			got, err := lunar.FromCivil(c)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(g.lunar, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", g.source, diff)
			}
			if back, err := g.lunar.Civil(); err != nil || back != c {
				t.Errorf("%s: %+v is %v, %v, want %v", g.source, g.lunar, back, err, c)
			}
			if g.lunar.Month == 1 && g.lunar.Day == 1 {
				if tet, err := lunar.NewYear(g.lunar.Year); err != nil || tet != c {
					t.Errorf("%s: NewYear(%d) = %v, %v", g.source, g.lunar.Year, tet, err)
				}
			}
		})
	}
}

// The leap months from 2001 to 2033 as published for the calendar of Decision
// 121-CP; the years not named have none. 2033 is the year many programs miss.
var leapMonths = map[int]int{
	2001: 4, 2004: 2, 2006: 7, 2009: 5, 2012: 4, 2014: 9, 2017: 6,
	2020: 4, 2023: 2, 2025: 6, 2028: 5, 2031: 3, 2033: 11,
}

func TestTheLeapMonthsFrom2001To2033AreThePublishedOnes(t *testing.T) {
	for year := 2001; year <= 2033; year++ {
		if got, err := lunar.LeapMonth(year); err != nil || got != leapMonths[year] {
			t.Errorf("LeapMonth(%d) = %d, %v, want %d", year, got, err, leapMonths[year])
		}
	}
}

func TestTheLeapMonthOf1985IsTheSecond(t *testing.T) {
	if got, err := lunar.LeapMonth(1985); err != nil || got != 2 {
		t.Errorf("LeapMonth(1985) = %d, %v, want 2", got, err)
	}
}

// The new moon is within about a minute of midnight, and the start of the month
// is transcribed in gen.go.
func TestTheFourCloseCallsBeginAMonth(t *testing.T) {
	for _, s := range []string{"2054-05-08", "2072-12-09", "2077-11-16", "2085-10-19"} {
		if d := fromCivil(t, civil.MustParseDate(s)); d.Day != 1 {
			t.Errorf("%s is lunar day %d, want 1", s, d.Day)
		}
	}
}

// A widely copied float algorithm answers lunar day 0 on these days, which are the last of a month of 30 days.
func TestNoDayIsLunarDayZero(t *testing.T) {
	for s, want := range map[string]lunar.Date{
		"2054-05-07": {Year: 2054, Month: 3, Day: 30}, "2062-04-09": {Year: 2062, Month: 2, Day: 30},
	} {
		if d := fromCivil(t, civil.MustParseDate(s)); d != want {
			t.Errorf("%s is %v, want %v", s, d, want)
		}
	}
}

func TestYearNames(t *testing.T) {
	for year, want := range map[int]string{
		4:    "Giáp Tý", // the cycle counted from 4 CE
		1967: "Đinh Mùi",
		1968: "Mậu Thân", // Tết Mậu Thân
		1984: "Giáp Tý",
		2024: "Giáp Thìn",
		2025: "Ất Tỵ",
		2026: "Bính Ngọ",
		2043: "Quý Hợi", // the last of a cycle
		0:    "Canh Thân",
		-56:  "Giáp Tý",
	} {
		if got := lunar.YearName(year); got != want {
			t.Errorf("YearName(%d) = %q, want %q", year, got, want)
		}
	}
}

func TestADatePrintsAsItIsWritten(t *testing.T) {
	for _, c := range []struct {
		date lunar.Date
		want string
	}{
		{day(2026, 3, 10), "10/3 Bính Ngọ"},
		{lunar.Date{Year: 2025, Month: 6, Day: 15, Leap: true}, "15/6 nhuận Ất Tỵ"},
		{lunar.Date{}, "no date"},
		{day(2026, -1, 99), "99/-1 Bính Ngọ"}, // no such day, but it prints
	} {
		if got := c.date.String(); got != c.want {
			t.Errorf("%#v prints %q, want %q", c.date, got, c.want)
		}
	}
}

func day(year, month, d int) lunar.Date { return lunar.Date{Year: year, Month: month, Day: d} }

func fromCivil(t *testing.T, c civil.Date) lunar.Date {
	t.Helper()
	d, err := lunar.FromCivil(c)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
