package holiday

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// anchor says how a public holiday finds its days in a year.
type anchor uint8

const (
	solar     anchor = iota // a month and day of the solar year
	lunisolar               // a month and day of the lunar year, never of its leap month
	aroundTet               // days around mùng 1, the first day of the lunar year
	beside                  // one of the two days beside a month and day of the solar year
)

// feast is a public holiday (ngày lễ, tết) with its rule from era to era.
type feast struct {
	name   Text
	anchor anchor
	month  time.Month
	day    int
	eras   []era // in the order their laws came into force; a later one replaces an earlier one
}

// era is what one law says of a feast.
type era struct {
	provision
	days   int  // aroundTet: how many days the break has
	choice bool // which days they are is decided each year
	// givenBack: a weekly rest day that is this holiday is given back on a later working day.
	givenBack bool
}

// statute is the table of public holidays. Every holiday but the last two goes back to the Labour Code of 1994 or before;
// the calendar begins in 2000.
func statute(in lawbook) []feast {
	// fixed is a holiday that every Code has, under the same rule.
	fixed := func(point string) []era {
		return []era{
			{provision{in.code1994, article("73", "", "")}, 0, false, true},
			{provision{in.code2012, article("115", "", "")}, 0, false, true},
			{provision{in.code2019, article("112", "1", point)}, 0, false, true},
		}
	}
	choice := Text{"khoản 3", "(3)"}
	chosen := func(point string) Text {
		a := article("112", "1", point)
		return Text{a.VI + " và " + choice.VI, a.EN + " and " + choice.EN}
	}
	return []feast{
		{Text{"Tết Dương lịch", "New Year's Day"}, solar, time.January, 1, fixed("a")},

		// Four days up to Tết 2013: the last of the old year and the first three of the new. Five since, and which
		// five is decided each year; so far one or two of them before mùng 1.
		{Text{"Tết Âm lịch", "Lunar New Year (Tết)"}, aroundTet, 0, 0, []era{
			{provision{in.code1994, article("73", "", "")}, 4, false, true},
			{provision{in.code2012, article("115", "", "")}, 5, true, true},
			{provision{in.code2019, chosen("b")}, 5, true, true},
		}},

		{Text{"Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day"}, lunisolar, time.March, 10, []era{
			{provision{in.hung2007, amending73()}, 0, false, true},
			{provision{in.code2012, article("115", "", "")}, 0, false, true},
			{provision{in.code2019, article("112", "1", "e")}, 0, false, true},
		}},

		{Text{"Ngày Chiến thắng", "Victory Day"}, solar, time.April, 30, fixed("c")},
		{Text{"Ngày Quốc tế lao động", "International Labour Day"}, solar, time.May, 1, fixed("d")},
		{Text{"Quốc khánh", "National Day"}, solar, time.September, 2, fixed("đ")},

		{Text{"Quốc khánh (ngày liền kề)", "National Day (adjacent day)"}, beside, time.September, 2, []era{
			{provision{in.code2019, chosen("đ")}, 0, true, true},
		}},

		// 24 November is not in art. 112(1), so art. 111(3) does not literally give it back. Unresolved before its
		// first weekend, Saturday 24/11/2029: no compensation is assumed, and the day in question is provisional.
		{Text{"Ngày Văn hóa Việt Nam", "Vietnam Culture Day"}, solar, time.November, 24, []era{
			{provision{in.culture2026, article("2", "", "")}, 0, false, false},
		}},
	}
}

func amending73() Text {
	return Text{"sửa đổi Điều 73 Bộ luật Lao động 1994", "amending art. 73 of the Labour Code 1994"}
}

// givingBack is the rule that a weekly rest day which is a public holiday is given back on the next working day (nghỉ
// bù), from era to era. That the Codes before 2019 had it is certain; its clause numbers in them are not at hand.
func givingBack(in lawbook) []era {
	return []era{
		{provision: provision{in.code1994, article("73", "", "")}},
		{provision: provision{in.hung2007, amending73()}},
		{provision: provision{in.code2012, article("115", "", "")}},
		{provision: provision{in.code2019, article("111", "3", "")}},
	}
}

// known returns the feasts as they were known on a day: by the laws adopted by then. A zero day is everything.
func known(feasts []feast, asOf civil.Date) []feast {
	var all []feast
	for _, f := range feasts {
		if f.eras = knownEras(f.eras, asOf); len(f.eras) > 0 {
			all = append(all, f)
		}
	}
	return all
}

func knownEras(eras []era, asOf civil.Date) []era {
	var all []era
	for _, e := range eras {
		if asOf.IsZero() || !e.law.adopted.After(asOf) {
			all = append(all, e)
		}
	}
	return all
}

// governing returns the era in force on d, and false where none is yet.
func governing(eras []era, d civil.Date) (era, bool) {
	for i := len(eras) - 1; i >= 0; i-- {
		if !d.Before(eras[i].law.inForce) {
			return eras[i], true
		}
	}
	return era{}, false
}
