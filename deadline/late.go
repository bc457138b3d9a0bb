package deadline

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// LatePolicy says what becomes of a dossier received late in the day (tiếp nhận sau giờ). Six rules exist in law side by
// side, so it is set per procedure; none is the default.
//
// Each policy but none gives the receipt another instant to count from, the effective receipt. Under each of them, what is
// received on a day that is not worked counts from the next working day's opening; so, lest a later receipt count earlier,
// what is received before the opening counts from that day's opening. Only one text says so (297/2025/NĐ-CP art. 3(5)); for
// the others it is a reading.
type LatePolicy uint8

// The policies.
const (
	// NoLatePolicy: the receipt counts as it is, whatever the hour and the day. Decree 118/2025/NĐ-CP art. 18(2), as amended
	// by 309/2026/NĐ-CP, moves only the hand-over of a dossier received after 15:00, and so leaves its term alone.
	NoLatePolicy LatePolicy = iota
	// NextDayAfter: received strictly after the hour, the dossier counts as received when the next working day opens, so
	// the first day counted is the one after that. Decree 63/2024/NĐ-CP art. 7(2) says that after 15:00 the time is counted
	// from the next working day; that this day is the receipt day and not day 1 is a reading of it. For the other reading,
	// give the rule FirstIncluded as well. 15:00:00 itself is not after 15:00, by a reading of "sau 15 giờ".
	NextDayAfter
	// SameDayUntil: the result is due the same day, and the next working day for what is received strictly after the hour:
	// Law 60/2014/QH13 art. 5(3), Decree 23/2015/NĐ-CP art. 7, Decree 99/2022/NĐ-CP art. 16(1). Its term is [SameDay].
	SameDayUntil
	// LastHour: received later than one hour before the office closes, also after it has closed, the dossier counts from the
	// next working day's opening (Decree 297/2025/NĐ-CP art. 6(3)). It needs office hours.
	LastHour
	// NextDayFrom: received strictly after the hour, or on a day that is not worked, the term counts from a stated hour of the
	// next working day: after 17:00, from 08:00 (Decree 297/2025/NĐ-CP art. 3(5)). What is received before that hour counts
	// from it too.
	NextDayFrom
	// OutOfHours: received outside office hours, at lunch as well, the dossier counts from the next opening (MOET Decision
	// 3142/QĐ-BGDĐT of 2025 art. 11, known by citation only). The instants a session opens and closes are inside it, by a
	// reading, and so are sessions that only receive, on a day that is worked. It needs office hours.
	OutOfHours
)

var latePolicies = codes{"late-receipt policy", []code{
	{"none", Text{VI: "không có quy định về tiếp nhận muộn", EN: "no rule on late receipt"}},
	{"next-day-after", Text{VI: "sau giờ thì tính từ ngày làm việc tiếp theo", EN: "after an hour, from the next working day"}},
	{"same-day-until", Text{VI: "trong ngày; sau giờ thì ngày làm việc tiếp theo", EN: "the same day; after an hour, the next working day"}},
	{"last-hour", Text{VI: "trong giờ cuối thì tính từ ngày làm việc tiếp theo", EN: "in the last hour, from the next working day"}},
	{"next-day-from", Text{VI: "sau giờ hoặc ngày nghỉ thì tính từ một giờ của ngày làm việc tiếp theo", EN: "after an hour or on a rest day, from an hour of the next working day"}},
	{"out-of-hours", Text{VI: "ngoài giờ thì tính từ giờ mở cửa tiếp theo", EN: "out of hours, from the next opening"}},
}}

// String returns the policy's name, such as "next-day-after".
func (p LatePolicy) String() string { return latePolicies.at(uint8(p)).name }

// In says the policy in a few words of the given language.
func (p LatePolicy) In(l Language) string { return latePolicies.at(uint8(p)).is.In(l) }

// MarshalText returns [LatePolicy.String]; a policy that does not exist is an error.
func (p LatePolicy) MarshalText() ([]byte, error) { return latePolicies.text(uint8(p)) }

