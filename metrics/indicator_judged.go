package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Indicators returns the indicators of this package, in the order they are documented in.
func Indicators() []Indicator {
	all := append(resolvedIndicators(), denominatorIndicators()...)
	all = append(all, onlineIndicators()...)
	all = append(all, paidIndicators()...)
	all = append(all, digitalIndicators()...)
	return append(all, measureIndicators()...)
}

// rateOf is a rate that judges, by the class of each dossier in the period. What is left out is [Absent].
func rateOf(name string, title, of, met, source holiday.Text, evidence deadline.Evidence, part func(*Subject, Class) Part) Indicator {
	return Indicator{
		Name: name, Version: 1, Title: title, Of: of, Met: met, Source: source, Evidence: evidence, judged: true,
		part: func(s *Subject, j judging) Part {
			c := s.class(s.Place, j)
			if c == Absent {
				return NotAsked
			}
			return part(s, c)
		},
	}
}

// share is Met for what is so, and Other for the rest.
func share(so bool) Part {
	if so {
		return Met
	}
	return Other
}

// ofResolved is the part of a dossier in a rate over those resolved.
func ofResolved(met func(Class) bool) func(*Subject, Class) Part {
	return func(_ *Subject, c Class) Part {
		if !c.Resolved() {
			return NotAsked
		}
		return share(met(c))
	}
}

// ofOpen is the part of a dossier in a rate over those in progress.
func ofOpen(met Class) func(*Subject, Class) Part {
	return func(_ *Subject, c Class) Part {
		if !c.Open() {
			return NotAsked
		}
		return share(c == met)
	}
}

func timely(c Class) bool { return c == Early || c == OnTime }

// What indicators are of, and what they rest on, in words.
func textResolved() holiday.Text {
	return holiday.Text{VI: "hồ sơ đã giải quyết trong kỳ", EN: "dossiers resolved in the period"}
}

func textPublished() holiday.Text {
	return holiday.Text{
		VI: "biểu II.06a/VPCP/KSTT cột 7-10; các bảng do tỉnh công bố (Lâm Đồng Q1/2020, Đắk Glong 2020) chia cho số đã giải quyết",
		EN: "form II.06a/VPCP/KSTT columns 7-10; tables that provinces published (Lâm Đồng Q1/2020, Đắk Glong 2020) divide by those resolved",
	}
}

// resolvedIndicators is those over the resolved, and over those in progress.
func resolvedIndicators() []Indicator {
	resolved, published := textResolved(), textPublished()
	open := holiday.Text{VI: "hồ sơ đang giải quyết tại thời điểm chốt số liệu", EN: "dossiers in progress at the as-of instant"}
	form := holiday.Text{VI: "biểu II.06a/VPCP/KSTT cột 11-13", EN: "form II.06a/VPCP/KSTT columns 11-13"}
	return []Indicator{
		rateOf("early", holiday.Text{VI: "Tỷ lệ trước hạn", EN: "Early"}, resolved,
			holiday.Text{VI: "giải quyết xong trước ngày hẹn trả; thời hạn tính bằng giờ: trước giờ hẹn trả", EN: "finished on a day before the last; with a limit of hours, before its end"}, published, deadline.ReadInSource,
			ofResolved(func(c Class) bool { return c == Early })),
		byInstant(rateOf("early_by_instant", holiday.Text{VI: "Tỷ lệ trước hạn, theo thời điểm", EN: "Early, by the instant"}, resolved,
			holiday.Text{VI: "giải quyết xong trước thời điểm hẹn trả", EN: "finished before the due instant"},
			holiday.Text{VI: "OpenCPS và một phần mềm một cửa so sánh thời điểm", EN: "OpenCPS and one-stop software compare instants"}, deadline.ReadInSource,
			ofResolved(func(c Class) bool { return c == Early }))),
		rateOf("on_time", holiday.Text{VI: "Tỷ lệ đúng hạn, không kể trước hạn", EN: "On time, early ones apart"}, resolved,
			holiday.Text{VI: "giải quyết xong trong ngày hẹn trả; thời hạn tính bằng giờ: đúng giờ hẹn trả", EN: "finished on the last day; with a limit of hours, at its end"}, published, deadline.ReadInSource,
			ofResolved(func(c Class) bool { return c == OnTime })),
		rateOf("early_or_on_time", holiday.Text{VI: "Tỷ lệ trước và đúng hạn trên số đã giải quyết", EN: "Early or on time, of resolved"}, resolved,
			holiday.Text{VI: "giải quyết xong không quá hạn", EN: "finished by the due date"}, published, deadline.ReadInSource, ofResolved(timely)),
		rateOf("late", holiday.Text{VI: "Tỷ lệ quá hạn trên số đã giải quyết", EN: "Late, of resolved"}, resolved,
			holiday.Text{VI: "giải quyết xong sau hạn", EN: "finished after the due date"}, published, deadline.ReadInSource,
			ofResolved(func(c Class) bool { return c == Late })),
		rateOf("within", holiday.Text{VI: "Tỷ lệ đang giải quyết trong hạn", EN: "Within the limit, of those in progress"}, open,
			holiday.Text{VI: "chưa quá hạn", EN: "not past the due date"}, form, deadline.ReadInSource, ofOpen(Within)),
		rateOf("overdue", holiday.Text{VI: "Tỷ lệ đang giải quyết quá hạn", EN: "Overdue, of those in progress"}, open,
			holiday.Text{VI: "đã quá hạn", EN: "past the due date"}, form, deadline.ReadInSource, ofOpen(Overdue)),
	}
}

