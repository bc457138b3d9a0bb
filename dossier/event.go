package dossier

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
)

// EventKind is what happens to a dossier.
type EventKind uint8

// The kinds of event.
const (
	NoEvent             EventKind = iota
	Submitted                     // nộp hồ sơ: handed in online or by post, not yet accepted
	Received                      // tiếp nhận: the complete dossier is accepted, and its term begins
	Declined                      // từ chối tiếp nhận
	SupplementRequested           // yêu cầu bổ sung, hoàn thiện hồ sơ
	SupplementReceived            // nhận bổ sung
	ObligationRequested           // yêu cầu thực hiện nghĩa vụ tài chính
	ObligationPaid                // nhận chứng từ hoàn thành nghĩa vụ tài chính
	Suspended                     // tạm dừng, with its cause and basis
	Resumed                       // tiếp tục giải quyết
	HandedOver                    // chuyển bước: a row of the control sheet, from a giver to a receiver
	Extended                      // xin lỗi và hẹn lại ngày trả kết quả
	WithdrawalRequested           // yêu cầu rút hồ sơ
	Withdrawn                     // đã rút hồ sơ
	Stopped                       // dừng giải quyết
	Resolved                      // đã có kết quả giải quyết
	Returned                      // đã trả kết quả
	Corrected                     // đính chính: an earlier event was wrong
	eventKinds
)

var eventNames = [eventKinds]struct {
	name string
	is   deadline.Text
}{
	{"", deadline.Text{VI: "không có sự kiện", EN: "no event"}},
	{"submitted", deadline.Text{VI: "nộp hồ sơ", EN: "submitted"}},
	{"received", deadline.Text{VI: "tiếp nhận", EN: "received"}},
	{"declined", deadline.Text{VI: "từ chối tiếp nhận", EN: "declined"}},
	{"supplement-requested", deadline.Text{VI: "yêu cầu bổ sung hồ sơ", EN: "supplement requested"}},
	{"supplement-received", deadline.Text{VI: "nhận bổ sung hồ sơ", EN: "supplement received"}},
	{"obligation-requested", deadline.Text{VI: "yêu cầu thực hiện nghĩa vụ tài chính", EN: "financial obligation requested"}},
	{"obligation-paid", deadline.Text{VI: "hoàn thành nghĩa vụ tài chính", EN: "financial obligation paid"}},
	{"suspended", deadline.Text{VI: "tạm dừng", EN: "suspended"}},
	{"resumed", deadline.Text{VI: "tiếp tục giải quyết", EN: "resumed"}},
	{"handed-over", deadline.Text{VI: "chuyển bước", EN: "handed over"}},
	{"extended", deadline.Text{VI: "hẹn lại ngày trả kết quả", EN: "extended"}},
	{"withdrawal-requested", deadline.Text{VI: "yêu cầu rút hồ sơ", EN: "withdrawal requested"}},
	{"withdrawn", deadline.Text{VI: "đã rút hồ sơ", EN: "withdrawn"}},
	{"stopped", deadline.Text{VI: "dừng giải quyết", EN: "stopped"}},
	{"resolved", deadline.Text{VI: "đã có kết quả", EN: "resolved"}},
	{"returned", deadline.Text{VI: "đã trả kết quả", EN: "returned"}},
	{"corrected", deadline.Text{VI: "đính chính", EN: "corrected"}},
}

func (k EventKind) valid() bool { return k > NoEvent && k < eventKinds }

// String returns the kind's name, which logs are written with: "supplement-requested".
func (k EventKind) String() string {
	if !k.valid() {
		return fmt.Sprintf("EventKind(%d)", k)
	}
	return eventNames[k].name
}

// In names the kind in the given language.
func (k EventKind) In(l deadline.Language) string {
	if !k.valid() {
		k = NoEvent
	}
	return eventNames[k].is.In(l)
}

// MarshalText returns [EventKind.String]; a kind that does not exist is an error.
func (k EventKind) MarshalText() ([]byte, error) {
	if !k.valid() {
		return nil, fmt.Errorf("dossier: there is no kind of event %d", k)
	}
	return []byte(eventNames[k].name), nil
}

// UnmarshalText reads a kind's name. On an error k is unchanged.
func (k *EventKind) UnmarshalText(text []byte) error {
	for i := NoEvent + 1; i < eventKinds; i++ {
		if eventNames[i].name == string(text) {
			*k = i
			return nil
		}
	}
	return fmt.Errorf("dossier: %q is no kind of event", text)
}

// Event is one thing that happened to a dossier. Events are never edited: what was recorded wrong is put right by a Corrected
// event after it. An event speaks of units and roles, not of people: it has no field for a name.
type Event struct {
	// ID is unique within a dossier. Empty, it is the event's place in the log, "#3" for the third: give IDs to all events of a
	// dossier, or to none. It is printed where the event is spoken of, and must not be personal.
	ID   string    `json:"id,omitzero"`
	Kind EventKind `json:"kind"`
	At   time.Time `json:"at"` // when it happened; of a correction, when it was recorded

	Step     string `json:"step,omitzero"`     // HandedOver: the step of the process that begins
	Giver    string `json:"giver,omitzero"`    // HandedOver: the unit or role that gives (bên giao)
	Receiver string `json:"receiver,omitzero"` // HandedOver, Received: the unit or role that holds the dossier then (bên nhận)

	Cause    deadline.Cause     `json:"cause,omitzero"`    // Suspended: why
	Extend   deadline.Extension `json:"extend,omitzero"`   // Extended: the new date; its Apology is At unless it says otherwise
	Promised time.Time          `json:"promised,omitzero"` // Received, SupplementReceived, ObligationPaid: the date put on the slip (ngày hẹn trả)
	Basis    string             `json:"basis,omitzero"`    // the article or document it rests on
	Note     string             `json:"note,omitzero"`

	Corrects string `json:"corrects,omitzero"` // Corrected: the ID of the event that was wrong
	// Instead is what happened in its place, and keeps its ID, so that it can be corrected again; nil when nothing did, which is
	// final: what is found to have happened after all is an event of its own.
	Instead *Event `json:"instead,omitempty"`
}
