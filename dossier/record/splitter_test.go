package record_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// slowSplit is the rules of quoting said slowly: from each line on, a byte at a time, with no memory of what was seen.
func slowSplit(file string, maxField, maxRow int) []record.Split {
	var all []record.Split
	for line := 1; file != ""; {
		first, _, _ := strings.Cut(file, "\n")
		if len(first) > maxRow {
			all = append(all, record.Split{Line: line, Text: first[:maxRow], Fault: fmt.Sprintf("the line is longer than %d bytes", maxRow)})
			file, line = file[min(len(first)+1, len(file)):], line+1
			continue
		}
		n, fields, fault := slowRow(file, line, maxField, maxRow)
		if fault != "" {
			n, fields = len(first), nil
		}
		text := strings.TrimSuffix(file[:n], "\r")
		if text != "" {
			all = append(all, record.Split{Line: line, Text: text, Fields: fields, Fault: fault})
		}
		line += 1 + strings.Count(file[:n], "\n")
		file = file[min(n+1, len(file)):]
	}
	return all
}

// slowRow reads one row: its length without the '\n' that ends it, and its fields, or a fault.
func slowRow(file string, line, maxField, maxRow int) (int, []string, string) {
	var fields []string
	i := 0
	for {
		var field strings.Builder
		if i < len(file) && file[i] == '"' {
			open := i
			for i++; ; i++ {
				// What was open at the end of a line is looked at there; a line that has no end within the row's limit is not.
				if i > 0 && file[i-1] == '\n' {
					rest, _, _ := strings.Cut(file[i:], "\n")
					if i-open-1 > maxField {
						return 0, nil, fmt.Sprintf("a quoted field is longer than %d bytes", maxField)
					}
					if i+len(rest) > maxRow {
						return 0, nil, fmt.Sprintf("the row is longer than %d bytes", maxRow)
					}
				}
				if i == len(file) {
					return 0, nil, "a quoted field is still open at the end of the file"
				}
				switch {
				case file[i] != '"':
					if !strings.HasPrefix(file[i:], "\r\n") {
						field.WriteByte(file[i])
					}
					continue
				case i+1 < len(file) && file[i+1] == '"':
					field.WriteByte('"')
					i++
					continue
				}
				break
			}
			if i-open-1 > maxField {
				return 0, nil, fmt.Sprintf("a quoted field is longer than %d bytes", maxField)
			}
			i++
		} else {
			for i < len(file) && file[i] != ',' && file[i] != '\n' && file[i:] != "\r" && !strings.HasPrefix(file[i:], "\r\n") {
				field.WriteByte(file[i])
				i++
			}
		}
		fields = append(fields, field.String())
		switch rest := file[i:]; {
		case rest == "" || rest[0] == '\n':
			return i, fields, ""
		case rest == "\r" || strings.HasPrefix(rest, "\r\n"):
			return i + 1, fields, ""
		case rest[0] == ',':
			i++
		default:
			return 0, nil, fmt.Sprintf("text follows a closing quote, on line %d", line+strings.Count(file[:i], "\n"))
		}
	}
}

// scraps are what files are made of here: few bytes, so that quotes meet in every way.
func scraps() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		pieces := rapid.SliceOfN(rapid.SampledFrom([]string{
			`"`, `"`, `"`, `,`, `,`, "\n", "\n", "\n", "\r\n", "\r", `""`, `",`, `,"`, `",x,"`, "a", "bc", `x",",` + "\n", `,"` + "\n", "dddddd",
		}), 0, 60).Draw(t, "pieces")
		return strings.Join(pieces, "")
	})
}

func TestRowsAreToldApartAsTheSlowReadingDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		file := scraps().Draw(t, "file")
		field, row := rapid.IntRange(1, 30).Draw(t, "field"), rapid.IntRange(1, 60).Draw(t, "row")
		want := slowSplit(file, field, row)
		for _, r := range []io.Reader{strings.NewReader(file), iotest.OneByteReader(strings.NewReader(file))} {
			got, err := record.SplitAll(r, field, row)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%q, limits %d and %d (-want +got):\n%s", file, field, row, diff)
			}
		}
	})
}
