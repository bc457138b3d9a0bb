package deadline

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Outcome says how a dossier stands against its deadline (kết quả giải quyết so với hạn). No article defines the three
// classes; these are those of the national reports. The zero Outcome is Undetermined.
type Outcome uint8

// The outcomes.
const (
	Undetermined Outcome = iota // not finished, or no deadline
	Early                       // trước hạn: finished on a day before the last day; for a term of hours, before the due instant
	OnTime                      // đúng hạn: finished on the last day, up to and including the due instant
	Late                        // quá hạn: finished after the due instant
)

var outcomes = [...]struct{ en, vi string }{
	Undetermined: {"undetermined", "chưa xác định"},
	Early:        {"early", "trước hạn"},
	OnTime:       {"on time", "đúng hạn"},
	Late:         {"late", "quá hạn"},
}

func (o Outcome) entry() Outcome {
	if int(o) >= len(outcomes) {
		return Undetermined
	}
	return o
}

// MarshalText returns [Outcome.String]. It never fails.
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// String returns the outcome in English, such as "on time".
func (o Outcome) String() string { return outcomes[o.entry()].en }

// Vietnamese returns the outcome as the report forms write it, such as "đúng hạn".
func (o Outcome) Vietnamese() string { return outcomes[o.entry()].vi }

// Judge says whether what finished at the given instant, read to the second, is early, on time or late. It is Undetermined
// when finished is the zero time, or there is no due date: d is suspended, or the zero Deadline. It goes by the current due
// date; [Deadline.First] judges by the first. It does not ask whether the finish is after the receipt.
func (d Deadline) Judge(finished time.Time) Outcome {
	if finished.IsZero() {
		return Undetermined
	}
	return d.Bound().Judge(finished.Unix())
}

// JudgeDay is [Deadline.Judge] for what finished on a day at an hour nobody wrote down: on the last day it is on time, for a
// term of hours too.
// It is Undetermined when finished is the zero Date, or there is no due date.
func (d Deadline) JudgeDay(finished civil.Date) Outcome { return d.Bound().JudgeDay(finished) }
