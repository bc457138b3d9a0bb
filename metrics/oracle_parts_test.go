package metrics_test

import (
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
)

// met is [metrics.Met] for what is so, and [metrics.Other] for the rest.
func met(so bool) metrics.Part {
	if so {
		return metrics.Met
	}
	return metrics.Other
}

// rate returns what the record is to a rate: by its name, as its definition says.
func (o *oracle) rate(name string) (metrics.Part, bool) {
	r := &o.row
	state, carried := o.stands(o.period.From)
	v := verdict("")
	if state == open || state == done {
		v = o.judged(state, false)
	}
	timely, bad := v == "early" || v == "on time", v == "late" || v == "overdue"
	resolved := func(so bool) (metrics.Part, bool) {
		if state != done {
			return metrics.NotAsked, true
		}
		return met(so), true
	}
	progressing := func(so bool) (metrics.Part, bool) {
		if state != open {
			return metrics.NotAsked, true
		}
		return met(so), true
	}
	received := state != gone && !carried
	ofReceived := func(part func() metrics.Part) (metrics.Part, bool) {
		if !received {
			return metrics.NotAsked, true
		}
		return part(), true
	}
	flag := func(f record.Flag) (metrics.Part, bool) {
		return ofReceived(func() metrics.Part {
			if f == record.FlagAbsent {
				return metrics.NoData
			}
			return met(f == record.FlagYes)
		})
	}
	has := func(columns ...record.Column) bool {
		for _, c := range columns {
			if !r.Columns.Has(c) {
				return false
			}
		}
		return true
	}
	came := func(knows bool, of func() bool, so bool) (metrics.Part, bool) {
		return ofReceived(func() metrics.Part {
			switch {
			case !knows:
				return metrics.NoData
			case !of():
				return metrics.NotAsked
			}
			return met(so)
		})
	}
	all := func() bool { return true }
	online, full := r.Channel == record.ChannelOnline, r.Channel == record.ChannelOnline && r.Level == record.LevelFull
	paid := r.Payment == record.PaymentPortal || r.Payment == record.PaymentGateway
	switch name {
	case "early":
		return resolved(v == "early")
	case "early_by_instant":
		return resolved(state == done && o.judged(state, true) == "early")
	case "on_time":
		return resolved(v == "on time")
	case "early_or_on_time":
		return resolved(timely)
	case "late":
		return resolved(v == "late")
	case "within":
		return progressing(v == "within")
	case "overdue":
		return progressing(v == "overdue")
	case "early_or_on_time_of_due", "late_of_due":
		return o.ofDue(name == "late_of_due"), true
	case "early_or_on_time_of_received":
		return ofReceived(func() metrics.Part { return met(timely || v == "within") })
	case "late_of_received":
		return ofReceived(func() metrics.Part { return met(bad) })
	case "on_time_of_total", "late_of_total":
		if state == gone {
			return metrics.NotAsked, true
		}
		return met(bad == (name == "late_of_total")), true
	case "on_time_766":
		return ofReceived(func() metrics.Part { return met(o.onTime766(state)) })
	case "resolved_on_time_766":
		return came(true, func() bool { return state != open }, o.onTime766(state))
	case "in_progress_within_766":
		return came(true, func() bool { return state == open }, o.onTime766(state))
	case "online_on_time_766":
		return came(has(record.ColumnChannel), func() bool { return online }, o.onTime766(state))
	case "online":
		return came(has(record.ColumnChannel), all, online)
	case "online_without_post":
		return came(has(record.ColumnChannel), func() bool { return r.Channel != record.ChannelPost }, online)
	case "full_online":
		return came(has(record.ColumnChannel, record.ColumnLevel), all, full)
	case "full_online_of_eligible":
		return came(has(record.ColumnChannel, record.ColumnLevel), func() bool { return r.Level == record.LevelFull }, full)
	case "full_online_of_online_services":
		return came(has(record.ColumnChannel, record.ColumnLevel), func() bool { return r.Level == record.LevelPartial || r.Level == record.LevelFull }, full)
	case "full_online_of_resolved":
		if state == done && !has(record.ColumnChannel, record.ColumnLevel) {
			return metrics.NoData, true
		}
		return resolved(full)
	case "paid_online":
		return came(has(record.ColumnPayment, record.ColumnFee), func() bool { return r.Fee > 0 }, paid)
	case "paid_online_by_payment_date":
		return o.paidByDate(received, has, paid), true
	case "paid_online_of_fee_procedures":
		_, listed := oracleLimits[r.Procedure]
		return came(listed && has(record.ColumnPayment), func() bool { return oracleFees[r.Procedure] }, paid)
	case "electronic_result":
		return flag(r.ElectronicResult)
	case "reused":
		return flag(r.Reused)
	case "from_store":
		return flag(r.FromStore)
	case "digitised":
		f := r.Digitised
		if f == record.FlagAbsent && has(record.ColumnDigitised) {
			f = record.FlagNo
		}
		return flag(f)
	case "population_data":
		f := r.PopulationData
		if f == record.FlagAbsent {
			f = r.VNeID
		}
		if f == record.FlagAbsent && has(record.ColumnVNeID) {
			f = record.FlagNo
		}
		return flag(f)
	}
	return 0, false
}

