package examples_test

import (
	"os"
	"os/exec"
	"path/filepath"
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

// Every example of the README that needs no file of the reader's is run, as typed.
func TestTheReadmesExamplesRun(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, line := range strings.Split(string(text), "\n") {
		command, ok := strings.CutPrefix(line, "    go run ./examples/")
		command, _, _ = strings.Cut(command, "  #")
		if !ok || strings.Contains(command, "dossiers.csv") { // that one has files of the reader's
			continue
		}
		run := exec.Command("sh", "-c", "go run ./examples/"+command)
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
