package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// lengths is the times of the library on files of several lengths.
type lengths []length

type length struct {
	rows, threads int
	series        series
}

func (all *lengths) add(rows, threads int, m measured) {
	for i := range *all {
		if l := &(*all)[i]; l.rows == rows && l.threads == threads {
			l.series = append(l.series, m)
			return
		}
	}
	*all = append(*all, length{rows, threads, series{m}})
}

// of returns what was measured of a length.
func (all lengths) of(rows, threads int) series {
	for _, l := range all {
		if l.rows == rows && l.threads == threads {
			return l.series
		}
	}
	return nil
}

// write writes them as a Markdown table below a line that says what they are.
func (all lengths) write(w io.Writer, title string) error {
	rows := [][]string{{"rows", "threads", "seconds", "from - to", "seconds a million", "peak MiB"}, {"---:", "---:", "---:", "---:", "---:", "---:"}}
	for _, l := range all {
		shortest, longest := l.series.spread()
		rows = append(rows, []string{
			thousands(l.rows), strconv.Itoa(l.threads), seconds(l.series.seconds()), seconds(shortest) + " - " + seconds(longest),
			fmt.Sprintf("%.4f", l.series.seconds()/float64(l.rows)*1e6), memory(l.series.peak()),
		})
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: dunghan, due dates given.\n\n", title)
	writeRows(&b, rows)
	fmt.Fprintln(&b)
	_, err := io.WriteString(w, b.String())
	return err
}
