package deadline_test

import (
	"errors"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
)

// The limits of the well-known procedures, each by its article, counted by hand. Where no other day says more, a dossier is
// received on Monday 9/3/2026: its working days are 10 (1), 11, 12, 13 (4), 16 (5) to 20 (9), 23 (10) to 27 (14), 30 (15), 31
// (16), 1/4 (17), 2 (18), 3 (19), 6 (20) to 10 (24), 13 (25) to 17 (29) and 20/4 (30).
func TestTheLimitsOfWellKnownProcedures(t *testing.T) {
	const monday = "2026-03-09 09:00"
	for _, c := range []struct{ law, key, received, due string }{
		{"Law 60/2014 art. 5(3): birth, the same day", "birth-registration", monday, "2026-03-09 24:00"},
		{"Law 60/2014 art. 5(3): death, after 15:00 on a Friday", "death-registration", "2026-03-13 15:01", "2026-03-16 24:00"},
		{"Law 60/2014 art. 5(3): copies", "civil-status/copy", "2026-03-12 15:00", "2026-03-12 24:00"},
		{"Law 60/2014 art. 5(3): acts without a set term", "civil-status/other", "2026-03-12 15:01", "2026-03-13 24:00"},
		{"Law 60/2014 art. 18(2): marriage with verification, 5 working days", "marriage-registration/verification", monday, "2026-03-16 24:00"},
		{"Law 60/2014 art. 18(2): over Tết", "marriage-registration/verification", "2026-02-12 16:10", "2026-02-26 24:00"}, // 13; 23 to 26/2
		{"Law 60/2014 art. 20: guardianship, 3 working days", "guardianship/registration", monday, "2026-03-12 24:00"},
		{"Law 60/2014 art. 22: its end, 2 working days", "guardianship/termination", monday, "2026-03-11 24:00"},
		{"Law 60/2014 art. 25: parent and child, 3 working days", "parent-child-recognition", monday, "2026-03-12 24:00"},
		{"Law 60/2014 art. 28: change of civil status, 3 working days", "civil-status/change", monday, "2026-03-12 24:00"},
		{"Law 60/2014 art. 38: marriage with a foreign element, 15 days", "marriage-registration/foreign", monday, "2026-03-24 24:00"},
		{"Law 60/2014 art. 38: to the eve of 30/4, which is worked", "marriage-registration/foreign", "2026-04-14 09:00", "2026-04-29 24:00"},
		{"Law 60/2014 art. 44: parent and child with a foreign element, 15 days", "parent-child-recognition/foreign", monday, "2026-03-24 24:00"},
		{"Law 60/2014 art. 15(1): 60 days from the birth", "birth-registration/duty", "2026-03-09 03:20", "2026-05-08 24:00"}, // 22, 30, 8
		{"Law 60/2014 art. 33(1): 15 days from the death", "death-registration/duty", "2026-03-09 03:20", "2026-03-24 24:00"},
		{"Decree 123/2015 art. 3 (07/2025): the asked commune replies in 3 working days", "civil-status/verification-reply", monday, "2026-03-12 24:00"},
		{"Law 60/2014: what is received on the last day before Law 03/2026 goes on under it", "marriage-registration/verification", "2027-02-26 09:00", "2027-03-05 24:00"}, // a Friday; 1 to 5/3

		{"Decree 23/2015 art. 7: certification, the same day", "certification", monday, "2026-03-09 24:00"},
		{"Decree 23/2015 art. 37: contracts, 2 working days", "certification/contract", monday, "2026-03-11 24:00"},
		{"Decree 99/2022 art. 16(1): secured transactions, the same day", "secured-transaction", "2026-03-12 14:59", "2026-03-12 24:00"},
		{"Enterprise Law 2020 art. 26(5): 3 working days over 30/4", "business-registration", "2026-04-24 09:00", "2026-05-04 24:00"}, // 28, 29/4; Monday 27/4 is given back for 26/4
		{"Decree 168/2025: household business, 3 working days", "household-business", monday, "2026-03-12 24:00"},

		{"Decree 63/2024 art. 7 (301/2026): the birth chain, 3 working days", "birth-chain", "2026-09-07 09:00", "2026-09-10 24:00"},
		{"Decree 63/2024 art. 7(2): after 15:00 from the next working day", "birth-chain", "2026-09-07 15:01", "2026-09-11 24:00"},
		{"Decree 63/2024 art. 7: 5 working days with verification", "birth-chain/verification", "2026-09-07 09:00", "2026-09-14 24:00"},
		{"Decree 63/2024 art. 7: identity card under 6, 5 working days", "birth-chain/identity-card", "2026-09-07 09:00", "2026-09-14 24:00"},
		{"Decree 63/2024 art. 8(1)(a): the birth part, 24 hours, over a weekend", "birth-chain/birth", "2026-09-11 16:00", "2026-09-12 16:00"},
		{"Decision 296/QĐ-VPCP of 2024: merit, 18 working days", "death-chain/merit", monday, "2026-04-02 24:00"},
		{"Decision 296/QĐ-VPCP of 2024: social assistance, 6 working days", "death-chain/social", monday, "2026-03-17 24:00"},
		{"Decision 296/QĐ-VPCP of 2024: social assistance, 11 working days", "death-chain/social-longer", monday, "2026-03-24 24:00"},
		{"Decision 296/QĐ-VPCP of 2024: insurance, 9 working days", "death-chain/insurance", monday, "2026-03-20 24:00"},

		{"Law on Residence 2020 art. 22: permanent, 7 working days", "residence/permanent", monday, "2026-03-18 24:00"},
		{"Law on Residence 2020 art. 28: temporary, 3 working days", "residence/temporary", monday, "2026-03-12 24:00"},
		{"Law on Identification 2023 art. 25, 26: 7 working days", "identity-card", monday, "2026-03-18 24:00"},
		{"Circular 79/2024/TT-BCA art. 7(3): online, 8 working hours", "vehicle-revocation/online", monday, "2026-03-10 09:30"}, // 6 h on Monday
		{"Circular 79/2024/TT-BCA art. 7(3): otherwise 2 working days", "vehicle-revocation", monday, "2026-03-11 24:00"},
		{"Law on Criminal Records 2009 art. 48: 10 days to 30/6/2026", "criminal-record", "2026-06-30 09:00", "2026-07-10 24:00"},
		{"Law on Criminal Records 2009 art. 48: 15 days with verification", "criminal-record/verification", "2026-06-30 09:00", "2026-07-15 24:00"},
		{"Law on Criminal Records as amended: 5 working days from 1/7/2026", "criminal-record", "2026-07-01 09:00", "2026-07-08 24:00"}, // 2, 3, 6, 7, 8

		{"Construction Law 2014 art. 102(1): works, 20 days to 30/6/2026", "construction-permit/works", "2026-06-30 09:00", "2026-07-20 24:00"},
		{"Construction Law 2014 art. 102(1): houses, 15 days", "construction-permit/house", "2026-06-30 09:00", "2026-07-15 24:00"},
		{"Construction Law 2014 art. 102(1): opinions, 12 days", "construction-permit/opinion", "2026-06-22 09:00", "2026-07-06 24:00"}, // 4/7 is a Saturday
		{"Law 135/2025, Decree 217/2026 art. 54: houses, 7 working days from 1/7/2026", "construction-permit/house", "2026-07-01 09:00", "2026-07-10 24:00"},
		{"Law 135/2025, Decree 217/2026 art. 54: houses, over National Day", "construction-permit/house", "2026-08-26 09:00", "2026-09-09 24:00"}, // 27, 28/8; 3, 4, 7, 8, 9/9
		{"Law 135/2025, Decree 217/2026 art. 54: other works, 10 working days", "construction-permit/works", "2026-07-01 09:00", "2026-07-15 24:00"},
		{"Law 135/2025, Decree 217/2026 art. 54: adjustment and repair, 9 working days", "construction-permit/adjustment", "2026-07-01 09:00", "2026-07-14 24:00"},
		{"Law 135/2025, Decree 217/2026 art. 54: extension and re-issue, 5 working days", "construction-permit/renewal", "2026-07-01 09:00", "2026-07-08 24:00"},
		{"Law 135/2025, Decree 217/2026 art. 54: opinions, 2 working days", "construction-permit/opinion", "2026-07-01 09:00", "2026-07-03 24:00"},

		{"Decree 151/2025 App. I V.A.II(2)(a): transfer, 8 working days", "land/transfer", monday, "2026-03-19 24:00"},
		{"Decree 151/2025 App. I V.A.II(2)(a): some cases, 10 working days", "land/transfer-10", monday, "2026-03-23 24:00"},
		{"Decree 151/2025 App. I V.A.II(2)(a): some cases, 20 working days", "land/transfer-20", monday, "2026-04-06 24:00"},
		{"Decree 151/2025 App. I V.A.II(5): lost certificate, 10 working days", "land/lost-certificate", monday, "2026-03-23 24:00"},
		{"Decree 151/2025 App. I V.A: correction, 8 working days", "land/correction", monday, "2026-03-19 24:00"},
		{"Decree 151/2025 App. I V.A.II(10): transfer in a remote commune, 18", "land/transfer/remote", monday, "2026-04-02 24:00"},
		{"Decree 151/2025 App. I V.A.II(10): the cases of 10, 20", "land/transfer-10/remote", monday, "2026-04-06 24:00"},
		{"Decree 151/2025 App. I V.A.II(10): the cases of 20, 30", "land/transfer-20/remote", monday, "2026-04-20 24:00"},
		{"Decree 151/2025 App. I V.A.II(10): lost certificate, 20", "land/lost-certificate/remote", monday, "2026-04-06 24:00"},
		{"Decree 151/2025 App. I V.A.II(10): correction, 18", "land/correction/remote", monday, "2026-04-02 24:00"},

		{"1582/QĐ-UBND Bắc Ninh: investment policy, 17 days", "investment-policy/bac-ninh", monday, "2026-03-26 24:00"},
		{"2022/QĐ-UBND Cao Bằng: child protection, 12 hours from Saturday night", "child-protection/emergency", "2026-03-14 22:00", "2026-03-15 10:00"},
		{"2028/QĐ-UBND Cao Bằng: recruitment, 190 days", "civil-servant-recruitment", monday, "2026-09-15 24:00"}, // 22, 30, 31, 30, 31, 31 are 175 by 31/8
	} {
		t.Run(c.law, func(t *testing.T) {
			all, err := clock(t).Sequence(known(t, c.key, c.received[:10]).Limit.Phases, []time.Time{at(c.received)})
			if err != nil || len(all) != 1 || endOf(all[0]) != c.due {
				t.Errorf("received %s: %+v, %v; want %s", c.received, all, err, c.due)
			}
		})
	}
}

