package record

import (
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
)

// Fill writes into a record what the engine knows of the dossier: the status and the moments of a state, and the dates that
// systems leave empty. NgayHenTra is the due date now; NgayHenTraTruoc and NgayHenTraMoi of each supplement are the due dates
// before it was asked for and after it was received, each as the dossier stood then. Supplements are matched in order; those
// that the record has not are added. A due date at the end of a day is the whole day; one the engine cannot give while the term
// is suspended is left as it is. Nothing else of the record is touched.
//
// The error is that of [deadline.Clock.DeadlineOf]; then the record is unchanged.
func (r *Record) Fill(clock *deadline.Clock, rule deadline.Rule, s dossier.State) error {
	if s.Received.IsZero() {
		r.fillState(s)
		return nil
	}
	now, err := clock.DeadlineOf(s.Case(rule))
	if err != nil {
		return fmt.Errorf("record: %w", err)
	}
	var filled []Supplement
	for i, p := range s.Pauses {
		if p.Cause != deadline.Supplement {
			continue
		}
		one := Supplement{}
		if n := len(filled); n < len(r.Supplements) {
			one = r.Supplements[n]
		}
		one.Asked, one.Received = At(p.From), At(p.To)
		before, err := asOf(clock, rule, s, s.Pauses[:i], p.From)
		if err != nil {
			return err
		}
		after, err := asOf(clock, rule, s, s.Pauses[:i+1], p.To)
		if err != nil {
			return err
		}
		one.DueBefore = dueMoment(before, one.DueBefore)
		one.DueAfter = dueMoment(after, one.DueAfter)
		filled = append(filled, one)
	}
	if n := len(filled); n < len(r.Supplements) {
		filled = append(filled, r.Supplements[n:]...)
	}
	if len(filled) > 0 {
		r.Supplements = filled
	}
	r.Due = dueMoment(now, r.Due)
	r.fillState(s)
	return nil
}

// asOf is the deadline of a dossier with its first pauses, and the extensions made by then.
func asOf(clock *deadline.Clock, rule deadline.Rule, s dossier.State, pauses []deadline.Pause, at time.Time) (deadline.Deadline, error) {
	k := s.Case(rule)
	k.Pauses = pauses
	var extensions []deadline.Extension
	for _, e := range k.Extensions {
		if !at.IsZero() && !e.Apology.After(at) {
			extensions = append(extensions, e)
		}
	}
	k.Extensions = extensions
	d, err := clock.DeadlineOf(k)
	if err != nil {
		return d, fmt.Errorf("record: %w", err)
	}
	return d, nil
}

// dueMoment is a due date as a record states it: the last day, or the instant where the term ends within it; what stood there
// while there is none.
func dueMoment(d deadline.Deadline, was Moment) Moment {
	switch {
	case d.Due.IsZero():
		return was
	case d.Due.Equal(deadline.DueOn(d.LastDay).Due):
		return On(d.LastDay)
	}
	return At(d.Due)
}

func (r *Record) fillState(s dossier.State) {
	r.Status = Status(s.Status())
	if !s.Submitted.IsZero() {
		r.Submitted = At(s.Submitted)
	}
	if !s.Received.IsZero() {
		r.Received = At(s.Received)
	}
	if !s.Ended.IsZero() {
		if s.Stage == dossier.ClosedDeclined {
			r.Refused = At(s.Ended)
		} else {
			r.Finished = At(s.Ended)
		}
	}
	if !s.Returned.IsZero() {
		r.Returned = At(s.Returned)
	}
}

// FillRows writes NgayKetThucTheoQuyDinh, when a step ends by the plan, into progress rows. Each row is of the step whose ID
// stands at its place in steps. A row whose step is "" or not in the plan is left as it is, and so is one whose step has no due
// date; their places are returned.
func FillRows(rows []Progress, steps []string, plan dossier.Plan) (unmatched []int) {
	for i := range rows {
		at := -1
		if i < len(steps) && steps[i] != "" {
			at = slices.IndexFunc(plan.Steps, func(s dossier.PlannedStep) bool { return s.ID == steps[i] })
		}
		if at < 0 || plan.Steps[at].Deadline.Due.IsZero() {
			unmatched = append(unmatched, i)
			continue
		}
		rows[i].Due = dueMoment(plan.Steps[at].Deadline, Moment{})
	}
	return unmatched
}
