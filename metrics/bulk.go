package metrics

import (
	"fmt"
	"io"
	"slices"

	"github.com/dunghan-vn/dunghan/dossier/record"
)

// BulkCounter counts whole dossier files, in blocks and by as many workers as its Reader is told to: the same answer as a [Counter]
// gives, the same bytes, whatever the number of workers, the size of the blocks and the order of the files. Its memory is that of the
// groups, whatever the number of rows. It is not safe for concurrent use.
type BulkCounter struct {
	// Reader has the settings of the reading: the workers, the rejects, the progress. They are set before the first file; Number is the
	// counter's own.
	Reader record.BulkReader

	question Question
	asked    *asked
	workers  []*bulkWorker
	rejected int64
}

// NewBulkCounter returns a counter of no file. The errors are those of [NewCounter].
func NewBulkCounter(q Question) (*BulkCounter, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	q.By, q.Indicators = slices.Clone(q.By), slices.Clone(q.Indicators)
	return &BulkCounter{question: q, asked: q.ask()}, nil
}

// Count counts the rows of a file. The error, and what is counted when there is one, is that of [record.BulkReader.Read], or of
// [Counter.Add]. Rows that could not be read are counted as rejected.
func (b *BulkCounter) Count(r io.Reader) (record.BulkSummary, error) {
	if b.asked == nil {
		return record.BulkSummary{}, errUnasked
	}
	for len(b.workers) < max(1, b.Reader.Workers) {
		b.workers = append(b.workers, newBulkWorker(b.question))
	}
	b.Reader.Number = b.numbered()
	summary, err := b.Reader.Read(r, func(worker int, batch *record.Batch) error {
		return b.workers[worker].count(batch)
	})
	b.rejected += summary.Rejected
	return summary, err
}

// numbered returns the columns of codes that are needed.
func (b *BulkCounter) numbered() record.Columns {
	if b.asked.slow() {
		return record.ColumnsOf(record.ColumnAgency, record.ColumnProcedure, record.ColumnField)
	}
	var need record.Columns
	for _, d := range b.question.By {
		switch d {
		case ByAgency:
			need |= record.ColumnsOf(record.ColumnAgency)
		case ByProcedure:
			need |= record.ColumnsOf(record.ColumnProcedure)
		case ByField:
			need |= record.ColumnsOf(record.ColumnField)
		}
	}
	if b.asked.Due.clock != nil {
		need |= record.ColumnsOf(record.ColumnProcedure)
	}
	return need
}

// slow reports whether each dossier is to be looked at as a record: an indicator or a function asks about it.
func (a *asked) slow() bool { return len(a.Indicators) > 0 || a.Due.custom != nil }

// whole reports whether a function of the caller's may ask for all of a record.
func (a *asked) whole() bool {
	whole := a.Due.custom != nil
	for _, i := range a.Indicators {
		whole = whole || i.own
	}
	return whole
}

// bulkWorker counts the batches of one worker of the reader.
type bulkWorker struct {
	asked *asked
	whole bool

	// A dossier that must be looked at as a record is counted like any other.
	cube    *Cube
	subject Subject
	row     record.Row

	// The others are counted by number.
	groups  bulkGroups
	due     *dueMemo
	doubts  [doubts]int64
	usual   usual
	answers [bulkBatch]answer // of the rows that are looked at, where they are simple
	bits    [bulkBatch]uint32
	days    [bulkBatch]int32 // the ordinal of the last day of the limit, where that is grouped by
}

// bulkBatch is how many rows are looked at together.
const bulkBatch = 64

func newBulkWorker(q Question) *bulkWorker {
	a := q.ask()
	return &bulkWorker{asked: a, whole: a.whole(), cube: a.newCube(), groups: newBulkGroups(a.By), usual: a.usual()}
}

// count counts a batch.
func (w *bulkWorker) count(b *record.Batch) error {
	if w.asked.slow() {
		return w.countRecords(b)
	}
	if w.asked.Due.clock != nil && w.due == nil {
		w.due = newDueMemo(w.asked.Due, b.Procedures)
	}
	in, out := fileCounts(b.Columns)
	w.groups.begin(b, in)
	for at := 0; at < len(b.Rows); at += bulkBatch {
		rows := b.Rows[at:min(at+bulkBatch, len(b.Rows))]
		w.place(rows, out)
		w.groups.add(rows, w.bits[:len(rows)], w.days[:len(rows)])
	}
	return nil
}

// countRecords counts the rows of a batch one by one.
func (w *bulkWorker) countRecords(b *record.Batch) error {
	for i := range b.Rows {
		if w.whole {
			w.row = b.Row(i)
		} else {
			b.Unpack(i, &w.row)
		}
		w.asked.subject(&w.subject, &w.row)
		if err := w.cube.count(&w.subject); err != nil {
			if !w.whole {
				return fmt.Errorf("line %d: %w", b.Row(i).Line, err)
			}
			return err
		}
	}
	return nil
}
