package metrics

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// ReadCube reads one cube, in binary or as JSON, whichever r has. The error is that of r, or of [Cube.UnmarshalBinary] or
// [Cube.UnmarshalJSON]; of what is neither it wraps [ErrCube] and says what it begins with.
func ReadCube(r io.Reader) (*Cube, error) {
	if r == nil {
		return nil, errors.New("metrics: there is nothing to read a cube from")
	}
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("metrics: reading a cube: %w", err)
	}
	c := new(Cube)
	switch document := bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\ufeff"))); {
	case bytes.HasPrefix(text, []byte(cubeName)), len(text) > 0 && strings.HasPrefix(cubeName, string(text)): // whole, or cut off
		err = c.UnmarshalBinary(text)
	case bytes.HasPrefix(document, []byte("{")):
		err = c.UnmarshalJSON(document)
	default:
		err = notCube("%s", otherThanCube(document))
	}
	if err != nil {
		return nil, err
	}
	return c, nil
}

// otherThanCube says what a text is that is a cube neither in binary nor as JSON.
func otherThanCube(text []byte) string {
	switch {
	case len(text) == 0:
		return "it is empty"
	case bytes.HasPrefix(text, []byte("\x1f\x8b")):
		return "it is gzip; unpack it first"
	}
	return fmt.Sprintf("it begins neither as one in binary nor as one in JSON, but with %q", text[:min(len(text), 24)])
}
