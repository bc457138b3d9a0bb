package deadline_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

// knownLaw is the limits of the well-known procedures, transcribed from the texts: key, first and last receipt day it governs,
// how sure those days are, terms, how sure they are, and the longest extension.
const knownLaw = `
birth-chain                        2026-09-01 -          read       | 3 working days                  | read   |
birth-chain/birth                  2026-09-01 -          read       | 24 hours                        | read   |
birth-chain/identity-card          2026-09-01 -          read       | 5 working days                  | read   |
birth-chain/verification           2026-09-01 -          read       | 5 working days                  | read   |
birth-registration                 2016-01-01 2027-02-28 background | same day                        | read   |
birth-registration/duty            2016-01-01 2027-02-28 background | 60 days                         | read   |
business-registration              2021-01-01 -          background | 3 working days                  | read   |
certification                      2015-04-10 -          background | same day                        | read   |
certification/contract             2015-04-10 -          background | 2 working days                  | read   |
child-protection/emergency         -          -          background | 12 hours                        | read   |
civil-servant-recruitment          -          -          background | 190 days                        | read   |
civil-status/change                2016-01-01 2027-02-28 background | 3 working days                  | read   | 3 working days
civil-status/copy                  2016-01-01 2027-02-28 background | same day                        | read   |
civil-status/other                 2016-01-01 2027-02-28 background | same day                        | read   |
civil-status/verification-reply    2025-01-09 2027-02-28 background | 3 working days                  | quoted |
construction-permit/adjustment     2026-07-01 -          read       | 9 working days                  | read   |
construction-permit/house          2021-01-01 2026-06-30 background | 15 days                         | quoted | 10 days
construction-permit/house          2026-07-01 -          read       | 7 working days                  | read   |
construction-permit/opinion        2021-01-01 2026-06-30 background | 12 days                         | quoted |
construction-permit/opinion        2026-07-01 -          read       | 2 working days                  | read   |
construction-permit/renewal        2026-07-01 -          read       | 5 working days                  | read   |
construction-permit/works          2021-01-01 2026-06-30 background | 20 days                         | quoted | 10 days
construction-permit/works          2026-07-01 -          read       | 10 working days                 | read   |
criminal-record                    2010-07-01 2026-06-30 background | 10 days                         | quoted |
criminal-record                    2026-07-01 -          quoted     | 5 working days                  | quoted |
criminal-record/verification       2010-07-01 2026-06-30 background | 15 days                         | quoted |
death-chain/insurance              -          -          background | 9 working days                  | quoted |
death-chain/merit                  -          -          background | 18 working days                 | quoted |
death-chain/social                 -          -          background | 6 working days                  | quoted |
death-chain/social-longer          -          -          background | 11 working days                 | quoted |
death-registration                 2016-01-01 2027-02-28 background | same day                        | read   |
death-registration/duty            2016-01-01 2027-02-28 background | 15 days                         | read   |
guardianship/registration          2016-01-01 2027-02-28 background | 3 working days                  | read   |
guardianship/termination           2016-01-01 2027-02-28 background | 2 working days                  | read   |
household-business                 2021-01-04 -          background | 3 working days                  | quoted |
identity-card                      2024-07-01 -          background | 7 working days                  | quoted |
investment-policy/bac-ninh         -          -          background | 17 days                         | read   |
karaoke-chain                      2025-11-17 -          background | 3 working days + 3 working days + 10 working days | read |
land/correction                    2025-07-01 -          background | 8 working days                  | quoted |
land/correction/remote             2025-07-01 -          background | 18 working days                 | quoted |
land/first-registration            2025-07-01 -          background | 17 working days + 3 working days| quoted |
land/first-registration/remote     2025-07-01 -          background | 27 working days + 3 working days| quoted |
land/lost-certificate              2025-07-01 -          background | 10 working days                 | quoted |
land/lost-certificate/remote       2025-07-01 -          background | 20 working days                 | quoted |
land/transfer                      2025-07-01 -          background | 8 working days                  | quoted |
land/transfer-10                   2025-07-01 -          background | 10 working days                 | quoted |
land/transfer-10/remote            2025-07-01 -          background | 20 working days                 | quoted |
land/transfer-20                   2025-07-01 -          background | 20 working days                 | quoted |
land/transfer-20/remote            2025-07-01 -          background | 30 working days                 | quoted |
land/transfer/remote               2025-07-01 -          background | 18 working days                 | quoted |
marriage-registration/foreign      2016-01-01 2027-02-28 background | 15 days                         | read   |
marriage-registration/verification 2016-01-01 2027-02-28 background | 5 working days                  | read   |
parent-child-recognition           2016-01-01 2027-02-28 background | 3 working days                  | read   | 5 working days
parent-child-recognition/foreign   2016-01-01 2027-02-28 background | 15 days                         | read   |
residence/permanent                2021-07-01 -          background | 7 working days                  | quoted |
residence/temporary                2021-07-01 -          background | 3 working days                  | quoted |
secured-transaction                2023-01-15 -          background | same day                        | read   | 3 working days
vehicle-revocation                 2025-01-01 -          background | 2 working days                  | quoted |
vehicle-revocation/lost-paper      2025-01-01 -          background | 30 days + 2 working days        | quoted |
vehicle-revocation/online          2025-01-01 -          background | 8 working hours                 | quoted |
`

