package record

import (
	"fmt"
	"unicode/utf8"
)

// Check returns all that is wrong with r as a national record, in the order of the fields; nil when nothing is. The
// document could be read all the same. It tells:
//
//   - MaHoSo absent or empty, or no dossier code (see [ParseDossierCode]);
//   - a text longer than its limit, in characters: TrichYeuHoSo 1000, TenTepDinhKem 4000;
//   - a code outside its table, a LePhi or SoLanBoSung that is not digits, a SoDinhDanh that has not the 12 or 9 digits of
//     its kind;
//   - a name that is known but for its case or for spaces around it, and SoGiayToChuHoSo and SoBienNhan that differ;
//   - instants out of order: received before handed in; promised, finished, handed over or refused before received; handed
//     over before finished; a supplement asked before the dossier was received, or received before it was asked.
//
// A day without a time of day, and a NgayHenTra or NgayKetThucXuLy at 00:00:00, which many systems write for one, is only
// before another day. The Column of a problem is a path. No personal value is shown.
func (r *Record) Check() []Problem {
	c := newChecker()
	walk(r, &recordShape, c)
	c.code(r.Code)
	if a, b := r.OwnerPaper, r.OwnerPaperOld; a != "" && b != "" && a != b {
		c.tellAt("SoBienNhan", "differs from SoGiayToChuHoSo, of which it is the older name")
	}
	for i, id := range r.Identities {
		if n := map[IdentityKind]int{Identity12: 12, Identity9: 9}[id.Kind]; n > 0 && (len(id.Number) != n || !allDigits(id.Number)) {
			c.tellAt(fmt.Sprintf("DinhDanhCHS[%d].SoDinhDanh", i), fmt.Sprintf("has not the %d digits of its kind", n))
		}
	}
	received := r.Received
	promised, finished := dayAtMidnight(r.Due), dayAtMidnight(r.Finished)
	c.order("NgayTiepNhan", received, "NgayNopHoSo", r.Submitted)
	c.order("NgayHenTra", promised, "NgayTiepNhan", received)
	c.order("NgayKetThucXuLy", finished, "NgayTiepNhan", received)
	c.order("NgayTra", r.Returned, "NgayTiepNhan", received)
	c.order("NgayTra", r.Returned, "NgayKetThucXuLy", finished)
	c.order("NgayTuChoi", r.Refused, "NgayTiepNhan", received)
	for i, s := range r.Supplements {
		at := fmt.Sprintf("DanhSachHoSoBoSung[%d].", i)
		c.order(at+"NgayBoSung", s.Asked, "NgayTiepNhan", received)
		c.order(at+"NgayTiepNhanBoSung", s.Received, at+"NgayBoSung", s.Asked)
	}
	return c.problems
}

// Check returns all that is wrong with p, as [Record.Check] does of a record: its code, a NguoiXuLy of more than 50
// characters, a status outside 1 to 10, and a step handled or to end before it began.
func (p *Progress) Check() []Problem {
	c := newChecker()
	walk(p, &progressShape, c)
	c.code(p.Code)
	c.order("ThoiDiemXuLy", p.At, "NgayBatDau", p.Started)
	c.order("NgayKetThucTheoQuyDinh", dayAtMidnight(p.Due), "NgayBatDau", p.Started)
	return c.problems
}

func newChecker() *walker {
	c := new(walker)
	c.field = func(f visit) {
		text := f.text()
		if n := utf8.RuneCountInString(text); f.most > 0 && n > f.most {
			c.tell("", fmt.Sprintf("has %d characters; there may be %d", n, f.most))
		}
		if f.digits && !allDigits(text) {
			c.tell(text, "not digits alone")
		}
		if code, ok := f.slot.(coded); ok {
			table, what := code.codes()
			switch {
			case code.number() == 0 && text != "", entry(table, code.number()).key == "unknown":
				c.tell(text, what)
			}
		}
	}
	c.object = func(doc *document, alike func(string) string) {
		for i, m := range doc.members {
			if m.field >= 0 {
				continue
			}
			if known := alike(m.name()); known != "" {
				c.push(step{place: i + 1})
				c.tell("", "is not known; is it meant for "+known+"?")
				c.pop()
			}
		}
	}
	return c
}

// tellAt tells a problem with the field of that path.
func (w *walker) tellAt(path, reason string) {
	w.push(step{name: path})
	w.tell("", reason)
	w.pop()
}

func (w *walker) code(s string) {
	if s == "" {
		w.tellAt("MaHoSo", isEmpty)
		return
	}
	if _, at, reason := parseDossierCode(s, false); reason != "" {
		w.push(step{name: "MaHoSo"})
		w.tell(s, fmt.Sprintf("no dossier code, byte %d: %s", at+1, reason))
		w.pop()
	}
}

// order tells when a, the field of that name, is before b.
func (w *walker) order(name string, a Moment, than string, b Moment) {
	if a.IsZero() || b.IsZero() {
		return
	}
	before := a.Start().Before(b.Start())
	if a.WholeDay() || b.WholeDay() {
		before = a.Day().Before(b.Day())
	}
	if before {
		w.tellAt(name, fmt.Sprintf("(%v) is before %s (%v)", a, than, b))
	}
}

func dayAtMidnight(m Moment) Moment {
	if m.Second() == 0 {
		return m.AsDay()
	}
	return m
}
