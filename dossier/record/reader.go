package record

import (
	"io"
	"iter"
	"slices"
)

// Reader reads dossiers from a CSV file, one at a time, in memory that does not grow with the file. Its exported fields
// are set before the first row or header is asked for. A Reader is for one goroutine.
type Reader struct {
	// KeepMidnight keeps an instant at 00:00:00 as it is. By default such a NgayHenTra or NgayKetThucXuLy is read as the
	// whole day, because many systems write 00:00:00 where they have no time of day: a promise for 12/02 00:00:00 is not
	// broken in the morning of that day, and a finish at 02/01 00:00:00 is not one at 24:00 of 01/01. The other moments
	// are never changed.
	KeepMidnight bool

	decoder
	rows  splitter
	begun bool
	err   error // what ended the file; every read after it returns it again
}

// Midnights is how many instants at 00:00:00 were read as the whole day. See [Reader.KeepMidnight].
type Midnights struct {
	Due      int // in NgayHenTra
	Finished int // in NgayKetThucXuLy
}

// NewReader returns a Reader of the CSV file that r has. It reads ahead of the rows it returns.
func NewReader(r io.Reader) *Reader {
	return &Reader{rows: splitter{source: source{r: r}, limits: wide, line: 1}, decoder: decoder{names: interner{}}}
}

// begin reads the header, once.
func (r *Reader) begin() error {
	if !r.begun {
		r.begun, r.fields, r.keepMidnight = true, &r.rows.fields, r.KeepMidnight
		r.header, r.err = readHeader(&r.rows)
	}
	return r.err
}

// Header returns the names in the file's first row, as written. It may be called before, between and after the rows. The
// error is a [*HeaderError] or a [*ReadError].
func (r *Reader) Header() ([]string, error) {
	if err := r.begin(); r.header.names == nil {
		return nil, err
	}
	return slices.Clone(r.header.names), nil
}

// ExtraNames returns the names of the columns that are not known, in the order of the header: those of [Row].Extra. The
// error is a [*HeaderError] or a [*ReadError].
func (r *Reader) ExtraNames() ([]string, error) {
	if err := r.begin(); r.header.names == nil {
		return nil, err
	}
	return slices.Clone(r.header.extras), nil
}

// Midnights returns how many instants at 00:00:00 were read as the whole day, in the rows returned so far.
func (r *Reader) Midnights() Midnights { return r.midnights }

// Read returns the next row, and [io.EOF] after the last. A [*RowError] is a row left out, and the next Read goes on after
// it. Any other error is the end: a [*HeaderError] when the file is no dossier file, a [*ReadError] when the reader
// failed, after every row that was complete; then every Read returns it again. With an error the Row is zero.
func (r *Reader) Read() (Row, error) {
	if err := r.begin(); err != nil {
		return Row{}, err
	}
	raw, err := r.rows.next(len(r.header.names))
	if err != nil {
		r.err = err
		return Row{}, err
	}
	row, err := r.row(raw)
	if _, left := err.(*RowError); err != nil && !left {
		r.err = err
	}
	return row, err
}

// Rows yields what [Reader.Read] returns until the end: each row with a nil error, each row left out as a [*RowError] with
// a zero Row, and last any error that ended the file early. [io.EOF] is not yielded. Rows after a break goes on where that
// was.
func (r *Reader) Rows() iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for {
			row, err := r.Read()
			if err == io.EOF || !yield(row, err) {
				return
			}
			if _, left := err.(*RowError); err != nil && !left {
				return
			}
		}
	}
}
