package record

import "strings"

// shape is the table of the fields of a T, in the order in which they are written.
type shape[T any] struct {
	fields []fieldOf[T]
	index  map[string]int
	doc    func(*T) *document
}

// fieldOf is one field: its national name, where a T keeps it, and what is to be known of it.
type fieldOf[T any] struct {
	name string
	at   func(*T) any // a pointer to a string, a Moment, a JSON, a code or a list
	traits
}

// traits are what a field has beside its name and place.
type traits struct {
	most     int  // characters; 0 for no limit
	digits   bool // only digits
	personal bool
	due      bool // a whole day is written at its last second, not its first
}

var (
	personal = traits{personal: true}
	due      = traits{due: true}
)

func newShape[T any](doc func(*T) *document, fields ...fieldOf[T]) shape[T] {
	s := shape[T]{fields, map[string]int{}, doc}
	for i, f := range fields {
		s.index[f.name] = i
	}
	return s
}

// find returns where in the table the field of that name is, or -1. It looks at guess first, since documents mostly have
// their fields in one order.
func (s *shape[T]) find(name string, guess int) int {
	if guess < len(s.fields) && s.fields[guess].name == name {
		return guess
	}
	if i, ok := s.index[name]; ok {
		return i
	}
	return -1
}

// alike returns the known name that differs from name only in case and in spaces around it, or "".
func (s *shape[T]) alike(name string) string {
	for i := range s.fields {
		if known := s.fields[i].name; known != name && strings.EqualFold(known, trim(name)) {
			return known
		}
	}
	return ""
}

// document is what was read: its members in their order. The zero document has none. Members are never changed in place,
// since copies of a record share them.
type document struct{ members []member }

// member is one field as it was written.
type member struct {
	key   string // the name as JSON, as written
	raw   string // the value as JSON, as written, without spaces; "" for a list, which is written from its items
	field int    // in the shape's table, or -1
}

// name returns the name of the field.
func (m member) name() string { return unquote(m.key) }

// of returns the member that is the field of that number, and whether there is one.
func (d *document) of(field int) (member, bool) {
	for _, m := range d.members {
		if m.field == field {
			return m, true
		}
	}
	return member{}, false
}

func (d *document) unknown() []UnknownField {
	var all []UnknownField
	for _, m := range d.members {
		if m.field < 0 {
			all = append(all, UnknownField{m.name(), JSON(m.raw)})
		}
	}
	return all
}

// without returns the members but those that leave says.
func (d *document) without(leave func(member) bool) []member {
	var kept []member
	for _, m := range d.members {
		if !leave(m) {
			kept = append(kept, m)
		}
	}
	return kept
}

func has[T any](t *T, s *shape[T], name string) bool {
	for _, m := range s.doc(t).members {
		if m.name() == name {
			return true
		}
	}
	i := s.find(name, 0)
	return i >= 0 && !isZero(s.fields[i].at(t))
}

func remove[T any](t *T, s *shape[T], name string) bool {
	there := has(t, s, name)
	doc := s.doc(t)
	doc.members = doc.without(func(m member) bool { return m.name() == name })
	if i := s.find(name, 0); i >= 0 {
		clearSlot(s.fields[i].at(t))
	}
	return there
}

func textNamed[T any](t *T, s *shape[T], name string) (string, bool) {
	i := s.find(name, 0)
	for _, m := range s.doc(t).members {
		if m.name() != name {
			continue
		}
		if i < 0 {
			if m.raw[0] == '"' {
				return unquote(m.raw), true
			}
			return m.raw, true
		}
		if slot := s.fields[i].at(t); isList(slot) {
			return "", true
		} else if text, same := asRead(slot, m.raw); same {
			return text, true
		}
	}
	if i < 0 || isList(s.fields[i].at(t)) {
		return "", has(t, s, name)
	}
	return slotText(s.fields[i].at(t), s.fields[i].due), has(t, s, name)
}
