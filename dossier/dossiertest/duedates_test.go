package dossiertest_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

// office is a clock of 8 hours a day.
func office(t *testing.T) *deadline.Clock {
	t.Helper()
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:30")
	if err != nil {
		t.Fatal(err)
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		t.Fatal(err)
	}
	return clock
}

// published returns a published procedure.
func published(t *testing.T, file, code string) dossier.Procedure {
	t.Helper()
	in, err := os.Open("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	c, err := dossier.ReadProcedures(in)
	if err != nil {
		t.Fatal(err)
	}
	p, err := c.Procedure(code)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestEveryDayOfReceiptHasItsDueDate(t *testing.T) {
	clock := office(t)
	count, err := dossiertest.ByProcedure(clock, published(t, "cao-bang-2022.json", "1.001806"), dossier.ChannelDirect)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := dossiertest.DueDates(clock, count, 2026, civil.MustParseTimeOfDay("09:00"))
	if err != nil || len(rows) != 365 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	got := map[string]string{}
	for _, r := range rows {
		got[holiday.DateOf(r.Received).String()] = r.Deadline.LastDay.String()
	}
	// By hand: Tết is off 14/2 to 22/2; 24/4 Friday; Hùng Kings 26/4 given back 27/4; 30/4 to 3/5; Saturday 22/8 worked for
	// Monday 31/8; 1/9 and 2/9; Tuesday 24/11.
	for received, want := range map[string]string{
		"2026-02-02": "2026-02-23", // 3-6, 9-13 are nine, and then Tết
		"2026-02-17": "2026-03-06", // first day of the year of the Horse: 23-27/2, 2-6/3
		"2026-03-09": "2026-03-23",
		"2026-04-20": "2026-05-07", // 21-24 four, 28-29 six, 4-7/5 ten
		"2026-08-17": "2026-08-28", // 18-22 with the Saturday five, 24-28 ten
		"2026-08-24": "2026-09-10", // 25-28 four, 3-4/9 six, 7-10/9 ten
		"2026-11-16": "2026-12-01", // 17-20 four, 23 five, 25-27 eight, 30/11 nine
	} {
		if got[received] != want {
			t.Errorf("received %s: due %s, want %s", received, got[received], want)
		}
	}
	var text, table strings.Builder
	if err := errors.Join(dossiertest.WriteDueDatesCSV(&text, rows), dossiertest.WriteDueDates(&table, rows, deadline.English)); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(text.String(), "\n")
	want := []string{"received,kind,due,lastDay,days,provisional", "2026-08-24T09:00:00+07:00,working,2026-09-11T00:00:00+07:00,2026-09-10,17,false"}
	if diff := cmp.Diff(want, []string{lines[0], lines[1+31+28+31+30+31+30+31+23]}); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	lines = strings.Split(table.String(), "\n")
	if diff := cmp.Diff("09:00 2026-08-24  working day       24:00 Thursday 2026-09-10      17", lines[31+28+31+30+31+30+31+23]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDueDatesThatCannotBeCountedAreAnError(t *testing.T) {
	clock := office(t)
	rule := dossiertest.ByRule(clock, deadline.Rule{Term: deadline.MustParseTerm("5 ngày")})
	for year, at := range map[int]civil.TimeOfDay{1999: 0, 2100: 0, 0: 0, 2026: civil.EndOfDay} {
		if rows, err := dossiertest.DueDates(clock, rule, year, at); err == nil || rows != nil {
			t.Errorf("%d %v: %d rows, %v", year, at, len(rows), err)
		}
	}
	if _, err := dossiertest.ByProcedure(clock, dossier.Procedure{}, dossier.AnyChannel); !errors.Is(err, dossier.ErrProcedure) {
		t.Errorf("an unusable procedure: %v", err)
	}
}
