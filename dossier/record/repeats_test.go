package record_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func ExampleRepeats() {
	january := "MaHoSo,DonViXuLy,NgayTiepNhan\n1,A,2024-01-02\n2,A,2024-01-03\n"
	february := "MaHoSo,DonViXuLy,NgayTiepNhan\n2,A,2024-01-03\n3,A,2024-02-01\n"
	var repeats record.Repeats
	for i, file := range []string{january, february} {
		for row, err := range record.NewReader(strings.NewReader(file)).Rows() {
			if err == nil {
				repeats.Add([]string{"january.csv", "february.csv"}[i], &row)
			}
		}
	}
	for _, dossier := range repeats.All() {
		fmt.Println(dossier.Code, dossier.Places)
	}
	// Output:
	// 2 [{january.csv 3} {february.csv 2}]
}

// What is found is what looking at every pair of rows finds.
func TestRepeatsAreTheRowsWithOneCode(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		codes := rapid.SliceOfN(rapid.SampledFrom([]string{"1", "01", "1 ", "a", "A", "ô", "o\u0302"}), 0, 12).Draw(t, "codes")
		var repeats record.Repeats
		var want []record.Repeat
		for i, code := range codes {
			before := record.Repeat{Code: code}
			for k, earlier := range codes[:i] {
				if earlier == code {
					before.Places = append(before.Places, record.RowPlace{File: "f", Line: k})
				}
			}
			at := record.RowPlace{File: "f", Line: i}
			first, again := repeats.Add("f", &record.Row{Code: code, Line: i})
			if again != (len(before.Places) > 0) || again && first != before.Places[0] || !again && first != at {
				t.Fatalf("row %d of %q: %v, %v", i, codes, first, again)
			}
			if len(before.Places) == 1 {
				for k := i; k < len(codes); k++ {
					if codes[k] == code {
						before.Places = append(before.Places, record.RowPlace{File: "f", Line: k})
					}
				}
				want = append(want, before)
			}
		}
		if diff := cmp.Diff(want, repeats.All()); diff != "" {
			t.Fatalf("%q (-pairs +repeats):\n%s", codes, diff)
		}
	})
}
