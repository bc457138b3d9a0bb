//go:build ignore

// The generator of table.go: it finds the instants of new moons and principal
// terms (gen_astro.go), puts them on days at UTC+7, numbers the months, and
// refuses to write where a day hangs on seconds nobody knows.
//
//	go run gen.go gen_astro.go             # writes table.go
//	go run gen.go gen_astro.go -o -        # writes to standard output
//	go run gen.go gen_astro.go -near 120   # also lists what falls within 120 s of midnight
package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"log"
	"math"
	"os"
	"slices"
	"time"
)

const (
	firstYear, lastYear = 1967, 2100 // lunar years that have a day from 1968-01-01 to 2100-12-31

	// A month start closer to midnight than this must be transcribed in
	// closeCalls. A new moon is computed within 17 s, and UTC+7 itself is not
	// known better than tens of seconds after the 2030s (see deltaT). The
	// requirement is 15 s; at 60 s the four transcribed starts, and no others,
	// still fall inside.
	moonDoubt = 60

	// A principal term closer to midnight than this must not matter: moved to
	// the day across midnight it has to leave every month as it was. A term is
	// computed within 24 s; the rest is the same doubt about UTC+7.
	termDoubt = 180
)

// closeCalls are the month starts on which published tables disagree, because
// the new moon falls about a minute from midnight and the difference between
// dynamical and universal time is not known to seconds that far ahead. The days
// are transcribed, not computed. The seconds in the notes go with ΔT near 80 s;
// deltaT gives more, and moves the new moons 15 to 30 s earlier. None
// touches a public holiday before 2100.
var closeCalls = []closeCall{
	{date(2054, 5, 8), "new moon 53 s after midnight"},
	{date(2072, 12, 9), "new moon at 23:59:43 of this day"},
	{date(2077, 11, 16), "new moon 60 s after midnight"},
	{date(2085, 10, 19), "new moon 58 s after midnight"},
}

type closeCall struct {
	start day
	note  string
}

// earliest is the first month start that must be certain, month 12 of 1967: an
// earlier one (7 July 1967, 2 s from midnight) moves no day that is answered.
var earliest = date(1967, 12, 31)

// A day is a calendar day as the number of days from 1970-01-01.
type day int

