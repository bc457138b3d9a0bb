package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// result is what one run printed.
type result struct {
	status         int
	stdout, stderr string
}

func report(stdin string, args ...string) result {
	var stdout, stderr strings.Builder
	status := run(args, strings.NewReader(stdin), &stdout, &stderr)
	return result{status, stdout.String(), stderr.String()}
}

// file writes content under a name of its own and returns the path.
func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func zipped(t *testing.T, content string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What the commune published, from the rows: 100 % on or before time, over 99 % early, 98,22 % fully online, over 89 % of
// those with a fee paid online.
func TestTheBundledDataCarriesThePublishedRates(t *testing.T) {
	got := report("", "-format", "json")
	if got.status != 0 || got.stderr != "report: 10000 rows read, 0 rejected\n" {
		t.Fatalf("status %d, %s", got.status, got.stderr)
	}
	type ratio struct {
		Num, Den int
		Percent  *float64
	}
	var doc struct {
		Period *struct{}
		Rows   []struct{ Key map[string]string }
		Total  struct {
			Received map[string]int
			Resolved map[string]int
			Rates    map[string]ratio
		}
		Rejected *int
	}
	if err := json.Unmarshal([]byte(got.stdout), &doc); err != nil {
		t.Fatal(err)
	}
	rates := doc.Total.Rates
	if doc.Period != nil || len(doc.Rows) != 4 || doc.Total.Received["total"] != 10000 || *doc.Rejected != 0 {
		t.Errorf("%+v", doc)
	}
	if *rates["early_or_on_time"].Percent != 100 || *rates["early"].Percent <= 99 || *rates["late"].Percent != 0 ||
		*rates["full_online"].Percent != 98.22 || rates["full_online"].Den != 10000 ||
		*rates["paid_online"].Percent <= 89 || *rates["paid_online"].Percent >= 90 || rates["paid_online"].Den >= 10000 {
		t.Errorf("%+v", rates)
	}
	text := report("").stdout
	for _, want := range []string{"98,22 % (9822/10000)", "100 % (9976/9976)", "99,38 % (9914/9976)", "89,46 % (6469/7231)", "(13)"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in:\n%s", want, text)
		}
	}
}

func TestComputedDueDatesAgreeWithTheGivenOnesOfTheBundledData(t *testing.T) {
	given, computed := report("", "-format", "csv"), report("", "-format", "csv", "-due", "computed")
	sum := func(out string) map[string]string {
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		total := map[string]string{}
		for i, name := range rows[0] {
			total[name] = rows[len(rows)-1][i]
		}
		return total
	}
	a, b := sum(given.stdout), sum(computed.stdout)
	if a["resolved_late"] != "0" || b["resolved_late"] != "0" || a["resolved_unknown"] != "0" || b["resolved_unknown"] != "60" || a["resolved_total"] != b["resolved_total"] {
		t.Errorf("given %v\ncomputed %v", a, b)
	}
}