// byInstant is an indicator that always judges by the instant.
func byInstant(i Indicator) Indicator {
	i.judging.instant = true
	i.variants = []string{"by_instant"}
	i.judged = false // its name says how
	return i
}

// denominatorIndicators is on time and late by the other denominators in use.
func denominatorIndicators() []Indicator {
	due := holiday.Text{VI: "hồ sơ có ngày hẹn trả trong kỳ, đã giải quyết hay chưa, trừ hồ sơ rút, dừng; ngày hẹn trả trước ngày tiếp nhận không phải là ngày hẹn trả", EN: "dossiers due in the period, resolved or not, but those withdrawn or stopped; a due date before the receipt is none"}
	received := holiday.Text{VI: "hồ sơ tiếp nhận trong kỳ", EN: "dossiers received in the period"}
	total := holiday.Text{VI: "hồ sơ phải giải quyết: tiếp nhận trong kỳ và từ kỳ trước chuyển qua", EN: "dossiers to be processed: received in the period and carried over"}
	vinhPhuc := holiday.Text{VI: "Trung tâm hành chính công Vĩnh Phúc 9/2021: trên số đến hạn", EN: "the public service centre of Vĩnh Phúc, 9/2021: of those due"}
	nd61 := holiday.Text{VI: "Nghị định 61/2018/NĐ-CP điều 30(2)(c): trên tổng số hồ sơ tiếp nhận", EN: "Decree 61/2018/NĐ-CP art. 30(2)(c): of the dossiers received"}
	giaLai := holiday.Text{VI: "cổng một cửa Gia Lai: tỷ lệ đúng hạn = 100% − tỷ lệ trễ trên số cần xử lý", EN: "the one-stop portal of Gia Lai: on time = 100% − late, of those to be processed"}
	met := holiday.Text{VI: "giải quyết không quá hạn, hoặc đang giải quyết trong hạn", EN: "resolved by the due date, or in progress within it"}
	late := holiday.Text{VI: "giải quyết quá hạn, hoặc đang giải quyết quá hạn", EN: "resolved late, or in progress and overdue"}
	inForce := civil.MustParseDate("2018-06-21")
	all := []Indicator{
		{Name: "early_or_on_time_of_due", Title: holiday.Text{VI: "Tỷ lệ trước và đúng hạn trên số đến hạn", EN: "Early or on time, of those due in the period"}, Of: due,
			Met: holiday.Text{VI: "giải quyết xong không quá hạn", EN: "finished by the due date"}, Source: vinhPhuc, part: ofDue(timely)},
		{Name: "late_of_due", Title: holiday.Text{VI: "Tỷ lệ quá hạn trên số đến hạn", EN: "Late, of those due in the period"}, Of: due, Met: late, Source: vinhPhuc,
			part: ofDue(func(c Class) bool { return c == Late || c == Overdue })},
		{Name: "early_or_on_time_of_received", Title: holiday.Text{VI: "Tỷ lệ đúng hạn trên số tiếp nhận", EN: "On time, of those received"}, Of: received, Met: met, Source: nd61, Since: inForce,
			part: ofReceived(func(c Class) bool { return timely(c) || c == Within })},
		{Name: "late_of_received", Title: holiday.Text{VI: "Tỷ lệ quá hạn trên số tiếp nhận", EN: "Late, of those received"}, Of: received, Met: late, Source: nd61, Since: inForce,
			part: ofReceived(func(c Class) bool { return c == Late || c == Overdue })},
		{Name: "on_time_of_total", Title: holiday.Text{VI: "Tỷ lệ đúng hạn trên số phải giải quyết (100% − tỷ lệ trễ)", EN: "On time, of those to be processed (100% − late)"}, Of: total,
			Met: holiday.Text{VI: "không quá hạn: kể cả hồ sơ rút, dừng, không xác định", EN: "not late: those withdrawn, stopped and unknown, too"}, Source: giaLai,
			part: ofTotal(func(c Class) bool { return c != Late && c != Overdue })},
		{Name: "late_of_total", Title: holiday.Text{VI: "Tỷ lệ trễ trên số phải giải quyết", EN: "Late, of those to be processed"}, Of: total, Met: late, Source: giaLai,
			part: ofTotal(func(c Class) bool { return c == Late || c == Overdue })},
	}
	for i := range all {
		all[i].Version, all[i].judged, all[i].Evidence = 1, true, deadline.ReadInSource
	}
	return append(all, indicators766()...)
}

// ofDue is the part of a dossier in a rate over those due in the period. One that is due at the very as-of instant and is in progress
// is neither on time nor late; nor is one that has ended and nobody knows when.
func ofDue(met func(Class) bool) func(*Subject, judging) Part {
	return func(s *Subject, j judging) Part {
		c := s.class(s.everywhere(), j)
		ended := c == Unplaceable && s.Row.Status != record.StatusWithdrawn && s.Row.Status != record.StatusStopped
		if !c.Resolved() && !c.Open() && !ended || !s.in(s.dueDay(j.first)) {
			return NotAsked
		}
		return share(met(c))
	}
}

func ofReceived(met func(Class) bool) func(*Subject, judging) Part {
	return func(s *Subject, j judging) Part {
		c := s.class(s.Place, j)
		if !s.received() || c == Absent {
			return NotAsked
		}
		return share(met(c))
	}
}

func ofTotal(met func(Class) bool) func(*Subject, judging) Part {
	return func(s *Subject, j judging) Part {
		c := s.class(s.Place, j)
		if c == Absent {
			return NotAsked
		}
		return share(met(c))
	}
}
