package metrics

import (
	"errors"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Due finds the deadline a dossier is judged against, or says why it is unknown; then the deadline is zero.
type Due func(*record.Row) (deadline.Deadline, Doubt)

// Doubt says why a dossier cannot be judged. The zero Doubt is none.
type Doubt uint8

// Why a dossier is unknown.
const (
	NoDoubt             Doubt = iota
	NoDueDate                 // NgayHenTra is empty, or not in the file
	DueBeforeReceipt          // the due date is before the day of receipt
	OutsideCalendar           // the receipt or the due date is outside the calendar
	NoProcedure               // MaTTHC is not in the catalogue
	NoLimit                   // the procedure has no limit in force on the day of receipt
	Supplemented              // papers were asked for, and a record does not say when: no due date can be computed
	FinishBeforeReceipt       // NgayKetThucXuLy is before NgayTiepNhan
	NoInstant                 // in progress, and the question has no as-of instant
	NoHours                   // the limit is of working hours or parts of a day, and the clock has no office hours
	NoReceiptHour             // the due date hangs on the hour of receipt, and the record has none
	doubts
)

var doubtNames = [doubts]holiday.Text{
	NoDueDate:           {VI: "không có ngày hẹn trả", EN: "no due date"},
	DueBeforeReceipt:    {VI: "ngày hẹn trả trước ngày tiếp nhận", EN: "due before the receipt"},
	OutsideCalendar:     {VI: "ngoài phạm vi lịch", EN: "outside the calendar"},
	NoProcedure:         {VI: "thủ tục không có trong danh mục", EN: "procedure not in the catalogue"},
	NoLimit:             {VI: "thủ tục chưa có thời hạn vào ngày tiếp nhận", EN: "no limit in force on the day of receipt"},
	Supplemented:        {VI: "có yêu cầu bổ sung mà không rõ ngày", EN: "papers were asked for, on days not known"},
	FinishBeforeReceipt: {VI: "kết thúc trước khi tiếp nhận", EN: "finished before the receipt"},
	NoHours:             {VI: "thời hạn theo giờ làm việc mà không rõ giờ làm việc", EN: "the limit takes office hours, which are not known"},
	NoReceiptHour:       {VI: "hạn phụ thuộc giờ tiếp nhận mà không rõ giờ", EN: "the due date hangs on the hour of receipt, which is not known"},
	NoInstant:           {VI: "đang giải quyết mà không có thời điểm chốt số liệu", EN: "in progress, and no as-of instant is given"},
}

// In returns the reason in the given language, "" for [NoDoubt].
func (d Doubt) In(l deadline.Language) string {
	if d >= doubts {
		d = NoDoubt
	}
	return doubtNames[d].In(l)
}

// GivenDue judges against the due date the record gives, NgayHenTra, as a day: up to 24:00 of it, whatever hour it states.
// A due day before the day of receipt, or outside the calendar, is no due date.
func GivenDue(c *holiday.Calendar) Due {
	return func(r *record.Row) (deadline.Deadline, Doubt) {
		day := r.Due.Day()
		switch {
		case day.IsZero():
			return deadline.Deadline{}, NoDueDate
		case day.Before(r.Received.Day()):
			return deadline.Deadline{}, DueBeforeReceipt
		case day.Before(c.First()) || day.After(c.Last()):
			return deadline.Deadline{}, OutsideCalendar
		}
		return deadline.DueOn(day), NoDoubt
	}
}

// ComputedDue judges against the due date the law gives: the limit of the dossier's procedure in force on the day of
// receipt, counted by the clock. Where that hangs on the hour of receipt, as in a term of
// hours or under a rule on late receipt, a record without it is unknown.
func ComputedDue(clock *deadline.Clock, procedures dossier.Catalogue) Due {
	return func(r *record.Row) (deadline.Deadline, Doubt) {
		if r.Supplements > 0 {
			return deadline.Deadline{}, Supplemented
		}
		channel := dossier.Channel(r.Channel) // the same national numbers; of a file without the column, any
		d, err := procedures.DeadlineFor(clock, r.Procedure, r.Received.Start(), channel)
		switch {
		case err == nil && r.Received.WholeDay():
			last, err := procedures.DeadlineFor(clock, r.Procedure, r.Received.End().Add(-time.Second), channel)
			if err != nil || !last.Due.Equal(d.Due) {
				return deadline.Deadline{}, NoReceiptHour // it hangs on the hour
			}
			return d, NoDoubt
		case err == nil:
			return d, NoDoubt
		case errors.Is(err, dossier.ErrNoProcedure):
			return deadline.Deadline{}, NoProcedure
		case errors.Is(err, dossier.ErrNoLimit):
			return deadline.Deadline{}, NoLimit
		case errors.Is(err, deadline.ErrNoHours):
			return deadline.Deadline{}, NoHours
		}
		return deadline.Deadline{}, OutsideCalendar // a catalogue's terms are usable, so nothing else stops the clock
	}
}
