package record_test

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
)

const mixed = "\ufeffMaHoSo,DonViXuLy,NgayTiepNhan,GhiChu\r\n1,a,2026-02-12,x\r\n2,a,2026-02-30,x\r\n3,a,2026-02-12,\"y\r\nz\"\r\n" +
	"4,\"a\"b\r\n5,a\r\n\r\n6,a,2026-02-12,\"open\r\n7,a,2026-02-12,ộ\xff\r\n8,a,2026-02-12,last"

func TestThePiecesInWhichAFileComesDoNotMatter(t *testing.T) {
	want, wantLeft, end := read(record.NewReader(strings.NewReader(mixed)))
	if len(want) != 3 || len(wantLeft) != 5 || end != nil {
		t.Fatalf("%v, left out %q, %v", want, wantLeft, end)
	}
	for name, wrap := range map[string]func(io.Reader) io.Reader{
		"a byte at a time":          iotest.OneByteReader,
		"half of what is asked":     iotest.HalfReader,
		"the end with the data":     iotest.DataErrReader,
		"a byte, end with the data": func(r io.Reader) io.Reader { return iotest.DataErrReader(iotest.OneByteReader(r)) },
		"nothing now and then":      func(r io.Reader) io.Reader { return &hesitant{r: r} },
	} {
		got, left, end := read(record.NewReader(wrap(strings.NewReader(mixed))))
		if diff := cmp.Diff(want, got); diff != "" || end != nil {
			t.Errorf("%s: %v (-want +got):\n%s", name, end, diff)
		}
		if diff := cmp.Diff(wantLeft, left); diff != "" {
			t.Errorf("%s: left out (-want +got):\n%s", name, diff)
		}
	}
}

// hesitant gives nothing at every second read.
type hesitant struct {
	r    io.Reader
	wait bool
}

func (h *hesitant) Read(p []byte) (int, error) {
	if h.wait = !h.wait; h.wait {
		return 0, nil
	}
	return h.r.Read(p[:min(3, len(p))])
}

func TestAFailingReaderEndsTheRowsAfterThoseThatWereComplete(t *testing.T) {
	const file = "MaHoSo,DonViXuLy,NgayTiepNhan\n1,a,2026-02-12\nbroken\n3,a,2026-02-12\n4,a,2026-"
	broken := errors.New("the disk is gone")
	want, _, _ := read(record.NewReader(strings.NewReader(file)))
	r := record.NewReader(io.MultiReader(strings.NewReader(file), iotest.ErrReader(broken)))
	got, left, end := read(r)
	if diff := cmp.Diff(want, got); diff != "" || len(left) != 1 {
		t.Errorf("left out %q (-want +got):\n%s", left, diff)
	}
	var e *record.ReadError
	if !errors.As(end, &e) || e.Line != 5 || !errors.Is(end, broken) || errors.Is(end, record.ErrRow) {
		t.Errorf("ended with %v, want a read error in line 5", end)
	}
	if got, want := end.Error(), "record: reading line 5: the disk is gone"; got != want {
		t.Errorf("the error is %s, want %s", got, want)
	}
	if _, again := r.Read(); again != end {
		t.Errorf("read again, it is %v", again)
	}
	if names, err := r.Header(); len(names) != 3 || err != nil {
		t.Errorf("the header was read: %q, %v", names, err)
	}
	for name, c := range map[string]struct {
		r    io.Reader
		line int
		err  error
	}{
		"at once":               {iotest.ErrReader(broken), 1, broken},
		"in the header":         {io.MultiReader(strings.NewReader("MaHoSo,Don"), iotest.ErrReader(broken)), 1, broken},
		"inside quotes":         {io.MultiReader(strings.NewReader(noted+"1,\"a\n2,b\n"), iotest.ErrReader(broken)), 2, broken},
		"in a line too long":    {io.MultiReader(strings.NewReader(noted+strings.Repeat("a", 3<<20)), iotest.ErrReader(broken)), 2, broken},
		"at the second read":    {iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(noted))), 1, iotest.ErrTimeout},
		"by giving nothing":     {stuck{}, 1, io.ErrNoProgress},
		"with a row error's":    {io.MultiReader(strings.NewReader(noted), iotest.ErrReader(&record.RowError{Line: 7})), 2, record.ErrRow},
		"with an end too early": {io.MultiReader(strings.NewReader(noted), iotest.ErrReader(io.ErrUnexpectedEOF)), 2, io.ErrUnexpectedEOF},
	} {
		var end error
		for _, err := range record.NewReader(c.r).Rows() {
			end = err
		}
		var e *record.ReadError
		if !errors.As(end, &e) || e.Line != c.line || !errors.Is(end, c.err) {
			t.Errorf("%s: ended with %v, want %v in line %d", name, end, c.err, c.line)
		}
	}
}

type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }

// endless gives the same text again and again, so many bytes in all.
type endless struct {
	text string
	left int
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := 0
	for n < len(p) && n < e.left {
		c := copy(p[n:min(len(p), e.left)], e.text[e.at:])
		n, e.at = n+c, (e.at+c)%len(e.text)
	}
	e.left -= n
	return n, nil
}

