package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// write writes what was measured as a Markdown table, and below it what that says.
func (t table) write(w io.Writer, c *checked) error {
	rows := [][]string{
		{"work", "threads", "seconds", "from - to", "rows a second", "peak MiB", "times dunghan's time"},
		{"---", "---:", "---:", "---:", "---:", "---:", "---:"},
	}
	for _, due := range []due{given, computed} {
		for _, threads := range []int{1, 2} {
			for _, e := range []engine{ours, timestamp, bigint} {
				s := t[work{e, due, threads, 1}]
				shortest, longest := s.spread()
				rows = append(rows, []string{
					fmt.Sprintf("due dates %v: %v", due, e), strconv.Itoa(threads), seconds(s.seconds()), seconds(shortest) + " - " + seconds(longest),
					thousands(int(float64(c.rows) / s.seconds())), memory(s.peak()),
					fmt.Sprintf("%.2f", s.seconds()/t[work{ours, due, threads, 1}].seconds()),
				})
			}
		}
	}
	var b strings.Builder
	writeRows(&b, rows)
	fmt.Fprintln(&b)
	for _, threads := range []int{1, 2} {
		fmt.Fprintf(&b, "- dunghan at %s: due dates computed take %.2f times what given ones take.\n", ofThreads(threads),
			t[work{ours, computed, threads, 1}].seconds()/t[work{ours, given, threads, 1}].seconds())
	}
	for _, due := range []due{given, computed} {
		fmt.Fprintf(&b, "- dunghan, due dates %v: two workers are %.2f times as fast as one.\n", due,
			t[work{ours, due, 1, 1}].seconds()/t[work{ours, due, 2, 1}].seconds())
	}
	fmt.Fprintf(&b, "- All say the same of each of %s groups. Of %s rows dunghan left out %s bad ones.\n",
		thousands(len(c.answers[asking{ours, given}])), thousands(c.rows), thousands(int(c.rejected)))
	for _, due := range []due{given, computed} {
		for _, e := range []engine{timestamp, bigint} {
			if passed := c.passed[asking{e, due}]; passed > 0 {
				fmt.Fprintf(&b, "- %v, due dates %v, counts %s of the bad rows: %s.\n", e, due, thousands(int(passed)), whyPassed(e, due))
			}
		}
	}
	if start := t[work{ours, given, 1, 1}].start(); start > 0 {
		fmt.Fprintf(&b, "- Every process has %.0f MiB before it does anything, most of that DuckDB, which is linked into all of them.\n", start)
	}
	fmt.Fprintln(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// whyPassed says why DuckDB counts rows that the library leaves out.
func whyPassed(e engine, due due) string {
	var why []string
	if e == bigint {
		why = append(why, "a date that is none passes for a number")
	}
	if due == computed {
		why = append(why, "NgayHenTra is not looked at")
	}
	return strings.Join(why, ", and ")
}

func writeRows(b *strings.Builder, rows [][]string) {
	for _, cells := range rows {
		fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | "))
	}
}

func ofThreads(n int) string {
	if n == 1 {
		return "1 thread"
	}
	return fmt.Sprintf("%d threads", n)
}

func seconds(s float64) string { return fmt.Sprintf("%.3f", s) }

// memory is MiB as text; a system that does not tell has none.
func memory(mib float64) string {
	if mib == 0 {
		return "-"
	}
	return fmt.Sprintf("%.0f", mib)
}

// thousands is n with commas: 10,000,000.
func thousands(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0 && text[i-1] != '-'; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
