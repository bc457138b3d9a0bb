package deadline

import (
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// civilCode is the articles on the counting of terms of the Civil Code that a receipt falls under. The rule is the same in
// all of them; only the numbers differ.
type civilCode struct {
	name        holiday.Text
	first, ends string // the articles on the first day and on the end of a term; "" where they are not at hand
}

// codeOn returns the Civil Code in force on a day: that of 2015 (91/2015/QH13) from 1/1/2017, that of 2005 from 1/1/2006,
// whose articles 149 to 153 have the same rules (the match of single clauses, and the day of 2006, are not confirmed by a
// source at hand). Of the Code before it no article is at hand.
func codeOn(d civil.Date) civilCode {
	year := d.Year()
	switch {
	case year >= 2017:
		return civilCode{holiday.Text{VI: "Bộ luật Dân sự 2015", EN: "Civil Code 2015"}, "147", "148"}
	case year >= 2006:
		return civilCode{holiday.Text{VI: "Bộ luật Dân sự 2005", EN: "Civil Code 2005"}, "152", "153"}
	}
	return civilCode{name: holiday.Text{VI: "Bộ luật Dân sự 1995", EN: "Civil Code 1995"}}
}

func (c civilCode) cite(article, clause string) holiday.Text {
	if article == "" {
		return c.name
	}
	return holiday.Text{
		VI: c.name.VI + ", Điều " + article + " khoản " + clause,
		EN: c.name.EN + ", art. " + article + "(" + clause + ")",
	}
}

// firstDay is that the first day is not counted.
func (c civilCode) firstDay() holiday.Text { return c.cite(c.first, "2") }

// fromInstant is that a term of hours begins at its instant.
func (c civilCode) fromInstant() holiday.Text { return c.cite(c.first, "1") }

// rolls is that a last day which is not worked moves to the next working day.
func (c civilCode) rolls() holiday.Text { return c.cite(c.ends, "5") }

// endOfDay is that the last day ends at 24:00.
func (c civilCode) endOfDay() holiday.Text { return c.cite(c.ends, "6") }

// corresponds is that a term of weeks, months or years ends on the corresponding day.
func (c civilCode) corresponds(u Unit) holiday.Text {
	switch u {
	case Week:
		return c.cite(c.ends, "2")
	case Month:
		return c.cite(c.ends, "3")
	}
	return c.cite(c.ends, "4")
}

// clamps is that a term ends on the month's last day where there is no corresponding day. The clause is on months; for
// years, where 29 February is missing, it is applied by analogy.
func (c civilCode) clamps(u Unit) holiday.Text {
	t := c.cite(c.ends, "3")
	if u == Year {
		t.VI, t.EN = t.VI+" (áp dụng tương tự)", t.EN+" (by analogy)"
	}
	return t
}
