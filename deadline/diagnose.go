package deadline

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Diagnosis is a promised date (ngày hẹn trả) held against the legal one.
type Diagnosis struct {
	Promised civil.Date
	Legal    Deadline
	// Likely is the mistakes that each give the promised date, the likeliest first: single ones, and where there is none, two
	// together. Empty when the promise is the legal date, or when none of them explains it.
	Likely []Mistaken
}

// Mistaken is a count with mistakes in it.
type Mistaken struct {
	Mistakes []Mistake // one or two
	Deadline Deadline  // as it comes out that way; its last day is the promised one
}

// Agrees reports whether the promised date is the legal one.
func (d Diagnosis) Agrees() bool { return d.Promised == d.Legal.LastDay }

// Diagnose finds which mistakes would explain a promised date that differs from the legal one. Each is found by counting the
// case that way, on the same calendar or on one whose days are taken for others. The likeliest come first by how often such
// mistakes are seen in systems in use; that order is a judgement, not a measurement.
//
// The error is an [*Error] when the legal date cannot be computed, also when the case is suspended, or tells that the
// promised date is outside the calendar.
func (c *Clock) Diagnose(k Case, promised civil.Date) (Diagnosis, error) {
	legal, err := c.DeadlineOf(k)
	if err != nil {
		return Diagnosis{}, err
	}
	if legal.Suspended {
		return Diagnosis{}, failed(k.Rule, k.Received, errors.New("the term is suspended, so there is no legal date"))
	}
	if _, err := c.calendar.IsWorkingDay(promised); err != nil {
		return Diagnosis{}, fmt.Errorf("deadline: promised: %w", err)
	}
	d := Diagnosis{Promised: promised, Legal: legal}
	if d.Agrees() {
		return d, nil
	}
	around, clocks := c.around(legal, promised), map[uint32]*Clock{}
	try := func(all ...Mistake) bool {
		s := supposition{kase: k, clock: c, known: clocks}
		for _, m := range all {
			if !s.make(m) {
				return false
			}
		}
		got, ok := s.count(around)
		if ok && got.LastDay == promised {
			d.Likely = append(d.Likely, Mistaken{all, got})
		}
		return true
	}
	var possible []Mistake
	for m := ReceiptDayCounted; mistakes.has(uint8(m)); m++ {
		if try(m) {
			possible = append(possible, m)
		}
	}
	if len(d.Likely) > 0 {
		return d, nil
	}
	for i, m := range possible {
		for _, other := range possible[i+1:] {
			try(m, other)
		}
	}
	return d, nil
}

// around is the days a wrong count can go over and still end on the promised date.
func (c *Clock) around(legal Deadline, promised civil.Date) civil.Range {
	first, last := holiday.DateOf(legal.Received), legal.LastDay
	if promised.Before(first) {
		first = promised
	}
	if promised.After(last) {
		last = promised
	}
	days := civil.Range{From: first.AddDays(-2), Through: last.AddDays(31)}
	if days.From.Before(c.calendar.First()) {
		days.From = c.calendar.First()
	}
	if days.Through.After(c.calendar.Last()) || days.Through.IsZero() {
		days.Through = c.calendar.Last()
	}
	return days
}

// In says the diagnosis in the given language, a line for each explanation.
func (d Diagnosis) In(l Language) string {
	var b strings.Builder
	say := func(format Text, args ...any) { fmt.Fprintf(&b, format.In(l)+"\n", args...) }
	promised, legal := fullDate(d.Promised, l), fullDate(d.Legal.LastDay, l)
	switch {
	case d.Agrees():
		say(Text{VI: "Ngày hẹn %s đúng với hạn theo luật.", EN: "The promised %s is the legal date."}, promised)
		return b.String()
	case d.Promised.Before(d.Legal.LastDay):
		say(Text{VI: "Ngày hẹn %s sớm hơn hạn theo luật %s.", EN: "The promised %s is before the legal date, %s."}, promised, legal)
	default:
		say(Text{VI: "Ngày hẹn %s muộn hơn hạn theo luật %s.", EN: "The promised %s is after the legal date, %s."}, promised, legal)
	}
	if len(d.Likely) == 0 {
		say(Text{VI: "Không tìm thấy cách tính sai nào ra ngày này.", EN: "No mistake known here gives this date."})
	}
	for i, m := range d.Likely {
		var clauses []string
		for _, one := range m.Mistakes {
			clauses = append(clauses, one.In(l))
		}
		say(Text{VI: "%d. %s", EN: "%d. %s"}, i+1, strings.Join(clauses, Text{VI: ", và ", EN: ", and "}.In(l)))
	}
	return b.String()
}

// String returns [Diagnosis.In] in English.
func (d Diagnosis) String() string { return d.In(English) }
