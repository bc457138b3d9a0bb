package holiday

import (
	"errors"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/holiday/lunar"
)

// reason is why a day is what it is. Days share reasons: every ordinary Monday has the same one.
type reason struct {
	kind         Kind
	name, source Text
	pair         civil.Date
}

// draft is a calendar being written, pass by pass: for each day of the range, the number of its reason.
type draft struct {
	days    civil.Range
	reason  []uint32
	reasons []reason
	// givenBack marks the holidays that are given back when they fall on a weekly rest day.
	givenBack map[civil.Date]bool
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

// source is all that a calendar is compiled from.
type source struct {
	days      civil.Range
	in        lawbook
	decisions []Decision
}

// compile writes the calendar in three passes: weekly rest, the statute with its compensation, the decisions. Choices the
// decisions leave open are projected, and every other way they could go is compiled too, so that a day is provisional
// exactly when its kind hangs on one of them.
func compile(src source) (*Calendar, error) {
	feasts := statute(src.in)
	faults := make([]error, len(src.decisions)) // in the order of the decisions
	chosen := newChoices(src.decisions, feasts, faults)
	w := src.write(feasts, chosen, flip{})
	w.swap(src.decisions, faults)
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	provisional := make([]bool, len(w.reason))
	for _, f := range flips() {
		other := src.write(feasts, chosen, f)
		other.swap(src.decisions, faults) // a fault here is of another projection, not of the decision
		for i := range provisional {
			provisional[i] = provisional[i] || w.kind(i) != other.kind(i)
		}
	}
	c := index(w, provisional)
	c.status = statuses(src, feasts, chosen)
	return c, nil
}

// write makes the first two passes.
func (src source) write(feasts []feast, chosen choices, f flip) *draft {
	w := &draft{days: src.days, givenBack: map[civil.Date]bool{}}
	w.weeklyRest(src.in)
	for _, feast := range feasts {
		for year := src.days.From.Year(); year <= src.days.Through.Year(); year++ {
			w.place(feast, year, chosen, f)
		}
	}
	w.giveBack(givingBack(src.in))
	return w
}

// weeklyRest is the first pass: Monday to Friday worked, Saturday and Sunday off.
func (w *draft) weeklyRest(in lawbook) {
	week := in.week1999.name.and(Text{"tuần làm việc 40 giờ", "the 40-hour week"})
	w.reasons = []reason{
		{kind: Working, name: Text{Working.Vietnamese(), Working.English()}, source: week},
		{kind: WeeklyRest, name: Text{WeeklyRest.Vietnamese(), WeeklyRest.English()}, source: week},
	}
	w.reason = make([]uint32, 0, w.days.Len())
	for d := range w.days.Days() {
		n := uint32(0)
		if d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			n = 1
		}
		w.reason = append(w.reason, n)
	}
}

// place marks the days of a feast in a year, where a law on it is in force.
func (w *draft) place(f feast, year int, chosen choices, other flip) {
	day, ok := f.day1(year)
	if !ok {
		return
	}
	law, ok := governing(f.eras, day)
	if !ok {
		return
	}
	first, count, decided := day, 1, Text{}
	switch f.anchor {
	case aroundTet:
		before, by := chosen.tetBreak(day, law, other)
		first, count, decided = day.AddDays(-before), law.days, by
	case beside:
		first, decided = chosen.besideNational(day, other)
	}
	givenBack := law.givenBack || other.culture
	for d := range (civil.Range{From: first, Through: first.AddDays(count - 1)}).Days() {
		w.set(d, reason{kind: Holiday, name: f.name, source: law.citation().and(decided)})
		w.givenBack[d] = givenBack
	}
}

// day1 returns the day the feast hangs on in a year: for Tết mùng 1. There is none outside the lunar calendar.
func (f feast) day1(year int) (civil.Date, bool) {
	var day civil.Date
	var err error
	switch f.anchor {
	case aroundTet:
		day, err = lunar.NewYear(year)
	case lunisolar:
		day, err = lunar.Date{Year: year, Month: int(f.month), Day: f.day}.Civil()
	default:
		day, err = civil.NewDate(year, f.month, f.day)
	}
	return day, err == nil
}

// giveBack marks compensation: each weekly rest day that is a holiday is given back on the next day that is not rest, not
// a holiday and not already given.
func (w *draft) giveBack(eras []era) {
	for d := range w.days.Days() {
		i, _ := w.at(d)
		if w.kind(i) != Holiday || !w.givenBack[d] || d.Weekday() != time.Saturday && d.Weekday() != time.Sunday {
			continue
		}
		law, ok := governing(eras, d)
		if !ok {
			continue
		}
		feast := w.reasons[w.reason[i]]
		for j := i + 1; j < len(w.reason); j++ {
			if w.kind(j) == Working {
				w.set(w.days.From.AddDays(j), reason{
					kind: Compensation, pair: d, source: law.citation(),
					name: Text{Compensation.Vietnamese() + " " + feast.name.VI, Compensation.English() + ", " + feast.name.EN},
				})
				break
			}
		}
	}
}

// swap is the third pass: working days taken off, weekly rest days worked for them. It puts the fault of decision i, if
// it cannot stand, in faults[i].
func (w *draft) swap(decisions []Decision, faults []error) {
	for i, d := range decisions {
		if d.Kind != Swap {
			continue
		}
		off, inside := w.at(d.Date)
		work, pairInside := w.at(d.Pair)
		var why string
		switch {
		case !inside || !pairInside:
			why = "a swapped day is outside the calendar (" + w.days.String() + ")"
		case w.kind(off) != Working:
			why = d.Date.String() + " is no working day to take off: " + w.kind(off).English()
		case w.kind(work) != WeeklyRest:
			why = d.Pair.String() + " is no weekly rest day to work: " + w.kind(work).English()
		}
		if why != "" {
			faults[i] = &DecisionError{Input: d.String(), Reason: why}
			continue
		}
		source := d.citation()
		w.set(d.Date, reason{kind: SwappedRest, pair: d.Pair, source: source, name: Text{SwappedRest.Vietnamese(), SwappedRest.English()}})
		w.set(d.Pair, reason{kind: SwappedWork, pair: d.Date, source: source, name: Text{SwappedWork.Vietnamese(), SwappedWork.English()}})
	}
}

// statuses says how firm each year is, from what its statute leaves open and what is decided of it.
func statuses(src source, feasts []feast, chosen choices) []Status {
	var all []Status
	for year := src.days.From.Year(); year <= src.days.Through.Year(); year++ {
		open, decided := false, false
		for _, f := range feasts {
			day, ok := f.day1(year)
			if !ok {
				continue
			}
			law, ok := governing(f.eras, day)
			var made bool
			switch f.anchor {
			case aroundTet:
				_, made = chosen.tet[year]
			case beside:
				_, made = chosen.adjacent[year]
			}
			decided = decided || made
			open = open || ok && law.choice && !made
		}
		switch {
		case open:
			all = append(all, Projected)
		case decided:
			all = append(all, Announced)
		default:
			all = append(all, Statutory)
		}
	}
	return all
}
