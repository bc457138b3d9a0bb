package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
)

// group is an agency and a month of receipt, such as 2025-03.
type group struct{ agency, month string }

func (g group) compare(o group) int {
	return cmp.Or(cmp.Compare(g.agency, o.agency), cmp.Compare(g.month, o.month))
}

// What is counted of each group.
const (
	received = iota
	early
	onTime
	late
	inProgress
	online
	fullOnline
	paidOnline
	withFee
	countCount
)

var countNames = [countCount]string{"received", "early", "on_time", "late", "in_progress", "online", "full_online", "paid_online", "with_fee"}

type counts [countCount]int64

// line is one group of an answer.
type line struct {
	group  group
	counts counts
}

// answer is the lines of every group, in their order, each group once.
type answer []line

// sum returns the counts of all groups together.
func (a answer) sum() (all counts) {
	for _, l := range a {
		for i, n := range l.counts {
			all[i] += n
		}
	}
	return all
}

// plus returns the counts of both answers together.
func (a answer) plus(b answer) answer {
	both := slices.Concat(a, b)
	slices.SortStableFunc(both, func(x, y line) int { return x.group.compare(y.group) })
	var sum answer
	for _, l := range both {
		if last := len(sum) - 1; last >= 0 && sum[last].group == l.group {
			for i, n := range l.counts {
				sum[last].counts[i] += n
			}
			continue
		}
		sum = append(sum, l)
	}
	return sum
}

// times returns the counts n times over.
func (a answer) times(n int) answer {
	all := slices.Clone(a)
	for i := range all {
		for k := range all[i].counts {
			all[i].counts[k] *= int64(n)
		}
	}
	return all
}

// digest is the SHA-256 of all lines: the same for the same answer.
func (a answer) digest() string {
	hash := sha256.New()
	for _, l := range a {
		io.WriteString(hash, fmt.Sprintln(l.group.agency, l.group.month, l.counts))
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// compare returns an error that names the first group of which a and b do not say the same.
func compare(nameA string, a answer, nameB string, b answer) error {
	for i := 0; i < len(a) || i < len(b); i++ {
		switch {
		case i >= len(b) || i < len(a) && a[i].group.compare(b[i].group) < 0:
			return fmt.Errorf("agency %s, month %s: %s has the group, %s does not", a[i].group.agency, a[i].group.month, nameA, nameB)
		case i >= len(a) || a[i].group != b[i].group:
			return fmt.Errorf("agency %s, month %s: %s has the group, %s does not", b[i].group.agency, b[i].group.month, nameB, nameA)
		}
		for k := range a[i].counts {
			if x, y := a[i].counts[k], b[i].counts[k]; x != y {
				return fmt.Errorf("agency %s, month %s: %s is %d by %s, %d by %s", a[i].group.agency, a[i].group.month, countNames[k], x, nameA, y, nameB)
			}
		}
	}
	return nil
}
