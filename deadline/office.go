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
	first  int64       // the number of the first day, counted from 1970
	days   []officeDay // every day, and the day after the last
	worked []officeDay // those with office time, and the day after the last
	shapes []dayShape  // the different days there are; the first is of days that are not worked
	bucket []int32     // office time >> shift -> the worked day on which that much ends
	shift  uint
	total  int64 // all the office time there is, in seconds
}

// officeDay is a day among the others.
type officeDay struct {
	before int64 // the office time before it, in seconds
	number int32 // from 1970
	shape  uint16
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

// newOffice sums up the office time of a calendar. It tells of the first day that is worked and has none.
func newOffice(c *holiday.Calendar, hoursOf func(civil.Date) *Hours) (*office, error) {
	days, err := c.Days(c.First(), c.Last())
	if err != nil {
		return nil, err
	}
	o := &office{first: dayNumber(c.First()), shapes: make([]dayShape, 1)}
	sum := int64(0)
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
		day := officeDay{sum, int32(dayNumber(d.Date)), n}
		o.days = append(o.days, day)
		if shape.total > 0 {
			o.worked = append(o.worked, day)
			sum += int64(shape.total)
		}
	}
	end := officeDay{before: sum, number: int32(dayNumber(c.Last()) + 1)}
	o.days, o.worked = append(o.days, end), append(o.worked, end)
	o.total = sum
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
	if o.total == 0 {
		return // no calendar is so, but an index of nothing would not end
	}
	o.shift = uint(bits.Len64(uint64(o.total/int64(len(o.worked)-1)))) - 1
	k := 0
	for b := int64(0); b<<o.shift <= o.total; b++ {
		for k+2 < len(o.worked) && o.worked[k+1].before < b<<o.shift {
			k++
		}
		o.bucket = append(o.bucket, int32(k))
	}
}

// on returns the shape of a day counted from 1970, or nil outside the calendar.
func (o *office) on(day int64) *dayShape {
	i := day - o.first
	if uint64(i) >= uint64(len(o.days)-1) {
		return nil
	}
	return &o.shapes[o.days[i].shape]
}

// position returns the office time before an instant. The end of the last day is inside.
func (o *office) position(w int64) (int64, bool) {
	number, second := splitWall(w)
	i := number - o.first
	if uint64(i) >= uint64(len(o.days)) {
		return 0, false
	}
	day := &o.days[i]
	if i == int64(len(o.days)-1) {
		return day.before, second == 0
	}
	return day.before + int64(o.shapes[day.shape].within(second)), true
}

// ends returns the first instant by which so much office time is over; false when there is less, or when it is none.
func (o *office) ends(amount int64) (int64, bool) {
	b := amount >> o.shift
	if amount <= 0 || b >= int64(len(o.bucket)) || amount > o.total {
		return 0, false
	}
	k := o.bucket[b]
	if next := k + 1; o.worked[next].before < amount { // as often as not, so without a branch
		k = next
	}
	for o.worked[k+1].before < amount {
		k++
	}
	day := &o.worked[k]
	return int64(day.number)*secondsPerDay + int64(o.shapes[day.shape].ends(int32(amount-day.before))), true
}

// begins returns the last instant at which so much office time is over; false when there is less, or just as much.
func (o *office) begins(amount int64) (int64, bool) {
	b := amount >> o.shift
	if amount < 0 || b >= int64(len(o.bucket)) || amount >= o.total {
		return 0, false
	}
	k := o.bucket[b]
	if next := k + 1; o.worked[next].before <= amount {
		k = next
	}
	for o.worked[k+1].before <= amount {
		k++
	}
	day := &o.worked[k]
	return int64(day.number)*secondsPerDay + int64(o.shapes[day.shape].begins(int32(amount-day.before))), true
}
