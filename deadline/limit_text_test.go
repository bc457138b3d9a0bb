package deadline_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestEveryRuleIsUnderstoodAsItPrints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := everyRule.Draw(t, "rule")
		for _, lang := range []deadline.Language{deadline.Vietnamese, deadline.English} {
			text := rule.In(lang)
			l, err := deadline.ParseLimit(text)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := l.Rule(); err != nil || got != rule {
				t.Fatalf("%q: %+v, %v; want %+v", text, got, err, rule)
			}
		}
	})
}

func TestEveryLimitReadsBackAsItPrints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := everyLimit.Draw(t, "limit")
		for _, lang := range []deadline.Language{deadline.Vietnamese, deadline.English} {
			text := want.In(lang)
			for _, text := range []string{text, apart(text)} {
				got, err := deadline.ParseLimit(text)
				if diff := cmp.Diff(want, got); err != nil || diff != "" {
					t.Fatalf("%q: %v (-want +got):\n%s", text, err, diff)
				}
			}
		}
	})
}

// everyRule is rules that can be counted, without the sources they rest on.
var everyRule = rapid.Custom(func(t *rapid.T) deadline.Rule {
	pick := func(what string, n int) int { return rapid.IntRange(0, n).Draw(t, what) }
	r := deadline.Rule{Term: everyTerm.Draw(t, "term")}
	try := func(changed deadline.Rule) {
		if changed.Check() == nil {
			r = changed
		}
	}
	late := r
	late.Late.Policy = deadline.LatePolicy(pick("policy", 5))
	switch late.Late.Policy {
	case deadline.NextDayAfter, deadline.SameDayUntil, deadline.NextDayFrom:
		late.Late.Hour = deadline.TimeOfDay(1 + pick("hour", 24*3600-1))
	}
	if late.Late.Policy == deadline.NextDayFrom {
		late.Late.From = deadline.TimeOfDay(1 + pick("from", int(late.Late.Hour)-1))
	}
	try(late)
	first := r
	first.FirstDay = deadline.FirstDay(pick("first", 1))
	try(first)
	due := r
	due.DueAt = deadline.DueAt(pick("due", 2))
	try(due)
	roll := r
	roll.Roll = deadline.Roll(pick("roll", 1))
	try(roll)
	months := r
	months.Months = deadline.Months(pick("months", 1))
	try(months)
	r.Supplement = deadline.Regime(pick("supplement", 1))
	extend := r
	if extend.Extend.Times = pick("times", 3) - 1; extend.Extend.Times > 0 {
		extend.Extend.Times++ // once is 0
	}
	try(extend)
	if pick("most?", 1) == 1 {
		extend.Extend.Most = everyTerm.Draw(t, "most")
		try(extend)
	}
	return r
})

// everyLimit is limits as ParseLimit returns them.
var everyLimit = rapid.Custom(func(t *rapid.T) deadline.Limit {
	if c := deadline.Counting(rapid.IntRange(-9, 3).Draw(t, "counting")); int8(c) > 0 {
		return deadline.Limit{Counting: c}
	}
	var l deadline.Limit
	sources := rapid.SampledFrom([]string{"", "", "Luật 60/2014/QH13", "Quyết định ngày 01/02/2024 của UBND tỉnh", "art. 5(3)"})
	for i := range rapid.IntRange(1, 5).Draw(t, "phases") {
		p := deadline.Phase{From: deadline.Start(rapid.IntRange(0, 4).Draw(t, "from"))}
		if rapid.Bool().Draw(t, "plain") {
			p.From = min(deadline.FromPrevious, deadline.Start(i))
			p.Rule.Term = everyTerm.Draw(t, "term")
		} else {
			p.Rule = everyRule.Draw(t, "rule")
		}
		if p.From == deadline.FromEvent {
			p.Name = rapid.SampledFrom([]string{"ngày niêm yết công khai", "Ngày có kết quả giám định", "the day of the hearing", "ngày"}).Draw(t, "name")
		}
		p.Rule.Basis = sources.Draw(t, "basis")
		if p.Rule.Late.Policy != deadline.NoLatePolicy {
			p.Rule.Late.Basis = sources.Draw(t, "basis of late receipt")
		}
		tried := l
		tried.Phases = append(slices.Clone(l.Phases), p)
		if tried.Check() == nil {
			l = tried
		}
	}
	if len(l.Phases) == 0 {
		l.Phases = []deadline.Phase{{Rule: everyRule.Draw(t, "rule")}}
	}
	try := func(changed deadline.Limit) {
		if changed.Check() == nil && rapid.Bool().Draw(t, "said") {
			l = changed
		}
	}
	total, again, perDay := l, l, l
	total.Total, _ = l.Sum()
	try(total)
	again = l
	again.Restated = everyTermIn(deadline.WorkingHour).Draw(t, "hours")
	try(again)
	perDay = l
	perDay.HoursPerDay = everyTermIn(deadline.WorkingHour).Draw(t, "hours per day")
	try(perDay)
	return l
})

