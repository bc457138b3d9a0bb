package dossier

import (
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
)

func readProcess(n node, p *problems) (one Process) {
	var table node // the steps are read last, since the unit is stated once for them all
	fields := map[string]func(node){
		"from":        textInto(&one.From, p),
		"basis":       into(&one.Basis, p),
		"unit":        func(n node) { readUnit(n, p, &one.Unit) },
		"hoursPerDay": textInto(&one.HoursPerDay, p),
		"steps":       func(n node) { table = n },
		"subtotals": func(n node) {
			n.list(p, func(item node) {
				var u Subtotal
				item.object(p, map[string]func(node){
					"agency": into(&u.Agency, p), "level": textInto(&u.Level, p), "total": textInto(&u.Total, p),
				})
				one.Subtotals = append(one.Subtotals, u)
			})
		},
		"total":    textInto(&one.Total, p),
		"restated": textInto(&one.Restated, p),
	}
	n.object(p, fields)
	if table.kind != "" {
		table.list(p, func(item node) { one.Steps = append(one.Steps, readStep(item, one.Unit, p)) })
	}
	return one
}

// readUnit reads a unit by its Vietnamese or English name.
func readUnit(n node, p *problems, unit *deadline.Unit) {
	if !n.is("text", p) {
		return
	}
	one, err := deadline.ParseTerm("1 " + n.text)
	if err != nil || one.N != 1 || !one.Part.IsZero() {
		p.tell(n.path, n.text, "is no unit that a table's durations can be in")
		return
	}
	*unit = one.Unit
}

func readStep(n node, table deadline.Unit, p *problems) (s Step) {
	n.object(p, map[string]func(node){
		"id":         into(&s.ID, p),
		"number":     into(&s.Number, p),
		"name":       into(&s.Name, p),
		"unit":       into(&s.Unit, p),
		"role":       into(&s.Role, p),
		"agency":     into(&s.Agency, p),
		"level":      textInto(&s.Level, p),
		"duration":   func(n node) { readDuration(n, table, p, &s.Duration) },
		"sharedWith": into(&s.SharedWith, p),
		"counting":   textInto(&s.Counting, p),
		"event":      into(&s.Event, p),
		"parallel":   into(&s.Parallel, p),
		"phase":      numberInto(&s.Phase, p),
		"product":    into(&s.Product, p),
		"next": func(n node) {
			n.list(p, func(item node) {
				var b Branch
				item.object(p, map[string]func(node){"when": textInto(&b.When, p), "to": into(&b.To, p)})
				s.Next = append(s.Next, b)
			})
		},
	})
	return s
}

// readDuration reads a term, or a bare number in the unit stated for the table.
func readDuration(n node, table deadline.Unit, p *problems, to *deadline.Term) {
	if !n.is("text", p) {
		return
	}
	text := n.text
	if table != deadline.NoUnit && strings.Trim(text, "0123456789,./ ½¼¾") == "" && text != "" {
		text += " " + table.Vietnamese()
	}
	if err := to.UnmarshalText([]byte(text)); err != nil {
		p.tell(n.path, n.text, clause(err))
	}
}

// durationText writes a duration: a bare number where it is in the table's unit.
func durationText(t deadline.Term, table deadline.Unit) (string, error) {
	text, err := t.MarshalText()
	if err == nil && t.Unit == table && !t.IsZero() {
		return strings.TrimSuffix(string(text), " "+table.Vietnamese()), nil
	}
	return string(text), err
}

// yesInto returns a reader that puts true or false where to points.
func yesInto(to *bool, p *problems) func(node) {
	return func(n node) {
		if n.is("true or false", p) {
			*to = n.yes
		}
	}
}
