package metrics

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// countNotes is what stands under tables of counts: why dossiers are unknown, and how many rows could not be read.
func (r Report) countNotes() []holiday.Text {
	var all []holiday.Text
	for _, d := range r.Doubts {
		all = append(all, holiday.Text{
			VI: fmt.Sprintf("Không xác định: %d hồ sơ, %s.", d.Count, d.Doubt.In(deadline.Vietnamese)),
			EN: fmt.Sprintf("Unknown: %d dossiers, %s.", d.Count, d.Doubt.In(deadline.English)),
		})
	}
	if r.Rejected > 0 {
		all = append(all, holiday.Text{
			VI: fmt.Sprintf("Không đọc được: %d dòng, không có trong bảng.", r.Rejected),
			EN: fmt.Sprintf("Rejected: %d rows, in no table.", r.Rejected),
		})
	}
	return all
}

// notes is what stands under the tables: countNotes, and what the indicators are.
func (r Report) notes() []holiday.Text {
	all := r.countNotes()
	if slices.ContainsFunc(r.Indicators, Indicator.Measures) {
		all = append(all, holiday.Text{
			VI: "Trung vị: gần đúng, lệch không quá 1/64, đúng đến 63 ngày; của một số chẵn hồ sơ là số nhỏ hơn trong hai số ở giữa.",
			EN: "Medians: to within 1/64, exact for up to 63 days; of an even number of dossiers the lower of the two in the middle.",
		})
	}
	for _, i := range r.Indicators {
		all = append(all, holiday.Text{VI: i.In(deadline.Vietnamese), EN: i.In(deadline.English)})
	}
	return all
}

func (p Period) text() holiday.Text {
	return holiday.Text{VI: p.In(deadline.Vietnamese), EN: p.In(deadline.English)}
}

// In says the period in one line of the given language.
func (p Period) In(l deadline.Language) string {
	return holiday.Text{VI: "Kỳ báo cáo:", EN: "Period:"}.In(l) + p.bounds(l)
}

// bounds is the period without the word.
func (p Period) bounds(l deadline.Language) string {
	s := ""
	if p.From.IsZero() && p.To.IsZero() {
		s += holiday.Text{VI: " toàn bộ hồ sơ trong dữ liệu", EN: " every dossier of the data"}.In(l)
	}
	if !p.From.IsZero() {
		s += holiday.Text{VI: " từ ", EN: " from "}.In(l) + l.Date(p.From)
	}
	if !p.To.IsZero() {
		s += holiday.Text{VI: " đến hết ", EN: " through "}.In(l) + l.Date(p.To)
	}
	if at := p.Instant(); !at.IsZero() {
		s += holiday.Text{VI: "; số liệu tại ", EN: "; as of "}.In(l) + clockTime(at, l)
	}
	return s
}

// clockTime writes an instant, midnight as 24:00 of the day before (Civil Code 2015, art. 148(6)).
func clockTime(t time.Time, l deadline.Language) string {
	day, hour := holiday.DateOf(t), t.Format("15:04:05")
	if hour == "00:00:00" {
		day, hour = day.AddDays(-1), "24:00:00"
	}
	return strings.TrimSuffix(hour, ":00") + " " + l.Date(day)
}
