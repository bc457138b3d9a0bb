package main

import "fmt"

// engine is who answers.
type engine int

const (
	ours      engine = iota
	timestamp        // DuckDB, dates read as TIMESTAMP, as one would write it
	bigint           // DuckDB, dates read as numbers: faster, and a date that is none passes
)

func (e engine) String() string {
	return [...]string{ours: "dunghan", timestamp: "DuckDB, dates as TIMESTAMP", bigint: "DuckDB, dates as BIGINT"}[e]
}

// due is which due dates dossiers are judged by.
type due int

const (
	given    due = iota // those in the file
	computed            // those that the limits of the procedures give
)

func (d due) String() string { return [...]string{given: "given", computed: "computed"}[d] }

// work is one thing that is measured.
type work struct {
	Engine  engine
	Due     due
	Threads int
	Times   int // how often the file is read
}

func (w work) String() string {
	return fmt.Sprintf("%v, due dates %v, at %d threads", w.Engine, w.Due, w.Threads)
}
