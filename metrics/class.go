package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Class is what a dossier is at the as-of instant. The zero Class is Absent.
type Class uint8

// The classes, one for each dossier.
const (
	Absent          Class = iota // not received by then, ended before the period, or received after it
	Early                        // resolved before the last day
	OnTime                       // resolved on the last day
	Late                         // resolved after it
	ResolvedUnknown              // resolved, and cannot be judged
	Within                       // in progress, within the limit; also while the term is suspended
	Overdue                      // in progress, past the limit
	OpenUnknown                  // in progress, and cannot be judged
	Closed                       // withdrawn or stopped after receipt
	Unplaceable                  // ended by its status, at an instant the record does not give
	classes
)

var classNames = [classes]struct {
	name string
	is   holiday.Text
}{
	Absent:          {"absent", holiday.Text{VI: "không thuộc kỳ báo cáo", EN: "not in the period"}},
	Early:           {"early", holiday.Text{VI: "trước hạn", EN: "early"}},
	OnTime:          {"on_time", holiday.Text{VI: "đúng hạn", EN: "on time"}},
	Late:            {"late", holiday.Text{VI: "quá hạn", EN: "late"}},
	ResolvedUnknown: {"resolved_unknown", holiday.Text{VI: "đã giải quyết, không xác định", EN: "resolved, unknown"}},
	Within:          {"in_progress_within", holiday.Text{VI: "đang giải quyết, trong hạn", EN: "in progress, within"}},
	Overdue:         {"in_progress_overdue", holiday.Text{VI: "đang giải quyết, quá hạn", EN: "in progress, overdue"}},
	OpenUnknown:     {"in_progress_unknown", holiday.Text{VI: "đang giải quyết, không xác định", EN: "in progress, unknown"}},
	Closed:          {"closed", holiday.Text{VI: "rút, dừng", EN: "withdrawn or stopped"}},
	Unplaceable:     {"unplaceable", holiday.Text{VI: "không rõ ngày kết thúc", EN: "no instant of ending"}},
}

func (c Class) entry() Class {
	if c >= classes {
		return Absent
	}
	return c
}

// String returns the class's name in data, such as "in_progress_within".
func (c Class) String() string { return classNames[c.entry()].name }

// In returns the class in the given language, such as "đúng hạn".
func (c Class) In(l deadline.Language) string { return classNames[c.entry()].is.In(l) }

// Resolved reports whether a dossier of the class is resolved (đã giải quyết).
func (c Class) Resolved() bool { return c >= Early && c <= ResolvedUnknown }

// Open reports whether a dossier of the class is in progress (đang giải quyết).
func (c Class) Open() bool { return c >= Within && c <= OpenUnknown }
