package main

import (
	"fmt"
	"os"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/metrics"
)

// question is what is asked: the counts by agency and month of receipt, judged by the due dates given, or by those computed. There is no
// period: all that is in the file is received, and what has no finish is in progress.
func question(due due) (metrics.Question, error) {
	q := metrics.Question{By: []metrics.Dimension{metrics.ByAgency, metrics.ByMonth}, Due: metrics.GivenDue(holiday.Vietnam())}
	if due == given {
		return q, nil
	}
	procedures, err := catalogue()
	if err != nil {
		return q, err
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		return q, err
	}
	q.Due = metrics.ComputedDue(clock, procedures)
	return q, nil
}

// count has the library read the file so many times over, by so many workers, and returns its report. reject, if not nil, is told of each
// row left out.
func count(q metrics.Question, path string, workers, times int, reject func(*record.RowError)) (metrics.Report, error) {
	counter, err := metrics.NewBulkCounter(q)
	if err != nil {
		return metrics.Report{}, err
	}
	counter.Reader.Workers, counter.Reader.Reject = workers, reject
	for range times {
		if err := countOnce(counter, path); err != nil {
			return metrics.Report{}, err
		}
	}
	return counter.Report(), nil
}

func countOnce(counter *metrics.BulkCounter, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = counter.Count(file)
	return err
}

// answerOf returns what a report says of each group.
func answerOf(r metrics.Report) (answer, error) {
	all := make(answer, len(r.Rows))
	for i, row := range r.Rows {
		t := row.Tally
		if err := t.Check(); err != nil {
			return nil, fmt.Errorf("%s: %w", row.Key.Agency, err)
		}
		all[i] = line{group{row.Key.Agency, row.Key.Value(metrics.ByMonth)}, counts{
			received: t.Received(), early: t.Early, onTime: t.OnTime, late: t.Late, inProgress: t.Open(),
			online: t.Online, fullOnline: t.FullOnline, paidOnline: t.PaidOnline, withFee: t.PaidOnlineOf,
		}}
	}
	return all, nil
}
