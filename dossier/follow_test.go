package dossier_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

// eightHours is a clock of 8 hours a day.
func eightHours(t testing.TB) *deadline.Clock {
	t.Helper()
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:30")
	if err != nil {
		t.Fatal(err)
	}
	c, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// fiveDays is a procedure of 5 working days: 1 + 2 + 2, and the return, for which no time is counted.
func fiveDays() dossier.Procedure {
	days := deadline.MustParseTerm
	return dossier.Procedure{Code: "1.000001", Limits: []dossier.Limit{{Term: days("5 ngày làm việc")}}, Processes: []dossier.Process{{
		Steps: []dossier.Step{
			{ID: "1", Number: "1", Role: "một cửa", Duration: days("1 ngày làm việc")},
			{ID: "2a", Number: "2", Role: "chuyên viên", Duration: days("2 ngày làm việc")},
			{ID: "2b", Number: "2", Role: "lãnh đạo", Duration: days("2 ngày làm việc")},
			{ID: "3", Number: "3", Role: "một cửa", Name: "Trả kết quả", Counting: deadline.Uncounted},
		},
		Total: days("5 ngày làm việc"),
	}}}
}

func handedTo(at, receiver, step string) dossier.Event {
	e := ev(dossier.HandedOver, at)
	e.Receiver, e.Step = receiver, step
	return e
}

// followed follows a log as of an instant.
func followed(t *testing.T, p dossier.Procedure, events []dossier.Event, at string) dossier.Followed {
	t.Helper()
	s, err := dossier.At(events, instant(at))
	if err != nil {
		t.Fatal(err)
	}
	f, err := p.Follow(eightHours(t), s, dossier.ChannelDirect, instant(at))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// lines says how each step went.
func lines(f dossier.Followed) (all []string) {
	for _, s := range f.Steps {
		all = append(all, s.ID+": "+s.In(deadline.English))
	}
	return all
}

func TestEveryStepIsHeldAgainstItsOwnDate(t *testing.T) {
	received := ev(dossier.Received, "2026-03-09 09:00") // Monday: step 1 is due on 10/3, 2a on 12/3, 2b on 16/3
	received.Receiver = "một cửa"
	events := []dossier.Event{
		received, handedTo("2026-03-09 14:00", "chuyên viên", "2a"), handedTo("2026-03-13 08:30", "lãnh đạo", "2b"),
		ev(dossier.Resolved, "2026-03-16 17:00"), ev(dossier.Returned, "2026-03-17 08:00"),
	}
	f := followed(t, fiveDays(), events, "2026-03-18 08:00")
	want := []string{
		"1: 09:00 2026-03-09 - 14:00 2026-03-09, early, 11 h 30 min of working time to spare",
		"2a: 14:00 2026-03-09 - 08:30 2026-03-13, late, 1 h of working time behind",
		"2b: 08:30 2026-03-13 - 17:00 2026-03-16, on time, 30 min of working time to spare",
		"3: 17:00 2026-03-16 - 08:00 2026-03-17",
	}
	if diff := cmp.Diff(want, lines(f)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if f.Outcome != deadline.OnTime || f.Holder != "" || f.Step != "2b" || !f.Apology.By.IsZero() || f.Ledger.Agency.Days == 0 {
		t.Errorf("%+v", f)
	}
}

func TestAtAnInstantOnlyWhatHadHappenedIsThere(t *testing.T) {
	received := ev(dossier.Received, "2026-03-09 09:00")
	received.Receiver = "một cửa"
	events := []dossier.Event{received, handedTo("2026-03-09 14:00", "chuyên viên", "2a"), handedTo("2026-03-13 08:30", "lãnh đạo", "2b")}
	f := followed(t, fiveDays(), events, "2026-03-13 07:30")
	want := []string{
		"1: 09:00 2026-03-09 - 14:00 2026-03-09, early, 11 h 30 min of working time to spare",
		"2a: 14:00 2026-03-09 - under way, late",
		"2b: not yet", "3: not yet",
	}
	if diff := cmp.Diff(want, lines(f)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if f.Holder != "chuyên viên" || !f.Since.Equal(instant("2026-03-09 14:00")) || f.Outcome != deadline.Undetermined {
		t.Errorf("held by %q since %v, %v", f.Holder, f.Since, f.Outcome)
	}
	// Due on Monday 16/3: one working day of grace is left, and the apology is due by Sunday 15/3.
	if got := f.Progress.Remaining.In(deadline.English); got != "1 working day" || f.Apology.Day != civil.MustParseDate("2026-03-15") {
		t.Errorf("left %s, apology by %v", got, f.Apology.Day)
	}
	if f = followed(t, fiveDays(), events, "2026-03-17 08:30"); f.Outcome != deadline.Late || !f.Apology.By.IsZero() || f.Steps[2].Slack != -time.Hour {
		t.Errorf("overdue: %v, apology %v, slack %v", f.Outcome, f.Apology, f.Steps[2].Slack)
	}
}

func TestAHandOverIsPlacedByIDNumberOrReceiver(t *testing.T) {
	received := ev(dossier.Received, "2026-03-09 09:00")
	events := []dossier.Event{
		received, handedTo("2026-03-09 10:00", "x", "2"), // the first row of number 2
		handedTo("2026-03-09 11:00", "y", "2"),       // the next
		handedTo("2026-03-09 14:00", "x", "2a"),      // back again
		handedTo("2026-03-09 15:00", "kế toán", ""),  // nobody's step
		handedTo("2026-03-09 16:00", "một cửa", ""),  // the next step of that role
		handedTo("2026-03-09 17:00", "một cửa", "9"), // no step
	}
	f := followed(t, fiveDays(), events, "2026-03-09 17:00")
	got := fmt.Sprintln(f.Step, len(f.Unplaced), f.Steps[1].Times, f.Steps[2].Times, f.Steps[1].Ended.Format(time.TimeOnly), f.Steps[3].Began.Format(time.TimeOnly))
	if want := "3 2 2 1 16:00:00 16:00:00\n"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAnExtensionMovesTheDossierAndNotItsSteps(t *testing.T) {
	extended := ev(dossier.Extended, "2026-03-11 09:00")
	extended.Extend.To = civil.MustParseDate("2026-03-20")
	events := []dossier.Event{ev(dossier.Received, "2026-03-09 09:00"), extended}
	f := followed(t, fiveDays(), events, "2026-03-12 09:00")
	if f.Deadline.LastDay.String() != "2026-03-20" || f.Deadline.FirstDay.String() != "2026-03-16" || f.Steps[2].Deadline.LastDay.String() != "2026-03-16" || f.Apology.Day.String() != "2026-03-19" {
		t.Errorf("%+v", f.Deadline)
	}
}

func TestAnExtensionTheRuleRefusesMovesNothing(t *testing.T) {
	first, second := ev(dossier.Extended, "2026-03-11 09:00"), ev(dossier.Extended, "2026-03-12 09:00")
	first.Extend.To, second.Extend.To = civil.MustParseDate("2026-03-20"), civil.MustParseDate("2026-03-27")
	f := followed(t, fiveDays(), []dossier.Event{ev(dossier.Received, "2026-03-09 09:00"), first, second}, "2026-03-12 09:00")
	if f.Deadline.LastDay.String() != "2026-03-20" || len(f.Case.Extensions) != 1 {
		t.Errorf("%+v", f.Deadline)
	}
}

func TestASuspendedDossierHasNoDates(t *testing.T) {
	events := []dossier.Event{ev(dossier.Received, "2026-03-09 09:00"), ev(dossier.SupplementRequested, "2026-03-10 09:00")}
	f := followed(t, fiveDays(), events, "2026-03-12 09:00")
	if !f.Deadline.Suspended || f.Outcome != deadline.Undetermined || !f.Apology.By.IsZero() || !f.Progress.Paused || f.Ledger.Applicant.Days != 2 {
		t.Errorf("%+v", f)
	}
}

func TestWhatCannotBeFollowedSaysWhy(t *testing.T) {
	s, err := dossier.Replay([]dossier.Event{ev(dossier.Received, "2026-03-09 09:00")})
	if err != nil {
		t.Fatal(err)
	}
	c, p := eightHours(t), fiveDays()
	for name, one := range map[string]struct {
		got  error
		want error
	}{
		"not received": {follow(p, c, dossier.State{}, "2026-03-09 09:00"), dossier.ErrNotReceived},
		"before":       {follow(p, c, s, "2026-03-09 08:00"), dossier.ErrOutOfOrder},
		"no clock":     {follow(p, nil, s, "2026-03-09 09:00"), deadline.ErrNoCalendar},
		"no limit":     {follow(dossier.Procedure{Code: "1"}, c, s, "2026-03-09 09:00"), dossier.ErrNoLimit},
		"beyond":       {follow(p, c, s, "2101-03-09 09:00"), holiday.ErrOutside},
	} {
		if !errors.Is(one.got, one.want) {
			t.Errorf("%s: %v, want %v", name, one.got, one.want)
		}
	}
	compound := dossier.Procedure{Code: "1", Limits: []dossier.Limit{{Phases: []deadline.Phase{
		{Rule: deadline.Rule{Term: deadline.MustParseTerm("3 ngày làm việc")}},
		{From: deadline.FromPrevious, Rule: deadline.Rule{Term: deadline.MustParseTerm("2 ngày làm việc")}},
	}}}}
	if _, err := compound.RuleFor(c, instant("2026-03-09 09:00"), dossier.AnyChannel); !errors.Is(err, deadline.ErrRule) {
		t.Errorf("a compound limit has a rule: %v", err)
	}
	f, err := compound.Follow(c, s, dossier.AnyChannel, instant("2026-03-10 09:00"))
	if err != nil || f.Deadline.LastDay.String() != "2026-03-16" || f.Progress != (deadline.Progress{}) || f.Apology.Day.String() != "2026-03-15" {
		t.Errorf("%+v, %v", f, err)
	}
}

func follow(p dossier.Procedure, c *deadline.Clock, s dossier.State, at string) error {
	_, err := p.Follow(c, s, dossier.AnyChannel, instant(at))
	return err
}

func TestAFollowedDossierIsWrittenInBothLanguages(t *testing.T) {
	received := ev(dossier.Received, "2026-03-09 09:00")
	received.Receiver = "một cửa"
	f := followed(t, fiveDays(), []dossier.Event{received, handedTo("2026-03-09 14:00", "chuyên viên", "2a"), handedTo("2026-03-09 15:00", "kế toán", "")}, "2026-03-11 10:00")
	for lang, want := range map[deadline.Language]string{
		deadline.Vietnamese: `1. một cửa; hạn: 24:00 Thứ Ba 10/03/2026; 09:00 09/03/2026 - 14:00 09/03/2026, trước hạn, còn dư 11 giờ 30 phút làm việc
2a. chuyên viên; hạn: 24:00 Thứ Năm 12/03/2026; 14:00 09/03/2026 - đang làm, còn dư 13 giờ 30 phút làm việc
2b. lãnh đạo; hạn: 24:00 Thứ Hai 16/03/2026; chưa đến
3. một cửa (Trả kết quả); hạn: không có; chưa đến
Không thuộc bước nào: 15:00 09/03/2026, chuyển bước cho "kế toán"
Lúc 10:00 11/03/2026: đang xử lý
Đang giữ: kế toán, từ 15:00 09/03/2026
Hạn: 24:00 Thứ Hai 16/03/2026
`,
		deadline.English: `1. một cửa; due: 24:00 Tuesday 2026-03-10; 09:00 2026-03-09 - 14:00 2026-03-09, early, 11 h 30 min of working time to spare
2a. chuyên viên; due: 24:00 Thursday 2026-03-12; 14:00 2026-03-09 - under way, 13 h 30 min of working time to spare
2b. lãnh đạo; due: 24:00 Monday 2026-03-16; not yet
3. một cửa (Trả kết quả); due: none; not yet
Of no step: 15:00 2026-03-09, handed over to "kế toán"
At 10:00 2026-03-11: processing
Held by: kế toán, since 15:00 2026-03-09
Due: 24:00 Monday 2026-03-16
`,
	} {
		var got strings.Builder
		if err := f.WriteText(&got, lang); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(got.String(), want) {
			t.Errorf("%v (-want +got):\n%s", lang, cmp.Diff(want, got.String()))
		}
	}
}
