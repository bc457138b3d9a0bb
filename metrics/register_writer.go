package metrics

import (
	"io"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// RegisterWriter writes the register of dossiers (sổ theo dõi hồ sơ) as they come, however many there are. It keeps none, and is
// not safe for concurrent use.
type RegisterWriter struct {
	table *TableWriter
	count int64
}

// NewRegisterWriter begins a register: its title, the period, its header. JSON is an array with an object a dossier, and CSV a line a
// dossier; text has columns of one width, and a longer cell is kept whole. The error is a format that does not exist.
func NewRegisterWriter(w io.Writer, p Period, f Format, l deadline.Language) (*RegisterWriter, error) {
	head := Table{Title: formInfo("register").heading(), Head: []holiday.Text{p.text()}, Columns: registerColumns()}
	t, err := newTableWriter(w, head, f, l)
	if err != nil {
		return nil, err
	}
	if rows, ok := t.rows.(*jsonRows); ok {
		rows.bare = true
	}
	t.rows.begin()
	return &RegisterWriter{table: t}, nil
}

// Write writes one dossier. One that is [Absent] is not in the period, and is not written. The error is that of the writer, and
// may come late.
func (r *RegisterWriter) Write(e RegisterEntry) error {
	if e.Place.Class == Absent {
		return nil
	}
	r.count++
	return r.table.Row(e.cells(r.count)...)
}

// Count returns how many dossiers were written.
func (r *RegisterWriter) Count() int64 { return r.count }

// Close ends the register, for people with the source of the form. Without it what was written is not whole.
func (r *RegisterWriter) Close() error { return r.table.Close(nil, formInfo("register").source()) }
