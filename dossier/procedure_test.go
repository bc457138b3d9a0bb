package dossier_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

// The construction permit for individual houses: 15 days up to 30/6/2026 (Construction Law 2014 art. 102(1) as amended in
// 2020), 7 working days since (Law 135/2025/QH15; Decree 217/2026/NĐ-CP art. 54). The code is made up.
const permit = `{"procedures": [{"code": "1.000100", "name": "Cấp giấy phép xây dựng nhà ở riêng lẻ", "limits": [
	{"term": "15 ngày", "basis": "Luật Xây dựng 2014, Điều 102 khoản 1"},
	{"from": "2026-07-01", "term": "07 ngày làm việc", "basis": "217/2026/NĐ-CP, Điều 54"}]}]}`

func clock(t testing.TB) *deadline.Clock {
	t.Helper()
	c, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func at(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, holiday.ICT)
	if err != nil {
		panic(err)
	}
	return t
}

func TestTheLimitInForceOnTheDayOfReceiptGoverns(t *testing.T) {
	c, err := dossier.ReadProcedures(strings.NewReader("\ufeff" + permit + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	for received, want := range map[string]string{
		"2026-06-30 16:59": "2026-07-15", // 15 days
		"2026-07-01 00:00": "2026-07-10", // 7 working days
	} {
		d, err := c.Deadline(clock(t), "1.000100", at(received))
		if err != nil || d.LastDay.String() != want {
			t.Errorf("received %s: due %v, %v; want %s", received, d.LastDay, err, want)
		}
	}
	p, err := c.Procedure("1.000100")
	want := dossier.Procedure{Code: "1.000100", Name: "Cấp giấy phép xây dựng nhà ở riêng lẻ", Limits: []dossier.Limit{
		{Term: deadline.MustParseTerm("15 ngày"), Basis: "Luật Xây dựng 2014, Điều 102 khoản 1"},
		{From: civil.MustParseDate("2026-07-01"), Term: deadline.MustParseTerm("7 working days"), Basis: "217/2026/NĐ-CP, Điều 54"},
	}}
	if diff := cmp.Diff(want, p); diff != "" || err != nil || c.Len() != 1 {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	p.Limits[0].Term = deadline.Term{}
	if again, _ := c.Procedure("1.000100"); again.Limits[0].Term.IsZero() {
		t.Error("the catalogue changed under its reader")
	}
}

func TestADossierWithoutAProcedureOrALimitHasNoDueDate(t *testing.T) {
	c, err := dossier.ReadProcedures(strings.NewReader(strings.Replace(permit, `{"term": "15 ngày"`, `{"from": "2015-01-01", "term": "15 ngày"`, 1)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Deadline(clock(t), "1.0001", at("2026-06-30 08:00")); !errors.Is(err, dossier.ErrNoProcedure) || err.Error() != `dossier: no such procedure: "1.0001"` {
		t.Errorf("another code: %v", err)
	}
	if _, err := c.Procedure("1.0001"); !errors.Is(err, dossier.ErrNoProcedure) {
		t.Errorf("another code: %v", err)
	}
	if _, err := c.Deadline(clock(t), "1.000100", at("2014-12-31 08:00")); !errors.Is(err, dossier.ErrNoLimit) || err.Error() != `dossier: procedure "1.000100" on 2014-12-31: no limit in force` {
		t.Errorf("before the first limit: %v", err)
	}
	if _, err := c.Deadline(clock(t), "1.000100", at("2100-12-31 08:00")); !errors.Is(err, holiday.ErrOutside) {
		t.Errorf("beyond the calendar: %v", err)
	}
	if _, err := c.Deadline(clock(t), "1.000100", time.Time{}); !errors.Is(err, deadline.ErrNoReceipt) {
		t.Errorf("no receipt: %v", err)
	}
	if _, err := c.Deadline(nil, "1.000100", at("2026-06-30 08:00")); !errors.Is(err, deadline.ErrNoCalendar) {
		t.Errorf("no clock: %v", err)
	}
	if _, err := (dossier.Catalogue{}).Deadline(clock(t), "", at("2026-06-30 08:00")); !errors.Is(err, dossier.ErrNoProcedure) {
		t.Errorf("an empty catalogue: %v", err)
	}
}

func linesOf(err error) []string {
	if err == nil {
		return nil
	}
	return strings.Split(err.Error(), "\n")
}

func TestEveryProblemOfACatalogueIsToldWithItsPath(t *testing.T) {
	const text = `{"procedures": [
		{"code": "", "limits": [{"term": "5 ngay"}, {"from": "2026-02-30", "term": "0 ngày", "unit": "ngày"}], "CODE": "2"},
		{"code": 1.0001, "limits": {}, "limits": []},
		null]}`
	_, err := dossier.ReadProcedures(strings.NewReader(text))
	want := []string{
		`dossier: procedures[0].limits[0].term "5 ngay": "ngay" is no unit; units are ngày làm việc, ngày, tuần, tháng, năm, giờ làm việc, giờ, working days, days or calendar days, weeks, months, years, working hours, hours or clock hours`,
		`dossier: procedures[0].limits[1].from "2026-02-30": the month has only 28 days`,
		`dossier: procedures[0].limits[1].term "0 ngày": a term is more than nothing`,
		`dossier: procedures[0].limits[1].unit: there is no such field`,
		`dossier: procedures[0].CODE: there is no such field`,
		`dossier: procedures[1].code: is a number, not text`,
		`dossier: procedures[1].limits: is an object, not a list`,
		`dossier: procedures[1].limits: is given twice`,
		`dossier: procedures[2]: is null, not an object`,
		`dossier: procedures[0].code: is missing`,
	}
	if diff := cmp.Diff(want, linesOf(err)); diff != "" || !errors.Is(err, dossier.ErrProcedure) {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestEveryProblemOfTheProceduresIsToldWithItsPath(t *testing.T) {
	const text = `{"procedures": [
		{"code": "", "limits": [{"term": "5 ngày"}, {"term": "5 ngày"}]},
		{"code": "1", "limits": []},
		{"code": "1", "name": "again", "limits": [{"from": "2026-07-01", "term": "1 month"}, {"from": "2026-07-01"}]}]}`
	_, err := dossier.ReadProcedures(strings.NewReader(text))
	want := []string{
		`dossier: procedures[0].code: is missing`,
		`dossier: procedures[0].limits[1].from: is missing; only the first limit may leave it out`,
		`dossier: procedures[1].limits: there is no limit`,
		`dossier: procedures[2].code "1": is also the code of procedures[1]`,
		`dossier: procedures[2].limits[1].from "2026-07-01": is not after the limit before it`,
		`dossier: procedures[2].limits[1].term: is missing`,
	}
	if diff := cmp.Diff(want, linesOf(err)); diff != "" || !errors.Is(err, dossier.ErrProcedure) {
		t.Errorf("(-want +got):\n%s", diff)
	}
	_, err = dossier.NewCatalogue([]dossier.Procedure{{Code: "1", Limits: []dossier.Limit{{Term: deadline.Term{N: -3, Unit: deadline.Month}}}}})
	if want := `dossier: procedures[0].limits[0].term "-3 tháng": a term is above 0 and up to 99999 units, not -3`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestACatalogueKeepsNothingOfItsCallers(t *testing.T) {
	limits := []dossier.Limit{{Term: deadline.MustParseTerm("5 ngày")}}
	procedures := []dossier.Procedure{{Code: "1", Limits: limits}}
	c, err := dossier.NewCatalogue(procedures)
	if err != nil {
		t.Fatal(err)
	}
	procedures[0].Code, limits[0].Term = "2", deadline.Term{}
	if p, err := c.Procedure("1"); err != nil || p.Code != "1" || p.Limits[0].Term.N != 5 {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestWhatIsNotACatalogueIsToldByLineAndColumn(t *testing.T) {
	for text, want := range map[string]string{
		``:                                 `dossier: line 1, column 1: the document ends too early`,
		`{"procedures": [`:                 `dossier: line 1, column 16: the document ends too early`,
		"{\n  \"procedures\": oops}":       `dossier: line 2, column 17: invalid character 'o' looking for beginning of value`,
		`{"procedures": []}`:               `dossier: procedures: there is none`,
		`{}`:                               `dossier: procedures: there is none`,
		`[]`:                               `dossier: the document: is a list, not an object`,
		`{"procedures": [], "version": 2}`: "dossier: version \"2\": is no version that can be read; there is 1\ndossier: procedures: there is none",
		permit + permit:                    `dossier: line 3, column 92: invalid character '{' after top-level value`,
		permit + "]":                       `dossier: line 3, column 92: invalid character ']' after top-level value`,
		"{\"procedures\": \"\xff\"}":       `dossier: the document: is not UTF-8`,
		strings.Repeat("[", 1e6):           `dossier: line 1, column 10001: invalid character '[' exceeded max depth`,
		strings.Repeat("[", 40) + strings.Repeat("]", 40): `dossier: the document: nests more than 32 deep`,
	} {
		_, err := dossier.ReadProcedures(strings.NewReader(text))
		if !errors.Is(err, dossier.ErrProcedure) || err.Error() != want {
			t.Errorf("%.200s\n%v\nwant %s", text, err, want)
		}
	}
	if _, err := dossier.ReadProcedures(iotest.ErrReader(io.ErrUnexpectedEOF)); !errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, dossier.ErrProcedure) {
		t.Errorf("a reader that fails: %v", err)
	}
}

func FuzzReadProcedures(f *testing.F) {
	f.Add(permit)
	f.Add(`{"procedures": [{"code": "1", "limits": [{"from": "2026-07-01", "term": "5 days"}]}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		c, err := dossier.ReadProcedures(strings.NewReader(text))
		if (err == nil) != (c.Len() > 0) {
			t.Fatalf("%d procedures, %v", c.Len(), err)
		}
	})
}

func ExampleCatalogue_Deadline() {
	catalogue, err := dossier.ReadProcedures(strings.NewReader(permit))
	if err != nil {
		fmt.Println(err)
		return
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, received := range []string{"2026-06-30 10:00", "2026-07-01 10:00"} {
		due, err := catalogue.Deadline(clock, "1.000100", at(received))
		fmt.Println(received, "->", due.LastDay, err)
	}
	// Output:
	// 2026-06-30 10:00 -> 2026-07-15 <nil>
	// 2026-07-01 10:00 -> 2026-07-10 <nil>
}
