package holiday

import (
	"errors"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/holiday/lunar"
)

// source is all that a calendar is compiled from.
type source struct {
	days civil.Range
	week week

	// foreign is a calendar of days known one by one, with no statute behind it; nil for Vietnam's.
	foreign    *draft
	enterprise *Enterprise // its own choices in the place of the yearly ones; nil for public bodies
	decisions  []Decision
	asOf       civil.Date // only what was known on that day; zero for everything
}

// week is the weekly rest and where it stands.
type week struct {
	rest   [7]bool // by time.Weekday
	source Text
}

// publicWeek is Saturday and Sunday off.
func publicWeek(in lawbook) week {
	w := week{source: in.week1999.name.and(Text{"tuần làm việc 40 giờ", "the 40-hour week"})}
	w.rest[time.Saturday], w.rest[time.Sunday] = true, true
	return w
}

// compile writes the calendar in three passes: weekly rest, the statute with its compensation, the decisions. Choices the
// decisions leave open are projected, and the calendar is compiled with each of them made the other way too, so that a day is
// provisional exactly when its kind hangs on one of them. The order of the decisions makes no difference, not to the errors either.
func compile(src source) (*Calendar, error) {
	in := newLawbook()
	decisions := inOrder(src.decisions, src.asOf)
	faults := repeated(decisions)
	var feasts []feast
	if src.foreign == nil {
		feasts = known(statute(in), src.asOf)
	}
	chosen := newChoices(decisions, feasts, src.enterprise, faults)
	w := src.write(in, feasts, chosen, flip{})
	w.decide(decisions, faults)
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	provisional := make([]bool, len(w.reason))
	if src.foreign == nil {
		for _, f := range flips() {
			other := src.write(in, feasts, chosen, f)
			// A fault here is of another projection, not of the decision.
			other.decide(decisions, make([]error, len(decisions)))
			for i := range provisional {
				provisional[i] = provisional[i] || w.kind(i) != other.kind(i)
			}
		}
	}
	c, err := index(w, provisional)
	if err != nil {
		return nil, err
	}
	c.source = src
	if src.foreign == nil {
		c.status = statuses(src.days, feasts, chosen, decisions)
	}
	return c, nil
}

// write makes the first two passes.
func (src source) write(in lawbook, feasts []feast, chosen choices, f flip) *draft {
	if src.foreign != nil {
		return src.foreign.clone()
	}
	w := &draft{days: src.days}
	w.weeklyRest(src.week)
	for _, feast := range feasts {
		for year := src.days.From.Year(); year <= src.days.Through.Year(); year++ {
			w.place(feast, year, chosen, f)
		}
	}
	w.giveBack(knownEras(givingBack(in), src.asOf), src.week)
	return w
}

// decide makes the third pass.
func (w *draft) decide(decisions []Decision, faults []error) {
	w.swap(decisions, faults)
	w.close(decisions, faults)
}

// weeklyRest is the first pass: every day worked but the days of weekly rest.
func (w *draft) weeklyRest(week week) {
	w.reasons = plainReasons(week.source)
	w.reason = make([]uint32, 0, w.days.Len())
	for d := range w.days.Days() {
		n := uint32(0)
		if week.rest[d.Weekday()] {
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
	for d := range (civil.Range{From: first, Through: first.AddDays(count - 1)}).Days() {
		w.set(d, reason{
			kind: Holiday, name: f.name, source: law.citation().and(decided), givenBack: law.givenBack || other.culture,
		})
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
func (w *draft) giveBack(eras []era, week week) {
	for i := range w.reason {
		if !w.reasons[w.reason[i]].givenBack {
			continue
		}
		d := w.days.From.AddDays(i)
		if !week.rest[d.Weekday()] {
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
		if d.Kind != Swap || faults[i] != nil {
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
