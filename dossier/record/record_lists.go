package record

// Identity is an identity number of the owner (DinhDanhCHS).
type Identity struct {
	Kind   IdentityKind // LoaiDinhDanh
	Number string       // SoDinhDanh, 12 or 9 digits by its kind: personal
	doc    document
}

// Database is a database that was asked about the dossier (DSKetNoiCSDL).
type Database struct {
	Code string // MaCSDL
	doc  document
}

// Paper is a paper that was handed in (TaiLieuNop).
type Paper struct {
	ID            string // TepDinhKemId
	Name          string // TenTepDinhKem, the file's name, at most 4000 characters: personal
	Deleted       Flag   // IsDeleted
	Component     string // MaThanhPhanHoSo, which of the procedure's papers it is
	URL           string // DuongDanTaiTepTin, where the file is: personal
	Digitised     Flag   // DuocSoHoa
	Reuse         Reuse  // DuocTaiSuDung
	FromStore     Flag   // DuocLayTuKhoDMQG, taken from the national store
	ReplacingCode string // MaKetQuaThayThe, the result that stands for it
	doc           document
}

// Fee is a fee or charge of the dossier (DanhSachLePhi). Which codes its kind and its collection have is in no source that
// was read, so they are text.
type Fee struct {
	Name       string // TenPhiLePhi
	Code       string // MaPhiLePhi
	Collection string // HinhThucThu
	Price      string // Gia, in đồng
	Kind       string // LoaiPhiLePhi
	doc        document
}

// Attachment is another paper (DanhSachTepDinhKemKhac).
type Attachment struct {
	Name  string // TenGiayTo: personal
	Count string // SoLuong
	Kind  string // LoaiGiayTo
	doc   document
}

// Supplement is one request for more papers (DanhSachHoSoBoSung).
type Supplement struct {
	ID          string // HoSoBoSungId
	AskedBy     string // NguoiYeuCauBoSung, who asked: personal
	Content     string // NoiDungBoSung, what was asked: personal
	Asked       Moment // NgayBoSung, when
	ReceivedBy  string // NguoiTiepNhanBoSung, who received it: personal
	ReceiptInfo string // ThongTinTiepNhan: personal
	Received    Moment // NgayTiepNhanBoSung, when
	State       string // TrangThaiBoSung
	Papers      JSON   // DanhSachGiayToBoSung, of a form that no source read gives
	Fees        JSON   // DanhSachLePhiBoSung, likewise
	DueBefore   Moment // NgayHenTraTruoc, the promise before it; a whole day is written at 23:59:59
	DueAfter    Moment // NgayHenTraMoi, the promise after it; a whole day is written at 23:59:59
	doc         document
}

// Result is a paper of the dossier's result (DanhSachGiayToKetQua).
type Result struct {
	Name      string // TenGiayTo: personal
	Component string // MaThanhPhanHoSo
	ID        string // GiayToId
	URL       string // DuongDanTepTinKetQua, where the file is: personal
	Code      string // MaGiayToKetQua
	doc       document
}

// JSON is a JSON value as it was written, without spaces, that this package does not look into; "" is absent.
type JSON string

// UnknownField is a field that is not known, as it was written.
type UnknownField struct {
	Name  string
	Value JSON
}

// Unknown returns the item's own fields that are not known, in the order of the document.
func (i *Identity) Unknown() []UnknownField { return i.doc.unknown() }

// Unknown returns the item's own fields that are not known, in the order of the document.
func (d *Database) Unknown() []UnknownField { return d.doc.unknown() }

// Unknown returns the item's own fields that are not known, in the order of the document.
func (p *Paper) Unknown() []UnknownField { return p.doc.unknown() }

// Unknown returns the item's own fields that are not known, in the order of the document.
func (f *Fee) Unknown() []UnknownField { return f.doc.unknown() }

// Unknown returns the item's own fields that are not known, in the order of the document.
func (a *Attachment) Unknown() []UnknownField { return a.doc.unknown() }

// Unknown returns the item's own fields that are not known, in the order of the document.
func (s *Supplement) Unknown() []UnknownField { return s.doc.unknown() }

// Unknown returns the item's own fields that are not known, in the order of the document.
func (r *Result) Unknown() []UnknownField { return r.doc.unknown() }
