package record

import (
	"errors"
	"io"
	"sync"
)

// BulkReader reads dossier files in blocks, by as many workers as it is told to, and hands over their rows in batches of columns:
// for counting millions. It accepts the rows that [Reader] accepts, with the same values, and leaves out the same ones for the
// same reasons, whatever the number of workers and the size of the blocks; which worker gets which rows, and in which order, is
// not said. Its memory does not grow with the file, only with the number of different codes it is asked to number.
//
// Its exported fields are set before the first Read. The zero BulkReader is of one worker.
type BulkReader struct {
	Workers      int  // how many goroutines read; 1 or less is one, the caller's own
	BlockSize    int  // how many bytes a worker takes at a time; 0 or less is 256 KiB, more than 2 MiB is that
	KeepMidnight bool // see [Reader.KeepMidnight]

	// Number is the columns whose texts get numbers: of ColumnAgency, ColumnProcedure and ColumnField those that a caller groups
	// by; other columns have none. The numbers are each worker's own, and stay through all files that are read.
	Number Columns

	// Keep is how many of the rows left out are returned in the summary of a file, the first ones; 0 or less is none. All are counted.
	Keep int
	// Reject, if set, is told of each row left out, in the order of the file.
	Reject func(*RowError)
	// Progress, if set, is told how far reading has come, after each block, in the order of the file. Neither is called by two
	// goroutines at once.
	Progress func(BulkProgress)

	workers []*worker
}

// BulkProgress is how far a file has been read.
type BulkProgress struct {
	Bytes    int64 // of the file behind its header, decompressed
	Rows     int64 // accepted
	Rejected int64 // left out
}

// BulkSummary is what was read of a file.
type BulkSummary struct {
	BulkProgress
	Columns   Columns     // the columns that the file has, of those known
	Midnights Midnights   // how many instants at 00:00:00 were read as the whole day
	Rejects   []*RowError // the first rows left out, as many as were to be kept
}

const (
	defaultBlock = 256 << 10
	largestBlock = 2 << 20
)

// Read reads a file to its end. It calls count with each batch of rows and the number of the worker that has it, from 0 up to and
// not including Workers; calls with one number never overlap, those with two may. The batch, and all it holds, is count's until
// it returns. An error of count ends the reading, and is returned as it is; of several, that of the first rows in the file.
//
// Otherwise the errors are those of [Reader.Read] that end a file: a [*HeaderError], or a [*ReadError] after every row that was
// complete. Rows left out are no error. The summary is of what was read, also on an error. Without a reader or a function nothing is
// read, which is an error, too.
func (b *BulkReader) Read(r io.Reader, count func(worker int, batch *Batch) error) (BulkSummary, error) {
	if r == nil || count == nil {
		return BulkSummary{}, errors.New("record: reading in blocks takes a reader and a function that counts")
	}
	f, err := newFramer(r, b.blockSize())
	if err != nil {
		return BulkSummary{}, err
	}
	for len(b.workers) < max(1, b.Workers) {
		b.workers = append(b.workers, newWorker(len(b.workers)))
	}
	workers := b.workers[:max(1, b.Workers)]
	f.ends = len(workers) > 1
	o := newOrder(max(0, b.Keep), b.Reject, b.Progress)
	o.all.Columns = f.header.known
	shared := &blocks{framer: f, order: o}
	for _, w := range workers {
		w.begin(f, b, o, count)
	}
	if len(workers) == 1 {
		workers[0].run(shared)
	} else {
		var all sync.WaitGroup
		for _, w := range workers {
			all.Go(func() { w.run(shared) })
		}
		all.Wait()
	}
	for _, w := range workers {
		o.all.Midnights.Due += w.slow.midnights.Due
		o.all.Midnights.Finished += w.slow.midnights.Finished
	}
	switch {
	case o.err != nil:
		return o.all, o.err
	case f.err != io.EOF:
		return o.all, f.err
	}
	return o.all, nil
}

func (b *BulkReader) blockSize() int {
	if b.BlockSize <= 0 {
		return defaultBlock
	}
	return min(b.BlockSize, largestBlock)
}

// blocks hands out the blocks of a file.
type blocks struct {
	mu     sync.Mutex
	framer *framer
	order  *order
	n      int
}

// next returns the next block and its place, false after the last. spare is a buffer that is not needed any more.
func (b *blocks) next(spare []byte) (block, int, bool) {
	if b.order.stopped() {
		return block{}, 0, false
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	one, err := b.framer.next(spare)
	if err != nil {
		return block{}, 0, false
	}
	b.n++
	return one, b.n - 1, true
}
