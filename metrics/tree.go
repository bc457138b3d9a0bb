package metrics

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/dunghan-vn/dunghan/dossier"
)

// Agency is one agency of a tree (đơn vị).
type Agency struct {
	Code   string       `json:"code"` // as in DonViXuLy
	Name   string       `json:"name,omitzero"`
	Parent string       `json:"parent,omitzero"` // the code of the agency it is under; "" for one at the top
	Tier   dossier.Tier `json:"tier,omitzero"`   // its level of government (cấp); not stated, it is that of its parent
}

// Tree is agencies and which is under which (cây đơn vị). It never changes. The zero Tree has none.
type Tree struct {
	agencies []Agency
	byCode   map[string]int
	under    map[string][]int // by the parent's code, in the order given
}

// ErrTree is what agencies that make no tree unwrap to.
var ErrTree = errors.New("not a tree of agencies")

// NewTree returns the tree of the agencies, which stand in the order in which reports are to have them. An agency without a code, two
// with one code, a parent that is not there and agencies under each other in a circle are errors, all of them joined.
func NewTree(agencies []Agency) (Tree, error) {
	t := Tree{slices.Clone(agencies), map[string]int{}, map[string][]int{}}
	var faults []error
	fault := func(i int, format string, args ...any) {
		faults = append(faults, fmt.Errorf("metrics: %w: agencies[%d], %q: %s", ErrTree, i, agencies[i].Code, fmt.Sprintf(format, args...)))
	}
	for i, a := range agencies {
		if first, twice := t.byCode[a.Code]; a.Code == "" {
			fault(i, "it has no code")
		} else if twice {
			fault(i, "agencies[%d] has its code", first)
		} else {
			t.byCode[a.Code] = i
		}
	}
	for i, a := range agencies {
		if _, ok := t.byCode[a.Parent]; a.Parent != "" && !ok {
			fault(i, "there is no agency %q that it is under", a.Parent)
		} else {
			t.under[a.Parent] = append(t.under[a.Parent], i)
		}
	}
	for i := range agencies {
		if at, circle := t.circle(i); circle && at == i {
			fault(i, "it is under itself%s", t.way(i))
		}
	}
	if faults != nil {
		return Tree{}, errors.Join(faults...)
	}
	return t, nil
}

// way tells by which agencies one is under itself; nothing when it is its own parent.
func (t Tree) way(i int) string {
	var by []string
	for at := t.byCode[t.agencies[i].Parent]; at != i; at = t.byCode[t.agencies[at].Parent] {
		by = append(by, strconv.Quote(t.agencies[at].Code))
	}
	if by == nil {
		return ""
	}
	return ", by way of " + strings.Join(by, ", ")
}

// circle goes up from an agency and returns the first it comes to twice, if it does.
func (t Tree) circle(i int) (int, bool) {
	start := i
	for range t.agencies {
		parent, ok := t.byCode[t.agencies[i].Parent]
		if !ok {
			return 0, false
		}
		if i = parent; i == start {
			return i, true
		}
	}
	return i, true
}

// ReadTree reads a tree in JSON: {"agencies":[{"code":"H44","name":"...","tier":"province"},{"code":"H44.01","parent":"H44"}]}. It is
// strict: no list, fields that are not known, are given twice or in other letters, and anything after the document, are errors. A byte order
// mark before it is none.
func ReadTree(r io.Reader) (Tree, error) {
	var doc struct {
		Agencies []Agency `json:"agencies"`
	}
	fields := []string{"agencies", "code", "name", "parent", "tier"}
	text, err := io.ReadAll(r)
	if err != nil {
		return Tree{}, fmt.Errorf("metrics: reading a tree: %w", err)
	}
	if err := strictly(text, &doc, shape{fields: fields, nulls: fields}); err != nil {
		return Tree{}, fmt.Errorf("metrics: %w: %w", ErrTree, err)
	}
	if doc.Agencies == nil {
		return Tree{}, fmt.Errorf("metrics: %w: the document has no list of agencies", ErrTree)
	}
	return NewTree(doc.Agencies)
}

// Len returns how many agencies there are.
func (t Tree) Len() int { return len(t.agencies) }

// Agency returns the agency with that code, and whether there is one.
func (t Tree) Agency(code string) (Agency, bool) {
	i, ok := t.byCode[code]
	if !ok {
		return Agency{}, false
	}
	return t.agencies[i], true
}

// Tier returns the level of government of an agency: its own, or that of the nearest above it that states one. Form II.06a is grouped
// by it, see [Form06a.ByLevel].
func (t Tree) Tier(code string) dossier.Tier {
	for i, ok := t.byCode[code]; ok; i, ok = t.byCode[t.agencies[i].Parent] {
		if t.agencies[i].Tier != dossier.NoTier {
			return t.agencies[i].Tier
		}
	}
	return dossier.NoTier
}

// Branch is one agency of a tree with all that is under it.
type Branch struct {
	Agency Agency
	Depth  int    // 0 at the top
	Own    Report // of the agency's own dossiers
	All    Report // of its own and of those of the agencies under it
}

// Branches returns the counts of a cube that is grouped by agency, agency by agency down the tree: each with its own dossiers and with
// all that is under it, grouped by the cube's other dimensions. Agencies that have no dossiers, nor any under them, are left out. Those
// of the cube that the tree does not have come last, each alone at the top. So the All of those at the top add up to the cube.
func (t Tree) Branches(c *Cube) ([]Branch, error) {
	c = c.orZero()
	if !slices.Contains(c.asked.By, ByAgency) {
		return nil, fmt.Errorf("metrics: the cube is grouped by %v, not by agency", c.asked.By)
	}
	rest := slices.DeleteFunc(slices.Clone(c.asked.By), func(d Dimension) bool { return d == ByAgency })
	own := map[string]*Cube{}
	for k, one := range c.cells {
		part := own[k.Agency]
		if part == nil {
			part = &Cube{asked: c.asked.clone()}
			part.asked.By = rest
			own[k.Agency] = part
		}
		part.cell(k.only(rest)).add(one)
	}
	var all []Branch
	var down func(i, depth int) *Cube
	down = func(i, depth int) *Cube {
		a := t.agencies[i]
		at := len(all)
		all = append(all, Branch{Agency: a, Depth: depth})
		sum := &Cube{asked: c.asked.clone()}
		sum.asked.By = rest
		mine := own[a.Code]
		if mine == nil {
			mine = sum.Clone()
		}
		delete(own, a.Code)
		parts := []*Cube{mine}
		for _, child := range t.under[a.Code] {
			if part := down(child, depth+1); part != nil {
				parts = append(parts, part)
			}
		}
		for _, part := range parts {
			sum.addAll(part)
		}
		if sum.Len() == 0 {
			all = slices.Delete(all, at, len(all))
			return nil
		}
		all[at].Own, all[at].All = mine.Report(), sum.Report()
		return sum
	}
	for _, i := range t.under[""] {
		down(i, 0)
	}
	var strangers []string
	for code := range own {
		strangers = append(strangers, code)
	}
	slices.SortFunc(strangers, strings.Compare)
	for _, code := range strangers {
		r := own[code].Report()
		all = append(all, Branch{Agency: Agency{Code: code}, Own: r, All: r})
	}
	return all, nil
}
