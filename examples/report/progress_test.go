package main

import (
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestProgressIsOneLineThatIsWrittenOver(t *testing.T) {
	var out strings.Builder
	now := time.Unix(0, 0)
	p := &progress{to: &out, now: func() time.Time { return now }, total: 4_000_000_000, start: now, last: now}
	var first, second atomic.Int64
	p.next(&first)
	now = now.Add(100 * time.Millisecond)
	p.rows(10) // too soon
	first.Store(1_000_000_000)
	now = now.Add(1900 * time.Millisecond)
	p.rows(8_000_000)
	p.next(&second)
	second.Store(5_000_000)
	now = now.Add(2 * time.Second)
	p.rows(8_040_000)
	p.clear()
	p.clear()
	const one, two = "report: 1.00 GB of 4.00 GB, 8000000 rows, 4000000 rows/s, 6s left", "report: 1.00 GB of 4.00 GB, 8040000 rows, 2010000 rows/s, 12s left"
	want := "\r" + one + "\r" + two + "\r" + strings.Repeat(" ", len(two)) + "\r"
	if out.String() != want {
		t.Errorf("%q, want %q", out.String(), want)
	}
}

func TestProgressOfFilesOfUnknownSizeHasNoTimeLeft(t *testing.T) {
	var out strings.Builder
	now := time.Unix(0, 0)
	p := &progress{to: &out, now: func() time.Time { return now }, start: now, last: now}
	var read atomic.Int64
	read.Store(1500)
	p.next(&read)
	now = now.Add(time.Second)
	p.rows(7)
	if got := out.String(); got != "\rreport: 2 kB, 7 rows, 7 rows/s" {
		t.Errorf("%q", got)
	}
}

func TestThereIsNoProgressButOnATerminal(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/log")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var b strings.Builder
	for _, p := range []*progress{newProgress(file, 1), newProgress(&b, 1)} {
		p.now = func() time.Time { return p.start.Add(time.Hour) }
		var read atomic.Int64
		p.next(&read)
		p.rows(1)
		p.clear()
	}
	if info, err := file.Stat(); err != nil || info.Size() != 0 || b.Len() != 0 {
		t.Errorf("%v, %v, %q", info, err, b.String())
	}
	for name, want := range map[string]int64{"progress_test.go": 1, "no such file": 0, ".": 0} {
		if got := size([]string{name}); (got > 0) != (want > 0) {
			t.Errorf("the size of %s is %d", name, got)
		}
	}
}
