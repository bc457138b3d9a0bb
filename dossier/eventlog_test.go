package dossier_test

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// readLog reads all of a log: its entries, and its bad lines.
func readLog(r io.Reader) (all []dossier.Entry, bad []string, err error) {
	in := dossier.NewLogReader(r)
	for {
		entry, err := in.Read()
		switch {
		case errors.Is(err, io.EOF):
			return all, bad, nil
		case errors.Is(err, dossier.ErrLog):
			bad = append(bad, err.Error())
		case err != nil:
			return all, bad, err
		default:
			all = append(all, entry)
		}
	}
}

func writeLog(t interface{ Fatal(...any) }, all []dossier.Entry) []byte {
	var out bytes.Buffer
	w := dossier.NewLogWriter(&out)
	for _, entry := range all {
		if err := w.Write(entry); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

func TestAnEventLogIsReadAndWrittenByteForByte(t *testing.T) {
	const text = `{"dossier":"H44.01-260309-0001","id":"a","kind":"received","at":"2026-03-09T09:00:00+07:00","receiver":"một cửa","promised":"2026-03-24T00:00:00+07:00"}
{"dossier":"H44.01-260309-0002","kind":"suspended","at":"2026-03-10T09:00:00+07:00","cause":"verification","basis":"123/2015/NĐ-CP, Điều 3","note":"<a> & b"}
{"dossier":"H44.01-260309-0001","kind":"extended","at":"2026-03-19T10:00:00+07:00","extend":{"apology":"2026-03-19T09:00:00+07:00","by":"05 ngày làm việc","basis":"x"}}
{"dossier":"H44.01-260309-0001","kind":"corrected","at":"2026-03-20T10:00:00+07:00","corrects":"a","instead":{"kind":"received","at":"2026-03-09T08:00:00+07:00","receiver":"một cửa"}}
`
	all, bad, err := readLog(iotest.OneByteReader(strings.NewReader(text)))
	if err != nil || len(bad) > 0 || len(all) != 4 {
		t.Fatalf("%d entries, %v, %v", len(all), bad, err)
	}
	if got := writeLog(t, all); string(got) != text {
		t.Errorf("(-want +got):\n%s", cmp.Diff(text, string(got)))
	}
	if e := all[3].Event; e.Kind != dossier.Corrected || e.Instead == nil || !e.Instead.At.Equal(instant("2026-03-09 08:00")) {
		t.Errorf("%+v", e)
	}
	// Other zones, spaces, a mark at the head and other line ends read as the same.
	other := "\ufeff" + strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(text, "\n", "\r\n\r\n"), "2026-03-09T09:00:00+07:00", "2026-03-09T02:00:00Z"), `","`, `" , "`)
	again, bad, err := readLog(strings.NewReader(other))
	if diff := cmp.Diff(all, again); err != nil || len(bad) > 0 || diff != "" {
		t.Errorf("%v, %v\n%s", bad, err, diff)
	}
}

