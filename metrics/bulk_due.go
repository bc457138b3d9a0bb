package metrics

import (
	"encoding/json"
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
	due        Due
	codes      *record.Codes // the procedures' codes, by the numbers of the rows
	procedures []procedureMemo
	same       map[string]procedureMemo // by the limits, as they are written: many procedures have the same
	slots      uint32                   // the next of another limit and channel; a procedure that is not known has the slot 0, which has no answer
	days       [][]answer               // by the day of receipt, from the calendar's first on, and by the slot; rows of a day are mostly together
	stretches  [][]stretch              // of the days that are due on several instants
	first      int                      // the ordinal of the calendar's first day
}

// slotsAtOnce is how many slots are made together for a day.
const slotsAtOnce = 64

func newDueMemo(d Due, codes *record.Codes) *dueMemo {
	c := d.clock.Calendar()
	return &dueMemo{
		due: d, codes: codes, same: map[string]procedureMemo{},
		slots: 1, first: c.First().Ordinal(), days: make([][]answer, c.Last().Ordinal()-c.First().Ordinal()+1),
	}
}

// procedureMemo is what is remembered of one procedure.
type procedureMemo struct {
	slot     uint32 // of its answers; with limits for one channel, of those for the channel 0
	channels uint8  // 3 with limits for one channel
	hourly   bool   // due at the hour of receipt
	known    bool   // all this is known
}

// stretch is a part of a day, from a second on, in which every receipt is due at one instant.
type stretch struct {
	from int32
	answer
}

// mostStretches is how many parts of a day are remembered.
const mostStretches = 8

// quick finds the answers for rows where they are remembered and hold for all the day of receipt: plain ones. The others are zero.
func (m *dueMemo) quick(rows []record.PackedRow, answers *[bulkBatch]answer) {
	for i := 0; i < len(rows); { // mostly all are of one day
		day := rows[i].Received().Day()
		i = m.ofDay(rows, i, day, m.daysOf(day), answers)
	}
}

// ofDay is quick for the rows from the ith on that were received on a day, of which remembered is what is known. It returns how far it
// came, at least one row.
func (m *dueMemo) ofDay(rows []record.PackedRow, i int, day civil.Date, remembered []answer, answers *[bulkBatch]answer) int {
	procedures := m.procedures
	for ; i < len(rows) && rows[i].Received().Day() == day; i++ {
		r, a := &rows[i], &answers[i&(bulkBatch-1)]
		*a = answer{}
		if number := int(r.Procedure()); number < len(procedures) && r.Supplements() == 0 {
			p := &procedures[number]
			if slot := int(p.slot + uint32(p.channels&uint8(r.Channel()))); slot < len(remembered) && remembered[slot].plain() {
				*a = remembered[slot]
			}
		}
	}
	return i
}

// daysOf returns the answers for a day of receipt, none outside the calendar.
func (m *dueMemo) daysOf(day civil.Date) []answer {
	if at := day.Ordinal() - m.first; uint(at) < uint(len(m.days)) {
		return m.days[at]
	}
	return nil
}

// of returns the bound that a row is judged by, or why it is unknown.
func (m *dueMemo) of(r *record.PackedRow) (deadline.Bound, Doubt) {
	received := r.Received()
	day := received.Day().Ordinal() - m.first
	switch {
	case r.Supplements() > 0:
		return deadline.Bound{}, Supplemented
	case uint(day) >= uint(len(m.days)):
		return m.oneByOne(r)
	}
	p := m.procedure(r.Procedure())
	a := m.at(day, p.slot+uint32(p.channels&uint8(r.Channel())))
	if a.how() == notAnswered {
		*a = m.answer(p, r.Procedure(), received.Day(), dossier.Channel(r.Channel()))
	}
	switch a.how() {
	case byStretch:
		return m.inStretch(m.stretches[a.last], received)
	case oneByOne:
		return m.oneByOne(r)
	}
	return a.bound(), a.doubt()
}

// at returns where an answer is.
func (m *dueMemo) at(day int, slot uint32) *answer {
	if int(slot) >= len(m.days[day]) {
		m.days[day] = append(m.days[day], make([]answer, int(slot)/slotsAtOnce*slotsAtOnce+slotsAtOnce-len(m.days[day]))...)
	}
	return &m.days[day][slot]
}

// inStretch returns the answer of the part of the day that a receipt is in. A receipt without an hour has one only when the first and
// the last second of its day have the same.
func (m *dueMemo) inStretch(parts []stretch, received record.Moment) (deadline.Bound, Doubt) {
	if received.WholeDay() {
		first, last := &parts[0], &parts[len(parts)-1]
		switch {
		case first.doubt() != NoDoubt:
			return deadline.Bound{}, first.doubt()
		case last.doubt() != NoDoubt || last.bound().Due != first.bound().Due:
			return deadline.Bound{}, NoReceiptHour
		}
		return first.bound(), NoDoubt
	}
	k := 0
	for k+1 < len(parts) && int(parts[k+1].from) <= received.Second() {
		k++
	}
	return parts[k].bound(), parts[k].doubt()
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
	if p.known {
		return p
	}
	code := m.codes.Text(number)
	full, err := m.due.procedures.Procedure(code)
	limits, wrong := json.Marshal(full.Limits)
	key := string(limits)
	switch {
	case err != nil:
		key = "no such procedure"
	case wrong != nil:
		key = "of " + code
	}
	shared, ok := m.same[key]
	if !ok {
		shared = procedureMemo{slot: m.slots, known: true}
		shared.takeLimits(full.Limits)
		m.slots += 1 + uint32(shared.channels)
		m.same[key] = shared
	}
	*p = shared
	return p
}

// takeLimits takes what there is to remember of limits.
func (p *procedureMemo) takeLimits(limits []dossier.Limit) {
	for _, l := range limits {
		if l.Channel != dossier.AnyChannel {
			p.channels = 3
		}
		p.hourly = p.hourly || l.DueAt == deadline.TimeOfReceipt
		for _, phase := range l.Phases {
			p.hourly = p.hourly || phase.Rule.DueAt == deadline.TimeOfReceipt
		}
	}
}

const lastSecond = 24*60*60 - 1

// answer finds when the receipts of a day are due.
func (m *dueMemo) answer(p *procedureMemo, number uint32, day civil.Date, channel dossier.Channel) answer {
	code := m.codes.Text(number)
	midnight := holiday.Midnight(day)
	at := func(second int32) answer {
		return answerOf(m.due.at(code, midnight.Add(time.Duration(second)*time.Second), channel))
	}
	first, last := at(0), at(lastSecond)
	switch {
	case first == last && (!p.hourly || first.doubt() != NoDoubt):
		return first
	case p.hourly:
		return answer{rest: uint32(oneByOne) << howShift}
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
		return answer{rest: uint32(oneByOne) << howShift}
	}
	m.stretches = append(m.stretches, parts)
	return answer{int32(len(m.stretches) - 1), uint32(byStretch) << howShift}
}
