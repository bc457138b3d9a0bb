package record

import (
	"strings"
	"unicode/utf8"
)

// Codes numbers the texts of a column that come again and again: 0 for an empty one, then 1, 2, 3 in the order in which they were
// met. Two texts have one number only when they are the same, byte for byte. The zero Codes has none.
type Codes struct {
	texts       []string    // by number; the first is empty
	short       []shortKey  // by number, of those that are in a slot; nobody for the others
	middle      []middleKey // likewise; zeros for the others, which no middle text has
	shortSlots  codeSlots
	middleSlots codeSlots

	// The others: long texts; those that can only stand in quotes, for which nobody looks in the slots; and those that find no free
	// slot, since somebody made texts that fall on one another.
	most map[string]uint32
}

// Len returns how many different texts there are, the empty one not counted.
func (c *Codes) Len() int { return max(0, len(c.texts)-1) }

// Text returns the text of a number, "" for 0 and for one that is not given.
func (c *Codes) Text(number uint32) string {
	if int(number) >= len(c.texts) {
		return ""
	}
	return c.texts[number]
}

// All returns the texts in the order of their numbers, from 0 on.
func (c *Codes) All() []string {
	if len(c.texts) == 0 {
		return []string{""}
	}
	return c.texts[:len(c.texts):len(c.texts)]
}

// number returns the number of a text, which it adds when it is new, and whether it is UTF-8.
func (c *Codes) number(text []byte) (uint32, bool) {
	if len(text) == 0 {
		return 0, true
	}
	slots, hash := c.slotsOf(text)
	if slots != nil {
		for _, s := range slots.from(hash) {
			if s == 0 {
				break
			}
			if n := s.number(); s.of(hash) && c.texts[n] == string(text) {
				return n, true
			}
		}
	}
	if n := c.most[string(text)]; n != 0 {
		return n, true
	}
	return c.add(text)
}

// slotsOf returns where a text is kept, and by what hash; nil for a long one.
func (c *Codes) slotsOf(text []byte) (*codeSlots, uint64) {
	switch n := len(text); {
	case n < shortCode:
		k := keyOfShort(text)
		return &c.shortSlots, k.hash()
	case n < longCode:
		k := keyOfMiddle(text)
		return &c.middleSlots, k.hash()
	}
	return nil, 0
}

// add numbers a text that is new.
func (c *Codes) add(text []byte) (uint32, bool) {
	if !utf8.Valid(text) {
		return 0, false
	}
	if len(c.texts) == 0 {
		c.texts, c.short, c.middle = []string{""}, []shortKey{nobody}, []middleKey{{}}
	}
	n := len(c.texts)
	c.texts = append(c.texts, string(text))
	if n > mostNumber || text[0] == '"' || strings.ContainsAny(c.texts[n], ",\n") || !c.place(text, uint32(n)) {
		c.keep(uint32(n))
	}
	return uint32(n), true
}

// keep puts a number with those that are in no slot.
func (c *Codes) keep(number uint32) {
	if c.most == nil {
		c.most = map[string]uint32{}
	}
	c.most[c.texts[number]] = number
}

// place puts the number of a text in a slot, and its key in its place; or reports false.
func (c *Codes) place(text []byte, number uint32) bool {
	slots, hash := c.slotsOf(text)
	if slots == nil {
		return false
	}
	if slots.full() {
		c.grow(slots)
	}
	switch {
	case !slots.put(hash, number, c.homeOf):
		return false
	case slots == &c.shortSlots:
		c.short = put(c.short, number, keyOfShort(text), nobody)
	default:
		c.middle = put(c.middle, number, keyOfMiddle(text), middleKey{})
	}
	return true
}

// grow doubles the slots of the short texts or of the middle ones.
func (c *Codes) grow(slots *codeSlots) {
	old := slots.slots
	*slots = slots.twice()
	for _, s := range old {
		if s == 0 {
			continue
		}
		n := s.number()
		if _, hash := c.slotsOf([]byte(c.texts[n])); !slots.put(hash, n, c.homeOf) {
			c.keep(n)
		}
	}
}

// homeOf returns the first of the slots of a number that is in one.
func (c *Codes) homeOf(number uint32) int {
	slots, hash := c.slotsOf([]byte(c.texts[number]))
	return slots.home(hash)
}

// put puts the key of a number, the last so far, behind the others; those without one have that of none.
func put[K any](keys []K, number uint32, key, none K) []K {
	for len(keys) < int(number) {
		keys = append(keys, none)
	}
	return append(keys, key)
}

func keyOfShort(text []byte) shortKey {
	var b [16]byte
	copy(b[:], text)
	return tailOf(len(text)).short(&b)
}

func keyOfMiddle(text []byte) middleKey {
	var b [32]byte
	copy(b[:], text)
	return tailOf(len(text)).middle(&b)
}
