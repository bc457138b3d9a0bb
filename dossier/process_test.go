package dossier_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

func read(t testing.TB, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func catalogue(t testing.TB, name string) dossier.Catalogue {
	t.Helper()
	c, err := dossier.ReadProcedures(bytes.NewReader(read(t, name)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return c
}

// published is the processes as the decisions have them: how many rows, their true sum, and what is wrong with it as published.
var published = []struct {
	file, code string
	rows       int
	sum        string
	wrong      string
}{
	{"cao-bang-2022.json", "1.001806", 7, "10 ngày làm việc", ""},
	{"cao-bang-2022.json", "1.013814", 9, "05 ngày làm việc", ""},
	{"cao-bang-2031.json", "1.014464", 8, "03 ngày làm việc", ""},
	{"cao-bang-2031.json", "1.014465", 8, "03 ngày làm việc", ""},
	{"ha-tinh-2904.json", "không nêu (2904/QĐ-UBND)", 7, "03 ngày làm việc", ""},
	{"dong-nai-2811.json", "1.014464", 6, "03 ngày làm việc", ""},
	{"nghe-an-3854.json", "không nêu (3854/QĐ-UBND)", 15, "96 giờ làm việc", ""},
	{"ha-noi-1594.json", "không nêu (1594/QĐ-TTPVHCC)", 17, "30 ngày làm việc", ""},
	{"cao-bang-2028.json", "không nêu (2028/QĐ-UBND)", 7, "190 ngày", ""},
	{"cao-bang-2028.json", "1.003999", 6, "9,5 ngày làm việc", `dossier: procedures[1].processes[0].total "10,5 ngày làm việc": the steps add up to "9,5 ngày làm việc"`},
	{"dong-nai-2776.json", "1.014431", 5, "15 ngày", `dossier: procedures[0].processes[0].total "27 ngày": the steps add up to "15 ngày"`},
}

func TestPublishedProcessesHaveTheirSumsAndTheirWrongTotals(t *testing.T) {
	problems := map[string]string{}
	for _, row := range published {
		c := catalogue(t, row.file)
		p, err := c.Procedure(row.code)
		if err != nil {
			t.Fatal(err)
		}
		process, ok := p.ProcessOn(civil.MustParseDate("2026-03-02"))
		if !ok || len(process.Steps) != row.rows {
			t.Errorf("%s %s: %d rows, want %d", row.file, row.code, len(process.Steps), row.rows)
		}
		if sum, err := process.Sum(); err != nil || sum.String() != row.sum {
			t.Errorf("%s %s: the sum is %v, %v; want %s", row.file, row.code, sum, err, row.sum)
		}
		if row.wrong != "" {
			problems[row.file] = row.wrong
		} else if _, any := problems[row.file]; !any {
			problems[row.file] = ""
		}
	}
	for file, want := range problems {
		var got []string
		for _, e := range catalogue(t, file).Problems() {
			if got = append(got, e.Error()); e.Severity != dossier.Contradiction {
				t.Errorf("%s: %v is %v", file, e, e.Severity)
			}
		}
		if strings.Join(got, "\n") != want {
			t.Errorf("%s: %q, want %q", file, got, want)
		}
	}
}

func TestHoursAddUpToDaysOnlyByTheStatedConversion(t *testing.T) {
	c := catalogue(t, "dong-nai-2811.json")
	p := c.Procedures()[0]
	hours := p.Processes[0]
	var sum deadline.Term
	for _, s := range hours.Steps { // 2 + 8 + 4 + 4 + 4 + 2
		term := s.Duration
		if term.Unit == deadline.WorkingDay {
			term = deadline.Term{N: 8 * term.N, Unit: deadline.WorkingHour}
		}
		var err error
		if sum, err = sum.Plus(term); err != nil {
			t.Fatal(err)
		}
	}
	if sum.String() != "24 giờ làm việc" {
		t.Errorf("in hours: %v", sum)
	}
	p.Processes[0].HoursPerDay = deadline.Term{}
	if _, err := p.Processes[0].Sum(); err == nil {
		t.Error("without the conversion there is a sum")
	}
	want := []string{`dossier: procedures[0].processes[0].hoursPerDay: is missing: there are giờ làm việc and ngày làm việc, and no conversion is stated`}
	if diff := cmp.Diff(want, said(dossier.Validate([]dossier.Procedure{p}))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCanonicalDocumentsAreWrittenBackByteForByte(t *testing.T) {
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) < 9 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		c := catalogue(t, name)
		var text bytes.Buffer
		if err := dossier.WriteProcedures(&text, c.Procedures()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(read(t, name)), text.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		again, err := dossier.ReadProcedures(&text)
		if diff := cmp.Diff(c.Procedures(), again.Procedures()); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
}

func TestADurationMayRepeatTheUnitOfTheTable(t *testing.T) {
	long := strings.Replace(string(read(t, "cao-bang-2031.json")), `"duration": "1,25"`, `"duration": "1.25 working days"`, 1)
	c, err := dossier.ReadProcedures(strings.NewReader(long))
	if diff := cmp.Diff(catalogue(t, "cao-bang-2031.json").Procedures(), c.Procedures()); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestADurationWithoutAUnitIsNotGuessed(t *testing.T) {
	bare := strings.Replace(string(read(t, "cao-bang-2031.json")), `"unit": "ngày làm việc",`, "", 1)
	_, problems, err := dossier.ValidateProcedures(strings.NewReader(bare))
	if err != nil || len(problems) != 7 || !strings.HasPrefix(problems[0].Error(), `dossier: procedures[0].processes[0].steps[0].duration "0,25": there is no unit after the number`) {
		t.Errorf("%v %q", err, said(problems))
	}
}

func said(problems []*dossier.ProcedureError) (all []string) {
	for _, e := range problems {
		all = append(all, e.Error())
	}
	return all
}
