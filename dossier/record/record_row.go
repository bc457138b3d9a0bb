package record

import "math"

// Row returns what counting needs of the record: the same values that a [Reader] gives of a row of a file, and those that only a
// whole record has. A fee that LePhi does not state is the sum of DanhSachLePhi, when every price there is digits; the count of
// supplements that SoLanBoSung does not state is that of DanhSachHoSoBoSung. Columns has the fields that the record was read with,
// if only empty, or that are not zero. Midnights are as with [Reader.KeepMidnight]: pass true to keep them.
//
// The error, a [*RecordError], lists what a Reader would leave the row out for: no code, no agency, no receipt but with status 1 or
// 3, a LePhi or SoLanBoSung that is no number. A code that is none reads as absent, and is told by [Record.Check]. The row has no
// line and no extra values.
func (r *Record) Row(keepMidnight bool) (Row, error) {
	row := Row{
		Code: r.Code, Agency: r.Agency, Procedure: r.Procedure, Field: r.Field,
		Submitted: r.Submitted, Received: r.Received, Due: r.Due, Finished: r.Finished, Returned: r.Returned, Refused: r.Refused,
		Channel: r.Channel, Level: r.Level, Status: r.Status, Payment: r.Payment, Digitised: r.Digitised, VNeID: r.VNeID,
		Reused: r.reused(), FromStore: r.fromStore(), PopulationData: r.populationData(), ElectronicResult: r.electronicResult(),
	}
	var problems []Problem
	tell := func(c Column, value, reason string) { problems = append(problems, *problem(c.String(), value, reason)) }
	if r.Code == "" {
		tell(ColumnCode, "", isEmpty)
	}
	if r.Agency == "" {
		tell(ColumnAgency, "", isEmpty)
	}
	if r.Received.IsZero() && r.Status != StatusRegistered && r.Status != StatusNotAccepted {
		tell(ColumnReceived, "", needsReceipt)
	}
	for c := ColumnCode; c < columnCount; c++ {
		if r.Has(c.String()) {
			row.Columns |= ColumnsOf(c)
		}
	}
	if row.Columns.Has(ColumnChannel) {
		row.Channel = max(row.Channel, ChannelDirect) // as the portal counts an empty one
	}
	var ok bool
	if row.Fee, row.HasFee, ok = r.fee(); !ok {
		tell(ColumnFee, r.Fee, notAmount)
	} else if row.HasFee {
		row.Columns |= ColumnsOf(ColumnFee)
	}
	if row.Supplements, ok = r.supplements(); !ok {
		tell(ColumnSupplements, r.SupplementCount, notSupplements)
	}
	if text, given := r.Text(ColumnPaid.String()); given && text != "" {
		paid, reason := parseMoment(text)
		if reason != "" {
			tell(ColumnPaid, "", reason)
		}
		row.Paid = paid
	}
	if problems != nil {
		return Row{}, &RecordError{Problems: problems}
	}
	d := decoder{keepMidnight: keepMidnight}
	d.takeMidnight(&row.Due, &d.midnights.Due)
	d.takeMidnight(&row.Finished, &d.midnights.Finished)
	return row, nil
}

// fee returns the fee in đồng and whether there is one; false last when it is no number.
func (r *Record) fee() (int64, bool, bool) {
	if r.Fee != "" {
		n, ok := number([]byte(r.Fee), math.MaxInt64)
		return n, ok, ok
	}
	var sum int64
	for _, f := range r.Fees {
		n, ok := number([]byte(f.Price), math.MaxInt64-sum)
		if !ok {
			return 0, false, true // the list is text of no known form
		}
		sum += n
	}
	return sum, len(r.Fees) > 0, true
}

func (r *Record) supplements() (int, bool) {
	if r.SupplementCount == "" {
		return min(len(r.Supplements), maxSupplements), true
	}
	n, ok := number([]byte(r.SupplementCount), maxSupplements)
	return int(n), ok
}

// flagOf is absent while nothing is known, else whether it is so.
func flagOf(known, so bool) Flag {
	switch {
	case !known:
		return FlagAbsent
	case so:
		return FlagYes
	}
	return FlagNo
}

func (r *Record) reused() Flag {
	so := false
	for _, p := range r.Papers {
		so = so || p.Reuse.Code() == "1" || p.Reuse.Code() == "2"
	}
	return flagOf(r.Has("TaiLieuNop"), so)
}

func (r *Record) fromStore() Flag {
	so := false
	for _, p := range r.Papers {
		so = so || p.FromStore == FlagYes
	}
	return flagOf(r.Has("TaiLieuNop"), so)
}

func (r *Record) populationData() Flag {
	so := r.VNeID == FlagYes
	for _, d := range r.Databases {
		so = so || d.Code != ""
	}
	return flagOf(r.Has("DSKetNoiCSDL") || r.VNeID != FlagAbsent, so)
}

func (r *Record) electronicResult() Flag {
	so := false
	for _, p := range r.Results {
		so = so || p.URL != ""
	}
	return flagOf(r.Has("DanhSachGiayToKetQua"), so)
}
