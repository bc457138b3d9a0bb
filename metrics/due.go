package metrics

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Due is what dossiers are judged against (hạn giải quyết): [GivenDue], [ComputedDue] or [DueBy]. The zero Due finds no due date.
type Due struct {
	calendar   *holiday.Calendar // of given due dates
	clock      *deadline.Clock   // of computed ones
	procedures dossier.Catalogue
	custom     func(*record.Row) (deadline.Deadline, Doubt)
	text       holiday.Text
	print      string
}

// GivenDue judges against the due date the record gives, NgayHenTra, as a day: up to 24:00 of it, whatever hour it states.
// A due day before the day of receipt, or outside the calendar, is no due date. With no calendar it is the zero Due. Counts on two versions
// of a calendar do not add up, here either: what is late may have the lateness in working days asked of it.
func GivenDue(c *holiday.Calendar) Due {
	if c == nil {
		return Due{}
	}
	return Due{
		calendar: c,
		text:     holiday.Text{VI: "Hạn: ngày hẹn trả ghi trong hồ sơ", EN: "Due dates: as given in the dossiers"},
		print:    "given; " + bounds(c),
	}
}

// bounds is all of a calendar that given due dates hang on.
func bounds(c *holiday.Calendar) string { return fmt.Sprintf("%v to %v", c.First(), c.Last()) }

// ComputedDue judges against the due date the law gives: the limit of the dossier's procedure in force on the day of receipt,
// counted by the clock. Where that hangs on the hour of receipt, as in a term of hours or under a rule on late receipt, a record
// without it is unknown; so is one with supplements, since a record does not say when they were asked for. A dossier told by its
// events is judged with its pauses and its extensions: see [Counter.AddLog]. With no clock it is the zero Due.
func ComputedDue(clock *deadline.Clock, procedures dossier.Catalogue) Due {
	if clock == nil {
		return Due{}
	}
	return Due{
		clock: clock, procedures: procedures,
		text:  holiday.Text{VI: "Hạn: tính theo thời hạn của thủ tục", EN: "Due dates: computed from the procedures' limits"},
		print: "computed; " + clock.Version() + "; procedures " + fingerprint(procedures),
	}
}

// DueBy judges against what a function finds: the deadline, or why there is none. The name stands for the function where answers are
// put together and compared: give another to another function. The text may be empty.
func DueBy(name string, text holiday.Text, find func(*record.Row) (deadline.Deadline, Doubt)) Due {
	return Due{custom: find, text: text, print: "by " + name}
}

// IsZero reports whether d is the zero Due.
func (d Due) IsZero() bool { return d.calendar == nil && d.clock == nil && d.custom == nil }

// Text says in a line what dossiers are judged against.
func (d Due) Text() holiday.Text { return d.text }

// Fingerprint names all that the due dates hang on: the calendar, the office hours and the procedures by what is in them, a
// function by its name. Of the calendar of given due dates that is its first and last day; that it is the same calendar [Asked].Calendar
// says. Answers of two fingerprints do not add up.
func (d Due) Fingerprint() string { return d.print }

// fingerprint is the beginning of the SHA-256 of a catalogue as it is written.
func fingerprint(c dossier.Catalogue) string {
	hash := sha256.New()
	if err := dossier.WriteProcedures(hash, c.Procedures()); err != nil {
		return "unusable" // a Catalogue has none that cannot be written
	}
	return hex.EncodeToString(hash.Sum(nil)[:6])
}

// Of returns the deadline that a record is judged against, or why it is unknown; then the deadline is zero.
func (d Due) Of(r *record.Row) (deadline.Deadline, Doubt) {
	switch {
	case d.custom != nil:
		return d.custom(r)
	case d.clock != nil:
		return d.computed(r)
	case d.calendar == nil:
		return deadline.Deadline{}, NoDueDate
	}
	if doubt := d.given(r.Received, r.Due); doubt != NoDoubt {
		return deadline.Deadline{}, doubt
	}
	return deadline.DueOn(r.Due.Day()), NoDoubt
}

// given says what is wrong with a given due date.
func (d Due) given(received, due record.Moment) Doubt {
	day := due.Day()
	switch {
	case day.IsZero():
		return NoDueDate
	case day.Before(received.Day()):
		return DueBeforeReceipt
	case day.Before(d.calendar.First()) || day.After(d.calendar.Last()):
		return OutsideCalendar
	}
	return NoDoubt
}

// computed counts the deadline of a record.
func (d Due) computed(r *record.Row) (deadline.Deadline, Doubt) {
	if r.Supplements > 0 {
		return deadline.Deadline{}, Supplemented
	}
	channel := dossier.Channel(r.Channel) // the same national numbers; of a file without the column, any
	found, doubt := d.at(r.Procedure, r.Received.Start(), channel)
	if doubt != NoDoubt || !r.Received.WholeDay() {
		return found, doubt
	}
	last, doubt := d.at(r.Procedure, r.Received.End().Add(-time.Second), channel)
	if doubt != NoDoubt || !last.Due.Equal(found.Due) {
		return deadline.Deadline{}, NoReceiptHour // it hangs on the hour
	}
	return found, NoDoubt
}

// at counts the deadline of what is received at an instant.
func (d Due) at(procedure string, received time.Time, channel dossier.Channel) (deadline.Deadline, Doubt) {
	found, err := d.procedures.DeadlineFor(d.clock, procedure, received, channel)
	switch {
	case err != nil:
		return deadline.Deadline{}, doubtOf(err)
	case found.Suspended:
		return deadline.Deadline{}, Waiting
	}
	return found, NoDoubt
}

// doubtOf says why a deadline cannot be counted.
func doubtOf(err error) Doubt {
	switch {
	case errors.Is(err, dossier.ErrNoProcedure):
		return NoProcedure
	case errors.Is(err, dossier.ErrNoLimit):
		return NoLimit
	case errors.Is(err, deadline.ErrNoHours):
		return NoHours
	}
	return OutsideCalendar // a catalogue's terms are usable, so nothing else stops the clock
}
