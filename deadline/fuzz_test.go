package deadline_test

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// FuzzDeadline asks for the deadline of arbitrary rules, instants and pauses: an error of a known kind, or an answer that all
// the other questions agree with.
func FuzzDeadline(f *testing.F) {
	all := clocks(f)
	none, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		f.Fatal(err)
	}
	all = append(all, none)
	pause := func(from, to int64, cause byte) []byte {
		b := binary.BigEndian.AppendUint64(nil, uint64(from))
		return append(binary.BigEndian.AppendUint64(b, uint64(to)), cause)
	}
	f.Add(uint8(0), 5, uint16(0), uint16(0), uint8(1), uint32(0), uint32(0), int64(1770000000), pause(1770100000, 1770300000, 1))
	f.Add(uint8(1), 1, uint16(1), uint16(2), uint8(6), uint32(1), uint32(54000<<8|1), int64(1770000000), pause(1770100000, 0, 2))
	f.Add(uint8(4), 99999, uint16(999), uint16(1000), uint8(5), uint32(0xffffffff), uint32(0xffffffff), int64(-1<<63), pause(-1<<63, 1<<62, 200))
	f.Add(uint8(2), -1, uint16(0), uint16(0), uint8(200), uint32(2), uint32(5), int64(1<<62), []byte{})
	f.Add(uint8(3), 60, uint16(0), uint16(0), uint8(2), uint32(0b100000), uint32(0), int64(4133890000), append(pause(4133890000, 4133980000, 1), pause(4133980000, 253402300800, 1)...))
	f.Fuzz(func(t *testing.T, office uint8, n int, num, den uint16, unit uint8, choices, late uint32, received int64, pauses []byte) {
		c := all[int(office)%len(all)]
		k := deadline.Case{Received: time.Unix(received, 0), Rule: deadline.Rule{
			Term:       deadline.Term{N: n, Part: deadline.Fraction{Num: num, Den: den}, Unit: deadline.Unit(unit)},
			Late:       deadline.LateReceipt{Policy: deadline.LatePolicy(late & 7), Hour: deadline.TimeOfDay(late >> 8)},
			FirstDay:   deadline.FirstDay(choices & 1),
			DueAt:      deadline.DueAt(choices >> 1 & 3),
			Roll:       deadline.Roll(choices >> 3 & 1),
			Months:     deadline.Months(choices >> 4 & 1),
			Supplement: deadline.Regime(choices >> 5 & 1),
		}}
		if k.Rule.Late.Policy == deadline.NextDayFrom {
			k.Rule.Late.From = 8 * 3600
		}
		for one := range slices.Chunk(pauses[:min(len(pauses), 17*12)/17*17], 17) {
			p := deadline.Pause{From: time.Unix(int64(binary.BigEndian.Uint64(one)), 0), Cause: deadline.Cause(one[16])}
			if to := int64(binary.BigEndian.Uint64(one[8:])); to != 0 {
				p.To = time.Unix(to, 0)
			}
			k.Pauses = append(k.Pauses, p)
		}
		if choices>>6&3 == 1 {
			k.Extensions = []deadline.Extension{{By: deadline.Term{N: 1 + int(choices>>8&15), Unit: deadline.Unit(unit)}}}
		} else if choices>>6&3 == 2 {
			k.Extensions = []deadline.Extension{{To: holiday.DateOf(k.Received).AddDays(int(choices >> 8 & 255))}}
		}
		checkCase(t, c, k)
	})
}

func checkCase(t *testing.T, c *deadline.Clock, k deadline.Case) {
	d, err := c.DeadlineOf(k)
	if err != nil {
		if d != (deadline.Deadline{}) || !documented(err) {
			t.Fatalf("%+v: %+v, %v", k, d, err)
		}
		return
	}
	if d.Suspended != d.Due.IsZero() || d.Effective.Before(d.Received) || !d.Suspended && d.Due.Before(d.Effective) || d.Due.Before(d.FirstDue) {
		t.Fatalf("%+v: %+v", k, d)
	}
	text, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	var back deadline.Deadline
	if err := json.Unmarshal(text, &back); err != nil || back != d {
		t.Fatalf("%s reads back as %+v, %v; want %+v", text, back, err, d)
	}
	trace, err := c.TraceOf(k)
	if err != nil || trace.Deadline != d {
		t.Fatalf("%+v: the trace has %+v, %v; want %+v", k, trace.Deadline, err, d)
	}
	var last deadline.Step
	for last = range trace.Steps() {
	}
	if !d.Suspended && (last.Kind != deadline.Due || !last.At.Equal(d.Due)) || d.Suspended && last.Kind != deadline.Suspension {
		t.Fatalf("%+v: the last step is %+v of %+v", k, last, d)
	}
	for _, lang := range []deadline.Language{deadline.Vietnamese, deadline.English} {
		if err := trace.Explain(io.Discard, lang); err != nil || trace.Short(lang) == "" {
			t.Fatalf("%+v: %v", k, err)
		}
	}
	at := d.Received.Add(72 * time.Hour)
	if p, err := c.Progress(k, at); err == nil {
		if p.Elapsed.Days < 0 || p.Remaining.Days < 0 || p.Elapsed.Time < 0 || p.Remaining.Time < 0 || p.Used.Num < 0 || p.Used.Num > p.Used.Den || p.Used.Den < 1 {
			t.Fatalf("%+v: %+v", k, p)
		}
	} else if !documented(err) {
		t.Fatalf("%+v: %v", k, err)
	}
	if _, err := c.Ledger(k, at); err != nil && !documented(err) {
		t.Fatalf("%+v: %v", k, err)
	}
	if !d.Suspended {
		latest, err := c.LatestReceipt(k.Rule, d.Due)
		if err == nil {
			if again, err := c.Deadline(k.Rule, latest); err != nil || again.Due.After(d.Due) {
				t.Fatalf("%+v: the latest receipt for %v is %v, due %v, %v", k, d.Due, latest, again.Due, err)
			}
		} else if !documented(err) {
			t.Fatalf("%+v: %v", k, err)
		}
		if diagnosis, err := c.Diagnose(k, d.LastDay.AddDays(1)); err == nil {
			for _, m := range diagnosis.Likely {
				if m.Deadline.LastDay != diagnosis.Promised || len(m.Mistakes) < 1 || len(m.Mistakes) > 2 {
					t.Fatalf("%+v: %+v", k, m)
				}
			}
		} else if !documented(err) {
			t.Fatalf("%+v: %v", k, err)
		}
	}
}

// documented reports whether an error is of a kind the documentation names.
func documented(err error) bool {
	return slices.ContainsFunc([]error{deadline.ErrRule, deadline.ErrNoReceipt, deadline.ErrPause, deadline.ErrExtension, holiday.ErrOutside},
		func(one error) bool { return errors.Is(err, one) })
}
