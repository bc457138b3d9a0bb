package metrics

import "github.com/dunghan-vn/dunghan/dossier/record"

// features is what a dossier is counted by, beside where it stands.
type features struct {
	status  record.Status
	channel record.Channel
	level   record.Level
	payment record.Payment
	fee     int64 // in đồng; below 0 when not given
}

// counted returns the counts that a dossier is in, a bit each: its class, how it came, and what it was online. Every way of counting
// goes through it. It does not say of which files the online columns are known: see fileCounts.
func counted(place Place, f features) uint32 {
	bits := uint32(1) << classCounter(place.Class, f.status)
	if place.Carried {
		return bits | 1<<countCarried
	}
	switch f.channel {
	case record.ChannelOnline:
		bits |= 1 << countOnline
		if f.level == record.LevelFull {
			bits |= 1 << countFullOnline
		}
	case record.ChannelPost:
		bits |= 1 << countPost
	default:
		bits |= 1 << countDirect
	}
	if f.fee > 0 {
		bits |= 1 << countPaidOnlineOf
		if f.payment == record.PaymentPortal || f.payment == record.PaymentGateway {
			bits |= 1 << countPaidOnline
		}
	}
	return bits
}

// classCounter returns the count of a class that is not Absent.
func classCounter(c Class, s record.Status) counter {
	switch {
	case c == Closed && s == record.StatusWithdrawn:
		return countWithdrawn
	case c == Closed:
		return countStopped
	}
	return classCounters[c]
}

var classCounters = [classes]counter{
	Early: countEarly, OnTime: countOnTime, Late: countLate, ResolvedUnknown: countResolvedUnknown,
	Within: countWithin, Overdue: countOverdue, OpenUnknown: countOpenUnknown, Unplaceable: countUnplaceable,
}

// fileCounts returns the counts that a dossier received in the period is in because of the columns of its file, and the counts that
// it is not in since the file lacks a column.
func fileCounts(c record.Columns) (in, out uint32) {
	out = 1<<countFullOnline | 1<<countPaidOnline | 1<<countPaidOnlineOf
	if c.Has(record.ColumnChannel) && c.Has(record.ColumnLevel) {
		in |= 1 << countFullOnlineOf
		out &^= 1 << countFullOnline
	}
	if c.Has(record.ColumnPayment) && c.Has(record.ColumnFee) {
		in |= 1 << countPaymentKnown
		out &^= 1<<countPaidOnline | 1<<countPaidOnlineOf
	}
	return in, out
}

// featuresOf returns what a record is counted by.
func featuresOf(r *record.Row) features {
	f := features{r.Status, r.Channel, r.Level, r.Payment, r.Fee}
	if !r.HasFee && r.Fee == 0 {
		f.fee = -1
	}
	return f
}

// tally is one dossier as counts. It is none when the dossier is not there.
func (p Place) tally(r *record.Row) Tally {
	var t Tally
	if p.Class == Absent {
		return t
	}
	bits := counted(p, featuresOf(r))
	if in, out := fileCounts(r.Columns); !p.Carried {
		bits = bits&^out | in
	}
	for c := range counters {
		if bits>>c&1 != 0 {
			*t.at(c) = 1
		}
	}
	return t
}
