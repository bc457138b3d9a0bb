package deadline

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Bound is what judging needs of a deadline, and nothing else: for judging millions. It is comparable, and the zero Bound is no due
// date. [Deadline.Judge] judges by it.
type Bound struct {
	Due       int64      // the due instant as Unix seconds
	LastDay   civil.Date // the day Due is the end of, or is on; the zero Date where there is no due date
	Hourly    bool       // the term is of hours
	Suspended bool       // there is no due date because the term is suspended
}

// Bound returns what judging needs of the current due date.
func (d Deadline) Bound() Bound {
	if d.Due.IsZero() {
		return Bound{Suspended: d.Suspended}
	}
	return Bound{Due: d.Due.Unix(), LastDay: d.LastDay, Hourly: d.Hourly}
}

// BoundOn returns the bound of [DueOn]: the end of a day. The zero Date gives the zero Bound.
func BoundOn(day civil.Date) Bound {
	if day.IsZero() {
		return Bound{}
	}
	return Bound{Due: (dayNumber(day)+1)*secondsPerDay - offset, LastDay: day}
}

// Judge is [Deadline.Judge] for an instant given as Unix seconds.
func (b Bound) Judge(finished int64) Outcome {
	switch {
	case b.LastDay.IsZero():
		return Undetermined
	case finished > b.Due:
		return Late
	case b.Hourly && finished < b.Due, !b.Hourly && finished < dayNumber(b.LastDay)*secondsPerDay-offset:
		return Early
	}
	return OnTime
}

// JudgeDay is [Deadline.JudgeDay].
func (b Bound) JudgeDay(finished civil.Date) Outcome {
	switch {
	case finished.IsZero() || b.LastDay.IsZero():
		return Undetermined
	case finished.After(b.LastDay):
		return Late
	case finished.Before(b.LastDay):
		return Early
	}
	return OnTime
}

// instant returns the due instant in UTC+7.
func (b Bound) instant() time.Time { return time.Unix(b.Due, 0).In(holiday.ICT) }
