package dossiertest

import (
	"fmt"
	"strings"
)

// Failure is an expectation that does not hold, or a scenario that cannot be run.
type Failure struct {
	File     string
	Line     int    // from 1; 0 for the whole file
	Expected string // as the scenario writes it; "" when it cannot be run
	Got      string // what came, in the same words
	// Explanation says how what came was found, over several lines: of a date that differs the count of its days, of findings
	// what each says, of a state the events. Empty where there is nothing to explain.
	Explanation string
	Err         error // why nothing came; nil when something did
}

// Error returns the failure as Run reports it: file, line, what was expected and what came on the first line, the explanation
// below it.
func (f Failure) Error() string {
	text := f.File
	if f.Line > 0 {
		text = fmt.Sprintf("%s:%d", f.File, f.Line)
	}
	switch {
	case f.Expected != "" && f.Err != nil:
		text += fmt.Sprintf(": expected %s, but: %v", f.Expected, f.Err)
	case f.Err != nil:
		text += fmt.Sprintf(": %v", f.Err)
	default:
		text += fmt.Sprintf(": expected %s, got %s", f.Expected, f.Got)
	}
	if f.Explanation != "" {
		text += "\n    " + strings.ReplaceAll(strings.TrimRight(f.Explanation, "\n"), "\n", "\n    ")
	}
	return text
}

// Unwrap returns why nothing came.
func (f Failure) Unwrap() error { return f.Err }