func TestTheSameRowsGiveTheSameBytesHoweverTheyCome(t *testing.T) {
	header, rest, _ := strings.Cut(bundledDossiers, "\n")
	rows := strings.SplitAfter(strings.TrimSuffix(rest, "\n"), "\n")
	rows[len(rows)-1] += "\n"
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	all := header + "\n" + strings.Join(rows, "")
	half := header + "\n" + strings.Join(rows[:len(rows)/2], "")
	other := header + "\n" + strings.Join(rows[len(rows)/2:], "")
	dir := t.TempDir()
	for name, content := range map[string]string{
		"all.csv": all, "half.csv": half, "other.csv": other, "all.csv.gz": zipped(t, all), "half.gz": zipped(t, half),
		"crlf.csv": "\ufeff" + strings.ReplaceAll(all, "\n", "\r\n"), "twice.gz": zipped(t, half) + zipped(t, strings.Join(rows[len(rows)/2:], "")),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	in := func(name string) string { return filepath.Join(dir, name) }
	for _, format := range []string{"text", "csv", "json", "markdown"} {
		flags := []string{"-format", format, "-by", "month,agency", "-from", "2024-02-01", "-to", "2024-11-30"}
		want := report("", flags...)
		for name, got := range map[string]result{
			"shuffled":            report("", append(flags, in("all.csv"))...),
			"in two files":        report("", append(flags, in("half.csv"), in("other.csv"))...),
			"the other way round": report("", append(flags, in("other.csv"), in("half.csv"))...),
			"gzip":                report("", append(flags, in("all.csv.gz"))...),
			"one file gzip":       report("", append(flags, in("half.gz"), in("other.csv"))...),
			"gzip of two members": report("", append(flags, in("twice.gz"))...),
			"CRLF and a BOM":      report("", append(flags, in("crlf.csv"))...),
			"on standard input":   report(all, append(flags, "-")...),
			"gzip piped":          report(zipped(t, all), append(flags, "-")...),
			"half piped":          report(half, append(flags, in("other.csv"), "-")...),
		} {
			if got.status != 0 || got.stdout != want.stdout {
				t.Errorf("%s, %s: status %d, %s (-want +got):\n%s", format, name, got.status, got.stderr, cmp.Diff(want.stdout, got.stdout))
			}
		}
	}
}

const good = "MaHoSo,DonViXuLy,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo\n" +
	"1,A,2024-03-04,2024-03-08,2024-03-07 10:00:00,10\n"

func TestABrokenRowIsToldAndTheOthersAreReported(t *testing.T) {
	in := file(t, "broken.csv", good+"2,A,2024-02-30,2024-03-08,,ten\n\"3,A\n4,B,2024-03-04,2024-03-08,2024-03-11,10\n")
	out := filepath.Join(t.TempDir(), "rejects.csv")
	got := report("", "-format", "json", "-rejects", out, in)
	if got.status != 1 || !strings.Contains(got.stdout, `"rejected": 2`) || !strings.Contains(got.stdout, `"agency": "B"`) {
		t.Errorf("status %d, %s", got.status, got.stdout)
	}
	for _, want := range []string{"line 3", "NgayTiepNhan", "2024-02-30", "line 4", "report: 2 rows read, 2 rejected\n", "report: rows not in the report: 2"} {
		if !strings.Contains(got.stderr, want) {
			t.Errorf("there is no %q in:\n%s", want, got.stderr)
		}
	}
	text, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil || len(rows) != 4 {
		t.Fatalf("%v, %v", rows, err)
	}
	if diff := cmp.Diff([]string{"file", "line", "column", "value", "reason", "row"}, rows[0]); diff != "" {
		t.Error(diff)
	}
	for i, want := range [][]string{{in, "3", "NgayTiepNhan", "2024-02-30"}, {in, "3", "TrangThaiHoSo", "ten"}, {in, "4", "", ""}} {
		if diff := cmp.Diff(want, rows[i+1][:4]); diff != "" {
			t.Errorf("reject %d (-want +got):\n%s", i, diff)
		}
		if rows[i+1][4] == "" || rows[i+1][5] == "" {
			t.Errorf("reject %d has no reason or no row: %q", i, rows[i+1])
		}
	}
	markdown := report("", "-format", "markdown", "-lang", "en", in)
	if !strings.Contains(markdown.stdout, "Rejected: 2 rows, in no table.") {
		t.Error(markdown.stdout)
	}
}

func TestAFileThatCannotBeReadIsToldAndTheOthersAreReported(t *testing.T) {
	fine := file(t, "fine.csv", good)
	for name, c := range map[string]struct{ path, want string }{
		"a wrong header":     {file(t, "a.csv", "Code,Agency\n1,A\n"), "MaHoSo"},
		"an empty file":      {file(t, "b.csv", ""), "empty"},
		"a directory":        {t.TempDir(), "is a directory"},
		"a missing file":     {filepath.Join(t.TempDir(), "none.csv"), "no such file"},
		"a cut gzip":         {file(t, "c.gz", zipped(t, good+strings.Repeat("5,A,2024-03-04,,,4\n", 5000))[:80]), "the compressed file ends too early"},
		"a gzip by halves":   {file(t, "d.gz", "\x1f\x8b\x00"), "EOF"},
		"semicolons":         {file(t, "e.csv", "MaHoSo;DonViXuLy;NgayTiepNhan\n1;A;2024-03-04\n"), "semicolon"},
		"a picture, perhaps": {file(t, "f.png", "\x89PNG\r\n\x1a\n\x00\x00\x00"), "f.png"},
	} {
		alone := report("", c.path)
		if alone.status != 1 || !strings.Contains(alone.stderr, c.want) || !strings.Contains(alone.stderr, "1 of 1 files could not be read") {
			t.Errorf("%s alone: status %d, %s", name, alone.status, alone.stderr)
		}
		if name != "a cut gzip" && alone.stdout != "" {
			t.Errorf("%s alone gives a report:\n%s", name, alone.stdout)
		}
		both := report("", "-format", "csv", c.path, fine)
		if both.status != 1 || !strings.Contains(both.stderr, c.want) || !strings.Contains(both.stdout, "\ntotal,,") {
			t.Errorf("%s beside a good one: status %d, %s\n%s", name, both.status, both.stderr, both.stdout)
		}
	}
}

func TestAHeaderWithoutRowsIsAReportOfNothing(t *testing.T) {
	header, _, _ := strings.Cut(good, "\n")
	got := report(header+"\n", "-format", "json", "-")
	if got.status != 0 || !strings.Contains(got.stdout, `"rows": []`) || !strings.Contains(got.stdout, `"percent": null`) {
		t.Errorf("status %d, %s%s", got.status, got.stderr, got.stdout)
	}
	if text := report(header+"\n", "-").stdout; !strings.Contains(text, " -  ") {
		t.Errorf("a rate over nothing is no -:\n%s", text)
	}
}

func TestAQuestionThatMakesNoSenseIsToldAndNothingIsRead(t *testing.T) {
	for _, c := range []struct {
		args string
		want string
	}{
		{"-by district", `"district" is nothing to group by: agency, field, procedure, month, channel`},
		{"-from 2024-13-01", `-from: civil: "2024-13-01": the month is not 01 to 12`},
		{"-from 2024-02-01 -to 2024-01-01", "its last day 2024-01-01 is before its first day 2024-02-01"},
		{"-to 2024-01-31 -as-of 2024-02-01", "as of 24:00 2024-02-01 is after the end of its last day 2024-01-31"},
		{"-as-of yesterday", "-as-of: "},
		{"-due guessed", `-due: "guessed" is neither given nor computed`},
		{"-due computed x.csv", "-due: computed due dates need -procedures FILE"},
		{"-due computed -procedures none.json x.csv", "no such file"},
		{"-procedures p.json x.csv", "ask for -due computed"},
		{"-format xml", `-format: metrics: "xml" is no format: text, markdown, csv, json`},
		{"-lang fr", `-lang: "fr" is neither vi nor en`},
		{"-colour", "flag provided but not defined: -colour"},
	} {
		got := report("", strings.Split(c.args, " ")...)
		if got.status != 2 || got.stdout != "" || !strings.Contains(got.stderr, c.want) {
			t.Errorf("%s: status %d, %s%s", c.args, got.status, got.stderr, got.stdout)
		}
	}
	if got := report("", "-h"); got.status != 0 || !strings.Contains(got.stderr, "usage: report [flags] [FILE...]") {
		t.Errorf("-h: %+v", got)
	}
	bad := file(t, "bad.json", `{"procedures":[{"code":"1","limits":[{"term":"5 ngay"}]}]}`)
	if got := report("", "-due", "computed", "-procedures", bad, "x.csv"); got.status != 2 || !strings.Contains(got.stderr, "procedures[0].limits[0].term") {
		t.Errorf("a bad procedure: %+v", got)
	}
}

func TestGroupedByNoneIsTheTotalAlone(t *testing.T) {
	none, empty := report("", "-by", "none", "-format", "csv"), report("", "-by", "", "-format", "csv")
	if none != empty || none.status != 0 || len(strings.Split(none.stdout, "\n")) > 4 {
		t.Errorf("%+v, %+v", none, empty)
	}
}

func TestRejectsNeverOverwriteAnInput(t *testing.T) {
	in := file(t, "in.csv", good)
	got := report("", "-rejects", in, in)
	if content, err := os.ReadFile(in); err != nil || string(content) != good || got.status != 1 {
		t.Errorf("status %d, %s, the file is now %q", got.status, got.stderr, content)
	}
}

func TestAFileWithoutAChannelIsTold(t *testing.T) {
	const none = "MaHoSo,DonViXuLy,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo\n1,A,2024-03-04,2024-03-08,2024-03-07,9\n"
	if got := report(none, "-"); got.status != 0 || !strings.Contains(got.stderr, "has no column KenhThucHien: each of its dossiers counts as received in person\n") {
		t.Errorf("%+v", got)
	}
	if got := report(""); strings.Contains(got.stderr, "KenhThucHien") {
		t.Errorf("%+v", got)
	}
}

func TestRejectsAreWrittenWheneverSomethingWasRead(t *testing.T) {
	dir := t.TempDir()
	in := file(t, "in.csv", good)
	procedures := file(t, "p.json", `{"procedures":[{"code":"1","limits":[{"term":"5 days"}]}]}`)
	out := filepath.Join(dir, "out.csv")
	if got := report("", "-rejects", out, filepath.Join(dir, "none.csv")); got.status != 1 {
		t.Errorf("%+v", got)
	} else if _, err := os.Stat(out); err == nil {
		t.Error("a file of rejects of nothing")
	}
	if got := report("", "-rejects", out, in); got.status != 0 {
		t.Errorf("%+v", got)
	} else if text, err := os.ReadFile(out); err != nil || string(text) != "file,line,column,value,reason,row\n" {
		t.Errorf("%q, %v", text, err)
	}
	if got := report("", "-due", "computed", "-procedures", procedures, "-rejects", procedures, in); got.status != 1 || !strings.Contains(got.stderr, "-rejects would overwrite") {
		t.Errorf("%+v", got)
	}
	got := report("", "-rejects", filepath.Join(dir, "no", "such", "folder.csv"), in)
	if got.status != 1 || !strings.HasPrefix(got.stdout, "Tình hình") || strings.Count(got.stderr, "-rejects") != 1 {
		t.Errorf("%+v", got)
	}
	var many strings.Builder
	for range 30 {
		many.WriteString("x\n")
	}
	got = report(good+many.String(), "-rejects", out, "-")
	if got.status != 1 || strings.Count(got.stderr, "standard input: ") != 10 || !strings.Contains(got.stderr, "-rejects FILE has them all") {
		t.Errorf("%+v", got)
	}
	if text, err := os.ReadFile(out); err != nil || strings.Count(string(text), "\n") != 31 {
		t.Errorf("%q, %v", text, err)
	}
}

func TestFlagsAfterFilesAreTold(t *testing.T) {
	got := report("", file(t, "in.csv", good), "-lang", "en")
	if got.status != 1 || !strings.Contains(got.stderr, "(flags come before the files)") {
		t.Errorf("%+v", got)
	}
}

func TestWithoutGroupsThereIsTheTotalAlone(t *testing.T) {
	got := report(good, "-by", "", "-format", "csv", "-")
	if got.status != 0 || !strings.Contains(got.stdout, "\ntotal,1,") {
		t.Errorf("%+v", got)
	}
	if text := report(good, "-by", "", "-lang", "en", "-"); !strings.Contains(text.stdout, "\nTotal ") || !strings.Contains(text.stdout, "Due dates: as given in the dossiers") {
		t.Errorf("%+v", text)
	}
}

func TestMidnightsAreReadAsDaysAndTold(t *testing.T) {
	got := report(good+"2,A,2024-03-04 08:00:00,2024-03-08 00:00:00,2024-03-08 16:00:00,10\n", "-format", "csv", "-")
	if got.status != 0 || !strings.Contains(got.stderr, "1 due dates and 0 ends at 00:00:00") || !strings.Contains(got.stdout, "\ntotal,,2,0,2,0,2,1,1,0,") {
		t.Errorf("%+v", got)
	}
}
