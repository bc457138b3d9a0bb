package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// task is what a process of its own measures.
type task struct {
	Work work
	Path string
}

// measured is what it measured.
type measured struct {
	Seconds float64 // until the counts of every group were there
	Start   int64   // the memory the process had before it did anything, in bytes; 0 where the system does not tell
	Peak    int64   // the most memory it had until the counts were there
	Digest  string  // of the answer
}

const childWord = "measure"

// child reports whether the program was started to measure one task.
func child(args []string) bool { return len(args) == 3 && args[1] == childWord }

// measure measures work in a process of its own, so that its memory is its own, and checks its answer.
func measure(w work, path, digest string) (measured, error) {
	text, err := json.Marshal(task{w, path})
	if err != nil {
		return measured{}, err
	}
	self, err := os.Executable()
	if err != nil {
		return measured{}, err
	}
	var stderr bytes.Buffer
	process := exec.Command(self, childWord, string(text))
	process.Stderr = &stderr
	out, err := process.Output()
	if err != nil {
		return measured{}, fmt.Errorf("measuring %v: %w: %s", w, err, strings.TrimSpace(stderr.String()))
	}
	var m measured
	if err := json.Unmarshal(out, &m); err != nil {
		return m, fmt.Errorf("measuring %v: %w", w, err)
	}
	if m.Digest != digest {
		return m, fmt.Errorf("measuring %v: the answer is not the one that was checked", w)
	}
	return m, nil
}

// measureChild is that process.
func measureChild(args []string, stdout, stderr io.Writer) int {
	m, err := doTask(args[0])
	if err == nil {
		err = json.NewEncoder(stdout).Encode(m)
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

func doTask(text string) (measured, error) {
	start, err := peak()
	if err != nil {
		return measured{}, err
	}
	var t task
	if err := json.Unmarshal([]byte(text), &t); err != nil {
		return measured{}, err
	}
	do := t.duck
	if t.Work.Engine == ours {
		do = t.ours
	}
	m, err := do()
	m.Start = start
	return m, err
}

// ours measures the library. The question, with its clock and its procedures, is there before the time begins.
func (t task) ours() (measured, error) {
	runtime.GOMAXPROCS(t.Work.Threads)
	q, err := question(t.Work.Due)
	if err != nil {
		return measured{}, err
	}
	begin := time.Now()
	report, err := count(q, t.Path, t.Work.Threads, t.Work.Times, nil)
	if err != nil {
		return measured{}, err
	}
	m := measured{Seconds: time.Since(begin).Seconds()}
	if m.Peak, err = peak(); err != nil {
		return m, err
	}
	a, err := answerOf(report)
	m.Digest = a.digest()
	return m, err
}

// duck measures DuckDB. The connection and the tables of due dates are there before the time begins, and the answer stays in a table of
// DuckDB's, so that handing it over to Go costs nothing.
func (t task) duck() (measured, error) {
	d, err := openDuck(t.Work)
	if err != nil {
		return measured{}, err
	}
	defer d.close()
	begin := time.Now()
	if err := d.count(t.Work.Due, t.Path); err != nil {
		return measured{}, err
	}
	m := measured{Seconds: time.Since(begin).Seconds()}
	if m.Peak, err = peak(); err != nil {
		return m, err
	}
	a, err := d.answer()
	m.Digest = a.digest()
	return m, err
}

// peak returns the most memory that this process has had, in bytes; 0 on a system without /proc.
func peak() (int64, error) {
	status, err := os.ReadFile("/proc/self/status")
	if os.IsNotExist(err) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			n, err := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 10, 64)
			return n << 10, err
		}
	}
	return 0, nil
}
