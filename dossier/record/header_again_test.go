package record_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
)

// told is what a file gives, in short: the codes of its rows, and the errors.
func told(file string) (all []string) {
	for row, err := range record.NewReader(strings.NewReader(file)).Rows() {
		if err != nil {
			all = append(all, strings.TrimPrefix(err.Error(), "record: "))
		} else {
			all = append(all, row.Code+" of "+row.Agency)
		}
	}
	return all
}

// Two files made one, as with cat: the header of the second stands among the rows of the first. In whatever way it is written, no row
// of the second is read under the names of the first when these are others.
func TestAHeaderAmongTheRowsIsTold(t *testing.T) {
	const (
		head    = "MaHoSo,DonViXuLy,NgayTiepNhan\n"
		first   = head + "1,A,2026-02-12\n"
		again   = "line 3: it is the header again"
		another = "header, line 3: another header begins here: files were joined; read them one by one"
	)
	for _, c := range []struct {
		name, file string
		want       []string
	}{
		{"the same", first + head + "2,A,2026-02-13\n", []string{"1 of A", again, "2 of A"}},
		{"the same, with a byte order mark", first + "\ufeff" + head + "2,A,2026-02-13\n", []string{"1 of A", again, "2 of A"}},
		{"the same, quoted", first + "\"MaHoSo\",\"DonViXuLy\",\"NgayTiepNhan\"\n2,A,2026-02-13\n", []string{"1 of A", again, "2 of A"}},
		{"the same, quoted, with a mark", first + "\ufeff\"MaHoSo\",\"DonViXuLy\",\"NgayTiepNhan\"\n2,A,2026-02-13\n", []string{"1 of A", again, "2 of A"}},
		{"the same in other letters, spaced", first + " mahoso , DONVIXULY,ngayTiepNhan\n2,A,2026-02-13\n", []string{"1 of A", again, "2 of A"}},
		{"another order", first + "DonViXuLy,MaHoSo,NgayTiepNhan\nB,2,2026-02-13\n", []string{"1 of A", another}},
		{"another order, with a mark", first + "\ufeffDonViXuLy,MaHoSo,NgayTiepNhan\nB,2,2026-02-13\n", []string{"1 of A", another}},
		{"another order, small letters", first + "donvixuly,mahoso,ngaytiepnhan\nB,2,2026-02-13\n", []string{"1 of A", another}},
		{"another order, capitals", first + "DONVIXULY,MAHOSO,NGAYTIEPNHAN\nB,2,2026-02-13\n", []string{"1 of A", another}},
		{"another order, quoted, with a mark", first + "\ufeff\"DonViXuLy\",\"MaHoSo\",\"NgayTiepNhan\"\nB,2,2026-02-13\n", []string{"1 of A", another}},
		{"more columns", first + "DonViXuLy,MaHoSo,NgayTiepNhan,LePhi\nB,2,2026-02-13,0\n", []string{"1 of A", another}},
		{
			"no line end before it", strings.TrimSuffix(first, "\n") + "\ufeff" + head + "2,A,2026-02-13\n",
			[]string{"line 2: a row and the header again stand in one line: of two files that were joined the first had no line end", "2 of A"},
		},
		{
			"no line end before it, and another order", first + "2,A,2026-02-12\ufeffDonViXuLy,MaHoSo,NgayTiepNhan\nB,2,2026-02-13\n",
			[]string{"1 of A", another},
		},
		{"a fault in the row before", first + "2,\"A\"x,2026-02-12\n" + head, []string{"1 of A", "line 3: text follows a closing quote, on line 3", "line 4: it is the header again"}},
		{"a row that speaks of a column", first + "DonViXuLy,B,2026-02-13\n", []string{"1 of A", "DonViXuLy of B"}},
	} {
		if diff := cmp.Diff(c.want, told(c.file)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		agree(t, c.file)
	}
}

// A note that has the names of all columns in it is no header, since a receipt stands in its place.
func TestARowWithTheNamesOfColumnsInItsNotesIsARow(t *testing.T) {
	const file = "MaHoSo,DonViXuLy,NgayTiepNhan,a,b,c\n1,A,2026-02-12,MaHoSo,DonViXuLy,NgayTiepNhan\n2,A,,MaHoSo,DonViXuLy,NgayTiepNhan\n3,A,2026-02-12,,,\n"
	_, err := record.NewReader(strings.NewReader(file)).Read()
	if err != nil {
		t.Error(err)
	}
	want := []string{"1 of A", "header, line 3: another header begins here: files were joined; read them one by one"}
	if diff := cmp.Diff(want, told(file)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	agree(t, file)
}

// What is in the file before the other header is counted, and nothing behind it, whatever the number of workers.
func TestDefect_JoinedFilesAreNotReadUnderTheWrongNames(t *testing.T) {
	const head = "MaHoSo,DonViXuLy,NgayTiepNhan\n1,A,2026-02-12\n"
	file := string(typical(500, false)) + "\ufeffDonViXuLy,MaHoSo,NgayTiepNhan\n" + strings.Repeat("B,2,2026-02-13\n", 5000)
	bad := strings.Repeat("bad\n", 3000)
	file = strings.Replace(file, "\ufeff", bad+"\ufeff", 1)
	before := int64(strings.Index(file, "\ufeff") - strings.Index(file, "\n") - 1)
	for _, workers := range []int{1, 2, 4} {
		for _, block := range []int{1, 1 << 12, 1 << 16, 0} {
			b := record.BulkReader{Workers: workers, BlockSize: block, Keep: 2}
			summary, err := b.Read(strings.NewReader(file), func(int, *record.Batch) error { return nil })
			var e *record.HeaderError
			want := record.BulkProgress{Bytes: before, Rows: 500, Rejected: 3000}
			if !errors.As(err, &e) || e.Line != 3502 || summary.BulkProgress != want || len(summary.Rejects) != 2 {
				t.Errorf("%d workers, blocks of %d: %+v, %v", workers, block, summary.BulkProgress, err)
			}
			if _, err := b.Read(strings.NewReader(head), func(int, *record.Batch) error { return nil }); err != nil {
				t.Errorf("the next file: %v", err)
			}
		}
	}
}
