package metrics

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"strings"
)

// cubeName begins a cube in binary of any version, and cubeMagic one of this: with the version of the format, and a byte that no text has.
const (
	cubeName  = "dunghan cube"
	cubeMagic = cubeName + " 1\x00"
)

// MarshalBinary writes the cube with its question in a few bytes a count, the groups in order, with a checksum at the end. Equal cubes
// give the same bytes.
func (c *Cube) MarshalBinary() ([]byte, error) { return c.AppendBinary(nil) }

// AppendBinary appends what [Cube.MarshalBinary] returns. The error is that of a period that cannot be written.
func (c *Cube) AppendBinary(b []byte) ([]byte, error) {
	start := len(b)
	a := c.asked
	period, err := a.Period.MarshalJSON()
	if err != nil {
		return b, err
	}
	b = append(b, cubeMagic...)
	b = binary.AppendUvarint(b, uint64(a.Definitions))
	for _, s := range [...]string{string(period), a.Judged.VI, a.Judged.EN, a.Due, a.Calendar, a.Measured} {
		b = appendText(b, s)
	}
	b = binary.AppendUvarint(b, uint64(len(a.By)))
	for _, d := range a.By {
		b = appendText(b, d.String())
	}
	b = binary.AppendUvarint(b, uint64(len(a.Indicators)))
	for _, id := range a.Indicators {
		b = appendText(b, id)
	}
	b = binary.AppendVarint(b, c.rejected)
	for _, n := range c.doubts {
		b = binary.AppendVarint(b, n)
	}
	groups := c.sorted()
	b = binary.AppendUvarint(b, uint64(len(groups)))
	for _, g := range groups {
		b = g.append(b, a.By)
	}
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[start:])), nil
}

func (g group) append(b []byte, by []Dimension) []byte {
	for _, d := range by {
		switch {
		case d.month():
			b = binary.AppendUvarint(b, uint64(g.key.Month.Ordinal()))
		case d == ByChannel:
			b = append(b, byte(g.key.Channel))
		case d == ByLevel:
			b = append(b, byte(g.key.Level))
		default:
			b = appendText(b, g.key.code(d))
		}
	}
	for n := range counters {
		b = binary.AppendVarint(b, *g.tally.at(n))
	}
	b = binary.AppendUvarint(b, uint64(len(g.counts)))
	for _, n := range g.counts {
		b = binary.AppendVarint(binary.AppendVarint(binary.AppendVarint(b, n.Num), n.Den), n.NoData)
	}
	b = binary.AppendUvarint(b, uint64(len(g.spreads)))
	for i := range g.spreads {
		b = g.spreads[i].append(b)
	}
	return b
}

// append writes the numbers' count and sum, and the buckets that have any with how far each is from the one before.
func (s *Spread) append(b []byte) []byte {
	b = binary.AppendVarint(binary.AppendVarint(b, s.Count), s.Sum)
	last := -1
	for i, n := range s.buckets {
		if n != 0 {
			b = binary.AppendVarint(binary.AppendUvarint(b, uint64(i-last)), n)
			last = i
		}
	}
	return binary.AppendUvarint(b, 0)
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// UnmarshalBinary reads what [Cube.MarshalBinary] writes, as [Cube.UnmarshalJSON] does. A byte that was changed is an error wrapping
// [ErrCube].
func (c *Cube) UnmarshalBinary(b []byte) error {
	switch text := string(b[:min(len(b), len(cubeMagic)+4)]); {
	case len(text) < len(cubeMagic)+4 && (strings.HasPrefix(text, cubeMagic) || strings.HasPrefix(cubeMagic, text)):
		return notCube("it is cut off: it has only the first bytes of one")
	case !strings.HasPrefix(text, cubeName):
		return notCube("it does not begin as one")
	case !strings.HasPrefix(text, cubeMagic):
		return notCube("it is of another format: it begins with %q, and this is %q", text, cubeMagic)
	}
	body := b[:len(b)-4]
	if binary.BigEndian.Uint32(b[len(body):]) != crc32.ChecksumIEEE(body) {
		return notCube("its checksum is another: it is damaged, or cut off")
	}
	r := &binaryReader{rest: body[len(cubeMagic):]}
	read, with := r.cube()
	if r.err == nil && len(r.rest) != 0 {
		r.fail("something follows it")
	}
	if r.err != nil {
		return r.err
	}
	if err := read.check(with); err != nil {
		return err
	}
	*c = *read
	return nil
}

// WriteTo writes the cube in binary. ReadCube reads it back. The error is that of [Cube.AppendBinary] or of w.
func (c *Cube) WriteTo(w io.Writer) (int64, error) {
	if w == nil {
		return 0, errors.New("metrics: there is nothing to write a cube to")
	}
	b, err := c.MarshalBinary()
	if err != nil {
		return 0, err
	}
	n, err := w.Write(b)
	return int64(n), err
}
