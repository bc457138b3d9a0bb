package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// answer is when receipts are due, in eight bytes. The zero answer is none yet.
type answer struct {
	last int32  // the ordinal of the last day; the number of the stretches where it is answered by them
	rest uint32 // the second of that day, 0 to 86,400; why there is no due date; whether the term is of hours; how it is answered
}

const (
	doubtShift  = 17
	hourlyShift = 24
	howShift    = 25
)

type howAnswered uint8

const (
	notAnswered howAnswered = iota
	sameAllDay
	byStretch
	oneByOne
)

func answerOf(d deadline.Deadline, doubt Doubt) answer {
	a := answer{rest: uint32(doubt)<<doubtShift | uint32(sameAllDay)<<howShift}
	if doubt == NoDoubt {
		a.last = int32(d.LastDay.Ordinal())
		a.rest |= uint32(d.Due.Unix() - holiday.Midnight(d.LastDay).Unix())
		if d.Hourly {
			a.rest |= 1 << hourlyShift
		}
	}
	return a
}

func (a answer) how() howAnswered { return howAnswered(a.rest >> howShift) }

func (a answer) doubt() Doubt { return Doubt(a.rest >> doubtShift & (1<<(hourlyShift-doubtShift) - 1)) }

// plain reports whether a is a due date, the same all day, of a term that is not of hours.
func (a answer) plain() bool { return a.rest>>doubtShift == uint32(sameAllDay)<<(howShift-doubtShift) }

// second returns the second of the last day that is the due instant, 0 to 86,400.
func (a answer) second() int64 { return int64(a.rest & (1<<doubtShift - 1)) }

// bound returns the due date, or none.
func (a answer) bound() deadline.Bound {
	if a.last == 0 || a.how() != sameAllDay {
		return deadline.Bound{}
	}
	last := civil.Min().AddDays(int(a.last) - 1)
	return deadline.Bound{
		Due: record.On(last).StartUnix() + a.second(), LastDay: last, Hourly: a.rest>>hourlyShift&1 != 0,
	}
}
