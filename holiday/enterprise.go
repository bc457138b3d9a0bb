package holiday

import (
	"fmt"
	"time"
)

// Enterprise is what an employer chooses of its working calendar (lịch làm việc của doanh nghiệp) within the Labour Code: the
// swaps and the yearly choices for public bodies do not bind it.
type Enterprise struct {
	// Rest is the days of weekly rest (nghỉ hằng tuần), at least one a week: Sunday, or Saturday and Sunday, or other fixed
	// days (Labour Code 2019, art. 111(1), 111(2)).
	Rest []time.Weekday
	// TetBefore is how many of the five days of the Tết break lie before mùng 1: 1 for 1+4, 2 for 2+3, 3 for 3+2 (art.
	// 112(1)(b); that an enterprise has these three to choose from is the yearly practice).
	TetBefore int
	// AfterNational is whether the second day of National Day is 3 September rather than 1 September (art. 112(1)(đ)).
	AfterNational bool
}

// ForEnterprise returns the calendar of an enterprise by the statute alone, 2000-01-01 to 2100-12-31: the public holidays of each
// era, its own weekly rest, and its own choices for every year; compensation goes by its weekly rest. A year in which it
// chose otherwise, or an exchange of its own, is added by [Calendar.With].
//
// A Rest of no day, of every day or with a day twice, and a TetBefore that is not 1, 2 or 3, is an error.
func ForEnterprise(e Enterprise) (*Calendar, error) {
	src := vietnamSource(nil)
	src.week = week{source: Text{"nghỉ hằng tuần của doanh nghiệp theo Bộ luật Lao động", "the enterprise's weekly rest under the Labour Code"}}
	for _, w := range e.Rest {
		if w < time.Sunday || w > time.Saturday || src.week.rest[w] {
			return nil, fmt.Errorf("holiday: the weekly rest names %v twice, or it is no day of the week", int(w))
		}
		src.week.rest[w] = true
	}
	switch {
	case len(e.Rest) == 0 || len(e.Rest) == 7:
		return nil, fmt.Errorf("holiday: the weekly rest is one to six days, not %d", len(e.Rest))
	case e.TetBefore < 1 || e.TetBefore > 3:
		return nil, fmt.Errorf("holiday: the Tết break has 1, 2 or 3 days before mùng 1, not %d", e.TetBefore)
	}
	own := e
	own.Rest = nil // kept in the week
	src.enterprise = &own
	return compile(src)
}

// chosen cites the enterprise's own choice.
func (e *Enterprise) chosen() Text {
	return Text{"doanh nghiệp chọn", "the enterprise's choice"}
}
