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
		{"-term|5 working days|-received|2026-03-09 10:00|-pause|2026-03-16 09:00..2026-03-19 10:00 supplement|-lang|en", []string{
			"Due: 24:00 Friday 2026-03-20.", "2026-03-16  not counted, since the term would end while it is paused from 09:00 Monday 2026-03-16 to 10:00 Thursday 2026-03-19: supplement",
			"2026-03-17  not counted, paused from 09:00",
		}},
		{"-term|5 working days|-received|2026-03-09 10:00|-pause|2026-03-11 09:00.. verification|-lang|en", []string{"Due: not yet, since the term is paused.", "paused from 09:00 Wednesday 2026-03-11: verification"}},
		{"-term|8 giờ làm việc|-received|2026-03-13 16:00|-hours|07:30-11:30 13:30-17:00", []string{"Hạn: 16:30 Thứ Hai 16/03/2026.", "từ 13:30 đến 16:30: đã tính 8 giờ"}},
		{"-term|1,5 ngày làm việc|-received|2026-03-09 10:00|-hours|07:30-11:30 13:30-17:00", []string{"Hạn: 11:15 Thứ Tư 11/03/2026.", "0,5 thời gian làm việc của ngày này"}},
		{"-limit|ngay trong ngày; sau 15 giờ thì ngày làm việc tiếp theo|-received|2026-03-13 15:30", []string{"Hạn: 24:00 Thứ Hai 16/03/2026."}},
		{"-rule|construction-permit/house|-received|2026-07-01 09:00|-lang|en", []string{"Due: 24:00 Friday 2026-07-10.", "Term of 7 working days, received"}},
		{"-term|3 working days|-received|2026-03-12 16:00|-late|last-hour|-hours|07:30-11:30 13:30-17:00|-first-day|included|-due-at|close-of-office|-lang|en", []string{
			"Due: 17:00 Monday 2026-03-16.", "Rule: the first day is counted; due when the office closes on the last day.",
		}},
		{"-term|1 working day|-received|2026-03-12 17:30|-late|next-day-from=17:00,08:00|-lang|en", []string{"counts as received at 08:00", "Due: 24:00 Monday 2026-03-16."}},
		{"-term|20 days|-received|2026-03-02 09:00|-extend|10 days|-lang|en", []string{"First due: 24:00 Monday 2026-03-23.\nDue: 24:00 Wednesday 2026-04-01.", "extended to this day, from Monday 2026-03-23"}},
		{"-term|20 days|-received|2026-03-02 09:00|-extend|2026-03-27|-short|-lang|en", []string{"Due: 24:00 Friday 2026-03-27 (20 days from 09:00 Monday 2026-03-02; moved on over: 1 day (weekly rest); extended from 24:00 Monday 2026-03-23)\n"}},
		{"-term|5 working days|-received|2026-03-09 10:00|-supplement|restart|-pause|2026-03-11 09:00..2026-03-13 10:00 supplement|-json", []string{`"lastDay": "2026-03-20"`, `"effective": "2026-03-13T10:00:00+07:00"`}},
		{"-term|3 working days|-latest|2026-08-25|-lang|en", []string{"Hand in by: 23:59:59 Friday 2026-08-21.\n"}},
		{"-term|3 working days|-latest|2026-08-25 12:00|-late-after|15:00|-hours|07:30-11:30 13:30-17:00|-due-at|time-of-receipt|-lang|en", []string{"Hand in by: 12:00:00 Friday 2026-08-21.\n"}},
		{"-term|3 working days|-received|2026-08-21 09:00|-promised|2026-08-26|-lang|en", []string{"The promised Wednesday 2026-08-26 is after the legal date, Tuesday 2026-08-25.\n1. make-up working days are not counted\n"}},
		{"-term|5 working days|-received|2026-03-09 10:00|-at|2026-03-12 12:00|-hours|07:30-11:30 13:30-17:00|-pause|2026-03-10 09:00..2026-03-11 10:00 supplement|-lang|en", []string{
			"12:00 2026-03-12: used 2 working days (", "  the agency: 2 days, ", "  the applicant: 1 day, 8 h 30 min of working time\n",
		}},
		{"-term|30 days|-received|2026-03-14 09:00|-roll|none|-lang|en", []string{"Due: 24:00 Monday 2026-04-13."}},
		{"-list-rules|-lang|en", []string{"construction-permit/house (", "2026-06-30", "15 days"}},
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
		{"-term|5 ngày|-received|2026-02-12|-late-after|15:00", 2, `whether 2026-02-12 is late takes the hour of receipt`},
		{"-term|5 ngày|-received|2026-02-12 16:10|-late-after|00:00", 2, "the hour is after 00:00"},
		{"-term|5 ngày", 2, "give -term and -received"},
		{"-term|5 ngày|-received|2026-02-12|-lang|fr", 2, "-lang is vi or en"},
		{"-term|5 ngày|-received|2026-02-12 10:00|-late-after|3pm", 2, `"3pm" is not a time of day`},
		{"-term|5 ngày|-received|2026-02-12|-hours|9-5", 2, `"9-5" is no session`},
		{"-term|5 ngày|-received|2026-02-12|-hours|Mon 07:30-11:30", 2, "have no Tuesday"},
		{"-term|5 ngày|-received|2026-02-12|please", 2, `"please" is no flag`},
		{"-when|now", 2, "flag provided but not defined"},
		{"-term|5 ngày|-limit|5 ngày|-received|2026-02-12", 2, "three ways to give one rule"},
		{"-limit|5 ngay|-received|2026-02-12", 2, "not understood"},
		{"-rule|no-such|-received|2026-02-12", 2, `no rule is known for "no-such"`},
		{"-term|5 ngày|-received|2026-02-12 10:00|-pause|2026-02-13", 2, `has no ".." between its two instants`},
		{"-term|5 ngày|-received|2026-02-12 10:00|-pause|2026-02-13 10:00..2026-02-12 10:00", 2, "before it begins"},
		{"-term|5 ngày|-received|2026-02-12 10:00|-pause|2026-02-13 10:00..soon", 2, `"soon" is no cause of a pause`},
		{"-term|5 ngày|-received|2026-02-12 10:00|-pause|2026-02-13 10:00..13/2", 2, `-pause: "13/2" is not an instant`},
		{"-term|5 ngày|-received|2026-02-12 10:00|-extend|later", 2, "neither a day"},
		{"-term|5 ngày|-received|2026-02-12 10:00|-extend|10 days|-extend|10 days", 2, "the rule allows 1"},
		{"-term|5 ngày|-received|2026-02-12 10:00|-due-at|noon", 2, `"noon" is no due time`},
		{"-term|5 ngày|-received|2026-02-12 10:00|-late|sometimes", 2, `"sometimes" is no late-receipt policy`},
		{"-term|5 ngày|-received|2026-02-12 10:00|-late|last-hour|-late-after|15:00", 2, "two ways to give one rule on late receipt"},
		{"-term|8 giờ làm việc|-received|2026-02-12 10:00", 2, "it needs office hours"},
		{"-term|5 ngày|-latest|2026-02-12|-received|2026-02-12", 2, "-received does not go with it"},
		{"-term|5 ngày|-latest|2026-02-12|-extend|1 day", 2, "which has no pauses or extensions yet"},
		{"-term|5 ngày|-latest|2000-01-03", 1, "no receipt is early enough"},
		{"-term|5 ngày|-received|2026-02-12 10:00|-at|then", 2, `-at: "then" is not an instant`},
		{"-term|5 ngày|-received|2026-02-12 10:00|-promised|2126-01-01", 1, "outside the calendar"},
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
