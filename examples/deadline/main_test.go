package main

import (
	"strings"
	"testing"
)

func TestTheAnswerIsTheDueDateAndItsReasons(t *testing.T) {
	for _, c := range []struct {
		args string
		want []string
	}{
		{"-term|05 ngày làm việc|-received|2026-02-12 16:10", []string{
			"Hạn: 24:00 Thứ Năm 26/02/2026.", "không tính: Tết Âm lịch", "9859/VPCP-KGVX", "Bộ luật Dân sự 2015, Điều 147 khoản 2",
		}},
		{"-term|05 ngày làm việc|-received|2026-02-12 16:10|-lang|en", []string{
			"Due: 24:00 Thursday 2026-02-26.", "not counted: Lunar New Year (Tết)", "Civil Code 2015, art. 148(6)",
		}},
		{"-term|5 working days|-received|2026-02-12 16:10|-late-after|15:00|-hours|07:30-11:30 13:30-17:00|-lang|en|-basis|Law 60/2014/QH13 art. 18(2)", []string{
			"Due: 24:00 Friday 2026-02-27.", "counts as received at 07:30", "Basis: Law 60/2014/QH13 art. 18(2).",
		}},
		{"-term|3 working days|-received|20260821090000|-lang|en", []string{"Due: 24:00 Tuesday 2026-08-25.", "make-up working day (for 2026-08-31)"}},
		{"-term|5 days|-received|12/02/2026 08:30|-lang|en", []string{"received at 08:30 Thursday 2026-02-12", "Due: 24:00 Monday 2026-02-23."}},
		{"-term|5 days|-received|2026-02-12|-lang|en", []string{"Due: 24:00 Monday 2026-02-23."}},
	} {
		var stdout, stderr strings.Builder
		if status := run(strings.Split(c.args, "|"), &stdout, &stderr); status != 0 || stderr.Len() > 0 {
			t.Errorf("%s: status %d, %s", c.args, status, stderr.String())
		}
		for _, want := range c.want {
			if !strings.Contains(stdout.String(), want) {
				t.Errorf("%s: there is no %q in:\n%s", c.args, want, stdout.String())
			}
		}
	}
}

func TestAQuestionThatCannotBeAnsweredSaysWhy(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		want   string
	}{
		{"-term|5 ngay|-received|2026-02-12", 2, `"ngay" is no unit`},
		{"-term|5 ngày|-received|12/2", 2, "-received: "},
		{"-term|5 ngày|-received|2026-02-12|-late-after|15:00", 2, `whether 2026-02-12 is after 15:00 takes the hour of receipt`},
		{"-term|5 ngày|-received|2026-02-12 16:10|-late-after|00:00", 2, "the hour is after 00:00"},
		{"-term|5 ngày", 2, "give -term and -received"},
		{"-term|5 ngày|-received|2026-02-12|-lang|fr", 2, "-lang is vi or en"},
		{"-term|5 ngày|-received|2026-02-12|-late-after|3pm", 2, `"3pm" is not a time of day`},
		{"-term|5 ngày|-received|2026-02-12|-hours|9-5", 2, `"9-5" is no session`},
		{"-term|5 ngày|-received|2026-02-12|-hours|Mon 07:30-11:30", 2, "have no Tuesday"},
		{"-term|5 ngày|-received|2026-02-12|please", 2, `"please" is no flag`},
		{"-when|now", 2, "flag provided but not defined"},
		{"-term|5 ngày|-received|2100-12-30", 1, "outside the calendar (2000-01-01 to 2100-12-31)"},
	} {
		var stdout, stderr strings.Builder
		if status := run(strings.Split(c.args, "|"), &stdout, &stderr); status != c.status || !strings.Contains(stderr.String(), c.want) || stdout.Len() > 0 {
			t.Errorf("%s: status %d, want %d; %s; %s", c.args, status, c.status, stderr.String(), stdout.String())
		}
	}
	if status := run([]string{"-h"}, &strings.Builder{}, &strings.Builder{}); status != 0 {
		t.Errorf("-h: status %d", status)
	}
}
