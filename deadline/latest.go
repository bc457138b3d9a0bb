package deadline

import (
	"fmt"
	"time"
)

// LatestReceipt returns the last whole second at which a dossier can be received so that its term ends at due or before: how
// late one may hand in to have the result by then. It is found by asking the term itself, never by taking the term away from
// due: what is received a second later is due after due, if it can be counted at all.
//
// Under [TimeOfReceipt] a later receipt may be due earlier; the answer is then the last of all receipts that are in time.
//
// The error is an [*Error] when the rule is unusable, or when no receipt on the calendar is early enough; then it wraps a
// [*holiday.RangeError].
func (c *Clock) LatestReceipt(r Rule, due time.Time) (time.Time, error) {
	s := search{clock: c, rule: &r, target: wall(due)}
	if c == nil || c.calendar == nil {
		return time.Time{}, failed(r, time.Time{}, ErrNoCalendar)
	}
	if err := r.check(); err != nil {
		return time.Time{}, failed(r, time.Time{}, err)
	}
	if c.noHours && r.needsHours() {
		return time.Time{}, failed(r, time.Time{}, ErrNoHours)
	}
	first := dayNumber(c.calendar.First()) * secondsPerDay
	end := (dayNumber(c.calendar.Last()) + 1) * secondsPerDay
	found := s.last(first, min(s.target+1, end), s.inTime)
	if r.DueAt == TimeOfReceipt && !r.Term.Unit.hours() {
		found = s.lastByHour(first, min(s.target+1, end))
	}
	if found < first {
		return time.Time{}, failed(r, time.Time{}, fmt.Errorf("no receipt is early enough to be due by %s: %w", toSecond(due).Format(time.DateTime), c.beyond(-1)))
	}
	return instantAt(found), nil
}

// search looks for the last receipt in time.
type search struct {
	clock  *Clock
	rule   *Rule
	target int64
	n      count // the last one counted
}

// try counts from a receipt, and reports whether there is a due date.
func (s *search) try(w int64) bool {
	s.n = count{clock: s.clock, rule: s.rule, received: w}
	return s.n.run(nil) == nil
}

// inTime reports whether what is received then is due in time. What cannot be counted is received too late for the calendar.
func (s *search) inTime(w int64) bool { return s.try(w) && s.n.due <= s.target }

// last returns the last second from one up to another, which is not included, of which a condition holds that never holds
// again once it fails; the second before the first where it never holds.
func (s *search) last(from, to int64, holds func(int64) bool) int64 {
	low, high := from-1, max(to, from) // holds at low, as far as anybody asks, and not at high
	for low+1 < high {
		if mid := low + (high-low)/2; holds(mid) {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// lastByHour is the search under TimeOfReceipt. The last day of a term never moves back as the receipt moves on, so all that
// is due on an earlier day than the target's is in time, and of what is due on that day, what is received early enough in a
// day. Those receipts lie on a few days, which are asked one by one from the last.
func (s *search) lastByHour(from, to int64) int64 {
	day, _ := splitWall(s.target)
	target := dateAt(day)
	before := s.last(from, to, func(w int64) bool { return s.try(w) && s.n.last.Before(target) })
	through := s.last(from, to, func(w int64) bool { return s.try(w) && !s.n.last.After(target) })
	for end := through; end > before; {
		day, _ := splitWall(end)
		begin := max(day*secondsPerDay, before+1)
		// Within a day receipts that count from that day come first, then those that count from a later one, all from the same
		// instant; the due instant follows the receipt among the first, and is the same for the others.
		if s.inTime(end) {
			return end
		}
		sameDay := s.last(begin, end+1, func(w int64) bool { return s.try(w) && s.n.start < (day+1)*secondsPerDay })
		if found := s.last(begin, sameDay+1, s.inTime); found >= begin {
			return found
		}
		end = begin - 1
	}
	return before
}
