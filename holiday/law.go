package holiday

import "github.com/dunghan-vn/dunghan/holiday/civil"

// law is an instrument of law. It can be known from the day it was adopted, and governs days from the day it is in force.
type law struct {
	name    Text
	adopted civil.Date
	inForce civil.Date
}

// lawbook is the instruments behind the calendar. The adoption days of 1994, 1999, 2012 and 2019, and the day the 40-hour
// week began, are background knowledge that no source at hand confirms; none of them moves a day of 2000 to 2100.
type lawbook struct {
	code1994, hung2007, code2012, code2019, culture2026, week1999 law
}

func newLawbook() lawbook {
	day := civil.MustParseDate
	return lawbook{
		code1994:    law{Text{"Bộ luật Lao động 1994", "Labour Code 1994"}, day("1994-06-23"), day("1995-01-01")},
		hung2007:    law{Text{"Luật 84/2007/QH11", "Law 84/2007/QH11"}, day("2007-04-02"), day("2007-04-02")},
		code2012:    law{Text{"Bộ luật Lao động 2012 (10/2012/QH13)", "Labour Code 2012 (10/2012/QH13)"}, day("2012-06-18"), day("2013-05-01")},
		code2019:    law{Text{"Bộ luật Lao động 2019 (45/2019/QH14)", "Labour Code 2019 (45/2019/QH14)"}, day("2019-11-20"), day("2021-01-01")},
		culture2026: law{Text{"Nghị quyết 28/2026/QH16", "Resolution 28/2026/QH16"}, day("2026-04-24"), day("2026-07-01")},
		week1999:    law{Text{"Quyết định 188/1999/QĐ-TTg", "Decision 188/1999/QĐ-TTg"}, day("1999-09-17"), day("1999-10-02")},
	}
}

// provision is a place in a law: what a day is explained by.
type provision struct {
	law     law
	article Text
}

func (p provision) citation() Text {
	if p.article == (Text{}) {
		return p.law.name
	}
	return Text{p.law.name.VI + ", " + p.article.VI, p.law.name.EN + ", " + p.article.EN}
}

// article cites an article the Vietnamese way (Điều, khoản, điểm) and the English way. Empty parts are left out.
func article(number, clause, point string) Text {
	t := Text{"Điều " + number, "art. " + number}
	if clause != "" {
		t.VI, t.EN = t.VI+" khoản "+clause, t.EN+"("+clause+")"
	}
	if point != "" {
		t.VI, t.EN = t.VI+" điểm "+point, t.EN+"("+point+")"
	}
	return t
}
