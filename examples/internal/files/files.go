// Package files reads and writes the files of the examples: what is written is written whole or not at all, and never over what is read.
package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Stdio is the name of standard input, and of standard output.
const Stdio = "-"

// Write writes a file whole, or leaves what was there: it writes another beside it, under a name that no file has, and puts that in its
// place. Of a link it writes the file behind it. What is no regular file, such as a pipe, is written to as it is; "-" is stdout.
func Write(name string, content []byte, stdout io.Writer) (err error) {
	if name == Stdio {
		_, err := stdout.Write(content)
		return err
	}
	mode := fs.FileMode(0o666)
	switch info, err := os.Stat(name); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s is a directory", name)
	case !info.Mode().IsRegular():
		return os.WriteFile(name, content, mode)
	default:
		mode = info.Mode().Perm()
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return err
		}
	}
	part, err := create(name, mode)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(part.Name()))
		}
	}()
	if _, err := part.Write(content); err != nil {
		return errors.Join(err, part.Close())
	}
	if err := part.Close(); err != nil {
		return err
	}
	return os.Rename(part.Name(), name)
}

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

// create makes a file beside another, of a name that was not there.
func create(name string, mode fs.FileMode) (*os.File, error) {
	const tries = 1000
	for n := 1; ; n++ {
		part, err := os.OpenFile(fmt.Sprintf("%s.part%d", name, n), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if n == tries || !errors.Is(err, fs.ErrExist) {
			return part, err
		}
	}
}

// Same returns the first of some names that is the same regular file as another, "-" being what standard input is read from, and whether
// there is one.
func Same(name string, others []string, stdin io.Reader) (string, bool) {
	one, err := stat(name, stdin)
	for _, other := range others {
		if other == name {
			return other, true
		}
		if err != nil || !one.Mode().IsRegular() {
			continue
		}
		if two, err := stat(other, stdin); err == nil && os.SameFile(one, two) {
			return other, true
		}
	}
	return "", false
}

func stat(name string, stdin io.Reader) (fs.FileInfo, error) {
	if file, ok := stdin.(*os.File); name == Stdio && ok {
		return file.Stat()
	}
	return os.Stat(name)
}

// Spare returns an error, "would overwrite NAME", when the file to be written is one of those that are read. An empty name, and "-", is no
// file.
func Spare(written string, read []string, stdin io.Reader) error {
	if written == "" || written == Stdio {
		return nil
	}
	if name, same := Same(written, read, stdin); same {
		return fmt.Errorf("would overwrite %s", name)
	}
	return nil
}
