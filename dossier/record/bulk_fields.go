package record

// columnKind is how the fields of a column are read many at a time.
type columnKind uint8

const (
	kindMoment columnKind = iota
	kindDigit             // a code of one digit, or the status 10
	kindFee               // an amount
	kindTimes             // a count
	kindText              // not looked into, but that it is UTF-8
	kindNeeded            // likewise, and not empty
	kindCode              // numbered
)

// columnStep is one column of a file, and where among those of its kind its value goes.
type columnStep struct {
	kind columnKind
	at   uint8
	end  byte // what its fields end with: ',', '\n', or '\r' where lines end in CRLF
	next *columnStep
}

// step returns how a column is read.
func (c Column) step(numbered Columns) columnStep {
	kind := kindText
	if numbered.Has(c) {
		kind = kindCode
	}
	switch c {
	case ColumnCode:
		return columnStep{kind: kindNeeded}
	case ColumnAgency:
		return columnStep{kind: max(kind, kindNeeded), at: placeAgency}
	case ColumnProcedure:
		return columnStep{kind: kind, at: placeProcedure}
	case ColumnField:
		return columnStep{kind: kind, at: placeField}
	case ColumnSubmitted:
		return columnStep{kind: kindMoment, at: placeSubmitted}
	case ColumnReceived:
		return columnStep{kind: kindMoment, at: placeReceived}
	case ColumnDue:
		return columnStep{kind: kindMoment, at: placeDue}
	case ColumnFinished:
		return columnStep{kind: kindMoment, at: placeFinished}
	case ColumnReturned:
		return columnStep{kind: kindMoment, at: placeReturned}
	case ColumnRefused:
		return columnStep{kind: kindMoment, at: placeRefused}
	case ColumnPaid:
		return columnStep{kind: kindMoment, at: placePaid}
	case ColumnChannel:
		return columnStep{kind: kindDigit, at: placeChannel}
	case ColumnLevel:
		return columnStep{kind: kindDigit, at: placeLevel}
	case ColumnStatus:
		return columnStep{kind: kindDigit, at: placeStatus}
	case ColumnPayment:
		return columnStep{kind: kindDigit, at: placePayment}
	case ColumnDigitised:
		return columnStep{kind: kindDigit, at: placeDigitised}
	case ColumnVNeID:
		return columnStep{kind: kindDigit, at: placeVNeID}
	case ColumnFee:
		return columnStep{kind: kindFee}
	case ColumnSupplements:
		return columnStep{kind: kindTimes}
	}
	return columnStep{kind: kindText}
}

// digits is the codes of a column, one more than each, 0 for what is none: by the byte of the digit they are written as; the status 10 by
// that of its second digit, behind the bytes.
type digits [2 << 8]uint8

const digitsMask = 2<<8 - 1

// digitTables returns the digits of each column of codes, by where the column is among them.
func digitTables() (all [8]digits) {
	all[placeChannel], all[placeLevel] = digitsOf(channels), digitsOf(levels)
	all[placeStatus], all[placePayment] = digitsOf(statuses), digitsOf(payments)
	all[placeDigitised], all[placeVNeID] = digitsOf(flags), digitsOf(flags)
	return all
}

func digitsOf(table []code) (d digits) {
	for i, c := range table {
		switch text := c.national; {
		case len(text) == 1:
			d[text[0]] = uint8(i + 1)
		case text == "10":
			d[1<<8|'0'] = uint8(i + 1)
		}
	}
	return d
}

// absentDigit is the code of an empty field.
func absentDigit(place uint8) uint8 {
	if place == placeChannel {
		return uint8(ChannelDirect) // as the portal counts it
	}
	return 0
}
