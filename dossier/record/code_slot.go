package record

// slot is the number of a text, and in its upper bits some of the text's hash. 0 is free.
type slot uint32

const (
	numberBits = 24
	mostNumber = 1<<numberBits - 1
)

func (s slot) number() uint32 { return uint32(s & mostNumber) }

// tagOf returns a slot with only what a hash has in it.
func tagOf(hash uint64) slot { return slot(hash>>(64-32+numberBits)) << numberBits }

// of reports whether the slot has the tag of a hash.
func (s slot) of(hash uint64) bool { return (s^tagOf(hash))>>numberBits == 0 }

// probes is how many slots are looked at for a text.
const probes = 32

// firstOf returns the number in the first slot of a hash, or in the second when the first is of another text: which, hangs on no branch.
// The slots are those of codeSlots.
func firstOf(slots []slot, hash uint64) uint32 {
	h := hash & uint64(len(slots)-probes)
	if h >= uint64(len(slots)) || h+1 >= uint64(len(slots)) { // when there are none; both, so that neither index is checked again
		return 0
	}
	one, two := slots[h], slots[h+1]
	if one.of(hash) {
		two = one
	}
	return two.number()
}

// codeSlots is where the numbers of texts are found by the hash of each: a power of two of slots, and some behind the last.
type codeSlots struct {
	slots []slot
	used  int
}

// from returns the slots that are looked at for a hash.
func (c *codeSlots) from(hash uint64) []slot {
	if len(c.slots) == 0 {
		return nil
	}
	h := c.home(hash)
	return c.slots[h : h+probes]
}

// full reports whether there should be more slots before another text is put in one.
func (c *codeSlots) full() bool { return 4*(c.used+1) >= len(c.slots) }

// twice returns twice as many slots, all free.
func (c *codeSlots) twice() codeSlots {
	return codeSlots{slots: make([]slot, max(64, 2*(len(c.slots)+1-probes))+probes-1)}
}

// home returns the first of the slots that are looked at for a hash.
func (c *codeSlots) home(hash uint64) int { return int(hash & uint64(len(c.slots)-probes)) }

// put puts a number in a slot of a hash, or reports false when none is free near by. Those that are in the way move on, so that numbers
// stand in the order of their homes: then hardly any is behind the second of its slots. homeOf tells the home of a number.
func (c *codeSlots) put(hash uint64, number uint32, homeOf func(number uint32) int) bool {
	home := c.home(hash)
	at := home
	for c.slots[at] != 0 && homeOf(c.slots[at].number()) <= home {
		if at++; at == home+probes {
			return false
		}
	}
	free := at
	for ; c.slots[free] != 0; free++ {
		if next := free + 1; next == at+probes || next == len(c.slots) || next == homeOf(c.slots[free].number())+probes {
			return false
		}
	}
	copy(c.slots[at+1:free+1], c.slots[at:free])
	c.slots[at] = tagOf(hash) | slot(number)
	c.used++
	return true
}
