package deadline

// seconds returns the length of a term of hours.
func (n *count) seconds() int64 {
	const hour = 60 * 60
	return int64(n.rule.Term.N)*hour + n.rule.Term.Part.of(hour)
}

// workingHours counts office time from the effective receipt, less that inside a pause.
func (n *count) workingHours(stops []stop) error {
	office := n.clock.office
	from, _ := office.position(n.start) // which is on the calendar
	amount := from + n.seconds()
	due, ok := office.ends(amount)
	if !ok {
		return n.clock.beyond(1)
	}
	for i, s := range stops {
		if max(s.from, n.start) >= due {
			n.log.afterwards(stops[i:])
			break
		}
		if s.open() {
			n.suspend(s)
			return nil
		}
		a, _ := office.position(max(s.from, n.start)) // both before due
		b, ok := office.position(s.to)
		if !ok {
			return n.clock.outside(s.to)
		}
		n.log.stopped(s)
		amount += b - a
		if due, ok = office.ends(amount); !ok {
			return n.clock.beyond(1)
		}
	}
	return n.at(due)
}

// clockHours counts the time as it comes from the effective receipt, less that inside a pause.
func (n *count) clockHours(stops []stop) error {
	due := n.start + n.seconds()
	for i, s := range stops {
		if max(s.from, n.start) >= due {
			n.log.afterwards(stops[i:])
			break
		}
		if s.open() {
			n.suspend(s)
			return nil
		}
		n.log.stopped(s)
		due += s.to - max(s.from, n.start)
	}
	return n.at(due)
}

// at is the answer of a term of hours: an instant, and the day it is on. The end of a day is on that day.
func (n *count) at(due int64) error {
	day, second := splitWall(due)
	if second == 0 {
		day--
	}
	if n.clock.office.on(day) == nil {
		return n.clock.outside(due)
	}
	n.last, n.due = dateAt(day), due
	return nil
}
