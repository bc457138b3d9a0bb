package metrics

import (
	"strconv"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// column is one column of figures of the main report.
type column struct {
	key    string       // in CSV
	number string       // in form II.06a; empty for what the form has no column for
	title  holiday.Text // lines of it separated by newlines
	count  func(Tally) int64
}

// columns is form II.06a's columns 3 to 13 (Circular 01/2020/TT-VPCP), and after them what the form has none for.
func columns() []column {
	return []column{
		{"received_total", "(3)", holiday.Text{VI: "Tiếp nhận\ntổng số", EN: "Received\ntotal"}, Tally.Total},
		{"received_online", "(4)", holiday.Text{VI: "trực\ntuyến", EN: "online"}, func(t Tally) int64 { return t.Online }},
		{"received_direct_post", "(5)", holiday.Text{VI: "trực tiếp,\nbưu chính", EN: "direct,\npost"}, func(t Tally) int64 { return t.Direct + t.Post }},
		{"received_carried", "(6)", holiday.Text{VI: "từ kỳ\ntrước", EN: "carried\nover"}, func(t Tally) int64 { return t.Carried }},
		{"resolved_total", "(7)", holiday.Text{VI: "Đã giải\nquyết", EN: "Resolved\ntotal"}, Tally.Resolved},
		{"resolved_early", "(8)", holiday.Text{VI: "trước\nhạn", EN: "early"}, func(t Tally) int64 { return t.Early }},
		{"resolved_on_time", "(9)", holiday.Text{VI: "đúng\nhạn", EN: "on time"}, func(t Tally) int64 { return t.OnTime }},
		{"resolved_late", "(10)", holiday.Text{VI: "quá\nhạn", EN: "late"}, func(t Tally) int64 { return t.Late }},
		{"in_progress_total", "(11)", holiday.Text{VI: "Đang giải\nquyết", EN: "In progress\ntotal"}, Tally.Open},
		{"in_progress_within", "(12)", holiday.Text{VI: "trong\nhạn", EN: "within"}, func(t Tally) int64 { return t.Within }},
		{"in_progress_overdue", "(13)", holiday.Text{VI: "quá\nhạn", EN: "overdue"}, func(t Tally) int64 { return t.Overdue }},
		{"resolved_unknown", "", holiday.Text{VI: "đã giải quyết,\nkhông xác định", EN: "resolved,\nunknown"}, func(t Tally) int64 { return t.ResolvedUnknown }},
		{"in_progress_unknown", "", holiday.Text{VI: "đang giải quyết,\nkhông xác định", EN: "in progress,\nunknown"}, func(t Tally) int64 { return t.OpenUnknown }},
		{"closed", "", holiday.Text{VI: "rút, dừng", EN: "withdrawn,\nstopped"}, func(t Tally) int64 { return t.Closed }},
		{"unplaceable", "", holiday.Text{VI: "không rõ\nngày kết thúc", EN: "no instant\nof ending"}, func(t Tally) int64 { return t.Unplaceable }},
	}
}

// shown is the columns of the form, and of the others those that have a dossier in them.
func (r Report) shown() []column {
	var all []column
	for _, c := range columns() {
		if c.number != "" || c.count(r.Total) != 0 {
			all = append(all, c)
		}
	}
	return all
}

// rate is one column of rates of the main report.
type rate struct {
	key   string
	title holiday.Text
	ratio func(Rates) Ratio
}

func rates() []rate {
	return []rate{
		{"early", holiday.Text{VI: "Trước hạn", EN: "Early"}, func(r Rates) Ratio { return r.Early }},
		{"early_or_on_time", holiday.Text{VI: "Trước và\nđúng hạn", EN: "Early or\non time"}, func(r Rates) Ratio { return r.EarlyOrOnTime }},
		{"late", holiday.Text{VI: "Quá hạn", EN: "Late"}, func(r Rates) Ratio { return r.Late }},
		{"full_online", holiday.Text{VI: "Trực tuyến\ntoàn trình", EN: "Fully\nonline"}, func(r Rates) Ratio { return r.FullOnline }},
		{"paid_online", holiday.Text{VI: "Thanh toán\ntrực tuyến", EN: "Paid\nonline"}, func(r Rates) Ratio { return r.PaidOnline }},
	}
}

// label is the part of a key in one dimension as people of the language read it.
func label(k Key, d Dimension, l deadline.Language) string {
	if l == deadline.Vietnamese {
		switch d {
		case ByMonth:
			if k.Month.IsZero() {
				return ""
			}
			return k.Month.String()[5:7] + "/" + k.Month.String()[:4]
		case ByChannel:
			return k.Channel.Vietnamese()
		}
	}
	return k.Value(d)
}

// counts is the figures of t in the given columns.
func counts(t Tally, in []column) []string {
	var all []string
	for _, c := range in {
		all = append(all, strconv.FormatInt(c.count(t), 10))
	}
	return all
}
