package metrics

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// ReadCube reads one cube, in binary or as JSON, whichever r has. The error is that of r, or of [Cube.UnmarshalBinary] or
// [Cube.UnmarshalJSON].
func ReadCube(r io.Reader) (*Cube, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("metrics: reading a cube: %w", err)
	}
	c := new(Cube)
	if strings.HasPrefix(string(text[:min(len(text), len(cubeMagic))]), "dunghan cube") {
		err = c.UnmarshalBinary(text)
	} else {
		err = c.UnmarshalJSON(bytes.TrimSpace(text))
	}
	if err != nil {
		return nil, err
	}
	return c, nil
}
