package metrics

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Grade766 is what a total of the index is worth (xếp loại). The better, the higher; the zero Grade766 is none.
type Grade766 uint8

// The grades.
const (
	Weak766      Grade766 = iota + 1 // yếu: below 50 points
	Average766                       // trung bình: 50 and more
	Fair766                          // khá: 70 and more
	Good766                          // tốt: 80 and more
	Excellent766                     // xuất sắc: 90 and more
)

// Grades766 returns the five grades, the best first.
func Grades766() []Grade766 {
	return []Grade766{Excellent766, Good766, Fair766, Average766, Weak766}
}

// GradeOf766 returns the grade of a total: the bound itself belongs to the better grade, 90 is excellent and 89.99 is good.
func GradeOf766(total Points) Grade766 {
	for _, g := range Grades766() {
		if total >= g.Least() {
			return g
		}
	}
	return Weak766
}

func (g Grade766) entry() entry766 {
	switch g {
	case Weak766:
		return entry766{"weak", holiday.Text{VI: "Yếu", EN: "Weak"}, 0}
	case Average766:
		return entry766{"average", holiday.Text{VI: "Trung bình", EN: "Average"}, 5000}
	case Fair766:
		return entry766{"fair", holiday.Text{VI: "Khá", EN: "Fair"}, 7000}
	case Good766:
		return entry766{"good", holiday.Text{VI: "Tốt", EN: "Good"}, 8000}
	case Excellent766:
		return entry766{"excellent", holiday.Text{VI: "Xuất sắc", EN: "Excellent"}, 9000}
	}
	return entry766{name: "none"}
}

// String returns the grade's name, such as "average", or "none".
func (g Grade766) String() string { return g.entry().name }

// In returns the grade's title in the given language: "Trung bình".
func (g Grade766) In(l deadline.Language) string { return g.entry().title.In(l) }

// Least returns the smallest total of the grade.
func (g Grade766) Least() Points { return g.entry().bound }

// MarshalText returns [Grade766.String]; a grade that does not exist is an error.
func (g Grade766) MarshalText() ([]byte, error) {
	if g < Weak766 || g > Excellent766 {
		return nil, fmt.Errorf("metrics: there is no grade %d of the index", uint8(g))
	}
	return []byte(g.String()), nil
}

// Bounds says which totals have the grade, and how well that is known.
func (g Grade766) Bounds() Statement766 {
	s := Statement766{Evidence: deadline.SeenInData, Source: holiday.Text{
		VI: "phần mềm phân tích các bảng của dichvucong.gov.vn", EN: "software that reads the tables of dichvucong.gov.vn",
	}}
	least := func(l deadline.Language) string { return g.Least().In(l) }
	switch g {
	case Excellent766:
		s.Text = holiday.Text{VI: "từ " + least(deadline.Vietnamese) + " điểm", EN: least(deadline.English) + " points and more"}
	case Weak766:
		below := (g + 1).Least()
		s.Text = holiday.Text{VI: "dưới " + below.In(deadline.Vietnamese) + " điểm", EN: "below " + below.In(deadline.English) + " points"}
	case Average766, Fair766, Good766:
		below := (g + 1).Least()
		s.Text = holiday.Text{
			VI: "từ " + least(deadline.Vietnamese) + " đến dưới " + below.In(deadline.Vietnamese) + " điểm",
			EN: least(deadline.English) + " points and more, below " + below.In(deadline.English),
		}
	default:
		return Statement766{}
	}
	return s
}
