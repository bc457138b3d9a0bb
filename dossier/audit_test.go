package dossier_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func officeClock(t testing.TB) *deadline.Clock {
	t.Helper()
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:00; Sat 07:30-11:30 receive")
	if err != nil {
		t.Fatal(err)
	}
	c, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func codes(found []dossier.Finding) (all []dossier.FindingCode) {
	for _, f := range found {
		all = append(all, f.Code)
	}
	return all
}

func TestAnAuditFindsNothingInTenThousandCleanTimelines(t *testing.T) {
	clock := officeClock(t)
	r := rand.New(rand.NewPCG(1, 2))
	rules := []deadline.Rule{}
	for _, term := range []string{"05 ngày làm việc", "15 ngày", "01 tháng", "10 ngày làm việc", "0,5 ngày làm việc", "24 giờ", "08 giờ làm việc", "ngay trong ngày"} {
		rules = append(rules, deadline.Rule{Term: deadline.MustParseTerm(term)}, deadline.Rule{Term: deadline.MustParseTerm(term), Supplement: deadline.RestartRegime})
	}
	events := 0
	for i := range 10000 {
		rule := rules[i%len(rules)]
		log, err := dossiertest.Timeline(r.IntN, clock, rule, civil.MustParseDate("2024-01-01"), civil.MustParseDate("2027-06-30"))
		if err != nil {
			t.Fatal(err)
		}
		events += len(log)
		found, err := dossier.Audit(clock, rule, log, log[len(log)-1].At)
		if err != nil || len(found) > 0 {
			t.Fatalf("%v, %v: %v\n%v", rule, log, found, err)
		}
	}
	if events < 60000 {
		t.Errorf("only %d events", events)
	}
}

// tampered is a log with something wrong in it. Ten working days from Monday 9/3/2026 are due on Monday 23/3.
func tampered() map[string]struct {
	log  []dossier.Event
	want []dossier.FindingCode
} {
	received := ev(dossier.Received, "2026-03-09 09:00")
	received.Receiver, received.Promised = "một cửa", instant("2026-03-23 00:00")
	first := handed("2026-03-09 14:00", "một cửa", "chuyên viên")
	resolved, returned := ev(dossier.Resolved, "2026-03-20 10:00"), ev(dossier.Returned, "2026-03-20 16:00")
	late := ev(dossier.Resolved, "2026-03-26 10:00")
	asked := func(at string) dossier.Event { return ev(dossier.SupplementRequested, at) }
	got := func(at string) dossier.Event { return ev(dossier.SupplementReceived, at) }
	extended := func(at, to string) dossier.Event {
		e := ev(dossier.Extended, at)
		e.Extend.To = civil.MustParseDate(to)
		return e
	}
	corrected := func(at, id string, instead *dossier.Event) dossier.Event {
		e := ev(dossier.Corrected, at)
		e.Corrects, e.Instead = id, instead
		return e
	}
	promised := func(day string) dossier.Event {
		e := received
		e.Promised = instant(day + " 00:00")
		return e
	}
	sunday := promised("2026-03-20")
	sunday.At = instant("2026-03-08 09:00")
	earlier, moved := ev(dossier.Resolved, "2026-03-19 10:00"), received
	moved.At, moved.Promised = instant("2026-03-12 09:00"), instant("2026-03-26 00:00")
	stopped, withdrawal := ev(dossier.Stopped, "2026-03-26 09:00"), ev(dossier.WithdrawalRequested, "2026-03-26 09:00")
	byAnotherName := ev(dossier.Suspended, "2026-03-25 09:00")
	byAnotherName.Cause = deadline.Supplement
	holiday := promised("2026-03-23")
	holiday.At, holiday.Promised = instant("2022-01-01 09:00"), instant("2022-01-17 00:00") // given back on 3/1
	second, further := extended("2026-03-19 09:00", "2026-04-10"), extended("2026-03-18 09:00", "2026-06-30")
	farPromise := promised("2026-04-23")
	future := handed("2062-03-10 09:00", "chuyên viên", "lãnh đạo")
	inTime := got("2026-03-12 10:00")
	due := ev(dossier.Resolved, "2026-03-23 23:59")
	due.At = due.At.Add(59 * time.Second)
	longer := got("2026-03-19 10:00")
	logs := func(all ...dossier.Event) []dossier.Event { return all }
	type c = struct {
		log  []dossier.Event
		want []dossier.FindingCode
	}
	return map[string]c{
		"nothing wrong": {logs(received, first, resolved, returned), nil},
		"nor in a pause put right when it was in time": {logs(received, first, asked("2026-03-10 09:00"), got("2026-03-11 10:00"), ev(dossier.Resolved, "2026-03-19 09:00"), corrected("2026-04-02 09:00", "#4", &inTime)), nil},
		"nor in a withdrawal decided on by a leader":   {logs(received, first, ev(dossier.WithdrawalRequested, "2026-03-20 09:00"), handed("2026-03-20 10:00", "chuyên viên", "lãnh đạo"), ev(dossier.Withdrawn, "2026-03-25 09:00")), nil},
		"nor in papers asked for at the counter":       {logs(received, asked("2026-03-09 10:00"), got("2026-03-16 10:00"), handed("2026-03-16 14:00", "một cửa", "chuyên viên"), resolved), nil},
		"nor in an online one handed over later":       {logs(ev(dossier.Submitted, "2026-03-09 08:00"), received, handed("2026-03-12 14:00", "một cửa", "chuyên viên"), resolved), nil},
		"a receipt counted as day 1":                   {logs(promised("2026-03-20"), first, resolved), []dossier.FindingCode{dossier.PromisedDiffers}},
		"a promise by calendar days":                   {logs(promised("2026-03-19"), first, ev(dossier.Resolved, "2026-03-18 10:00")), []dossier.FindingCode{dossier.PromisedDiffers}},
		"received on a Sunday":                         {logs(sunday, first, resolved), []dossier.FindingCode{dossier.ReceivedOnRestDay}},
		"kept at the counter for two days":             {logs(received, handed("2026-03-11 08:00", "một cửa", "chuyên viên"), resolved), []dossier.FindingCode{dossier.HandedOverLate}},
		"handed over by who did not hold it":           {logs(received, first, handed("2026-03-16 08:00", "lãnh đạo", "văn thư"), resolved), []dossier.FindingCode{dossier.GiverDoesNotHold}},
		"papers asked for twice":                       {logs(received, first, asked("2026-03-10 09:00"), got("2026-03-10 15:00"), asked("2026-03-11 09:00"), got("2026-03-11 15:00"), resolved), []dossier.FindingCode{dossier.ManySupplements}},
		"papers asked for after the due date":          {logs(received, first, asked("2026-03-24 09:00"), got("2026-03-25 09:00"), late), []dossier.FindingCode{dossier.SupplementAfterDue, dossier.FinishedLate}},
		"extended when it was late already":            {logs(received, first, extended("2026-03-24 09:00", "2026-03-30"), late), []dossier.FindingCode{dossier.ExtensionAfterDue, dossier.FinishedLateAtFirst}},
		"an apology on the due day":                    {logs(received, first, extended("2026-03-23 09:00", "2026-03-30"), late), []dossier.FindingCode{dossier.LateApology, dossier.FinishedLateAtFirst}},
		"extended twice":                               {logs(received, first, extended("2026-03-18 09:00", "2026-03-25"), extended("2026-03-20 09:00", "2026-03-30"), ev(dossier.Resolved, "2026-03-22 09:00")), []dossier.FindingCode{dossier.ExtensionRefused}},
		"finished late":                                {logs(received, first, late), []dossier.FindingCode{dossier.FinishedLate}},
		"not finished":                                 {logs(received, first), []dossier.FindingCode{dossier.Overdue}},
		"a finish written back to the due instant":     {logs(received, first, handed("2026-03-24 09:00", "chuyên viên", "lãnh đạo"), due), []dossier.FindingCode{dossier.ImpossibleEvent, dossier.FinishContradictsLog, dossier.FinishIsDue, dossier.Overdue}},
		"a finish written back before the log":         {logs(received, first, handed("2026-03-24 09:00", "chuyên viên", "lãnh đạo"), earlier), []dossier.FindingCode{dossier.ImpossibleEvent, dossier.FinishContradictsLog, dossier.Overdue}},
		"a late finish corrected to an early one":      {logs(received, first, late, corrected("2026-03-27 09:00", "#3", &earlier)), []dossier.FindingCode{dossier.FinishMovedBack}},
		"a late finish corrected to the due one":       {logs(received, first, late, corrected("2026-03-27 09:00", "#3", &due)), []dossier.FindingCode{dossier.FinishMovedBack, dossier.FinishIsDue}},
		"a receipt moved":                              {logs(received, corrected("2026-03-16 09:00", "#1", &moved), handed("2026-03-16 10:00", "một cửa", "chuyên viên"), resolved), []dossier.FindingCode{dossier.ReceiptMoved, dossier.HandedOverLate}},
		"a pause made longer when it was late":         {logs(received, first, asked("2026-03-10 09:00"), got("2026-03-11 10:00"), corrected("2026-03-25 09:00", "#4", &longer), late), []dossier.FindingCode{dossier.PauseMoved}},
		"stopped when it was late":                     {logs(received, first, stopped), []dossier.FindingCode{dossier.ClosedLate}},
		"asked to be withdrawn when it was late":       {logs(received, first, withdrawal, ev(dossier.Withdrawn, "2026-03-27 09:00")), []dossier.FindingCode{dossier.ClosedLate}},
		"papers asked for by another name":             {logs(received, first, byAnotherName, ev(dossier.Resumed, "2026-03-26 09:00"), ev(dossier.Resolved, "2026-03-27 09:00")), []dossier.FindingCode{dossier.SupplementAfterDue, dossier.FinishedLate}},
		"received on a holiday, a Saturday":            {logs(holiday, ev(dossier.Resolved, "2022-01-10 09:00")), []dossier.FindingCode{dossier.ReceivedOnRestDay}},
		"a second extension by a correction":           {logs(received, first, extended("2026-03-18 09:00", "2026-03-30"), handed("2026-03-19 09:00", "chuyên viên", "lãnh đạo"), corrected("2026-03-20 09:00", "#4", &second), resolved), []dossier.FindingCode{dossier.ExtensionMoved, dossier.ExtensionRefused}},
		"an extension overwritten":                     {logs(received, first, extended("2026-03-18 09:00", "2026-03-30"), corrected("2026-03-19 09:00", "#3", &further), resolved), []dossier.FindingCode{dossier.ExtensionMoved}},
		"a promise put in by a correction":             {logs(received, first, corrected("2026-03-16 09:00", "#1", &farPromise), resolved), []dossier.FindingCode{dossier.PromisedDiffers}},
		"a mistyped year hides nothing":                {logs(received, first, future, late), []dossier.FindingCode{dossier.FinishedLate}},
		"resumed, never suspended":                     {logs(received, first, ev(dossier.Resumed, "2026-03-12 09:00"), resolved), []dossier.FindingCode{dossier.ImpossibleEvent}},
		"something after the end":                      {logs(received, first, resolved, returned, asked("2026-03-21 09:00")), []dossier.FindingCode{dossier.ImpossibleEvent}},
		"received twice":                               {logs(received, received, first, resolved), []dossier.FindingCode{dossier.ImpossibleEvent}},
	}
}

// Defect 22: an overdue dossier "reset" by writing finish := due.
func TestDefect22_TheAuditFindsEachPlantedDefectAndNoOther(t *testing.T) {
	clock, rule := officeClock(t), deadline.Rule{Term: deadline.MustParseTerm("10 ngày làm việc")}
	for name, x := range tampered() {
		found, err := dossier.Audit(clock, rule, x.log, instant("2026-04-30 00:00"))
		if err != nil || !slices.Equal(codes(found), x.want) {
			t.Errorf("%s: %v, %v; want %v", name, found, err, x.want)
		}
		for _, f := range found {
			for _, l := range []deadline.Language{deadline.Vietnamese, deadline.English} {
				if text := f.In(l); !strings.Contains(text, f.Code.In(l)) || !strings.Contains(text, f.Code.Gravity().In(l)) || len(f.Events) == 0 || !strings.Contains(text, f.Events[0].ID) {
					t.Errorf("%s: %q", name, text)
				}
			}
		}
	}
	if n := len(tampered()) - 1; n < 15 {
		t.Errorf("%d tampered timelines", n)
	}
}

func TestAFindingSaysWhichMistakeWasMadeWithTheDate(t *testing.T) {
	clock, rule := officeClock(t), deadline.Rule{Term: deadline.MustParseTerm("10 ngày làm việc")}
	log := tampered()["a receipt counted as day 1"].log
	found, err := dossier.Audit(clock, rule, log, instant("2026-04-30 00:00"))
	if err != nil || len(found) != 1 || found[0].Why == nil {
		t.Fatalf("%v, %v", found, err)
	}
	const want = "warning: the promised date is not the legal one (#1 received 09:00 2026-03-09); due 24:00 Monday 2026-03-23. The promised Friday 2026-03-20 is before the legal date, Monday 2026-03-23. 1. the day of receipt is counted"
	if got := found[0].String(); !strings.HasPrefix(got, want) {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestAnAuditOfWhatCannotBeCountedSaysSo(t *testing.T) {
	clock := officeClock(t)
	if _, err := dossier.Audit(clock, deadline.Rule{}, nil, instant("2026-04-30 00:00")); err == nil {
		t.Error("no rule")
	}
	old := ev(dossier.Received, "1999-03-09 09:00")
	if _, err := dossier.Audit(clock, deadline.Rule{Term: deadline.MustParseTerm("1 day")}, []dossier.Event{old}, instant("2026-04-30 00:00")); err == nil {
		t.Error("a receipt outside the calendar")
	}
	if found, err := dossier.Audit(clock, deadline.Rule{Term: deadline.MustParseTerm("1 day")}, []dossier.Event{ev(dossier.Submitted, "2026-03-09 09:00")}, instant("2026-04-30 00:00")); err != nil || len(found) != 0 {
		t.Errorf("never accepted: %v, %v", found, err)
	}
}
