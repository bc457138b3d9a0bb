package record

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// AppendJSON appends r to b in JSON, without spaces: a record that was read and not changed is its document byte for byte,
// but for the spaces between its tokens. The error is a [*RecordError]: a text that is not UTF-8, a code that is in no
// table, or a JSON that is none; b is then returned as it was.
func (r *Record) AppendJSON(b []byte) ([]byte, error) { return appendDocument(b, r, &recordShape) }

// AppendJSON is as [Record.AppendJSON].
func (p *Progress) AppendJSON(b []byte) ([]byte, error) { return appendDocument(b, p, &progressShape) }

// MarshalJSON is [Record.AppendJSON]. Package encoding/json then writes <, > and & in its own way; its SetEscapeHTML stops
// that.
func (r Record) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil) }

// MarshalJSON is as [Record.MarshalJSON].
func (p Progress) MarshalJSON() ([]byte, error) { return p.AppendJSON(nil) }

// faults collects what cannot be written.
type faults struct{ scanner }

func appendDocument[T any](b []byte, t *T, s *shape[T]) ([]byte, error) {
	var w faults
	written := writeObject(b, t, s, &w)
	if w.problems != nil {
		return b, &RecordError{w.problems}
	}
	return written, nil
}

func sameJSON[T interface{ AppendJSON([]byte) ([]byte, error) }](t, u T) bool {
	a, err := t.AppendJSON(nil)
	if err != nil {
		return false
	}
	b, err := u.AppendJSON(nil)
	return err == nil && bytes.Equal(a, b)
}

func writeObject[T any](b []byte, t *T, s *shape[T], w *faults) []byte {
	begin := len(b)
	b = append(b, '{')
	var seen uint64
	for _, m := range s.doc(t).members {
		if len(b) > begin+1 {
			b = append(b, ',')
		}
		b = append(append(b, m.key...), ':')
		if m.field < 0 {
			b = append(b, m.raw...)
			continue
		}
		seen |= 1 << m.field
		f := &s.fields[m.field]
		if slot := f.at(t); m.raw != "" && asWritten(slot, m.raw) {
			b = append(b, m.raw...)
		} else {
			b = w.slot(b, f.name, slot, f.traits)
		}
	}
	for i := range s.fields {
		f := &s.fields[i]
		if seen&(1<<i) != 0 {
			continue
		}
		slot := f.at(t)
		if isZero(slot) {
			continue
		}
		if len(b) > begin+1 {
			b = append(b, ',')
		}
		b = append(append(append(b, '"'), f.name...), `":`...)
		b = w.slot(b, f.name, slot, f.traits)
	}
	return append(b, '}')
}

// slot appends the value of a field.
func (w *faults) slot(b []byte, name string, slot any, has traits) []byte {
	w.push(step{name: name})
	defer w.pop()
	switch to := slot.(type) {
	case *JSON:
		if !json.Valid([]byte(*to)) || !utf8.ValidString(string(*to)) {
			if *to == "" {
				return append(b, `""`...)
			}
			w.tell("", "not JSON")
			return b
		}
		return append(b, compact(string(*to))...)
	case coded:
		if table, what := to.codes(); to.number() != 0 && entry(table, to.number()).national == "" {
			w.tell("", "cannot be written: "+what)
			return b
		}
	case *string:
		if !utf8.ValidString(*to) {
			w.tell("", "not text in UTF-8")
			return b
		}
	case *Moment:
	default:
		return listAt(slot).write(b, w)
	}
	return appendText(b, slotText(slot, has.due))
}

func (l items[T]) write(b []byte, w *faults) []byte {
	b = append(b, '[')
	for i := range *l.to {
		if i > 0 {
			b = append(b, ',')
		}
		w.push(step{place: -i - 1})
		b = writeObject(b, &(*l.to)[i], l.shape, w)
		w.pop()
	}
	return append(b, ']')
}

// appendText appends a text as JSON. Only what JSON does not allow in a text is escaped.
func appendText(b []byte, text string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\r':
			b = append(b, '\\', 'r')
		case c == '\t':
			b = append(b, '\\', 't')
		case c < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}
