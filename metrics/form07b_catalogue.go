package metrics

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
)

// CountProcedures fills in form II.07b from a catalogue. Each procedure is counted once, in the row and at the level of its first
// agency; the rows are in the order of the catalogue. One with a process has an internal workflow. Whether it is received at the
// one-stop unit no catalogue says: without the function those columns are not given.
//
// A procedure whose agencies are of several levels is still one procedure; a note says how many of them there are.
func CountProcedures(c dossier.Catalogue, oneStop func(dossier.Procedure) bool) Form07b {
	type unit struct{ code, name string }
	var f Form07b
	rows := map[unit]int{}
	several := 0
	if c.Len() > 0 {
		f.Total = newForm07bCounts(oneStop != nil)
	}
	for _, p := range c.Procedures() {
		var first dossier.Agency
		if len(p.Agencies) > 0 {
			first = p.Agencies[0]
		}
		for _, a := range p.Agencies {
			if a.Level != first.Level {
				several++
				break
			}
		}
		at, found := rows[unit{first.Code, first.Name}]
		if !found {
			at = len(f.Rows)
			rows[unit{first.Code, first.Name}] = at
			f.Rows = append(f.Rows, Form07bRow{Unit: unitCell(first), Counts: newForm07bCounts(oneStop != nil)})
		}
		atOneStop := oneStop != nil && oneStop(p)
		for _, counts := range [...]*Form07bCounts{&f.Rows[at].Counts, &f.Total} {
			counts.Authority.add(first.Level)
			if atOneStop {
				counts.OneStop.add(first.Level)
			}
			if len(p.Processes) > 0 {
				counts.Workflows.add(first.Level)
			}
		}
	}
	if several > 0 {
		f.Notes = append(f.Notes, holiday.Text{
			VI: fmt.Sprintf("TTHC có cơ quan ở nhiều cấp: %d, tính theo cơ quan đầu tiên.", several),
			EN: fmt.Sprintf("Procedures with agencies of several levels: %d, counted by the first agency.", several),
		})
	}
	return f
}

// newForm07bCounts returns figures of no procedure, all of them given but perhaps those of the one-stop units.
func newForm07bCounts(oneStop bool) Form07bCounts {
	zero := FigureOf(0)
	none := Form07bTiers{zero, zero, zero, zero, zero}
	c := Form07bCounts{Authority: none, Workflows: none}
	if oneStop {
		c.OneStop = none
	}
	return c
}

// add counts one procedure of a level.
func (t *Form07bTiers) add(level dossier.Tier) {
	t.Total.N++
	switch level {
	case dossier.Province:
		t.Province.N++
	case dossier.District:
		t.District.N++
	case dossier.Commune:
		t.Commune.N++
	default:
		t.Other.N++
	}
}

// unitCell is an agency by its name, as data by its code; by the one it has where it has one.
func unitCell(a dossier.Agency) Cell {
	name, code := a.Name, a.Code
	if name == "" {
		name = code
	}
	if code == "" {
		code = name
	}
	if name == "" {
		return LabelCell("", holiday.Text{VI: "không nêu", EN: "not stated"})
	}
	return LabelCell(code, holiday.Text{VI: name, EN: name})
}
