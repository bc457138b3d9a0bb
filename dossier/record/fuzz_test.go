package record_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/google/go-cmp/cmp"
)

// peerMoment reads s as package time does, in the forms we have; package time is laxer in some ways, which are left out.
func peerMoment(s string) (at time.Time, wholeDay, ok bool) {
	for _, layout := range []string{"20060102150405", "2006-01-02 15:04:05", "02/01/2006 15:04:05", "2006-01-02", "02/01/2006"} {
		// Package time takes one digit for an hour, and a fraction after any second; it does not write them so.
		if at, err := time.ParseInLocation(layout, s, holiday.ICT); err == nil && at.Format(layout) == s {
			return at, len(layout) == 10, at.Year() >= 1
		}
	}
	at, err := time.Parse(time.RFC3339, s)
	if err != nil || s[13] != ':' || strings.Contains(s, ",") || at.Year() < 1 { // it takes T1:00:00, and a comma
		return at, false, false
	}
	if n := len(s); s[n-1] != 'Z' && (s[n-5:n-3] > "23" || s[n-2:] > "59") { // package time takes +24:60
		return at, false, false
	}
	year := at.In(holiday.ICT).Year()
	return at, false, year >= 1 && year <= 9999
}

func FuzzParseMoment(f *testing.F) {
	for _, s := range []string{
		"20260212161000", "2026-02-12 16:10:00", "12/02/2026 16:10:00", "2026-02-12T16:10:00.25+07:00", "2026-02-12T09:10:00Z",
		"2026-02-12", "12/02/2026", "9999-12-31T17:00:00Z", "0001-01-01T00:00:00+07:01", "2026-02-30", "2026-02-12 24:00:00", "",
		"2026-02-12T1:10:00Z", "2026-02-12T09:10:00+24:60", "2026-02-12T09:10:00,5Z", "2026-02-12 16:10:00.5", "12/02/2026  1:10:00", "2026-02-12T09:10:00-23:59",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := record.ParseMoment(s)
		want, wholeDay, ok := peerMoment(s)
		if (err == nil) != ok {
			t.Fatalf("%q is read as %v, %v; package time reads %v, %v", s, m, err, want, ok)
		}
		var n record.Moment
		if uerr := n.UnmarshalText([]byte(s)); s != "" && (n != m || (uerr == nil) != ok) {
			t.Fatalf("%q as bytes is %v, %v", s, n, uerr)
		}
		if err != nil {
			if !m.IsZero() || !errors.Is(err, record.ErrValue) || len(err.Error()) > 500 {
				t.Fatalf("%q is read as %v with %v", s, m, err)
			}
			return
		}
		if m.WholeDay() != wholeDay || !m.Start().Equal(want.Truncate(time.Second)) || m.Day() != holiday.DateOf(want) {
			t.Fatalf("%q is read as %v, want %v", s, m, want)
		}
		if back, err := record.ParseMoment(m.String()); err != nil || back != m {
			t.Fatalf("%q is %v, read back as %v, %v", s, m, back, err)
		}
	})
}

type answer struct {
	Row record.Row
	Err string
}

func answers(t *testing.T, r io.Reader) (all []answer, left int) {
	reader := record.NewReader(r)
	for row, err := range reader.Rows() {
		a := answer{Row: row}
		var e *record.RowError
		if errors.As(err, &e) {
			left++
			if a.Err = err.Error() + e.Raw; e.Line < 1 || len(e.Problems) == 0 || row.Line != 0 {
				t.Fatalf("%+v with %+v", row, e)
			}
		} else if err != nil {
			a.Err = err.Error()
		} else if row.Line < 2 || row.Code == "" || row.Agency == "" {
			t.Fatalf("%+v is a row", row)
		}
		all = append(all, a)
	}
	return all, left
}

func FuzzReader(f *testing.F) {
	for _, s := range []string{
		mixed, "", "\ufeff", "MaHoSo;DonViXuLy", typicalHeader + "\n", noted + "1,\"a,a,2026-02-12\n2,x,a,2026-02-12\n",
		noted + "x\",\",\nx\",\",\nx\",\",\n", "\xff\xfeM\x00", noted + "1,\"a\r\n\"\"\",a,20260212000000\r\n",
		typicalHeader + "\nc,a,p,f,2,4,01/02/2026,02/02/2026,03/02/2026,04/02/2026,05/02/2026,,9,2,7,3,0,1,\n",
	} {
		f.Add(s, false)
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, file string, headed bool) {
		if headed {
			file = "MaHoSo,DonViXuLy,NgayTiepNhan,GhiChu,LePhi\n" + file
		}
		want, left := answers(t, strings.NewReader(file))
		if lines := strings.Count(file, "\n") + 1; len(want) > lines {
			t.Fatalf("%d lines give %d answers, %d of them left out", lines, len(want), left)
		}
		for i := 1; i < len(want); i++ {
			a, b := want[i-1], want[i]
			if a.Err == "" && b.Err == "" && a.Row.Line >= b.Row.Line {
				t.Fatalf("line %d after line %d", b.Row.Line, a.Row.Line)
			}
		}
		got, _ := answers(t, iotest.OneByteReader(strings.NewReader(file)))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("a byte at a time (-want +got):\n%s", diff)
		}
	})
}
