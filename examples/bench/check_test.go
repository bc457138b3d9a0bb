package main

import (
	"path/filepath"
	"testing"
)

// As many bad rows as there are ways to spoil one are in the file, some ways more than once.
func TestAllEnginesSayTheSameOfEveryGroup(t *testing.T) {
	const rows, bad = 20_000, 1_000
	m := aMaker(t, rows)
	m.badEvery = bad
	path := filepath.Join(t.TempDir(), "d'ossiers.csv")
	if err := m.save(path); err != nil {
		t.Fatal(err)
	}
	c, err := checkAll(path, rows, t.Logf)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.answers) != 6 || c.rejected != rows/bad {
		t.Errorf("%d answers, %d rows left out", len(c.answers), c.rejected)
	}
	for a, want := range map[asking]int64{
		{timestamp, given}:    0,
		{timestamp, computed}: 3, // a wrong due date, of a column that the query does not need
		{bigint, given}:       10,
		{bigint, computed}:    10,
	} {
		if got := c.passed[a]; got != want {
			t.Errorf("%v, due dates %v, counts %d of the bad rows, not %d", a.engine, a.due, got, want)
		}
	}
}

func TestTheFirstGroupThatDiffersIsNamed(t *testing.T) {
	one := answer{{group{"A", "2025-01"}, counts{3, 2}}, {group{"A", "2025-02"}, counts{1}}, {group{"B", "2025-01"}, counts{5}}}
	other := func(change func(answer) answer) answer { return change(append(answer{}, one...)) }
	for _, c := range []struct {
		b    answer
		want string
	}{
		{one, ""},
		{other(func(a answer) answer { a[1].counts[withFee]++; a[2].counts[early]++; return a }), "agency A, month 2025-02: with_fee is 0 by x, 1 by y"},
		{one[:2], "agency B, month 2025-01: x has the group, y does not"},
		{one[1:], "agency A, month 2025-01: x has the group, y does not"},
		{other(func(a answer) answer { return append(a, line{group: group{"B", "2025-02"}}) }), "agency B, month 2025-02: y has the group, x does not"},
		{other(func(a answer) answer { return append(answer{{group: group{"0", "2025-02"}}}, a...) }), "agency 0, month 2025-02: y has the group, x does not"},
	} {
		err := compare("x", one, "y", c.b)
		if (err == nil) != (c.want == "") || err != nil && err.Error() != c.want {
			t.Errorf("%v, want %q", err, c.want)
		}
	}
}

func TestAnswersAddUp(t *testing.T) {
	a := answer{{group{"A", "2025-01"}, counts{1}}, {group{"C", "2025-01"}, counts{2}}}
	b := answer{{group{"A", "2025-01"}, counts{10}}, {group{"B", "2025-01"}, counts{20}}}
	want := answer{{group{"A", "2025-01"}, counts{11}}, {group{"B", "2025-01"}, counts{20}}, {group{"C", "2025-01"}, counts{2}}}
	if err := compare("the sum", a.plus(b), "wanted", want); err != nil {
		t.Error(err)
	}
	if err := compare("three times", a.times(3), "the sum", a.plus(a).plus(a)); err != nil {
		t.Error(err)
	}
	if a.digest() == b.digest() || a.digest() != a.times(1).digest() {
		t.Error("the digest is not that of the answer")
	}
}
