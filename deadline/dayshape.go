package deadline

import "github.com/dunghan-vn/dunghan/holiday"

// daySpan is a stretch of a day in seconds from 00:00, and the office time of that day before it.
type daySpan struct{ open, close, before int32 }

// dayShape is the office time of one kind of day, closures taken off.
type dayShape struct {
	total   int32 // in seconds
	n       int32
	counts  [maxSessions + 1]daySpan // a closure can cut one session in two
	receive [maxSessions + 1]daySpan // sessions that only receive
}

// add adds a session, less the hours of it in which the office is closed.
func (s *dayShape) add(one Session, day holiday.Day) {
	cut := func(open, close TimeOfDay) {
		if open >= close {
			return
		}
		span := daySpan{int32(open), int32(close), s.total}
		if one.ReceiveOnly {
			for i := range s.receive {
				if s.receive[i].close == 0 {
					s.receive[i] = span
					return
				}
			}
			return
		}
		s.counts[s.n] = span
		s.n++
		s.total += span.close - span.open
	}
	if day.ShutUntil <= one.Open || day.ShutFrom >= one.Close || day.ShutFrom >= day.ShutUntil {
		cut(one.Open, one.Close)
		return
	}
	cut(one.Open, day.ShutFrom)
	cut(day.ShutUntil, one.Close)
}

// opens is when the office opens on a day with office time.
func (s *dayShape) opens() int32 { return s.counts[0].open }

// closes is when it closes.
func (s *dayShape) closes() int32 { return s.counts[s.n-1].close }

// within returns the office time of the day before a second of it.
func (s *dayShape) within(second int32) int32 {
	for i := s.n - 1; i >= 0; i-- {
		if span := &s.counts[i]; second > span.open {
			return span.before + min(second, span.close) - span.open
		}
	}
	return 0
}

// ends returns the first second of the day by which so much office time is over, above 0 and up to the total: on closing time
// it stays there.
func (s *dayShape) ends(amount int32) int32 {
	i := int32(0)
	for i+1 < s.n && s.counts[i+1].before < amount {
		i++
	}
	return s.counts[i].open + amount - s.counts[i].before
}

// begins returns the last second of the day at which so much office time is over, from 0 and less than the total: on opening
// time it stays there.
func (s *dayShape) begins(amount int32) int32 {
	i := int32(0)
	for i+1 < s.n && s.counts[i+1].before <= amount {
		i++
	}
	return s.counts[i].open + amount - s.counts[i].before
}

// inside reports whether a second of the day is in a session of either kind, its opening and closing included.
func (s *dayShape) inside(second int32) bool {
	for _, spans := range [...]*[maxSessions + 1]daySpan{&s.counts, &s.receive} {
		for i := range spans {
			if span := &spans[i]; span.close > 0 && span.open <= second && second <= span.close {
				return true
			}
		}
	}
	return false
}
