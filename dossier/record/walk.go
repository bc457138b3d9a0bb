package record

// walker goes through the fields of a record, and after them those of the items of its lists.
type walker struct {
	scanner                                                     // where it is, and what is told
	field   func(f visit)                                       // at each field that is no list
	object  func(doc *document, alike func(name string) string) // after the fields of each object, before its lists
	lists   func(l lister)                                      // before the items of each list
}

// visit is one field as a walker comes to it.
type visit struct {
	slot any
	raw  string // as written in the document, "" when it was not given
	traits
}

// text returns the text of the field as it would be written.
func (v visit) text() string {
	if v.raw != "" {
		if text, same := asRead(v.slot, v.raw); same {
			return text
		}
	}
	return slotText(v.slot, v.due)
}

func walk[T any](t *T, s *shape[T], w *walker) {
	doc := s.doc(t)
	for i := range s.fields {
		f := &s.fields[i]
		if slot := f.at(t); !isList(slot) {
			m, _ := doc.of(i)
			w.push(step{name: f.name})
			w.field(visit{slot, m.raw, f.traits})
			w.pop()
		}
	}
	w.object(doc, s.alike)
	for i := range s.fields {
		f := &s.fields[i]
		slot := f.at(t)
		if !isList(slot) {
			continue
		}
		list := listAt(slot)
		if w.lists != nil {
			w.lists(list)
		}
		w.push(step{name: f.name})
		list.walk(w)
		w.pop()
	}
}

func (l items[T]) walk(w *walker) {
	for i := range *l.to {
		w.push(step{place: -i - 1})
		walk(&(*l.to)[i], l.shape, w)
		w.pop()
	}
}

// own gives the list an array of its own, so that a change is not seen in a copy.
func (l items[T]) own() {
	if *l.to != nil {
		*l.to = append([]T{}, *l.to...)
	}
}
