package metrics

import (
	"encoding/binary"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

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
