package metrics

import "github.com/dunghan-vn/dunghan/holiday"

// Table returns the figures of the sentences: an item a row, its count, and its rate where it has one.
func (s Summary) Table() Table {
	info := formInfo("summary")
	t := Table{
		Title: info.heading(),
		Head:  []holiday.Text{s.Period.text()},
		Columns: []Column{
			{Key: "item", Kind: TextColumn, Title: holiday.Text{VI: "Nội dung", EN: "Item"}},
			{Key: "count", Kind: CountColumn, Title: holiday.Text{VI: "Số hồ sơ", EN: "Dossiers"}},
			{Key: "rate", Kind: RatioColumn, Title: holiday.Text{VI: "Tỷ lệ", EN: "Rate"}},
		},
		Notes: s.Notes,
	}
	n, rates := s.Total, s.Total.Rates()
	add := func(key, vi, en string, count, rate Cell) {
		t.Rows = append(t.Rows, []Cell{LabelCell(key, holiday.Text{VI: vi, EN: en}), count, rate})
	}
	figure := func(key, vi, en string, count int64) { add(key, vi, en, CountCell(count), Cell{}) }
	some := func(key, vi, en string, count int64, rate Cell) {
		if count != 0 {
			add(key, vi, en, CountCell(count), rate)
		}
	}
	of := func(count int64) Cell { return RatioCell(Ratio{count, n.Resolved()}) }
	online := func(key, vi, en string, rate Ratio) {
		if rate.Den <= 0 {
			add(key, vi, en, Cell{}, Cell{})
			return
		}
		add(key, vi, en, CountCell(rate.Num), RatioCell(rate))
	}

	figure("total", "Tổng số phải giải quyết", "To be resolved", n.Total())
	figure("received", "Tiếp nhận", "Received", n.Received())
	figure("received_online", "Tiếp nhận trực tuyến", "Received online", n.Online)
	figure("received_direct_post", "Tiếp nhận trực tiếp, bưu chính", "Received in person or by post", n.Direct+n.Post)
	figure("received_carried", "Từ kỳ trước chuyển qua", "Carried over", n.Carried)
	figure("resolved", "Đã giải quyết", "Resolved", n.Resolved())
	add("resolved_early", "Trước hạn", "Early", CountCell(n.Early), of(n.Early))
	add("resolved_on_time", "Đúng hạn", "On time", CountCell(n.OnTime), of(n.OnTime))
	add("resolved_late", "Quá hạn", "Late", CountCell(n.Late), of(n.Late))
	some("resolved_unknown", "Đã giải quyết, không xác định", "Resolved, unknown", n.ResolvedUnknown, of(n.ResolvedUnknown))
	add("resolved_early_or_on_time", "Trước và đúng hạn", "Early or on time", CountCell(n.Early+n.OnTime), of(n.Early+n.OnTime))
	figure("in_progress", "Đang giải quyết", "In progress", n.Open())
	figure("in_progress_within", "Đang giải quyết, trong hạn", "In progress, within the limit", n.Within)
	figure("in_progress_overdue", "Đang giải quyết, quá hạn", "In progress, overdue", n.Overdue)
	some("in_progress_unknown", "Đang giải quyết, không xác định", "In progress, unknown", n.OpenUnknown, Cell{})
	some("closed", "Rút hoặc dừng", "Withdrawn or stopped", n.Closed(), Cell{})
	some("unplaceable", "Đã kết thúc, không rõ ngày", "Ended at an instant that is not known", n.Unplaceable, Cell{})
	online("full_online", "Trực tuyến toàn trình", "Fully online", rates.FullOnline)
	online("paid_online", "Thanh toán trực tuyến", "Paid online", rates.PaidOnline)
	return t
}
