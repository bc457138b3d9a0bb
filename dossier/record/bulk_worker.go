package record

import (
	"bytes"
	"slices"
)

// worker reads blocks, one at a time. It keeps what it knows of codes and months from block to block and from file to file.
type worker struct {
	id     int
	rows   [batchRows]PackedRow
	n      int // how many rows the batch has so far
	months months
	digits [8]digits
	codes  [4]*Codes // the last is never used

	// Of the window that is read.
	win      *windowed
	base     int               // where it begins in the block
	cursor   [batchRows]uint16 // how far each row has been read
	ends     [batchRows]int32  // where the next rows begin
	bad      uint64            // a bit for each row that is to be read as Reader reads it
	wide     uint64            // and for each that may not be ASCII
	midnight bool              // a row has an instant at 00:00:00
	codeSize [4]int            // how long the codes of a column are of late
	scratch  codeScratch

	steps  *columnStep
	crlf   bool // lines end in CRLF
	number Columns
	slow   decoder // reads the rows that are not as most are
	again  decoder // reads a row once more, for Batch.Row
	order  *order
	count  func(worker int, batch *Batch) error
	batch  Batch

	at      int // the place of the block
	block   block
	lines   lineCounter
	finding finding
	ended   *HeaderError // the header of another file, behind the rows that are read; only of a worker that is alone
	end     int          // where it is in the block
	err     error        // of count
}

func newWorker(id int) *worker {
	w := &worker{id: id, digits: digitTables(), codes: [4]*Codes{new(Codes), new(Codes), new(Codes)}}
	for i := range w.scratch.tails {
		w.scratch.tails[i] = tailOf(i)
	}
	w.slow = decoder{names: interner{}, fields: new(fields)}
	w.again = decoder{names: interner{}, fields: new(fields)}
	w.batch = Batch{Agencies: w.codes[placeAgency], Procedures: w.codes[placeProcedure], Fields: w.codes[placeField], worker: w}
	return w
}

// begin makes the worker ready for the blocks of a file.
func (w *worker) begin(f *framer, b *BulkReader, o *order, count func(int, *Batch) error) {
	h := f.header
	w.slow.header, w.slow.keepMidnight, w.slow.midnights = h, b.KeepMidnight, Midnights{}
	w.again.header, w.again.keepMidnight = h, b.KeepMidnight
	w.order, w.count, w.number, w.ended, w.err = o, count, b.Number, nil, nil
	w.steps, w.crlf = nil, f.crlf
	end := byte('\n')
	if f.crlf {
		end = '\r'
	}
	for _, c := range slices.Backward(h.columns) {
		step := c.step(b.Number)
		step.end, step.next, w.steps = end, w.steps, &step
		end = ','
	}
	w.batch.Columns = h.known
	for i := range w.rows { // what the file has no column for stays so
		w.rows[i] = PackedRow{fee: -1}
	}
}

// run reads blocks until there are no more.
func (w *worker) run(from *blocks) {
	var spare []byte
	for {
		b, n, ok := from.next(spare)
		if !ok {
			return
		}
		w.read(b, n)
		spare = b.buf
		w.block = block{}
	}
}

// read reads the nth block.
func (w *worker) read(b block, n int) {
	w.at, w.block, w.finding = n, b, finding{}
	w.lines = lineCounter{text: b.text, line: b.line}
	at := 0
	for _, odd := range b.odd {
		w.plain(at, odd.at)
		w.line(odd.at, odd.end, odd.fault)
		at = min(odd.end+1, len(b.text))
	}
	w.plain(at, len(b.text))
	w.flush()
	switch {
	case w.err != nil:
		w.order.fail(n, w.err)
	case w.ended != nil:
		w.order.fail(n, w.ended)
	}
	w.finding.bytes = int64(len(b.text))
	if w.ended != nil {
		w.finding.bytes = int64(w.end)
	}
	found := w.finding
	w.order.finish(n, &found)
}