func TestWhatWasNotUnderstoodIsPrintedAndStaysSo(t *testing.T) {
	l := mustLimit(t, "15 ngày; trường hợp khó 30 ngày")
	if got, want := l.String(), `15 ngày; chưa hiểu: "trường hợp khó 30 ngày"`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := l.In(deadline.English), `15 days; not understood: "trường hợp khó 30 ngày"`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if err := mustLimit(t, l.String()).Check(); !errors.Is(err, deadline.ErrNotUnderstood) {
		t.Error(err)
	}
}

func TestLimitsRoundTripThroughJSON(t *testing.T) {
	for text, want := range published {
		encoded, err := json.Marshal(want)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		var got deadline.Limit
		if err := json.Unmarshal(encoded, &got); err != nil {
			t.Fatalf("%s: %v", encoded, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", encoded, diff)
		}
	}
}

func FuzzParseLimit(f *testing.F) {
	for text := range published {
		f.Add(text)
		f.Add(apart(text))
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, err := deadline.ParseLimit(s)
		if err != nil {
			if !errors.Is(err, deadline.ErrLimit) || !cmp.Equal(l, deadline.Limit{}) {
				t.Fatalf("ParseLimit(%q) = %+v, %v", s, l, err)
			}
			return
		}
		if !strings.ContainsFunc(s, unicode.IsMark) { // else letters and marks may have been drawn together
			rest := s
			for _, piece := range l.NotUnderstood {
				_, after, found := strings.Cut(rest, piece)
				if !found {
					t.Fatalf("%q: %q is not in it, or not in order", s, piece)
				}
				rest = after
			}
		}
		for _, p := range l.Phases {
			if err := p.Rule.Check(); err != nil {
				t.Fatalf("%q: %+v: %v", s, p, err)
			}
		}
		err = l.Check()
		if (len(l.NotUnderstood) > 0) != errors.Is(err, deadline.ErrNotUnderstood) || err != nil && !errors.Is(err, deadline.ErrNotUnderstood) && !errors.Is(err, deadline.ErrTotal) {
			t.Fatalf("%q: %+v: %v", s, l, err)
		}
		for _, lang := range []deadline.Language{deadline.Vietnamese, deadline.English} {
			text := l.In(lang)
			if len(text) > deadline.MaxLimitText {
				continue
			}
			again, err := deadline.ParseLimit(text)
			if err != nil || (len(l.NotUnderstood) > 0) != (len(again.NotUnderstood) > 0) {
				t.Fatalf("%q reads as %+v, prints as %q, reads back as %+v, %v", s, l, text, again, err)
			}
			if diff := cmp.Diff(l, again); len(l.NotUnderstood) == 0 && diff != "" {
				t.Fatalf("%q prints as %q (-want +got):\n%s", s, text, diff)
			}
		}
	})
}
