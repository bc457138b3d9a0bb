package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"

	"github.com/dunghan-vn/dunghan/dossier/record"
)

// source is one file to read, decompressed if it is gzip.
type source struct {
	name string
	from io.Reader
	file *os.File // nil for what is no file
	read *atomic.Int64
}

// open opens a file by its name, "-" for standard input.
func open(name string, stdin io.Reader) (*source, error) {
	if name == "-" {
		return newSource("standard input", stdin, nil), nil
	}
	file, err := os.Open(name)
	if err != nil {
		if strings.HasPrefix(name, "-") {
			return nil, fmt.Errorf("%w (flags come before the files)", err)
		}
		return nil, err
	}
	info, err := file.Stat()
	switch {
	case err != nil:
		return nil, errors.Join(err, file.Close())
	case info.IsDir():
		return nil, errors.Join(fmt.Errorf("%s is a directory; name its files", name), file.Close())
	}
	return newSource(name, file, file), nil
}

func newSource(name string, from io.Reader, file *os.File) *source {
	s := &source{name: name, file: file, read: new(atomic.Int64)}
	s.from = record.Unzip(&counted{from, s.read})
	return s
}

func (s *source) close() {
	if s.file != nil {
		_ = s.file.Close() // it was read only
	}
}

// tell says in which file reading failed.
func (s *source) tell(err error) error {
	if errors.Is(err, record.ErrGzip) && errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("%s: the compressed file ends too early: %w", s.name, err)
	}
	return fmt.Errorf("%s: %w", s.name, err)
}

// counted counts the bytes that are read.
type counted struct {
	from io.Reader
	read *atomic.Int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.read.Add(int64(n))
	return n, err
}

// size is how large the files are together, 0 where that is not known.
func size(names []string) (all int64) {
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			return 0
		}
		all += info.Size()
	}
	return all
}
