package metrics

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"strings"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
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

// binaryReader takes a cube off a text. After an error everything is zero.
type binaryReader struct {
	rest []byte
	err  error
}

func (r *binaryReader) fail(reason string) {
	if r.err == nil {
		r.err = notCube("%s", reason)
	}
	r.rest = nil
}

// cube reads a cube, and its question.
func (r *binaryReader) cube() (c *Cube, with *asking) {
	c = &Cube{}
	a := &c.asked
	a.Definitions = r.count()
	if period := r.text(); r.err == nil {
		if err := a.Period.UnmarshalJSON([]byte(period)); err != nil {
			r.fail(bare(err))
		}
	}
	a.Judged.VI, a.Judged.EN, a.Due, a.Calendar, a.Measured = r.text(), r.text(), r.text(), r.text(), r.text()
	for range r.count() {
		d := dimensionNamed(r.text())
		if d == 0 {
			r.fail("there is no such dimension")
			return c, nil
		}
		a.By = append(a.By, d)
	}
	for range r.count() {
		a.Indicators = append(a.Indicators, r.text())
	}
	if r.err == nil {
		with, r.err = a.check()
	}
	if r.err != nil {
		return c, nil
	}
	c.rejected = r.number()
	for d := range c.doubts {
		c.doubts[d] = r.number()
	}
	for range r.count() {
		k := r.key(a.By)
		if r.err != nil {
			return c, nil
		}
		if c.cells[k] != nil {
			r.fail("group " + k.describe(a.By) + " is there twice")
			return c, nil
		}
		r.cell(c.cell(k), len(a.Indicators), len(with.measures))
	}
	return c, with
}

func (r *binaryReader) key(by []Dimension) (k Key) {
	for _, d := range by {
		switch {
		case d.month():
			if n := r.unsigned(); n > 0 {
				if k.Month = civil.Min().AddDays(int(min(n, 1<<30)) - 1); k.Month.IsZero() {
					r.fail("a month is none")
				}
			}
		case d == ByChannel:
			k.Channel = record.Channel(r.byte())
		case d == ByLevel:
			k.Level = record.Level(r.byte())
		default:
			if err := k.setCode(d, r.text()); err != nil {
				r.fail(bare(err))
			}
		}
	}
	return k
}

// cell reads what was counted in a group, of so many indicators and measures at most.
func (r *binaryReader) cell(into *cell, indicators, measures int) {
	for n := range counters {
		*into.tally.at(n) = r.number()
	}
	for range r.atMost(indicators) {
		into.counts = append(into.counts, Count{r.number(), r.number(), r.number()})
	}
	for range r.atMost(measures) {
		s := Spread{Count: r.number(), Sum: r.number()}
		for at := -1; ; {
			step := r.unsigned()
			if step == 0 {
				break
			}
			if at += int(min(step, spreadBuckets)); at >= spreadBuckets {
				r.fail("a spread has no such bucket")
				return
			}
			s.buckets[at] = r.number()
		}
		into.spreads = append(into.spreads, s)
	}
}

func (r *binaryReader) unsigned() uint64 {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 {
		r.fail("it ends too early")
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

func (r *binaryReader) number() int64 {
	v, n := binary.Varint(r.rest)
	if n <= 0 {
		r.fail("it ends too early")
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

// count is how many things follow, each of a byte or more.
func (r *binaryReader) count() int {
	n := r.unsigned()
	if n > uint64(len(r.rest)) {
		r.fail("it ends too early")
		return 0
	}
	return int(n)
}

func (r *binaryReader) atMost(most int) int {
	n := r.count()
	if n > most {
		r.fail("a group has more counts than there are indicators")
		return 0
	}
	return n
}

func (r *binaryReader) text() string {
	n := r.count()
	s := string(r.rest[:n])
	r.rest = r.rest[n:]
	return s
}

func (r *binaryReader) byte() byte {
	if len(r.rest) == 0 {
		r.fail("it ends too early")
		return 0
	}
	c := r.rest[0]
	r.rest = r.rest[1:]
	return c
}
