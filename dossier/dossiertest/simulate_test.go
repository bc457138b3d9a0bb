package dossiertest_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// draft is a procedure received at 09:00 on the working days of a stretch.
func draft(t *testing.T, file, code, from, through string) dossiertest.Draft {
	return dossiertest.Draft{Procedure: published(t, file, code), Channel: dossier.ChannelDirect, At: civil.MustParseTimeOfDay("09:00"),
		From: civil.MustParseDate(from), Through: civil.MustParseDate(through)}
}

func TestTheLongestWaitIsOverTết(t *testing.T) {
	s, err := dossiertest.Simulate(office(t), draft(t, "cao-bang-2022.json", "1.001806", "2026-01-01", "2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	// Ten working days are two weeks, and three when the week of Tết lies between: received on Monday 2/2, 3-6 and 9-13 are nine
	// and 23/2 is the tenth, 21 days. The shortest is from 17/8, with the make-up Saturday: 28/8, 11 days.
	if s.Min != 11 || s.Median != 14 || s.Max != 21 || !s.Fits() {
		t.Errorf("%+v", s)
	}
	for _, day := range s.Worst {
		if day.Before(civil.MustParseDate("2026-01-30")) || day.After(civil.MustParseDate("2026-02-13")) {
			t.Errorf("%v is not before Tết", day)
		}
	}
	var text strings.Builder
	if err := s.WriteText(&text, deadline.English); err != nil || !strings.Contains(text.String(), "Calendar days: least 11, median 14, most 21\nLongest when received: 2026-02-02") ||
		!strings.Contains(text.String(), "The steps fit in the limit on every day of receipt") {
		t.Errorf("%v\n%s", err, text.String())
	}
}

func TestStepsThatDoNotFitSayOnWhichDayAndByHowMuch(t *testing.T) {
	d := draft(t, "cao-bang-2022.json", "1.001806", "2026-03-09", "2026-03-13")
	d.Procedure.Limits[0].Term = deadline.MustParseTerm("9 ngày làm việc")
	s, err := dossiertest.Simulate(office(t), d)
	if err != nil || s.Fits() || len(s.Misfits) != 5 {
		t.Fatalf("%+v, %v", s, err)
	}
	// From Monday 9/3 nine days end on Friday 20/3, and the steps a day of office later, over the weekend: Monday 23/3.
	m := s.Misfits[0]
	if m.Step != "7" || m.Days != 3 || m.Working != 8*time.Hour || m.Limit.LastDay.String() != "2026-03-20" {
		t.Errorf("%+v", m)
	}
	var text strings.Builder
	if err := s.WriteText(&text, deadline.Vietnamese); err != nil || !strings.Contains(text.String(), "Tiếp nhận 09/03/2026: bước 7 đến hạn 24:00 Thứ Hai 23/03/2026, sau thời hạn 24:00 Thứ Sáu 20/03/2026: 3 ngày, ") {
		t.Errorf("%v\n%s", err, text.String())
	}
}

func TestACalendarDayLimitMayFitOnSomeDaysOnly(t *testing.T) {
	// The limit is 14 calendar days, the steps 10 working days: they fit unless a holiday lies between.
	d := draft(t, "cao-bang-2022.json", "1.001806", "2026-04-01", "2026-04-30")
	d.Procedure.Limits[0].Term = deadline.MustParseTerm("14 ngày")
	s, err := dossiertest.Simulate(office(t), d)
	if err != nil || s.Fits() || len(s.Misfits) == s.Receipts {
		t.Fatalf("%+v, %v", s, err)
	}
	// 14 days from 13/4 end on Monday 27/4, given back for Hùng Kings, and so on 28/4; ten working days on 28/4 as well.
	// From 14/4 they end on 28/4, and ten working days on 29/4.
	if first := s.Misfits[0]; first.Received.Format(time.DateOnly) != "2026-04-14" || first.Days != 1 {
		t.Errorf("%+v", first)
	}
}

func TestWhatCannotBeSimulatedIsAnError(t *testing.T) {
	d := draft(t, "cao-bang-2022.json", "1.001806", "2026-02-14", "2026-02-22")
	if _, err := dossiertest.Simulate(office(t), d); !errors.Is(err, dossiertest.ErrNoReceipts) {
		t.Errorf("Tết only: %v", err)
	}
	d.Channel = dossier.ChannelOnline
	if s, err := dossiertest.Simulate(office(t), d); err != nil || s.Receipts != 9 {
		t.Errorf("online: %+v, %v", s, err)
	}
	d.Through = civil.MustParseDate("2026-02-01")
	if _, err := dossiertest.Simulate(office(t), d); !errors.Is(err, dossiertest.ErrNoReceipts) {
		t.Errorf("backward: %v", err)
	}
	d.From, d.Through = civil.MustParseDate("2100-12-30"), civil.MustParseDate("2100-12-31")
	if _, err := dossiertest.Simulate(office(t), d); err == nil {
		t.Error("beyond the calendar")
	}
}
