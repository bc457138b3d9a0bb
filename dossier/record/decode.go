package record

import (
	"fmt"
	"math"
	"unicode/utf8"
)

// decoder makes rows of the fields of one file.
type decoder struct {
	header       header
	fields       *fields // those of the row at hand
	names        interner
	keepMidnight bool
	midnights    Midnights
	joined       []byte // scratch of extra
	probe        fields // of headerIn
}

// row returns the row at hand, or how it is left out: a *RowError, after which reading goes on, or a *HeaderError, which ends it.
func (r *decoder) row(raw rawRow) (Row, error) {
	switch r.headerIn(raw.text) {
	case sameHeader:
		return Row{}, rowError(raw, Problem{Reason: "it is the header again"})
	case runTogether:
		return Row{}, rowError(raw, Problem{Reason: "a row and the header again stand in one line: of two files that were joined the first had no line end"})
	case otherHeader:
		return Row{}, joinedFiles(raw.line)
	}
	if raw.fault != "" {
		return Row{}, rowError(raw, Problem{Reason: raw.fault})
	}
	if width := len(r.header.names); r.fields.count != width {
		return Row{}, rowError(raw, Problem{Reason: notSoMany(r.fields.count, width)})
	}
	row, problems := r.decode(raw)
	if problems != nil {
		return Row{}, rowError(raw, problems...)
	}
	r.takeMidnight(&row.Due, &r.midnights.Due)
	r.takeMidnight(&row.Finished, &r.midnights.Finished)
	return row, nil
}

// notSoMany says how many fields a row has, which are not as many as the header's.
func notSoMany(fields, width int) string {
	if fields == 1 {
		return fmt.Sprintf("1 field, the header has %d", width)
	}
	return fmt.Sprintf("%d fields, the header has %d", fields, width)
}

// decode reads the values of a row that has as many fields as the header, or returns all that is wrong with them.
func (r *decoder) decode(raw rawRow) (Row, []Problem) {
	row := Row{Line: raw.line, Columns: r.header.known}
	var problems []Problem
	valid := utf8.Valid(raw.text)
	for i, column := range r.header.columns {
		field := r.fields.list[i]
		var reason string
		if !valid && !utf8.Valid(field) {
			reason = "not text in UTF-8"
		} else if column != ColumnNone {
			reason = r.set(&row, column, field)
		}
		if reason != "" {
			if column == ColumnNone {
				field = nil // it may be personal, and has no place in a message
			}
			problems = append(problems, *problem(r.header.names[i], field, reason))
		}
	}
	if len(problems) > 0 {
		return Row{}, problems
	}
	row.Extra = r.extra()
	return row, nil
}

const (
	isEmpty        = "is empty"
	needsReceipt   = "is empty: only status 1 or 3 may lack it"
	notAmount      = "not an amount in digits"
	notSupplements = "not a count of 0 to 999, in digits"
)

// set reads one value into row and returns what is wrong with it, or "".
func (r *decoder) set(row *Row, column Column, field []byte) string {
	if len(field) == 0 {
		return r.setEmpty(row, column)
	}
	ok, reason := true, ""
	switch column {
	case ColumnCode:
		row.Code = string(field)
	case ColumnAgency:
		row.Agency = r.names.text(field)
	case ColumnProcedure:
		row.Procedure = r.names.text(field)
	case ColumnField:
		row.Field = r.names.text(field)
	case ColumnChannel:
		row.Channel, ok = find[Channel](channels, field)
		reason = notChannel
	case ColumnLevel:
		row.Level, ok = find[Level](levels, field)
		reason = notLevel
	case ColumnStatus:
		row.Status, ok = find[Status](statuses, field)
		reason = notStatus
	case ColumnPayment:
		row.Payment, ok = find[Payment](payments, field)
		reason = notPayment
	case ColumnDigitised:
		row.Digitised, ok = find[Flag](flags, field)
		reason = notFlag
	case ColumnVNeID:
		row.VNeID, ok = find[Flag](flags, field)
		reason = notFlag
	case ColumnFee:
		row.Fee, ok = number(field, math.MaxInt64)
		row.HasFee, reason = ok, notAmount
	case ColumnSupplements:
		var n int64
		n, ok = number(field, maxSupplements)
		row.Supplements, reason = int(n), notSupplements
	default:
		*row.moment(column), reason = parseMoment(field)
		return reason
	}
	if ok {
		return ""
	}
	return reason
}

// setEmpty reads a value that is not given.
func (r *decoder) setEmpty(row *Row, column Column) string {
	switch column {
	case ColumnCode, ColumnAgency:
		return isEmpty
	case ColumnReceived:
		if s := r.status(); s != StatusRegistered && s != StatusNotAccepted {
			return needsReceipt
		}
	case ColumnChannel:
		row.Channel = ChannelDirect
	}
	return ""
}

// status returns the status of the row at hand, whether or not its column has been come to.
func (r *decoder) status() Status {
	if r.header.status < 0 {
		return StatusAbsent
	}
	s, _ := find[Status](statuses, r.fields.list[r.header.status])
	return s
}

// moment returns where row keeps a column of moments.
func (row *Row) moment(column Column) *Moment {
	switch column {
	case ColumnSubmitted:
		return &row.Submitted
	case ColumnReceived:
		return &row.Received
	case ColumnDue:
		return &row.Due
	case ColumnFinished:
		return &row.Finished
	case ColumnReturned:
		return &row.Returned
	case ColumnPaid:
		return &row.Paid
	default: // ColumnRefused, the last of them
		return &row.Refused
	}
}

// takeMidnight turns an instant at 00:00:00 into the whole day, and counts it, unless midnights are kept.
func (r *decoder) takeMidnight(m *Moment, count *int) {
	if !r.keepMidnight && m.tick == 1 {
		*m = m.AsDay()
		*count++
	}
}

// extra returns the values of the columns that are not known, all in one piece of memory.
func (r *decoder) extra() []string {
	if len(r.header.extras) == 0 {
		return nil
	}
	r.joined = r.joined[:0]
	for i, column := range r.header.columns {
		if column == ColumnNone {
			r.joined = append(r.joined, r.fields.list[i]...)
		}
	}
	all, values := string(r.joined), make([]string, 0, len(r.header.extras))
	for i, column := range r.header.columns {
		if column == ColumnNone {
			n := len(r.fields.list[i])
			values, all = append(values, all[:n]), all[n:]
		}
	}
	return values
}

// number returns what is written in digits and nothing else, up to most.
func number(field []byte, most int64) (int64, bool) {
	var n int64
	for _, c := range field {
		if !digit(c) || n > (most-int64(c-'0'))/10 {
			return 0, false
		}
		n = 10*n + int64(c-'0')
	}
	return n, len(field) > 0
}

// interner keeps one copy of each text that comes again and again, such as the code of a procedure. It is bounded: when it
// is full it begins anew, and texts longer than a code are not kept.
type interner map[string]string

const (
	internedTexts = 1 << 15
	internedBytes = 64
)

func (in interner) text(b []byte) string {
	if len(b) > internedBytes {
		return string(b)
	}
	if s, ok := in[string(b)]; ok {
		return s
	}
	if len(in) == internedTexts {
		clear(in)
	}
	s := string(b)
	in[s] = s
	return s
}
