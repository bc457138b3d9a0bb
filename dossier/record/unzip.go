package record

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
)

// ErrGzip is what a gzip file that is damaged unwraps to, beside the error of package compress/gzip.
var ErrGzip = errors.New("bad gzip file")

// Unzip returns what r has, decompressed if it is gzip, by its first two bytes and not by a name: any number of members, one after
// another. Anything else comes as it is. Where a gzip file ends too early, is damaged or does not fit its checksum, reading fails
// with an error that wraps [ErrGzip], after all that could be decompressed; of a file with no whole header nothing could. It reads
// ahead.
func Unzip(r io.Reader) io.Reader {
	buffered := bufio.NewReaderSize(r, 64<<10)
	if magic, _ := buffered.Peek(2); string(magic) != "\x1f\x8b" {
		return buffered
	}
	return &unzipped{from: buffered}
}

// unzipped is a gzip file as it is read.
type unzipped struct {
	from *bufio.Reader
	zip  *gzip.Reader
	err  error
}

func (u *unzipped) Read(p []byte) (int, error) {
	if u.zip == nil && u.err == nil {
		u.zip, u.err = gzip.NewReader(u.from)
		if u.err == io.EOF {
			u.err = io.ErrUnexpectedEOF
		}
		u.err = gzipError(u.err)
	}
	if u.err != nil {
		return 0, u.err
	}
	n, err := u.zip.Read(p)
	u.err = gzipError(err)
	return n, u.err
}

// gzipError says of an error that it is one of the file, where it is, and what that most often means.
func gzipError(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w: it ends too early: %w", ErrGzip, err)
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.As(err, &corrupt):
		return fmt.Errorf("%w: it is damaged: %w", ErrGzip, err)
	}
	return err
}
