package record_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestAMomentIsReadInEachFormThatFilesHave(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"20260212161000", "2026-02-12 16:10:00"},
		{"2026-02-12 16:10:00", "2026-02-12 16:10:00"},
		{"12/02/2026 16:10:00", "2026-02-12 16:10:00"},
		{"2026-02-12T16:10:00+07:00", "2026-02-12 16:10:00"},
		{"2026-02-12T09:10:00Z", "2026-02-12 16:10:00"},
		{"2026-02-12T09:10:00-00:00", "2026-02-12 16:10:00"},
		{"2026-02-12T16:10:00.999999999999+07:00", "2026-02-12 16:10:00"},
		{"2026-02-12T00:00:00.9Z", "2026-02-12 07:00:00"},
		{"2026-02-12", "2026-02-12"},
		{"12/02/2026", "2026-02-12"},
		{"2024-02-29 00:00:00", "2024-02-29 00:00:00"},
		{"31/12/9999 23:59:59", "9999-12-31 23:59:59"},
		{"00010101000000", "0001-01-01 00:00:00"},
		// The day in Vietnam is another than the day written.
		{"2026-02-16T18:00:00Z", "2026-02-17 01:00:00"},
		{"2026-02-16T17:00:00Z", "2026-02-17 00:00:00"},
		{"2026-02-16T16:59:59Z", "2026-02-16 23:59:59"},
		{"2026-02-17T00:30:00+09:00", "2026-02-16 22:30:00"},
		{"2026-02-16T23:59:59-23:59", "2026-02-18 06:58:59"},
		{"2026-02-16T00:00:00+23:59", "2026-02-15 07:01:00"},
		{"9999-12-31T16:59:59Z", "9999-12-31 23:59:59"},
		{"0001-01-01T00:00:00+07:00", "0001-01-01 00:00:00"},
	} {
		m, err := record.ParseMoment(c.text)
		if err != nil || m.String() != c.want {
			t.Errorf("%q is read as %q, %v; want %s", c.text, m, err, c.want)
		}
	}
}

func TestWhatIsNotAMomentIsRefusedWithAReason(t *testing.T) {
	const form = "not yyyyMMddHHmmss, yyyy-MM-dd HH:mm:ss, dd/MM/yyyy HH:mm:ss, RFC 3339 or a date alone"
	const offset = "RFC 3339 has an offset at its end, such as +07:00 or Z"
	const clock = "the time of day is not 00:00:00 to 23:59:59"
	const bounds = "in UTC+7 it is outside 0001-01-01 to 9999-12-31"
	for _, c := range []struct{ text, reason string }{
		{"", form},
		{"20260212", form},
		{"202602121610", form},
		{"2026-2-12", form},
		{"1/2/2026", form},
		{"2026/02/12", form},
		{"12-02-2026", form},
		{"12/02/2026 16:10", form},
		{"2026-02-12 16:10:00.5", form},
		{"2026-02-12  6:10:00", form},
		{"2026-02-12 6:10:000", form},
		{" 2026-02-12", form},
		{"2026-02-12 ", form},
		{"+2026-02-12", form},
		{"-026-02-12", form},
		{"2026-02-12 16.10.00", form},
		{"2026-02-1２", form},
		{"2026021216100a", form},
		{"2026-02-12t16:10:00Z", form},
		{"2026-02-12 16:10:00+07:00", form},
		{"12/02/2026T16:10:00Z", form},
		{"46065.67", form},
		{"NULL", form},
		{strings.Repeat("9", 100000), form},
		{"2026-02-12T16:10:00", offset},
		{"2026-02-12T16:10:00z", offset},
		{"2026-02-12T16:10:00+0700", offset},
		{"2026-02-12T16:10:00+07", offset},
		{"2026-02-12T16:10:00.5", offset},
		{"2026-02-12T16:10:00Z+07:00", offset},
		{"2026-02-12T16:10:00,5Z", offset},
		{"2026-02-12T16:10:00.Z", "a fraction of a second is a point and digits"},
		{"2026-02-12T16:10:00.", "a fraction of a second is a point and digits"},
		{"2026-02-12T16:10:00+24:00", "the offset is not between -23:59 and +23:59"},
		{"2026-02-12T16:10:00+07:60", "the offset is not between -23:59 and +23:59"},
		{"2026-02-12T16:10:00+0a:00", "the offset is not between -23:59 and +23:59"},
		{"2026-02-30", "the month has only 28 days"},
		{"30/02/2026 10:00:00", "the month has only 28 days"},
		{"20260230100000", "the month has only 28 days"},
		{"2026-02-29T10:00:00Z", "the month has only 28 days"},
		{"02/13/2026", "the month is not 01 to 12"},
		{"00/01/2026", "the day is not 01 or more"},
		{"0000-01-01", "the year is not 0001 to 9999"},
		{"00000000000000", "the year is not 0001 to 9999"},
		{"2026-02-12 24:00:00", clock},
		{"20260212240000", clock},
		{"2026-02-12 23:60:00", clock},
		{"2016-12-31T23:59:60Z", clock},
		{"9999-12-31T17:00:00Z", bounds},
		{"0001-01-01T00:00:00+07:01", bounds},
		{"0000-12-31T23:00:00Z", "the year is not 0001 to 9999"},
	} {
		m, err := record.ParseMoment(c.text)
		p, ok := errors.AsType[*record.Problem](err)
		if !m.IsZero() || !ok || !errors.Is(err, record.ErrValue) {
			t.Errorf("%.40q is read as %v, %v; want a problem", c.text, m, err)
		} else if p.Reason != c.reason || len(err.Error()) > 300 {
			t.Errorf("%.40q: %v; want %s", c.text, err, c.reason)
		}
	}
}

