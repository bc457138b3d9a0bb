package dossier

import (
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// transferHour is when the day of a hand-over ends: what is received strictly after it is handed over the next working day.
const transferHour = deadline.TimeOfDay(15 * 60 * 60)

// HandOver returns the hand-over of a dossier received in person to who resolves it (chuyển hồ sơ): until the office closes on
// the working day of the receipt, or when the office opens on the next working day for what is received strictly after 15:00, on
// a day that is not worked, or after that day's closing. It changes no deadline.
//
// Decree 118/2025/NĐ-CP art. 18(2), as amended by Decree 309/2026/NĐ-CP art. 9 from 5 August 2026; the same rule was that of
// Decree 61/2018/NĐ-CP art. 18. That it is the close of office, and that 15:00:00 is not after 15:00, is a reading of "in the
// working day" and "sau 15 giờ". A clock without hours closes at 24:00 and opens at 00:00. The error wraps a
// [*holiday.RangeError].
func HandOver(clock *deadline.Clock, received time.Time) (time.Time, error) {
	if clock == nil || clock.Calendar() == nil {
		return time.Time{}, deadline.ErrNoCalendar
	}
	received = received.In(holiday.ICT)
	day := holiday.DateOf(received)
	midnight := holiday.Midnight(day)
	sessions, err := clock.Sessions(day)
	if err != nil {
		return time.Time{}, err
	}
	if n := len(sessions); n > 0 && !received.After(midnight.Add(time.Duration(transferHour)*time.Second)) {
		if closing := midnight.Add(time.Duration(sessions[n-1].Close) * time.Second); !received.After(closing) {
			return closing, nil
		}
	}
	next, err := clock.Calendar().AddWorkingDays(day, 1)
	if err != nil {
		return time.Time{}, err
	}
	if sessions, err = clock.Sessions(next); err != nil {
		return time.Time{}, err
	}
	return holiday.Midnight(next).Add(time.Duration(sessions[0].Open) * time.Second), nil
}