// Steps of the old construction permit that the limit itself does not say (Construction Law 2014 art. 102(1)), and the deadlines
// of applicants.
func TestTheStepsInsideALimitAreTermsToo(t *testing.T) {
	testLaw(t, clock(t), []lawCase{
		{law: "Construction Law 2014 art. 102(1): appraisal, 7 working days", rule: ruleOf("07 ngày làm việc"), received: "2026-03-09 09:00", due: "2026-03-18 24:00"},
		{law: "Construction Law 2014 art. 102(1): the second instruction, 5 working days", rule: ruleOf("05 ngày làm việc"), received: "2026-03-09 09:00", due: "2026-03-16 24:00"},
		{law: "Construction Law 2014 art. 102(1): notice of refusal, 3 working days", rule: ruleOf("03 ngày làm việc"), received: "2026-03-09 09:00", due: "2026-03-12 24:00"},
		{law: "Decree 217/2026 art. 54: the applicant supplements within 2 working days", rule: ruleOf("02 ngày làm việc"), received: "2026-07-01 09:00", due: "2026-07-03 24:00"},
		{law: "Decree 63/2024 art. 4(7) (301/2026): the applicant has 7 working days", rule: ruleOf("07 ngày làm việc"), received: "2026-09-07 09:00", due: "2026-09-16 24:00"},
		{law: "Decree 297/2025 art. 6(4)(a): the dossier is closed after 15 working days", rule: ruleOf("15 ngày làm việc"), received: "2026-03-09 09:00", due: "2026-03-30 24:00"},
		// Friday 1 h; Monday 4 h to 11:30 and 3 h from 13:30.
		{law: "Decree 297/2025 art. 6(4)(a): 8 working hours to answer an online filing of Friday 16:00", rule: ruleOf("08 giờ làm việc"), received: "2026-03-13 16:00", due: "2026-03-16 16:30"},
		{law: "Decree 297/2025 art. 6(2): the next agency confirms within 2 working hours", rule: ruleOf("02 giờ làm việc"), received: "2026-03-13 16:00", due: "2026-03-16 08:30"},
	})
}

