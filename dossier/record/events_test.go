package record_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func at(s string) record.Moment {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, holiday.ICT)
	if err != nil {
		panic(err)
	}
	return record.At(t)
}

func timelineClock(t testing.TB) *deadline.Clock {
	t.Helper()
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:00")
	if err != nil {
		t.Fatal(err)
	}
	c, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func kinds(events []dossier.Event) string {
	var all []string
	for _, e := range events {
		all = append(all, e.Kind.String()+" "+e.At.Format("02/01 15:04"))
	}
	return strings.Join(all, ", ")
}

func TestARecordTellsItsEventsAndWhatItLeavesUnknown(t *testing.T) {
	r := record.Record{
		Code: "H44.01-260309-0001", Channel: record.ChannelOnline, Status: record.StatusReturned, Owner: "CANARY", Note: "CANARY",
		Submitted: at("2026-03-08 20:00"), Received: at("2026-03-09 09:00"), Due: record.On(civil.MustParseDate("2026-03-25")),
		Finished: at("2026-03-20 10:00"), Returned: record.On(civil.MustParseDate("2026-03-23")),
		Supplements: []record.Supplement{
			{Asked: at("2026-03-11 10:00"), Received: at("2026-03-13 10:00"), DueBefore: record.On(civil.MustParseDate("2026-03-23")), DueAfter: record.On(civil.MustParseDate("2026-03-25"))},
			{Content: "CANARY"},
		},
	}
	rows := []record.Progress{{Department: "Phòng chuyên môn", Officer: "CANARY", Started: at("2026-03-09 14:00")}, {Title: "Lãnh đạo", At: at("2026-03-19 14:00")}, {Officer: "CANARY"}}
	events, gaps := r.Events(rows...)
	const want = "submitted 08/03 20:00, received 09/03 09:00, handed-over 09/03 14:00, supplement-requested 11/03 10:00, supplement-received 13/03 10:00, handed-over 19/03 14:00, resolved 20/03 10:00, returned 23/03 00:00"
	if got := kinds(events); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	var unknown []string
	for _, g := range gaps {
		unknown = append(unknown, g.String())
	}
	wantGaps := "DanhSachHoSoBoSung[1].NgayBoSung: is not given, so the request and its receipt are left out; [2].PhongBanXuLy: is not given, nor ChucDanh, so the hand-over is left out; NgayTra: has no time of day"
	if got := strings.Join(unknown, "; "); got != wantGaps {
		t.Errorf("%s\nwant %s", got, wantGaps)
	}
	s, err := dossier.Replay(events)
	if err != nil || s.Status() != dossier.StatusResultHanded || len(s.Pauses) != 1 || len(s.Promises) != 2 || s.Promises[0].Promised.Format(time.DateOnly) != "2026-03-23" {
		t.Errorf("%+v, %v", s, err)
	}
	for _, e := range events {
		if strings.Contains(e.Note+e.Basis+e.Giver+e.Receiver+e.Step, "CANARY") {
			t.Errorf("a personal value is in %+v", e)
		}
	}
}

func TestEveryNationalStatusTellsHowItEnded(t *testing.T) {
	for status, want := range map[record.Status]string{
		record.StatusRegistered: "submitted 08/03 20:00", record.StatusReceived: "submitted 08/03 20:00, received 09/03 09:00",
		record.StatusNotAccepted: "submitted 08/03 20:00, declined 09/03 08:00", record.StatusProcessing: "submitted 08/03 20:00, received 09/03 09:00",
		record.StatusStopped:   "submitted 08/03 20:00, received 09/03 09:00, stopped 12/03 09:00",
		record.StatusWithdrawn: "submitted 08/03 20:00, received 09/03 09:00, withdrawal-requested 12/03 09:00, withdrawn 12/03 09:00",
		record.StatusDone:      "submitted 08/03 20:00, received 09/03 09:00, resolved 12/03 09:00",
	} {
		r := record.Record{Status: status, Submitted: at("2026-03-08 20:00"), Received: at("2026-03-09 09:00"), Finished: at("2026-03-12 09:00"), Refused: at("2026-03-09 08:00")}
		if status <= record.StatusRegistered || status == record.StatusNotAccepted {
			r.Received = record.Moment{}
		}
		events, gaps := r.Events()
		if got := kinds(events); got != want || len(gaps) > 0 {
			t.Errorf("%v: %s, %v; want %s", status, got, gaps, want)
		}
		if s, err := dossier.Replay(events); err != nil || record.Status(s.Status()) != status && status != record.StatusReceived && status != record.StatusProcessing {
			t.Errorf("%v: replayed to %v, %v", status, s.Status(), err)
		}
	}
	for status, want := range map[record.Status]string{
		record.StatusFinancial: "TrangThaiHoSo: is 6, and a record does not say when the money was asked for", record.StatusSupplement: "DanhSachHoSoBoSung: is empty",
		record.StatusDone: "NgayKetThucXuLy: is not given, so resolved is left out",
	} {
		r := record.Record{Status: status, Received: at("2026-03-09 09:00")}
		if _, gaps := r.Events(); len(gaps) != 1 || !strings.HasPrefix(gaps[0].String(), want) {
			t.Errorf("%v: %v, want %s", status, gaps, want)
		}
	}
}

func TestTheEngineFillsTheDatesThatSystemsLeaveEmpty(t *testing.T) {
	clock, rule := timelineClock(t), deadline.Rule{Term: deadline.MustParseTerm("10 ngày làm việc")}
	r := record.Record{Code: "1", Status: record.StatusProcessing, Received: at("2026-03-09 09:00"), Supplements: []record.Supplement{
		{ID: "a", Asked: at("2026-03-11 10:00"), Received: at("2026-03-13 10:00")}, {ID: "b", Asked: at("2026-03-16 10:00"), Received: at("2026-03-17 10:00")},
	}}
	events, gaps := r.Events()
	s, err := dossier.Replay(events)
	if err != nil || len(gaps) > 0 {
		t.Fatal(err, gaps)
	}
	if err := r.Fill(clock, rule, s); err != nil {
		t.Fatal(err)
	}
	day := func(s string) record.Moment { return record.On(civil.MustParseDate(s)) }
	// 10 working days from Monday 9/3 are Monday 23/3; 12 and 13/3 are not counted: 25/3; nor is 17/3: 26/3.
	want := []record.Supplement{{DueBefore: day("2026-03-23"), DueAfter: day("2026-03-25")}, {DueBefore: day("2026-03-25"), DueAfter: day("2026-03-26")}}
	for i, w := range want {
		if got := r.Supplements[i]; got.DueBefore != w.DueBefore || got.DueAfter != w.DueAfter || got.ID != []string{"a", "b"}[i] {
			t.Errorf("supplement %d: %v -> %v, want %v -> %v", i, got.DueBefore, got.DueAfter, w.DueBefore, w.DueAfter)
		}
	}
	if r.Due != day("2026-03-26") || r.Status != record.StatusProcessing {
		t.Errorf("%v, %v", r.Due, r.Status)
	}
	if err := r.Fill(clock, rule, s); err != nil || r.Supplements[0].DueBefore != want[0].DueBefore {
		t.Errorf("filled twice it is another: %v", err)
	}
	// An open supplement has no new date yet, and the promise stays.
	open := record.Record{Status: record.StatusSupplement, Received: at("2026-03-09 09:00"), Due: day("2026-03-23"), Supplements: []record.Supplement{{Asked: at("2026-03-11 10:00")}}}
	events, _ = open.Events()
	if s, err = dossier.Replay(events); err != nil {
		t.Fatal(err)
	}
	if err := open.Fill(clock, rule, s); err != nil || open.Due != day("2026-03-23") || open.Supplements[0].DueBefore != day("2026-03-23") || !open.Supplements[0].DueAfter.IsZero() {
		t.Errorf("%+v, %v", open, err)
	}
	if err := r.Fill(clock, deadline.Rule{}, s); err == nil {
		t.Error("filled by no rule")
	}
}

func TestProgressRowsAreFilledByTheStepTheyAreOf(t *testing.T) {
	due := deadline.DueOn(civil.MustParseDate("2026-03-12"))
	plan := dossier.Plan{Steps: []dossier.PlannedStep{{ID: "B1", Deadline: due}, {ID: "B2"}}}
	rows := make([]record.Progress, 4)
	unmatched := record.FillRows(rows, []string{"B1", "B2", "B9"}, plan)
	if rows[0].Due != record.On(civil.MustParseDate("2026-03-12")) || len(unmatched) != 3 || unmatched[0] != 1 || !rows[3].Due.IsZero() {
		t.Errorf("%+v, %v", rows, unmatched)
	}
}

func TestFillTouchesNothingThatIsGiven(t *testing.T) {
	clock, rule := timelineClock(t), deadline.Rule{Term: deadline.MustParseTerm("10 ngày làm việc")}
	for status := record.StatusAbsent; status <= record.StatusReturned; status++ {
		// Newest first, one before the receipt, one without its moment, days without hours.
		r := record.Record{Code: "1", Status: status, Submitted: at("2026-03-02 09:00"), Received: record.On(civil.MustParseDate("2026-03-09")), Finished: record.On(civil.MustParseDate("2026-03-20")), Refused: at("2026-03-05 09:00"), Supplements: []record.Supplement{
			{ID: "late", Asked: at("2026-03-16 10:00"), Received: at("2026-03-17 10:00")}, {ID: "none"}, {ID: "early", Asked: at("2026-03-10 10:00"), Received: at("2026-03-11 10:00")},
			{ID: "pre", Asked: at("2026-03-03 10:00"), Received: at("2026-03-04 10:00")},
		}}
		was := r
		was.Supplements = append([]record.Supplement(nil), r.Supplements...)
		events, _ := r.Events()
		s, err := dossier.Replay(events)
		if err != nil {
			t.Fatalf("%v: %v", status, err)
		}
		if err := r.Fill(clock, rule, s); err != nil {
			t.Fatal(err)
		}
		if r.Status != was.Status || r.Received != was.Received || r.Finished != was.Finished || r.Submitted != was.Submitted || r.Refused != was.Refused || len(r.Supplements) != 4 {
			t.Errorf("%v: %+v", status, r)
		}
		for i, s := range r.Supplements {
			if s.ID != was.Supplements[i].ID || s.Asked != was.Supplements[i].Asked || s.Received != was.Supplements[i].Received || (s.ID == "none" || s.ID == "pre") && !s.DueBefore.IsZero() {
				t.Errorf("%v: supplement %+v", status, s)
			}
		}
		if status == record.StatusDone && (r.Supplements[2].DueBefore.Day().String() != "2026-03-23" || r.Supplements[0].DueBefore.Day().String() != "2026-03-24" || r.Supplements[0].DueAfter.Day().String() != "2026-03-25") {
			t.Errorf("%v: %+v", status, r.Supplements)
		}
	}
}

func TestWhateverARecordSaysItsEventsReplay(t *testing.T) {
	days := []record.Moment{{}, at("2026-03-09 00:00"), at("2026-03-09 08:30"), at("2026-03-09 09:00"), record.On(civil.MustParseDate("2026-03-09")), at("2026-03-08 10:00"), at("2026-03-12 10:00")}
	random := rand.New(rand.NewPCG(7, 8))
	pick := func() record.Moment { return days[random.IntN(len(days))] }
	for range 20000 {
		r := record.Record{Code: "1", Status: record.Status(random.IntN(11)), Submitted: pick(), Received: pick(), Finished: pick(), Returned: pick(), Refused: pick(), Due: pick()}
		for range random.IntN(3) {
			r.Supplements = append(r.Supplements, record.Supplement{Asked: pick(), Received: pick(), DueBefore: pick(), DueAfter: pick()})
		}
		var rows []record.Progress
		for range random.IntN(3) {
			rows = append(rows, record.Progress{Code: []string{"", "1", "2"}[random.IntN(3)], Department: "phòng", Started: pick(), At: pick()})
		}
		events, gaps := r.Events(rows...)
		if _, err := dossier.Replay(events); err != nil {
			t.Fatalf("%+v, %+v: %v", r, rows, err)
		}
		if r.Status >= record.StatusWithdrawn && len(gaps) == 0 && (len(events) == 0 || events[len(events)-1].Kind < dossier.Withdrawn) {
			t.Fatalf("%+v: %v without a gap", r, kinds(events))
		}
	}
}

// A state written to a record and told again is the same dossier, as far as records tell.
func TestARecordOfAStateTellsTheSameDossier(t *testing.T) {
	clock, rule := timelineClock(t), deadline.Rule{Term: deadline.MustParseTerm("10 ngày làm việc")}
	random := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		log, err := dossiertest.Timeline(random.IntN, clock, rule, civil.MustParseDate("2025-01-01"), civil.MustParseDate("2026-12-01"))
		if err != nil {
			t.Fatal(err)
		}
		want, err := dossier.Replay(log)
		if err != nil {
			t.Fatal(err)
		}
		r, err := record.Of("1", clock, rule, want)
		if err != nil {
			t.Fatal(err)
		}
		events, _ := r.Events()
		got, err := dossier.Replay(events)
		if err != nil || got.Status() != want.Status() || !got.Received.Equal(want.Received) || !got.Ended.Equal(want.Ended) || got.Supplements != want.Supplements {
			t.Fatalf("%v\n%v, %v", kinds(log), kinds(events), err)
		}
	}
}
