package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// fileOf returns where the file of so many rows is, and makes it when it is not there. A file of another making in the folder for
// temporary files is made again; one that the user named is not touched.
func fileOf(rows int, path string, say func(string, ...any)) (string, error) {
	m, err := newMaker(rows)
	if err != nil {
		return "", err
	}
	named := path != ""
	if !named {
		path = filepath.Join(os.TempDir(), fmt.Sprintf("dunghan-bench-%d.csv", rows))
	}
	right, err := m.made(path)
	switch {
	case err == nil && right:
		say("%s is there", filepath.Base(path))
		return path, nil
	case err == nil && named:
		return "", fmt.Errorf("-file: %s is not the file of %s dossiers that is made here; remove it, or name another", path, thousands(rows))
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return "", err
	}
	say("making %s", filepath.Base(path))
	return path, m.save(path)
}

// made reports whether the file at path is the one that m makes, by its first and its last block.
func (m *maker) made(path string) (bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return false, err
	}
	head, tail := m.block(nil, 0), m.block(nil, m.blocks()-1)
	for _, part := range []struct {
		want []byte
		at   int64
	}{{head, 0}, {tail, info.Size() - int64(len(tail))}} {
		if part.at < 0 {
			return false, nil
		}
		got := make([]byte, len(part.want))
		if _, err := file.ReadAt(got, part.at); err == io.EOF {
			return false, nil
		} else if err != nil {
			return false, err
		}
		if !bytes.Equal(got, part.want) {
			return false, nil
		}
	}
	return true, nil
}

// save writes the file to path, which has all of it or nothing.
func (m *maker) save(path string) (err error) {
	part := path + ".part"
	file, err := os.Create(part)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(part)
		}
	}()
	w := bufio.NewWriter(file)
	if err := errors.Join(m.write(w), w.Flush(), file.Close()); err != nil {
		return err
	}
	return os.Rename(part, path)
}
