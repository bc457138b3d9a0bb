package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// readRule reads the rule: a term, a whole text, or the key of a well-known one.
func (q *question) readRule(t *texts) (err error) {
	given := 0
	for _, text := range []string{t.term, t.limit, t.rule} {
		if text != "" {
			given++
		}
	}
	if given > 1 {
		return errors.New("deadline: -term, -limit and -rule are three ways to give one rule")
	}
	rule := &q.kase.Rule
	switch {
	case t.rule != "":
		on := q.kase.Received
		if on.IsZero() {
			on = q.latest
		}
		known, err := deadline.KnownRule(t.rule, holiday.DateOf(on))
		if err != nil {
			return err
		}
		if *rule, err = known.Rule(); err != nil {
			return err
		}
	case t.limit != "":
		limit, err := deadline.ParseLimit(t.limit)
		if err != nil {
			return err
		}
		if *rule, err = limit.Rule(); err != nil {
			return err
		}
	default:
		if rule.Term, err = deadline.ParseTerm(t.term); err != nil {
			return err
		}
	}
	if t.basis != "" {
		rule.Basis = t.basis
	}
	return nil
}

// readChoices reads what differs from the rule as it stands.
func (q *question) readChoices(t *texts) error {
	rule := &q.kase.Rule
	for _, choice := range []struct {
		text string
		into interface{ UnmarshalText([]byte) error }
	}{
		{t.firstDay, &rule.FirstDay}, {t.dueAt, &rule.DueAt}, {t.roll, &rule.Roll}, {t.supplement, &rule.Supplement},
	} {
		if choice.text != "" {
			if err := choice.into.UnmarshalText([]byte(choice.text)); err != nil {
				return err
			}
		}
	}
	switch {
	case t.late != "" && t.lateAfter != "":
		return errors.New("deadline: -late-after and -late are two ways to give one rule on late receipt")
	case t.lateAfter != "":
		hour, err := civil.ParseTimeOfDay(t.lateAfter)
		if err != nil {
			return err
		}
		rule.Late = deadline.NextWorkingDayAfter(hour)
	case t.late != "":
		name, hours, _ := strings.Cut(t.late, "=")
		late := deadline.LateReceipt{}
		if err := late.Policy.UnmarshalText([]byte(name)); err != nil {
			return err
		}
		after, from, _ := strings.Cut(hours, ",")
		for text, into := range map[string]*deadline.TimeOfDay{after: &late.Hour, from: &late.From} {
			if text != "" {
				if err := into.UnmarshalText([]byte(text)); err != nil {
					return err
				}
			}
		}
		rule.Late = late
	}
	return rule.Check()
}

// readLife reads the pauses and extensions.
func (q *question) readLife(t *texts) error {
	for _, text := range t.pauses {
		p, err := readPause(text)
		if err != nil {
			return err
		}
		q.kase.Pauses = append(q.kase.Pauses, p)
	}
	for _, text := range t.extensions {
		var e deadline.Extension
		day, err := civil.ParseDate(text)
		if err == nil {
			e.To = day
		} else if e.By, err = deadline.ParseTerm(text); err != nil {
			return fmt.Errorf(`deadline: -extend: %q is neither a day as "2026-03-27" nor a length: %w`, text, err)
		}
		q.kase.Extensions = append(q.kase.Extensions, e)
	}
	if !q.latest.IsZero() && len(q.kase.Pauses)+len(q.kase.Extensions) > 0 {
		return errors.New("deadline: -latest looks for a receipt, which has no pauses or extensions yet")
	}
	return nil
}

// readPause reads "2026-03-16 09:00..2026-03-19 10:00 supplement".
func readPause(text string) (p deadline.Pause, err error) {
	from, rest, ok := strings.Cut(text, "..")
	if !ok {
		return p, fmt.Errorf(`deadline: -pause: %q has no ".." between its two instants, as "2026-03-16 09:00..2026-03-19 10:00 supplement"`, text)
	}
	if i := strings.LastIndex(rest, " "); i >= 0 || rest != "" && rest[0] >= 'a' && rest[0] <= 'z' {
		if cause := rest[i+1:]; cause == "" || cause[0] >= 'a' && cause[0] <= 'z' {
			if err := p.Cause.UnmarshalText([]byte(cause)); err != nil {
				return p, err
			}
			rest = rest[:max(i, 0)]
		}
	}
	if p.From, _, err = readInstant("-pause", strings.TrimSpace(from)); err != nil {
		return p, err
	}
	if rest = strings.TrimSpace(rest); rest != "" {
		p.To, _, err = readInstant("-pause", rest)
	}
	return p, err
}
