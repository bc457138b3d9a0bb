package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/dunghan-vn/dunghan/examples/internal/answer"
	"github.com/dunghan-vn/dunghan/examples/internal/files"
	"github.com/dunghan-vn/dunghan/metrics"
)

// end writes what was counted, in the form that is asked for, or ends what was written dossier by dossier.
func (r *reading) end(w io.Writer) error {
	if r.rows != nil {
		return r.rows.end()
	}
	if r.shard != "" {
		return writeShard(r.counter.Cube(), r.shard, w)
	}
	if err := r.write(w); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

func (r *reading) write(w io.Writer) error {
	asked := answer.Asked{Form: r.form, Score: r.score != "", Top: r.top, Format: r.output, Language: r.language}
	if r.histogram != "" {
		asked.Histogram = r.question.Indicators[0].Name
	}
	if r.tree != "" {
		asked.Tree = &r.agencies
	}
	return asked.Write(w, r.counter)
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
		err = files.Write(name, b, stdout)
	}
	if err != nil {
		return fmt.Errorf("-shard: %w", err)
	}
	return nil
}
