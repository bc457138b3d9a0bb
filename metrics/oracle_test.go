package metrics_test

import (
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
)

// oracle answers of one record what the definitions say, in plain time and step by step: it knows nothing of how the package counts.
// Only the due instant of a procedure's limit is that of package deadline, which has an oracle of its own.
type oracle struct {
	period   metrics.Period
	computed bool // by the limits of oracleProcedures, and not by the due date given
	clock    *deadline.Clock
	row      record.Row
}

// oracleState is where a record stands.
type oracleState string

const (
	gone    oracleState = "not there"
	open    oracleState = "in progress"
	done    oracleState = "resolved"
	closed  oracleState = "withdrawn or stopped"
	unknown oracleState = "ended, nobody knows when"
)

// due is a due date: the day, the instant it ends at, and what kind it is.
type oracleDue struct {
	day    time.Time // 00:00 of the last day; the zero time for none
	at     time.Time
	stated time.Time // the instant that the record states, of a given one
	hourly bool
	none   bool // there is none at all, rather than one that cannot be used
}

// limits of the procedures, in words that the oracle has its own reading of.
var oracleLimits = map[string]string{"days": "03 ngày làm việc", "calendar": "10 ngày", "office": "08 giờ làm việc", "clock": "24 giờ"}

func asOf(p metrics.Period) (at time.Time, told bool) {
	switch {
	case !p.AsOf.IsZero():
		return p.AsOf, true
	case !p.To.IsZero():
		return holiday.Midnight(p.To.AddDays(1)), true
	}
	return time.Time{}, false
}

// stands returns the state at the as-of instant, in a period that begins on a day, and whether it was received before.
func (o *oracle) stands(from civil.Date) (oracleState, bool) {
	r, p := &o.row, o.period
	at, told := asOf(p)
	if r.Status == record.StatusRegistered || r.Status == record.StatusNotAccepted || r.Received.IsZero() {
		return gone, false
	}
	if !p.To.IsZero() && r.Received.Day().After(p.To) {
		return gone, false
	}
	if told && r.Received.Start().After(at) {
		return gone, false
	}
	if told && r.Received.Start().Equal(at) && at.Equal(holiday.Midnight(holiday.DateOf(at))) {
		return gone, false // at is 24:00 of the day before
	}
	begin := holiday.Midnight(from)
	carried := !from.IsZero() && r.Received.Day().Before(from)
	if r.Finished.IsZero() {
		if r.Status < record.StatusWithdrawn {
			return open, carried
		}
		for _, bound := range []record.Moment{r.Returned, r.Refused} {
			end := bound.End()
			if !bound.IsZero() && bound.Start().Equal(holiday.Midnight(bound.Day())) {
				end = holiday.Midnight(bound.Day().AddDays(1))
			}
			if carried && !bound.IsZero() && !end.After(begin) {
				return gone, false
			}
		}
		return unknown, carried
	}
	switch {
	case carried && !r.Finished.End().After(begin):
		return gone, false
	case told && r.Finished.End().After(at):
		return open, carried
	case r.Status == record.StatusWithdrawn || r.Status == record.StatusStopped:
		return closed, carried
	}
	return done, carried
}

// upsideDown reports whether the record ended before it began.
func (o *oracle) upsideDown() bool {
	r := &o.row
	return r.Finished.Start().Before(r.Received.Start()) && !(r.Finished.WholeDay() && r.Finished.Day() == r.Received.Day())
}

// due returns what the record is judged by.
func (o *oracle) due() oracleDue {
	if o.computed {
		if o.row.Supplements > 0 {
			return oracleDue{}
		}
		return o.limitDue()
	}
	d := o.row.Due
	if d.IsZero() {
		return oracleDue{none: true}
	}
	if d.Day().Before(o.row.Received.Day()) {
		return oracleDue{}
	}
	day := holiday.Midnight(d.Day())
	return oracleDue{day: day, at: day.AddDate(0, 0, 1), stated: d.End()}
}

// limitDue returns when the procedure's limit ends, whatever papers were asked for.
func (o *oracle) limitDue() oracleDue {
	text, ok := oracleLimits[o.row.Procedure]
	if !ok {
		return oracleDue{}
	}
	var found []deadline.Deadline
	for _, received := range []time.Time{o.row.Received.Start(), o.row.Received.End().Add(-time.Second)} {
		if !o.row.Received.WholeDay() {
			received = o.row.Received.Start()
		}
		d, err := o.clock.Deadline(deadline.Rule{Term: deadline.MustParseTerm(text)}, received)
		if err != nil {
			return oracleDue{}
		}
		found = append(found, d)
	}
	if !found[0].Due.Equal(found[1].Due) {
		return oracleDue{} // the hour of receipt would say
	}
	hourly := o.row.Procedure == "office" || o.row.Procedure == "clock"
	return oracleDue{day: holiday.Midnight(found[0].LastDay), at: found[0].Due, stated: found[0].Due, hourly: hourly}
}

// verdict is early, on time, late; within, overdue; or unknown.
type verdict string

// judged returns the verdict on a record that is in progress or resolved.
func (o *oracle) judged(state oracleState, byInstant bool) verdict {
	at, told := asOf(o.period)
	d := o.due()
	if state == open && !told || state == done && o.upsideDown() || d.day.IsZero() {
		return "unknown"
	}
	if byInstant {
		d.at, d.hourly = d.stated, true
	}
	return o.against(d, state, at)
}

func (o *oracle) against(d oracleDue, state oracleState, at time.Time) verdict {
	if state == open {
		if at.After(d.at) {
			return "overdue"
		}
		return "within"
	}
	f := o.row.Finished
	if f.WholeDay() {
		switch day := f.Start(); {
		case day.Before(d.day):
			return "early"
		case day.After(d.day):
			return "late"
		}
		return "on time"
	}
	switch instant := f.Start(); {
	case instant.After(d.at):
		return "late"
	case instant.Before(d.day), d.hourly && instant.Before(d.at):
		return "early"
	}
	return "on time"
}
