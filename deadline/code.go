package deadline

import (
	"fmt"
	"slices"
	"strings"
)

// code is one value of a small set: the name it is stored by, which never changes, and what it is called.
type code struct {
	name string
	is   Text
}

// codes is a set of values by number. An enumeration's methods all ask it.
type codes struct {
	what string // what the values are
	all  []code
}

func (c codes) has(n uint8) bool { return int(n) < len(c.all) }

// at returns a value, or the first of the set for one that does not exist.
func (c codes) at(n uint8) code {
	if !c.has(n) {
		n = 0
	}
	return c.all[n]
}

// text returns the name of a value; one that does not exist is an error.
func (c codes) text(n uint8) ([]byte, error) {
	if !c.has(n) {
		return nil, fmt.Errorf("deadline: there is no %s %d", c.what, n)
	}
	return []byte(c.all[n].name), nil
}

// unmarshal sets v to the value with the given name; no name is the first of the set. On an error v is unchanged.
func unmarshal[T ~uint8](c codes, v *T, text []byte) error {
	if len(text) == 0 {
		*v = 0
		return nil
	}
	n := slices.IndexFunc(c.all, func(one code) bool { return one.name == string(text) })
	if n < 0 {
		var names []string
		for _, one := range c.all {
			names = append(names, one.name)
		}
		return fmt.Errorf("deadline: %q is no %s; there are %s", shorten(string(text)), c.what, strings.Join(names, ", "))
	}
	*v = T(n)
	return nil
}
