package record_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// On a file that package encoding/csv writes, the rows are what it reads.
func TestBlocksGiveWhatEncodingCSVReads(t *testing.T) {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("aé,\"\n 'ộ;x")), 1, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		var file bytes.Buffer
		w := csv.NewWriter(&file)
		w.UseCRLF = rapid.Bool().Draw(t, "crlf")
		rows := [][]string{{"GhiChu", "MaHoSo", "NgayTiepNhan", "DonViXuLy", "MaTTHC"}}
		for range rapid.IntRange(0, 20).Draw(t, "rows") {
			rows = append(rows, []string{text.Draw(t, "note"), text.Draw(t, "code"), "20260212161000", text.Draw(t, "agency"), text.Draw(t, "procedure")})
		}
		if err := w.WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		want, err := csv.NewReader(bytes.NewReader(file.Bytes())).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		got := [][]string{want[0]}
		b := record.BulkReader{BlockSize: rapid.SampledFrom([]int{1, 50, 400}).Draw(t, "block"), Number: record.ColumnsOf(record.ColumnAgency, record.ColumnProcedure)}
		summary, err := b.Read(bytes.NewReader(file.Bytes()), func(_ int, batch *record.Batch) error {
			for i, p := range batch.Rows {
				r := batch.Row(i)
				if batch.Agencies.Text(p.Agency()) != r.Agency || batch.Procedures.Text(p.Procedure()) != r.Procedure {
					return fmt.Errorf("%q is numbered %d", r.Agency, p.Agency())
				}
				got = append(got, []string{r.Extra[0], r.Code, "20260212161000", r.Agency, r.Procedure})
			}
			return nil
		})
		if err != nil || summary.Rejected != 0 {
			t.Fatalf("%+v, %v", summary, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%q (-encoding/csv +bulk):\n%s", file.String(), diff)
		}
	})
}

// Whatever the codes, two have one number only when they are the same.
func TestCodesOfEveryLengthAreToldApart(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	var codes []string
	for range 20_000 {
		b := make([]byte, 1+random.IntN(40))
		for i := range b {
			b[i] = "ab"[random.IntN(2)]
		}
		codes = append(codes, string(b))
	}
	for n := range 70 { // alike but for one byte, wherever it stands
		for i := range n {
			codes = append(codes, strings.Repeat("x", i)+"y"+strings.Repeat("x", n-i-1))
		}
	}
	var file strings.Builder
	file.WriteString("MaHoSo,NgayTiepNhan,DonViXuLy\n")
	for _, c := range codes {
		fmt.Fprintf(&file, "1,20260212161000,%s\n", c)
	}
	numbers := map[string]uint32{}
	b := record.BulkReader{Number: record.ColumnsOf(record.ColumnAgency)}
	at := 0
	_, err := b.Read(strings.NewReader(file.String()), func(_ int, batch *record.Batch) error {
		for _, r := range batch.Rows {
			code := codes[at]
			at++
			if n, met := numbers[code]; met && n != r.Agency() || batch.Agencies.Text(r.Agency()) != code {
				return fmt.Errorf("%q is number %d, which is %q; it was %d", code, r.Agency(), batch.Agencies.Text(r.Agency()), n)
			}
			numbers[code] = r.Agency()
		}
		return nil
	})
	slices.Sort(codes)
	if different := len(slices.Compact(codes)); err != nil || at != 20_000+69*70/2 || len(numbers) != different {
		t.Errorf("%v; %d rows, %d numbers of %d codes", err, at, len(numbers), different)
	}
}

func FuzzBulkReader(f *testing.F) {
	for _, s := range []string{
		mixed, "", "\ufeff", typicalHeader + "\n", noted + "1,\"a,a,2026-02-12\n2,x,a,2026-02-12\n", noted + "x\",\",\nx\",\",\nx\",\",\n",
		noted + "1,\"a\r\n\"\"\",a,20260212000000\r\n", typicalHeader + "\nc,a,p,f,2,4,01/02/2026,02/02/2026,03/02/2026,04/02/2026,05/02/2026,,9,2,7,3,0,1,\n",
		typicalHeader + "\r\nc,a,p,f,2,4,20260201000000,20260201000000,20260201000000,20260201000000,20260201000000,,10,2,7,3,0,1,\r\n" + typicalHeader + "\r\n",
	} {
		f.Add(s, false, uint16(1), uint8(1))
		f.Add(s, true, uint16(40), uint8(2))
	}
	f.Fuzz(func(t *testing.T, file string, headed bool, block uint16, workers uint8) {
		if headed {
			file = "MaHoSo,DonViXuLy,NgayTiepNhan,GhiChu,LePhi,TrangThaiHoSo\n" + file
		}
		want := plainly(strings.NewReader(file), headed)
		if diff := cmp.Diff(want, inBulk(t, strings.NewReader(file), headed, 1+int(workers%3), int(block))); diff != "" {
			t.Fatalf("blocks of %d (-reader +bulk):\n%s", block, diff)
		}
	})
}
