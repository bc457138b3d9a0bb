package record

// Repeats finds the dossiers that are there more than once: rows with one MaHoSo, byte for byte, in one file or in several. No reader
// looks for them, since every code has to be kept for it, in some hundred bytes of memory a row; and none takes them out, since which of
// the rows holds is not in them. The zero Repeats has seen nothing.
type Repeats struct {
	first  map[string]RowPlace
	places map[string][]RowPlace // of those that came again
	codes  []string              // those, in the order in which each came again first
}

// RowPlace is where a row stands.
type RowPlace struct {
	File string // as the caller names it
	Line int    // on which the row begins
}

// Repeat is a dossier that is there more than once.
type Repeat struct {
	Code   string
	Places []RowPlace // of all its rows, in the order in which they were seen
}

// Add looks at a row of a file. It reports whether the dossier was there before, and where it was first.
func (r *Repeats) Add(file string, row *Row) (first RowPlace, repeated bool) {
	at := RowPlace{file, row.Line}
	first, repeated = r.first[row.Code]
	if !repeated {
		if r.first == nil {
			r.first = map[string]RowPlace{}
		}
		r.first[row.Code] = at
		return at, false
	}
	if r.places == nil {
		r.places = map[string][]RowPlace{}
	}
	if r.places[row.Code] == nil {
		r.places[row.Code] = []RowPlace{first}
		r.codes = append(r.codes, row.Code)
	}
	r.places[row.Code] = append(r.places[row.Code], at)
	return first, true
}

// All returns the dossiers that are there more than once, in the order in which each came again first; none when all are there once.
func (r *Repeats) All() []Repeat {
	var all []Repeat
	for _, code := range r.codes {
		all = append(all, Repeat{code, append([]RowPlace(nil), r.places[code]...)})
	}
	return all
}
