package record

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// What a caller can branch on with [errors.Is].
var (
	// ErrValue: a text is not the moment or the code it should be.
	ErrValue = errors.New("bad value")
	// ErrRow: a row of the file cannot be used. Reading goes on after it.
	ErrRow = errors.New("bad row")
	// ErrHeader: the file is not a dossier file. Nothing of it can be read.
	ErrHeader = errors.New("bad header")
)

// Problem is one value that cannot be read, and why. As an error it unwraps to [ErrValue].
type Problem struct {
	Column string // the name in the header or the path in a JSON document, "" for a whole row or a value that stands alone
	Value  string // what was given, cut to 64 bytes; "" where it may be personal
	Reason string // what is wrong with it, as a clause
}

// String returns, for instance: LePhi "1.500": not an amount in digits.
func (p Problem) String() string {
	var parts []string
	if p.Column != "" {
		parts = append(parts, cut(p.Column))
	}
	if p.Value != "" {
		parts = append(parts, fmt.Sprintf("%q:", p.Value))
	}
	return strings.Join(append(parts, p.Reason), " ")
}

// Error returns [Problem.String] after "record: ".
func (p *Problem) Error() string { return "record: " + p.String() }

// Unwrap returns [ErrValue].
func (p *Problem) Unwrap() error { return ErrValue }

func problem[T text](column string, value T, reason string) *Problem {
	return &Problem{Column: column, Value: cut(value), Reason: reason}
}

// cut returns s, or its beginning and "..." when it is longer than an error message can bear.
func cut[T text](s T) string {
	const most = 64
	if len(s) <= most {
		return string(s)
	}
	end := most
	for end > most-utf8.UTFMax && !utf8.RuneStart(s[end]) {
		end--
	}
	return string(s[:end]) + "..."
}

// RowError is a row that was left out, with everything that is wrong with it. It unwraps to [ErrRow].
type RowError struct {
	Line     int       // the line of the file on which the row begins, from 1
	Problems []Problem // in the order of the file's columns; at least one
	// Raw is the row as it stands in the file, without the line end after it: of a row that could be told from the next,
	// the whole of it, with the line ends inside its quotes; of a quoting fault or an overlong line, that line. With the
	// header above, it can be written to a file of rejects, put right and read again.
	Raw string
	Cut bool // whether Raw is only the beginning: its first 64 KiB
}

// maxRaw is how much of a row an error carries.
const maxRaw = 64 << 10

// Error returns, for instance:
//
//	record: line 7: NgayTiepNhan "2026-02-30": the month has only 28 days; LePhi "1.500": not an amount in digits
func (e *RowError) Error() string {
	texts := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		texts[i] = p.String()
	}
	return fmt.Sprintf("record: line %d: %s", e.Line, strings.Join(texts, "; "))
}

// Unwrap returns [ErrRow].
func (e *RowError) Unwrap() error { return ErrRow }

func rowError(raw rawRow, problems ...Problem) *RowError {
	text := raw.text[:min(len(raw.text), maxRaw)]
	return &RowError{Line: raw.line, Problems: problems, Raw: string(text), Cut: len(raw.text) > maxRaw}
}

// HeaderError is a file that is no dossier file. It unwraps to [ErrHeader].
type HeaderError struct {
	Line    int      // the line of the header, from 1
	Missing []Column // the required columns that are not there
	Reason  string   // what is wrong, as a clause
}

// Error returns, for instance: record: header, line 1: no column MaHoSo (did you mean "mahoso", column 2?).
func (e *HeaderError) Error() string {
	return fmt.Sprintf("record: header, line %d: %s", e.Line, e.Reason)
}

// Unwrap returns [ErrHeader].
func (e *HeaderError) Unwrap() error { return ErrHeader }

// ReadError is the failure of the reader that a file comes from. It unwraps to that reader's error.
type ReadError struct {
	Line int // the line on which the row begins that could not be read to its end, from 1
	Err  error
}

// Error returns, for instance: record: reading line 7: unexpected EOF.
func (e *ReadError) Error() string { return fmt.Sprintf("record: reading line %d: %v", e.Line, e.Err) }

// Unwrap returns the error of the underlying reader.
func (e *ReadError) Unwrap() error { return e.Err }
