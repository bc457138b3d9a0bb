package metrics

import "fmt"

// span is from how many to how many there may be.
type span struct{ least, most int64 }

func exactly(n int64) span { return span{n, n} }
func upTo(n int64) span    { return span{0, n} }

func (s span) has(n int64) bool { return n >= s.least && n <= s.most }

// String is the span in a message.
func (s span) String() string {
	if s.least == s.most {
		return fmt.Sprint(s.least)
	}
	return fmt.Sprintf("%d to %d", s.least, s.most)
}

// expected is what an indicator can have counted of the dossiers of a tally.
type expected struct {
	num    span // the numerator
	whole  span // the denominator and what is without data together
	noData span
}

// expects returns what an indicator can have counted where the dossiers of a tally are counted, of which so many are without data to it, and
// whether that is known: an indicator of the caller's own, and one that asks for dossiers outside the period, may count anything.
func (t *Tally) expects(i *Indicator, noData int64) (expected, bool) {
	total, received, resolved, open := t.Total(), t.Received(), t.Resolved(), t.Open()
	late, sure := t.Late+t.Overdue, exactly(0)
	asked := func(num, whole, noData span) (expected, bool) { return expected{num, whole, noData}, true }
	switch name := i.base(); {
	case i.IsZero(), name == "early_or_on_time_of_due", name == "late_of_due", name == "paid_online_by_payment_date":
		return expected{}, false
	case name != i.Name: // a variant may leave dossiers out, or count those that were withdrawn
		return asked(upTo(total), upTo(total), upTo(total))
	case name == "early":
		return asked(exactly(t.Early), exactly(resolved), sure)
	case name == "early_by_instant":
		return asked(upTo(resolved), exactly(resolved), sure)
	case name == "on_time":
		return asked(exactly(t.OnTime), exactly(resolved), sure)
	case name == "early_or_on_time":
		return asked(exactly(t.Early+t.OnTime), exactly(resolved), sure)
	case name == "late":
		return asked(exactly(t.Late), exactly(resolved), sure)
	case name == "within":
		return asked(exactly(t.Within), exactly(open), sure)
	case name == "overdue":
		return asked(exactly(t.Overdue), exactly(open), sure)
	case name == "early_or_on_time_of_received":
		timely := t.Early + t.OnTime + t.Within
		return asked(span{timely - t.Carried, timely}, exactly(received), sure)
	case name == "late_of_received":
		return asked(span{late - t.Carried, late}, exactly(received), sure)
	case name == "on_time_of_total":
		return asked(exactly(total-late), exactly(total), sure)
	case name == "late_of_total":
		return asked(exactly(late), exactly(total), sure)
	case name == "online", name == "online_without_post":
		least := received
		if name != "online" {
			least -= t.Post
		}
		return asked(span{t.Online - noData, t.Online}, span{least, received}, upTo(received-t.FullOnlineOf))
	case name == "full_online":
		return asked(exactly(t.FullOnline), exactly(received), exactly(received-t.FullOnlineOf))
	case name == "full_online_of_eligible", name == "full_online_of_online_services":
		return asked(exactly(t.FullOnline), upTo(received), exactly(received-t.FullOnlineOf))
	case name == "full_online_of_resolved":
		return asked(upTo(resolved), exactly(resolved), upTo(resolved))
	case name == "paid_online":
		known := t.PaidOnlineOf + received - t.PaymentKnown
		return asked(exactly(t.PaidOnline), exactly(known), exactly(received-t.PaymentKnown))
	case name == "lateness_in_working_days":
		return asked(upTo(t.Late), exactly(t.Late), upTo(t.Late))
	case name == "overdue_in_working_days":
		return asked(upTo(t.Overdue), exactly(t.Overdue), upTo(t.Overdue))
	case i.Measures(): // time that was taken
		return asked(upTo(resolved), upTo(resolved), upTo(resolved))
	case name == "electronic_result", name == "digitised", name == "reused", name == "from_store", name == "population_data", name == "on_time_766":
		return asked(upTo(received), exactly(received), upTo(received))
	}
	return asked(upTo(received), upTo(received), upTo(received))
}

// agrees returns an error unless an indicator can have counted that where the dossiers of the tally are counted.
func (t *Tally) agrees(i *Indicator, n Count) error {
	if n.Num < 0 || n.Den < n.Num || n.NoData < 0 || i.Measures() && n.Den != n.Num {
		return fmt.Errorf("%s: %d of %d, and %d without data", i.ID(), n.Num, n.Den, n.NoData)
	}
	if want, known := t.expects(i, n.NoData); known && (!want.num.has(n.Num) || !want.noData.has(n.NoData) || !want.whole.has(n.Den+n.NoData)) {
		return fmt.Errorf("%s: %d of %d, and %d without data; by the tally the numerator is %v, those without data are %v, and with the denominator they are %v",
			i.ID(), n.Num, n.Den, n.NoData, want.num, want.noData, want.whole)
	}
	return nil
}
