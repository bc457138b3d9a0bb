package examples_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// block returns the first fenced block that begins with the given line.
func block(t *testing.T, readme, fence string) string {
	t.Helper()
	_, rest, ok := strings.Cut(readme, "\n"+fence+"\n")
	text, _, closed := strings.Cut(rest, "\n```\n")
	if !ok || !closed {
		t.Fatalf("the README has no block that begins with %s", fence)
	}
	return text + "\n"
}

// The README's program is run as its reader would: in a module of its own, with the replace line the README gives.
func TestTheReadmeSaysWhatItsProgramPrints(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme := string(text)
	program := block(t, readme, "```go")
	_, after, _ := strings.Cut(readme, program)
	want := block(t, after, "```")

	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	var replace string
	for _, line := range strings.Split(readme, "\n") {
		if strings.HasPrefix(line, "    replace ") {
			replace = strings.Replace(strings.TrimSpace(line), "../dunghan", root, 1)
		}
	}
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, content := range map[string]string{
		"main.go": program,
		"go.mod":  "module example\n\ngo 1.26\n\nrequire github.com/dunghan-vn/dunghan v0.0.0\n\n" + replace + "\n",
		"go.sum":  string(sums),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run := exec.Command("go", "run", "-mod=mod", ".")
	run.Dir = dir
	var stderr strings.Builder
	run.Stderr = &stderr
	got, err := run.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-README +printed):\n%s", diff)
	}
	if lines := strings.Count(block(t, readme, "```go"), "\n"); lines > 15 {
		t.Errorf("the first program has %d lines", lines)
	}
}

// Every example of the README is run as typed, in its order; the files a reader would have are put in a folder of their own.
func TestTheReadmesExamplesRun(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	inFolder := readersFiles(t)
	ran := 0
	for _, line := range strings.Split(string(text), "\n") {
		command, ok := strings.CutPrefix(line, "    go run ./examples/")
		if !ok {
			continue
		}
		command, _, _ = strings.Cut(command, "  #")
		run := exec.Command("sh", "-c", "go run ./examples/"+inFolder.Replace(command))
		run.Dir = ".."
		if out, err := run.CombinedOutput(); err != nil || len(out) == 0 {
			t.Errorf("%s: %v\n%s", line, err, out)
		}
		ran++
	}
	if ran < 5 {
		t.Errorf("only %d examples", ran)
	}
}

// readersFiles makes the files that the README's examples read, from the bundled data, and returns what puts the folder before the name of
// each file that they read or write.
func readersFiles(t *testing.T) *strings.Replacer {
	dir := t.TempDir()
	write := func(name string, content []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	bundled := func(name string) []byte {
		text, err := os.ReadFile(filepath.Join("report", "data", name))
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	header, rows, _ := bytes.Cut(bundled("dossiers-2024.csv"), []byte("\n"))
	half := len(rows)/2 + bytes.IndexByte(rows[len(rows)/2:], '\n') + 1
	write("procedures.json", bundled("procedures.json"))
	write("dossiers.csv", slices.Concat(header, []byte("\n"), rows[:half]))
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(slices.Concat(header, []byte("\n"), rows[half:])); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	write("more.csv.gz", packed.Bytes())

	var pairs []string
	for _, name := range []string{"procedures.json", "dossiers.csv", "more.csv.gz", "bad.csv", "north.cube", "south.cube"} {
		pairs = append(pairs, " "+name, " "+filepath.Join(dir, name))
	}
	return strings.NewReplacer(pairs...)
}

func TestTheReadmeAndTheContinuousBuildRunTheSameTwoCommands(t *testing.T) {
	for _, name := range []string{"README.md", filepath.Join(".ci", "run")} {
		text, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, command := range []string{"go run ./examples/report", "go test ./..."} {
			if !strings.Contains(string(text), command) {
				t.Errorf("%s does not have %q", name, command)
			}
		}
	}
}
