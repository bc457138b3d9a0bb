package main

import (
	"bytes"
	"fmt"
	"io"
	"iter"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
)

// dossiers is the rows of a file with the errors among them. What is wrong with a row goes to bad; what that returns ends the file.
type dossiers struct {
	rows iter.Seq2[record.Row, error]
	bad  func(error) error
}

// rowOutput writes of dossiers one by one, file by file, and ends.
type rowOutput interface {
	read(dossiers) error
	end() error
}

// rowOutput returns what writes the dossiers that are asked for, or nil where they are counted.
func (j *job) rowOutput(stdout io.Writer) (rowOutput, error) {
	switch {
	case j.form == "register":
		w, err := metrics.NewRegisterWriter(stdout, j.question.Period, j.output, j.language)
		return &register{j, w}, err
	case j.explain != "":
		return &explained{job: j, to: stdout}, nil
	case j.list != "":
		w, err := metrics.NewListWriter(stdout, j.question, j.between[0], j.output, j.language)
		return &listed{j, w}, err
	case j.compare != "":
		w, err := metrics.NewCompareWriter(stdout, j.question, j.between[0], j.between[1], j.output, j.language)
		return &compared{j, w}, err
	}
	return nil, nil
}

// each calls f with what can be read.
func each[T any](all iter.Seq2[T, error], bad func(error) error, f func(T) error) error {
	for one, err := range all {
		if err != nil {
			err = bad(err)
		} else {
			err = f(one)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// register is the register of dossiers.
type register struct {
	*job
	to *metrics.RegisterWriter
}

func (r *register) read(d dossiers) error {
	return each(d.rows, d.bad, func(row record.Row) error { return r.to.Write(r.question.Period.Entry(&row, r.question.Due)) })
}

func (r *register) end() error { return r.to.Close() }

// listed is the dossiers behind an indicator.
type listed struct {
	*job
	to *metrics.ListWriter
}

func (l *listed) read(d dossiers) error {
	all, err := l.question.List(l.between[0], d.rows)
	if err != nil {
		return err
	}
	return each(all, d.bad, l.to.Listed)
}

func (l *listed) end() error { return l.to.Close() }

// compared is the dossiers that are not the same to two indicators.
type compared struct {
	*job
	to *metrics.ListWriter
}

func (c *compared) read(d dossiers) error {
	all, err := c.question.Compare(c.between[0], c.between[1], d.rows)
	if err != nil {
		return err
	}
	return each(all, d.bad, c.to.Moved)
}

func (c *compared) end() error { return c.to.Close() }

// explained explains the dossiers of one code.
type explained struct {
	*job
	to    io.Writer
	found int
	first []byte // the document of the first, until it is known whether there is another; only of JSON
}

func (e *explained) read(d dossiers) error {
	return each(d.rows, d.bad, func(row record.Row) error {
		if row.Code != e.explain {
			return nil
		}
		why, err := e.question.Explain(&row)
		if err != nil {
			return err
		}
		e.found++
		if e.output == metrics.FormatJSON {
			return e.document(why.Table())
		}
		if e.found > 1 {
			fmt.Fprintln(e.to)
		}
		if e.output == metrics.FormatText {
			return why.WriteText(e.to, e.language)
		}
		return e.writeTable(why.Table(), e.to)
	})
}

// document writes the JSON of a dossier: alone when it is the only one, and otherwise in an array.
func (e *explained) document(t metrics.Table) error {
	var b bytes.Buffer
	if err := e.writeTable(t, &b); err != nil {
		return err
	}
	text, before := bytes.TrimSpace(b.Bytes()), ","
	switch e.found {
	case 1:
		e.first = text
		return nil
	case 2:
		before = "[" + string(e.first) + ","
		e.first = nil
	}
	_, err := fmt.Fprintf(e.to, "%s\n%s", before, text)
	return err
}

func (e *explained) end() (err error) {
	switch {
	case e.found == 0:
		return fmt.Errorf("-explain: no row that could be read has the MaHoSo %q", e.explain)
	case e.first != nil:
		_, err = fmt.Fprintf(e.to, "%s\n", e.first)
	case e.output == metrics.FormatJSON:
		_, err = fmt.Fprintln(e.to, "]")
	}
	return err
}
