package holiday_test

import (
	"testing"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// The article each holiday rests on, era by era: Labour Code 1994 art. 73; Law 84/2007/QH11 of 2/4/2007; Labour Code 2012
// art. 115, in force 1/5/2013; Labour Code 2019 art. 112(1)(a) to (e) and 111(3), in force 1/1/2021; Resolution
// 28/2026/QH16 art. 2.
func TestEveryDayOffCitesTheLawOfItsDay(t *testing.T) {
	const (
		code1994 = "Labour Code 1994, art. 73"
		law2007  = "Law 84/2007/QH11, amending art. 73 of the Labour Code 1994"
		code2012 = "Labour Code 2012 (10/2012/QH13), art. 115"
		code2019 = "Labour Code 2019 (45/2019/QH14), art. "
	)
	for date, want := range map[string]string{
		"2013-01-01": code1994, "2014-01-01": code2012, "2021-01-01": code2019 + "112(1)(a)",
		"2013-02-10": code1994 + "; Government Office letter of 23/11/2012",
		"2014-01-31": code2012 + "; yearly notice (press, 18/12/2013)",
		"2015-02-19": code2012 + "; yearly notice after 89/TTr-LĐTBXH (20/11/2014), issued 1/12/2014",
		"2024-02-10": code2019 + "112(1)(b) and (3); 8662/VPCP-KGVX of 3/11/2023",
		"2027-02-06": code2019 + "112(1)(b) and (3); 10065/VPCP-KGVX of 2/10/2026 (confidence: medium)",
		"2007-04-26": law2007, "2013-04-19": law2007, "2014-04-09": code2012, "2024-04-18": code2019 + "112(1)(e)",
		"2013-04-30": code1994, "2014-04-30": code2012, "2024-04-30": code2019 + "112(1)(c)",
		"2012-05-01": code1994, "2013-05-01": code2012, "2024-05-01": code2019 + "112(1)(d)",
		"2012-09-02": code1994, "2013-09-02": code2012, "2024-09-02": code2019 + "112(1)(đ)",
		"2024-09-03": code2019 + "112(1)(đ) and (3); 8662/VPCP-KGVX of 3/11/2023",
		"2026-11-24": "Resolution 28/2026/QH16, art. 2",
		// given back, by the law of the day that was lost
		"2000-01-03": code1994, "2009-04-06": law2007, "2017-05-02": code2012, "2022-05-02": code2019 + "111(3)",
		"2014-09-01": "HOSE notice of 20/12/2013 quoting the yearly notice (confidence: medium)",
		"2012-01-27": "Government notice (chinhphu.vn, 27/12/2011) (confidence: medium)",
		"2026-11-21": "Decision 188/1999/QĐ-TTg; the 40-hour week",
	} {
		if day := mustDay(t, holiday.Vietnam(), civil.MustParseDate(date)); day.SourceEnglish != want || day.SourceIn(holiday.English) != want || day.SourceIn(holiday.Vietnamese) != day.Source {
			t.Errorf("%v\nwant %s", day, want)
		}
	}
	for date, want := range map[string]string{
		"2015-01-02": "thông báo hằng năm theo Tờ trình 89/TTr-LĐTBXH (20/11/2014), ban hành 1/12/2014",
		"2010-02-19": "thông báo hằng năm (báo chí, 6/2/2010)",
		"2027-09-03": "Bộ luật Lao động 2019 (45/2019/QH14), Điều 112 khoản 1 điểm đ và khoản 3; 10065/VPCP-KGVX ngày 2/10/2026 (độ tin cậy: trung bình)",
		"2024-04-18": "Bộ luật Lao động 2019 (45/2019/QH14), Điều 112 khoản 1 điểm e",
	} {
		if day := mustDay(t, holiday.Vietnam(), civil.MustParseDate(date)); day.Source != want {
			t.Errorf("%v: %s\nwant %s", date, day.Source, want)
		}
	}
}

func TestKindsAndStatusesHaveTheirWords(t *testing.T) {
	for kind, want := range map[holiday.Kind][3]string{
		holiday.UnknownKind: {"unknown", "unknown", "không rõ"}, holiday.Working: {"working", "working day", "ngày làm việc"},
		holiday.WeeklyRest: {"weekly-rest", "weekly rest", "nghỉ hằng tuần"}, holiday.Holiday: {"holiday", "public holiday", "nghỉ lễ, tết"},
		holiday.Compensation: {"compensation", "compensation day off", "nghỉ bù"}, holiday.SwappedRest: {"swapped-rest", "swapped day off", "nghỉ hoán đổi"},
		holiday.SwappedWork: {"swapped-work", "make-up working day", "làm bù"}, holiday.Closed: {"closed", "closed", "đóng cửa"}, 99: {"unknown", "unknown", "không rõ"},
	} {
		if got := [3]string{kind.String(), kind.English(), kind.Vietnamese()}; got != want {
			t.Errorf("kind %d is %q, want %q", kind, got, want)
		}
		text, err := kind.MarshalText()
		var back holiday.Kind
		if err2 := back.UnmarshalText(text); err != nil || err2 != nil || back != kind && kind < 99 {
			t.Errorf("kind %v is written %s, %v, and read back as %v, %v", kind, text, err, back, err2)
		}
		if worked := kind == holiday.Working || kind == holiday.SwappedWork; kind.Worked() != worked {
			t.Errorf("kind %v is worked: %v", kind, kind.Worked())
		}
	}
	kind := holiday.Working
	if err := kind.UnmarshalText([]byte("Sunday")); err == nil || kind != holiday.Working {
		t.Errorf("Sunday is read as %v, %v", kind, err)
	}
	for status, want := range map[holiday.Status]string{
		holiday.Unknown: "unknown", holiday.Announced: "announced", holiday.Statutory: "statutory", holiday.Projected: "projected", 99: "unknown",
	} {
		if text, err := status.MarshalText(); status.String() != want || string(text) != want || err != nil {
			t.Errorf("status %d is %v, want %s", status, status, want)
		}
	}
}

func TestADayAndADateAreSaidInBothLanguages(t *testing.T) {
	day := mustDay(t, holiday.Vietnam(), civil.MustParseDate("2028-01-24"))
	if got, want := day.String(), "2028-01-24 Monday: Lunar New Year (Tết), provisional (Labour Code 2019 (45/2019/QH14), art. 112(1)(b) and (3))"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if day.NameIn(holiday.Vietnamese) != "Tết Âm lịch" || day.NameIn(holiday.English) != "Lunar New Year (Tết)" {
		t.Errorf("%q, %q", day.NameIn(holiday.Vietnamese), day.NameIn(holiday.English))
	}
	if holiday.Vietnamese.String() != "vi" || holiday.English.String() != "en" {
		t.Error("the languages have other codes")
	}
	for want, got := range map[string]string{
		"24/01/2028": holiday.Vietnamese.Date(day.Date), "2028-01-24": holiday.English.Date(day.Date),
		"no date": holiday.Vietnamese.Date(civil.Date{}),
	} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
