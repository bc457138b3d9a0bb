package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

// writeMachine writes on what machine and with what it was measured.
func (j job) writeMachine(w io.Writer, version string) error {
	_, err := fmt.Fprintf(w, "%s, %d cores; %s %s/%s; DuckDB %s; medians; `%s`\n", processor(), runtime.NumCPU(),
		strings.Replace(runtime.Version(), "go", "Go ", 1), runtime.GOOS, runtime.GOARCH, version, j.command())
	return err
}

// processor returns the model of the processor, as Linux tells it.
func processor() string {
	text, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(text)) {
		if name, model, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(model)
		}
	}
	return "a processor of unknown model"
}
