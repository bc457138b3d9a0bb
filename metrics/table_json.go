package metrics

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/dunghan-vn/dunghan/holiday"
)

// jsonRows writes a table as JSON, a row a line.
type jsonRows struct {
	out  *bufio.Writer
	head Table
	bare bool  // an array of the rows and nothing around it
	any  bool  // a row was written
	bad  error // a text that would be another in JSON
	keys [][]byte
}

func (j *jsonRows) begin() {
	for _, c := range j.head.Columns {
		j.keys = append(j.keys, append(jsonString(c.Key), ':'))
	}
	if j.bare {
		j.out.WriteString("[")
		return
	}
	j.out.WriteString("{\n  \"title\": ")
	j.out.Write(jsonText(j.head.Title))
	j.out.WriteString(",\n  \"head\": ")
	j.texts(j.head.Head)
	j.out.WriteString(",\n  \"rows\": [")
}

func (j *jsonRows) row(cells []Cell) {
	if j.any {
		j.out.WriteString(",")
	}
	j.any = true
	j.out.WriteString("\n")
	if !j.bare {
		j.out.WriteString("    ")
	}
	j.cells(cells)
}

func (j *jsonRows) end(total []Cell, notes []holiday.Text) {
	if j.any {
		j.out.WriteString("\n")
	}
	if j.bare {
		j.out.WriteString("]\n")
		return
	}
	if j.any {
		j.out.WriteString("  ")
	}
	j.out.WriteString("],\n  \"total\": ")
	if len(total) > 0 {
		j.cells(total)
	} else {
		j.out.WriteString("null")
	}
	j.out.WriteString(",\n  \"notes\": ")
	j.texts(notes)
	j.out.WriteString("\n}\n")
}

func (j *jsonRows) cells(cells []Cell) {
	j.out.WriteString("{")
	for i, c := range cells {
		if i > 0 {
			j.out.WriteString(",")
		}
		j.out.Write(j.keys[i])
		j.out.Write(c.json())
		if c.kind == textCell && !utf8.ValidString(c.key) && j.bad == nil {
			j.bad = fmt.Errorf("metrics: writing JSON: %s %q is not UTF-8", j.head.Columns[i].Key, clip(c.key))
		}
	}
	j.out.WriteString("}")
}

func (j *jsonRows) texts(all []holiday.Text) {
	j.out.WriteString("[")
	for i, t := range all {
		if i > 0 {
			j.out.WriteString(",")
		}
		j.out.WriteString("\n    ")
		j.out.Write(jsonText(t))
	}
	if len(all) > 0 {
		j.out.WriteString("\n  ")
	}
	j.out.WriteString("]")
}

// json is the cell as a JSON value.
func (c Cell) json() []byte {
	switch c.kind {
	case textCell:
		return jsonString(c.key)
	case momentCell:
		return jsonString(c.moment.String())
	case countCell:
		return strconv.AppendInt(nil, c.ratio.Num, 10)
	case decimalCell:
		return []byte(c.decimal())
	case ratioCell:
		b, _ := c.ratio.MarshalJSON() // cannot fail
		return b
	}
	return []byte("null")
}

func jsonText(t holiday.Text) []byte {
	b := append([]byte(`{"vi":`), jsonString(t.VI)...)
	b = append(append(b, `,"en":`...), jsonString(t.EN)...)
	return append(b, '}')
}

// jsonString is s as JSON, with the letters <, > and & as they are. What is not UTF-8 in it becomes U+FFFD, so codes are looked at before.
func jsonString(s string) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(s) // a string always encodes
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