// UnmarshalText reads a policy's name; no text is none.
func (p *LatePolicy) UnmarshalText(text []byte) error { return unmarshal(latePolicies, p, text) }

// LateReceipt is the late-receipt rule of a procedure. The zero LateReceipt is none.
type LateReceipt struct {
	Policy LatePolicy `json:"policy"`
	Hour   TimeOfDay  `json:"hour,omitzero"`  // NextDayAfter, SameDayUntil, NextDayFrom: the last second that is not late
	From   TimeOfDay  `json:"from,omitzero"`  // NextDayFrom: the hour of the next working day that counts
	Basis  string     `json:"basis,omitzero"` // the article the rule rests on, for the explanation; may be empty
}

// NextWorkingDayAfter is the rule that a dossier received after the hour counts as received on the next working day.
func NextWorkingDayAfter(hour TimeOfDay) LateReceipt {
	return LateReceipt{Policy: NextDayAfter, Hour: hour}
}

// check says what is wrong with l, or "". Most rules have none, or an hour.
func (l *LateReceipt) check() string {
	hasHour := l.Policy == NextDayAfter || l.Policy == SameDayUntil || l.Policy == NextDayFrom
	switch {
	case !latePolicies.has(uint8(l.Policy)):
		return fmt.Sprintf("there is no late-receipt policy %d", l.Policy)
	case l.Policy == NoLatePolicy && (l.Hour != 0 || l.From != 0 || l.Basis != ""):
		return "there is an hour or a basis for late receipt, and no policy"
	case hasHour && (l.Hour <= 0 || l.Hour > civil.EndOfDay):
		return fmt.Sprintf("late receipt after %v: the hour is after 00:00, up to 24:00", l.Hour)
	case !hasHour && l.Hour != 0:
		return fmt.Sprintf("the late-receipt policy %v has no hour", l.Policy)
	case l.Policy == NextDayFrom && (l.From <= 0 || l.From > l.Hour):
		return fmt.Sprintf("late receipt after %v counts from %v: the second is an hour after 00:00, up to the first", l.Hour, l.From)
	case l.Policy != NextDayFrom && l.From != 0:
		return fmt.Sprintf("the late-receipt policy %v has no hour to count from", l.Policy)
	}
	return ""
}

// In says the rule in a clause of the given language; "" for none.
func (l LateReceipt) In(lang Language) string {
	vi := lang != English
	switch l.Policy {
	case NextDayAfter:
		if vi {
			return fmt.Sprintf("tiếp nhận sau %v hoặc vào ngày nghỉ thì tính như tiếp nhận lúc mở cửa ngày làm việc tiếp theo", l.Hour)
		}
		return fmt.Sprintf("received after %v, or on a day that is not worked, it counts as received when the next working day opens", l.Hour)
	case SameDayUntil:
		if vi {
			return fmt.Sprintf("tiếp nhận sau %v hoặc vào ngày nghỉ thì trả trong ngày làm việc tiếp theo", l.Hour)
		}
		return fmt.Sprintf("received after %v, or on a day that is not worked, it is due on the next working day", l.Hour)
	case LastHour:
		if vi {
			return "tiếp nhận trong vòng một giờ trước khi hết giờ làm việc, sau giờ làm việc hoặc vào ngày nghỉ thì tính từ ngày làm việc tiếp theo"
		}
		return "received in the last hour before the office closes, after it, or on a day that is not worked, it counts from the next working day"
	case NextDayFrom:
		if vi {
			return fmt.Sprintf("tiếp nhận sau %v hoặc vào ngày nghỉ thì tính từ %v ngày làm việc tiếp theo", l.Hour, l.From)
		}
		return fmt.Sprintf("received after %v, or on a day that is not worked, it counts from %v of the next working day", l.Hour, l.From)
	case OutOfHours:
		if vi {
			return "tiếp nhận ngoài giờ làm việc thì tính từ giờ mở cửa tiếp theo"
		}
		return "received outside office hours, it counts from the next opening"
	}
	return ""
}
