package holiday_test

import (
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

// Days the law or a notice names, transcribed, each with its source.
func TestDaysOfTheLaw(t *testing.T) {
	for _, c := range []struct {
		date    string
		kind    holiday.Kind
		english string
		source  string // of the date and kind
	}{
		{"2000-01-03", holiday.Compensation, "compensation day off, New Year's Day", "1/1/2000 is a Saturday; Labour Code 1994 art. 73"},
		{"2007-04-26", holiday.Holiday, "Hùng Kings' Commemoration Day", "Law 84/2007/QH11: 10/3 of Đinh Hợi"},
		{"2006-04-07", holiday.Working, "working day", "10/3 of Bính Tuất: before Law 84/2007/QH11"},
		{"2009-04-04", holiday.Holiday, "Hùng Kings' Commemoration Day", "10/3 of Kỷ Sửu by UTC+7"},
		{"2009-04-06", holiday.Compensation, "compensation day off, Hùng Kings' Commemoration Day", "4/4/2009 is a Saturday"},
		{"2011-01-30", holiday.SwappedWork, "make-up working day", "9529/VPCP-KGVX of 31/12/2010: a working Sunday"},
		{"2011-02-01", holiday.SwappedRest, "swapped day off", "9529/VPCP-KGVX of 31/12/2010"},
		{"2011-05-02", holiday.Compensation, "compensation day off, Victory Day", "30/4/2011 is a Saturday"},
		{"2011-05-03", holiday.Compensation, "compensation day off, International Labour Day", "1/5/2011 is a Sunday"},
		{"2012-12-31", holiday.SwappedRest, "swapped day off", "Government Office letter of 23/11/2012, across the year end"},
		{"2013-01-05", holiday.SwappedWork, "make-up working day", "Government Office letter of 23/11/2012, across the year end"},
		{"2013-02-13", holiday.Compensation, "compensation day off, Lunar New Year (Tết)", "Tết 2013 has four days, 9-12/2"},
		{"2013-02-15", holiday.SwappedRest, "swapped day off", "Government Office letter of 23/11/2012"},
		{"2014-02-03", holiday.Holiday, "Lunar New Year (Tết)", "first Tết of five days, 1+4: 30/1-3/2/2014"},
		{"2014-02-05", holiday.Compensation, "compensation day off, Lunar New Year (Tết)", "1/2 and 2/2/2014 are a weekend"},
		{"2014-12-27", holiday.SwappedWork, "make-up working day", "for 2/1/2015, across the year end"},
		{"2015-01-02", holiday.SwappedRest, "swapped day off", "for 27/12/2014, across the year end"},
		{"2017-05-02", holiday.Compensation, "compensation day off, Victory Day", "30/4/2017 is a Sunday"},
		{"2020-09-03", holiday.Working, "working day", "before the second day of the Labour Code 2019"},
		{"2021-09-03", holiday.Holiday, "National Day (adjacent day)", "9895/VPCP-KGVX of 26/11/2020"},
		{"2023-05-02", holiday.Compensation, "compensation day off, Hùng Kings' Commemoration Day", "29/4/2023 is a Saturday"},
		{"2023-05-03", holiday.Compensation, "compensation day off, Victory Day", "30/4/2023 is a Sunday"},
		{"2023-09-01", holiday.Holiday, "National Day (adjacent day)", "8056/VPCP-KGVX of 1/12/2022"},
		{"2023-09-04", holiday.Compensation, "compensation day off, National Day", "2/9/2023 is a Saturday"},
		{"2025-11-24", holiday.Working, "working day", "before Resolution 28/2026/QH16"},
		{"2026-01-02", holiday.SwappedRest, "swapped day off", "12729/VPCP-KGVX of 25/12/2025"},
		{"2026-01-10", holiday.SwappedWork, "make-up working day", "12729/VPCP-KGVX of 25/12/2025"},
		{"2026-02-16", holiday.Holiday, "Lunar New Year (Tết)", "9859/VPCP-KGVX of 13/10/2025: one day before mùng 1"},
		{"2026-08-22", holiday.SwappedWork, "make-up working day", "9859/VPCP-KGVX of 13/10/2025"},
		{"2026-08-31", holiday.SwappedRest, "swapped day off", "9859/VPCP-KGVX of 13/10/2025"},
		{"2026-11-23", holiday.Working, "working day", "a proposed swap was not adopted (10065/VPCP-KGVX of 2/10/2026)"},
		{"2026-11-24", holiday.Holiday, "Vietnam Culture Day", "Resolution 28/2026/QH16 art. 2"},
		{"2026-11-28", holiday.WeeklyRest, "weekly rest", "a proposed swap was not adopted (10065/VPCP-KGVX of 2/10/2026)"},
		{"2029-11-24", holiday.Holiday, "Vietnam Culture Day", "Resolution 28/2026/QH16 art. 2"},
		{"2029-11-26", holiday.Working, "working day", "art. 111(3) does not reach 24/11: no compensation assumed"},
	} {
		day := mustDay(t, holiday.Vietnam(), civil.MustParseDate(c.date))
		if day.Kind != c.kind || day.English != c.english {
			t.Errorf("%v; want %v, %q (%s)", day, c.kind, c.english, c.source)
		}
	}
}

// The number of working days of each year that is announced, counted from the decisions and the statute by hand.
func TestWorkingDaysOfTheAnnouncedYears(t *testing.T) {
	want := map[int]int{
		2010: 252, 2011: 251, 2012: 251, 2013: 253, 2014: 252, 2015: 250, 2016: 251, 2017: 250, 2018: 250,
		2019: 252, 2020: 252, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 250, 2026: 249, 2027: 249,
	}
	got := map[int]int{}
	for year := range want {
		first, err := civil.NewDate(year, time.January, 1)
		if err != nil {
			t.Fatal(err)
		}
		got[year], err = holiday.Vietnam().WorkingDaysBetween(first.AddDays(-1), first.AddMonths(12).AddDays(-1))
		if err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("working days a year (-want +got):\n%s", diff)
	}
}

func TestADaySaysItsNameSourceAndPair(t *testing.T) {
	for _, want := range []holiday.Day{
		{
			Date: civil.MustParseDate("2026-08-31"), Kind: holiday.SwappedRest, Name: "nghỉ hoán đổi", English: "swapped day off",
			Source: "9859/VPCP-KGVX ngày 13/10/2025", SourceEnglish: "9859/VPCP-KGVX of 13/10/2025", Pair: civil.MustParseDate("2026-08-22"),
		},
		{
			Date: civil.MustParseDate("2023-09-04"), Kind: holiday.Compensation,
			Name: "nghỉ bù Quốc khánh", English: "compensation day off, National Day",
			Source:        "Bộ luật Lao động 2019 (45/2019/QH14), Điều 111 khoản 3",
			SourceEnglish: "Labour Code 2019 (45/2019/QH14), art. 111(3)", Pair: civil.MustParseDate("2023-09-02"),
		},
		{
			Date: civil.MustParseDate("2017-01-26"), Kind: holiday.Holiday, Name: "Tết Âm lịch", English: "Lunar New Year (Tết)",
			Source:        "Bộ luật Lao động 2012 (10/2012/QH13), Điều 115; quyết định của Thủ tướng cho năm 2017 (nghỉ 26/1-1/2/2017) (không rõ ngày ban hành)",
			SourceEnglish: "Labour Code 2012 (10/2012/QH13), art. 115; Prime Minister's decision for 2017 (off 26/1-1/2/2017) (issue day not known)",
		},
		{
			Date: civil.MustParseDate("2030-09-03"), Kind: holiday.Holiday, Provisional: true,
			Name: "Quốc khánh (ngày liền kề)", English: "National Day (adjacent day)",
			Source:        "Bộ luật Lao động 2019 (45/2019/QH14), Điều 112 khoản 1 điểm đ và khoản 3",
			SourceEnglish: "Labour Code 2019 (45/2019/QH14), art. 112(1)(đ) and (3)",
		},
		{
			Date: civil.MustParseDate("2026-11-22"), Kind: holiday.WeeklyRest, Name: "nghỉ hằng tuần", English: "weekly rest",
			Source:        "Quyết định 188/1999/QĐ-TTg; tuần làm việc 40 giờ",
			SourceEnglish: "Decision 188/1999/QĐ-TTg; the 40-hour week",
		},
	} {
		if diff := cmp.Diff(want, mustDay(t, holiday.Vietnam(), want.Date)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", want.Date, diff)
		}
	}
}

// Provisional days hang on a choice still open. Mùng 1 of 2028 is Wednesday 26/1: 2+3 is projected, 24-28/1; 1+4 would be
// 25-29/1 with Saturday the 29th given back on Monday the 31st. 2/9/2028 is a Saturday: 1/9 is projected; the 3rd, a
// Sunday, would be given back on Tuesday the 5th, after the 4th for the 2nd.
func TestProvisionalDaysAreThoseThatHangOnAnOpenChoice(t *testing.T) {
	var got []string
	days, err := holiday.Vietnam().Days(civil.MustParseDate("2026-01-01"), civil.MustParseDate("2028-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	for d := range days {
		if d.Provisional {
			got = append(got, d.Date.String()+" "+d.Kind.String())
		}
	}
	want := []string{
		"2028-01-24 holiday", "2028-01-29 weekly-rest", "2028-01-31 working",
		"2028-09-01 holiday", "2028-09-03 weekly-rest", "2028-09-05 working",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if day := mustDay(t, holiday.Vietnam(), civil.MustParseDate("2029-11-26")); !day.Provisional {
		t.Errorf("whether 24/11/2029 is given back is open, but %v", day)
	}
}

func TestStatusSaysHowFirmAYearIs(t *testing.T) {
	for year, want := range map[int]holiday.Status{
		1999: holiday.Unknown, 2000: holiday.Statutory, 2009: holiday.Statutory, 2010: holiday.Announced, 2016: holiday.Announced,
		2027: holiday.Announced, 2028: holiday.Projected, 2100: holiday.Projected, 2101: holiday.Unknown, -5: holiday.Unknown,
	} {
		if got := holiday.Vietnam().Status(year); got != want {
			t.Errorf("%d is %v, want %v", year, got, want)
		}
	}
}

// Defect 25 of other calendars: lunar holidays a month early, Tết on the Chinese date, Hùng Kings on the Gregorian 10 March,
// only fixed dates, no swap.
func TestDefect25_LunarHolidaysFallOnTheVietnameseDate(t *testing.T) {
	for date, want := range map[string]holiday.Kind{
		"2007-02-16": holiday.Holiday, // 30 Tết: mùng 1 is 17/2 here, 18/2 in China
		"2007-02-20": holiday.Compensation,
		"2030-02-02": holiday.Holiday, // mùng 1, 3/2 in China; a Saturday
		"2018-03-10": holiday.WeeklyRest,
		"2021-03-10": holiday.Working,
		"2021-04-21": holiday.Holiday,
		"2017-03-07": holiday.Working, // 10/2 of Đinh Dậu
		"2017-04-06": holiday.Holiday,
		"2025-05-02": holiday.SwappedRest,
	} {
		if day := mustDay(t, holiday.Vietnam(), civil.MustParseDate(date)); day.Kind != want {
			t.Errorf("%v; want %v", day, want)
		}
	}
}
