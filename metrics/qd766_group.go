package metrics

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Statement766 is one thing said of the index: in words, how well it is known, and where it stands.
type Statement766 struct {
	Text     holiday.Text      `json:"text"`
	Evidence deadline.Evidence `json:"evidence"`
	Source   holiday.Text      `json:"source"`
}

// Group766 is a group of the index (nhóm chỉ số). Decision 766/QĐ-TTg has five, of 18, 20, 22, 22 and 18 points, as government
// pages quote it; the portal shows six, for it scores online service and online payment apart, which was seen in its figures
// only. The zero Group766 is none.
type Group766 uint8

// The groups, in the portal's order.
const (
	Openness766      Group766 = iota + 1 // 1, công khai, minh bạch
	Progress766                          // 2, tiến độ, kết quả giải quyết
	OnlineService766                     // 3a, cung cấp dịch vụ công trực tuyến
	OnlinePayment766                     // 3b, thanh toán trực tuyến
	Digitisation766                      // 4, số hóa hồ sơ
	Satisfaction766                      // 5, mức độ hài lòng
)

// Groups766 returns the six groups in order.
func Groups766() []Group766 {
	return []Group766{Openness766, Progress766, OnlineService766, OnlinePayment766, Digitisation766, Satisfaction766}
}

// entry766 is what there is to say of a group or a grade.
type entry766 struct {
	name  string
	title holiday.Text
	bound Points // the most a group can have, the least a grade needs
}

func (g Group766) entry() entry766 {
	switch g {
	case Openness766:
		return entry766{"1", holiday.Text{VI: "Công khai, minh bạch", EN: "Openness"}, 1800}
	case Progress766:
		return entry766{"2", holiday.Text{VI: "Tiến độ, kết quả giải quyết", EN: "Progress and results"}, 2000}
	case OnlineService766:
		return entry766{"3a", holiday.Text{VI: "Cung cấp dịch vụ công trực tuyến", EN: "Online service"}, 1200}
	case OnlinePayment766:
		return entry766{"3b", holiday.Text{VI: "Thanh toán trực tuyến", EN: "Online payment"}, 1000}
	case Digitisation766:
		return entry766{"4", holiday.Text{VI: "Số hóa hồ sơ", EN: "Digitisation"}, 2200}
	case Satisfaction766:
		return entry766{"5", holiday.Text{VI: "Mức độ hài lòng", EN: "Satisfaction"}, 1800}
	}
	return entry766{name: "none"}
}

// String returns the portal's number of the group, "3a", or "none".
func (g Group766) String() string { return g.entry().name }

// Title returns the group's title.
func (g Group766) Title() holiday.Text { return g.entry().title }

// Max returns the most points the group can have; the six are 100 together.
func (g Group766) Max() Points { return g.entry().bound }

// MarshalText returns [Group766.String]; a group that does not exist is an error.
func (g Group766) MarshalText() ([]byte, error) {
	if g.Max() == 0 {
		return nil, fmt.Errorf("metrics: there is no group %d of the index", uint8(g))
	}
	return []byte(g.String()), nil
}

// RoundedOnce reports how the components make the group's score. In 3a and 3b they are added as they are and the sum is
// rounded, so it may be a hundredth off the sum of the scores shown; in the others each is rounded and then added. No
// published figure whose counts are known would come out otherwise by the other rule.
func (g Group766) RoundedOnce() bool { return g == OnlineService766 || g == OnlinePayment766 }

// Sum says how the components make the group's score, and how well that is known.
func (g Group766) Sum() Statement766 {
	s := Statement766{
		Text:     holiday.Text{VI: "cộng điểm các thành phần, mỗi điểm đã làm tròn đến 0,01", EN: "the components' scores, each rounded to 0.01, added"},
		Evidence: deadline.SeenInData, Source: fitted766(),
	}
	if g.RoundedOnce() {
		s.Text = holiday.Text{VI: "cộng điểm chưa làm tròn của các thành phần, làm tròn tổng một lần đến 0,01", EN: "the components' unrounded scores added, the sum rounded once to 0.01"}
	}
	return s
}
