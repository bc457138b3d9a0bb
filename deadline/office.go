package deadline

import (
	"fmt"
	"math/bits"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// office is the office time of every day of a calendar, summed up once: how much of it lies before each day, and which day a
// given amount of it ends on. Every question is answered from the sums, whatever the span.
//
// Instants here are seconds since 1970 on a clock in UTC+7, so that whole days are whole numbers of 86,400.
type office struct {
	first  int        // the number of the first day, counted from 1970
	shape  []uint16   // day -> its shape; the first shape is of days that are not worked
	before []int64    // day -> office time before it, in seconds; one more entry than there are days
	shapes []dayShape // the different days there are
	worked []int32    // the days with office time, in order
	sum    []int64    // worked day -> office time before it; one more entry than there are
	bucket []int32    // office time >> shift -> the worked day on which that much ends
	shift  uint
}

// daySpan is a stretch of a day in seconds from 00:00, and the office time of that day before it.
type daySpan struct{ open, close, before int32 }

// dayShape is the office time of one kind of day, closures taken off.
type dayShape struct {
	total   int32 // in seconds
	n       int32
	counts  [maxSessions + 1]daySpan // a closure can cut one session in two
	receive [maxSessions + 1]daySpan // sessions that only receive
}

const secondsPerDay = 24 * 60 * 60

// offset is UTC+7 in seconds.
const offset = 7 * 60 * 60

// wall reads an instant as seconds on the wall clock of UTC+7.
func wall(t time.Time) int64 { return t.Unix() + offset }

// instantAt undoes wall.
func instantAt(w int64) time.Time { return time.Unix(w-offset, 0).In(holiday.ICT) }

// splitWall returns the day a wall-clock second is on, counted from 1970, and the second of that day.
func splitWall(w int64) (day int64, second int32) {
	day = w / secondsPerDay
	second = int32(w - day*secondsPerDay)
	if second < 0 {
		day--
		second += secondsPerDay
	}
	return day, second
}

// epoch is the ordinal of 1970-01-01.
const epoch = 719163

// dayNumber returns the number of a day, counted from 1970.
func dayNumber(d civil.Date) int64 { return int64(d.Ordinal() - epoch) }

// dateAt undoes dayNumber; beyond the dates there are it is the zero Date.
func dateAt(day int64) civil.Date {
	if day != int64(int32(day)) {
		return civil.Date{}
	}
	return civil.Min().AddDays(int(day) + epoch - 1)
}

// span cuts the hours out of a session in which the office is closed, and adds what is left.
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

// newOffice sums up the office time of a calendar. It tells of the first day that is worked and has none.
func newOffice(c *holiday.Calendar, hoursOf func(civil.Date) *Hours) (*office, error) {
	days, err := c.Days(c.First(), c.Last())
	if err != nil {
		return nil, err
	}
	o := &office{first: int(dayNumber(c.First())), before: []int64{0}, shapes: make([]dayShape, 1), sum: []int64{0}}
	known := map[dayShape]uint16{{}: 0}
	for d := range days {
		var shape dayShape
		if d.Worked() {
			if shape, err = shapeOf(d, hoursOf); err != nil {
				return nil, err
			}
		}
		n, ok := known[shape]
		if !ok {
			if n = uint16(len(o.shapes)); n == 1<<16-1 {
				return nil, fmt.Errorf("deadline: the calendar closes the office at more than %d different hours", n-1)
			}
			known[shape] = n
			o.shapes = append(o.shapes, shape)
		}
		if shape.total > 0 {
			o.worked = append(o.worked, int32(len(o.shape)))
			o.sum = append(o.sum, o.sum[len(o.sum)-1]+int64(shape.total))
		}
		o.shape = append(o.shape, n)
		o.before = append(o.before, o.before[len(o.before)-1]+int64(shape.total))
	}
	o.index()
	return o, nil
}

// shapeOf returns the office time of a worked day. A make-up day has the hours of the day it pays back.
func shapeOf(d holiday.Day, hoursOf func(civil.Date) *Hours) (dayShape, error) {
	like := d.Date
	if d.Kind == holiday.SwappedWork {
		like = d.Pair
	}
	var shape dayShape
	hours := hoursOf(like)
	if hours.IsZero() {
		shape.add(Session{0, civil.EndOfDay, false}, d)
	} else {
		for _, s := range hours.on(like.Weekday()) {
			if s != (Session{}) {
				shape.add(s, d)
			}
		}
	}
	if _, any := hours.opening(like.Weekday()); shape.total == 0 && !hours.IsZero() && !any {
		return shape, fmt.Errorf("deadline: the calendar works on %v, and the office hours %q have no %v", d.Date, hours, like.Weekday())
	} else if shape.total == 0 {
		return shape, fmt.Errorf("deadline: on %v the office is closed %v-%v, which leaves nothing of the hours %q; close the whole day", d.Date, d.ShutFrom, d.ShutUntil, hours)
	}
	return shape, nil
}

// index notes, for office time in steps of about a day, on which worked day it ends.
func (o *office) index() {
	if len(o.worked) == 0 {
		return // no calendar is so, but an index of nothing would not end
	}
	total := o.sum[len(o.sum)-1]
	o.shift = uint(bits.Len64(uint64(total/int64(len(o.worked))))) - 1
	k := 0
	for b := int64(0); b<<o.shift <= total; b++ {
		for k+1 < len(o.worked) && o.sum[k+1] < b<<o.shift {
			k++
		}
		o.bucket = append(o.bucket, int32(k))
	}
}

// on returns the shape of a day counted from 1970, or nil outside the calendar.
func (o *office) on(day int64) *dayShape {
	i := day - int64(o.first)
	if uint64(i) >= uint64(len(o.shape)) {
		return nil
	}
	return &o.shapes[o.shape[i]]
}

// position returns the office time before an instant. The end of the last day is inside.
func (o *office) position(w int64) (int64, bool) {
	day, second := splitWall(w)
	i := day - int64(o.first)
	if uint64(i) >= uint64(len(o.shape)) {
		return o.before[len(o.shape)], i == int64(len(o.shape)) && second == 0
	}
	return o.before[i] + int64(o.shapes[o.shape[i]].within(second)), true
}

// ends returns the first instant by which so much office time is over; false when there is less, or when it is none.
func (o *office) ends(amount int64) (int64, bool) {
	b := amount >> o.shift
	if amount <= 0 || b >= int64(len(o.bucket)) || amount > o.sum[len(o.sum)-1] {
		return 0, false
	}
	k := o.bucket[b]
	for o.sum[k+1] < amount {
		k++
	}
	i := o.worked[k]
	return (int64(o.first)+int64(i))*secondsPerDay + int64(o.shapes[o.shape[i]].ends(int32(amount-o.sum[k]))), true
}

// begins returns the last instant at which so much office time is over; false when there is less, or just as much.
func (o *office) begins(amount int64) (int64, bool) {
	b := amount >> o.shift
	if amount < 0 || b >= int64(len(o.bucket)) || amount >= o.sum[len(o.sum)-1] {
		return 0, false
	}
	k := o.bucket[b]
	for o.sum[k+1] <= amount {
		k++
	}
	i := o.worked[k]
	return (int64(o.first)+int64(i))*secondsPerDay + int64(o.shapes[o.shape[i]].begins(int32(amount-o.sum[k]))), true
}
