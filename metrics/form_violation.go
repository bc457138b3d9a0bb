package metrics

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Violation is a figure of a form that contradicts others (số liệu không khớp): both sides of what should be equal. A published
// table may have some: they are told, and nothing is refused or put right.
type Violation struct {
	Form  string       // the number of the form
	Row   int          // the index of the row; -1 is the total
	Name  holiday.Text // of the row
	Left  holiday.Text // one side, by the numbers of its columns: "(3)"
	Right holiday.Text // the other side: "(7)+(11)"
	// What the sides amount to.
	LeftSum, RightSum int64
}

// In says it in one line of the given language.
func (v Violation) In(l deadline.Language) string {
	return fmt.Sprintf(holiday.Text{
		VI: "Không khớp ở dòng %q: %s là %d, nhưng %s là %d.",
		EN: "Row %q does not agree: %s is %d, but %s is %d.",
	}.In(l), line(v.Name.In(l)), v.Left.In(l), v.LeftSum, v.Right.In(l), v.RightSum)
}

// Error returns, for instance: metrics: form II.06a/VPCP/KSTT, row "A": (3) is 59010, but (7)+(11) is 59011
func (v Violation) Error() string {
	return fmt.Sprintf("metrics: form %s, row %q: %s is %d, but %s is %d", v.Form, v.Name.EN, v.Left.EN, v.LeftSum, v.Right.EN, v.RightSum)
}

// violationNotes is the violations as lines under a table.
func violationNotes(all []Violation) []holiday.Text {
	var notes []holiday.Text
	for _, v := range all {
		notes = append(notes, holiday.Text{VI: v.In(deadline.Vietnamese), EN: v.In(deadline.English)})
	}
	return notes
}
