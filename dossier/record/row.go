package record

// Row is one dossier (hồ sơ) as its file states it. An empty value is absent, the zero of its field, except where a field
// says otherwise; a column that the file does not have leaves the same zero, and Columns tells the two apart.
type Row struct {
	Line    int     // the line of the file on which the row begins, from 1
	Columns Columns // the known columns of the file, the same for all its rows

	// Codes and names are text, byte for byte as written: nothing is trimmed, and 1.000100 keeps its zeros.

	Code      string // MaHoSo, the dossier's code (mã hồ sơ); never empty
	Agency    string // DonViXuLy, the agency that handles it (đơn vị xử lý); never empty
	Procedure string // MaTTHC, the procedure's code (mã thủ tục hành chính)
	Field     string // MaLinhVuc, the code of the procedure's field (mã lĩnh vực)

	Submitted Moment // NgayNopHoSo, handed in (ngày nộp hồ sơ)
	Received  Moment // NgayTiepNhan, received (ngày tiếp nhận); absent only with status 1 or 3
	Due       Moment // NgayHenTra, the result is promised by (ngày hẹn trả); see Reader.KeepMidnight
	Finished  Moment // NgayKetThucXuLy, the handling ended (ngày kết thúc xử lý); see Reader.KeepMidnight
	Returned  Moment // NgayTra, the result was handed over (ngày trả)
	Refused   Moment // NgayTuChoi, refused (ngày từ chối)

	Channel Channel // KenhThucHien; an empty value is ChannelDirect
	Level   Level   // MucDo
	Status  Status  // TrangThaiHoSo
	Payment Payment // DuocThanhToanTrucTuyen

	Fee         int64 // LePhi, the fee in đồng (lệ phí), 0 or more
	HasFee      bool  // whether LePhi has a value, 0 included
	Supplements int   // SoLanBoSung, how often more papers were asked for (số lần bổ sung), 0 to 999; 0 when not given

	Digitised Flag   // HoSoCoThanhPhanSoHoa, some of its papers are digital (có thành phần hồ sơ được số hóa)
	VNeID     Flag   // TaiKhoanDuocXacThucVoiVNeID, the applicant's account is verified with VNeID
	Paid      Moment // NgayThuPhi, the fee was paid (ngày thu phí)

	// What a row of a file does not tell, but a whole record does: see [Record.Row]. In the rows of files they are absent.
	Reused           Flag // some paper was used again (DuocTaiSuDung 1 or 2)
	FromStore        Flag // some paper was taken from the national store (DuocLayTuKhoDMQG 1)
	PopulationData   Flag // a database was asked (DSKetNoiCSDL), or the account is verified with VNeID
	ElectronicResult Flag // some paper of the result has a file (DanhSachGiayToKetQua)

	// Extra has the values of the columns that are not known, as written, in the order of the header: see
	// [Reader.ExtraNames]. It is nil when the file has none.
	Extra []string
}

// maxSupplements is the largest SoLanBoSung that is read: three digits. More is another number in the wrong column.
const maxSupplements = 999
