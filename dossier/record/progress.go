package record

// Progress is one step in the handling of a dossier, as systems send it to the national portal (CapNhatTienDoHoSoMC, at
// most ten rows at a time). It keeps its document as [Record] does.
type Progress struct {
	Code       string // MaHoSo, the dossier's code
	Officer    string // NguoiXuLy, who handled it, at most 50 characters: personal
	Title      string // ChucDanh, the officer's title
	At         Moment // ThoiDiemXuLy, when it was handled
	Department string // PhongBanXuLy
	Content    string // NoiDungXuLy, what was done: personal
	Status     Status // TrangThai
	Started    Moment // NgayBatDau
	Due        Moment // NgayKetThucTheoQuyDinh, when the step ends by law; a whole day is written at 23:59:59
	doc        document
}

// Has reports whether the row has the field of that national name, known or not, if only empty.
func (p *Progress) Has(name string) bool { return has(p, &progressShape, name) }

// Text is as [Record.Text].
func (p *Progress) Text(name string) (string, bool) { return textNamed(p, &progressShape, name) }

// Remove takes the field of that national name, known or not, out of the row. It reports whether it was there.
func (p *Progress) Remove(name string) bool { return remove(p, &progressShape, name) }

// Unknown returns the fields that are not known, in the order of the document.
func (p *Progress) Unknown() []UnknownField { return p.doc.unknown() }

// Equal reports whether p and q are written as the same JSON. A row that cannot be written equals none.
func (p *Progress) Equal(q *Progress) bool { return sameJSON(p, q) }
