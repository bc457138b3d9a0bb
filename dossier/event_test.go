package dossier_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func instant(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, holiday.ICT)
	if err != nil {
		panic(err)
	}
	return t
}

// ev is an event, its payload to be set by the caller.
func ev(kind dossier.EventKind, at string) dossier.Event {
	return dossier.Event{Kind: kind, At: instant(at)}
}

func handed(at, giver, receiver string) dossier.Event {
	e := ev(dossier.HandedOver, at)
	e.Giver, e.Receiver = giver, receiver
	return e
}

// life is a whole life: handed in, supplemented, paid for, held up, extended, resolved, returned.
func life() []dossier.Event {
	received := ev(dossier.Received, "2026-03-09 09:00")
	received.Receiver, received.Promised = "một cửa", instant("2026-03-24 00:00")
	held := ev(dossier.Suspended, "2026-03-18 08:00")
	held.Cause, held.Basis = deadline.Verification, "123/2015/NĐ-CP, Điều 3"
	extended := ev(dossier.Extended, "2026-03-26 10:00")
	extended.Extend.To = civil.MustParseDate("2026-04-10")
	return []dossier.Event{
		ev(dossier.Submitted, "2026-03-08 20:00"), received, handed("2026-03-09 14:00", "một cửa", "chuyên viên"),
		ev(dossier.SupplementRequested, "2026-03-11 10:00"), ev(dossier.SupplementReceived, "2026-03-13 10:00"),
		ev(dossier.ObligationRequested, "2026-03-16 09:00"), ev(dossier.ObligationPaid, "2026-03-17 09:00"),
		held, ev(dossier.Resumed, "2026-03-20 08:00"), extended,
		handed("2026-04-08 14:00", "chuyên viên", "lãnh đạo"), ev(dossier.Resolved, "2026-04-09 10:00"), ev(dossier.Returned, "2026-04-10 08:00"),
	}
}

func TestALifeIsReplayedStageByStage(t *testing.T) {
	var s dossier.State
	var statuses []dossier.Status
	for _, e := range life() {
		var err error
		if s, err = s.Apply(e); err != nil {
			t.Fatal(err)
		}
		statuses = append(statuses, s.Status())
	}
	if diff := cmp.Diff([]dossier.Status{1, 2, 4, 5, 4, 6, 4, 4, 4, 4, 4, 9, 10}, statuses); diff != "" {
		t.Errorf("national statuses (-want +got):\n%s", diff)
	}
	if !s.Received.Equal(instant("2026-03-09 09:00")) || !s.Ended.Equal(instant("2026-04-09 10:00")) || !s.Returned.Equal(instant("2026-04-10 08:00")) || s.Holder != "lãnh đạo" || s.Supplements != 1 || len(s.Handovers) != 2 || s.Len() != 13 {
		t.Errorf("%+v", s)
	}
	k := s.Case(deadline.Rule{Term: deadline.MustParseTerm("10 ngày làm việc")})
	want := []deadline.Pause{
		{From: instant("2026-03-11 10:00"), To: instant("2026-03-13 10:00"), Cause: deadline.Supplement},
		{From: instant("2026-03-16 09:00"), To: instant("2026-03-17 09:00"), Cause: deadline.FinancialObligation},
		{From: instant("2026-03-18 08:00"), To: instant("2026-03-20 08:00"), Cause: deadline.Verification, Basis: "123/2015/NĐ-CP, Điều 3"},
	}
	if diff := cmp.Diff(want, k.Pauses); diff != "" {
		t.Errorf("pauses (-want +got):\n%s", diff)
	}
	if len(k.Extensions) != 1 || !k.Extensions[0].Apology.Equal(instant("2026-03-26 10:00")) {
		t.Errorf("extensions: %+v", k.Extensions)
	}
}

