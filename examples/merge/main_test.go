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
	b, err := metrics.NewBulkCounter(metrics.Question{By: by, Due: metrics.GivenDue(holiday.Vietnam())})
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
			if got != want {
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
}

func TestWhatDoesNotBelongTogetherIsTold(t *testing.T) {
	one, other := shard(t, "one", north, metrics.ByAgency), shard(t, "other", south, metrics.ByMonth)
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
		{1, other + " does not belong to " + one + ": metrics: counts of different questions: the grouping is [agency] here, [month] there", []string{one, other}},
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
