package metrics

// Tally is counts of dossiers (số liệu thống kê hồ sơ). It is comparable, the zero Tally is of no dossier, and adding two is
// all there is to merging: in any order, with no way to fail.
type Tally struct {
	// Received in the period, by channel; a file without KenhThucHien, and an empty value, count as direct.
	Online, Direct, Post int64
	Carried              int64 // received before the period and not ended before it (từ kỳ trước chuyển qua)

	Early, OnTime, Late, ResolvedUnknown int64 // resolved (đã giải quyết)
	Within, Overdue, OpenUnknown         int64 // in progress (đang giải quyết)
	Withdrawn, Stopped                   int64 // closed otherwise: by the applicant (rút), by the agency (dừng)
	Unplaceable                          int64 // ended by its status, with no instant of it

	// Of those received in the period: handed in online for a service fully online, of those whose file has the columns.
	FullOnline, FullOnlineOf int64
	// Of those received in the period: paid online, of those with a fee, of those whose file has the columns.
	PaidOnline, PaidOnlineOf, PaymentKnown int64
}

// counter is one count of a tally.
type counter uint8

// The counts of a tally, in the order of its fields. The first sixteen are what counting millions counts; the others follow from
// these and from the columns of the file.
const (
	countOnline counter = iota
	countPost
	countCarried
	countEarly
	countOnTime
	countLate
	countResolvedUnknown
	countWithin
	countOverdue
	countOpenUnknown
	countWithdrawn
	countStopped
	countUnplaceable
	countFullOnline
	countPaidOnline
	countPaidOnlineOf
	countDirect
	countFullOnlineOf
	countPaymentKnown
	counters
)

// counterNames is the names of the counts where tallies are written.
var counterNames = [counters]string{
	countOnline: "online", countDirect: "direct", countPost: "post", countCarried: "carried",
	countEarly: "early", countOnTime: "on_time", countLate: "late", countResolvedUnknown: "resolved_unknown",
	countWithin: "within", countOverdue: "overdue", countOpenUnknown: "open_unknown",
	countWithdrawn: "withdrawn", countStopped: "stopped", countUnplaceable: "unplaceable",
	countFullOnline: "full_online", countFullOnlineOf: "full_online_of",
	countPaidOnline: "paid_online", countPaidOnlineOf: "paid_online_of", countPaymentKnown: "payment_known",
}

// at returns where the tally keeps a count.
func (t *Tally) at(c counter) *int64 {
	return [counters]*int64{
		countOnline: &t.Online, countDirect: &t.Direct, countPost: &t.Post, countCarried: &t.Carried,
		countEarly: &t.Early, countOnTime: &t.OnTime, countLate: &t.Late, countResolvedUnknown: &t.ResolvedUnknown,
		countWithin: &t.Within, countOverdue: &t.Overdue, countOpenUnknown: &t.OpenUnknown,
		countWithdrawn: &t.Withdrawn, countStopped: &t.Stopped, countUnplaceable: &t.Unplaceable,
		countFullOnline: &t.FullOnline, countFullOnlineOf: &t.FullOnlineOf,
		countPaidOnline: &t.PaidOnline, countPaidOnlineOf: &t.PaidOnlineOf, countPaymentKnown: &t.PaymentKnown,
	}[c]
}

// Plus returns the counts of both tallies together.
func (t Tally) Plus(u Tally) Tally {
	return Tally{
		Online: t.Online + u.Online, Direct: t.Direct + u.Direct, Post: t.Post + u.Post, Carried: t.Carried + u.Carried,
		Early: t.Early + u.Early, OnTime: t.OnTime + u.OnTime, Late: t.Late + u.Late, ResolvedUnknown: t.ResolvedUnknown + u.ResolvedUnknown,
		Within: t.Within + u.Within, Overdue: t.Overdue + u.Overdue, OpenUnknown: t.OpenUnknown + u.OpenUnknown,
		Withdrawn: t.Withdrawn + u.Withdrawn, Stopped: t.Stopped + u.Stopped, Unplaceable: t.Unplaceable + u.Unplaceable,
		FullOnline: t.FullOnline + u.FullOnline, FullOnlineOf: t.FullOnlineOf + u.FullOnlineOf,
		PaidOnline: t.PaidOnline + u.PaidOnline, PaidOnlineOf: t.PaidOnlineOf + u.PaidOnlineOf,
		PaymentKnown: t.PaymentKnown + u.PaymentKnown,
	}
}

// Received returns how many were received in the period, by any channel.
func (t Tally) Received() int64 { return t.Online + t.Direct + t.Post }

// Total returns how many were to be resolved: received in the period and carried over.
func (t Tally) Total() int64 { return t.Received() + t.Carried }

// Resolved returns how many were resolved, the unknown ones among them.
func (t Tally) Resolved() int64 { return t.Early + t.OnTime + t.Late + t.ResolvedUnknown }

// Open returns how many were in progress, the unknown ones among them.
func (t Tally) Open() int64 { return t.Within + t.Overdue + t.OpenUnknown }

// Closed returns how many were closed otherwise: withdrawn or stopped.
func (t Tally) Closed() int64 { return t.Withdrawn + t.Stopped }

// Rates is the five rates of the main report.
type Rates struct {
	Early         Ratio `json:"early"`            // trước hạn: early of resolved
	EarlyOrOnTime Ratio `json:"early_or_on_time"` // trước và đúng hạn: early or on time, of resolved
	Late          Ratio `json:"late"`             // quá hạn: late of resolved
	FullOnline    Ratio `json:"full_online"`      // trực tuyến toàn trình: of received in the period
	PaidOnline    Ratio `json:"paid_online"`      // thanh toán trực tuyến: of received in the period with a fee
}

// Rates returns the rates of t. What is unknown stays in the denominator of the first three. The last two have no value
// unless the file of every dossier received has the columns: a rate over some of them would pass for one over all.
func (t Tally) Rates() Rates {
	r := Rates{
		Early:         Ratio{t.Early, t.Resolved()},
		EarlyOrOnTime: Ratio{t.Early + t.OnTime, t.Resolved()},
		Late:          Ratio{t.Late, t.Resolved()},
	}
	if t.FullOnlineOf == t.Received() {
		r.FullOnline = Ratio{t.FullOnline, t.FullOnlineOf}
	}
	if t.PaymentKnown == t.Received() {
		r.PaidOnline = Ratio{t.PaidOnline, t.PaidOnlineOf}
	}
	return r
}