// Defect 15: an extension recorded by overwriting the early date.
func TestDefect15_AnExtensionKeepsTheFirstDate(t *testing.T) {
	s, err := dossier.Replay(life())
	if err != nil {
		t.Fatal(err)
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		t.Fatal(err)
	}
	// 10 working days from 9/3: five of them, 12 and 13/3, 17/3, 19 and 20/3, are paused; so 30/3, and by the extension 10/4.
	d, err := clock.DeadlineOf(s.Case(deadline.Rule{Term: deadline.MustParseTerm("10 ngày làm việc")}))
	if err != nil || d.FirstDay.String() != "2026-03-30" || d.LastDay.String() != "2026-04-10" || d.Judge(s.Ended) != deadline.Early || d.First().Judge(s.Ended) != deadline.Late {
		t.Errorf("%+v, %v", d, err)
	}
}

// Defect 21: past months are recomputed from today's status, so published figures drift.
func TestDefect21_TheStateAtAnInstantIsTheFoldOfWhatWasRecordedByThen(t *testing.T) {
	log := life()
	for now, want := range map[string]dossier.Status{
		"2026-03-08 19:59": 0, "2026-03-08 20:00": 1, "2026-03-09 09:00": 2, "2026-03-12 00:00": 5, "2026-03-16 12:00": 6, "2026-03-31 23:59": 4, "2026-04-09 12:00": 9, "2027-01-01 00:00": 10,
	} {
		s, err := dossier.At(log, instant(now))
		if err != nil || s.Status() != want {
			t.Errorf("%s: %v, %v; want %v", now, s.Status(), err, want)
		}
	}
	// A correction made later changes nothing of what was known before.
	wrong := ev(dossier.Corrected, "2026-05-01 09:00")
	wrong.Corrects = "#12"
	instead := ev(dossier.Resolved, "2026-04-08 16:00")
	wrong.Instead = &instead
	s, err := dossier.At(append(slices.Clone(log), wrong), instant("2026-04-30 00:00"))
	if err != nil || !s.Ended.Equal(instant("2026-04-09 10:00")) {
		t.Errorf("%v, %v", s.Ended, err)
	}
	s, err = dossier.At(append(slices.Clone(log), wrong), instant("2026-05-01 09:00"))
	if err != nil || !s.Ended.Equal(instant("2026-04-08 16:00")) {
		t.Errorf("%v, %v", s.Ended, err)
	}
}

func TestEventsThatCannotBeAreNamedWithWhatIsWrong(t *testing.T) {
	log := life()
	without := func(i int) []dossier.Event { return slices.Delete(slices.Clone(log), i, i+1) }
	corrects := func(id string, instead *dossier.Event) dossier.Event {
		e := ev(dossier.Corrected, "2026-05-01 09:00")
		e.Corrects, e.Instead = id, instead
		return e
	}
	early := ev(dossier.SupplementReceived, "2026-03-10 10:00")
	later := ev(dossier.Resolved, "2026-05-02 10:00")
	twice := ev(dossier.Returned, "2026-04-10 09:00")
	twice.ID = "#3"
	for name, x := range map[string]struct {
		log  []dossier.Event
		is   error
		want string
	}{
		"resumed, not suspended":       {without(7), dossier.ErrImpossible, `dossier: event 8 "#8", resumed at 2026-03-20 08:00:00: cannot happen then: the dossier is processing`},
		"received twice":               {[]dossier.Event{log[1], log[1]}, dossier.ErrDuplicate, "is there already"},
		"supplement never asked for":   {[]dossier.Event{log[1], log[4]}, dossier.ErrImpossible, "the dossier is accepted"},
		"out of order":                 {[]dossier.Event{log[1], log[4], log[3]}, dossier.ErrImpossible, ""},
		"an earlier instant":           {append(slices.Clone(log), ev(dossier.Returned, "2026-04-01 08:00")), dossier.ErrOutOfOrder, `event 14 "#14", returned at 2026-04-01 08:00:00: comes after a later one: the one before it is at 2026-04-10 08:00:00`},
		"an ID that is there":          {append(slices.Clone(log[:12]), twice), dossier.ErrDuplicate, "an event has its ID"},
		"no kind":                      {[]dossier.Event{{At: instant("2026-01-05 08:00")}}, dossier.ErrIncomplete, "it has no kind"},
		"no instant":                   {[]dossier.Event{{Kind: dossier.Received}}, dossier.ErrIncomplete, "at no instant: lacks what its kind needs: it has no instant"},
		"handed to nobody":             {[]dossier.Event{log[1], ev(dossier.HandedOver, "2026-03-09 10:00")}, dossier.ErrIncomplete, "a hand-over has a receiver"},
		"extended to nothing":          {[]dossier.Event{log[1], ev(dossier.Extended, "2026-03-09 10:00")}, dossier.ErrIncomplete, "one of the two"},
		"corrects nothing":             {append(slices.Clone(log), corrects("#99", nil)), dossier.ErrNotCorrected, `"#99"`},
		"corrects and names nothing":   {append(slices.Clone(log), corrects("", nil)), dossier.ErrIncomplete, "names the event that was wrong"},
		"a correction leaves a hole":   {append(slices.Clone(log), corrects("#8", nil)), dossier.ErrCorrection, `"#9": cannot happen then`},
		"a correction out of order":    {append(slices.Clone(log), corrects("#5", &early)), dossier.ErrCorrection, `"#5": cannot happen then`},
		"what is yet to come":          {append(slices.Clone(log), corrects("#12", &later)), dossier.ErrIncomplete, "happened before the correction"},
		"after the end":                {append(slices.Clone(log), ev(dossier.SupplementRequested, "2026-04-11 08:00")), dossier.ErrImpossible, "the dossier is returned"},
		"a date that is no extension":  {[]dossier.Event{{Kind: dossier.Received, At: instant("2026-01-05 08:00"), Extend: deadline.Extension{To: civil.MustParseDate("2026-01-06")}}}, dossier.ErrIncomplete, "only an extension"},
		"a correction of a correction": {append(slices.Clone(log), corrects("#12", &dossier.Event{Kind: dossier.Corrected, At: instant("2026-04-09 10:00")})), dossier.ErrIncomplete, "not itself put"},
	} {
		s, err := dossier.Replay(x.log)
		if !errors.Is(err, x.is) || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%s: %v, want %s", name, err, x.want)
		}
		if s.Len() >= len(x.log) {
			t.Errorf("%s: the state is that after %d of %d events", name, s.Len(), len(x.log))
		}
	}
}

