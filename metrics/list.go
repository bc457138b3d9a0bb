package metrics

import (
	"iter"

	"github.com/dunghan-vn/dunghan/dossier/record"
)

// Listed is one dossier behind an indicator: what it is to it, and where it stands.
type Listed struct {
	Row   record.Row
	Place Place
	Part  Part
	Value int64 // of a measure, in its unit, when Part is [Met]
}

// List yields the dossiers behind an indicator: those in its denominator, those in its numerator among them, and those in question
// without data; as they come, keeping none. An error among the rows is yielded with a zero Listed, and the list goes on if they do.
// The error is that of a question that makes no sense.
func (q Question) List(i Indicator, rows iter.Seq2[record.Row, error]) (iter.Seq2[Listed, error], error) {
	q.Indicators = []Indicator{i}
	if err := q.check(); err != nil {
		return nil, err
	}
	a := q.ask()
	return func(yield func(Listed, error) bool) {
		var s Subject
		for row, err := range rows {
			if err != nil {
				if !yield(Listed{}, err) {
					return
				}
				continue
			}
			a.subject(&s, &row)
			if part, v := i.look(&s); part != NotAsked && !yield(Listed{row, s.Place, part, v}, nil) {
				return
			}
		}
	}, nil
}

// Moved is one dossier that is not the same to two indicators.
type Moved struct {
	Row      record.Row
	Place    Place
	One, Two Part
}

// Compare yields the dossiers that are not the same to two indicators on the same data: those that one has in its numerator or its
// denominator and the other has not. So what two rates differ by can be told dossier by dossier. Errors are as in [Question.List]; to compare an
// indicator with itself is one.
func (q Question) Compare(one, two Indicator, rows iter.Seq2[record.Row, error]) (iter.Seq2[Moved, error], error) {
	q.Indicators = []Indicator{one, two}
	if err := q.check(); err != nil {
		return nil, err
	}
	a := q.ask()
	return func(yield func(Moved, error) bool) {
		var s Subject
		for row, err := range rows {
			if err != nil {
				if !yield(Moved{}, err) {
					return
				}
				continue
			}
			a.subject(&s, &row)
			first, _ := one.look(&s)
			second, _ := two.look(&s)
			if first != second && !yield(Moved{row, s.Place, first, second}, nil) {
				return
			}
		}
	}, nil
}
