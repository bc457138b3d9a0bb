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

// magic is what a gzip file, and every member of one, begins with.
const magic = "\x1f\x8b"

// Unzip returns what r has, decompressed if it is gzip, by its first two bytes and not by a name: any number of members, one after
// another, and zeros that fill up what is behind them. Anything else comes as it is. Where a gzip file ends too early, is damaged or does not fit its checksum, reading fails
// with an error that wraps [ErrGzip], after all that could be decompressed; of a file with no whole header nothing could. It reads
// ahead.
func Unzip(r io.Reader) io.Reader {
	buffered := bufio.NewReaderSize(r, 64<<10)
	if begin, _ := buffered.Peek(len(magic)); string(begin) != magic {
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
		if u.zip, u.err = gzip.NewReader(u.from); u.err == io.EOF {
			u.err = io.ErrUnexpectedEOF
		}
		u.begin()
	}
	for u.err == nil {
		n, err := u.zip.Read(p)
		if err == io.EOF {
			u.next()
		} else {
			u.err = gzipError(err)
		}
		if n > 0 || len(p) == 0 {
			return n, nil
		}
	}
	return 0, u.err
}

// begin makes sure that what is read of a member ends with it.
func (u *unzipped) begin() {
	if u.err = gzipError(u.err); u.err == nil {
		u.zip.Multistream(false)
	}
}

// next goes on to what is behind a member: another, or the end of the file, with zeros before it or not.
func (u *unzipped) next() {
	for {
		first, err := u.from.ReadByte()
		switch {
		case err != nil:
			u.err = err
			return
		case first == 0:
			continue
		case first != magic[0]:
			u.err = fmt.Errorf("%w: it is followed by what is not gzip", ErrGzip)
			return
		}
		_ = u.from.UnreadByte() // what was just read can be
		if u.err = u.zip.Reset(u.from); u.err == io.EOF {
			u.err = io.ErrUnexpectedEOF
		}
		u.begin()
		return
	}
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
