// Synthetic writes the made-up dossiers that examples/report reports on. Nothing in them is real: not the commune, not a
// dossier, not a procedure code.
//
//	go run ./examples/synthetic            # writes examples/report/data
//	go run ./examples/synthetic -out DIR
//
// The same program always writes the same bytes. Due dates are those the library computes.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("out", filepath.Join("examples", "report", "data"), "the folder to write to")
	flag.Parse()
	if flag.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "synthetic: %q is no flag\n", flag.Arg(0))
		os.Exit(2)
	}
	if err := write(*out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// files is what is written, by name.
func files() (map[string][]byte, error) {
	var dossiers, procedures bytes.Buffer
	if err := writeProcedures(&procedures); err != nil {
		return nil, err
	}
	if err := writeDossiers(&dossiers); err != nil {
		return nil, err
	}
	return map[string][]byte{"procedures.json": procedures.Bytes(), "dossiers-2024.csv": dossiers.Bytes()}, nil
}

func write(dir string) error {
	all, err := files()
	if err != nil {
		return err
	}
	for name, content := range all {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// procedure is a made-up procedure of a commune.
type procedure struct {
	code, name, field, agency, term string
	fee                             int // VND
	share                           int // how many of every 100 dossiers
}

// procedures is limits of one to twenty working days, quick ones most often. Some codes end in zeros, and one agency's name
// has a comma in it, as real ones do.
func procedures() []procedure {
	const (
		justice = "UBND xã Mẫu - Bộ phận Tư pháp, Hộ tịch"
		society = "UBND xã Mẫu - Phòng Văn hóa - Xã hội"
		economy = "UBND xã Mẫu - Phòng Kinh tế"
		centre  = "UBND xã Mẫu - Trung tâm Phục vụ hành chính công"
	)
	return []procedure{
		{"9.000100", "Thủ tục mẫu 01", "HT", justice, "01 ngày làm việc", 8000, 24},
		{"9.000200", "Thủ tục mẫu 02", "CT", centre, "01 ngày làm việc", 10000, 26},
		{"9.000310", "Thủ tục mẫu 03", "HT", justice, "02 ngày làm việc", 0, 9},
		{"9.000400", "Thủ tục mẫu 04", "HT", justice, "03 ngày làm việc", 15000, 9},
		{"9.000520", "Thủ tục mẫu 05", "BT", society, "03 ngày làm việc", 0, 7},
		{"9.000600", "Thủ tục mẫu 06", "DK", economy, "03 ngày làm việc", 100000, 6},
		{"9.000700", "Thủ tục mẫu 07", "HT", justice, "05 ngày làm việc", 30000, 5},
		{"9.000800", "Thủ tục mẫu 08", "BT", society, "07 ngày làm việc", 0, 4},
		{"9.000900", "Thủ tục mẫu 09", "DD", economy, "08 ngày làm việc", 0, 4},
		{"9.001000", "Thủ tục mẫu 10", "BT", society, "10 ngày làm việc", 0, 3},
		{"9.001100", "Thủ tục mẫu 11", "XD", economy, "15 ngày làm việc", 75000, 2},
		{"9.001200", "Thủ tục mẫu 12", "DD", economy, "20 ngày làm việc", 0, 1},
	}
}

// writeProcedures writes the procedures as dossier.ReadProcedures reads them.
func writeProcedures(w io.Writer) error {
	type limit struct {
		From  string `json:"from"`
		Term  string `json:"term"`
		Basis string `json:"basis"`
	}
	type entry struct {
		Code   string  `json:"code"`
		Name   string  `json:"name"`
		Limits []limit `json:"limits"`
	}
	var doc struct {
		Procedures []entry `json:"procedures"`
	}
	for _, p := range procedures() {
		doc.Procedures = append(doc.Procedures, entry{p.code, p.name, []limit{{"2023-01-01", p.term, "dữ liệu mẫu (synthetic)"}}})
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(doc)
}