// plain reads rows of one line each, which stand from s up to end.
func (w *worker) plain(s, end int) {
	text := w.block.text[:len(w.block.text)+slack]
	whole := s + bytes.LastIndexByte(text[s:end], '\n') + 1
	for s < whole && w.err == nil && w.ended == nil {
		if w.n == batchRows {
			w.flush()
		}
		next := w.quick(text, s, whole)
		if next == s {
			e := s + bytes.IndexByte(text[s:whole], '\n')
			w.line(s, e, "")
			next = e + 1
		}
		s = next
	}
	if whole < end {
		w.line(whole, end, "")
	}
}

// line reads the row that stands from one byte to another, alone.
func (w *worker) line(from, to int, fault string) {
	text := trimCR(w.block.text[from:to])
	if len(text) == 0 || w.err != nil || w.ended != nil {
		return
	}
	if w.n == batchRows {
		w.flush()
	}
	if w.slowly(&w.rows[w.n], from, text, fault) {
		w.n++
	}
}

// slowly reads a row as [Reader] reads it and puts it down in r; false when it is left out.
func (w *worker) slowly(r *PackedRow, from int, text []byte, fault string) bool {
	if fault == "" {
		w.slow.fields.cut(text, len(w.slow.header.names))
	}
	row, err := w.slow.row(rawRow{line: w.lines.at(from), text: text, fault: fault})
	switch e := err.(type) {
	case nil:
		r.pack(&row, w.codesOf(&row))
		r.from, r.to = int32(from), int32(from+len(text))
		return true
	case *RowError:
		w.reject(e)
	case *HeaderError:
		w.ended, w.end = e, from
	}
	return false
}

// codesOf returns the numbers of a row's codes.
func (w *worker) codesOf(r *Row) (numbers [3]uint32) {
	for i, c := range [...]struct {
		column Column
		text   string
	}{placeAgency: {ColumnAgency, r.Agency}, placeProcedure: {ColumnProcedure, r.Procedure}, placeField: {ColumnField, r.Field}} {
		if w.number.Has(c.column) {
			numbers[i], _ = w.codes[i].number([]byte(c.text))
		}
	}
	return numbers
}

// held is how many rows left out a worker holds on to before it hands them over.
const held = 1024

func (w *worker) reject(e *RowError) {
	w.finding.rejected++
	if w.order.reject == nil && len(w.finding.rejects) >= w.order.keep {
		return
	}
	w.finding.rejects = append(w.finding.rejects, e)
	if len(w.finding.rejects) >= max(held, w.order.keep) {
		w.order.wait(w.at, &w.finding)
	}
}

// flush hands the batch over.
func (w *worker) flush() {
	n := w.n
	w.n = 0
	if n == 0 || w.err != nil {
		return
	}
	w.batch.Rows = w.rows[:n]
	if w.midnight && !w.slow.keepMidnight {
		for i := range w.batch.Rows {
			r := &w.batch.Rows[i]
			w.slow.takeMidnight(&r.moments[placeDue], &w.slow.midnights.Due)
			w.slow.takeMidnight(&r.moments[placeFinished], &w.slow.midnights.Finished)
		}
	}
	w.midnight = false
	w.finding.rows += int64(n)
	w.err = w.count(w.id, &w.batch)
}

// whole returns row i of the batch, read once more.
func (w *worker) whole(i int) Row {
	from := int(w.rows[i].from)
	text := w.block.text[from:w.rows[i].to]
	w.again.fields.cut(text, len(w.again.header.names))
	row, _ := w.again.row(rawRow{line: w.lines.at(from), text: text}) // it was read before
	return row
}

// lineCounter tells on which line of the file a byte of a block is.
type lineCounter struct {
	text []byte
	line int // the line on which text[from] is
	from int
}

func (l *lineCounter) at(i int) int {
	if i < l.from {
		l.line -= bytes.Count(l.text[i:l.from], []byte{'\n'})
	} else {
		l.line += bytes.Count(l.text[l.from:i], []byte{'\n'})
	}
	l.from = i
	return l.line
}
