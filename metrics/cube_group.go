package metrics

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// asking is a question as plain data, with its indicators; those of a caller's own have a name and no more.
type asking struct {
	Asked
	indicators []Indicator
	measures   []int // where among them the measures are
}

// check returns an error unless the group is one that counting for the question can give: its key is one of the grouping, its tally
// balances, there is a count for each indicator and a spread for each measure, and all of that agrees.
func (g group) check(a *asking) error {
	if err := g.checkKey(a); err != nil {
		return err
	}
	if err := g.tally.Check(); err != nil {
		return err
	}
	if len(g.counts) != len(a.indicators) || len(g.spreads) != len(a.measures) {
		return fmt.Errorf("%d counts and %d spreads for %d indicators, %d of them measures", len(g.counts), len(g.spreads), len(a.indicators), len(a.measures))
	}
	for i := range a.indicators {
		if err := g.tally.agrees(&a.indicators[i], g.counts[i]); err != nil {
			return err
		}
	}
	for at, i := range a.measures {
		s := &g.spreads[at]
		if err := s.Check(); err != nil {
			return fmt.Errorf("%s: %s", a.Indicators[i], bare(err))
		}
		if s.Count != g.counts[i].Num {
			return fmt.Errorf("%s: %d measured, where %d are counted", a.Indicators[i], s.Count, g.counts[i].Num)
		}
	}
	if g.tally == (Tally{}) {
		return nil // an indicator may ask for dossiers that are not of the period
	}
	return g.checkPlace(a)
}

// checkKey returns an error unless the key is one that a dossier can have in the grouping.
func (g group) checkKey(a *asking) error {
	k := g.key
	switch {
	case k.only(a.By) != k:
		return fmt.Errorf("its key has more than its grouping: %s", k.describe(Dimensions()))
	case k.Month != k.Month.FirstOfMonth():
		return fmt.Errorf("%v is no month", k.Month)
	}
	return checkWay(k.Channel, k.Level)
}

// checkPlace returns an error when dossiers of the tally cannot have been in the group, or in the period.
func (g group) checkPlace(a *asking) error {
	t, period := &g.tally, a.Period
	if t.Carried > 0 && period.From.IsZero() {
		return fmt.Errorf("%d dossiers are carried over into a period without a first day", t.Carried)
	}
	at := period.Instant()
	if n := t.Within + t.Overdue; n > 0 && at.IsZero() {
		return fmt.Errorf("%d dossiers are judged as in progress at no instant", n)
	}
	var received, ended civil.Date // the last days there can be; the instant is not after the period
	if !at.IsZero() {
		received = holiday.DateOf(at.Add(-time.Second))
		ended = holiday.DateOf(at) // the end of a day is 00:00 of the next, and what ended then has ended
	}
	for _, d := range a.By {
		var err error
		switch d {
		case ByMonth:
			err = g.checkReceived(period.From, received)
		case ByFinishedMonth:
			err = g.checkFinished(period.From, ended)
		case ByChannel:
			err = g.checkChannel()
		case ByLevel:
			err = g.checkLevel()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// checkReceived checks the month of receipt, in a period with these days, or without one where it is zero.
func (g group) checkReceived(from, last civil.Date) error {
	t, month := &g.tally, g.key.Month
	switch {
	case month.IsZero():
		return fmt.Errorf("%d dossiers were received in no month", t.Total())
	case !last.IsZero() && month.After(last):
		return fmt.Errorf("%d dossiers were received after the period, or its instant", t.Total())
	case t.Received() > 0 && month.Before(from.FirstOfMonth()):
		return fmt.Errorf("%d dossiers received in the period were received before it", t.Received())
	case t.Carried > 0 && !month.Before(from):
		return fmt.Errorf("%d dossiers carried over were not received before the period", t.Carried)
	}
	return nil
}

// checkFinished checks the month of the end, which what is in progress, or ended nobody knows when, has none of, in a period with these days.
// An end before the receipt may be before the period, and is unknown.
func (g group) checkFinished(from, last civil.Date) error {
	t, month := &g.tally, g.key.Month
	ended, not := t.Resolved()+t.Closed(), t.Open()+t.Unplaceable
	switch {
	case month.IsZero() && ended > 0:
		return fmt.Errorf("%d dossiers ended in no month", ended)
	case !month.IsZero() && not > 0:
		return fmt.Errorf("%d dossiers ended in a month that are in progress, or of which that is not known", not)
	case !last.IsZero() && month.After(last):
		return fmt.Errorf("%d dossiers ended after the period, or its instant", ended)
	case t.Early+t.OnTime+t.Late > 0 && month.Before(from.FirstOfMonth()):
		return fmt.Errorf("%d dossiers were resolved before the period", t.Early+t.OnTime+t.Late)
	}
	return nil
}

// checkLevel checks that what is fully online is so of a service that is, and that of such a service all that came online is, as far as that
// is known.
func (g group) checkLevel() error {
	t := &g.tally
	unknown := t.Received() - t.FullOnlineOf
	switch {
	case g.key.Level != record.LevelFull && t.FullOnline > 0:
		return fmt.Errorf("%d dossiers are fully online, of a service that is not", t.FullOnline)
	case g.key.Level == record.LevelFull && t.FullOnline < t.Online-unknown:
		return fmt.Errorf("%d dossiers of a service that is fully online are so, where %d came online", t.FullOnline, t.Online)
	}
	return nil
}

// checkChannel checks that dossiers received in the period came by the channel of the group. Of those carried over nothing is told.
func (g group) checkChannel() error {
	t := &g.tally
	by := [...]int64{record.ChannelDirect: t.Direct, record.ChannelOnline: t.Online, record.ChannelPost: t.Post}
	if g.key.Channel == record.ChannelAbsent {
		return fmt.Errorf("%d dossiers came by no channel", t.Total())
	}
	if n := by[g.key.Channel]; n != t.Received() {
		return fmt.Errorf("%d of the %d dossiers received came by %v", n, t.Received(), g.key.Channel)
	}
	return nil
}
