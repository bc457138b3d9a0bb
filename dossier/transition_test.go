package dossier_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier"
)

// table is the transition table as the package's documentation prints it.
func table() string {
	var b strings.Builder
	last := dossier.Stage(255)
	for _, row := range dossier.Transitions() {
		from := ""
		if row.From != last {
			from, last = row.From.String(), row.From
		}
		fmt.Fprintf(&b, "//\t%-28s  %-20v -> %v (%d)\n", from, row.On, row.To, row.To.Status())
	}
	return b.String()
}

func TestTheTransitionTableIsPrintedInTheDocumentation(t *testing.T) {
	text, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), table()) {
		t.Errorf("doc.go does not have the table:\n%s", table())
	}
}
