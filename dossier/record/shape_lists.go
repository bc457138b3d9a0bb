package record

// The fields of the items of a record's lists, in the order of the national interface.

var identityShape = newShape(func(i *Identity) *document { return &i.doc },
	fieldOf[Identity]{"LoaiDinhDanh", func(i *Identity) any { return &i.Kind }, traits{}},
	fieldOf[Identity]{"SoDinhDanh", func(i *Identity) any { return &i.Number }, personal},
)

var databaseShape = newShape(func(d *Database) *document { return &d.doc },
	fieldOf[Database]{"MaCSDL", func(d *Database) any { return &d.Code }, traits{}},
)

var paperShape = newShape(func(p *Paper) *document { return &p.doc },
	fieldOf[Paper]{"TepDinhKemId", func(p *Paper) any { return &p.ID }, traits{}},
	fieldOf[Paper]{"TenTepDinhKem", func(p *Paper) any { return &p.Name }, traits{most: 4000, personal: true}},
	fieldOf[Paper]{"IsDeleted", func(p *Paper) any { return &p.Deleted }, traits{}},
	fieldOf[Paper]{"MaThanhPhanHoSo", func(p *Paper) any { return &p.Component }, traits{}},
	fieldOf[Paper]{"DuongDanTaiTepTin", func(p *Paper) any { return &p.URL }, personal},
	fieldOf[Paper]{"DuocSoHoa", func(p *Paper) any { return &p.Digitised }, traits{}},
	fieldOf[Paper]{"DuocTaiSuDung", func(p *Paper) any { return &p.Reuse }, traits{}},
	fieldOf[Paper]{"DuocLayTuKhoDMQG", func(p *Paper) any { return &p.FromStore }, traits{}},
	fieldOf[Paper]{"MaKetQuaThayThe", func(p *Paper) any { return &p.ReplacingCode }, traits{}},
)

var feeShape = newShape(func(f *Fee) *document { return &f.doc },
	fieldOf[Fee]{"TenPhiLePhi", func(f *Fee) any { return &f.Name }, traits{}},
	fieldOf[Fee]{"MaPhiLePhi", func(f *Fee) any { return &f.Code }, traits{}},
	fieldOf[Fee]{"HinhThucThu", func(f *Fee) any { return &f.Collection }, traits{}},
	fieldOf[Fee]{"Gia", func(f *Fee) any { return &f.Price }, traits{}},
	fieldOf[Fee]{"LoaiPhiLePhi", func(f *Fee) any { return &f.Kind }, traits{}},
)

var attachmentShape = newShape(func(a *Attachment) *document { return &a.doc },
	fieldOf[Attachment]{"TenGiayTo", func(a *Attachment) any { return &a.Name }, personal},
	fieldOf[Attachment]{"SoLuong", func(a *Attachment) any { return &a.Count }, traits{}},
	fieldOf[Attachment]{"LoaiGiayTo", func(a *Attachment) any { return &a.Kind }, traits{}},
)

var supplementShape = newShape(func(s *Supplement) *document { return &s.doc },
	fieldOf[Supplement]{"HoSoBoSungId", func(s *Supplement) any { return &s.ID }, traits{}},
	fieldOf[Supplement]{"NguoiYeuCauBoSung", func(s *Supplement) any { return &s.AskedBy }, personal},
	fieldOf[Supplement]{"NoiDungBoSung", func(s *Supplement) any { return &s.Content }, personal},
	fieldOf[Supplement]{"NgayBoSung", func(s *Supplement) any { return &s.Asked }, traits{}},
	fieldOf[Supplement]{"NguoiTiepNhanBoSung", func(s *Supplement) any { return &s.ReceivedBy }, personal},
	fieldOf[Supplement]{"ThongTinTiepNhan", func(s *Supplement) any { return &s.ReceiptInfo }, personal},
	fieldOf[Supplement]{"NgayTiepNhanBoSung", func(s *Supplement) any { return &s.Received }, traits{}},
	fieldOf[Supplement]{"TrangThaiBoSung", func(s *Supplement) any { return &s.State }, traits{}},
	fieldOf[Supplement]{"DanhSachGiayToBoSung", func(s *Supplement) any { return &s.Papers }, personal},
	fieldOf[Supplement]{"DanhSachLePhiBoSung", func(s *Supplement) any { return &s.Fees }, personal},
	fieldOf[Supplement]{"NgayHenTraTruoc", func(s *Supplement) any { return &s.DueBefore }, due},
	fieldOf[Supplement]{"NgayHenTraMoi", func(s *Supplement) any { return &s.DueAfter }, due},
)

var resultShape = newShape(func(r *Result) *document { return &r.doc },
	fieldOf[Result]{"TenGiayTo", func(r *Result) any { return &r.Name }, personal},
	fieldOf[Result]{"MaThanhPhanHoSo", func(r *Result) any { return &r.Component }, traits{}},
	fieldOf[Result]{"GiayToId", func(r *Result) any { return &r.ID }, traits{}},
	fieldOf[Result]{"DuongDanTepTinKetQua", func(r *Result) any { return &r.URL }, personal},
	fieldOf[Result]{"MaGiayToKetQua", func(r *Result) any { return &r.Code }, traits{}},
)

// lister is a list of a record.
type lister interface {
	read(*scanner) bool
	write([]byte, *faults) []byte
	walk(*walker)
	own()
}

// items is a list of Ts.
type items[T any] struct {
	to    *[]T
	shape *shape[T]
}

func isList(slot any) bool {
	switch slot.(type) {
	case *[]Identity, *[]Database, *[]Paper, *[]Fee, *[]Attachment, *[]Supplement, *[]Result:
		return true
	}
	return false
}

// listAt returns the list that slot points to.
func listAt(slot any) lister {
	switch to := slot.(type) {
	case *[]Identity:
		return items[Identity]{to, &identityShape}
	case *[]Database:
		return items[Database]{to, &databaseShape}
	case *[]Paper:
		return items[Paper]{to, &paperShape}
	case *[]Fee:
		return items[Fee]{to, &feeShape}
	case *[]Attachment:
		return items[Attachment]{to, &attachmentShape}
	case *[]Supplement:
		return items[Supplement]{to, &supplementShape}
	default:
		return items[Result]{slot.(*[]Result), &resultShape}
	}
}
