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
// goes through it. It does not say of which files the online columns are known: see fileCounts. It looks the bits up: what one dossier
// is says nothing of the next, so a processor that guesses at branches would guess wrong.
func counted(place Place, f features) uint32 {
	bits := uint32(1) << classCounter(place.Class, f.status)
	if place.Carried {
		return bits | 1<<countCarried
	}
	return bits | featureCounts(f.channel, f.level, f.payment, f.fee)
}

// featureCounts returns those of a dossier received in the period that are not its class.
func featureCounts(channel record.Channel, level record.Level, payment record.Payment, fee int64) uint32 {
	owed := uint32(uint64(-fee) >> 63) // 1 when the fee is above 0
	paid := 1<<countPaidOnlineOf | paidBits[payment&7]
	return channelBits[channel&3] | fullBits[channel&3][level&7] | paid&-owed
}

var (
	channelBits = [4]uint32{
		record.ChannelAbsent: 1 << countDirect, record.ChannelDirect: 1 << countDirect,
		record.ChannelOnline: 1 << countOnline, record.ChannelPost: 1 << countPost,
	}
	fullBits = [4][8]uint32{record.ChannelOnline: {record.LevelFull: 1 << countFullOnline}}
	paidBits = [8]uint32{record.PaymentPortal: 1 << countPaidOnline, record.PaymentGateway: 1 << countPaidOnline}
)

// classCounter returns the count of a class that is not Absent.
func classCounter(c Class, s record.Status) counter {
	if c == Closed && s == record.StatusWithdrawn {
		return countWithdrawn
	}
	return classCounters[c&15]
}

var classCounters = [16]counter{
	Early: countEarly, OnTime: countOnTime, Late: countLate, ResolvedUnknown: countResolvedUnknown,
	Within: countWithin, Overdue: countOverdue, OpenUnknown: countOpenUnknown, Closed: countStopped, Unplaceable: countUnplaceable,
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
