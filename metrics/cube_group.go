package metrics

import (
	"fmt"
	"slices"

	"github.com/dunghan-vn/dunghan/holiday"
)

// check returns an error unless the group is one that counting for the question can give: its tally balances, there is a count for each
// indicator and a spread for each that is a measure, they agree with one another and with the tally, and so does the month of the group.
// The measures are told by where they are among the indicators.
func (g group) check(a *Asked, measures []int) error {
	if err := g.tally.Check(); err != nil {
		return err
	}
	if len(g.counts) != len(a.Indicators) || len(g.spreads) != len(measures) {
		return fmt.Errorf("%d counts and %d spreads for %d indicators, %d of them measures", len(g.counts), len(g.spreads), len(a.Indicators), len(measures))
	}
	for i, n := range g.counts {
		id := a.Indicators[i]
		if n.Num < 0 || n.Den < n.Num || n.NoData < 0 {
			return fmt.Errorf("%s: %d of %d, and %d without data", id, n.Num, n.Den, n.NoData)
		}
		if want, told := g.tally.count(id); told && n != want {
			return fmt.Errorf("%s: %d of %d, and %d without data, where the tally has %d of %d, and %d", id, n.Num, n.Den, n.NoData, want.Num, want.Den, want.NoData)
		}
	}
	for at, i := range measures {
		s, id := &g.spreads[at], a.Indicators[i]
		if err := s.Check(); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		if s.Count != g.counts[i].Num {
			return fmt.Errorf("%s: %d measured, where %d are counted", id, s.Count, g.counts[i].Num)
		}
	}
	return g.checkMonth(a)
}

// count returns what an indicator has counted where the tally tells, and whether it does.
func (t Tally) count(id string) (Count, bool) {
	received := t.Received()
	switch id {
	case "early@1":
		return Count{t.Early, t.Resolved(), 0}, true
	case "on_time@1":
		return Count{t.OnTime, t.Resolved(), 0}, true
	case "early_or_on_time@1":
		return Count{t.Early + t.OnTime, t.Resolved(), 0}, true
	case "late@1":
		return Count{t.Late, t.Resolved(), 0}, true
	case "within@1":
		return Count{t.Within, t.Open(), 0}, true
	case "overdue@1":
		return Count{t.Overdue, t.Open(), 0}, true
	case "full_online@1":
		return Count{t.FullOnline, t.FullOnlineOf, received - t.FullOnlineOf}, true
	case "paid_online@1":
		return Count{t.PaidOnline, t.PaidOnlineOf, received - t.PaymentKnown}, true
	}
	return Count{}, false
}

// checkMonth returns an error when the dossiers of the tally cannot have been received in the month of the group.
func (g group) checkMonth(a *Asked) error {
	if !slices.Contains(a.By, ByMonth) || g.tally == (Tally{}) {
		return nil // an indicator may ask for dossiers that are not of the period
	}
	month, from, last := g.key.Month, a.Period.From, a.Period.To
	if at := a.Period.Instant(); last.IsZero() && !at.IsZero() {
		last = holiday.DateOf(at)
	}
	switch {
	case month.IsZero():
		return fmt.Errorf("%d dossiers were received in no month", g.tally.Total())
	case !last.IsZero() && month.After(last):
		return fmt.Errorf("%d dossiers were received after the period", g.tally.Total())
	case g.tally.Received() > 0 && month.Before(from.FirstOfMonth()):
		return fmt.Errorf("%d dossiers received in the period were received before it", g.tally.Received())
	case g.tally.Carried > 0 && (from.IsZero() || month.After(from)):
		return fmt.Errorf("%d dossiers carried over were not received before the period", g.tally.Carried)
	}
	return nil
}
