package record

// Flag is yes or no as the national portal writes it: "1" or "0". The zero Flag is absent.
type Flag uint8

// The flags.
const (
	FlagAbsent Flag = iota // not given
	FlagNo                 // 0
	FlagYes                // 1
)

// OwnerKind is who a dossier is of (loại đối tượng, LoaiDoiTuong). An OwnerKind is its national number; the zero OwnerKind
// is absent.
type OwnerKind uint8

// Who a dossier is of.
const (
	OwnerAbsent       OwnerKind = iota // not given
	OwnerCitizen                       // 1 công dân
	OwnerEnterprise                    // 2 doanh nghiệp
	OwnerAgency                        // 3 cơ quan nhà nước
	OwnerOrganisation                  // 4 tổ chức khác
)

// Handover is how the result comes to the applicant (hình thức nhận kết quả, HinhThuc). The zero Handover is absent.
type Handover uint8

// How the result is handed over.
const (
	HandoverAbsent   Handover = iota // not given
	HandoverInPerson                 // 0 nhận trực tiếp
	HandoverPost                     // 1 qua bưu chính
)

// IdentityKind is which number a person is known by (loại định danh, LoaiDinhDanh). An IdentityKind is its national
// number; the zero IdentityKind is absent.
type IdentityKind uint8

// The kinds of identity number.
const (
	IdentityAbsent IdentityKind = iota // not given
	Identity12                         // 1 of 12 digits (số định danh cá nhân)
	Identity9                          // 2 of 9 digits (chứng minh nhân dân)
)

// Reuse is whether a paper was used again instead of asked for again (được tái sử dụng, DuocTaiSuDung): "0", "1" or "2".
// What sets 1 and 2 apart is in no source that was read, so they have no names. A Reuse is 1 more than its national number;
// the zero Reuse is absent.
type Reuse uint8

const notFlag = "a flag is 0 or 1, the bare number"

var (
	flags = []code{
		FlagAbsent: {"", "absent", "không có"},
		FlagNo:     {"0", "no", "không"},
		FlagYes:    {"1", "yes", "có"},
	}
	ownerKinds = []code{
		OwnerAbsent:       {"", "absent", "không có"},
		OwnerCitizen:      {"1", "citizen", "công dân"},
		OwnerEnterprise:   {"2", "enterprise", "doanh nghiệp"},
		OwnerAgency:       {"3", "agency", "cơ quan nhà nước"},
		OwnerOrganisation: {"4", "organisation", "tổ chức khác"},
	}
	handovers = []code{
		HandoverAbsent:   {"", "absent", "không có"},
		HandoverInPerson: {"0", "in-person", "trực tiếp"},
		HandoverPost:     {"1", "post", "bưu chính"},
	}
	identityKinds = []code{
		IdentityAbsent: {"", "absent", "không có"},
		Identity12:     {"1", "12-digits", "12 số"},
		Identity9:      {"2", "9-digits", "9 số"},
	}
	reuses = []code{{"", "absent", "không có"}, {"0", "0", "0"}, {"1", "1", "1"}, {"2", "2", "2"}}
)

// Code returns the national text of f, "0" or "1", and "" when it is absent.
func (f Flag) Code() string { return entry(flags, f).national }

// String returns f as one English word for data and logs.
func (f Flag) String() string { return entry(flags, f).key }

// Code returns the national text of k, "1" to "4", and "" when it is absent.
func (k OwnerKind) Code() string { return entry(ownerKinds, k).national }

// String returns k as one English word for data and logs, such as "citizen".
func (k OwnerKind) String() string { return entry(ownerKinds, k).key }

// Vietnamese returns k in Vietnamese, such as "công dân".
func (k OwnerKind) Vietnamese() string { return entry(ownerKinds, k).vietnamese }

// Code returns the national text of h, "0" or "1", and "" when it is absent.
func (h Handover) Code() string { return entry(handovers, h).national }

// String returns h as one English word for data and logs, such as "in-person".
func (h Handover) String() string { return entry(handovers, h).key }

// Vietnamese returns h in Vietnamese, such as "trực tiếp".
func (h Handover) Vietnamese() string { return entry(handovers, h).vietnamese }

// Code returns the national text of k, "1" or "2", and "" when it is absent.
func (k IdentityKind) Code() string { return entry(identityKinds, k).national }

// String returns k as one English word for data and logs, such as "12-digits".
func (k IdentityKind) String() string { return entry(identityKinds, k).key }

// Code returns the national text of u, "0" to "2", and "" when it is absent.
func (u Reuse) Code() string { return entry(reuses, u).national }

// String returns the national text of u, or "absent".
func (u Reuse) String() string { return entry(reuses, u).key }

// coded is a field that holds a code: the table of its codes, what they are, and its number in the table.
type coded interface {
	codes() (table []code, what string)
	number() uint8
	put(uint8)
}

func (s *Status) codes() ([]code, string)  { return statuses, notStatus }
func (c *Channel) codes() ([]code, string) { return channels, notChannel }
func (l *Level) codes() ([]code, string)   { return levels, notLevel }
func (p *Payment) codes() ([]code, string) { return payments, notPayment }
func (f *Flag) codes() ([]code, string)    { return flags, notFlag }
func (k *OwnerKind) codes() ([]code, string) {
	return ownerKinds, "a kind of owner is 1 to 4, the bare number"
}
func (h *Handover) codes() ([]code, string) {
	return handovers, "a handover is 0 or 1, the bare number"
}
func (k *IdentityKind) codes() ([]code, string) {
	return identityKinds, "a kind of identity is 1 or 2, the bare number"
}
func (u *Reuse) codes() ([]code, string) { return reuses, "a reuse is 0, 1 or 2, the bare number" }

func (s *Status) number() uint8       { return uint8(*s) }
func (c *Channel) number() uint8      { return uint8(*c) }
func (l *Level) number() uint8        { return uint8(*l) }
func (p *Payment) number() uint8      { return uint8(*p) }
func (f *Flag) number() uint8         { return uint8(*f) }
func (k *OwnerKind) number() uint8    { return uint8(*k) }
func (h *Handover) number() uint8     { return uint8(*h) }
func (k *IdentityKind) number() uint8 { return uint8(*k) }
func (u *Reuse) number() uint8        { return uint8(*u) }

func (s *Status) put(n uint8)       { *s = Status(n) }
func (c *Channel) put(n uint8)      { *c = Channel(n) }
func (l *Level) put(n uint8)        { *l = Level(n) }
func (p *Payment) put(n uint8)      { *p = Payment(n) }
func (f *Flag) put(n uint8)         { *f = Flag(n) }
func (k *OwnerKind) put(n uint8)    { *k = OwnerKind(n) }
func (h *Handover) put(n uint8)     { *h = Handover(n) }
func (k *IdentityKind) put(n uint8) { *k = IdentityKind(n) }
func (u *Reuse) put(n uint8)        { *u = Reuse(n) }
