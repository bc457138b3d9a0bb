package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

type result struct {
	status         int
	stdout, stderr string
}

func merge(stdin string, args ...string) result {
	var stdout, stderr strings.Builder
	status := run(args, strings.NewReader(stdin), &stdout, &stderr)
	return result{status, stdout.String(), stderr.String()}
}

// shard counts rows of a file into a cube on disk, and returns its path.
func shard(t *testing.T, name, rows string, by ...metrics.Dimension) string {
	t.Helper()
	asked, err := metrics.ParseIndicators("lateness_in_working_days")
	if err != nil {
		t.Fatal(err)
	}
	b, err := metrics.NewBulkCounter(metrics.Question{By: by, Due: metrics.GivenDue(holiday.Vietnam()), Indicators: asked})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Count(strings.NewReader("MaHoSo,DonViXuLy,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo\n" + rows)); err != nil {
		t.Fatal(err)
	}
	text, err := b.Cube().MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

const (
	north = "1,A,2024-03-04,2024-03-08,2024-03-07,9\n2,B,2024-03-04,2024-03-08,2024-03-09,9\n"
	south = "3,B,2024-03-04,2024-03-08,2024-03-08,9\n4,C,2024-04-04,2024-04-08,2024-04-05,9\n"
)

func TestMergedShardsAreTheReportOfAll(t *testing.T) {
	by := []metrics.Dimension{metrics.ByAgency, metrics.ByMonth}
	one, two, all := shard(t, "n", north, by...), shard(t, "s", south, by...), shard(t, "a", north+south, by...)
	for _, format := range []string{"text", "csv", "json", "markdown"} {
		want := merge("", "-format", format, all)
		if want.status != 0 || want.stdout == "" {
			t.Fatalf("%+v", want)
		}
		piped, err := os.ReadFile(two)
		if err != nil {
			t.Fatal(err)
		}
		for name, got := range map[string]result{
			"in order":      merge("", "-format", format, one, two),
			"the other way": merge("", "-format", format, two, one),
			"piped":         merge(string(piped), "-format", format, one, "-"),
		} {
			if got.status != 0 || got.stdout != want.stdout || !strings.Contains(got.stderr, "merge: files: 2, dossiers: 4, ") {
				t.Errorf("%s, %s: %+v, want %+v", format, name, got, want)
			}
		}
	}
	agencies := merge("", "-by", "agency", "-format", "csv", one, two)
	if !strings.Contains(agencies.stdout, "\n2,B,2,0,2,0,2,0,1,1,") || !strings.Contains(agencies.stdout, "\ntotal,,4,") {
		t.Errorf("%+v", agencies)
	}
	if total := merge("", "-by", "none", "-format", "csv", one, two); !strings.Contains(total.stdout, "\ntotal,4,") {
		t.Errorf("%+v", total)
	}
	out := filepath.Join(t.TempDir(), "merged")
	if got := merge("", "-o", out, one, two); got.status != 0 || got.stdout != "" {
		t.Errorf("%+v", got)
	}
	if got, want := merge("", "-format", "json", out), merge("", "-format", "json", all); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	written, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if got := merge("", "-o", "-", two, one); got.status != 0 || got.stdout != string(written) {
		t.Errorf("%+v", got)
	}
}

// Forms, sums down a tree and histograms of merged counts are those of counts made at once.
func TestMergedCountsGiveTheAnswersOfAll(t *testing.T) {
	by := []metrics.Dimension{metrics.ByAgency, metrics.ByMonth}
	one, two, all := shard(t, "n", north, by...), shard(t, "s", south, by...), shard(t, "a", north+south, by...)
	tree := filepath.Join(t.TempDir(), "tree.json")
	if err := os.WriteFile(tree, []byte(`{"agencies":[{"code":"H","name":"Tỉnh H","tier":"province"},{"code":"A","parent":"H","tier":"commune"},`+
		`{"code":"B","parent":"H","tier":"commune"},{"code":"C","parent":"H","tier":"commune"}]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ flags, has string }{
		{"-form 06a -format csv -by agency", ",C,1,"},
		{"-form 06a -format csv -tree " + tree, "commune"},
		{"-form 06a -format csv -top H -tree " + tree, "commune"},
		{"-tree " + tree + " -format csv", "H,"},
		{"-form summary -lang en", "Resolved: 4; early 2 (50 %), on time 1 (25 %), late 1 (25 %)"},
		{"-histogram lateness_in_working_days -format csv", "total"},
	} {
		flags := strings.Split(c.flags, " ")
		got, want := merge("", append(flags, two, one)...), merge("", append(flags, all)...)
		if got.status != 0 || got.stdout != want.stdout || !strings.Contains(got.stdout, c.has) {
			t.Errorf("%s: %+v, want %s", c.flags, got, want.stdout)
		}
	}
	if got := merge("", "-form", "06a", "-tree", tree, "-top", "Z", one); got.status != 1 || !strings.Contains(got.stderr, `-top: metrics: there is no agency "Z"`) {
		t.Errorf("%+v", got)
	}
}

// A file that is written keeps what it had when anything goes wrong, and is none of those that are read.
func TestDefect_MergedCountsNeverOverwriteWhatIsRead(t *testing.T) {
	one, two := shard(t, "n", north, metrics.ByAgency), shard(t, "s", south, metrics.ByAgency)
	other := shard(t, "o", south, metrics.ByMonth)
	before, err := os.ReadFile(one)
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(one, link); err != nil {
		t.Skip(err)
	}
	for _, out := range []string{one, link, filepath.Dir(one) + "/./n"} {
		if got := merge("", "-o", out, one, two); got.status != 1 || !strings.Contains(got.stderr, "merge: -o would overwrite "+one) {
			t.Errorf("%s: %+v", out, got)
		}
	}
	out := filepath.Join(t.TempDir(), "out")
	if err := os.WriteFile(out, []byte("those of yesterday"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := merge("", "-o", out, one, other); got.status != 1 {
		t.Errorf("%+v", got)
	}
	for path, want := range map[string]string{one: string(before), out: "those of yesterday"} {
		if content, err := os.ReadFile(path); err != nil || string(content) != want {
			t.Errorf("%s is now %.40q, %v", path, content, err)
		}
	}
	if files, err := os.ReadDir(filepath.Dir(out)); err != nil || len(files) != 1 {
		t.Errorf("%v, %v", files, err)
	}
}

// The same file twice is refused, by whatever name; a copy is told.
func TestCountsThatAreThereTwiceAreTold(t *testing.T) {
	one := shard(t, "n", north, metrics.ByAgency)
	copied := shard(t, "copy", north, metrics.ByAgency)
	empty, none := shard(t, "e", "", metrics.ByAgency), shard(t, "f", "", metrics.ByAgency)
	content, err := os.ReadFile(one)
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{one, one}, {one, empty, filepath.Dir(one) + "/./n"}, {"-", "-"}} {
		got := merge(string(content), args...)
		if got.status != 1 || got.stdout != "" || !strings.Contains(got.stderr, " is there twice, also as "+args[0]) {
			t.Errorf("%v: %+v", args, got)
		}
	}
	if got := merge("", one, copied); got.status != 0 || !strings.Contains(got.stderr, copied+" has the same counts as "+one) {
		t.Errorf("%+v", got)
	}
	if got := merge("", empty, none); got.status != 0 || strings.Contains(got.stderr, "the same counts") {
		t.Errorf("%+v", got)
	}
}

func TestWhatDoesNotBelongTogetherIsTold(t *testing.T) {
	one, other := shard(t, "one", north, metrics.ByAgency), shard(t, "other", south, metrics.ByMonth)
	bare := filepath.Join(t.TempDir(), "bare.json")
	if err := os.WriteFile(bare, []byte(`{"cube":1,"definitions":1,"period":null,"by":["agency"],"judged":{"VI":"","EN":""},"due":"by mine","calendar":"","measured":"",`+
		`"indicators":["lateness_in_working_days@1"],"rejected":0,"doubts":{},"groups":[]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	zero := filepath.Join(t.TempDir(), "zero.json")
	if empty, err := new(metrics.Cube).MarshalJSON(); err != nil || os.WriteFile(zero, empty, 0o644) != nil {
		t.Fatal(err)
	}
	bad := filepath.Join(t.TempDir(), "bad")
	text, err := os.ReadFile(one)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(bad, text[:len(text)-3], 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		status int
		want   string
		args   []string
	}{
		{1, other + " does not belong to " + one + ": the grouping is [month] in the one, and [agency] in the other", []string{one, other}},
		{1, "the calendar is none in the one, and ", []string{one, bare}},
		{1, other + " does not belong to " + one + ": ", []string{zero, one, other}},
		{1, "an empty name is that of no file", []string{""}},
		{1, "(flags come before the files)", []string{one, "-lang", "en"}},
		{1, "merge: -o: ", []string{"-o", filepath.Join(t.TempDir(), "no", "such"), one}},
		{2, "-o: its value is empty", []string{"-o", "", one}},
		{2, "-tree: its value is empty", []string{"-tree=", one}},
		{2, "-lang: -o writes counts and no report", []string{"-o", "x", "-lang", "en", one}},
		{2, "-form: -o writes counts and no report", []string{"-o", "x", "-form", "06a", one}},
		{2, `-form: "08" is neither 06a nor summary`, []string{"-form", "08", one}},
		{2, "-form summary is of all dossiers together", []string{"-form", "summary", "-by", "agency", one}},
		{2, "-top: it needs -form 06a and -tree FILE", []string{"-form", "06a", "-top", "H", one}},
		{2, "-histogram: it cannot be had together", []string{"-histogram", "lateness_in_working_days", "-form", "06a", one}},
		{2, "-tree: open none.json", []string{"-tree", "none.json", one}},
		{1, `"overdue_in_working_days"`, []string{"-histogram", "overdue_in_working_days", one}},
		{1, "-form 06a: the counts are not grouped by agency, but by [month]", []string{"-form", "06a", other}},
		{1, bad, []string{one, bad}},
		{1, "no such file", []string{one, filepath.Join(t.TempDir(), "none")}},
		{1, "-by: metrics: the cube is not grouped by month", []string{"-by", "month", one}},
		{2, "there is nothing to merge", nil},
		{2, `-lang: "fr" is neither vi nor en`, []string{"-lang", "fr", one}},
		{2, "-format: ", []string{"-format", "xml", one}},
		{2, "-by: ", []string{"-by", "district", one}},
		{2, "flag provided but not defined", []string{"-x"}},
		{0, "usage: merge [flags] CUBE...", []string{"-h"}},
	} {
		if got := merge("", c.args...); got.status != c.status || got.stdout != "" || !strings.Contains(got.stderr, c.want) {
			t.Errorf("%v: %+v, want %q", c.args, got, c.want)
		}
	}
}
