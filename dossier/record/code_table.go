package record

import (
	"encoding/binary"
	"unicode/utf8"
)

// Codes numbers the texts of a column that come again and again: 0 for an empty one, then 1, 2, 3 in the order in which they were
// met. Two texts have one number only when they are the same, byte for byte. The zero Codes has none.
type Codes struct {
	texts []string // by number; the first is empty
	known []known  // by number
	slots []uint32 // numbers by the hash of their text; 0 is free
	most  map[string]uint32

	padded []byte // scratch of number
}

// known is what a text is found by.
type known struct {
	hash, first, second uint64 // its hash, and its first 16 bytes
	size                int
}

// probes is how many slots are looked at for a text. What finds no place in them, since somebody made texts that fall on one
// another, is kept in a map.
const probes = 32

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

// keyOf returns what text[from:to] is found by. Behind text there is slack.
func keyOf(text []byte, from, to int) known {
	k := known{first: word(text, from), second: word(text, from+8), size: to - from}
	switch {
	case k.size < 8:
		k.first, k.second = k.first&(1<<(8*uint(k.size)&63)-1), 0
	case k.size < 16:
		k.second &= 1<<(8*uint(k.size-8)&63) - 1
	}
	k.hash = (k.first*mixer ^ k.second) * mixer
	if k.size > 16 {
		i := from + 16
		for ; i < to-8; i += 8 {
			k.hash = (k.hash ^ k.hash>>29 ^ word(text, i)) * mixer
		}
		k.hash = (k.hash ^ k.hash>>29 ^ word(text, to-8)) * mixer
	}
	k.hash ^= k.hash >> 32
	return k
}

// mixer is a number without a pattern: the golden ratio in 64 bits.
const mixer = 0x9E3779B97F4A7C15

// find returns the number of a text, and 0 for one that is not among the slots.
func (c *Codes) find(k *known, text []byte) uint32 {
	mask := uint64(len(c.slots) - 1)
	for h := k.hash; ; h++ {
		if h&mask >= uint64(len(c.slots)) { // there are none
			return 0
		}
		n := c.slots[h&mask]
		if n == 0 || c.known[n] == *k && (k.size <= 16 || c.texts[n] == string(text)) {
			return n
		}
		if h-k.hash == probes-1 {
			return 0
		}
	}
}

// number returns the number of a text, which it adds when it is new, and whether it is UTF-8.
func (c *Codes) number(text []byte) (uint32, bool) {
	if len(text) == 0 {
		return 0, true
	}
	c.padded = append(append(c.padded[:0], text...), make([]byte, slack)...)
	k := keyOf(c.padded, 0, len(text))
	if n := c.find(&k, text); n != 0 {
		return n, true
	}
	return c.add(text, k)
}

// add numbers a text that is perhaps new.
func (c *Codes) add(text []byte, k known) (uint32, bool) {
	switch {
	case c.most[string(text)] != 0:
		return c.most[string(text)], true
	case !utf8.Valid(text):
		return 0, false
	}
	if len(c.texts) == 0 {
		c.texts, c.known = []string{""}, []known{{}}
	}
	if 2*len(c.texts) >= len(c.slots) {
		c.grow()
	}
	n := uint32(len(c.texts))
	c.texts, c.known = append(c.texts, string(text)), append(c.known, k)
	c.place(n)
	return n, true
}

// grow doubles the slots.
func (c *Codes) grow() {
	c.slots = make([]uint32, max(64, 2*len(c.slots)))
	for n := 1; n < len(c.texts); n++ {
		if c.most[c.texts[n]] == 0 {
			c.place(uint32(n))
		}
	}
}

// place puts a number where its text is looked for.
func (c *Codes) place(n uint32) {
	mask := uint64(len(c.slots) - 1)
	for i := range uint64(probes) {
		if slot := &c.slots[(c.known[n].hash+i)&mask]; *slot == 0 {
			*slot = n
			return
		}
	}
	if c.most == nil {
		c.most = map[string]uint32{}
	}
	c.most[c.texts[n]] = n
}

// word returns eight bytes of b from i on, the first the lowest.
func word(b []byte, i int) uint64 { return binary.LittleEndian.Uint64(b[i:]) }
