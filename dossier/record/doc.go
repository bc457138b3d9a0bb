// Package record reads and writes dossiers (hồ sơ) of administrative procedures as the national portal names their fields:
// rows of CSV files to count, and whole records in JSON, NDJSON and CSV.
//
// To count, know three names first: [Reader], which reads a CSV file row by row; [Row], one dossier in the few fields that
// reports need; and [RowError], a row left out and why. [ParseMoment] reads a time as such files write it. For files of millions
// there is [BulkReader], which reads blocks side by side and gives rows as batches of numbers: the same rows and the same errors as
// Reader gives. [Unzip] reads what may be gzip.
//
// To exchange, three others: [Record], every field of the national interface; [RecordReader], which reads one a line; and
// [Masking], which takes the personal values out. [Progress] is a step in the handling, [CSVReader] and [CSVWriter] have
// the flat fields of a record as a row, [DossierCode] is what a MaHoSo says, and [StatusMapping] tells a system's statuses
// from one another.
//
// # Records
//
//   - A record is written as it was read, byte for byte but for the spaces between its tokens: fields that are not known,
//     their order, an empty text beside a field that is not there, a code that is none. What is changed shows in its place.
//   - Nothing is converted: a number, a null or a truth value where a text must be is an error with its path, such as
//     DanhSachHoSoBoSung[1].NgayBoSung, and so is a key that comes twice. All that is wrong is told at once.
//   - An instant is yyyyMMddHHmmss, or nothing, and is read in UTC+7. A whole day is written at 00:00:00, or at 23:59:59 in
//     NgayHenTra, NgayHenTraTruoc, NgayHenTraMoi and NgayKetThucTheoQuyDinh.
//   - What can be read may still be wrong: [Record.Check] lists it. What cannot be read is left out with its line, and
//     reading goes on.
//   - No message of an error shows a personal value, nor the name or value of a field that is not known. The Raw of a
//     [*RowError] is the line itself: keep it out of logs.
//   - A status is written as it is, never as another: see [StatusMapping].
//
// # Rows of CSV files
//
// The rules, in order:
//
//   - The file is UTF-8, with or without a byte order mark; lines end in LF or CRLF, and the last may lack its end. Empty
//     lines are skipped. Lines are counted as an editor counts them.
//   - The first row is the header: national field names, spelled exactly, in any order. MaHoSo, DonViXuLy and NgayTiepNhan
//     are required, no known name comes twice or is there only in another case or with spaces around it, and there are at
//     most 4096 columns. A header that is not so is a [*HeaderError], and nothing is read. Columns that are not known are
//     kept, as text. The header again among the rows is a row left out; another header there, of a file joined to this
//     one, ends the reading with a [*HeaderError], in whatever case it is written and with whatever marks around its names.
//   - A row has as many fields as the header. All that is wrong with its values is reported at once, in one [*RowError]
//     with its line and its text, and reading goes on. No row is dropped in silence, none is put right, and none is taken
//     for a repeat of another: see [Repeats].
//   - An empty value is absent. MaHoSo and DonViXuLy are never empty; NgayTiepNhan only with TrangThaiHoSo 1 or 3; an
//     empty KenhThucHien is 1, as the portal counts it.
//   - Codes are text, byte for byte as written. A number is its digits: "2" is a status, "02" and "2.0" are not.
//   - Times are read in UTC+7, to the second; a date alone is the whole day: see [ParseMoment]. NgayHenTra and
//     NgayKetThucXuLy at 00:00:00 are taken for a date alone, and counted: see [Reader.KeepMidnight].
//
// Quotes are as in RFC 4180. A quote opens a quoted field only as the field's first byte; elsewhere it is a quote like any
// other byte. Within a quoted field two quotes are one, and commas and line ends are text; a CRLF there is read as LF, as
// encoding/csv does. After the closing quote comes a comma or the end of the line.
//
// Where that does not hold the file is damaged, most often by a stray quote, and what follows is most likely whole. So a
// row is left out by its first line alone, and reading goes on with the very next line, when: text follows a closing
// quote; a quoted field is still open at the end of the file; more than 1 MiB (1,048,576 bytes) stands between its quotes,
// as written; or the row is longer than 2 MiB. A line longer than 2 MiB is left out too, without being held. Whatever the
// file, the time it takes is in proportion to its length, and the memory a few MiB.
//
// What is read depends on the bytes of the file and on nothing else, not on the pieces in which a reader hands them over.
package record
