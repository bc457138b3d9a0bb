package metrics

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// strictly reads one JSON document, with a byte order mark before it or not, as package encoding/json does, which takes much in silence
// that nobody meant: a key twice, of which the last counts; a key in other letters than the field's; half a character, which becomes
// another. Here they are errors, and so are fields that are not known and what follows the document; and a null, or a key that is not there,
// which become 0, where the shape does not allow for them.
func strictly(text []byte, into any, is shape) error {
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
		var other *json.UnmarshalTypeError
		if errors.As(err, &other) {
			err = fmt.Errorf("byte %d: in %s there is %s where %s belongs", other.Offset, nameOf(other.Field), article(other.Value), belongs(other.Type))
		}
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("something follows the document")
	}
	if at := halfCharacter(text); at >= 0 {
		return fmt.Errorf("byte %d: half of a character in two parts stands alone", at+1)
	}
	return is.keys(json.NewDecoder(bytes.NewReader(text)), "")
}

// shape is what a document has beside what its types say.
type shape struct {
	fields   []string            // the fields of all objects in it; other keys are a map's
	nulls    []string            // the fields whose value may be null; nothing else may be
	required map[string][]string // the keys of an object, by the key that it stands under, alone or in a list; "" for the document
}

// nameOf is the value under a key in a message.
func nameOf(key string) string {
	if key == "" {
		return "the document"
	}
	return strconv.Quote(clip(key))
}

// article puts a word for a kind of value into a sentence.
func article(kind string) string {
	switch kind {
	case "array", "object":
		return "an " + kind
	}
	return "a " + kind
}

// belongs is what a type is in a document.
func belongs(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "a string"
	case reflect.Slice, reflect.Array:
		return "an array"
	case reflect.Struct, reflect.Map:
		return "an object"
	case reflect.Int, reflect.Int64:
		return "a whole number"
	}
	return "another value"
}

// keys goes through the value under a key and returns an error for a key that comes twice in its object, is a field's in other letters, or
// is missing, and for a null.
func (is shape) keys(d *json.Decoder, under string) error {
	open, err := d.Token()
	if err != nil {
		return err
	}
	if open == nil && !slices.Contains(is.nulls, under) {
		return fmt.Errorf("%s is null, or has a null", nameOf(under))
	}
	if _, composed := open.(json.Delim); !composed {
		return nil
	}
	seen := map[string]bool{}
	inner := under // of what is in a list
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
			if i := slices.IndexFunc(is.fields, func(f string) bool { return strings.EqualFold(f, key) }); i >= 0 && !slices.Contains(is.fields, key) {
				return fmt.Errorf("there is no field %q; is it %q?", clip(key), is.fields[i])
			}
			inner = key
		}
		if err := is.keys(d, inner); err != nil {
			return err
		}
	}
	if open == json.Delim('{') {
		for _, key := range is.required[under] {
			if !seen[key] {
				return fmt.Errorf("%q is missing in %s", key, nameOf(under))
			}
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
