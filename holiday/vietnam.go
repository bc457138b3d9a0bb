package holiday

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

//go:embed decisions.txt
var decisionsText string

// Vietnam returns the calendar of Vietnamese public bodies, which rest on Saturday and Sunday: 2000-01-01 to 2100-12-31,
// with every official decision this release knows. It is the calendar of the one-stop mechanism (cơ chế một cửa). It is
// built on the first call; every call returns the same value.
func Vietnam() *Calendar { return vietnam() }

var vietnam = sync.OnceValue(func() *Calendar {
	decisions, err := ParseDecisions(strings.NewReader(decisionsText))
	if err == nil {
		var c *Calendar
		if c, err = compile(vietnamSource(decisions)); err == nil {
			return c
		}
	}
	// The decisions are part of this program and a test compiles them: this is a bug in a release, not bad input.
	panic(err)
})

func vietnamSource(decisions []Decision) source {
	return source{
		week:      publicWeek(newLawbook()),
		days:      civil.Range{From: civil.MustParseDate("2000-01-01"), Through: civil.MustParseDate("2100-12-31")},
		decisions: decisions,
	}
}
