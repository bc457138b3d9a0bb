package deadline

import "github.com/dunghan-vn/dunghan/holiday"

// The articles of the Civil Code 2015 (91/2015/QH13, in force since 1/1/2017) that the counting rests on.
var (
	basisFirstDay = civilCode("147", "2")
	basisWeek     = civilCode("148", "2")
	basisMonth    = civilCode("148", "3")
	basisYear     = civilCode("148", "4")
	basisRoll     = civilCode("148", "5")
	basisEnd      = civilCode("148", "6")
)

func civilCode(article, clause string) holiday.Text {
	return holiday.Text{
		VI: "Bộ luật Dân sự 2015, Điều " + article + " khoản " + clause,
		EN: "Civil Code 2015, art. " + article + "(" + clause + ")",
	}
}

// correspondence is the clause that a term of weeks, months or years ends on the corresponding day by.
func correspondence(u Unit) holiday.Text {
	switch u {
	case Week:
		return basisWeek
	case Month:
		return basisMonth
	}
	return basisYear
}
