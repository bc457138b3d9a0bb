package metrics

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Variant is another way of judging, where practice disagrees (cách tính khác). It applies to every indicator that judges.
type Variant struct {
	Name     string
	Title    holiday.Text
	Source   holiday.Text
	Evidence deadline.Evidence

	set func(*judging) bool // false when the judging has its opposite
}

// Variants returns the ways of judging there are.
func Variants() []Variant {
	return []Variant{
		{
			"first_date",
			holiday.Text{VI: "tính theo ngày hẹn trả lần đầu, trước khi gia hạn", EN: "judged by the first due date, before any extension"},
			holiday.Text{
				VI: "Nghị định 61/2018/NĐ-CP điều 19(9) cho hẹn lại một lần và không nói tính theo ngày nào; bản ghi chỉ có một ngày, chỉ nhật ký sự kiện phân biệt được",
				EN: "Decree 61/2018/NĐ-CP art. 19(9) lets a date be re-appointed once and does not say which counts; a record has one date, only an event log tells them apart",
			},
			deadline.ReadInSource,
			func(j *judging) bool { j.first = true; return true },
		},
		{
			"by_instant",
			holiday.Text{VI: "tính theo thời điểm hẹn trả, không theo ngày", EN: "judged by the due instant, not by its day"},
			holiday.Text{VI: "một phần mềm một cửa và OpenCPS so sánh thời điểm", EN: "one-stop software and OpenCPS compare instants"},
			deadline.ReadInSource,
			func(j *judging) bool { j.instant = true; return true },
		},
		{
			"missing_on_time",
			holiday.Text{VI: "không có ngày hẹn trả thì coi là đúng hạn, trong hạn", EN: "with no due date on time, or within the limit"},
			holiday.Text{VI: "một phần mềm một cửa và OpenCPS tính như vậy", EN: "one-stop software and OpenCPS count so"},
			deadline.ReadInSource,
			func(j *judging) bool { j.missingMet = true; return !j.missingOut },
		},
		{
			"missing_left_out",
			holiday.Text{VI: "không có ngày hẹn trả thì không tính vào mẫu số", EN: "with no due date left out"},
			holiday.Text{VI: "cách tính để so sánh", EN: "for comparison"},
			deadline.Unconfirmed,
			func(j *judging) bool { j.missingOut = true; return !j.missingMet },
		},
		{
			"withdrawn_on_time",
			holiday.Text{VI: "hồ sơ rút tính là đúng hạn", EN: "withdrawn counted as on time"},
			holiday.Text{VI: "ghi chú dưới biểu II.06a do một phần mềm một cửa xuất ra", EN: "a note under form II.06a as one-stop software exports it"},
			deadline.ReadInSource,
			func(j *judging) bool { j.withdrawnOn = true; return true },
		},
	}
}

func variantNamed(name string) (Variant, error) {
	var known []string
	for _, v := range Variants() {
		if v.Name == name {
			return v, nil
		}
		known = append(known, v.Name)
	}
	return Variant{}, fmt.Errorf("there is no variant %q: %s", name, strings.Join(known, ", "))
}

// With returns the indicator judged in another way. Its name has the variants in the order of [Variants], so that one meaning has one
// name. An indicator that does not judge has no variants; a variant that [Variants] does not have, one twice, and two that contradict, are
// errors.
func (i Indicator) With(v Variant) (Indicator, error) {
	base := i.base()
	if _, err := variantNamed(v.Name); err != nil {
		return Indicator{}, fmt.Errorf("metrics: indicator %s: %w", i.Name, err)
	}
	switch {
	case !i.judged:
		return Indicator{}, fmt.Errorf("metrics: indicator %s does not judge, so it has no variant %s", i.Name, v.Name)
	case slices.Contains(i.variants, v.Name):
		return Indicator{}, fmt.Errorf("metrics: indicator %s has variant %s already", i.Name, v.Name)
	}
	chosen := append(slices.Clone(i.variants), v.Name)
	made, err := ParseIndicator(base)
	if err != nil {
		return Indicator{}, err
	}
	for _, one := range Variants() {
		if !slices.Contains(chosen, one.Name) {
			continue
		}
		if !one.set(&made.judging) {
			return Indicator{}, fmt.Errorf("metrics: indicator %s cannot have variant %s, too", i.Name, v.Name)
		}
		made.variants = append(made.variants, one.Name)
		made.Name += "+" + one.Name
		made.Title = holiday.Text{VI: made.Title.VI + "; " + one.Title.VI, EN: made.Title.EN + "; " + one.Title.EN}
		made.Source = holiday.Text{VI: made.Source.VI + "; " + one.Source.VI, EN: made.Source.EN + "; " + one.Source.EN}
		made.Evidence = min(made.Evidence, one.Evidence)
	}
	return made, nil
}
