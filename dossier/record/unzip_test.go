package record_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/dunghan-vn/dunghan/dossier/record"
)

func zip(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGzipIsToldByItsFirstBytesAndReadWhole(t *testing.T) {
	text := string(typical(200, false))
	two := append(zip(t, text[:1000]), zip(t, text[1000:])...)
	for name, file := range map[string][]byte{"plain": []byte(text), "gzip": zip(t, text), "two members": two, "nothing": nil,
		"zeros behind": append(zip(t, text), make([]byte, 100_000)...), "zeros between": append(append(zip(t, text[:1000]), 0, 0), zip(t, text[1000:])...),
		"one byte": {0x1f}, "gzip of nothing": zip(t, "")} {
		want := text
		if len(file) < 2 {
			want = string(file)
		} else if name == "gzip of nothing" {
			want = ""
		}
		if got, err := io.ReadAll(record.Unzip(iotest.OneByteReader(bytes.NewReader(file)))); err != nil || string(got) != want {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
}

func TestADamagedGzipIsToldAfterWhatCouldBeRead(t *testing.T) {
	text := string(typical(5000, false))
	whole := zip(t, text)
	flip := func(at int) []byte {
		b := bytes.Clone(whole)
		b[at] ^= 0xff
		return b
	}
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"cut in the middle":   {whole[:len(whole)/2], "it ends too early"},
		"cut in its header":   {whole[:5], "it ends too early"},
		"cut behind two":      {whole[:2], "it ends too early"},
		"cut in its checksum": {whole[:len(whole)-4], "it ends too early"},
		"a wrong checksum":    {flip(len(whole) - 8), "it is damaged"},
		"a wrong method":      {flip(2), "it is damaged"},
		"garbage behind it":   {append(bytes.Clone(whole), "garbage, and more of it"...), "it is followed by what is not gzip"},
		"a byte behind it":    {append(bytes.Clone(whole), 'x'), "it is followed by what is not gzip"},
		"half a mark behind":  {append(bytes.Clone(whole), 0x1f), "it ends too early"},
		"no gzip behind":      {append(bytes.Clone(whole), 0x1f, 'x', 3, 4, 5, 6, 7, 8, 9, 10), "it is damaged"},
	} {
		read, err := io.ReadAll(record.Unzip(bytes.NewReader(c.file)))
		if !errors.Is(err, record.ErrGzip) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
		if !strings.HasPrefix(text, string(read)) {
			t.Errorf("%s: something else came out", name)
		}
		// What was whole is counted, the same way in blocks as row by row.
		want := plainly(record.Unzip(bytes.NewReader(c.file)), false)
		got := inBulk(t, record.Unzip(bytes.NewReader(c.file)), false, 2, 1<<14)
		if want.End == "" || got.End != want.End || len(got.Rows) != len(want.Rows) || name == "cut in the middle" && len(got.Rows) < 1000 {
			t.Errorf("%s: %d rows, %s; row by row %d, %s", name, len(got.Rows), got.End, len(want.Rows), want.End)
		}
	}
	failing := io.MultiReader(bytes.NewReader(whole[:100]), iotest.ErrReader(io.ErrClosedPipe))
	if _, err := io.ReadAll(record.Unzip(failing)); !errors.Is(err, io.ErrClosedPipe) || errors.Is(err, record.ErrGzip) {
		t.Errorf("a reader that fails: %v", err)
	}
}
