package record

// batchRows is how many rows a batch has at most.
const batchRows = 64

// Batch is some rows of a file. They are rows that [Reader] accepts, with the values that it gives.
type Batch struct {
	Columns Columns // the known columns of the file
	Rows    []PackedRow

	// What the numbers of codes stand for. They are the worker's own, and last through all its batches and files.
	Agencies, Procedures, Fields *Codes

	worker *worker
}

// Row returns row i whole, as [Reader.Read] does, with its code, its line and its extra columns. It reads the row once more, which
// takes much longer than the packed row does.
func (b *Batch) Row(i int) Row { return b.worker.whole(i) }

// Unpack puts row i into r: all of it but its code, its line and its extra columns, which it leaves empty, and the texts of codes that
// were not to be numbered.
func (b *Batch) Unpack(i int, r *Row) {
	p := &b.Rows[i]
	*r = Row{
		Columns: b.Columns, Agency: b.Agencies.Text(p.Agency()), Procedure: b.Procedures.Text(p.Procedure()), Field: b.Fields.Text(p.Field()),
		Submitted: p.Submitted(), Received: p.Received(), Due: p.Due(), Finished: p.Finished(), Returned: p.Returned(), Refused: p.Refused(),
		Channel: p.Channel(), Level: p.Level(), Status: p.Status(), Payment: p.Payment(), Fee: max(0, p.fee), HasFee: p.fee >= 0,
		Supplements: p.Supplements(), Digitised: p.Digitised(), VNeID: p.VNeID(), Paid: p.Paid(),
	}
}

// PackedRow is one dossier in some hundred bytes: what [Row] has, but its line, its code and its extra columns, with numbers in
// place of the other codes. A value that is not given, and one of a column that the file does not have, is the zero that Row has for
// it.
type PackedRow struct {
	moments [8]Moment // one of them is never used, so that three bits tell them apart
	fee     int64     // -1 when not given
	codes   [3]uint32
	times   int32    // how often more papers were asked for
	digits  [8]uint8 // likewise
	from    int32    // where the row stands in its block
	to      int32    // where it ends, without its line end
}

// Where a column is in moments, in digits and in codes.
const (
	placeSubmitted, placeReceived, placeDue, placeFinished, placeReturned, placeRefused, placePaid = 0, 1, 2, 3, 4, 5, 6
	placeChannel, placeLevel, placeStatus, placePayment, placeDigitised, placeVNeID                = 0, 1, 2, 3, 4, 5
	placeAgency, placeProcedure, placeField                                                        = 0, 1, 2
)

// Submitted returns NgayNopHoSo. What a column means, [Row] says of its field of the same name.
func (r *PackedRow) Submitted() Moment { return r.moments[placeSubmitted] }

// Received returns NgayTiepNhan.
func (r *PackedRow) Received() Moment { return r.moments[placeReceived] }

// Due returns NgayHenTra.
func (r *PackedRow) Due() Moment { return r.moments[placeDue] }

// Finished returns NgayKetThucXuLy.
func (r *PackedRow) Finished() Moment { return r.moments[placeFinished] }

// Returned returns NgayTra.
func (r *PackedRow) Returned() Moment { return r.moments[placeReturned] }

// Refused returns NgayTuChoi.
func (r *PackedRow) Refused() Moment { return r.moments[placeRefused] }

// Paid returns NgayThuPhi.
func (r *PackedRow) Paid() Moment { return r.moments[placePaid] }

// Channel returns KenhThucHien.
func (r *PackedRow) Channel() Channel { return Channel(r.digits[placeChannel]) }

// Level returns MucDo.
func (r *PackedRow) Level() Level { return Level(r.digits[placeLevel]) }

// Status returns TrangThaiHoSo.
func (r *PackedRow) Status() Status { return Status(r.digits[placeStatus]) }

// Payment returns DuocThanhToanTrucTuyen.
func (r *PackedRow) Payment() Payment { return Payment(r.digits[placePayment]) }

// Digitised returns HoSoCoThanhPhanSoHoa.
func (r *PackedRow) Digitised() Flag { return Flag(r.digits[placeDigitised]) }

// VNeID returns TaiKhoanDuocXacThucVoiVNeID.
func (r *PackedRow) VNeID() Flag { return Flag(r.digits[placeVNeID]) }

// Fee returns LePhi in đồng, and -1 when it is not given.
func (r *PackedRow) Fee() int64 { return r.fee }

// Supplements returns SoLanBoSung.
func (r *PackedRow) Supplements() int { return int(r.times) }

// Agency returns the number of DonViXuLy in [Batch].Agencies, 0 when the column was not to be numbered.
func (r *PackedRow) Agency() uint32 { return r.codes[placeAgency] }

// Procedure returns the number of MaTTHC in [Batch].Procedures, 0 when it is empty or the column was not to be numbered.
func (r *PackedRow) Procedure() uint32 { return r.codes[placeProcedure] }

// Field returns the number of MaLinhVuc in [Batch].Fields, 0 when it is empty or the column was not to be numbered.
func (r *PackedRow) Field() uint32 { return r.codes[placeField] }

// pack puts down a row with the numbers of its codes.
func (p *PackedRow) pack(r *Row, codes [3]uint32) {
	p.moments = [8]Moment{r.Submitted, r.Received, r.Due, r.Finished, r.Returned, r.Refused, r.Paid}
	p.digits = [8]uint8{uint8(r.Channel), uint8(r.Level), uint8(r.Status), uint8(r.Payment), uint8(r.Digitised), uint8(r.VNeID)}
	p.codes, p.fee, p.times = codes, -1, int32(r.Supplements)
	if r.HasFee {
		p.fee = r.Fee
	}
}
