package dossier

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// WriteText writes the steps as a control sheet is read, planned and actual: a line for each, then who holds the dossier, what is
// left of its term, until when an apology is in time, and whose time it was. The error is that of w.
func (f Followed) WriteText(w io.Writer, l deadline.Language) error {
	var b strings.Builder
	say := func(vi, en string, args ...any) { fmt.Fprintf(&b, deadline.Text{VI: vi, EN: en}.In(l)+"\n", args...) }
	for i := range f.Steps {
		s := &f.Steps[i]
		due := s.Deadline.DueIn(l)
		if s.PlannedStep.untimed() || due == "" {
			due = deadline.Text{VI: "không có", EN: "none"}.In(l)
		}
		holder := s.PlannedStep.holder()
		say("%s. %s; hạn: %s; %s", "%s. %s; due: %s; %s", s.ID, holder.in(l), due, s.In(l))
	}
	for _, e := range f.Unplaced {
		say("Không thuộc bước nào: %s, %s cho %q", "Of no step: %s, %s to %q", clockIn(e.At, l), e.Kind.In(l), e.Receiver)
	}
	say("Lúc %s: %s", "At %s: %s", clockIn(f.At, l), f.Stage.In(l))
	if f.Holder != "" {
		say("Đang giữ: %s, từ %s", "Held by: %s, since %s", f.Holder, clockIn(f.Since, l))
	}
	if due := f.Deadline.DueIn(l); due != "" {
		say("Hạn: %s", "Due: %s", due)
	}
	if f.Outcome != deadline.Undetermined {
		say("Kết quả: %s", "Outcome: %s", outcomeIn(f.Outcome, l))
	}
	if f.Progress != (deadline.Progress{}) {
		say("Thời hạn: %s", "Term: %s", f.Progress.In(l))
	}
	if !f.Apology.By.IsZero() {
		say("Nếu không kịp, xin lỗi chậm nhất: 24:00 %s", "If it will be late, apologise by: 24:00 %s", l.Date(f.Apology.Day))
	}
	for _, party := range []deadline.Party{deadline.Agency, deadline.Applicant, deadline.OtherAgency, deadline.Nobody} {
		if spent := f.Ledger.Of(party); spent != (deadline.Spent{}) {
			say("Thời gian của %s: %d ngày, %s", "Time of %s: %d days, %s", party.In(l), spent.Days,
				deadline.Amount{Unit: deadline.WorkingHour, Time: spent.Working}.In(l))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// In says how the step went, in a clause of the given language: "09:00 2026-03-09 - 15:00 2026-03-09, early, 1 h to spare".
func (s FollowedStep) In(l deadline.Language) string {
	switch {
	case s.Skipped:
		return deadline.Text{VI: "bỏ qua", EN: "passed over"}.In(l)
	case s.Times == 0:
		return deadline.Text{VI: "chưa đến", EN: "not yet"}.In(l)
	}
	parts := []string{clockIn(s.Began, l) + " - "}
	if s.Ended.IsZero() {
		parts[0] += deadline.Text{VI: "đang làm", EN: "under way"}.In(l)
	} else {
		parts[0] += clockIn(s.Ended, l)
	}
	if s.Times > 1 {
		parts = append(parts, fmt.Sprintf(deadline.Text{VI: "%d lượt", EN: "%d times"}.In(l), s.Times))
	}
	if s.Outcome != deadline.Undetermined {
		parts = append(parts, outcomeIn(s.Outcome, l))
	}
	amount := func(d time.Duration) string { return deadline.Amount{Unit: deadline.WorkingHour, Time: d}.In(l) }
	switch {
	case s.Slack > 0:
		parts = append(parts, fmt.Sprintf(deadline.Text{VI: "còn dư %s", EN: "%s to spare"}.In(l), amount(s.Slack)))
	case s.Slack < 0:
		parts = append(parts, fmt.Sprintf(deadline.Text{VI: "chậm %s", EN: "%s behind"}.In(l), amount(-s.Slack)))
	}
	return strings.Join(parts, ", ")
}

// outcomeIn names an outcome in the given language.
func outcomeIn(o deadline.Outcome, l deadline.Language) string {
	return deadline.Text{VI: o.Vietnamese(), EN: o.String()}.In(l)
}

// clockIn writes an instant as "15:04 09/03/2026" or "15:04 2026-03-09".
func clockIn(t time.Time, l deadline.Language) string {
	t = t.In(holiday.ICT)
	return t.Format("15:04") + " " + l.Date(holiday.DateOf(t))
}