func TestABadLineIsReturnedAndTheOthersGoOn(t *testing.T) {
	good := `{"dossier":"1","kind":"received","at":"2026-03-09T09:00:00+07:00"}`
	for line, want := range map[string]string{
		`{"dossier":"1","kind":"received","at":"2026-02-30T09:00:00+07:00"}`:                                            `dossier: line 2: at: is no instant as 2026-03-09T09:00:00+07:00`,
		`{"dossier":"1","kind":"lost","at":"2026-03-09T09:00:00+07:00"}`:                                                `dossier: line 2: kind: is not a kind of event`,
		`{"kind":"received","at":"2026-03-09T09:00:00+07:00"}`:                                                          `dossier: line 2: dossier: is missing`,
		`{"dossier":"1","kind":"received","at":"2026-03-09T09:00:00+07:00","At":"x"}`:                                   `dossier: line 2: it has a field that is not known`,
		`{"dossier":"1","kind":"received","kind":"received","at":"2026-03-09T09:00:00+07:00"}`:                          `dossier: line 2: kind: is given twice`,
		`{"dossier":1,"kind":"received","at":"2026-03-09T09:00:00+07:00"}`:                                              `dossier: line 2: dossier: is a number, not text`,
		`{"dossier":"1","kind":"extended","at":"2026-03-09T09:00:00+07:00","extend":{"by":"5 ngay"}}`:                   `dossier: line 2: extend.by: is not a length`,
		`{"dossier":"1","kind":"corrected","at":"2026-03-09T09:00:00+07:00","corrects":"a","instead":{"corrects":"b"}}`: `dossier: line 2: it has a field that is not known`,
		`{"dossier":"1"`: `dossier: line 2: column 14: the document ends too early`,
		`[]`:             `dossier: line 2: the document: is a list, not an object`,
		`{"dossier":"` + strings.Repeat("x", 1<<20) + `"}`: `dossier: line 2: the line is longer than 1048576 bytes`,
	} {
		all, bad, err := readLog(strings.NewReader(good + "\n" + line + "\n" + good))
		if err != nil || len(all) != 2 || len(bad) != 1 || !strings.HasPrefix(bad[0], want) {
			t.Errorf("%d entries, %v, %.200v\nwant %s", len(all), err, bad, want)
		}
	}
	if _, _, err := readLog(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(good)))); !errors.Is(err, iotest.ErrTimeout) {
		t.Errorf("an error of the reader: %v", err)
	}
	canary := "Nguyễn Văn A 0912345678"
	for _, field := range []string{"dossier", "kind", "at", "cause", "promised", canary} {
		line := `{"dossier":"1","kind":"received","at":"2026-03-09T09:00:00+07:00","` + field + `":"` + canary + `"}`
		if _, bad, _ := readLog(strings.NewReader(line + "\n" + `{"` + field + `":"` + canary + `"}`)); len(bad) == 0 || strings.Contains(strings.Join(bad, ""), "Nguyễn") {
			t.Errorf("%s: %v", field, bad)
		}
	}
	whole := dossier.Event{Kind: dossier.Received, At: instant("2026-03-09 09:00")}
	broken, long := whole, whole
	broken.Note, long.Note = "\xff", strings.Repeat("x", 1<<20)
	for _, entry := range []dossier.Entry{{Event: whole}, {Dossier: "1"}, {Dossier: "1", Event: dossier.Event{Kind: dossier.Received}}, {Dossier: "1", Event: broken}, {Dossier: "1", Event: long}} {
		if err := dossier.NewLogWriter(io.Discard).Write(entry); !errors.Is(err, dossier.ErrLog) {
			t.Errorf("%+v: %v", entry, err)
		}
	}
}

func TestARandomLogGoesThroughJSONLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []dossier.Entry
		for _, e := range anyLog().Draw(t, "log") {
			all = append(all, dossier.Entry{Dossier: "H44.01-260309-0001", Event: e})
		}
		text := writeLog(t, all)
		again, bad, err := readLog(bytes.NewReader(text))
		if diff := cmp.Diff(all, again); err != nil || len(bad) > 0 || diff != "" {
			t.Fatalf("%v, %v\n%s", bad, err, diff)
		}
		if second := writeLog(t, again); !bytes.Equal(text, second) {
			t.Fatalf("%s\n%s", text, second)
		}
	})
}

func FuzzReadLog(f *testing.F) {
	f.Add([]byte(`{"dossier":"1","id":"a","kind":"received","at":"2026-03-09T09:00:00+07:00","receiver":"x"}` + "\n\n{}\n"))
	f.Add([]byte(`{"dossier":"1","kind":"corrected","at":"2026-03-09T09:00:00Z","corrects":"a","instead":{"kind":"extended","at":"2026-03-09T09:00:00Z","extend":{"to":"2026-03-10"}}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		all, _, err := readLog(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		var whole []dossier.Entry
		for _, entry := range all {
			if !entry.Event.At.IsZero() && entry.Event.Kind != dossier.NoEvent && (entry.Event.Instead == nil || entry.Event.Instead.Kind != dossier.NoEvent) {
				whole = append(whole, entry) // one without a kind is read, and is no event
			}
		}
		written := writeLog(t, whole)
		again, bad, err := readLog(bytes.NewReader(written))
		if diff := cmp.Diff(whole, again); err != nil || len(bad) > 0 || diff != "" {
			t.Fatalf("%s\n%v, %v\n%s", written, bad, err, diff)
		}
		var s dossier.State
		for _, entry := range all {
			s, _ = s.Apply(entry.Event) // an error or a state, never a panic
		}
	})
}

func BenchmarkReadLog(b *testing.B) {
	clock, r := officeClock(b), rand.New(rand.NewPCG(3, 4))
	var all []dossier.Entry
	for range 200 {
		log, err := dossiertest.Timeline(r.IntN, clock, deadline.Rule{Term: deadline.MustParseTerm("10 ngày làm việc")}, civil.MustParseDate("2026-01-01"), civil.MustParseDate("2026-12-31"))
		if err != nil {
			b.Fatal(err)
		}
		for _, e := range log {
			all = append(all, dossier.Entry{Dossier: "H44.01-260309-0001", Event: e})
		}
	}
	text := writeLog(b, all)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if got, _, err := readLog(bytes.NewReader(text)); err != nil || len(got) != len(all) {
			b.Fatal(len(got), err)
		}
	}
	b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "events/s")
}
