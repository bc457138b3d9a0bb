package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"

	"github.com/dunghan-vn/dunghan/metrics"
)

// golden is the SHA-256 of the file of 20,000 dossiers. It changes with the generator, and with the calendar of 2025.
const golden = "1048b6a7b4f47d0a591eee45fe4613980da61c7ac9bf15b0d88b701afb8701ed"

func generated(t *testing.T, m *maker) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := m.write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func aMaker(t *testing.T, rows int) *maker {
	t.Helper()
	m, err := newMaker(rows)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTheSameNumberOfRowsGivesTheSameBytes(t *testing.T) {
	for range 2 {
		sum := sha256.Sum256(generated(t, aMaker(t, 20_000)))
		if got := hex.EncodeToString(sum[:]); got != golden {
			t.Errorf("the SHA-256 is %s, not %s", got, golden)
		}
	}
}

func TestOnlyTheRightFileIsKept(t *testing.T) {
	m := aMaker(t, 20_000)
	right := generated(t, m)
	path := filepath.Join(t.TempDir(), "dossiers.csv")
	if err := m.save(path); err != nil {
		t.Fatal(err)
	}
	saved, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(saved, right) {
		t.Fatalf("what is saved is not what is generated: %v", err)
	}
	changed := func(at int) []byte {
		b := bytes.Clone(right)
		b[at] ^= 1
		return b
	}
	for name, c := range map[string]struct {
		file []byte
		want bool
	}{
		"the file":                 {right, true},
		"one of more rows":         {generated(t, aMaker(t, 20_001)), false},
		"one that is cut":          {right[:len(right)-1], false},
		"one with more at its end": {append(bytes.Clone(right), '\n'), false},
		"one changed at its head":  {changed(1000), false},
		"one changed near its end": {changed(len(right) - 1000), false},
		"nothing":                  {nil, false},
	} {
		if err := os.WriteFile(path, c.file, 0o644); err != nil {
			t.Fatal(err)
		}
		if got, err := m.made(path); err != nil || got != c.want {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

// The file has what the rules are about.
func TestTheFileHasEveryKindOfDossier(t *testing.T) {
	path := filepath.Join(t.TempDir(), "dossiers.csv")
	if err := aMaker(t, 200_000).save(path); err != nil {
		t.Fatal(err)
	}
	for due, doubts := range map[due][]metrics.Doubt{
		given:    {metrics.NoDueDate, metrics.DueBeforeReceipt, metrics.FinishBeforeReceipt, metrics.NoInstant},
		computed: {metrics.Supplemented, metrics.FinishBeforeReceipt, metrics.NoInstant},
	} {
		q, err := question(due)
		if err != nil {
			t.Fatal(err)
		}
		report, err := count(q, path, 1, 1, nil)
		if err != nil {
			t.Fatal(err)
		}
		total := report.Total
		for what, n := range map[string]int64{
			"early": total.Early, "on time": total.OnTime, "late": total.Late, "in progress": total.Open(), "withdrawn": total.Withdrawn,
			"stopped": total.Stopped, "direct": total.Direct, "by post": total.Post, "fully online": total.FullOnline, "paid online": total.PaidOnline,
			"left out": report.Rejected,
		} {
			if n == 0 {
				t.Errorf("due dates %v: none is %s", due, what)
			}
		}
		if total.Unplaceable != 0 {
			t.Errorf("due dates %v: %d are unplaceable", due, total.Unplaceable)
		}
		var found []metrics.Doubt
		for _, d := range report.Doubts {
			found = append(found, d.Doubt)
		}
		if len(found) != len(doubts) {
			t.Errorf("due dates %v: unknown for %v, not for %v", due, found, doubts)
		}
	}
}
