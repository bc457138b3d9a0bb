package main

import (
	"fmt"
	"io"
	"path"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/holiday"
)

// answer writes what was asked.
func (q *question) answer(w io.Writer) error {
	switch {
	case q.list && len(q.procedures) > 0:
		for _, p := range q.procedures {
			fmt.Fprintf(w, "%s  %s\n", p.Code, p.Name)
		}
		return nil
	case q.list:
		return listLives(w)
	}
	at := q.at
	if at.IsZero() {
		for _, e := range q.events {
			if e.At.After(at) {
				at = e.At
			}
		}
	}
	var state dossier.State
	for _, e := range q.events {
		if e.At.After(at) {
			break
		}
		state, _ = state.Apply(e) // what cannot be is left out here, and told by the audit
	}
	followed, err := q.procedure.Follow(q.clock, state, q.channel, at)
	if err != nil {
		return err
	}
	given, err := q.procedure.Plan(q.clock, state.Received, q.channel) // as it was when the slip was given
	if err != nil {
		return err
	}
	if err := given.Slip(q.code).WriteText(w, q.lang); err != nil {
		return err
	}
	q.title(w, "Các bước", "Steps")
	if err := followed.WriteText(w, q.lang); err != nil {
		return err
	}
	q.pauses(w, state.Pauses)
	return q.findings(w, state.Received, at)
}

func (q *question) say(w io.Writer, vi, en string, args ...any) {
	fmt.Fprintf(w, deadline.Text{VI: vi, EN: en}.In(q.lang)+"\n", args...)
}

func (q *question) title(w io.Writer, vi, en string) {
	q.say(w, "\n"+strings.ToUpper(vi), "\n"+strings.ToUpper(en))
}

// moment writes an instant.
func (q *question) moment(t time.Time) string {
	return t.In(holiday.ICT).Format("15:04") + " " + q.lang.Date(holiday.DateOf(t))
}

// pauses writes when the term did not run, and whose time that was.
func (q *question) pauses(w io.Writer, all []deadline.Pause) {
	if len(all) == 0 {
		return
	}
	q.title(w, "Tạm dừng", "Pauses")
	for _, p := range all {
		to := "..."
		if !p.Open() {
			to = q.moment(p.To)
		}
		fmt.Fprintf(w, "%s - %s: %s (%s)\n", q.moment(p.From), to, p.Cause.In(q.lang), p.Cause.Whose().In(q.lang))
	}
}

// findings writes what an audit finds. A limit of several phases has no one rule to audit by.
func (q *question) findings(w io.Writer, received, at time.Time) error {
	q.title(w, "Kiểm tra", "Audit")
	rule, err := q.procedure.RuleFor(q.clock, received, q.channel)
	if err != nil {
		q.say(w, "Không kiểm tra được: %v", "Cannot be audited: %v", err)
		return nil
	}
	found, err := dossier.Audit(q.clock, rule, q.events, at)
	if err != nil {
		return err
	}
	for _, f := range found {
		fmt.Fprintln(w, f.In(q.lang))
	}
	if len(found) == 0 {
		q.say(w, "Không có dấu hiệu bất thường", "Nothing is suspicious")
	}
	return nil
}

// listLives writes the lives that come with the program, a line each: the name, and what the file says first.
func listLives(w io.Writer) error {
	names, err := dossiertest.Scenarios(lives)
	if err != nil {
		return err
	}
	for _, name := range names {
		text, err := lives.ReadFile(name)
		if err != nil {
			return err
		}
		first, _, _ := strings.Cut(string(text), "\n")
		fmt.Fprintf(w, "%s  %s\n", strings.TrimSuffix(path.Base(name), dossiertest.Suffix), strings.TrimPrefix(first, "# "))
	}
	return nil
}
