package dossier

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Slip is what a receipt-and-return slip says of a dossier (Giấy tiếp nhận hồ sơ và hẹn trả kết quả; form 01 of Circular
// 03/2025/TT-VPCP, Appendix I). It holds no personal data but what the caller puts into Applicant.
type Slip struct {
	Dossier   string            `json:"dossier,omitzero"`   // mã hồ sơ
	Applicant string            `json:"applicant,omitzero"` // as the caller writes it; may be empty
	Procedure string            `json:"procedure"`          // mã thủ tục
	Name      string            `json:"name,omitzero"`
	English   string            `json:"english,omitzero"`
	Channel   Channel           `json:"channel,omitzero"`
	Received  time.Time         `json:"received"`
	Term      deadline.Term     `json:"term,omitzero"`
	Deadline  deadline.Deadline `json:"deadline"`
	Basis     string            `json:"basis,omitzero"`
}

// Slip returns the slip of the dossier with the given code (mã hồ sơ), which may be empty.
func (p Plan) Slip(dossier string) Slip {
	return Slip{Dossier: dossier, Procedure: p.Procedure, Name: p.Name, English: p.English, Channel: p.Channel,
		Received: p.Received, Term: p.Term, Deadline: p.Deadline, Basis: p.Basis}
}

// WriteText writes the slip in Vietnamese or English, a line for each thing it says; what is empty has no line. The hour due is
// 24:00 where the term ends with its last day. The error is that of w.
func (s Slip) WriteText(w io.Writer, l deadline.Language) error {
	t := sheetText{lang: l}
	t.title("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "DOSSIER RECEIPT AND APPOINTMENT SLIP")
	t.line("Mã hồ sơ", "Dossier", s.Dossier)
	t.line("Người nộp hồ sơ", "Applicant", s.Applicant)
	t.line("Thủ tục", "Procedure", joined(" - ", s.Procedure, nameIn(s.Name, s.English, l)))
	if s.Channel != AnyChannel {
		t.line("Hình thức nộp", "Handed in", s.Channel.In(l))
	}
	t.line("Thời gian nhận hồ sơ", "Received", momentIn(s.Received, holiday.DateOf(s.Received), l))
	t.line("Thời hạn giải quyết", "Time limit", s.Term.In(l))
	t.line("Thời gian trả kết quả", "Due", dueIn(s.Deadline, l))
	t.line("Căn cứ", "Basis", s.Basis)
	return t.write(w)
}

// dueIn writes when a deadline ends, as forms do.
func dueIn(d deadline.Deadline, l deadline.Language) string {
	if d.Suspended || d.Due.IsZero() {
		return deadline.Text{VI: "chưa xác định: thời hạn đang tạm dừng hoặc chưa bắt đầu", EN: "not yet: the term is paused or has not begun"}.In(l)
	}
	text := momentIn(d.Due, d.LastDay, l)
	if d.Provisional {
		text += deadline.Text{VI: " (dự kiến)", EN: " (provisional)"}.In(l)
	}
	return text
}

// momentIn writes an instant as forms do: "16 giờ 30 phút, ngày 12 tháng 03 năm 2026", "16:30, 2026-03-12". The end of the given
// day is its 24:00. Seconds are written where there are any: a promise is not rounded.
func momentIn(t time.Time, day civil.Date, l deadline.Language) string {
	if t.IsZero() {
		return ""
	}
	second := int(t.Sub(holiday.Midnight(day)) / time.Second)
	if second < 0 || second > int(civil.EndOfDay) {
		day = holiday.DateOf(t)
		second = int(t.Sub(holiday.Midnight(day)) / time.Second)
	}
	if l == deadline.English {
		return fmt.Sprintf("%v, %v", civil.TimeOfDay(second), l.Date(day))
	}
	seconds := ""
	if second%60 > 0 {
		seconds = fmt.Sprintf(" %02d giây", second%60)
	}
	year, month, date := day.Date()
	return fmt.Sprintf("%02d giờ %02d phút%s, ngày %02d tháng %02d năm %d", second/3600, second/60%60, seconds, date, month, year)
}

// nameIn returns a name in the language, in Vietnamese where there is no English one.
func nameIn(vi, en string, l deadline.Language) string {
	if l == deadline.English && en != "" {
		return en
	}
	return vi
}

// joined puts what is not empty together.
func joined(between string, parts ...string) string {
	var all []string
	for _, p := range parts {
		if p != "" {
			all = append(all, p)
		}
	}
	return strings.Join(all, between)
}

// sheetText is a form as it is written.
type sheetText struct {
	lang deadline.Language
	text strings.Builder
}

func (t *sheetText) title(vi, en string) {
	t.text.WriteString(deadline.Text{VI: vi, EN: en}.In(t.lang) + "\n\n")
}

func (t *sheetText) line(vi, en, value string) {
	if value != "" {
		// A form is read line by line: what it is given may not look like a line of its own.
		value = strings.Join(strings.Fields(value), " ")
		t.text.WriteString(deadline.Text{VI: vi, EN: en}.In(t.lang) + ": " + value + "\n")
	}
}

func (t *sheetText) write(w io.Writer) error {
	_, err := io.WriteString(w, t.text.String())
	return err
}
