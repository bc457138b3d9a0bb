package record_test

import (
	"flag"
	"os"
	"testing"
)

// Each property is tried on ten thousand cases, on one thousand with -short; -rapid.checks=1000000 tries a million.
func TestMain(m *testing.M) {
	flag.Parse()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.checks" })
	checks := "10000"
	if testing.Short() {
		checks = "1000"
	}
	if !asked {
		if err := flag.Set("rapid.checks", checks); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