func TestTheLongestExtensionOfALimit(t *testing.T) {
	for _, c := range []struct{ law, key, received, by, due string }{
		{"Construction Law 2014 art. 102(1): 10 days more", "construction-permit/works", "2026-06-30 09:00", "10 ngày", "2026-07-30 24:00"},
		{"Construction Law 2014 art. 102(1): not 11", "construction-permit/works", "2026-06-30 09:00", "11 ngày", ""},
		{"Construction Law 2014 art. 102(1): houses, 25 days from the receipt are a Saturday", "construction-permit/house", "2026-06-30 09:00", "10 ngày", "2026-07-27 24:00"},
		{"Law 60/2014 art. 25: 5 working days more for verification", "parent-child-recognition", "2026-03-09 09:00", "05 ngày làm việc", "2026-03-19 24:00"},
		{"Law 60/2014 art. 25: not 6", "parent-child-recognition", "2026-03-09 09:00", "06 ngày làm việc", ""},
		{"Law 60/2014 art. 28: 3 working days more", "civil-status/change", "2026-03-09 09:00", "03 ngày làm việc", "2026-03-17 24:00"},
		{"Law 60/2014 art. 28: not 4", "civil-status/change", "2026-03-09 09:00", "04 ngày làm việc", ""},
		{"Decree 23/2015 art. 37: contracts, as long as is agreed", "certification/contract", "2026-03-09 09:00", "18 ngày làm việc", "2026-04-06 24:00"},
	} {
		t.Run(c.law, func(t *testing.T) {
			rule, err := known(t, c.key, c.received[:10]).Rule()
			if err != nil {
				t.Fatal(err)
			}
			k := deadline.Case{Rule: rule, Received: at(c.received), Extensions: []deadline.Extension{{By: deadline.MustParseTerm(c.by)}}}
			d, err := clock(t).DeadlineOf(k)
			if c.due == "" && !errors.Is(err, deadline.ErrExtension) || c.due != "" && (err != nil || endOf(d) != c.due) {
				t.Errorf("%+v, %v; want %q", d, err, c.due)
			}
		})
	}
}

