package deadline

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Start is the event a phase counts from (thời điểm bắt đầu tính).
type Start uint8

// The events.
const (
	FromReceipt  Start = iota // nhận đủ hồ sơ hợp lệ: the complete dossier is received by the agency that resolves it
	FromPrevious              // nhận kết quả của giai đoạn trước: the phase before is done and handed over
	FromPayment               // chứng từ hoàn thành nghĩa vụ tài chính: the applicant proves payment
	FromDecision              // ban hành quyết định: a decision is issued
	FromEvent                 // another event, which the phase names
)

var starts = codes{"start", []code{
	{"receipt", Text{VI: "ngày nhận đủ hồ sơ hợp lệ", EN: "the receipt of the complete dossier"}},
	{"previous", Text{VI: "ngày nhận kết quả của giai đoạn trước", EN: "the result of the phase before"}},
	{"payment", Text{VI: "ngày nhận chứng từ hoàn thành nghĩa vụ tài chính", EN: "the proof of payment"}},
	{"decision", Text{VI: "ngày ban hành quyết định", EN: "the decision"}},
	{"event", Text{VI: "một sự kiện khác", EN: "another event"}},
}}

// String returns the event's name, such as "receipt".
func (s Start) String() string { return starts.at(uint8(s)).name }

// In names the event in the given language.
func (s Start) In(l Language) string { return starts.at(uint8(s)).is.In(l) }

// MarshalText returns [Start.String]; an event that does not exist is an error.
func (s Start) MarshalText() ([]byte, error) { return starts.text(uint8(s)) }

// UnmarshalText reads an event's name; no text is the receipt.
func (s *Start) UnmarshalText(text []byte) error { return unmarshal(starts, s, text) }

// Phase is one part of a compound limit (thời hạn gồm nhiều giai đoạn): a rule of its own and the event it counts from. "16 =
// 3 + 3 + 10 working days" over three agencies is three phases, each from the result of the one before; an appointment in two
// parts is one from the receipt and one from the proof of payment.
type Phase struct {
	Name string `json:"name,omitzero"` // whose phase it is, or the event of FromEvent; may be empty
	From Start  `json:"from,omitzero"`
	Rule Rule   `json:"rule"`
}

// Sequence returns the deadline of each phase of a compound limit. The instants in starts are those at which the phases began:
// the first is the receipt; one that is missing, or zero, has not come.
//
// A phase that has begun is counted from its own start by its own rule. Of those that have not, one that follows the result of
// the phase before (FromPrevious) is due where the terms since the last start end when added up, not where its own ends when
// counted on from the date before: so that phases which sum to a limit end where the limit does. Terms in two units do not add
// up; then it is counted from the last day of the phase before. A phase that waits for another event is suspended, and so is
// what follows it. A pause touches the phases that it begins in or before: one that begins after a later phase did is that
// phase's, and of those after it.
//
// The error is an [*Error] of the phase that cannot be counted, and names its place; also when a phase begins before an earlier
// one did.
func (c *Clock) Sequence(phases []Phase, starts []time.Time, pauses ...Pause) ([]Deadline, error) {
	all := make([]Deadline, 0, len(phases))
	if len(starts) > len(phases) {
		return nil, fmt.Errorf("deadline: %d phases have %d starts", len(phases), len(starts))
	}
	var from Rule          // the rule of the phase that began last
	var received time.Time // when it began
	for i, phase := range phases {
		rule := phase.Rule
		begun := i < len(starts) && !starts[i].IsZero()
		switch {
		case begun && starts[i].Before(received):
			return nil, fmt.Errorf("deadline: phase %d begins at %s, before the one at %s", i+1, toSecond(starts[i]).Format(time.DateTime), toSecond(received).Format(time.DateTime))
		case begun:
			from, received = rule, starts[i]
		case i == 0:
			return nil, fmt.Errorf("phase 1: %w", failed(rule, time.Time{}, ErrNoReceipt))
		case phase.From != FromPrevious || all[i-1].Suspended:
			if err := rule.Check(); err != nil {
				return nil, fmt.Errorf("phase %d: %w", i+1, err)
			}
			all = append(all, Deadline{Suspended: true, Hourly: rule.Term.Unit.hours(), Calendar: all[i-1].Calendar})
			continue
		default:
			if sum, err := from.Term.Plus(rule.Term); err == nil {
				rule.Term, rule.Late, rule.FirstDay, rule.Supplement = sum, from.Late, from.FirstDay, from.Supplement
			} else {
				received = all[i-1].handOver(rule.Term.Unit)
				rule.Late = LateReceipt{}
			}
			from = rule
		}
		d, err := c.Deadline(rule, received, pausesBefore(pauses, starts, i)...)
		if err != nil {
			return nil, fmt.Errorf("phase %d: %w", i+1, err)
		}
		all = append(all, d)
	}
	return all, nil
}

// pausesBefore returns the pauses that can touch a phase: those begun before the next phase that has begun. What comes after is
// that phase's.
func pausesBefore(pauses []Pause, starts []time.Time, phase int) []Pause {
	for _, next := range starts[min(phase+1, len(starts)):] {
		if next.IsZero() {
			continue
		}
		var before []Pause
		for _, p := range pauses {
			if p.From.Before(next) {
				before = append(before, p)
			}
		}
		return before
	}
	return pauses
}

// handOver is the due instant as the receipt of a term that follows: hours run on from it; for a term of days its 24:00 is
// something that happens on the last day.
func (d Deadline) handOver(next Unit) time.Time {
	if !next.hours() && holiday.DateOf(d.Due).After(d.LastDay) {
		return d.Due.Add(-time.Second)
	}
	return d.Due
}
