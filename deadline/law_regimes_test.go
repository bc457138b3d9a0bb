package deadline_test

import (
	"errors"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// What stops a term and what moves it: supplements, outages, verification, apology, extension, the appointment in two parts.
func TestTimeThatIsNotCounted(t *testing.T) {
	restart := ruleOf("03 ngày làm việc")
	restart.Supplement = deadline.RestartRegime
	restartLate := restart
	restartLate.Late = deadline.LateReceipt{Policy: deadline.LastHour}
	supplement := func(from, to string) []deadline.Pause {
		return []deadline.Pause{pause(deadline.Supplement, from, to)}
	}
	testLaw(t, clock(t), []lawCase{
		{law: "Decree 63/2024 art. 4(7) (301/2026): a supplement pauses", rule: ruleOf("03 ngày làm việc"), received: "2026-09-07 09:00",
			pauses: supplement("2026-09-08 10:00", "2026-09-11 15:00"), due: "2026-09-15 24:00"}, // 8; 9, 10, 11 are not counted; 14, 15
		{law: "Decree 63/2024 art. 8(1)(b) (301/2026): while it is open there is no date", rule: ruleOf("03 ngày làm việc"), received: "2026-09-07 09:00",
			pauses: supplement("2026-09-08 10:00", ""), due: "suspended"},
		{law: "Decree 63/2024 art. 8(1)(a) (301/2026): the 24 hours of the birth part wait for it", rule: ruleOf("24 giờ"), received: "2026-09-11 16:00",
			pauses: supplement("2026-09-11 20:00", "2026-09-13 08:00"), due: "2026-09-14 04:00"}, // 36 h later than Saturday 16:00
		{law: "Decree 297/2025 art. 6(4)(a): a supplement restarts", rule: restart, received: "2026-03-09 09:00",
			pauses: supplement("2026-03-10 10:00", "2026-03-13 15:00"), due: "2026-03-18 24:00"}, // 16, 17, 18; a pause would end on 17
		{law: "Decree 297/2025 art. 6(3), 6(4)(a): received back in the last hour, from Monday", rule: restartLate, received: "2026-03-09 09:00",
			pauses: supplement("2026-03-10 10:00", "2026-03-13 16:30"), due: "2026-03-19 24:00"}, // 17, 18, 19
		{law: "Decree 297/2025 art. 6(4)(a): asked after the due date it restarts nothing", rule: restart, received: "2026-03-09 09:00",
			pauses: supplement("2026-03-13 10:00", "2026-03-20 15:00"), due: "2026-03-12 24:00"},
		{law: "Decree 297/2025 art. 6(4)(a): an open one has no date", rule: restart, received: "2026-03-09 09:00",
			pauses: supplement("2026-03-10 10:00", ""), due: "suspended"},
		// 1 h on Thursday after 10:30 and 3,5 h, then 3,5 h on Friday to 11:00; the outage takes 10:00 to 14:00 of Friday, 1,5 h and 0,5 h.
		{law: "Decree 301/2026 art. 3(4): a system outage, from when it is normal again", rule: ruleOf("08 giờ làm việc"), received: "2026-03-12 10:30",
			pauses: []deadline.Pause{pause(deadline.SystemOutage, "2026-03-13 10:00", "2026-03-13 14:00")}, due: "2026-03-13 15:00"},
		{law: "Decree 99/2022 art. 16(3): the same day, with the system down overnight", rule: ruleOf("ngay trong ngày"), received: "2026-03-12 10:30",
			pauses: []deadline.Pause{pause(deadline.SystemOutage, "2026-03-12 11:00", "2026-03-13 09:00")}, due: "2026-03-16 24:00"}, // Thursday would end inside it, and Friday is the day of its end
		{law: "Decree 123/2015 art. 3 (07/2025): asking and waiting for the reply", rule: ruleOf("05 ngày làm việc"), received: "2026-03-09 09:00",
			pauses: []deadline.Pause{pause(deadline.Verification, "2026-03-10 09:00", "2026-03-13 16:00")}, due: "2026-03-19 24:00"}, // 10; 16 to 19
		{law: "Decree 151/2025 App. I V.A.II(10): the financial obligation", rule: ruleOf("08 ngày làm việc"), received: "2026-03-09 09:00",
			pauses: []deadline.Pause{pause(deadline.FinancialObligation, "2026-03-13 09:00", "2026-03-20 09:00")}, due: "2026-03-26 24:00"}, // 10 to 13; 23 to 26
		{law: "Decree 151/2025 App. I V.A.II(5), (10): public posting of a lost certificate", rule: ruleOf("10 ngày làm việc"), received: "2026-03-09 09:00",
			pauses: []deadline.Pause{pause(deadline.PublicPosting, "2026-03-10 09:00", "2026-04-09 09:00")}, due: "2026-04-22 24:00"}, // 10/3; 10, 13-17, 20-22/4
		{law: "Decree 151/2025 App. I V.A.II(10): expert examination", rule: ruleOf("08 ngày làm việc"), received: "2026-03-09 09:00",
			pauses: []deadline.Pause{pause(deadline.Expertise, "2026-03-10 09:00", "2026-03-12 09:00")}, due: "2026-03-23 24:00"}, // 10, 13, 16-20, 23
		{law: "Law 60/2014 art. 44: the posting inside the 15 days is no pause", rule: ruleOf("15 ngày"), received: "2026-03-09 09:00", due: "2026-03-24 24:00"},
	})
}

func TestOnlyTheTimeAWaitingApplicantTakesIsTheirs(t *testing.T) {
	for cause, want := range map[deadline.Cause]deadline.Party{
		deadline.Supplement: deadline.Applicant, deadline.FinancialObligation: deadline.Applicant, deadline.Verification: deadline.OtherAgency,
		deadline.Expertise: deadline.OtherAgency, deadline.PublicPosting: deadline.Nobody, deadline.SystemOutage: deadline.Nobody,
	} {
		if got := cause.Whose(); got != want {
			t.Errorf("%v is the time of %v, want %v", cause, got, want)
		}
	}
}

func TestApologyAndReappointment(t *testing.T) {
	c := clock(t)
	rule := ruleOf("05 ngày làm việc")
	d, err := c.Deadline(rule, at("2026-03-09 09:00")) // Monday 16/3
	if err != nil {
		t.Fatal(err)
	}
	t.Run("61/2018 art. 19: at the latest a day before the due date", func(t *testing.T) {
		a, err := c.ApologyFor(d)
		if err != nil || !a.By.Equal(at("2026-03-16 00:00")) || a.Day != civil.MustParseDate("2026-03-15") || a.WorkingDay != civil.MustParseDate("2026-03-13") {
			t.Errorf("%+v, %v", a, err)
		}
	})
	t.Run("61/2018 art. 19: before a due date after Tết, on the last day before the break", func(t *testing.T) {
		d, err := c.Deadline(ruleOf("01 ngày làm việc"), at("2026-02-13 09:00"))
		if err != nil {
			t.Fatal(err)
		}
		a, err := c.ApologyFor(d)
		if err != nil || a.Day != civil.MustParseDate("2026-02-22") || a.WorkingDay != civil.MustParseDate("2026-02-13") {
			t.Errorf("%+v, %v", a, err)
		}
	})
	once := deadline.Extension{Apology: at("2026-03-13 10:00"), To: civil.MustParseDate("2026-03-20"), Basis: "a letter"}
	t.Run("61/2018 art. 19, 297/2025 art. 6(5): one re-appointment", func(t *testing.T) {
		d, err := c.DeadlineOf(deadline.Case{Rule: rule, Received: at("2026-03-09 09:00"), Extensions: []deadline.Extension{once}})
		if err != nil || endOf(d) != "2026-03-20 24:00" || endOf(d.First()) != "2026-03-16 24:00" {
			t.Errorf("%+v, %v", d, err)
		}
	})
	t.Run("61/2018 art. 19, 297/2025 art. 6(5): not two", func(t *testing.T) {
		twice := once
		twice.To = civil.MustParseDate("2026-03-25")
		d, err := c.DeadlineOf(deadline.Case{Rule: rule, Received: at("2026-03-09 09:00"), Extensions: []deadline.Extension{once, twice}})
		if !errors.Is(err, deadline.ErrExtension) {
			t.Errorf("%+v, %v", d, err)
		}
	})
	t.Run("297/2025 art. 6(5): sent when the term ends, it may still re-appoint", func(t *testing.T) {
		late := once
		late.Apology = at("2026-03-17 08:00")
		d, err := c.DeadlineOf(deadline.Case{Rule: rule, Received: at("2026-03-09 09:00"), Extensions: []deadline.Extension{late}})
		if err != nil || endOf(d) != "2026-03-20 24:00" {
			t.Errorf("%+v, %v", d, err)
		}
	})
}

// The appointment in two parts of land with a financial obligation. The decision states no numbers; these are an example.
func TestDongThap138Of2025Art5_TheSecondAppointmentCountsFromTheProofOfPayment(t *testing.T) {
	phases := []deadline.Phase{
		{Name: "the information sheet goes to the tax office", Rule: ruleOf("05 ngày làm việc")},
		{Name: "the result", From: deadline.FromPayment, Rule: ruleOf("03 ngày làm việc")},
	}
	for paid, want := range map[string][2]string{
		"":                 {"2026-03-16 24:00", "suspended"},
		"2026-03-26 14:00": {"2026-03-16 24:00", "2026-03-31 24:00"}, // 27, 30, 31
	} {
		starts := []time.Time{at("2026-03-09 09:00")}
		if paid != "" {
			starts = append(starts, at(paid))
		}
		all, err := clock(t).Sequence(phases, starts)
		if err != nil || endOf(all[0]) != want[0] || endOf(all[1]) != want[1] {
			t.Errorf("paid %q: %+v, %v; want %s", paid, all, err, want)
		}
	}
}
