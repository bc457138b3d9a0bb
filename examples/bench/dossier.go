package main

import "math/rand/v2"

// dice is the one source of chance: PCG with a seed, whose numbers are the same everywhere.
type dice struct{ source *rand.PCG }

// upTo returns a number from 0 up to and not including n.
func (d dice) upTo(n int) int { return int(d.source.Uint64() % uint64(n)) }

// officeTime returns a second of the day between 07:30 and 17:00.
func (d dice) officeTime() int { return 7*3600 + 1800 + d.upTo(9*3600+1800) }

// instant is a second of a day, the days counted from firstDay on.
type instant struct{ day, second int }

var none = instant{day: -1}

// made is a made-up dossier.
type made struct {
	agency                  string
	serial                  int
	quoted                  bool // its code is in quotes
	procedure               procedure
	channel, level          int
	received, due, finished instant
	status, payment         int
	supplements             int
	badField                int // 1 to 3: the date that is none
	badDate                 string
}

// dossier makes dossier i of the file. Out of 10,000, 300 are in progress, 300 late, 1,000 finished on the last day and the rest before
// it; some are odd, as described at odd.
func (m *maker) dossier(i int, d dice) made {
	one := made{
		agency: m.agencies[d.upTo(agencyCount)], procedure: m.procedures[d.upTo(procedureCount)], serial: d.upTo(10000), quoted: d.upTo(50) == 0,
		channel: 1 + d.upTo(3), level: 2 + d.upTo(3), status: 9 + d.upTo(2),
		received: instant{m.received[i*len(m.received)/m.rows], d.officeTime()}, finished: none,
	}
	if one.procedure.fee != "0" {
		one.payment = 1 + d.upTo(3)
	}
	last := m.due[one.procedure.limit][one.received.day]
	one.due = instant{last, 17 * 3600}
	switch lot := d.upTo(10000); {
	case lot < 300:
		one.status = [...]int{2, 4, 5, 6}[d.upTo(4)]
	case lot < 600:
		one.finished = instant{last + 1 + d.upTo(10), d.officeTime()}
	case lot < 1600:
		one.finished = instant{last, d.officeTime()}
	default:
		one.finished = instant{one.received.day + d.upTo(last-one.received.day), d.officeTime()}
		if one.finished.day == one.received.day {
			one.finished.second = one.received.second + d.upTo(2*3600)
		}
	}
	one.odd(d)
	return one
}

// odd makes some dossiers what real ones are now and then. Out of 10,000, 200 were promised for another day than that of the limit, 100
// promise a day without an hour, which many systems write as 00:00:00, 100 lacked papers, 50 were withdrawn or stopped, 50 have a
// finish without an hour, and two each have no due date, one before the receipt, and a finish before it.
func (one *made) odd(d dice) {
	ended := one.finished != none
	switch lot := d.upTo(10000); {
	case lot < 200:
		one.due.day = max(one.received.day, one.due.day+[...]int{-2, -1, 1, 2}[d.upTo(4)])
	case lot < 300:
		one.due.second = 0
	case lot < 400:
		one.supplements = 1
	case lot < 450 && ended:
		one.status = 7 + d.upTo(2)
	case lot < 500 && ended:
		one.finished.second = 0
	case lot < 502:
		one.due = none
	case lot < 504:
		one.due.day = max(0, one.received.day-1)
	case lot < 506 && ended:
		one.finished = instant{one.received.day, one.received.second - 1 - d.upTo(3600)}
	}
}

// spoil makes a bad row of a dossier, in one of eight ways: a day, a month or an hour that is none, or a code outside its list.
func (one *made) spoil(way int) {
	switch way % 8 {
	case 0:
		one.badField, one.badDate = 1, "20250230101500"
	case 1:
		one.channel = 5
	case 2:
		one.badField, one.badDate = 2, "20250431170000"
	case 3:
		one.level = 1
	case 4:
		one.badField, one.badDate = 3, "20251301090000"
	case 5:
		one.status = 11
	case 6:
		one.badField, one.badDate = 1, "20250610251500"
	case 7:
		one.payment = 7
	}
}
