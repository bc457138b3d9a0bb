package metrics

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Summary is a report's total in a few sentences, to put into a letter (tóm tắt), and the same as a table. Its figures and rates
// are those of the report.
type Summary struct {
	Period   Period
	Total    Tally
	Rejected int64
	Notes    []holiday.Text // under the table
}

// Summary returns the summary of the report's total.
func (r Report) Summary() Summary {
	return Summary{Period: r.Period, Total: r.Total, Rejected: r.Rejected, Notes: append(r.head()[1:], r.countNotes()...)}
}

// WriteText writes [Summary.Sentences], a line each.
func (s Summary) WriteText(w io.Writer, l deadline.Language) error {
	_, err := io.WriteString(w, strings.Join(s.Sentences(l), "\n")+"\n")
	return err
}

// Sentences returns the summary in sentences: the period, what was received, resolved and in progress, what else there was if there
// was any, and the online rates. Thousands are set apart, "1.234" in Vietnamese, "1,234" in English; a per cent has at most two
// decimals, rounded as in the report. Over nothing it says that there is nothing, and a rate without a value that there is none.
func (s Summary) Sentences(l deadline.Language) []string {
	p := prose{lang: l}
	t := s.Total
	p.all = append(p.all, s.Period.In(l)+".")
	if t.Total() == 0 {
		p.say("Không có hồ sơ nào.", "There are no dossiers.")
		p.rejected(s.Rejected)
		return p.all
	}

	carried := ""
	if t.Carried > 0 || !s.Period.From.IsZero() {
		carried = p.words(", từ kỳ trước chuyển qua %s", ", carried over %s", t.Carried)
	}
	p.say("Tổng số phải giải quyết %s hồ sơ: tiếp nhận %s (trực tuyến %s; trực tiếp, bưu chính %s)%s.",
		"Dossiers to be resolved: %s; received %s (online %s; in person or by post %s)%s.",
		t.Total(), t.Received(), t.Online, t.Direct+t.Post, carried)

	if t.Resolved() == 0 {
		p.say("Chưa giải quyết xong hồ sơ nào.", "None is resolved.")
	} else {
		of := func(n int64) Ratio { return Ratio{n, t.Resolved()} }
		unknown := ""
		if t.ResolvedUnknown > 0 {
			unknown = p.words(", không xác định %s (%s)", ", unknown %s (%s)", t.ResolvedUnknown, of(t.ResolvedUnknown))
		}
		p.say("Đã giải quyết %s hồ sơ: trước hạn %s (%s), đúng hạn %s (%s), quá hạn %s (%s)%s; trước và đúng hạn %s.",
			"Resolved: %s; early %s (%s), on time %s (%s), late %s (%s)%s; early or on time %s.",
			t.Resolved(), t.Early, of(t.Early), t.OnTime, of(t.OnTime), t.Late, of(t.Late), unknown, of(t.Early+t.OnTime))
	}
	if t.Open() == 0 {
		p.say("Không có hồ sơ đang giải quyết.", "None is in progress.")
	} else {
		unknown := ""
		if t.OpenUnknown > 0 {
			unknown = p.words(", không xác định %s", ", unknown %s", t.OpenUnknown)
		}
		p.say("Đang giải quyết %s hồ sơ: trong hạn %s, quá hạn %s%s.", "In progress: %s; within the limit %s, overdue %s%s.",
			t.Open(), t.Within, t.Overdue, unknown)
	}
	if t.Closed() > 0 {
		p.say("Rút hoặc dừng: %s hồ sơ.", "Withdrawn or stopped: %s.", t.Closed())
	}
	if t.Unplaceable > 0 {
		p.say("Đã kết thúc, không rõ ngày: %s hồ sơ.", "Ended at an instant that is not known: %s.", t.Unplaceable)
	}
	p.rate("Hồ sơ trực tuyến toàn trình trên số tiếp nhận", "Fully online, of those received", t.Rates().FullOnline)
	p.rate("Thanh toán trực tuyến trên số hồ sơ có phí, lệ phí", "Paid online, of those received with a fee", t.Rates().PaidOnline)
	p.rejected(s.Rejected)
	return p.all
}

// prose is sentences in the making. Figures in them are counts, rates, or words already made.
type prose struct {
	lang deadline.Language
	all  []string
}

func (p *prose) say(vi, en string, figures ...any) {
	p.all = append(p.all, p.words(vi, en, figures...))
}

func (p *prose) words(vi, en string, figures ...any) string {
	for i, f := range figures {
		switch f := f.(type) {
		case int64:
			figures[i] = grouped(f, p.lang)
		case Ratio:
			figures[i] = f.In(p.lang) + " %"
		}
	}
	return fmt.Sprintf(holiday.Text{VI: vi, EN: en}.In(p.lang), figures...)
}

func (p *prose) rate(vi, en string, r Ratio) {
	if r.Den <= 0 {
		p.say(vi+": không có số liệu.", en+": no figures.")
		return
	}
	p.say(vi+": %s (%s/%s).", en+": %s (%s/%s).", r, r.Num, r.Den)
}

func (p *prose) rejected(n int64) {
	if n > 0 {
		p.say("Không đọc được %s dòng dữ liệu, không có trong số liệu trên.", "Rows that could not be read, and are in no figure: %s.", n)
	}
}

// grouped writes a whole number with its thousands apart.
func grouped(n int64, l deadline.Language) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	mark := holiday.Text{VI: ".", EN: ","}.In(l)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + mark + digits[at:]
	}
	return sign + digits
}
