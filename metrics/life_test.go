package metrics_test

import (
	"errors"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
	"pgregory.net/rapid"
)

// lived counts one dossier of the procedure "days" by its events.
func lived(t interface{ Fatal(...any) }, q metrics.Question, events []dossier.Event) metrics.Report {
	c, err := metrics.NewCounter(q)
	if err != nil {
		t.Fatal(err)
	}
	row := record.Row{Code: "1", Agency: "A", Procedure: "days", Channel: record.ChannelOnline, Level: record.LevelFull}
	if err := c.AddLog(&row, events); err != nil {
		t.Fatal(err)
	}
	// Its counts by month, with the indicators that the tally tells, are a cube that is read back.
	asked, err := metrics.ParseIndicators("early,on_time,early_or_on_time,late,within,overdue,full_online,paid_online,lateness_in_working_days")
	if err != nil {
		t.Fatal(err)
	}
	q.By, q.Indicators = []metrics.Dimension{metrics.ByMonth}, asked
	again, err := metrics.NewCounter(q)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.AddLog(&row, events); err != nil {
		t.Fatal(err)
	}
	text, err := again.Cube().MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	if err := new(metrics.Cube).UnmarshalJSON(text); err != nil {
		t.Fatal(err, string(text))
	}
	return c.Report()
}

// At any instant a dossier counts as it stood then, and what was recorded later changes nothing.
func TestADossierToldByItsEventsCountsAsItStoodThen(t *testing.T) {
	clock, procedures := office(t), oracleProcedures(t)
	rule := deadline.Rule{Term: deadline.MustParseTerm("03 ngày làm việc")}
	seen := map[string]bool{}
	rapid.Check(t, func(rt *rapid.T) {
		pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(rt, "pick") }
		events, err := dossiertest.Timeline(pick, clock, rule, civil.MustParseDate("2024-01-02"), civil.MustParseDate("2024-03-29"))
		if err != nil {
			rt.Fatal(err)
		}
		// An instant around one of the events, or that of the event itself.
		at := events[pick(len(events))].At.Add(time.Duration(rapid.SampledFrom([]int{0, -1, 1, 86400, 5 * 86400}).Draw(rt, "seconds")) * time.Second)
		q := metrics.Question{Period: metrics.Period{AsOf: at}, Due: metrics.ComputedDue(clock, procedures)}
		var past []dossier.Event
		for _, e := range events {
			if !e.At.After(at) {
				past = append(past, e)
			}
		}
		got := lived(rt, q, events).Total
		if then := lived(rt, q, past).Total; got != then {
			rt.Fatalf("at %v: %+v with what came later, %+v without", at, got, then)
		}
		state, err := dossier.Replay(past)
		if err != nil {
			rt.Fatal(err)
		}
		want := metrics.Tally{}
		if !state.Received.IsZero() {
			want.Online = 1
			name := "within"
			d, err := clock.DeadlineOf(state.Case(rule))
			if err != nil {
				rt.Fatal(err)
			}
			switch {
			case state.Stage == dossier.ClosedWithdrawn:
				name, want.Withdrawn = "withdrawn", 1
			case state.Stage == dossier.ClosedStopped:
				name, want.Stopped = "stopped", 1
			case state.Ended.IsZero() && (d.Suspended || d.Judge(at) != deadline.Late):
				want.Within = 1
			case state.Ended.IsZero():
				name, want.Overdue = "overdue", 1
			case d.Judge(state.Ended) == deadline.Early:
				name, want.Early = "early", 1
			case d.Judge(state.Ended) == deadline.OnTime:
				name, want.OnTime = "on time", 1
			default:
				name, want.Late = "late", 1
			}
			seen[name] = true
		}
		got.FullOnline, got.FullOnlineOf = 0, 0
		if got != want {
			rt.Fatalf("at %v of %+v: %+v, want %+v", at, past, got, want)
		}
	})
	for _, name := range []string{"within", "early", "withdrawn"} {
		if !seen[name] && !testing.Short() {
			t.Errorf("no dossier was ever %s", name)
		}
	}
}

func happens(kind dossier.EventKind, at string) dossier.Event {
	return dossier.Event{Kind: kind, At: moment(at).Start()}
}

