package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
)

// RegisterEntry is one dossier in the register (sổ theo dõi hồ sơ): what its record states, and where it stands in a period. It
// has no data of a person: of a record's columns that nobody knows nothing is taken.
type RegisterEntry struct {
	Code      string // MaHoSo
	Agency    string // DonViXuLy
	Procedure string // MaTTHC
	Field     string // MaLinhVuc
	Channel   record.Channel
	Received  record.Moment
	Promised  record.Moment // NgayHenTra; in [Period.Entry] none where it is judged against another due date, which is unknown
	Finished  record.Moment
	Returned  record.Moment
	Deadline  deadline.Deadline // what it is judged against; zero, the register shows what was promised
	Place     Place
}

// EntryOf returns the entry of a record, placed and judged already.
func EntryOf(r *record.Row, p Place, d deadline.Deadline) RegisterEntry {
	return RegisterEntry{
		Code: r.Code, Agency: r.Agency, Procedure: r.Procedure, Field: r.Field, Channel: r.Channel,
		Received: r.Received, Promised: r.Due, Finished: r.Finished, Returned: r.Returned, Deadline: d, Place: p,
	}
}

// Entry places a record in the period, judged against what due finds, and returns its entry as it was at the as-of instant: what
// came after it is not there. The class is [Absent] when the period does not have the dossier.
func (p Period) Entry(r *record.Row, due Due) RegisterEntry {
	place, found := p.frame().place(r, due)
	if found == (deadline.Deadline{}) && place.Class != Absent {
		found, _ = due.Of(r) // closed and unplaceable dossiers are not judged, and have a due date all the same
	}
	e := EntryOf(r, place, found)
	if found == (deadline.Deadline{}) && due.calendar == nil { // what the record promises is not what it is judged against
		e.Promised = record.Moment{}
	}
	if at := p.Instant(); !at.IsZero() {
		for _, m := range [...]*record.Moment{&e.Finished, &e.Returned} {
			if m.End().After(at) {
				*m = record.Moment{}
			}
		}
	}
	return e
}

// registerColumns is the columns of the register.
func registerColumns() []Column {
	return []Column{
		numberColumn(),
		{Key: "code", Kind: TextColumn, Width: 22, Title: holiday.Text{VI: "Mã hồ sơ", EN: "Dossier"}},
		{Key: "agency", Kind: TextColumn, Width: 16, Title: holiday.Text{VI: "Đơn vị", EN: "Agency"}},
		{Key: "procedure", Kind: TextColumn, Width: 10, Title: holiday.Text{VI: "Thủ tục", EN: "Procedure"}},
		{Key: "field", Kind: TextColumn, Width: 8, Title: holiday.Text{VI: "Lĩnh vực", EN: "Field"}},
		{Key: "channel", Kind: TextColumn, Width: 17, Title: holiday.Text{VI: "Kênh", EN: "Channel"}},
		{Key: "received", Kind: TextColumn, Width: 16, Title: holiday.Text{VI: "Tiếp nhận", EN: "Received"}},
		{Key: "due", Kind: TextColumn, Width: 16, Title: holiday.Text{VI: "Hẹn trả", EN: "Due"}},
		{Key: "finished", Kind: TextColumn, Width: 16, Title: holiday.Text{VI: "Giải quyết xong", EN: "Finished"}},
		{Key: "returned", Kind: TextColumn, Width: 16, Title: holiday.Text{VI: "Trả kết quả", EN: "Returned"}},
		{Key: "result", Kind: TextColumn, Width: 31, Title: holiday.Text{VI: "Kết quả", EN: "Result"}},
		{Key: "carried", Kind: TextColumn, Title: holiday.Text{VI: "Từ kỳ trước", EN: "Carried over"}},
		{Key: "note", Kind: TextColumn, Title: holiday.Text{VI: "Ghi chú", EN: "Note"}},
	}
}

// cells is the entry as the row of a number.
func (e RegisterEntry) cells(no int64) []Cell {
	channel, carried := Cell{}, LabelCell("no", holiday.Text{})
	if e.Channel != record.ChannelAbsent {
		channel = LabelCell(e.Channel.String(), holiday.Text{VI: e.Channel.Vietnamese(), EN: e.Channel.String()})
	}
	if e.Place.Carried {
		carried = LabelCell("yes", holiday.Text{VI: "có", EN: "yes"})
	}
	return []Cell{
		CountCell(no), TextCell(e.Code), TextCell(e.Agency), codeCell(e.Procedure), codeCell(e.Field), channel,
		MomentCell(e.Received), e.dueCell(), MomentCell(e.Finished), MomentCell(e.Returned), e.Place.Class.cell(), carried, e.Place.Doubt.cell(),
	}
}

// codeCell is a code, or no value where there is none.
func codeCell(s string) Cell {
	if s == "" {
		return Cell{}
	}
	return TextCell(s)
}

// dueCell is when the dossier is due: the day where it is due by the end of it, else the instant. Without a deadline it is what
// was promised; while the deadline is suspended there is none.
func (e RegisterEntry) dueCell() Cell {
	d := e.Deadline
	switch {
	case d.Suspended:
		return Cell{}
	case d.Due.IsZero():
		return MomentCell(e.Promised)
	case d.Due.Equal(endOf(d.LastDay)):
		return MomentCell(record.On(d.LastDay))
	}
	return MomentCell(record.At(d.Due))
}

// cell is the class as the result of a dossier.
func (c Class) cell() Cell {
	if c == Absent || c >= classes {
		return Cell{}
	}
	return LabelCell(c.String(), classNames[c].is)
}

// cell is the reason as a note.
func (d Doubt) cell() Cell { return LabelCell(d.String(), doubtNames[d.entry()].is) }
