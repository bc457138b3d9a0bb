package dossier

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// node is one value of a JSON document and where it stands. Package encoding/json takes a key twice, in any case, and the
// last one wins: a procedure read like that could be one nobody wrote. So documents are read as nodes, and nodes as values.
type node struct {
	path    string // "procedures[3].limits[0].term"
	kind    string // "an object", "a list", "text", "a number", "true or false", "null"
	text    string // of text, and of a number as it is written
	yes     bool   // of true
	members []member
	items   []node
}

type member struct {
	key   string
	value node
}

// maxDepth is how deep a document may nest.
const maxDepth = 32

// parseNode reads one JSON document and nothing after it. What is not JSON is one [*ProcedureError] with its line and
// column.
func parseNode(text []byte) (node, error) {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if !utf8.Valid(text) {
		return node{}, &ProcedureError{Path: "the document", Reason: "is not UTF-8"}
	}
	var whole json.RawMessage
	if err := json.Unmarshal(text, &whole); err != nil {
		return node{}, notJSON(text, err)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	n, err := readNode(d, "", 0)
	if err != nil {
		return node{}, &ProcedureError{Path: "the document", Reason: err.Error()}
	}
	return n, nil
}

// notJSON says where a text stops being JSON.
func notJSON(text []byte, err error) error {
	at, reason := len(text), err.Error()
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		at = min(int(syntax.Offset), len(text))
	}
	if at == len(text) && strings.HasPrefix(reason, "unexpected end") {
		reason = "the document ends too early"
	}
	line := 1 + bytes.Count(text[:at], []byte("\n"))
	column := utf8.RuneCount(text[bytes.LastIndexByte(text[:at], '\n')+1 : at])
	return &ProcedureError{Path: fmt.Sprintf("line %d, column %d", line, max(column, 1)), Reason: reason}
}

func readNode(d *json.Decoder, path string, depth int) (node, error) {
	token, err := d.Token()
	if err != nil {
		return node{}, err
	}
	n := node{path: path}
	switch t := token.(type) {
	case string:
		n.kind, n.text = "text", t
	case json.Number:
		n.kind, n.text = "a number", t.String()
	case bool:
		n.kind, n.yes = "true or false", t
	case nil:
		n.kind = "null"
	case json.Delim:
		if depth == maxDepth {
			return node{}, fmt.Errorf("nests more than %d deep", maxDepth)
		}
		n.kind = map[json.Delim]string{'{': "an object", '[': "a list"}[t]
		for d.More() {
			if err := n.readInside(d, t, depth+1); err != nil {
				return node{}, err
			}
		}
		_, err = d.Token() // the closing one
	}
	return n, err
}

// readInside reads the next member or item of n.
func (n *node) readInside(d *json.Decoder, open json.Delim, depth int) error {
	if open == '[' {
		item, err := readNode(d, fmt.Sprintf("%s[%d]", n.path, len(n.items)), depth)
		n.items = append(n.items, item)
		return err
	}
	token, err := d.Token()
	if err != nil {
		return err
	}
	key, _ := token.(string) // the decoder sees to it that it is one
	path := key
	if n.path != "" {
		path = n.path + "." + key
	}
	value, err := readNode(d, path, depth)
	n.members = append(n.members, member{key, value})
	return err
}

// problems collects what is wrong with a document, in its order.
type problems []*ProcedureError

// tell adds a problem that makes the document unusable.
func (p *problems) tell(path, value, reason string) {
	*p = append(*p, &ProcedureError{Path: path, Value: value, Reason: reason})
}

// object calls the reader of each member of n by its key. A key that has no reader, or comes twice, is told.
func (n node) object(p *problems, read map[string]func(node)) {
	if !n.is("an object", p) {
		return
	}
	seen := map[string]bool{}
	for _, m := range n.members {
		switch f, known := read[m.key]; {
		case !known:
			p.tell(m.value.path, "", unknownField)
		case seen[m.key]:
			p.tell(m.value.path, "", "is given twice")
		default:
			f(m.value)
		}
		seen[m.key] = true
	}
}

// list calls read with each item of n.
func (n node) list(p *problems, read func(node)) {
	if n.is("a list", p) {
		for _, item := range n.items {
			read(item)
		}
	}
}

// into returns a reader that puts a text where to points.
func into(to *string, p *problems) func(node) {
	return func(n node) {
		if n.is("text", p) {
			*to = n.text
		}
	}
}

// textInto returns a reader that lets a value read a text.
func textInto(to encoding.TextUnmarshaler, p *problems) func(node) {
	return func(n node) {
		if n.is("text", p) {
			if err := to.UnmarshalText([]byte(n.text)); err != nil {
				p.tell(n.path, n.text, clause(err))
			}
		}
	}
}

// numberInto returns a reader that puts a whole number where to points.
func numberInto[T int | int64](to *T, p *problems) func(node) {
	return func(n node) {
		if n.is("a number", p) {
			v, err := strconv.ParseInt(n.text, 10, strconv.IntSize)
			if err != nil {
				p.tell(n.path, n.text, "is no whole number")
			}
			*to = T(v)
		}
	}
}

func (n node) is(kind string, p *problems) bool {
	if n.kind != kind {
		path := n.path
		if path == "" {
			path = "the document"
		}
		p.tell(path, "", "is "+n.kind+", not "+kind)
	}
	return n.kind == kind
}

// unknownField is what is wrong with a member of an object that nothing reads.
const unknownField = "there is no such field"
