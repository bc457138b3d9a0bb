// Package answer writes what counts of dossiers answer: the report, a form, a score, a histogram, sums down a tree of agencies. So the
// examples that count and the one that merges counts write the same.
package answer

import (
	"fmt"
	"io"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

// Asked is which answer is written. The zero Asked is the report, as text in Vietnamese.
type Asked struct {
	Form      string        // "06a", "summary", or "" for none
	Score     bool          // the scores of Decision 766
	Histogram string        // how this measure is spread
	Tree      *metrics.Tree // sums down these agencies, alone or with form 06a
	Top       string        // with a tree and form 06a: of this agency and those under it
	Format    metrics.Format
	Language  deadline.Language
}

// Counts is what answers are of. [metrics.BulkCounter] is one, and Of makes one of a cube.
type Counts interface {
	Cube() *metrics.Cube
	Report() metrics.Report
}

// Of returns the counts of a cube, whose report is made once.
func Of(c *metrics.Cube) Counts { return counted{c, c.Report()} }

type counted struct {
	cube   *metrics.Cube
	report metrics.Report
}

func (c counted) Cube() *metrics.Cube    { return c.cube }
func (c counted) Report() metrics.Report { return c.report }

// Write writes the answer. The error says what the counts are not grouped by or were not asked, or it is that of w.
func (a Asked) Write(w io.Writer, counts Counts) error {
	switch {
	case a.Tree != nil && a.Form == "06a":
		form, err := a.Tree.Form06a(counts.Cube(), a.Top)
		if err != nil && a.Top != "" {
			return fmt.Errorf("-top: %w", err)
		} else if err != nil {
			return err
		}
		return a.write(form.Table(), w)
	case a.Tree != nil:
		table, err := a.Tree.Table(counts.Cube())
		if err != nil {
			return err
		}
		return a.write(table, w)
	}
	report := counts.Report()
	switch {
	case a.Form == "06a":
		return a.write(report.Form06a().Table(), w)
	case a.Form == "summary":
		if a.Format == metrics.FormatText {
			return report.Summary().WriteText(w, a.Language)
		}
		return a.write(report.Summary().Table(), w)
	case a.Score:
		table, err := scores(report)
		if err != nil {
			return err
		}
		return a.write(table, w)
	case a.Histogram != "":
		table, err := report.Histogram(a.Histogram)
		if err != nil {
			return err
		}
		return a.write(table, w)
	}
	return report.Write(w, a.Format, a.Language)
}

func (a Asked) write(t metrics.Table, w io.Writer) error { return t.Write(w, a.Format, a.Language) }

// scores is the scores of Decision 766 as a table, headed by the period and the due dates.
func scores(report metrics.Report) (metrics.Table, error) {
	counts, gaps := report.Counts766(report.All)
	card, err := counts.Score()
	if err != nil {
		return metrics.Table{}, err
	}
	table := card.Table(gaps...)
	period := holiday.Text{VI: report.Period.In(deadline.Vietnamese), EN: report.Period.In(deadline.English)}
	table.Head = append([]holiday.Text{period, report.Judged}, table.Head...)
	return table, nil
}