// Which of the procedures have a fee.
var oracleFees = map[string]bool{"days": true, "office": true}

func (o *oracle) within(d civil.Date) bool {
	p := o.period
	return !d.IsZero() && !(!p.From.IsZero() && d.Before(p.From)) && !(!p.To.IsZero() && d.After(p.To))
}

// ofDue is of those due in the period, whenever they were received and ended.
func (o *oracle) ofDue(late bool) metrics.Part {
	state, _ := o.stands(civil.Date{})
	d := o.due()
	lost := state == unknown && o.row.Status != record.StatusWithdrawn && o.row.Status != record.StatusStopped
	if state != open && state != done && !lost || d.day.IsZero() || !o.within(holiday.DateOf(d.day)) {
		return metrics.NotAsked
	}
	if lost {
		return met(false)
	}
	v := o.judged(state, false)
	if late {
		return met(v == "late" || v == "overdue")
	}
	return met(v == "early" || v == "on time")
}

// paidByDate is of those paid in the period; of a file that does not tell, of those received in it.
func (o *oracle) paidByDate(received bool, has func(...record.Column) bool, paid bool) metrics.Part {
	state, _ := o.stands(civil.Date{})
	switch {
	case state == gone:
		return metrics.NotAsked
	case received && !has(record.ColumnPayment, record.ColumnFee, record.ColumnPaid):
		return metrics.NoData
	case o.row.Fee <= 0 || !o.within(o.row.Paid.Day()):
		return metrics.NotAsked
	case !has(record.ColumnPayment):
		return metrics.NoData
	}
	return met(paid)
}

// onTime766 reports whether a record received in the period is on time by Decision 766: one supplement at most, and not past the due date,
// or the limit where there is none; withdrawn and stopped ones, too.
func (o *oracle) onTime766(state oracleState) bool {
	at, told := asOf(o.period)
	if o.row.Supplements > 1 || state == unknown || state == open && !told {
		return false
	}
	d := o.due()
	if d.day.IsZero() && o.row.Supplements == 0 {
		d = o.limitDue766()
	}
	if d.day.IsZero() {
		return false
	}
	v := o.against(d, map[bool]oracleState{true: open, false: done}[state == open], at)
	return v != "late" && v != "overdue"
}

// limitDue766 is the limit from the first second of a receipt that has no hour.
func (o *oracle) limitDue766() oracleDue {
	early := *o
	early.row.Received = record.At(o.row.Received.Start())
	return early.limitDue()
}

