package lunar_test

import (
	"os"
	"os/exec"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTheTableIsWhatTheGeneratorWrites(t *testing.T) {
	goCommand, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command: ", err)
	}
	for _, source := range []string{"gen.go", "gen_astro.go"} {
		if _, err := os.ReadFile(source); err != nil { // so that a change of it voids the cached result of this test
			t.Fatal(err)
		}
	}
	generator := exec.Command(goCommand, "run", "gen.go", "gen_astro.go", "-o", "-")
	generator.Stderr = os.Stderr
	got, err := generator.Output()
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("table.go")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("table.go is not what gen.go writes; run go generate (-committed +generated):\n%s", diff)
	}
}