func date(year int, month time.Month, d int) day {
	return day(time.Date(year, month, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func (d day) String() string { return time.Unix(int64(d)*86400, 0).UTC().Format(time.DateOnly) }

// vietnam returns the day at UTC+7 of an instant given in Terrestrial Time,
// and how many seconds the instant lies after the nearest midnight (negative:
// before it).
func vietnam(jde float64) (d day, margin float64) {
	sec := (jde-2440587.5)*86400 - deltaT(2000+(jde-j2000)/365.25) + 7*3600
	d = day(math.Floor(sec / 86400))
	margin = sec - float64(d)*86400
	if margin > 43200 {
		margin -= 86400
	}
	return d, margin
}

// A sky has the days the rule needs: the new moons, and the principal terms
// with the winter solstices at every twelfth place, from index 0.
type sky struct {
	moons []day
	terms []day
}

// observe computes the sky from the solstice of 1965 to that of 2102, and for
// each term in doubt the index of it and the day across midnight.
func observe(near float64) (s sky, doubtful map[int]day) {
	unused := slices.Clone(closeCalls)
	for k := newMoonBefore1966; len(s.moons) == 0 || s.moons[len(s.moons)-1] < date(2103, 1, 31); k++ {
		d, margin := vietnam(newMoon(k))
		if math.Abs(margin) < near {
			fmt.Fprintf(os.Stderr, "new moon       %s  %+7.1f s from midnight\n", d, margin)
		}
		if math.Abs(margin) < moonDoubt && d >= earliest {
			i := slices.IndexFunc(unused, func(c closeCall) bool {
				return c.start == d || c.start == across(d, margin)
			})
			if i < 0 {
				log.Fatalf("month start %s: the new moon is %+.1f s from midnight and not among the close calls", d, margin)
			}
			d = unused[i].start
			unused = slices.Delete(unused, i, i+1)
		}
		s.moons = append(s.moons, d)
	}
	if len(unused) > 0 {
		log.Fatalf("close call %s (%s) is no close call", unused[0].start, unused[0].note)
	}

	doubtful = map[int]day{}
	const solstice1965 = -34 * 12
	for i := range 12*(2102-1965) + 1 {
		d, margin := vietnam(principalTerm(solstice1965 + i))
		if math.Abs(margin) < near {
			fmt.Fprintf(os.Stderr, "principal term %s  %+7.1f s from midnight (%d°)\n", d, margin, (270+30*i)%360)
		}
		if math.Abs(margin) < termDoubt {
			doubtful[i] = across(d, margin)
		}
		s.terms = append(s.terms, d)
	}
	return s, doubtful
}

const newMoonBefore1966 = -422 // November 1965; the count starts in January 2000

// across returns the other day of the midnight that lies margin seconds before
// an instant of day d.
func across(d day, margin float64) day {
	if margin < 0 {
		return d + 1
	}
	return d - 1
}

// A row is one lunar year of the table.
type row struct {
	tet  day
	leap int
	long uint16 // bit i: month i of the year, in order, has 30 days
	n    int    // months so far
}

// number applies the rule: month 11 holds the winter solstice; where 13 months
// lie between two such months, the first one without a principal term is the
// leap month and takes the number of the month before it.
func (s sky) number() [lastYear - firstYear + 1]row {
	var rows [lastYear - firstYear + 1]row
	add := func(year, month, i int, leap bool) {
		if year < firstYear || year > lastYear {
			return
		}
		r := &rows[year-firstYear]
		if leap {
			r.leap = month
		} else if month == 1 {
			r.tet = s.moons[i]
		}
		if s.moons[i+1]-s.moons[i] == 30 {
			r.long |= 1 << r.n
		}
		r.n++
	}
	for year := firstYear - 1; year <= lastYear+1; year++ { // from month 11 of year-1 to month 10 of year
		from, to := s.monthOf(s.terms[12*(year-1-1965)]), s.monthOf(s.terms[12*(year-1965)])
		leapPending := to-from == 13
		month := 10
		for i := from; i < to; i++ {
			leap := leapPending && i > from && !s.hasTerm(i)
			if leap {
				leapPending = false
			} else {
				month++
			}
			if month <= 12 {
				add(year-1, month, i, leap)
			} else {
				add(year, month-12, i, leap)
			}
		}
		if leapPending || month != 22 {
			log.Fatalf("between the winter solstices of %d and %d: %d months, the last one numbered %d", year-1, year, to-from, month-12)
		}
	}
	return rows
}

// monthOf returns the index of the month that day d is in.
func (s sky) monthOf(d day) int {
	i, found := slices.BinarySearch(s.moons, d)
	if !found {
		i--
	}
	return i
}

// hasTerm reports whether month i has a principal term.
func (s sky) hasTerm(i int) bool {
	j, _ := slices.BinarySearch(s.terms, s.moons[i])
	return s.terms[j] < s.moons[i+1]
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("gen: ")
	out := flag.String("o", "table.go", "the file to write, - for standard output")
	near := flag.Float64("near", 0, "list new moons and principal terms within so many `seconds` of midnight")
	flag.Parse()

	s, doubtful := observe(*near)
	rows := s.number()
	for i, other := range doubtful {
		moved := sky{s.moons, slices.Clone(s.terms)}
		moved.terms[i] = other
		if moved.number() != rows {
			log.Fatalf("principal term %s: less than %d s from midnight, and month numbers hang on it", s.terms[i], termDoubt)
		}
	}

	src, err := format.Source(table(rows[:]))
	if err != nil {
		log.Fatal(err)
	}
	if *out == "-" {
		os.Stdout.Write(src)
	} else if err := os.WriteFile(*out, src, 0o644); err != nil {
		log.Fatal(err)
	}
}

// table prints the rows as Go source.
func table(rows []row) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `// Code generated by gen.go; DO NOT EDIT.

package lunar

// years are the lunar years from firstYear through lastYear: days from
// 1968-01-01 to Tết, leap month, long months (the first month is the last bit).
var years = [lastYear - firstYear + 1]year{
`)
	for i, r := range rows {
		leap := ""
		if r.leap > 0 {
			leap = fmt.Sprintf(", leap month %d", r.leap)
		}
		fmt.Fprintf(&b, "{%d, %d, 0b%013b}, // %d: Tết %s%s\n", r.tet-date(1968, 1, 1), r.leap, r.long, firstYear+i, r.tet, leap)
	}
	b.WriteString("}\n")
	return b.Bytes()
}
