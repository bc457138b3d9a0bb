package deadline

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// LatePolicy says what becomes of a dossier received late in the day (tiếp nhận sau giờ). Several rules exist in law side by
// side, so it is set per procedure; none is the default.
type LatePolicy uint8

// The policies known so far.
const (
	// NoLatePolicy: the receipt counts as it is, whatever the hour and the day. Decree 118/2025/NĐ-CP art. 18(2), as amended
	// by 309/2026/NĐ-CP, moves only the hand-over of a dossier received after 15:00, and so leaves its term alone.
	NoLatePolicy LatePolicy = iota
	// NextDayAfter: received strictly after the hour, the dossier counts as received when the next working day opens, so
	// the first day counted is the one after that. Decree 63/2024/NĐ-CP art. 7(2) says that after 15:00 the time is counted
	// from the next working day; that this day is the receipt day and not day 1 is a reading of it, and the other reading,
	// the first day included, cannot be expressed here yet. 15:00:00 itself is not after 15:00, by a reading of "sau 15 giờ".
	//
	// What is received on a day that is not worked counts from the next working day's opening likewise, and what is
	// received before the office opens from that day's opening. No text says so; it is what keeps a later receipt from
	// counting earlier.
	NextDayAfter
)

// LateReceipt is the late-receipt rule of a procedure. The zero LateReceipt is none.
type LateReceipt struct {
	Policy LatePolicy
	Hour   TimeOfDay // NextDayAfter: the last second that is not late
	Basis  string    // the article the hour rests on, for the explanation; may be empty
}

// NextWorkingDayAfter is the rule that a dossier received after the hour counts as received on the next working day.
func NextWorkingDayAfter(hour TimeOfDay) LateReceipt {
	return LateReceipt{Policy: NextDayAfter, Hour: hour}
}

// check says what is wrong with l, or "".
func (l LateReceipt) check() string {
	switch {
	case l.Policy > NextDayAfter:
		return fmt.Sprintf("there is no late-receipt policy %d", l.Policy)
	case l.Policy == NoLatePolicy && l != (LateReceipt{}):
		return "there is an hour or a basis for late receipt, and no policy"
	case l.Policy == NextDayAfter && (l.Hour <= 0 || l.Hour > civil.EndOfDay):
		return fmt.Sprintf("late receipt after %v: the hour is after 00:00, up to 24:00", l.Hour)
	}
	return ""
}