func TestAWholeDayRunsTo24AndAnInstantIsItsOwnEnd(t *testing.T) {
	for _, c := range []struct{ text, start, end string }{
		{"2026-02-12", "2026-02-12T00:00:00+07:00", "2026-02-13T00:00:00+07:00"},
		{"2026-02-12 16:10:05", "2026-02-12T16:10:05+07:00", "2026-02-12T16:10:05+07:00"},
		{"2026-02-12 00:00:00", "2026-02-12T00:00:00+07:00", "2026-02-12T00:00:00+07:00"},
		{"9999-12-31", "9999-12-31T00:00:00+07:00", "10000-01-01T00:00:00+07:00"},
		{"0001-01-01", "0001-01-01T00:00:00+07:00", "0001-01-02T00:00:00+07:00"},
	} {
		m, err := record.ParseMoment(c.text)
		if err != nil {
			t.Fatal(err)
		}
		if got := m.Start().Format(time.RFC3339); got != c.start {
			t.Errorf("%s starts %s, want %s", c.text, got, c.start)
		}
		if got := m.End().Format(time.RFC3339); got != c.end {
			t.Errorf("%s ends %s, want %s", c.text, got, c.end)
		}
		if want := len(c.text) == 10; m.WholeDay() != want || m.IsZero() {
			t.Errorf("%s: WholeDay() = %v, want %v", c.text, m.WholeDay(), want)
		}
		if day := m.Day(); day.String() != c.text[:10] || m.AsDay() != record.On(day) || m.AsDay().Second() != 0 {
			t.Errorf("%s: its day is %v, as a day it is %v", c.text, day, m.AsDay())
		}
	}
}

func TestTheZeroMomentIsAbsent(t *testing.T) {
	var none record.Moment
	if !none.IsZero() || none.WholeDay() || none.String() != "" || !none.Day().IsZero() || none.Second() != 0 {
		t.Errorf("%+v should be absent", none)
	}
	if !none.Start().IsZero() || !none.End().IsZero() || none.AsDay() != none {
		t.Error("an absent moment has no start, no end and no day")
	}
	beyond := time.Date(9999, time.December, 31, 17, 0, 0, 0, time.UTC)
	for name, m := range map[string]record.Moment{
		"no date": record.On(civil.Date{}), "the zero time": record.At(time.Time{}), "a time in year 10000": record.At(beyond),
	} {
		if !m.IsZero() {
			t.Errorf("%s is %v, want absent", name, m)
		}
	}
}

func TestAMomentIsEightBytesAndReadsTheSameInstantTheSame(t *testing.T) {
	if size := unsafe.Sizeof(record.Moment{}); size != 8 {
		t.Errorf("a Moment is %d bytes, want 8", size)
	}
	instant := time.Date(2026, time.February, 12, 9, 10, 0, 999999999, time.UTC)
	if a, b := record.At(instant), record.At(instant.In(holiday.ICT)); a != b || a.String() != "2026-02-12 16:10:00" {
		t.Errorf("one instant in two zones is %v and %v", a, b)
	}
	before1970 := time.Date(1969, time.December, 31, 23, 59, 59, 500000000, holiday.ICT)
	if got := record.At(before1970).String(); got != "1969-12-31 23:59:59" {
		t.Errorf("half a second before 1970 is %s", got)
	}
	if record.At(instant) == record.On(civil.MustParseDate("2026-02-12")) {
		t.Error("an instant is not a whole day")
	}
}

