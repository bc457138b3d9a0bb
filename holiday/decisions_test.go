package holiday_test

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

// decisionLines reads the decision file without ParseDecisions.
func decisionLines(t testing.TB) [][]string {
	t.Helper()
	text, err := os.ReadFile("decisions.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for _, line := range strings.Split(string(text), "\n") {
		if line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, strings.Split(line, "\t"))
		}
	}
	return all
}

func TestTheDecisionFileReadsAndPrintsBack(t *testing.T) {
	text, err := os.ReadFile("decisions.txt")
	if err != nil {
		t.Fatal(err)
	}
	decisions, err := holiday.ParseDecisions(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, d := range decisions {
		got = append(got, d.String())
	}
	for _, fields := range decisionLines(t) {
		want = append(want, strings.Join(fields, "\t"))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(got) != 47 {
		t.Errorf("%d decisions, want 47", len(got))
	}
}

func TestALineThatIsNotADecisionIsToldByLineAndColumn(t *testing.T) {
	const good = "swap\t2026-08-31\t2026-08-22\t2025-10-13\t9859/VPCP-KGVX\thigh\n"
	for _, c := range []struct{ line, want string }{
		{"swap\t2026-08-31", `decisions line 2, column 1: "swap\t2026-08-31": 2 columns separated by tabs, want 6: kind, date, pair, issued, document, confidence`},
		{"holiday\t2026-08-31\t-\t-\tx\thigh", `decisions line 2, column 1: "holiday": the kind is tet, adjacent, swap or closure`},
		{"closure\t2026-08-31\t2026-08-31\t-\tx\thigh", `decisions line 2, column 20: "2026-08-31": the last day is not after the first`},
		{"closure\t2026-08-31\t2028-08-31\t-\tx\thigh", `decisions line 2, column 20: "2028-08-31": a closure has at most 366 days`},
		{"closure\t2026-08-31\tfrom=1:30\t-\tx\thigh", `decisions line 2, column 20: "from=1:30": "from=1:30" is no time of day; write it as 13:30`},
		{"closure\t2026-08-31\tuntil=24:00\t-\tx\thigh", `decisions line 2, column 20: "until=24:00": a closure is from after 00:00 or until before 24:00; leave out what is not so`},
		{"closure\t2026-08-31\tfrom=13:30 until=09:00\t-\tx\thigh", `decisions line 2, column 20: "from=13:30 until=09:00": the office is closed from an hour until a later one`},
		{"closure\t2026-08-31\tuntil=09:00 from=07:00\t-\tx\thigh", `decisions line 2, column 20: "until=09:00 from=07:00": the pair of closure is "-", or a last day, from=13:30, until=09:00 and scope=, in this order`},
		{"closure\t2026-08-31\tscope=\t-\tx\thigh", `decisions line 2, column 20: "scope=": the scope is empty, or has spaces around it`},
		{"closure\t2026-08-31\t\t-\tx\thigh", `decisions line 2, column 20: "": the pair of closure is "-", or a last day, from=13:30, until=09:00 and scope=, in this order`},
		{"swap\t2026-09-14\t2026-09-14\t-\tx\thigh", `decisions line 2, column 17: "2026-09-14": a day is not swapped for itself`},
		{"adjacent\t2026-09-01\t-\t-\tvi | \thigh", `decisions line 2, column 25: "vi | ": a decision needs its document`},
		{"swap\t2026-08-31\t2026-08-29\t-\tx\thigh", `decisions line 2, column 1: "swap\t2026-08-31\t2026-08-29\t-\tx\thigh": line 1 speaks of swap 2026-08-31 already`},
		{"swap\t2026-08-22\t2026-08-29\t-\tx\thigh", `decisions line 2, column 1: "swap\t2026-08-22\t2026-08-29\t-\tx\thigh": line 1 speaks of swap 2026-08-22 already`},
		{"swap\t2026-02-30\t2026-08-22\t-\tx\thigh", `decisions line 2, column 6: "2026-02-30": the month has only 28 days`},
		{"swap\t31/8/2026\t2026-08-22\t-\tx\thigh", `decisions line 2, column 6: "31/8/2026": a date is ten characters, YYYY-MM-DD`},
		{"swap\t2026-08-31\t-\t-\tx\thigh", `decisions line 2, column 17: "-": a date is ten characters, YYYY-MM-DD`},
		{"tet\t2026-02-17\t14\t-\tx\thigh", `decisions line 2, column 16: "14": the pair of tet is days before and days from mùng 1, as "2+3"`},
		{"adjacent\t2026-09-01\t2026-09-02\t-\tx\thigh", `decisions line 2, column 21: "2026-09-02": the pair of adjacent is "-"`},
		{"adjacent\t2026-09-01\t-\tlast year\tx\thigh", `decisions line 2, column 23: "last year": a date is ten characters, YYYY-MM-DD`},
		{"adjacent\t2026-09-01\t-\t-\t \thigh", `decisions line 2, column 25: " ": a decision needs its document`},
		{"adjacent\t2026-09-01\t-\t-\tĐ\tsure", `decisions line 2, column 27: "sure": the confidence is high, medium or low`},
		{"adjacent\t2026-09-01\t-\t-\t\xff\thigh", `decisions line 2, column 1: "adjacent\t2026-09-01\t-\t-\t\xff\thigh": the line is not UTF-8`},
	} {
		got, err := holiday.ParseDecisions(strings.NewReader(good + c.line + "\r\n" + strings.ReplaceAll(good, "2026-08", "2027-08")))
		var e *holiday.DecisionError
		if got != nil || !errors.Is(err, holiday.ErrDecision) || !errors.As(err, &e) || e.Error() != "holiday: "+c.want {
			t.Errorf("%v\nwant holiday: %s", err, c.want)
		}
	}
}

func TestAClosureIsReadInAllItsForms(t *testing.T) {
	const text = "closure\t2026-09-09\t-\t2026-09-08\tx\thigh\n" +
		"closure\t2026-09-09\tscope=tỉnh Quảng Ninh\t-\tx\tlow\n" +
		"closure\t2026-09-10\t2026-09-11 from=13:30 until=15:00 scope=a from=b\t-\tx\tmedium\n" +
		"closure\t2026-10-09\t2026-10-10\t-\tx\thigh\n" +
		"closure\t2026-11-09\tuntil=09:00\t-\tx\thigh\n"
	decisions, err := holiday.ParseDecisions(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	day, tod := civil.MustParseDate, civil.MustParseTimeOfDay
	want := []holiday.Decision{
		{Kind: holiday.Closure, Date: day("2026-09-09"), Issued: day("2026-09-08"), Document: "x", Confidence: holiday.High},
		{Kind: holiday.Closure, Date: day("2026-09-09"), Scope: "tỉnh Quảng Ninh", Document: "x", Confidence: holiday.Low},
		{Kind: holiday.Closure, Date: day("2026-09-10"), Through: day("2026-09-11"), ShutFrom: tod("13:30"), ShutUntil: tod("15:00"), Scope: "a from=b", Document: "x", Confidence: holiday.Medium},
		{Kind: holiday.Closure, Date: day("2026-10-09"), Through: day("2026-10-10"), Document: "x", Confidence: holiday.High},
		{Kind: holiday.Closure, Date: day("2026-11-09"), ShutUntil: tod("09:00"), Document: "x", Confidence: holiday.High},
	}
	if diff := cmp.Diff(want, decisions); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var b strings.Builder
	if err := holiday.WriteDecisions(&b, decisions); err != nil || b.String() != text {
		t.Errorf("%v, printed back as\n%s", err, b.String())
	}
}

func TestADecisionThatCannotStandOnALineIsNotWritten(t *testing.T) {
	day := civil.MustParseDate("2026-09-09")
	for name, d := range map[string]holiday.Decision{
		"no document":       {Kind: holiday.Closure, Date: day},
		"a tab":             {Kind: holiday.Closure, Date: day, Document: "a\tb"},
		"a line end":        {Kind: holiday.Closure, Date: day, Document: "x", Scope: "a\n"},
		"a scope of spaces": {Kind: holiday.Closure, Date: day, Document: "x", Scope: " "},
		"no kind":           {Date: day, Document: "x"},
		"no confidence":     {Kind: holiday.Closure, Date: day, Document: "x", Confidence: 99},
		"not UTF-8":         {Kind: holiday.Closure, Date: day, Document: "\xff"},
	} {
		var b strings.Builder
		if err := holiday.WriteDecisions(&b, []holiday.Decision{d}); !errors.Is(err, holiday.ErrDecision) || b.Len() > 0 {
			t.Errorf("%s: %v, %q", name, err, b.String())
		}
		if _, err := holiday.Vietnam().With(d); !errors.Is(err, holiday.ErrDecision) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhatACalendarKnowsIsWrittenAndReadBack(t *testing.T) {
	c := with(t, with(t, holiday.Vietnam(), "closure|2026-09-09|from=13:30|-|a|low", "closure|2026-09-10|2026-09-11|-|b|low"),
		"closure|2026-09-09|-|-|c|unstated", "closure|2026-09-11|2026-09-14 scope=d e|-|d \u0111|high")
	var b strings.Builder
	if err := holiday.WriteDecisions(&b, c.Decisions()); err != nil {
		t.Fatal(err)
	}
	again, err := holiday.ParseDecisions(strings.NewReader(b.String()))
	if diff := cmp.Diff(c.Decisions(), again); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if day := mustDay(t, c, civil.MustParseDate("2026-09-11")); day.Kind != holiday.Closed || !strings.HasPrefix(day.SourceEnglish, "b (") || !strings.Contains(day.SourceEnglish, "; d \u0111 (") {
		t.Errorf("closed by two documents: %v", day)
	}
}

func TestEveryBadLineIsToldInTheOrderOfTheText(t *testing.T) {
	_, err := holiday.ParseDecisions(strings.NewReader("one\n\n# a comment\ntwo\nthree"))
	var at []string
	for _, line := range strings.Split(err.Error(), "\n") {
		at = append(at, line[:strings.LastIndex(line, `": `)+1])
	}
	want := []string{`holiday: decisions line 1, column 1: "one"`, `holiday: decisions line 4, column 1: "two"`, `holiday: decisions line 5, column 1: "three"`}
	if diff := cmp.Diff(want, at); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAReaderThatFailsIsToldAndNothingIsReturned(t *testing.T) {
	got, err := holiday.ParseDecisions(iotest.ErrReader(io.ErrUnexpectedEOF))
	if got != nil || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestAByteOrderMarkIsSkippedAndAnEndlessLineIsTold(t *testing.T) {
	const good = "adjacent\t2026-09-01\t-\t-\tx\thigh\n"
	if got, err := holiday.ParseDecisions(strings.NewReader("\ufeff" + good)); err != nil || len(got) != 1 {
		t.Errorf("%v, %v", got, err)
	}
	_, err := holiday.ParseDecisions(strings.NewReader(good + strings.Repeat("x", 1<<20)))
	if !errors.Is(err, holiday.ErrDecision) || !strings.Contains(err.Error(), "line 2") || len(err.Error()) > 200 {
		t.Errorf("%v", err)
	}
}

func TestNoTextIsNoDecision(t *testing.T) {
	if got, err := holiday.ParseDecisions(strings.NewReader("# nothing yet\n\n")); len(got) != 0 || err != nil {
		t.Errorf("%v, %v", got, err)
	}
}

func FuzzParseDecisions(f *testing.F) {
	for _, fields := range decisionLines(f) {
		f.Add(strings.Join(fields, "\t"))
	}
	f.Add("swap\t2026-08-31\n\ntet")
	f.Fuzz(func(t *testing.T, text string) {
		decisions, err := holiday.ParseDecisions(strings.NewReader(text))
		if err != nil {
			if decisions != nil {
				t.Fatalf("%v with %v", decisions, err)
			}
			return
		}
		var b strings.Builder
		for _, d := range decisions {
			b.WriteString(d.String() + "\n")
		}
		again, err := holiday.ParseDecisions(strings.NewReader(b.String()))
		if err != nil {
			t.Fatalf("%q prints as %q: %v", text, b.String(), err)
		}
		if diff := cmp.Diff(decisions, again); diff != "" {
			t.Fatalf("(-read +read again):\n%s", diff)
		}
	})
}