func TestTheLimitsOfSeveralPhases(t *testing.T) {
	for _, c := range []struct {
		law, key string
		starts   []string
		due      []string
	}{
		{"Decree 297/2025 art. 6(2): 16 = 3 + 3 + 10 working days end where 16 do", "karaoke-chain",
			[]string{"2026-03-09 09:00"}, []string{"2026-03-12 24:00", "2026-03-17 24:00", "2026-03-31 24:00"}},
		{"Decree 297/2025 art. 6(2): a phase that begins early is counted from its own start", "karaoke-chain",
			[]string{"2026-03-09 09:00", "2026-03-11 10:00"}, []string{"2026-03-12 24:00", "2026-03-16 24:00", "2026-03-30 24:00"}},
		{"Decree 297/2025 art. 6(3): in the last hour all of it moves", "karaoke-chain",
			[]string{"2026-03-09 16:01"}, []string{"2026-03-13 24:00", "2026-03-18 24:00", "2026-04-01 24:00"}},
		{"Circular 79/2024/TT-BCA art. 7(3): lost paper, 30 days, then 2 working days", "vehicle-revocation/lost-paper",
			[]string{"2026-03-09 09:00"}, []string{"2026-04-08 24:00", "2026-04-10 24:00"}},
		{"Decree 151/2025 App. I V.A.II(1): first registration, 17 and 3 working days", "land/first-registration",
			[]string{"2026-03-09 09:00"}, []string{"2026-04-01 24:00", "2026-04-06 24:00"}},
		{"Decree 151/2025 App. I V.A.II(10): first registration in a remote commune, 27 and 3", "land/first-registration/remote",
			[]string{"2026-03-09 09:00"}, []string{"2026-04-15 24:00", "2026-04-20 24:00"}},
	} {
		t.Run(c.law, func(t *testing.T) {
			var starts []time.Time
			for _, s := range c.starts {
				starts = append(starts, at(s))
			}
			all, err := clock(t).Sequence(known(t, c.key, c.starts[0][:10]).Limit.Phases, starts)
			if err != nil || len(all) != len(c.due) {
				t.Fatalf("%+v, %v", all, err)
			}
			for i, want := range c.due {
				if got := endOf(all[i]); got != want {
					t.Errorf("phase %d: %s, want %s", i+1, got, want)
				}
			}
		})
	}
}
