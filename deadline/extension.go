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
	// To is the new last day. The term ends on it as the rule says, worked or not, for a term of hours at 24:00; it is a promise,
	// and pauses within it do not move it. Only a due instant never lies inside a pause: one that is open suspends the term, and
	// one that has ended moves it to the next working day. Where pauses after the extension take the term past To by themselves,
	// it ends where they take it.
	To civil.Date `json:"to,omitzero"`
	// By lengthens the term, in its own unit: the whole is counted again from the receipt, never on from the old due date.
	By    Term   `json:"by,omitzero"`
	Basis string `json:"basis,omitzero"` // the document or reason, for the explanation
}

// ErrExtension is what an extension that cannot be unwraps to.
var ErrExtension = errors.New("unusable extension")

// extended writes the deadline of a case with extensions. Each is held against the deadline as it stands before it. While the
// term is suspended there is nothing to hold them against, and they are taken as they are.
func (c *Clock) extended(k *Case, d *Deadline, log *log) error {
	x := extending{clock: c, kase: k, rule: k.Rule}
	if err := x.count(nil); err != nil {
		return err
	}
	x.n.answer(d)
	for i := range k.Extensions {
		if x.n.suspended {
			break
		}
		if err := x.extend(&k.Extensions[i], i); err != nil {
			return fmt.Errorf("%w %d: %w", ErrExtension, i+1, err)
		}
	}
	last, due, hourly := x.n.last, x.n.due, x.n.rule.Term.Unit.hours() && x.to.IsZero()
	if log != nil { // the count that the last extension rests on, once more
		if err := x.count(log); err != nil {
			return err
		}
		for i, from := range x.from {
			log.extended(i, from[0], from[1])
		}
		if x.held != nil {
			log.suspended(*x.held)
		}
	}
	d.Extended, d.Hourly = len(k.Extensions), hourly
	d.Suspended = x.n.suspended || x.held != nil
	if d.Suspended {
		d.Due, d.LastDay, d.Provisional = time.Time{}, civil.Date{}, false
		return nil
	}
	d.Due, d.LastDay, d.Effective = instantAt(due), last, instantAt(x.n.start)
	x.n.last = last
	if err := x.n.hangs(); err != nil {
		return err
	}
	d.Provisional = x.n.provisional
	return nil
}

// extending is a term being extended.
type extending struct {
	clock *Clock
	kase  *Case
	rule  Rule // with the term as lengthened
	n     count
	by    Term            // by how much
	to    civil.Date      // the day it was last extended to; zero when it was lengthened
	held  *stop           // the open pause that begins before that day is over
	from  [][2]civil.Date // the last day before and after each extension
}

// count counts the case under the term as it stands.
func (x *extending) count(log *log) error {
	x.n = count{clock: x.clock, rule: &x.rule, received: receiptAt(x.kase.Received), log: log}
	return x.n.run(x.kase.Pauses)
}

// extend makes one extension of a term that is not suspended.
func (x *extending) extend(e *Extension, i int) error {
	last, due := x.n.last, x.n.due
	switch {
	case i >= x.kase.Rule.Extend.times():
		return fmt.Errorf("the rule allows %d", x.kase.Rule.Extend.times())
	case e.To.IsZero() == e.By.IsZero():
		return errors.New("it has a new last day or a length, one of the two")
	case e.By.IsZero():
		if err := x.extendTo(e); err != nil {
			return err
		}
	default:
		sum, err := x.rule.Term.Plus(e.By)
		if err != nil {
			return fmt.Errorf("%s is not added to %s: %s; give the new last day", e.By.English(), x.rule.Term.English(), reasonOf(err))
		}
		x.rule.Term, x.to = sum, civil.Date{}
		if x.by, err = x.by.Plus(e.By); err != nil {
			return err
		}
		if err := x.count(nil); err != nil || x.n.suspended {
			return err
		}
	}
	if x.n.due <= due && !x.overtaken(e) {
		return fmt.Errorf("it ends on %v, not after the due date %v", x.n.last, last)
	}
	if x.n.due < due {
		x.n.last, x.n.due = last, due
	}
	x.from = append(x.from, [2]civil.Date{last, x.n.last})
	return x.tooFar(e)
}

// overtaken reports whether pauses that came after an extension have moved the due date past it by themselves.
func (x *extending) overtaken(e *Extension) bool {
	for _, p := range x.kase.Pauses {
		if e.Apology.IsZero() || !p.From.Before(e.Apology) {
			return true
		}
	}
	return false
}

// extendTo moves the last day to a given one. A pause that is open before that day is over suspends the term, and a due
// instant inside a pause moves to the next working day after it, as everywhere.
func (x *extending) extendTo(e *Extension) error {
	if _, err := x.clock.calendar.IsWorkingDay(e.To); err != nil {
		return err
	}
	x.to = e.To
	x.n.last, x.n.due = e.To, x.n.dueOn(e.To, Fraction{})
	list, err := stopsOf(nil, x.kase.Pauses)
	if err != nil {
		return err
	}
	for _, s := range merged(list) {
		switch {
		case s.from >= x.n.due:
			return nil
		case s.open():
			x.held = &s
			return nil
		case s.to >= x.n.due:
			day, _ := splitWall(s.to)
			if x.n.last, err = x.clock.calendar.AddWorkingDays(dateAt(day), 1); err != nil {
				return err
			}
			x.n.due = x.n.dueOn(x.n.last, Fraction{})
		}
	}
	return nil
}

// tooFar says that the extensions together are longer than the rule allows.
func (x *extending) tooFar(e *Extension) error {
	most := x.kase.Rule.Extend.Most
	if most.IsZero() {
		return nil
	}
	if order, ok := x.by.Compare(most); ok && !e.By.IsZero() {
		if order > 0 {
			return fmt.Errorf("%s in all is more than %s", x.by.English(), most.English())
		}
		return nil
	}
	farthest, err := x.clock.farthest(x.kase, most)
	if err != nil {
		return err
	}
	if last := x.n.last; !farthest.IsZero() && last.After(farthest) {
		return fmt.Errorf("it ends on %v; by no more than %s is %v", last, most.English(), farthest)
	}
	return nil
}

// farthest returns the last day extensions may reach, or no date while that is suspended. A limit in the term's own unit
// lengthens the term; one in another, as 3 working days of the same day, is counted from the day after the first due day.
func (c *Clock) farthest(k *Case, most Term) (civil.Date, error) {
	first := count{clock: c, rule: &k.Rule, received: receiptAt(k.Received)}
	rule := k.Rule
	var err error
	if rule.Term, err = k.Rule.Term.Plus(most); err != nil {
		if err := first.run(k.Pauses); err != nil || first.suspended {
			return civil.Date{}, err
		}
		rule = Rule{Term: most}
		then := count{clock: c, rule: &rule, received: dayNumber(first.last) * secondsPerDay}
		err := then.run(nil)
		return then.last, err
	}
	first.rule = &rule
	err = first.run(k.Pauses)
	return first.last, err
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
