package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// ErrRecord: a text is no record, or a record cannot be written.
var ErrRecord = errors.New("bad record")

// RecordError is a record or a progress row that cannot be read or written, with everything that is wrong with it. It
// unwraps to [ErrRecord]. The Column of a problem is a path, such as DanhSachHoSoBoSung[1].NgayBoSung. The value of a
// personal field is never in it, nor is any that is not known, nor its name.
type RecordError struct {
	Problems []Problem // in the order of the document; at least one
}

// Error returns, for instance:
//
//	record: NgayTiepNhan "2026-02-30": not an instant as yyyyMMddHHmmss; SoDienThoai is a number, not text
func (e *RecordError) Error() string {
	texts := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		texts[i] = p.String()
	}
	return "record: " + strings.Join(texts, "; ")
}

// Unwrap returns [ErrRecord].
func (e *RecordError) Unwrap() error { return ErrRecord }

// ParseRecord reads one record in JSON (RFC 8259, in UTF-8, a byte order mark before it or not). Every known value must be
// a text, every known list a list of objects, every moment yyyyMMddHHmmss (in UTC+7) or empty: nothing is converted, a
// null is no text, and no key comes twice in one object, known or not. A code is any text here; [Record.Check] tells those
// that are none. Fields that are not known may be anything, to a depth of 32. The error is a [*RecordError] with all that
// is wrong, or with the place where the text stops being JSON.
func ParseRecord(text []byte) (*Record, error) { return parseDocument(text, &recordShape) }

// ParseProgress reads one progress row, as [ParseRecord] does a record.
func ParseProgress(text []byte) (*Progress, error) { return parseDocument(text, &progressShape) }

func parseDocument[T any](text []byte, s *shape[T]) (*T, error) {
	t := new(T)
	if problems := readDocument(text, t, s); problems != nil {
		return nil, &RecordError{problems}
	}
	return t, nil
}

// UnmarshalJSON is [ParseRecord] into r; on an error r is unchanged.
func (r *Record) UnmarshalJSON(text []byte) error { return unmarshal(r, text, &recordShape) }

// UnmarshalJSON is [ParseProgress] into p; on an error p is unchanged.
func (p *Progress) UnmarshalJSON(text []byte) error { return unmarshal(p, text, &progressShape) }

func unmarshal[T any](to *T, text []byte, s *shape[T]) error {
	t, err := parseDocument(text, s)
	if err == nil {
		*to = *t
	}
	return err
}

// readDocument reads text, which is the whole of a document, into t, or returns what is wrong with it.
func readDocument[T any](text []byte, t *T, s *shape[T]) []Problem {
	if !utf8.Valid(text) {
		return []Problem{{Reason: "not text in UTF-8"}}
	}
	p := &scanner{s: string(bytes.TrimPrefix(text, []byte("\ufeff")))}
	if p.space(); p.peek() == 0 && p.i == len(p.s) {
		p.broken("there is nothing")
		return p.problems
	}
	if readObject(p, t, s) {
		if p.space(); p.i < len(p.s) {
			p.broken("something follows the record")
		}
	}
	return p.problems
}

// readObject reads the object at hand into t.
func readObject[T any](p *scanner, t *T, s *shape[T]) bool {
	if !p.is("an object", '{') {
		return false
	}
	if p.peek() != '{' {
		_, ok := p.skip()
		return ok
	}
	if p.depth++; p.depth > maxDepth {
		return p.broken(fmt.Sprintf("it nests more than %d deep", maxDepth))
	}
	doc := s.doc(t)
	var seen uint64
	var strange names // those that are not known
	members := make([]member, 0, len(s.fields))
	p.i++
	for guess := 0; ; {
		p.space()
		if p.peek() == '}' && len(members) == 0 {
			break
		}
		var spaces int
		key, ok := p.key(&spaces)
		if !ok {
			return false
		}
		name := unquote(key)
		m := member{key: key, field: s.find(name, guess)}
		if m.field < 0 {
			p.push(step{place: len(members) + 1})
			if !strange.add(name) {
				p.tell("", "is given twice")
			}
			m.raw, ok = p.skip()
		} else {
			guess = m.field + 1
			p.push(step{name: name})
			if seen&(1<<m.field) != 0 {
				p.tell("", "is given twice")
			}
			seen |= 1 << m.field
			m.raw, ok = p.value(s.fields[m.field].at(t))
		}
		if p.pop(); !ok {
			return false
		}
		members = append(members, m)
		if p.space(); p.peek() == '}' {
			break
		}
		if p.peek() != ',' {
			return p.broken("a comma or the closing bracket is missing")
		}
		p.i++
	}
	p.i++
	p.depth--
	doc.members = members
	return true
}

// value reads the known value at hand into its slot.
func (p *scanner) value(slot any) (raw string, ok bool) {
	if to, any := slot.(*JSON); any {
		raw, ok = p.skip()
		*to = JSON(raw)
		return raw, ok
	}
	if isList(slot) {
		return "", listAt(slot).read(p)
	}
	if p.peek() != '"' {
		if !p.is("text", '"') {
			return "", false
		}
		return p.skip()
	}
	if raw, ok = p.text(); !ok {
		return "", false
	}
	text := unquote(raw)
	if reason := setSlot(slot, text, nationalMoment); reason != "" {
		p.tell(text, reason) // only a moment gives a reason, and none is personal
	}
	return raw, true
}

// is tells when the value at hand is not what it should be, which begins with that byte. It returns false when there is no
// value at all.
func (p *scanner) is(what string, begin byte) bool {
	c := p.peek()
	if c == begin {
		return true
	}
	if c == 0 || strings.IndexByte("{[\"tfn-0123456789", c) < 0 {
		return p.broken("here a value begins")
	}
	p.tell("", "is "+p.kind()+", not "+what)
	return true
}

func (l items[T]) read(p *scanner) bool {
	if !p.is("a list", '[') {
		return false
	}
	if p.peek() != '[' {
		_, ok := p.skip()
		return ok
	}
	list, spaces := []T{}, 0
	ok := p.inside('[', func() bool {
		list = append(list, *new(T))
		p.push(step{place: -len(list)})
		defer p.pop()
		return readObject(p, &list[len(list)-1], l.shape)
	}, &spaces)
	*l.to = list
	return ok
}

// compact returns JSON without the spaces between its tokens.
func compact(raw string) string {
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(raw)); err != nil {
		return raw // not reached: raw was read as JSON
	}
	return b.String()
}
