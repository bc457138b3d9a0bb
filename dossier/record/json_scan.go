package record

import (
	"encoding/json"
	"fmt"
	"strings"
)

// scanner reads the text of one JSON document from its beginning on. Its methods return false where the text stops being
// JSON; everything else that is wrong is told, and reading goes on.
type scanner struct {
	s        string
	i        int
	depth    int
	path     []step
	problems []Problem
}

// step is one part of a path: the name of a field, or its place in its object when it is not known, or in a list.
type step struct {
	name  string
	place int
}

const (
	maxDepth    = 32 // how deep a document may nest
	maxProblems = 64 // how many problems of one document are told
)

// tell notes a problem with the value at hand. The value is shown only when it is given here.
func (p *scanner) tell(value, reason string) {
	switch n := len(p.problems); {
	case n < maxProblems-1:
		p.problems = append(p.problems, *problem(p.where(), value, reason))
	case n == maxProblems-1:
		p.problems = append(p.problems, Problem{Reason: "and more"})
	}
}

// where returns the path of the value at hand, such as DanhSachHoSoBoSung[1].NgayBoSung. Names that are not known may hold
// anything, so their place in the object stands for them.
func (p *scanner) where() string {
	var b strings.Builder
	for i, s := range p.path {
		switch {
		case s.name == "" && s.place < 0:
			fmt.Fprintf(&b, "[%d]", -s.place-1)
			continue
		case i > 0:
			b.WriteByte('.')
		}
		if b.WriteString(s.name); s.name == "" {
			fmt.Fprintf(&b, "(unknown field, member %d)", s.place)
		}
	}
	return b.String()
}

func (p *scanner) push(s step) { p.path = append(p.path, s) }
func (p *scanner) pop()        { p.path = p.path[:len(p.path)-1] }

// broken notes where the text stops being JSON.
func (p *scanner) broken(reason string) bool {
	p.problems = []Problem{{Reason: fmt.Sprintf("not JSON, byte %d: %s", p.i+1, reason)}}
	return false
}

// space skips what stands between tokens and reports whether there was any.
func (p *scanner) space() bool {
	from := p.i
	for p.i < len(p.s) && (p.s[p.i] == ' ' || p.s[p.i] == '\n' || p.s[p.i] == '\r' || p.s[p.i] == '\t') {
		p.i++
	}
	return p.i > from
}

// peek returns the next byte, 0 at the end.
func (p *scanner) peek() byte {
	if p.i == len(p.s) {
		return 0
	}
	return p.s[p.i]
}

// kind says what the value at hand is.
func (p *scanner) kind() string {
	switch p.peek() {
	case '"':
		return "text"
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "true or false"
	case 'n':
		return "null"
	}
	return "a number"
}

// text reads a string and returns it as written.
func (p *scanner) text() (raw string, ok bool) {
	if p.peek() != '"' {
		return "", p.broken("here a text begins")
	}
	from := p.i
	for p.i++; p.i < len(p.s); p.i++ {
		switch c := p.s[p.i]; {
		case c == '"':
			p.i++
			return p.s[from:p.i], true
		case c < ' ':
			return "", p.broken("a control character stands in a text")
		case c == '\\':
			if p.i++; !p.escape() {
				return "", p.broken("an escape is none of JSON's")
			}
		}
	}
	return "", p.broken("the text has no end")
}

// escape reads what follows a backslash but its last byte.
func (p *scanner) escape() bool {
	c := p.peek()
	if c != 'u' {
		return c != 0 && strings.IndexByte(`"\/bfnrt`, c) >= 0
	}
	if len(p.s)-p.i < 5 {
		return false
	}
	for _, h := range []byte(p.s[p.i+1 : p.i+5]) {
		if !digit(h) && (h|0x20 < 'a' || h|0x20 > 'f') {
			return false
		}
	}
	p.i += 4
	return true
}

// skip reads any value and returns it as written, without spaces. Within it too a key that comes twice is told.
func (p *scanner) skip() (raw string, ok bool) {
	from, spaces := p.i, 0
	if ok := p.pass(&spaces); !ok {
		return "", false
	}
	raw = p.s[from:p.i]
	if spaces > 0 {
		raw = compact(raw)
	}
	return raw, true
}

func (p *scanner) pass(spaces *int) bool {
	switch c := p.peek(); c {
	case '"':
		_, ok := p.text()
		return ok
	case '{', '[':
		return p.inside(c, func() bool { return p.pass(spaces) }, spaces)
	}
	from := p.i
	for p.i < len(p.s) && strings.IndexByte(" \n\r\t,]}:\"[{", p.s[p.i]) < 0 {
		p.i++
	}
	if token := p.s[from:p.i]; !json.Valid([]byte(token)) {
		p.i = from
		return p.broken("here a value begins")
	}
	return true
}

// inside reads a list or an object, which opens here, and calls value at each of its values. In an object the name of each
// is read before, and one that comes twice is told.
func (p *scanner) inside(open byte, value func() bool, spaces *int) bool {
	if p.depth++; p.depth > maxDepth {
		return p.broken(fmt.Sprintf("it nests more than %d deep", maxDepth))
	}
	var seen names
	closing := open + 2
	p.i++
	for first := true; ; first = false {
		p.count(spaces)
		if p.peek() == closing && first {
			break
		}
		if open == '{' {
			raw, ok := p.key(spaces)
			if !ok {
				return false
			}
			if !seen.add(unquote(raw)) {
				p.tell("", "a key in it is given twice")
			}
		}
		if !value() {
			return false
		}
		if p.count(spaces); p.peek() == closing {
			break
		}
		if p.peek() != ',' {
			return p.broken("a comma or the closing bracket is missing")
		}
		p.i++
	}
	p.i++
	p.depth--
	return true
}

// key reads the name of a member and the colon, up to its value.
func (p *scanner) key(spaces *int) (raw string, ok bool) {
	raw, ok = p.text()
	if !ok {
		return "", false
	}
	if p.count(spaces); p.peek() != ':' {
		return "", p.broken("a colon is missing")
	}
	p.i++
	p.count(spaces)
	return raw, true
}

func (p *scanner) count(spaces *int) {
	if p.space() {
		*spaces++
	}
}

// names are the names of an object so far.
type names struct {
	few  []string
	many map[string]bool // once there are more than a few
}

// add reports whether the name is a new one.
func (n *names) add(name string) bool {
	const few = 8
	if n.many == nil {
		for _, old := range n.few {
			if old == name {
				return false
			}
		}
		if len(n.few) < few {
			n.few = append(n.few, name)
			return true
		}
		n.many = map[string]bool{}
		for _, old := range n.few {
			n.many[old] = true
		}
	}
	again := n.many[name]
	n.many[name] = true
	return !again
}
