package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"github.com/dunghan-vn/dunghan/dossier/record"
)

// asking is a question to an engine.
type asking struct {
	engine engine
	due    due
}

// checked is the answers, after they were compared.
type checked struct {
	rows     int
	rejected int64 // rows that the library left out
	answers  map[asking]answer
	passed   map[asking]int64 // how many of the rows that the library leaves out the engine counts
	version  string           // of DuckDB
}

// checkAll has every engine answer, and returns an error that names the first group of which DuckDB does not say what the library says.
//
// DuckDB looks only at the columns that a query needs, and in numbers it sees no wrong date. So it may count some of the rows that the
// library leaves out. What it makes of these rows alone is added to what is expected of it.
func checkAll(path string, rows int, say func(string, ...any)) (*checked, error) {
	c := &checked{rows: rows, answers: map[asking]answer{}, passed: map[asking]int64{}}
	left, err := leftOut(path)
	if err != nil {
		return nil, err
	}
	defer os.Remove(left)
	for _, due := range []due{given, computed} {
		say("comparing the answers, due dates %v", due)
		if err := c.checkOurs(due, path); err != nil {
			return nil, err
		}
		for _, e := range []engine{timestamp, bigint} {
			if err := c.checkDuck(asking{e, due}, path, left); err != nil {
				return nil, err
			}
		}
	}
	return c, nil
}

// checkOurs asks the library, with one worker and with two.
func (c *checked) checkOurs(due due, path string) error {
	q, err := question(due)
	if err != nil {
		return err
	}
	var answers [2]answer
	for i := range answers {
		report, err := count(q, path, 1+i, 1, nil)
		if err != nil {
			return err
		}
		if all := report.Total.Received() + report.Rejected; all != int64(c.rows) || report.Rejected == 0 && c.rows >= badRows {
			return fmt.Errorf("the library received %d and left out %d, of a file of %d rows", report.Total.Received(), report.Rejected, c.rows)
		}
		c.rejected = report.Rejected
		if answers[i], err = answerOf(report); err != nil {
			return err
		}
	}
	c.answers[asking{ours, due}] = answers[0]
	return compare("one worker", answers[0], "two workers", answers[1])
}

// checkDuck asks DuckDB, of the file and of the rows left out.
func (c *checked) checkDuck(a asking, path, left string) error {
	d, err := openDuck(work{Engine: a.engine, Due: a.due, Threads: 2})
	if err != nil {
		return err
	}
	defer d.close()
	if c.version, err = d.version(); err != nil {
		return err
	}
	var answers [2]answer
	for i, path := range []string{path, left} {
		if err := d.count(a.due, path); err != nil {
			return err
		}
		if answers[i], err = d.answer(); err != nil {
			return err
		}
	}
	c.answers[a] = answers[0]
	c.passed[a] = answers[1].sum()[received]
	return compare(ours.String(), c.answers[asking{ours, a.due}].plus(answers[1]), a.engine.String(), answers[0])
}

// leftOut writes the rows that the library leaves out to a file of their own, below a header, and returns where it is.
func leftOut(path string) (string, error) {
	q, err := question(given)
	if err != nil {
		return "", err
	}
	rows := bytes.NewBufferString(header)
	if _, err := count(q, path, 1, 1, func(e *record.RowError) { rows.WriteString(e.Raw + "\n") }); err != nil {
		return "", err
	}
	file, err := os.CreateTemp("", "dunghan-bench-*.csv")
	if err != nil {
		return "", err
	}
	_, err = file.Write(rows.Bytes())
	if err := errors.Join(err, file.Close()); err != nil {
		os.Remove(file.Name())
		return "", err
	}
	return file.Name(), nil
}
