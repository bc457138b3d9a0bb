package holiday

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Suppose returns the days from the first through the last, both included, as a calendar of its own on which each day is of
// the kind the caller says, to ask what a count would have given if somebody had taken a day for another: a make-up Saturday
// for a rest day, a holiday for a working day. A day that stays of its kind keeps its reason; another has the name of its new
// kind and no source of law. Nothing on it is provisional.
//
// A date outside the calendar is a [*RangeError]; a kind that does not exist, no day at all, and a calendar on which nobody
// works are errors.
func (c *Calendar) Suppose(first, last civil.Date, kind func(Day) Kind) (*Calendar, error) {
	days, err := c.Days(first, last)
	if err != nil {
		return nil, err
	}
	w := &draft{days: civil.Range{From: first, Through: last}}
	numbers := map[reason]uint32{}
	for d := range days {
		i, _ := c.index(d.Date)
		because := c.reasons[c.reason[i]]
		if k := kind(d); k != d.Kind {
			if k == UnknownKind || k.entry() != k {
				return nil, fmt.Errorf("holiday: %v is supposed to be of the kind %d, which does not exist", d.Date, k)
			}
			because = reason{kind: k, name: Text{k.Vietnamese(), k.English()}}
			if k == SwappedWork {
				because.pair = d.Date // it has its own weekday's hours
			}
		}
		n, ok := numbers[because]
		if !ok {
			n = uint32(len(w.reasons))
			numbers[because] = n
			w.reasons = append(w.reasons, because)
		}
		w.reason = append(w.reason, n)
	}
	if len(w.reason) == 0 {
		return nil, fmt.Errorf("holiday: from %v through %v there is no day", first, last)
	}
	return compile(source{days: w.days, foreign: w})
}