// A pause and an extension move the date that a dossier is judged by; the first date is that before the extension.
func TestPausesAndExtensionsMoveTheDate(t *testing.T) {
	q := metrics.Question{Period: march(), Due: metrics.ComputedDue(office(t), oracleProcedures(t)), Indicators: []metrics.Indicator{indicator(t, "late"), indicator(t, "late+first_date")}}
	received := happens(dossier.Received, "2024-03-04 09:00:00") // Monday: due on Thursday
	extended := happens(dossier.Extended, "2024-03-06 09:00:00")
	extended.Extend = deadline.Extension{To: civil.MustParseDate("2024-03-11"), Apology: extended.At}
	for _, c := range []struct {
		name        string
		between     []dossier.Event
		late, first int64
	}{
		{"nothing else", nil, 1, 1},
		{"papers asked for on the first day, and there two working days later", []dossier.Event{
			happens(dossier.SupplementRequested, "2024-03-05 09:00:00"), happens(dossier.SupplementReceived, "2024-03-07 09:00:00"),
		}, 0, 0},
		{"extended", []dossier.Event{extended}, 0, 1},
	} {
		events := append(append([]dossier.Event{received}, c.between...), happens(dossier.Resolved, "2024-03-08 15:00:00"))
		r := lived(t, q, events)
		if r.All.Counts[0] != (metrics.Count{Num: c.late, Den: 1}) || r.All.Counts[1] != (metrics.Count{Num: c.first, Den: 1}) {
			t.Errorf("%s: %+v", c.name, r.All.Counts)
		}
	}
}

func TestEventsThatCannotBeAreAnErrorAndCountForNothing(t *testing.T) {
	c, err := metrics.NewCounter(metrics.Question{Due: given()})
	if err != nil {
		t.Fatal(err)
	}
	err = c.AddLog(&record.Row{Code: "7", Agency: "A"}, []dossier.Event{happens(dossier.Resolved, "2024-03-08 15:00:00")})
	var wrong *dossier.EventError
	if !errors.As(err, &wrong) || c.Report().Total != (metrics.Tally{}) {
		t.Errorf("%v; %+v", err, c.Report().Total)
	}
	// Known only later, it is no error of the time before.
	early, err := metrics.NewCounter(metrics.Question{Period: metrics.Period{AsOf: holiday.Midnight(civil.MustParseDate("2024-03-08"))}, Due: given()})
	if err != nil {
		t.Fatal(err)
	}
	if err := early.AddLog(&record.Row{Code: "7", Agency: "A"}, []dossier.Event{happens(dossier.Resolved, "2024-03-08 15:00:00")}); err != nil {
		t.Error(err)
	}
}

// Defect 21 of other systems, told by events: what is decided after the as-of instant does not reach back.
func TestDefect21_WhatIsRecordedLaterDoesNotReachBack(t *testing.T) {
	received := happens(dossier.Received, "2024-03-04 09:00:00") // due on Thursday 7/3
	received.Promised = moment("2024-03-07").Start()
	extended := happens(dossier.Extended, "2024-03-08 15:00:00")
	extended.Extend = deadline.Extension{To: civil.MustParseDate("2024-03-11"), Apology: extended.At}
	events := []dossier.Event{received, extended, happens(dossier.Resolved, "2024-03-11 09:00:00")}
	for at, want := range map[string]metrics.Tally{
		"2024-03-07 23:59:59": {Online: 1, Within: 1},
		"2024-03-08 12:00:00": {Online: 1, Overdue: 1},
		"2024-03-08 15:00:00": {Online: 1, Within: 1},
		"2024-03-11 08:59:59": {Online: 1, Within: 1},
		"2024-03-11 09:00:00": {Online: 1, OnTime: 1},
	} {
		q := metrics.Question{Period: metrics.Period{AsOf: moment(at).Start()}, Due: metrics.ComputedDue(office(t), oracleProcedures(t))}
		got := lived(t, q, events).Total
		if got.FullOnline, got.FullOnlineOf = 0, 0; got != want {
			t.Errorf("as of %s: %+v, want %+v", at, got, want)
		}
	}
}
