package metrics

import (
	"encoding/json"
	"fmt"
	"math/big"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Scorecard766 is the score of one agency and period by the index of Decision 766/QĐ-TTg (bảng điểm Bộ chỉ số phục vụ người
// dân, doanh nghiệp), as the national portal computes it: plain data, of 100 points.
//
// The Decision's annex was not read. What is counted is from a copy of its description; the scoring is fitted to published
// figures. Each component says so of itself. A score is of the unrounded rate: one of the rate rounded to two decimals, as it
// is printed, is the other reading, and no published figure tells the two apart.
type Scorecard766 struct {
	Groups []GroupScore766 `json:"groups"` // the six, in order
	Total  Points          `json:"total"`  // the sum of the groups' scores
	Grade  Grade766        `json:"grade"`
}

// GroupScore766 is the score of one group.
type GroupScore766 struct {
	Group      Group766
	Components []Component766 // those scored, and those shown only that have a count
	Score      Points         // see [Group766.RoundedOnce]
}

// Component766 is the score of one component.
type Component766 struct {
	Definition766
	Ratio Ratio  `json:"ratio"` // the counts; over nothing it has no value
	Score Points `json:"score"` // rounded half-up to a hundredth, in 3a and 3b for showing only
}

// Score returns the scorecard of the counts, and what [Counts766.Check] returns when the counts cannot be.
func (c Counts766) Score() (Scorecard766, error) {
	if err := c.Check(); err != nil {
		return Scorecard766{}, err
	}
	var card Scorecard766
	all := components766()
	for _, group := range Groups766() {
		score := GroupScore766{Group: group}
		sum := new(big.Rat)
		for _, one := range all {
			ratio := *one.of(&c)
			if one.Group != group || one.Max == 0 && ratio.Den == 0 {
				continue
			}
			exact := one.exact(ratio)
			component := Component766{one.Definition766, ratio, halfUp(exact)}
			score.Components = append(score.Components, component)
			score.Score += component.Score
			sum.Add(sum, exact)
		}
		if group.RoundedOnce() {
			score.Score = halfUp(sum)
		}
		card.Groups = append(card.Groups, score)
		card.Total += score.Score
	}
	card.Grade = GradeOf766(card.Total)
	return card, nil
}

// Group returns the score of a group; the zero GroupScore766 for one that is not on the card.
func (s Scorecard766) Group(g Group766) GroupScore766 {
	for _, group := range s.Groups {
		if group.Group == g {
			return group
		}
	}
	return GroupScore766{}
}

// Component returns the component of a code, and whether it is on the card.
func (s Scorecard766) Component(code string) (Component766, bool) {
	for _, group := range s.Groups {
		for _, one := range group.Components {
			if one.Code == code {
				return one, true
			}
		}
	}
	return Component766{}, false
}

// Empty returns the codes of the scored components that were over nothing: their scores say how the portal treats that, and
// nothing of the agency.
func (s Scorecard766) Empty() []string {
	var codes []string
	for _, group := range s.Groups {
		for _, one := range group.Components {
			if one.Ratio.Den == 0 { // what is shown only is on the card with a count
				codes = append(codes, one.Code)
			}
		}
	}
	return codes
}

// In returns the total and the grade in one line, "Tổng điểm 61,89/100: Trung bình". When components were over nothing it
// ends with how many: "Tổng điểm 12/100: Yếu (21 thành phần không có số liệu)".
func (s Scorecard766) In(l deadline.Language) string {
	words := holiday.Text{VI: "Tổng điểm %s/100: %s", EN: "Total %s/100: %s"}
	line := fmt.Sprintf(words.In(l), s.Total.In(l), s.Grade.In(l))
	if n := len(s.Empty()); n > 0 {
		words = holiday.Text{VI: " (%d thành phần không có số liệu)", EN: " (over nothing: %d of the components)"}
		line += fmt.Sprintf(words.In(l), n)
	}
	return line
}

// Rate returns the score as a part of the group's maximum: 43.59 per cent for 9.59 of 22.
func (g GroupScore766) Rate() Ratio { return Ratio{int64(g.Score), int64(g.Group.Max())} }

// MarshalJSON writes {"group":"4","title":{},"components":[],"score":9.59,"max":22,"percent":43.59,"sum":{}}, where sum says
// how the components make the score.
func (g GroupScore766) MarshalJSON() ([]byte, error) {
	percent, ok := g.Rate().Percent(2)
	if !ok {
		percent = "null"
	}
	return json.Marshal(struct {
		Group      Group766       `json:"group"`
		Title      holiday.Text   `json:"title"`
		Components []Component766 `json:"components"`
		Score      Points         `json:"score"`
		Max        Points         `json:"max"`
		Percent    json.Number    `json:"percent"`
		Sum        Statement766   `json:"sum"`
	}{g.Group, g.Group.Title(), g.Components, g.Score, g.Group.Max(), json.Number(percent), g.Group.Sum()})
}

// Value returns what the portal prints beside the score, with at most two decimals: the rate in per cent, or the mean; over
// nothing 0, where [Ratio.In] has "-".
func (c Component766) Value(l deadline.Language) string {
	switch {
	case c.Ratio.Den == 0:
		return "0"
	case c.Mean:
		return decimalIn(c.mean(), l)
	}
	return c.Ratio.In(l)
}

// mean returns the ratio as a plain number with at most two decimals; "null" over nothing.
func (c Component766) mean() string {
	if c.Ratio.Den <= 0 {
		return "null"
	}
	return decimal(c.Ratio.scaled(big.NewInt(100)).String(), 2)
}

// MarshalJSON writes the definition with "ratio" and "score"; the ratio of a mean has a "mean" in place of the per cent.
func (c Component766) MarshalJSON() ([]byte, error) {
	type plain Component766
	if !c.Mean {
		return json.Marshal(plain(c))
	}
	type mean struct {
		Num  int64       `json:"num"`
		Den  int64       `json:"den"`
		Mean json.Number `json:"mean"`
	}
	return json.Marshal(struct {
		plain
		Ratio mean `json:"ratio"`
	}{plain(c), mean{c.Ratio.Num, c.Ratio.Den, json.Number(c.mean())}})
}
