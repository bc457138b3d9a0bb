package dossier_test

import (
	"flag"
	"os"
	"testing"
)

// Each property is tried on ten thousand cases; -rapid.checks=1000000 tries a million.
func TestMain(m *testing.M) {
	flag.Parse()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.checks" })
	if !asked {
		if err := flag.Set("rapid.checks", "10000"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