// anyLog draws a log that can be, with corrections now and then.
func anyLog() *rapid.Generator[[]dossier.Event] {
	return rapid.Custom(func(t *rapid.T) []dossier.Event {
		var s dossier.State
		var log []dossier.Event
		at := instant("2026-01-05 08:00").Add(time.Duration(rapid.IntRange(0, 300*24*60).Draw(t, "minute")) * time.Minute)
		for range rapid.IntRange(0, 14).Draw(t, "events") {
			at = at.Add(time.Duration(rapid.IntRange(0, 6*24*60).Draw(t, "later")) * time.Minute)
			e := anyNext(t, s, at)
			if e.Kind == dossier.NoEvent {
				break
			}
			next, err := s.Apply(e)
			if err != nil { // a correction that does not fit
				continue
			}
			s, log = next, append(log, e)
		}
		return log
	})
}

// anyNext draws an event that may come next.
func anyNext(t *rapid.T, s dossier.State, at time.Time) dossier.Event {
	var kinds []dossier.EventKind
	for _, row := range dossier.Transitions() {
		if row.From == s.Stage {
			kinds = append(kinds, row.On)
		}
	}
	history := s.History()
	if len(history) > 0 {
		kinds = append(kinds, dossier.Corrected)
	}
	if len(kinds) == 0 {
		return dossier.Event{}
	}
	e := dossier.Event{Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), At: at}
	switch e.Kind {
	case dossier.HandedOver:
		e.Giver, e.Receiver = s.Holder, rapid.SampledFrom([]string{"chuyên viên", "lãnh đạo", "văn thư"}).Draw(t, "receiver")
	case dossier.Extended:
		e.Extend.To = holiday.DateOf(at).AddDays(rapid.IntRange(1, 30).Draw(t, "to"))
	case dossier.Suspended:
		e.Cause = deadline.Cause(rapid.IntRange(0, 6).Draw(t, "cause"))
	case dossier.Corrected:
		old := history[rapid.IntRange(0, len(history)-1).Draw(t, "corrects")]
		e.Corrects = old.ID
		if rapid.Bool().Draw(t, "instead") {
			old.At = old.At.Add(time.Duration(rapid.IntRange(-600, 600).Draw(t, "moved")) * time.Minute)
			if old.At.After(at) {
				old.At = at
			}
			e.Instead = &old
		}
	}
	return e
}

