package dossier

import (
	"errors"
	"fmt"
	"slices"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Procedure is an administrative procedure (thủ tục hành chính, TTHC) as published: what it is called, who handles it, what it
// costs, how long it may take, and the steps it goes through inside.
type Procedure struct {
	Code      string // the national code (mã TTHC), text always: "1.000100"
	Name      string
	English   string // the name in English; may be empty
	Field     Field
	Agencies  []Agency // who resolves it; in the order a dossier goes through them, where it goes through several
	Online    OnlineLevel
	Fee       Fee
	Limits    []Limit   // in the order they came into force
	Processes []Process // in the order they came into force; there may be none
}

// Field is the field of a procedure (lĩnh vực, MaLinhVuc). The zero Field is not stated.
type Field struct {
	Code string `json:"code,omitzero"`
	Name string `json:"name,omitzero"`
}

// Agency is who resolves a procedure (cơ quan thực hiện).
type Agency struct {
	Code  string `json:"code,omitzero"`
	Name  string `json:"name,omitzero"`
	Level Tier   `json:"level,omitzero"`
}

// Fee is what a procedure costs (phí, lệ phí): an amount, or nothing, or what a decision says. The zero Fee is not stated.
type Fee struct {
	VND      int64  `json:"vnd,omitzero"`      // an amount in đồng, above 0
	Free     bool   `json:"free,omitzero"`     // không thu
	Decision string `json:"decision,omitzero"` // the text that sets it, where it is not one amount
}

// Limit is one version of a procedure's time limit (thời hạn giải quyết): one rule, or several phases.
type Limit struct {
	From    civil.Date // the first effective receipt day it is in force; the zero Date is since ever
	Channel Channel    // whose limit it is, where a channel has one of its own; AnyChannel is for all

	// Term is the length. Of a limit of phases it is the total the document states, if it states one: right or wrong.
	Term deadline.Term
	// How the term is counted; each is that of [deadline.Rule], and zero the Civil Code's own way.
	Late       deadline.LateReceipt
	FirstDay   deadline.FirstDay
	DueAt      deadline.DueAt
	Roll       deadline.Roll
	Months     deadline.Months
	Supplement deadline.Regime
	Extend     deadline.Extendable

	Phases []deadline.Phase // of a compound limit (thời hạn gồm nhiều giai đoạn); none for one rule
	Basis  string           // the decision it rests on; may be empty
}

// What a caller can branch on with [errors.Is].
var (
	// ErrNoProcedure: no procedure of the catalogue has the code.
	ErrNoProcedure = errors.New("no such procedure")
	// ErrNoLimit: the procedure has no limit in force on the day.
	ErrNoLimit = errors.New("no limit in force")
)

// LimitOn returns the limit for all channels in force on d: the last one whose first day is d or before. Limits of one channel
// are not looked at. The error wraps [ErrNoLimit].
func (p Procedure) LimitOn(d civil.Date) (Limit, error) { return p.LimitFor(d, AnyChannel) }

// LimitFor returns the limit in force on d for what is handed in by a channel: the last whose first day is d or before, of
// those for the channel and those for all; of two of one day, the channel's. So a later limit for all replaces a channel's
// own, unless the channel's is stated again: a later document goes before an earlier one. The error wraps [ErrNoLimit].
func (p Procedure) LimitFor(d civil.Date, channel Channel) (Limit, error) {
	if l := p.limitFor(d, channel); l != nil {
		return l.copy(), nil
	}
	return Limit{}, p.noLimit(d, channel)
}

func (p *Procedure) limitFor(d civil.Date, channel Channel) *Limit {
	var found *Limit
	for i := len(p.Limits) - 1; i >= 0; i-- {
		l := &p.Limits[i]
		switch {
		case d.Before(l.From), l.Channel != AnyChannel && l.Channel != channel:
		case found != nil && found.From != l.From:
			return found
		case l.Channel == channel:
			return l
		default:
			found = l // for all; the channel may have one of the same day
		}
	}
	return found
}

func (p *Procedure) noLimit(d civil.Date, channel Channel) error {
	if channel != AnyChannel {
		return fmt.Errorf("dossier: procedure %q, %v, on %v: %w", p.Code, channel, d, ErrNoLimit)
	}
	return fmt.Errorf("dossier: procedure %q on %v: %w", p.Code, d, ErrNoLimit)
}

// Compound reports whether the limit has phases.
func (l Limit) Compound() bool { return len(l.Phases) > 0 }

// Rule returns the whole rule a deadline is counted by. A compound limit has no one rule: for it this is the zero Rule, which no
// clock counts by; its phases are counted by [deadline.Clock.Sequence].
func (l Limit) Rule() deadline.Rule {
	if l.Compound() {
		return deadline.Rule{}
	}
	return l.rule()
}

func (l *Limit) rule() deadline.Rule {
	return deadline.Rule{Term: l.Term, Late: l.Late, FirstDay: l.FirstDay, DueAt: l.DueAt, Roll: l.Roll, Months: l.Months,
		Supplement: l.Supplement, Extend: l.Extend, Basis: l.Basis}
}

// phases returns the phases of the limit, one for a single rule. A phase that names no basis has that of the limit.
func (l *Limit) phases() []deadline.Phase {
	if !l.Compound() {
		return []deadline.Phase{{Rule: l.rule()}}
	}
	phases := slices.Clone(l.Phases)
	for i := range phases {
		if phases[i].Rule.Basis == "" {
			phases[i].Rule.Basis = l.Basis
		}
	}
	return phases
}

func (l Limit) copy() Limit {
	l.Phases = slices.Clone(l.Phases)
	return l
}

// copy returns p with lists of its own.
func (p Procedure) copy() Procedure {
	p.Agencies = slices.Clone(p.Agencies)
	p.Limits = slices.Clone(p.Limits)
	for i := range p.Limits {
		p.Limits[i] = p.Limits[i].copy()
	}
	p.Processes = slices.Clone(p.Processes)
	for i := range p.Processes {
		p.Processes[i] = p.Processes[i].copy()
	}
	return p
}
