package dossiertest_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
)

func TestTheScenarioOfTheDocumentationHolds(t *testing.T) {
	source, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(source), "//\t# Bổ sung một lần\n")
	scenario, _, ended := strings.Cut(rest, "// The first statements say")
	if !found || !ended {
		t.Fatal("the documentation has no scenario")
	}
	scenario = strings.NewReplacer("//\t", "", "//\n", "\n").Replace(scenario)
	procedures, err := os.ReadFile("testdata/cao-bang-2022.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range dossiertest.Check(fstest.MapFS{"doc.timeline": {Data: []byte(scenario)}, "cao-bang-2022.json": {Data: procedures}}) {
		t.Error(f.Error())
	}
}
