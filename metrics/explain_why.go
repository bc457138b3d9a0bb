package metrics

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// why says why the dossier's class is what it is.
func (s *Subject) why(l deadline.Language) string {
	finished := ""
	if m := s.Row.Finished; !m.IsZero() {
		finished = momentIn(m, l)
	}
	last, at := l.Date(s.Current.LastDay), s.instant(l)
	say := func(vi, en string, args ...any) string {
		return fmt.Sprintf(holiday.Text{VI: vi, EN: en}.In(l), args...)
	}
	switch s.Place.Class {
	case Absent:
		return s.whyAbsent(l)
	case Closed:
		if s.Row.Status == record.StatusWithdrawn {
			return say("người nộp rút hồ sơ", "the applicant withdrew it")
		}
		return say("cơ quan dừng xử lý", "the agency stopped it")
	case Unplaceable:
		return say("trạng thái nói đã kết thúc mà không có NgayKetThucXuLy", "its status says it ended, and there is no NgayKetThucXuLy")
	case ResolvedUnknown, OpenUnknown:
		return s.Place.Doubt.In(l)
	case Within:
		if s.Current.Suspended {
			return say("tại %s thời hạn đang tạm dừng", "as of %s its term is suspended", at)
		}
		return say("tại %s chưa hết hạn %s", "as of %s its limit, %s, is not over", at, s.limit(l))
	case Overdue:
		return say("tại %s đã quá hạn %s", "as of %s it is past its limit, %s", at, s.limit(l))
	case Early:
		if s.Current.Hourly {
			return say("kết thúc %s, trước hạn %s", "finished %s, before its limit, %s", finished, s.limit(l))
		}
		return say("kết thúc %s, trước ngày cuối của thời hạn %s", "finished %s, before the last day of its limit, %s", finished, last)
	case OnTime:
		return say("kết thúc %s, trong ngày cuối của thời hạn %s", "finished %s, on the last day of its limit, %s", finished, last)
	}
	return say("kết thúc %s, sau hạn %s", "finished %s, after its limit, %s", finished, s.limit(l))
}

// limit is the due instant: the last day where that is its end.
func (s *Subject) limit(l deadline.Language) string {
	return clockTime(time.Unix(s.Current.Due, 0).In(holiday.ICT), l)
}

// instant is the as-of instant.
func (s *Subject) instant(l deadline.Language) string {
	return clockTime(s.asked.Period.Instant().In(holiday.ICT), l)
}

// whyAbsent says why a dossier is not in the period.
func (s *Subject) whyAbsent(l deadline.Language) string {
	r := s.Row
	is := holiday.Text{VI: "đã kết thúc trước kỳ báo cáo", EN: "it had ended before the period"}
	switch {
	case r.Status == record.StatusRegistered:
		is = holiday.Text{VI: "mới đăng ký, chưa được tiếp nhận", EN: "it is registered only, and not received"}
	case r.Status == record.StatusNotAccepted:
		is = holiday.Text{VI: "không được tiếp nhận", EN: "it was not accepted"}
	case r.Received.IsZero():
		is = holiday.Text{VI: "không có NgayTiepNhan", EN: "there is no NgayTiepNhan"}
	case !s.asked.frame.receivedBy(r.Received):
		is = holiday.Text{VI: "tiếp nhận sau kỳ báo cáo hoặc sau thời điểm chốt số liệu", EN: "it was received after the period, or after the as-of instant"}
	}
	return is.In(l)
}