// measure returns what a measure has of the record, by walking from day to day and from second to second.
func (o *oracle) measure(name string) (int64, metrics.Part, bool) {
	state, _ := o.stands(o.period.From)
	kind := map[string]string{
		"time_in_working_days": "days", "time_in_calendar_days": "calendar", "time_in_working_hours": "office", "time_in_clock_hours": "clock",
		"time_saved_in_working_days": "days", "time_saved_in_calendar_days": "calendar", "time_saved_in_working_hours": "office", "time_saved_in_clock_hours": "clock",
	}
	switch name {
	case "lateness_in_working_days", "overdue_in_working_days":
		want := map[string]verdict{"lateness_in_working_days": "late", "overdue_in_working_days": "overdue"}[name]
		if state != open && state != done || o.judged(state, false) != want {
			return 0, metrics.NotAsked, true
		}
		until := o.row.Finished.Day()
		if state == open {
			at, _ := asOf(o.period)
			until = holiday.DateOf(at.Add(-time.Second))
		}
		return workedDays(holiday.DateOf(o.due().day), until), metrics.Met, true
	}
	of, timed := kind[name]
	if !timed && name != "limit_used" {
		return 0, 0, false
	}
	_, listed := oracleLimits[o.row.Procedure]
	switch {
	case state != done:
		return 0, metrics.NotAsked, true
	case !listed:
		return 0, metrics.NoData, true
	case timed && o.row.Procedure != of:
		return 0, metrics.NotAsked, true
	case o.row.Supplements > 0 || o.upsideDown():
		return 0, metrics.NoData, true
	}
	least, most, limit := o.taken()
	value := func(taken int64) int64 { return taken }
	switch name {
	case "limit_used":
		value = func(taken int64) int64 {
			if o.row.Procedure == "calendar" { // the days on which the limit goes on to a working day are none of it
				last := holiday.DateOf(o.limitDue().day)
				taken = min(taken, limit) + max(0, int64(o.row.Finished.Day().Ordinal()-last.Ordinal()))
			}
			return (2*taken*1_000_000 + limit) / (2 * limit)
		}
	case "time_saved_in_" + metricUnit[of]:
		value = func(taken int64) int64 { return max(0, limit-taken) }
	}
	if value(least) != value(most) {
		return 0, metrics.NoData, true // an hour is missing that it hangs on
	}
	return value(least), metrics.Met, true
}

var metricUnit = map[string]string{"days": "working_days", "calendar": "calendar_days", "office": "working_hours", "clock": "clock_hours"}

// taken returns the least and the most time from the receipt to the finish, which differ where an hour is missing; and the limit. They are
// days or seconds.
func (o *oracle) taken() (least, most, limit int64) {
	received, finished := o.row.Received, o.row.Finished
	switch o.row.Procedure {
	case "days":
		n := workedDays(received.Day(), finished.Day())
		return n, n, 3
	case "calendar":
		n := int64(finished.Day().Ordinal() - received.Day().Ordinal())
		return n, n, 10
	}
	var all []int64
	for _, a := range ends(received) {
		for _, b := range ends(finished) {
			n := max(0, int64(b.Sub(a)/time.Second))
			if o.row.Procedure == "office" {
				n = officeSeconds(a, b)
			}
			all = append(all, n)
		}
	}
	return slices.Min(all), slices.Max(all), map[string]int64{"office": 8 * 3600, "clock": 24 * 3600}[o.row.Procedure]
}

func ends(m record.Moment) []time.Time {
	if m.WholeDay() {
		return []time.Time{m.Start(), m.End().Add(-time.Second)}
	}
	return []time.Time{m.Start()}
}

// workedDays counts the working days after a, up to and including b.
func workedDays(a, b civil.Date) (n int64) {
	for d := a.AddDays(1); !d.After(b); d = d.AddDays(1) {
		if day, err := holiday.Vietnam().Day(d); err == nil && day.Worked() {
			n++
		}
	}
	return n
}

// officeSeconds counts the office time from a to b: 07:30-11:30 and 13:30-17:00 of working days.
func officeSeconds(a, b time.Time) (n int64) {
	for d := holiday.DateOf(a); !d.After(holiday.DateOf(b)); d = d.AddDays(1) {
		if day, err := holiday.Vietnam().Day(d); err != nil || !day.Worked() {
			continue
		}
		for _, part := range [][2]time.Duration{{450 * time.Minute, 690 * time.Minute}, {810 * time.Minute, 1020 * time.Minute}} {
			from, to := holiday.Midnight(d).Add(part[0]), holiday.Midnight(d).Add(part[1])
			if a.After(from) {
				from = a
			}
			if b.Before(to) {
				to = b
			}
			n += max(0, int64(to.Sub(from)/time.Second))
		}
	}
	return n
}
