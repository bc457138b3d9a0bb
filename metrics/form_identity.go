package metrics

import (
	"strings"

	"github.com/dunghan-vn/dunghan/holiday"
)

// formSpec is a form with figures of type T: its columns, and what should be equal on every row.
type formSpec[T any] struct {
	number     string
	columns    []formColumn[T]
	identities []formIdentity
}

// formColumn is one column of figures of a form.
type formColumn[T any] struct {
	key    string
	number string       // "(3)"; "(4+5)" for two columns in one; empty for what the form has no column for
	title  holiday.Text // lines of it separated by newlines
	of     func(*T) *Figure
	place  columnPlace
}

// columnPlace is where a column stands to the form's own.
type columnPlace uint8

const (
	inForm  columnPlace = iota
	merged              // two columns of the form as one, as some tables print them
	outside             // what the form has no column for; not given, there is none of it
)

// formIdentity is an arithmetic rule of a form, by the keys of its columns: the whole is the sum of the parts. It is not checked
// where one of these is not given. What is outside the form belongs to the sum, too.
type formIdentity struct {
	whole   string
	parts   []string
	outside []string
}

func (c formColumn[T]) name() holiday.Text {
	if c.number != "" {
		return holiday.Text{VI: c.number, EN: c.number}
	}
	return holiday.Text{VI: oneLine(c.title.VI), EN: oneLine(c.title.EN)}
}

func oneLine(title string) string { return strings.ReplaceAll(title, "\n", " ") }

func (s formSpec[T]) column(key string) formColumn[T] {
	for _, c := range s.columns {
		if c.key == key {
			return c
		}
	}
	panic("metrics: form " + s.number + " has no column " + key) // a misprint in this package
}

// check returns the violations of one row within itself.
func (s formSpec[T]) check(at int, name holiday.Text, figures *T) []Violation {
	var all []Violation
	for _, c := range s.columns {
		if f := *c.of(figures); f.Given && f.N < 0 {
			least := holiday.Text{VI: "số nhỏ nhất có thể", EN: "the least there can be"}
			all = append(all, Violation{s.number, at, name, c.name(), least, f.N, 0})
		}
	}
	for _, identity := range s.identities {
		whole := s.column(identity.whole)
		left, known := *whole.of(figures), true
		var sum int64
		var names holiday.Text
		add := func(c formColumn[T], f Figure) {
			if names != (holiday.Text{}) {
				names = holiday.Text{VI: names.VI + "+", EN: names.EN + "+"}
			}
			own := c.name()
			names = holiday.Text{VI: names.VI + own.VI, EN: names.EN + own.EN}
			sum += f.N
		}
		for _, key := range identity.parts {
			c := s.column(key)
			f := *c.of(figures)
			known = known && f.Given
			add(c, f)
		}
		for _, key := range identity.outside {
			c := s.column(key)
			if f := *c.of(figures); f.N != 0 {
				add(c, f)
			}
		}
		if known && left.Given && left.N != sum {
			all = append(all, Violation{s.number, at, name, whole.name(), names, left.N, sum})
		}
	}
	return all
}

// checkSum returns where the figures of a sum are not those of the rows together, in the columns that all of them give.
func (s formSpec[T]) checkSum(at int, name holiday.Text, sum *T, rows []*T) []Violation {
	if len(rows) == 0 {
		return nil
	}
	together := s.sum(rows)
	var all []Violation
	for _, c := range s.columns {
		left, right := *c.of(sum), *c.of(&together)
		if left.Given && right.Given && left.N != right.N {
			words := holiday.Text{VI: "cộng các dòng", EN: "the sum of the rows"}
			all = append(all, Violation{s.number, at, name, c.name(), words, left.N, right.N})
		}
	}
	return all
}

// sum returns the rows together. A column of the form that one of them does not give has no sum; one outside the form has that
// of those who give it.
func (s formSpec[T]) sum(rows []*T) T {
	var total T
	for _, c := range s.columns {
		var n int64
		given := 0
		for _, row := range rows {
			if f := *c.of(row); f.Given {
				n += f.N
				given++
			}
		}
		if given > 0 && (given == len(rows) || c.place == outside) {
			*c.of(&total) = FigureOf(n)
		}
	}
	return total
}

// tableColumns is the columns of figures as those of a table.
func (s formSpec[T]) tableColumns() []Column {
	var all []Column
	for _, c := range s.columns {
		all = append(all, Column{Key: c.key, Number: c.number, Title: c.title, Optional: c.place != inForm})
	}
	return all
}

// cells is the figures of one row.
func (s formSpec[T]) cells(figures T) []Cell {
	var all []Cell
	for _, c := range s.columns {
		all = append(all, c.of(&figures).Cell())
	}
	return all
}