func TestKnownRulesAreThoseOfTheTexts(t *testing.T) {
	squeeze := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "|", " | ")), " ") }
	want, got := map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(strings.TrimSpace(knownLaw)) {
		want[squeeze(line)] = true
	}
	day := func(d civil.Date) string {
		if d.IsZero() {
			return "-"
		}
		return d.String()
	}
	for _, k := range deadline.KnownRules() {
		var terms []string
		for _, p := range k.Limit.Phases {
			terms = append(terms, p.Rule.Term.English())
		}
		got[squeeze(fmt.Sprintf("%s %s %s %s | %s | %s | %s", k.Key, day(k.From), day(k.Through), k.Dates,
			strings.Join(terms, " + "), k.Evidence, k.Limit.Phases[0].Rule.Extend.Most.English()))] = true
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestEveryKnownRuleCanBeCountedPrintedAndReadBackAndNamesItsSource(t *testing.T) {
	for _, k := range deadline.KnownRules() {
		if err := k.Limit.Check(); err != nil {
			t.Errorf("%s: %v", k.Key, err)
		}
		if k.Name.VI == "" || k.Name.EN == "" || (k.Note.VI == "") != (k.Note.EN == "") || (k.Next.VI == "") != (k.Next.EN == "") {
			t.Errorf("%s: not said in both languages: %+v", k.Key, k)
		}
		if k.Note.EN == "" && (k.Evidence < deadline.ReadInSource || k.Dates < deadline.ReadInSource) {
			t.Errorf("%s is not read in the text, and no note says what is in doubt", k.Key)
		}
		for _, p := range k.Limit.Phases {
			if err := p.Rule.Check(); err != nil || p.Rule.Basis == "" {
				t.Errorf("%s: %v, basis %q", k.Key, err, p.Rule.Basis)
			}
			if p.Rule.Late.Policy != deadline.NoLatePolicy && p.Rule.Late.Basis == "" {
				t.Errorf("%s: a late receipt without its article", k.Key)
			}
			for _, l := range []deadline.Language{deadline.Vietnamese, deadline.English} {
				if text := p.Rule.In(l); !strings.Contains(text, p.Rule.Term.In(l)) || !strings.Contains(text, p.Rule.Basis) {
					t.Errorf("%s prints as %q", k.Key, text)
				}
			}
		}
		// The limit as it is published reads back. Only the names of phases that count from no event of their own are not in it.
		named := k.Limit
		named.Phases = slices.Clone(named.Phases)
		for i := range named.Phases {
			if p := &named.Phases[i]; p.From != deadline.FromEvent {
				p.Name = ""
			}
		}
		if published, err := deadline.ParseLimit(k.Limit.In(deadline.Vietnamese)); err != nil || !cmp.Equal(named, published) {
			t.Errorf("%s: %q reads back as %+v, %v", k.Key, k.Limit.In(deadline.Vietnamese), published, err)
		}
		text, err := json.Marshal(k)
		var back deadline.Known
		if err2 := json.Unmarshal(text, &back); err != nil || err2 != nil || !cmp.Equal(k, back, cmp.Comparer(func(a, b civil.Date) bool { return a == b })) {
			t.Errorf("%s: %s reads back as %+v, %v, %v", k.Key, text, back, err, err2)
		}
	}
}

func TestVersionsOfOneKeyFollowOneAnother(t *testing.T) {
	last, previous := map[string]deadline.Known{}, ""
	for _, k := range deadline.KnownRules() {
		before, again := last[k.Key]
		if again && (before.Through.IsZero() || before.Through.AddDays(1) != k.From) {
			t.Errorf("%s: one version governs through %v, the next from %v", k.Key, before.Through, k.From)
		}
		if !k.From.IsZero() && !k.Through.IsZero() && k.Through.Before(k.From) {
			t.Errorf("%s: from %v through %v", k.Key, k.From, k.Through)
		}
		if k.Key < previous {
			t.Errorf("%s comes after %s", k.Key, previous)
		}
		last[k.Key], previous = k, k.Key
	}
}

func TestKnownRulesCannotBeChangedByWhoReadsThem(t *testing.T) {
	deadline.KnownRules()[0].Limit.Phases[0].Rule.Term.N = 999
	k, err := deadline.KnownRule("construction-permit/house", civil.MustParseDate("2026-07-01"))
	if err != nil {
		t.Fatal(err)
	}
	k.Limit.Phases[0].Rule.Term.N = 999
	for _, k := range deadline.KnownRules() {
		if k.Limit.Phases[0].Rule.Term.N == 999 {
			t.Errorf("%s was changed", k.Key)
		}
	}
}

// known returns the rule of a known limit, as law tests count by it.
func known(t testing.TB, key, day string) deadline.Known {
	t.Helper()
	k, err := deadline.KnownRule(key, civil.MustParseDate(day))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestAHouseIsPermittedUnderTheLawOfTheDayItsDossierIsReceived(t *testing.T) {
	for _, c := range []struct{ received, term, due string }{
		{"2026-06-30 09:00", "15 days", "2026-07-15 24:00"},        // Tuesday 30/6 + 15 = Wednesday 15/7
		{"2026-07-01 09:00", "7 working days", "2026-07-10 24:00"}, // 2, 3; 6, 7, 8, 9, 10 July
	} {
		rule, err := known(t, "construction-permit/house", c.received[:10]).Rule()
		if err != nil {
			t.Fatal(err)
		}
		if rule.Term.English() != c.term {
			t.Errorf("received %s: %s, want %s", c.received, rule.Term.English(), c.term)
		}
		if got := ends(t, clock(t), rule, c.received); got != c.due {
			t.Errorf("received %s: due %s, want %s", c.received, got, c.due)
		}
	}
}

func TestWhereNoRuleIsKnownTheErrorSaysWhatIs(t *testing.T) {
	for _, c := range []struct{ key, day, want string }{
		{"birth-registration", "2027-03-01", `deadline: no rule is known for "birth-registration" received on 2027-03-01: the last one governs receipts through 2027-02-28; then the Law on Civil Status 03/2026/QH16, in force 2027-03-01, whose terms are not known here`},
		{"criminal-record/verification", "2026-07-01", `deadline: no rule is known for "criminal-record/verification" received on 2026-07-01: the last one governs receipts through 2026-06-30; then the amending law, in force 2026-07-01, whose term for this case is not known here`},
		{"birth-chain", "2026-08-31", `deadline: no rule is known for "birth-chain" received on 2026-08-31: the limit known here governs receipts from 2026-09-01`},
		{"khai-sinh", "2026-08-31", `deadline: no rule is known for "khai-sinh" received on 2026-08-31: there is no such procedure in the table`},
	} {
		k, err := deadline.KnownRule(c.key, civil.MustParseDate(c.day))
		var no *deadline.NoRuleError
		if !errors.Is(err, deadline.ErrNoRule) || !errors.As(err, &no) || no.Key != c.key || err.Error() != c.want || k.Key != "" {
			t.Errorf("%+v, %v\nwant %s", k, err, c.want)
		}
	}
	if _, err := deadline.KnownRule("birth-registration", civil.Date{}); !errors.Is(err, deadline.ErrNoRule) || !strings.Contains(err.Error(), "there is no day of receipt") {
		t.Errorf("no day: %v", err)
	}
	// The last day of the old law, and so of all that goes on under it.
	if _, err := deadline.KnownRule("birth-registration", civil.MustParseDate("2027-02-28")); err != nil {
		t.Error(err)
	}
	// A limit of several phases, or from an event, is not one rule.
	for _, key := range []string{"karaoke-chain", "vehicle-revocation/lost-paper", "birth-registration/duty"} {
		if _, err := known(t, key, "2026-03-09").Rule(); !errors.Is(err, deadline.ErrLimit) {
			t.Errorf("%s: %v", key, err)
		}
	}
}

func TestEvidenceHasItsNames(t *testing.T) {
	for e, want := range map[deadline.Evidence]string{
		deadline.Unconfirmed: "background", deadline.SeenInData: "seen", deadline.QuotedOnly: "quoted", deadline.ReadInSource: "read",
	} {
		var back deadline.Evidence
		if err := back.UnmarshalText([]byte(want)); err != nil || back != e || e.String() != want || e.In(deadline.Vietnamese) == "" || e.In(deadline.English) == "" {
			t.Errorf("%d is %v, %v", e, e, err)
		}
	}
	if _, err := deadline.Evidence(9).MarshalText(); err == nil {
		t.Error("evidence that does not exist has a text")
	}
}

func ExampleKnownRule() {
	for _, day := range []string{"2026-06-30", "2026-07-01"} {
		k, err := deadline.KnownRule("construction-permit/house", civil.MustParseDate(day))
		if err != nil {
			fmt.Println(err)
			return
		}
		rule, err := k.Rule()
		fmt.Println(rule, err)
		fmt.Println(k.Evidence.In(deadline.English))
	}
	_, err := deadline.KnownRule("birth-registration", civil.MustParseDate("2027-03-01"))
	fmt.Println(errors.Is(err, deadline.ErrNoRule))
	// Output:
	// 15 days [Luật Xây dựng 2014 Điều 102(1), sửa đổi 2020]; extended once at most, by no more than 10 days <nil>
	// quoted
	// 7 working days [Luật 135/2025/QH15; 217/2026/NĐ-CP Điều 54] <nil>
	// read in the text
	// true
}