func TestALineOfAnyLengthIsLeftOutWithoutBeingHeld(t *testing.T) {
	const length = 100 << 20
	for name, text := range map[string]string{
		"letters": strings.Repeat("a", 4096), "commas": strings.Repeat(",", 4096), "quotes": strings.Repeat(`"`, 4096), "NUL": strings.Repeat("\x00", 4096),
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		const good = "1,x,a,2026-02-12\n"
		r := record.NewReader(io.MultiReader(strings.NewReader(noted+good), &endless{text: text, left: length}, strings.NewReader("\n"+good)))
		var errs []error
		rows := 0
		for _, err := range r.Rows() {
			if err != nil {
				errs = append(errs, err)
			} else {
				rows++
			}
		}
		runtime.ReadMemStats(&after)
		var e *record.RowError
		if rows != 2 || len(errs) != 1 || !errors.As(errs[0], &e) || errs[0].Error() != "record: line 3: the line is longer than 2 MiB" {
			t.Fatalf("%s: %d rows, %v", name, rows, errs)
		}
		if len(e.Raw) != record.MaxRaw || !e.Cut {
			t.Errorf("%s: the error has %d bytes of the line, cut %v", name, len(e.Raw), e.Cut)
		}
		if mib := (after.TotalAlloc - before.TotalAlloc) >> 20; mib > 10 {
			t.Errorf("%s: a line of 100 MiB took %d MiB", name, mib)
		}
	}
}

func TestTheLimitsAreMetToTheByte(t *testing.T) {
	const after = "9,x,a,2026-02-12\n"
	fill := func(n int) string {
		return strings.Repeat(strings.Repeat("a", 255)+"\n", n/256) + strings.Repeat("b", n%256)
	}
	tail := `",a,2026-02-12`
	for _, c := range []struct{ name, row, left string }{
		{"a quoted field of 1 MiB", `1,"` + fill(record.MaxField) + tail, ""},
		{"a quoted field of 1 MiB and a byte", `1,"` + fill(record.MaxField+1) + tail, "a quoted field is longer than 1 MiB"},
		{"the same on one line", `1,"` + strings.Repeat("a", record.MaxField+1) + tail, "a quoted field is longer than 1 MiB"},
		{"a field of more than 1 MiB without quotes", "1," + strings.Repeat("a", record.MaxField+1) + tail[1:], ""},
		{"a line of 2 MiB", "1," + strings.Repeat("a", record.MaxRow-2-len(tail[1:])) + tail[1:], ""},
		{"a line of 2 MiB and a byte", "1," + strings.Repeat("a", record.MaxRow-1-len(tail[1:])) + tail[1:], "the line is longer than 2 MiB"},
	} {
		kept, left := notes(t, noted+c.row+"\n"+after)
		if c.left == "" {
			if len(kept) != 2 || left != nil {
				t.Errorf("%s: %d rows, left out %.200q", c.name, len(kept), left)
			}
			continue
		}
		if len(kept) != 1 || len(left) == 0 || left[0] != "line 2: "+c.left {
			t.Errorf("%s: %d rows, left out %.200q; want %s", c.name, len(kept), left[:min(1, len(left))], c.left)
		}
	}
	// Three quoted fields of 700 KiB make a row of more than 2 MiB.
	field := `"` + fill(700<<10) + `"`
	_, left := notes(t, noted+field+","+field+","+field+",2026-02-12\n"+after)
	if len(left) == 0 || left[0] != "line 2: the row is longer than 2 MiB" {
		t.Errorf("a row too long: left out %.200q", left[:min(1, len(left))])
	}
}

// Every line opens a quote, and in each of these files each row runs on as far as it may before it is given up.
func TestAFileOfOpenQuotesIsReadInTimeProportionalToItsLength(t *testing.T) {
	const length = 3 << 20                              // read again and again from each line on, these would be 10^11 bytes and more
	far := "1,\"a\n" + strings.Repeat("2,b\n", 300_000) // one quote open over more than 1 MiB
	for name, text := range map[string]string{
		"each quote closed by the next":   "a,\"b\n",
		"each quote closed, then another": "x\",\",\n",
		"no field ever longer than this":  ",\",\n",
		"quotes far apart":                far,
		"one in a hundred":                "x\",\",\n" + strings.Repeat("2,b\n", 99),
		"a line too long after them":      strings.Repeat("x\",\",\n", 100_000) + strings.Repeat("y", 5<<19),
		"a fault after them":              strings.Repeat("x\",\",\n", 200_000) + "z\"z\n",
		"quotes alone":                    "\"\n",
		"pairs and quotes":                "\"\"\",\"\"\n",
	} {
		start := time.Now()
		answers := 0
		for _, err := range record.NewReader(io.MultiReader(strings.NewReader(noted), &endless{text: text, left: length})).Rows() {
			if err != nil && !errors.Is(err, record.ErrRow) {
				t.Errorf("%s: %v", name, err)
			}
			answers++
		}
		took := time.Since(start)
		if t.Logf("%-31s %8d answers, %v", name, answers, took.Round(time.Millisecond)); took > 20*time.Second {
			t.Errorf("%s: 3 MiB took %v", name, took)
		}
	}
}
