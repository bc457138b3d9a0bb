package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/metrics"
)

func TestAShardIsACubeOfTheSameCounts(t *testing.T) {
	out := filepath.Join(t.TempDir(), "one.cube")
	got := report(five, "-by", "agency,month", "-shard", out, "-")
	if got.status != 0 || got.stdout != "" {
		t.Fatalf("%+v", got)
	}
	f, err := os.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cube, err := metrics.ReadCube(f)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := cube.Report().WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	if want := report(five, "-by", "agency,month", "-format", "csv", "-"); b.String() != want.stdout {
		t.Errorf("the shard has\n%s\nthe report\n%s", b.String(), want.stdout)
	}
	if bad := report(five, "-shard", filepath.Join(t.TempDir(), "no", "such", "folder"), "-"); bad.status != 1 || !strings.Contains(bad.stderr, "-shard: ") {
		t.Errorf("%+v", bad)
	}
	content, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if piped := report(five, "-by", "agency,month", "-shard", "-", "-"); piped.status != 0 || piped.stdout != string(content) {
		t.Errorf("%+v", piped)
	}
}

// Counts of a part of the data would pass for those of all of it once they are merged with others.
func TestDefect_AShardOfAPartOfTheDataIsNotWritten(t *testing.T) {
	in, folder := file(t, "in.csv", five), t.TempDir()
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	if _, err := zip.Write([]byte(five)); err != nil {
		t.Fatal(err)
	}
	if err := zip.Close(); err != nil {
		t.Fatal(err)
	}
	cut := file(t, "cut.csv.gz", packed.String()[:packed.Len()-9])
	out := filepath.Join(folder, "one.cube")
	for _, args := range [][]string{{in, filepath.Join(folder, "none.csv")}, {in, cut}, {cut}, {filepath.Join(folder, "none.csv")}} {
		for _, before := range []string{"", "those of yesterday"} {
			if before != "" {
				if err := os.WriteFile(out, []byte(before), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			got := report("", append([]string{"-shard", out}, args...)...)
			if got.status != 1 || !strings.Contains(got.stderr, "-shard: no counts are written") {
				t.Errorf("%v: %+v", args, got)
			}
			if content, err := os.ReadFile(out); string(content) != before || before == "" && !errors.Is(err, os.ErrNotExist) {
				t.Errorf("%v: the file has %q, %v", args, content, err)
			}
			if err := os.Remove(out); before != "" && err != nil {
				t.Fatal(err)
			}
		}
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 0 {
		t.Errorf("%v, %v", files, err)
	}
	if bad := report(five+"bad\n", "-shard", out, "-"); bad.status != 1 {
		t.Errorf("%+v", bad)
	}
	text, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if cube, err := metrics.ReadCube(bytes.NewReader(text)); err != nil || cube.Report().Rejected != 1 {
		t.Errorf("a row that could not be read is not in the counts: %v", err)
	}
}

// One file under two names is one file, also when it is not there yet.
func TestDefect_AShardAndRejectsAreTwoFiles(t *testing.T) {
	folder := t.TempDir()
	if err := os.Symlink("later", filepath.Join(folder, "link")); err != nil {
		t.Skip(err)
	}
	for _, pair := range [][2]string{{"x", "./x"}, {"link", "later"}, {"later", "link"}} {
		got := report(five+"bad\n", "-shard", folder+"/"+pair[0], "-rejects", folder+"/"+pair[1], "-")
		if got.status != 1 || !strings.Contains(got.stderr, " would overwrite ") {
			t.Errorf("%v: %+v", pair, got)
		}
	}
	if got, err := os.ReadDir(folder); err != nil || len(got) != 1 {
		t.Errorf("%v, %v", got, err)
	}
}

// The rejects of a run that could read nothing are none, and those of before stay.
func TestRejectsOfBeforeStayUntilThereAreOthers(t *testing.T) {
	rejects := file(t, "rejects.csv", "those of yesterday")
	if got := report("", "-rejects", rejects, filepath.Join(t.TempDir(), "none.csv")); got.status != 1 {
		t.Errorf("%+v", got)
	}
	if content, err := os.ReadFile(rejects); err != nil || string(content) != "those of yesterday" {
		t.Errorf("%q, %v", content, err)
	}
	if got := report(five+"bad\n", "-rejects", rejects, "-"); got.status != 1 {
		t.Errorf("%+v", got)
	}
	if content, err := os.ReadFile(rejects); err != nil || !strings.HasPrefix(string(content), "file,line,column,value,reason,row\nstandard input,7,") {
		t.Errorf("%q, %v", content, err)
	}
}

func TestDefect_AShardLeavesTheFilesBesideIt(t *testing.T) {
	out := filepath.Join(t.TempDir(), "one.cube")
	source := out + ".part"
	if err := os.WriteFile(source, []byte(five), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := report("", "-shard", out, source); got.status != 0 {
		t.Errorf("%+v", got)
	}
	if content, err := os.ReadFile(source); err != nil || string(content) != five {
		t.Errorf("the source is now %.40q, %v", content, err)
	}
}

func TestAShardNeverOverwritesWhatIsReadOrWritten(t *testing.T) {
	in, procedures := file(t, "in.csv", good), file(t, "p.json", bundledProcedures)
	both := filepath.Join(t.TempDir(), "both")
	for _, args := range [][]string{
		{"-shard", in, in}, {"-due", "computed", "-procedures", procedures, "-shard", procedures, in}, {"-rejects", both, "-shard", both, in},
	} {
		got := report("", args...)
		if got.status != 1 || !strings.Contains(got.stderr, "-shard would overwrite ") {
			t.Errorf("%v: %+v", args, got)
		}
	}
	for path, want := range map[string]string{in: good, procedures: bundledProcedures} {
		if content, err := os.ReadFile(path); err != nil || string(content) != want {
			t.Errorf("%s is now %.40q, %v", path, content, err)
		}
	}
	if _, err := os.Stat(both); err == nil {
		t.Error("the file of rejects was written")
	}
}
