package metrics

import (
	"fmt"
	"io"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Explanation is why one dossier is counted as it is (giải trình một hồ sơ): where it stands and why, how its due date was counted, and
// what it is to each indicator.
type Explanation struct {
	Subject    Subject
	Judged     holiday.Text   // what it was judged against
	Why        holiday.Text   // why its class is what it is, in a sentence without its end
	Trace      deadline.Trace // how its due date was counted; the zero Trace where it was given, or cannot be told
	Indicators []Explained
}

// Explained is what a dossier is to an indicator.
type Explained struct {
	Indicator Indicator
	Part      Part
	Value     int64 // of a measure, in its unit, when Part is [Met]
}

// Explain says why a dossier is counted as it is, for the question's indicators, or for all of [Indicators] when it has none. The error
// is that of [NewCounter].
func (q Question) Explain(r *record.Row) (Explanation, error) {
	if err := q.check(); err != nil {
		return Explanation{}, err
	}
	row := *r
	return q.explain(q.Subject(&row)), nil
}

// ExplainLog is [Question.Explain] for a dossier told by its events; see [Counter.AddLog] for how it is, and for the errors.
func (q Question) ExplainLog(r *record.Row, events []dossier.Event) (Explanation, error) {
	if err := q.check(); err != nil {
		return Explanation{}, err
	}
	s, err := q.SubjectOf(r, events)
	if err != nil {
		return Explanation{}, err
	}
	return q.explain(s), nil
}

func (q Question) explain(s Subject) Explanation {
	e := Explanation{Subject: s, Judged: q.Due.Text(), Why: holiday.Text{VI: s.why(deadline.Vietnamese), EN: s.why(deadline.English)}}
	if life, ok := s.lifetime(); ok && q.Due.clock != nil {
		if trace, err := q.Due.clock.TraceOf(life); err == nil {
			e.Trace = trace
		}
	}
	all := q.Indicators
	if len(all) == 0 {
		all = Indicators()
	}
	for _, i := range all {
		part, v := i.look(&s)
		e.Indicators = append(e.Indicators, Explained{i, part, v})
	}
	return e
}

// Table returns the explanation as a table: the dossier's facts and its class over it, a row an indicator.
func (e Explanation) Table() Table {
	t := Table{
		Title: holiday.Text{VI: "Giải trình hồ sơ " + e.Subject.Row.Code, EN: "Why dossier " + e.Subject.Row.Code + " counts as it does"},
		Head:  e.facts(),
		Columns: []Column{
			{Key: "indicator", Kind: TextColumn, Title: holiday.Text{VI: "Chỉ tiêu", EN: "Indicator"}},
			{Key: "part", Kind: TextColumn, Title: holiday.Text{VI: "Hồ sơ này", EN: "This dossier"}},
			{Key: "value", Kind: DecimalColumn, Title: holiday.Text{VI: "Giá trị", EN: "Value"}, Optional: true},
			{Key: "why", Kind: TextColumn, Title: holiday.Text{VI: "Vì sao", EN: "Why"}},
		},
	}
	for _, one := range e.Indicators {
		value := Cell{}
		if one.Part == Met && one.Indicator.Measures() {
			value = DecimalCell(one.Indicator.Unit.hundredths(one.Value, 1))
		}
		t.Rows = append(t.Rows, []Cell{
			TextCell(one.Indicator.Name),
			LabelCell(one.Part.String(), holiday.Text{VI: one.Part.In(deadline.Vietnamese), EN: one.Part.In(deadline.English)}),
			value,
			LabelCell(one.why(deadline.English), holiday.Text{VI: one.why(deadline.Vietnamese), EN: one.why(deadline.English)}),
		})
	}
	return t
}

// WriteText writes the table for a terminal, and under it how the due date was counted, day by day with the sources of law.
func (e Explanation) WriteText(w io.Writer, l deadline.Language) error {
	if err := e.Table().WriteText(w, l); err != nil {
		return err
	}
	if e.Trace.Case().Received.IsZero() {
		return nil
	}
	if _, err := io.WriteString(w, "\n"); err != nil {
		return err
	}
	return e.Trace.Explain(w, l)
}

// facts is the lines over the table.
func (e Explanation) facts() []holiday.Text {
	r := e.Subject.Row
	var all []holiday.Text
	add := func(vi, en, viIs, enIs string) {
		if viIs != "" {
			all = append(all, holiday.Text{VI: vi + ": " + viIs, EN: en + ": " + enIs})
		}
	}
	moment := func(vi, en string, m record.Moment) {
		if !m.IsZero() {
			add(vi, en, momentIn(m, deadline.Vietnamese), momentIn(m, deadline.English))
		}
	}
	add("Đơn vị", "Agency", r.Agency, r.Agency)
	add("Thủ tục", "Procedure", r.Procedure, r.Procedure)
	moment("Tiếp nhận", "Received", r.Received)
	moment("Hẹn trả", "Due by the record", r.Due)
	moment("Kết thúc xử lý", "Finished", r.Finished)
	if r.Status != record.StatusAbsent {
		add("Trạng thái", "Status", r.Status.Vietnamese(), r.Status.String())
	}
	all = append(all, e.Subject.asked.Period.text())
	if e.Judged != (holiday.Text{}) {
		all = append(all, e.Judged)
	}
	if b := e.Subject.Current; !b.LastDay.IsZero() {
		add("Ngày cuối của thời hạn", "Last day of the limit", deadline.Vietnamese.Date(b.LastDay), deadline.English.Date(b.LastDay))
	}
	c := e.Subject.Place.Class
	add("Phân loại", "Class", c.In(deadline.Vietnamese)+": "+e.Why.VI, c.In(deadline.English)+": "+e.Why.EN)
	return all
}

// why says what the part of a dossier means.
func (e Explained) why(l deadline.Language) string {
	of, met := e.Indicator.Of.In(l), e.Indicator.Met.In(l)
	switch {
	case of == "" || met == "":
		return e.Part.In(l)
	case e.Part == Met && e.Indicator.Measures():
		return fmt.Sprintf("%s (%s)", met, e.Indicator.Unit.In(l))
	case e.Part == Met:
		return met
	case e.Part == Other:
		return fmt.Sprintf(holiday.Text{VI: "%s, nhưng không phải: %s", EN: "%s, but not: %s"}.In(l), of, met)
	case e.Part == NotAsked:
		return fmt.Sprintf(holiday.Text{VI: "không thuộc: %s", EN: "not among: %s"}.In(l), of)
	}
	return holiday.Text{VI: "tệp dữ liệu hoặc nhật ký không cho biết", EN: "its file or its log does not say"}.In(l)
}
