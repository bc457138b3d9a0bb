package record

// Record is one dossier as systems send it to the national portal (HoSo; QCVN 120:2019/BTTTT, TT 04/2025/TT-VPCP): every
// field, in JSON under its Vietnamese name. All values there are strings; see [ParseRecord] for what is read and what is
// refused.
//
// A Record remembers the document it was read from: which fields were given, in what order and how written, and the fields
// that are not known. Written again it is that document, and what was changed through the struct shows in its place. A
// field that was not in the document is added at its end, in the order below, unless it is zero. A field set to its zero
// is written empty where the document had it; [Record.Remove] takes it out. So a code that is none, such as status "11",
// reads as absent, is told by [Record.Check], and is still "11" when written.
//
// The zero Record is an empty one. Copies share nothing that a method changes, except the lists.
type Record struct {
	Code          string  // MaHoSo, the dossier's code (mã hồ sơ); see ParseDossierCode
	Procedure     string  // MaTTHC, the procedure's code (mã thủ tục hành chính)
	ProcedureName string  // TenTTHC, its name
	Field         string  // MaLinhVuc, the code of the procedure's field (mã lĩnh vực)
	FieldName     string  // TenLinhVuc, its name
	Channel       Channel // KenhThucHien; an empty text is ChannelDirect
	Level         Level   // MucDo

	Owner         string    // ChuHoSo, whose dossier it is (chủ hồ sơ): personal
	OwnerKind     OwnerKind // LoaiDoiTuong
	OwnerCode     string    // MaDoiTuong, the owner's code (mã đối tượng): personal
	OwnerPaper    string    // SoGiayToChuHoSo, the number of the owner's paper (số giấy tờ): personal
	OwnerPaperOld string    // SoBienNhan, its older name, kept as it was written; see Record.PaperNumber
	OtherInfo     string    // ThongTinKhac, other information: personal
	Email         string    // Email: personal
	Fax           string    // Fax: personal
	Phone         string    // SoDienThoai: personal
	Summary       string    // TrichYeuHoSo, what it is about (trích yếu), at most 1000 characters: personal

	Submitted Moment // NgayNopHoSo, handed in (ngày nộp hồ sơ)
	Received  Moment // NgayTiepNhan, received (ngày tiếp nhận)
	Due       Moment // NgayHenTra, promised by (ngày hẹn trả); a whole day is written at 23:59:59
	Status    Status // TrangThaiHoSo
	Returned  Moment // NgayTra, handed over (ngày trả)
	Finished  Moment // NgayKetThucXuLy, the handling ended (ngày kết thúc xử lý)
	Refused   Moment // NgayTuChoi, refused (ngày từ chối)

	ReturnInfo string   // ThongTinTra, on the handing over (thông tin trả): personal
	Handover   Handover // HinhThuc, in person or by post
	Agency     string   // DonViXuLy, the agency that handles it (đơn vị xử lý)
	Note       string   // GhiChu, a note (ghi chú): personal
	Place      string   // NoiNopHoSo, where it was handed in (nơi nộp hồ sơ): taken for an address, so personal
	Digitised  Flag     // HoSoCoThanhPhanSoHoa, some of its papers are digital
	VNeID      Flag     // TaiKhoanDuocXacThucVoiVNeID, the account is verified with VNeID
	Payment    Payment  // DuocThanhToanTrucTuyen

	Fee             string // LePhi, the fee in đồng, digits: a column of dossier files
	SupplementCount string // SoLanBoSung, how often more papers were asked for, digits: a column of dossier files

	Identities  []Identity   // DinhDanhCHS, the owner's identity numbers
	Databases   []Database   // DSKetNoiCSDL, the databases that were asked
	Papers      []Paper      // TaiLieuNop, the papers handed in
	Fees        []Fee        // DanhSachLePhi, the fees
	Attachments []Attachment // DanhSachTepDinhKemKhac, other papers
	Supplements []Supplement // DanhSachHoSoBoSung, the requests for more papers
	Results     []Result     // DanhSachGiayToKetQua, the papers of the result

	doc document
}

// PaperNumber returns the number of the owner's paper, under whichever of its two names it was given: SoGiayToChuHoSo, or
// else SoBienNhan.
func (r *Record) PaperNumber() string {
	if r.OwnerPaper != "" {
		return r.OwnerPaper
	}
	return r.OwnerPaperOld
}

// Has reports whether the record has the field of that national name, known or not, if only empty.
func (r *Record) Has(name string) bool { return has(r, &recordShape, name) }

// Text returns the text of the field of that national name as it would be written to a file of rows, and whether the
// record has it. A moment or a code that was not changed is as it was read. A list has no text; a field that is not known
// has that of its JSON when it is not a string.
func (r *Record) Text(name string) (string, bool) { return textNamed(r, &recordShape, name) }

// Remove takes the field of that national name, known or not, out of the record. It reports whether it was there.
func (r *Record) Remove(name string) bool { return remove(r, &recordShape, name) }

// Unknown returns the record's own fields that are not known, in the order of the document. Those within lists are in
// their items.
func (r *Record) Unknown() []UnknownField { return r.doc.unknown() }

// Equal reports whether r and s are written as the same JSON. A record that cannot be written equals none.
func (r *Record) Equal(s *Record) bool { return sameJSON(r, s) }

// FlatFields returns the national names of the fields that hold one value each, in the order in which they are written.
func FlatFields() []string {
	var names []string
	for i := range recordShape.fields {
		if f := &recordShape.fields[i]; !isList(f.at(new(Record))) {
			names = append(names, f.name)
		}
	}
	return names
}
