package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/examples/internal/files"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

// ask makes the question of the flags, and notes what is wrong with them.
func (j *job) ask(note func(string, error)) {
	var err error
	q := &j.question
	if j.by != "" && j.by != "none" {
		q.By, err = metrics.ParseDimensions(j.by)
		note("by", err)
	}
	if (j.tree != "" || j.form == "06a") && !slices.Contains(q.By, metrics.ByAgency) {
		note("by", errors.New("a tree and form 06a take the agency"))
	}
	q.Period, err = j.namedPeriod(note)
	note("period", err)
	if j.asOf != "" {
		m, err := record.ParseMoment(j.asOf)
		note("as-of", err)
		q.Period.AsOf = m.End()
	}
	j.dueDates(note)
	j.askIndicators(note)
	if j.tree != "" {
		note("tree", j.readTree())
	}
}

// namedPeriod returns the period, by its name or by its two days.
func (j *job) namedPeriod(note func(string, error)) (p metrics.Period, err error) {
	if j.period == "" {
		note("from", p.From.UnmarshalText([]byte(j.from)))
		note("to", p.To.UnmarshalText([]byte(j.to)))
		return p, nil
	}
	if j.from != "" || j.to != "" {
		return p, errors.New("a period by its name has its days; leave -from and -to out")
	}
	named, err := metrics.ParsePeriod(j.period)
	if err != nil {
		return p, err
	}
	return named.Period()
}

// askIndicators adds the indicators that the flags name to the question.
func (j *job) askIndicators(note func(string, error)) {
	q := &j.question
	ask := func(name, text string) (all []metrics.Indicator) {
		if text == "" {
			return nil
		}
		all, err := metrics.ParseIndicators(text)
		note(name, err)
		return all
	}
	q.Indicators = ask("indicator", j.indicators)
	if j.score != "" {
		q.Indicators = metrics.Indicators766()
	}
	for _, i := range ask("histogram", j.histogram) {
		if !i.Measures() {
			note("histogram", fmt.Errorf("%s is a rate; only a measure has a histogram", i.Name))
		}
		q.Indicators = []metrics.Indicator{i}
	}
	j.between = append(ask("list", j.list), ask("compare", j.compare)...)
	switch n := len(j.between); {
	case j.list != "" && n > 1:
		note("list", errors.New("it takes one indicator"))
	case j.compare != "" && n != 2 && n > 0:
		note("compare", errors.New("it takes two indicators, separated by a comma"))
	}
}

// dueDates finds what dossiers are judged against, and the limits that time is measured by.
func (j *job) dueDates(note func(string, error)) {
	hours := deadline.Hours{}
	if j.hours != "" {
		var err error
		hours, err = deadline.ParseHours(j.hours)
		note("hours", err)
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), hours)
	note("hours", err)
	catalogue, err := j.catalogue()
	note("procedures", err)
	j.question.Clock, j.question.Procedures = clock, catalogue
	switch {
	case j.due != "given" && j.due != "computed":
		note("due", fmt.Errorf("%q is neither given nor computed", j.due))
	case j.due == "given":
		j.question.Due = metrics.GivenDue(holiday.Vietnam())
	case err == nil && catalogue.Len() == 0:
		note("due", errors.New("computed due dates need -procedures FILE"))
	default:
		j.question.Due = metrics.ComputedDue(clock, catalogue)
	}
}

// catalogue reads the procedures: those of -procedures, or the bundled ones with the bundled data.
func (j *job) catalogue() (dossier.Catalogue, error) {
	if j.procedures == "" {
		if len(j.files) > 0 {
			return dossier.Catalogue{}, nil
		}
		return dossier.ReadProcedures(strings.NewReader(bundledProcedures))
	}
	return files.Read(j.procedures, dossier.ReadProcedures)
}

func (j *job) readTree() (err error) {
	j.agencies, err = files.Read(j.tree, metrics.ReadTree)
	return err
}
