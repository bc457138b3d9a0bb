package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/google/go-cmp/cmp"
)

// answered runs the command and returns what it writes.
func answered(t *testing.T, args string) string {
	t.Helper()
	var stdout, stderr strings.Builder
	if status := command(strings.Split(args, "|"), &stdout, &stderr); status != 0 || stderr.Len() > 0 {
		t.Fatalf("%s: status %d, %s", args, status, stderr.String())
	}
	return stdout.String()
}

func TestALifeIsPrintedAsAControlSheetIsRead(t *testing.T) {
	want := `DOSSIER RECEIPT AND APPOINTMENT SLIP

Procedure: 1.001806 - Công nhận cơ sở kinh doanh có từ 30% lao động là người khuyết tật trở lên
Handed in: in person
Received: 15:30, 2026-08-17
Time limit: 10 working days
Due: 24:00, 2026-08-28
Basis: 2022/QĐ-UBND ngày 27/11/2025 (Cao Bằng), quy trình 01

STEPS
1. Công chức tiếp nhận (Tiếp nhận hồ sơ); due: 11:30 Tuesday 2026-08-18; 15:30 2026-08-17 - 08:00 2026-08-18, on time, 3 h 30 min of working time to spare
2. Lãnh đạo phòng (Phân công xử lý); due: 24:00 Tuesday 2026-08-18; 08:00 2026-08-18 - 16:00 2026-08-18, on time, 1 h 30 min of working time to spare
3. Chuyên viên (Xử lý hồ sơ); due: 24:00 Thursday 2026-09-03; 16:00 2026-08-18 - 10:00 2026-09-04, late, 2 h 30 min of working time behind
4. Lãnh đạo phòng; due: 11:30 Friday 2026-09-04; 10:00 2026-09-04 - 11:00 2026-09-04, on time, 30 min of working time to spare
5. Lãnh đạo sở; due: 11:30 Monday 2026-09-07; 11:00 2026-09-04 - 09:00 2026-09-07, on time, 2 h 30 min of working time to spare
6. Văn thư; due: 24:00 Monday 2026-09-07; 09:00 2026-09-07 - 14:00 2026-09-07, on time, 3 h 30 min of working time to spare
7. Công chức tiếp nhận (Trả kết quả); due: none; 14:00 2026-09-07 - 15:00 2026-09-07
At 15:00 2026-09-07: returned
Due: 24:00 Monday 2026-09-07
Outcome: on time
`
	got := answered(t, "-lang|en")
	if !strings.HasPrefix(got, want) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
	for _, want := range []string{
		"Time of the agency: 10 days, ", "Time of the applicant: 3 days, 23 h of working time\n",
		"\nPAUSES\n10:00 2026-08-20 - 09:00 2026-08-24: ", "\nAUDIT\nNothing is suspicious\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in:\n%s", want, got)
		}
	}
}

func TestALifeIsPrintedInVietnameseAndAsOfAnyInstant(t *testing.T) {
	for args, all := range map[string][]string{
		"-scenario|cao-bang-2031": {
			"Thời gian trả kết quả: 24 giờ 00 phút, ngày 24 tháng 02 năm 2026\n", "Kết quả: quá hạn\n", "vi phạm: giải quyết quá hạn (", "vi phạm: ngày hẹn khác hạn theo luật (",
		},
		"-scenario|nghe-an-3854|-lang|en|-at|2026-05-08 09:00": {
			"Held by: Sở, since 15:00 2026-04-28\n", "Due: 24:00 Friday 2026-05-15\n", "If it will be late, apologise by: 24:00 2026-05-14\n", "X3. không nêu; due: 11:30 Friday 2026-04-24; passed over\n",
		},
		"-scenario|ha-noi-1594|-at|2027-01-12 09:00": {"Lúc 09:00 12/01/2027: tạm dừng\n", "\nTẠM DỪNG\n09:00 11/01/2027 - ...: xác minh (cơ quan khác)\n"},
		"-list": {"cao-bang-2022  Công nhận ", "cao-bang-2031  ", "dong-nai-2811  ", "ha-noi-1594  ", "nghe-an-3854  "},
		"-list|-procedures|testdata/cao-bang-2031.json": {"1.014464  Cấp giấy chứng nhận lưu hành tự do", "1.014465  "},
	} {
		got := answered(t, args)
		for _, want := range all {
			if !strings.Contains(got, want) {
				t.Errorf("%s: there is no %q in:\n%s", args, want, got)
			}
		}
	}
}

