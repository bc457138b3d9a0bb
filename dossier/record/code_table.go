package record

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// Codes numbers the texts of a column that come again and again: 0 for an empty one, then 1, 2, 3 in the order in which they were
// met. Two texts have one number only when they are the same, byte for byte. The zero Codes has none.
type Codes struct {
	texts []string          // by number; the first is empty
	known []known           // by number
	words []words           // by number, of those that are not short
	slots []slot            // by the hash of the text, and some behind the last
	most  map[string]uint32 // those of texts that are in no slot
}

// known is what a text is found by: a short one itself, with its size in the highest byte; of a longer one, a hash of it and its size,
// below a byte of ones.
type known struct {
	first, second uint64
}

// nobody is what no text is found by, not even the empty one.
var nobody = known{second: 1}

// A short text is below shortCode bytes; a middle one, up to middleCode of them, is known by its first and its last sixteen.
const (
	shortCode     = 16
	middleCode    = 32
	middleKey     = 0xff << 56 // and more is the second half of the key of a text that is not short
	longestMiddle = middleKey | middleCode
)

// words is the first and the last sixteen bytes of a text.
type words struct {
	first, second, third, fourth uint64
}

func (a *words) is(b *words) bool {
	return (a.first^b.first)|(a.second^b.second)|(a.third^b.third)|(a.fourth^b.fourth) == 0
}

// key is the key of a middle text.
func (a words) key(size int) known {
	return known{((a.first*mixer^a.second)*mixer^a.third)*mixer ^ a.fourth, middleKey | uint64(size)}
}

// wordsOf returns those of a text that is not short.
func wordsOf(text []byte) words {
	n := len(text)
	return words{word(text, 0), word(text, 8), word(text, n-16), word(text, n-8)}
}

// hash spreads the bits of k: codes differ in few of them, which a product of 64 bits would leave in its upper ones.
func (k known) hash() uint64 {
	high, low := bits.Mul64(k.first^mixer, k.second^otherMixer)
	return high ^ low
}

// mixer is a number without a pattern: the golden ratio in 64 bits.
const mixer = 0x9E3779B97F4A7C15

// otherMixer is another: of the square root of 2.
const otherMixer = 0x6A09E667F3BCC909

// shortened is the key of a text of so many bytes, below shortCode, the first of sixteen.
func (k known) shortened(size int) known {
	rest := uint64(1)<<(8*uint(size)&63) - 1
	if size < 8 {
		return known{k.first & rest, uint64(size) << 56}
	}
	return known{k.first, k.second&rest | uint64(size)<<56}
}

// keyOf returns what a text is found by.
func keyOf(text []byte) known {
	switch n := len(text); {
	case n > middleCode:
		return longKey(text)
	case n >= shortCode:
		all := wordsOf(text)
		return all.key(n)
	}
	var padded [16]byte
	copy(padded[:], text)
	k := known{word(padded[:], 0), word(padded[:], 8)}
	return k.shortened(len(text))
}

// longKey is keyOf for a long text.
func longKey(text []byte) known {
	hash := uint64(len(text))
	for i := 0; i+8 < len(text); i += 8 {
		hash = (hash ^ hash>>29 ^ word(text, i)) * mixer
	}
	hash = (hash ^ hash>>29 ^ word(text, len(text)-8)) * mixer
	return known{hash, middleKey | uint64(len(text))&(1<<56-1)}
}

// slot is the number of a text, and in its upper bits some of the text's hash. 0 is free.
type slot uint32

const (
	numberBits = 24
	mostNumber = 1<<numberBits - 1
)

func (s slot) number() uint32 { return uint32(s & mostNumber) }

// tagOf returns a slot with only what a hash has in it.
func tagOf(hash uint64) slot { return slot(hash>>(64-32+numberBits)) << numberBits }

// probes is how many slots are looked at for a text. What finds no place in them, since somebody made texts that fall on one
// another, is kept in a map; and so is what can only stand in quotes, for which readCodes does not look in the slots.
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

// first returns the number in the first slot of a hash, or in the second when the first is of another text: which, hangs on no branch.
func (c *Codes) first(hash uint64) uint32 {
	h := hash & uint64(len(c.slots)-probes)
	if h+1 >= uint64(len(c.slots)) {
		return 0
	}
	one, two := c.slots[h], c.slots[h+1]
	if (one^tagOf(hash))>>numberBits == 0 {
		two = one
	}
	return two.number()
}

// number returns the number of a text, which it adds when it is new, and whether it is UTF-8.
func (c *Codes) number(text []byte) (uint32, bool) {
	if len(text) == 0 {
		return 0, true
	}
	return c.find(keyOf(text), text)
}

// find is number for a text that is not empty, and what it is found by.
func (c *Codes) find(k known, text []byte) (uint32, bool) {
	if len(c.slots) > 0 {
		hash := k.hash()
		for _, s := range c.from(hash) {
			if s == 0 {
				break
			}
			if n := s.number(); (s^tagOf(hash))>>numberBits == 0 && c.known[n] == k && (k.second < middleKey || c.texts[n] == string(text)) {
				return n, true
			}
		}
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
		c.texts, c.known, c.words = []string{""}, []known{nobody}, []words{{}}
	}
	if 4*len(c.texts) >= len(c.slots) {
		c.grow()
	}
	n := uint32(len(c.texts))
	c.texts, c.known = append(c.texts, string(text)), append(c.known, k)
	if len(text) >= shortCode {
		for len(c.words) < len(c.texts)-1 {
			c.words = append(c.words, words{})
		}
		c.words = append(c.words, wordsOf(text))
	}
	c.place(n)
	return n, true
}

// grow doubles the slots.
func (c *Codes) grow() {
	c.slots = make([]slot, max(64, 2*(len(c.slots)+1-probes))+probes-1)
	for n := 1; n < len(c.texts); n++ {
		if c.most[c.texts[n]] == 0 {
			c.place(uint32(n))
		}
	}
}

// place puts a number where its text is looked for.
func (c *Codes) place(n uint32) {
	hash, text := c.known[n].hash(), c.texts[n]
	if n <= mostNumber && text[0] != '"' && !strings.ContainsAny(text, ",\n") {
		slots := c.from(hash)
		if i := slices.Index(slots, 0); i >= 0 {
			slots[i] = tagOf(hash) | slot(n)
			return
		}
	}
	if c.most == nil {
		c.most = map[string]uint32{}
	}
	c.most[text] = n
}

// from returns the slots that are looked at for a hash.
func (c *Codes) from(hash uint64) []slot {
	h := hash & uint64(len(c.slots)-probes)
	return c.slots[h : h+probes]
}

// word returns eight bytes of b from i on, the first the lowest.
func word(b []byte, i int) uint64 { return binary.LittleEndian.Uint64(b[i:]) }
