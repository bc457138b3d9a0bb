package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

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
	Waiting                   // a later phase of the limit waits for an event that the record does not tell of
	doubts
)

var doubtNames = [doubts]struct {
	name string
	is   holiday.Text
}{
	NoDoubt:             {"", holiday.Text{}},
	NoDueDate:           {"no_due_date", holiday.Text{VI: "không có ngày hẹn trả", EN: "no due date"}},
	DueBeforeReceipt:    {"due_before_receipt", holiday.Text{VI: "ngày hẹn trả trước ngày tiếp nhận", EN: "due before the receipt"}},
	OutsideCalendar:     {"outside_calendar", holiday.Text{VI: "ngoài phạm vi lịch", EN: "outside the calendar"}},
	NoProcedure:         {"no_procedure", holiday.Text{VI: "thủ tục không có trong danh mục", EN: "procedure not in the catalogue"}},
	NoLimit:             {"no_limit", holiday.Text{VI: "thủ tục chưa có thời hạn vào ngày tiếp nhận", EN: "no limit in force on the day of receipt"}},
	Supplemented:        {"supplemented", holiday.Text{VI: "có yêu cầu bổ sung mà không rõ ngày", EN: "papers were asked for, on days not known"}},
	FinishBeforeReceipt: {"finish_before_receipt", holiday.Text{VI: "kết thúc trước khi tiếp nhận", EN: "finished before the receipt"}},
	NoInstant:           {"no_instant", holiday.Text{VI: "đang giải quyết mà không có thời điểm chốt số liệu", EN: "in progress, and no as-of instant is given"}},
	NoHours:             {"no_hours", holiday.Text{VI: "thời hạn theo giờ làm việc mà không rõ giờ làm việc", EN: "the limit takes office hours, which are not known"}},
	NoReceiptHour:       {"no_receipt_hour", holiday.Text{VI: "hạn phụ thuộc giờ tiếp nhận mà không rõ giờ", EN: "the due date hangs on the hour of receipt, which is not known"}},
	Waiting:             {"waiting", holiday.Text{VI: "giai đoạn sau của thời hạn chờ một sự kiện không có trong dữ liệu", EN: "a later phase of the limit waits for an event that the data do not have"}},
}

func (d Doubt) entry() Doubt {
	if d >= doubts {
		return NoDoubt
	}
	return d
}

// String returns the reason's name in data, such as "no_due_date"; "" for [NoDoubt].
func (d Doubt) String() string { return doubtNames[d.entry()].name }

// In returns the reason in the given language, "" for [NoDoubt].
func (d Doubt) In(l deadline.Language) string { return doubtNames[d.entry()].is.In(l) }

// doubtNamed returns the reason of that name, and whether there is one.
func doubtNamed(name string) (Doubt, bool) {
	for d, entry := range doubtNames {
		if entry.name == name && name != "" {
			return Doubt(d), true
		}
	}
	return NoDoubt, false
}
