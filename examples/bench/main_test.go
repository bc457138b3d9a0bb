package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The program measures in processes of its own: here those are of the test.
func TestMain(m *testing.M) {
	if child(os.Args) {
		os.Exit(measureChild(os.Args[2:], os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

func bench(args ...string) (status int, stdout, stderr string) {
	var out, errs strings.Builder
	status = run(args, &out, &errs)
	return status, out.String(), errs.String()
}

func TestTheWholeRunOfASmallFile(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	status, out, errs := bench("-rows", "20000", "-repeat", "1", "-linear", "-times", "3")
	if status != 0 || !strings.Contains(errs, "making dunghan-bench-20000.csv") {
		t.Fatalf("status %d, %s", status, errs)
	}
	for _, want := range []string{
		"| due dates given: dunghan | 1 | ",
		"| due dates given: DuckDB, dates as TIMESTAMP | 2 | ",
		"| due dates computed: DuckDB, dates as BIGINT | 2 | ",
		"- dunghan at 1 thread: due dates computed take ",
		"- All say the same of each of ",
		"| 2,000 | 1 | ", "| 4,000 | 1 | ", "| 10,000 | 2 | ",
		"| 60,000 | 2 | ",
		"; medians; `go run . -rows 20000 -repeat 1 -linear -times 3`\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("there is no %q in:\n%s", want, out)
		}
	}
	if strings.Contains(out, dir) {
		t.Errorf("the output names a folder of the machine:\n%s", out)
	}
	var said string
	if _, err := fileOf(20_000, "", func(format string, args ...any) { said = fmt.Sprintf(format, args...) }); err != nil || said != "dunghan-bench-20000.csv is there" {
		t.Errorf("it is not kept: %q, %v", said, err)
	}
}

func TestWhatCannotBeDoneIsTold(t *testing.T) {
	other := filepath.Join(t.TempDir(), "other.csv")
	if err := os.WriteFile(other, []byte(header), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   string
		status int
		want   string
	}{
		{"-rows many", 2, "-h lists the flags"},
		{"-rows 999", 2, "-rows is 1,000 to 100,000,000, not 999"},
		{"-rows 100000001", 2, "not 100,000,001"},
		{"-repeat 0", 2, "-repeat is 1 to 99, not 0"},
		{"-times 1", 2, "-times is 2 to 1,000, not 1"},
		{"-times -5000", 2, "not -5,000"},
		{"10000000", 2, `"10000000" is no flag`},
		{"-rows 1000 -file " + other, 1, "-file: " + other + " is not the file of 1,000 dossiers"},
		{"-rows 1000 -file /no/such/folder/x.csv", 1, "no such file or directory"},
	} {
		if status, _, errs := bench(strings.Split(c.args, " ")...); status != c.status || !strings.Contains(errs, c.want) {
			t.Errorf("%s: status %d, %s; want %d, %s", c.args, status, errs, c.status, c.want)
		}
	}
	if status, _, errs := bench("-h"); status != 0 || !strings.Contains(errs, "-linear") {
		t.Errorf("-h: status %d, %s", status, errs)
	}
}
