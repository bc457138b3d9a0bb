package deadline_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// closedOn is a clock of a province that closes its offices on a day.
func closedOn(t testing.TB, hours, day string) *deadline.Clock {
	t.Helper()
	decisions, err := holiday.ParseDecisions(strings.NewReader(strings.ReplaceAll("closure|"+day+"|-|-|Storm closure|low\n", "|", "\t")))
	if err != nil {
		t.Fatal(err)
	}
	calendar, err := holiday.Vietnam().With(decisions...)
	if err != nil {
		t.Fatal(err)
	}
	c, err := deadline.NewClock(calendar, mustHours(t, hours))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAChangeOfLawMovesTheDossiersItTouchesAndNoOthers(t *testing.T) {
	const hours = "07:30-11:30 13:30-17:00"
	before, after := clockOf(t, hours), closedOn(t, hours, "2026-03-12")
	cases := map[string]deadline.Case{
		"over the day":   {Rule: rule("5 working days"), Received: at("2026-03-09 10:00")}, // 16/3 -> 17/3
		"ends before it": {Rule: rule("2 working days"), Received: at("2026-03-09 10:00")},
		"begins after":   {Rule: rule("5 working days"), Received: at("2026-03-13 10:00")},
		"calendar days":  {Rule: rule("5 days"), Received: at("2026-03-09 10:00")},   // rolls to Monday either way
		"ends on it":     {Rule: rule("3 days"), Received: at("2026-03-09 10:00")},   // 12/3 -> 13/3
		"hours":          {Rule: rule("24 hours"), Received: at("2026-03-11 10:00")}, // never roll
		"no rule":        {Received: at("2026-03-09 10:00")},
	}
	stream := func(yield func(string, deadline.Case) bool) {
		for _, id := range slices.Sorted(maps.Keys(cases)) {
			if !yield(id, cases[id]) {
				return
			}
		}
	}
	got := map[string]string{}
	for id, m := range deadline.Moved(before, after, stream) {
		got[id] = m.String()
		if id == "no rule" && !errors.Is(m.Err, deadline.ErrRule) {
			t.Errorf("%+v", m)
		}
	}
	want := map[string]string{
		"over the day": "24:00 Monday 2026-03-16 -> 24:00 Tuesday 2026-03-17: 2026-03-12 Thursday: closed (Storm closure (issue day not known) (confidence: low))",
		"ends on it":   "24:00 Thursday 2026-03-12 -> 24:00 Friday 2026-03-13: 2026-03-12 Thursday: closed (Storm closure (issue day not known) (confidence: low))",
		"no rule":      "deadline: no term from 2026-03-09 10:00:00: unusable rule: there is no term",
	}
	if !maps.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for range deadline.Moved(before, after, stream) {
		break // a caller may leave
	}
	// Other hours alone move what is counted in them.
	for id, m := range deadline.Moved(before, clockOf(t, "08:00-12:00 13:00-17:00"), func(yield func(int, deadline.Case) bool) {
		_ = yield(1, cases["over the day"]) && yield(2, deadline.Case{Rule: rule("4 working hours"), Received: at("2026-03-09 10:00")})
	}) {
		if id != 2 || len(m.Days) != 0 || m.In(deadline.English) != "16:00 Monday 2026-03-09 -> 15:00 Monday 2026-03-09: office hours changed" {
			t.Errorf("%d: %v", id, m)
		}
	}
}

func TestPhasesThatFollowEachOtherEndWhereTheirSumDoes(t *testing.T) {
	c := clock(t)
	phase := func(from deadline.Start, term string) deadline.Phase {
		return deadline.Phase{From: from, Rule: rule(term)}
	}
	last := func(all []deadline.Deadline) string {
		var b strings.Builder
		for _, d := range all {
			if d.Suspended {
				b.WriteString("waits ")
			} else {
				b.WriteString(d.LastDay.String() + " ")
			}
		}
		return strings.TrimSpace(b.String())
	}
	// Decree 297/2025 art. 6(2): 16 = 3 + 3 + 10 working days. From Thursday 26/3/2026; 27/4 is given back for 26/4, 30/4 and
	// 1/5 are off.
	karaoke := []deadline.Phase{phase(deadline.FromReceipt, "3 working days"), phase(deadline.FromPrevious, "3 working days"), phase(deadline.FromPrevious, "10 working days")}
	land := []deadline.Phase{phase(deadline.FromReceipt, "5 working days"), phase(deadline.FromPayment, "3 working days"), phase(deadline.FromPrevious, "1 working day")}
	for _, x := range []struct {
		name   string
		phases []deadline.Phase
		starts []string
		want   string
	}{
		{"planned", karaoke, []string{"2026-03-26 10:00"}, "2026-03-31 2026-04-03 2026-04-17"},
		{"the second began early", karaoke, []string{"2026-03-26 10:00", "2026-03-30 10:00"}, "2026-03-31 2026-04-02 2026-04-16"},
		{"the third began, whenever the second did", karaoke, []string{"2026-03-26 10:00", "", "2026-04-06 10:00"}, "2026-03-31 2026-04-03 2026-04-20"},
		{"payment is awaited", land, []string{"2026-03-26 10:00"}, "2026-04-02 waits waits"},
		{"payment is proved", land, []string{"2026-03-26 10:00", "2026-04-06 16:00"}, "2026-04-02 2026-04-09 2026-04-10"},
		{"two units do not add up", []deadline.Phase{phase(deadline.FromReceipt, "30 days"), phase(deadline.FromPrevious, "2 working days")}, []string{"2026-03-26 10:00"}, "2026-04-28 2026-05-04"}, // 25/4 is a Saturday
	} {
		var starts []time.Time
		for _, s := range x.starts {
			if s == "" {
				starts = append(starts, time.Time{})
			} else {
				starts = append(starts, at(s))
			}
		}
		all, err := c.Sequence(x.phases, starts)
		if err != nil || last(all) != x.want {
			t.Errorf("%s: %s, %v; want %s", x.name, last(all), err, x.want)
		}
	}
	// What follows a phase that restarts restarts with it; hours run on from the due instant itself.
	restarting := []deadline.Phase{karaoke[0], karaoke[1]}
	restarting[0].Rule.Supplement = deadline.RestartRegime
	supplement := deadline.Pause{From: at("2026-03-10 10:00"), To: at("2026-03-13 10:00"), Cause: deadline.Supplement}
	if all, err := c.Sequence(restarting, []time.Time{at("2026-03-09 09:00")}, supplement); err != nil || last(all) != "2026-03-18 2026-03-23" {
		t.Errorf("restarted: %s, %v", last(all), err)
	}
	overnight := []deadline.Phase{phase(deadline.FromReceipt, "1 working day"), phase(deadline.FromPrevious, "8 hours")}
	if all, err := c.Sequence(overnight, []time.Time{at("2026-03-09 16:00")}); err != nil || !all[1].Due.Equal(at("2026-03-11 08:00")) {
		t.Errorf("hours after a day: %v, %v", all, err)
	}
	// A pause that begins in the second phase is not the first one's.
	five := []deadline.Phase{phase(deadline.FromReceipt, "5 working days"), phase(deadline.FromPrevious, "3 working days")}
	for _, p := range []deadline.Pause{{From: at("2026-03-12 10:00"), To: at("2026-03-16 10:00")}, {From: at("2026-03-12 10:00")}} {
		all, err := c.Sequence(five, []time.Time{at("2026-03-09 09:00"), at("2026-03-11 10:00")}, p)
		if err != nil || all[0].LastDay != date("2026-03-16") || all[1].Suspended != p.Open() || !p.Open() && all[1].LastDay != date("2026-03-18") {
			t.Errorf("a pause of the second phase: %s, %v", last(all), err)
		}
	}
	if _, err := c.Sequence(karaoke, nil); !errors.Is(err, deadline.ErrNoReceipt) {
		t.Errorf("no receipt: %v", err)
	}
	if _, err := c.Sequence(karaoke[:1], []time.Time{at("2026-03-26 10:00"), at("2026-03-26 10:00")}); err == nil {
		t.Error("more starts than phases")
	}
	if _, err := c.Sequence([]deadline.Phase{karaoke[0], {From: deadline.FromPayment}}, []time.Time{at("2026-03-26 10:00")}); !errors.Is(err, deadline.ErrRule) || !strings.HasPrefix(err.Error(), "phase 2: ") {
		t.Errorf("a phase without a term: %v", err)
	}
}

func ExampleTrace_Short() {
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		fmt.Println(err)
		return
	}
	trace, err := clock.Trace(deadline.Rule{Term: deadline.MustParseTerm("05 ngày làm việc"), Basis: "Luật 60/2014/QH13, Điều 18 khoản 2"}, at("2026-02-12 16:10"),
		deadline.Pause{From: at("2026-02-24 09:00"), To: at("2026-02-25 09:00"), Cause: deadline.Verification})
	fmt.Println(trace.Short(deadline.Vietnamese), err)
	fmt.Println(trace.Short(deadline.English))
	// Output:
	// Hạn trả: 24:00 Thứ Sáu 27/02/2026 (05 ngày làm việc từ 16:10 Thứ Năm 12/02/2026; không tính 04 ngày nghỉ hằng tuần, 05 ngày Tết Âm lịch, 01 ngày xác minh) [Luật 60/2014/QH13, Điều 18 khoản 2] <nil>
	// Due: 24:00 Friday 2026-02-27 (5 working days from 16:10 Thursday 2026-02-12; not counted: 4 days (weekly rest), 5 days (Lunar New Year (Tết)), 1 day (verification)) [Luật 60/2014/QH13, Điều 18 khoản 2]
}

func ExampleClock_LatestReceipt() {
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		fmt.Println(err)
		return
	}
	// To have the result by the end of Thursday 26/2/2026, after Tết.
	latest, err := clock.LatestReceipt(deadline.Rule{Term: deadline.MustParseTerm("05 ngày làm việc")}, at("2026-02-27 00:00"))
	fmt.Println(latest.Format(time.DateTime), err)
	// Output: 2026-02-12 23:59:59 <nil>
}

func ExampleClock_AddWorking() {
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		fmt.Println(err)
		return
	}
	end, err := clock.AddWorking(at("2026-03-13 16:00"), 8*time.Hour) // Friday
	fmt.Println(end.Format("Mon 15:04"), err)
	elapsed, err := clock.WorkingBetween(at("2026-03-13 16:00"), end)
	fmt.Println(elapsed, err)
	// Output:
	// Mon 16:30 <nil>
	// 8h0m0s <nil>
}
