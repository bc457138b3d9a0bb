package metrics

import "fmt"

// ImbalanceError is a tally that no counting gives: its dossiers are not each counted once, or there is more of something than of what it
// is part of.
type ImbalanceError struct {
	Tally Tally
}

// Error says both sides of what does not hold.
func (e *ImbalanceError) Error() string {
	if wrong := e.Tally.wrong(); wrong != "" {
		return "metrics: " + wrong
	}
	return "metrics: nothing is wrong with the tally"
}

// Check returns an [*ImbalanceError] unless received and carried over are resolved, in progress, closed otherwise and
// unplaceable together, and no count is negative or more than what it is of.
func (t Tally) Check() error {
	if t.wrong() == "" {
		return nil
	}
	return &ImbalanceError{t}
}

// wrong says the first thing that does not hold; "" when all does.
func (t *Tally) wrong() string {
	for c := range counters {
		if n := *t.at(c); n < 0 {
			return fmt.Sprintf("%s is %d, below 0", counterNames[c], n)
		}
	}
	if t.Total() != t.Resolved()+t.Open()+t.Closed()+t.Unplaceable {
		return fmt.Sprintf("received %d + carried over %d is not resolved %d + in progress %d + closed %d + unplaceable %d",
			t.Received(), t.Carried, t.Resolved(), t.Open(), t.Closed(), t.Unplaceable)
	}
	for _, c := range [...]struct {
		part, whole string
		n, of       int64
	}{
		{"full_online", "full_online_of", t.FullOnline, t.FullOnlineOf},
		{"full_online", "online", t.FullOnline, t.Online},
		{"full_online_of", "received", t.FullOnlineOf, t.Received()},
		{"paid_online", "paid_online_of", t.PaidOnline, t.PaidOnlineOf},
		{"paid_online_of", "payment_known", t.PaidOnlineOf, t.PaymentKnown},
		{"payment_known", "received", t.PaymentKnown, t.Received()},
	} {
		if c.n > c.of {
			return fmt.Sprintf("%s %d is more than %s %d, which it is part of", c.part, c.n, c.whole, c.of)
		}
	}
	return ""
}
