package dossier

import (
	"slices"

	"github.com/dunghan-vn/dunghan/deadline"
)

// Stage is where a dossier is on its way (giai đoạn). Several stages have one national status.
type Stage uint8

// The stages.
const (
	NotBegun        Stage = iota // nothing has happened
	Registered                   // submitted, not yet accepted
	Accepted                     // received at the counter, not yet handed over
	Processing                   // with the agency
	SupplementAsked              // waiting for the applicant's papers
	ObligationAsked              // waiting for payment
	OnHold                       // suspended for another cause
	WithdrawalAsked              // the applicant wants it back
	ClosedDeclined               // not accepted
	ClosedWithdrawn              // given back
	ClosedStopped                // stopped
	ClosedResolved               // resolved, the result not yet handed over
	ClosedReturned               // the result is handed over
	stages
)

var stageTable = [stages]struct {
	is     deadline.Text
	status Status
}{
	{deadline.Text{VI: "chưa có", EN: "not begun"}, NoStatus},
	{deadline.Text{VI: "mới đăng ký", EN: "registered"}, StatusRegistered},
	{deadline.Text{VI: "đã tiếp nhận", EN: "accepted"}, StatusReceived},
	{deadline.Text{VI: "đang xử lý", EN: "processing"}, StatusProcessing},
	{deadline.Text{VI: "chờ bổ sung", EN: "supplement asked for"}, StatusSupplement},
	{deadline.Text{VI: "chờ nghĩa vụ tài chính", EN: "financial obligation asked for"}, StatusFinancial},
	{deadline.Text{VI: "tạm dừng", EN: "on hold"}, StatusProcessing},
	{deadline.Text{VI: "yêu cầu rút", EN: "withdrawal asked for"}, StatusWithdrawn},
	{deadline.Text{VI: "không được tiếp nhận", EN: "declined"}, StatusDeclined},
	{deadline.Text{VI: "đã rút", EN: "withdrawn"}, StatusWithdrawn},
	{deadline.Text{VI: "đã dừng", EN: "stopped"}, StatusStopped},
	{deadline.Text{VI: "đã xử lý xong", EN: "resolved"}, StatusResolved},
	{deadline.Text{VI: "đã trả kết quả", EN: "returned"}, StatusResultHanded},
}

func (s Stage) entry() Stage {
	if s >= stages {
		return NotBegun
	}
	return s
}

// String returns the stage in English, such as "on hold".
func (s Stage) String() string { return stageTable[s.entry()].is.EN }

// In names the stage in the given language.
func (s Stage) In(l deadline.Language) string { return stageTable[s.entry()].is.In(l) }

// Status returns the national status of the stage.
func (s Stage) Status() Status { return stageTable[s.entry()].status }

// Closed reports whether the dossier is at its end: what remains is to hand over the result.
func (s Stage) Closed() bool { return s >= ClosedDeclined && s < stages }

// Transition is one row of the table of what may happen: in a stage, an event, and the stage after it.
type Transition struct {
	From Stage
	On   EventKind
	To   Stage
}

// transitions is the whole table. A correction is not in it: it replaces an event, and the rest is replayed.
var transitions = []Transition{
	{NotBegun, Submitted, Registered},
	{NotBegun, Received, Accepted},

	{Registered, SupplementRequested, Registered}, // at the counter; the term has not begun
	{Registered, SupplementReceived, Registered},
	{Registered, Received, Accepted},
	{Registered, Declined, ClosedDeclined},
	{Registered, Withdrawn, ClosedWithdrawn},

	{Accepted, HandedOver, Processing},
	{Accepted, SupplementRequested, SupplementAsked},
	{Accepted, ObligationRequested, ObligationAsked},
	{Accepted, Suspended, OnHold},
	{Accepted, Extended, Accepted},
	{Accepted, WithdrawalRequested, WithdrawalAsked},
	{Accepted, Stopped, ClosedStopped},
	{Accepted, Resolved, ClosedResolved},

	{Processing, HandedOver, Processing},
	{Processing, SupplementRequested, SupplementAsked},
	{Processing, ObligationRequested, ObligationAsked},
	{Processing, Suspended, OnHold},
	{Processing, Extended, Processing},
	{Processing, WithdrawalRequested, WithdrawalAsked},
	{Processing, Stopped, ClosedStopped},
	{Processing, Resolved, ClosedResolved},

	{SupplementAsked, HandedOver, SupplementAsked},
	{SupplementAsked, SupplementReceived, Processing},
	{SupplementAsked, WithdrawalRequested, WithdrawalAsked},
	{SupplementAsked, Stopped, ClosedStopped}, // not completed in time

	{ObligationAsked, HandedOver, ObligationAsked},
	{ObligationAsked, ObligationPaid, Processing},
	{ObligationAsked, WithdrawalRequested, WithdrawalAsked},
	{ObligationAsked, Stopped, ClosedStopped},

	{OnHold, HandedOver, OnHold},
	{OnHold, Resumed, Processing},
	{OnHold, WithdrawalRequested, WithdrawalAsked},
	{OnHold, Stopped, ClosedStopped},

	{WithdrawalAsked, HandedOver, WithdrawalAsked},
	{WithdrawalAsked, Withdrawn, ClosedWithdrawn},
	{WithdrawalAsked, Stopped, ClosedStopped},
	{WithdrawalAsked, Resolved, ClosedResolved}, // there was a result already (118/2025/NĐ-CP art. 21)

	{ClosedStopped, Returned, ClosedStopped}, // the papers are given back
	{ClosedResolved, Returned, ClosedReturned},
}

// Transitions returns the table of what may happen, in the order of the stages. It is the caller's own copy.
func Transitions() []Transition { return slices.Clone(transitions) }

// next returns the stage after an event, and whether it may happen.
func (s Stage) next(on EventKind) (Stage, bool) {
	for _, t := range transitions {
		if t.From == s && t.On == on {
			return t.To, true
		}
	}
	return s, false
}
