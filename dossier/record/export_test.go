package record

import "io"

// Split is a row as the splitter tells it from the next: its fields, or the fault for which its first line was left out.
type Split struct {
	Line   int
	Text   string
	Fields []string
	Fault  string
}

// SplitAll cuts all of r into rows under the given limits of a quoted field and of a row.
func SplitAll(r io.Reader, field, row int) ([]Split, error) {
	s := &splitter{source: source{r: r}, limits: limits{field, row}, line: 1}
	var all []Split
	for {
		raw, err := s.next(1 << 20)
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return all, err
		}
		split := Split{Line: raw.line, Text: string(raw.text), Fault: raw.fault}
		if raw.fault == "" {
			for _, field := range s.fields.list {
				split.Fields = append(split.Fields, string(field))
			}
		}
		all = append(all, split)
	}
}

// Limits of a quoted field, of a row, and of the text that an error carries.
var (
	MaxField = wide.field
	MaxRow   = wide.row
	MaxRaw   = maxRaw
)
