package main

import (
	"database/sql"
	"fmt"
	"strings"

	_ "github.com/duckdb/duckdb-go/v2" // the driver

	"github.com/dunghan-vn/dunghan/holiday"
)

// duck is a DuckDB in memory with one connection, as it comes but for two settings: its number of threads, and that a join looks up in its
// right side what it reads on its left. It cannot know how many rows a file has, and would else keep the whole file to look up in.
type duck struct {
	db     *sql.DB
	engine engine
}

// openDuck returns one that is ready to count: with the table of due dates where they are computed.
func openDuck(w work) (*duck, error) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	d := &duck{db, w.Engine}
	setup := []string{fmt.Sprintf("SET threads = %d", w.Threads), "SET disabled_optimizers = 'build_side_probe_side'"}
	if w.Due == computed {
		more, err := dueTables(w.Engine)
		if err != nil {
			return nil, err
		}
		setup = append(setup, more...)
	}
	for _, statement := range setup {
		if _, err := db.Exec(statement); err != nil {
			d.close()
			return nil, fmt.Errorf("DuckDB: %w", err)
		}
	}
	return d, nil
}

func (d *duck) close() { d.db.Close() }

// dueTables returns the statements that make the tables of the calendar's working days, of the limits, and of the due dates.
func dueTables(e engine) ([]string, error) {
	days, err := holiday.Vietnam().Days(firstDay, endDay)
	if err != nil {
		return nil, err
	}
	var ranks, limits []string
	rank := 0
	for day := range days {
		if day.Worked() {
			rank++
		}
		ranks = append(ranks, fmt.Sprintf("('%v', %d, %t)", day.Date, rank, day.Worked()))
	}
	for _, p := range procedures() {
		limits = append(limits, fmt.Sprintf("('%s', %d)", p.code, p.limit))
	}
	return []string{
		"CREATE TABLE ranks (day DATE, rank INTEGER, worked BOOLEAN)", "INSERT INTO ranks VALUES " + strings.Join(ranks, ", "),
		"CREATE TABLE limits (procedure VARCHAR, days INTEGER)", "INSERT INTO limits VALUES " + strings.Join(limits, ", "),
		dueQuery(e),
	}, nil
}

// count counts a file; the groups stand in a table of DuckDB's own then, in no order.
func (d *duck) count(due due, path string) error {
	if _, err := d.db.Exec("CREATE OR REPLACE TEMP TABLE answer AS " + countQuery(d.engine, due, path)); err != nil {
		return fmt.Errorf("DuckDB: %w", err)
	}
	return nil
}

// answer returns what was counted.
func (d *duck) answer() (answer, error) {
	query := fmt.Sprintf("SELECT agency, %s, %s FROM answer ORDER BY agency, month", datesOf[d.engine].monthText, strings.Join(countNames[:], ", "))
	rows, err := d.db.Query(query)
	if err != nil {
		return nil, fmt.Errorf("DuckDB: %w", err)
	}
	defer rows.Close()
	var all answer
	var one line
	into := []any{&one.group.agency, &one.group.month}
	for i := range one.counts {
		into = append(into, &one.counts[i])
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// version is DuckDB's own.
func (d *duck) version() (text string, err error) {
	err = d.db.QueryRow("SELECT version()").Scan(&text)
	return text, err
}
