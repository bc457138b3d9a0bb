package main

import (
	"fmt"
	"strings"
)

// columnsSQL is the columns of the file, with %[1]s for the type of a date.
const columnsSQL = `{'MaHoSo': 'VARCHAR', 'DonViXuLy': 'VARCHAR', 'MaTTHC': 'VARCHAR', 'MaLinhVuc': 'VARCHAR', 'KenhThucHien': 'TINYINT',
	'MucDo': 'TINYINT', 'NgayTiepNhan': '%[1]s', 'NgayHenTra': '%[1]s', 'NgayKetThucXuLy': '%[1]s', 'TrangThaiHoSo': 'TINYINT',
	'DuocThanhToanTrucTuyen': 'TINYINT', 'LePhi': 'BIGINT', 'SoLanBoSung': 'SMALLINT'}`

// dates is how a query handles dates of one type.
type dates struct {
	columns   string // of read_csv, with the option that reads the dates
	day       string // the day of %s
	month     string // the month of %s
	midnight  string // 00:00:00 of the day %s
	monthText string // a month, as 2025-03
	dayOf     string // the day of the DATE %s
}

var datesOf = map[engine]dates{
	timestamp: {
		columns:   fmt.Sprintf(columnsSQL, "TIMESTAMP") + `, timestampformat = '%Y%m%d%H%M%S'`,
		day:       `CAST(%s AS DATE)`,
		month:     `date_trunc('month', %s)`,
		midnight:  `CAST(%s AS TIMESTAMP)`,
		monthText: `strftime(month, '%Y-%m')`,
		dayOf:     `%s`,
	},
	bigint: {
		columns:   fmt.Sprintf(columnsSQL, "BIGINT"),
		day:       `(%s // 1000000)`,
		month:     `(%s // 100000000)`,
		midnight:  `(%s * 1000000)`,
		monthText: `printf('%04d-%02d', month // 100, month % 100)`,
		dayOf:     `CAST(strftime(%s, '%%Y%%m%%d') AS BIGINT)`,
	},
}

// countSQL asks for the counts. Rows that cannot be read are left out, and so are codes outside their lists. By the rules of the
// library:
//   - What was withdrawn or stopped (status 7, 8) is not judged.
//   - Nor is what finished before its receipt; a finish at 00:00:00 is the whole day, so on the day of receipt it is not before that.
//   - A given due date before the day of receipt is none.
//   - With papers asked for later, no due date can be computed.
//   - Dossiers are judged by day, and so it does not matter that a whole day lasts to 24:00.
//
// The file has no status 1 or 3, no status 7 to 10 without a finish, and no empty code: their rules are not stated.
const countSQL = `
WITH readable AS (
	SELECT *, {received day} AS received_day, {finished day} AS finished_day
	FROM read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', ignore_errors = true,
		columns = {columns})
	WHERE KenhThucHien BETWEEN 1 AND 3 AND MucDo BETWEEN 2 AND 4 AND TrangThaiHoSo BETWEEN 1 AND 10 AND DuocThanhToanTrucTuyen BETWEEN 0 AND 3
), dated AS (
	{dated}
), judged AS (
	SELECT *, has_due AND TrangThaiHoSo NOT IN (7, 8)
		AND (NgayKetThucXuLy >= NgayTiepNhan OR NgayKetThucXuLy = {received midnight}) AS judged
	FROM dated
)
SELECT DonViXuLy AS agency, {received month} AS month,
	count(*) AS received,
	count(*) FILTER (judged AND finished_day < due_day) AS early,
	count(*) FILTER (judged AND finished_day = due_day) AS on_time,
	count(*) FILTER (judged AND finished_day > due_day) AS late,
	count(*) FILTER (NgayKetThucXuLy IS NULL) AS in_progress,
	count(*) FILTER (KenhThucHien = 2) AS online,
	count(*) FILTER (KenhThucHien = 2 AND MucDo = 4) AS full_online,
	count(*) FILTER (LePhi > 0 AND DuocThanhToanTrucTuyen IN (1, 2)) AS paid_online,
	count(*) FILTER (LePhi > 0) AS with_fee
FROM judged
GROUP BY ALL`

// datedSQL finds the due dates.
var datedSQL = map[due]string{
	given: `SELECT *, due_day >= received_day AS has_due FROM (SELECT *, {due day} AS due_day FROM readable)`,
	computed: `SELECT *, due_day IS NOT NULL AND SoLanBoSung = 0 AS has_due
		FROM readable LEFT JOIN due_days ON due_days.day = received_day AND due_days.procedure = MaTTHC`,
}

// countQuery returns the query for the counts of a file.
func countQuery(e engine, due due, path string) string {
	d := datesOf[e]
	of := func(expression, column string) string { return fmt.Sprintf(expression, column) }
	query := strings.ReplaceAll(countSQL, "{dated}", datedSQL[due])
	return strings.NewReplacer(
		"{path}", strings.ReplaceAll(path, "'", "''"), "{columns}", d.columns,
		"{received day}", of(d.day, "NgayTiepNhan"), "{due day}", of(d.day, "NgayHenTra"), "{finished day}", of(d.day, "NgayKetThucXuLy"),
		"{received midnight}", of(d.midnight, "received_day"), "{received month}", of(d.month, "NgayTiepNhan"),
	).Replace(query)
}

// dueSQL makes the table of the due dates of the year's receipts: on the day that has the rank of the receipt's and the limit added, a
// rank being how many working days there are up to a day and including it. One join to it is faster than a join each to the days, the
// limits and the days again.
const dueSQL = `
CREATE TABLE due_days AS
SELECT limits.procedure, {received day} AS day, {due day} AS due_day
FROM ranks AS receipt, limits, ranks AS last
WHERE receipt.day BETWEEN '{first}' AND '{last}' AND last.worked AND last.rank = receipt.rank + limits.days`

// dueQuery returns the statement that makes that table.
func dueQuery(e engine) string {
	d := datesOf[e]
	return strings.NewReplacer("{received day}", fmt.Sprintf(d.dayOf, "receipt.day"), "{due day}", fmt.Sprintf(d.dayOf, "last.day"),
		"{first}", firstDay.String(), "{last}", lastDay.String()).Replace(dueSQL)
}
