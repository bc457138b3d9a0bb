package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// onTime766 is component 2.1 of Decision 766, by the dossiers of the period. Its rules are not those of the main report.
func onTime766() Indicator {
	return Indicator{
		Name: "on_time_766", Version: 1, Since: civil.MustParseDate("2022-06-23"), Evidence: deadline.SeenInData,
		Title: holiday.Text{VI: "Tỷ lệ đúng hạn theo Quyết định 766 (2.1)", EN: "On time by Decision 766 (2.1)"},
		Of:    holiday.Text{VI: "hồ sơ tiếp nhận trong kỳ", EN: "dossiers received in the period"},
		Met: holiday.Text{
			VI: "kết thúc, kể cả rút hoặc dừng, hay đang giải quyết không quá ngày hẹn trả; quá một lần yêu cầu bổ sung là trễ; không có ngày hẹn trả thì theo thời hạn của thủ tục",
			EN: "ended, also withdrawn or stopped, or in progress, not past the due date; more than one supplement is late; with no due date the procedure's limit is it",
		},
		Source: holiday.Text{
			VI: "Quyết định 766/QĐ-TTg ngày 23/6/2022, theo mô tả công thức 2.1 và số liệu đã công bố; chưa đọc phụ lục",
			EN: "Decision 766/QĐ-TTg of 23/6/2022, by a description of formula 2.1 and figures published; its annex was not read",
		},
		part: func(s *Subject, _ judging) Part {
			if !s.received() {
				return NotAsked
			}
			return share(s.onTime766())
		},
	}
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
	if bound.LastDay.IsZero() {
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
	if d, doubt := s.asked.Due.Of(s.Row); doubt == NoDoubt {
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
