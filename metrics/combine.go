package metrics

import (
	"fmt"
	"slices"

	"github.com/dunghan-vn/dunghan/dossier/record"
)

// Combine counts dossiers as distributed engines put partial counts together: an accumulator, which is a [Cube], is made empty, takes
// dossiers one by one, is merged with others, and gives the answer. The four methods have the shape that Apache Beam's Go SDK asks of a
// combine function, and any engine that combines in parts does with them: in whatever order and however often it merges, the answer is
// the same, down to its bytes.
//
// A cube travels between machines by [Cube.MarshalBinary] and [Cube.UnmarshalBinary], or as JSON. An engine that writes down its
// functions to send them out cannot write a Combine, since it holds a calendar and perhaps a catalogue: let the function that it writes
// hold plain data, and make the Combine where it runs.
//
//	type onTime struct {
//		Period  metrics.Period
//		combine *metrics.Combine
//	}
//
//	func (f *onTime) Setup() (err error) {
//		q := metrics.Question{Period: f.Period, By: []metrics.Dimension{metrics.ByAgency}, Due: metrics.GivenDue(holiday.Vietnam())}
//		f.combine, err = metrics.NewCombine(q)
//		return err
//	}
//
//	func (f *onTime) CreateAccumulator() *metrics.Cube { return f.combine.CreateAccumulator() }
//
// and so on for the other three. A Combine may be used by many goroutines at once, each with accumulators of its own. The zero Combine is
// of no question: it counts nothing, and says so.
type Combine struct {
	asked *asked
	data  Asked
}

// NewCombine returns the combining of a question. The errors are those of [NewCounter].
func NewCombine(q Question) (*Combine, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	q.By, q.Indicators = slices.Clone(q.By), slices.Clone(q.Indicators)
	a := q.ask()
	return &Combine{a, a.asData()}, nil
}

// CreateAccumulator returns the counts of no dossier; of the zero Combine the zero Cube.
func (c *Combine) CreateAccumulator() *Cube {
	if c.asked == nil {
		return new(Cube)
	}
	return c.asked.newCube()
}

// AddInput counts one dossier, and returns the cube that it was given. The errors are those of [Counter.Add], and a [*MismatchError]
// for a cube of another question.
func (c *Combine) AddInput(to *Cube, r record.Row) (*Cube, error) {
	if c.asked == nil {
		return nil, errUnasked
	}
	if to == nil {
		return nil, fmt.Errorf("metrics: there is no cube to count line %d in", r.Line)
	}
	if !to.asked.same(&c.data) {
		if err := to.asked.Match(c.data); err != nil {
			return nil, err
		}
	}
	var s Subject
	c.asked.subject(&s, &r)
	if err := to.count(&s); err != nil {
		return nil, err
	}
	return to, nil
}

// MergeAccumulators adds the counts of the second cube to the first, which it returns. A second that is nil adds nothing; a first that is
// nil is an error. The other errors are those of [Cube.Merge].
func (c *Combine) MergeAccumulators(to, from *Cube) (*Cube, error) {
	if to == nil {
		return nil, fmt.Errorf("metrics: there is no cube to merge into")
	}
	if err := to.Merge(from); err != nil {
		return nil, err
	}
	return to, nil
}

// ExtractOutput returns the answer; for a nil cube that of no dossier.
func (c *Combine) ExtractOutput(from *Cube) Report {
	switch {
	case from == nil:
		return c.ExtractOutput(c.CreateAccumulator())
	case c.asked == nil:
		return from.Report()
	}
	return from.report(c.asked.Indicators)
}
