package deadline

import (
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Ledger splits the time from the first effective receipt up to an instant by whose it was (thời gian của ai). The four parts
// add up to the whole, in each of the three measures.
type Ledger struct {
	From, Until time.Time
	Agency      Spent // the agency that resolves the dossier: all that is not somebody else's
	Applicant   Spent
	OtherAgency Spent
	Nobody      Spent
}

// Spent is time in three measures that do not convert: days as the term counts them, office time, and time on the wall.
type Spent struct {
	// Days is the days after the day of the effective receipt, up to and including the last: working days for terms in
	// working units and clock hours, calendar days for the others. A day belongs to the pause that keeps it from being counted.
	Days    int
	Working time.Duration // zero on a clock without hours
	Wall    time.Duration
}

// Of returns what a party spent.
func (l Ledger) Of(p Party) Spent {
	if at := l.of(p); at != nil {
		return *at
	}
	return Spent{}
}

func (l *Ledger) of(p Party) *Spent {
	switch p {
	case Agency:
		return &l.Agency
	case Applicant:
		return &l.Applicant
	case OtherAgency:
		return &l.OtherAgency
	case Nobody:
		return &l.Nobody
	}
	return nil
}

// Ledger splits the time of a case up to an instant. Where pauses overlap, the time is of the one that began first, and of
// two that began together, of the one whose cause comes first in the list of causes. A pause counts whether or not it changed
// the due date. Before the effective receipt nothing is anybody's. The error is an [*Error], or tells that the instant is
// outside the calendar.
func (c *Clock) Ledger(k Case, until time.Time) (Ledger, error) {
	k.Pauses = seenAt(k.Pauses, toSecond(until))
	t, err := c.TraceOf(k)
	if err != nil {
		return Ledger{}, err
	}
	first := count{clock: c, rule: &k.Rule}
	if err := first.from(wall(k.Received)); err != nil {
		return Ledger{}, failed(k.Rule, k.Received, err)
	}
	if _, ok := c.office.position(wall(until)); !ok {
		return Ledger{}, fmt.Errorf("deadline: %w", c.outside(wall(until)))
	}
	list, err := stopsOf(nil, k.Pauses)
	if err != nil {
		return Ledger{}, failed(k.Rule, k.Received, err)
	}
	b := bookkeeper{clock: c, stops: list, from: first.start, until: wall(until), ledger: Ledger{From: instantAt(first.start), Until: toSecond(until)}}
	if b.from < b.until {
		b.time()
		b.days(t)
	}
	return b.ledger, nil
}

// bookkeeper writes one ledger.
type bookkeeper struct {
	clock       *Clock
	stops       []stop // in order, overlapping as they may
	from, until int64
	ledger      Ledger
}

// time splits office time and wall time at every instant at which a pause begins or ends.
func (b *bookkeeper) time() {
	cuts := []int64{b.from, b.until}
	for _, s := range b.stops {
		for _, at := range [...]int64{s.from, s.to} {
			if b.from < at && at < b.until {
				cuts = append(cuts, at)
			}
		}
	}
	slices.Sort(cuts)
	for i := range cuts[1:] {
		from, to := cuts[i], cuts[i+1]
		party := Agency
		for _, s := range b.stops {
			if s.from <= from && to <= s.to {
				party = s.cause.Whose()
				break
			}
		}
		spent := b.ledger.of(party)
		spent.Wall += time.Duration(to-from) * time.Second
		if !b.clock.noHours {
			p, _ := b.clock.office.position(from) // both on the calendar
			q, _ := b.clock.office.position(to)
			spent.Working += time.Duration(q-p) * time.Second
		}
	}
}

// days gives each day to the pause that takes it.
func (b *bookkeeper) days(t Trace) {
	calendarDays := false
	switch t.kase.Rule.Term.Unit {
	case CalendarDay, Week, Month, Year:
		calendarDays = true
	}
	void := map[civil.Date]Cause{}
	for _, m := range t.log.counting {
		if m.kind == movePaused && m.void {
			void[m.from] = t.kase.Pauses[m.stop.n].Cause
		}
	}
	last := holiday.DateOf(b.ledger.Until)
	for d := holiday.DateOf(b.ledger.From).AddDays(1); !d.After(last); d = d.AddDays(1) {
		worked, err := b.clock.calendar.IsWorkingDay(d)
		if err != nil || !worked && !calendarDays {
			continue // the end of the calendar's last day is no day
		}
		party := Agency
		if cause, ok := void[d]; ok {
			party = cause.Whose()
		}
		for _, s := range b.stops {
			begin, _ := splitWall(s.from)
			end, _ := splitWall(min(s.to, b.until))
			if n := dayNumber(d); begin < n && n <= end {
				party = s.cause.Whose()
				break
			}
		}
		b.ledger.of(party).Days++
	}
}
