package metrics

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// strictly reads one JSON document, with a byte order mark before it or not, as package encoding/json does, which takes much in silence
// that nobody meant: a key twice, of which the last counts; a key in other letters than the field's; half a character, which becomes
// another. Here they are errors, and so are fields that are not known and what follows the document. The fields are those of all objects
// in it; other keys are a map's.
func strictly(text []byte, into any, fields ...string) error {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if !utf8.Valid(text) {
		return errors.New("it is not UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			err = errors.New("the document ends too early")
		}
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("something follows the document")
	}
	if at := halfCharacter(text); at >= 0 {
		return fmt.Errorf("byte %d: half of a character in two parts stands alone", at+1)
	}
	return keys(json.NewDecoder(bytes.NewReader(text)), fields)
}

// keys goes through a value and returns an error for a key that comes twice in its object, or is a field's in other letters.
func keys(d *json.Decoder, fields []string) error {
	open, err := d.Token()
	if err != nil {
		return err
	}
	if _, composed := open.(json.Delim); !composed {
		return nil
	}
	seen := map[string]bool{}
	for d.More() {
		if open == json.Delim('{') {
			token, err := d.Token()
			if err != nil {
				return err
			}
			key, _ := token.(string)
			if seen[key] {
				return fmt.Errorf("%q is given twice", clip(key))
			}
			seen[key] = true
			if i := slices.IndexFunc(fields, func(f string) bool { return strings.EqualFold(f, key) }); i >= 0 && !slices.Contains(fields, key) {
				return fmt.Errorf("there is no field %q; is it %q?", clip(key), fields[i])
			}
		}
		if err := keys(d, fields); err != nil {
			return err
		}
	}
	_, err = d.Token()
	return err
}

// halfCharacter returns where in a JSON document an escape stands that is one half of a character without the other; negative when nowhere.
func halfCharacter(text []byte) int {
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		switch first := escaped(text[i:]); {
		case first >= 0xdc00 && first < 0xe000:
			return i
		case first >= 0xd800 && first < 0xdc00:
			if second := escaped(text[i+6:]); second < 0xdc00 || second >= 0xe000 {
				return i
			}
			i += 6
		}
		i++ // what is escaped may be a backslash
	}
	return -1
}

// escaped returns what \uXXXX at the beginning of a text stands for; negative when there is none.
func escaped(text []byte) int {
	if len(text) < 6 || text[0] != '\\' || text[1] != 'u' {
		return -1
	}
	n := 0
	for _, c := range text[2:6] {
		n <<= 4
		switch {
		case c >= '0' && c <= '9':
			n += int(c - '0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			n += int(c|0x20-'a') + 10
		default:
			return -1
		}
	}
	return n
}
