package files_test

import (
	"bytes"
	"errors"
	"fmt"
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
	long := strings.Repeat("đ", 127) // 254 bytes
	for _, name := range []string{"a", "link", long} {
		if err := files.Write(in(name), []byte("new"), nil); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]string{"a": "new", "a.part": "mine", "a.part1": "mine, too", "old": "new", "link": "new", long: "new"}
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
	for name, says := range map[string]string{"taken": "is a directory", filepath.Join("no", "such"): "no such file", "taken/": "is a directory", "new/": "is no name of a file"} {
		if err := files.Write(folder+"/"+name, []byte("new"), nil); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if diff := cmp.Diff(map[string]string{"taken": "a folder"}, inside(t, folder)); diff != "" {
		t.Error(diff)
	}
}

// Whether a file may be written is asked of itself, not only of its folder; a link leads on, also to what is not there yet.
func TestWhatMayNotBeWrittenIsNotReplaced(t *testing.T) {
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	if err := os.Symlink("target", in("dangling")); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink("circle", in("circle")); err != nil {
		t.Skip(err)
	}
	if err := files.Write(in("dangling"), []byte("new"), nil); err != nil {
		t.Fatal(err)
	}
	if err := files.Write(in("circle"), []byte("new"), nil); err == nil {
		t.Error("a link to itself is written to")
	}
	if info, err := os.Lstat(in("dangling")); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is one no more: %v, %v", info, err)
	}
	if err := os.Remove(in("circle")); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"dangling": "new", "target": "new"}, inside(t, folder)); diff != "" {
		t.Error(diff)
	}
	if os.Geteuid() == 0 {
		return // who may write everything
	}
	write(t, in("mine"), "precious")
	if err := os.Chmod(in("mine"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := files.Write(in("mine"), []byte("new"), nil); !errors.Is(err, os.ErrPermission) || inside(t, folder)["mine"] != "precious" {
		t.Errorf("%v, %v", err, inside(t, folder))
	}
}

// The name of an open file is no place to put another in.
func TestAnOpenFileIsNotReplaced(t *testing.T) {
	folder := t.TempDir()
	open, err := os.Create(filepath.Join(folder, "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	name := fmt.Sprintf("/proc/self/fd/%d", open.Fd())
	if _, err := os.Stat(name); err != nil {
		t.Skip(err)
	}
	if _, err := open.WriteString("header"); err != nil {
		t.Fatal(err)
	}
	if err := files.Write(name, []byte("new"), nil); err == nil || !strings.Contains(err.Error(), "open already") {
		t.Errorf("%v", err)
	}
	if diff := cmp.Diff(map[string]string{"log": "header"}, inside(t, folder)); diff != "" {
		t.Error(diff)
	}
	if !files.Shared(open.Name(), open) || files.Shared(filepath.Join(folder, "other"), open) || files.Shared("", open) || files.Shared(open.Name(), nil) {
		t.Error("an output that goes to a file is not told")
	}
}

// A part that is given up leaves nothing, and one that is not ended is not seen.
func TestAPartIsSeenWhenItIsCommitted(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "a")
	write(t, name, "old")
	for _, end := range []string{"abort", "commit"} {
		p, err := files.Create(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Write([]byte("new")); err != nil {
			t.Fatal(err)
		}
		want := map[string]string{"a": "old"}
		if inside(t, folder)["a"] != "old" {
			t.Error("it is seen before its end")
		}
		if end == "commit" {
			want["a"] = "new"
			err = errors.Join(p.Commit(), p.Abort())
		} else {
			err = errors.Join(p.Abort(), p.Commit())
		}
		if diff := cmp.Diff(want, inside(t, folder)); diff != "" || err != nil {
			t.Errorf("%s: %v\n%s", end, err, diff)
		}
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
	for link, target := range map[string]string{"to": ".", "dangling": "none"} {
		if err := os.Symlink(target, in(link)); err != nil {
			t.Skip(err)
		}
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
		{in("a"), []string{"-"}, in("a") + ", which standard input is"},
		{folder + "/./none", []string{in("none")}, in("none")},
		{folder + "/to/none", []string{in("none")}, in("none")},
		{in("dangling"), []string{in("none")}, in("none")},
		{in("none"), []string{in("dangling")}, in("dangling")},
		{in("none"), []string{in("other"), "-", ""}, ""},
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
