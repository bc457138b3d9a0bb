package dossiertest_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/google/go-cmp/cmp"
)

func TestASyntaxErrorSaysWhere(t *testing.T) {
	const head = "rule \"5 ngày làm việc\"\n2026-03-09 09:00 received\nexpect status 2\n"
	for text, want := range map[string]string{
		head + "tomorrow resolved":                         `x:4:1: a line begins with a day, procedure, rule, hours, expect or at, not "tomorrow"`,
		head + "2026-02-30 09:00 resolved":                 `x:4:1: "2026-02-30" is no day as 2026-03-09`,
		head + "2026-03-10 9h resolved":                    `x:4:12: "9h" is no hour as 09:00`,
		head + "2026-03-10 24:00 resolved":                 `x:4:12: 24:00 is when a term ends`,
		head + "2026-03-10 09:00 finished":                 `x:4:18: "finished" is no kind of event`,
		head + "2026-03-10 09:00":                          `x:4:17: the kind of event is missing`,
		head + "2026-03-10 09:00 resolved to \"x\"":        `x:4:27: "to" does not go with resolved`,
		head + "2026-03-10 09:00 resolved note \"x\" note": `x:4:36: "note" is given twice`,
		head + "2026-03-10 09:00 resolved soon":            `x:4:27: "soon" is no part of an event`,
		head + "2026-03-10 09:00 resolved note \"x":        `x:4:32: the quotes do not end`,
		head + "2026-03-10 09:00 resolved note \"x\"y":     `x:4:35: a space is missing behind the quotes`,
		head + "2026-03-10 09:00 resolved note đủ":         `x:4:32: 'đ' stands in quotes only`,
		head + "expect":                                    `x:4:7: what is expected is missing`,
		head + "expect rain":                               `x:4:8: "rain" cannot be expected`,
		head + "expect status 11":                          `x:4:15: "11" is no status, 1 to 10`,
		head + "expect due 2026-03-16 25:00":               `x:4:23: "25:00" is no hour as 09:00`,
		head + "expect due 2026-03-16 24:00 sharp":         `x:4:29: "sharp" is too much`,
		head + "expect finding rain":                       `x:4:16: "rain" is no finding of an audit`,
		head + "expect stage rain":                         `x:4:14: "rain" is no stage`,
		head + "expect no rain":                            `x:4:11: behind "no" comes due, findings or finding`,
		head + "at 2026-03-10 09:00 status 2":              `x:4:21: "expect" is missing`,
		head + "rule \"5 ngày\"":                           `x:4:1: the procedure or rule is given already`,
		head + "hours 07:30-11:30":                         `x:4:1: the office hours stand before the events`,
		head + "# \xff":                                    `x:4:3: this is not UTF-8`,
		"hours 9-5\n" + head:                               `x:1:7: `,
		"rule \"5 ngay\"\n":                                `x:1:6: `,
		"rule \"5 ngày\"\nexpect status 2":                 `x:2:1: "expect status 2" is expected of no event`,
		"rule \"5 ngày\"\n2026-03-09 09:00 received":       `x:2:1: nothing is expected`,
		"rule \"5 ngày\"\n":                                `x:1:1: there is no event`,
		"":                                                 `x:1:1: there is neither a procedure nor a rule`,
		"procedure 1.1 from x.json":                        `x:1:15: "in", before the procedures file, is missing`,
		"procedure 1.1 in x.json channel fax":              `x:1:33: `,
	} {
		_, err := dossiertest.Parse("x", []byte(text))
		if !errors.Is(err, dossiertest.ErrScenario) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q:\n got %v\nwant %s", text, err, want)
		}
	}
	_, err := dossiertest.Parse("x", []byte("soon\nlater\n"))
	if err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("not all of it: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	text, err := os.ReadFile("testdata/bo-sung.timeline")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	for _, line := range strings.Split(string(text), "\n") {
		f.Add([]byte("rule \"5 ngày\"\n2026-03-09 09:00:01 received\nexpect status 2 # x\n" + line))
	}
	f.Add([]byte("\ufeffrule \"5 ngày\" #\r\n2026-03-09 00:00 extended for \"0,5 ngày\" told 2026-03-09 00:00 basis \"\\xff\\n\" note \"#\"\r\nexpect holder \"\\\"\"\r"))
	f.Fuzz(func(t *testing.T, text []byte) {
		once, err := dossiertest.Parse("x", text)
		if err != nil {
			if !errors.Is(err, dossiertest.ErrScenario) {
				t.Fatalf("%T %v", err, err)
			}
			return
		}
		printed := once.String()
		again, err := dossiertest.Parse("x", []byte(printed))
		if err != nil {
			t.Fatalf("%v\n%s", err, printed)
		}
		if diff := cmp.Diff(once, again, cmp.Comparer(func(a, b dossiertest.Hours) bool { return a == b })); diff != "" || again.String() != printed {
			t.Fatalf("(-once +again):\n%s\n%s", diff, printed)
		}
	})
}
