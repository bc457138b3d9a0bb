package deadline

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Known is the limit of a well-known procedure as it stands in law for some years, with how sure it is. It is a beginning and a
// test bed, not a register of the law: a procedure's own published limit goes before it, and what Note says of it is part of it.
type Known struct {
	Key  string `json:"key"` // a stable name, such as "construction-permit/house"
	Name Text   `json:"name"`

	// From and Through are the first and the last effective receipt day it governs; zero is open. Dates says how sure the less
	// sure of them is.
	From    civil.Date `json:"from,omitzero"`
	Through civil.Date `json:"through,omitzero"`
	Dates   Evidence   `json:"dates"`

	Limit    Limit    `json:"limit"`    // mostly one phase; its rules name their articles
	Evidence Evidence `json:"evidence"` // how sure the limit is
	Note     Text     `json:"note,omitzero"`
	Next     Text     `json:"next,omitzero"` // what takes over after Through, where its terms are not known here
}

// Rule returns the rule of a limit of one phase. One of more phases is counted by [Clock.Sequence]; for it the error is that
// of [Limit.Rule].
func (k Known) Rule() (Rule, error) { return k.Limit.Rule() }

// governs reports whether k is the limit for what is received on a day.
func (k *Known) governs(day civil.Date) bool {
	return !day.IsZero() && !day.Before(k.From) && (k.Through.IsZero() || !day.After(k.Through))
}

// copy returns k with phases of its own.
func (k Known) copy() Known {
	k.Limit.Phases = slices.Clone(k.Limit.Phases)
	return k
}

// ErrNoRule is what a question for a limit that is not known unwraps to.
var ErrNoRule = errors.New("no rule is known")

// NoRuleError says that no limit is known by a key, or none for what is received on a day.
type NoRuleError struct {
	Key      string
	Received civil.Date
	Reason   string // a clause
}

// Error returns, for instance: deadline: no rule is known for "birth-registration" received on 2027-03-01: the last one governs
// receipts through 2027-02-28; ...
func (e *NoRuleError) Error() string {
	return fmt.Sprintf("deadline: %v for %q received on %v: %s", ErrNoRule, shorten(e.Key), e.Received, e.Reason)
}

// Unwrap returns [ErrNoRule].
func (e *NoRuleError) Unwrap() error { return ErrNoRule }

// KnownRules returns the limits known here in the order of their keys, those of one key in the order of their days. It is the
// caller's own copy.
func KnownRules() []Known {
	all := slices.Clone(knownTable())
	for i := range all {
		all[i] = all[i].copy()
	}
	return all
}

// KnownRule returns the limit of a procedure in force on the effective receipt day: a dossier goes on under the limit it was
// received under, also after that limit has been replaced. The error is a [*NoRuleError].
func KnownRule(key string, received civil.Date) (Known, error) {
	fail := &NoRuleError{Key: key, Received: received, Reason: "there is no such procedure in the table"}
	table := knownTable()
	for i := range table {
		k := &table[i]
		if k.Key != key {
			continue
		}
		if k.governs(received) {
			return k.copy(), nil
		}
		switch {
		case received.IsZero():
			fail.Reason = "there is no day of receipt"
			return Known{}, fail
		case received.Before(k.From):
			fail.Reason = fmt.Sprintf("the limit known here governs receipts from %v", k.From)
			return Known{}, fail
		}
		fail.Reason = fmt.Sprintf("the last one governs receipts through %v", k.Through)
		if k.Next.EN != "" {
			fail.Reason += "; then " + k.Next.EN
		}
	}
	return Known{}, fail
}

// knownTable is every row, made once; nothing outside this file may change it.
var knownTable = sync.OnceValue(func() []Known {
	all := slices.Concat(knownCivilStatus(), knownCertification(), knownChains(), knownPeople(), knownConstruction(), knownLand(), knownOthers())
	slices.SortStableFunc(all, func(a, b Known) int { return strings.Compare(a.Key, b.Key) })
	return all
})

// workingDays and days are terms of so many.
func workingDays(n int) Term { return Term{N: n, Unit: WorkingDay} }
func days(n int) Term        { return Term{N: n, Unit: CalendarDay} }

// single is a limit of one phase, counted from the receipt.
func single(r Rule) Limit { return Limit{Phases: []Phase{{Rule: r}}} }

// since sets the days that all rows of a text are in force from and through, "" being open, and how sure they are.
func since(from, through string, dates Evidence, rows []Known) []Known {
	for i := range rows {
		if rows[i].Dates = dates; from != "" {
			rows[i].From = civil.MustParseDate(from)
		}
		if through != "" {
			rows[i].Through = civil.MustParseDate(through)
		}
	}
	return rows
}

// at15 is the hour that the texts on late receipt name.
const at15 = TimeOfDay(15 * 60 * 60)

// both puts one text behind another.
func both(t, u Text) Text { return Text{VI: t.VI + u.VI, EN: t.EN + u.EN} }
