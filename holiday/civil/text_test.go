package civil_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

var (
	_ sql.Scanner              = (*civil.Date)(nil)
	_ driver.Valuer            = civil.Date{}
	_ encoding.TextAppender    = civil.Date{}
	_ encoding.TextMarshaler   = civil.Date{}
	_ encoding.TextUnmarshaler = (*civil.Date)(nil)
)

func ExampleParseDate() {
	d, err := civil.ParseDate("2026-02-12")
	fmt.Println(d, d.Weekday(), err)
	_, err = civil.ParseDate("2026-02-30")
	fmt.Println(err)
	// Output:
	// 2026-02-12 Thursday <nil>
	// civil: "2026-02-30": the month has only 28 days
}

func ExampleDate_AddMonths() {
	fmt.Println(civil.MustParseDate("2026-01-31").AddMonths(1))
	// Output: 2026-02-28
}

func TestParseDateRefusesEverythingButTenCharacters(t *testing.T) {
	for _, s := range []string{
		"", "2026", "2026-9-2", "2026-09-2", "02/09/2026", "2026/09/02", "20260902", " 2026-09-02", "2026-09-02 ",
		"2026-09-02T00:00:00Z", "+026-09-02", "-001-09-02", "2026-0a-02", "２０26-09-02", "2026-09-02\n", "no date",
		strings.Repeat("9", 1000),
	} {
		d, err := civil.ParseDate(s)
		var e *civil.Error
		if !d.IsZero() || !errors.Is(err, civil.ErrSyntax) || !errors.As(err, &e) {
			t.Errorf("ParseDate(%q) = %v, %v; want a syntax error", s, d, err)
		} else if len(err.Error()) > 200 {
			t.Errorf("ParseDate of %d bytes answers with %d", len(s), len(err.Error()))
		}
	}
	for _, s := range []string{"0000-01-01", "2026-13-01", "2026-00-10", "2026-02-29", "2026-06-31", "2026-06-00"} {
		if d, err := civil.ParseDate(s); !d.IsZero() || !errors.Is(err, civil.ErrNoSuchDay) {
			t.Errorf("ParseDate(%q) = %v, %v; want no such day", s, d, err)
		}
	}
}

func TestMustParseDatePanicsOnWhatIsNotADate(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, civil.ErrNoSuchDay) {
			t.Errorf("recovered %v, want an error", err)
		}
	}()
	civil.MustParseDate("2026-02-30")
}

func TestDatesRoundTripThroughJSON(t *testing.T) {
	type slip struct {
		Due   civil.Date
		Other civil.Date
		ByDay map[civil.Date]int
	}
	in := slip{Due: civil.MustParseDate("2026-02-26"), ByDay: map[civil.Date]int{civil.MustParseDate("0001-01-01"): 1}}
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"Due":"2026-02-26","Other":"","ByDay":{"0001-01-01":1}}`; string(text) != want {
		t.Errorf("JSON is %s, want %s", text, want)
	}
	out := slip{Other: civil.MustParseDate("2026-01-01")}
	if err := json.Unmarshal(text, &out); err != nil || out.Due != in.Due || !out.Other.IsZero() || out.ByDay[civil.Min()] != 1 {
		t.Errorf("read back %+v, %v", out, err)
	}
	if err := json.Unmarshal([]byte(`{"Due":"2026-02-30"}`), &out); !errors.Is(err, civil.ErrNoSuchDay) || out.Due != in.Due {
		t.Errorf("a day that does not exist: %v, date now %v", err, out.Due)
	}
}

func TestDatesRoundTripThroughADatabase(t *testing.T) {
	d := civil.MustParseDate("2026-09-02")
	v, err := d.Value()
	if err != nil || v != "2026-09-02" {
		t.Fatalf("Value() = %v, %v", v, err)
	}
	if null, err := (civil.Date{}).Value(); null != nil || err != nil {
		t.Errorf("no date is stored as %v, %v; want NULL", null, err)
	}
	hanoi := time.FixedZone("", 7*60*60)
	for _, src := range []any{v, []byte("2026-09-02"), d.In(time.UTC), d.In(hanoi)} {
		var got civil.Date
		if err := got.Scan(src); err != nil || got != d {
			t.Errorf("Scan(%T %v) = %v, %v", src, src, got, err)
		}
	}
	got := d
	if err := got.Scan(nil); err != nil || !got.IsZero() {
		t.Errorf("Scan(NULL) = %v, %v", got, err)
	}
	for _, src := range []any{
		"2/9/2026", 20260902, 3.5, true, d.In(hanoi).UTC(), d.In(time.UTC).Add(1), time.Date(12026, 1, 1, 0, 0, 0, 0, time.UTC),
	} {
		got := d
		if err := got.Scan(src); err == nil || got != d {
			t.Errorf("Scan(%T %v) = %v, %v; want an error and the date unchanged", src, src, got, err)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-09-02", "0001-01-01", "9999-12-31", "2026-02-30", "", "2026-9-2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := civil.ParseDate(s)
		if err != nil {
			if !d.IsZero() {
				t.Fatalf("ParseDate(%q) = %v with %v", s, d, err)
			}
			return
		}
		if d.String() != s {
			t.Fatalf("%q reads as %v", s, d)
		}
		if want, err := time.Parse(time.DateOnly, s); err != nil || !want.Equal(d.In(time.UTC)) {
			t.Fatalf("package time reads %q as %v, %v", s, want, err)
		}
	})
}

func BenchmarkParseDate(b *testing.B) {
	b.Run("civil", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = civil.ParseDate("2026-09-02")
		}
	})
	b.Run("time", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = time.Parse(time.DateOnly, "2026-09-02")
		}
	})
}
