package record

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// numbers is what Codes does, by a map.
type numbers map[string]uint32

func (n numbers) number(text string) (uint32, bool) {
	if _, ok := n[text]; !ok && text != "" {
		if !utf8.ValidString(text) {
			return 0, false
		}
		n[text] = uint32(len(n) + 1)
	}
	return n[text], true
}

// agree checks that all texts, given twice, have the numbers they should have, and are found again by them.
func agree(t interface{ Fatalf(string, ...any) }, c *Codes, texts []string) {
	want := numbers{}
	for _, text := range append(texts[:len(texts):len(texts)], texts...) {
		n, ok := c.number([]byte(text))
		if wantN, wantOK := want.number(text); n != wantN || ok != wantOK {
			t.Fatalf("%q is number %d, %v; want %d, %v", text, n, ok, wantN, wantOK)
		}
		if ok && c.Text(n) != text {
			t.Fatalf("number %d of %q is %q", n, text, c.Text(n))
		}
	}
	if c.Len() != len(want) || len(c.All()) != len(want)+1 {
		t.Fatalf("%d codes, %d in all; want %d", c.Len(), len(c.All()), len(want))
	}
}

func TestCodesAreNumberedAsAMapNumbersThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.StringMatching(`[ab]{0,40}`), // many that differ in little but their size
			rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]byte{0, 9, '"', ',', '\n', 'a', 0xc3, 0xa0, 0xff}), 0, 40), func(b []byte) string { return string(b) }),
			rapid.StringMatching(`[12]\.00[0-9]{4}(\.000\.00\.00\.H[0-9]{2})?`),
		)
		agree(t, new(Codes), rapid.SliceOfN(text, 0, 300).Draw(t, "texts"))
	})
}

// Somebody may make texts that fall on one another: each has its own number still, and none is looked for long.
func TestCodesThatFallOnOneAnother(t *testing.T) {
	for name, format := range map[string]string{"short": "%d", "middle": "a code of seventeen%d"} {
		const homes = 1 << 13 // more than there are slots for so many texts
		var texts []string
		for i := 0; len(texts) < 4*probes; i++ {
			text := fmt.Sprintf(format, i)
			if _, hash := new(Codes).slotsOf([]byte(text)); hash%homes < 2 {
				texts = append(texts, text)
			}
		}
		c := new(Codes)
		agree(t, c, texts)
		if len(c.most) < len(texts)-2*probes {
			t.Errorf("%s: %d of %d texts that fall on one another are in no slot", name, len(c.most), len(texts))
		}
		for _, slots := range []codeSlots{c.shortSlots, c.middleSlots} {
			for i, s := range slots.slots {
				if s != 0 && uint(i-c.homeOf(s.number())) >= probes {
					t.Errorf("%s: number %d is in slot %d, its home is %d", name, s.number(), i, c.homeOf(s.number()))
				}
			}
		}
	}
}

// Codes as they are in files are nearly all in the first two slots of their hash, where many rows are looked up together.
func TestCodesOfFilesAreFoundAtOnce(t *testing.T) {
	for name, format := range map[string]string{"agencies": "000.%02d.%02d.H15", "procedures": "1.00%02d%02d", "procedures of a province": "1.00%02d%02d.000.00.00.H15"} {
		c, behind := new(Codes), 0
		for i := range 2500 {
			c.number(fmt.Appendf(nil, format, i/50, i%50))
		}
		for _, slots := range []codeSlots{c.shortSlots, c.middleSlots} {
			for i, s := range slots.slots {
				if s != 0 && i-c.homeOf(s.number()) > 1 {
					behind++
				}
			}
		}
		if behind > 2500*2/100 {
			t.Errorf("%s: %d of 2,500 are behind the second slot", name, behind)
		}
	}
}
