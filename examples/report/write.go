package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/examples/internal/outfile"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

// end writes what was counted, in the form that is asked for, or ends what was written dossier by dossier.
func (r *reading) end(w io.Writer) error {
	if r.rows != nil {
		return r.rows.end()
	}
	err := r.write(w)
	if err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

func (r *reading) write(w io.Writer) error {
	switch {
	case r.shard != "":
		return writeShard(r.counter.Cube(), r.shard, w)
	case r.tree != "" && r.form == "06a":
		form, err := r.agencies.Form06a(r.counter.Cube(), r.top)
		if err != nil && r.top != "" {
			return fmt.Errorf("-top: %w", err)
		} else if err != nil {
			return err
		}
		return r.writeTable(form.Table(), w)
	case r.tree != "":
		table, err := r.agencies.Table(r.counter.Cube())
		if err != nil {
			return err
		}
		return r.writeTable(table, w)
	}
	report := r.counter.Report()
	switch {
	case r.form == "06a":
		return r.writeTable(report.Form06a().Table(), w)
	case r.form == "summary":
		if r.output == metrics.FormatText {
			return report.Summary().WriteText(w, r.language)
		}
		return r.writeTable(report.Summary().Table(), w)
	case r.score != "":
		counts, gaps := report.Counts766(report.All)
		card, err := counts.Score()
		if err != nil {
			return err
		}
		table := card.Table(gaps...)
		period := holiday.Text{VI: report.Period.In(deadline.Vietnamese), EN: report.Period.In(deadline.English)}
		table.Head = append([]holiday.Text{period, report.Judged}, table.Head...)
		return r.writeTable(table, w)
	case r.histogram != "":
		table, err := report.Histogram(r.question.Indicators[0].Name)
		if err != nil {
			return err
		}
		return r.writeTable(table, w)
	}
	return report.Write(w, r.output, r.language)
}

func (j *job) writeTable(t metrics.Table, w io.Writer) error { return t.Write(w, j.output, j.language) }

// writeIndicators lists the indicators: for a terminal one after another, since a table of them is too wide.
func (j *job) writeIndicators(w io.Writer) error {
	if j.output != metrics.FormatText {
		return j.writeTable(metrics.IndicatorTable(), w)
	}
	var faults []error
	line := func(format string, args ...any) {
		_, err := fmt.Fprintf(w, format, args...)
		faults = append(faults, err)
	}
	for _, i := range metrics.Indicators() {
		line("%s\n", i.In(j.language))
	}
	line("\n")
	for _, v := range metrics.Variants() {
		line("+%s: %s\n", v.Name, v.Title.In(j.language))
	}
	return errors.Join(faults...)
}

// writeShard writes a cube to a file, whole or not at all.
func writeShard(c *metrics.Cube, name string, stdout io.Writer) error {
	b, err := c.MarshalBinary()
	if err == nil {
		err = outfile.Write(name, b, stdout)
	}
	if err != nil {
		return fmt.Errorf("-shard: %w", err)
	}
	return nil
}
