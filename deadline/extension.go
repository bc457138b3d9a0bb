package deadline

import (
	"errors"
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Extension is a new due date (gia hạn, hẹn lại ngày trả kết quả), given by a day or by a length, not both. The first due date
// is kept beside it.
type Extension struct {
	// Apology is when the applicant was told (văn bản xin lỗi); zero when nobody knows. Whether that was in time is not asked
	// here: see [Clock.ApologyFor].
	Apology time.Time `json:"apology,omitzero"`
	// To is the new last day. The term ends on it as the rule says, worked or not, for a term of hours at 24:00.
	To civil.Date `json:"to,omitzero"`
	// By lengthens the term, in its own unit: the whole is counted again from the receipt, never on from the old due date.
	By    Term   `json:"by,omitzero"`
	Basis string `json:"basis,omitzero"` // the document or reason, for the explanation
}

// ErrExtension is what an extension that cannot be unwraps to.
var ErrExtension = errors.New("unusable extension")

// extend moves the due date of d by each extension of a case.
func (c *Clock) extend(k *Case, d *Deadline, n *count) error {
	term, by := k.Rule.Term, Term{} // as lengthened, and by how much
	for i := range k.Extensions {
		e := &k.Extensions[i]
		refuse := func(format string, args ...any) error {
			return fmt.Errorf("%w %d: %w", ErrExtension, i+1, fmt.Errorf(format, args...))
		}
		switch {
		case d.Suspended:
			return refuse("the term is suspended, and has no due date to extend")
		case i >= k.Rule.Extend.times():
			return refuse("the rule allows %d", k.Rule.Extend.times())
		case e.To.IsZero() == e.By.IsZero():
			return refuse("it has a new last day or a length, one of the two")
		}
		last, due := e.To, int64(0)
		if e.By.IsZero() {
			if _, err := c.calendar.IsWorkingDay(last); err != nil {
				return refuse("%w", err)
			}
			due = n.dueOn(last, Fraction{})
		} else {
			sum, err := term.Plus(e.By)
			if err != nil {
				return refuse("%s is not added to %s: %s; give the new last day", e.By.English(), term.English(), reasonOf(err))
			}
			if last, due, err = c.lengthened(k, sum); err != nil {
				return refuse("%w", err)
			}
			term = sum
			if by, err = by.Plus(e.By); err != nil {
				return refuse("%w", err)
			}
		}
		if due <= wall(d.Due) {
			return refuse("it ends on %v, not after the due date %v", last, d.LastDay)
		}
		most := k.Rule.Extend.Most
		if order, ok := by.Compare(most); ok && !e.By.IsZero() && order > 0 {
			return refuse("%s in all is more than %s", by.English(), most.English())
		}
		if most, err := c.farthest(k, d); err != nil {
			return refuse("%w", err)
		} else if !most.IsZero() && last.After(most) {
			return refuse("it ends on %v; by no more than %s is %v", last, k.Rule.Extend.Most.English(), most)
		}
		n.log.extended(i, d.LastDay, last)
		d.LastDay, d.Due = last, instantAt(due)
		d.Extended++
		d.Hourly = d.Hourly && e.To.IsZero()
		n.last, n.due = last, due
		if err := n.hangs(); err != nil {
			return err
		}
		d.Provisional = n.provisional
	}
	return nil
}

// lengthened counts the case under a longer term.
func (c *Clock) lengthened(k *Case, term Term) (civil.Date, int64, error) {
	rule := k.Rule
	rule.Term = term
	n := count{clock: c, rule: &rule, received: receiptAt(k.Received)}
	if err := n.run(k.Pauses); err != nil {
		return civil.Date{}, 0, err
	}
	if n.suspended {
		return civil.Date{}, 0, errors.New("the longer term is suspended by a pause after the old due date")
	}
	return n.last, n.due, nil
}

// farthest returns the last day extensions may reach, or no date where there is no such limit. A limit in the term's own unit
// lengthens the term; one in another, as 3 working days of the same day, is counted from the day after the first due day.
func (c *Clock) farthest(k *Case, d *Deadline) (civil.Date, error) {
	most := k.Rule.Extend.Most
	if most.IsZero() {
		return civil.Date{}, nil
	}
	if term, err := k.Rule.Term.Plus(most); err == nil {
		last, _, err := c.lengthened(k, term)
		return last, err
	}
	rule := Rule{Term: most}
	n := count{clock: c, rule: &rule, received: dayNumber(d.FirstDay) * secondsPerDay}
	if err := n.run(nil); err != nil {
		return civil.Date{}, err
	}
	return n.last, nil
}

// reasonOf is what is wrong with a term, without its text.
func reasonOf(err error) string {
	var t *TermError
	if errors.As(err, &t) {
		return t.Reason
	}
	return err.Error()
}

// Apology says until when the applicant must be told that a due date will not be kept (văn bản xin lỗi và đề nghị gia hạn):
// one day before it at the latest. The rule is that of 61/2018/NĐ-CP art. 19, repeated in provincial rules made under
// 118/2025/NĐ-CP, whose own text is not at hand; 297/2025/NĐ-CP art. 6(5) has the apology sent when the term ends.
type Apology struct {
	By  time.Time  // 24:00 of Day: at this instant it is still in time
	Day civil.Date // the calendar day before the last day of the term
	// WorkingDay is the last working day up to and including Day: when the office can last send it.
	WorkingDay civil.Date
}

// ApologyFor returns until when the applicant must be told of the extension of d, before its current due date. Of a term that
// ends the day it begins, or the next, that is before the receipt or on its day: then no apology is in time. The error is
// an [ErrExtension] when d has no due date, or a [*holiday.RangeError].
func (c *Clock) ApologyFor(d Deadline) (Apology, error) {
	if c == nil || c.calendar == nil {
		return Apology{}, &Error{Received: d.Received, Err: ErrNoCalendar}
	}
	if d.Due.IsZero() {
		return Apology{}, fmt.Errorf("deadline: %w: there is no due date to apologise before", ErrExtension)
	}
	day, err := c.calendar.AddWorkingDays(d.LastDay, -1)
	if err != nil {
		return Apology{}, fmt.Errorf("deadline: %w", err)
	}
	return Apology{By: holiday.Midnight(d.LastDay), Day: d.LastDay.AddDays(-1), WorkingDay: day}, nil
}
