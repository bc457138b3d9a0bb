package record

import "strings"

// Column is a column of the dossier file that this package knows, by its national field name. The zero Column is none of
// them.
type Column uint8

// The columns.
const (
	ColumnNone        Column = iota // not a known column
	ColumnCode                      // MaHoSo, required
	ColumnAgency                    // DonViXuLy, required
	ColumnProcedure                 // MaTTHC
	ColumnField                     // MaLinhVuc
	ColumnChannel                   // KenhThucHien
	ColumnLevel                     // MucDo
	ColumnSubmitted                 // NgayNopHoSo
	ColumnReceived                  // NgayTiepNhan, required
	ColumnDue                       // NgayHenTra
	ColumnFinished                  // NgayKetThucXuLy
	ColumnReturned                  // NgayTra
	ColumnRefused                   // NgayTuChoi
	ColumnStatus                    // TrangThaiHoSo
	ColumnPayment                   // DuocThanhToanTrucTuyen
	ColumnFee                       // LePhi
	ColumnSupplements               // SoLanBoSung
	ColumnDigitised                 // HoSoCoThanhPhanSoHoa
	ColumnVNeID                     // TaiKhoanDuocXacThucVoiVNeID
	ColumnPaid                      // NgayThuPhi, which is no national field: a product in use has it
	columnCount
)

var columnNames = [columnCount]string{
	ColumnCode:        "MaHoSo",
	ColumnAgency:      "DonViXuLy",
	ColumnProcedure:   "MaTTHC",
	ColumnField:       "MaLinhVuc",
	ColumnChannel:     "KenhThucHien",
	ColumnLevel:       "MucDo",
	ColumnSubmitted:   "NgayNopHoSo",
	ColumnReceived:    "NgayTiepNhan",
	ColumnDue:         "NgayHenTra",
	ColumnFinished:    "NgayKetThucXuLy",
	ColumnReturned:    "NgayTra",
	ColumnRefused:     "NgayTuChoi",
	ColumnStatus:      "TrangThaiHoSo",
	ColumnPayment:     "DuocThanhToanTrucTuyen",
	ColumnFee:         "LePhi",
	ColumnSupplements: "SoLanBoSung",
	ColumnDigitised:   "HoSoCoThanhPhanSoHoa",
	ColumnVNeID:       "TaiKhoanDuocXacThucVoiVNeID",
	ColumnPaid:        "NgayThuPhi",
}

// ColumnNamed returns the column with that national field name, spelled exactly so, or [ColumnNone].
func ColumnNamed(name string) Column { return columnNamed(name) }

func columnNamed[T text](name T) Column {
	for c := ColumnCode; c < columnCount; c++ {
		if columnNames[c] == string(name) {
			return c
		}
	}
	return ColumnNone
}

// String returns the national field name, such as "NgayTiepNhan", and "" for [ColumnNone].
func (c Column) String() string {
	if c >= columnCount {
		return ""
	}
	return columnNames[c]
}

// Required reports whether a file without the column is refused: MaHoSo, DonViXuLy, NgayTiepNhan.
func (c Column) Required() bool {
	return c == ColumnCode || c == ColumnAgency || c == ColumnReceived
}

// Columns is a set of columns: those that a file has. The zero Columns is empty.
type Columns uint32

// ColumnsOf returns the set of the given columns. [ColumnNone] adds nothing.
func ColumnsOf(columns ...Column) Columns {
	var set Columns
	for _, c := range columns {
		if c != ColumnNone && c < columnCount {
			set |= 1 << c
		}
	}
	return set
}

// Has reports whether c is in the set.
func (s Columns) Has(c Column) bool { return s&ColumnsOf(c) != 0 }

// String returns the national field names with commas between.
func (s Columns) String() string {
	var names []string
	for c := ColumnCode; c < columnCount; c++ {
		if s.Has(c) {
			names = append(names, c.String())
		}
	}
	return strings.Join(names, ",")
}
