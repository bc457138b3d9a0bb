package record

import (
	"fmt"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// DossierCode is the code of a dossier (mã hồ sơ, MaHoSo): AGENCY-YYMMDD-SEQUENCE, such as H44.01.02-260926-0001. It is
// comparable, and prints as it was read.
//
// Two circulars set it. TT 01/2018/TT-VPCP, art. 19(1): V1V2V3.Z1Z2.Y1Y2.MX1X2-YYMMDD-XXXX, where the last part of the
// agency is its ministry or province. TT 04/2025/TT-VPCP, art. 23(2): MX1X2.Y1Y2Y3.Z1Z2-YYMMDD-AAXXXX for procedures
// provided centrally, the ministry or province first. Codes in use have fewer parts. So the agency is kept as it stands,
// and nothing here says which of its parts is which.
type DossierCode struct {
	Agency   string     // the agency's parts, with dots between: 1 to 6 parts of 1 to 8 digits and capitals each
	Date     civil.Date // the day of receipt, 2000-01-01 to 2099-12-31
	Central  string     // the two digits of the agency that owns the central system (AA), "" when there are none
	Sequence string     // the number on that day: 4 to 32 digits and capitals, AA counted
}

// CodeError is a text that is no dossier code. It unwraps to [ErrValue].
type CodeError struct {
	Input  string // what was given, cut to 64 bytes
	At     int    // where it goes wrong, in bytes from 0
	Reason string // what is wrong, as a clause
}

// Error returns, for instance: record: dossier code "H44-261326-0001", byte 5: there is no day 261326 (YYMMDD).
func (e *CodeError) Error() string {
	return fmt.Sprintf("record: dossier code %q, byte %d: %s", e.Input, e.At+1, e.Reason)
}

// Unwrap returns [ErrValue].
func (e *CodeError) Unwrap() error { return ErrValue }

// ParseDossierCode reads a dossier code, with all that follows the day as its Sequence: from the text alone, AA and XXXX
// cannot be told from a sequence of six. Spaces, small letters and days that do not exist are refused. The error is a
// [*CodeError].
func ParseDossierCode(s string) (DossierCode, error) { return dossierCode(s, false) }

// ParseCentralDossierCode reads the code of a dossier of a procedure provided centrally, whose sequence begins with AA (TT
// 04/2025/TT-VPCP, art. 23(2)). The error is a [*CodeError].
func ParseCentralDossierCode(s string) (DossierCode, error) { return dossierCode(s, true) }

func dossierCode(s string, central bool) (DossierCode, error) {
	c, at, reason := parseDossierCode(s, central)
	if reason != "" {
		return DossierCode{}, &CodeError{cut(s), at, reason}
	}
	return c, nil
}

const (
	maxCodeParts   = 6
	maxPartBytes   = 8
	minSequence    = 4
	maxSequence    = 32
	notCodeLetters = "only digits and capitals stand here"
)

// parseDossierCode returns what s says, or where it goes wrong, in bytes from 0, and why.
func parseDossierCode(s string, central bool) (c DossierCode, at int, reason string) {
	agency, rest, ok := strings.Cut(s, "-")
	if at, reason = checkAgency(agency); reason != "" {
		return c, at, reason
	}
	if !ok {
		return c, len(s), "it ends after the agency; it is AGENCY-YYMMDD-SEQUENCE"
	}
	at = len(agency) + 1
	day, sequence, ok := strings.Cut(rest, "-")
	if len(day) != 6 || !allDigits(day) {
		return c, at, "the day is six digits, YYMMDD"
	}
	date, err := civil.NewDate(2000+two(day, 0), time.Month(two(day, 2)), two(day, 4))
	if err != nil {
		return c, at, "there is no day " + day + " (YYMMDD)"
	}
	at += len(day) + 1
	if !ok {
		return c, len(s), "it ends after the day; it is AGENCY-YYMMDD-SEQUENCE"
	}
	c = DossierCode{Agency: agency, Date: date, Sequence: sequence}
	if central {
		if len(sequence) < 2 || !allDigits(sequence[:2]) {
			return c, at, "two digits of the owning agency stand here"
		}
		c.Central, c.Sequence = sequence[:2], sequence[2:]
		at += 2
	}
	if i := strings.IndexFunc(c.Sequence, notCodeLetter); i >= 0 {
		return c, at + i, notCodeLetters
	}
	if n, most := len(c.Sequence), maxSequence-len(c.Central); n < minSequence || n > most {
		return c, at, fmt.Sprintf("a sequence has %d to %d characters, not %d", minSequence, most, n)
	}
	return c, 0, ""
}

func checkAgency(agency string) (at int, reason string) {
	parts := strings.Split(agency, ".")
	for i, part := range parts {
		switch j := strings.IndexFunc(part, notCodeLetter); {
		case i == maxCodeParts:
			return at, fmt.Sprintf("the agency has more than %d parts", maxCodeParts)
		case j >= 0:
			return at + j, notCodeLetters
		case part == "":
			return at, "a part of the agency is empty"
		case len(part) > maxPartBytes:
			return at, fmt.Sprintf("a part of the agency has more than %d characters", maxPartBytes)
		}
		at += len(part) + 1
	}
	return 0, ""
}

func notCodeLetter(r rune) bool { return (r < '0' || r > '9') && (r < 'A' || r > 'Z') }

// Parts returns the parts of the agency, in the order in which they stand.
func (c DossierCode) Parts() []string { return strings.Split(c.Agency, ".") }

// IsZero reports whether c is no code.
func (c DossierCode) IsZero() bool { return c == DossierCode{} }

// String returns the code as it was read, and "" of the zero one.
func (c DossierCode) String() string {
	if c.IsZero() {
		return ""
	}
	return c.Agency + "-" + c.Date.In(time.UTC).Format("060102") + "-" + c.Central + c.Sequence
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
