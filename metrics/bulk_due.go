package metrics

import (
	"math"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// dueMemo remembers the due dates that the clock counted, so that each is counted once for a procedure, a channel and a day of
// receipt, and not for each dossier. It is right because of three properties of the clock, which are tested: a later receipt is never
// due earlier, but under a rule that is due at the hour of receipt; and so when the first and the last second of a stretch of a day are
// due at one instant, all between are. Where a day of receipt is due on several instants, the stretches are found by halves; where
// there are many, or the rule is due at the hour of receipt, every dossier is counted.
type dueMemo struct {
	due         Due
	codes       *record.Codes   // the procedures' codes, by the numbers of the rows
	procedures  []procedureMemo // by those numbers
	stretches   [][]stretch     // of the days that are due on several instants
	first, last civil.Date      // of the calendar
}

func newDueMemo(d Due, codes *record.Codes) *dueMemo {
	c := d.clock.Calendar()
	return &dueMemo{due: d, codes: codes, first: c.First(), last: c.Last()}
}

// procedureMemo is what is remembered of one procedure, by channel.
type procedureMemo struct {
	byChannel bool // it has limits for one channel
	hourly    bool // due at the hour of receipt
	known     bool // these two are known
	pages     [4]pages
}

// pages is answers by the day of receipt, 64 days a page.
type pages struct {
	first int // the number of the first page
	all   []*[64]answer
}

// at returns the answer of the day of that ordinal.
func (p *pages) at(day int) *answer {
	if n := day>>6 - p.first; uint(n) < uint(len(p.all)) && p.all[n] != nil {
		return &p.all[n][day&63]
	}
	return p.make(day)
}

func (p *pages) make(day int) *answer {
	page := day >> 6
	switch {
	case len(p.all) == 0:
		p.first, p.all = page, make([]*[64]answer, 1, 8)
	case page < p.first:
		p.all = append(make([]*[64]answer, p.first-page), p.all...)
		p.first = page
	}
	for page-p.first >= len(p.all) {
		p.all = append(p.all, nil)
	}
	p.all[page-p.first] = new([64]answer)
	return &p.all[page-p.first][day&63]
}

// answer is when receipts of a day are due.
type answer struct {
	last  int32 // the ordinal of the last day; 0 where there is none
	due   int32 // the second of that day
	doubt Doubt
	how   howAnswered

	hourly bool
}

type howAnswered uint8

const (
	notAnswered howAnswered = iota
	sameAllDay
	byStretch // the number of the stretches is in last
	oneByOne
)

// stretch is a part of a day, from a second on, in which every receipt is due at one instant.
type stretch struct {
	from int32
	answer
}

// mostStretches is how many parts of a day are remembered.
const mostStretches = 8

func (a answer) bound() deadline.Bound {
	if a.last == 0 {
		return deadline.Bound{}
	}
	b := deadline.BoundOn(civil.Min().AddDays(int(a.last) - 1))
	b.Due += int64(a.due) - (lastSecond + 1)
	b.Hourly = a.hourly
	return b
}

func answerOf(d deadline.Deadline, doubt Doubt) answer {
	a := answer{doubt: doubt, how: sameAllDay}
	if doubt == NoDoubt {
		a.last, a.due = int32(d.LastDay.Ordinal()), int32(d.Due.Unix()-holiday.Midnight(d.LastDay).Unix())
		a.hourly = d.Hourly
	}
	return a
}

// of returns the bound that a row is judged by, or why it is unknown.
func (m *dueMemo) of(r *record.PackedRow) (deadline.Bound, Doubt) {
	if r.Supplements() > 0 {
		return deadline.Bound{}, Supplemented
	}
	p := m.procedure(r.Procedure())
	channel := r.Channel()
	if !p.byChannel {
		channel = 0
	}
	received := r.Received()
	day := received.Day()
	if day.Before(m.first) || day.After(m.last) {
		return m.oneByOne(r)
	}
	a := p.pages[channel&3].at(day.Ordinal())
	if a.how == notAnswered {
		m.answer(a, p, r.Procedure(), day, dossier.Channel(r.Channel()))
	}
	switch a.how {
	case byStretch:
		return m.inStretch(m.stretches[a.last], received)
	case oneByOne:
		return m.oneByOne(r)
	}
	return a.bound(), a.doubt
}

// inStretch returns the answer of the part of the day that a receipt is in. A receipt without an hour has one only when the first and
// the last second of its day have the same.
func (m *dueMemo) inStretch(parts []stretch, received record.Moment) (deadline.Bound, Doubt) {
	if received.WholeDay() {
		first, last := &parts[0], &parts[len(parts)-1]
		switch {
		case first.doubt != NoDoubt:
			return deadline.Bound{}, first.doubt
		case last.doubt != NoDoubt || last.bound().Due != first.bound().Due:
			return deadline.Bound{}, NoReceiptHour
		}
		return first.bound(), NoDoubt
	}
	k := 0
	for k+1 < len(parts) && int(parts[k+1].from) <= received.Second() {
		k++
	}
	return parts[k].bound(), parts[k].doubt
}

// oneByOne counts the due date of a row.
func (m *dueMemo) oneByOne(r *record.PackedRow) (deadline.Bound, Doubt) {
	row := record.Row{Procedure: m.codes.Text(r.Procedure()), Received: r.Received(), Channel: r.Channel()}
	d, doubt := m.due.computed(&row)
	return d.Bound(), doubt
}

// procedure returns what is remembered of the procedure of a number.
func (m *dueMemo) procedure(number uint32) *procedureMemo {
	for int(number) >= len(m.procedures) {
		m.procedures = append(m.procedures, procedureMemo{})
	}
	p := &m.procedures[number]
	if !p.known {
		p.known = true
		if full, err := m.due.procedures.Procedure(m.codes.Text(number)); err == nil {
			for _, l := range full.Limits {
				p.byChannel = p.byChannel || l.Channel != dossier.AnyChannel
				p.hourly = p.hourly || l.DueAt == deadline.TimeOfReceipt
				for _, phase := range l.Phases {
					p.hourly = p.hourly || phase.Rule.DueAt == deadline.TimeOfReceipt
				}
			}
		}
	}
	return p
}

const lastSecond = 24*60*60 - 1

// answer finds when the receipts of a day are due.
func (m *dueMemo) answer(a *answer, p *procedureMemo, number uint32, day civil.Date, channel dossier.Channel) {
	code := m.codes.Text(number)
	midnight := holiday.Midnight(day)
	at := func(second int32) answer {
		return answerOf(m.due.at(code, midnight.Add(time.Duration(second)*time.Second), channel))
	}
	first, last := at(0), at(lastSecond)
	switch {
	case first == last && (!p.hourly || first.doubt != NoDoubt):
		*a = first
		return
	case p.hourly:
		a.how = oneByOne
		return
	}
	parts := []stretch{{0, first}}
	// split finds where the answers change between two seconds whose answers are known.
	var split func(from, to int32, a, b answer)
	split = func(from, to int32, a, b answer) {
		switch {
		case a == b || len(parts) > mostStretches:
		case to == from+1:
			parts = append(parts, stretch{to, b})
		default:
			middle := from + (to-from)/2
			c := at(middle)
			split(from, middle, a, c)
			split(middle, to, c, b)
		}
	}
	split(0, lastSecond, first, last)
	if len(parts) > mostStretches || len(m.stretches) >= math.MaxInt32 {
		a.how = oneByOne
		return
	}
	*a = answer{last: int32(len(m.stretches)), how: byStretch}
	m.stretches = append(m.stretches, parts)
}
