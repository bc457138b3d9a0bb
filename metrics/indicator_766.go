package metrics

import (
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// indicators766 is component 2.1 of Decision 766 and the rates that the portal shows beside it. Their rules are not those of the main
// report: they are over the dossiers received in the period, whatever else a report counts, and judge as onTime766 does.
func indicators766() []Indicator {
	within := holiday.Text{
		VI: "không quá ngày hẹn trả; quá một lần yêu cầu bổ sung là trễ; không có ngày hẹn trả thì theo thời hạn của thủ tục",
		EN: "not past the due date; more than one supplement is late; with no due date the procedure's limit is it",
	}
	met := holiday.Text{
		VI: "kết thúc, kể cả rút hoặc dừng, hay đang giải quyết " + within.VI,
		EN: "ended, also withdrawn or stopped, or in progress, " + within.EN,
	}
	all := []Indicator{
		{
			Name: "on_time_766", Met: met, Of: textReceived(),
			Title: holiday.Text{VI: "Tỷ lệ đúng hạn theo Quyết định 766 (2.1)", EN: "On time by Decision 766 (2.1)"},
			part:  part766(func(*Subject) Part { return Met }),
		},
		{
			Name: "resolved_on_time_766", Met: within,
			Title: holiday.Text{VI: "Tỷ lệ đúng hạn trên số đã kết thúc, theo Quyết định 766", EN: "On time by Decision 766, of those ended"},
			Of:    holiday.Text{VI: "hồ sơ tiếp nhận trong kỳ đã kết thúc, kể cả rút hoặc dừng", EN: "dossiers received in the period that have ended, also withdrawn or stopped"},
			part:  part766(func(s *Subject) Part { return asked766(!s.Place.Class.Open()) }),
		},
		{
			Name: "in_progress_within_766", Met: within,
			Title: holiday.Text{VI: "Tỷ lệ trong hạn trên số đang giải quyết, theo Quyết định 766", EN: "Within the limit by Decision 766, of those in progress"},
			Of:    holiday.Text{VI: "hồ sơ tiếp nhận trong kỳ đang giải quyết", EN: "dossiers received in the period that are in progress"},
			part:  part766(func(s *Subject) Part { return asked766(s.Place.Class.Open()) }),
		},
		{
			Name: "online_on_time_766", Met: met,
			Title: holiday.Text{VI: "Tỷ lệ đúng hạn trên số hồ sơ trực tuyến, theo Quyết định 766", EN: "On time by Decision 766, of those handed in online"},
			Of:    holiday.Text{VI: "hồ sơ tiếp nhận trực tuyến trong kỳ (KenhThucHien 2)", EN: "dossiers received online in the period (KenhThucHien 2)"},
			part: part766(func(s *Subject) Part {
				if !s.known(record.ColumnChannel) {
					return NoData
				}
				return asked766(online(s))
			}),
		},
	}
	for i := range all {
		all[i].Version, all[i].Since, all[i].Evidence = 1, civil.MustParseDate("2022-06-23"), deadline.SeenInData
		all[i].Source = holiday.Text{
			VI: "Quyết định 766/QĐ-TTg ngày 23/6/2022, theo mô tả công thức 2.1 và số liệu đã công bố; chưa đọc phụ lục",
			EN: "Decision 766/QĐ-TTg of 23/6/2022, by a description of formula 2.1 and figures published; its annex was not read",
		}
	}
	return all
}

// counts766 reports whether an indicator judges by the limits of procedures as component 2.1 does.
func (i *Indicator) counts766() bool { return strings.HasSuffix(i.Name, "_766") }

// part766 is the part of a dossier received in the period in a rate that judges as component 2.1: of those in question, which asked
// answers with Met, those on time.
func part766(asked func(*Subject) Part) func(*Subject, judging) Part {
	return func(s *Subject, _ judging) Part {
		if !s.received() {
			return NotAsked
		}
		if part := asked(s); part != Met {
			return part
		}
		return share(s.onTime766())
	}
}

// asked766 is Met for what is in question.
func asked766(so bool) Part {
	if so {
		return Met
	}
	return NotAsked
}

// onTime766 reports whether a dossier received in the period is on time as the portal counts. One that waits for its one supplement ends,
// by the description, when that was asked for; a record does not say when, so it is in progress here until the as-of instant.
func (s *Subject) onTime766() bool {
	r, f := s.Row, s.asked.frame
	supplements := r.Supplements
	if s.life != nil {
		supplements = 0
		for _, p := range s.life.Pauses {
			if p.Cause == deadline.Supplement {
				supplements++
			}
		}
	}
	if supplements > 1 {
		return false
	}
	bound := s.Current
	if bound.LastDay.IsZero() && !bound.Suspended {
		bound = s.limitOrGiven()
	}
	stage, finished := stageOpen, r.Finished
	switch s.Place.Class {
	case Unplaceable:
		return false // it has ended, and nobody knows when
	case Within, Overdue, OpenUnknown:
		finished = record.Moment{}
		if !f.told {
			return false
		}
	default:
		stage = stageResolved
	}
	if bound.Suspended {
		return true
	}
	c, doubt := f.judge(stage, bound, finished)
	return doubt == NoDoubt && (timely(c) || c == Within)
}

// limitOrGiven returns the due date of a dossier that was not judged, or has none of the kind that is judged by: the one it has, else
// that of its procedure's limit.
func (s *Subject) limitOrGiven() deadline.Bound {
	if d, doubt := s.asked.Due.Of(s.Row); doubt == NoDoubt && !s.told {
		return d.Bound()
	}
	life, ok := s.lifetime()
	if !ok || s.asked.clock == nil {
		return deadline.Bound{}
	}
	d, err := s.asked.clock.DeadlineOf(life)
	if err != nil {
		return deadline.Bound{}
	}
	return d.Bound()
}
