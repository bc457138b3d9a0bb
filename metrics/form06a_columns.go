package metrics

import (
	"slices"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Form06aCounts is the figures of one row of form II.06a: its columns 3 to 13, then what tables print otherwise, then what the
// form has no column for. What a published table does not give stays zero, not given. Some print two columns as one, "sớm và
// đúng hạn": that is EarlyOrOnTime, and then Early and OnTime are not given.
type Form06aCounts struct {
	Total      Figure // (3) received to be resolved: (4), (5) and (6)
	Online     Figure // (4) received in the period, online
	DirectPost Figure // (5) received in the period, in person or by public post
	Carried    Figure // (6) from the period before
	Resolved   Figure // (7)
	Early      Figure // (8)
	OnTime     Figure // (9)
	Late       Figure // (10)
	InProgress Figure // (11)
	Within     Figure // (12)
	Overdue    Figure // (13)

	InPeriod      Figure // (4) and (5) as one
	EarlyOrOnTime Figure // (8) and (9) as one

	ResolvedUnknown Figure // resolved, and not to be judged: in (7)
	OpenUnknown     Figure // in progress, and not to be judged: in (11)
	Withdrawn       Figure // withdrawn by the applicant: in (3) only
	Stopped         Figure // stopped: in (3) only
	Unplaceable     Figure // ended at an instant that is not known: in (3) only
}

// form06a is form II.06a as data.
func form06a() formSpec[Form06aCounts] {
	type c = Form06aCounts
	return formSpec[c]{
		number: "II.06a/VPCP/KSTT",
		columns: []formColumn[c]{
			{"received_total", "(3)", holiday.Text{VI: "Tiếp nhận\ntổng số", EN: "Received\ntotal"}, func(f *c) *Figure { return &f.Total }, inForm},
			{"received_online", "(4)", holiday.Text{VI: "trực\ntuyến", EN: "online"}, func(f *c) *Figure { return &f.Online }, inForm},
			{"received_direct_post", "(5)", holiday.Text{VI: "trực tiếp,\nbưu chính", EN: "direct,\npost"}, func(f *c) *Figure { return &f.DirectPost }, inForm},
			{"received_carried", "(6)", holiday.Text{VI: "từ kỳ\ntrước", EN: "carried\nover"}, func(f *c) *Figure { return &f.Carried }, inForm},
			{"resolved_total", "(7)", holiday.Text{VI: "Đã giải\nquyết", EN: "Resolved\ntotal"}, func(f *c) *Figure { return &f.Resolved }, inForm},
			{"resolved_early", "(8)", holiday.Text{VI: "trước\nhạn", EN: "early"}, func(f *c) *Figure { return &f.Early }, inForm},
			{"resolved_on_time", "(9)", holiday.Text{VI: "đúng\nhạn", EN: "on time"}, func(f *c) *Figure { return &f.OnTime }, inForm},
			{"resolved_late", "(10)", holiday.Text{VI: "quá\nhạn", EN: "late"}, func(f *c) *Figure { return &f.Late }, inForm},
			{"in_progress_total", "(11)", holiday.Text{VI: "Đang giải\nquyết", EN: "In progress\ntotal"}, func(f *c) *Figure { return &f.InProgress }, inForm},
			{"in_progress_within", "(12)", holiday.Text{VI: "trong\nhạn", EN: "within"}, func(f *c) *Figure { return &f.Within }, inForm},
			{"in_progress_overdue", "(13)", holiday.Text{VI: "quá\nhạn", EN: "overdue"}, func(f *c) *Figure { return &f.Overdue }, inForm},
			{"received_in_period", "(4+5)", holiday.Text{VI: "trong\nkỳ", EN: "in the\nperiod"}, func(f *c) *Figure { return &f.InPeriod }, merged},
			{"resolved_early_or_on_time", "(8+9)", holiday.Text{VI: "trước và\nđúng hạn", EN: "early or\non time"}, func(f *c) *Figure { return &f.EarlyOrOnTime }, merged},
			{"resolved_unknown", "", holiday.Text{VI: "đã giải quyết,\nkhông xác định", EN: "resolved,\nunknown"}, func(f *c) *Figure { return &f.ResolvedUnknown }, outside},
			{"in_progress_unknown", "", holiday.Text{VI: "đang giải quyết,\nkhông xác định", EN: "in progress,\nunknown"}, func(f *c) *Figure { return &f.OpenUnknown }, outside},
			{"withdrawn", "", holiday.Text{VI: "rút\nhồ sơ", EN: "withdrawn"}, func(f *c) *Figure { return &f.Withdrawn }, outside},
			{"stopped", "", holiday.Text{VI: "dừng\ngiải quyết", EN: "stopped"}, func(f *c) *Figure { return &f.Stopped }, outside},
			{"unplaceable", "", holiday.Text{VI: "không rõ\nngày kết thúc", EN: "no instant\nof ending"}, func(f *c) *Figure { return &f.Unplaceable }, outside},
		},
		identities: []formIdentity{
			{whole: "received_total", parts: []string{"received_online", "received_direct_post", "received_carried"}},
			{whole: "received_total", parts: []string{"received_in_period", "received_carried"}},
			{whole: "received_in_period", parts: []string{"received_online", "received_direct_post"}},
			{whole: "received_total", parts: []string{"resolved_total", "in_progress_total"}, outside: []string{"withdrawn", "stopped", "unplaceable"}},
			{whole: "resolved_total", parts: []string{"resolved_early", "resolved_on_time", "resolved_late"}, outside: []string{"resolved_unknown"}},
			{whole: "resolved_total", parts: []string{"resolved_early_or_on_time", "resolved_late"}, outside: []string{"resolved_unknown"}},
			{whole: "resolved_early_or_on_time", parts: []string{"resolved_early", "resolved_on_time"}},
			{whole: "in_progress_total", parts: []string{"in_progress_within", "in_progress_overdue"}, outside: []string{"in_progress_unknown"}},
		},
	}
}

// Form06aCountsOf returns a tally as the figures of form II.06a, all of them given but those that print two columns as one.
func Form06aCountsOf(t Tally) Form06aCounts {
	return Form06aCounts{
		Total: FigureOf(t.Total()), Online: FigureOf(t.Online), DirectPost: FigureOf(t.Direct + t.Post), Carried: FigureOf(t.Carried),
		Resolved: FigureOf(t.Resolved()), Early: FigureOf(t.Early), OnTime: FigureOf(t.OnTime), Late: FigureOf(t.Late),
		InProgress: FigureOf(t.Open()), Within: FigureOf(t.Within), Overdue: FigureOf(t.Overdue),
		ResolvedUnknown: FigureOf(t.ResolvedUnknown), OpenUnknown: FigureOf(t.OpenUnknown),
		Withdrawn: FigureOf(t.Withdrawn), Stopped: FigureOf(t.Stopped), Unplaceable: FigureOf(t.Unplaceable),
	}
}

// Plus returns both figures together. A column that one of them does not give has no sum; what the form has no column for counts
// as none where it is not given.
func (c Form06aCounts) Plus(o Form06aCounts) Form06aCounts {
	return form06a().sum([]*Form06aCounts{&c, &o})
}

// countColumns is the columns of a report: those of the form, and what it has none for.
func countColumns() []Column {
	all := form06a().tableColumns()
	return slices.DeleteFunc(all, func(c Column) bool { return form06a().column(c.Key).place == merged })
}
