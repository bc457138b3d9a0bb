package record_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

func TestADossierCodeIsReadInItsPartsAndPrintsAsItWas(t *testing.T) {
	day := civil.MustParseDate("2026-09-26")
	for text, want := range map[string]record.DossierCode{
		"H44.01.02-260926-0001":         {Agency: "H44.01.02", Date: day, Sequence: "0001"},         // in use
		"000.00.12.H44-260926-0001":     {Agency: "000.00.12.H44", Date: day, Sequence: "0001"},     // TT 01/2018/TT-VPCP, art. 19(1)
		"H44.001.02-260926-1200012":     {Agency: "H44.001.02", Date: day, Sequence: "1200012"},     // TT 04/2025/TT-VPCP, art. 23(2)
		"H44-260926-A001":               {Agency: "H44", Date: day, Sequence: "A001"},               // a sequence is characters
		"G01.899.001.000-260926-123456": {Agency: "G01.899.001.000", Date: day, Sequence: "123456"}, // longer if needed
	} {
		got, err := record.ParseDossierCode(text)
		if diff := cmp.Diff(want, got); diff != "" || err != nil || got.String() != text {
			t.Errorf("%s is %v, %v (-want +got):\n%s", text, got, err, diff)
		}
	}
	got, err := record.ParseCentralDossierCode("H44.001.02-260926-1200012")
	want := record.DossierCode{Agency: "H44.001.02", Date: day, Central: "12", Sequence: "00012"}
	if got != want || err != nil || got.String() != "H44.001.02-260926-1200012" || strings.Join(got.Parts(), " ") != "H44 001 02" {
		t.Errorf("%+v, %v", got, err)
	}
	if zero := (record.DossierCode{}); zero.String() != "" || !zero.IsZero() {
		t.Errorf("%q", zero)
	}
}

func TestWhatIsNoDossierCodeSaysWhereAndWhy(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "byte 1: a part of the agency is empty"},
		{"H44", "byte 4: it ends after the agency; it is AGENCY-YYMMDD-SEQUENCE"},
		{"H44.-260926-0001", "byte 5: a part of the agency is empty"},
		{"H44.x1-260926-0001", "byte 5: only digits and capitals stand here"},
		{" H44-260926-0001", "byte 1: only digits and capitals stand here"},
		{"H44.123456789-260926-0001", "byte 5: a part of the agency has more than 8 characters"},
		{"1.2.3.4.5.6.7-260926-0001", "byte 13: the agency has more than 6 parts"},
		{"H44-26092-0001", "byte 5: the day is six digits, YYMMDD"},
		{"H44-20260926-0001", "byte 5: the day is six digits, YYMMDD"},
		{"H44-260230-0001", "byte 5: there is no day 260230 (YYMMDD)"},
		{"H44-260926", "byte 11: it ends after the day; it is AGENCY-YYMMDD-SEQUENCE"},
		{"H44-260926-001", "byte 12: a sequence has 4 to 32 characters, not 3"},
		{"H44-260926-0001 ", "byte 16: only digits and capitals stand here"},
		{"H44-260926-0001-1", "byte 16: only digits and capitals stand here"},
		{"H44-260926-" + strings.Repeat("1", 33), "byte 12: a sequence has 4 to 32 characters, not 33"},
	} {
		_, err := record.ParseDossierCode(c.text)
		if err == nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.text, err, c.want)
		}
	}
	for _, c := range []struct{ text, want string }{
		{"H44-260926-A20001", "byte 12: two digits of the owning agency stand here"},
		{"H44-260926-12001", "byte 14: a sequence has 4 to 30 characters, not 3"},
		{"0-000101-" + strings.Repeat("0", 33), "byte 12: a sequence has 4 to 30 characters, not 31"},
	} {
		if _, err := record.ParseCentralDossierCode(c.text); err == nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.text, err, c.want)
		}
	}
}

func FuzzParseDossierCode(f *testing.F) {
	for _, s := range []string{"H44.01.02-260926-0001", "000.00.12.H44-260926-0001", "H44.001.02-260926-120001", "H44", "H44-260230-0001", "-260926-0001", "H44-260926-ÿ001"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := record.ParseDossierCode(s)
		central, cerr := record.ParseCentralDossierCode(s)
		for _, err := range []error{err, cerr} {
			var e *record.CodeError
			if err != nil && (!errors.As(err, &e) || e.At < 0 || e.At > len(s) || e.Reason == "") {
				t.Fatalf("%q: %v", s, err)
			}
		}
		if err == nil && c.String() != s || cerr == nil && (central.String() != s || central.Central+central.Sequence != c.Sequence || err != nil) {
			t.Fatalf("%q is %+v, %v; central %+v, %v", s, c, err, central, cerr)
		}
	})
}
