package record

import (
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
)

// Fill writes into a record the dates that systems leave empty, and touches nothing that is given: NgayHenTra, when it is empty,
// is the due date now; NgayHenTraTruoc and NgayHenTraMoi of a supplement, each when empty, are the due dates before it was asked
// for and after it was received, as the dossier stood then. A supplement is found in the state by the moment it was asked for;
// one that is not there is left as it is. A due date at the end of a day is the whole day; while the term is suspended there is
// none to write.
//
// The error is that of [deadline.Clock.DeadlineOf]; then the record is unchanged.
func (r *Record) Fill(clock *deadline.Clock, rule deadline.Rule, s dossier.State) error {
	if s.Received.IsZero() {
		return nil
	}
	now, err := clock.DeadlineOf(s.Case(rule))
	if err != nil {
		return fmt.Errorf("record: %w", err)
	}
	filled := slices.Clone(r.Supplements)
	for i, p := range s.Pauses {
		n := slices.IndexFunc(filled, func(one Supplement) bool { return !one.Asked.IsZero() && one.Asked.Start().Equal(p.From) })
		if p.Cause != deadline.Supplement || n < 0 {
			continue
		}
		before, err := asOf(clock, rule, s, s.Pauses[:i], p.From)
		if err != nil {
			return err
		}
		after, err := asOf(clock, rule, s, s.Pauses[:i+1], p.To)
		if err != nil {
			return err
		}
		if filled[n].DueBefore.IsZero() {
			filled[n].DueBefore = dueMoment(before)
		}
		if filled[n].DueAfter.IsZero() {
			filled[n].DueAfter = dueMoment(after)
		}
	}
	if r.Supplements = filled; r.Due.IsZero() {
		r.Due = dueMoment(now)
	}
	return nil
}

// Of returns a record of a dossier from its state: its code, the national status, its moments and its supplements, with all due
// dates filled. What a state does not know, and all that is personal, is left empty. The error is that of [Record.Fill].
func Of(code string, clock *deadline.Clock, rule deadline.Rule, s dossier.State) (Record, error) {
	r := Record{
		Code: code, Status: Status(s.Status()),
		Submitted: At(s.Submitted), Received: At(s.Received), Returned: At(s.Returned), Finished: At(s.Ended),
	}
	if s.Stage == dossier.ClosedDeclined {
		r.Finished, r.Refused = Moment{}, At(s.Ended)
	}
	for _, p := range s.Pauses {
		if p.Cause == deadline.Supplement {
			r.Supplements = append(r.Supplements, Supplement{Asked: At(p.From), Received: At(p.To)})
		}
	}
	if err := r.Fill(clock, rule, s); err != nil {
		return Record{}, err
	}
	return r, nil
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

// dueMoment is a due date as a record states it: the last day, or the instant where the term ends within it; absent where there
// is none.
func dueMoment(d deadline.Deadline) Moment {
	switch {
	case d.Due.IsZero():
		return Moment{}
	case d.Due.Equal(deadline.DueOn(d.LastDay).Due):
		return On(d.LastDay)
	}
	return At(d.Due)
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
		rows[i].Due = dueMoment(plan.Steps[at].Deadline)
	}
	return unmatched
}
