package files_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/examples/internal/files"
	"github.com/google/go-cmp/cmp"
)

// inside is what is in a folder: the content by the name.
func inside(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, entry := range entries {
		if entry.IsDir() {
			all[entry.Name()] = "a folder"
			continue
		}
		content, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[entry.Name()] = string(content)
	}
	return all
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestDefect_WritingLeavesTheFilesBesideIt(t *testing.T) {
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	write(t, in("a.part"), "mine")
	write(t, in("a.part1"), "mine, too")
	write(t, in("old"), "old")
	if err := os.Symlink("old", in("link")); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"a", "link"} {
		if err := files.Write(in(name), []byte("new"), nil); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]string{"a": "new", "a.part": "mine", "a.part1": "mine, too", "old": "new", "link": "new"}
	if diff := cmp.Diff(want, inside(t, folder)); diff != "" {
		t.Error(diff)
	}
	if info, err := os.Lstat(in("link")); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is one no more: %v, %v", info, err)
	}
	if info, err := os.Stat(in("old")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file has other rights: %v, %v", info, err)
	}
}

func TestDefect_AFailedWriteLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	if err := os.Mkdir(in("taken"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, says := range map[string]string{"taken": "is a directory", filepath.Join("no", "such"): "no such file", "taken/": "is a directory"} {
		if err := files.Write(folder+"/"+name, []byte("new"), nil); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if diff := cmp.Diff(map[string]string{"taken": "a folder"}, inside(t, folder)); diff != "" {
		t.Error(diff)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("broken") }

func TestStandardOutputIsADash(t *testing.T) {
	var b bytes.Buffer
	if err := files.Write("-", []byte("new"), &b); err != nil || b.String() != "new" {
		t.Errorf("%q, %v", b.String(), err)
	}
	if err := files.Write("-", nil, broken{}); err == nil {
		t.Error("no error")
	}
}

func TestWhatIsReadIsNotWrittenOver(t *testing.T) {
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	write(t, in("a"), "a")
	write(t, in("b"), "b")
	if err := os.Link(in("a"), in("hard")); err != nil {
		t.Skip(err)
	}
	stdin, err := os.Open(in("a"))
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	for _, c := range []struct {
		written string
		read    []string
		is      string
	}{
		{in("a"), []string{in("b"), in("a")}, in("a")},
		{in("hard"), []string{in("b"), in("a")}, in("a")},
		{folder + "/./a", []string{in("a")}, in("a")},
		{in("a"), []string{"-"}, "-"},
		{in("b"), []string{"-", in("a"), ""}, ""},
		{in("new"), []string{in("a")}, ""},
		{"-", []string{"-"}, ""},
		{"", []string{""}, ""},
		{in("none"), []string{in("none")}, in("none")},
	} {
		err := files.Spare(c.written, c.read, stdin)
		if (err != nil) != (c.is != "") || err != nil && err.Error() != "would overwrite "+c.is {
			t.Errorf("%s over %v: %v", c.written, c.read, err)
		}
	}
}