func anyMoment() *rapid.Generator[record.Moment] {
	return rapid.Custom(func(t *rapid.T) record.Moment {
		day := civil.Min().AddDays(rapid.IntRange(0, 3652058).Draw(t, "day"))
		if rapid.Bool().Draw(t, "whole") {
			return record.On(day)
		}
		return record.At(day.In(holiday.ICT).Add(time.Duration(rapid.IntRange(0, 86399).Draw(t, "second")) * time.Second))
	})
}

func TestMomentsRoundTripThroughTheirTextAndTheirTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMoment().Draw(t, "m")
		if back, err := record.ParseMoment(m.String()); err != nil || back != m {
			t.Fatalf("%v is read back as %v, %v", m, back, err)
		}
		if !m.WholeDay() && !m.Start().IsZero() && record.At(m.Start()) != m {
			t.Fatalf("%v starts at %v, which is %v", m, m.Start(), record.At(m.Start()))
		}
		if got := m.Start(); !got.Equal(m.Day().In(holiday.ICT).Add(time.Duration(m.Second()) * time.Second)) {
			t.Fatalf("%v starts at %v", m, got)
		}
		year, month, day := m.Start().Date()
		for _, layout := range []string{"20060102150405", "02/01/2006 15:04:05", time.RFC3339} {
			if year > 9999 || m.WholeDay() {
				break
			}
			text := m.Start().Format(layout)
			if back, err := record.ParseMoment(text); err != nil || back != m {
				t.Fatalf("%s is read as %v, %v; want %v of %d %v %d", text, back, err, m, day, month, year)
			}
		}
	})
}

func TestMomentsRoundTripThroughJSONAndShowInADifference(t *testing.T) {
	type slip struct{ Due, Other record.Moment }
	in := slip{Due: record.On(civil.MustParseDate("2026-02-26"))}
	text, err := json.Marshal(in)
	if want := `{"Due":"2026-02-26","Other":""}`; err != nil || string(text) != want {
		t.Errorf("JSON is %s, %v; want %s", text, err, want)
	}
	out := slip{Other: in.Due}
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Errorf("read back %+v, %v", out, err)
	}
	if err := json.Unmarshal([]byte(`{"Due":"2026-02-30"}`), &out); !errors.Is(err, record.ErrValue) || out != in {
		t.Errorf("a day that does not exist: %v, now %+v", err, out)
	}
	if diff := cmp.Diff(in, slip{}); !strings.Contains(diff, "2026-02-26") {
		t.Errorf("the difference does not name the day:\n%s", diff)
	}
}

func TestReadingAMomentDoesNotAllocate(t *testing.T) {
	for _, s := range []string{
		"20260212161000", "2026-02-12 16:10:00", "12/02/2026 16:10:00", "2026-02-12T16:10:00.25+07:00", "2026-02-12", "12/02/2026",
	} {
		if n := testing.AllocsPerRun(100, func() { _, _ = record.ParseMoment(s) }); n != 0 {
			t.Errorf("reading %s allocates %v times", s, n)
		}
	}
	m, _ := record.ParseMoment("2026-02-12")
	if n := testing.AllocsPerRun(100, func() { _, _ = m.Start(), m.End() }); n != 0 {
		t.Errorf("Start and End allocate %v times", n)
	}
}

func TestUnixSecondsOfAMomentAreThoseOfItsTimes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMoment().Draw(t, "moment")
		if m.IsZero() {
			if m.StartUnix() != 0 || m.EndUnix() != 0 {
				t.Fatalf("absent: %d, %d", m.StartUnix(), m.EndUnix())
			}
			return
		}
		if m.StartUnix() != m.Start().Unix() || m.EndUnix() != m.End().Unix() {
			t.Fatalf("%v: from %d to %d; its times are %d and %d", m, m.StartUnix(), m.EndUnix(), m.Start().Unix(), m.End().Unix())
		}
	})
}
