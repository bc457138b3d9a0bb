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

// Part is a file that is being written. Its name has what was there before until Commit, and for good after Abort or a Commit that fails.
// Neither changes anything after the other.
//
// It is written beside the file, under a name that no file has, NAME.part1 or the next, and then takes its place. So the folder must be
// writable, another hard link to the file keeps what it had, and a program that is killed leaves the part. Of a symbolic link it is the
// file behind it that is written. What is no regular file, such as a pipe, is written to as it is.
type Part struct {
	to    io.Writer
	file  *os.File // nil for standard output
	path  string   // of the file whose place it takes; empty where it takes none
	ended bool
}

// Create begins a file, "-" being stdout. The error is that of a file that cannot be written, or of a name such as /dev/stdout where that
// is a file: taking its place would lose what others write to it.
func Create(name string, stdout io.Writer) (*Part, error) {
	if name == Stdio {
		return &Part{to: stdout}, nil
	}
	info, err := os.Stat(name)
	there := err == nil
	switch {
	case there && info.IsDir():
		return nil, fmt.Errorf("%s is a directory", name)
	case there && !info.Mode().IsRegular():
		file, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return &Part{to: file, file: file}, nil
	case !there && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	case name == "" || os.IsPathSeparator(name[len(name)-1]):
		return nil, fmt.Errorf("%q is no name of a file", name)
	}
	path, open, err := follow(name)
	switch {
	case err != nil:
		return nil, err
	case open:
		return nil, fmt.Errorf("%s is a file that is open already; give its own name, or - for standard output", name)
	}
	if there { // what may not be written may not be replaced
		file, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		if err := file.Close(); err != nil {
			return nil, err
		}
	}
	file, err := beside(path)
	if err != nil {
		return nil, err
	}
	p := &Part{to: file, file: file, path: path}
	if there {
		if err := file.Chmod(info.Mode().Perm()); err != nil {
			return nil, errors.Join(err, p.Abort())
		}
	}
	return p, nil
}

// beside makes a file beside another, of a name that was not there.
func beside(path string) (*os.File, error) {
	const tries, longest = 1000, 200 // a name may be some 255 bytes
	folder, name := filepath.Split(path)
	name = strings.ToValidUTF8(name[:min(len(name), longest)], "")
	for n := 1; ; n++ {
		file, err := os.OpenFile(fmt.Sprintf("%s%s.part%d", folder, name, n), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if n == tries || !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}

// Write writes to the part.
func (p *Part) Write(b []byte) (int, error) { return p.to.Write(b) }

// Commit puts the part in its place.
func (p *Part) Commit() error {
	if p.file == nil || p.ended {
		return nil
	}
	if p.path == "" {
		p.ended = true
		return p.file.Close()
	}
	if err := p.file.Sync(); err != nil {
		return errors.Join(err, p.Abort())
	}
	p.ended = true
	err := p.file.Close()
	if err == nil {
		err = os.Rename(p.file.Name(), p.path)
	}
	if err != nil {
		err = errors.Join(err, os.Remove(p.file.Name()))
	}
	return err
}

// Abort takes the part away.
func (p *Part) Abort() error {
	if p.file == nil || p.ended {
		return nil
	}
	p.ended = true
	err := p.file.Close()
	if p.path != "" {
		err = errors.Join(err, os.Remove(p.file.Name()))
	}
	return err
}

// Write writes a file whole, or leaves what was there: see [Create].
func Write(name string, content []byte, stdout io.Writer) error {
	p, err := Create(name, stdout)
	if err != nil {
		return err
	}
	if _, err := p.Write(content); err != nil {
		return errors.Join(err, p.Abort())
	}
	return p.Commit()
}
