package record

import "strings"

// Masking says what to do with the personal values of a record. The zero Masking is the safe one: each is written "***",
// and the fields that are not known, which may hold anything, are left out.
//
// Personal are the names of people, the numbers of their papers, their codes and identities, telephone, fax and e-mail
// addresses, where a dossier was handed in, the names and addresses of files, and every free text: the fields that
// [Record], its lists and [Progress] call so. The two lists of a supplement whose form is not known are always left out.
// What remains are codes, instants, amounts and the names of procedures and offices, as they were written; MaHoSo is one of them, and still leads whoever has the register to the
// person.
type Masking struct {
	Remove      bool // leave personal fields out instead
	KeepUnknown bool // keep the fields that are not known as they are
}

// Masked is what stands for a personal value.
const Masked = "***"

// Mask replaces the personal values of r in place, within its lists too, and returns how many: those that are not empty
// and not masked already, and the fields not known that it left out. Nothing of them remains in r, and copies of r made before are not changed.
func (r *Record) Mask(m Masking) int { return mask(r, &recordShape, m) }

// Mask is as [Record.Mask].
func (p *Progress) Mask(m Masking) int { return mask(p, &progressShape, m) }

func mask[T any](t *T, s *shape[T], how Masking) int {
	count := 0
	w := &walker{lists: lister.own}
	texts := map[string]string{} // of the personal fields of the object at hand, what is written for them
	left := map[string]bool{}    // which of them are left out
	w.field = func(f visit) {
		switch to := f.slot.(type) {
		case *string:
			if f.personal && *to != "" && *to != Masked {
				count++
				*to = Masked
			}
			if f.personal && how.Remove {
				*to = ""
			}
			*to = strings.Clone(*to)
			if f.personal {
				name := w.path[len(w.path)-1].name
				texts[name], left[name] = *to, how.Remove
			}
		case *JSON:
			if *to != "" {
				count++
				*to = ""
			}
			left[w.path[len(w.path)-1].name] = true
		}
	}
	w.object = func(doc *document, _ func(string) string) {
		var kept []member
		for _, m := range doc.members {
			if m.field < 0 && !how.KeepUnknown {
				count++
				continue
			}
			if left[m.name()] {
				continue
			}
			if text, is := texts[m.name()]; is {
				m.raw = string(appendText(nil, text))
			}
			m.key, m.raw = strings.Clone(m.key), strings.Clone(m.raw)
			kept = append(kept, m)
		}
		doc.members = kept
		clear(texts)
		clear(left)
	}
	walk(t, s, w)
	return count
}
