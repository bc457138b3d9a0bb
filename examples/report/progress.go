package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"
	"time"
)

// progress says on a terminal how far the reading has come, in one line that is written over: bytes, rows, rows a second, and the time
// left where the size of the files is known. On anything but a terminal it says nothing.
type progress struct {
	to    io.Writer // nil for nothing
	now   func() time.Time
	total int64
	start time.Time
	last  time.Time
	done  int64 // bytes of the files before
	read  *atomic.Int64
	width int // of the line that stands there
}

// often is how often the line is written anew.
const often = 250 * time.Millisecond

func newProgress(to io.Writer, total int64) *progress {
	p := &progress{now: time.Now, total: total}
	if file, ok := to.(*os.File); ok {
		if info, err := file.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			p.to = to
		}
	}
	p.start = p.now()
	p.last = p.start
	return p
}

// next says that another file is read, whose bytes are counted there.
func (p *progress) next(read *atomic.Int64) {
	if p.read != nil {
		p.done += p.read.Load()
	}
	p.read = read
}

// rows says how many rows have been read.
func (p *progress) rows(n int64) {
	if p.to == nil {
		return
	}
	now := p.now()
	if now.Sub(p.last) < often {
		return
	}
	p.last = now
	line := p.line(n, now.Sub(p.start))
	fmt.Fprint(p.to, "\r"+line+strings.Repeat(" ", max(0, p.width-len(line))))
	p.width = len(line)
}

func (p *progress) line(rows int64, took time.Duration) string {
	bytes := p.done + p.read.Load()
	line := "report: " + inBytes(bytes)
	if p.total > 0 {
		line += " of " + inBytes(p.total)
	}
	line += fmt.Sprintf(", %d rows, %.0f rows/s", rows, float64(rows)/took.Seconds())
	if p.total > 0 && bytes > 0 {
		left := time.Duration(float64(took) / float64(bytes) * float64(max(0, p.total-bytes)))
		line += fmt.Sprintf(", %v left", left.Round(time.Second))
	}
	return line
}

// clear takes the line away.
func (p *progress) clear() {
	if p.width > 0 {
		fmt.Fprint(p.to, "\r"+strings.Repeat(" ", p.width)+"\r")
		p.width = 0
	}
}

// inBytes is a number of bytes in the unit that people read.
func inBytes(n int64) string {
	switch {
	case n >= 1e9:
		return fmt.Sprintf("%.2f GB", float64(n)/1e9)
	case n >= 1e6:
		return fmt.Sprintf("%.0f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%d kB", (n+999)/1000)
}
