package record

import "sync"

// order puts what is found in the blocks of a file back in the order of the file, whoever found it first.
type order struct {
	mu       sync.Mutex
	turn     sync.Cond
	next     int              // the first block that is not finished
	finished map[int]*finding // those after it that are
	failed   int              // the first block in which something failed, or -1
	err      error            // what failed there

	all      BulkSummary
	keep     int
	reject   func(*RowError)
	progress func(BulkProgress)
}

// finding is what was found in a block.
type finding struct {
	rows, rejected, bytes int64
	rejects               []*RowError
}

func newOrder(keep int, reject func(*RowError), progress func(BulkProgress)) *order {
	o := &order{finished: map[int]*finding{}, failed: -1, keep: keep, reject: reject, progress: progress}
	o.turn.L = &o.mu
	return o
}

// finish says that a block has been read.
func (o *order) finish(n int, f *finding) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.finished[n] = f
	for f := o.finished[o.next]; f != nil; f = o.finished[o.next] {
		delete(o.finished, o.next)
		o.next++
		o.take(f)
		if o.progress != nil {
			o.progress(o.all.BulkProgress)
		}
	}
	o.turn.Broadcast()
}

// wait returns when all blocks before the nth are finished, and takes what was found in the nth so far.
func (o *order) wait(n int, f *finding) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for o.next != n {
		o.turn.Wait()
	}
	o.take(f)
	*f = finding{rejects: f.rejects[:0]}
}

func (o *order) take(f *finding) {
	o.all.Rows += f.rows
	o.all.Rejected += f.rejected
	o.all.Bytes += f.bytes
	for _, e := range f.rejects {
		if len(o.all.Rejects) < o.keep {
			o.all.Rejects = append(o.all.Rejects, e)
		}
		if o.reject != nil {
			o.reject(e)
		}
	}
}

// fail says that the nth block cannot be read on. What fails first in the file is the error of the whole.
func (o *order) fail(n int, err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.failed < 0 || n < o.failed {
		o.failed, o.err = n, err
	}
}

// stopped reports whether something failed.
func (o *order) stopped() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.failed >= 0
}
