package main

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/dunghan-vn/dunghan/examples/internal/answer"
	"github.com/dunghan-vn/dunghan/examples/internal/files"
	"github.com/dunghan-vn/dunghan/metrics"
)

// run merges the files and writes what is asked for.
func (j *job) run(stdin io.Reader, stdout, stderr io.Writer) error {
	if err := files.Spare(j.out, append(slices.Clone(j.files), j.tree), stdin); err != nil {
		return fmt.Errorf("merge: -o %w", err)
	}
	all, err := j.merge(stdin, stderr)
	if err != nil {
		return err
	}
	if j.rolled {
		if all, err = all.RollUp(j.by...); err != nil {
			return fmt.Errorf("merge: -by: %w", err)
		}
	}
	if by := all.Asked().By; j.asked.Form == "06a" && !slices.Contains(by, metrics.ByAgency) {
		return fmt.Errorf("merge: -form 06a: the counts are not grouped by agency, but by %v", by)
	}
	counts := answer.Of(all)
	report := counts.Report()
	fmt.Fprintf(stderr, "merge: files: %d, dossiers: %d, groups: %d, rows that could not be read when they were counted: %d\n",
		len(j.files), report.Total.Total(), len(report.Rows), report.Rejected)
	if j.out == "" {
		if err := j.asked.Write(stdout, counts); err != nil {
			return fmt.Errorf("merge: writing the report: %w", err)
		}
		return nil
	}
	b, err := all.MarshalBinary()
	if err == nil {
		err = files.Write(j.out, b, stdout)
	}
	if err != nil {
		return fmt.Errorf("merge: -o: %w", err)
	}
	return nil
}

// merge returns the counts of all files.
func (j *job) merge(stdin io.Reader, stderr io.Writer) (*metrics.Cube, error) {
	all := new(metrics.Cube)
	seen := map[[sha256.Size]byte]string{}
	first := ""
	for i, name := range j.files {
		if other, same := files.Same(name, j.files[:i], stdin); same {
			return nil, fmt.Errorf("merge: %s is there twice, also as %s: its dossiers would be counted twice", name, other)
		}
		one, err := read(name, stdin)
		if err != nil {
			return nil, fmt.Errorf("merge: %s: %w", name, err)
		}
		if err := all.Merge(one); err != nil {
			return nil, tell(name, first, err)
		}
		if first == "" && one.Asked().Definitions != 0 { // the zero cube belongs to any
			first = name
		}
		b, err := one.MarshalBinary()
		if err != nil {
			return nil, fmt.Errorf("merge: %s: %w", name, err)
		}
		sum := sha256.Sum256(b)
		if other, copied := seen[sum]; copied && one.Len() > 0 {
			fmt.Fprintf(stderr, "merge: %s has the same counts as %s; if it is a copy, its dossiers are counted twice\n", name, other)
		}
		seen[sum] = name
	}
	return all, nil
}

// tell says why a file does not belong to those before it, the first of which is another.
func tell(name, other string, err error) error {
	var differ *metrics.MismatchError
	if !errors.As(err, &differ) {
		return fmt.Errorf("merge: %s: %w", name, err)
	}
	return fmt.Errorf("merge: %s does not belong to %s: %s is %s in the one, and %s in the other",
		name, other, differ.What, cmp.Or(differ.Other, "none"), cmp.Or(differ.One, "none"))
}

// read reads one cube, "-" from standard input.
func read(name string, stdin io.Reader) (*metrics.Cube, error) {
	if name == files.Stdio {
		return metrics.ReadCube(stdin)
	}
	file, err := os.Open(name)
	switch {
	case name == "":
		return nil, errors.New("an empty name is that of no file")
	case err != nil && strings.HasPrefix(name, "-"):
		return nil, fmt.Errorf("%w (flags come before the files)", err)
	case err != nil:
		return nil, err
	}
	defer file.Close()
	return metrics.ReadCube(file)
}
