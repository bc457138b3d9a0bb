// Package files reads and writes the files of the examples: a file that is written is written whole or not at all, and never over what is
// read. Standard output, pipes and devices are written to as they are.
package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Stdio is the name of standard input, and of standard output.
const Stdio = "-"

// Read reads a file by what reads it. An error that is not of opening it begins with its name.
func Read[T any](name string, read func(io.Reader) (T, error)) (all T, err error) {
	file, err := os.Open(name)
	if err != nil {
		return all, err
	}
	defer file.Close()
	if all, err = read(file); err != nil {
		return all, fmt.Errorf("%s: %w", name, err)
	}
	return all, nil
}

// Same returns the first of some names that is the same file as another, "-" being what standard input is read from, and whether there is
// one. A file need not be there yet. What is no regular file, such as a pipe, is the same by its name only.
func Same(name string, others []string, stdin io.Reader) (string, bool) {
	if name == "" {
		return "", false
	}
	one, err := stat(name, stdin)
	for _, other := range others {
		if other == name {
			return other, true
		}
		two, otherErr := stat(other, stdin)
		switch {
		case other == "" || name == Stdio && err != nil || other == Stdio && otherErr != nil:
		case err == nil && otherErr == nil:
			if one.Mode().IsRegular() && os.SameFile(one, two) {
				return other, true
			}
		case err != nil && otherErr != nil && samePath(name, other):
			return other, true
		}
	}
	return "", false
}

func stat(name string, stdin io.Reader) (fs.FileInfo, error) {
	if name != Stdio {
		return os.Stat(name)
	}
	if file, ok := stdin.(*os.File); ok {
		return file.Stat()
	}
	return nil, fs.ErrNotExist
}

// samePath reports whether two files that are not there would be one.
func samePath(a, b string) bool {
	one, _, err := follow(a)
	two, _, otherErr := follow(b)
	return err == nil && otherErr == nil && one == two
}

// Spare returns an error, "would overwrite NAME", when the file to be written is one of those that are read, or written otherwise. An empty
// name, and "-", is no file.
func Spare(written string, others []string, stdin io.Reader) error {
	if written == Stdio {
		return nil
	}
	if name, same := Same(written, others, stdin); same && name == Stdio {
		return fmt.Errorf("would overwrite %s, which standard input is", written)
	} else if same {
		return fmt.Errorf("would overwrite %s", name)
	}
	return nil
}

// Shared reports whether a file to be written is what an output of the program goes to already, a file or a pipe.
func Shared(name string, output io.Writer) bool {
	to, ok := output.(*os.File)
	if !ok || name == "" || name == Stdio {
		return false
	}
	one, err := os.Stat(name)
	if err != nil || !one.Mode().IsRegular() && one.Mode()&fs.ModeNamedPipe == 0 {
		return false
	}
	two, err := to.Stat()
	return err == nil && os.SameFile(one, two)
}

// follow returns the path of a file behind all links, whether it is there or not, and whether one of the links is an open file of a
// process, which has a path no more than by chance.
func follow(name string) (path string, open bool, err error) {
	const most = 40 // as many links as Linux follows
	path = filepath.Clean(name)
	for range most {
		folder, err := filepath.EvalSymlinks(filepath.Dir(path))
		if err != nil {
			return "", false, err
		}
		path = filepath.Join(folder, filepath.Base(path))
		target, err := os.Readlink(path)
		if err != nil {
			return path, open, nil // it is no link, or not there
		}
		open = open || strings.HasPrefix(path, "/proc/")
		if path = target; !filepath.IsAbs(path) {
			path = filepath.Join(folder, path)
		}
	}
	return "", false, &fs.PathError{Op: "open", Path: name, Err: errors.New("too many links")}
}
