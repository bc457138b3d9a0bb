package deadline

import (
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// log is what a count did, kept for its trace. A nil log keeps nothing.
type log struct {
	receipts []move // late receipts, restarts, and supplements without effect
	counting []move // the last count: what it counted, and what the pauses did to it
	after    []move // the extensions
}

// move is one thing a count did.
type move struct {
	kind     moveKind
	from, to civil.Date // days: after from, up to and including to
	at, till int64      // instants on the wall clock
	stop     stop       // of pauses
	n        int        // which extension
	void     bool       // of pauses: the day from itself is not counted, since the term would end inside the pause
	why      whyIgnored
}

type moveKind uint8

const (
	moveShifted   moveKind = iota // a receipt at .at to its effective receipt .till
	moveRestarted                 // a new receipt at .stop.to
	moveIgnored                   // a pause without effect
	moveFirst                     // day 1 is .to, not .from
	moveCounted                   // days counted
	moveJumped                    // the corresponding day of .from is .to
	movePaused                    // days not counted
	moveShare                     // a part of the office time of .to
	moveRolled                    // from a last day that is not worked to the next working day
	moveStopped                   // a pause in a term of hours
	moveSuspended                 // by an open pause
	moveExtended                  // from the last day .from to .to
)

// whyIgnored says why a pause has no effect.
type whyIgnored uint8

const (
	beforeReceipt whyIgnored = iota + 1
	afterDue
)

// countedAnew forgets the count so far: there is another.
func (l *log) countedAnew() {
	if l != nil {
		l.counting = l.counting[:0]
	}
}

func (l *log) ignored(s stop, why whyIgnored) {
	if l == nil {
		return
	}
	m := move{kind: moveIgnored, stop: s, why: why}
	if s.cause == Supplement {
		l.receipts = append(l.receipts, m) // of the count as it then was
	} else {
		l.counting = append(l.counting, m)
	}
}

func (l *log) afterwards(list []stop) {
	if l == nil {
		return
	}
	for _, s := range list {
		l.counting = append(l.counting, move{kind: moveIgnored, stop: s, why: afterDue})
	}
}

func (l *log) shifted(w, effective int64) {
	if l != nil {
		l.receipts = append(l.receipts, move{kind: moveShifted, at: w, till: effective})
	}
}

func (l *log) restarted(s stop) {
	if l != nil {
		l.receipts = append(l.receipts, move{kind: moveRestarted, stop: s})
	}
}

func (l *log) first(receipt, day civil.Date) {
	if l != nil {
		l.counting = append(l.counting, move{kind: moveFirst, from: receipt, to: day})
	}
}

func (l *log) counted(before, end civil.Date) {
	if l != nil {
		l.counting = append(l.counting, move{kind: moveCounted, from: before, to: end})
	}
}

func (l *log) jumped(anchor, end civil.Date) {
	if l != nil {
		l.counting = append(l.counting, move{kind: moveJumped, from: anchor, to: end})
	}
}

func (l *log) share(day civil.Date) {
	if l != nil {
		l.counting = append(l.counting, move{kind: moveShare, to: day})
	}
}

func (l *log) rolled(end, last civil.Date) {
	if l != nil {
		l.counting = append(l.counting, move{kind: moveRolled, from: end, to: last})
	}
}

func (l *log) stopped(s stop) {
	if l != nil {
		l.counting = append(l.counting, move{kind: moveStopped, stop: s})
	}
}

func (l *log) suspended(s stop) {
	if l != nil {
		l.counting = append(l.counting, move{kind: moveSuspended, stop: s})
	}
}

func (l *log) paused(s stop, from, to civil.Date, void bool) {
	if l != nil {
		l.counting = append(l.counting, move{kind: movePaused, stop: s, from: from, to: to, void: void})
	}
}

func (l *log) extended(n int, from, to civil.Date) {
	if l != nil {
		l.after = append(l.after, move{kind: moveExtended, n: n, from: from, to: to})
	}
}