func TestReplayOfAPrefixAndThenApplyIsReplayOfAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log := anyLog().Draw(t, "log")
		want, err := dossier.Replay(log)
		if err != nil {
			t.Fatal(err)
		}
		cut := rapid.IntRange(0, len(log)).Draw(t, "cut")
		got, err := dossier.Replay(log[:cut])
		if err != nil {
			t.Fatal(err)
		}
		kept := got
		before := cmp.Diff(kept, got, cmp.AllowUnexported(dossier.State{}))
		for _, e := range log[cut:] {
			if got, err = got.Apply(e); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(dossier.State{})); diff != "" {
			t.Fatalf("(-all at once +one by one):\n%s", diff)
		}
		again, err := dossier.Replay(log[:cut])
		if diff := cmp.Diff(again, kept, cmp.AllowUnexported(dossier.State{})); err != nil || diff != before {
			t.Fatalf("a state was changed by what came after it:\n%s", diff)
		}
	})
}

func TestTheStateAtAnInstantNeverDependsOnWhatIsRecordedLater(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log := anyLog().Draw(t, "log")
		if len(log) == 0 {
			return
		}
		at := log[rapid.IntRange(0, len(log)-1).Draw(t, "event")].At.Add(time.Duration(rapid.IntRange(0, 3).Draw(t, "second")) * time.Second)
		want, err := dossier.At(log, at)
		if err != nil {
			t.Fatal(err)
		}
		for n := range log {
			if !log[n].At.After(at) {
				continue
			}
			got, err := dossier.At(log[:n], at)
			if diff := cmp.Diff(want, got, cmp.AllowUnexported(dossier.State{})); err != nil || diff != "" {
				t.Fatalf("after %d events: %v\n%s", n, err, diff)
			}
		}
	})
}

func TestACorrectedLogIsTheLogThatHadBeenRight(t *testing.T) {
	corrections := 0
	rapid.Check(t, func(t *rapid.T) {
		log := anyLog().Draw(t, "log")
		s, err := dossier.Replay(log)
		if err != nil {
			t.Fatal(err)
		}
		right, err := dossier.Replay(s.History())
		if err != nil {
			t.Fatalf("the history cannot be: %v", err)
		}
		for _, e := range log {
			if e.Kind == dossier.Corrected {
				corrections++
			}
		}
		if diff := cmp.Diff(public(right), public(s)); diff != "" {
			t.Fatalf("(-right +corrected):\n%s", diff)
		}
	})
	if corrections == 0 {
		t.Error("no log had a correction")
	}
}

// public is what a state says, without how many events it took.
func public(s dossier.State) any {
	return []any{s.Stage, s.Submitted, s.Received, s.Ended, s.Returned, s.Step, s.Holder, s.Since, s.Pauses, s.Extensions, s.Handovers, s.Promises, s.Supplements, s.History()}
}

func TestEveryStageIsReachedAndEveryEventHasItsPlace(t *testing.T) {
	reached, used := map[dossier.Stage]bool{dossier.NotBegun: true}, map[dossier.EventKind]bool{}
	for range 20 {
		for _, row := range dossier.Transitions() {
			if reached[row.From] {
				reached[row.To] = true
			}
			used[row.On] = true
		}
	}
	for s := dossier.NotBegun; s <= dossier.ClosedReturned; s++ {
		if !reached[s] || s.String() == "" || s.In(deadline.Vietnamese) == "" || s.Status() > dossier.StatusResultHanded {
			t.Errorf("stage %d, %v, is never reached or has no name", s, s)
		}
	}
	for k := dossier.Submitted; k < dossier.Corrected; k++ {
		if !used[k] {
			t.Errorf("nothing happens on %v", k)
		}
	}
	seen := map[[2]int]bool{}
	for _, row := range dossier.Transitions() {
		key := [2]int{int(row.From), int(row.On)}
		if seen[key] {
			t.Errorf("two rows for %v on %v", row.From, row.On)
		}
		seen[key] = true
	}
}
