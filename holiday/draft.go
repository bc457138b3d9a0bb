package holiday

import (
	"slices"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// reason is why a day is what it is. Days share reasons: every ordinary Monday has the same one.
type reason struct {
	kind         Kind
	name, source Text
	pair         civil.Date
	// givenBack: a holiday that is given back when it falls on a weekly rest day.
	givenBack bool
	// shutFrom and shutUntil are the hours a worked day is closed; both zero for none.
	shutFrom, shutUntil civil.TimeOfDay
}

// plainReasons is the reasons of the days that are as their weekday is: first those worked, then those of weekly rest.
func plainReasons(source Text) []reason {
	return []reason{
		{kind: Working, name: Text{Working.Vietnamese(), Working.English()}, source: source},
		{kind: WeeklyRest, name: Text{WeeklyRest.Vietnamese(), WeeklyRest.English()}, source: source},
	}
}

// draft is a calendar being written, pass by pass: for each day of the range, the number of its reason.
type draft struct {
	days    civil.Range
	reason  []uint32
	reasons []reason
}

// at returns the index of d, and false when d is outside the range.
func (w *draft) at(d civil.Date) (int, bool) {
	return d.DaysSince(w.days.From), w.days.Contains(d)
}

func (w *draft) kind(i int) Kind { return w.reasons[w.reason[i]].kind }

// set gives d a reason of its own. A day outside the range is nobody's business here.
func (w *draft) set(d civil.Date, r reason) {
	if i, ok := w.at(d); ok {
		w.reason[i] = uint32(len(w.reasons))
		w.reasons = append(w.reasons, r)
	}
}

// clone returns a draft to write on, which leaves w as it is.
func (w *draft) clone() *draft {
	return &draft{days: w.days, reason: slices.Clone(w.reason), reasons: slices.Clone(w.reasons)}
}
