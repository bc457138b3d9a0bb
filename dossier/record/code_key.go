package record

import (
	"encoding/binary"
	"math/bits"
)

// A short text is below shortCode bytes, a middle one is no short one and below longCode bytes.
const (
	shortCode = 16
	longCode  = 32
)

// shortKey is a short text that is not empty: its bytes and then zeros, the first the lowest, and its size in the highest byte. Two texts
// have one key only when they are the same.
type shortKey struct{ first, second uint64 }

// nobody is the key of no text, not even of the empty one.
var nobody = shortKey{second: 1}

// middleKey is a middle text likewise.
type middleKey struct{ first, second, third, fourth uint64 }

// tail is what cuts the last sixteen bytes of a key down to those of texts of one size.
type tail struct{ low, high, size uint64 }

func tailOf(size int) tail {
	t, bits := tail{size: uint64(size) << 56}, 8*uint(size%16)
	if bits < 64 {
		t.low = 1<<bits - 1
	} else {
		t.low, t.high = 1<<64-1, 1<<(bits-64)-1
	}
	return t
}

// short is the key of the short text that b begins with.
func (t tail) short(b *[16]byte) shortKey {
	return shortKey{binary.LittleEndian.Uint64(b[0:]) & t.low, binary.LittleEndian.Uint64(b[8:])&t.high | t.size}
}

// middle is the key of the middle text that b begins with.
func (t tail) middle(b *[32]byte) middleKey {
	return middleKey{
		binary.LittleEndian.Uint64(b[0:]), binary.LittleEndian.Uint64(b[8:]),
		binary.LittleEndian.Uint64(b[16:]) & t.low, binary.LittleEndian.Uint64(b[24:])&t.high | t.size,
	}
}

// hash is the number by which the place of a text is found.
func (k shortKey) hash() uint64 { return spread(k.first, k.second) }

func (k middleKey) hash() uint64 { return spread(k.first^k.third*mixer, k.second^k.fourth*otherMixer) }

// spread spreads the bits of two words: codes differ in few of them, and mostly in digits that follow one another, which one product
// would leave near one another.
func spread(a, b uint64) uint64 {
	high, low := bits.Mul64(a^mixer, b^otherMixer)
	return bits.RotateLeft64((high^low)*mixer, 32)
}

// is reports whether two keys are the same, in one step.
func (k middleKey) is(a middleKey) bool {
	return (k.first^a.first)|(k.second^a.second)|(k.third^a.third)|(k.fourth^a.fourth) == 0
}

const (
	mixer      = 0x9E3779B97F4A7C15 // a number without a pattern: the golden ratio in 64 bits
	otherMixer = 0x6A09E667F3BCC909 // another: of the square root of 2
)
