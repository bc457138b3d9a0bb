package main

import (
	"fmt"
	"io"
)

// table is what every work measured.
type table map[work]series

func (t table) measure(w work, path, digest string) error {
	m, err := measure(w, path, digest)
	if err != nil {
		return err
	}
	t[w] = append(t[w], m)
	return nil
}

// measureAll measures every engine as often as was asked, the library before each of DuckDB's, since the pace of a machine drifts.
func (j job) measureAll(path string, c *checked, say func(string, ...any)) (table, error) {
	digests := map[asking]string{}
	for a, answer := range c.answers {
		digests[a] = answer.digest()
	}
	t := table{}
	for round := range j.repeat {
		say("measuring, round %d of %d", 1+round, j.repeat)
		for _, e := range []engine{ours, timestamp, ours, bigint} {
			for _, threads := range []int{1, 2} {
				for _, due := range []due{given, computed} {
					if err := t.measure(work{e, due, threads, 1}, path, digests[asking{e, due}]); err != nil {
						return nil, err
					}
				}
			}
		}
	}
	return t, nil
}

// measureLinear measures the library on files of a year with fewer dossiers, but the same agencies and months.
func (j job) measureLinear(stdout io.Writer, path string, say func(string, ...any)) error {
	type file struct {
		rows         int
		path, digest string
	}
	var files []file
	for _, tenths := range []int{1, 2, 5, 10} {
		one, err := file{rows: j.rows * tenths / 10, path: path}, error(nil)
		if tenths < 10 {
			if one.path, err = fileOf(one.rows, "", say); err != nil {
				return err
			}
		}
		if one.digest, err = digestOf(one.path); err != nil {
			return err
		}
		files = append(files, one)
	}
	all := lengths{}
	for round := range j.repeat {
		say("measuring fewer rows, round %d of %d", 1+round, j.repeat)
		for _, threads := range []int{1, 2} {
			for _, f := range files {
				m, err := measure(work{ours, given, threads, 1}, f.path, f.digest)
				if err != nil {
					return err
				}
				all.add(f.rows, threads, m)
			}
		}
	}
	return all.write(stdout, "Fewer rows, in the same groups")
}

// digestOf returns the digest of the library's answer about a file.
func digestOf(path string) (string, error) {
	q, err := question(given)
	if err != nil {
		return "", err
	}
	report, err := count(q, path, 1, 1, nil)
	if err != nil {
		return "", err
	}
	a, err := answerOf(report)
	return a.digest(), err
}

// measureTimes measures the library on the file once and many times over.
func (j job) measureTimes(stdout io.Writer, path string, c *checked, say func(string, ...any)) error {
	once := c.answers[asking{ours, given}]
	all := lengths{}
	for round := range j.repeat {
		say("measuring the file %d times over, round %d of %d", j.times, 1+round, j.repeat)
		for _, threads := range []int{1, 2} {
			for _, times := range []int{1, j.times} {
				m, err := measure(work{ours, given, threads, times}, path, once.times(times).digest())
				if err != nil {
					return err
				}
				all.add(j.rows*times, threads, m)
			}
		}
	}
	if err := all.write(stdout, "The file many times over, through one counter"); err != nil {
		return err
	}
	for _, threads := range []int{1, 2} {
		one, many := all.of(j.rows, threads).peak(), all.of(j.rows*j.times, threads).peak()
		if one > 0 {
			fmt.Fprintf(stdout, "- At %s, the file %d times over takes %.2f times the memory of the file once.\n", ofThreads(threads), j.times, many/one)
		}
	}
	_, err := fmt.Fprintln(stdout)
	return err
}
