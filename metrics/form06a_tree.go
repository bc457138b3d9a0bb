package metrics

import (
	"fmt"
	"slices"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Form06a returns the counts of a cube as form II.06a of an agency and all that is under it, such as a province (biểu II.06a của cả
// tỉnh): a row an agency with dossiers of its own, by its name, in the order of the tree, under a heading for each level of
// government. Data has the agencies' codes. With "" it is of all the cube, and agencies that the tree does not have come after the
// others of no stated level.
//
// The cube is grouped by agency; what else it is grouped by is added up. A cube that is not, and a code that is not in the tree, are
// errors. Why dossiers are unknown is counted of a cube as a whole, so the form of a part of it has no note of that.
func (t Tree) Form06a(c *Cube, top string) (Form06a, error) {
	under, known := t.below(top)
	if !known {
		return Form06a{}, fmt.Errorf("metrics: there is no agency %q in the tree", top)
	}
	counts, err := c.orZero().RollUp(ByAgency)
	if err != nil {
		return Form06a{}, err
	}
	order := map[string]int{}
	for i, code := range under {
		order[code] = i
	}
	if top != "" {
		part := &Cube{asked: counts.asked}
		for k, one := range counts.cells {
			if _, inside := order[k.Agency]; inside {
				part.cell(k).add(one)
			}
		}
		counts = part
	}
	f := counts.Report().Form06a()
	place := func(r Form06aRow) int {
		if at, inside := order[r.Agency]; inside {
			return at
		}
		return len(order)
	}
	slices.SortStableFunc(f.Rows, func(a, b Form06aRow) int { return place(a) - place(b) })
	for i := range f.Rows {
		if name := t.name(f.Rows[i].Agency); name != "" {
			f.Rows[i].Label = []Cell{LabelCell(f.Rows[i].Agency, holiday.Text{VI: name, EN: name})}
		}
	}
	if name := t.name(top); name != "" {
		f.Reporter = holiday.Text{VI: name, EN: name}
	}
	return f.ByLevel(t.Tier), nil
}

// name returns the name of an agency; "" where it has none, or is not in the tree.
func (t Tree) name(code string) string {
	a, _ := t.Agency(code)
	return a.Name
}

// below returns an agency and all that is under it, each before those under it; of "" all of the tree. It is false when there is no
// such agency.
func (t Tree) below(code string) ([]string, bool) {
	var all []string
	if code != "" {
		if _, known := t.byCode[code]; !known {
			return nil, false
		}
		all = append(all, code)
	}
	for _, child := range t.under[code] {
		under, _ := t.below(t.agencies[child].Code)
		all = append(all, under...)
	}
	return all, true
}
