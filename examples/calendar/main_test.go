package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	ical "github.com/arran4/golang-ical"
	"github.com/dunghan-vn/dunghan/holiday"
)

func calendar(args ...string) (status int, stdout, stderr string) {
	var out, errs strings.Builder
	status = run(args, &out, &errs)
	return status, out.String(), errs.String()
}

func TestTheWallCalendarMarksTheDays(t *testing.T) {
	status, out, errs := calendar("-year", "2026", "-lang", "en")
	if status != 0 || errs != "" {
		t.Fatalf("status %d, %s", status, errs)
	}
	for _, want := range []string{
		"2026 (announced, 2026-10-02+",
		" 16* 17* 18* 19* 20* 21. 22.", // Tết
		" 17  18  19  20  21  22! 23.", // the make-up Saturday
		" 31~",                         // the swapped Monday
		". weekly rest   * public holiday   + compensation day off   ~ swapped day off   ! make-up working day   x closed   / closed for some hours   ? not settled yet",
		"2026-08-31 Monday: swapped day off for 2026-08-22 (9859/VPCP-KGVX of 13/10/2025)\n",
		"2026-02-14 - 2026-02-22 (9): Lunar New Year (Tết)\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("there is no %q in:\n%s", want, out)
		}
	}
	for _, line := range strings.Split(out, "\n")[:36] {
		if n := len([]rune(line)); n > 3*monthWidth+2*len(gap) && !strings.Contains(line, "weekly") {
			t.Errorf("%d characters wide: %q", n, line)
		}
	}
}

func TestTheICalendarFileReadsBackAndIsStable(t *testing.T) {
	for _, lang := range []holiday.Language{holiday.Vietnamese, holiday.English} {
		for _, year := range []int{2011, 2023, 2026, 2050} {
			text, err := calendarICS(holiday.Vietnam(), year, lang)
			if err != nil {
				t.Fatal(err)
			}
			again, err := calendarICS(holiday.Vietnam(), year, lang)
			if err != nil || string(text) != string(again) {
				t.Errorf("%d: written twice it differs, %v", year, err)
			}
			if err := check(text, holiday.Vietnam(), year, lang); err != nil {
				t.Errorf("%d: %v", year, err)
			}
			if err := check(text, holiday.Vietnam(), year+1, lang); err == nil {
				t.Errorf("%d passes for the year after", year)
			}
			for _, line := range strings.Split(string(text), "\r\n") {
				if len(line) > 75 { // RFC 5545, 3.1
					t.Errorf("%d: a line of %d bytes: %s", year, len(line), line)
				}
			}
		}
	}
}

func TestAnEventHasItsDayDocumentAndUID(t *testing.T) {
	path := filepath.Join(t.TempDir(), "2026.ics")
	if status, _, errs := calendar("-year", "2026", "-ics", path); status != 0 {
		t.Fatal(errs)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	read, err := ical.ParseCalendar(file)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, e := range read.Events() {
		if e.Id() != "2026-08-22@dunghan" {
			continue
		}
		found = true
		start, err := e.GetAllDayStartAt()
		end, err2 := e.GetAllDayEndAt()
		if err != nil || err2 != nil || start.Format("2006-01-02") != "2026-08-22" || end.Format("2006-01-02") != "2026-08-23" {
			t.Errorf("from %v to %v, %v, %v", start, end, err, err2)
		}
		if d := e.GetProperty(ical.ComponentPropertyDescription); d == nil || !strings.Contains(d.Value, "9859/VPCP-KGVX") {
			t.Errorf("the description is %+v", d)
		}
	}
	if !found {
		t.Error("the make-up day of 22/8/2026 has no event")
	}
}

func TestWhatIsNotSettledIsMarked(t *testing.T) {
	status, out, errs := calendar("-year", "2029", "-lang", "en")
	if status != 0 || !strings.Contains(out, " 26?") || !strings.Contains(out, "2029-11-26 Monday: working day, provisional (") || !strings.Contains(out, "? not settled yet") {
		t.Errorf("status %d, %s\n%s", status, errs, out)
	}
	if _, out, _ := calendar("-year", "2028", "-lang", "en"); !strings.Contains(out, "(9): Lunar New Year (Tết), provisional\n") {
		t.Errorf("%s", out)
	}
}

func TestDecisionsAndTheDayTheyAreKnownOn(t *testing.T) {
	notice := filepath.Join(t.TempDir(), "notice.txt")
	if err := os.WriteFile(notice, []byte("closure\t2026-09-09\t-\t2026-09-08\tstorm\thigh\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, out, errs := calendar("-decisions", notice, "-lang", "en"); status != 0 || !strings.Contains(out, "2026-09-09 Wednesday: closed (storm of 8/9/2026)") || !strings.Contains(out, "  9x") {
		t.Errorf("status %d, %s\n%s", status, errs, out)
	}
	if status, out, errs := calendar("-year", "2024", "-known-on", "2024-04-01", "-lang", "en"); status != 0 || strings.Contains(out, "2024-05-04 Saturday") {
		t.Errorf("status %d, %s\n%s", status, errs, out)
	}
}

func TestWhatCannotBeDoneIsTold(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.txt")
	if err := os.WriteFile(bad, []byte("storm\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   string
		status int
		want   string
	}{
		{"-year 1999", 2, "outside the calendar (2000-01-01 to 2100-12-31)"},
		{"-year many", 2, "-h lists the flags"},
		{"-lang fr", 2, "-lang is vi or en"},
		{"2026", 2, `"2026" is no flag`},
		{"-known-on yesterday", 1, "-known-on: civil: "},
		{"-decisions none.txt", 1, "none.txt: no such file"},
		{"-decisions " + bad, 1, "bad.txt: holiday: decisions line 1"},
		{"-ics /no/such/folder/2026.ics", 1, "no such file or directory"},
	} {
		if status, _, errs := calendar(strings.Split(c.args, " ")...); status != c.status || !strings.Contains(errs, c.want) {
			t.Errorf("%s: status %d, %s; want %d, %s", c.args, status, errs, c.status, c.want)
		}
	}
	if status, _, errs := calendar("-h"); status != 0 || !strings.Contains(errs, "-known-on") {
		t.Errorf("-h: status %d, %s", status, errs)
	}
}