// ownLog writes the events of a life that comes with the program as a log, and returns its name.
func ownLog(t *testing.T, scenario string, dossiers ...string) string {
	t.Helper()
	var q question
	if err := q.readScenario(scenario); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "events.jsonl")
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	w := dossier.NewLogWriter(file)
	for _, code := range dossiers {
		for _, e := range q.events {
			if err := w.Write(dossier.Entry{Dossier: code, Event: e}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return name
}

func TestALogOfOnesOwnIsPrintedAlike(t *testing.T) {
	const own = "-procedures|testdata/cao-bang-2022.json|-code|1.001806|-channel|direct|-hours|07:30-11:30 13:30-17:30|-log|"
	want := strings.Replace(answered(t, "-lang|vi"), "\n\nThủ tục", "\n\nMã hồ sơ: H14.01-260817-0001\nThủ tục", 1)
	got := answered(t, own+ownLog(t, "cao-bang-2022", "H14.01-260817-0001"))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	got = answered(t, own+ownLog(t, "cao-bang-2022", "A", "B")+"|-dossier|B")
	if !strings.Contains(got, "Mã hồ sơ: B\n") {
		t.Error(got)
	}
}

func TestAQuestionThatCannotBeAnsweredSaysWhy(t *testing.T) {
	log := ownLog(t, "cao-bang-2022", "A", "B")
	bad := filepath.Join(t.TempDir(), "bad.jsonl")
	early := filepath.Join(t.TempDir(), "early.jsonl")
	for name, text := range map[string]string{bad: "{\"dossier\":\"A\",\"kind\":\"rain\"}\n", early: "{\"dossier\":\"A\",\"kind\":\"received\",\"at\":\"1999-03-09T09:00:00+07:00\"}\n"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const file = "-procedures|testdata/cao-bang-2022.json"
	for _, c := range []struct {
		args   string
		status int
		want   string
	}{
		{"-lang|fr", 2, "-lang is vi or en"},
		{"-at|then", 2, `-at: "then" is not an instant`},
		{"please", 2, `"please" is no flag`},
		{"-when|now", 2, "flag provided but not defined"},
		{"-channel|online", 2, "-channel goes with -log"},
		{"-hours|9-5", 2, "-hours goes with -log"},
		{"-log|" + log + "|-scenario|nghe-an-3854", 2, "-log is in the place of -scenario"},
		{"-scenario|rain", 2, `there is no life "rain"`},
		{"-log|" + log, 2, "-log goes with -procedures"},
		{file, 2, "-procedures goes with -log or -list"},
		{"-procedures|testdata", 2, "-procedures: "},
		{"-procedures|testdata/none.json", 2, "no such file"},
		{file + "|-log|" + log, 2, `the file has no procedure ""`},
		{file + "|-code|1.001806|-log|" + log, 2, `line 11 is of another dossier, "B"`},
		{file + "|-code|1.001806|-dossier|C|-log|" + log, 2, `there is no event of dossier "C"`},
		{file + "|-code|1.001806|-channel|fax|-log|" + log, 2, "-channel: "},
		{file + "|-code|1.001806|-hours|9-5|-log|" + log, 2, "-hours: "},
		{file + "|-code|1.001806|-log|" + bad, 2, "line 1: kind: "},
		{file + "|-code|1.001806|-log|none.jsonl", 2, "-log: "},
		{file + "|-code|1.001806|-log|" + early, 1, "outside the calendar"},
		{"-at|2026-08-17 09:00", 1, "has not been received"},
	} {
		var stdout, stderr strings.Builder
		if status := command(strings.Split(c.args, "|"), &stdout, &stderr); status != c.status || !strings.Contains(stderr.String(), c.want) || stdout.Len() > 0 {
			t.Errorf("%s: status %d, want %d; %s; %s", c.args, status, c.status, stderr.String(), stdout.String())
		}
	}
	if status := command([]string{"-h"}, &strings.Builder{}, &strings.Builder{}); status != 0 {
		t.Errorf("-h: status %d", status)
	}
}

func TestTheProceduresAreThoseOfTheLibrary(t *testing.T) {
	names, err := filepath.Glob("testdata/*.json")
	if err != nil || len(names) != 5 {
		t.Fatalf("%d files, %v", len(names), err)
	}
	for _, name := range names {
		ours, err1 := os.ReadFile(name)
		theirs, err2 := os.ReadFile(filepath.Join("..", "..", "dossier", name))
		if err1 != nil || err2 != nil || !bytes.Equal(ours, theirs) {
			t.Errorf("%s is not that of dossier/testdata: %v %v", name, err1, err2)
		}
	}
}
