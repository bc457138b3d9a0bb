package deadline_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func date(s string) civil.Date { return civil.MustParseDate(s) }

func rule(term string) deadline.Rule { return deadline.Rule{Term: deadline.MustParseTerm(term)} }

func TestAnExtensionKeepsTheFirstDateAndIsCountedFromTheReceipt(t *testing.T) {
	c := clock(t)
	// 20 days from 2/3/2026 end on Sunday 22/3, so Monday 23/3; 30 days end on Wednesday 1/4, not ten days after 23/3.
	k := deadline.Case{Rule: rule("20 ngày"), Received: at("2026-03-02 09:00"), Extensions: []deadline.Extension{{By: deadline.MustParseTerm("10 ngày")}}}
	d, err := c.DeadlineOf(k)
	if err != nil || d.FirstDay != date("2026-03-23") || d.LastDay != date("2026-04-01") || d.Extended != 1 || !d.FirstDue.Equal(at("2026-03-24 00:00")) {
		t.Errorf("%+v, %v", d, err)
	}
	if d.Judge(at("2026-03-30 10:00")) != deadline.Early || d.First().Judge(at("2026-03-30 10:00")) != deadline.Late {
		t.Error("judged by the current date it is early, by the first late")
	}
	k.Extensions[0] = deadline.Extension{To: date("2026-03-27"), Apology: at("2026-03-20 16:00")}
	if d, err = c.DeadlineOf(k); err != nil || d.LastDay != date("2026-03-27") || !d.Due.Equal(at("2026-03-28 00:00")) || d.FirstDay != date("2026-03-23") {
		t.Errorf("%+v, %v", d, err)
	}
	k.Rule.DueAt = deadline.CloseOfOffice
	if d, err = c.DeadlineOf(k); err != nil || !d.Due.Equal(at("2026-03-27 17:00")) {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestAnExtensionThatCannotBeIsRefused(t *testing.T) {
	c := clock(t)
	by := func(s string) deadline.Extension { return deadline.Extension{By: deadline.MustParseTerm(s)} }
	to := func(s string) deadline.Extension { return deadline.Extension{To: date(s)} }
	open := deadline.Pause{From: at("2026-03-05 09:00")}
	for _, x := range []struct {
		extend deadline.Extendable
		pauses []deadline.Pause
		all    []deadline.Extension
		want   string
	}{
		{deadline.Extendable{}, nil, []deadline.Extension{by("5 ngày"), by("5 ngày")}, "unusable extension 2: the rule allows 1"},
		{deadline.Extendable{Times: 2}, nil, []deadline.Extension{by("5 ngày"), by("5 ngày")}, ""},
		{deadline.Extendable{Times: deadline.Never}, nil, []deadline.Extension{by("5 ngày")}, "unusable extension 1: the rule allows 0"},
		{deadline.Extendable{}, nil, []deadline.Extension{{}}, "a new last day or a length, one of the two"},
		{deadline.Extendable{}, nil, []deadline.Extension{{To: date("2026-04-01"), By: deadline.MustParseTerm("1 day")}}, "one of the two"},
		{deadline.Extendable{}, nil, []deadline.Extension{by("5 working days")}, "5 working days is not added to 20 days: units do not convert: only terms in one unit add up; give the new last day"},
		{deadline.Extendable{}, nil, []deadline.Extension{to("2026-03-23")}, "it ends on 2026-03-23, not after the due date 2026-03-23"},
		{deadline.Extendable{}, nil, []deadline.Extension{to("2101-03-23")}, "2101-03-23 is outside the calendar"},
		{deadline.Extendable{Most: deadline.MustParseTerm("10 days")}, nil, []deadline.Extension{to("2026-04-02")}, "it ends on 2026-04-02; by no more than 10 days is 2026-04-01"},
		{deadline.Extendable{Most: deadline.MustParseTerm("10 days")}, nil, []deadline.Extension{to("2026-04-01")}, ""},
		{deadline.Extendable{Most: deadline.MustParseTerm("10 days")}, nil, []deadline.Extension{by("11 days")}, "11 days in all is more than 10 days"},
		{deadline.Extendable{Times: 2, Most: deadline.MustParseTerm("10 days")}, nil, []deadline.Extension{by("6 days"), by("5 days")}, "unusable extension 2: 11 days in all is more than 10 days"},
		{deadline.Extendable{Most: deadline.MustParseTerm("3 working days")}, nil, []deadline.Extension{to("2026-03-26")}, ""}, // after 23/3
		{deadline.Extendable{Most: deadline.MustParseTerm("3 working days")}, nil, []deadline.Extension{to("2026-03-27")}, "by no more than 3 working days is 2026-03-26"},
		{deadline.Extendable{}, []deadline.Pause{open}, []deadline.Extension{by("5 ngày")}, ""}, // nothing to hold it against yet
	} {
		r := rule("20 ngày")
		r.Extend = x.extend
		d, err := c.DeadlineOf(deadline.Case{Rule: r, Received: at("2026-03-02 09:00"), Pauses: x.pauses, Extensions: x.all})
		switch {
		case x.want == "" && (err != nil || d.Extended != len(x.all)):
			t.Errorf("%+v: %+v, %v", x.all, d, err)
		case x.want != "" && (err == nil || !errors.Is(err, deadline.ErrExtension) || !strings.Contains(err.Error(), x.want)):
			t.Errorf("%+v: %v, want %s", x.all, err, x.want)
		}
	}
}

func TestAPauseOfAnExtendedTermSuspendsOrMovesItAsAnyOther(t *testing.T) {
	c, by, to := clock(t), deadline.Extension{By: deadline.MustParseTerm("3 working days")}, deadline.Extension{To: date("2026-03-20")}
	pause := func(from, to string) deadline.Pause {
		p := deadline.Pause{From: at(from), Cause: deadline.Supplement}
		if to != "" {
			p.To = at(to)
		}
		return p
	}
	for _, x := range []struct {
		name  string
		e     deadline.Extension
		pause deadline.Pause
		last  string // of 5 working days from 9/3, first due 16/3
		step  deadline.StepKind
	}{
		{"lengthened, then paused", by, pause("2026-03-17 09:00", "2026-03-18 09:00"), "2026-03-20", deadline.PausedDay},
		{"lengthened, and still paused", by, pause("2026-03-17 09:00", ""), "", deadline.Suspension},
		{"to a day, paused within it", to, pause("2026-03-17 09:00", "2026-03-18 09:00"), "2026-03-20", deadline.BegunAfter},
		{"to a day, and still paused", to, pause("2026-03-19 09:00", ""), "", deadline.Suspension},
		{"to a day inside a pause", to, pause("2026-03-19 09:00", "2026-03-24 10:00"), "2026-03-25", deadline.BegunAfter},
		{"paused before it, for long", to, pause("2026-03-10 09:00", "2026-03-20 10:00"), "2026-03-26", deadline.PausedDay},
	} {
		k := deadline.Case{Rule: rule("5 working days"), Received: at("2026-03-09 10:00"), Extensions: []deadline.Extension{x.e}, Pauses: []deadline.Pause{x.pause}}
		trace, err := c.TraceOf(k)
		d := trace.Deadline
		if err != nil || d.Suspended != (x.last == "") || x.last != "" && d.LastDay != date(x.last) || d.Extended != 1 || d.FirstDay != date("2026-03-16") && x.name[0] != 'p' {
			t.Errorf("%s: %+v, %v", x.name, d, err)
		}
		var kinds []deadline.StepKind
		for s := range trace.Steps() {
			kinds = append(kinds, s.Kind)
		}
		if !slices.Contains(kinds, x.step) || !d.Suspended && kinds[len(kinds)-1] != deadline.Due {
			t.Errorf("%s: the steps are %v", x.name, kinds)
		}
		if p, err := c.Progress(k, at("2026-03-18 08:00")); err != nil || p.Used.Num > p.Used.Den {
			t.Errorf("%s: %+v, %v", x.name, p, err)
		}
	}
}

func TestTheApologyIsInTimeUpToTheEndOfTheDayBefore(t *testing.T) {
	c := clock(t)
	d, err := c.Deadline(rule("20 ngày"), at("2026-03-02 09:00")) // Monday 23/3
	if err != nil {
		t.Fatal(err)
	}
	a, err := c.ApologyFor(d)
	if err != nil || !a.By.Equal(at("2026-03-23 00:00")) || a.Day != date("2026-03-22") || a.WorkingDay != date("2026-03-20") {
		t.Errorf("%+v, %v", a, err)
	}
	if _, err := c.ApologyFor(deadline.Deadline{}); !errors.Is(err, deadline.ErrExtension) {
		t.Errorf("an apology for nothing: %v", err)
	}
	if _, err := (*deadline.Clock)(nil).ApologyFor(d); !errors.Is(err, deadline.ErrNoCalendar) {
		t.Errorf("no clock: %v", err)
	}
}

func TestADeadlineGoesThroughJSONUnchanged(t *testing.T) {
	c := clock(t)
	d, err := c.DeadlineOf(deadline.Case{Rule: rule("20 ngày"), Received: at("2026-03-02 09:00"), Extensions: []deadline.Extension{{By: deadline.MustParseTerm("10 ngày")}}})
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(d)
	want := `{"received":"2026-03-02T09:00:00+07:00","effective":"2026-03-02T09:00:00+07:00","due":"2026-04-02T00:00:00+07:00","lastDay":"2026-04-01","firstDue":"2026-03-24T00:00:00+07:00","firstDay":"2026-03-23","extended":1,"calendar":"` + c.Calendar().Version() + `"}`
	if err != nil || string(text) != want {
		t.Errorf("%s, %v\nwant %s", text, err, want)
	}
	var back deadline.Deadline
	if err := json.Unmarshal([]byte(strings.ReplaceAll(want, "2026-04-02T00:00:00+07:00", "2026-04-01T17:00:00Z")), &back); err != nil || back != d {
		t.Errorf("%+v, %v; want %+v", back, err, d)
	}
	for _, bad := range []string{
		`{"due":"2026-04-02T00:00:00+07:00"}`, `{"lastDay":"2026-04-01"}`, `{"due":"2026-04-02T00:00:01+07:00","lastDay":"2026-04-01"}`,
		`{"firstDue":"2026-03-24T00:00:00+07:00","firstDay":"2026-03-22"}`, `{"due":"soon"}`, `[]`,
	} {
		if err := json.Unmarshal([]byte(bad), &back); err == nil || back != d {
			t.Errorf("%s: %+v, %v", bad, back, err)
		}
	}
	k := deadline.Case{
		Rule:     deadline.Rule{Term: deadline.MustParseTerm("1/2 working days"), Late: after15(), DueAt: deadline.CloseOfOffice, Supplement: deadline.RestartRegime, Extend: deadline.Extendable{Times: 2, Most: deadline.MustParseTerm("3 working days")}, Basis: "x"},
		Received: at("2026-03-02 09:00"),
		Pauses:   []deadline.Pause{{From: at("2026-03-03 09:00"), Cause: deadline.Supplement, Basis: "y"}},
	}
	if text, err = json.Marshal(k); err != nil {
		t.Fatal(err)
	}
	const rules = `{"rule":{"term":"0,5 ngày làm việc","late":{"policy":"next-day-after","hour":"15:00"},"dueAt":"close-of-office","supplement":"restart","extend":{"times":2,"most":"03 ngày làm việc"},"basis":"x"},"received":"2026-03-02T09:00:00+07:00","pauses":[{"from":"2026-03-03T09:00:00+07:00","cause":"supplement","basis":"y"}]}`
	if string(text) != rules {
		t.Errorf("%s\nwant %s", text, rules)
	}
	var again deadline.Case
	if err := json.Unmarshal(text, &again); err != nil || again.Rule != k.Rule || !again.Received.Equal(k.Received) || len(again.Pauses) != 1 || again.Pauses[0].Cause != deadline.Supplement {
		t.Errorf("%+v, %v", again, err)
	}
}

func TestTheNamesOfChoicesReadBackAndUnknownOnesAreRefused(t *testing.T) {
	for text, into := range map[string]interface{ UnmarshalText([]byte) error }{
		"included": new(deadline.FirstDay), "time-of-receipt": new(deadline.DueAt), "none": new(deadline.Roll), "restart": new(deadline.Regime),
		"thirty-days": new(deadline.Months), "out-of-hours": new(deadline.LatePolicy), "verification": new(deadline.Cause),
		"applicant": new(deadline.Party), "payment": new(deadline.Start), "make-up-missed": new(deadline.Mistake),
	} {
		if err := into.UnmarshalText([]byte(text)); err != nil || into.(interface{ String() string }).String() != text {
			t.Errorf("%q: %v, %v", text, into, err)
		}
		for _, l := range []deadline.Language{deadline.Vietnamese, deadline.English} {
			if into.(interface {
				In(deadline.Language) string
			}).In(l) == "" {
				t.Errorf("%q says nothing in %v", text, l)
			}
		}
		out, err := into.(interface{ MarshalText() ([]byte, error) }).MarshalText()
		if err != nil || string(out) != text {
			t.Errorf("%q is written %q, %v", text, out, err)
		}
		if err := into.UnmarshalText([]byte("no such thing")); err == nil || !strings.Contains(err.Error(), `"no such thing" is no `) || !strings.Contains(err.Error(), text) {
			t.Errorf("%v", err)
		}
		if err := into.UnmarshalText(nil); err != nil {
			t.Error(err)
		}
	}
	for _, bad := range []interface{ MarshalText() ([]byte, error) }{deadline.FirstDay(9), deadline.DueAt(9), deadline.Roll(9), deadline.Regime(9), deadline.Months(9), deadline.LatePolicy(9), deadline.Cause(99), deadline.Party(9), deadline.Start(9), deadline.Mistake(99)} {
		if text, err := bad.MarshalText(); err == nil {
			t.Errorf("%T is written %q", bad, text)
		}
	}
	if deadline.StepKind(99).String() != "" || deadline.Due.String() != "due" {
		t.Error("a step that does not exist has a name")
	}
}

func TestARuleThatContradictsItselfIsRefused(t *testing.T) {
	for want, r := range map[string]deadline.Rule{
		"goes with the term ngay trong ngày":    {Term: deadline.MustParseTerm("3 days"), Late: deadline.LateReceipt{Policy: deadline.SameDayUntil, Hour: 54000}},
		"a term of hours runs from its instant": {Term: deadline.MustParseTerm("3 hours"), DueAt: deadline.CloseOfOffice},
		"it is not due at the hour of receipt":  {Term: deadline.MustParseTerm("same day"), DueAt: deadline.TimeOfReceipt},
		"only calendar days, weeks":             {Term: deadline.MustParseTerm("3 working days"), Roll: deadline.NoRoll},
		"a part of a calendar day":              {Term: deadline.MustParseTerm("0.5 days"), Roll: deadline.NoRoll},
		"only weeks, months and years are":      {Term: deadline.MustParseTerm("3 days"), Months: deadline.ThirtyDays},
		"some times or never, not -2":           {Term: deadline.MustParseTerm("3 days"), Extend: deadline.Extendable{Times: -2}},
		"never extended has no longest":         {Term: deadline.MustParseTerm("3 days"), Extend: deadline.Extendable{Times: deadline.Never, Most: deadline.MustParseTerm("1 day")}},
		"a number of units, not the same day":   {Term: deadline.MustParseTerm("3 days"), Extend: deadline.Extendable{Most: deadline.MustParseTerm("same day")}},
		"its longest extension: the term has":   {Term: deadline.MustParseTerm("3 days"), Extend: deadline.Extendable{Most: deadline.Term{N: 3}}},
		"there is no first day 7":               {Term: deadline.MustParseTerm("3 days"), FirstDay: 7},
		"has no hour":                           {Term: deadline.MustParseTerm("3 days"), Late: deadline.LateReceipt{Policy: deadline.LastHour, Hour: 5}},
		"counts from 18:00":                     {Term: deadline.MustParseTerm("3 days"), Late: deadline.LateReceipt{Policy: deadline.NextDayFrom, Hour: 17 * 3600, From: 18 * 3600}},
		"has no hour to count from":             {Term: deadline.MustParseTerm("3 days"), Late: deadline.LateReceipt{Policy: deadline.NextDayAfter, Hour: 17 * 3600, From: 8 * 3600}},
	} {
		if err := r.Check(); !errors.Is(err, deadline.ErrRule) || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: %v, want %s", r, err, want)
		}
	}
	zero, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []deadline.Rule{
		rule("8 working hours"), rule("0.5 working days"), rule("0.5 days"), {Term: deadline.MustParseTerm("3 days"), DueAt: deadline.CloseOfOffice},
		{Term: deadline.MustParseTerm("3 days"), Late: deadline.LateReceipt{Policy: deadline.LastHour}}, {Term: deadline.MustParseTerm("3 days"), Late: deadline.LateReceipt{Policy: deadline.OutOfHours}},
	} {
		if _, err := zero.Deadline(r, at("2026-03-12 10:00")); !errors.Is(err, deadline.ErrNoHours) || !errors.Is(err, deadline.ErrRule) {
			t.Errorf("%v without office hours: %v", r, err)
		}
		if _, err := zero.LatestReceipt(r, at("2026-03-12 10:00")); !errors.Is(err, deadline.ErrNoHours) {
			t.Errorf("%v without office hours, backward: %v", r, err)
		}
	}
	if _, err := zero.Deadline(rule("24 hours"), at("2026-03-12 10:00")); err != nil {
		t.Errorf("clock hours need no office: %v", err)
	}
}

func TestAPauseThatCannotBeIsNamedByItsPlace(t *testing.T) {
	c, good := clock(t), deadline.Pause{From: at("2026-03-03 10:00"), To: at("2026-03-04 10:00")}
	for want, bad := range map[string]deadline.Pause{
		"unusable pause 2: it has no beginning":                                                {To: at("2026-03-04 10:00")},
		"unusable pause 2: it ends at 2026-03-04 10:00:00, before it begins at 2026-03-05 10:": {From: at("2026-03-05 10:00"), To: at("2026-03-04 10:00")},
		"unusable pause 2: there is no cause 99":                                               {From: at("2026-03-05 10:00"), Cause: 99},
	} {
		if _, err := c.Deadline(rule("5 days"), at("2026-03-02 09:00"), good, bad); !errors.Is(err, deadline.ErrPause) || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
		if _, err := c.WorkingElapsed(at("2026-03-02 09:00"), at("2026-03-09 09:00"), good, bad); !errors.Is(err, deadline.ErrPause) {
			t.Errorf("elapsed: %v", err)
		}
	}
}

func TestASuspendedTermCanBeAskedWhenItWouldEndIfItWentOn(t *testing.T) {
	c := clock(t)
	pauses := []deadline.Pause{{From: at("2026-03-04 10:00"), Cause: deadline.Supplement}}
	d, err := c.Deadline(rule("5 working days"), at("2026-03-02 09:00"), pauses...)
	if err != nil || !d.Suspended || !d.Due.IsZero() || d.Judge(at("2026-03-05 10:00")) != deadline.Undetermined {
		t.Errorf("%+v, %v", d, err)
	}
	// Days 3/3 and 4/3 are counted; resumed on Tuesday 10/3, the next are 11, 12 and 13/3.
	if d, err = c.Deadline(rule("5 working days"), at("2026-03-02 09:00"), deadline.Resume(pauses, at("2026-03-10 08:00"))...); err != nil || d.Suspended || d.LastDay != date("2026-03-13") {
		t.Errorf("%+v, %v", d, err)
	}
	if !pauses[0].Open() {
		t.Error("the pauses given are changed")
	}
	if d, err = c.Deadline(rule("5 working days"), at("2026-03-02 09:00"), deadline.Pause{From: at("2026-03-10 00:00")}); err != nil || d.Suspended || d.LastDay != date("2026-03-09") {
		t.Errorf("a pause begun at the due instant: %+v, %v", d, err)
	}
}
