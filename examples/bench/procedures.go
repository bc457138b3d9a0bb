package main

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
)

const (
	procedureCount = 600
	longestLimit   = 20 // working days
)

// procedure is a made-up procedure with a limit in working days.
type procedure struct {
	code, field, fee string
	limit            int
}

// procedures is the made-up procedures: every limit from 1 to 20 working days equally often, two of three with a fee.
func procedures() []procedure {
	all := make([]procedure, procedureCount)
	for i := range all {
		fee := "50000"
		if i%3 == 0 {
			fee = "0"
		}
		all[i] = procedure{fmt.Sprintf("1.%06d.000.00.00.H00", 7*i), fmt.Sprintf("LV%03d", i%40), fee, 1 + i%longestLimit}
	}
	return all
}

// catalogue is the procedures as the library counts due dates by them.
func catalogue() (dossier.Catalogue, error) {
	var all []dossier.Procedure
	for _, p := range procedures() {
		term, err := deadline.ParseTerm(fmt.Sprintf("%02d ngày làm việc", p.limit))
		if err != nil {
			return dossier.Catalogue{}, err
		}
		all = append(all, dossier.Procedure{Code: p.code, Field: dossier.Field{Code: p.field}, Limits: []dossier.Limit{{Term: term}}})
	}
	return dossier.NewCatalogue(all)
}
