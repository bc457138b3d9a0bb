package dossiertest

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Draft is a procedure to be tried on every day of receipt.
type Draft struct {
	Procedure dossier.Procedure
	Channel   dossier.Channel // online, a dossier is received on every day; else on the days that are worked
	At        civil.TimeOfDay // the hour of receipt
	From      civil.Date      // the first day of receipt
	Through   civil.Date      // the last
}

// Simulation is how long a draft takes, and whether its steps fit in its limit.
type Simulation struct {
	Receipts    int // days of receipt tried
	Provisional int // of them, those whose due date hangs on a choice that is still open

	// Min, Median and Max are calendar days from the day of receipt, not counted, through the last day. Of an even number of
	// receipts Median is the lower of the two in the middle.
	Min, Median, Max int
	Worst            []civil.Date // the days of receipt that take Max, in order

	// Misfits is the days of receipt on which a step is due after the limit, in order: for each the last such step.
	Misfits []Misfit
}

// Misfit is a day of receipt on which the steps do not fit in the limit.
type Misfit struct {
	Received time.Time
	Step     string            // the ID of the step
	StepDue  deadline.Deadline // when the step is due
	Limit    deadline.Deadline // when the dossier is
	Days     int               // the calendar days from the last day of the limit through that of the step; 0 on the same day
	Working  time.Duration     // the office time between the two instants; zero on a clock without hours
}

// Fits reports whether the steps fit in the limit on every day of receipt. Where no day was tried, nothing fits.
func (s Simulation) Fits() bool { return s.Receipts > 0 && len(s.Misfits) == 0 }

// ErrNoReceipts: there is no day of receipt to try.
var ErrNoReceipts = errors.New("no day of receipt to try")

// Simulate plans the draft for every day of receipt, by the day: no chance is in it, and the same draft gives the same simulation.
// A limit whose end waits for an event has no due date to count days to: that is an error. The error wraps [ErrNoReceipts] or what
// [dossier.Procedure.Plan] gives for the first day that cannot be planned.
func Simulate(clock *deadline.Clock, d Draft) (Simulation, error) {
	var s Simulation
	if clock == nil || d.Through.Before(d.From) || d.At < 0 || d.At >= civil.EndOfDay {
		return s, fmt.Errorf("dossiertest: simulate %q: %w", d.Procedure.Code, ErrNoReceipts)
	}
	days, err := clock.Calendar().Days(d.From, d.Through)
	if err != nil {
		return s, fmt.Errorf("dossiertest: simulate %q: %w", d.Procedure.Code, err)
	}
	taking := map[int]int{} // how many receipts take so many days
	for day := range days {
		if d.Channel != dossier.ChannelOnline && !day.Worked() {
			continue
		}
		received := holiday.Midnight(day.Date).Add(time.Duration(d.At) * time.Second)
		plan, err := d.Procedure.Plan(clock, received, d.Channel)
		if err == nil && plan.Deadline.Due.IsZero() {
			err = errors.New("its limit waits for an event")
		}
		if err != nil {
			return Simulation{}, fmt.Errorf("dossiertest: simulate: received %v: %w", day.Date, err)
		}
		took := plan.Deadline.LastDay.DaysSince(day.Date)
		if s.Receipts == 0 || took < s.Min {
			s.Min = took
		}
		if s.Receipts == 0 || took > s.Max {
			s.Max, s.Worst = took, nil
		}
		if took == s.Max {
			s.Worst = append(s.Worst, day.Date)
		}
		s.Receipts++
		taking[took]++
		if plan.Deadline.Provisional {
			s.Provisional++
		}
		if m, misfit, err := misfitOf(clock, plan); err != nil {
			return Simulation{}, fmt.Errorf("dossiertest: simulate: received %v: %w", day.Date, err)
		} else if misfit {
			s.Misfits = append(s.Misfits, m)
		}
	}
	if s.Receipts == 0 {
		return s, fmt.Errorf("dossiertest: simulate %q: %w", d.Procedure.Code, ErrNoReceipts)
	}
	before := 0
	for s.Median = s.Min; before+taking[s.Median] < (s.Receipts+1)/2; s.Median++ {
		before += taking[s.Median]
	}
	return s, nil
}

// misfitOf returns the last step that is due after the limit.
func misfitOf(clock *deadline.Clock, plan dossier.Plan) (m Misfit, found bool, err error) {
	for _, step := range plan.Steps {
		if step.Due.After(plan.Deadline.Due) && (!found || !step.Due.Before(m.StepDue.Due)) {
			found = true
			m = Misfit{Received: plan.Received, Step: step.ID, StepDue: step.Deadline, Limit: plan.Deadline,
				Days: step.Deadline.LastDay.DaysSince(plan.Deadline.LastDay)}
		}
	}
	if !found {
		return m, false, nil
	}
	m.Working, err = clock.WorkingBetween(m.Limit.Due, m.StepDue.Due)
	if errors.Is(err, deadline.ErrNoHours) {
		err = nil
	}
	return m, true, err
}

// WriteText writes the simulation in the given language, a line for each thing it says. The error is that of w.
func (s Simulation) WriteText(w io.Writer, l deadline.Language) error {
	var b strings.Builder
	say := func(vi, en string, args ...any) { fmt.Fprintf(&b, deadline.Text{VI: vi, EN: en}.In(l)+"\n", args...) }
	if s.Receipts == 0 {
		say("Không có ngày tiếp nhận nào để thử", "There is no day of receipt to try")
		_, err := io.WriteString(w, b.String())
		return err
	}
	say("%d ngày tiếp nhận, %d có hạn dự kiến", "%d days of receipt, %d with a provisional due date", s.Receipts, s.Provisional)
	say("Số ngày dương lịch: ít nhất %d, trung vị %d, nhiều nhất %d", "Calendar days: least %d, median %d, most %d", s.Min, s.Median, s.Max)
	var worst []string
	for _, d := range s.Worst {
		worst = append(worst, l.Date(d))
	}
	say("Lâu nhất khi tiếp nhận: %s", "Longest when received: %s", strings.Join(worst, ", "))
	if s.Fits() {
		say("Các bước nằm trong thời hạn với mọi ngày tiếp nhận", "The steps fit in the limit on every day of receipt")
	}
	for _, m := range s.Misfits {
		say("Tiếp nhận %s: bước %s đến hạn %s, sau thời hạn %s: %d ngày, %s", "Received %s: step %s is due %s, after the limit %s: by %d days, %s",
			l.Date(holiday.DateOf(m.Received)), m.Step, m.StepDue.DueIn(l), m.Limit.DueIn(l), m.Days,
			deadline.Amount{Unit: deadline.WorkingHour, Time: m.Working}.In(l))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
