package metrics

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Indicators766 returns the indicators that fill in [Counts766] from dossiers: ask a question with them, among others if need be, and
// [Report.Counts766] has the counts. [Definition766] says which indicator is of which component.
func Indicators766() []Indicator {
	named := map[string]Indicator{}
	for _, i := range Indicators() {
		named[i.Name] = i
	}
	var all []Indicator
	for _, one := range unworded766() {
		if one.Indicator != "" {
			all = append(all, named[one.Indicator])
		}
	}
	return all
}

// Counts766 returns the counts of Decision 766 that the dossiers of a report tell (số liệu Bộ chỉ số 766 từ hồ sơ), and the components
// that they do not, in the order of the components, each with why: what is no matter of dossiers, such as published procedures and
// petitions, what the report was not asked, and what the file of some dossier does not say. Those stay zero and are the caller's to
// give. Nothing is guessed.
//
// The measured counts are those of all, Report.All, or of one group, Row.Measured. The report's question has [Indicators766]; the
// portal's periods are calendar months, quarters and years. Over no dossiers a component is 0 of 0, and that is no gap. In what the
// counts are not those of the description, Definition766.Dossiers says; how well the description is known, Definition766.Counted.
func (r Report) Counts766(m Measured) (Counts766, []Gap766) {
	var counts Counts766
	var gaps []Gap766
	for _, one := range unworded766() {
		count, gap := r.count766(one, m)
		if gap != nil {
			gaps = append(gaps, *gap)
			continue
		}
		*one.of(&counts) = count
	}
	return counts, gaps
}

// count766 returns the counts of one component, or why there are none.
func (r Report) count766(one component766, m Measured) (Ratio, *Gap766) {
	gap := Gap766{Code: one.Code, Why: NotInDossiers766, Text: one.Dossiers}
	if one.Indicator == "" {
		return Ratio{}, &gap
	}
	gap.Indicator = one.Indicator
	k, asked := r.Indicator(one.Indicator)
	if !asked || r.Indicators[k].IsZero() { // of another version there is but the name
		gap.Why = NotAsked766
		gap.Text = holiday.Text{VI: "báo cáo không hỏi chỉ tiêu " + one.Indicator, EN: "the report was not asked for " + one.Indicator}
		return Ratio{}, &gap
	}
	n := r.Count(m, k)
	if n.NoData > 0 {
		gap.Why, gap.NoData = NoData766, n.NoData
		gap.Text = holiday.Text{
			VI: fmt.Sprintf("%d hồ sơ không có dữ liệu của chỉ tiêu %s", n.NoData, one.Indicator),
			EN: fmt.Sprintf("%d dossiers do not say what %s asks", n.NoData, one.Indicator),
		}
		return Ratio{}, &gap
	}
	return n.Ratio(), nil
}

// Gap766 is a component of the index whose counts the dossiers of a report do not tell (thành phần chưa có số liệu).
type Gap766 struct {
	Code      string       `json:"code"` // of the component
	Why       Lack766      `json:"why"`
	Indicator string       `json:"indicator,omitzero"` // the one that tells the counts, where there is one
	NoData    int64        `json:"no_data,omitzero"`   // how many dossiers do not say, with [NoData766]
	Text      holiday.Text `json:"text"`               // why, in a clause
}

// In says the gap in one line of the given language: "on_time: the report was not asked for on_time_766".
func (g Gap766) In(l deadline.Language) string { return g.Code + ": " + g.Text.In(l) }

// Lack766 is why dossiers do not tell the counts of a component. The zero Lack766 is none.
type Lack766 uint8

// The reasons.
const (
	NotInDossiers766 Lack766 = iota + 1 // no dossier has it, whatever its file
	NotAsked766                         // the report was not asked the indicator, or another version of it
	NoData766                           // the file of some dossier in question does not say: the counts of the rest would pass for all
)

var lacks766 = [...]string{NotInDossiers766: "not_in_dossiers", NotAsked766: "not_asked", NoData766: "no_data"}

// String returns the reason's name in data, such as "not_asked", or "none".
func (w Lack766) String() string {
	if w < NotInDossiers766 || int(w) >= len(lacks766) {
		return "none"
	}
	return lacks766[w]
}

// MarshalText returns [Lack766.String]; a reason that does not exist is an error.
func (w Lack766) MarshalText() ([]byte, error) {
	if w.String() == "none" {
		return nil, fmt.Errorf("metrics: there is no reason %d why dossiers do not tell a component", uint8(w))
	}
	return []byte(w.String()), nil
}
